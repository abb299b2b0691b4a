//! `with`, `async with`, `async for` and `except*`.

use super::emit::Patch;
use super::flow::Block;
use super::{Compiler, Result};
use crate::python::code::{Awaited, Op};
use crate::python::value::Value;
use ruff_python_ast as ast;

impl<'a> Compiler<'a> {
    pub(super) fn with_stmt(&mut self, s: &'a ast::StmtWith) -> Result {
        self.with_items(s, 0)
    }

    fn with_items(&mut self, s: &'a ast::StmtWith, index: usize) -> Result {
        let Some(item) = s.items.get(index) else { return self.body(&s.body) };
        self.expr(&item.context_expr)?;
        self.at(&item.context_expr);
        self.emit(Op::EnterWith(s.is_async));
        if s.is_async {
            self.wait(Awaited::Enter);
        }
        let on_error = self.jump(Op::PushBlockBelow);
        let range = self.range();
        self.unit().blocks.push(Block::With { is_async: s.is_async, range });
        match &item.optional_vars {
            Some(target) => self.assign_to(target)?,
            None => _ = self.emit(Op::PopTop),
        }
        self.with_items(s, index + 1)?;
        self.unit().blocks.pop();
        self.silent(Op::PopBlock);
        self.at(&item.context_expr);
        self.leave_with(s.is_async);
        let end = self.jump(Op::Jump);

        self.land(on_error);
        self.at(&item.context_expr);
        let leave = self.silent_jump(Op::PushHandled);
        self.emit(Op::ExitWith);
        if s.is_async {
            self.wait(Awaited::Exit);
        }
        let suppressed = self.silent_jump(Op::PopJumpIfTrue);
        self.silent(Op::Reraise);
        self.land(suppressed);
        self.silent(Op::PopTop);
        self.silent(Op::PopHandled);
        self.silent(Op::PopTop);
        let after = self.silent_jump(Op::Jump);
        self.land(leave);
        self.silent(Op::LeaveHandler);
        self.land(end);
        self.land(after);
        Ok(())
    }

    /// Calls the exit method on top for an end without an exception.
    pub(super) fn leave_with(&mut self, is_async: bool) {
        self.emit(Op::NoSelf);
        for _ in 0..3 {
            self.none();
        }
        self.emit(Op::Call(3));
        if is_async {
            self.wait(Awaited::Exit);
        }
        self.emit(Op::PopTop);
    }

    /// Awaits what is on top.
    pub(super) fn wait(&mut self, what: Awaited) {
        self.emit(Op::GetAwaitable(what));
        self.none();
        self.emit(Op::Send);
    }

    pub(super) fn async_for(&mut self, s: &'a ast::StmtFor) -> Result {
        self.expr(&s.iter)?;
        self.at(&*s.iter);
        self.emit(Op::GetAsyncIter);
        let start = self.label();
        self.unit().blocks.push(Block::Loop { is_for: true, start, breaks: Vec::new() });
        // What goes wrong in asking for an item is marked as the whole statement (codegen_async_for).
        self.at(s);
        let on_error = self.jump(Op::PushBlock);
        self.emit(Op::GetAsyncNext);
        self.wait(Awaited::Next);
        self.emit(Op::PopBlock);
        self.assign_to(&s.target)?;
        self.body(&s.body)?;
        self.jump_back(start);
        self.land(on_error);
        self.at(&*s.iter);
        self.silent(Op::EndAsyncFor);
        self.end_loop(&s.orelse)
    }

    /// `try` with `except*`, without its `finally`.
    pub(super) fn try_star(&mut self, s: &'a ast::StmtTry) -> Result {
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
        for (index, handler) in s.handlers.iter().enumerate() {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            self.at(handler);
            if index == 0 {
                self.emit(Op::BuildList(0));
                self.emit(Op::Copy(2));
            }
            if let Some(class) = &handler.type_ {
                self.expr(class)?;
            }
            self.at(handler);
            self.emit(Op::MatchStar);
            let skip = self.jump_if_none(Op::PopJumpIfTrue);
            let inner = self.silent_jump(Op::PushHandled);
            match &handler.name {
                Some(name) => self.store(name),
                None => _ = self.silent(Op::PopTop),
            }
            let failed = self.silent_jump(Op::PushBlock);
            self.unit().blocks.push(Block::Try);
            self.body(&handler.body)?;
            self.unit().blocks.pop();
            self.silent(Op::PopBlock);
            self.silent(Op::PopHandled);
            if let Some(name) = &handler.name {
                self.forget(name);
            }
            let next = self.silent_jump(Op::Jump);
            self.land(failed);
            self.silent(Op::Swap(2));
            self.silent(Op::PopHandled);
            self.silent(Op::ListAppend(2));
            if let Some(name) = &handler.name {
                self.forget(name);
            }
            let next_too = self.silent_jump(Op::Jump);
            self.land(inner);
            self.silent(Op::LeaveHandler);
            self.land(skip);
            self.at(handler);
            self.emit(Op::PopTop);
            self.land(next);
            self.land(next_too);
        }
        self.silent(Op::EndStar);
        let raises = self.jump_if_none(Op::PopJumpIfFalse);
        self.silent(Op::PopTop);
        self.silent(Op::PopHandled);
        ends.push(self.silent_jump(Op::Jump));
        self.land(raises);
        self.silent(Op::Reraise);
        self.land(leave);
        self.silent(Op::LeaveHandler);
        self.land_all(ends);
        Ok(())
    }

    /// Jumps depending on whether what is on top, which is kept, is None.
    fn jump_if_none(&mut self, op: fn(u32) -> Op) -> Patch {
        self.silent(Op::Copy(1));
        self.silent_constant(Value::None);
        self.silent(Op::Is(false));
        self.silent_jump(op)
    }
}
