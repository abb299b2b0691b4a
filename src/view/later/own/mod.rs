//! Programs of one's own: what a person makes of a scenario's programs, and those that begin with nothing.
//!
//! What is written is `State::written`, so it runs, is compared and sent as any program is. [`Own`] knows besides
//! whose it is: the person's, which is kept in the browser as it is written, or a stranger's, which came with a link
//! and runs only when a person starts it.

pub mod ask;
pub mod shelf;

#[cfg(target_arch = "wasm32")]
mod broke;
#[cfg(target_arch = "wasm32")]
mod files;
#[cfg(target_arch = "wasm32")]
mod gallery;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod panel;
#[cfg(target_arch = "wasm32")]
mod work;

#[cfg(target_arch = "wasm32")]
pub use files::listen;
#[cfg(target_arch = "wasm32")]
pub use page::above;
#[cfg(target_arch = "wasm32")]
pub use panel::{bench, field};
#[cfg(target_arch = "wasm32")]
pub use work::{Own, put_by};
