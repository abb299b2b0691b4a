//! Running Python frames: how one leads to the next. The instructions themselves are in `step`.

use super::step::Flow;
use super::{Called, Exit, Frame, Input, PyFrame, Stop, Then, Vm};
use crate::python::code::Op;
use crate::python::ops;
use crate::python::value::{Args, Body, CoState, Coroutine, CoroutineKind, Exc, ExcKind, FrameLocals, Value};
use std::rc::Rc;

impl Vm {
    /// Runs a Python frame, and those that it calls, until something else has to happen.
    pub(super) fn exec(&mut self, mut frame: Box<PyFrame>, input: Input) -> Exit {
        let mut input = input;
        loop {
            let begins = matches!(input, Input::Start) && frame.then == Then::Push;
            let taken = if begins { Ok(None) } else { self.take(&mut frame, input) };
            let mut flow = match taken {
                Ok(Some(flow)) => Ok(flow),
                Ok(None) => self.advance(&mut frame),
                Err(e) => Err(e),
            };
            // An exception raised here gets this frame into its traceback, then looks for a handler.
            while let Err(exception) = flow {
                self.trace_back(&mut frame, &exception);
                if !self.catch(&mut frame, &exception) {
                    flow = Ok(Flow::Raise(exception));
                    break;
                }
                // From here on only the handler holds it.
                drop(exception);
                flow = self.advance(&mut frame);
            }
            let Ok(flow) = flow else { return Exit::Deliver(Input::Start) };
            input = match flow {
                Flow::Call(Called::Value(value)) => Input::Return(value),
                Flow::Call(Called::Frame(Frame::Python(callee))) => {
                    if let Err(e) = self.room_for_call(Some(&frame)) {
                        input = Input::Raise(e);
                        continue;
                    }
                    self.frames.push(Frame::Python(std::mem::replace(&mut frame, callee)));
                    Input::Start
                }
                Flow::Call(Called::Frame(callee)) => {
                    self.frames.push(Frame::Python(frame));
                    self.frames.push(callee);
                    return Exit::Deliver(Input::Start);
                }
                Flow::Call(Called::Hold(until)) => {
                    self.frames.push(Frame::Python(frame));
                    self.hold(until, None);
                    return Exit::Block(Input::Return(Value::None));
                }
                Flow::Resume(coroutine, sent) => {
                    self.frames.push(Frame::Python(frame));
                    let told = self.resume_coroutine(&coroutine, sent);
                    match self.frames.pop() {
                        Some(Frame::Python(inner)) => frame = inner,
                        other => {
                            self.frames.extend(other);
                            return Exit::Deliver(told);
                        }
                    }
                    told
                }
                Flow::First(mut first) => {
                    self.frames.push(Frame::Python(frame));
                    self.frames.append(&mut first);
                    return Exit::Deliver(Input::Start);
                }
                Flow::Budget => {
                    self.frames.push(Frame::Python(frame));
                    return Exit::Stop(Stop::Budget, Input::Start);
                }
                Flow::Yield(value) => {
                    self.suspend(frame);
                    match self.frames.pop() {
                        Some(Frame::Python(parent)) => frame = parent,
                        other => {
                            self.frames.extend(other);
                            return Exit::Deliver(Input::Yield(value));
                        }
                    }
                    Input::Yield(value)
                }
                Flow::Return(value) => {
                    self.leave(frame, None);
                    match self.frames.pop() {
                        Some(Frame::Python(parent)) if self.finalizers.any() => {
                            let mut first = self.finalize(Some(&parent));
                            self.frames.push(Frame::Python(parent));
                            self.frames.push(super::finalize::After::frame(Input::Return(value)));
                            self.frames.append(&mut first);
                            return Exit::Deliver(Input::Start);
                        }
                        Some(Frame::Python(parent)) => frame = parent,
                        other => {
                            self.frames.extend(other);
                            return Exit::Deliver(Input::Return(value));
                        }
                    }
                    Input::Return(value)
                }
                Flow::Raise(exception) => {
                    frame.unwind_to(frame.code.locals.len());
                    if self.finalizers.any() {
                        let mut first = self.finalize(Some(&frame));
                        if !first.is_empty() {
                            frame.then = Then::Leave;
                            self.frames.push(Frame::Python(frame));
                            self.frames.push(super::finalize::After::frame(Input::Raise(exception)));
                            self.frames.append(&mut first);
                            return Exit::Deliver(Input::Start);
                        }
                    }
                    let exception = self.no_stop_iteration(&mut frame, exception);
                    self.leave(frame, Some(&exception));
                    match self.frames.pop() {
                        Some(Frame::Python(parent)) => frame = parent,
                        other => {
                            self.frames.extend(other);
                            return Exit::Deliver(Input::Raise(exception));
                        }
                    }
                    Input::Raise(exception)
                }
            };
        }
    }

