//! What the page shows only once all of its wasm is there: questions before a run, the search, the table of
//! concepts. scripts/page/later.mjs goes by this module's name; the first scenario calls nothing in here.

pub mod embed;
pub mod find;
pub mod many;
pub mod own;
pub mod player;
pub mod question;
pub mod send;
pub mod texts;

#[cfg(target_arch = "wasm32")]
mod ask;
#[cfg(target_arch = "wasm32")]
mod between;
#[cfg(target_arch = "wasm32")]
mod concepts;
#[cfg(target_arch = "wasm32")]
mod dialog;
#[cfg(target_arch = "wasm32")]
pub mod editor;
#[cfg(target_arch = "wasm32")]
pub mod newer;
#[cfg(target_arch = "wasm32")]
pub mod numbers;
#[cfg(target_arch = "wasm32")]
mod results;
#[cfg(target_arch = "wasm32")]
mod save;
#[cfg(target_arch = "wasm32")]
mod style;
#[cfg(target_arch = "wasm32")]
pub mod take;

#[cfg(target_arch = "wasm32")]
pub use ask::ask;
#[cfg(target_arch = "wasm32")]
pub use between::{Between, between, legend};
#[cfg(target_arch = "wasm32")]
pub use concepts::concepts;
#[cfg(target_arch = "wasm32")]
pub use results::results;
#[cfg(target_arch = "wasm32")]
pub use style::{Sheet, add_style};
