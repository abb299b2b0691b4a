//! Source text to the parser's tree, or an error with its place.

use super::{CompileError, Warning};
use ruff_python_ast::ModModule;

/// Parses a module, and says what CPython 3.13 warns of meanwhile, or what it would say is wrong.
///
/// # Errors
/// What is wrong with the text, with its place.
pub fn parse(source: &str, file: &str) -> Result<(ModModule, Vec<Warning>), Box<CompileError>> {
    super::syntax::judge::parse(source, file)
}
