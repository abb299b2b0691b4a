//! Finds the literals and the knob directives in Python source, whatever else stands in it.
//!
//! A small scanner of its own: a directive must be found in source that does not parse yet, and what
//! looks like one inside a string is none. It knows nothing of knobs, nor of what Python means.

use std::ops::Range;

/// What a directive begins with.
pub const SIGN: &str = "#~";

/// What the scanner tells apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Number,
    /// `True` or `False`.
    Bool,
    /// A string without prefix that begins and ends on one line, in single quotes of either sort.
    Text,
    /// A string of another sort: f-string, bytes, raw, or in triple quotes.
    OtherText,
    /// A comment that begins with [`SIGN`], up to the end of its line.
    Directive,
}

/// A literal or a directive of the program; what stands inside an f-string is not reported.
#[derive(Clone, PartialEq, Debug)]
pub struct Token {
    pub kind: Kind,
    /// Bytes of the source.
    pub range: Range<usize>,
    /// The line that it begins on, counted from 1.
    pub line: u32,
}

/// Where the scanner is besides plain code; they nest in f-strings.
enum Inside {
    FString {
        quote: u8,
        triple: bool,
    },
    /// The expression in an f-string's braces, with its own open brackets.
    Field {
        brackets: u32,
    },
    /// What follows the colon in an f-string's braces.
    Format,
}

/// All literals and directives, in the order of the source.
pub fn scan(source: &str) -> Scanner<'_> {
    Scanner { bytes: source.as_bytes(), at: 0, line: 1, rushes: false, inside: vec![], token: None }
}

/// Goes through a program, and never further than it is asked to.
pub struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u32,
    /// To the line's end: see [`Scanner::rush`].
    rushes: bool,
    inside: Vec<Inside>,
    /// What the last step found.
    token: Option<Token>,
}

impl Iterator for Scanner<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        while self.at < self.bytes.len() {
            match self.inside.last() {
                Some(&Inside::FString { quote, triple }) => self.f_string(quote, triple),
                Some(Inside::Format) => self.format(),
                Some(Inside::Field { .. }) | None => self.code(),
            }
            if let Some(token) = self.token.take() {
                return Some(token);
            }
        }
        None
    }
}

impl Scanner<'_> {
    /// Tells no numbers and no `True` or `False` up to the end of the line, and comes there many times sooner.
    pub fn rush(&mut self) {
        self.rushes = true;
    }

    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    /// One byte further, minding the line.
    fn step(&mut self) {
        if self.peek(0) == b'\n' {
            self.line += 1;
            self.rushes = false;
        }
        self.at += 1;
    }

    fn found(&mut self, kind: Kind, start: usize, line: u32) {
        if self.inside.is_empty() {
            self.token = Some(Token { kind, range: start..self.at, line });
        }
    }

    fn code(&mut self) {
        // Most of a program is none of what is looked for.
        let plain: fn(&u8) -> bool = match self.rushes {
            true => |byte| !matches!(byte, b'#' | b'"' | b'\'' | b'\n'),
            false => |byte| !is_name(*byte) && !matches!(byte, b'#' | b'"' | b'\'' | b'.' | b'\n'),
        };
        if self.inside.is_empty() {
            self.at += self.bytes[self.at..].iter().take_while(|byte| plain(byte)).count();
        }
        let start = self.at;
        match self.peek(0) {
            b'#' => {
                while self.at < self.bytes.len() && self.peek(0) != b'\n' {
                    self.at += 1;
                }
                if self.bytes[start..self.at].starts_with(SIGN.as_bytes()) {
                    self.found(Kind::Directive, start, self.line);
                }
            }
            b'"' | b'\'' => self.string(start - self.prefix()),
            b'0'..=b'9' => self.number(),
            b'.' if self.peek(1).is_ascii_digit() => self.number(),
            byte if is_name(byte) => self.name(),
            _ => self.punctuation(),
        }
    }

    fn name(&mut self) {
        let start = self.at;
        while is_name(self.peek(0)) {
            self.at += 1;
        }
        if matches!(&self.bytes[start..self.at], b"True" | b"False") {
            self.found(Kind::Bool, start, self.line);
        }
    }

    /// How many bytes before a quote are its string's prefix.
    fn prefix(&self) -> usize {
        let before = self.bytes[..self.at].iter().rev().take(3).take_while(|byte| is_name(**byte));
        let length = before.clone().count();
        if length <= 2 && before.clone().all(|b| b"rRbBfFuUtT".contains(b)) { length } else { 0 }
    }

    fn number(&mut self) {
        let start = self.at;
        while is_name(self.peek(0)) || self.peek(0) == b'.' {
            let exponent = matches!(self.peek(0), b'e' | b'E')
                && !matches!(self.bytes[start..], [b'0', b'x' | b'X', ..]);
            self.at += 1;
            if exponent && matches!(self.peek(0), b'+' | b'-') {
                self.at += 1;
            }
        }
        self.found(Kind::Number, start, self.line);
    }

    /// A string whose prefix began at `start`; `at` is on its first quote.
    fn string(&mut self, start: usize) {
        let (quote, line) = (self.peek(0), self.line);
        let prefix = &self.bytes[start..self.at];
        let formatted = prefix.iter().any(|b| b"fFtT".contains(b));
        let plain = prefix.is_empty();
        let triple = self.peek(1) == quote && self.peek(2) == quote;
        self.at += if triple { 3 } else { 1 };
        if formatted {
            // Its end is not known yet, but the line that it begins on is all that matters.
            self.found(Kind::OtherText, start, line);
            self.inside.push(Inside::FString { quote, triple });
            return;
        }
        while self.at < self.bytes.len() {
            if self.closes(quote, triple) {
                self.at += if triple { 3 } else { 1 };
                break;
            }
            match self.peek(0) {
                b'\n' if !triple => break,
                b'\\' => {
                    self.step();
                    self.step();
                }
                _ => self.step(),
            }
        }
        self.at = self.at.min(self.bytes.len());
        let kind = if plain && !triple && self.line == line { Kind::Text } else { Kind::OtherText };
        self.found(kind, start, line);
    }

    fn closes(&self, quote: u8, triple: bool) -> bool {
        self.peek(0) == quote && (!triple || (self.peek(1) == quote && self.peek(2) == quote))
    }

    fn f_string(&mut self, quote: u8, triple: bool) {
        if self.closes(quote, triple) {
            self.at += if triple { 3 } else { 1 };
            self.inside.pop();
            return;
        }
        match self.peek(0) {
            // Unterminated: Python will say so, the scanner only has to go on.
            b'\n' if !triple => {
                self.inside.pop();
            }
            b'{' if self.peek(1) == b'{' => self.at += 2,
            b'{' => {
                self.at += 1;
                self.inside.push(Inside::Field { brackets: 0 });
            }
            b'\\' if self.peek(1) != b'{' => {
                self.step();
                self.step();
            }
            _ => self.step(),
        }
    }

    fn format(&mut self) {
        match self.peek(0) {
            b'{' => self.inside.push(Inside::Field { brackets: 0 }),
            // Also ends where a line does, so that a broken f-string does not swallow the file.
            b'}' | b'\n' => {
                self.inside.pop();
            }
            _ => {}
        }
        self.step();
    }

    fn punctuation(&mut self) {
        let byte = self.peek(0);
        self.step();
        let Some(Inside::Field { brackets }) = self.inside.last_mut() else { return };
        match byte {
            b'(' | b'[' | b'{' => *brackets += 1,
            b')' | b']' | b'}' if *brackets > 0 => *brackets -= 1,
            b'}' => {
                self.inside.pop();
            }
            b':' if *brackets == 0 => {
                self.inside.pop();
                self.inside.push(Inside::Format);
            }
            _ => {}
        }
    }
}

