//! What is a letter, a digit, an upper or a lower case one; and the other case of a text. On the page the
//! browser's tables say so, to keep them out of what is loaded; elsewhere the standard library's do.

#[cfg(not(target_arch = "wasm32"))]
pub use native::*;
#[cfg(target_arch = "wasm32")]
pub use page::*;

#[cfg(not(target_arch = "wasm32"))]
mod native {
    pub fn upper(text: &str) -> String {
        text.to_uppercase()
    }

    pub fn lower(text: &str) -> String {
        text.to_lowercase()
    }

    pub fn is_alphabetic(c: char) -> bool {
        c.is_alphabetic()
    }

    pub fn is_numeric(c: char) -> bool {
        c.is_numeric()
    }

    pub fn is_upper(c: char) -> bool {
        c.is_uppercase()
    }

    pub fn is_lower(c: char) -> bool {
        c.is_lowercase()
    }
}

#[cfg(target_arch = "wasm32")]
mod page {
    use js_sys::{JsString, RegExp};

    pub fn upper(text: &str) -> String {
        JsString::from(text).to_upper_case().into()
    }

    pub fn lower(text: &str) -> String {
        JsString::from(text).to_lower_case().into()
    }

    /// Whether the character has a property that regular expressions know.
    fn is(c: char, property: &str) -> bool {
        RegExp::new(&format!("\\p{{{property}}}"), "u").test(c.encode_utf8(&mut [0; 4]))
    }

    pub fn is_alphabetic(c: char) -> bool {
        if c.is_ascii() { c.is_ascii_alphabetic() } else { is(c, "Alphabetic") }
    }

    pub fn is_numeric(c: char) -> bool {
        if c.is_ascii() { c.is_ascii_digit() } else { is(c, "N") }
    }

    /// Whether a name may begin with the character.
    pub fn begins_name(c: char) -> bool {
        is(c, "XID_Start")
    }

    /// Whether a name may go on with the character.
    pub fn continues_name(c: char) -> bool {
        is(c, "XID_Continue")
    }

    pub fn is_upper(c: char) -> bool {
        if c.is_ascii() { c.is_ascii_uppercase() } else { is(c, "Uppercase") }
    }

    pub fn is_lower(c: char) -> bool {
        if c.is_ascii() { c.is_ascii_lowercase() } else { is(c, "Lowercase") }
    }
}
