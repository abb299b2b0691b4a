//! When things happened, told so that their order is told too.
//!
//! At one instant of lesson time very much may happen, one after another. A trace viewer has nothing but times, so each
//! event of an instant stands a nanosecond behind the one before it. Whatever the viewer shows begins at most as much too
//! late as there are events at its instant, and nothing that lasts is longer by more.

use crate::timeline::Position;
use crate::trace::{Trace, What};

/// The time of each position, in nanoseconds.
pub struct Stamps {
    /// By position: of the event that led to it.
    at: Vec<u64>,
}

impl Stamps {
    pub fn of(trace: &Trace) -> Stamps {
        let mut at = Vec::with_capacity(trace.len() + 1);
        at.push(0);
        let mut last = 0;
        for event in trace.events() {
            // Lines begin and end nothing.
            let next = if matches!(event.what, What::Line(_)) { last } else { last + 1 };
            last = event.at.0.max(next);
            at.push(last);
        }
        Stamps { at }
    }

    /// When the event happened that led to the position.
    pub fn of_position(&self, position: Position) -> u64 {
        self.at.get(position as usize).copied().unwrap_or(self.end())
    }

    /// Behind the last event.
    pub fn end(&self) -> u64 {
        self.at.last().map_or(0, |last| last + 1)
    }
}
