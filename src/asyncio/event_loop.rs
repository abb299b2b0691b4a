//! The event loop's queues (Lib/asyncio/base_events.py): one FIFO of what is ready, and the timers.
//!
//! A turn takes the timers that are due, then runs exactly the handles that were ready when it began.

use super::future::{Callback, Future, Origin};
use super::handle::{Handle, Job, Ready};
use super::repr;
use super::timers::{Deadline, Timers};
use crate::python::value::{
    Class, Coroutine, Dict, Exc, Exception, Finalizer, Finalizers, Instance, Str, Value,
};
use crate::python::vm::attr::{Extra, extra};
use crate::python::vm::threads::{ThreadId, Ticket};
use crate::time::Time;
use crate::trace::{LaneId, Scheduled};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

/// A note for the trace.
pub enum Note {
    /// This lane is ready; by that one.
    Ready(LaneId, Option<LaneId>),
    CancelAsked(LaneId),
    Scheduled(Rc<Scheduled>),
    Unscheduled(u32),
}

/// What programs set on a loop, each with what CPython begins with.
pub struct Settings {
    pub debug: Cell<bool>,
    pub slow_callback_duration: RefCell<Value>,
    pub exception_handler: RefCell<Value>,
    pub task_factory: RefCell<Value>,
    pub executor: RefCell<Value>,
    pub executor_shutdown: Cell<bool>,
    pub asyncgens_shutdown: Cell<bool>,
    /// The main task of `asyncio.run`, which an interrupt cancels, and whether one has.
    pub main: RefCell<std::rc::Weak<Future>>,
    pub interrupted: Cell<bool>,
}

/// A future that is to be told of, the callback that is to be told, and the task whose step brought it about.
pub type ToTell = (Rc<Future>, Callback, Option<Rc<Future>>);

/// An event loop.
pub struct EventLoop {
    ready: RefCell<VecDeque<Ready>>,
    timers: RefCell<Timers>,
    stopping: Cell<bool>,
    /// The thread that it runs on.
    thread: Cell<Option<ThreadId>>,
    /// While its thread waits for something to happen.
    pub selecting: Cell<Option<Ticket>>,
    closed: Cell<bool>,
    /// The first job that came after it was closed.
    refused: RefCell<Option<Job>>,
    pub settings: Settings,
    /// The task whose step is running.
    current: RefCell<Option<Rc<Future>>>,
    /// The futures that may be part of circles, those that are gone included until the next sweep.
    futures: RefCell<Vec<Weak<Future>>>,
    sweep_at: Cell<usize>,
    futures_made: Cell<u32>,
    /// How many calls were scheduled, besides those for tasks.
    calls: Cell<u32>,
    /// The async generators that are being iterated.
    asyncgens: RefCell<Vec<Weak<Coroutine>>>,
    notes: RefCell<Vec<Note>>,
    pub finalizers: Rc<Finalizers>,
    cancelled_error: Rc<Class>,
    gone: Cell<bool>,
    /// Of an object whose class a program derived from a loop's: that class, and its attributes.
    pub made: RefCell<Option<(Rc<Class>, Rc<Dict>)>>,
    /// Whether a program has a `call_soon` of its own for it, and the jobs that this is still to be asked about.
    pub asks: Cell<bool>,
    /// Whether it has methods of its own for what `sleep` asks a loop.
    pub asks_for_sleep: Cell<bool>,
    asked: RefCell<VecDeque<(Job, Option<Rc<Future>>)>>,
    /// The callbacks of futures that have an `add_done_callback` of the program's, which is still to be asked.
    /// Each with the task whose step brought it about.
    asked_to_tell: RefCell<VecDeque<ToTell>>,
    /// How many jobs were put before all others.
    put_first: Cell<usize>,
    /// What a program set on one that is no such object.
    pub attrs: Extra,
}

