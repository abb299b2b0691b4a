//! The methods and attributes of the event loop and of its handles (Lib/asyncio/base_events.py).

use super::ensure::{closed, create_task, ensure_future};
use super::event_loop::EventLoop;
use super::future::Future;
use super::handle::{Handle, Job};
use super::places;
use super::report::{self, Report};
use super::repr::handle_repr;
use super::run::{Gone, RunLoop};
use crate::python::builtins::{control, exactly, parameters, plain};
use crate::python::ops::as_float;
use crate::python::repr;
use crate::python::traceback::LibraryPlace;
use crate::python::value::{Args, Builtin, Coroutine, Dict, Exc, ExcKind, Place, Todo, Truth, Value};
use crate::python::vm::ask::Ask;
use crate::python::vm::{Vm, missing_message};
use std::rc::Rc;

fn this(vm: &Vm, args: Args) -> Result<Rc<EventLoop>, Exc> {
    match args.items.first().and_then(EventLoop::of) {
        Some(event_loop) => Ok(event_loop.clone()),
        None => Err(vm.type_error("an event loop is required")),
    }
}

/// The loop of a method that takes nothing besides.
fn alone(vm: &Vm, args: Args, method: &str) -> Result<Rc<EventLoop>, Exc> {
    match args.rest().items.len() {
        0 => this(vm, args),
        more => {
            let given = more + 1;
            Err(vm.type_error(format!(
                "BaseEventLoop.{method}() takes 1 positional argument but {given} were given"
            )))
        }
    }
}

/// A future of a loop.
pub fn plain_future(vm: &Vm, event_loop: &Rc<EventLoop>, place: &[&LibraryPlace]) -> Rc<Future> {
    let future = Future::new(event_loop, None);
    event_loop.register(&future);
    if event_loop.is_debug() {
        *future.created.borrow_mut() = vm.created(event_loop, place);
    }
    future
}

/// What `call_soon` and its kin are given: their own arguments, the callback with its, the context.
struct Scheduled<'a> {
    event_loop: Rc<EventLoop>,
    when: Option<&'a Value>,
    job: Job,
    context: Option<Rc<super::Context>>,
}

fn scheduled<'a>(
    vm: &mut Vm,
    args: Args<'a>,
    name: &str,
    timed: Option<&str>,
    place: &'static LibraryPlace,
) -> Result<Scheduled<'a>, Exc> {
    let event_loop = this(vm, args)?;
    let rest = args.rest();
    let mut context = None;
    for (keyword, value) in rest.keywords() {
        if keyword != "context" {
            let message = format!("BaseEventLoop.{name}() got an unexpected keyword argument '{keyword}'");
            return Err(vm.type_error(message));
        }
        context = Some(value);
    }
    let mut positional = rest.positional().iter();
    let when = timed.and_then(|_| positional.next());
    let Some(function) = positional.next() else {
        let given = usize::from(when.is_some());
        let wanted = timed.into_iter().chain(["callback"]).skip(given);
        let names: Vec<String> = wanted.map(|name| format!("'{name}'")).collect();
        return Err(vm.type_error(missing_message(&format!("BaseEventLoop.{name}"), "positional", &names)));
    };
    if event_loop.is_closed() {
        return Err(closed(vm, place, None));
    }
    if event_loop.is_debug() {
        check_callback(vm, function, name)?;
        let own = event_loop.thread().is_none_or(|thread| thread == vm.threads.current());
        if !own && name != "call_soon_threadsafe" {
            let message = "Non-thread-safe operation invoked on an event loop other than the current one";
            return Err(vm.error(ExcKind::RuntimeError, message));
        }
    }
    let context = vm.context_argument(context)?;
    let job = Job::Call(Rc::new((function.clone(), positional.as_slice().to_vec())));
    Ok(Scheduled { event_loop, when, job, context })
}

