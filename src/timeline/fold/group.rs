//! One group: what its lanes have in common, and how many of them did what.

use super::super::spans::Spans;
use super::super::{Lane, Position, Segment, State};
use super::{awaits, is_blink};
use crate::trace::{End, For, LaneId, ObjectId};
use std::rc::Rc;

/// What the lanes of a group have in common.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Key {
    Parent(Option<LaneId>),
    State(Doing),
    /// A label with a `*` for each number in it.
    Name(Rc<str>),
}

/// What a lane does, in the order in which groups stand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Doing {
    Running,
    /// In the ready queue, also by giving up its turn.
    Ready,
    Sleeping,
    Network,
    File,
    /// Waiting for other lanes.
    Lanes,
    Future,
    Object(ObjectId),
    Returned,
    Raised,
    Cancelled,
}

impl Doing {
    pub(super) fn of(state: &State) -> Doing {
        match state {
            State::Running => Doing::Running,
            State::Ready | State::Waiting(For::Turn) => Doing::Ready,
            State::Waiting(For::Timer(_)) => Doing::Sleeping,
            State::Waiting(For::Network(_)) => Doing::Network,
            State::Waiting(For::File(_)) => Doing::File,
            State::Waiting(For::Lane(_) | For::Lanes(_)) => Doing::Lanes,
            State::Waiting(For::Future) => Doing::Future,
            State::Waiting(For::Object(id)) => Doing::Object(*id),
        }
    }

    /// How a lane that has ended did.
    pub(super) fn ended(lane: &Lane) -> Doing {
        match lane.end {
            Some((_, End::Raised(_))) => Doing::Raised,
            Some((_, End::Cancelled)) => Doing::Cancelled,
            Some((_, End::Returned(_))) | None => Doing::Returned,
        }
    }

    /// What the lane does after the first `position` events; nothing before it opens.
    pub fn at(lane: &Lane, position: Position) -> Option<Doing> {
        if lane.ended <= position {
            return Some(Doing::ended(lane));
        }
        lane.segment(position).map(|segment| Doing::of(&segment.state))
    }

    /// Whether it is over.
    pub fn is_end(self) -> bool {
        matches!(self, Doing::Returned | Doing::Raised | Doing::Cancelled)
    }
}

/// Lanes that are drawn as one row.
pub struct Group {
    pub key: Key,
    /// In the order of their rows; by what they do, those that there will be of any.
    pub lanes: Vec<LaneId>,
    /// Between their opening and their end; by what they do, while they do it.
    pub(super) there: Spans,
    pub(super) running: Spans,
    pub(super) ready: Spans,
    pub(super) awaiting: Spans,
    /// When those ended that raised, and that were cancelled.
    pub(super) raised: Vec<Position>,
    pub(super) cancelled: Vec<Position>,
}

impl Group {
    pub(super) fn new(key: Key) -> Group {
        let (there, running, ready, awaiting) = Default::default();
        Group { key, lanes: vec![], there, running, ready, awaiting, raised: vec![], cancelled: vec![] }
    }

    /// How many of its lanes are there after the first `position` events; by what they do, how many do it.
    pub fn count(&self, position: Position) -> u32 {
        self.there.at(position)
    }

    /// Whether nothing of it is ever to be seen.
    pub fn is_empty(&self) -> bool {
        self.there.is_empty()
    }

    /// The segment begins; a new bar with it, if none goes on.
    pub(super) fn enter(&mut self, segment: &Segment, is_new: bool) {
        if is_new {
            self.there.begin(segment.since);
        }
        match &segment.state {
            State::Running => self.running.begin(segment.since),
            State::Ready => self.ready.begin(segment.since),
            waits if awaits(waits) => self.awaiting.begin(segment.since),
            State::Waiting(_) => {}
        }
    }

    /// The segment ends here; the bar with it, if `over` says whether it is to be seen.
    pub(super) fn leave(&mut self, segment: &Segment, at: Position, over: Option<bool>) {
        let end = |spans: &mut Spans, seen: bool| if seen { spans.end(at) } else { spans.blink(at) };
        if let Some(seen) = over {
            end(&mut self.there, seen);
        }
        match &segment.state {
            State::Running => end(&mut self.running, true),
            State::Ready => end(&mut self.ready, !is_blink(segment)),
            waits if awaits(waits) => end(&mut self.awaiting, !is_blink(segment)),
            State::Waiting(_) => {}
        }
    }

    /// The lane has ended. By what they do, it is in this group from here on.
    pub(super) fn ended(&mut self, lane: &Lane, by_state: bool) {
        if by_state {
            self.there.begin(lane.ended);
        }
        match lane.end {
            Some((_, End::Raised(_))) => self.raised.push(lane.ended),
            Some((_, End::Cancelled)) => self.cancelled.push(lane.ended),
            Some((_, End::Returned(_))) | None => {}
        }
    }
}

/// The label with a `*` for each number in it.
pub(super) fn stem(label: &str) -> Rc<str> {
    let mut stem = String::with_capacity(label.len());
    for letter in label.chars() {
        match letter {
            '0'..='9' if stem.ends_with('*') => {}
            '0'..='9' => stem.push('*'),
            letter => stem.push(letter),
        }
    }
    stem.into()
}
