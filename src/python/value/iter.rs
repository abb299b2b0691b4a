//! Iterators over built-in things. A generator is its own iterator and lives in `coroutine`.

use super::held;
use super::{Bytes, Deque, List, Range, Set, Str, Tuple, TypeId, Value, View, ViewKind};
use std::cell::RefCell;
use std::rc::Rc;

/// An iterator; what it stands on is inside.
pub struct Iter {
    pub state: RefCell<IterState>,
    pub weight: held::Weight<96>,
}

pub enum IterState {
    Range {
        range: Range,
        next: u64,
    },
    List {
        list: Rc<List>,
        next: usize,
    },
    Reversed {
        list: Rc<List>,
        left: usize,
    },
    /// `changes` is what the deque counted when the iteration began.
    Deque {
        deque: Rc<Deque>,
        left: usize,
        changes: u32,
        reversed: bool,
    },
    Tuple {
        tuple: Rc<Tuple>,
        next: usize,
    },
    /// `next` counts bytes.
    Str {
        text: Rc<Str>,
        next: usize,
    },
    /// `left` counts down what there was to come when the iteration began.
    Dict {
        view: Rc<View>,
        next: usize,
        size: usize,
        left: usize,
        reversed: bool,
    },
    /// The keys as they were when the iteration began.
    Set {
        set: Rc<Set>,
        keys: Vec<Value>,
        next: usize,
    },
    Bytes {
        bytes: Rc<Bytes>,
        next: usize,
    },
    /// `iter(function, sentinel)`; without a function once the sentinel was seen.
    Callable {
        function: Option<Value>,
        sentinel: Value,
    },
    /// An object with `__getitem__` and no `__iter__`.
    Items {
        get: Value,
        next: i64,
    },
    Enumerate {
        inner: Value,
        next: i64,
    },
    Zip {
        inner: Vec<Value>,
        strict: bool,
    },
    Map {
        function: Value,
        inner: Vec<Value>,
    },
    Filter {
        function: Value,
        inner: Value,
    },
}

impl Default for IterState {
    /// Of nothing.
    fn default() -> IterState {
        IterState::Range { range: Range { start: 0, stop: 0, step: 1 }, next: 0 }
    }
}

impl Drop for Iter {
    fn drop(&mut self) {
        held::bury(self.state.get_mut(), |state| *state = IterState::default());
    }
}

impl Iter {
    pub fn value(state: IterState) -> Value {
        Value::Iter(Rc::new(Iter { state: RefCell::new(state), weight: Default::default() }))
    }

    pub fn type_id(&self) -> TypeId {
        match &*self.state.borrow() {
            IterState::Range { .. } => TypeId::RangeIterator,
            IterState::List { .. } => TypeId::ListIterator,
            IterState::Reversed { .. } => TypeId::Reversed,
            IterState::Deque { reversed: false, .. } => TypeId::DequeIterator,
            IterState::Deque { .. } => TypeId::DequeReverseIterator,
            IterState::Tuple { .. } => TypeId::TupleIterator,
            IterState::Str { text, .. } if text.text().is_ascii() => TypeId::StrIterator,
            IterState::Str { .. } => TypeId::WideStrIterator,
            IterState::Dict { view, reversed, .. } => match (view.kind, reversed) {
                (ViewKind::Keys | ViewKind::Proxy, false) => TypeId::DictKeyIterator,
                (ViewKind::Values, false) => TypeId::DictValueIterator,
                (ViewKind::Items, false) => TypeId::DictItemIterator,
                (ViewKind::Keys | ViewKind::Proxy, true) => TypeId::DictReverseKeyIterator,
                (ViewKind::Values, true) => TypeId::DictReverseValueIterator,
                (ViewKind::Items, true) => TypeId::DictReverseItemIterator,
            },
            IterState::Set { .. } => TypeId::SetIterator,
            IterState::Bytes { bytes, .. } if bytes.mutable => TypeId::ByteArrayIterator,
            IterState::Bytes { .. } => TypeId::BytesIterator,
            IterState::Callable { .. } => TypeId::CallableIterator,
            IterState::Items { .. } => TypeId::Iterator,
            IterState::Enumerate { .. } => TypeId::Enumerate,
            IterState::Zip { .. } => TypeId::Zip,
            IterState::Map { .. } => TypeId::Map,
            IterState::Filter { .. } => TypeId::Filter,
        }
    }
}
