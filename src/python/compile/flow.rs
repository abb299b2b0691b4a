//! Statements that jump: conditions, loops, `return`, `try`.
//!
//! A jump out of a block must undo what the block has put on the stack and run its `finally`; as in
//! CPython (Python/compile.c, compiler_unwind_fblock) the `finally` body is compiled once for each way out.

use super::condition::Jumps;
use super::constant::is_folded;
use super::emit::Patch;
use super::{Compiler, Result};
use crate::python::code::Op;
use crate::python::value::Value;
use ruff_python_ast::{self as ast, Stmt};
use ruff_text_size::Ranged;

/// What a jump out from here has to undo.
pub(super) enum Block<'a> {
    Loop {
        /// The iterator is on the stack.
        is_for: bool,
        start: u32,
        breaks: Vec<Patch>,
    },
    /// In the body of a `try` with handlers.
    Try,
    /// In the body, a handler or the `else` of a `try` with this `finally`.
    Finally(&'a [Stmt]),
    /// In a handler: the formerly handled exception is on the stack.
    Handler { name: Option<&'a str> },
    /// In the body of a `with`: its exit method is on the stack.
    With { is_async: bool, range: (u32, u32) },
    /// In a `finally` that runs because of an exception: that one lies on top besides.
    FinallyHandler,
    /// In a `finally` that runs because of a `return`: the value to be returned is on the stack.
    Value,
}

impl<'a> Compiler<'a> {
    pub(super) fn if_stmt(&mut self, s: &'a ast::StmtIf) -> Result {
        let mut ends = Vec::new();
        let mut otherwise = Jumps::default();
        self.jump_if(&s.test, false, &mut otherwise)?;
        self.body(&s.body)?;
        for clause in &s.elif_else_clauses {
            ends.push(self.silent_jump(Op::Jump));
            self.land_all(otherwise.patches.drain(..));
            if let Some(test) = &clause.test {
                self.jump_if(test, false, &mut otherwise)?;
            }
            self.body(&clause.body)?;
        }
        self.land_all(otherwise.patches);
        self.land_all(ends);
        Ok(())
    }

    pub(super) fn while_stmt(&mut self, s: &'a ast::StmtWhile) -> Result {
        let start = self.label();
        self.unit().blocks.push(Block::Loop { is_for: false, start, breaks: Vec::new() });
        let mut done = Jumps::default();
        let warned = self.warnings.len();
        self.jump_if(&s.test, false, &mut done)?;
        let warned = warned..self.warnings.len();
        let first = s.body.first().map_or(0, |first| self.lines.line(first.range().start().into()));
        if first == self.lines.line(s.test.range().start().into()) {
            // CPython has the test a second time after the body, and goes back to the body. The line tells that
            // apart only where it is the test's: it is reached again once the test has passed.
            let again = self.label();
            self.body(&s.body)?;
            self.jump_if(&s.test, false, &mut done)?;
            self.jump_back(again);
        } else {
            self.body(&s.body)?;
            // The warnings that CPython's second copy of the condition brings.
            self.warnings.extend_from_within(warned);
            self.jump_back(start);
        }
        self.land_all(done.patches);
        self.end_loop(&s.orelse)
    }

    pub(super) fn for_stmt(&mut self, s: &'a ast::StmtFor) -> Result {
        self.iterated(&s.iter)?;
        self.at(&*s.iter);
        self.emit(Op::GetIter);
        let start = self.label();
        self.unit().blocks.push(Block::Loop { is_for: true, start, breaks: Vec::new() });
        let done = self.jump(Op::ForIter);
        self.at(&*s.target);
        self.touch_line();
        self.assign_to(&s.target)?;
        self.body(&s.body)?;
        self.jump_back(start);
        self.land(done);
        self.end_loop(&s.orelse)
    }

    pub(super) fn end_loop(&mut self, orelse: &'a [Stmt]) -> Result {
        let block = self.unit().blocks.pop();
        self.body(orelse)?;
        if let Some(Block::Loop { breaks, .. }) = block {
            self.land_all(breaks);
        }
        Ok(())
    }

    /// `break`, or `continue` where false.
    pub(super) fn leave_loop(&mut self, is_break: bool) -> Result {
        self.touch_line();
        let mut place = Way { range: self.range(), seen: true };
        let mut undone = Vec::new();
        while let Some(block) = self.unit().blocks.pop() {
            if let Block::Loop { is_for, start, mut breaks } = block {
                if is_break && is_for {
                    self.on_way(&place, Op::PopTop);
                }
                if is_break {
                    self.step(&place);
                    breaks.push(self.silent_jump(Op::Jump));
                } else {
                    self.jump_back(start);
                }
                undone.push(Block::Loop { is_for, start, breaks });
                break;
            }
            self.undo(&block, &mut place, false)?;
            undone.push(block);
        }
        self.unit().blocks.extend(undone.into_iter().rev());
        Ok(())
    }

    pub(super) fn return_stmt(&mut self, s: &'a ast::StmtReturn) -> Result {
        let mut place = Way { range: self.range(), seen: true };
        // A constant is loaded last, but for its line.
        let constant = s.value.as_deref().filter(|value| is_folded(value));
        match (&s.value, constant) {
            (_, Some(value)) => {
                self.at(value);
                self.touch_line();
                place.range = self.range();
            }
            (Some(value), None) => self.expr(value)?,
            (None, _) => {}
        }
        if s.value.as_deref().is_none_or(|value| self.line_at(value) != self.line_at(s)) {
            self.at(s);
            self.touch_line();
            place.range = self.range();
        }
        let keeps = s.value.is_some() && constant.is_none();
        let mut undone = Vec::new();
        while let Some(block) = self.unit().blocks.pop() {
            self.undo(&block, &mut place, keeps)?;
            undone.push(block);
        }
        self.unit().blocks.extend(undone.into_iter().rev());
        self.step(&place);
        match constant {
            Some(value) => {
                self.unseen(|compiler| compiler.expr(value))?;
            }
            None if !keeps => self.silent_constant(Value::None),
            None => {}
        }
        self.unit().range = place.range;
        self.silent(Op::Return);
        Ok(())
    }

    /// Counts as being at the statement that jumps, unless a block that it leaves has come between.
    fn step(&mut self, way: &Way) {
        self.unit().range = way.range;
        if way.seen {
            self.touch_line();
        }
    }

    fn on_way(&mut self, way: &Way, op: Op) {
        self.step(way);
        self.silent(op);
    }

    /// Undoes one block on the way out of it; with `value`, TOS is kept.
    fn undo(&mut self, block: &Block<'a>, way: &mut Way, value: bool) -> Result {
        match *block {
            Block::Loop { is_for, .. } => {
                if is_for {
                    self.keep(way, value);
                    self.on_way(way, Op::PopTop);
                }
            }
            Block::Try => self.on_way(way, Op::PopBlock),
            Block::Finally(body) => {
                self.on_way(way, Op::PopBlock);
                if value {
                    self.unit().blocks.push(Block::Value);
                }
                self.body(body)?;
                if value {
                    self.unit().blocks.pop();
                }
                way.seen = false;
            }
            Block::Handler { name } => {
                if name.is_some() {
                    self.on_way(way, Op::PopBlock);
                }
                self.keep(way, value);
                self.on_way(way, Op::PopHandled);
                if let Some(name) = name {
                    self.forget(name);
                }
            }
            Block::With { is_async, range } => {
                self.unit().range = range;
                self.emit(Op::PopBlock);
                if value {
                    self.silent(Op::Swap(2));
                }
                self.leave_with(is_async);
                *way = Way { range, seen: false };
            }
            Block::FinallyHandler => {
                self.keep(way, value);
                self.on_way(way, Op::PopTop);
                self.keep(way, value);
                self.on_way(way, Op::PopHandled);
            }
            Block::Value => {
                self.keep(way, value);
                self.on_way(way, Op::PopTop);
            }
        }
        Ok(())
    }

    fn keep(&mut self, way: &Way, value: bool) {
        if value {
            self.on_way(way, Op::Swap(2));
        }
    }

    /// The end of `except ... as name`.
    pub(super) fn forget(&mut self, name: &str) {
        self.unseen(|compiler| {
            compiler.none();
            compiler.store(name);
            compiler.delete(name);
        });
    }

    pub(super) fn try_stmt(&mut self, s: &'a ast::StmtTry) -> Result {
        if s.finalbody.is_empty() {
            return self.try_except(s);
        }
        let on_error = self.jump(Op::PushBlock);
        self.unit().blocks.push(Block::Finally(&s.finalbody));
        if s.handlers.is_empty() {
            self.body(&s.body)?;
        } else {
            self.try_except(s)?;
        }
        self.unit().blocks.pop();
        self.silent(Op::PopBlock);
        self.body(&s.finalbody)?;
        let end = self.silent_jump(Op::Jump);

        self.land_exception(on_error);
        let leave = self.silent_jump(Op::PushHandled);
        self.unit().blocks.push(Block::FinallyHandler);
        self.body(&s.finalbody)?;
        self.unit().blocks.pop();
        self.silent(Op::Reraise);
        self.land(leave);
        self.silent(Op::LeaveHandler);
        self.land(end);
        Ok(())
    }

    fn try_except(&mut self, s: &'a ast::StmtTry) -> Result {
        if s.is_star {
            return self.try_star(s);
        }
        self.at(s);
        let on_error = self.jump(Op::PushBlock);
        self.unit().blocks.push(Block::Try);
        self.body(&s.body)?;
        self.unit().blocks.pop();
        self.silent(Op::PopBlock);
        self.body(&s.orelse)?;
        let mut ends = vec![self.silent_jump(Op::Jump)];

        self.land_exception(on_error);
        if let Some(first) = s.handlers.first() {
            self.at(first);
        }
        let leave = self.silent_jump(Op::PushHandled);
        for handler in &s.handlers {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            let mut next = None;
            if let Some(class) = &handler.type_ {
                self.expr(class)?;
                self.at(handler);
                self.emit(Op::MatchException);
                next = Some(self.jump(Op::PopJumpIfFalse));
            }
            self.at(handler);
            ends.push(self.handler(handler)?);
            if let Some(next) = next {
                self.land(next);
            }
        }
        self.silent(Op::Reraise);
        self.land(leave);
        self.silent(Op::LeaveHandler);
        self.land_all(ends);
        Ok(())
    }

    /// A handler that matched; the exception is on top, the formerly handled one below it.
    fn handler(&mut self, handler: &'a ast::ExceptHandlerExceptHandler) -> Result<Patch> {
        let Some(name) = &handler.name else {
            self.emit(Op::PopTop);
            self.unit().blocks.push(Block::Handler { name: None });
            self.body(&handler.body)?;
            self.unit().blocks.pop();
            self.silent(Op::PopHandled);
            return Ok(self.silent_jump(Op::Jump));
        };
        self.store(name);
        let on_error = self.jump(Op::PushBlock);
        self.unit().blocks.push(Block::Handler { name: Some(name) });
        self.body(&handler.body)?;
        self.unit().blocks.pop();
        self.silent(Op::PopBlock);
        self.silent(Op::PopHandled);
        self.forget(name);
        let end = self.silent_jump(Op::Jump);
        self.land(on_error);
        self.forget(name);
        self.silent(Op::Reraise);
        Ok(end)
    }
}

/// Where the instructions that leave blocks come from.
struct Way {
    range: (u32, u32),
    /// Whether they count as being at that line.
    seen: bool,
}
