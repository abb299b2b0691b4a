//! Objects kept in sight without being kept alive, so that the circles among them can be broken at the end.

use std::rc::{Rc, Weak};

/// Weak references, those to what is gone included until the next sweep.
pub struct Sight<T> {
    pub all: Vec<Weak<T>>,
    sweep_at: usize,
}

impl<T> Default for Sight<T> {
    fn default() -> Sight<T> {
        Sight { all: Vec::new(), sweep_at: 0 }
    }
}

impl<T> Sight<T> {
    pub fn add(&mut self, object: &Rc<T>) {
        if self.all.len() >= self.sweep_at.max(1024) {
            self.all.retain(|weak| weak.strong_count() > 0);
            self.sweep_at = self.all.len() * 2;
        }
        self.all.push(Rc::downgrade(object));
    }
}
