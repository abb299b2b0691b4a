//! The state at an instant, or between any two events: pure lookups, each a binary search.

use super::{Lane, Position, Segment, State, Timeline};
use crate::time::Time;
use crate::trace::{End, For, LaneId};

/// The whole state at one position.
#[derive(Clone, PartialEq, Debug)]
pub struct Moment {
    pub position: Position,
    /// As in [`Timeline::lanes`], lanes that are still to open included.
    pub lanes: Vec<LaneMoment>,
    /// Who holds the main thread.
    pub holder: Option<LaneId>,
    /// How many of [`Timeline::output`] were printed.
    pub output: usize,
}

/// What one lane does.
#[derive(Clone, PartialEq, Debug)]
pub struct LaneMoment {
    pub phase: Phase,
    /// The line that it is on, counted from 1, from its first one to its end.
    pub line: Option<u32>,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Phase {
    /// It is still to open.
    Before,
    Active(State),
    Ended(End),
}

impl Timeline {
    /// The state after all that happens at `t`.
    pub fn moment(&self, t: Time) -> Moment {
        self.moment_at(self.position(t))
    }

    /// The state after the first `position` events.
    pub fn moment_at(&self, position: Position) -> Moment {
        let lane = |lane: &Lane| LaneMoment { phase: lane.phase(position), line: lane.line(position) };
        Moment {
            position,
            lanes: self.lanes.iter().map(lane).collect(),
            holder: self.holder(position),
            output: self.printed(position),
        }
    }

    /// The lines that lanes are on after the first `position` events, with how many are: in order.
    pub fn lines(&self, position: Position) -> Vec<(u32, u32)> {
        let lines = self.on_lines.iter().zip(0..).map(|(lanes, line)| (line, lanes.at(position)));
        lines.filter(|(_, lanes)| *lanes > 0).collect()
    }

    /// How many of [`Timeline::output`] were printed after the first `position` events.
    pub fn printed(&self, position: Position) -> usize {
        self.output.partition_point(|output| output.since <= position)
    }

    /// Who holds the main thread after the first `position` events.
    pub fn holder(&self, position: Position) -> Option<LaneId> {
        let last = self.thread.partition_point(|slice| slice.since <= position).checked_sub(1)?;
        let holder = self.lane(self.thread[last].lane)?;
        // A slice may span moments in which its lane had let go.
        holder.segment(position).filter(|segment| segment.state == State::Running).map(|_| holder.id)
    }
}

impl Lane {
    /// What the lane does after the first `position` events of the trace.
    pub fn phase(&self, position: Position) -> Phase {
        match (&self.end, self.segment(position)) {
            (Some((_, end)), None) if self.ended <= position => Phase::Ended(end.clone()),
            (_, Some(segment)) => Phase::Active(segment.state.clone()),
            (_, None) => Phase::Before,
        }
    }

    /// The segment that the lane is in after the first `position` events; `None` before it opens
    /// and after its end.
    pub fn segment(&self, position: Position) -> Option<&Segment> {
        if self.ended <= position {
            return None;
        }
        let last = self.segments.partition_point(|segment| segment.since <= position).checked_sub(1)?;
        Some(&self.segments[last])
    }

    /// The line that the lane is on after the first `position` events.
    pub fn line(&self, position: Position) -> Option<u32> {
        if self.ended <= position {
            return None;
        }
        let last = self.lines.partition_point(|(since, _)| *since <= position).checked_sub(1)?;
        Some(self.lines[last].1)
    }

    /// What outside of the program it holds its thread for and until when, after the first `position` events
    /// and at `t`.
    pub fn holds_for(&self, position: Position, t: Time) -> Option<(&For, Time)> {
        let last = self.holds.partition_point(|(since, ..)| *since <= position).checked_sub(1)?;
        let (_, until, what) = &self.holds[last];
        (t < *until).then_some((what, *until))
    }
}
