//! What an instruction does whose operation asks Python code for an answer; see `ask`.

use super::step::Flow;
use super::{Called, Frame, PyFrame, Then, Vm};
use crate::python::ops;
use crate::python::value::{Exc, Todo, Value};

impl Vm {
    /// What an instruction does whose operation ended with an error, which may be that it asked.
    pub(super) fn asked(
        &mut self,
        e: Exc,
        again: impl FnMut(&mut Vm) -> Result<Todo, Exc> + 'static,
    ) -> Result<Flow, Exc> {
        if !self.is_asking(&e) {
            return Err(e);
        }
        self.answer(e, Box::new(again)).map(Flow::Call)
    }

    /// As [`Vm::asked`], where the operation has no result.
    pub(super) fn asked_effect(
        &mut self,
        frame: &mut PyFrame,
        e: Exc,
        again: impl FnMut(&mut Vm) -> Result<Todo, Exc> + 'static,
    ) -> Result<Flow, Exc> {
        let flow = self.asked(e, again)?;
        frame.then = Then::Drop;
        Ok(flow)
    }

    /// Does something without a result, which may ask.
    pub(super) fn effect(
        &mut self,
        frame: &mut PyFrame,
        mut effect: impl FnMut(&mut Vm) -> Result<Todo, Exc> + 'static,
    ) -> Result<Option<Flow>, Exc> {
        match effect(self) {
            Ok(Todo::Run(inner)) => {
                frame.then = Then::Drop;
                Ok(Some(Flow::Call(Called::Frame(Frame::Native(inner, None)))))
            }
            Ok(_) => Ok(None),
            Err(e) => self.asked_effect(frame, e, effect).map(Some),
        }
    }

    /// The truth of a value is asked for; the instruction is run again with the answer as its operand.
    pub(super) fn asked_truth(&mut self, frame: &mut PyFrame, e: Exc, value: Value) -> Result<Flow, Exc> {
        let flow =
            self.asked(e, move |vm| ops::truth(vm, &value).map(|truth| Todo::Done(Value::bool(truth))))?;
        frame.then = Then::Redo;
        Ok(flow)
    }

    /// As [`Vm::asked_truth`], for a jump that keeps its operand if the truth is `jumps`.
    pub(super) fn asked_jump(
        &mut self,
        frame: &mut PyFrame,
        e: Exc,
        value: Value,
        target: u32,
        jumps: bool,
    ) -> Result<Flow, Exc> {
        let flow =
            self.asked(e, move |vm| ops::truth(vm, &value).map(|truth| Todo::Done(Value::bool(truth))))?;
        frame.then = Then::Jump(target, jumps);
        Ok(flow)
    }
}
