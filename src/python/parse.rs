//! Source text to the parser's tree, or an error with its place.

use super::{CompileError, SyntaxWarning};
use ruff_python_ast::ModModule;

/// Parses a module, with what CPython 3.13 warns of in its strings, or says what it would say.
///
/// # Errors
/// What is wrong with the text, with its place.
pub fn parse(source: &str, file: &str) -> Result<(ModModule, Vec<SyntaxWarning>), Box<CompileError>> {
    super::syntax::judge::parse(source, file)
}
