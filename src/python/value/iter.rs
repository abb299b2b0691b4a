//! Iterators over built-in things. A generator is its own iterator and lives in `coroutine`.

use super::{Dict, List, Range, Str, Tuple, TypeId, Value};
use std::cell::RefCell;
use std::rc::Rc;

/// An iterator; what it stands on is inside.
pub struct Iter {
    pub state: RefCell<IterState>,
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
    Tuple {
        tuple: Rc<Tuple>,
        next: usize,
    },
    /// `next` is a slot of the table.
    Set {
        set: Rc<super::Set>,
        next: usize,
        size: usize,
    },
    /// `next` counts bytes.
    Str {
        text: Rc<Str>,
        next: usize,
    },
    DictKeys {
        dict: Rc<Dict>,
        next: usize,
        size: usize,
    },
    DictValues {
        dict: Rc<Dict>,
        next: usize,
        size: usize,
    },
    DictItems {
        dict: Rc<Dict>,
        next: usize,
        size: usize,
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

impl Iter {
    pub fn value(state: IterState) -> Value {
        Value::Iter(Rc::new(Iter { state: RefCell::new(state) }))
    }

    pub fn type_id(&self) -> TypeId {
        match &*self.state.borrow() {
            IterState::Range { .. } => TypeId::RangeIterator,
            IterState::List { .. } => TypeId::ListIterator,
            IterState::Reversed { .. } => TypeId::Reversed,
            IterState::Tuple { .. } => TypeId::TupleIterator,
            IterState::Set { .. } => TypeId::SetIterator,
            IterState::Str { .. } => TypeId::StrIterator,
            IterState::DictKeys { .. } => TypeId::DictKeyIterator,
            IterState::DictValues { .. } => TypeId::DictValueIterator,
            IterState::DictItems { .. } => TypeId::DictItemIterator,
            IterState::Items { .. } => TypeId::Iterator,
            IterState::Enumerate { .. } => TypeId::Enumerate,
            IterState::Zip { .. } => TypeId::Zip,
            IterState::Map { .. } => TypeId::Map,
            IterState::Filter { .. } => TypeId::Filter,
        }
    }
}