impl EventLoop {
    /// A loop; `cancelled_error` is the class of the exceptions that its futures are cancelled with.
    pub fn new(cancelled_error: Rc<Class>, finalizers: Rc<Finalizers>) -> Rc<EventLoop> {
        let settings = Settings {
            debug: Cell::new(false),
            slow_callback_duration: RefCell::new(Value::float(0.1)),
            exception_handler: RefCell::new(Value::None),
            task_factory: RefCell::new(Value::None),
            executor: RefCell::new(Value::None),
            executor_shutdown: Cell::new(false),
            asyncgens_shutdown: Cell::new(false),
            main: RefCell::default(),
            interrupted: Cell::new(false),
        };
        Rc::new(EventLoop {
            ready: RefCell::default(),
            timers: RefCell::default(),
            stopping: Cell::new(false),
            thread: Cell::new(None),
            selecting: Cell::new(None),
            closed: Cell::new(false),
            refused: RefCell::default(),
            settings,
            current: RefCell::default(),
            futures: RefCell::default(),
            sweep_at: Cell::new(1024),
            futures_made: Cell::new(0),
            calls: Cell::new(0),
            asyncgens: RefCell::default(),
            notes: RefCell::default(),
            finalizers,
            cancelled_error,
            gone: Cell::new(false),
            made: RefCell::new(None),
            asks: Cell::new(false),
            asks_for_sleep: Cell::new(false),
            asked: RefCell::default(),
            asked_to_tell: RefCell::default(),
            put_first: Cell::new(0),
            attrs: RefCell::new(None),
        })
    }

    /// The loop that a value is, of a class that a program derived included.
    pub fn of(value: &Value) -> Option<&Rc<EventLoop>> {
        match value.payload() {
            Value::Loop(event_loop) => Some(event_loop),
            _ => None,
        }
    }

    /// Itself as programs have it.
    pub fn value(self: &Rc<Self>) -> Value {
        let Some((class, dict)) = self.made.borrow().clone() else { return Value::Loop(self.clone()) };
        Instance::again(class, dict, Value::Loop(self.clone()))
    }

    /// What its class, derived by a program, says for a method, or the program set in its place.
    pub fn overridden(&self, name: &Rc<Str>) -> Option<Value> {
        let by_class = self.made.borrow().as_ref().and_then(|(class, _)| class.user_attribute(name));
        by_class.or_else(|| extra(&self.attrs, name))
    }

    pub fn new_cancelled_error(&self, message: Option<Value>) -> Exc {
        Exception::new(self.cancelled_error.clone(), message.into_iter().collect())
    }

    /// Puts a job at the end of the queue; `by` is the lane that brought it about.
    pub fn call_soon(&self, job: Job, by: Option<LaneId>) {
        if self.closed.get() {
            self.refused.borrow_mut().get_or_insert(job);
            return;
        }
        if self.asks.get() {
            self.asked.borrow_mut().push_back((job, self.current()));
            self.finalizers.push(Finalizer::Call(Value::Builtin(&super::asked::ASK), Vec::new()));
            return;
        }
        self.enqueue(job, by);
    }

    /// The job that the program's `call_soon` is to be asked about next, and the task whose step brought it about.
    pub fn take_asked(&self) -> Option<(Job, Option<Rc<Future>>)> {
        self.asked.borrow_mut().pop_front()
    }

    /// A future's own `add_done_callback` is to be asked for a callback of the loop's.
    pub fn ask_to_tell(&self, future: Rc<Future>, callback: Callback) {
        self.asked_to_tell.borrow_mut().push_back((future, callback, self.current()));
        self.finalizers.push(Finalizer::Call(Value::Builtin(&super::asked::ASK_TO_TELL), Vec::new()));
    }

    /// The next one that is to be asked, and for what.
    pub fn take_asked_to_tell(&self) -> Option<ToTell> {
        self.asked_to_tell.borrow_mut().pop_front()
    }

    /// Puts a job before all that is ready, into the turn that goes on.
    pub fn run_first(&self, job: Job) {
        self.ready.borrow_mut().push_front(Ready::Job(job));
        self.put_first.set(self.put_first.get() + 1);
    }

    /// How many jobs were put first since the last time.
    pub fn take_put_first(&self) -> usize {
        self.put_first.take()
    }

    /// As [`EventLoop::call_soon`], whatever the program has for that.
    pub fn enqueue(&self, job: Job, by: Option<LaneId>) {
        match &job {
            Job::Step(task, _) | Job::Done(Callback::Wake(task), _) => {
                if let Some(lane) = task.lane() {
                    self.note(Note::Ready(lane, by));
                }
            }
            _ => {
                self.note_scheduled(&job, None);
            }
        }
        self.ready.borrow_mut().push_back(Ready::Job(job));
    }

    pub fn call_soon_handle(&self, handle: Rc<Handle>) {
        self.note_handle(&handle, None);
        self.ready.borrow_mut().push_back(Ready::Handle(handle));
    }

