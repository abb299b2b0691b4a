//! The module `asyncio`, and the methods of its objects.

use super::event_loop::{EventLoop, Handle, Job};
use super::future::{Callback, Future, Status};
use super::run::{Run, RunUntil};
use super::sleep::Sleep;
use super::{gather, places};
use crate::python::builtins::{control, exactly, parameters, plain};
use crate::python::ops::{as_float, truth};
use crate::python::repr::quiet as repr;
use crate::python::value::{
    Args, Builtin, Coroutine, CoroutineKind, Exc, ExcKind, Exception, Namespace, Place, Todo, TypeId, Value,
};
use crate::python::vm::Vm;
use crate::time::Time;
use std::cell::RefCell;
use std::rc::Rc;

static FUNCTIONS: &[Builtin] = &[
    control("run", run),
    plain("sleep", |vm, args| {
        let [delay, result] = parameters(vm, "sleep", args, ["delay", "result"], 1)?;
        let body = Sleep::new(delay.unwrap_or(Value::None), result.unwrap_or(Value::None));
        Ok(Coroutine::native("sleep", Box::new(body), &vm.finalizers))
    }),
    plain("gather", call_gather),
    plain("create_task", |vm, args| {
        let event_loop = running(vm)?;
        create_task(vm, &event_loop, args)
    }),
    plain("ensure_future", |vm, args| {
        let event_loop = running(vm)?;
        let value = args.items.first().cloned().unwrap_or(Value::None);
        future_of(vm, &event_loop, &value).map(Value::Future)
    }),
    plain("current_task", |vm, _| Ok(running(vm)?.current().map_or(Value::None, Value::Future))),
    plain("get_running_loop", |vm, _| running(vm).map(Value::Loop)),
    plain("get_event_loop", |vm, _| running(vm).map(Value::Loop)),
    plain("iscoroutine", |vm, args| {
        let [value] = exactly(vm, "iscoroutine", args)?;
        Ok(Value::Bool(matches!(value, Value::Coroutine(c) if c.kind == CoroutineKind::Coroutine)))
    }),
    plain("isfuture", |vm, args| {
        let [value] = exactly(vm, "isfuture", args)?;
        Ok(Value::Bool(matches!(value, Value::Future(_))))
    }),
    plain("iscoroutinefunction", |vm, args| {
        let [value] = exactly(vm, "iscoroutinefunction", args)?;
        let kind = crate::python::code::CodeKind::Coroutine;
        Ok(Value::Bool(matches!(value, Value::Function(f) if f.code.kind == kind)))
    }),
];

/// The public names of CPython's asyncio that are not here yet; a program that uses one is refused before
/// it runs.
pub const MISSING: &[&str] = &[
    "AbstractEventLoop",
    "Barrier",
    "BoundedSemaphore",
    "BrokenBarrierError",
    "Condition",
    "Event",
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "ALL_COMPLETED",
    "IncompleteReadError",
    "LifoQueue",
    "Lock",
    "PriorityQueue",
    "Queue",
    "QueueEmpty",
    "QueueFull",
    "QueueShutDown",
    "Runner",
    "Semaphore",
    "StreamReader",
    "StreamWriter",
    "TaskGroup",
    "Timeout",
    "all_tasks",
    "as_completed",
    "create_subprocess_exec",
    "create_subprocess_shell",
    "eager_task_factory",
    "new_event_loop",
    "open_connection",
    "run_coroutine_threadsafe",
    "set_event_loop",
    "shield",
    "start_server",
    "timeout",
    "timeout_at",
    "to_thread",
    "wait",
    "wait_for",
    "wrap_future",
];

/// Fills the module.
pub fn fill(vm: &mut Vm, names: &Namespace) {
    for function in FUNCTIONS {
        names.define(function.name, Value::Builtin(function));
    }
    for kind in [ExcKind::CancelledError, ExcKind::InvalidStateError, ExcKind::TimeoutError] {
        names.define(kind.name(), Value::Type(vm.exception_class(kind)));
    }
    for (name, id) in [("Future", TypeId::Future), ("Task", TypeId::Task)] {
        let class = vm.class(id);
        names.define(name, Value::Type(class));
    }
}

