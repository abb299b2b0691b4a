//! CPython's way to say what is wrong with a text: asked after the parser has refused it,
//! or when it is of a kind that the parser is known to take too easily (`doubt`).
//!
//! CPython finds its message with its grammar's `invalid_*` rules, and the place of a plain
//! "invalid syntax" is the furthest token that its parser looked at. Both depend on the order in
//! which that grammar is tried, so this is such a parser: `tokens` cuts the text as its tokenizer
//! does, `grammar` reads `python.peg`, `peg` walks it twice (without and with the rules for errors),
//! `raise` carries out what such a rule says. `semantic` is the rest: the errors of CPython's
//! symbol table and code generator, found on the parser's tree.

mod doubt;
mod escapes;
mod grammar;
pub mod judge;
mod literals;
mod patterns;
mod peg;
mod raise;
mod scopes;
mod semantic;
mod tokens;
mod visit;
mod warn;

use super::lines::LineIndex;

/// An error with its place: lines and columns from 1, columns in characters, 0 where there is none.
#[derive(Debug)]
pub struct Fault {
    pub kind: &'static str,
    pub message: String,
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
    /// Found by the tokenizer in a way that does not displace an error of the parser's.
    soft: bool,
}

impl Fault {
    pub fn new(kind: &'static str, message: impl Into<String>, start: (u32, u32), end: (u32, u32)) -> Self {
        Self {
            kind,
            message: message.into(),
            line: start.0,
            column: start.1,
            end_line: end.0,
            end_column: end.1,
            soft: false,
        }
    }
}

/// What CPython says of a text; None if its grammar accepts it, or if the text nests too deeply for
/// us to tell. The text must end each line with `\n`.
pub fn explain(source: &str) -> Option<Fault> {
    let lines = LineIndex::new(source);
    peg::Parser::new(source, &lines).run()
}
