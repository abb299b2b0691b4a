//! The language: source text to code objects, and the virtual machine that runs them.

pub mod builtins;
pub mod code;
pub mod compile;
pub mod format;
pub mod frozen;
pub mod lines;
pub mod nesting;
pub mod number;
pub mod ops;
pub mod parse;
pub mod percent;
pub mod regex;
pub mod report;
pub mod repr;
mod scope;
mod suggest;
mod syntax;
pub mod traceback;
pub mod value;
pub mod vm;

use std::fmt;

/// Why a program cannot run, and where. Lines and columns count from 1, columns in characters; line 0 is no
/// place.
#[derive(Clone, PartialEq, Debug)]
pub struct CompileError {
    /// `SyntaxError`, `IndentationError`, or `Unsupported` for what CPython knows and we do not.
    pub kind: &'static str,
    pub message: String,
    pub file: String,
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
    /// The whole line of the source.
    pub text: String,
    /// What CPython has warned of when it finds this, as it prints it.
    pub warned: String,
}

/// What in a text can hardly be meant, and on which line.
#[derive(Clone, PartialEq, Debug)]
pub struct SyntaxWarning {
    pub line: u32,
    pub message: String,
}

impl SyntaxWarning {
    /// What CPython prints of it; `text` is the line, if it is in a file (Lib/warnings.py).
    pub fn report(&self, file: &str, text: Option<&str>) -> String {
        let shown = text.map(|text| format!("  {}\n", text.trim())).unwrap_or_default();
        format!("{file}:{}: SyntaxWarning: {}\n{shown}", self.line, self.message)
    }
}

/// What `python3.13 FILE.py` prints for the error (`_format_syntax_error` in Lib/traceback.py).
impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.warned)?;
        if self.line == 0 {
            return writeln!(f, "{}: {}", self.kind, self.message);
        }
        writeln!(f, "  File \"{}\", line {}", self.file, self.line)?;
        let shown = self.text.trim_start_matches([' ', '\n', '\u{c}']);
        let length = self.text.chars().count() as i64;
        let indent = length - shown.chars().count() as i64;
        writeln!(f, "    {shown}")?;
        let mut start = i64::from(self.column);
        let mut end = i64::from(self.end_column);
        if self.end_line != self.line {
            end = length + 1;
        } else if end == 0 {
            end = start;
        }
        // CPython measures against the line with its line end.
        if start > length + 1 {
            start = length + 1;
        }
        if end > length + 1 {
            end = length + 1;
        }
        if start >= end {
            end = start + 1;
        }
        if let Ok(before) = usize::try_from(start - 1 - indent) {
            let blank = |c: char| if c.is_whitespace() { c } else { ' ' };
            let space: String = shown.chars().take(before).map(blank).collect();
            writeln!(f, "    {space}{}", "^".repeat((end - start) as usize))?;
        }
        writeln!(f, "{}: {}", self.kind, self.message)
    }
}
