//! Circles that nothing outside leads to: what `gc.collect()` finds (Python/gc.c).
//!
//! As in CPython: of each value that could be a part of one, the references that come from its like are
//! counted. If it has more than these, it is held from outside, and with it all that it leads to; the rest is
//! garbage. What this file does not look into has no such count, and counts as held from outside.

use super::Vm;
use super::endings::{self, Ending};
use crate::asyncio::{Callback, Future, Gather, Origin};
use crate::python::value::circle::{self, Circle};
use crate::python::value::{
    Body, CoState, Coroutine, Descriptor, Exception, Finalizer, FrameLocals, IterState, Value,
};
use rustc_hash::FxHashMap;
use std::any::Any;
use std::rc::{Rc, Weak};

/// What can be a part of a circle.
enum Part {
    Value(Value),
    Locals(Rc<FrameLocals>),
    Gather(Rc<Gather>),
}

/// Something that references are counted of.
trait Counted {
    fn count(&self) -> usize;
    fn weak(&self) -> Weak<dyn Any>;
}

impl<T: 'static> Counted for Rc<T> {
    fn count(&self) -> usize {
        Rc::strong_count(self)
    }

    fn weak(&self) -> Weak<dyn Any> {
        Rc::<T>::downgrade(self)
    }
}

/// What was found, weakly: its address is nobody else's for so long.
#[derive(Default)]
pub struct Found(FxHashMap<usize, Option<Weak<dyn Any>>>);

impl Part {
    fn address(&self) -> usize {
        match self {
            Part::Value(value) => value.address().unwrap_or_default(),
            Part::Locals(locals) => Rc::as_ptr(locals) as usize,
            Part::Gather(gather) => Rc::as_ptr(gather) as usize,
        }
    }

    /// Has a look at what holds its references; `None` for what is not looked into.
    fn counted<T>(&self, look: impl Fn(&dyn Counted) -> T) -> Option<T> {
        Some(match self {
            Part::Locals(v) => look(v),
            Part::Gather(v) => look(v),
            Part::Value(value) => match value {
                Value::List(v) => look(v),
                Value::Tuple(v) => look(v),
                Value::Dict(v) => look(v),
                Value::Deque(v) => look(v),
                Value::Set(v) => look(v),
                Value::View(v) => look(v),
                Value::Slice(v) => look(v),
                Value::Iter(v) => look(v),
                Value::Cell(v) => look(v),
                Value::Function(v) => look(v),
                Value::Method(v) => look(v),
                Value::Coroutine(v) => look(v),
                Value::Exception(v) => look(v),
                Value::Traceback(v) => look(v),
                Value::Type(v) if v.user => look(v),
                Value::Descriptor(v) => look(v),
                Value::Super(v) => look(v),
                Value::Future(v) => look(v),
                Value::Object(v) if !matches!(v.payload, Value::Future(_) | Value::Loop(_)) => look(v),
                _ => return None,
            },
        })
    }

    /// How many references there are to it; `None` for what is not looked into.
    fn count(&self) -> Option<usize> {
        self.counted(|held| held.count())
    }

    /// Shows each reference that it has, once.
    fn references(&self, show: &mut dyn FnMut(Part)) {
        let value = match self {
            Part::Value(value) => value,
            Part::Locals(locals) => {
                locals.values.borrow().iter().for_each(|value| show(Part::Value(value.clone())));
                return locals.back.borrow().iter().for_each(|back| show(Part::Locals(back.clone())));
            }
            Part::Gather(gather) => {
                return gather.holds(&mut |future| show(Part::Value(Value::Future(future.clone()))));
            }
        };
        let mut each = |value: &Value| show(Part::Value(value.clone()));
        match value {
            Value::List(list) => list.items.borrow().iter().for_each(each),
            Value::Tuple(tuple) => tuple.items().iter().for_each(each),
            Value::Deque(deque) => deque.items.borrow().iter().for_each(each),
            Value::Set(set) => set.table.borrow().values().iter().for_each(each),
            Value::Dict(dict) => {
                for (key, value) in dict.entries.borrow().iter() {
                    each(&key.value);
                    each(value);
                }
            }
            Value::View(view) => each(&Value::Dict(view.dict.clone())),
            Value::Slice(slice) => [&slice.start, &slice.stop, &slice.step].into_iter().for_each(each),
            Value::Iter(iter) => of_iter(&iter.state.borrow(), &mut each),
            Value::Cell(cell) => each(&cell.value.borrow()),
            Value::Function(function) => {
                function.closure.iter().for_each(&mut each);
                function.keyword_defaults.iter().for_each(|(_, value)| each(value));
                if let Some(defaults) = &function.defaults {
                    each(&Value::Tuple(defaults.clone()));
                }
                for extra in [&function.own, &function.attrs] {
                    extra.borrow().iter().for_each(|dict| each(&Value::Dict(dict.clone())));
                }
            }
            Value::Method(method) => [&method.function, &method.receiver].into_iter().for_each(each),
            Value::Coroutine(coroutine) => of_coroutine(coroutine, &mut each),
            Value::Exception(e) => of_exception(e, &mut each),
            Value::Traceback(traceback) => {
                if let Some(next) = &traceback.next {
                    each(&Value::Traceback(next.clone()));
                }
                if let Some(locals) = &*traceback.frame.borrow() {
                    show(Part::Locals(locals.clone()));
                }
            }
            Value::Type(class) => {
                each(&Value::Dict(class.dict.clone()));
                let classes = class.bases.iter().chain(&class.mro).chain(&class.meta);
                classes.for_each(|class| each(&Value::Type(class.clone())));
            }
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Property { get, set, delete, doc } => {
                    [get, set, delete, doc].into_iter().for_each(each);
                }
                Descriptor::Static(inner) | Descriptor::Class(inner) => each(inner),
                _ => {}
            },
            Value::Super(of) => each(&of.object),
            Value::Future(future) => {
                of_future(future, &mut each);
                if let Origin::Gather(gather) = &*future.origin.borrow() {
                    show(Part::Gather(gather.clone()));
                }
                for callback in &future.state.borrow().callbacks {
                    if let Callback::Gathered(gather) = callback {
                        show(Part::Gather(gather.clone()));
                    }
                }
            }
            Value::Object(object) => {
                each(&Value::Dict(object.dict.borrow().clone()));
                each(&object.payload);
                each(&Value::Type(object.class.borrow().clone()));
            }
            _ => {}
        }
    }
}

