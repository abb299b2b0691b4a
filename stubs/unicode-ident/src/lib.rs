//! Stands in for the tables of which characters may begin a name and go on in one (UAX 31). The browser has
//! them, and the page says how to ask it; this crate itself is below everything that knows a browser.

/// Whether a name may begin with the character.
pub fn is_xid_start(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { tables::is_start(c) }
}

/// Whether a name may go on with the character.
pub fn is_xid_continue(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() || c == '_' } else { tables::is_continue(c) }
}

#[cfg(target_arch = "wasm32")]
pub use tables::ask;

#[cfg(target_arch = "wasm32")]
mod tables {
    use std::sync::OnceLock;

    type Table = fn(char) -> bool;
    static TABLES: OnceLock<(Table, Table)> = OnceLock::new();

    /// Says whom to ask about characters beyond ASCII: whether a name may begin with one, and go on with one.
    pub fn ask(start: Table, go_on: Table) {
        TABLES.get_or_init(|| (start, go_on));
    }

    pub fn is_start(c: char) -> bool {
        TABLES.get().is_some_and(|(start, _)| start(c))
    }

    pub fn is_continue(c: char) -> bool {
        TABLES.get().is_some_and(|(_, go_on)| go_on(c))
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod tables {
    use unicode_xid::UnicodeXID;

    pub fn is_start(c: char) -> bool {
        c.is_xid_start()
    }

    pub fn is_continue(c: char) -> bool {
        c.is_xid_continue()
    }
}
