//! Handles: a call that the loop will make, and that can be cancelled (Lib/asyncio/events.py).

use super::context::Context;
use super::event_loop::{EventLoop, Note};
use super::future::{Callback, Future};
use crate::python::value::{Exc, Value, held};
use crate::time::Time;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What a handle does when its turn comes.
#[derive(Clone)]
pub enum Job {
    /// A task's step: with nothing, or with an exception thrown in.
    Step(Rc<Future>, Option<Exc>),
    /// Tells one callback that a future is done.
    Done(Callback, Rc<Future>),
    /// The end of a `sleep`: sets the future's result unless it was cancelled.
    SetResult(Rc<Future>, Value),
    /// A function of the program, with its arguments.
    Call(Rc<(Value, Vec<Value>)>),
}

/// Where something was made, noted in debug mode.
pub struct Created {
    pub file: String,
    pub line: u32,
    /// The frames that led there, as a traceback shows them.
    pub stack: String,
}

/// A scheduled job that can be cancelled: what `call_soon` and `call_later` give.
pub struct Handle {
    pub event_loop: Rc<EventLoop>,
    /// Nothing once it was cancelled.
    pub job: RefCell<Option<Job>>,
    /// When a timer is due, and that time as the program gave it.
    pub when: Option<(Time, f64)>,
    pub context: RefCell<Option<Rc<Context>>>,
    cancelled: Cell<bool>,
    /// Whether it is among the timers of its loop.
    timed: Cell<bool>,
    /// Its number in the trace, once it is scheduled.
    pub number: Cell<Option<u32>>,
    pub debug: Option<Rc<Created>>,
    /// The repr from before it was cancelled, kept in debug mode.
    pub shown: RefCell<Option<Box<str>>>,
}

impl Handle {
    pub fn new(
        event_loop: &Rc<EventLoop>,
        job: Job,
        when: Option<(Time, f64)>,
        context: Option<Rc<Context>>,
    ) -> Handle {
        Handle {
            event_loop: event_loop.clone(),
            job: RefCell::new(Some(job)),
            when,
            context: RefCell::new(context),
            cancelled: Cell::new(false),
            timed: Cell::new(when.is_some()),
            number: Cell::new(None),
            debug: None,
            shown: RefCell::default(),
        }
    }

    pub fn cancel(&self) {
        if self.cancelled.replace(true) {
            return;
        }
        if self.timed.get() {
            self.event_loop.note_cancelled();
        }
        if let Some(number) = self.number.take() {
            self.event_loop.note(Note::Unscheduled(number));
        }
        let job = self.job.borrow_mut().take();
        drop(job);
    }

    /// It is taken from the timers; whether it was cancelled while it was there.
    pub fn leave_timers(&self) -> bool {
        self.timed.set(false);
        self.cancelled()
    }

    pub fn cancelled(&self) -> bool {
        self.cancelled.get()
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        held::bury(self.job.get_mut(), |job| *job = None);
    }
}

/// An entry of the ready queue.
#[derive(Clone)]
pub enum Ready {
    Job(Job),
    Handle(Rc<Handle>),
}
