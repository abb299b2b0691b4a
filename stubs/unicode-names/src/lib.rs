//! Stands in for the table of Unicode character names, which would be three quarters of the parser's
//! weight on the page. Whoever uses the parser may say which names are known; any other is an error with its
//! place.

use std::sync::OnceLock;

static KNOWN: OnceLock<fn(&str) -> Option<char>> = OnceLock::new();

/// From here on, names are asked of this; only the first one counts.
pub fn ask(known: fn(&str) -> Option<char>) {
    _ = KNOWN.set(known);
}

/// The character with this Unicode name.
pub fn character(name: &str) -> Option<char> {
    KNOWN.get().and_then(|known| known(name))
}
