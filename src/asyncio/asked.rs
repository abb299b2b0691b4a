//! Loops whose `call_soon` is the program's: where CPython calls that method, it is asked here, as soon as no
//! instruction is under way. What it is given as a callback is an object of the library that stands for the job.

use super::event_loop::EventLoop;
use super::future::Callback;
use super::handle::{Handle, Job};
use crate::python::builtins::{control, exactly, plain};
use crate::python::value::{Builtin, Exc, Str, Todo, Value};
use crate::python::vm::Vm;
use crate::python::vm::ask::Ask;
use crate::trace::LaneId;
use std::rc::Rc;

/// The attribute of the library's callbacks that has the handle of their job.
const JOB: &str = "_job";

/// Asks the program about the next job.
pub static ASK: Builtin = control("call_soon", |vm, _| {
    let loops: Vec<_> = vm.loops.iter().filter_map(std::rc::Weak::upgrade).collect();
    for event_loop in loops.into_iter().rev() {
        let name = vm.intern("call_soon");
        let made = vm.member("asyncio.tasks", "_callback")?;
        let method = vm.attribute(&event_loop.value(), &name)?;
        if let Some((job, _)) = event_loop.take_asked() {
            return Ok(Todo::Run(Box::new(asking(vm, &event_loop, job, made, method))));
        }
    }
    Ok(Todo::Done(Value::None))
});

/// Asks the program's `add_done_callback` for the next callback of the loop's.
pub static ASK_TO_TELL: Builtin = control("add_done_callback", |vm, _| {
    let made = vm.member("asyncio.tasks", "_callback")?;
    let loops: Vec<_> = vm.loops.iter().filter_map(std::rc::Weak::upgrade).collect();
    let next = loops.iter().find_map(|event_loop| event_loop.take_asked_to_tell());
    let Some((future, callback)) = next else { return Ok(Todo::Done(Value::None)) };
    let name = vm.intern("add_done_callback");
    let method = vm.attribute(&future.value(), &name)?;
    let event_loop = future.event_loop.clone();
    let mut call = items_of(vm, &event_loop, Job::Done(callback, future), method);
    // The future comes when it is done.
    call.truncate(4);
    Ok(Todo::Run(Box::new(Ask::of(made, call, Vec::new()))))
});

/// The call of `_callback(method, handle, kind, context, *args)`, which makes the callback and calls the method.
fn asking(vm: &mut Vm, event_loop: &Rc<EventLoop>, job: Job, made: Value, method: Value) -> Ask {
    Ask::of(made, items_of(vm, event_loop, job, method), Vec::new())
}

fn items_of(vm: &mut Vm, event_loop: &Rc<EventLoop>, job: Job, method: Value) -> Vec<Value> {
    let context = match &job {
        Job::Step(task, _) | Job::Done(Callback::Wake(task), _) => {
            task.task.as_ref().and_then(|task| task.borrow().context.clone())
        }
        Job::Done(Callback::Call(call), _) => call.1.clone(),
        _ => vm.context.clone(),
    };
    let (kind, args) = match &job {
        Job::Done(Callback::Wake(_), future) => (Value::str("Task.task_wakeup"), vec![future.value()]),
        Job::Done(Callback::Gathered(_), future) => {
            (Value::str("gather.<locals>._done_callback"), vec![future.value()])
        }
        Job::Done(Callback::Stop, future) => (Value::str("_run_until_complete_cb"), vec![future.value()]),
        Job::Done(Callback::Call(call), future) => (call.0.clone(), vec![future.value()]),
        Job::SetResult(future, value) => {
            (Value::str("_set_result_unless_cancelled"), vec![future.value(), value.clone()])
        }
        Job::Call(call) => (call.0.clone(), call.1.clone()),
        Job::Step(..) => (Value::None, Vec::new()),
    };
    let handle = Value::Handle(Rc::new(Handle::new(event_loop, job, None, None)));
    let mut items = vec![method, handle, kind, Value::Context(context.unwrap_or_default())];
    items.extend(args);
    items
}

/// The job that a callback of the library stands for, and the lane that brought it about.
pub fn job_of(job: &Job) -> Option<(Job, Option<LaneId>)> {
    let Job::Call(call) = job else { return None };
    let Value::Object(object) = &call.0 else { return None };
    if &*object.class.borrow().module != "asyncio.tasks" {
        return None;
    }
    let handle = object.dict.borrow().entries.borrow().text(&Str::new(JOB)).cloned();
    let Some(Value::Handle(handle)) = handle else { return None };
    let job = handle.job.borrow().clone()?;
    let by = match &job {
        Job::Done(_, future) => future.lane(),
        _ => None,
    };
    Some((job, by))
}

/// What such a callback tells, where a future is given it back.
pub fn callback_of(function: &Value) -> Option<Callback> {
    match job_of(&Job::Call(Rc::new((function.clone(), Vec::new()))))? {
        (Job::Done(callback, _), _) => Some(callback),
        _ => None,
    }
}

/// `run_job(handle)`: a program calls such a callback itself. It runs as soon as that program's callback is over.
pub static RUN_JOB: Builtin = plain("run_job", |vm, args| -> Result<Value, Exc> {
    let [handle] = exactly(vm, "run_job", args)?;
    if let Value::Handle(handle) = handle
        && let Some(job) = handle.job.borrow().clone()
    {
        handle.event_loop.run_first(job);
    }
    Ok(Value::None)
});
