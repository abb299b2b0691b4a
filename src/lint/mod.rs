//! What is wrong with a program, or hardly meant, told without running it: for an editor, as one types.
//!
//! Errors are what keeps a program from running, in the machine's own words, which are CPython's. Warnings are what a
//! program does for certain as it stands: a coroutine that nobody awaits, a call that holds the thread in the midst of
//! a coroutine. What only may be so is not said. Nothing here runs a program; no text panics.

mod kind;
mod library;
mod meaning;
mod names;
mod walk;

pub use kind::{Instead, Kind, Unawaited};

use crate::i18n::Lang;
use crate::python::compile::compile;
use crate::python::lines::LineIndex;
use crate::python::value::Namespace;
use crate::python::{CompileError, parse};
use crate::scenario::directives;
use std::ops::Range;
use std::rc::Rc;

/// Whether the program can run all the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    Error,
    Warning,
}

/// Something that is said of a program, and where.
#[derive(Clone, PartialEq, Debug)]
pub struct Diagnostic {
    /// Bytes of the source; empty where the place is one between two characters.
    pub range: Range<usize>,
    /// Where it begins, counted from 1, the column in characters.
    pub line: u32,
    pub column: u32,
    pub kind: Kind,
}

impl Diagnostic {
    pub fn severity(&self) -> Severity {
        match self.kind {
            Kind::Syntax { .. } | Kind::Unsupported { .. } => Severity::Error,
            _ => Severity::Warning,
        }
    }

    /// A sentence for the person who writes the program. What CPython says is in its words in both languages.
    pub fn message(&self, lang: Lang) -> String {
        self.kind.message(lang)
    }
}

/// More of them help nobody.
const MOST: usize = 200;

/// All that is to be said of a program, in the order of the text.
pub fn check(source: &str) -> Vec<Diagnostic> {
    let lines = LineIndex::new(source);
    let mut found: Vec<Diagnostic> = directives::parse(source)
        .1
        .into_iter()
        .map(|error| {
            let start = offset(source, &lines, error.line, error.column);
            let length = source[start..].find(['\r', '\n']).unwrap_or(source.len() - start);
            at(&lines, start..start + length, Kind::Directive(error.problem))
        })
        .collect();
    if let Err(error) = compile(source, "main.py", &Rc::<Namespace>::default()) {
        found.push(of_error(source, &lines, &error));
    }
    if let Ok((module, warnings)) = parse::parse(source, "main.py") {
        for warning in warnings {
            let start = lines.start(warning.line) as usize;
            let text = lines.line_text(warning.line);
            let blanks = text.len() - text.trim_start().len();
            let range = start + blanks..start + text.trim_end().len().max(blanks);
            found.push(at(&lines, range, Kind::Warned(warning.message)));
        }
        for (range, kind) in walk::walk(&module.body) {
            found.push(at(&lines, range, kind));
        }
    }
    found.sort_by_key(|each| (each.range.start, each.range.end));
    found.dedup();
    found.truncate(MOST);
    found
}

fn at(lines: &LineIndex, range: Range<usize>, kind: Kind) -> Diagnostic {
    let (line, column) = lines.line_column(range.start as u32);
    Diagnostic { range, line, column, kind }
}

fn of_error(source: &str, lines: &LineIndex, error: &CompileError) -> Diagnostic {
    let (line, column) = (error.line.max(1), error.column.max(1));
    let start = offset(source, lines, line, column);
    let end = match error.end_column {
        0 => start,
        end => offset(source, lines, error.end_line, end).max(start),
    };
    let kind = if error.kind == "Unsupported" {
        let named = source[start..end].lines().next().unwrap_or_default();
        Kind::Unsupported { message: error.message.clone(), text: named.chars().take(40).collect() }
    } else {
        Kind::Syntax { error: error.kind, message: error.message.clone() }
    };
    Diagnostic { range: start..end, line, column, kind }
}

/// The offset of a place, that of the line's end if the line is not so long.
fn offset(source: &str, lines: &LineIndex, line: u32, column: u32) -> usize {
    let start = (lines.start(line) as usize).min(source.len());
    let text = lines.line_text(line);
    let before = text.char_indices().nth(column.saturating_sub(1) as usize);
    start + before.map_or(text.len(), |(at, _)| at)
}
