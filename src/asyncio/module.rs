//! The functions of the module `asyncio` that are Rust here.

use super::coroutine_like::coroutine_of;
use super::ensure::{ask_for_task, ensure_future, is_future, present, running};
use super::event_loop::EventLoop;
use super::future::Future;
use super::logger::Level;
use super::loop_methods::{plain_future, task_name};
use super::runner::Run;
use super::sleep::Sleep;
use super::{gather, places};
use crate::python::builtins::{control, exactly, named, parameters, plain, unknown_keyword};
use crate::python::ops::truth;
use crate::python::repr::repr;
use crate::python::value::{
    Args, Builtin, Coroutine, Exc, ExcKind, Namespace, Place, Step, Str, Todo, TypeId, Value,
};
use crate::python::vm::{Input, NativeFrame, Vm};
use std::rc::Rc;

static FUNCTIONS: &[Builtin] = &[
    control("run", run),
    plain("sleep", |vm, args| {
        if vm.running_loop.as_ref().is_some_and(|event_loop| event_loop.asks_for_sleep.get()) {
            let sleep = vm.member("asyncio.tasks", "_sleep")?;
            return vm.ask_named(&sleep, args.items, args.names);
        }
        let [delay, result] = parameters(vm, "sleep", args, ["delay", "result"], 1)?;
        let body = Sleep::new(delay.unwrap_or(Value::None), result.unwrap_or(Value::None));
        Ok(Coroutine::native("sleep", Box::new(body), &vm.finalizers))
    }),
    control("gather", |vm, args| match args.positional() {
        [Value::Future(_), ..] => call_gather(vm, args).map(Todo::Done),
        _ => with_loop(vm, args, call_gather),
    }),
    plain("create_task", |vm, args| {
        if args.positional().len() > 1 {
            let [_] = parameters(vm, "create_task", Args::new(args.positional()), ["coro"], 1)?;
        }
        let [coroutine, name, given] = parameters(vm, "create_task", args, ["coro", "name", "context"], 1)?;
        let event_loop = running(vm).inspect_err(|e| e.passed(Place::Library(&places::TASK_RUNNING)))?;
        let (context, place) = match given {
            None | Some(Value::None) => (None, &places::TASK_CREATE),
            Some(context) => (vm.context_argument(Some(&context))?, &places::TASK_CREATE_CONTEXT),
        };
        let name = task_name(vm, name)?;
        let task = ask_for_task(vm, &event_loop, &coroutine.unwrap_or(Value::None), Some(name), context);
        let task = task.inspect_err(|e| vm.passed(e, place))?;
        if let Value::Future(task) = &task {
            vm.note_created(&event_loop, task, &[place]);
        }
        Ok(task)
    }),
    control("ensure_future", |vm, args| match args.items {
        [value] if !is_future(value) => with_loop(vm, args, call_ensure),
        _ => call_ensure(vm, args).map(Todo::Done),
    }),
    plain("current_task", |vm, args| {
        let [event_loop] = named(vm, "current_task", args, ["loop"], 0)?;
        let event_loop = match &event_loop {
            None | Some(Value::None) => running(vm)?,
            Some(value) => match EventLoop::of(value) {
                Some(event_loop) => event_loop.clone(),
                None => return Ok(Value::None),
            },
        };
        Ok(event_loop.current().map_or(Value::None, |task| task.value()))
    }),
    plain("all_tasks", |vm, args| {
        let tasks = all_tasks(vm, args)?;
        crate::python::builtins::set::display(vm, &tasks, false)
    }),
    // In the order of their creation.
    plain("_all_tasks", |vm, args| all_tasks(vm, args).map(Value::list)),
    plain("get_running_loop", |vm, args| {
        exactly::<0>(vm, "_asyncio.get_running_loop", args)?;
        Ok(running(vm)?.value())
    }),
    plain("_get_running_loop", |vm, _| Ok(vm.running_loop.as_ref().map_or(Value::None, EventLoop::value))),
    control("get_event_loop", |vm, args| match vm.running_loop.clone() {
        Some(event_loop) => Ok(Todo::Done(event_loop.value())),
        None => by_policy(vm, args, "get_event_loop", get_event_loop),
    }),
    control("new_event_loop", |vm, args| by_policy(vm, args, "new_event_loop", new_event_loop)),
    control("set_event_loop", |vm, args| {
        let [event_loop] = parameters(vm, "set_event_loop", args, ["loop"], 1)?;
        let args = [event_loop.unwrap_or(Value::None)];
        by_policy(vm, Args::new(&args), "set_event_loop", set_event_loop)
    }),
    plain("iscoroutine", |vm, args| {
        let [value] = parameters(vm, "iscoroutine", args, ["obj"], 1)?;
        let value = value.unwrap_or(Value::None);
        Ok(Value::bool(super::coroutine_like::is_coroutine(vm, &value)))
    }),
    plain("isfuture", |vm, args| {
        let [value] = exactly(vm, "isfuture", args)?;
        Ok(Value::bool(is_future(value)))
    }),
];

