//! What can be reached from the names of modules: at the end of a program, that is what is not garbage yet, and the
//! order in which it comes to its end.

use super::endings::Ending;
use super::{Frame, Vm};
use crate::asyncio::{Callback, EventLoop, Future, Gather, Job, Origin};
use crate::python::traceback;
use crate::python::value::held::Born;
use crate::python::value::{
    Body, CoState, Coroutine, Descriptor, Dict, Exception, FrameLocals, Function, IterState, Namespace,
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
    /// Of what is looked into, when it was made; `None` where that plays no part.
    at: Option<Born>,
    /// What has no place of its own in the collector's list: it is looked into where it was reached.
    here: VecDeque<Node>,
}

/// What the collector visits.
#[derive(Clone)]
enum Node {
    Value(Value),
    Frame(Rc<FrameLocals>),
    /// An object of CPython's that we do not have, with what it leads to.
    Hidden(Vec<Node>),
}

impl Node {
    /// When it was made.
    fn born(&self) -> Option<Born> {
        Some(match self {
            Node::Frame(frame) => frame.born.get(),
            Node::Hidden(_) => return None,
            Node::Value(value) => match value {
                Value::List(v) => v.items.born(),
                Value::Dict(v) => v.entries.born(),
                Value::Deque(v) => v.items.born(),
                Value::Set(v) => v.table.born(),
                Value::Iter(v) => v.weight.born,
                Value::Function(v) => v.weight.born,
                Value::Coroutine(v) => v.weight.born,
                Value::Exception(v) => v.weight.born,
                Value::Traceback(v) => v.born,
                Value::Object(v) => match &v.payload {
                    Value::Future(future) => future.weight.born,
                    _ => v.weight.born,
                },
                Value::Future(v) => v.weight.born,
                _ => return None,
            },
        })
    }

    fn address(&self) -> Option<usize> {
        match self {
            Node::Frame(frame) => Some(Rc::as_ptr(frame) as usize),
            Node::Hidden(_) => None,
            Node::Value(value) => value.address(),
        }
    }
}

impl Vm {
    /// All that the modules' names lead to, and what ended the program.
    pub fn reached(&self) -> Reached {
        let mut reached = Reached::default();
        reached.roots(self);
        reached.look_inside(&mut |_| {});
        reached
    }

    /// The ends of what the modules' names lead to, and what ended the program, in the order of the collector's list
    /// after it has come once, as it does before the names go (move_unreachable, Python/gc.c). It goes through the
    /// list, which begins in the order in which everything was made: what something before it leads to keeps its
    /// place; what is led to by something that comes after it alone is put at the list's end then.
    #[inline(never)]
    pub fn endings_in_list(&self) -> Vec<Ending> {
        let mut all = Vec::new();
        let mut every = Reached::default();
        every.roots(self);
        every.look_inside(&mut |node| {
            if let Some(born) = node.born() {
                all.push((born, node.clone()));
            }
        });
        all.sort_by_key(|(born, _)| *born);
        let mut endings = Vec::new();
        let mut note = |node: &Node| match node {
            Node::Value(Value::Coroutine(coroutine)) => endings.push(Ending::of_coroutine(coroutine)),
            Node::Value(value) => match (value, value.payload()) {
                (_, Value::Future(future)) => endings.push(Ending::of_future_alone(future)),
                (Value::Object(object), _) => endings.extend(Ending::of_object(object)),
                _ => {}
            },
            _ => {}
        };
        let mut reached = Reached { at: Some(Born::FIRST), ..Reached::default() };
        reached.roots(self);
        reached.look_here(&mut note);
        for (born, node) in all {
            if node.address().is_some_and(|address| reached.seen.contains(&address)) {
                reached.at = Some(born);
                note(&node);
                reached.inside(&node);
                reached.look_here(&mut note);
            }
        }
        reached.at = None;
        reached.look_inside(&mut note);
        endings
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

    /// What is not led to by anything that may go.
    fn roots(&mut self, vm: &Vm) {
        self.names(&vm.main);
        vm.modules.values().for_each(|module| self.value(module));
        self.values(vm.last_exc.clone().map(Value::Exception).iter());
        let of_end: Vec<Value> = vm.tasks_of_end().iter().map(Future::value).collect();
        self.values(of_end.iter());
        for frame in &vm.frames {
            if let Frame::Python(frame) = frame {
                frame.slots.iter().for_each(|value| self.value(value));
            }
        }
    }

    /// Notes what was reached, and that what it holds is still to be looked at.
    fn node(&mut self, node: Node) {
        let first = node.address().is_none_or(|address| self.seen.insert(address));
        if !first {
            return;
        }
        match (self.at, node.born()) {
            // Its turn comes.
            (Some(at), Some(born)) if born > at => {}
            (Some(_), None) => self.here.push_back(node),
            _ => self.left.push_back(node),
        }
    }

    fn value(&mut self, value: &Value) {
        if value.holds() {
            self.node(Node::Value(value.clone()));
        }
    }

    fn frame(&mut self, frame: &Rc<FrameLocals>) {
        self.node(Node::Frame(frame.clone()));
    }

    fn look_inside(&mut self, note: &mut dyn FnMut(&Node)) {
        while let Some(node) = self.left.pop_front() {
            note(&node);
            self.inside(&node);
        }
    }

    fn look_here(&mut self, note: &mut dyn FnMut(&Node)) {
        while let Some(node) = self.here.pop_front() {
            note(&node);
            self.inside(&node);
        }
    }

    fn inside(&mut self, node: &Node) {
        match node {
            Node::Value(value) => self.inside_value(value),
            Node::Frame(frame) => {
                if let Some(back) = &*frame.back.borrow() {
                    self.frame(back);
                }
                self.values(frame.values.borrow().iter());
            }
            Node::Hidden(nodes) => nodes.iter().for_each(|node| self.node(node.clone())),
        }
    }

    fn values<'a>(&mut self, values: impl IntoIterator<Item = &'a Value>) {
        values.into_iter().for_each(|value| self.value(value));
    }