fn running(vm: &Vm) -> Result<Rc<EventLoop>, Exc> {
    vm.running_loop.clone().ok_or_else(|| vm.error(ExcKind::RuntimeError, "no running event loop"))
}

fn run(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let mut positional = args;
    positional.items = args.positional();
    positional.names = &[];
    let [main] = parameters(vm, "run", positional, ["main"], 1)?;
    if vm.running_loop.is_some() {
        let message = "asyncio.run() cannot be called from a running event loop";
        let e = vm.error(ExcKind::RuntimeError, message);
        e.passed(Place::Library(&places::RUN_TWICE));
        return Err(e);
    }
    match main {
        Some(Value::Coroutine(coroutine)) if coroutine.kind == CoroutineKind::Coroutine => {
            Ok(Todo::Run(Box::new(Run::new(coroutine, vm))))
        }
        other => {
            let shown = repr(&other.unwrap_or(Value::None));
            let e = vm.value_error(format!("a coroutine was expected, got {shown}"));
            e.passed(Place::Library(&places::RUN_NO_COROUTINE));
            e.passed(Place::Library(&places::RUN));
            Err(e)
        }
    }
}

fn future_of(vm: &mut Vm, event_loop: &Rc<EventLoop>, value: &Value) -> Result<Rc<Future>, Exc> {
    match value {
        Value::Future(future) => Ok(future.clone()),
        Value::Coroutine(coroutine) if coroutine.kind == CoroutineKind::Coroutine => {
            Ok(vm.new_task(event_loop, coroutine.clone(), None))
        }
        _ => Err(vm.type_error("An asyncio.Future, a coroutine or an awaitable is required")),
    }
}

fn call_gather(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let mut return_exceptions = false;
    for (name, value) in args.keywords() {
        match name {
            "return_exceptions" => return_exceptions = truth(vm, value)?,
            other => {
                let message = format!("gather() got an unexpected keyword argument '{other}'");
                return Err(vm.type_error(message));
            }
        }
    }
    let event_loop = running(vm)?;
    let mut children: Vec<Rc<Future>> = Vec::new();
    let mut made: Vec<(usize, Rc<Future>)> = Vec::new();
    for value in args.positional() {
        // The same coroutine given twice is one task.
        let address = value.address().unwrap_or(0);
        let child = match made.iter().find(|(at, _)| *at == address) {
            Some((_, child)) => child.clone(),
            None => future_of(vm, &event_loop, value)?,
        };
        if matches!(value, Value::Coroutine(_)) && args.items.len() < 1000 {
            made.push((address, child.clone()));
        }
        children.push(child);
    }
    let finalizers = vm.finalizers.clone();
    let outer = gather::gather(&event_loop, &finalizers, children, return_exceptions, vm);
    vm.take_notes(&event_loop);
    Ok(Value::Future(outer))
}

fn create_task(vm: &mut Vm, event_loop: &Rc<EventLoop>, args: Args) -> Result<Value, Exc> {
    let mut name = None;
    for (keyword, value) in args.keywords() {
        match (keyword, value) {
            ("name", Value::None) | ("context", _) => {}
            ("name", value) => name = Some(Rc::from(crate::python::repr::to_str(vm, value)?)),
            (other, _) => {
                let message = format!("create_task() got an unexpected keyword argument '{other}'");
                return Err(vm.type_error(message));
            }
        }
    }
    match args.positional() {
        [Value::Coroutine(coroutine)] if coroutine.kind == CoroutineKind::Coroutine => {
            Ok(Value::Future(vm.new_task(event_loop, coroutine.clone(), name)))
        }
        [] => Err(vm.type_error("create_task() missing 1 required positional argument: 'coro'")),
        [other, ..] => Err(vm.type_error(format!("a coroutine was expected, got {}", repr(other)))),
    }
}

/// `asyncio.Future()`.
pub fn new_future(vm: &mut Vm, _: Args) -> Result<Value, Exc> {
    let event_loop = running(vm)?;
    Ok(Value::Future(plain_future(vm, &event_loop)))
}

fn plain_future(vm: &Vm, event_loop: &Rc<EventLoop>) -> Rc<Future> {
    let future = Future::new(event_loop, &vm.finalizers, None);
    event_loop.register(&future);
    future
}

