//! From what can be awaited to a future: `ensure_future`, and futures as iterators.

use super::context::Context;
use super::coroutine_like::{coroutine_of, is_coroutine};
use super::event_loop::EventLoop;
use super::future::Future;
use super::places;
use crate::python::traceback::LibraryPlace;
use crate::python::value::{
    Body, CoState, Coroutine, CoroutineKind, Exc, ExcKind, FrameLocals, Place, Step, Str, Value,
};
use crate::python::vm::{Input, NativeFrame, Vm};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// `iter(future)` and `future.__await__()`: yields the future, then gives its result.
pub fn future_iter(vm: &Vm, future: Rc<Future>) -> Value {
    Value::Coroutine(future_like(CoroutineKind::FutureIter, Box::new(FutureIter(future)), vm))
}

/// A generator whose body is Rust.
fn future_like(kind: CoroutineKind, body: Box<dyn NativeFrame>, vm: &Vm) -> Rc<Coroutine> {
    let name: Rc<str> = kind.name().into();
    Rc::new(Coroutine {
        kind,
        name: RefCell::new(name.clone()),
        qualname: RefCell::new(name),
        state: RefCell::new(CoState::Created(Body::Native(body))),
        code: None,
        busy: Cell::new(false),
        lost: Cell::default(),
        line: Cell::new(0),
        of: None,
        finalizers: vm.finalizers.clone(),
        weight: Default::default(),
        noted: Default::default(),
    })
}

/// `coroutine.__await__()`: an iterator over what it yields.
pub fn wrapper(vm: &Vm, coroutine: Rc<Coroutine>) -> Value {
    let value = future_like(CoroutineKind::Wrapper, Box::new(Wrapper(coroutine)), vm);
    Value::Coroutine(value)
}

struct Wrapper(Rc<Coroutine>);

impl NativeFrame for Wrapper {
    fn holds(&self, show: &mut dyn FnMut(&Value)) {
        show(&Value::Coroutine(self.0.clone()));
    }

    fn resume(&mut self, _: &mut Vm, input: Input) -> Step {
        match input {
            Input::Start => Step::Resume(self.0.clone(), Ok(Value::None)),
            Input::Send(value) => Step::Resume(self.0.clone(), Ok(value)),
            Input::Throw(e) => Step::Resume(self.0.clone(), Err(e)),
            Input::Yield(value) => Step::Yield(value),
            Input::Return(value) => Step::Return(value),
            Input::Raise(e) => Step::Raise(e),
        }
    }
}

struct FutureIter(Rc<Future>);

impl NativeFrame for FutureIter {
    fn holds(&self, show: &mut dyn FnMut(&Value)) {
        show(&Value::Future(self.0.clone()));
    }

    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        let started = !matches!(input, Input::Start);
        if let Input::Raise(e) | Input::Throw(e) = input {
            return Step::Raise(e);
        }
        match self.0.outcome() {
            Some(Ok(value)) => Step::Return(value),
            Some(Err(e)) => Step::Raise(e),
            None if started => Step::Raise(vm.error(ExcKind::RuntimeError, "await wasn't used with future")),
            None => Step::Yield(self.0.awaited()),
        }
    }
}

/// What ran when a task was to be made.
pub fn running(vm: &Vm) -> Result<Rc<EventLoop>, Exc> {
    vm.running_loop.clone().ok_or_else(|| vm.error(ExcKind::RuntimeError, "no running event loop"))
}

/// The loop that `get_event_loop` gives in the library's own code.
pub fn present(vm: &Vm) -> Result<Rc<EventLoop>, Exc> {
    if let Some(event_loop) = vm.running_loop.clone() {
        return Ok(event_loop);
    }
    match &vm.policy_loop {
        Some(Some(event_loop)) => Ok(event_loop.clone()),
        _ => {
            let name = crate::python::repr::quote(&vm.threads.name());
            let message = format!("There is no current event loop in thread {name}.");
            let e = vm.error(ExcKind::RuntimeError, message);
            e.passed(Place::Library(&places::NO_EVENT_LOOP));
            Err(e)
        }
    }
}

/// The future of something to be awaited: itself, or a task that awaits it. `new` says that it is made here.
pub struct Ensured {
    pub future: Rc<Future>,
    pub new: bool,
}

