//! The dialog that sends what is on the page: as a link, as a picture of squares for a camera, as a part of another
//! page.

pub mod squares;

#[cfg(target_arch = "wasm32")]
mod embed;
#[cfg(target_arch = "wasm32")]
mod link;

#[cfg(target_arch = "wasm32")]
pub use link::{copies, send};
