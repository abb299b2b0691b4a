//! A pattern's text to a tree (Lib/re/_parser.py); groups are in `group`.

use super::set::{Class, Item, Set, fold};
use super::{Wrong, flags};

/// A pattern, or a part of one.
#[derive(Clone, Debug)]
pub enum Node {
    Empty,
    One(Set),
    Sequence(Vec<Node>),
    Either(Vec<Node>),
    Repeat {
        node: Box<Node>,
        least: usize,
        most: usize,
        kind: Kind,
    },
    Group(usize, Box<Node>),
    /// The same as the group.
    Back(usize, bool),
    Look {
        node: Box<Node>,
        ahead: bool,
        negated: bool,
    },
    Atomic(Box<Node>),
    /// The one if the group has matched, else the other.
    Whether(usize, Box<Node>, Box<Node>),
    At(Place),
}

/// How a repetition is tried.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Greedy,
    Lazy,
    Possessive,
}

/// A place between characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    Start,
    LineStart,
    End,
    LineEnd,
    VeryEnd,
    /// A word's edge, or none; by ASCII.
    Edge(bool, bool),
}

pub struct Parsed {
    pub node: Node,
    pub groups: usize,
    pub names: Vec<(String, usize)>,
    pub flags: i64,
}

/// No bound of a repetition.
pub const ENDLESS: usize = usize::MAX;
/// How deep groups may nest.
const DEEPEST: usize = 100;

pub(super) struct Parser {
    pub(super) text: Vec<char>,
    pub(super) at: usize,
    pub(super) flags: i64,
    bytes: bool,
    pub(super) groups: usize,
    /// The groups that are still open.
    pub(super) open: Vec<usize>,
    pub(super) names: Vec<(String, usize)>,
    depth: usize,
}

pub(super) type Result<T> = std::result::Result<T, Wrong>;

pub(super) fn wrong<T>(message: impl Into<String>, at: usize) -> Result<T> {
    Err(Wrong { message: message.into(), at: Some(at) })
}

pub fn parse(pattern: &str, given: i64, bytes: bool) -> Result<Parsed> {
    let given = if bytes || given & flags::ASCII != 0 { given } else { given | flags::UNICODE };
    let mut parser = Parser {
        text: pattern.chars().collect(),
        at: 0,
        flags: given,
        bytes,
        groups: 0,
        open: Vec::new(),
        names: Vec::new(),
        depth: 0,
    };
    let node = parser.either()?;
    if parser.at < parser.text.len() {
        return wrong("unbalanced parenthesis", parser.at);
    }
    Ok(Parsed { node, groups: parser.groups, names: parser.names, flags: parser.flags })
}

