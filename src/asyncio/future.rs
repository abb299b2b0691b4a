//! Futures: a result that is not there yet, and whom to tell (Modules/_asynciomodule.c).
//!
//! Callbacks are never called in place: they are scheduled on the loop. So the number of turns between a
//! result and the line that sees it is CPython's.

use super::context::Context;
use super::event_loop::EventLoop;
use super::gather::Gather;
use super::handle::{Created, Job};
use super::task::Task;
use crate::python::value::{Class, Dict, Exc, Finalizer, Instance, Str, Traceback, Value, held};
use crate::python::vm::attr::Extra;
use crate::time::Time;
use crate::trace::{For, LaneId, ObjectId};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    Pending,
    Finished,
    Cancelled,
}

/// Whom to tell when a future is done.
#[derive(Clone)]
pub enum Callback {
    /// The task that awaits it.
    Wake(Rc<Future>),
    /// A gather that has it as a child.
    Gathered(Rc<Gather>),
    /// `run_until_complete`: stop the loop.
    Stop,
    /// A function of the program, called in a context.
    Call(Rc<(Value, Option<Rc<Context>>)>),
}

/// What will set a future, as far as we know: what its waiters wait for.
#[derive(Clone)]
pub enum Origin {
    /// Someone of the program.
    Unknown,
    /// A timer that is due then.
    Timer(Time),
    /// All of a gather's children.
    Gather(Rc<Gather>),
    /// The ends of these tasks, of all or of some: `asyncio.wait`, a task group.
    Lanes(Rc<Vec<LaneId>>),
    /// The network or a file, when a time has passed.
    Outside(For),
    /// A lock, a queue, ...: its number in the trace.
    Object(ObjectId),
}

/// A future; also a task, which is a future with a coroutine.
pub struct Future {
    pub event_loop: Rc<EventLoop>,
    pub state: RefCell<State>,
    pub task: Option<Box<RefCell<Task>>>,
    /// Its number in the order of creation, by which sets order futures.
    pub serial: u32,
    pub origin: RefCell<Origin>,
    /// Whether an exception is held that nobody has looked at.
    pub log_traceback: Cell<bool>,
    /// Whether who yielded it awaits it, as its own iterator notes.
    pub blocking: Cell<bool>,
    /// Whether its end is reported when it is pending.
    pub log_destroy_pending: Cell<bool>,
    /// Of an object whose class a program derived from Future or Task: that class, and its attributes.
    pub made: RefCell<Option<(Rc<Class>, Rc<Dict>)>>,
    /// What a program set on one that is no such object.
    pub attrs: Extra,
    /// Where it was made, noted in debug mode.
    pub created: RefCell<Option<Rc<Created>>>,
    pub weight: held::Weight<400>,
}

pub struct State {
    pub status: Status,
    pub result: Value,
    pub exception: Option<Exc>,
    /// The traceback that the exception had when it was set: it is raised anew from there, once
    /// (future_get_result).
    pub traceback: Option<Rc<Traceback>>,
    pub cancel_message: Option<Value>,
    pub callbacks: Vec<Callback>,
}

impl Future {
    /// A pending future of a loop; with `task`, a task.
    pub fn new(event_loop: &Rc<EventLoop>, task: Option<Task>) -> Rc<Future> {
        Rc::new(Future {
            event_loop: event_loop.clone(),
            state: RefCell::new(State {
                status: Status::Pending,
                result: Value::None,
                exception: None,
                traceback: None,
                cancel_message: None,
                callbacks: Vec::new(),
            }),
            serial: event_loop.next_serial(),
            task: task.map(|task| Box::new(RefCell::new(task))),
            origin: RefCell::new(Origin::Unknown),
            log_traceback: Cell::new(false),
            blocking: Cell::new(false),
            log_destroy_pending: Cell::new(true),
            made: RefCell::new(None),
            attrs: RefCell::new(None),
            created: RefCell::new(None),
            weight: Default::default(),
        })
    }

    pub fn is_task(&self) -> bool {
        self.task.is_some()
    }

    /// Whether it is what `gather` gives.
    pub fn is_gather(&self) -> bool {
        matches!(&*self.origin.borrow(), Origin::Gather(_))
    }

    /// Whether its class is derived from the one of futures or tasks.
    pub fn is_derived(&self) -> bool {
        self.is_gather() || self.made.borrow().is_some()
    }

