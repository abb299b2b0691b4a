//! What programs that look into the loop find: its queues, and what its handles call (Lib/asyncio/base_events.py,
//! events.py). Each is a copy of how it is at that moment.

use super::event_loop::EventLoop;
use super::handle::{Handle, Job, Ready};
use crate::python::value::{Deque, Value};
use std::rc::Rc;

/// The loop's `_ready`: handles in the order in which they will run.
fn ready(event_loop: &Rc<EventLoop>) -> Value {
    let handle = |ready: Ready| match ready {
        Ready::Handle(handle) => Value::Handle(handle),
        Ready::Job(job) => Value::Handle(Rc::new(Handle::new(event_loop, job, None, None))),
    };
    Value::Deque(Deque::new(event_loop.waiting().into_iter().map(handle).collect(), None))
}

/// An attribute of a loop that is its own.
pub fn of_loop(event_loop: &Rc<EventLoop>, name: &str) -> Option<Value> {
    Some(match name {
        "_ready" => ready(event_loop),
        "_scheduled" => Value::list(event_loop.armed().into_iter().map(Value::Handle).collect()),
        "_thread_id" => event_loop.thread().map_or(Value::None, |thread| Value::Int(thread as i64 + 1)),
        "_clock_resolution" => Value::Float(1e-9),
        _ => return None,
    })
}

/// An attribute of a handle that is its own.
pub fn of_handle(handle: &Handle, name: &str) -> Option<Value> {
    Some(match name {
        "_cancelled" => Value::Bool(handle.cancelled()),
        "_loop" => handle.event_loop.value(),
        "_when" => Value::Float(handle.when?.1),
        "_context" => Value::Context(handle.context.borrow_mut().get_or_insert_default().clone()),
        "_callback" => match &*handle.job.borrow() {
            Some(Job::Call(call)) => call.0.clone(),
            _ => Value::None,
        },
        "_args" => match &*handle.job.borrow() {
            Some(Job::Call(call)) => Value::tuple(call.1.clone()),
            Some(Job::SetResult(future, value)) => Value::tuple(vec![future.value(), value.clone()]),
            Some(Job::Done(_, future)) => Value::tuple(vec![future.value()]),
            Some(Job::Step(..)) => Value::tuple(Vec::new()),
            None => Value::None,
        },
        _ => return None,
    })
}
