//! What can be reached from the names of modules: at the end of a program, that is what is not garbage yet.

use super::{Frame, Vm};
use crate::asyncio::{Callback, EventLoop, Future, Job, Origin};
use crate::python::traceback;
use crate::python::value::{
    Body, CoState, Coroutine, Descriptor, Exception, FrameLocals, Function, IterState, Namespace, Place,
    Traceback, Value,
};
use rustc_hash::FxHashSet;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

/// The addresses of the objects that were reached.
#[derive(Default)]
pub struct Reached {
    seen: FxHashSet<usize>,
    /// What was reached and not looked into yet, in the order in which it was reached.
    left: VecDeque<Node>,
    /// The futures among them.
    futures: Vec<Rc<Future>>,
}

/// What the collector visits.
enum Node {
    Value(Value),
    Frame(Rc<FrameLocals>),
}

impl Vm {
    /// All that the modules' names lead to, and what ended the program.
    pub fn reached(&self) -> Reached {
        let mut reached = Reached::default();
        reached.names(&self.main);
        self.modules.values().for_each(|module| reached.value(module));
        reached.values(self.last_exc.clone().map(Value::Exception).iter());
        for frame in &self.frames {
            if let Frame::Python(frame) = frame {
                frame.slots.iter().for_each(|value| reached.value(value));
            }
        }
        reached.look_inside();
        reached
    }

    /// The futures that what ended the program leads to, in the order in which CPython's collector comes to
    /// them: it goes in breadth, through each object as its type shows it.
    pub fn futures_of_end(&self) -> Vec<Rc<Future>> {
        let mut reached = Reached::default();
        reached.values(self.last_exc.clone().map(Value::Exception).iter());
        let tasks = self.tasks_of_end();
        reached.values(&tasks.iter().map(Future::value).collect::<Vec<_>>());
        reached.look_inside();
        reached.futures
    }

    /// The tasks that raised what ended the program: the frames of the loop in its traceback hold the handle of
    /// such a task's step (_run_once, Lib/asyncio/base_events.py).
    pub fn tasks_of_end(&self) -> Vec<Rc<Future>> {
        let Some(last) = self.last_exc.as_ref().filter(|last| traceback::is_of_loop(last)) else {
            return Vec::new();
        };
        let loops = self.loops.iter().filter_map(Weak::upgrade);
        let raised = |future: &Rc<Future>| {
            future.is_task() && future.state.borrow().exception.as_ref().is_some_and(|e| Rc::ptr_eq(e, last))
        };
        loops.flat_map(|event_loop| event_loop.all_futures()).filter(raised).collect()
    }
}

impl Reached {
    /// Whether a future was.
    pub fn has(&self, future: &Rc<Future>) -> bool {
        self.seen.contains(&(Rc::as_ptr(future) as usize))
    }

    /// Notes a value, and that what it holds is still to be looked at.
    fn value(&mut self, value: &Value) {
        if let Some(address) = value.address()
            && self.seen.insert(address)
        {
            if let Value::Future(future) = value.payload() {
                self.futures.push(future.clone());
            }
            self.left.push_back(Node::Value(value.clone()));
        }
    }

    fn frame(&mut self, frame: &Rc<FrameLocals>) {
        if self.seen.insert(Rc::as_ptr(frame) as usize) {
            self.left.push_back(Node::Frame(frame.clone()));
        }
    }

    fn look_inside(&mut self) {
        while let Some(node) = self.left.pop_front() {
            match node {
                Node::Value(value) => self.inside(&value),
                Node::Frame(frame) => {
                    if let Some(back) = &*frame.back.borrow() {
                        self.frame(back);
                    }
                    self.values(frame.values.borrow().iter());
                }
            }
        }
    }

