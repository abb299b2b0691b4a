//! The module `_interleave`: what the standard library's Python parts need of the machine.

use super::event_loop::EventLoop;
use super::future::Origin;
use super::handle::Job;
use super::new_task::task_of;
use super::task::Name;
use crate::python::builtins::{control, exactly, plain};
use crate::python::ops::as_float;
use crate::python::repr;
use crate::python::value::{
    Args, Body, Builtin, CoState, Exc, Instance, Namespace, Step, Todo, TypeId, Value,
};
use crate::python::vm::threads::ThreadId;
use crate::python::vm::{Input, NativeFrame, Vm};
use crate::time::Time;
use crate::trace::{For, LaneId, ObjectId, ObjectKind, What};
use rustc_hash::FxHashMap;
use std::rc::{Rc, Weak};

/// The numbers that the trace has for objects of the program.
#[derive(Default)]
pub struct Numbered {
    numbers: FxHashMap<usize, (Weak<Instance>, ObjectId)>,
    /// Objects that others are built of: these go by the number of the whole, for which nobody has to know
    /// how the library makes it. The first weak reference keeps the address, as above.
    parts: FxHashMap<usize, (Weak<Instance>, Weak<Instance>)>,
}

/// The number of an object in the trace.
fn number(vm: &mut Vm, value: &Value) -> Option<ObjectId> {
    let Value::Object(object) = value else { return None };
    let mut object = object.clone();
    while let Some(whole) = vm.numbered.parts.get(&(Rc::as_ptr(&object) as usize)) {
        let Some(whole) = whole.1.upgrade() else { break };
        object = whole;
    }
    let address = Rc::as_ptr(&object) as usize;
    // The weak reference keeps the address from being used again.
    if let Some((_, id)) = vm.numbered.numbers.get(&address) {
        return Some(*id);
    }
    let class = object.class.borrow().clone();
    let named = |name: &str| class.order().any(|class| &*class.name == name);
    let kind = [
        ("Lock", ObjectKind::Lock),
        ("RLock", ObjectKind::Lock),
        ("_RLock", ObjectKind::Lock),
        ("Semaphore", ObjectKind::Semaphore),
        ("Event", ObjectKind::Event),
        ("Condition", ObjectKind::Condition),
        ("Barrier", ObjectKind::Barrier),
        ("Queue", ObjectKind::Queue),
        ("SimpleQueue", ObjectKind::Queue),
        ("Thread", ObjectKind::Thread),
        ("Future", ObjectKind::Thread),
    ];
    let kind = kind.iter().find(|(name, _)| named(name)).map_or(ObjectKind::Other, |(_, kind)| *kind);
    let id = vm.trace.new_object(kind, &class.name);
    vm.numbered.numbers.insert(address, (Rc::downgrade(&object), id));
    Some(id)
}

fn thread_id(vm: &Vm, value: Option<&Value>) -> Result<ThreadId, Exc> {
    match value {
        Some(Value::Int(id)) if *id > 0 => Ok(*id as usize - 1),
        _ => Err(vm.type_error("a thread's number is required")),
    }
}

