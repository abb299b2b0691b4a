//! Reads `python.peg`, the grammar of Python 3.13 with its rules for errors, into operations.
//!
//! The notation: a line without `|` names a rule, each line with it is one of its alternatives. A
//! name may end in `*` (its results are remembered), `^` (it is left-recursive) or `-` (within it no
//! rule for errors is tried). `'x'` is a word or an operator, `"x"` a word that is only one here,
//! `NAME` a kind of token; `?`, `*`, `+` as usual, `x%` one or more with commas between them; `&x` and
//! `!x` look ahead; `&&'x'` must come, else that is the error; after `~` no other alternative is
//! tried. `a:` and `b:` name a part for the action, which follows `@` (see `raise`). Rules whose
//! names start with `x_` are CPython's `invalid_*`.

use super::tokens::Kind;

/// What the parser does at a place.
pub enum Op {
    Literal(&'static str),
    Kind(Kind),
    /// A name that is a keyword elsewhere.
    SoftKeyword,
    Rule(usize),
    Group(Vec<Alternative>),
    Optional(Box<Op>),
    /// Any number of times, or at least once.
    Repeat(Box<Op>, bool),
    Commas(Box<Op>),
    /// Ahead must be this, or must not be this.
    Look(Box<Op>, bool),
    Force(&'static str),
    Cut,
}

pub struct Item {
    pub op: Op,
    /// `a`, `b`, or 0.
    pub capture: u8,
}

pub struct Alternative {
    pub items: Vec<Item>,
    pub action: &'static str,
}

pub struct Rule {
    pub alternatives: Vec<Alternative>,
    /// `*`, `^`, `-` or 0.
    pub flag: u8,
    /// One of CPython's `invalid_*` rules.
    pub invalid: bool,
}

pub struct Grammar {
    pub rules: Vec<Rule>,
    pub keywords: Vec<&'static str>,
}

const TEXT: &str = include_str!("python.peg");

impl Grammar {
    /// Rule 0 is the start.
    pub fn read() -> Self {
        let is_flag = |c| matches!(c, '*' | '^' | '-');
        let headers = TEXT.lines().filter(|line| !line.starts_with('|'));
        let names: Vec<&str> = headers.map(|line| line.trim_end_matches(is_flag)).collect();
        let mut reader = Reader { names, keywords: Vec::new(), rest: "" };
        let mut rules: Vec<Rule> = Vec::new();
        for line in TEXT.lines() {
            let Some(body) = line.strip_prefix('|') else {
                let flag = line.bytes().last().filter(|&byte| is_flag(byte as char)).unwrap_or(0);
                let invalid = line.starts_with("x_");
                rules.push(Rule { alternatives: Vec::new(), flag, invalid });
                continue;
            };
            // No literal has " @" in it.
            let (items, action) = body.split_once(" @").unwrap_or((body, ""));
            reader.rest = items;
            let mut alternatives = reader.alternatives();
            if let (Some(rule), Some(last)) = (rules.last_mut(), alternatives.last_mut()) {
                last.action = action;
                rule.alternatives.append(&mut alternatives);
            }
        }
        Self { rules, keywords: reader.keywords }
    }
}

struct Reader {
    names: Vec<&'static str>,
    keywords: Vec<&'static str>,
    rest: &'static str,
}

impl Reader {
    fn eat(&mut self, prefix: &str) -> bool {
        match self.rest.strip_prefix(prefix) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn take(&mut self, length: usize) -> &'static str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    /// Up to a closing parenthesis or the end.
    fn alternatives(&mut self) -> Vec<Alternative> {
        let mut all = vec![Alternative { items: Vec::new(), action: "" }];
        loop {
            if self.rest.is_empty() || self.eat(")") {
                return all;
            }
            if self.eat("|") {
                all.push(Alternative { items: Vec::new(), action: "" });
            } else if !self.eat(" ") {
                let mut capture = 0;
                if matches!(self.rest.as_bytes(), [b'a' | b'b', b':', ..]) {
                    capture = self.take(2).as_bytes()[0];
                }
                let op = self.op();
                if let Some(last) = all.last_mut() {
                    last.items.push(Item { op, capture });
                }
            }
        }
    }

    fn op(&mut self) -> Op {
        if self.eat("&&'") {
            return Op::Force(self.literal('\''));
        }
        if self.eat("~") {
            return Op::Cut;
        }
        if self.eat("&") {
            return Op::Look(Box::new(self.op()), true);
        }
        if self.eat("!") {
            return Op::Look(Box::new(self.op()), false);
        }
        let op = self.atom();
        if self.eat("?") {
            Op::Optional(Box::new(op))
        } else if self.eat("*") {
            Op::Repeat(Box::new(op), false)
        } else if self.eat("+") {
            Op::Repeat(Box::new(op), true)
        } else if self.eat("%") {
            Op::Commas(Box::new(op))
        } else {
            op
        }
    }

    fn literal(&mut self, quote: char) -> &'static str {
        let length = self.rest.find(quote).unwrap_or(self.rest.len());
        let literal = self.take(length);
        self.rest = &self.rest[1..];
        literal
    }

    fn atom(&mut self) -> Op {
        if self.eat("(") {
            return Op::Group(self.alternatives());
        }
        if self.eat("\"") {
            return Op::Literal(self.literal('"'));
        }
        if self.eat("'") {
            let literal = self.literal('\'');
            if literal.as_bytes()[0].is_ascii_alphabetic() && !self.keywords.contains(&literal) {
                self.keywords.push(literal);
            }
            return Op::Literal(literal);
        }
        let end = self.rest.find(|c: char| !c.is_ascii_alphabetic() && c != '_').unwrap_or(self.rest.len());
        match self.take(end) {
            "NAME" => Op::Kind(Kind::Name),
            "NUMBER" => Op::Kind(Kind::Number),
            "STRING" => Op::Kind(Kind::String),
            "FSTART" => Op::Kind(Kind::FStart),
            "FMIDDLE" => Op::Kind(Kind::FMiddle),
            "FEND" => Op::Kind(Kind::FEnd),
            "NEWLINE" => Op::Kind(Kind::Newline),
            "INDENT" => Op::Kind(Kind::Indent),
            "DEDENT" => Op::Kind(Kind::Dedent),
            "END" => Op::Kind(Kind::End),
            "SOFT" => Op::SoftKeyword,
            name => match self.names.iter().position(|&rule| rule == name) {
                Some(rule) => Op::Rule(rule),
                None => unreachable!("python.peg has no rule {name}"),
            },
        }
    }
}
