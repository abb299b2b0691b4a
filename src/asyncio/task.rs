//! Tasks: how one step's answer leads to the next (task_step_impl, Modules/_asynciomodule.c).

use super::context::Context;
use super::future::{Callback, Future, Origin, Status};
use super::handle::Job;
use super::repr::quiet_repr;
use crate::python::repr::brief;
use crate::python::value::{Coroutine, Exc, ExcKind, Value};
use crate::python::vm::Vm;
use crate::trace::{End, For, LaneId, What};
use std::rc::Rc;

/// What a task has besides being a future.
pub struct Task {
    pub name: Name,
    pub coroutine: Rc<Coroutine>,
    /// The object of a program's class that the coroutine stands for.
    pub object: Option<Value>,
    /// What it waits for.
    pub fut_waiter: Option<Rc<Future>>,
    /// The next step throws CancelledError.
    pub must_cancel: bool,
    /// How often `cancel()` was asked and not taken back: `cancelling()`.
    pub cancels_requested: u32,
    /// `None` for a task of the loop's own, which no trace shows.
    pub lane: Option<LaneId>,
    /// The variables that its steps see; `None` while none was set.
    pub context: Option<Rc<Context>>,
    /// Whether it ended in an eager first step: then CPython's has forgotten its coroutine.
    pub eager: bool,
}

/// A task's name: most have their number.
pub enum Name {
    Number(u64),
    Given(Value),
}

impl Task {
    /// `get_name()`.
    pub fn name(&self) -> Value {
        match &self.name {
            Name::Number(number) => Value::string(format!("Task-{number}")),
            Name::Given(name) => name.clone(),
        }
    }
}

/// Gives a task another name, which the trace says. Nothing happens to a future that is no task.
pub fn rename(task: &Future, name: Value, vm: &mut Vm) {
    let Some(cell) = &task.task else { return };
    let text: Option<Rc<str>> = match &name {
        Value::Str(name) if name.text() != "None" => Some(name.text().into()),
        _ => None,
    };
    let (before, lane) = {
        let mut task = cell.borrow_mut();
        (std::mem::replace(&mut task.name, Name::Given(name)), task.lane)
    };
    let same = match (&before, &text) {
        (Name::Number(number), Some(text)) => **text == format!("Task-{number}"),
        (Name::Given(Value::Str(before)), Some(text)) => before.text() == &**text,
        (Name::Given(Value::Str(before)), None) => before.text() == "None",
        _ => false,
    };
    if let (Some(lane), false) = (lane, same) {
        vm.record_on(lane, What::Renamed(Box::new(text)));
    }
}

/// What a coroutine answers when it is resumed.
pub enum Answer {
    Yielded(Value),
    Returned(Value),
    Raised(Exc),
}

fn with<T>(task: &Future, f: impl FnOnce(&mut Task) -> T) -> Option<T> {
    task.task.as_ref().map(|cell| f(&mut cell.borrow_mut()))
}

/// Begins a step: what to throw into the coroutine, if anything.
pub fn begin_step(task: &Rc<Future>, exception: Option<Exc>, vm: &Vm) -> Option<Exc> {
    drop(with(task, |t| t.fut_waiter.take()));
    let must_cancel = with(task, |t| std::mem::take(&mut t.must_cancel));
    match exception {
        Some(e) if must_cancel != Some(true) || vm.is_kind(&e, ExcKind::CancelledError) => Some(e),
        _ if must_cancel == Some(true) => Some(task.cancelled_error()),
        other => other,
    }
}