static FUNCTIONS: &[Builtin] = &[
    // start_thread(callable, name, daemon, function) -> its number. It runs at once, until it blocks.
    control("start_thread", |vm, args| {
        let [callable, name, daemon, function] = exactly(vm, "start_thread", args)?;
        let daemon = matches!(daemon, Value::Bool(true));
        let names = [repr::quiet_str(name).into(), repr::quiet_str(function).into()];
        let id = vm.start_thread(callable.clone(), names, daemon);
        Ok(Todo::Run(Box::new(Started { id, passed: false })))
    }),
    // The number of the thread that runs; the main one's is 1.
    plain("current_thread_id", |vm, _| Ok(Value::Int(vm.threads.current() as i64 + 1))),
    plain("rename_thread", |vm, args| {
        let id = thread_id(vm, args.items.first())?;
        let name = args.items.get(1).map_or_else(String::new, repr::quiet_str);
        vm.rename_thread(id, name.into());
        Ok(Value::None)
    }),
    plain("is_thread_alive", |vm, args| {
        let id = thread_id(vm, args.items.first())?;
        Ok(Value::Bool(vm.threads.is_alive(id)))
    }),
    // join_thread(number, timeout=None) -> whether it has ended.
    control("join_thread", |vm, args| {
        let id = thread_id(vm, args.items.first())?;
        let timeout = args.items.get(1).and_then(as_float);
        let until = timeout.map(|seconds| vm.now + Time::to_wait(seconds));
        Ok(Todo::Run(Box::new(Join { id, until, waited: false })))
    }),
    plain("allocate_lock", |_, _| Ok(Value::ThreadLock(Rc::default()))),
    // lock_of(lock, object): what the trace says is waited for when a thread waits for the lock.
    plain("lock_of", |vm, args| {
        let [lock, object] = exactly(vm, "lock_of", args)?;
        if let Value::ThreadLock(lock) = lock {
            let id = number(vm, object);
            lock.object.set(id);
        }
        Ok(Value::None)
    }),
    // part_of(part, whole): to the trace, the one object is the other.
    plain("part_of", |vm, args| {
        if let [Value::Object(part), Value::Object(whole)] = exactly(vm, "part_of", args)? {
            let address = Rc::as_ptr(part) as usize;
            vm.numbered.parts.insert(address, (Rc::downgrade(part), Rc::downgrade(whole)));
        }
        Ok(Value::None)
    }),
    // at_exit(callable): called when the main thread's code is over, the last one first.
    plain("at_exit", |vm, args| {
        let [callable] = exactly(vm, "at_exit", args)?;
        vm.threads.at_exit.push(callable.clone());
        Ok(Value::None)
    }),
    // waited_for(future, object): the trace says that who waits for the future waits for the object, or for
    // the tasks in it if it is a dict or a set.
    plain("waited_for", |vm, args| {
        let [future, object] = exactly(vm, "waited_for", args)?;
        let Value::Future(future) = future else { return Ok(Value::None) };
        *future.origin.borrow_mut() = match object {
            Value::Dict(tasks) => of_tasks(tasks.entries.borrow().iter().map(|(task, _)| task.value.clone())),
            Value::Set(tasks) => of_tasks(tasks.table.borrow().values().into_iter()),
            object => number(vm, object).map_or(Origin::Unknown, Origin::Object),
        };
        Ok(Value::None)
    }),
    // stack_of(task): the frames of what it runs, outermost first, as (file, line, function, text); None once
    // that is over.
    plain("stack_of", |vm, args| {
        let [task] = exactly(vm, "stack_of", args)?;
        let Value::Future(task) = task.payload() else { return Ok(Value::None) };
        let Some(cell) = &task.task else { return Ok(Value::None) };
        let coroutine = cell.borrow().coroutine.clone();
        if task.event_loop.current().is_some_and(|current| Rc::ptr_eq(&current, task)) {
            return Ok(places(vm.stack_places_to(Some(&coroutine))));
        }
        if coroutine.is_closed() {
            return Ok(Value::None);
        }
        let place = match (&coroutine.code, &*coroutine.state.borrow()) {
            (Some(code), _) => Some(super::debug::place_in(code, coroutine.line.get())),
            (None, CoState::Created(Body::Native(frame)) | CoState::Suspended(Body::Native(frame))) => {
                frame.places().last().map(|place| super::debug::library(place))
            }
            _ => None,
        };
        Ok(places(place.into_iter().collect()))
    }),
    // traceback_of(exception): likewise, what its traceback has.
    plain("traceback_of", |vm, args| {
        let [exception] = exactly(vm, "traceback_of", args)?;
        let mut all = Vec::new();
        if let Value::Exception(e) = exception {
            let mut at = e.traceback.borrow().clone();
            while let Some(traceback) = at {
                all.extend(crate::python::traceback::shown(&traceback));
                at = traceback.next.clone();
            }
        }
        Ok(places(all))
    }),
    plain("acquired", |vm, args| held(vm, args, What::Acquired)),
    plain("released", |vm, args| held(vm, args, What::Released)),
    // warned(text): a warning or a report of the library's, as stderr has it.
    plain("warned", |vm, args| {
        let [text] = exactly(vm, "warned", args)?;
        let text = repr::to_str(vm, text)?;
        match vm.other_stream("stderr") {
            None => vm.warn_text(&text),
            Some(file) => crate::python::builtins::write_to(vm, &file, &text)?,
        }
        Ok(Value::None)
    }),
    // quiet_task(loop, coroutine) -> a task of the library's own: it takes a number, and no trace shows it.
    plain("quiet_task", |vm, args| match exactly(vm, "quiet_task", args)? {
        [Value::Loop(event_loop), Value::Coroutine(coroutine)] => {
            vm.tasks += 1;
            let task = task_of(event_loop, coroutine.clone(), Name::Number(vm.tasks), None, None);
            event_loop.call_soon(Job::Step(task.clone(), None), None);
            vm.take_notes(event_loop);
            Ok(Value::Future(task))
        }
        _ => Err(vm.type_error("a loop and a coroutine are required")),
    }),
    // interrupt() -> whether the main task of `asyncio.run` was cancelled for it (Runner._on_sigint).
    plain("interrupt", |vm, _| {
        let Some(event_loop) = vm.running_loop.clone() else { return Ok(Value::Bool(false)) };
        let main = event_loop.settings.main.borrow().upgrade();
        let Some(main) = main.filter(|main| !main.done() && !event_loop.settings.interrupted.get()) else {
            return Ok(Value::Bool(false));
        };
        event_loop.settings.interrupted.set(true);
        main.cancel(None);
        vm.take_notes(&event_loop);
        Ok(Value::Bool(true))
    }),
    // The default executor of a loop: what base_events keeps there.
    plain("executor", |vm, args| match args.items.first().and_then(EventLoop::of) {
        Some(event_loop) => {
            if let Some(executor) = args.items.get(1) {
                *event_loop.settings.executor.borrow_mut() = executor.clone();
            }
            Ok(event_loop.settings.executor.borrow().clone())
        }
        None => Err(vm.type_error("an event loop is required")),
    }),
];

