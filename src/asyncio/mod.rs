//! asyncio: futures, tasks and the event loop, scheduling exactly as CPython 3.13 does.
//!
//! The loop knows a program only as something to resume, which answers: it waits for this future, it gave
//! up its turn, it returned, it raised. What runs Python code is `run` alone; the rest is plain bookkeeping.

pub mod asked;
mod cancel;
pub mod context;
mod coroutine_like;
pub mod debug;
pub mod eager;
mod ensure;
mod event_loop;
mod future;
mod future_methods;
mod gather;
mod handle;
pub mod hidden;
mod insides;
mod lock;
mod logger;
mod loop_methods;
pub mod module;
mod new_task;
mod outside;
mod places;
mod refused;
pub mod report;
mod repr;
mod run;
mod runner;
mod sleep;
mod task;
mod timers;

pub use context::{Context, ContextVar, Token};
pub use ensure::{future_iter, wrapper};
pub use event_loop::EventLoop;
pub use future::{Callback, Future, Origin, Status};
pub use future_methods::{arguments_of, init};
pub use gather::Gather;
pub use handle::{Created, Handle, Job};
pub use lock::ThreadLock;
pub use repr::{Write, show};
pub use task::{Answer, Task};

use crate::python::value::{Builtin, Exc, TypeId, Value};
use crate::python::vm::Vm;
use crate::python::vm::attr::Extra;

/// The methods of a value of ours.
pub fn methods(value: &Value) -> &'static [Builtin] {
    match value {
        Value::Future(f) if f.is_task() => future_methods::TASK,
        Value::Future(_) => future_methods::FUTURE,
        Value::Loop(_) => loop_methods::LOOP,
        Value::Handle(_) => loop_methods::HANDLE,
        Value::Context(_) => context::CONTEXT,
        Value::ContextVar(_) => context::VAR,
        Value::ThreadLock(_) => lock::LOCK,
        _ => &[],
    }
}

/// The methods of one of our types, looked up on the type.
pub fn methods_of(id: TypeId) -> &'static [Builtin] {
    match id {
        TypeId::Task => future_methods::TASK,
        TypeId::Future | TypeId::GatheringFuture => future_methods::FUTURE,
        TypeId::AbstractEventLoop | TypeId::EventLoop => loop_methods::LOOP,
        TypeId::Handle | TypeId::TimerHandle => loop_methods::HANDLE,
        TypeId::Context => context::CONTEXT,
        TypeId::ContextVar => context::VAR,
        TypeId::ThreadLock => lock::LOCK,
        _ => &[],
    }
}

/// An attribute of a value of ours that is data.
pub fn field(value: &Value, name: &str) -> Option<Value> {
    match value {
        Value::Future(future) => future_methods::field(future, name),
        Value::Loop(event_loop) => {
            let own = loop_methods::field(event_loop, name).or_else(|| insides::of_loop(event_loop, name));
            own.or_else(|| refused::method(value, name))
        }
        Value::Handle(handle) => insides::of_handle(handle, name),
        _ => context::field(value, name),
    }
}

/// Where the attributes of a future or a loop are kept that a program gave it.
pub fn attrs(value: &Value) -> Option<&Extra> {
    match value {
        Value::Future(future) => Some(&future.attrs),
        Value::Loop(event_loop) => Some(&event_loop.attrs),
        _ => None,
    }
}

/// Sets an attribute of a value of ours; `None` where there is nothing to set.
pub fn set_field(vm: &mut Vm, object: &Value, name: &str, value: &Value) -> Option<Result<(), Exc>> {
    match object {
        Value::Future(future) => future_methods::set_field(vm, future, name, value),
        Value::Loop(event_loop) => loop_methods::set_field(event_loop, name, value),
        _ => None,
    }
}
