//! Which lanes are worth a row: those that do the work, not those that only wait for their own; and in which
//! order they ended.

use super::{Lane, State, Timeline};
use crate::time::Time;
use crate::trace::{End, For, LaneId, LaneKind};

impl Timeline {
    /// The lanes worth a row: in the order of opening those that work, then organisers that matter to them, then
    /// worker threads. Organisers are lanes that never held their thread for a time, waited for lanes that they
    /// made (threads: for any), and for nothing else for a time. They matter if they asked for a cancellation,
    /// were given an exception, or ended by one. All lanes, if none would be left.
    ///
    /// To be asked of a complete timeline, so that rows neither come nor go while a run is drawn.
    pub fn shown(&self) -> Vec<LaneId> {
        let (organisers, working): (Vec<&Lane>, Vec<&Lane>) =
            self.lanes.iter().partition(|lane| self.organises(lane));
        let (workers, working): (Vec<&Lane>, Vec<&Lane>) =
            working.into_iter().partition(|lane| self.is_on_worker(lane));
        if working.is_empty() && workers.is_empty() {
            return self.lanes.iter().map(|lane| lane.id).collect();
        }
        let matter = organisers.into_iter().filter(|lane| self.matters(lane));
        working.iter().copied().chain(matter).chain(workers).map(|lane| lane.id).collect()
    }

    /// The place in which each of these lanes ended, from 1, among those of them that another lane waited for
    /// together. None at all where that is their own order: it goes without saying.
    pub fn order(&self, lanes: &[LaneId]) -> Vec<Option<u32>> {
        let together = |lane: &LaneId| {
            self.lanes.iter().flat_map(|other| &other.segments).any(|segment| match &segment.state {
                State::Waiting(For::Lanes(lanes)) => lanes.len() > 1 && lanes.contains(lane),
                _ => false,
            })
        };
        let ended = |lane: &Lane| lane.end.as_ref().is_some_and(|(_, end)| *end != End::Cancelled);
        let mut by_end: Vec<&Lane> =
            lanes.iter().filter(|id| together(id)).filter_map(|id| self.lane(*id)).collect();
        by_end.retain(|lane| ended(lane));
        if by_end.is_sorted_by_key(|lane| lane.ended) {
            return vec![None; lanes.len()];
        }
        by_end.sort_by_key(|lane| lane.ended);
        let place = |id: &LaneId| by_end.iter().position(|lane| lane.id == *id).map(|place| place as u32 + 1);
        lanes.iter().map(place).collect()
    }

    fn is_on_worker(&self, lane: &Lane) -> bool {
        self.lanes[lane.thread as usize].kind == LaneKind::Worker
    }

    fn matters(&self, lane: &Lane) -> bool {
        let shown = |id: LaneId| self.lane(id).is_some_and(|lane| !self.organises(lane));
        let asked = self.notes.cancels().iter().any(|link| link.from == Some(lane.id) && shown(link.to));
        let given = self.notes.received().iter().any(|link| link.to == lane.id);
        lane.kind != LaneKind::Main && (asked || given || lane.raised())
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

    /// Whether what `lane` waits for are lanes that it made, or any lanes if it is a thread: such a one
    /// joins others, as that which `asyncio.run` ends its worker threads with.
    fn own(&self, lane: &Lane, what: &For) -> bool {
        let thread = matches!(lane.kind, LaneKind::Main | LaneKind::Worker);
        let made = |id: &LaneId| thread || self.lane(*id).is_some_and(|other| other.parent == Some(lane.id));
        match what {
            For::Lane(other) => made(other),
            For::Lanes(others) => others.iter().all(made),
            For::Timer(_) | For::Turn | For::Future | For::Network(_) | For::File(_) | For::Object(_) => {
                false
            }
        }
    }
}
