//! The methods of coroutines and generators (Objects/genobject.c).

use super::{control, exactly, plain};
use crate::python::value::{Args, Builtin, CoState, Coroutine, Exc, ExcKind, Step, Todo, Value};
use crate::python::vm::resume::Send;
use crate::python::vm::{Input, NativeFrame, Vm};
use std::rc::Rc;

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
    let rest = args.rest();
    if !rest.names.is_empty() {
        return Err(vm.type_error(format!("{}() takes no keyword arguments", called(args, "throw"))));
    }
    let Some(coroutine) = this(args) else { return Ok(Todo::Done(Value::None)) };
    match rest.items {
        [_] => {
            let exception = thrown(vm, rest.items)?;
            Ok(Todo::Run(Box::new(Send::new(coroutine, Err(exception)))))
        }
        [_, _] | [_, _, _] => {
            let parts = rest.items.to_vec();
            Ok(Todo::Run(Box::new(ThrowParts { what: Some((coroutine, parts)) })))
        }
        items => Err(wrong_count(vm, "throw", items.len())),
    }
}

/// What is said where `throw` is not called with one to three arguments.
pub fn wrong_count(vm: &Vm, method: &str, given: usize) -> Exc {
    let (bound, number, plural) = if given == 0 { ("least", 1, "") } else { ("most", 3, "s") };
    vm.type_error(format!("{method} expected at {bound} {number} argument{plural}, got {given}"))
}

/// The exception that `throw(type, value, traceback)` throws.
///
/// # Errors
/// TypeError for what is none; what its class raises; the mark of `ask`.
pub fn thrown(vm: &mut Vm, parts: &[Value]) -> Result<Exc, Exc> {
    let value = parts.get(1).filter(|value| !matches!(value, Value::None));
    let traceback = match parts.get(2) {
        None | Some(Value::None) => None,
        Some(Value::Traceback(traceback)) => Some(traceback.clone()),
        Some(_) => return Err(vm.type_error("throw() third argument must be a traceback object")),
    };
    let exception = match (&parts[0], value) {
        (Value::Exception(e), None) => e.clone(),
        (Value::Exception(_), Some(_)) => {
            return Err(vm.type_error("instance exception may not have a separate value"));
        }
        (Value::Type(class), value) if vm.is_exception_class(class) => match value {
            Some(Value::Exception(e)) if e.class.is_subclass(class) => e.clone(),
            Some(Value::Tuple(args)) => vm.exception_of(class, args.items())?,
            Some(value) => vm.exception_of(class, std::slice::from_ref(value))?,
            None => vm.exception_of(class, &[])?,
        },
        (other, _) => {
            let name = other.type_name();
            let text = "exceptions must be classes or instances deriving from BaseException, not";
            return Err(vm.type_error(format!("{text} {name}")));
        }
    };
    if traceback.is_some() {
        *exception.traceback.borrow_mut() = traceback;
    }
    Ok(exception)
}

/// `throw` with more than one argument, which is deprecated.
struct ThrowParts {
    what: Option<(Rc<Coroutine>, Vec<Value>)>,
}

impl NativeFrame for ThrowParts {
    fn resume(&mut self, vm: &mut Vm, _: Input) -> Step {
        let Some((coroutine, parts)) = self.what.take() else { return Step::Return(Value::None) };
        vm.warn_of_parts("throw");
        vm.run_again(Box::new(move |vm| {
            let exception = thrown(vm, &parts)?;
            Ok(Todo::Run(Box::new(Send::new(coroutine.clone(), Err(exception)))))
        }))
    }
}

impl Vm {
    /// That an exception should be thrown as one.
    pub fn warn_of_parts(&mut self, method: &str) {
        let text = format!("the (type, exc, tb) signature of {method}() is deprecated, use the single-arg");
        self.warn("DeprecationWarning", &format!("{text} signature instead."));
    }
}

fn close(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let [] = exactly(vm, &called(args, "close"), args.rest())?;
    Ok(match this(args) {
        Some(coroutine) => Todo::Run(Box::new(Closing::new(coroutine))),
        None => Todo::Done(Value::None),
    })
}

/// `close()`: throws GeneratorExit in, and wants it back.
pub struct Closing {
    /// What it closes, until that has begun.
    what: Option<Rc<Coroutine>>,
    /// As the message about what goes on says it.
    kind: &'static str,
}

impl Closing {
    pub fn new(coroutine: Rc<Coroutine>) -> Closing {
        Closing { kind: coroutine.kind.name(), what: Some(coroutine) }
    }
}

impl NativeFrame for Closing {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Some(coroutine) = self.what.take() {
            let started = {
                let mut state = coroutine.state.borrow_mut();
                if matches!(*state, CoState::Created(_)) {
                    *state = CoState::Closed;
                }
                matches!(*state, CoState::Suspended(_) | CoState::Running)
            };
            if !started {
                return Step::Return(Value::None);
            }
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

/// Closes what a generator waits on, before the GeneratorExit that is thrown into it gets there
/// (gen_close_iter). The generator is not entered for that.
pub struct CloseInner {
    coroutine: Rc<Coroutine>,
    inner: Option<Value>,
    exit: Option<Exc>,
}

impl CloseInner {
    pub fn new(coroutine: Rc<Coroutine>, inner: Value, exit: Exc) -> CloseInner {
        CloseInner { coroutine, inner: Some(inner), exit: Some(exit) }
    }
}

impl NativeFrame for CloseInner {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match (self.inner.take(), self.exit.take(), input) {
            (Some(Value::Coroutine(inner)), exit, _) => {
                self.exit = exit;
                Step::Run(Box::new(Closing::new(inner)))
            }
            (Some(inner), exit, _) => {
                self.exit = exit;
                let name = vm.intern("close");
                Step::Run(Box::new(crate::python::vm::ask::Operation::of(move |vm| {
                    match vm.attribute(&inner, &name) {
                        Ok(close) => vm.ask(&close, &[]).map(Todo::Done),
                        Err(e) if !vm.is_asking(&e) && vm.is_kind(&e, ExcKind::AttributeError) => {
                            Ok(Todo::Done(Value::None))
                        }
                        Err(e) => Err(e),
                    }
                })))
            }
            (None, Some(_), Input::Raise(e) | Input::Throw(e)) => {
                Step::Resume(self.coroutine.clone(), Err(e))
            }
            (None, Some(exit), _) => Step::Resume(self.coroutine.clone(), Err(exit)),
            // What comes of that is for whoever has thrown.
            (None, None, Input::Raise(e) | Input::Throw(e)) => Step::Raise(e),
            (None, None, Input::Yield(value)) => Step::Yield(value),
            (None, None, Input::Return(value) | Input::Send(value)) => Step::Return(value),
            (None, None, Input::Start) => Step::Return(Value::None),
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