/// Bytes of names and numbers; every byte of a character beyond ASCII counts as one.
fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expect`: each token as `line kind text`, f-strings by their opening only.
    fn check(source: &str, expect: &[&str]) {
        let found: Vec<String> =
            scan(source).map(|t| format!("{} {:?} {}", t.line, t.kind, &source[t.range.clone()])).collect();
        assert_eq!(found, expect, "{source}");
    }

    #[test]
    fn literals_are_found() {
        check("x = 2", &["1 Number 2"]);
        check(
            "f(.5, 1_000, 2.5e-3, 0x1E, 3j)\n",
            &["1 Number .5", "1 Number 1_000", "1 Number 2.5e-3", "1 Number 0x1E", "1 Number 3j"],
        );
        check("a1 = True\nb = Falsehood\n", &["1 Bool True"]);
        check("x = 'a' + \"b\"", &["1 Text 'a'", "1 Text \"b\""]);
        check("이름2 = 3", &["1 Number 3"]);
        check("x[0].y2", &["1 Number 0"]);
    }

    #[test]
    fn directives_are_found_only_where_python_sees_a_comment() {
        check("x = 2  #~ a: 0..1", &["1 Number 2", "1 Directive #~ a: 0..1"]);
        check("x = 'a #~ b' # c #~ d\n2", &["1 Text 'a #~ b'", "2 Number 2"]);
        check("'''\n#~ a: 1..2\n'''\n#~ b", &["1 OtherText '''\n#~ a: 1..2\n'''", "4 Directive #~ b"]);
        check(r"'it\'s #~ no' #~ yes", &[r"1 Text 'it\'s #~ no'", "1 Directive #~ yes"]);
        check("x = 'open #~ no\n#~ yes", &["1 Text 'open #~ no", "2 Directive #~ yes"]);
    }

    #[test]
    fn f_strings_are_one_thing() {
        check(
            r##"f"{x["k"]:>{4}} #~ {{ {1}" 2 #~ a"##,
            &["1 OtherText f\"", "1 Number 2", "1 Directive #~ a"],
        );
        check("rb'x' F'''{\n1}\n''' 7", &["1 OtherText rb'x'", "1 OtherText F'''", "3 Number 7"]);
        check("f'{ {1: 2}[1] }' #~", &["1 OtherText f'", "1 Directive #~"]);
        check("f'{x!r:5}' f'{x\n1", &["1 OtherText f'", "1 OtherText f'"]);
    }

    #[test]
    fn any_text_is_scanned_to_its_end() {
        for source in ["'", "'\\", "f'", "f'{", "f'{'", "f'\\", "\"\"\"", "f'{x:", "}", "0x", "#", "#~", "\\"]
        {
            scan(source).for_each(drop);
        }
    }
}
