//! The event loop's queues (Lib/asyncio/base_events.py): one FIFO of what is ready, and the timers.
//!
//! A turn takes the timers that are due, then runs exactly the handles that were ready when it began.

use super::future::{Callback, Future};
use crate::python::value::{Class, Coroutine, Exc, Exception, Value};
use crate::time::Time;
use crate::trace::LaneId;
use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::rc::{Rc, Weak};

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
    Call(Value, Vec<Value>),
}

/// A scheduled job that can be cancelled: what `call_soon` and `call_later` give.
pub struct Handle {
    pub job: RefCell<Option<Job>>,
    pub when: Option<Time>,
}

impl Handle {
    pub fn cancel(&self) {
        let job = self.job.borrow_mut().take();
        drop(job);
    }

    pub fn cancelled(&self) -> bool {
        self.job.borrow().is_none()
    }
}

/// An entry of the ready queue.
pub enum Ready {
    Job(Job),
    Handle(Rc<Handle>),
}

struct Timer {
    when: Time,
    sequence: u64,
    handle: Rc<Handle>,
}

impl PartialEq for Timer {
    fn eq(&self, other: &Timer) -> bool {
        self.sequence == other.sequence
    }
}

impl Eq for Timer {}

impl PartialOrd for Timer {
    fn partial_cmp(&self, other: &Timer) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// By time, then first in, first out.
impl Ord for Timer {
    fn cmp(&self, other: &Timer) -> std::cmp::Ordering {
        (self.when, self.sequence).cmp(&(other.when, other.sequence))
    }
}

/// A note for the trace.
pub enum Note {
    /// This lane is ready; by that one.
    Ready(LaneId, Option<LaneId>),
    CancelAsked(LaneId),
}

/// An event loop.
pub struct EventLoop {
    ready: RefCell<VecDeque<Ready>>,
    timers: RefCell<BinaryHeap<Reverse<Timer>>>,
    sequence: Cell<u64>,
    stopping: Cell<bool>,
    running: Cell<bool>,
    closed: Cell<bool>,
    /// The task whose step is running.
    current: RefCell<Option<Rc<Future>>>,
    /// All futures that were made, those that are gone included until the next sweep.
    futures: RefCell<Vec<Weak<Future>>>,
    sweep_at: Cell<usize>,
    notes: RefCell<Vec<Note>>,
    /// The async generators that were iterated in it, to be closed with it.
    pub asyncgens: RefCell<Vec<Weak<Coroutine>>>,
    cancelled_error: Rc<Class>,
    gone: Cell<bool>,
}

impl EventLoop {
    /// A loop; `cancelled_error` is the class of the exceptions that its futures are cancelled with.
    pub fn new(cancelled_error: Rc<Class>) -> Rc<EventLoop> {
        Rc::new(EventLoop {
            ready: RefCell::default(),
            timers: RefCell::default(),
            sequence: Cell::new(0),
            asyncgens: RefCell::default(),
            stopping: Cell::new(false),
            running: Cell::new(false),
            closed: Cell::new(false),
            current: RefCell::default(),
            futures: RefCell::default(),
            sweep_at: Cell::new(1024),
            notes: RefCell::default(),
            cancelled_error,
            gone: Cell::new(false),
        })
    }

    pub fn new_cancelled_error(&self, message: Option<Value>) -> Exc {
        Exception::new(self.cancelled_error.clone(), message.into_iter().collect())
    }

    /// Puts a job at the end of the queue; `by` is the lane that brought it about.
    pub fn call_soon(&self, job: Job, by: Option<LaneId>) {
        let lane = match &job {
            Job::Step(task, _) => task.lane(),
            Job::Done(Callback::Wake(task), _) => task.lane(),
            _ => None,
        };
        if let Some(lane) = lane {
            self.note(Note::Ready(lane, by));
        }
        self.ready.borrow_mut().push_back(Ready::Job(job));
    }

    pub fn call_soon_handle(&self, handle: Rc<Handle>) {
        self.ready.borrow_mut().push_back(Ready::Handle(handle));
    }

