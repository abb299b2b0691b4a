//! The methods of exceptions, coroutines and generators.

use super::clinic::between;
use super::{control, exactly, plain};
use crate::python::value::{
    Args, Body, Builtin, CoState, Coroutine, CoroutineKind, Exc, ExcKind, Step, Str, Todo, Value,
};
use crate::python::vm::ask::Again;
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
        match add_note(e, note.clone()) {
            true => Ok(Value::None),
            false => Err(vm.type_error("Cannot add note: __notes__ is not a list")),
        }
    }),
];

/// Adds a note to an exception; false if what it has for notes is no list.
pub fn add_note(e: &Exc, note: Value) -> bool {
    match e.notes() {
        Some(Value::List(notes)) => notes.items.borrow_mut().push(note),
        Some(_) => return false,
        None => _ = set_extra(&e.attrs, &Str::new("__notes__"), Value::list(vec![note])),
    }
    true
}

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

/// A method as messages about its arguments name it.
fn called(args: Args, method: &str) -> String {
    let class = args.items.first().map(Value::type_name).unwrap_or_default();
    format!("{class}.{method}")
}

fn resume(args: Args, input: Result<Value, Exc>) -> Todo {
    match this(args) {
        Some(coroutine) => Todo::Run(Box::new(Send::new(coroutine, input))),
        None => Todo::Done(Value::None),
    }
}

fn send(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let [value] = exactly(vm, &called(args, "send"), args.rest())?;
    Ok(resume(args, Ok(value.clone())))
}

fn throw(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let parts = between(vm, "throw", args.rest(), 1, 3)?;
    let Some(coroutine) = this(args) else { return Ok(Todo::Done(Value::None)) };
    if parts.len() == 1 {
        let exception = thrown(vm, parts)?;
        return Ok(resume(args, Err(exception)));
    }
    let parts = parts.to_vec();
    Ok(Todo::Run(Box::new(Deprecated::new("throw", move |vm| {
        let exception = thrown(vm, &parts)?;
        Ok(Todo::Run(Box::new(Send::new(coroutine.clone(), Err(exception)))))
    }))))
}

/// `throw` or `athrow` with the parts of an exception: it warns, and then does it.
pub struct Deprecated {
    method: &'static str,
    again: Option<Again>,
}

impl Deprecated {
    pub fn new(
        method: &'static str,
        again: impl FnMut(&mut Vm) -> Result<Todo, Exc> + 'static,
    ) -> Deprecated {
        Deprecated { method, again: Some(Box::new(again)) }
    }
}

impl NativeFrame for Deprecated {
    fn resume(&mut self, vm: &mut Vm, _: Input) -> Step {
        let method = self.method;
        let text = format!("the (type, exc, tb) signature of {method}() is deprecated, use the single-arg");
        vm.warn("DeprecationWarning", &format!("{text} signature instead."));
        match self.again.take() {
            Some(again) => vm.run_again(again),
            None => Step::Return(Value::None),
        }
    }
}

/// The exception that the arguments of `throw` and `athrow` stand for (_gen_throw, Objects/genobject.c).
///
/// # Errors
/// TypeError for what is no exception; what the exception's class raises; the mark of `ask`.
pub fn thrown(vm: &mut Vm, args: &[Value]) -> Result<Exc, Exc> {
    let value = args.get(1).filter(|value| !matches!(value, Value::None));
    let traceback = match args.get(2) {
        None | Some(Value::None) => None,
        Some(Value::Traceback(traceback)) => Some(traceback.clone()),
        Some(_) => return Err(vm.type_error("throw() third argument must be a traceback object")),
    };
    let exception = exception_of_parts(vm, args.first(), value)?;
    if traceback.is_some() {
        *exception.traceback.borrow_mut() = traceback;
    }
    Ok(exception)
}

