//! How deep an operation may go into values that lie one inside the other: it takes Rust's stack.

use crate::python::value::{Exc, ExcKind};
use crate::python::vm::Vm;
use std::cell::Cell;

thread_local! {
    static DEPTH: Cell<usize> = const { Cell::new(0) };
    /// What was looked at since `looked_at` was asked.
    static LOOKED_AT: Cell<usize> = const { Cell::new(0) };
    /// How often an operation went into a value since it began.
    static ENTERED: Cell<usize> = const { Cell::new(0) };
}

/// CPython goes ten times as deep. A browser's stack is smaller.
const DEEPEST: usize = 1000;

/// How deep it goes where frames of the machine can go on instead.
const SHALLOW: usize = 10;

/// How often an operation may go into values: one that lies many times inside another is gone into as often.
const MOST: usize = 10_000_000;

/// Counts values that are looked at.
pub fn look_at(values: usize) {
    LOOKED_AT.set(LOOKED_AT.get() + values);
}

/// How many values were looked at since the last time that this was asked.
#[inline]
pub fn looked_at() -> usize {
    LOOKED_AT.replace(0)
}

/// One level deeper, while it lives.
pub struct Nest(());

impl Nest {
    /// `None` if it would be too deep, or too often.
    pub fn enter() -> Option<Nest> {
        Nest::below(DEEPEST)
    }

    /// `None` if frames of the machine are to go on.
    pub fn enter_shallow() -> Option<Nest> {
        Nest::below(SHALLOW)
    }

    /// One level deeper in what CPython calls so.
    ///
    /// # Errors
    /// RecursionError.
    pub fn enter_in(vm: &Vm, what: &str) -> Result<Nest, Exc> {
        Nest::enter().ok_or_else(|| {
            vm.error(ExcKind::RecursionError, format!("maximum recursion depth exceeded{what}"))
        })
    }

    fn below(deepest: usize) -> Option<Nest> {
        let depth = DEPTH.get();
        let entered = if depth == 0 { 0 } else { ENTERED.get() + 1 };
        ENTERED.set(entered);
        (depth < deepest && entered < MOST).then(|| {
            DEPTH.set(depth + 1);
            Nest(())
        })
    }
}

impl Drop for Nest {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
    }
}
