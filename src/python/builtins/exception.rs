//! The methods of exceptions, coroutines and generators.

use super::{control, exactly, plain};
use crate::python::value::{Args, Builtin, CoState, Coroutine, Exc, ExcKind, Step, Str, Todo, Value};
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

/// What the steps of async generators have beside what coroutines have.
pub static STEP: &[Builtin] = &[
    control("__next__", |_, args| Ok(resume(args, Ok(Value::None)))),
    plain("__iter__", |_, args| Ok(args.items.first().cloned().unwrap_or(Value::None))),
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
    if args.rest().items.is_empty() {
        return Err(vm.type_error("throw expected at least 1 argument, got 0"));
    }
    let exception = thrown(vm, args.rest().items)?;
    Ok(resume(args, Err(exception)))
}

/// The exception that the arguments of `throw` and `athrow` stand for (_gen_throw, Objects/genobject.c).
///
/// # Errors
/// TypeError for what is no exception; what the exception's class raises; the mark of `ask`.
pub fn thrown(vm: &mut Vm, args: &[Value]) -> Result<Exc, Exc> {
    let value = args.get(1).filter(|value| !matches!(value, Value::None));
    match (args.first(), value) {
        (Some(Value::Exception(_)), Some(_)) => {
            Err(vm.type_error("instance exception may not have a separate value"))
        }
        (Some(Value::Exception(e)), None) => Ok(e.clone()),
        (Some(Value::Type(class)), Some(Value::Exception(e))) if e.class.is_subclass(class) => Ok(e.clone()),
        (Some(Value::Type(class)), Some(Value::Tuple(values))) if vm.is_exception_class(class) => {
            vm.exception_of(class, values.items())
        }
        (Some(Value::Type(class)), value) if vm.is_exception_class(class) => {
            vm.exception_of(class, value.map(std::slice::from_ref).unwrap_or_default())
        }
        (other, _) => {
            let name = other.unwrap_or(&Value::None).type_name();
            let text =
                format!("exceptions must be classes or instances deriving from BaseException, not {name}");
            Err(vm.type_error(text))
        }
    }
}

fn close(_: &mut Vm, args: Args) -> Result<Todo, Exc> {
    match this(args) {
        Some(coroutine) => Ok(closed(coroutine, None)),
        None => Ok(Todo::Done(Value::None)),
    }
}

/// Closes a coroutine or generator; what is left to do if it has begun.
fn closed(coroutine: Rc<Coroutine>, exit: Option<Exc>) -> Todo {
    let started = {
        let mut state = coroutine.state.borrow_mut();
        if matches!(*state, CoState::Created(_)) {
            *state = CoState::Closed;
        }
        matches!(*state, CoState::Suspended(_) | CoState::Running)
    };
    if !started {
        return Todo::Done(Value::None);
    }
    Todo::Run(Box::new(Closing { kind: coroutine.kind.name(), what: Some(coroutine), exit }))
}

/// A GeneratorExit that is thrown into what waits for an iterator: closes that first, whatever it is, and
/// raises the exception only then (gen_close_iter, Objects/genobject.c).
pub struct CloseFirst {
    inner: Option<Value>,
    exit: Exc,
}

impl CloseFirst {
    pub fn new(inner: Value, exit: Exc) -> CloseFirst {
        CloseFirst { inner: Some(inner), exit }
    }
}

impl NativeFrame for CloseFirst {
    fn holds(&self, show: &mut dyn FnMut(&Value)) {
        self.inner.iter().for_each(show);
    }

    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match (self.inner.take(), input) {
            (Some(Value::Coroutine(inner)), _) => match closed(inner, Some(self.exit.again())) {
                Todo::Run(frame) => Step::Run(frame),
                _ => Step::Raise(self.exit.clone()),
            },
            (Some(inner), _) => match vm.special(&inner, "close") {
                Ok(Some(close)) => Step::Call(close, Vec::new()),
                Ok(None) => Step::Raise(self.exit.clone()),
                Err(e) => Step::Raise(e),
            },
            (None, Input::Raise(e) | Input::Throw(e)) => Step::Raise(e),
            (None, _) => Step::Raise(self.exit.clone()),
        }
    }
}

/// `close()`: throws GeneratorExit in, and wants it back.
struct Closing {
    what: Option<Rc<Coroutine>>,
    /// What is thrown in, if that was settled by whoever closes what is around.
    exit: Option<Exc>,
    /// What it closes, as the message about what goes on says it.
    kind: &'static str,
}

impl NativeFrame for Closing {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Some(coroutine) = self.what.take() {
            let exit = self.exit.take().unwrap_or_else(|| vm.generator_exit());
            return Step::Resume(coroutine, Err(exit));
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
