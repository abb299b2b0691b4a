//! The methods of exceptions, coroutines and generators.

use super::{control, exactly, plain};
use crate::python::value::{
    Args, Builtin, CoState, Coroutine, Exc, ExcKind, Exception, Step, Str, Todo, Value,
};
use crate::python::vm::attr::set_extra;
use crate::python::vm::resume::Send;
use crate::python::vm::{Input, NativeFrame, Vm};
use std::rc::Rc;

pub static METHODS: &[Builtin] = &[
    plain("with_traceback", |vm, args| {
        let Some(this @ Value::Exception(e)) = args.items.first() else { return Ok(Value::None) };
        let [traceback] = exactly(vm, &format!("{}.with_traceback", e.class.name), args.rest())?;
        vm.set_on_exception(e, &Str::new("__traceback__"), traceback.clone())?;
        Ok(this.clone())
    }),
    plain("add_note", |vm, args| {
        let Some(Value::Exception(e)) = args.items.first() else { return Ok(Value::None) };
        let [note] = exactly(vm, &format!("{}.add_note", e.class.name), args.rest())?;
        if !matches!(note.payload(), Value::Str(_)) {
            return Err(vm.type_error(format!("note must be a str, not '{}'", note.type_name())));
        }
        match e.notes() {
            Some(Value::List(notes)) => notes.items.borrow_mut().push(note.clone()),
            Some(_) => return Err(vm.type_error("Cannot add note: __notes__ is not a list")),
            None => _ = set_extra(&e.attrs, &Str::new("__notes__"), Value::list(vec![note.clone()])),
        }
        Ok(Value::None)
    }),
];

pub static COROUTINE: &[Builtin] = &[
    control("send", send),
    control("throw", throw),
    control("close", close),
    plain("__await__", |vm, args| match args.items.first() {
        Some(Value::Coroutine(coroutine)) => Ok(crate::asyncio::wrapper(vm, coroutine.clone())),
        _ => Err(vm.type_error("a coroutine is required")),
    }),
];

pub static GENERATOR: &[Builtin] = &[
    control("send", send),
    control("throw", throw),
    control("close", close),
    control("__next__", |_, args| Ok(resume(args, Ok(Value::None)))),
];

fn this(args: Args) -> Option<Rc<Coroutine>> {
    match args.items.first() {
        Some(Value::Coroutine(coroutine)) => Some(coroutine.clone()),
        _ => None,
    }
}

fn resume(args: Args, input: Result<Value, Exc>) -> Todo {
    match this(args) {
        Some(coroutine) => Todo::Run(Box::new(Send::new(coroutine, input))),
        None => Todo::Done(Value::None),
    }
}

fn send(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let [value] = exactly(vm, "send", args.rest())?;
    Ok(resume(args, Ok(value.clone())))
}

fn throw(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let exception = match args.rest().items.first() {
        Some(Value::Exception(e)) => e.clone(),
        Some(Value::Type(class)) if vm.is_exception_class(class) => Exception::new(class.clone(), Vec::new()),
        _ => return Err(vm.type_error("exceptions must be classes or instances deriving from BaseException")),
    };
    Ok(resume(args, Err(exception)))
}

fn close(_: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let Some(coroutine) = this(args) else { return Ok(Todo::Done(Value::None)) };
    let started = {
        let mut state = coroutine.state.borrow_mut();
        if matches!(*state, CoState::Created(_)) {
            *state = CoState::Closed;
        }
        matches!(*state, CoState::Suspended(_) | CoState::Running)
    };
    if !started {
        return Ok(Todo::Done(Value::None));
    }
    Ok(Todo::Run(Box::new(Closing { kind: coroutine.kind.name(), what: Some(coroutine) })))
}

/// `close()`: throws GeneratorExit in, and wants it back.
struct Closing {
    what: Option<Rc<Coroutine>>,
    /// What it closes, as the message about what goes on says it.
    kind: &'static str,
}

impl NativeFrame for Closing {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Some(coroutine) = self.what.take() {
            return Step::Resume(coroutine, Err(vm.generator_exit()));
        }
        match input {
            Input::Raise(e)
                if vm.is_kind(&e, ExcKind::GeneratorExit) || vm.is_kind(&e, ExcKind::StopIteration) =>
            {
                Step::Return(Value::None)
            }
            Input::Raise(e) | Input::Throw(e) => Step::Raise(e),
            Input::Yield(_) => {
                let message = format!("{} ignored GeneratorExit", self.kind);
                Step::Raise(vm.error(ExcKind::RuntimeError, message))
            }
            Input::Return(value) | Input::Send(value) => Step::Return(value),
            Input::Start => Step::Return(Value::None),
        }
    }
}

/// Runs a frame; if that raises StopIteration, the result is the default: `next(iterator, default)`.
pub struct OrDefault {
    inner: Option<Box<dyn NativeFrame>>,
    default: Value,
}

impl OrDefault {
    pub fn new(inner: Box<dyn NativeFrame>, default: Value) -> OrDefault {
        OrDefault { inner: Some(inner), default }
    }
}

impl NativeFrame for OrDefault {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match (self.inner.take(), input) {
            (Some(inner), _) => Step::Run(inner),
            (None, Input::Raise(e)) if vm.is_kind(&e, ExcKind::StopIteration) => {
                Step::Return(self.default.clone())
            }
            (None, Input::Raise(e) | Input::Throw(e)) => Step::Raise(e),
            (None, Input::Return(value) | Input::Yield(value) | Input::Send(value)) => Step::Return(value),
            (None, Input::Start) => Step::Return(Value::None),
        }
    }
}
