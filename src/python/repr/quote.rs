//! Texts and bytes as literals (unicode_repr, Objects/unicodeobject.c; bytes_repr, Objects/bytesobject.c).

use std::fmt::Write;

/// Bytes as their literal.
pub fn quote_bytes(data: &[u8]) -> String {
    let quote = if data.contains(&b'\'') && !data.contains(&b'"') { '"' } else { '\'' };
    let mut out = format!("b{quote}");
    for &byte in data {
        match char::from(byte) {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => out.extend(['\\', c]),
            c @ ' '..='~' => out.push(c),
            _ => _ = write!(out, "\\x{byte:02x}"),
        }
    }
    out.push(quote);
    out
}

/// A string as its literal (unicode_repr, Objects/unicodeobject.c).
pub fn quote(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => out.extend(['\\', c]),
            c if (c as u32) < 0x20 || c as u32 == 0x7f => _ = write!(out, "\\x{:02x}", c as u32),
            c if !printable(c) => match c as u32 {
                code @ 0..0x100 => _ = write!(out, "\\x{code:02x}"),
                code @ 0x100..0x10000 => _ = write!(out, "\\u{code:04x}"),
                code => _ = write!(out, "\\U{code:08x}"),
            },
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}

/// Whether `str.isprintable` would have it, near enough: the separators and formats that have no glyph.
pub fn printable(c: char) -> bool {
    !(c.is_control()
        || matches!(c as u32, 0xa0 | 0xad | 0x1680 | 0x2000..=0x200f | 0x2028..=0x202f | 0x205f..=0x206f | 0x3000
            | 0xfeff | 0xe000..=0xf8ff | 0xfff0..=0xfffb | 0xe0000..=0x10ffff))
}