/// What the default policy does.
pub static POLICY: &[Builtin] = &[
    control("default_get_event_loop", get_event_loop),
    control("default_new_event_loop", new_event_loop),
    control("default_set_event_loop", set_event_loop),
    // loop_policy() -> the policy that was set, or None. loop_policy(policy) sets it.
    plain("loop_policy", |vm, args| {
        if let [policy] = args.items {
            vm.policy = policy.clone();
        }
        Ok(vm.policy.clone())
    }),
];

fn get_event_loop(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    with_loop(vm, args, |vm, _| Ok(present(vm)?.value()))
}

fn new_event_loop(vm: &mut Vm, _: Args) -> Result<Todo, Exc> {
    Ok(Todo::Done(Value::Loop(vm.new_loop())))
}

fn set_event_loop(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    vm.policy_loop = Some(match args.items.first() {
        None | Some(Value::None) => None,
        Some(other) if EventLoop::of(other).is_some() => EventLoop::of(other).cloned(),
        Some(other) => {
            let name = other.type_name();
            let message = format!("loop must be an instance of AbstractEventLoop or None, not '{name}'");
            return Err(vm.type_error(message));
        }
    });
    Ok(Todo::Done(Value::None))
}

/// Asks the policy that a program has set; without one, does what the default one does.
fn by_policy(
    vm: &mut Vm,
    args: Args,
    method: &'static str,
    default: fn(&mut Vm, Args) -> Result<Todo, Exc>,
) -> Result<Todo, Exc> {
    if matches!(vm.policy, Value::None) {
        return default(vm, args);
    }
    let policy = vm.policy.clone();
    let name = vm.intern(method);
    let callable = vm.attribute(&policy, &name)?;
    let call = crate::python::vm::ask::Ask::of(callable, args.items.to_vec(), Vec::new());
    Ok(Todo::Run(Box::new(call)))
}

/// The ones that are C in CPython; the others are Python there, and show themselves as functions.
const IN_C: &[&str] = &["current_task", "get_running_loop", "_get_running_loop", "get_event_loop"];

/// Whether a built-in function is Python in CPython.
pub fn is_python(function: &Builtin) -> bool {
    FUNCTIONS.as_ptr_range().contains(&std::ptr::from_ref(function)) && !IN_C.contains(&function.name)
}

/// The module that a function of ours says it is from.
pub fn module_of(function: &Builtin) -> Option<&'static str> {
    if !FUNCTIONS.as_ptr_range().contains(&std::ptr::from_ref(function)) {
        return None;
    }
    Some(match function.name {
        "run" => "asyncio.runners",
        "sleep" | "gather" | "create_task" | "ensure_future" | "all_tasks" => "asyncio.tasks",
        "iscoroutine" => "asyncio.coroutines",
        "isfuture" => "asyncio.base_futures",
        "new_event_loop" | "set_event_loop" => "asyncio.events",
        _ => "_asyncio",
    })
}

/// Whether a built-in function stands for one made by `async def`.
pub fn is_coroutine(function: &Builtin) -> bool {
    is_python(function) && function.name == "sleep"
}

