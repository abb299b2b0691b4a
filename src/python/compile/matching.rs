//! `match` statements (compiler_pattern, Python/compile.c).
//!
//! A pattern takes the subject off the stack and jumps to where it fails with the stack as it was below the
//! subject. What it captures waits in locals without a name, and is bound when the whole pattern matched.

use super::condition::Jumps;
use super::emit::Patch;
use super::{Compiler, Result};
use crate::python::code::{CompareOp, Op};
use crate::python::value::Value;
use ruff_python_ast::{self as ast, Pattern};

/// A pattern in the making.
#[derive(Default)]
struct Matching<'a> {
    fails: Vec<Fail>,
    /// The names that it captures, and the locals where they wait.
    captured: Vec<(&'a str, u32)>,
    /// How many captures, and what else that we have not, CPython would have on the stack here.
    waiting: usize,
}

/// A place where a pattern fails.
struct Fail {
    jump: Patch,
    /// How much is left on the stack there.
    left: usize,
    /// Whether CPython has something to drop there, which is a step.
    seen: bool,
}

impl<'a> Compiler<'a> {
    pub(super) fn match_stmt(&mut self, s: &'a ast::StmtMatch) -> Result {
        self.expr(&s.subject)?;
        let mut ends = Vec::new();
        // A last `case _` tests nothing.
        let default = s.cases.last().filter(|case| s.cases.len() > 1 && is_wildcard(&case.pattern));
        for (index, case) in s.cases.iter().enumerate() {
            let last = index + 1 == s.cases.len();
            let is_default = last && default.is_some();
            let mut matching = Matching::default();
            self.at(&case.pattern);
            if is_default {
                self.touch_line();
            } else {
                match index + 1 == s.cases.len() - usize::from(default.is_some()) {
                    // The subject is still below for those that come after, and dropped silently.
                    true => self.silent(Op::Copy(1)),
                    false => self.emit(Op::Copy(1)),
                };
                self.pattern(&case.pattern, &mut matching, 0)?;
                self.at(&case.pattern);
                for (name, slot) in &matching.captured {
                    self.emit(Op::LoadFast(*slot));
                    self.store(name);
                    self.clear(*slot);
                }
            }
            if let Some(guard) = &case.guard {
                let mut fails = Jumps::default();
                self.jump_if(guard, false, &mut fails)?;
                matching.fails.extend(fails.patches.into_iter().map(|jump| Fail {
                    jump,
                    left: 0,
                    seen: false,
                }));
            }
            self.at(&case.pattern);
            match is_default || index + 1 == s.cases.len() - usize::from(default.is_some()) {
                true => self.silent(Op::PopTop),
                false => self.emit(Op::PopTop),
            };
            self.body(&case.body)?;
            ends.push(self.silent_jump(Op::Jump));
            self.at(&case.pattern);
            self.land_fails(matching.fails);
            for (_, slot) in matching.captured {
                self.clear(slot);
            }
        }
        self.silent(Op::PopTop);
        self.land_all(ends);
        Ok(())
    }

    fn clear(&mut self, slot: u32) {
        self.silent_constant(Value::Unbound);
        self.silent(Op::StoreFast(slot));
    }

    /// Puts what is on top where it waits for the whole pattern.
    fn capture(&mut self, name: &'a str, matching: &mut Matching<'a>, below: usize) {
        let known = matching.captured.iter().find(|(known, _)| *known == name).map(|(_, slot)| *slot);
        let slot = known.unwrap_or_else(|| self.local(".captured"));
        if known.is_none() {
            matching.captured.push((name, slot));
        }
        if below + matching.waiting > 0 {
            // It is moved to its place below the rest.
            self.touch_line();
        }
        matching.waiting += 1;
        self.silent(Op::StoreFast(slot));
    }

    fn fail(&mut self, op: fn(u32) -> Op, matching: &mut Matching<'a>, left: usize, seen: bool) {
        let seen = seen || left + matching.waiting > 0;
        let jump = self.jump(op);
        matching.fails.push(Fail { jump, left, seen });
    }

    /// Where patterns fail with things left on the stack, those are dropped; then all go on here.
    fn land_fails(&mut self, mut fails: Vec<Fail>) {
        fails.sort_by_key(|fail| (!fail.seen, std::cmp::Reverse(fail.left)));
        let mut fails = fails.into_iter().peekable();
        let mut left = match fails.peek() {
            Some(first) if first.seen => first.left,
            _ => return self.land_all(fails.map(|fail| fail.jump)),
        };
        loop {
            while let Some(fail) = fails.next_if(|fail| fail.seen && fail.left == left) {
                self.land(fail.jump);
            }
            if left == 0 {
                break;
            }
            self.emit(Op::PopTop);
            left -= 1;
        }
        self.touch_line();
        self.land_all(fails.map(|fail| fail.jump));
    }

