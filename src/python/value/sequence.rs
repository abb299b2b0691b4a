//! Strings, lists, tuples, ranges and slices.

use super::Value;
use super::held::{self, Held, Items};
use std::cell::Cell;
use std::rc::Rc;

/// An immutable string.
pub struct Str {
    text: Box<str>,
    chars: u32,
    /// In which place of a dictionary it was found last: the first one to look at for the name of an attribute.
    hint: Cell<u32>,
    /// Once it was asked for; 0 before.
    hash: Cell<u64>,
}

impl Drop for Str {
    fn drop(&mut self) {
        held::give_back(Str::OBJECT + self.text.len());
    }
}

impl Str {
    /// What it takes besides its text.
    const OBJECT: usize = 56;

    pub fn new(text: &str) -> Rc<Str> {
        Str::owned(text.into())
    }

    pub fn owned(text: String) -> Rc<Str> {
        let chars = if text.is_ascii() { text.len() } else { text.chars().count() };
        Str::made(text.into_boxed_str(), chars)
    }

    fn made(text: Box<str>, chars: usize) -> Rc<Str> {
        held::take(Str::OBJECT + text.len());
        // A text takes no more memory than a run may have.
        let chars = u32::try_from(chars).unwrap_or(u32::MAX);
        Rc::new(Str { text, chars, hint: Cell::new(0), hash: Cell::new(0) })
    }

    /// One text after the other. What is known of the two is not counted again.
    pub fn joined(first: &Str, second: &Str) -> Rc<Str> {
        let text = [first.text(), second.text()].concat().into_boxed_str();
        Str::made(text, first.len() + second.len())
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its hash, worked out once.
    pub fn hash(&self, work_out: fn(&str) -> u64) -> u64 {
        if self.hash.get() == 0 {
            self.hash.set(work_out(&self.text));
        }
        self.hash.get()
    }

    pub fn hint(&self) -> usize {
        self.hint.get() as usize
    }

    pub fn set_hint(&self, place: u32) {
        self.hint.set(place);
    }

    /// How many characters (code points) it has.
    pub fn len(&self) -> usize {
        self.chars as usize
    }

    pub fn is_empty(&self) -> bool {
        self.chars == 0
    }

    /// The characters from `from` to `to`, both counted in characters.
    pub fn slice(&self, from: usize, to: usize) -> &str {
        if self.len() == self.text.len() {
            return self.text.get(from..to.max(from)).unwrap_or("");
        }
        let at = |n: usize| self.text.char_indices().nth(n).map_or(self.text.len(), |(i, _)| i);
        &self.text[at(from)..at(to.max(from))]
    }
}

/// A list.
#[derive(Default)]
pub struct List {
    pub items: Held<Vec<Value>>,
}

impl List {
    pub fn new(items: Vec<Value>) -> Rc<List> {
        Rc::new(List { items: Held::new(items) })
    }
}

impl Items for Vec<Value> {
    fn bytes(&self) -> usize {
        self.capacity() * size_of::<Value>()
    }

    /// The last item goes first (list_dealloc, Objects/listobject.c).
    fn let_go(&mut self) {
        while self.pop().is_some() {}
    }
}

/// An immutable tuple.
pub struct Tuple {
    items: Box<[Value]>,
}

impl Tuple {
    /// What one of so many items takes.
    fn bytes(items: usize) -> usize {
        48 + items * size_of::<Value>()
    }

    pub fn new(items: Vec<Value>) -> Rc<Tuple> {
        held::take(Tuple::bytes(items.len()));
        Rc::new(Tuple { items: items.into_boxed_slice() })
    }

    pub fn items(&self) -> &[Value] {
        &self.items
    }
}

impl Drop for Tuple {
    /// The last item goes first (tupledealloc, Objects/tupleobject.c).
    fn drop(&mut self) {
        held::give_back(Tuple::bytes(self.items.len()));
        held::bury(&mut std::mem::take(&mut self.items).into_vec(), Vec::let_go);
    }
}

/// `range(start, stop, step)`; `step` is never 0.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Range {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
}

impl Range {
    /// How many numbers it gives.
    pub fn len(&self) -> u64 {
        let (low, high) = if self.step > 0 { (self.start, self.stop) } else { (self.stop, self.start) };
        if low >= high { 0 } else { (high.abs_diff(low) - 1) / self.step.unsigned_abs() + 1 }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The same numbers from the last to the first.
    pub fn reversed(&self) -> Range {
        match self.len() {
            0 => Range { start: 0, stop: 0, step: 1 },
            len => Range {
                start: self.at(len - 1),
                stop: self.start.wrapping_sub(self.step),
                step: self.step.wrapping_neg(),
            },
        }
    }

    /// Its `index`-th number; in bounds by the caller's care.
    pub fn at(&self, index: u64) -> i64 {
        self.start.wrapping_add((index as i64).wrapping_mul(self.step))
    }
}

/// `slice(start, stop, step)`.
pub struct Slice {
    pub start: Value,
    pub stop: Value,
    pub step: Value,
}

held::buried!(Slice: start, stop, step);