/// `ensure_future(value, loop=...)`.
pub fn ensure_future(vm: &mut Vm, event_loop: Option<&Rc<EventLoop>>, value: &Value) -> Result<Ensured, Exc> {
    let coroutine = match value.payload() {
        Value::Future(future) => {
            if event_loop.is_some_and(|event_loop| !Rc::ptr_eq(event_loop, &future.event_loop)) {
                let message =
                    "The future belongs to a different loop than the one specified as the loop argument";
                return Err(vm.value_error(message));
            }
            return Ok(Ensured { future: future.clone(), new: false });
        }
        Value::Coroutine(coroutine) if coroutine.kind == CoroutineKind::Coroutine => value.clone(),
        _ if is_coroutine(vm, value) => value.clone(),
        other => {
            let name = "ensure_future.<locals>._wrap_awaitable";
            let body = match vm.special(other, "__await__")? {
                Some(bound) => WrapAwaitable { bound: Some(bound), iterator: None },
                None => {
                    let message = "An asyncio.Future, a coroutine or an awaitable is required";
                    let e = vm.type_error(message);
                    e.passed(Place::Library(&places::ENSURE_NOTHING));
                    return Err(e);
                }
            };
            Coroutine::native(name, Box::new(body), &vm.finalizers)
        }
    };
    let event_loop = match event_loop {
        Some(event_loop) => event_loop.clone(),
        None => present(vm).inspect_err(|e| e.passed(Place::Library(&places::ENSURE_LOOP)))?,
    };
    let asked = ask_for_task(vm, &event_loop, &coroutine, None, None);
    if let Err(e) = &asked {
        vm.passed(e, &places::ENSURE_FUTURE);
        if vm.is_run_again() && !vm.is_asking(e) {
            forget_wrapped_again(&coroutine, value, None);
        }
    }
    let future = asked?;
    match future.payload() {
        Value::Future(future) => {
            forget_wrapped_again(&coroutine, value, Some(future));
            vm.note_created(&event_loop, future, &[&places::ENSURE_FUTURE]);
            Ok(Ensured { future: future.clone(), new: true })
        }
        _ => Err(vm.type_error("a task factory must give a Future")),
    }
}

/// Where a factory of tasks was asked, all of this ran twice, and the factory has what was wrapped first: nobody
/// is to hear of the other one.
fn forget_wrapped_again(coroutine: &Value, value: &Value, future: Option<&Future>) {
    let task = future.and_then(|future| future.task.as_ref());
    if let Value::Coroutine(coroutine) = coroutine
        && !coroutine_is(value, coroutine)
        && !task.is_some_and(|task| Rc::ptr_eq(&task.borrow().coroutine, coroutine))
    {
        coroutine.state.replace(CoState::Closed);
    }
}

fn coroutine_is(value: &Value, coroutine: &Rc<Coroutine>) -> bool {
    matches!(value.payload(), Value::Coroutine(given) if Rc::ptr_eq(given, coroutine))
}

/// As the library asks a loop for a task: by the method of the loop's class. `name` is `None` where none is
/// passed on, `Some(None)` where a `None` is.
pub fn ask_for_task(
    vm: &mut Vm,
    event_loop: &Rc<EventLoop>,
    coroutine: &Value,
    name: Option<Option<Value>>,
    context: Option<Rc<Context>>,
) -> Result<Value, Exc> {
    let method = vm.intern("create_task");
    if event_loop.overridden(&method).is_none() {
        return create_task(vm, event_loop, coroutine, name.flatten(), context);
    }
    let method = vm.attribute(&event_loop.value(), &method)?;
    let mut args = vec![coroutine.clone()];
    args.extend(name.clone().map(|name| name.unwrap_or(Value::None)));
    args.extend(context.clone().map(Value::Context));
    let names = name.iter().map(|_| "name").chain(context.iter().map(|_| "context"));
    let names: Vec<Rc<Str>> = names.map(Str::new).collect();
    vm.ask_named(&method, &args, &names)
}