/// Fills the module.
pub fn fill(vm: &mut Vm, names: &Namespace) {
    for function in FUNCTIONS {
        names.define(function.name, Value::Builtin(function));
    }
    names.define("eager_task_factory", Value::Builtin(&super::eager::FACTORY));
    for kind in [ExcKind::CancelledError, ExcKind::InvalidStateError, ExcKind::TimeoutError] {
        names.define(kind.name(), Value::Type(vm.exception_class(kind)));
    }
    let types = [
        ("Future", TypeId::Future),
        ("Task", TypeId::Task),
        ("Handle", TypeId::Handle),
        ("TimerHandle", TypeId::TimerHandle),
        ("AbstractEventLoop", TypeId::AbstractEventLoop),
        ("BaseEventLoop", TypeId::EventLoop),
        ("SelectorEventLoop", TypeId::EventLoop),
        ("EventLoop", TypeId::EventLoop),
    ];
    for (name, id) in types {
        let class = vm.class(id);
        names.define(name, Value::Type(class));
    }
}

fn all_tasks(vm: &mut Vm, args: Args) -> Result<Vec<Value>, Exc> {
    let [event_loop] = parameters(vm, "all_tasks", args, ["loop"], 0)?;
    let event_loop = match event_loop.as_ref().and_then(EventLoop::of) {
        Some(event_loop) => event_loop.clone(),
        None => running(vm).inspect_err(|e| e.passed(Place::Library(&places::ALL_TASKS)))?,
    };
    Ok(event_loop.pending_tasks().iter().map(Future::value).collect())
}

fn run(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    if args.positional().len() > 1 {
        let [_] = parameters(vm, "run", Args::new(args.positional()), ["main"], 1)?;
    }
    let [main, debug, factory] = parameters(vm, "run", args, ["main", "debug", "loop_factory"], 1)?;
    if vm.running_loop.is_some() {
        let message = "asyncio.run() cannot be called from a running event loop";
        let e = vm.error(ExcKind::RuntimeError, message);
        e.passed(Place::Library(&places::RUN_TWICE));
        return Err(e);
    }
    if factory.as_ref().is_some_and(|factory| !matches!(factory, Value::None))
        || !matches!(vm.policy, Value::None)
    {
        return super::loop_methods::library(vm, "asyncio.runners", "run", args);
    }
    let debug = match debug {
        None | Some(Value::None) => None,
        Some(value) => Some(truth(vm, &value)?),
    };
    let main = main.unwrap_or(Value::None);
    match coroutine_of(vm, &main)? {
        Some(coroutine) => Ok(Todo::Run(Box::new(Run::new(coroutine, debug, vm)))),
        None => {
            let shown = repr(vm, &main)?;
            let e = vm.value_error(format!("a coroutine was expected, got {shown}"));
            e.passed(Place::Library(&places::RUN_NO_COROUTINE));
            e.passed(Place::Library(&places::RUN));
            // The runner's loop was made, and is gone.
            vm.tasks += 2;
            vm.policy_loop = Some(None);
            Err(e)
        }
    }
}

fn call_ensure(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value, event_loop] = parameters(vm, "ensure_future", args, ["coro_or_future", "loop"], 1)?;
    let event_loop = event_loop.as_ref().and_then(EventLoop::of).cloned();
    let value = value.unwrap_or(Value::None);
    let ensured = ensure_future(vm, event_loop.as_ref(), &value)?;
    Ok(if ensured.new { ensured.future.value() } else { value })
}

