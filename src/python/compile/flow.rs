//! Statements that jump: conditions, loops, `return`, `try`.
//!
//! A jump out of a block must undo what the block has put on the stack and run its `finally`; as in
//! CPython (Python/compile.c, compiler_unwind_fblock) the `finally` body is compiled once for each way out.

use super::{Compiler, Patch, Result};
use crate::python::code::Op;
use ruff_python_ast::{self as ast, Stmt};

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
}

impl<'a> Compiler<'a> {
    pub(super) fn if_stmt(&mut self, s: &'a ast::StmtIf) -> Result {
        let mut ends = Vec::new();
        self.expr(&s.test)?;
        let mut otherwise = Some(self.jump(Op::PopJumpIfFalse));
        self.body(&s.body)?;
        for clause in &s.elif_else_clauses {
            ends.push(self.jump(Op::Jump));
            if let Some(patch) = otherwise.take() {
                self.land(patch);
            }
            if let Some(test) = &clause.test {
                self.expr(test)?;
                otherwise = Some(self.jump(Op::PopJumpIfFalse));
            }
            self.body(&clause.body)?;
        }
        ends.extend(otherwise);
        ends.into_iter().for_each(|patch| self.land(patch));
        Ok(())
    }

    pub(super) fn while_stmt(&mut self, s: &'a ast::StmtWhile) -> Result {
        let start = self.label();
        self.unit().blocks.push(Block::Loop { is_for: false, start, breaks: Vec::new() });
        self.expr(&s.test)?;
        let done = self.jump(Op::PopJumpIfFalse);
        self.body(&s.body)?;
        self.at(&*s.test);
        self.jump_back(start);
        self.land(done);
        self.end_loop(&s.orelse)
    }

    pub(super) fn for_stmt(&mut self, s: &'a ast::StmtFor) -> Result {
        self.expr(&s.iter)?;
        self.at(&*s.iter);
        self.emit(Op::GetIter);
        let start = self.label();
        self.unit().blocks.push(Block::Loop { is_for: true, start, breaks: Vec::new() });
        let done = self.jump(Op::ForIter);
        self.assign_to(&s.target)?;
        self.body(&s.body)?;
        self.at(&*s.iter);
        self.jump_back(start);
        self.land(done);
        self.end_loop(&s.orelse)
    }

    /// Jumps to a loop's start without touching the line: being at the jump is no step of its own.
    pub(super) fn jump_back(&mut self, start: u32) {
        let unit = self.unit();
        unit.code.ops.push(Op::JumpBack(start));
        unit.code.ranges.push(unit.range);
    }

    pub(super) fn end_loop(&mut self, orelse: &'a [Stmt]) -> Result {
        let block = self.unit().blocks.pop();
        self.body(orelse)?;
        if let Some(Block::Loop { breaks, .. }) = block {
            breaks.into_iter().for_each(|patch| self.land(patch));
        }
        Ok(())
    }

    /// `break`, or `continue` where false.
    pub(super) fn leave_loop(&mut self, is_break: bool) -> Result {
        self.touch_line();
        let range = self.range();
        let mut undone = Vec::new();
        while let Some(block) = self.unit().blocks.pop() {
            if let Block::Loop { is_for, start, mut breaks } = block {
                if is_break && is_for {
                    self.emit(Op::PopTop);
                }
                if is_break {
                    breaks.push(self.jump(Op::Jump));
                } else {
                    self.jump_back(start);
                }
                undone.push(Block::Loop { is_for, start, breaks });
                break;
            }
            self.undo(&block, false)?;
            self.unit().range = range;
            undone.push(block);
        }
        self.unit().blocks.extend(undone.into_iter().rev());
        Ok(())
    }

    pub(super) fn return_stmt(&mut self, s: &'a ast::StmtReturn) -> Result {
        match &s.value {
            Some(value) => self.expr(value)?,
            None => self.none(),
        }
        let range = self.range();
        let mut undone = Vec::new();
        while let Some(block) = self.unit().blocks.pop() {
            self.undo(&block, true)?;
            undone.push(block);
        }
        self.unit().blocks.extend(undone.into_iter().rev());
        self.unit().range = range;
        self.emit(Op::Return);
        Ok(())
    }

