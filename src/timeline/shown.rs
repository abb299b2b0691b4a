//! Which lanes are worth a row: those that do the work, not those that only wait for their own; and in which
//! order they ended.

use super::{Lane, Position, State, Timeline};
use crate::time::Time;
use crate::trace::{End, For, LaneId, LaneKind};
use std::rc::Rc;

/// What a lane may be to the picture.
const WORKS: u8 = 0;
const MATTERS: u8 = 1;
const WORKER: u8 = 2;
const ORGANISES: u8 = 3;

/// Of more lanes the order is not told.
const MOST_ORDERED: usize = 50;

impl Timeline {
    /// The lanes worth a row: in the order of opening those that work, then organisers that matter to them, then
    /// worker threads. Organisers are lanes that never held their thread for a time, waited for lanes that they
    /// made (threads: for any), and for nothing else for a time. They matter if they asked for a cancellation,
    /// were given an exception, or ended by one. All lanes, if none would be left.
    ///
    /// To be asked of a complete timeline, so that rows neither come nor go while a run is drawn.
    pub fn shown(&self) -> Rc<[LaneId]> {
        if self.shown.borrow().0 == self.read {
            return self.shown.borrow().1.clone();
        }
        let shown: Rc<[LaneId]> = self.find_shown().into();
        *self.shown.borrow_mut() = (self.read, shown.clone());
        shown
    }

    fn find_shown(&self) -> Vec<LaneId> {
        let ranks: Vec<u8> = self.lanes.iter().map(|lane| self.rank(lane)).collect();
        let none = ranks.iter().all(|rank| !matches!(*rank, WORKS | WORKER));
        let mut shown = vec![];
        for wanted in [WORKS, MATTERS, WORKER] {
            let ranked = self.lanes.iter().zip(&ranks).filter(|(_, rank)| none || **rank == wanted);
            shown.extend(ranked.map(|(lane, _)| lane.id));
            if none {
                break;
            }
        }
        shown
    }

    /// The place in which each of these lanes ended by itself, from 1, among the tasks that a task made. None at
    /// all where that is their own order, which goes without saying, and where there are many.
    pub fn order(&self, lanes: &[LaneId]) -> Vec<Option<u32>> {
        let ends: Vec<Option<Position>> = lanes.iter().map(|id| self.own_end(*id)).collect();
        let known: Vec<Position> = ends.iter().copied().flatten().collect();
        let told = lanes.len() <= MOST_ORDERED && !known.is_sorted();
        let place = |own: Position| known.iter().filter(|end| **end <= own).count() as u32;
        ends.into_iter().map(|end| end.filter(|_| told).map(place)).collect()
    }

    /// When a task that another task made ended, if it was not cancelled.
    fn own_end(&self, id: LaneId) -> Option<Position> {
        let lane = self.lane(id)?;
        let made = lane.kind == LaneKind::Task && self.lane(lane.parent?)?.kind != LaneKind::Main;
        (made && !matches!(lane.end.as_ref()?.1, End::Cancelled)).then_some(lane.ended)
    }

    /// What the lane is to the picture.
    fn rank(&self, lane: &Lane) -> u8 {
        match self.organises(lane) {
            true if self.matters(lane) => MATTERS,
            true => ORGANISES,
            false if self.is_on_worker(lane) => WORKER,
            false => WORKS,
        }
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