impl Parser {
    pub(super) fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += 1;
        Some(c)
    }

    pub(super) fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        self.at += usize::from(found);
        found
    }

    pub(super) fn has(&self, flag: i64) -> bool {
        self.flags & flag != 0
    }

    fn ascii(&self) -> bool {
        self.bytes || self.has(flags::ASCII)
    }

    fn char(&self, c: char) -> Node {
        match self.has(flags::IGNORECASE) {
            true => Node::One(Set::Folded(fold(c))),
            false => Node::One(Set::Char(c)),
        }
    }

    fn of(&self, items: Vec<Item>, negated: bool) -> Node {
        Node::One(Set::Of { items, negated, folded: self.has(flags::IGNORECASE), ascii: self.ascii() })
    }

    pub(super) fn either(&mut self) -> Result<Node> {
        if self.depth > DEEPEST {
            return wrong("the pattern is nested too deeply", self.at);
        }
        self.depth += 1;
        let mut all = vec![self.sequence()?];
        while self.eat('|') {
            all.push(self.sequence()?);
        }
        self.depth -= 1;
        Ok(if all.len() == 1 { all.remove(0) } else { Node::Either(all) })
    }

    pub(super) fn sequence(&mut self) -> Result<Node> {
        let mut nodes = Vec::new();
        loop {
            let start = self.at;
            match self.peek() {
                None | Some('|' | ')') => break,
                Some(c) if self.has(flags::VERBOSE) && c.is_ascii_whitespace() => self.at += 1,
                Some('#') if self.has(flags::VERBOSE) => while self.next().is_some_and(|c| c != '\n') {},
                Some('*' | '+' | '?') => self.repeat(&mut nodes, start)?,
                Some('{') if self.bounds().is_some() => self.repeat(&mut nodes, start)?,
                Some(_) => {
                    if let Some(node) = self.one()? {
                        nodes.push(node);
                    }
                }
            }
        }
        Ok(match nodes.len() {
            0 => Node::Empty,
            1 => nodes.remove(0),
            _ => Node::Sequence(nodes),
        })
    }

    /// `{2,3}` from here: its bounds, and where it ends.
    fn bounds(&self) -> Option<(usize, usize, usize)> {
        let rest = &self.text[self.at + 1..];
        let end = rest.iter().position(|&c| c == '}')?;
        let inside: String = rest[..end].iter().collect();
        let number = |text: &str, default| match text {
            "" => Some(default),
            _ if text.bytes().all(|b| b.is_ascii_digit()) => text.parse().ok(),
            _ => None,
        };
        let (least, most) = match inside.split_once(',') {
            Some((least, most)) => (number(least, 0)?, number(most, ENDLESS)?),
            None if inside.is_empty() => return None,
            None => (number(&inside, 0)?, number(&inside, 0)?),
        };
        Some((least, most, self.at + end + 2))
    }

    fn repeat(&mut self, nodes: &mut Vec<Node>, start: usize) -> Result<()> {
        let (least, most) = match self.next() {
            Some('*') => (0, ENDLESS),
            Some('+') => (1, ENDLESS),
            Some('?') => (0, 1),
            _ => {
                self.at -= 1;
                let (least, most, end) = self.bounds().unwrap_or((0, 0, self.at + 1));
                self.at = end;
                if most < least {
                    return wrong("min repeat greater than max repeat", start + 1);
                }
                (least, most)
            }
        };
        let kind = if self.eat('?') {
            Kind::Lazy
        } else if self.eat('+') {
            Kind::Possessive
        } else {
            Kind::Greedy
        };
        match nodes.pop() {
            None | Some(Node::At(_) | Node::Empty) => wrong("nothing to repeat", start),
            Some(Node::Repeat { .. }) => wrong("multiple repeat", start),
            Some(node) => {
                nodes.push(Node::Repeat { node: Box::new(node), least, most, kind });
                Ok(())
            }
        }
    }

    fn one(&mut self) -> Result<Option<Node>> {
        let start = self.at;
        Ok(Some(match self.next() {
            Some('.') => Node::One(if self.has(flags::DOTALL) { Set::Any } else { Set::Line }),
            Some('^') => Node::At(if self.has(flags::MULTILINE) { Place::LineStart } else { Place::Start }),
            Some('$') => Node::At(if self.has(flags::MULTILINE) { Place::LineEnd } else { Place::End }),
            Some('[') => self.set(start)?,
            Some('(') => return self.group(start),
            Some('\\') => self.escape(start)?,
            Some(c) => self.char(c),
            None => Node::Empty,
        }))
    }

    fn escape(&mut self, start: usize) -> Result<Node> {
        let Some(c) = self.next() else { return wrong("bad escape (end of pattern)", start) };
        let ascii = self.ascii();
        Ok(match c {
            'A' => Node::At(Place::Start),
            'Z' => Node::At(Place::VeryEnd),
            'b' => Node::At(Place::Edge(true, ascii)),
            'B' => Node::At(Place::Edge(false, ascii)),
            '1'..='9' => {
                let mut number = c.to_digit(10).unwrap_or(0) as usize;
                if let Some(second) = self.peek().and_then(|c| c.to_digit(10)) {
                    let third = self.text.get(self.at + 1).and_then(|c| c.to_digit(8));
                    if c < '8' && second < 8 && third.is_some() {
                        self.at -= 1;
                        let code = self.octal(3);
                        return Ok(self.char(code));
                    }
                    self.at += 1;
                    number = number * 10 + second as usize;
                }
                self.back(number, start)?
            }
            _ => match class(c) {
                Some((class, negated)) => self.of(vec![Item::Class(class, negated)], false),
                None => {
                    let c = self.escaped_char(c, start)?;
                    self.char(c)
                }
            },
        })
    }

    pub(super) fn back(&mut self, number: usize, start: usize) -> Result<Node> {
        if number > self.groups {
            return wrong(format!("invalid group reference {number}"), start + 1);
        }
        if self.open.contains(&number) {
            return wrong("cannot refer to an open group", start);
        }
        Ok(Node::Back(number, self.has(flags::IGNORECASE)))
    }

    fn octal(&mut self, most: usize) -> char {
        let mut code = 0;
        for _ in 0..most {
            let Some(digit) = self.peek().and_then(|c| c.to_digit(8)) else { break };
            code = code * 8 + digit;
            self.at += 1;
        }
        char::from_u32(code).unwrap_or('\0')
    }

    /// What an escape that is one character stands for, in sets and outside.
    fn escaped_char(&mut self, c: char, start: usize) -> Result<char> {
        Ok(match c {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'f' => '\x0c',
            'v' => '\x0b',
            'a' => '\x07',
            '0' => self.octal(2),
            'x' | 'u' | 'U' => {
                let size = match c {
                    'x' => 2,
                    'u' => 4,
                    _ => 8,
                };
                let digits: String = self.text[self.at..].iter().take(size).collect();
                let shown = |digits: &str| format!("incomplete escape \\{c}{digits}");
                if digits.chars().count() < size || !digits.chars().all(|d| d.is_ascii_hexdigit()) {
                    return wrong(shown(&digits), start);
                }
                self.at += size;
                let code = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32);
                code.map_or_else(|| wrong(format!("bad escape \\{c}{digits}"), start), Ok)?
            }
            c if c.is_ascii_alphanumeric() => return wrong(format!("bad escape \\{c}"), start),
            c => c,
        })
    }

    fn set(&mut self, start: usize) -> Result<Node> {
        let negated = self.eat('^');
        let mut items = Vec::new();
        let first = self.at;
        loop {
            let at = self.at;
            let Some(c) = self.next() else { return wrong("unterminated character set", start) };
            if c == ']' && at > first {
                break;
            }
            let low = self.set_item(c, at, start)?;
            if self.peek() == Some('-') && self.text.get(self.at + 1).is_some_and(|&c| c != ']') {
                self.at += 1;
                let to = self.at;
                let Some(c) = self.next() else { return wrong("unterminated character set", start) };
                let high = self.set_item(c, to, start)?;
                match (low, high) {
                    (Item::Range(low, _), Item::Range(high, _)) if low <= high => {
                        items.push(Item::Range(low, high));
                    }
                    _ => {
                        let shown: String = self.text[at..self.at].iter().collect();
                        return wrong(format!("bad character range {shown}"), at);
                    }
                }
                continue;
            }
            items.push(low);
        }
        Ok(self.of(items, negated))
    }

    fn set_item(&mut self, c: char, at: usize, start: usize) -> Result<Item> {
        if c != '\\' {
            return Ok(Item::Range(c, c));
        }
        let Some(c) = self.next() else { return wrong("unterminated character set", start) };
        if let Some((class, negated)) = class(c) {
            return Ok(Item::Class(class, negated));
        }
        let c = match c {
            'b' => '\x08',
            '1'..='7' => {
                self.at -= 1;
                self.octal(3)
            }
            c => self.escaped_char(c, at)?,
        };
        Ok(Item::Range(c, c))
    }

    pub(super) fn close(&mut self, start: usize) -> Result<()> {
        match self.eat(')') {
            true => Ok(()),
            false => wrong("missing ), unterminated subpattern", start),
        }
    }
}

/// The class that a letter stands for after a backslash, and whether it is all the others.
fn class(c: char) -> Option<(Class, bool)> {
    let class = match c.to_ascii_lowercase() {
        'd' => Class::Digit,
        's' => Class::Space,
        'w' => Class::Word,
        _ => return None,
    };
    Some((class, c.is_ascii_uppercase()))
}