    /// Undoes one block on the way out of it; with `value`, TOS is kept.
    fn undo(&mut self, block: &Block<'a>, value: bool) -> Result {
        match *block {
            Block::Loop { is_for, .. } => {
                if is_for {
                    self.keep(value);
                    self.emit(Op::PopTop);
                }
            }
            Block::Try => {
                self.emit(Op::PopBlock);
            }
            Block::Finally(body) => {
                self.emit(Op::PopBlock);
                self.body(body)?;
            }
            Block::Handler { name } => {
                if name.is_some() {
                    self.emit(Op::PopBlock);
                }
                self.keep(value);
                self.emit(Op::PopHandled);
                if let Some(name) = name {
                    self.forget(name);
                }
            }
            Block::With { is_async, range } => {
                self.unit().range = range;
                self.emit(Op::PopBlock);
                self.keep(value);
                self.leave_with(is_async);
            }
            Block::FinallyHandler => {
                self.keep(value);
                self.emit(Op::PopTop);
                self.keep(value);
                self.emit(Op::PopHandled);
            }
        }
        Ok(())
    }

    fn keep(&mut self, value: bool) {
        if value {
            self.emit(Op::Swap(2));
        }
    }

    /// The end of `except ... as name`.
    pub(super) fn forget(&mut self, name: &str) {
        self.none();
        self.store(name);
        self.delete(name);
    }

    pub(super) fn try_stmt(&mut self, s: &'a ast::StmtTry) -> Result {
        if s.finalbody.is_empty() {
            return self.try_except(s);
        }
        self.touch_line();
        let on_error = self.jump(Op::PushBlock);
        self.unit().blocks.push(Block::Finally(&s.finalbody));
        if s.handlers.is_empty() {
            self.body(&s.body)?;
        } else {
            self.try_except(s)?;
        }
        self.unit().blocks.pop();
        self.emit(Op::PopBlock);
        self.body(&s.finalbody)?;
        let end = self.jump(Op::Jump);

        self.land(on_error);
        let leave = self.jump(Op::PushHandled);
        self.unit().blocks.push(Block::FinallyHandler);
        self.body(&s.finalbody)?;
        self.unit().blocks.pop();
        self.emit(Op::Reraise);
        self.land(leave);
        self.emit(Op::LeaveHandler);
        self.land(end);
        Ok(())
    }

    fn try_except(&mut self, s: &'a ast::StmtTry) -> Result {
        if s.is_star {
            return self.try_star(s);
        }
        self.touch_line();
        let on_error = self.jump(Op::PushBlock);
        self.unit().blocks.push(Block::Try);
        self.body(&s.body)?;
        self.unit().blocks.pop();
        self.emit(Op::PopBlock);
        self.body(&s.orelse)?;
        let mut ends = vec![self.jump(Op::Jump)];

        self.land(on_error);
        if let Some(first) = s.handlers.first() {
            self.at(first);
        }
        let leave = self.silent_jump(Op::PushHandled);
        for handler in &s.handlers {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            let mut next = None;
            self.at(handler);
            if let Some(class) = &handler.type_ {
                self.expr(class)?;
                self.emit(Op::MatchException);
                next = Some(self.jump(Op::PopJumpIfFalse));
            }
            ends.push(self.handler(handler)?);
            if let Some(next) = next {
                self.land(next);
            }
        }
        self.silent(Op::Reraise);
        self.land(leave);
        self.silent(Op::LeaveHandler);
        ends.into_iter().for_each(|end| self.land(end));
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

    /// An instruction that is no step of its own for a reader: it touches no line.
    pub(super) fn silent(&mut self, op: Op) -> usize {
        let unit = self.unit();
        unit.code.ops.push(op);
        unit.code.ranges.push(unit.range);
        unit.code.ops.len() - 1
    }

    pub(super) fn silent_jump(&mut self, op: fn(u32) -> Op) -> Patch {
        Patch(self.silent(op(0)))
    }
}
