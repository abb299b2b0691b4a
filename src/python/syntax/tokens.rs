//! CPython's tokenizer (Parser/lexer/lexer.c), for its errors: the same tokens in the same order,
//! the same message at the same place when there is none. What a token means is not known here.

use super::super::lines::LineIndex;
use super::Fault;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Name,
    Number,
    String,
    FStart,
    FMiddle,
    FEnd,
    Op,
    Newline,
    Indent,
    Dedent,
    End,
}

#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub kind: Kind,
    pub start: u32,
    pub end: u32,
    /// Whether any bracket was open after it.
    pub nested: bool,
    /// A name that the grammar has taken. Set by the parser.
    pub keyword: bool,
}

/// An f-string that is open, and where in it the tokenizer is.
pub(super) struct FString {
    pub(super) quote: u8,
    /// 1 or 3.
    pub(super) size: usize,
    pub(super) raw: bool,
    pub(super) start: usize,
    /// How many brackets are open within its fields.
    pub(super) depth: i32,
    /// Of these, the field braces but one: -1 is outside of any field.
    pub(super) fields: i32,
    pub(super) in_spec: bool,
    pub(super) in_debug: bool,
    /// Whether the tokenizer reads a field's expression, not the string's text.
    pub(super) in_code: bool,
}

pub struct Tokenizer<'a> {
    pub(super) source: &'a str,
    pub(super) bytes: &'a [u8],
    pub(super) lines: &'a LineIndex<'a>,
    pub pos: usize,
    /// It has given an error; there are no more tokens.
    pub failed: bool,
    at_line_start: bool,
    /// The columns of the open blocks: with tabs to 8, and with tabs to 1.
    indents: Vec<(u32, u32)>,
    /// INDENT (positive) and DEDENT tokens still to give.
    pending: i32,
    brackets: Vec<(u8, usize)>,
    pub(super) fstrings: Vec<FString>,
}

pub(super) type Result<T> = std::result::Result<T, Fault>;

impl<'a> Tokenizer<'a> {
    pub fn new(source: &'a str, lines: &'a LineIndex<'a>) -> Self {
        Self {
            source,
            bytes: source.as_bytes(),
            lines,
            pos: 0,
            failed: false,
            at_line_start: true,
            indents: vec![(0, 0)],
            pending: 0,
            brackets: Vec::new(),
            fstrings: Vec::new(),
        }
    }

    /// The next token; after `End`, `End` again.
    pub fn next(&mut self) -> Result<Token> {
        match self.fstrings.last() {
            Some(string) if !string.in_code => self.fstring_text(),
            _ => self.code(),
        }
    }

    /// The line CPython's tokenizer is on: at the end of the file, the last line that has a text.
    pub fn line(&self) -> u32 {
        self.lines.line(self.pos.min(self.bytes.len().saturating_sub(1)) as u32)
    }

    /// The innermost bracket that is open: CPython's "'(' was never closed".
    pub fn unclosed(&self) -> Option<Fault> {
        let &(bracket, at) = self.brackets.last()?;
        let place = self.lines.line_column(at as u32);
        let message = format!("'{}' was never closed", bracket as char);
        Some(Fault::new("SyntaxError", message, place, (place.0, 0)))
    }

    pub fn in_fstring(&self) -> bool {
        !self.fstrings.is_empty()
    }

    pub(super) fn peek(&self, ahead: usize) -> u8 {
        // 0 is the end: a text with a null byte never comes here.
        self.bytes.get(self.pos + ahead).copied().unwrap_or(0)
    }

    pub(super) fn token(&self, kind: Kind, start: usize, end: usize) -> Result<Token> {
        let nested = !self.brackets.is_empty();
        Ok(Token { kind, start: start as u32, end: end as u32, nested, keyword: false })
    }

    /// CPython's `syntaxerror(tok, …)`: at the last character read, no end.
    pub(super) fn error<T>(&self, message: impl Into<String>) -> Result<T> {
        self.error_at(self.pos, message)
    }

    pub(super) fn error_at<T>(&self, end: usize, message: impl Into<String>) -> Result<T> {
        let (line, column) = self.lines.line_column(end as u32);
        let (line, column) = if column == 1 && end > 0 {
            let (line, column) = self.lines.line_column(end as u32 - 1);
            (line, column + 1)
        } else {
            (line, column)
        };
        Err(Fault::new("SyntaxError", message, (line, column - 1), (line, 0)))
    }

    fn soft<T>(&self, kind: &'static str, message: &str, line: u32, column: u32) -> Result<T> {
        let fault = Fault::new(kind, message, (line, column), (line, 0));
        Err(Fault { soft: true, ..fault })
    }