fn of_iter(state: &IterState, each: &mut dyn FnMut(&Value)) {
    match state {
        IterState::List { list, .. } | IterState::Reversed { list, .. } => each(&Value::List(list.clone())),
        IterState::Tuple { tuple, .. } => each(&Value::Tuple(tuple.clone())),
        IterState::Deque { deque, .. } => each(&Value::Deque(deque.clone())),
        IterState::Dict { view, .. } => each(&Value::View(view.clone())),
        IterState::Set { set, keys, .. } => {
            each(&Value::Set(set.clone()));
            keys.iter().for_each(each);
        }
        IterState::Callable { function, sentinel } => function.iter().chain([sentinel]).for_each(each),
        IterState::Items { get, .. } => each(get),
        IterState::Enumerate { inner, .. } => each(inner),
        IterState::Zip { inner, .. } => inner.iter().for_each(each),
        IterState::Map { function, inner } => inner.iter().chain([function]).for_each(each),
        IterState::Filter { function, inner } => [function, inner].into_iter().for_each(each),
        _ => {}
    }
}

fn of_coroutine(coroutine: &Coroutine, each: &mut dyn FnMut(&Value)) {
    match &*coroutine.state.borrow() {
        CoState::Created(Body::Python(frame)) | CoState::Suspended(Body::Python(frame)) => {
            frame.slots.iter().for_each(&mut *each);
            frame.handled.iter().for_each(|e| each(&Value::Exception(e.clone())));
        }
        CoState::Created(Body::Native(frame)) | CoState::Suspended(Body::Native(frame)) => frame.holds(each),
        CoState::Running | CoState::Closed => {}
    }
    coroutine.of.iter().for_each(|of| each(&Value::Coroutine(of.clone())));
}

fn of_exception(e: &Exception, each: &mut dyn FnMut(&Value)) {
    e.args.borrow().iter().for_each(&mut *each);
    for extra in [&e.attrs, &e.fields] {
        extra.borrow().iter().for_each(|dict| each(&Value::Dict(dict.clone())));
    }
    for other in [&e.cause, &e.context] {
        other.borrow().iter().for_each(|other| each(&Value::Exception(other.clone())));
    }
    e.traceback.borrow().iter().for_each(|traceback| each(&Value::Traceback(traceback.clone())));
    e.subject.borrow().iter().for_each(|subject| each(&subject.object));
    each(&Value::Type(e.class.clone()));
}

fn of_future(future: &Future, each: &mut dyn FnMut(&Value)) {
    let state = future.state.borrow();
    each(&state.result);
    state.exception.iter().for_each(|e| each(&Value::Exception(e.clone())));
    state.traceback.iter().for_each(|traceback| each(&Value::Traceback(traceback.clone())));
    state.cancel_message.iter().for_each(&mut *each);
    for callback in &state.callbacks {
        match callback {
            Callback::Wake(task) => each(&Value::Future(task.clone())),
            Callback::Call(call) if Rc::strong_count(call) == 1 => each(&call.0),
            _ => {}
        }
    }
    future.attrs.borrow().iter().for_each(|dict| each(&Value::Dict(dict.clone())));
    if let Some(task) = &future.task {
        let task = task.borrow();
        each(&Value::Coroutine(task.coroutine.clone()));
        task.fut_waiter.iter().for_each(|waiter| each(&Value::Future(waiter.clone())));
    }
}

/// All that is looked at.
#[derive(Default)]
struct Parts {
    all: Vec<Part>,
    /// How many references to each come from the others.
    inside: Vec<usize>,
    places: FxHashMap<usize, usize>,
}

