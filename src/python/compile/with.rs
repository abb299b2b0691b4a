//! `with`, `async with`, `async for` and `except*`.

use super::flow::Block;
use super::{Compiler, Result};
use crate::python::code::Op;
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
            self.wait();
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
        self.at(&item.context_expr);
        self.emit(Op::PopBlock);
        self.leave_with(s.is_async);
        let end = self.jump(Op::Jump);

        self.land(on_error);
        self.at(&item.context_expr);
        let leave = self.silent_jump(Op::PushHandled);
        self.emit(Op::ExitWith);
        if s.is_async {
            self.wait();
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
            self.wait();
        }
        self.emit(Op::PopTop);
    }

    /// Awaits what is on top.
    pub(super) fn wait(&mut self) {
        self.emit(Op::GetAwaitable);
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
        self.wait();
        self.emit(Op::PopBlock);
        self.assign_to(&s.target)?;
        self.body(&s.body)?;
        self.at(&*s.iter);
        self.jump_back(start);
        self.land(on_error);
        self.at(&*s.iter);
        self.silent(Op::EndAsyncFor);
        self.end_loop(&s.orelse)
    }

    /// `try` with `except*`, without its `finally`.
    pub(super) fn try_star(&mut self, s: &'a ast::StmtTry) -> Result {
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
        self.silent(Op::BuildList(0));
        self.silent(Op::Copy(2));
        for handler in &s.handlers {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            self.at(handler);
            if let Some(class) = &handler.type_ {
                self.expr(class)?;
            }
            self.emit(Op::MatchStar);
            self.silent(Op::Copy(1));
            let none = self.none_index();
            self.silent(Op::Const(none));
            self.silent(Op::Is(false));
            let skip = self.silent_jump(Op::PopJumpIfTrue);
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
            self.silent(Op::PopTop);
            self.land(next);
            self.land(next_too);
        }
        self.silent(Op::EndStar);
        self.silent(Op::Copy(1));
        let none = self.none_index();
        self.silent(Op::Const(none));
        self.silent(Op::Is(false));
        let raises = self.silent_jump(Op::PopJumpIfFalse);
        self.silent(Op::PopTop);
        self.silent(Op::PopHandled);
        ends.push(self.silent_jump(Op::Jump));
        self.land(raises);
        self.silent(Op::Reraise);
        self.land(leave);
        self.silent(Op::LeaveHandler);
        ends.into_iter().for_each(|end| self.land(end));
        Ok(())
    }

    fn none_index(&mut self) -> u32 {
        let consts = &mut self.unit().code.consts;
        consts.push(crate::python::value::Value::None);
        consts.len() as u32 - 1
    }
}
