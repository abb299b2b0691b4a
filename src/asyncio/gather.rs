//! `gather` (Lib/asyncio/tasks.py): many awaitables, one future.

use super::event_loop::EventLoop;
use super::future::{Callback, Future, Origin, Status};
use crate::python::value::{ExcKind, Value};
use crate::python::vm::Vm;
use crate::trace::LaneId;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// The state that the children's callbacks share.
pub struct Gather {
    children: Vec<Rc<Future>>,
    /// How many different children there are: one given twice tells once.
    expected: usize,
    finished: Cell<usize>,
    return_exceptions: bool,
    cancel_requested: Cell<bool>,
    outer: RefCell<Weak<Future>>,
    /// Keeps the outer future alive for as long as children may have to tell it.
    held: RefCell<Option<Rc<Future>>>,
}

/// Makes the outer future of these children.
pub fn gather(
    event_loop: &Rc<EventLoop>,
    children: Vec<Rc<Future>>,
    return_exceptions: bool,
    vm: &Vm,
) -> Rc<Future> {
    let outer = Future::new(event_loop, None);
    event_loop.register(&outer);
    if children.is_empty() {
        outer.set_result(Value::list(Vec::new()));
        return outer;
    }
    let mut different: Vec<Rc<Future>> = Vec::new();
    let mut seen = rustc_hash::FxHashSet::default();
    for child in &children {
        if seen.insert(Rc::as_ptr(child)) {
            different.push(child.clone());
        }
    }
    let gather = Rc::new(Gather {
        children,
        expected: different.len(),
        finished: Cell::new(0),
        return_exceptions,
        cancel_requested: Cell::new(false),
        outer: RefCell::new(Rc::downgrade(&outer)),
        held: RefCell::new(Some(outer.clone())),
    });
    *outer.origin.borrow_mut() = Origin::Gather(gather.clone());
    // Since 3.12 those that are done already are counted at once, after all were looked at.
    let (done, pending): (Vec<_>, Vec<_>) = different.into_iter().partition(|child| child.done());
    for child in pending {
        child.add_done_callback(Callback::Gathered(gather.clone()));
    }
    for child in done {
        gather.child_done(&child, vm);
    }
    outer
}

impl Drop for Gather {
    /// The children are in a list there, whose last item goes first.
    fn drop(&mut self) {
        while self.children.pop().is_some() {}
    }
}

impl Gather {
    /// The lanes of the children that are tasks.
    pub fn lanes(&self) -> Vec<LaneId> {
        self.children.iter().filter_map(|child| child.lane()).collect()
    }

    /// What it waits for.
    pub fn children(&self) -> &[Rc<Future>] {
        &self.children
    }

    /// The future that it gave, if that is still there.
    pub fn outer(&self) -> Option<Rc<Future>> {
        self.outer.borrow().upgrade()
    }

    /// Shows each reference to a future that it has, once.
    pub fn holds(&self, show: &mut dyn FnMut(&Rc<Future>)) {
        self.children.iter().for_each(&mut *show);
        self.held.borrow().iter().for_each(&mut *show);
    }

    /// Lets go of the outer future: it is garbage.
    pub fn let_go(&self) {
        let held = self.held.borrow_mut().take();
        drop(held);
    }

    /// A child is done.
    pub fn child_done(&self, child: &Rc<Future>, vm: &Vm) {
        self.finished.set(self.finished.get() + 1);
        let outer = self.outer.borrow().upgrade();
        let Some(outer) = outer.filter(|outer| !outer.done()) else {
            if child.status() != Status::Cancelled {
                // Its exception counts as looked at.
                _ = child.exception();
            }
            self.release();
            return;
        };
        if !self.return_exceptions {
            match child.exception() {
                Err(cancelled) => {
                    outer.set_exception(cancelled);
                }
                Ok(Some(exception)) => {
                    outer.set_exception(exception);
                }
                Ok(None) => {}
            }
        }
        if self.finished.get() == self.expected && !outer.done() {
            self.complete(&outer, vm);
        }
        self.release();
    }

    fn complete(&self, outer: &Rc<Future>, vm: &Vm) {
        let mut results = Vec::with_capacity(self.children.len());
        for child in &self.children {
            let state = child.state.borrow();
            results.push(match state.status {
                Status::Cancelled => {
                    let message = state.cancel_message.clone().unwrap_or(Value::str(""));
                    let class = vm.exception_class(ExcKind::CancelledError);
                    Value::Exception(crate::python::value::Exception::new(class, vec![message]))
                }
                _ => {
                    child.log_traceback.set(false);
                    match &state.exception {
                        Some(exception) => Value::Exception(exception.clone()),
                        None => state.result.clone(),
                    }
                }
            });
        }
        // With the results in hand the cancelling goes on, as the last of the children puts it.
        if self.cancel_requested.get()
            && let Some(last) = self.children.last()
        {
            outer.set_exception(last.cancelled_error());
            return;
        }
        outer.set_result(Value::list(results));
    }

    /// Lets go of the outer future once it is done: the circle between the two ends.
    fn release(&self) {
        if self.held.borrow().as_ref().is_some_and(|outer| outer.done()) {
            self.let_go();
        }
    }

    /// `cancel()` of the outer future has cancelled a child.
    pub fn ask_to_cancel(&self) {
        self.cancel_requested.set(true);
    }
}