impl Parts {
    fn add(&mut self, part: Part) -> Option<usize> {
        part.count()?;
        let at = *self.places.entry(part.address()).or_insert(self.all.len());
        if at == self.all.len() {
            self.all.push(part);
            self.inside.push(0);
        }
        Some(at)
    }

    /// Those that nothing outside leads to.
    #[inline(never)]
    fn garbage(mut self) -> Vec<Part> {
        let mut at = 0;
        while at < self.all.len() {
            let mut found = Vec::new();
            self.all[at].references(&mut |part| found.push(part));
            for part in found {
                if let Some(to) = self.add(part) {
                    self.inside[to] += 1;
                }
            }
            at += 1;
        }
        // One more reference is our own.
        let held = |at: usize| self.all[at].count().is_none_or(|count| count > self.inside[at] + 1);
        let mut left: Vec<usize> = (0..self.all.len()).filter(|&at| held(at)).collect();
        let mut alive = vec![false; self.all.len()];
        while let Some(at) = left.pop() {
            if !std::mem::replace(&mut alive[at], true) {
                self.all[at].references(&mut |part| left.extend(self.places.get(&part.address())));
            }
        }
        let garbage = self.all.into_iter().zip(alive).filter(|(_, alive)| !alive);
        garbage.map(|(part, _)| part).collect()
    }
}

impl Vm {
    fn garbage(&self) -> Vec<Part> {
        let mut parts = Parts::default();
        let objects = self.objects.all.iter().filter_map(Weak::upgrade).map(Value::Object);
        objects.for_each(|value| _ = parts.add(Part::Value(value)));
        for event_loop in self.loops.iter().filter_map(Weak::upgrade) {
            event_loop.all_futures().into_iter().for_each(|f| _ = parts.add(Part::Value(Value::Future(f))));
        }
        circle::noted().into_iter().for_each(|value| _ = parts.add(Part::Value(value)));
        let classes = self.made_classes.iter().filter_map(Weak::upgrade).map(Value::Type);
        classes.for_each(|value| _ = parts.add(Part::Value(value)));
        let locals = self.tracebacks.all.iter().filter_map(Weak::upgrade);
        locals.for_each(|locals| _ = parts.add(Part::Locals(locals)));
        // Most runs end with nothing that could be.
        if parts.all.is_empty() { Vec::new() } else { parts.garbage() }
    }

    /// Finds the garbage, the ends to which it comes, and how many values CPython's collector would have found,
    /// about. It is whole until [`Vm::free_garbage`]; weak references do not lead there any more.
    pub fn find_garbage(&mut self) -> (Found, Vec<Ending>, usize) {
        let garbage = self.garbage();
        if garbage.is_empty() { Default::default() } else { self.ends_of(&garbage) }
    }

    #[inline(never)]
    fn ends_of(&mut self, garbage: &[Part]) -> (Found, Vec<Ending>, usize) {
        let weak = |part: &Part| (part.address(), part.counted(|held| held.weak()));
        let found = Found(garbage.iter().map(weak).collect());
        self.tables.weak.forget(&garbage.iter().map(Part::address).collect());
        let mut own = 0;
        let mut endings = Vec::new();
        for part in garbage {
            match part {
                Part::Value(Value::Object(object)) => {
                    own += 1;
                    if object.class.borrow().hooks.watched.get() {
                        self.finalizers.push(Finalizer::Gone(part.address()));
                    }
                    endings.extend(Ending::of_object(object));
                }
                Part::Value(Value::Coroutine(coroutine)) => endings.push(Ending::of_coroutine(coroutine)),
                Part::Value(Value::Future(future)) => endings.extend(Ending::of_future(future)),
                Part::Locals(_) | Part::Gather(_) => own += 1,
                Part::Value(_) => {}
            }
        }
        // An object's dict and a frame's locals are no values of their own.
        (found, endings::in_order(endings), garbage.len() - own)
    }

    /// Takes the garbage apart: what was found and is garbage still. What their ends have made garbage is not, until
    /// it is looked for again (handle_resurrected_objects, Python/gc.c).
    pub fn free_garbage(&mut self, found: &Found) {
        if !found.0.is_empty() {
            self.free_found(found);
        }
    }

    #[inline(never)]
    fn free_found(&self, found: &Found) {
        for part in self.garbage() {
            if !found.0.contains_key(&part.address()) {
                continue;
            }
            match part {
                Part::Value(Value::List(list)) => list.break_up(),
                Part::Value(Value::Dict(dict)) => dict.break_up(),
                Part::Value(Value::Deque(deque)) => deque.break_up(),
                Part::Value(Value::Set(set)) => set.break_up(),
                Part::Value(Value::Cell(cell)) => cell.break_up(),
                Part::Value(Value::Exception(e)) => e.break_up(),
                Part::Value(Value::Future(future)) => future.clear(),
                Part::Locals(locals) => drop((locals.values.take(), locals.back.take())),
                Part::Gather(gather) => gather.let_go(),
                _ => {}
            }
        }
    }
}