/// Places on the stack as tuples.
pub fn places(all: Vec<super::debug::StackPlace>) -> Value {
    let place = |(file, line, name, text): super::debug::StackPlace| {
        let line = Value::Int(i64::from(line));
        Value::tuple(vec![Value::string(file), line, Value::string(name), Value::string(text)])
    };
    Value::list(all.into_iter().map(place).collect())
}

fn of_tasks(tasks: impl Iterator<Item = Value>) -> Origin {
    let lanes = tasks.filter_map(|task| match task.payload() {
        Value::Future(task) => task.lane(),
        _ => None,
    });
    let lanes: Vec<LaneId> = lanes.collect();
    if lanes.is_empty() { Origin::Unknown } else { Origin::Lanes(lanes.into()) }
}

fn held(vm: &mut Vm, args: Args, what: fn(ObjectId) -> What) -> Result<Value, Exc> {
    let [object] = exactly(vm, "held", args)?;
    if let Some(id) = number(vm, object) {
        vm.record(what(id));
    }
    Ok(Value::None)
}

/// Fills the module.
pub fn fill(vm: &mut Vm, names: &Namespace) {
    names.define("lock_type", Value::Type(vm.class(TypeId::ThreadLock)));
    names.define(super::asked::RUN_JOB.name, Value::Builtin(&super::asked::RUN_JOB));
    for function in FUNCTIONS.iter().chain(super::outside::FUNCTIONS).chain(super::module::POLICY) {
        names.define(function.name, Value::Builtin(function));
    }
}

/// The thread that started another one: it goes on when its turn comes.
struct Started {
    id: ThreadId,
    passed: bool,
}

impl NativeFrame for Started {
    fn resume(&mut self, _: &mut Vm, input: Input) -> Step {
        if let Input::Raise(e) | Input::Throw(e) = input {
            return Step::Raise(e);
        }
        if !self.passed {
            self.passed = true;
            return Step::Block;
        }
        Step::Return(Value::Int(self.id as i64 + 1))
    }
}

/// A thread that waits for another one's end.
struct Join {
    id: ThreadId,
    until: Option<Time>,
    waited: bool,
}

impl NativeFrame for Join {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Input::Raise(e) | Input::Throw(e) = input {
            return Step::Raise(e);
        }
        let late = self.waited && self.until.is_some_and(|until| until <= vm.now);
        if !late && vm.park_for_end(self.id, self.until).is_some() {
            let lane = vm.threads.lane_of(self.id);
            vm.record(What::Waits(For::Lane(lane)));
            self.waited = true;
            return Step::Block;
        }
        if self.waited {
            vm.record(What::Runs);
        }
        Step::Return(Value::Bool(!vm.threads.is_alive(self.id)))
    }
}
