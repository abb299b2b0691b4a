//! The preview: a program run to its end under the virtual clock while the page waits, which is a
//! moment; one that takes longer, or never ends, has none.

use crate::machine::{Machine, Outcome, Turn};

/// Runs for `limit` milliseconds at most. A slice of the machine's is the least that it runs.
pub fn run(machine: &mut Machine, limit: f64) -> Option<Outcome> {
    let begun = super::live::wall();
    loop {
        match machine.turn() {
            Turn::Finished(outcome) => return Some(outcome),
            Turn::Until(time) => machine.advance_to(time),
            Turn::Ready | Turn::Budget => {}
        }
        if super::live::wall() - begun > limit {
            return None;
        }
    }
}
