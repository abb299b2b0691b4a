//! The languages that people read here, and the texts of the page in each of them.
//!
//! A text is a field of one struct that exists once a language, so a missing one does not compile.

/// A language of the page.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Lang {
    Ko,
    En,
}