    /// Matches the subject on top; `below` counts what is on the stack for patterns around this one.
    fn pattern(&mut self, pattern: &'a Pattern, matching: &mut Matching<'a>, below: usize) -> Result {
        self.at(pattern);
        match pattern {
            Pattern::MatchValue(p) => {
                self.expr(&p.value)?;
                self.at(pattern);
                self.emit(Op::Compare(CompareOp::Eq));
                self.fail(Op::PopJumpIfFalse, matching, below, false);
            }
            Pattern::MatchSingleton(p) => {
                self.constant(match p.value {
                    ast::Singleton::None => Value::None,
                    ast::Singleton::True => Value::Bool(true),
                    ast::Singleton::False => Value::Bool(false),
                });
                self.emit(Op::Is(false));
                self.fail(Op::PopJumpIfFalse, matching, below, false);
            }
            Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    self.emit(Op::Copy(1));
                    self.pattern(inner, matching, below + 1)?;
                }
                self.at(pattern);
                match &p.name {
                    Some(name) => self.capture(name, matching, below),
                    None => _ = self.emit(Op::PopTop),
                }
            }
            Pattern::MatchOr(p) => self.either(p, matching, below)?,
            Pattern::MatchSequence(p) => self.match_sequence(p, matching, below)?,
            Pattern::MatchStar(p) => match &p.name {
                Some(name) => self.capture(name, matching, below),
                None => _ = self.emit(Op::PopTop),
            },
            Pattern::MatchMapping(p) => {
                self.touch_line();
                for key in &p.keys {
                    self.expr(key)?;
                }
                self.at(pattern);
                self.emit(Op::BuildTuple(p.keys.len() as u32));
                self.emit(Op::MatchMapping(p.rest.is_some()));
                self.fail(Op::PopJumpIfFalse, matching, below, true);
                let mut left = p.patterns.len() + usize::from(p.rest.is_some());
                // The mapping and its keys.
                matching.waiting += 2;
                for inner in &p.patterns {
                    left -= 1;
                    self.pattern(inner, matching, below + left)?;
                }
                matching.waiting -= 2;
                self.at(pattern);
                self.touch_line();
                if let Some(rest) = &p.rest {
                    self.capture(rest, matching, below);
                }
            }
            Pattern::MatchClass(p) => {
                self.expr(&p.cls)?;
                let arguments = &p.arguments;
                let names = arguments.keywords.iter().map(|k| Value::str(&k.attr)).collect();
                self.at(pattern);
                self.constant(Value::tuple(names));
                self.emit(Op::MatchClass(arguments.patterns.len() as u32));
                self.fail(Op::PopJumpIfFalse, matching, below, true);
                let inner = arguments.patterns.iter().chain(arguments.keywords.iter().map(|k| &k.pattern));
                let mut left = arguments.patterns.len() + arguments.keywords.len();
                for inner in inner {
                    left -= 1;
                    if is_wildcard(inner) {
                        self.at(pattern);
                        self.emit(Op::PopTop);
                    } else {
                        self.pattern(inner, matching, below + left)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// `a | b`.
    fn either(&mut self, p: &'a ast::PatternMatchOr, matching: &mut Matching<'a>, below: usize) -> Result {
        let mut done = Vec::new();
        let waiting = matching.waiting;
        for alternative in &p.patterns {
            self.at(alternative);
            self.emit(Op::Copy(1));
            let fails = std::mem::take(&mut matching.fails);
            matching.waiting = 0;
            self.pattern(alternative, matching, 0)?;
            let fails = std::mem::replace(&mut matching.fails, fails);
            self.at(alternative);
            done.push(self.jump(Op::Jump));
            self.land_fails(fails);
        }
        let captures = std::mem::replace(&mut matching.waiting, waiting);
        self.at(p);
        self.emit(Op::PopTop);
        self.fail(Op::Jump, matching, below, false);
        matching.waiting += captures;
        self.land_all(done);
        self.emit(Op::PopTop);
        Ok(())
    }

    fn match_sequence(
        &mut self,
        p: &'a ast::PatternMatchSequence,
        matching: &mut Matching<'a>,
        below: usize,
    ) -> Result {
        let star = p.patterns.iter().position(Pattern::is_match_star);
        let after = star.map_or(0, |star| p.patterns.len() - star - 1);
        let before = star.unwrap_or(p.patterns.len());
        let after_star = if star.is_some() { after as u16 } else { u16::MAX };
        let nothing =
            |p: &Pattern| is_wildcard(p) || matches!(p, Pattern::MatchStar(star) if star.name.is_none());
        // Single items are taken out of the sequence where the rest of it does not matter (pattern_helper_sequence_subscr,
        // Python/compile.c).
        if p.patterns.iter().all(nothing) || star.is_some_and(|star| nothing(&p.patterns[star])) {
            self.emit(Op::MatchLength(before as u16, after_star));
            self.fail(Op::PopJumpIfFalse, matching, below, true);
            for (index, inner) in p.patterns.iter().enumerate().filter(|(_, inner)| !nothing(inner)) {
                self.at(p);
                self.touch_line();
                let from_end = star.is_some_and(|star| index > star);
                let place = if from_end { p.patterns.len() - index } else { index };
                self.emit(Op::PickItem(place as u16, from_end));
                self.silent(Op::PopTop);
                self.pattern(inner, matching, below + 1)?;
            }
            self.at(p);
            self.touch_line();
            self.silent(Op::PopTop);
            return Ok(());
        }
        self.emit(Op::MatchSequence(before as u16, after_star));
        self.fail(Op::PopJumpIfFalse, matching, below, true);
        let mut left = p.patterns.len();
        for inner in &p.patterns {
            left -= 1;
            self.pattern(inner, matching, below + left)?;
        }
        Ok(())
    }
}

fn is_wildcard(pattern: &Pattern) -> bool {
    matches!(pattern, Pattern::MatchAs(p) if p.pattern.is_none() && p.name.is_none())
}
