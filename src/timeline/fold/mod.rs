//! Very many lanes as a few groups: by who made them, by what they do, by what they are called; and how many of a
//! group did what, over time.
//!
//! A group keeps counts, not lanes: its picture costs as much as it has columns, however many lanes and segments it
//! has. It grows with the timeline. Few programs have so many lanes, so the page loads these functions with its
//! last part.

mod density;
mod group;

pub use density::{Column, Density, Edges, Seen};
pub use group::{Doing, Group, Key};

use super::{Lane, Position, Segment, State, Timeline};
use crate::time::Time;
use crate::trace::{For, LaneId};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What the lanes of one group have in common.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum By {
    /// The lane that made them.
    Parent,
    /// What they do. A lane goes from group to group.
    State,
    /// Their labels, digits aside.
    Name,
}

/// The groups of some of a timeline's lanes.
pub struct Folded {
    by: By,
    groups: Vec<Group>,
    places: BTreeMap<Key, usize>,
    /// By a lane's number, the place of its group; by what they do, the one that it is in.
    of: Vec<Option<u32>>,
    /// By a lane's number: how many of its segments were read.
    seen: Vec<u32>,
    /// How many of the timeline's changes were read.
    read: usize,
}

impl Folded {
    /// Groups of these lanes, with what they are called; what they did is read off a timeline by [`Folded::extend`].
    #[inline(never)]
    pub fn new(by: By, lanes: impl Iterator<Item = (LaneId, Option<LaneId>, Rc<str>)>) -> Folded {
        let (of, seen) = (vec![], vec![]);
        let mut folded = Folded { by, groups: vec![], places: BTreeMap::new(), of, seen, read: 0 };
        for (lane, parent, label) in lanes {
            let key = match by {
                By::Parent => Key::Parent(parent),
                By::Name => Key::Name(group::stem(&label)),
                By::State => Key::State(Doing::Ready),
            };
            let place = folded.place(key);
            let number = lane.0 as usize;
            if folded.of.len() <= number {
                folded.of.resize(number + 1, None);
            }
            folded.of[number] = Some(place as u32);
            folded.groups[place].lanes.push(lane);
        }
        folded.seen = vec![0; folded.of.len()];
        folded
    }

    /// Reads what was added to the timeline since the last time. It must be the same timeline as then.
    #[inline(never)]
    pub fn extend(&mut self, timeline: &Timeline) {
        for place in &timeline.changes[self.read..] {
            let lane = &timeline.lanes[*place as usize];
            let Some(Some(group)) = self.of.get(lane.id.0 as usize).copied() else { continue };
            self.change(group as usize, lane);
        }
        self.read = timeline.changes.len();
    }

    /// In the order of the first lane of each; by what they do, in an order of its own.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        let by_state = self.places.values().map(|place| &self.groups[*place]);
        let in_order = self.groups.iter();
        let (by_state, in_order) =
            if self.by == By::State { (Some(by_state), None) } else { (None, Some(in_order)) };
        by_state.into_iter().flatten().chain(in_order.into_iter().flatten())
    }

    pub fn group(&self, key: &Key) -> Option<&Group> {
        self.places.get(key).map(|place| &self.groups[*place])
    }

    /// The group that the lane belongs to; by what they do, the one that it is in at the end of what was read.
    pub fn of(&self, lane: LaneId) -> Option<&Key> {
        let place = (*self.of.get(lane.0 as usize)?)?;
        Some(&self.groups[place as usize].key)
    }

    fn place(&mut self, key: Key) -> usize {
        let groups = &mut self.groups;
        *self.places.entry(key).or_insert_with_key(|key| {
            groups.push(Group::new(key.clone()));
            groups.len() - 1
        })
    }

    /// The lane opened, went on, or ended.
    fn change(&mut self, group: usize, lane: &Lane) {
        let number = lane.id.0 as usize;
        let at = self.seen[number] as usize;
        self.seen[number] += 1;
        let before = at.checked_sub(1).and_then(|before| lane.segments.get(before));
        let next = lane.segments.get(at);
        let since = next.map_or(lane.ended, |next| next.since);
        let to = match (self.by, next) {
            (By::State, Some(next)) => self.place(Key::State(Doing::of(&next.state))),
            (By::State, None) => self.place(Key::State(Doing::ended(lane))),
            (By::Parent | By::Name, _) => group,
        };
        self.of[number] = Some(to as u32);
        if let Some(before) = before {
            let is_over = to != group || next.is_none();
            let stay = if self.by == By::State { stay(&lane.segments[..at]) } else { lane.opened };
            let is_seen = self.by != By::State || before.to > Some(stay) || before.state == State::Running;
            self.groups[group].leave(before, since, is_over.then_some(is_seen));
        }
        match next {
            Some(next) => self.groups[to].enter(next, before.is_none() || to != group),
            None => self.groups[to].ended(lane, self.by == By::State),
        }
    }
}

impl Timeline {
    /// Those of these lanes that do this after the first `position` events, in their order.
    #[inline(never)]
    pub fn doing(
        &self,
        lanes: impl Iterator<Item = LaneId>,
        what: &Doing,
        position: Position,
    ) -> Vec<LaneId> {
        let does = |id: &LaneId| self.lane(*id).and_then(|lane| Doing::at(lane, position)) == Some(*what);
        lanes.filter(does).collect()
    }
}

/// Whether another lane, or something else that is no timer, will end this.
fn awaits(state: &State) -> bool {
    matches!(state, State::Waiting(For::Lane(_) | For::Lanes(_) | For::Future | For::Object(_)))
}

/// Since when the lane did what it does in the last of these.
fn stay(segments: &[Segment]) -> Time {
    let doing = segments.last().map(|last| Doing::of(&last.state));
    let same = segments.iter().rev().take_while(|segment| Some(Doing::of(&segment.state)) == doing);
    same.last().map_or(Time::ZERO, |first| first.from)
}

/// Whether it lasted no time, which is over.
fn is_blink(segment: &Segment) -> bool {
    segment.to == Some(segment.from)
}

#[cfg(test)]
mod tests;