    /// Runs instructions. An exception that begins here is chained to the one being handled.
    fn advance(&mut self, frame: &mut Box<PyFrame>) -> Result<Flow, Exc> {
        self.step(frame).inspect_err(|exception| self.begins(frame, exception))
    }

    /// An exception begins in this frame, or comes through it.
    #[inline(never)]
    fn begins(&mut self, frame: &PyFrame, exception: &Exc) {
        let op = frame.code.ops.get(frame.current());
        if !matches!(op, Some(Op::Reraise | Op::LeaveHandler | Op::EndAsyncFor | Op::Raise(_))) {
            self.chain(frame, exception);
        }
        if let Some(subject) = &*exception.subject.borrow()
            && exception.traceback.borrow().is_none()
        {
            let at = frame.code.locals.iter().position(|name| &**name == "self");
            let is_own = |this: &Value| match this {
                Value::Cell(cell) => cell.value.borrow().is(&subject.object),
                this => this.is(&subject.object),
            };
            subject.own.set(at.and_then(|at| frame.slots.get(at)).is_some_and(is_own));
        }
    }

    /// Takes in what the frame is told. `Some` if that alone decides what happens next.
    fn take(&mut self, frame: &mut PyFrame, input: Input) -> Result<Option<Flow>, Exc> {
        if frame.then != Then::Push {
            return self.take_asked(frame, input);
        }
        let at = frame.code.ops.get(frame.current()).copied().filter(|_| frame.ip > 0);
        let thrown = std::mem::take(&mut frame.thrown);
        if thrown {
            match &input {
                Input::Return(_) if !matches!(frame.peek(1), Value::Coroutine(_)) => {}
                Input::Return(_) | Input::Raise(_) => self.reach_again(frame),
                _ => {}
            }
        }
        match (input, at) {
            (Input::Start, _) => {}
            (Input::Return(value), Some(Op::Send)) if !matches!(frame.peek(1), Value::Coroutine(_)) => {
                return Ok(Some(Flow::Yield(value)));
            }
            (Input::Raise(e), Some(Op::Send))
                if !matches!(frame.peek(1), Value::Coroutine(_))
                    && self.is_kind(&e, ExcKind::StopIteration) =>
            {
                frame.pop();
                frame.push(e.args.borrow().first().cloned().unwrap_or(Value::None));
            }
            (Input::Return(value), Some(Op::Send)) => {
                frame.pop();
                frame.push(value);
            }
            (Input::Return(value), Some(Op::ForIter(end))) => {
                // From a generator it is the end, from anything else an item.
                if matches!(frame.peek(1), Value::Coroutine(_)) {
                    frame.pop();
                    frame.ip = end as usize;
                } else {
                    frame.push(value);
                }
            }
            (Input::Return(value), _) => frame.push(value),
            (Input::Yield(value), Some(Op::Send)) => return Ok(Some(Flow::Yield(value))),
            (Input::Yield(value), _) => frame.push(value),
            (Input::Raise(e), Some(Op::ForIter(end)))
                if !matches!(frame.peek(1), Value::Coroutine(_))
                    && self.is_kind(&e, ExcKind::StopIteration) =>
            {
                frame.pop();
                frame.ip = end as usize;
            }
            (Input::Raise(e), _) => {
                if thrown {
                    frame.chain_thrown(&e);
                }
                return Err(e);
            }
            (Input::Send(value), Some(Op::Send)) => {
                frame.push(value);
                frame.ip -= 1;
            }
            (Input::Send(value), _) => frame.push(value),
            (Input::Throw(e), at) => return self.take_thrown(frame, e, at),
        }
        Ok(None)
    }

    /// Takes in what the frame has asked for.
    #[inline(never)]
    fn take_asked(&mut self, frame: &mut PyFrame, input: Input) -> Result<Option<Flow>, Exc> {
        let then = std::mem::replace(&mut frame.then, Then::Push);
        match input {
            Input::Raise(e) if then == Then::Leave => Ok(Some(Flow::Raise(e))),
            Input::Raise(e) | Input::Throw(e) => {
                if then == Then::Attribute {
                    self.getter_raised(frame, &e);
                }
                Err(e)
            }
            Input::Return(value) if matches!(then, Then::Attribute | Then::Made) => {
                self.take_returned(frame, then, value).map(|()| None)
            }
            Input::Return(value) if then == Then::Redo => {
                frame.push(value);
                frame.ip -= 1;
                Ok(None)
            }
            Input::Return(value) if then == Then::PushAlone => {
                frame.push(value);
                frame.push(Value::Unbound);
                Ok(None)
            }
            Input::Return(value) if then == Then::Enter => self.enter_found(frame, &value),
            Input::Return(value) => {
                if let Then::Jump(target, jumps) = then {
                    if matches!(value, Value::Bool(truth) if truth.get() == jumps) {
                        frame.ip = target as usize;
                    } else {
                        frame.pop();
                    }
                }
                Ok(None)
            }
            _ => Ok(None),
        }
    }

