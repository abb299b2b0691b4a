//! The virtual driver: whenever nothing can run, lesson time jumps to the next deadline.

use crate::machine::{Machine, Outcome, Turn};

/// Runs a program to its end, or until `slices` slices are used up (`None`).
pub fn run(machine: &mut Machine, mut slices: u64) -> Option<Outcome> {
    loop {
        match machine.turn() {
            Turn::Ready => {}
            Turn::Until(time) => machine.advance_to(time),
            Turn::Finished(outcome) => return Some(outcome),
            Turn::Budget => slices = slices.checked_sub(1)?,
        }
    }
}

/// Runs a program to its end; `watch` is called after every slice, and once at the end.
pub fn run_watched(machine: &mut Machine, mut watch: impl FnMut(&Machine)) -> Outcome {
    loop {
        let turn = machine.turn();
        watch(machine);
        match turn {
            Turn::Ready | Turn::Budget => {}
            Turn::Until(time) => machine.advance_to(time),
            Turn::Finished(outcome) => return outcome,
        }
    }
}
