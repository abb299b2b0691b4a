//! The verdict on a text: a tree, or the error that CPython 3.13 would report.

use super::{Fault, doubt, explain, semantic, warn};
use crate::python::lines::LineIndex;
use crate::python::{CompileError, SyntaxWarning, builtins, nesting};
use ruff_python_ast::{ModModule, PythonVersion};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

/// Parses a module, or says what CPython 3.13 would say.
pub fn parse(source: &str, file: &str) -> Result<(ModModule, Vec<SyntaxWarning>), Box<CompileError>> {
    if let Some(at) = source.find('\0') {
        let lines = LineIndex::new(&source[..at]);
        let line = lines.line(at as u32);
        let fault = Fault::new("SyntaxError", "source code cannot contain null bytes", (line, 0), (line, 0));
        return Err(error(fault, &lines, file));
    }
    if let Some(deep) = nesting::too_deep(source) {
        let (kind, message) = deep.error();
        let fault = explain(&universal_newlines(source));
        let fault = fault.unwrap_or_else(|| Fault::new(kind, message, (0, 0), (0, 0)));
        return Err(error(fault, &LineIndex::new(source), file));
    }
    if source.contains("\\N{") {
        unicode_names2::ask(builtins::prelude::character);
    }
    let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY313);
    let parsed = parse_unchecked(source, options);
    let lines = LineIndex::new(source);
    let range = match (parsed.errors().first(), parsed.unsupported_syntax_errors().first()) {
        (Some(error), _) => Some(error.location),
        (None, Some(error)) => Some(error.range()),
        (None, None) => None,
    };
    if (range.is_some() || doubt::in_doubt(source, parsed.tokens()))
        && let Some(fault) = explain(&universal_newlines(source))
    {
        let place = (fault.line, fault.column);
        let read = parsed.tokens().iter().take_while(|token| lines.line_column(token.start().into()) < place);
        let warnings = warn::literals(source, &parsed.tokens()[..read.count()], &lines);
        return Err(warned(error(fault, &lines, file), &warnings, &lines));
    }
    let warnings = warn::literals(source, parsed.tokens(), &lines);
    let Some(parsed) = parsed.try_into_module() else {
        unreachable!("the mode was Module");
    };
    let place = |offset: ruff_text_size::TextSize| lines.line_column(offset.into());
    // CPython takes what the parser refuses: at least a character by its name, see stubs/.
    let refused = range.map(|range| {
        let start = usize::from(range.start()).saturating_sub(3);
        let named = source.get(start..range.end().into()).is_some_and(|text| text.contains("\\N"));
        let message = if named { "a character by its name, \\N{...}" } else { "this syntax" };
        Fault::new("Unsupported", message, place(range.start()), place(range.end()))
    });
    match semantic::check(parsed.syntax(), &lines).or(refused) {
        Some(fault) => Err(warned(error(fault, &lines, file), &warnings, &lines)),
        None => Ok((parsed.into_syntax(), warnings)),
    }
}

/// A text as CPython reads it from a file: each line ends with `\n`, the last one too.
fn universal_newlines(source: &str) -> String {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

/// The error, after what is warned of before it. The lines of a text that a program made are in no file.
fn warned(mut error: Box<CompileError>, warnings: &[SyntaxWarning], lines: &LineIndex) -> Box<CompileError> {
    for warning in warnings {
        let text = (!error.file.starts_with('<')).then(|| lines.line_text(warning.line));
        error.warned.push_str(&warning.report(&error.file, text));
    }
    error
}

fn error(fault: Fault, lines: &LineIndex, file: &str) -> Box<CompileError> {
    let Fault { kind, message, line, column, end_line, end_column, .. } = fault;
    let text: String = lines.line_text(line).into();
    // CPython counts bytes without the mark, then finds the character in the text with it.
    let marked = if line == 1 && text.starts_with('\u{feff}') { 2 } else { 0 };
    let (column, end_column) = (column.saturating_sub(marked), end_column.saturating_sub(marked));
    let (file, warned) = (file.into(), String::new());
    Box::new(CompileError { kind, message, file, line, column, end_line, end_column, text, warned })
}
