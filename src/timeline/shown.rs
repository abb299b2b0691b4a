//! Which lanes are worth a row: those that do the work, not those that only wait for their own.

use super::{Lane, State, Timeline};
use crate::time::Time;
use crate::trace::{For, LaneId, LaneKind};

impl Timeline {
    /// The lanes worth a row, in the order of opening. Left out are organisers: lanes that never held
    /// their thread for a time, waited for lanes that they made (the main thread: for any), and for
    /// nothing else for a time. All lanes, if none would be left.
    ///
    /// To be asked of a complete timeline, so that rows neither come nor go while a run is drawn.
    pub fn shown(&self) -> Vec<LaneId> {
        let worth: Vec<LaneId> =
            self.lanes.iter().filter(|lane| !self.organises(lane)).map(|lane| lane.id).collect();
        if worth.is_empty() { self.lanes.iter().map(|lane| lane.id).collect() } else { worth }
    }

    fn organises(&self, lane: &Lane) -> bool {
        // The main thread needs to wait for nobody to be left out: its work would show as running.
        let mut for_own = lane.kind == LaneKind::Main;
        for segment in &lane.segments {
            let lasts = segment.length() > Time::ZERO;
            match &segment.state {
                State::Running if lasts => return false,
                State::Waiting(what) if self.own(lane, what) => for_own = true,
                State::Waiting(_) if lasts => return false,
                State::Running | State::Waiting(_) | State::Ready => {}
            }
        }
        for_own
    }

    /// Whether what `lane` waits for are lanes that it made, or any lanes if it is the main thread.
    fn own(&self, lane: &Lane, what: &For) -> bool {
        let made = |id: &LaneId| {
            lane.kind == LaneKind::Main || self.lane(*id).is_some_and(|other| other.parent == Some(lane.id))
        };
        match what {
            For::Lane(other) => made(other),
            For::Lanes(others) => others.iter().all(made),
            For::Timer(_) | For::Turn | For::Future | For::Network(_) | For::File(_) | For::Object(_) => {
                false
            }
        }
    }
}