    fn end_of_file<T>(&mut self) -> Result<T> {
        match self.unclosed() {
            Some(fault) => Err(Fault { soft: true, ..fault }),
            None => self.soft("SyntaxError", "unexpected EOF while parsing", self.line(), self.line_end()),
        }
    }

    pub(super) fn code(&mut self) -> Result<Token> {
        loop {
            let mut blank = false;
            if self.at_line_start {
                self.at_line_start = false;
                blank = self.indentation()?;
            }
            if self.pending != 0 {
                let kind = if self.pending < 0 { Kind::Dedent } else { Kind::Indent };
                self.pending -= self.pending.signum();
                return self.token(kind, self.pos, self.pos);
            }
            loop {
                while matches!(self.peek(0), b' ' | b'\t' | 0x0c) {
                    self.pos += 1;
                }
                if self.peek(0) != b'\\' {
                    break;
                }
                self.pos += 1;
                self.continuation()?;
            }
            let start = self.pos;
            if self.peek(0) == b'#' {
                while !matches!(self.peek(0), b'\n' | 0) {
                    self.pos += 1;
                }
            }
            match self.peek(0) {
                0 if self.brackets.is_empty() => return self.token(Kind::End, start, start),
                0 => return self.end_of_file(),
                b'\n' => {
                    self.pos += 1;
                    self.at_line_start = true;
                    if blank || !self.brackets.is_empty() {
                        continue;
                    }
                    return self.token(Kind::Newline, start, self.pos - 1);
                }
                b'0'..=b'9' => return self.number(self.pos),
                b'.' if self.peek(1).is_ascii_digit() => return self.number(self.pos),
                b'\'' | b'"' => return self.string(self.pos),
                byte if byte == b'_' || byte >= 0x80 || byte.is_ascii_alphabetic() => {
                    return self.word(self.pos);
                }
                _ => return self.operator(self.pos),
            }
        }
    }

    /// After a backslash: the line must end, and another one follow.
    fn continuation(&mut self) -> Result<()> {
        if self.peek(0) != b'\n' {
            let (line, column) = self.lines.line_column(self.pos as u32 + u32::from(self.peek(0) != 0));
            return self.soft(
                "SyntaxError",
                "unexpected character after line continuation character",
                line,
                column - 1,
            );
        }
        self.pos += 1;
        if self.pos == self.bytes.len() {
            return self.end_of_file();
        }
        Ok(())
    }

    /// Reads a line's indentation. True if the line has no code.
    fn indentation(&mut self) -> Result<bool> {
        let (mut column, mut strict) = (0, 0);
        // The first column of a backslash; one at the line's start does not count.
        let mut continued = 0;
        loop {
            match self.peek(0) {
                b' ' => (column, strict) = (column + 1, strict + 1),
                b'\t' => (column, strict) = ((column / 8 + 1) * 8, strict + 1),
                0x0c => (column, strict) = (0, 0),
                b'\\' => {
                    if continued == 0 {
                        continued = column;
                    }
                    self.pos += 1;
                    self.continuation()?;
                    continue;
                }
                _ => break,
            }
            self.pos += 1;
        }
        if matches!(self.peek(0), b'#' | b'\n') {
            return Ok(true);
        }
        if !self.brackets.is_empty() {
            return Ok(false);
        }
        if continued != 0 {
            (column, strict) = (continued, continued);
        }
        let mut top = self.indents.last().copied().unwrap_or_default();
        if column > top.0 {
            if self.indents.len() >= 100 {
                return self.soft(
                    "IndentationError",
                    "too many levels of indentation",
                    self.line(),
                    self.line_end(),
                );
            }
            self.pending += 1;
            self.indents.push((column, strict));
            return if strict <= top.1 { self.tabs() } else { Ok(false) };
        }
        while column < top.0 {
            self.indents.pop();
            self.pending -= 1;
            top = self.indents.last().copied().unwrap_or_default();
        }
        if column != top.0 {
            let message = "unindent does not match any outer indentation level";
            return self.soft("IndentationError", message, self.line(), self.line_end());
        }
        if strict != top.1 { self.tabs() } else { Ok(false) }
    }

    fn tabs(&self) -> Result<bool> {
        let message = "inconsistent use of tabs and spaces in indentation";
        self.soft("TabError", message, self.line(), 1)
    }

    /// The length of this line with its line end.
    fn line_end(&self) -> u32 {
        self.lines.line_text(self.line()).chars().count() as u32 + 1
    }

    pub(super) fn is_word(byte: u8) -> bool {
        byte == b'_' || byte >= 0x80 || byte.is_ascii_alphanumeric()
    }

