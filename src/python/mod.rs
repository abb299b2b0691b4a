//! The language: source text to code objects, and the virtual machine that runs them.

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
}
