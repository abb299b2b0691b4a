//! The language: source text to code objects, and the virtual machine that runs them.

pub mod builtins;
pub mod code;
pub mod compile;
pub mod format;
pub mod lines;
pub mod number;
pub mod ops;
pub mod parse;
pub mod percent;
pub mod report;
pub mod repr;
mod scope;
mod suggest;
mod syntax;
pub mod traceback;
pub mod value;
pub mod vm;

use std::fmt;

/// Why a program cannot run, and where. Lines and columns count from 1, columns in characters.
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
    /// What CPython warns of before it finds this.
    pub warnings: Vec<Warning>,
}

/// A SyntaxWarning: what is said before anything runs, though the program may.
#[derive(Clone, PartialEq, Debug)]
pub struct Warning {
    pub line: u32,
    pub message: String,
    /// The whole line of the source.
    pub text: String,
}

impl Warning {
    /// A warning about the line of this offset.
    pub fn at(lines: &lines::LineIndex, offset: u32, message: String) -> Warning {
        let line = lines.line_column(offset).0;
        Warning { line, message, text: lines.line_text(line).into() }
    }

    /// What CPython writes of it (Lib/warnings.py, _formatwarnmsg_impl).
    pub fn report(&self, file: &str) -> String {
        let shown = self.text.trim();
        let shown = if shown.is_empty() { String::new() } else { format!("  {shown}\n") };
        format!("{file}:{}: SyntaxWarning: {}\n{shown}", self.line, self.message)
    }
}

/// What `python3.13 FILE.py` prints for the error (`_format_syntax_error` in Lib/traceback.py).
impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for warning in &self.warnings {
            write!(f, "{}", warning.report(&self.file))?;
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