fn this(vm: &Vm, args: Args) -> Result<Rc<Future>, Exc> {
    match args.items.first() {
        Some(Value::Future(future)) => Ok(future.clone()),
        _ => Err(vm.type_error("descriptor requires a '_asyncio.Future' object")),
    }
}

fn invalid(vm: &Vm, message: &str) -> Exc {
    let class = vm.exception_class(ExcKind::InvalidStateError);
    Exception::new(class, vec![Value::str(message)])
}

const fn done() -> Builtin {
    plain("done", |vm, args| Ok(Value::Bool(this(vm, args)?.done())))
}

const fn cancelled() -> Builtin {
    plain("cancelled", |vm, args| Ok(Value::Bool(this(vm, args)?.status() == Status::Cancelled)))
}

const fn result() -> Builtin {
    plain("result", |vm, args| {
        this(vm, args)?.outcome().unwrap_or_else(|| Err(invalid(vm, "Result is not set.")))
    })
}

const fn exception() -> Builtin {
    plain("exception", |vm, args| {
        let future = this(vm, args)?;
        if !future.done() {
            return Err(invalid(vm, "Exception is not set."));
        }
        Ok(future.exception()?.map_or(Value::None, Value::Exception))
    })
}

const fn cancel() -> Builtin {
    plain("cancel", |vm, args| {
        let future = this(vm, args)?;
        let message = match args.rest().items {
            [] | [Value::None] => None,
            [message, ..] => Some(message.clone()),
        };
        let cancelled = future.cancel(message);
        vm.take_notes(&future.event_loop);
        Ok(Value::Bool(cancelled))
    })
}

const fn add_done_callback() -> Builtin {
    plain("add_done_callback", |vm, args| {
        let future = this(vm, args)?;
        match args.items.get(1) {
            Some(callback) => future.add_done_callback(Callback::Call(callback.clone())),
            None => {
                return Err(
                    vm.type_error("add_done_callback() takes exactly 1 positional argument (0 given)")
                );
            }
        }
        Ok(Value::None)
    })
}

const fn get_loop() -> Builtin {
    plain("get_loop", |vm, args| Ok(Value::Loop(this(vm, args)?.event_loop.clone())))
}

pub static FUTURE: &[Builtin] = &[
    done(),
    cancelled(),
    result(),
    exception(),
    cancel(),
    add_done_callback(),
    get_loop(),
    plain("set_result", |vm, args| {
        let future = this(vm, args)?;
        let [value] = exactly(vm, "set_result", args.rest())?;
        if !future.set_result(value.clone()) {
            return Err(invalid(vm, "invalid state"));
        }
        vm.take_notes(&future.event_loop);
        Ok(Value::None)
    }),
    plain("set_exception", |vm, args| {
        let future = this(vm, args)?;
        let exception = match args.items.get(1) {
            Some(Value::Exception(e)) => e.clone(),
            Some(Value::Type(class)) if vm.is_exception_class(class) => {
                Exception::new(class.clone(), Vec::new())
            }
            _ => return Err(vm.type_error("invalid exception object")),
        };
        if !future.set_exception(exception) {
            return Err(invalid(vm, "invalid state"));
        }
        vm.take_notes(&future.event_loop);
        Ok(Value::None)
    }),
];

pub static TASK: &[Builtin] = &[
    done(),
    cancelled(),
    result(),
    exception(),
    cancel(),
    add_done_callback(),
    get_loop(),
    plain("get_name", |vm, args| {
        let task = this(vm, args)?;
        let name = task.task.as_ref().map(|t| t.borrow().name.clone());
        Ok(Value::str(&name.unwrap_or_default()))
    }),
    plain("set_name", |vm, args| {
        let task = this(vm, args)?;
        let [name] = exactly(vm, "set_name", args.rest())?;
        if let Some(task) = &task.task {
            let name = crate::python::repr::to_str(vm, name)?;
            task.borrow_mut().name = name.into();
        }
        Ok(Value::None)
    }),
    plain("get_coro", |vm, args| {
        let task = this(vm, args)?;
        Ok(task.task.as_ref().map_or(Value::None, |t| Value::Coroutine(t.borrow().coroutine.clone())))
    }),
    plain("cancelling", |vm, args| {
        let task = this(vm, args)?;
        Ok(Value::Int(task.task.as_ref().map_or(0, |t| i64::from(t.borrow().cancels_requested))))
    }),
    plain("uncancel", |vm, args| {
        let task = this(vm, args)?;
        let Some(task) = &task.task else { return Ok(Value::Int(0)) };
        let mut task = task.borrow_mut();
        task.cancels_requested = task.cancels_requested.saturating_sub(1);
        if task.cancels_requested == 0 {
            task.must_cancel = false;
        }
        Ok(Value::Int(i64::from(task.cancels_requested)))
    }),
];

