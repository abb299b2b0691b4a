//! Circles of values: who holds whom comes back to where it began, so that counting references never frees
//! them.
//!
//! A value is made of what is there already. So no circle is closed but by a change of a value that is there:
//! of a container, a variable of closures, what an object or a class has. Objects, classes, loops and
//! tracebacks are known to the machine; of the rest, those that were changed to hold on to another value are
//! noted here, weakly. When the machine goes, all that is left of them lets go of what it holds.

use super::{Cell as Variable, Coroutine, Deque, Dict, Exception, List, Namespace, Set, Value};
use crate::asyncio::Context;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

thread_local! {
    /// Of the machine whose turn it is.
    static CHANGED: RefCell<Changed> = RefCell::default();
}

/// What was changed, gone ones included until the next sweep.
#[derive(Default)]
pub struct Changed {
    all: Vec<Weak<dyn Circle>>,
    sweep_at: usize,
}

impl Changed {
    /// Takes all circles apart.
    pub fn break_up(&mut self) {
        for value in std::mem::take(&mut self.all).into_iter().filter_map(|weak| weak.upgrade()) {
            value.break_up();
        }
    }

    fn add(&mut self, value: Weak<dyn Circle>) {
        if self.all.len() >= self.sweep_at.max(1024) {
            self.all.retain(|weak| weak.strong_count() > 0);
            self.sweep_at = self.all.len() * 2;
        }
        self.all.push(value);
    }
}

/// From here on a machine's changes are noted; the result is what was noted until here.
pub fn note_to(changed: Changed) -> Changed {
    CHANGED.replace(changed)
}

/// What was noted of the machine whose turn it is, as far as it still lives and is a value.
pub fn noted() -> Vec<Value> {
    CHANGED.with_borrow(|changed| changed.all.iter().filter_map(|weak| weak.upgrade()?.value()).collect())
}

/// Whether a value was noted.
#[derive(Default)]
pub struct Noted(Cell<bool>);

/// A value that can be a part of a circle.
pub trait Circle: 'static {
    fn noted(&self) -> &Noted;

    /// Itself as programs have it.
    fn value(self: Rc<Self>) -> Option<Value>;

    /// Lets go of all that it holds.
    fn break_up(&self);
}

/// A value is being changed, to hold perhaps what holds it.
#[inline]
pub fn note<T: Circle>(value: &Rc<T>) {
    if !value.noted().0.replace(true) {
        add(Rc::<T>::downgrade(value));
    }
}

/// As [`note`], where it is this one that it will hold.
#[inline]
pub fn note_with<T: Circle>(value: &Rc<T>, held: &Value) {
    if held.holds() {
        note(value);
    }
}

#[cold]
fn add(value: Weak<dyn Circle>) {
    CHANGED.with_borrow_mut(|changed| changed.add(value));
}

impl Value {
    /// Whether it may hold other values.
    #[inline]
    pub fn holds(&self) -> bool {
        !matches!(
            self,
            Value::Unbound
                | Value::None
                | Value::NotImplemented
                | Value::Ellipsis
                | Value::Missing
                | Value::Bool(_)
                | Value::Int(_)
                | Value::Big(_)
                | Value::Float(_)
                | Value::Str(_)
                | Value::Bytes(_)
                | Value::Range(_)
                | Value::Builtin(_)
        )
    }
}

/// Says where a type is noted, and what it lets go of.
macro_rules! circles {
    ($($type:ty: $value:expr, $noted:expr, $break_up:expr;)+) => {$(
        impl Circle for $type {
            fn noted(&self) -> &Noted {
                let noted: fn(&$type) -> &Noted = $noted;
                noted(self)
            }

            fn value(self: Rc<Self>) -> Option<Value> {
                let value: fn(Rc<$type>) -> Option<Value> = $value;
                value(self)
            }

            fn break_up(&self) {
                let break_up: fn(&$type) = $break_up;
                break_up(self);
            }
        }
    )+};
}

circles! {
    List: |list| Some(Value::List(list)), |list| list.items.noted(), |list| drop(list.items.take());
    Deque: |deque| Some(Value::Deque(deque)), |deque| deque.items.noted(), |deque| drop(deque.items.take());
    Dict: |dict| Some(Value::Dict(dict)), |dict| dict.entries.noted(), |dict| drop(dict.entries.take());
    Set: |set| Some(Value::Set(set)), |set| set.table.noted(), |set| drop(set.table.take());
    Variable: |cell| Some(Value::Cell(cell)), |cell| &cell.noted, |cell| drop(cell.value.take());
    Namespace: |_| None, |names| &names.noted, Namespace::clear;
    Context: |context| Some(Value::Context(context)), |context| &context.noted, Context::clear;
    Coroutine: |coroutine| Some(Value::Coroutine(coroutine)), |coroutine| &coroutine.noted, |coroutine| drop(coroutine.state.take());
    Exception: |e| Some(Value::Exception(e)), |e| &e.noted, |e| {
        let args = e.args.take();
        drop((e.cause.take(), e.context.take(), e.traceback.take(), args, e.attrs.take(), e.fields.take()));
    };
}
