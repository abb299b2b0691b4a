//! Runs held against each other: the one that was kept and the one that is, or the two programs of a scenario.
//!
//! A kept run is a group more of the same run, above its program's own: [`keep`] decides when there is one,
//! [`names`] what the two are called. Nothing else knows which is which. [`known`] says what differs, [`panel`]
//! shows it.

mod keep;
mod known;
mod names;
mod panel;

pub use keep::{can_keep, keep, keep_this, let_go, swap};
pub use known::account;
pub use names::{beside, differ_by, own};
pub use panel::compare;
