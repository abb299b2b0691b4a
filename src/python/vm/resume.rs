//! Entering and leaving coroutines and generators, and holding the thread.

use super::{Frame, Input, Vm};
use crate::python::builtins::exception::CloseFirst;
use crate::python::value::circle;
use crate::python::value::{Body, CoState, Coroutine, CoroutineKind, Exc, ExcKind, Exception, Step, Value};
use crate::time::Time;
use crate::trace::{End, For, LaneKind, Opened, What};
use std::rc::Rc;

impl Vm {
    /// Puts a coroutine's frame on the stack. The result is what the frame on top is to be told.
    pub(super) fn resume_coroutine(&mut self, coroutine: &Rc<Coroutine>, input: Result<Value, Exc>) -> Input {
        if let Err(e) = &input
            && coroutine.kind != CoroutineKind::AsyncGenerator
            && self.is_kind(e, ExcKind::GeneratorExit)
        {
            let inner = match &mut *coroutine.state.borrow_mut() {
                CoState::Suspended(Body::Python(frame)) => frame.take_inner(),
                _ => None,
            };
            if let Some(inner) = inner {
                let closing = CloseFirst::new(coroutine.clone(), inner, e.clone());
                self.frames.push(Frame::Native(Box::new(closing), None));
                return Input::Start;
            }
        }
        let room = self.room_for_call(None);
        let state = std::mem::replace(&mut *coroutine.state.borrow_mut(), CoState::Running);
        let kind = coroutine.kind.name();
        let (body, new) = match state {
            CoState::Created(body) => (body, true),
            CoState::Suspended(body) => (body, false),
            CoState::Running => {
                let kind = kind.replace("async_", "async ");
                return Input::Raise(self.value_error(format!("{kind} already executing")));
            }
            CoState::Closed => {
                *coroutine.state.borrow_mut() = CoState::Closed;
                return match (coroutine.kind, input) {
                    (CoroutineKind::Coroutine | CoroutineKind::Step(_) | CoroutineKind::Wrapper, _) => {
                        let message = match coroutine.kind {
                            CoroutineKind::Step("asend") => {
                                "cannot reuse already awaited __anext__()/asend()"
                            }
                            CoroutineKind::Step(_) => "cannot reuse already awaited aclose()/athrow()",
                            _ => "cannot reuse already awaited coroutine",
                        };
                        Input::Raise(self.error(ExcKind::RuntimeError, message))
                    }
                    (_, Err(e)) => Input::Raise(e),
                    (_, Ok(_)) => Input::Return(Value::None),
                };
            }
        };
        if new && matches!(input, Ok(ref value) if !matches!(value, Value::None)) {
            *coroutine.state.borrow_mut() = CoState::Created(body);
            let message = format!("can't send non-None value to a just-started {}", kind.replace('_', " "));
            return Input::Raise(self.type_error(message));
        }
        if let Err(e) = room {
            // It was entered, and that was its end.
            *coroutine.state.borrow_mut() = CoState::Closed;
            return Input::Raise(e);
        }
        match body {
            Body::Python(mut frame) => {
                frame.owner = Some(coroutine.clone());
                self.frames.push(Frame::Python(frame));
            }
            Body::Native(frame) => self.frames.push(Frame::Native(frame, Some(coroutine.clone()))),
        }
        match input {
            Ok(_) if new => Input::Start,
            Ok(value) => {
                circle::note_with(coroutine, &value);
                Input::Send(value)
            }
            Err(exception) => Input::Throw(exception),
        }
    }

    /// Records that the thread is held until a time. Outside of any task the call that holds it gets a
    /// lane of its own, for as long as it lasts. A time that has come lets other threads go first, no more.
    /// `what` is what outside of the program the thread is held for.
    pub fn hold(&mut self, until: Time, what: Option<For>) {
        if self.threads.current() == 0 && !self.in_task() {
            self.enter_call_lane();
        }
        self.record(What::Holds(Box::new((until, what))));
        if until <= self.now {
            self.pass();
        } else {
            self.park(Some(until));
        }
    }

    fn in_task(&self) -> bool {
        self.running_loop.as_ref().is_some_and(|l| l.current_lane() == Some(self.lane))
    }

    /// Gives the innermost call of the program's functions a lane, if it is not the module itself.
    fn enter_call_lane(&mut self) {
        let Some(at) = self.frames.iter().rposition(of_the_program) else { return };
        let parent = self.lane;
        let new = self.trace.new_lane_number();
        let Frame::Python(frame) = &mut self.frames[at] else { return };
        if at == 0 || frame.lane.is_some() {
            return;
        }
        frame.lane = Some(new);
        let (function, line) = (frame.code.qualname.clone(), frame.line());
        let label = label(frame).unwrap_or_else(|| function.clone());
        let opened = Opened {
            kind: LaneKind::Call,
            parent: Some(parent),
            name: frame.code.name.clone(),
            function,
            label,
        };
        self.trace.new_lane();
        self.record_on(new, What::Opened(Rc::new(opened)));
        self.record(What::Waits(For::Lane(new)));
        self.lane = new;
        self.record(What::Runs);
        self.record(What::Line(line));
    }

    /// Ends the lane of a call that is over; the thread goes back to the lane around it.
    pub(super) fn leave_call_lane(&mut self, raised: Option<&Exc>) {
        let end = match raised {
            None => End::Returned(None),
            Some(e) => End::Raised(crate::python::repr::quiet_line(e).into()),
        };
        self.record(What::Ended(Box::new(end)));
        let around = self.frames.iter().rev().find_map(|f| match f {
            Frame::Python(frame) => frame.lane,
            Frame::Native(..) => None,
        });
        self.lane = around.unwrap_or(self.threads.lane());
        self.record(What::Runs);
    }
}

fn of_the_program(frame: &Frame) -> bool {
    matches!(frame, Frame::Python(frame) if !frame.code.source.library)
}

/// The first string that a function was called with.
pub fn label(frame: &super::PyFrame) -> Option<Rc<str>> {
    frame.slots[..frame.code.params.count()].iter().find_map(|value| match value {
        Value::Str(text) if !text.is_empty() => Some(text.text().into()),
        Value::Cell(cell) => match &*cell.value.borrow() {
            Value::Str(text) if !text.is_empty() => Some(text.text().into()),
            _ => None,
        },
        _ => None,
    })
}

/// `send`, `throw` and `next` on a generator or coroutine, as a call.
pub struct Send {
    coroutine: Option<(Rc<Coroutine>, Result<Value, Exc>)>,
}

impl Send {
    pub fn new(coroutine: Rc<Coroutine>, input: Result<Value, Exc>) -> Send {
        Send { coroutine: Some((coroutine, input)) }
    }
}

impl super::NativeFrame for Send {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Some((coroutine, input)) = self.coroutine.take() {
            return Step::Resume(coroutine, input);
        }
        match input {
            Input::Yield(value) => Step::Return(value),
            Input::Return(value) => {
                let args = if matches!(value, Value::None) { Vec::new() } else { vec![value] };
                Step::Raise(Exception::new(vm.exception_class(ExcKind::StopIteration), args))
            }
            Input::Raise(e) | Input::Throw(e) => Step::Raise(e),
            Input::Start | Input::Send(_) => Step::Return(Value::None),
        }
    }
}
