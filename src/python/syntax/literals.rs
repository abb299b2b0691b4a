//! The part of the tokenizer that reads literals: strings, f-strings and numbers.

use super::Fault;
use super::tokens::{FString, Kind, Result, Token, Tokenizer};

/// Whether a byte is a digit of a kind of number.
type Digit = fn(u8) -> bool;

impl Tokenizer<'_> {
    fn quotes(&self) -> (u8, usize) {
        let quote = self.peek(0);
        (quote, if self.peek(1) == quote && self.peek(2) == quote { 3 } else { 1 })
    }

    pub(super) fn string(&mut self, start: usize) -> Result<Token> {
        let (quote, size) = self.quotes();
        self.pos += size;
        let mut closing = 0;
        let mut escaped = false;
        while closing < size {
            let byte = self.peek(0);
            if byte == 0 || (size == 1 && byte == b'\n') {
                let line = self.line();
                if self.fstrings.last().is_some_and(|open| (open.quote, open.size) == (quote, size)) {
                    return self.error_at(start + 1, "f-string: expecting '}'");
                }
                let hint = if escaped && size == 1 { "; perhaps you escaped the end quote?" } else { "" };
                return self.unterminated("string", size, line, start, hint);
            }
            self.pos += 1;
            if byte == quote {
                closing += 1;
            } else {
                closing = 0;
                if byte == b'\\' && self.peek(0) != 0 {
                    escaped |= self.peek(0) == quote;
                    self.pos += 1;
                }
            }
        }
        self.token(Kind::String, start, self.pos)
    }

    fn unterminated(&self, what: &str, size: usize, line: u32, start: usize, hint: &str) -> Result<Token> {
        let triple = if size == 3 { "triple-quoted " } else { "" };
        self.error_at(
            start + 1,
            format!("unterminated {triple}{what} literal (detected at line {line}){hint}"),
        )
    }

    pub(super) fn fstring_start(&mut self, start: usize, raw: bool) -> Result<Token> {
        let (quote, size) = self.quotes();
        self.pos += size;
        if self.fstrings.len() >= 149 {
            return self.error("too many nested f-strings");
        }
        self.fstrings.push(FString {
            quote,
            size,
            raw,
            start,
            depth: 0,
            fields: -1,
            in_spec: false,
            in_debug: false,
            in_code: false,
        });
        self.token(Kind::FStart, start, self.pos)
    }

    /// The text of an f-string, or its end, or the code of its next field.
    pub(super) fn fstring_text(&mut self) -> Result<Token> {
        let start = self.pos;
        let Some(top) = self.fstrings.len().checked_sub(1) else {
            return self.code();
        };
        if self.peek(0) == b'{' && self.peek(1) != b'{' {
            self.open_field(top)?;
            return self.code();
        }
        let FString { quote, size, raw, start: opened, .. } = self.fstrings[top];
        let in_spec = self.fstrings[top].in_spec && self.fstrings[top].fields >= 0;
        if (0..size).all(|at| self.peek(at) == quote) {
            self.pos += size;
            self.fstrings.pop();
            return self.token(Kind::FEnd, start, self.pos);
        }
        let mut closing = 0;
        let mut named = false;
        while closing < size {
            let byte = self.peek(0);
            if byte == 0 || (size == 1 && byte == b'\n') {
                if in_spec && byte != 0 {
                    self.fstrings[top].in_code = true;
                    self.fstrings[top].in_spec = false;
                    return self.token(Kind::FMiddle, start, self.pos);
                }
                return self.unterminated("f-string", size, self.line(), opened, "");
            }
            self.pos += 1;
            if byte == quote {
                closing += 1;
                continue;
            }
            closing = 0;
            match byte {
                b'{' if !named => {
                    if self.peek(0) == b'{' && !in_spec {
                        self.pos += 1;
                        return self.token(Kind::FMiddle, start, self.pos - 1);
                    }
                    self.pos -= 1;
                    self.open_field(top)?;
                    return self.token(Kind::FMiddle, start, self.pos);
                }
                b'}' if named => named = false,
                b'}' => {
                    if self.peek(0) == b'}' && !in_spec && self.fstrings[top].depth == 0 {
                        self.pos += 1;
                        return self.token(Kind::FMiddle, start, self.pos - 1);
                    }
                    self.pos -= 1;
                    self.fstrings[top].in_code = true;
                    return self.token(Kind::FMiddle, start, self.pos);
                }
                b'\\' => match self.peek(0) {
                    b'{' | b'}' | 0 => {}
                    b'N' if !raw && self.peek(1) == b'{' => {
                        self.pos += 2;
                        named = true;
                    }
                    _ if raw => {
                        // A raw string's backslash still protects a quote.
                        self.pos += 1;
                    }
                    _ => self.pos += 1,
                },
                _ => {}
            }
        }
        self.pos -= size;
        self.token(Kind::FMiddle, start, self.pos)
    }

    fn open_field(&mut self, top: usize) -> Result<()> {
        let string = &mut self.fstrings[top];
        string.fields += 1;
        string.in_code = true;
        if string.fields >= 3 {
            return self.error("f-string: expressions nested too deeply");
        }
        Ok(())
    }

    /// Digits with single underscores between them.
    fn digits(&mut self, kind: &str, good: Digit) -> Result<()> {
        loop {
            while good(self.peek(0)) {
                self.pos += 1;
            }
            if self.peek(0) != b'_' {
                return Ok(());
            }
            self.pos += 1;
            if !good(self.peek(0)) {
                return self.error(format!("invalid {kind} literal"));
            }
        }
    }

    pub(super) fn number(&mut self, start: usize) -> Result<Token> {
        let decimal: Digit = |byte| byte.is_ascii_digit();
        if self.peek(0) == b'0' {
            let radix: Option<(&str, Digit)> = match self.peek(1) | 0x20 {
                b'x' => Some(("hexadecimal", |byte| byte.is_ascii_hexdigit())),
                b'o' => Some(("octal", |byte| matches!(byte, b'0'..=b'7'))),
                b'b' => Some(("binary", |byte| matches!(byte, b'0' | b'1'))),
                _ => None,
            };
            if let Some((kind, good)) = radix {
                self.pos += 2;
                if self.peek(0) == b'_' {
                    self.pos += 1;
                }
                let wrong = self.peek(0);
                if !good(wrong) {
                    if wrong.is_ascii_digit() {
                        self.pos += 1;
                        return self.error(format!("invalid digit '{}' in {kind} literal", wrong as char));
                    }
                    return self.error(format!("invalid {kind} literal"));
                }
                self.digits(kind, good)?;
                let wrong = self.peek(0);
                if wrong.is_ascii_digit() {
                    self.pos += 1;
                    return self.error(format!("invalid digit '{}' in {kind} literal", wrong as char));
                }
                return self.end_of_number(start, kind);
            }
        }
        let leading_zero = self.peek(0) == b'0';
        self.digits("decimal", decimal)?;
        let whole = self.pos;
        let mut float = false;
        if self.peek(0) == b'.' {
            float = true;
            self.pos += 1;
            if self.peek(0).is_ascii_digit() {
                self.digits("decimal", decimal)?;
            }
        }
        if self.peek(0) | 0x20 == b'e' {
            let sign = usize::from(matches!(self.peek(1), b'+' | b'-'));
            if self.peek(1 + sign).is_ascii_digit() {
                float = true;
                self.pos += 1 + sign;
                self.digits("decimal", decimal)?;
            } else if sign == 1 {
                self.pos += 2;
                return self.error("invalid decimal literal");
            }
        }
        if self.peek(0) | 0x20 == b'j' {
            self.pos += 1;
            return self.end_of_number(start, "imaginary");
        }
        if leading_zero && !float {
            let text = &self.source[start..whole];
            if let Some(nonzero) = text.find(|c| c != '0' && c != '_') {
                let zeros = self.lines.line_column((start + nonzero) as u32);
                let start = self.lines.line_column(start as u32);
                let message = "leading zeros in decimal integer literals are not permitted; \
                               use an 0o prefix for octal integers";
                return Err(Fault::new("SyntaxError", message, start, zeros));
            }
        }
        self.end_of_number(start, "decimal")
    }

    /// A letter may follow a number only as the start of a keyword such as `else`.
    fn end_of_number(&mut self, start: usize, kind: &str) -> Result<Token> {
        let length = (0..).take_while(|&at| Self::is_word(self.peek(at))).count();
        let word = &self.bytes[self.pos..self.pos + length];
        let may = matches!(word, b"and" | b"else" | b"for" | b"or" | b"not")
            || matches!(word, [b'i', b'f' | b'n' | b's', ..]);
        if !may && word.first().is_some_and(u8::is_ascii) {
            return self.error(format!("invalid {kind} literal"));
        }
        self.token(Kind::Number, start, self.pos)
    }
}