/// Debug mode's look at a callback.
fn check_callback(vm: &mut Vm, function: &Value, name: &str) -> Result<(), Exc> {
    let coroutine = match function {
        Value::Coroutine(_) => true,
        Value::Function(f) => f.code.kind == crate::python::code::CodeKind::Coroutine,
        _ => false,
    };
    if coroutine {
        return Err(vm.type_error(format!("coroutines cannot be used with {name}()")));
    }
    let callable = matches!(
        function,
        Value::Function(_) | Value::Builtin(_) | Value::Method(_) | Value::Type(_) | Value::Object(_)
    );
    if callable {
        return Ok(());
    }
    let shown = repr::repr(vm, function)?;
    Err(vm.type_error(format!("a callable object was expected by {name}(), got {shown}")))
}

fn call_soon(vm: &mut Vm, args: Args, name: &str, place: &'static LibraryPlace) -> Result<Value, Exc> {
    let Scheduled { event_loop, job, context, .. } = scheduled(vm, args, name, None, place)?;
    if let Some((job, by)) = super::asked::job_of(&job) {
        event_loop.enqueue(job.clone(), by);
        vm.take_notes(&event_loop);
        return Ok(Value::Handle(Rc::new(Handle::new(&event_loop, job, None, context))));
    }
    let mut handle = Handle::new(&event_loop, job, None, context);
    handle.debug = vm.created_inside(&event_loop, 2);
    let handle = Rc::new(handle);
    event_loop.call_soon_handle(handle.clone());
    vm.take_notes(&event_loop);
    Ok(Value::Handle(handle))
}

fn call_timed(vm: &mut Vm, args: Args, name: &str, timed: &str, from: Option<f64>) -> Result<Value, Exc> {
    let place = &places::CALL_AT_CLOSED;
    let Scheduled { event_loop, when, job, context } = scheduled(vm, args, name, Some(timed), place)?;
    let when = when.unwrap_or(&Value::None);
    if matches!(when, Value::None) {
        let be = if timed == "delay" { "must not" } else { "cannot" };
        let e = vm.type_error(format!("{timed} {be} be None"));
        if timed == "delay" {
            e.passed(Place::Library(&places::LATER_NONE));
        }
        return Err(e);
    }
    let Some(seconds) = as_float(when) else {
        let name = when.type_name();
        let e = vm.type_error(format!("unsupported operand type(s) for +: 'float' and '{name}'"));
        e.passed(Place::Library(&places::LATER_ADD));
        return Err(e);
    };
    let deadline = from.map_or(seconds, |reading| reading + seconds);
    let time = vm.on_clock(deadline);
    let readings = match from {
        Some(_) => vm.readings_from_now(seconds, time),
        None => Vm::readings_at(deadline, time),
    };
    let mut handle = Handle::new(&event_loop, job, Some((time, deadline)), context);
    handle.debug = vm.created_inside(&event_loop, if timed == "delay" { 3 } else { 2 });
    let handle = event_loop.call_at(time, readings, handle);
    vm.take_notes(&event_loop);
    Ok(Value::Handle(handle))
}

