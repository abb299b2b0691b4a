//! Exceptions on their way: contexts, tracebacks, and the blocks that catch them.

use super::{Frame, PyFrame, Vm};
use crate::python::code::{NOT_BEGUN, Op};
use crate::python::value::{Exc, ExcKind, Exception, Place, Value};
use crate::trace::What;

impl Vm {
    /// The exception that is being handled, as `raise` alone would raise it again.
    pub fn handled(&self, frame: &PyFrame) -> Option<Exc> {
        frame.handled.clone().or_else(|| self.handled_anywhere())
    }

    /// The exception that the code on the stack is handling.
    pub fn handled_anywhere(&self) -> Option<Exc> {
        self.frames.iter().rev().find_map(|f| match f {
            // One that hands on what was thrown into it does not run itself (_gen_throw, Objects/genobject.c).
            Frame::Python(frame) if frame.thrown => None,
            Frame::Python(frame) => frame.handled.clone(),
            Frame::Native(frame, _) => frame.handled().cloned(),
        })
    }

    /// What closes a generator: it is raised where it is closed, and then thrown in (gen_close).
    pub fn generator_exit(&self) -> Exc {
        let exit = Exception::new(self.exception_class(ExcKind::GeneratorExit), Vec::new());
        if let Some(handled) = self.handled_anywhere() {
            exit.set_context(&handled);
        }
        exit
    }

    /// Sets an exception's context to what is being handled where it is raised (PEP 3134).
    pub(super) fn chain(&self, frame: &PyFrame, exception: &Exc) {
        if let Some(handled) = self.handled(frame) {
            exception.set_context(&handled);
        }
    }

    /// Notes that an exception passes a frame, unless it only goes on from a handler in it.
    pub(super) fn trace_back(&self, frame: &mut PyFrame, exception: &Exc) {
        let op = frame.current();
        let again = matches!(
            frame.code.ops.get(op),
            Some(Op::Reraise | Op::LeaveHandler | Op::EndAsyncFor | Op::Raise(0))
        );
        if !again {
            let op = if frame.ip == 0 { NOT_BEGUN } else { op as u32 };
            let kept = frame.kept.get_or_insert_default().clone();
            exception.passed_frame(Place::Code { code: frame.code.clone(), op }, Some(kept));
        }
    }

    /// An exception came into the frame while it waited: it is at the line of its `await` again, or its
    /// `yield from`, before anything handles it (CLEANUP_THROW, Python/bytecodes.c).
    pub(super) fn reach_again(&mut self, frame: &PyFrame) {
        if !frame.code.source.library {
            self.record(What::Line(frame.line()));
        }
    }

    /// Lets the frame go on in its innermost handler; false if it has none.
    pub(super) fn catch(&self, frame: &mut PyFrame, exception: &Exc) -> bool {
        let Some((target, height)) = frame.blocks.pop() else { return false };
        frame.unwind_to(height as usize);
        frame.push(Value::Exception(exception.clone()));
        frame.ip = target as usize;
        true
    }
}
