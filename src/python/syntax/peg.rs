//! Walks the grammar as CPython's generated parser does: alternatives in order, results remembered
//! only where CPython remembers them, left recursion by growing a seed (Parser/pegen.c).
//!
//! What it makes is no syntax tree, only as much of one as the rules for errors ask for: which
//! tokens a part spans and what CPython would call it.

use super::super::lines::LineIndex;
use super::Fault;
use super::grammar::{Alternative, Grammar, Item, Op};
use super::tokens::{Kind, Token, Tokenizer};

/// An index into `Parser::nodes`. 0 is the empty part.
pub type NodeId = u32;

/// A part of the program.
#[derive(Clone, Copy)]
pub struct Node {
    /// Its first token, and the one after its last.
    pub start: u32,
    pub end: u32,
    /// What CPython calls such an expression; empty for what is none.
    pub tag: &'static str,
    /// Where its parts lie in `Parser::parts`.
    parts: (u32, u32),
}

pub struct Parser<'a> {
    pub source: &'a str,
    pub lines: &'a LineIndex<'a>,
    pub tokenizer: Tokenizer<'a>,
    /// Those fetched so far.
    pub tokens: Vec<Token>,
    /// The next token's index.
    pub mark: usize,
    grammar: Grammar,
    nodes: Vec<Node>,
    parts: Vec<NodeId>,
    /// For each token: the rules remembered there, what they gave and where they ended.
    memo: Vec<Vec<(usize, Option<NodeId>, usize)>>,
    /// Whether the rules for errors are tried.
    invalid: bool,
    /// Set once, ends the walk.
    pub fault: Option<Fault>,
    /// An alternative has matched but its action gave nothing: CPython tries no other one.
    refused: bool,
    depth: u32,
    /// How many rules may still be tried before we give the text up.
    budget: u32,
}

/// So deep, in rules, may a text nest: the browser's stack is small.
const MAX_DEPTH: u32 = 1200;
const BUDGET: u32 = 20_000_000;

impl<'a> Parser<'a> {
    pub fn new(source: &'a str, lines: &'a LineIndex<'a>) -> Self {
        Self {
            source,
            lines,
            tokenizer: Tokenizer::new(source, lines),
            tokens: Vec::new(),
            mark: 0,
            grammar: Grammar::read(),
            nodes: vec![Node { start: 0, end: 0, tag: "", parts: (0, 0) }],
            parts: Vec::new(),
            memo: Vec::new(),
            invalid: false,
            fault: None,
            refused: false,
            depth: 0,
            budget: BUDGET,
        }
    }

    /// `_PyPegen_run_parser`: once as it should be, once with the rules for errors.
    pub fn run(mut self) -> Option<Fault> {
        let grammar =
            std::mem::replace(&mut self.grammar, Grammar { rules: Vec::new(), keywords: Vec::new() });
        self.grammar.keywords.clone_from(&grammar.keywords);
        let parsed = self.rule(&grammar, 0).is_some();
        if parsed {
            return None;
        }
        if self.budget == 0 {
            return self.fault_of_tokens();
        }
        if self.fault.is_none() {
            let last = self.tokens.len() - 1;
            self.mark = 0;
            self.memo.clear();
            self.invalid = true;
            self.rule(&grammar, 0);
            if self.budget == 0 {
                return None;
            }
            // CPython looks no further after a plain indentation error.
            if self.fault.is_none() && self.indentation_fault(last) {
                return self.fault;
            }
            if self.fault.is_none() {
                self.fail_tokens(last, last + 1, "invalid syntax".into());
            }
        }
        self.check_rest();
        self.fault
    }

    /// What the tokenizer alone says of the rest of a text that was given up.
    fn fault_of_tokens(&mut self) -> Option<Fault> {
        if self.tokenizer_failed() {
            return self.fault.take();
        }
        loop {
            match self.tokenizer.next() {
                Ok(token) if token.kind == Kind::End => return None,
                Ok(_) => {}
                Err(fault) => return Some(fault),
            }
        }
    }

    /// `_PyPegen_set_syntax_error`: no rule has a message.
    fn indentation_fault(&mut self, last: usize) -> bool {
        match self.tokens[last].kind {
            Kind::Indent => self.fail_here("IndentationError", "unexpected indent"),
            Kind::Dedent => self.fail_here("IndentationError", "unexpected unindent"),
            _ => return false,
        }
        true
    }

