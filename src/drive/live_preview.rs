//! The preview: a program run to its end under the virtual clock, before it runs live.
//!
//! Any program of the lesson takes well under a frame. One that takes longer goes on in the next
//! frames; one that does not end by then, or never would, has no preview.

use super::live::wall;
use crate::machine::{Machine, Turn};
use crate::timeline::Timeline;

/// What a program may do in its preview, in recorded events and in slices of plain computing.
const EVENTS: usize = 50_000;
const SLICES: u32 = 60;

pub enum Preview {
    Running { machine: Box<Machine>, slices: u32 },
    Known(Timeline),
    Unknown,
}

impl Preview {
    pub fn of(machine: Machine) -> Preview {
        Preview::Running { machine: Box::new(machine), slices: 0 }
    }

    pub fn timeline(&self) -> Option<&Timeline> {
        match self {
            Preview::Known(timeline) => Some(timeline),
            Preview::Running { .. } | Preview::Unknown => None,
        }
    }

    pub fn is_running(&self) -> bool {
        matches!(self, Preview::Running { .. })
    }

    /// Goes on until this wall time, in milliseconds. A slice of the machine's is the least it runs.
    pub fn advance(&mut self, until: f64) {
        while let Preview::Running { machine, slices } = self {
            match machine.turn() {
                Turn::Finished(_) => *self = Preview::Known(Timeline::of(machine.trace())),
                _ if *slices > SLICES || machine.trace().events().len() > EVENTS => *self = Preview::Unknown,
                Turn::Until(time) => machine.advance_to(time),
                Turn::Ready => {}
                Turn::Budget => *slices += 1,
            }
            if wall() > until {
                return;
            }
        }
    }
}