/// Why a loop cannot be run now; `running` and `closed` are the library's frames around.
fn check_runs(
    vm: &Vm,
    event_loop: &EventLoop,
    closed: &[&'static LibraryPlace],
    running: &[&'static LibraryPlace],
) -> Result<(), Exc> {
    let (message, place, around) = if event_loop.is_closed() {
        ("Event loop is closed", &places::CHECK_CLOSED, closed)
    } else if event_loop.is_running() {
        ("This event loop is already running", &places::CHECK_RUNNING, running)
    } else if vm.running_loop.is_some() {
        let message = "Cannot run the event loop while another loop is running";
        (message, &places::CHECK_RUNNING_OTHER, running)
    } else {
        return Ok(());
    };
    let e = vm.error(ExcKind::RuntimeError, message);
    e.passed(Place::Library(place));
    for place in around {
        e.passed(Place::Library(place));
    }
    Err(e)
}

fn run_until_complete(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let event_loop = this(vm, args)?;
    let [future] = parameters(vm, "run_until_complete", args.rest(), ["future"], 1)?;
    check_runs(vm, &event_loop, &[&places::UNTIL_CLOSED], &[&places::UNTIL_RUNNING])?;
    let ensured = ensure_future(vm, Some(&event_loop), &future.unwrap_or(Value::None));
    let ensured = ensured.inspect_err(|e| {
        if vm.is_kind(e, ExcKind::TypeError) {
            e.passed(Place::Library(&places::UNTIL_ENSURE));
        }
    })?;
    if ensured.new {
        ensured.future.log_destroy_pending.set(false);
    }
    Ok(Todo::Run(Box::new(RunLoop::until(event_loop, ensured.future, ensured.new, vm.lane))))
}

/// The context dict of an exception handler's call.
fn context(vm: &Vm, args: Args) -> Result<Rc<Dict>, Exc> {
    match args.items.get(1) {
        Some(Value::Dict(dict)) => Ok(dict.clone()),
        _ => Err(vm.type_error("a context dict is required")),
    }
}

pub static LOOP: &[Builtin] = &[
    plain("time", |vm, args| {
        alone(vm, args, "time")?;
        Ok(Value::float(vm.read_clock()))
    }),
    plain("create_task", |vm, args| {
        let event_loop = this(vm, args)?;
        let [coroutine, name, given] =
            parameters(vm, "BaseEventLoop.create_task", args.rest(), ["coro", "name", "context"], 1)?;
        let context = match given {
            None | Some(Value::None) => None,
            Some(context) => vm.context_argument(Some(&context))?,
        };
        let name = task_name(vm, name)?;
        let task = create_task(vm, &event_loop, &coroutine.unwrap_or(Value::None), name, context)?;
        if let Value::Future(task) = &task {
            vm.note_created(&event_loop, task, &[]);
        }
        Ok(task)
    }),
    plain("create_future", |vm, args| {
        let event_loop = this(vm, args)?;
        Ok(Value::Future(plain_future(vm, &event_loop, &[&places::CREATE_FUTURE])))
    }),
    plain("call_soon", |vm, args| call_soon(vm, args, "call_soon", &places::CALL_SOON_CLOSED)),
    plain("call_soon_threadsafe", |vm, args| {
        let handle = call_soon(vm, args, "call_soon_threadsafe", &places::THREADSAFE_CLOSED)?;
        if let Some(ticket) = this(vm, args)?.selecting.take() {
            vm.wake(ticket);
        }
        Ok(handle)
    }),
    plain("call_later", |vm, args| {
        let name = vm.intern("call_at");
        if let Ok(event_loop) = this(vm, args)
            && event_loop.asks_for_sleep.get()
            && event_loop.overridden(&name).is_some()
            && let Some(delay) = args.rest().positional().first().and_then(as_float)
        {
            // The program's own method is asked for the timer.
            let method = vm.attribute(&event_loop.value(), &name)?;
            let now = if vm.is_run_again() { 0.0 } else { vm.read_clock() };
            let mut items = args.rest().items.to_vec();
            items[0] = Value::Float((now + delay).into());
            return vm.ask_named(&method, &items, args.names);
        }
        let now = vm.read_clock();
        call_timed(vm, args, "call_later", "delay", Some(now))
    }),
    plain("call_at", |vm, args| call_timed(vm, args, "call_at", "when", None)),
    plain("is_running", |vm, args| Ok(Value::bool(this(vm, args)?.is_running()))),
    plain("is_closed", |vm, args| Ok(Value::bool(this(vm, args)?.is_closed()))),
    plain("stop", |vm, args| {
        alone(vm, args, "stop")?.stop();
        Ok(Value::None)
    }),
    control("close", |vm, args| {
        let event_loop = this(vm, args)?;
        if event_loop.is_running() {
            let e = vm.error(ExcKind::RuntimeError, "Cannot close a running event loop");
            e.passed(Place::Library(&places::CLOSE_SELECTOR));
            e.passed(Place::Library(&places::CLOSE_UNIX));
            return Err(e);
        }
        let executor = event_loop.settings.executor.replace(Value::None);
        if !matches!(executor, Value::None) && !event_loop.is_closed() {
            event_loop.settings.executor.replace(executor.clone());
            let shutdown = vm.intern("shutdown");
            let method = vm.attribute(&executor, &shutdown)?;
            vm.ask_named(&method, &[Value::bool(false)], &[crate::python::value::Str::new("wait")])?;
            event_loop.settings.executor.replace(Value::None);
        }
        event_loop.settings.executor_shutdown.set(true);
        vm.close_loop(&event_loop);
        // What lay in the queue goes with it.
        Ok(match vm.finalizers.any() {
            true => Todo::Run(Box::new(Gone(&places::CLOSE_READY))),
            false => Todo::Done(Value::None),
        })
    }),
    control("run_until_complete", run_until_complete),
    control("run_forever", |vm, args| {
        let event_loop = this(vm, args)?;
        let checked = check_runs(
            vm,
            &event_loop,
            &[&places::SETUP_CLOSED, &places::FOREVER_SETUP],
            &[&places::SETUP_RUNNING, &places::FOREVER_SETUP],
        );
        if checked.is_err() {
            // What 3.13.0 does too: the loop that runs is taken for one that has ended.
            event_loop.set_running(None);
            vm.running_loop = None;
        }
        checked?;
        Ok(Todo::Run(Box::new(RunLoop::forever(event_loop, vm.lane))))
    }),
    plain("get_debug", |vm, args| Ok(Value::bool(this(vm, args)?.is_debug()))),
    plain("set_debug", |vm, args| {
        let event_loop = this(vm, args)?;
        let [enabled] = exactly(vm, "set_debug", args.rest())?;
        let enabled = crate::python::ops::truth(vm, enabled)?;
        vm.set_debug(&event_loop, enabled);
        Ok(Value::None)
    }),
    plain("get_exception_handler", |vm, args| {
        Ok(this(vm, args)?.settings.exception_handler.borrow().clone())
    }),
    plain("set_exception_handler", |vm, args| {
        let event_loop = this(vm, args)?;
        let [handler] = exactly(vm, "set_exception_handler", args.rest())?;
        if matches!(handler, Value::Int(_) | Value::Str(_) | Value::Bool(_) | Value::Float(_)) {
            let shown = repr::quiet(handler);
            return Err(vm.type_error(format!("A callable object or None is expected, got {shown}")));
        }
        let before = event_loop.settings.exception_handler.replace(handler.clone());
        drop(before);
        Ok(Value::None)
    }),
    control("call_exception_handler", |vm, args| {
        Ok(Todo::Run(Box::new(Report::of_loop(this(vm, args)?, context(vm, args)?))))
    }),
    control("default_exception_handler", |vm, args| {
        Ok(Todo::Run(Box::new(report::Default::new(context(vm, args)?))))
    }),
    plain("set_task_factory", |vm, args| {
        let event_loop = this(vm, args)?;
        let [factory] = exactly(vm, "set_task_factory", args.rest())?;
        if matches!(factory, Value::Int(_) | Value::Str(_) | Value::Bool(_) | Value::Float(_)) {
            return Err(vm.type_error("task factory must be a callable or None"));
        }
        let before = event_loop.settings.task_factory.replace(factory.clone());
        drop(before);
        Ok(Value::None)
    }),
    plain("get_task_factory", |vm, args| Ok(this(vm, args)?.settings.task_factory.borrow().clone())),
    control("run_in_executor", |vm, args| library(vm, "asyncio.base_events", "run_in_executor", args)),
    control("set_default_executor", |vm, args| {
        library(vm, "asyncio.base_events", "set_default_executor", args)
    }),
    control("shutdown_default_executor", shutdown_executor),
    control("create_server", |vm, args| library(vm, "asyncio.streams", "create_server", args)),
    control("create_connection", |vm, args| library(vm, "asyncio.streams", "create_connection", args)),
    control("add_signal_handler", |vm, args| library(vm, "asyncio.base_events", "add_signal_handler", args)),
    control("remove_signal_handler", |vm, args| {
        library(vm, "asyncio.base_events", "remove_signal_handler", args)
    }),
    plain("_check_closed", |vm, args| {
        if !this(vm, args)?.is_closed() {
            return Ok(Value::None);
        }
        let e = vm.error(ExcKind::RuntimeError, "Event loop is closed");
        e.passed(Place::Library(&places::CHECK_CLOSED));
        Err(e)
    }),
    plain("_check_callback", |vm, args| {
        let [function, name] = exactly(vm, "_check_callback", args.rest())?;
        check_callback(vm, function, &repr::quiet_str(name))?;
        Ok(Value::None)
    }),
    plain("shutdown_asyncgens", |vm, args| {
        let event_loop = this(vm, args)?;
        let body = super::runner::ShutdownAsyncgens::new(Some(event_loop));
        Ok(Coroutine::native("BaseEventLoop.shutdown_asyncgens", Box::new(body), &vm.finalizers))
    }),
];

/// `shutdown_default_executor`, as a function.
pub static SHUTDOWN_EXECUTOR: &Builtin = &control("shutdown_default_executor", shutdown_executor);

fn shutdown_executor(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    library(vm, "asyncio.base_events", "shutdown_default_executor", args)
}

/// A method that is Python.
pub fn library(vm: &mut Vm, module: &'static str, name: &'static str, args: Args) -> Result<Todo, Exc> {
    let callable = vm.member(module, name)?;
    let mut items = args.items.to_vec();
    // A loop of a program's class is that, with the methods that it has.
    if let Some(Value::Loop(event_loop)) = items.first() {
        items[0] = event_loop.value();
    }
    let call = Ask::of(callable, items, args.names.to_vec());
    Ok(Todo::Run(Box::new(call)))
}

/// The name that a task is given.
pub fn task_name(vm: &mut Vm, name: Option<Value>) -> Result<Option<Value>, Exc> {
    Ok(match name {
        None | Some(Value::None) => None,
        Some(Value::Str(name)) => Some(Value::Str(name)),
        Some(other) => Some(Value::string(repr::to_str(vm, &other)?)),
    })
}

/// Attributes that are data.
pub fn field(event_loop: &EventLoop, name: &str) -> Option<Value> {
    Some(match name {
        "slow_callback_duration" => event_loop.settings.slow_callback_duration.borrow().clone(),
        "_debug" => Value::bool(event_loop.is_debug()),
        "_closed" => Value::bool(event_loop.is_closed()),
        "_stopping" => Value::bool(event_loop.is_stopping()),
        "_default_executor" => event_loop.settings.executor.borrow().clone(),
        "_executor_shutdown_called" => Value::bool(event_loop.settings.executor_shutdown.get()),
        _ => return None,
    })
}

/// Sets an attribute; `None` where there is nothing to set.
pub fn set_field(event_loop: &EventLoop, name: &str, value: &Value) -> Option<Result<(), Exc>> {
    if name == "call_soon" {
        event_loop.asks.set(!matches!(value, Value::Unbound));
    }
    let slot = match name {
        "slow_callback_duration" => &event_loop.settings.slow_callback_duration,
        "_default_executor" => &event_loop.settings.executor,
        "_executor_shutdown_called" => {
            event_loop.settings.executor_shutdown.set(matches!(value, Value::Bool(Truth::True)));
            return Some(Ok(()));
        }
        _ => return None,
    };
    let before = slot.replace(value.clone());
    drop(before);
    Some(Ok(()))
}

fn handle(vm: &Vm, args: Args) -> Result<Rc<Handle>, Exc> {
    match args.items.first() {
        Some(Value::Handle(handle)) => Ok(handle.clone()),
        _ => Err(vm.type_error("a Handle is required")),
    }
}

pub static HANDLE: &[Builtin] = &[
    plain("cancel", |vm, args| {
        let handle = handle(vm, args)?;
        if handle.event_loop.is_debug() && !handle.cancelled() {
            let cancelled = handle_repr(&handle, &mut |value| Ok(repr::quiet(value)))?;
            let shown = match cancelled.split_once(' ') {
                Some((class, rest)) => format!("{class} cancelled {rest}"),
                None => cancelled,
            };
            *handle.shown.borrow_mut() = Some(shown.into());
        }
        handle.cancel();
        vm.take_notes(&handle.event_loop);
        Ok(Value::None)
    }),
    plain("cancelled", |vm, args| Ok(Value::bool(handle(vm, args)?.cancelled()))),
    plain("when", |vm, args| Ok(handle(vm, args)?.when.map_or(Value::None, |(_, when)| Value::float(when)))),
    plain("get_context", |vm, args| {
        let handle = handle(vm, args)?;
        Ok(Value::Context(handle.context.borrow_mut().get_or_insert_default().clone()))
    }),
];