    /// `_PyPegen_tokenize_full_source_to_check_for_errors`: a text's bad tokens come first.
    fn check_rest(&mut self) {
        let Some(found) = &self.fault else { return };
        if found.soft || self.tokens.is_empty() || self.tokenizer_failed() {
            return;
        }
        let line = self.token_line(self.tokens.len() - 1);
        loop {
            match self.tokenizer.next() {
                Ok(token) if token.kind == Kind::End => return,
                Ok(_) => {}
                // An error within an f-string comes second even so.
                Err(_) if self.tokenizer.in_fstring() => return,
                Err(fault) if fault.soft => {
                    if let Some(unclosed) = self.tokenizer.unclosed()
                        && line > unclosed.line
                    {
                        self.fault = Some(unclosed);
                    }
                    return;
                }
                Err(fault) => {
                    self.fault = Some(fault);
                    return;
                }
            }
        }
    }

    fn tokenizer_failed(&self) -> bool {
        self.tokenizer.failed
    }

    /// Makes sure that the next token is there.
    fn fetch(&mut self) -> bool {
        if self.mark < self.tokens.len() {
            return true;
        }
        match self.tokenizer.next() {
            Ok(mut token) => {
                let text = &self.source[token.start as usize..token.end as usize];
                token.keyword = token.kind == Kind::Name && self.grammar.keywords.contains(&text);
                self.tokens.push(token);
                true
            }
            Err(fault) => {
                self.tokenizer.failed = true;
                self.fault = Some(fault);
                false
            }
        }
    }

