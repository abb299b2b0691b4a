//! Source text to the parser's tree, or an error with its place.

use super::CompileError;
use ruff_python_ast::ModModule;

/// Parses a module, or says what CPython 3.13 would say.
#[cfg(not(target_arch = "wasm32"))]
pub fn parse(source: &str, file: &str) -> Result<ModModule, Box<CompileError>> {
    super::syntax::judge::parse(source, file)
}

/// Parses a module. The page runs the catalog's programs alone, which the tests have judged: an error has its
/// place here, and no more words than these.
#[cfg(target_arch = "wasm32")]
pub fn parse(source: &str, file: &str) -> Result<ModModule, Box<CompileError>> {
    if let Some(deep) = super::nesting::too_deep(source) {
        let (kind, message) = deep.error();
        let (file, message, text) = (file.into(), message.into(), String::new());
        let (line, column, end_line, end_column) = (0, 0, 0, 0);
        return Err(Box::new(CompileError { kind, message, file, line, column, end_line, end_column, text }));
    }
    ruff_python_parser::parse_module(source).map(|parsed| parsed.into_syntax()).map_err(|error| {
        let lines = super::lines::LineIndex::new(source);
        CompileError::at(&lines, file, error.location, "SyntaxError", "invalid syntax".to_string())
    })
}
