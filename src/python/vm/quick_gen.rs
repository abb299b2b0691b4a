//! Generators in plain loops: in and out of them without leaving the loop that runs instructions.
//!
//! As in `quick`, each of these has done the whole of its instruction, or has changed nothing.

use super::{Frame, PyFrame, Then, Vm};
use crate::python::code::Op;
use crate::python::value::{Body, CoState, CoroutineKind, Value};

impl Vm {
    /// Goes on in the generator on top, to get its next item. It must be one that has just yielded, or has
    /// not begun.
    #[inline]
    pub(super) fn quick_resume(&mut self, frame: &mut Box<PyFrame>) -> bool {
        let Some(Value::Coroutine(generator)) = frame.slots.last() else { return false };
        if generator.kind != CoroutineKind::Generator || self.room_for_call(None).is_err() {
            return false;
        }
        let mut state = generator.state.borrow_mut();
        let new = match &*state {
            CoState::Created(Body::Python(_)) => true,
            CoState::Suspended(Body::Python(inner)) if yielded(inner) => false,
            _ => return false,
        };
        let (CoState::Created(Body::Python(mut inner)) | CoState::Suspended(Body::Python(mut inner))) =
            std::mem::replace(&mut *state, CoState::Running)
        else {
            return false;
        };
        drop(state);
        inner.owner = Some(generator.clone());
        if !new {
            inner.push(Value::None);
        }
        self.frames.push(Frame::Python(std::mem::replace(frame, inner)));
        true
    }

    /// Gives what a generator yields to the loop around it.
    #[inline]
    pub(super) fn quick_yield(&mut self, frame: &mut Box<PyFrame>) -> bool {
        let Some(Frame::Python(parent)) = self.frames.last() else { return false };
        let plain = parent.then == Then::Push
            && parent.ip > 0
            && matches!(parent.code.ops[parent.ip - 1], Op::ForIter(_))
            && frame.owner.as_ref().is_some_and(|owner| owner.kind == CoroutineKind::Generator);
        if !plain {
            return false;
        }
        let Some(Frame::Python(mut parent)) = self.frames.pop() else { return false };
        parent.push(frame.pop());
        let mut done = std::mem::replace(frame, parent);
        if let Some(owner) = done.owner.take() {
            *owner.state.borrow_mut() = CoState::Suspended(Body::Python(done));
        }
        true
    }
}

/// Whether a frame waits after a `yield` of its own.
fn yielded(frame: &PyFrame) -> bool {
    !frame.thrown
        && frame.then == Then::Push
        && frame.ip > 0
        && matches!(frame.code.ops[frame.ip - 1], Op::Yield)
}
