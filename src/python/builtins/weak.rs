//! Weak references: what the library's `weakref` keeps of an object that it does not hold.

use super::{exactly, plain};
use crate::asyncio::{EventLoop, Future};
use crate::python::ops::as_int;
use crate::python::value::{
    Builtin, Class, Coroutine, Deque, Exception, Function, Instance, Module, Set, Value,
};
use rustc_hash::FxHashSet;
use std::rc::{Rc, Weak};

/// An object, as long as it lives.
enum Seen {
    Object(Weak<Instance>),
    Function(Weak<Function>),
    Coroutine(Weak<Coroutine>),
    Exception(Weak<Exception>),
    Type(Weak<Class>),
    Set(Weak<Set>),
    Deque(Weak<Deque>),
    Module(Weak<Module>),
    Future(Weak<Future>),
    Loop(Weak<EventLoop>),
}

impl Seen {
    fn of(value: &Value) -> Option<Seen> {
        Some(match value {
            Value::Object(object) => match &object.payload {
                Value::Future(future) => Seen::Future(Rc::downgrade(future)),
                _ => Seen::Object(Rc::downgrade(object)),
            },
            Value::Function(function) => Seen::Function(Rc::downgrade(function)),
            Value::Coroutine(coroutine) => Seen::Coroutine(Rc::downgrade(coroutine)),
            Value::Exception(exception) => Seen::Exception(Rc::downgrade(exception)),
            Value::Type(class) => Seen::Type(Rc::downgrade(class)),
            Value::Set(set) => Seen::Set(Rc::downgrade(set)),
            Value::Deque(deque) => Seen::Deque(Rc::downgrade(deque)),
            Value::Module(module) => Seen::Module(Rc::downgrade(module)),
            Value::Future(future) => Seen::Future(Rc::downgrade(future)),
            Value::Loop(event_loop) => Seen::Loop(Rc::downgrade(event_loop)),
            _ => return None,
        })
    }

    fn address(&self) -> usize {
        match self {
            Seen::Object(v) => v.as_ptr() as usize,
            Seen::Function(v) => v.as_ptr() as usize,
            Seen::Coroutine(v) => v.as_ptr() as usize,
            Seen::Exception(v) => v.as_ptr() as usize,
            Seen::Type(v) => v.as_ptr() as usize,
            Seen::Set(v) => v.as_ptr() as usize,
            Seen::Deque(v) => v.as_ptr() as usize,
            Seen::Module(v) => v.as_ptr() as usize,
            Seen::Future(v) => v.as_ptr() as usize,
            Seen::Loop(v) => v.as_ptr() as usize,
        }
    }

    fn value(&self) -> Option<Value> {
        match self {
            Seen::Object(object) => object.upgrade().map(Value::Object),
            Seen::Function(function) => function.upgrade().map(Value::Function),
            Seen::Coroutine(coroutine) => coroutine.upgrade().map(Value::Coroutine),
            Seen::Exception(exception) => exception.upgrade().map(Value::Exception),
            Seen::Type(class) => class.upgrade().map(Value::Type),
            Seen::Set(set) => set.upgrade().map(Value::Set),
            Seen::Deque(deque) => deque.upgrade().map(Value::Deque),
            Seen::Module(module) => module.upgrade().map(Value::Module),
            Seen::Future(future) => future.upgrade().map(|future| future.value()),
            Seen::Loop(event_loop) => event_loop.upgrade().map(Value::Loop),
        }
    }
}

/// All weak references of a run, by their numbers.
#[derive(Default)]
pub struct WeakTable {
    seen: Vec<Seen>,
    /// Where the object was, and the reference that wants to know of its end.
    watching: Vec<(usize, Weak<Instance>)>,
}

impl WeakTable {
    /// No reference leads to the objects at these addresses any more, though they are there.
    pub fn forget(&mut self, addresses: &FxHashSet<usize>) {
        for seen in self.seen.iter_mut().filter(|seen| addresses.contains(&seen.address())) {
            *seen = Seen::Object(Weak::new());
        }
    }

    /// The references that want to know that the object at this address is gone, the newest first.
    pub fn gone(&mut self, address: usize) -> Vec<Value> {
        let told = self.watching.iter().rev().filter(|(at, _)| *at == address);
        let told = told.filter_map(|(_, reference)| reference.upgrade().map(Value::Object)).collect();
        self.watching.retain(|(at, reference)| *at != address && reference.strong_count() > 0);
        told
    }
}

/// Functions of the hidden module `_interleave`.
pub static FUNCTIONS: &[Builtin] = &[
    // weak_new(object, reference) -> a number. The reference, if it is not None, is told of the object's end by
    // its method `_gone`.
    plain("weak_new", |vm, args| {
        let [value, reference] = exactly(vm, "weak_new", args)?;
        let Some(seen) = Seen::of(value).filter(|_| !slotted(value)) else {
            let name = value.type_name();
            return Err(vm.type_error(format!("cannot create weak reference to '{name}' object")));
        };
        if let (Value::Object(object), Value::Object(reference)) = (value, reference) {
            object.class.borrow().hooks.watched.set(true);
            vm.tables.weak.watching.push((Rc::as_ptr(object) as usize, Rc::downgrade(reference)));
        }
        vm.tables.weak.seen.push(seen);
        Ok(Value::Int(vm.tables.weak.seen.len() as i64 - 1))
    }),
    // weak_get(number) -> the object, or None.
    plain("weak_get", |vm, args| {
        let seen = args.items.first().and_then(as_int).and_then(|at| vm.tables.weak.seen.get(at as usize));
        Ok(seen.and_then(Seen::value).unwrap_or(Value::None))
    }),
];

/// Whether an object's class has `__slots__` without `__weakref__`.
fn slotted(value: &Value) -> bool {
    let Value::Object(object) = value else { return false };
    let class = object.class.borrow();
    class.slots.as_ref().is_some_and(|slots| !slots.iter().any(|name| name.text() == "__weakref__"))
}
