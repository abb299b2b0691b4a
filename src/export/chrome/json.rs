//! JSON that is written, never read.

use std::fmt::Write;

/// An object that is being written.
pub struct Object {
    text: String,
}

impl Object {
    pub fn new() -> Object {
        Object { text: String::from("{") }
    }

    pub fn text(&mut self, name: &str, value: &str) {
        self.key(name);
        string(&mut self.text, value);
    }

    /// A number as JSON writes it.
    pub fn number(&mut self, name: &str, value: &str) {
        self.key(name);
        self.text.push_str(value);
    }

    pub fn object(&mut self, name: &str, value: Object) {
        self.key(name);
        self.text.push_str(&value.end());
    }

    pub fn end(mut self) -> String {
        self.text.push('}');
        self.text
    }

    fn key(&mut self, name: &str) {
        if self.text.len() > 1 {
            self.text.push(',');
        }
        string(&mut self.text, name);
        self.text.push(':');
    }
}

fn string(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            // Writing to a String does not fail.
            '\0'..='\u{1f}' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", letter as u32);
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped() {
        let mut object = Object::new();
        object.text("a\"", "b\\\n\u{1}가");
        object.number("n", "1.5");
        assert_eq!(object.end(), "{\"a\\\"\":\"b\\\\\\n\\u0001가\",\"n\":1.5}");
    }
}