/// Takes in what the coroutine answered. The result is for the trace: how the lane goes on.
///
/// # Errors
/// SystemExit and KeyboardInterrupt leave the loop.
pub fn end_step(task: &Rc<Future>, answer: Answer, vm: &mut Vm) -> Result<Outcome, Exc> {
    match answer {
        Answer::Returned(value) => {
            // A cancel that came while it ran its last step still counts.
            if with(task, |t| std::mem::take(&mut t.must_cancel)) == Some(true) {
                let message = task.state.borrow().cancel_message.clone();
                task.set_cancelled(message);
                return Ok(Outcome::Ended(End::Cancelled));
            }
            let told = match &value {
                Value::None => None,
                other => Some(Rc::new(brief(other))),
            };
            task.set_result(value);
            Ok(Outcome::Ended(End::Returned(told)))
        }
        Answer::Raised(e) if vm.is_kind(&e, ExcKind::CancelledError) => {
            // Only the first who asks gets this exception, and with it the message.
            task.state.borrow_mut().exception = Some(e);
            task.set_cancelled(None);
            Ok(Outcome::Ended(End::Cancelled))
        }
        Answer::Raised(e) => {
            let fatal = vm.is_kind(&e, ExcKind::SystemExit) || vm.is_kind(&e, ExcKind::KeyboardInterrupt);
            let end = End::Raised(crate::python::repr::quiet_line(&e).into());
            task.set_exception(e.clone());
            if fatal {
                return Err(e);
            }
            Ok(Outcome::Ended(end))
        }
        Answer::Yielded(value) => Ok(yielded(task, value, vm)),
    }
}

/// How a lane goes on after a step.
pub enum Outcome {
    Waits(For),
    Ended(End),
}

fn yielded(task: &Rc<Future>, value: Value, vm: &mut Vm) -> Outcome {
    let wrong = |message: String, vm: &mut Vm| {
        let error = vm.error(ExcKind::RuntimeError, message);
        task.event_loop.call_soon(Job::Step(task.clone(), Some(error)), None);
        Outcome::Waits(For::Turn)
    };
    match value.payload().clone() {
        Value::None => {
            task.event_loop.call_soon(Job::Step(task.clone(), None), None);
            Outcome::Waits(For::Turn)
        }
        Value::Future(future) if Rc::ptr_eq(&future, task) => {
            wrong(format!("Task cannot await on itself: {}", quiet_repr(task)), vm)
        }
        Value::Future(future) if !Rc::ptr_eq(&future.event_loop, &task.event_loop) => {
            let (shown, future) = (quiet_repr(task), quiet_repr(&future));
            wrong(format!("Task {shown} got Future {future} attached to a different loop"), vm)
        }
        Value::Future(future) if !future.blocking.replace(false) => {
            let (shown, future) = (quiet_repr(task), quiet_repr(&future));
            wrong(format!("yield was used instead of yield from in task {shown} with {future}"), vm)
        }
        Value::Future(future) => {
            let what = waits_for(&future);
            future.add_done_callback(Callback::Wake(task.clone()));
            with(task, |t| t.fut_waiter = Some(future.clone()));
            let must_cancel = with(task, |t| t.must_cancel) == Some(true);
            let message = task.state.borrow().cancel_message.clone();
            if must_cancel && future.cancel(message) {
                with(task, |t| t.must_cancel = false);
            }
            Outcome::Waits(what)
        }
        other => wrong(format!("Task got bad yield: {}", crate::python::repr::quiet(&other)), vm),
    }
}

fn waits_for(future: &Future) -> For {
    if let Some(lane) = future.lane() {
        return For::Lane(lane);
    }
    match &*future.origin.borrow() {
        Origin::Timer(when) => For::Timer(*when),
        Origin::Gather(gather) => For::Lanes(gather.lanes().into()),
        Origin::Lanes(lanes) => For::Lanes(lanes.clone()),
        Origin::Outside(what) => what.clone(),
        Origin::Object(object) => For::Object(*object),
        Origin::Unknown => For::Future,
    }
}

/// The status as a repr and `_state` have it.
pub fn status_word(status: Status) -> &'static str {
    match status {
        Status::Pending => "pending",
        Status::Finished => "finished",
        Status::Cancelled => "cancelled",
    }
}