    pub fn text(&self, token: usize) -> &'a str {
        self.tokens.get(token).map_or("", |token| &self.source[token.start as usize..token.end as usize])
    }

    pub fn node(&self, id: NodeId) -> Node {
        self.nodes[id as usize]
    }

    pub fn parts(&self, id: NodeId) -> &[NodeId] {
        let (start, end) = self.node(id).parts;
        &self.parts[start as usize..end as usize]
    }

    pub fn add(&mut self, start: usize, tag: &'static str, parts: &[NodeId]) -> NodeId {
        let first = self.parts.len() as u32;
        self.parts.extend_from_slice(parts);
        let parts = (first, self.parts.len() as u32);
        self.nodes.push(Node { start: start as u32, end: self.mark as u32, tag, parts });
        self.nodes.len() as u32 - 1
    }

    fn rule(&mut self, grammar: &Grammar, index: usize) -> Option<NodeId> {
        let rule = &grammar.rules[index];
        self.budget = self.budget.saturating_sub(1);
        if self.budget == 0 || self.depth >= MAX_DEPTH {
            // Any fault ends the walk; with no budget it is not reported.
            self.budget = 0;
            self.fault.get_or_insert(Fault::new("", "", (0, 0), (0, 0)));
            return None;
        }
        self.depth += 1;
        let found = match rule.flag {
            b'*' => self.remembered(grammar, index),
            b'^' => self.left_recursive(grammar, index),
            b'-' => {
                let before = std::mem::replace(&mut self.invalid, false);
                let found = self.alternatives(grammar, &rule.alternatives);
                self.invalid = before;
                found
            }
            _ => self.alternatives(grammar, &rule.alternatives),
        };
        self.depth -= 1;
        found
    }

    fn recall(&self, rule: usize, at: usize) -> Option<(Option<NodeId>, usize)> {
        let known = self.memo.get(at)?.iter().find(|known| known.0 == rule)?;
        Some((known.1, known.2))
    }

    fn remember(&mut self, rule: usize, at: usize, node: Option<NodeId>, end: usize) {
        if self.memo.len() <= at {
            self.memo.resize_with(at + 1, Vec::new);
        }
        match self.memo[at].iter_mut().find(|known| known.0 == rule) {
            Some(known) => *known = (rule, node, end),
            None => self.memo[at].push((rule, node, end)),
        }
    }

    fn remembered(&mut self, grammar: &Grammar, index: usize) -> Option<NodeId> {
        let at = self.mark;
        if let Some((node, end)) = self.recall(index, at) {
            self.mark = end;
            return node;
        }
        let node = self.alternatives(grammar, &grammar.rules[index].alternatives);
        self.remember(index, at, node, self.mark);
        node
    }

    fn left_recursive(&mut self, grammar: &Grammar, index: usize) -> Option<NodeId> {
        let at = self.mark;
        if let Some((node, end)) = self.recall(index, at) {
            self.mark = end;
            return node;
        }
        let mut best = None;
        let mut end = at;
        loop {
            self.remember(index, at, best, end);
            self.mark = at;
            let node = self.alternatives(grammar, &grammar.rules[index].alternatives);
            if self.fault.is_some() {
                return None;
            }
            if node.is_none() || self.mark <= end {
                self.mark = end;
                return best;
            }
            (best, end) = (node, self.mark);
        }
    }

    fn alternatives(&mut self, grammar: &Grammar, all: &[Alternative]) -> Option<NodeId> {
        let start = self.mark;
        for alternative in all {
            // CPython leaves such a rule out only where it is a whole alternative.
            if let [Item { op: Op::Rule(index), .. }] = alternative.items[..]
                && grammar.rules[index].invalid
                && !self.invalid
            {
                continue;
            }
            let mut cut = false;
            if let Some(node) = self.alternative(grammar, alternative, start, &mut cut) {
                return Some(node);
            }
            self.mark = start;
            if cut || self.fault.is_some() || self.refused {
                self.refused = false;
                return None;
            }
        }
        None
    }

    fn alternative(
        &mut self,
        grammar: &Grammar,
        alternative: &Alternative,
        start: usize,
        cut: &mut bool,
    ) -> Option<NodeId> {
        let mut parts = Vec::new();
        let (mut a, mut b) = (0, 0);
        for item in &alternative.items {
            if let Op::Cut = item.op {
                *cut = true;
                continue;
            }
            let node = self.op(grammar, &item.op)?;
            match item.capture {
                b'a' => a = node,
                b'b' => b = node,
                _ => {}
            }
            if !matches!(item.op, Op::Look(..)) {
                parts.push(node);
            }
        }
        match alternative.action {
            "" if parts.len() == 1 => Some(parts[0]),
            "" => Some(self.add(start, "", &parts)),
            "^" => Some(a),
            action => match action.strip_prefix('=') {
                Some(tag) => Some(self.add(start, tag, &parts)),
                None => {
                    let done = self.act(action, start, &parts, a, b);
                    self.refused = done.is_none();
                    done
                }
            },
        }
    }

    fn op(&mut self, grammar: &Grammar, op: &Op) -> Option<NodeId> {
        match op {
            Op::Rule(index) => self.rule(grammar, *index),
            Op::Group(alternatives) => self.alternatives(grammar, alternatives),
            Op::Literal(literal) => {
                self.take(|token, text| matches!(token.kind, Kind::Name | Kind::Op) && text == *literal)
            }
            Op::Kind(kind) => self.take(|token, _| token.kind == *kind && !token.keyword),
            Op::SoftKeyword => self.take(|token, text| token.kind == Kind::Name && is_soft_keyword(text)),
            Op::Optional(inner) => match self.op(grammar, inner) {
                None if self.fault.is_none() => Some(0),
                found => found,
            },
            Op::Repeat(inner, needed) => {
                let start = self.mark;
                let mut parts = Vec::new();
                while let Some(part) = self.op(grammar, inner) {
                    parts.push(part);
                }
                if self.fault.is_some() || (*needed && parts.is_empty()) {
                    return None;
                }
                Some(self.add(start, "", &parts))
            }
            Op::Commas(inner) => {
                let start = self.mark;
                let mut parts = vec![self.op(grammar, inner)?];
                loop {
                    let before = self.mark;
                    let comma = self.take(|token, text| token.kind == Kind::Op && text == ",");
                    match comma.and_then(|_| self.op(grammar, inner)) {
                        Some(part) => parts.push(part),
                        None if self.fault.is_some() => return None,
                        None => {
                            self.mark = before;
                            return Some(self.add(start, "", &parts));
                        }
                    }
                }
            }
            Op::Look(inner, wanted) => {
                let start = self.mark;
                let found = self.op(grammar, inner).is_some();
                self.mark = start;
                (self.fault.is_none() && found == *wanted).then_some(0)
            }
            Op::Force(literal) => {
                let found = self.take(|token, text| token.kind == Kind::Op && text == *literal);
                if found.is_none() && self.fault.is_none() {
                    self.fail_tokens(self.mark, self.mark + 1, format!("expected '{literal}'"));
                }
                found
            }
            Op::Cut => Some(0),
        }
    }

    fn take(&mut self, good: impl Fn(&Token, &str) -> bool) -> Option<NodeId> {
        if !self.fetch() {
            return None;
        }
        let token = self.tokens[self.mark];
        if !good(&token, self.text(self.mark)) {
            return None;
        }
        self.mark += 1;
        let tag = match token.kind {
            Kind::Name if !token.keyword => "name",
            Kind::Number | Kind::String => "literal",
            _ => "",
        };
        Some(self.add(self.mark - 1, tag, &[]))
    }
}

/// CPython compares only as much as the name is long: `c` counts as `case`.
fn is_soft_keyword(text: &str) -> bool {
    ["_", "case", "match", "type"].iter().any(|keyword| keyword.starts_with(text))
}
