//! The preview: a program run to its end under the virtual clock, in parts that fit into frames.
//!
//! Any program of the lesson takes well under a frame. One that takes longer goes on in the next
//! ones; one that would not end by then is given up.

use super::live::wall;
use crate::machine::{Machine, Turn};

/// What a program may do in its preview, in recorded events and in slices of plain computing.
const EVENTS: usize = 300_000;
const SLICES: u32 = 150;

pub struct Preview {
    machine: Machine,
    slices: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Progress {
    More,
    Ended,
    GivenUp,
}

impl Preview {
    pub fn of(machine: Machine) -> Preview {
        Preview { machine, slices: 0 }
    }

    pub fn machine(&self) -> &Machine {
        &self.machine
    }

    /// Goes on until this wall time, in milliseconds. A slice of the machine's is the least it runs.
    pub fn advance(&mut self, until: f64) -> Progress {
        loop {
            match self.machine.turn() {
                Turn::Finished(_) => return Progress::Ended,
                Turn::Until(time) => self.machine.advance_to(time),
                Turn::Ready => {}
                Turn::Budget => self.slices += 1,
            }
            if self.slices > SLICES || self.machine.trace().len() > EVENTS {
                return Progress::GivenUp;
            }
            if wall() > until {
                return Progress::More;
            }
        }
    }
}