fn exception_of_parts(vm: &mut Vm, kind: Option<&Value>, value: Option<&Value>) -> Result<Exc, Exc> {
    match (kind, value) {
        (Some(Value::Exception(_)), Some(_)) => {
            Err(vm.type_error("instance exception may not have a separate value"))
        }
        (Some(Value::Exception(e)), None) => Ok(e.clone()),
        (Some(Value::Type(class)), Some(Value::Exception(e))) if e.class.is_subclass(class) => Ok(e.clone()),
        (Some(Value::Type(class)), value) if vm.is_exception_class(class) => {
            let values = match value {
                Some(Value::Tuple(values)) => values.items(),
                value => value.map(std::slice::from_ref).unwrap_or_default(),
            };
            match vm.exception_of(class, values) {
                // What goes wrong in making it is thrown in its place (PyErr_NormalizeException).
                Err(e) if !vm.is_asking(&e) => Ok(e),
                made => made,
            }
        }
        (other, _) => {
            let name = other.unwrap_or(&Value::None).type_name();
            let text =
                format!("exceptions must be classes or instances deriving from BaseException, not {name}");
            Err(vm.type_error(text))
        }
    }
}

fn close(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let [] = exactly(vm, &called(args, "close"), args.rest())?;
    match this(args) {
        Some(coroutine) => Ok(closed(coroutine)),
        None => Ok(Todo::Done(Value::None)),
    }
}

/// Closes a coroutine or generator; what is left to do if it has begun.
fn closed(coroutine: Rc<Coroutine>) -> Todo {
    let state = std::mem::replace(&mut *coroutine.state.borrow_mut(), CoState::Closed);
    match state {
        CoState::Created(Body::Native(frame)) if coroutine.kind == CoroutineKind::Wrapper => {
            // It closes what it stands for (coro_wrapper_close, Objects/genobject.c).
            let mut inner = None;
            frame.holds(&mut |value| inner = Some(value.clone()));
            let Some(Value::Coroutine(inner)) = inner else { return Todo::Done(Value::None) };
            return closed(inner);
        }
        CoState::Created(_) | CoState::Closed => return Todo::Done(Value::None),
        begun => *coroutine.state.borrow_mut() = begun,
    }
    Todo::Run(Box::new(Closing { kind: coroutine.kind.name(), what: Some(coroutine) }))
}

/// A GeneratorExit that is thrown into what waits for an iterator: closes that first, whatever it is, and
/// throws the exception only then (gen_close_iter, Objects/genobject.c). What waits is not entered before.
pub struct CloseFirst {
    coroutine: Rc<Coroutine>,
    inner: Option<Value>,
    exit: Option<Exc>,
}

impl CloseFirst {
    pub fn new(coroutine: Rc<Coroutine>, inner: Value, exit: Exc) -> CloseFirst {
        CloseFirst { coroutine, inner: Some(inner), exit: Some(exit) }
    }

    fn enter(&self, thrown: Exc) -> Step {
        Step::Resume(self.coroutine.clone(), Err(thrown))
    }
}

impl NativeFrame for CloseFirst {
    fn holds(&self, show: &mut dyn FnMut(&Value)) {
        self.inner.iter().for_each(show);
    }

    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Some(inner) = self.inner.take() {
            let closing = match inner {
                Value::Coroutine(inner) => match closed(inner) {
                    Todo::Run(frame) => Some(Step::Run(frame)),
                    _ => None,
                },
                inner => match vm.special(&inner, "close") {
                    Ok(close) => close.map(|close| Step::Call(close, Vec::new())),
                    Err(e) => Some(Step::Raise(e)),
                },
            };
            return match (closing, self.exit.take()) {
                (Some(closing), exit) => {
                    self.exit = exit;
                    closing
                }
                (None, Some(exit)) => self.enter(exit),
                (None, None) => Step::Return(Value::None),
            };
        }
        match (self.exit.take(), input) {
            (Some(_), Input::Raise(e) | Input::Throw(e)) => self.enter(e),
            (Some(exit), _) => self.enter(exit),
            // What comes of that is for whoever has thrown.
            (None, Input::Raise(e) | Input::Throw(e)) => Step::Raise(e),
            (None, Input::Yield(value)) => Step::Yield(value),
            (None, Input::Return(value) | Input::Send(value)) => Step::Return(value),
            (None, Input::Start) => Step::Return(Value::None),
        }
    }
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
