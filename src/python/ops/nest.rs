//! How deep an operation may go into values that lie one inside the other: it takes Rust's stack.

use std::cell::Cell;

thread_local! {
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// CPython goes ten times as deep. A browser's stack is smaller.
const DEEPEST: usize = 1000;

/// One level deeper, while it lives.
pub struct Nest(());

impl Nest {
    /// `None` if it would be too deep.
    pub fn enter() -> Option<Nest> {
        let depth = DEPTH.get();
        (depth < DEEPEST).then(|| {
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
