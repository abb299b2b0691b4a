//! The timers of a loop: a heap as Lib/heapq.py keeps it, step for step, since the order in which timers
//! with the same deadline come out depends on where they lie in it.

use super::handle::Handle;
use crate::time::Time;
use std::rc::Rc;

/// When a timer is due. All that a program can tell apart is compared, and nothing else.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    pub when: Time,
    /// How long before the run began it was due.
    pub before: Time,
    /// By how many readings of the clock it is later than `when`: two that are equal in lesson time are in
    /// the order of the readings that they were counted from.
    pub readings: i64,
}

impl Deadline {
    fn earlier(self, other: Deadline) -> bool {
        let key = |d: Deadline| (std::cmp::Reverse(d.before), d.when, d.readings);
        key(self) < key(other)
    }
}

/// With more timers than this, cancelled ones are thrown out when they are more than half.
const FEW: usize = 100;

/// The timers of a loop, the cancelled ones among them until they are at the head, or many.
#[derive(Default)]
pub struct Timers {
    heap: Heap<Rc<Handle>>,
    cancelled: usize,
}

impl Timers {
    pub fn push(&mut self, deadline: Deadline, handle: Rc<Handle>) {
        self.heap.push(deadline, handle);
    }

    /// When the first one is due.
    pub fn first(&self) -> Option<Time> {
        self.heap.0.first().map(|(deadline, _)| deadline.when)
    }

    pub fn pop(&mut self) -> Option<Rc<Handle>> {
        let handle = self.heap.pop()?;
        if handle.leave_timers() {
            self.cancelled = self.cancelled.saturating_sub(1);
        }
        Some(handle)
    }

    /// One of them was cancelled.
    pub fn note_cancelled(&mut self) {
        self.cancelled += 1;
    }

    /// Cancelled ones go: all of them if they are many, else those at the head (`_run_once`).
    pub fn tidy(&mut self) {
        if self.heap.0.len() > FEW && self.cancelled * 2 > self.heap.0.len() {
            self.heap.0.retain(|(_, handle)| !handle.cancelled());
            self.heap.heapify();
            self.cancelled = 0;
        } else {
            while self.heap.0.first().is_some_and(|(_, handle)| handle.cancelled()) {
                self.pop();
            }
        }
    }

    /// All of them, in the order of the heap.
    pub fn handles(&self) -> impl Iterator<Item = &Rc<Handle>> {
        self.heap.0.iter().map(|(_, handle)| handle)
    }
}

/// What heapq does with a list.
struct Heap<T>(Vec<(Deadline, T)>);

impl<T> Default for Heap<T> {
    fn default() -> Heap<T> {
        Heap(Vec::new())
    }
}

impl<T> Heap<T> {
    fn push(&mut self, deadline: Deadline, item: T) {
        self.0.push((deadline, item));
        self.sift_down(0, self.0.len() - 1);
    }

    fn pop(&mut self) -> Option<T> {
        let last = self.0.pop()?;
        let first = match self.0.first_mut() {
            Some(first) => std::mem::replace(first, last),
            None => last,
        };
        self.sift_up(0);
        Some(first.1)
    }

    fn heapify(&mut self) {
        for at in (0..self.0.len() / 2).rev() {
            self.sift_up(at);
        }
    }

    /// `_siftdown`: the one at `at` goes towards the root, as far as `start`.
    fn sift_down(&mut self, start: usize, mut at: usize) {
        while at > start {
            let parent = (at - 1) / 2;
            if !self.0[at].0.earlier(self.0[parent].0) {
                break;
            }
            self.0.swap(at, parent);
            at = parent;
        }
    }

    /// `_siftup`: the one at `start` goes to a leaf, past the smaller children, and then back to its place.
    fn sift_up(&mut self, start: usize) {
        let (mut at, end) = (start, self.0.len());
        while 2 * at + 1 < end {
            let (left, right) = (2 * at + 1, 2 * at + 2);
            let second = right < end && !self.0[left].0.earlier(self.0[right].0);
            let child = if second { right } else { left };
            self.0.swap(at, child);
            at = child;
        }
        self.sift_down(start, at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The expected orders are what CPython's heapq gives for objects that are compared by these numbers.
    fn check<const N: usize>(whens: [u64; N], expected: [usize; N]) {
        let mut heap = Heap::default();
        for (number, when) in whens.into_iter().enumerate() {
            heap.push(Deadline { when: Time(when), before: Time::ZERO, readings: 0 }, number);
        }
        assert_eq!(std::iter::from_fn(|| heap.pop()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn timers_with_one_deadline_come_out_as_of_heapq() {
        check([1, 1, 1, 0, 1, 1], [3, 2, 5, 4, 0, 1]);
        check([5, 3, 5, 5, 5, 5, 1, 5], [6, 1, 2, 5, 7, 4, 0, 3]);
        check([], []);
    }
}
