//! The code of the programs that the page begins with: it need not wait for a compiler.

#[rustfmt::skip]
mod programs;

use crate::python::frozen::Frozen;

/// All of them, as `scripts/freeze` made them; `tests/frozen.rs` holds them to what the compiler makes.
pub static ALL: &[Frozen] = programs::ALL;

/// The code of exactly this text, if it is one of them.
pub fn find(text: &str) -> Option<&'static Frozen> {
    ALL.iter().find(|frozen| frozen.text == text)
}
