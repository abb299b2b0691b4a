//! What a rule for errors does once it has matched: its message, at its place.
//!
//! An action in `python.peg` is a place and a message. Places: `a`; `ab`, from `a` to `b`; `al`, to
//! the last expression in `b`; `a>`, from `a` to where the tokenizer is; `.`, the last token read;
//! `>`, the next one; `i`, as `.` but an indentation error; `k`, the last character of `a`. In a
//! message `%e` is what `a` is called, `%t` its text, `%l` its line. `!name` is a function here.

use super::Fault;
use super::escapes;
use super::peg::{NodeId, Parser};
use super::tokens::Kind;

type Place = (u32, u32);

impl Parser<'_> {
    /// Carries an alternative's action out. None if the alternative does not match after all, or if
    /// it has set the fault.
    pub fn act(
        &mut self,
        action: &'static str,
        start: usize,
        parts: &[NodeId],
        a: NodeId,
        b: NodeId,
    ) -> Option<NodeId> {
        if let Some(function) = action.strip_prefix('!') {
            return self.function(function, start, parts, a, b);
        }
        let (place, message) = action.split_once(' ').unwrap_or((action, ""));
        let message = self.fill(message, a);
        let (from, to) = (self.node(a), self.node(b));
        match place {
            "a" => self.fail_tokens(from.start as usize, from.end as usize, message),
            "ab" => self.fail_tokens(from.start as usize, to.end as usize, message),
            "al" => {
                let last = self.last_expression(b);
                self.fail_tokens(from.start as usize, self.node(last).end as usize, message);
            }
            "a>" => {
                let end = self.before_current();
                self.fail("SyntaxError", message, self.token_start(from.start as usize), end);
            }
            "k" => {
                let (line, column) = self.token_end(from.end as usize - 1);
                self.fail("SyntaxError", message, (line, column - 1), (line, 0));
            }
            "i" => self.fail_here("IndentationError", &message),
            ">" => self.fail_at("SyntaxError", self.mark, &message),
            _ => self.fail_here("SyntaxError", &message),
        }
        None
    }

    fn fill(&self, message: &str, a: NodeId) -> String {
        let Some(at) = message.find('%') else {
            return message.into();
        };
        let node = self.node(a);
        let value = match message.as_bytes()[at + 1] {
            b'e' => node.tag.into(),
            b't' => self.text(node.start as usize).into(),
            _ => self.token_line(node.start as usize).to_string(),
        };
        format!("{}{value}{}", &message[..at], &message[at + 2..])
    }

    fn function(
        &mut self,
        name: &str,
        start: usize,
        parts: &[NodeId],
        a: NodeId,
        b: NodeId,
    ) -> Option<NodeId> {
        let (from, to) = (self.node(a), self.node(b));
        match name {
            "string" => return self.string(start).then_some(a),
            "strings" => return self.strings(start, parts),
            "fstring" => {
                let raw = self.text(start).contains(['r', 'R']);
                let mut middles = self.parts(parts[1]).iter().map(|&part| self.node(part).start as usize);
                let text = |at: usize| (self.tokens[at].kind == Kind::FMiddle).then(|| self.text(at));
                let wrong = middles.find_map(|at| text(at).and_then(|text| escapes::wrong(text, false)));
                match wrong {
                    Some(message) if !raw => self.fail_here("SyntaxError", &message),
                    _ => return Some(self.add(start, "f-string expression", parts)),
                }
            }
            "complex" => return self.complex(start, parts),
            "conversion" => {
                if self.tokens[from.start as usize].end == self.tokens[to.start as usize].start {
                    return Some(b);
                }
                let message = "f-string: conversion type must come right after the exclamanation mark";
                self.fail_tokens(from.start as usize, to.end as usize, message.into());
            }
            // `_PyPegen_formatted_value`
            "field" => {
                let at = self.node(parts[3]).start as usize;
                let conversion = self.text(at);
                if parts[3] == 0 || matches!(conversion, "s" | "r" | "a") {
                    return Some(self.add(start, "", parts));
                }
                let message = format!(
                    "f-string: invalid conversion character '{conversion}': expected 's', 'r', or 'a'"
                );
                self.fail_tokens(at, at + 1, message);
            }
            // `_PyPegen_nonparen_genexp_in_call`
            "genexp" => {
                let mut positional = self.expressions(a);
                positional.retain(|&id| !matches!(self.node(id).tag, "kw" | "**"));
                if let [.., _, last] = positional[..] {
                    let end = self.node(self.last_expression(b)).end as usize;
                    let message = "Generator expression must be parenthesized";
                    self.fail_tokens(self.node(last).start as usize, end, message.into());
                }
            }
            // `_PyPegen_arguments_parsing_error`
            "arguments" => {
                let unpacking = self.expressions(a).iter().any(|&id| self.node(id).tag == "**");
                let end = if unpacking { " unpacking" } else { "" };
                self.fail_here("SyntaxError", &format!("positional argument follows keyword argument{end}"));
            }
            "legacy" => {
                let name = self.text(from.start as usize);
                if matches!(name, "print" | "exec") {
                    let message =
                        format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
                    self.fail_tokens(from.start as usize, to.end as usize, message);
                }
            }
            "comma" => {
                let legacy = from.tag == "name" && matches!(self.text(from.start as usize), "print" | "exec");
                if !legacy && self.tokens[self.mark - 1].nested {
                    let message = "invalid syntax. Perhaps you forgot a comma?";
                    self.fail_tokens(from.start as usize, to.end as usize, message.into());
                }
            }
            "assign" | "for" | "delete" => {
                if let Some(bad) = self.invalid_target(a, name) {
                    let bad = self.node(bad);
                    let verb = if name == "delete" { "delete" } else { "assign to" };
                    self.fail_tokens(
                        bad.start as usize,
                        bad.end as usize,
                        format!("cannot {verb} {}", bad.tag),
                    );
                }
            }
            _ => {
                let what = if to.tag == "tuple" { "constraints" } else { "bound" };
                let kind = name.trim_start_matches("bound ");
                let end = self.before_current();
                self.fail(
                    "SyntaxError",
                    format!("cannot use {what} with {kind}"),
                    self.token_start(from.start as usize),
                    end,
                );
            }
        }
        None
    }

    /// `_PyPegen_get_invalid_target`
    fn invalid_target(&self, id: NodeId, context: &str) -> Option<NodeId> {
        match self.node(id).tag {
            "name" | "subscript" | "attribute" => None,
            "list" | "tuple" => {
                self.expressions(id).iter().find_map(|&part| self.invalid_target(part, context))
            }
            "starred" if context != "delete" => {
                self.expressions(id).first().and_then(|&part| self.invalid_target(part, context))
            }
            "comparison" if context == "for" => {
                let pairs = self.parts(id)[1];
                if self.text(self.node(pairs).start as usize) != "in" {
                    return None;
                }
                self.expressions(id).first().and_then(|&part| self.invalid_target(part, context))
            }
            _ => Some(id),
        }
    }

    /// The outermost expressions within a part, itself not counted.
    fn expressions(&self, id: NodeId) -> Vec<NodeId> {
        let mut found = Vec::new();
        for &part in self.parts(id) {
            if self.node(part).tag.is_empty() {
                found.append(&mut self.expressions(part));
            } else {
                found.push(part);
            }
        }
        found
    }

    fn last_expression(&self, id: NodeId) -> NodeId {
        if self.node(id).tag.is_empty() { self.expressions(id).last().copied().unwrap_or(id) } else { id }
    }

    /// `_PyPegen_constant_from_string`: the value of one literal.
    fn string(&mut self, at: usize) -> bool {
        let source = self.text(at);
        let quote = source.find(['\'', '"']).unwrap_or(0);
        let (prefix, body) = source.split_at(quote);
        let bytes = prefix.contains(['b', 'B']);
        if bytes && !body.is_ascii() {
            let message = "bytes can only contain ASCII literal characters";
            self.fail_tokens(at, at + 1, message.into());
        } else if !prefix.contains(['r', 'R']) {
            let triple = matches!(body.as_bytes(), [a, b, c, _, _, _, ..] if a == b && b == c);
            let size = if triple { 3 } else { 1 };
            if let Some(message) = escapes::wrong(&body[size..body.len() - size], bytes) {
                self.fail_here("SyntaxError", &message);
            }
        }
        self.fault.is_none()
    }

    /// `_PyPegen_concatenate_strings`
    fn strings(&mut self, start: usize, parts: &[NodeId]) -> Option<NodeId> {
        let tokens = || self.tokens[start..self.mark].iter().enumerate();
        let formatted = tokens().any(|(_, token)| token.kind == Kind::FStart);
        let is_bytes =
            |text: &str| text.split(['\'', '"']).next().is_some_and(|prefix| prefix.contains(['b', 'B']));
        // Those within an f-string's fields do not count.
        let mut depth = 0;
        let (mut bytes, mut text) = (false, false);
        for (index, token) in tokens() {
            match token.kind {
                Kind::FStart => depth += 1,
                Kind::FEnd => depth -= 1,
                Kind::String if depth == 0 && is_bytes(self.text(start + index)) => bytes = true,
                _ if depth == 0 => text = true,
                _ => {}
            }
        }
        if bytes && (text || formatted) {
            self.fail_here("SyntaxError", "cannot mix bytes and nonbytes literals");
            return None;
        }
        Some(self.add(start, if formatted { "f-string expression" } else { "literal" }, parts))
    }

    /// A pattern `1 + 2j` must be so.
    fn complex(&mut self, start: usize, parts: &[NodeId]) -> Option<NodeId> {
        let imaginary = |at: usize| self.text(at).ends_with(['j', 'J']);
        let (real, last) = (self.mark - 3, self.mark - 1);
        if imaginary(real) {
            self.fail_tokens(real, real + 1, "real number required in complex literal".into());
        } else if !imaginary(last) {
            self.fail_tokens(last, last + 1, "imaginary number required in complex literal".into());
        } else {
            return Some(self.add(start, "expression", parts));
        }
        None
    }

    fn fail(&mut self, kind: &'static str, message: String, start: Place, end: Place) {
        self.fault.get_or_insert(Fault::new(kind, message, start, end));
    }

    /// From a token to before another.
    pub fn fail_tokens(&mut self, start: usize, end: usize, message: String) {
        let (start, end) = (self.token_start(start), self.token_end(end - 1));
        self.fail("SyntaxError", message, start, end);
    }

    /// At the last token that was read.
    pub fn fail_here(&mut self, kind: &'static str, message: &str) {
        self.fail_at(kind, self.tokens.len() - 1, message);
    }

    /// `_PyPegen_raise_error`: a token without a text is where the tokenizer is.
    fn fail_at(&mut self, kind: &'static str, at: usize, message: &str) {
        let at = at.min(self.tokens.len() - 1);
        if self.is_invisible(at) {
            let line = self.token_line(at);
            let column = self.current().1 - 1;
            self.fail(kind, message.into(), (line, column), (line, 0));
        } else {
            self.fail(kind, message.into(), self.token_start(at), self.token_end(at));
        }
    }

    fn is_invisible(&self, at: usize) -> bool {
        matches!(self.tokens[at].kind, Kind::Indent | Kind::Dedent | Kind::End)
    }

    /// Where the tokenizer is.
    fn current(&self) -> Place {
        self.lines.line_column(self.tokenizer.pos as u32)
    }

    /// CPython's `CURRENT_POS`, which ends one character early.
    fn before_current(&self) -> Place {
        let (line, column) = self.current();
        (line, column - 1)
    }

    pub fn token_line(&self, at: usize) -> u32 {
        let last = (self.source.len() as u32).saturating_sub(1);
        self.lines.line(self.tokens[at].start.min(last))
    }

    fn token_start(&self, at: usize) -> Place {
        if self.is_invisible(at) {
            return (self.token_line(at), 0);
        }
        self.lines.line_column(self.tokens[at].start)
    }

    fn token_end(&self, at: usize) -> Place {
        if self.is_invisible(at) {
            return (self.token_line(at), 0);
        }
        self.lines.line_column(self.tokens[at].end)
    }
}
