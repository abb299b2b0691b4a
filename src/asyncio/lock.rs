//! Locks between threads (`_thread.lock`): what `threading` is built on.
//!
//! Giving one back only makes the first that waits able to run; who asks before that gets it.

use crate::python::builtins::{control, plain};
use crate::python::ops::as_float;
use crate::python::value::{Args, Builtin, Exc, ExcKind, Step, Todo, Value};
use crate::python::vm::threads::Ticket;
use crate::python::vm::{Input, NativeFrame, Vm};
use crate::time::Time;
use crate::trace::{For, ObjectId, ObjectKind, What};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

/// A lock.
#[derive(Default)]
pub struct ThreadLock {
    locked: Cell<bool>,
    waiting: RefCell<VecDeque<Ticket>>,
    /// What the trace says is waited for, if it is told.
    pub object: Cell<Option<ObjectId>>,
    /// Whether the program made it: then the trace says who holds it.
    pub shown: bool,
}

impl ThreadLock {
    /// A lock of the program's.
    pub fn shown() -> ThreadLock {
        ThreadLock { shown: true, ..ThreadLock::default() }
    }

    /// Its number in the trace, if it has one.
    fn number(&self, vm: &mut Vm) -> Option<ObjectId> {
        if self.shown && self.object.get().is_none() {
            self.object.set(Some(vm.trace.new_object(ObjectKind::Lock, "Lock")));
        }
        self.object.get()
    }

    /// Says who took it or gave it back, where the program made it.
    fn record(&self, vm: &mut Vm, what: fn(ObjectId) -> What) {
        if self.shown
            && let Some(id) = self.number(vm)
        {
            vm.record(what(id));
        }
    }

    pub fn show(self: &Rc<Self>) -> String {
        let state = if self.locked.get() { "locked" } else { "unlocked" };
        format!("<{state} _thread.lock object at {:#x}>", Rc::as_ptr(self) as usize)
    }

    fn take(&self) -> bool {
        !self.locked.replace(true)
    }

    /// Gives it back; false if nobody has it.
    fn release(&self, vm: &mut Vm) -> bool {
        if !self.locked.replace(false) {
            return false;
        }
        loop {
            let first = self.waiting.borrow_mut().pop_front();
            match first {
                Some(ticket) if vm.wake(ticket) => break,
                Some(_) => {}
                None => break,
            }
        }
        true
    }
}

fn this(vm: &Vm, args: Args) -> Result<Rc<ThreadLock>, Exc> {
    match args.items.first() {
        Some(Value::ThreadLock(lock)) => Ok(lock.clone()),
        _ => Err(vm.type_error("a lock is required")),
    }
}

/// `acquire(blocking=True, timeout=-1)`.
fn acquire(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let lock = this(vm, args)?;
    let (mut blocking, mut timeout) = (true, -1.0);
    let rest = args.rest();
    let named = ["blocking", "timeout"].into_iter().zip(rest.positional()).chain(rest.keywords());
    for (name, value) in named {
        match name {
            "blocking" => blocking = crate::python::ops::truth(vm, value)?,
            _ => timeout = as_float(value).unwrap_or(-1.0),
        }
    }
    if !blocking && timeout >= 0.0 {
        return Err(vm.value_error("can't specify a timeout for a non-blocking call"));
    }
    if timeout < 0.0 && timeout != -1.0 {
        return Err(vm.value_error("timeout value must be a non-negative number"));
    }
    if lock.take() {
        lock.record(vm, What::Acquired);
        return Ok(Todo::Done(Value::bool(true)));
    }
    if !blocking || timeout == 0.0 {
        return Ok(Todo::Done(Value::bool(false)));
    }
    let until = (timeout > 0.0).then(|| vm.now + Time::to_wait(timeout));
    Ok(Todo::Run(Box::new(Acquire { lock, until, waited: false })))
}

/// `release()`.
fn release(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let lock = this(vm, args)?;
    if lock.release(vm) {
        lock.record(vm, What::Released);
        Ok(Value::None)
    } else {
        Err(vm.error(ExcKind::RuntimeError, "release unlocked lock"))
    }
}

pub static LOCK: &[Builtin] = &[
    control("acquire", acquire),
    control("__enter__", |vm, args| acquire(vm, Args::new(&args.items[..1]))),
    plain("release", release),
    plain("__exit__", |vm, args| release(vm, Args::new(&args.items[..1]))),
    plain("locked", |vm, args| Ok(Value::bool(this(vm, args)?.locked.get()))),
];

/// A thread that waits for a lock.
struct Acquire {
    lock: Rc<ThreadLock>,
    until: Option<Time>,
    waited: bool,
}

impl NativeFrame for Acquire {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Input::Raise(e) | Input::Throw(e) = input {
            return Step::Raise(e);
        }
        let got = self.lock.take();
        let late = self.waited && self.until.is_some_and(|until| until <= vm.now);
        if got || late {
            if self.waited {
                vm.record(What::Runs);
            }
            if got {
                self.lock.record(vm, What::Acquired);
            }
            return Step::Return(Value::bool(got));
        }
        let ticket = vm.park(self.until);
        self.lock.waiting.borrow_mut().push_back(ticket);
        if !self.waited {
            let what = self.lock.number(vm).map_or(For::Future, For::Object);
            vm.record(What::Waits(what));
        }
        self.waited = true;
        Step::Block
    }
}