    /// Schedules a handle for its time; `readings` is by how many readings of the clock its deadline is later.
    pub fn call_at(&self, when: Time, readings: i64, handle: Handle) -> Rc<Handle> {
        let handle = Rc::new(handle);
        self.note_handle(&handle, Some(when));
        let before = Time::from_secs(handle.when.map_or(0.0, |(_, when)| -when));
        self.timers.borrow_mut().push(Deadline { when, before, readings }, handle.clone());
        handle
    }

    /// A timer's handle that has not been taken yet was cancelled.
    pub fn note_cancelled(&self) {
        self.timers.borrow_mut().note_cancelled();
    }

    /// For the trace: a call was scheduled; its number. What ends a `sleep` is told as the task's waiting.
    fn note_scheduled(&self, job: &Job, when: Option<Time>) -> Option<u32> {
        if matches!(job, Job::SetResult(..)) {
            return None;
        }
        let number = self.calls.replace(self.calls.get() + 1);
        let calls = repr::called(self, job);
        self.note(Note::Scheduled(Rc::new(Scheduled { number, calls, when })));
        Some(number)
    }

    fn note_handle(&self, handle: &Handle, when: Option<Time>) {
        if let Some(job) = &*handle.job.borrow() {
            handle.number.set(self.note_scheduled(job, when));
        }
    }

    /// When the next timer is due. Cancelled ones go first.
    pub fn next_timer(&self) -> Option<Time> {
        let mut timers = self.timers.borrow_mut();
        timers.tidy();
        timers.first()
    }

    /// Begins a turn: takes the timers that are due, and says how many handles this turn runs.
    pub fn begin_turn(&self, now: Time) -> usize {
        let mut timers = self.timers.borrow_mut();
        let mut ready = self.ready.borrow_mut();
        while timers.first().is_some_and(|when| when <= now) {
            ready.extend(timers.pop().map(Ready::Handle));
        }
        ready.len()
    }

    /// What is ready, in its order.
    pub fn waiting(&self) -> Vec<Ready> {
        self.ready.borrow().iter().cloned().collect()
    }

    /// The handles of timers, as they lie in the heap.
    pub fn armed(&self) -> Vec<Rc<Handle>> {
        self.timers.borrow().handles().cloned().collect()
    }

    pub fn has_ready(&self) -> bool {
        !self.ready.borrow().is_empty()
    }

    /// Takes the oldest handle.
    pub fn next_ready(&self) -> Option<Ready> {
        self.ready.borrow_mut().pop_front()
    }

    pub fn note(&self, note: Note) {
        self.notes.borrow_mut().push(note);
    }

