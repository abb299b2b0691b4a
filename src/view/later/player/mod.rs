//! The player: steps, the part of the time axis that is seen, the lane that is selected, and their tools.
//!
//! What was chosen of it is in the link's state; [`Player`] has the rest. It reads the run, and tells it where to
//! stand, and never runs anything itself.

pub mod ask;
pub mod event_loop;
pub mod keys;
pub mod span;

#[cfg(target_arch = "wasm32")]
mod act;
#[cfg(target_arch = "wasm32")]
mod below;
#[cfg(target_arch = "wasm32")]
mod compare;
#[cfg(target_arch = "wasm32")]
mod help;
#[cfg(target_arch = "wasm32")]
mod hints;
#[cfg(target_arch = "wasm32")]
mod minimap;
#[cfg(target_arch = "wasm32")]
pub mod pointer;
#[cfg(target_arch = "wasm32")]
mod story;
#[cfg(target_arch = "wasm32")]
mod tools;

#[cfg(target_arch = "wasm32")]
pub use act::{act, follow};
#[cfg(target_arch = "wasm32")]
pub use below::{below, has_each};
#[cfg(target_arch = "wasm32")]
pub use compare::{account, beside, differ_by, keep_this, let_go, own};

#[cfg(doc)]
use crate::link::Show;
use crate::timeline::steps::Stand;
use ask::Stride;

/// What a person chose of the player that no link holds; which of its parts are shown is in the link, as [`Show`].
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Player {
    /// The list of keys is shown.
    pub help: bool,
    pub stride: Stride,
    /// Slow motion goes on from here, unless one stands elsewhere by then.
    pub slow: Option<Stand>,
}
