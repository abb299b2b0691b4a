//! `match` statements (compiler_pattern, Python/compile.c).
//!
//! A pattern takes the subject off the stack and jumps to where it fails with the stack as it was below the
//! subject. Names are bound while matching; a pattern that fails later may leave some bound, as CPython's
//! specification allows it to.

use super::{Compiler, Patch, Result};
use crate::python::code::{CompareOp, Op};
use crate::python::value::Value;
use ruff_python_ast::{self as ast, Pattern};

impl<'a> Compiler<'a> {
    pub(super) fn match_stmt(&mut self, s: &'a ast::StmtMatch) -> Result {
        self.expr(&s.subject)?;
        let mut ends = Vec::new();
        for case in &s.cases {
            self.at(&case.pattern);
            self.emit(Op::Copy(1));
            let mut fails = Vec::new();
            self.pattern(&case.pattern, &mut fails, 0)?;
            if let Some(guard) = &case.guard {
                self.expr(guard)?;
                fails.push((self.jump(Op::PopJumpIfFalse), 0));
            }
            self.silent(Op::PopTop);
            self.body(&case.body)?;
            ends.push(self.jump(Op::Jump));
            self.land_fails(fails);
        }
        self.silent(Op::PopTop);
        ends.into_iter().for_each(|end| self.land(end));
        Ok(())
    }

    /// Where patterns fail with things left on the stack, those are dropped; then all go on here.
    fn land_fails(&mut self, mut fails: Vec<(Patch, usize)>) {
        fails.sort_by_key(|(_, depth)| std::cmp::Reverse(*depth));
        let mut fails = fails.into_iter().peekable();
        let mut depth = fails.peek().map_or(0, |(_, depth)| *depth);
        loop {
            while let Some((patch, _)) = fails.next_if(|(_, at)| *at == depth) {
                self.land(patch);
            }
            if depth == 0 {
                break;
            }
            self.silent(Op::PopTop);
            depth -= 1;
        }
    }

    /// Matches the subject on top; `below` counts what is on the stack for patterns around this one.
    fn pattern(&mut self, pattern: &'a Pattern, fails: &mut Vec<(Patch, usize)>, below: usize) -> Result {
        self.at(pattern);
        match pattern {
            Pattern::MatchValue(p) => {
                self.expr(&p.value)?;
                self.at(pattern);
                self.emit(Op::Compare(CompareOp::Eq));
                fails.push((self.jump(Op::PopJumpIfFalse), below));
            }
            Pattern::MatchSingleton(p) => {
                self.constant(match p.value {
                    ast::Singleton::None => Value::None,
                    ast::Singleton::True => Value::Bool(true),
                    ast::Singleton::False => Value::Bool(false),
                });
                self.emit(Op::Is(false));
                fails.push((self.jump(Op::PopJumpIfFalse), below));
            }
            Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    self.emit(Op::Copy(1));
                    self.pattern(inner, fails, below + 1)?;
                }
                match &p.name {
                    Some(name) => {
                        self.at(pattern);
                        self.store(name);
                    }
                    None => _ = self.silent(Op::PopTop),
                }
            }
            Pattern::MatchOr(p) => {
                let mut done = Vec::new();
                for (index, alternative) in p.patterns.iter().enumerate() {
                    if index + 1 == p.patterns.len() {
                        self.pattern(alternative, fails, below)?;
                        break;
                    }
                    self.emit(Op::Copy(1));
                    let mut inner = Vec::new();
                    self.pattern(alternative, &mut inner, 0)?;
                    self.silent(Op::PopTop);
                    done.push(self.jump(Op::Jump));
                    self.land_fails(inner);
                }
                done.into_iter().for_each(|patch| self.land(patch));
            }
            Pattern::MatchSequence(p) => {
                let star = p.patterns.iter().position(|p| matches!(p, Pattern::MatchStar(_)));
                let after = star.map_or(0, |star| p.patterns.len() - star - 1);
                let before = star.unwrap_or(p.patterns.len());
                self.emit(Op::MatchSequence(
                    before as u16,
                    if star.is_some() { after as u16 } else { u16::MAX },
                ));
                self.each(p.patterns.iter().collect(), fails, below)?;
            }
            Pattern::MatchStar(p) => match &p.name {
                Some(name) => self.store(name),
                None => _ = self.silent(Op::PopTop),
            },
            Pattern::MatchMapping(p) => {
                for key in &p.keys {
                    self.expr(key)?;
                }
                self.at(pattern);
                self.emit(Op::BuildTuple(p.keys.len() as u32));
                self.emit(Op::MatchMapping(p.rest.is_some()));
                let mut left = p.patterns.len();
                fails.push((self.jump(Op::PopJumpIfFalse), below));
                left += usize::from(p.rest.is_some());
                for inner in &p.patterns {
                    left -= 1;
                    self.pattern(inner, fails, below + left)?;
                }
                if let Some(rest) = &p.rest {
                    self.at(pattern);
                    self.store(rest);
                }
            }
            Pattern::MatchClass(p) => {
                self.expr(&p.cls)?;
                let arguments = &p.arguments;
                let names = arguments.keywords.iter().map(|k| Value::str(&k.attr)).collect();
                self.constant(Value::tuple(names));
                self.at(pattern);
                self.emit(Op::MatchClass(arguments.patterns.len() as u32));
                let inner = arguments.patterns.iter().chain(arguments.keywords.iter().map(|k| &k.pattern));
                self.each(inner.collect(), fails, below)?;
            }
        }
        Ok(())
    }

    /// On top whether it matched, below it the parts, the first on top: matches each.
    fn each(&mut self, patterns: Vec<&'a Pattern>, fails: &mut Vec<(Patch, usize)>, below: usize) -> Result {
        fails.push((self.jump(Op::PopJumpIfFalse), below));
        let mut left = patterns.len();
        for pattern in patterns {
            left -= 1;
            self.pattern(pattern, fails, below + left)?;
        }
        Ok(())
    }
}