    /// Takes in an exception that is thrown into the frame, or hands it on to what that waits for.
    #[inline(never)]
    fn take_thrown(&mut self, frame: &mut PyFrame, e: Exc, at: Option<Op>) -> Result<Option<Flow>, Exc> {
        if let Some(Op::Send) = at {
            if let Value::Coroutine(inner) = frame.peek(1) {
                let inner = inner.clone();
                frame.thrown = true;
                return Ok(Some(Flow::Resume(inner, Err(e))));
            }
            let iterator = frame.peek(1).clone();
            if ops::user::is_user(&iterator)
                && let Some(throw) = self.special(&iterator, "throw")?
            {
                frame.thrown = true;
                return self.call(&throw, Args::new(&[Value::Exception(e)])).map(Flow::Call).map(Some);
            }
            self.reach_again(frame);
            frame.pop();
        }
        frame.chain_thrown(&e);
        Err(e)
    }

    /// Puts the frame of a coroutine or generator back into its object.
    fn suspend(&mut self, mut frame: Box<PyFrame>) {
        if let Some(owner) = frame.owner.take() {
            *owner.state.borrow_mut() = CoState::Suspended(Body::Python(frame));
        }
    }

    /// The frame is over.
    fn leave(&mut self, mut frame: Box<PyFrame>, raised: Option<&Exc>) {
        if frame.lane.is_some() {
            self.leave_call_lane(raised);
        }
        let owner: Option<Rc<Coroutine>> = frame.owner.take();
        self.keep_locals(&mut frame);
        // Locals go before whoever called goes on, as a frame's do.
        frame.slots.clear();
        self.spare_frame(frame);
        if let Some(owner) = owner {
            *owner.state.borrow_mut() = CoState::Closed;
        }
    }

    /// The frame's locals go on living in the tracebacks that name it (take_ownership, Python/frame.c).
    fn keep_locals(&mut self, frame: &mut PyFrame) {
        if let Some(kept) = frame.kept.take() {
            self.keep_locals_in(&kept, frame);
        }
    }

    #[inline(never)]
    fn keep_locals_in(&mut self, kept: &Rc<FrameLocals>, frame: &mut PyFrame) {
        if Rc::strong_count(kept) > 1 {
            frame.slots.truncate(frame.code.locals.len());
            self.tracebacks.add(kept);
            kept.born.set(Default::default());
            *kept.values.borrow_mut() = std::mem::take(&mut frame.slots);
            *kept.back.borrow_mut() = self.kept_of_caller();
        }
    }

    /// Where the locals of the Python frame around go. The library's own frames are Rust here, and end the
    /// search: of theirs only the one that cancels all tasks at the end has locals to tell of.
    pub fn kept_of_caller(&mut self) -> Option<Rc<FrameLocals>> {
        for frame in self.frames.iter_mut().rev() {
            let kept = match frame {
                Frame::Python(frame) => &mut frame.kept,
                Frame::Native(native, _) => {
                    let ends = !native.stack().is_empty();
                    match native.kept() {
                        Some(kept) => kept,
                        None if ends => return self.cancelling.clone(),
                        None => continue,
                    }
                }
            };
            return Some(kept.get_or_insert_default().clone());
        }
        None
    }

    /// PEP 479: StopIteration cannot leave a generator or coroutine.
    #[inline(never)]
    fn no_stop_iteration(&mut self, frame: &mut PyFrame, exception: Exc) -> Exc {
        let Some(owner) = &frame.owner else { return exception };
        let asynchronous = owner.kind == CoroutineKind::AsyncGenerator
            && self.is_kind(&exception, ExcKind::StopAsyncIteration);
        if !asynchronous && !self.is_kind(&exception, ExcKind::StopIteration) {
            return exception;
        }
        let what = if asynchronous { "StopAsyncIteration" } else { "StopIteration" };
        let kind = owner.kind.name().replace("async_", "async ");
        let error = self.error(ExcKind::RuntimeError, format!("{kind} raised {what}"));
        *error.cause.borrow_mut() = Some(exception.clone());
        *error.context.borrow_mut() = Some(exception);
        error.suppress_context.set(true);
        self.trace_back(frame, &error);
        error
    }
}