    /// The lane of a task; `None` for one of the loop's own.
    pub fn lane(&self) -> Option<LaneId> {
        self.task.as_ref().and_then(|task| task.borrow().lane)
    }

    pub fn status(&self) -> Status {
        self.state.borrow().status
    }

    pub fn done(&self) -> bool {
        self.status() != Status::Pending
    }

    /// Whether its end is to be reported: it holds an exception that nobody has seen, or is a task that is
    /// still pending. Asked again, it is not.
    pub fn take_report(&self) -> bool {
        let due = self.is_unreported();
        self.log_traceback.set(false);
        self.log_destroy_pending.set(false);
        due
    }

    /// What [`Future::take_report`] would say.
    pub fn is_unreported(&self) -> bool {
        self.log_traceback.get() || (self.log_destroy_pending.get() && self.is_task() && !self.done())
    }

    /// Itself as programs have it.
    pub fn value(self: &Rc<Self>) -> Value {
        let Some((class, dict)) = self.made.borrow().clone() else { return Value::Future(self.clone()) };
        Instance::again(class, dict, Value::Future(self.clone()))
    }

    /// Itself as a coroutine that awaits it yields it.
    pub fn awaited(self: &Rc<Self>) -> Value {
        self.blocking.set(true);
        Value::Future(self.clone())
    }

    /// The result or the exception, if it is done: what awaiting it comes to. Counts as looking at it.
    pub fn outcome(&self) -> Option<Result<Value, Exc>> {
        let status = self.status();
        match status {
            Status::Pending => None,
            Status::Cancelled => Some(Err(self.cancelled_error())),
            Status::Finished => {
                self.log_traceback.set(false);
                let mut state = self.state.borrow_mut();
                let traceback = state.traceback.take();
                Some(match &state.exception {
                    Some(exception) => {
                        *exception.traceback.borrow_mut() = traceback;
                        Err(exception.clone())
                    }
                    None => Ok(state.result.clone()),
                })
            }
        }
    }

    /// The exception, `None` for none; an error if it was cancelled. It must be done.
    pub fn exception(&self) -> Result<Option<Exc>, Exc> {
        match self.status() {
            Status::Cancelled => Err(self.cancelled_error()),
            _ => {
                self.log_traceback.set(false);
                Ok(self.state.borrow().exception.clone())
            }
        }
    }

    /// The CancelledError of a cancelled future: the one that ended the task, once, else a new one.
    pub fn cancelled_error(&self) -> Exc {
        let cancelled = self.status() == Status::Cancelled;
        let kept = self.state.borrow_mut().exception.take_if(|_| cancelled);
        match kept {
            Some(exception) => exception,
            None => self.event_loop.new_cancelled_error(self.state.borrow().cancel_message.clone()),
        }
    }

    /// `set_result`; false if it is done already.
    pub fn set_result(self: &Rc<Self>, value: Value) -> bool {
        {
            let mut state = self.state.borrow_mut();
            if state.status != Status::Pending {
                return false;
            }
            state.status = Status::Finished;
            state.result = value;
        }
        self.schedule_callbacks();
        true
    }

    /// `set_exception`; false if it is done already.
    pub fn set_exception(self: &Rc<Self>, exception: Exc) -> bool {
        if self.done() {
            return false;
        }
        {
            let mut state = self.state.borrow_mut();
            state.status = Status::Finished;
            state.traceback = exception.traceback.borrow().clone();
            state.exception = Some(exception);
        }
        self.log_traceback.set(true);
        self.schedule_callbacks();
        true
    }

    /// Marks a future as cancelled, whatever a task would do (future_cancel).
    pub fn set_cancelled(self: &Rc<Self>, message: Option<Value>) -> bool {
        self.log_traceback.set(false);
        if self.done() {
            return false;
        }
        {
            let mut state = self.state.borrow_mut();
            state.status = Status::Cancelled;
            state.cancel_message = message;
        }
        self.schedule_callbacks();
        true
    }

    /// `uncancel()` of a task: how many requests are left.
    pub fn uncancel(&self) -> u32 {
        let Some(task) = &self.task else { return 0 };
        let mut task = task.borrow_mut();
        task.cancels_requested = task.cancels_requested.saturating_sub(1);
        if task.cancels_requested == 0 {
            task.must_cancel = false;
        }
        task.cancels_requested
    }

    /// `cancel(msg)`: of a future, a task, or a gather, by the methods of the built-in types.
    pub fn cancel(self: &Rc<Self>, message: Option<Value>) -> bool {
        super::cancel::plainly(self, message)
    }

