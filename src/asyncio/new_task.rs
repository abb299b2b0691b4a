//! How a task comes to be: its name, its lane in the trace, its place in the queue.

use super::context::Context;
use super::eager::schedule;
use super::event_loop::EventLoop;
use super::future::Future;
use super::task::{Name, Task};
use crate::python::value::{Body, CoState, Coroutine, Value};
use crate::python::vm::Vm;
use crate::python::vm::resume::label;
use crate::trace::{LaneId, LaneKind, Opened, What};
use std::rc::Rc;

impl Vm {
    /// Makes a task of a coroutine, with a lane, and schedules its first step.
    pub fn new_task(
        &mut self,
        event_loop: &Rc<EventLoop>,
        coroutine: Rc<Coroutine>,
        name: Option<Value>,
        context: Option<Rc<Context>>,
    ) -> Rc<Future> {
        let (name, lane) = open_task(self, event_loop, &coroutine, name);
        let task = task_of(event_loop, coroutine, name, Some(lane), context);
        schedule(self, &task);
        task
    }
}

/// Opens a task's lane, and settles its name.
pub fn open_task(
    vm: &mut Vm,
    event_loop: &EventLoop,
    coroutine: &Rc<Coroutine>,
    name: Option<Value>,
) -> (Name, LaneId) {
    let lane = vm.trace.new_lane();
    let first_string = match &*coroutine.state.borrow() {
        CoState::Created(Body::Python(frame)) => label(frame),
        _ => None,
    };
    let chosen = match &name {
        Some(Value::Str(name)) => Some(Rc::from(name.text())),
        _ => None,
    };
    let name = match name {
        Some(name) => Name::Given(name),
        // Only a task without a name of its own takes a number.
        None => {
            vm.tasks += 1;
            Name::Number(vm.tasks)
        }
    };
    // A task is on its loop's thread, whichever one makes it.
    let other = event_loop.thread().filter(|thread| *thread != vm.threads.current());
    let parent = other.map_or(vm.lane, |thread| vm.threads.lane_of(thread));
    let opened = Opened {
        kind: LaneKind::Task,
        parent: Some(parent),
        label: chosen.clone().or(first_string).unwrap_or_else(|| coroutine.name.borrow().clone()),
        name: match (chosen, &name) {
            (Some(name), _) => name,
            (None, Name::Number(number)) => format!("Task-{number}").into(),
            (None, Name::Given(_)) => "".into(),
        },
        function: coroutine.qualname.borrow().clone(),
    };
    vm.record_on(lane, What::Opened(Rc::new(opened)));
    (name, lane)
}

/// A task; without a lane no trace shows it.
pub fn task_of(
    event_loop: &Rc<EventLoop>,
    coroutine: Rc<Coroutine>,
    name: Name,
    lane: Option<LaneId>,
    context: Option<Rc<Context>>,
) -> Rc<Future> {
    let object = match &*coroutine.state.borrow() {
        CoState::Created(Body::Native(body)) => body.stands_for(),
        _ => None,
    };
    let task = Task {
        name,
        coroutine,
        object,
        fut_waiter: None,
        must_cancel: false,
        cancels_requested: 0,
        lane,
        context,
        eager: false,
    };
    let task = Future::new(event_loop, Some(task));
    event_loop.register(&task);
    task
}
