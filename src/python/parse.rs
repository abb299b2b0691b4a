//! Source text to the parser's tree, or an error with its place.

use super::CompileError;
use ruff_python_ast::ModModule;

/// Parses a module, or says what CPython 3.13 would say.
///
/// # Errors
/// What is wrong with the text, with its place.
pub fn parse(source: &str, file: &str) -> Result<ModModule, Box<CompileError>> {
    super::syntax::judge::parse(source, file)
}
