//! The trace, as what is drawn: lanes with their segments, who holds the main thread, the console.
//!
//! A timeline grows with its trace and is a function of it alone; the state at any instant is a
//! function of the timeline and the instant. Nothing in here knows pixels' owners: no canvas, no
//! colours, no clock. [`scale`] turns time into pixels and back, [`account`] says it in words.

pub mod account;
mod build;
pub mod compare;
pub mod fold;
pub mod happened;
mod moment;
pub mod notes;
mod particle;
pub mod queues;
pub mod scale;
mod shown;
mod spans;
pub mod steps;
pub mod story;
#[cfg(test)]
mod tests;
pub mod told;
#[cfg(test)]
pub(crate) mod traces;

pub use moment::{LaneMoment, Moment, Phase};
pub use notes::Notes;
pub use scale::{FineTicks, Scale, Tick};

use crate::series::Series;
use crate::time::Time;
use crate::trace::{End, For, LaneId, LaneKind, Stream};
use spans::Spans;
use std::cell::RefCell;
use std::rc::Rc;

/// How many events of the trace have happened: 0 before the first. The unit of stepping.
pub type Position = u32;

/// Everything there is to draw of a run so far.
#[derive(Default)]
pub struct Timeline {
    /// In the order of opening.
    lanes: Vec<Lane>,
    /// By a lane's number, its place in `lanes`.
    places: Vec<Option<u32>>,
    /// Who holds each thread, by the place of the lane that stands for the thread.
    holders: Vec<Option<u32>>,
    /// The main thread's holders.
    thread: Vec<Slice>,
    output: Vec<Output>,
    /// Whether each stream's last line still lacks its newline: stdout, stderr.
    open_lines: [bool; 2],
    /// Each time at which something happened, with the position after all of it.
    instants: Series<(Time, Position)>,
    /// Each turn of the event loop in which something happened, with the position before all of it.
    turns: Vec<(u32, Position)>,
    /// The place of each lane that opened, went on to its next segment, or ended, as often as it did.
    changes: Vec<u32>,
    /// By line: how many lanes were on it.
    on_lines: Vec<Spans>,
    /// What [`Timeline::shown`] said, and of how many events.
    shown: RefCell<(Position, Rc<[LaneId]>)>,
    end: Option<Time>,
    notes: Notes,
    /// How many events were read.
    read: Position,
}

/// One row: a thread, a task, or a call that held its thread.
#[derive(Clone, PartialEq, Debug)]
pub struct Lane {
    pub id: LaneId,
    pub kind: LaneKind,
    pub name: Rc<str>,
    pub function: Rc<str>,
    pub label: Rc<str>,
    pub parent: Option<LaneId>,
    pub opened: Time,
    /// Without gaps from `opened` to the end, each at least an event long. Those that last no time
    /// are kept: a tick is drawn where the lane ran in no time.
    pub segments: Vec<Segment>,
    pub end: Option<(Time, End)>,
    /// The place of the lane that stands for its thread.
    thread: u32,
    /// From which position it is on which line.
    lines: Vec<(Position, u32)>,
    /// From which position and until when it holds its thread for what is outside of the program.
    holds: Vec<(Position, Time, For)>,
    /// The position from which it has ended.
    ended: Position,
}

/// A span in which a lane did one thing.
#[derive(Clone, PartialEq, Debug)]
pub struct Segment {
    pub from: Time,
    /// `None` while it goes on.
    pub to: Option<Time>,
    pub state: State,
    /// The position from which it holds.
    pub since: Position,
}

/// What a lane does.
#[derive(Clone, PartialEq, Debug)]
pub enum State {
    /// It holds its thread.
    Running,
    Waiting(For),
    /// It could run, and waits for the thread.
    Ready,
}

/// A span in which one lane held the main thread.
#[derive(Clone, PartialEq, Debug)]
pub struct Slice {
    pub from: Time,
    /// `None` while it goes on.
    pub to: Option<Time>,
    pub lane: LaneId,
    /// The position from which it does.
    pub since: Position,
}

/// One line of the console, or a part of one.
#[derive(Clone, PartialEq, Debug)]
pub struct Output {
    pub at: Time,
    pub stream: Stream,
    /// Without its newline.
    pub text: Rc<str>,
    pub lane: LaneId,
    /// It goes on the last line of its stream, which had no newline yet.
    pub continues: bool,
    since: Position,
}

impl Timeline {
    /// In the order of opening.
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    pub fn lane(&self, id: LaneId) -> Option<&Lane> {
        self.place(id).map(|place| &self.lanes[place])
    }

    /// Who held the main thread and when, in order; nobody in between. Where one lane let go of it
    /// and took it again in no time, that is one slice. A slice may last no time.
    pub fn thread(&self) -> &[Slice] {
        &self.thread
    }

    /// What was printed, in order.
    pub fn output(&self) -> &[Output] {
        &self.output
    }

    /// When the program ended: how long it took.
    pub fn end(&self) -> Option<Time> {
        self.end
    }

    /// The time of the last event.
    pub fn last(&self) -> Time {
        self.instants.last().map_or(Time::ZERO, |(at, _)| *at)
    }

    /// The position after the last event.
    pub fn positions(&self) -> Position {
        self.read
    }

    /// The position after everything that happened up to `t`, and at it.
    pub fn position(&self, t: Time) -> Position {
        let known = self.instants.partition_point(|(at, _)| *at <= t);
        known.checked_sub(1).map_or(0, |last| self.instants[last].1)
    }

    /// The time of the event that led to the position; zero for the first.
    pub fn time(&self, position: Position) -> Time {
        let at = self.instants.partition_point(|(_, after)| *after < position);
        self.instants.get(at).map_or(self.last(), |(at, _)| *at)
    }

    /// The main thread's slices that touch the span.
    pub fn thread_during(&self, from: Time, to: Time) -> &[Slice] {
        let first = self.thread.partition_point(|slice| slice.to.is_some_and(|end| end < from));
        let rest = &self.thread[first..];
        &rest[..rest.partition_point(|slice| slice.from <= to)]
    }

    /// The lane that stands for the thread of this one.
    pub fn thread_of(&self, lane: &Lane) -> Option<LaneId> {
        self.lanes.get(lane.thread as usize).map(|thread| thread.id)
    }

    fn place(&self, id: LaneId) -> Option<usize> {
        self.places.get(id.0 as usize).copied().flatten().map(|place| place as usize)
    }
}

impl Lane {
    /// The position from which it has ended; the last there is, while it has not.
    pub fn end_position(&self) -> Position {
        self.ended
    }

    /// Whether it ended by an exception.
    pub fn raised(&self) -> bool {
        matches!(self.end, Some((_, End::Raised(_))))
    }

    /// The segments that touch the span.
    pub fn during(&self, from: Time, to: Time) -> &[Segment] {
        let first = self.segments.partition_point(|segment| segment.to.is_some_and(|end| end < from));
        let rest = &self.segments[first..];
        &rest[..rest.partition_point(|segment| segment.from <= to)]
    }
}

impl Segment {
    /// How long it lasted; nothing if it still goes on.
    pub fn length(&self) -> Time {
        self.to.map_or(Time::ZERO, |to| to - self.from)
    }
}
