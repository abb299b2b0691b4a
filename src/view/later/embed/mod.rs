//! Inside another page: what is told to the page around, and what it may ask (docs/embed.md).
//!
//! Messages are plain objects with `interleave: 1` and a `type`. Nothing of the host's is taken but numbers.

mod words;

#[cfg(target_arch = "wasm32")]
mod host;

#[cfg(target_arch = "wasm32")]
pub use host::{Host, classes, way_out};
pub use words::Word;