fn this_loop(vm: &Vm, args: Args) -> Result<Rc<EventLoop>, Exc> {
    match args.items.first() {
        Some(Value::Loop(event_loop)) => Ok(event_loop.clone()),
        _ => Err(vm.type_error("an event loop is required")),
    }
}

fn seconds(vm: &Vm, value: &Value) -> Result<Time, Exc> {
    match as_float(value) {
        Some(seconds) => Ok(Time::from_secs(seconds)),
        None => {
            let name = value.type_name();
            Err(vm.type_error(format!("unsupported operand type(s) for +: 'float' and '{name}'")))
        }
    }
}

fn schedule(vm: &Vm, args: Args, name: &str, from: Time) -> Result<Value, Exc> {
    let event_loop = this_loop(vm, args)?;
    let [when, function, rest @ ..] = args.rest().positional() else {
        return Err(vm.type_error(format!("{name}() missing 1 required positional argument: 'callback'")));
    };
    let job = Job::Call(function.clone(), rest.to_vec());
    Ok(Value::Handle(event_loop.call_at(from + seconds(vm, when)?, job)))
}

pub static LOOP: &[Builtin] = &[
    plain("time", |vm, _| Ok(Value::Float(vm.now.as_secs()))),
    plain("create_task", |vm, args| {
        let event_loop = this_loop(vm, args)?;
        create_task(vm, &event_loop, args.rest())
    }),
    plain("create_future", |vm, args| {
        let event_loop = this_loop(vm, args)?;
        Ok(Value::Future(plain_future(vm, &event_loop)))
    }),
    plain("call_soon", |vm, args| {
        let event_loop = this_loop(vm, args)?;
        let [function, rest @ ..] = args.rest().positional() else {
            return Err(vm.type_error("call_soon() missing 1 required positional argument: 'callback'"));
        };
        let job = RefCell::new(Some(Job::Call(function.clone(), rest.to_vec())));
        let handle = Rc::new(Handle { job, when: None });
        event_loop.call_soon_handle(handle.clone());
        Ok(Value::Handle(handle))
    }),
    plain("call_later", |vm, args| schedule(vm, args, "call_later", vm.now)),
    plain("call_at", |vm, args| schedule(vm, args, "call_at", Time::ZERO)),
    plain("is_running", |vm, args| Ok(Value::Bool(this_loop(vm, args)?.is_running()))),
    plain("is_closed", |vm, args| Ok(Value::Bool(this_loop(vm, args)?.is_closed()))),
    plain("stop", |vm, args| {
        this_loop(vm, args)?.stop();
        Ok(Value::None)
    }),
    control("run_until_complete", |vm, args| {
        let event_loop = this_loop(vm, args)?;
        if vm.running_loop.is_some() {
            return Err(vm.error(ExcKind::RuntimeError, "This event loop is already running"));
        }
        let value = args.items.get(1).cloned().unwrap_or(Value::None);
        let future = future_of(vm, &event_loop, &value)?;
        Ok(Todo::Run(Box::new(RunUntil::new(event_loop, future, vm.lane))))
    }),
];

pub static HANDLE: &[Builtin] = &[
    plain("cancel", |_, args| {
        if let Some(Value::Handle(handle)) = args.items.first() {
            handle.cancel();
        }
        Ok(Value::None)
    }),
    plain("cancelled", |_, args| {
        Ok(Value::Bool(matches!(args.items.first(), Some(Value::Handle(handle)) if handle.cancelled())))
    }),
    plain("when", |_, args| match args.items.first() {
        Some(Value::Handle(handle)) => Ok(Value::Float(handle.when.map_or(0.0, Time::as_secs))),
        _ => Ok(Value::None),
    }),
];