fn call_gather(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let mut return_exceptions = false;
    for (name, value) in args.keywords() {
        match name {
            "return_exceptions" => return_exceptions = truth(vm, value)?,
            other => {
                return Err(unknown_keyword(vm, "gather", other, &["return_exceptions"]));
            }
        }
    }
    let mut event_loop = None;
    let mut children: Vec<Rc<Future>> = Vec::with_capacity(args.positional().len());
    let mut made = rustc_hash::FxHashMap::<usize, Rc<Future>>::default();
    for value in args.positional() {
        crate::python::ops::hash(vm, value).inspect_err(|e| {
            if !vm.is_asking(e) {
                e.passed(Place::Library(&places::GATHER_SEEN));
            }
        })?;
        // The same coroutine given twice is one task.
        let address = value.address().unwrap_or(0);
        let child = match made.get(&address) {
            Some(child) => child.clone(),
            None => {
                let ensured = ensure_future(vm, event_loop.as_ref(), value);
                let ensured = ensured.inspect_err(|e| vm.passed(e, &places::GATHER_ENSURE))?;
                if ensured.new {
                    ensured.future.log_destroy_pending.set(false);
                    made.insert(address, ensured.future.clone());
                }
                ensured.future
            }
        };
        event_loop.get_or_insert_with(|| child.event_loop.clone());
        children.push(child);
    }
    let event_loop = match event_loop {
        Some(event_loop) => event_loop,
        None => present(vm).inspect_err(|e| e.passed(Place::Library(&places::GATHER_LOOP)))?,
    };
    let outer = gather::gather(&event_loop, children, return_exceptions, vm);
    if event_loop.is_debug() {
        *outer.created.borrow_mut() = vm.created(&event_loop, &[&places::GATHER_MAKES, &places::GATHERING]);
    }
    vm.take_notes(&event_loop);
    Ok(Value::Future(outer))
}

/// `asyncio.Future(*, loop=None)`.
pub fn new_future(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    with_loop(vm, args, make_future)
}

fn make_future(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    if !args.positional().is_empty() {
        return Err(vm.type_error("Future() takes no positional arguments"));
    }
    let mut event_loop = None;
    for (name, value) in args.keywords() {
        event_loop = match (name, value) {
            ("loop", Value::None) => None,
            ("loop", other) => match EventLoop::of(other) {
                Some(event_loop) => Some(event_loop.clone()),
                None => return Err(no_loop(vm, other)),
            },
            (other, _) => {
                let message = format!("Future() got an unexpected keyword argument '{other}'");
                return Err(vm.type_error(message));
            }
        };
    }
    let event_loop = match event_loop {
        Some(event_loop) => event_loop,
        None => present(vm)?,
    };
    Ok(Value::Future(plain_future(vm, &event_loop, &[])))
}

/// What comes of a loop that is none: it is asked whether it debugs.
pub fn no_loop(vm: &Vm, value: &Value) -> Exc {
    let name = value.type_name();
    vm.error(ExcKind::AttributeError, format!("'{name}' object has no attribute 'get_debug'"))
}

impl Vm {
    /// A new event loop.
    pub fn new_loop(&mut self) -> Rc<EventLoop> {
        let event_loop =
            EventLoop::new(self.exception_class(ExcKind::CancelledError), self.finalizers.clone());
        self.loops.push(Rc::downgrade(&event_loop));
        self.log(Level::Debug, "Using selector: EpollSelector", &places::LOOP_MADE);
        event_loop
    }

    /// `set_debug`.
    pub fn set_debug(&mut self, event_loop: &EventLoop, enabled: bool) {
        event_loop.settings.debug.set(enabled);
        self.debugging |= enabled;
    }
}

/// Runs `then` with a current loop: where `get_event_loop` would make the main thread's, that is made
/// first, with a warning that names where it was asked for.
fn with_loop(vm: &mut Vm, args: Args, then: Function) -> Result<Todo, Exc> {
    if vm.running_loop.is_some() || vm.policy_loop.is_some() || vm.threads.current() != 0 {
        return then(vm, args).map(Todo::Done);
    }
    let (items, names) = (args.items.to_vec(), args.names.to_vec());
    Ok(Todo::Run(Box::new(MakeCurrent { then: Some(then), items, names })))
}

/// What a built-in function does.
type Function = fn(&mut Vm, Args) -> Result<Value, Exc>;

struct MakeCurrent {
    then: Option<Function>,
    items: Vec<Value>,
    names: Vec<Rc<Str>>,
}

impl NativeFrame for MakeCurrent {
    fn resume(&mut self, vm: &mut Vm, _: Input) -> Step {
        vm.warn("DeprecationWarning", "There is no current event loop");
        let event_loop = vm.new_loop();
        vm.policy_loop = Some(Some(event_loop));
        let Some(then) = self.then.take() else { return Step::Return(Value::None) };
        let (items, names) = (std::mem::take(&mut self.items), std::mem::take(&mut self.names));
        vm.run_again(Box::new(move |vm| then(vm, Args { items: &items, names: &names }).map(Todo::Done)))
    }
}
