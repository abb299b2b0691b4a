//! Groups of a pattern, those that begin with `(?` included.

use super::flags;
use super::parse::{Node, Parser, Result, wrong};

impl Parser {
    fn name(&mut self, end: char, missing: &str) -> Result<String> {
        let start = self.at;
        while self.peek().is_some_and(|c| c != end) {
            self.at += 1;
        }
        let name: String = self.text[start..self.at].iter().collect();
        if !self.eat(end) {
            return wrong(format!("missing {missing}, unterminated name"), start);
        }
        if name.is_empty() {
            return wrong("missing group name", start);
        }
        let letter = |c: char| c == '_' || letters::is_alphabetic(c);
        let is_name = name.starts_with(letter) && name.chars().all(|c| letter(c) || letters::is_numeric(c));
        if !is_name && !name.bytes().all(|b| b.is_ascii_digit()) {
            return wrong(format!("bad character in group name '{name}'"), start);
        }
        Ok(name)
    }

    pub(super) fn group(&mut self, start: usize) -> Result<Option<Node>> {
        if !self.eat('?') {
            return self.capture(None, start).map(Some);
        }
        let c = self.next();
        match c {
            Some('P') => match self.next() {
                Some('<') => {
                    let at = self.at;
                    let name = self.name('>', ">")?;
                    if name.starts_with(|c: char| c.is_ascii_digit()) {
                        return wrong(format!("bad character in group name '{name}'"), at);
                    }
                    self.capture(Some((name, at)), start).map(Some)
                }
                Some('=') => {
                    let at = self.at;
                    let name = self.name(')', ")")?;
                    match self.names.iter().find(|(own, _)| *own == name) {
                        Some(&(_, number)) => self.back(number, at.saturating_sub(1)).map(Some),
                        None => wrong(format!("unknown group name '{name}'"), at),
                    }
                }
                Some(c) => wrong(format!("unknown extension ?P{c}"), start + 1),
                None => wrong("unexpected end of pattern", self.at),
            },
            Some(':') => self.inside(start).map(Some),
            Some('>') => Ok(Some(Node::Atomic(Box::new(self.inside(start)?)))),
            Some('#') => {
                while let Some(c) = self.next() {
                    if c == ')' {
                        return Ok(None);
                    }
                }
                wrong("missing ), unterminated comment", start)
            }
            Some('=' | '!') => self.look(true, c == Some('!'), start),
            Some('<') => match self.next() {
                Some(c @ ('=' | '!')) => self.look(false, c == '!', start),
                Some(c) => wrong(format!("unknown extension ?<{c}"), start + 1),
                None => wrong("unexpected end of pattern", self.at),
            },
            Some('(') => self.whether(start).map(Some),
            Some('-' | 'i' | 'm' | 's' | 'x' | 'a' | 'u' | 'L') => {
                self.at -= 1;
                self.inline(start)
            }
            Some(c) => wrong(format!("unknown extension ?{c}"), start + 1),
            None => wrong("unexpected end of pattern", self.at),
        }
    }

    /// What is in a group that captures nothing; flags that change inside end with it.
    fn inside(&mut self, start: usize) -> Result<Node> {
        let kept = self.flags;
        let node = self.either()?;
        self.flags = kept;
        self.close(start)?;
        // A repetition in a group is one thing, which can be repeated.
        Ok(Node::Sequence(vec![node]))
    }

    fn look(&mut self, ahead: bool, negated: bool, start: usize) -> Result<Option<Node>> {
        let node = Box::new(self.inside(start)?);
        Ok(Some(Node::Look { node, ahead, negated }))
    }

    fn capture(&mut self, name: Option<(String, usize)>, start: usize) -> Result<Node> {
        self.groups += 1;
        let number = self.groups;
        if let Some((name, at)) = name {
            if let Some((_, other)) = self.names.iter().find(|(own, _)| *own == name) {
                let message =
                    format!("redefinition of group name '{name}' as group {number}; was group {other}");
                return wrong(message, at);
            }
            self.names.push((name, number));
        }
        self.open.push(number);
        let node = self.inside(start)?;
        self.open.pop();
        Ok(Node::Group(number, Box::new(node)))
    }

    fn whether(&mut self, start: usize) -> Result<Node> {
        let at = self.at;
        let name = self.name(')', ")")?;
        let number = match name.parse::<usize>() {
            Ok(0) => return wrong("bad group number", at),
            Ok(number) => number,
            Err(_) => match self.names.iter().find(|(own, _)| *own == name) {
                Some(&(_, number)) => number,
                None => return wrong(format!("unknown group name '{name}'"), at),
            },
        };
        let yes = self.sequence()?;
        let no = if self.eat('|') { self.sequence()? } else { Node::Empty };
        if self.peek() == Some('|') {
            return wrong("conditional backref with more than two branches", self.at);
        }
        self.close(start)?;
        Ok(Node::Whether(number, Box::new(yes), Box::new(no)))
    }

    /// `(?i)` and `(?i-s:...)`.
    fn inline(&mut self, start: usize) -> Result<Option<Node>> {
        let (mut on, mut off, mut minus) = (0, 0, false);
        loop {
            let at = self.at;
            let flag = match self.next() {
                Some('i') => flags::IGNORECASE,
                Some('m') => flags::MULTILINE,
                Some('s') => flags::DOTALL,
                Some('x') => flags::VERBOSE,
                Some('a') => flags::ASCII,
                Some('u') => flags::UNICODE,
                Some('-') if !minus => {
                    minus = true;
                    continue;
                }
                Some(')') if !minus => {
                    if start > 0 {
                        return wrong("global flags not at the start of the expression", start);
                    }
                    self.flags |= on;
                    if on & flags::ASCII != 0 {
                        self.flags &= !flags::UNICODE;
                    }
                    return Ok(None);
                }
                Some(':') => break,
                Some(c) if c.is_ascii_alphabetic() => return wrong("unknown flag", at),
                _ => return wrong("missing -, : or )", at),
            };
            *(if minus { &mut off } else { &mut on }) |= flag;
        }
        let kept = self.flags;
        self.flags = (self.flags | on) & !off;
        let node = self.either()?;
        self.flags = kept;
        self.close(start)?;
        Ok(Some(Node::Sequence(vec![node])))
    }
}