    fn word(&mut self, start: usize) -> Result<Token> {
        // A prefix of a string: each letter once, `u` alone, never `b` with `f`.
        let (mut b, mut u, mut r, mut f) = (false, false, false, false);
        loop {
            match self.peek(0) | 0x20 {
                b'b' if !(b || u || f) => b = true,
                b'u' if !(b || u || r || f) => u = true,
                b'r' if !(r || u) => r = true,
                b'f' if !(f || b || u) => f = true,
                _ => break,
            }
            self.pos += 1;
        }
        if matches!(self.peek(0), b'\'' | b'"') {
            return if f { self.fstring_start(start, r) } else { self.string(start) };
        }
        while Self::is_word(self.peek(0)) {
            self.pos += 1;
        }
        let mut first = true;
        for (at, c) in self.source[start..self.pos].char_indices() {
            let good = c == '_' || if first { c.is_alphabetic() } else { c.is_alphanumeric() || is_mark(c) };
            first = false;
            if !good {
                self.pos = start + at + c.len_utf8();
                let what = if is_printable(c) {
                    format!("character '{c}' (")
                } else {
                    "non-printable character ".into()
                };
                let close = if is_printable(c) { ")" } else { "" };
                return self.error(format!("invalid {what}U+{:04X}{close}", c as u32));
            }
        }
        self.token(Kind::Name, start, self.pos)
    }

    fn operator(&mut self, start: usize) -> Result<Token> {
        let byte = self.peek(0);
        self.pos += 1;
        if let Some(string) = self.fstrings.last_mut()
            && byte == b':'
            && string.fields >= 0
            && string.depth - 1 == string.fields
        {
            string.in_code = false;
            string.in_spec = true;
            return self.token(Kind::Op, start, self.pos);
        }
        let rest = &self.bytes[start..];
        const LONG: [&str; 26] = [
            "**=", "//=", "<<=", ">>=", "...", "==", "!=", "<=", ">=", "<>", "->", ":=", "+=", "-=", "*=",
            "/=", "%=", "&=", "|=", "^=", "@=", "**", "//", "<<", ">>", "",
        ];
        if let Some(long) = LONG.iter().find(|long| rest.starts_with(long.as_bytes()))
            && !long.is_empty()
        {
            self.pos = start + long.len();
            return self.token(Kind::Op, start, self.pos);
        }
        match byte {
            b'(' | b'[' | b'{' => {
                if self.brackets.len() >= 200 {
                    return self.error("too many nested parentheses");
                }
                self.brackets.push((byte, start));
                if let Some(string) = self.fstrings.last_mut() {
                    string.depth += 1;
                }
            }
            b')' | b']' | b'}' => self.close(byte)?,
            b'=' => {
                if let Some(string) = self.fstrings.last_mut()
                    && string.fields >= 0
                {
                    string.in_debug = true;
                }
            }
            _ if byte < b' ' || byte == 0x7f => {
                return self.error(format!("invalid non-printable character U+{byte:04X}"));
            }
            _ => {}
        }
        self.token(Kind::Op, start, self.pos)
    }

    fn close(&mut self, byte: u8) -> Result<()> {
        let closing = byte as char;
        if closing == '}' && self.fstrings.last().is_some_and(|string| string.depth == 0) {
            return self.error("f-string: single '}' is not allowed");
        }
        let Some((open, at)) = self.brackets.pop() else {
            return self.error(format!("unmatched '{closing}'"));
        };
        if !matches!((open, byte), (b'(', b')') | (b'[', b']') | (b'{', b'}')) {
            if let Some(string) = self.fstrings.last()
                && open == b'{'
                && string.depth - 1 == string.fields
            {
                return self.error(format!("f-string: unmatched '{closing}'"));
            }
            let line = self.lines.line(at as u32);
            let on = if line == self.lines.line(self.pos as u32 - 1) {
                String::new()
            } else {
                format!(" on line {line}")
            };
            let open = open as char;
            return self.error(format!(
                "closing parenthesis '{closing}' does not match opening parenthesis '{open}'{on}"
            ));
        }
        if let Some(string) = self.fstrings.last_mut() {
            string.depth -= 1;
            if closing == '}' && string.depth == string.fields {
                string.fields -= 1;
                string.in_code = false;
                string.in_spec = false;
                string.in_debug = false;
            }
        }
        Ok(())
    }
}

/// Combining marks, near enough: what may follow in a name but is no letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{b7}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{203f}' | '\u{2040}' | '\u{20d0}'..='\u{20dc}')
        || (c > '\u{482}' && c < '\u{2000}')
}

/// CPython's `str.isprintable`, for what people really paste.
fn is_printable(c: char) -> bool {
    !(c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..))
}