/// `loop.create_task(coro)`: by the loop's task factory, if it has one.
pub fn create_task(
    vm: &mut Vm,
    event_loop: &Rc<EventLoop>,
    coroutine: &Value,
    name: Option<Value>,
    context: Option<Rc<Context>>,
) -> Result<Value, Exc> {
    if event_loop.is_closed() {
        return Err(closed(vm, &places::CREATE_TASK_CLOSED, None));
    }
    let factory = event_loop.settings.task_factory.borrow().clone();
    if !matches!(factory, Value::None) {
        let mut args = vec![event_loop.value(), coroutine.clone()];
        args.extend(context.clone().map(Value::Context));
        let names: Vec<Rc<Str>> = context.iter().map(|_| Str::new("context")).collect();
        let place = if context.is_some() { &places::CREATE_TASK_ASKS_IN } else { &places::CREATE_TASK_ASKS };
        let task = vm.ask_named(&factory, &args, &names).inspect_err(|e| vm.passed(e, place))?;
        // In 3.13.0 a task without a name is then called by the name of None.
        let name = name.unwrap_or_else(|| Value::str("None"));
        match task.payload() {
            Value::Future(future) if future.is_task() => super::task::rename(future, name, vm),
            _ => {
                let named = set_name(vm, &task, name);
                named.inspect_err(|e| vm.passed(e, &places::CREATE_TASK_NAME))?;
            }
        }
        return Ok(task);
    }
    match coroutine_of(vm, coroutine)? {
        Some(coroutine) => {
            let context = context.or_else(|| vm.copy_context());
            Ok(Value::Future(vm.new_task(event_loop, coroutine, name, context)))
        }
        None => {
            let shown = crate::python::repr::repr(vm, coroutine)?;
            let e = vm.type_error(format!("a coroutine was expected, got {shown}"));
            e.passed(Place::Library(&places::CREATE_TASK_TASK));
            Err(e)
        }
    }
}

/// Names what a factory gave that is no task of ours.
fn set_name(vm: &mut Vm, task: &Value, name: Value) -> Result<(), Exc> {
    let method = vm.intern("set_name");
    let method = vm.attribute(task, &method)?;
    vm.ask(&method, &[name]).map(drop)
}

/// RuntimeError, with the library's frames that raise it; `locals` are those of the outer one.
pub fn closed(vm: &Vm, place: &'static LibraryPlace, locals: Option<Rc<FrameLocals>>) -> Exc {
    let e = vm.error(ExcKind::RuntimeError, "Event loop is closed");
    e.passed(Place::Library(&places::CHECK_CLOSED));
    e.passed_frame(Place::Library(place), locals);
    e
}

/// A coroutine that awaits an object with `__await__`.
struct WrapAwaitable {
    bound: Option<Value>,
    iterator: Option<Rc<Coroutine>>,
}

impl NativeFrame for WrapAwaitable {
    fn holds(&self, show: &mut dyn FnMut(&Value)) {
        self.bound.iter().for_each(&mut *show);
        self.iterator.iter().for_each(|iterator| show(&Value::Coroutine(iterator.clone())));
    }

    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Some(bound) = self.bound.take() {
            return match input {
                Input::Raise(e) | Input::Throw(e) => Step::Raise(e),
                _ => Step::Call(bound, Vec::new()),
            };
        }
        let Some(iterator) = self.iterator.clone() else {
            return match input {
                Input::Return(value) => match vm.iter(&value) {
                    Ok(Value::Coroutine(iterator)) => {
                        self.iterator = Some(iterator.clone());
                        Step::Resume(iterator, Ok(Value::None))
                    }
                    Ok(_) => {
                        let name = value.type_name();
                        let message = format!("__await__() returned non-iterator of type '{name}'");
                        Step::Raise(vm.type_error(message))
                    }
                    Err(e) => Step::Raise(e),
                },
                Input::Raise(e) | Input::Throw(e) => Step::Raise(e),
                _ => Step::Return(Value::None),
            };
        };
        match input {
            Input::Yield(value) => Step::Yield(value),
            Input::Return(value) => Step::Return(value),
            Input::Raise(e) => Step::Raise(e),
            Input::Throw(e) => Step::Resume(iterator, Err(e)),
            Input::Send(value) => Step::Resume(iterator, Ok(value)),
            Input::Start => Step::Resume(iterator, Ok(Value::None)),
        }
    }

    fn places(&self) -> &'static [&'static LibraryPlace] {
        places::WRAPPED
    }
}

/// Whether a value is of the types that `asyncio.iscoroutine` and `isfuture` mean.
pub fn is_future(value: &Value) -> bool {
    matches!(value.payload(), Value::Future(_))
}