    /// Schedules a job for a time.
    pub fn call_at(&self, when: Time, job: Job) -> Rc<Handle> {
        let handle = Rc::new(Handle { job: RefCell::new(Some(job)), when: Some(when) });
        let sequence = self.sequence.get();
        self.sequence.set(sequence + 1);
        self.timers.borrow_mut().push(Reverse(Timer { when, sequence, handle: handle.clone() }));
        handle
    }

    /// When the next timer is due that was not cancelled.
    pub fn next_timer(&self) -> Option<Time> {
        let mut timers = self.timers.borrow_mut();
        while timers.peek().is_some_and(|Reverse(timer)| timer.handle.cancelled()) {
            timers.pop();
        }
        timers.peek().map(|Reverse(timer)| timer.when)
    }

    /// Begins a turn: takes the timers that are due, and says how many handles this turn runs.
    pub fn begin_turn(&self, now: Time) -> usize {
        while self.next_timer().is_some_and(|when| when <= now) {
            let Some(Reverse(timer)) = self.timers.borrow_mut().pop() else { break };
            self.ready.borrow_mut().push_back(Ready::Handle(timer.handle));
        }
        self.ready.borrow().len()
    }

    pub fn has_ready(&self) -> bool {
        !self.ready.borrow().is_empty()
    }

    /// Takes the oldest handle; `None` in place of a cancelled one.
    pub fn next_job(&self) -> Option<Job> {
        let ready = self.ready.borrow_mut().pop_front()?;
        match ready {
            Ready::Job(job) => Some(job),
            Ready::Handle(handle) => {
                let job = handle.job.borrow().clone();
                if handle.when.is_some() {
                    // A timer that has fired holds on to nothing.
                    handle.cancel();
                }
                job
            }
        }
    }

    pub fn note(&self, note: Note) {
        self.notes.borrow_mut().push(note);
    }

    /// What happened since the last time, for the trace.
    pub fn take_notes(&self) -> Vec<Note> {
        std::mem::take(&mut self.notes.borrow_mut())
    }

    /// Keeps a future in sight.
    pub fn register(&self, future: &Rc<Future>) {
        let mut futures = self.futures.borrow_mut();
        if futures.len() >= self.sweep_at.get() {
            futures.retain(|weak| weak.strong_count() > 0);
            self.sweep_at.set((futures.len() * 2).max(1024));
        }
        futures.push(Rc::downgrade(future));
    }

    /// The tasks that are not done, in the order of their creation.
    pub fn pending_tasks(&self) -> Vec<Rc<Future>> {
        let alive = self.futures.borrow();
        alive.iter().filter_map(Weak::upgrade).filter(|f| f.is_task() && !f.done()).collect()
    }

    pub fn current(&self) -> Option<Rc<Future>> {
        self.current.borrow().clone()
    }

    pub fn current_lane(&self) -> Option<LaneId> {
        self.current.borrow().as_ref().and_then(|task| task.lane())
    }

    pub fn set_current(&self, task: Option<Rc<Future>>) {
        drop(self.current.replace(task));
    }

    pub fn stop(&self) {
        self.stopping.set(true);
    }

    pub fn is_stopping(&self) -> bool {
        self.stopping.get()
    }

    pub fn set_running(&self, running: bool) {
        self.stopping.set(false);
        self.running.set(running);
    }

    pub fn is_running(&self) -> bool {
        self.running.get()
    }

    pub fn is_closed(&self) -> bool {
        self.closed.get()
    }

    pub fn close(&self) {
        self.closed.set(true);
        self.ready.borrow_mut().clear();
        self.timers.borrow_mut().clear();
    }

    /// Whether the machine is being dropped.
    pub fn is_gone(&self) -> bool {
        self.gone.get()
    }

    /// Breaks every circle through this loop: the machine is being dropped.
    pub fn clear(&self) {
        self.gone.set(true);
        self.close();
        self.set_current(None);
        let futures = std::mem::take(&mut *self.futures.borrow_mut());
        for future in futures.iter().filter_map(Weak::upgrade) {
            future.clear();
        }
    }
}
