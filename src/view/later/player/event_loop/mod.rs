//! The event loop, opened: its ready queue, its timers, who has the thread and who waits for what.
//!
//! Everything is read off the trace at the position that is shown. A chip stands for a task or a callback; each goes
//! visibly from the box that it was in to the one that it is in.

pub mod graph;
pub mod places;
pub mod words;

#[cfg(target_arch = "wasm32")]
mod flight;
#[cfg(target_arch = "wasm32")]
mod map;
#[cfg(target_arch = "wasm32")]
mod panel;
#[cfg(target_arch = "wasm32")]
mod seen;

#[cfg(target_arch = "wasm32")]
pub use panel::event_loop;