    /// What happened since the last time, for the trace.
    pub fn take_note(&self, index: usize) -> Option<Note> {
        let mut notes = self.notes.borrow_mut();
        match notes.get_mut(index) {
            Some(note) => Some(std::mem::replace(note, Note::CancelAsked(LaneId(0)))),
            None => {
                notes.clear();
                None
            }
        }
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

    /// A task that has begun eagerly waits for the first time: from now on it is one of those that are scheduled, the
    /// youngest (task_eager_start, Modules/_asynciomodule.c).
    pub fn register_waiting(&self, task: &Rc<Future>) {
        let known = |weak: &Weak<Future>| std::ptr::eq(weak.as_ptr(), Rc::as_ptr(task));
        let at = self.futures.borrow().iter().rposition(known);
        if let Some(at) = at {
            self.futures.borrow_mut().remove(at);
        }
        self.register(task);
    }

    /// The tasks that are not done, in the order of their creation.
    pub fn pending_tasks(&self) -> Vec<Rc<Future>> {
        let alive = self.futures.borrow();
        alive.iter().filter_map(Weak::upgrade).filter(|f| f.is_task() && !f.done()).collect()
    }

    /// All tasks that are still there, in the order of their creation.
    pub fn tasks(&self) -> Vec<Rc<Future>> {
        self.futures.borrow().iter().filter_map(Weak::upgrade).filter(|f| f.is_task()).collect()
    }

    /// Its futures, tasks or not.
    pub fn all_futures(&self) -> Vec<Rc<Future>> {
        self.futures.borrow().iter().filter_map(Weak::upgrade).collect()
    }

    /// What is scheduled.
    pub fn jobs(&self) -> Vec<Job> {
        let ready = self.ready.borrow();
        let timers = self.timers.borrow();
        let handles = timers.handles().filter_map(|handle| handle.job.borrow().clone());
        let of_ready = |ready: &Ready| match ready {
            Ready::Job(job) => Some(job.clone()),
            Ready::Handle(handle) => handle.job.borrow().clone(),
        };
        ready.iter().filter_map(of_ready).chain(handles).collect()
    }

    /// How many handles are ready and how many timers are armed, but for cancelled ones and what stands for the
    /// world outside.
    pub fn lengths(&self) -> (usize, usize) {
        let counts = |job: &Job| match job {
            Job::SetResult(future, _) => !matches!(*future.origin.borrow(), Origin::Outside(_)),
            _ => true,
        };
        let handle = |handle: &Handle| handle.job.borrow().as_ref().is_some_and(counts);
        let ready = self.ready.borrow();
        let ready = ready.iter().filter(|ready| match ready {
            Ready::Job(job) => counts(job),
            Ready::Handle(other) => handle(other),
        });
        (ready.count(), self.timers.borrow().handles().filter(|other| handle(other)).count())
    }

    /// Of these futures, the tasks that are still pending and the ones whose exception nobody has seen. Each
    /// is given once.
    pub fn left(&self, of: impl Fn(&Rc<Future>) -> bool) -> Vec<Rc<Future>> {
        let alive = self.futures.borrow();
        alive.iter().filter_map(Weak::upgrade).filter(|future| of(future) && future.take_report()).collect()
    }

    /// The futures that have something to say at their end, or to do, as a task of `gather` that nobody hears of.
    /// Neither held nor counted as given: one may go before it is its turn.
    pub fn unended(&self, of: impl Fn(&Rc<Future>) -> bool) -> Vec<Weak<Future>> {
        let alive = self.futures.borrow();
        let ends = |future: &Rc<Future>| future.is_unreported() || future.is_task() && !future.done();
        let left = |weak: &&Weak<Future>| weak.upgrade().is_some_and(|future| of(&future) && ends(&future));
        alive.iter().filter(left).cloned().collect()
    }

    /// An async generator that begins to be iterated.
    pub fn add_asyncgen(&self, generator: &Rc<Coroutine>) {
        let mut all = self.asyncgens.borrow_mut();
        if all.len() > 64 {
            all.retain(|weak| weak.strong_count() > 0);
        }
        all.push(Rc::downgrade(generator));
    }

    /// The async generators that are still there, in the order in which they began.
    pub fn take_asyncgens(&self) -> Vec<Rc<Coroutine>> {
        let all = self.asyncgens.take();
        all.iter().filter_map(Weak::upgrade).filter(|g| !g.is_closed()).collect()
    }

    pub fn current(&self) -> Option<Rc<Future>> {
        self.current.borrow().clone()
    }

    pub fn current_lane(&self) -> Option<LaneId> {
        self.current.borrow().as_ref().and_then(|task| task.lane())
    }

    pub fn set_current(&self, task: Option<Rc<Future>>) -> Option<Rc<Future>> {
        self.current.replace(task)
    }

    /// The number of the next future.
    pub fn next_serial(&self) -> u32 {
        self.futures_made.set(self.futures_made.get().wrapping_add(1));
        self.futures_made.get()
    }

    pub fn stop(&self) {
        self.stopping.set(true);
    }

    pub fn is_stopping(&self) -> bool {
        self.stopping.get()
    }

    /// It begins to run on a thread, or ends to.
    pub fn set_running(&self, thread: Option<ThreadId>) {
        if thread.is_none() {
            self.stopping.set(false);
        }
        self.thread.set(thread);
    }

    pub fn is_running(&self) -> bool {
        self.thread.get().is_some()
    }

    /// The thread that it runs on.
    pub fn thread(&self) -> Option<ThreadId> {
        self.thread.get()
    }

    pub fn is_debug(&self) -> bool {
        self.settings.debug.get()
    }

    pub fn is_closed(&self) -> bool {
        self.closed.get()
    }

    /// The first job that was refused since this was last asked.
    pub fn take_refused(&self) -> Option<Job> {
        self.refused.take()
    }

    pub fn close(&self) {
        self.closed.set(true);
        let ready = self.ready.take();
        let timers = self.timers.take();
        drop((ready, timers));
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
        drop(self.refused.take());
        drop((self.asked.take(), self.asked_to_tell.take()));
        let made = (self.made.take(), self.attrs.take());
        drop(made);
        for slot in [&self.settings.exception_handler, &self.settings.task_factory, &self.settings.executor] {
            let value = slot.replace(Value::None);
            drop(value);
        }
        let futures = std::mem::take(&mut *self.futures.borrow_mut());
        for future in futures.iter().filter_map(Weak::upgrade) {
            future.clear();
        }
    }
}
