//! asyncio: futures, tasks and the event loop, scheduling exactly as CPython 3.13 does.
//!
//! The loop knows a program only as something to resume, which answers: it waits for this future, it gave
//! up its turn, it returned, it raised. What runs Python code is `run` alone; the rest is plain bookkeeping.

mod event_loop;
mod future;
mod gather;
pub mod module;
mod places;
mod repr;
mod run;
mod sleep;
mod task;

pub use event_loop::{EventLoop, Handle, Job};
pub use future::{Callback, Future, Origin, Status};
pub use gather::Gather;
pub use repr::{future_repr, loop_repr};
pub use task::{Answer, Task};