    /// Of a namespace, once.
    fn names(&mut self, names: &Rc<Namespace>) {
        if self.seen.insert(Rc::as_ptr(names) as usize) {
            names.bound().iter().for_each(|(_, value)| self.value(value));
        }
    }

    #[inline(never)]
    fn inside_value(&mut self, value: &Value) {
        match value {
            Value::List(list) => self.values(list.items.borrow().iter().rev()),
            Value::Tuple(tuple) => self.values(tuple.items().iter().rev()),
            Value::Deque(deque) => self.values(deque.items.borrow().iter()),
            Value::Dict(dict) => {
                for (key, value) in dict.entries.borrow().iter() {
                    self.value(value);
                    self.value(&key.value);
                }
            }
            Value::View(view) => self.value(&Value::Dict(view.dict.clone())),
            Value::Set(set) => self.values(&set.table.borrow().values()),
            Value::Object(object) => {
                self.attributes(&object.dict.borrow());
                self.value(&Value::Type(object.class.borrow().clone()));
                match &object.payload {
                    Value::Future(future) => self.future(future),
                    Value::Loop(event_loop) => self.event_loop(event_loop),
                    payload => self.value(payload),
                }
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
        if let Some(of) = &coroutine.of {
            self.value(&Value::Coroutine(of.clone()));
        }
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
    }

    /// BaseException_traverse, Objects/exceptions.c.
    fn exception(&mut self, e: &Exception) {
        for extra in [&e.fields, &e.attrs] {
            extra.borrow().iter().for_each(|dict| self.value(&Value::Dict(dict.clone())));
        }
        self.hidden(e.args.borrow().iter().rev());
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
        if let Some(kept) = &*traceback.frame.borrow() {
            self.frame(kept);
        }
    }

    /// What an object has lies in the object itself.
    fn attributes(&mut self, dict: &Rc<Dict>) {
        if self.seen.insert(Rc::as_ptr(dict) as usize) {
            dict.entries.borrow().iter().for_each(|(_, value)| self.value(value));
        }
    }

    /// An object that we do not have, which leads to these.
    fn hidden<'a>(&mut self, values: impl IntoIterator<Item = &'a Value>) {
        self.node(hidden(values));
    }

    /// FutureObj_traverse and TaskObj_traverse, Modules/_asynciomodule.c.
    fn future(&mut self, future: &Future) {
        if let Origin::Gather(gather) = &*future.origin.borrow() {
            self.hidden(&children(gather));
        }
        if let Some((_, dict)) = &*future.made.borrow() {
            self.attributes(dict);
        }
        if let Some(task) = &future.task {
            let task = task.borrow();
            task.context.iter().for_each(|context| self.value(&Value::Context(context.clone())));
            self.value(&Value::Coroutine(task.coroutine.clone()));
            task.object.iter().for_each(|object| self.value(object));
            if let Some(waiter) = &task.fut_waiter {
                self.value(&Value::Future(waiter.clone()));
            }
        }
        self.value(&Value::Loop(future.event_loop.clone()));
        let state = future.state.borrow();
        let mut callbacks = state.callbacks.iter();
        if let Some(first) = callbacks.next() {
            let node = self.callback(first);
            self.node(node);
        }
        let others: Vec<_> = callbacks.map(|callback| Node::Hidden(vec![self.callback(callback)])).collect();
        self.node(Node::Hidden(others));
        if let Some(e) = &state.exception {
            self.value(&Value::Exception(e.clone()));
        }
        self.value(&state.result);
        future.attrs.borrow().iter().for_each(|dict| self.attributes(dict));
    }

    /// What is called: of a task its method, of a gather a function that leads to its variables.
    fn callback(&mut self, callback: &Callback) -> Node {
        match callback {
            Callback::Wake(task) => hidden([&task.value()]),
            Callback::Call(call) => Node::Value(call.0.clone()),
            Callback::Gathered(gather) if self.seen.insert(Rc::as_ptr(gather) as usize) => {
                let outer = gather.outer().map(|outer| hidden([&outer.value()]));
                let cells = [Node::Hidden(vec![hidden(&children(gather))])].into_iter().chain(outer);
                Node::Hidden(vec![Node::Hidden(cells.collect())])
            }
            Callback::Gathered(_) | Callback::Stop => Node::Hidden(Vec::new()),
        }
    }

    fn event_loop(&mut self, event_loop: &EventLoop) {
        event_loop.jobs().iter().for_each(|job| self.job(job));
        event_loop.attrs.borrow().iter().for_each(|dict| self.value(&Value::Dict(dict.clone())));
    }

    fn job(&mut self, job: &Job) {
        match job {
            Job::Step(task, _) => self.value(&task.value()),
            Job::Done(callback, future) => {
                let node = self.callback(callback);
                self.node(node);
                self.value(&future.value());
            }
            Job::SetResult(future, value) => {
                self.value(&future.value());
                self.value(value);
            }
            Job::Call(call) => {
                self.value(&call.0);
                self.values(&call.1);
            }
        }
    }
}

fn hidden<'a>(values: impl IntoIterator<Item = &'a Value>) -> Node {
    Node::Hidden(values.into_iter().filter(|value| value.holds()).cloned().map(Node::Value).collect())
}

/// What a gather waits for, as the list of them is visited.
fn children(gather: &Gather) -> Vec<Value> {
    gather.children().iter().rev().map(Future::value).collect()
}
