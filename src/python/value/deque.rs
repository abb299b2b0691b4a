//! `collections.deque`: a ring of values, cheap at both ends.

use super::Value;
use super::circle;
use super::held::{Held, Items};
use std::cell::Cell;
use std::collections::VecDeque;
use std::rc::Rc;

/// A deque. Its items go from the left to the right (deque_clear, Modules/_collectionsmodule.c).
#[derive(Default)]
pub struct Deque {
    pub items: Held<VecDeque<Value>>,
    /// The most items that it holds; `None` for no limit.
    pub maxlen: Cell<Option<usize>>,
    /// Counts what changes its length: an iterator does not go on after such a change.
    pub changes: Cell<u32>,
}

impl Deque {
    pub fn new(items: VecDeque<Value>, maxlen: Option<usize>) -> Rc<Deque> {
        Rc::new(Deque { items: Held::new(items), maxlen: Cell::new(maxlen), changes: Cell::new(0) })
    }

    pub fn len(&self) -> usize {
        self.items.borrow().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Its items at this moment.
    pub fn values(&self) -> Vec<Value> {
        self.items.borrow().iter().cloned().collect()
    }

    /// Notes that the length changes.
    pub fn touch(&self) {
        self.changes.set(self.changes.get().wrapping_add(1));
    }

    /// Adds an item on the right; the result is what a limit pushes out on the left.
    pub fn push(self: &Rc<Self>, item: Value) -> Option<Value> {
        self.touch();
        circle::note_with(self, &item);
        let mut items = self.items.borrow_mut();
        items.push_back(item);
        let over = self.maxlen.get().is_some_and(|most| items.len() > most);
        if over { items.pop_front() } else { None }
    }

    /// Adds an item on the left; the result is what a limit pushes out on the right.
    pub fn push_left(self: &Rc<Self>, item: Value) -> Option<Value> {
        self.touch();
        circle::note_with(self, &item);
        let mut items = self.items.borrow_mut();
        items.push_front(item);
        let over = self.maxlen.get().is_some_and(|most| items.len() > most);
        if over { items.pop_back() } else { None }
    }
}

impl Items for VecDeque<Value> {
    fn bytes(&self) -> usize {
        self.capacity() * size_of::<Value>()
    }

    fn let_go(&mut self) {
        while self.pop_front().is_some() {}
    }
}