    /// Whether its class, derived by a program, has a method of its own, or the program set one in its place.
    pub fn has_own(&self, method: &'static str) -> bool {
        let (made, attrs) = (self.made.borrow(), self.attrs.borrow());
        if made.is_none() && attrs.is_none() {
            return false;
        }
        let name = Str::new(method);
        let in_class = made.as_ref().is_some_and(|(class, _)| class.user_attribute(&name).is_some());
        in_class || attrs.as_ref().is_some_and(|attrs| attrs.entries.borrow().text(&name).is_some())
    }

    /// Tells the callback when it is done; if it is, at the loop's next turn.
    /// A method of the program's own is asked for it.
    pub fn add_done_callback(self: &Rc<Self>, callback: Callback) {
        if self.has_own("add_done_callback") {
            self.event_loop.ask_to_tell(self.clone(), callback);
        } else {
            self.add_plainly(callback);
        }
    }

    /// As [`Future::add_done_callback`], whatever the program has for that.
    pub fn add_plainly(self: &Rc<Self>, callback: Callback) {
        if self.done() {
            self.event_loop.call_soon(Job::Done(callback, self.clone()), self.lane());
        } else {
            self.state.borrow_mut().callbacks.push(callback);
        }
    }

    /// Takes callbacks back.
    pub fn remove_callbacks(&self, which: impl Fn(&Callback) -> bool) -> usize {
        let mut callbacks = std::mem::take(&mut self.state.borrow_mut().callbacks);
        let before = callbacks.len();
        callbacks.retain(|callback| !which(callback));
        let removed = before - callbacks.len();
        self.state.borrow_mut().callbacks = callbacks;
        removed
    }

    fn schedule_callbacks(self: &Rc<Self>) {
        let callbacks = std::mem::take(&mut self.state.borrow_mut().callbacks);
        for callback in callbacks {
            self.event_loop.call_soon(Job::Done(callback, self.clone()), self.lane());
        }
    }

    /// What is dropped with the machine: everything that could point back here.
    pub fn clear(&self) {
        self.log_traceback.set(false);
        let callbacks = std::mem::take(&mut self.state.borrow_mut().callbacks);
        drop(callbacks);
        if let Some(task) = &self.task {
            let (waiter, context, object) = {
                let mut task = task.borrow_mut();
                (task.fut_waiter.take(), task.context.take(), task.object.take())
            };
            drop(object);
            if let Some(waiter) = &waiter {
                let callbacks = std::mem::take(&mut waiter.state.borrow_mut().callbacks);
                drop(callbacks);
            }
            if let Some(context) = context {
                context.clear();
            }
        }
        let made = (self.made.take(), self.attrs.take());
        drop(made);
        let origin = self.origin.replace(Origin::Unknown);
        let result = std::mem::replace(&mut self.state.borrow_mut().result, Value::None);
        let exception = self.state.borrow_mut().exception.take();
        drop((origin, result, exception));
    }
}

impl Drop for Future {
    /// What is lost with it is reported: by another future that has all that this one had.
    fn drop(&mut self) {
        let state = self.state.get_mut();
        let lost = state.exception.is_some() && self.log_traceback.get();
        let pending = state.status == Status::Pending
            && self.log_destroy_pending.get()
            && self.task.is_some()
            && !self.event_loop.is_gone();
        if !(lost || pending) {
            let rest = (
                std::mem::take(&mut state.result),
                state.exception.take(),
                state.traceback.take(),
                std::mem::take(&mut state.callbacks),
                self.task.take(),
            );
            return held::bury(&mut Some(rest), |rest| *rest = None);
        }
        let again = Future::new(&self.event_loop, None);
        std::mem::swap(&mut *again.state.borrow_mut(), state);
        let again = match Rc::try_unwrap(again) {
            // It has the same task as this one had; nothing is reported twice.
            Ok(mut again) => {
                again.task = self.task.take();
                again.origin = RefCell::new(self.origin.replace(Origin::Unknown));
                again.created = RefCell::new(self.created.take());
                again.made = RefCell::new(self.made.take());
                again.attrs = RefCell::new(self.attrs.take());
                again.log_destroy_pending.set(false);
                Rc::new(again)
            }
            Err(again) => again,
        };
        self.event_loop.finalizers.push(Finalizer::Future(again));
    }
}
