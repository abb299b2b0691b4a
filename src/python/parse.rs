//! Source text to the parser's tree, or the error that CPython 3.13 would report for it.

use ruff_python_ast::{ModModule, PythonVersion};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::{Ranged, TextRange};

use super::CompileError;
use super::lines::LineIndex;

/// Parses a module, or says what CPython 3.13 would say.
pub fn parse(source: &str, file: &str) -> Result<ModModule, Box<CompileError>> {
    let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY313);
    let parsed = parse_unchecked(source, options);
    let range = match (parsed.errors().first(), parsed.unsupported_syntax_errors().first()) {
        (Some(error), _) => error.location,
        (None, Some(error)) => error.range(),
        (None, None) => match parsed.try_into_module() {
            Some(module) => return Ok(module.into_syntax()),
            None => TextRange::default(),
        },
    };
    Err(at_range("SyntaxError", "invalid syntax".into(), source, file, range))
}

fn at_range(
    kind: &'static str,
    message: String,
    source: &str,
    file: &str,
    range: TextRange,
) -> Box<CompileError> {
    let lines = LineIndex::new(source);
    let (line, column) = lines.line_column(range.start().into());
    let (end_line, end_column) = lines.line_column(range.end().into());
    let text = lines.line_text(line).into();
    Box::new(CompileError { kind, message, file: file.into(), line, column, end_line, end_column, text })
}