    fn values<'a>(&mut self, values: impl IntoIterator<Item = &'a Value>) {
        values.into_iter().for_each(|value| self.value(value));
    }

    fn names(&mut self, names: &Namespace) {
        names.bound().iter().for_each(|(_, value)| self.value(value));
    }

    #[inline(never)]
    fn inside(&mut self, value: &Value) {
        match value {
            Value::List(list) => self.values(list.items.borrow().iter().rev()),
            Value::Tuple(tuple) => self.values(tuple.items().iter().rev()),
            Value::Deque(deque) => self.values(deque.items.borrow().iter()),
            Value::Dict(dict) => {
                for (key, value) in dict.entries.borrow().iter() {
                    self.value(&key.value);
                    self.value(value);
                }
            }
            Value::View(view) => self.value(&Value::Dict(view.dict.clone())),
            Value::Set(set) => self.values(&set.table.borrow().values()),
            Value::Object(object) => {
                self.value(&Value::Dict(object.dict.borrow().clone()));
                self.value(&object.payload);
                self.value(&Value::Type(object.class.borrow().clone()));
            }
            Value::Type(class) => {
                self.value(&Value::Dict(class.dict.clone()));
                class.bases.iter().for_each(|base| self.value(&Value::Type(base.clone())));
            }
            Value::Function(function) => self.function(function),
            Value::Method(method) => self.values([&method.function, &method.receiver]),
            Value::Cell(cell) => self.value(&cell.value.borrow()),
            Value::Slice(slice) => self.values([&slice.start, &slice.stop, &slice.step]),
            Value::Wrapped(inner) => self.value(inner),
            Value::Iter(iter) => self.iter(&iter.state.borrow()),
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Property { get, set, delete, doc } => self.values([get, set, delete, doc]),
                Descriptor::Static(inner) | Descriptor::Class(inner) => self.value(inner),
                _ => {}
            },
            Value::Super(of) => self.value(&of.object),
            Value::Coroutine(coroutine) => self.coroutine(coroutine),
            Value::Exception(e) => self.exception(e),
            Value::Traceback(traceback) => self.traceback(traceback),
            Value::Module(module) => self.names(&module.names),
            Value::Future(future) => self.future(future),
            Value::Loop(event_loop) => self.event_loop(event_loop),
            Value::Handle(handle) => {
                if let Some(job) = &*handle.job.borrow() {
                    self.job(job);
                }
                self.value(&Value::Loop(handle.event_loop.clone()));
            }
            Value::Context(context) => context.values().iter().for_each(|value| self.value(value)),
            _ => {}
        }
    }

    fn function(&mut self, function: &Function) {
        self.values(&function.closure);
        self.values(function.keyword_defaults.iter().map(|(_, value)| value));
        if let Some(defaults) = &function.defaults {
            self.values(defaults.items());
        }
        self.names(&function.globals);
    }

    fn iter(&mut self, state: &IterState) {
        match state {
            IterState::List { list, .. } | IterState::Reversed { list, .. } => {
                self.value(&Value::List(list.clone()));
            }
            IterState::Tuple { tuple, .. } => self.value(&Value::Tuple(tuple.clone())),
            IterState::Deque { deque, .. } => self.value(&Value::Deque(deque.clone())),
            IterState::Dict { view, .. } => self.value(&Value::View(view.clone())),
            IterState::Set { keys, .. } => self.values(keys),
            IterState::Callable { function, sentinel } => self.values(function.iter().chain([sentinel])),
            IterState::Items { get, .. } => self.value(get),
            IterState::Enumerate { inner, .. } => self.value(inner),
            IterState::Zip { inner, .. } => self.values(inner),
            IterState::Map { function, inner } => self.values(inner.iter().chain([function])),
            IterState::Filter { function, inner } => self.values([function, inner]),
            _ => {}
        }
    }

    fn coroutine(&mut self, coroutine: &Coroutine) {
        match &*coroutine.state.borrow() {
            CoState::Created(Body::Python(frame)) | CoState::Suspended(Body::Python(frame)) => {
                self.values(&frame.slots);
                self.names(&frame.globals);
                if let Some(e) = &frame.handled {
                    self.value(&Value::Exception(e.clone()));
                }
            }
            CoState::Created(Body::Native(frame)) | CoState::Suspended(Body::Native(frame)) => {
                frame.holds(&mut |value| self.value(value));
            }
            CoState::Running | CoState::Closed => {}
        }
        if let Some(of) = &coroutine.of {
            self.value(&Value::Coroutine(of.clone()));
        }
    }

    fn exception(&mut self, e: &Exception) {
        self.values(e.args.borrow().iter().rev());
        if let Some(traceback) = &*e.traceback.borrow() {
            self.value(&Value::Traceback(traceback.clone()));
        }
        for other in [&e.cause, &e.context] {
            if let Some(other) = &*other.borrow() {
                self.value(&Value::Exception(other.clone()));
            }
        }
        if let Some(subject) = &*e.subject.borrow() {
            self.value(&subject.object);
        }
    }

    fn traceback(&mut self, traceback: &Traceback) {
        if let Some(next) = &traceback.next {
            self.value(&Value::Traceback(next.clone()));
        }
        if let Place::Code { .. } = traceback.place
            && let Some(kept) = &*traceback.frame.borrow()
        {
            self.frame(kept);
        }
    }

    fn future(&mut self, future: &Future) {
        let state = future.state.borrow();
        self.value(&state.result);
        if let Some(e) = &state.exception {
            self.value(&Value::Exception(e.clone()));
        }
        state.callbacks.iter().for_each(|callback| self.callback(callback));
        self.value(&Value::Loop(future.event_loop.clone()));
        future.attrs.borrow().iter().for_each(|dict| self.value(&Value::Dict(dict.clone())));
        if let Origin::Gather(gather) = &*future.origin.borrow() {
            gather.children().iter().for_each(|child| self.value(&Value::Future(child.clone())));
        }
        if let Some(task) = &future.task {
            let task = task.borrow();
            self.value(&Value::Coroutine(task.coroutine.clone()));
            if let Some(waiter) = &task.fut_waiter {
                self.value(&Value::Future(waiter.clone()));
            }
        }
    }

    fn callback(&mut self, callback: &Callback) {
        match callback {
            Callback::Wake(task) => self.value(&Value::Future(task.clone())),
            Callback::Call(call) => self.value(&call.0),
            Callback::Gathered(gather) => {
                gather.children().iter().for_each(|child| self.value(&Value::Future(child.clone())));
            }
            Callback::Stop => {}
        }
    }

    fn event_loop(&mut self, event_loop: &EventLoop) {
        event_loop.jobs().iter().for_each(|job| self.job(job));
        event_loop.attrs.borrow().iter().for_each(|dict| self.value(&Value::Dict(dict.clone())));
    }

    fn job(&mut self, job: &Job) {
        match job {
            Job::Step(task, _) => self.value(&Value::Future(task.clone())),
            Job::Done(callback, future) => {
                self.callback(callback);
                self.value(&Value::Future(future.clone()));
            }
            Job::SetResult(future, value) => {
                self.value(&Value::Future(future.clone()));
                self.value(value);
            }
            Job::Call(call) => {
                self.value(&call.0);
                self.values(&call.1);
            }
        }
    }
}
