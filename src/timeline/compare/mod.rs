//! What differs between two runs: the total, who ends how and in which order, what is printed.
//!
//! Read off two timelines alone, as far as each goes. Lanes of one label are the same one, the second of that label
//! the second one, whatever kind they are: a call of one run may be a task of the other. To hold the runs against
//! each other the other way round says the same, mirrored: of several answers that are equally short, one is chosen
//! by what is compared and not by which of the two comes first.
//!
//! Nobody compares before the page has all of its parts, so these functions come with the second one.

mod order;
mod output;
mod told;

pub use order::{Moved, Order};
pub use output::{Line, Output};
pub use told::{Told, nothing};

use super::{Lane, Timeline};
use crate::time::Time;
use crate::trace::{End, LaneKind, Stream};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What differs between two runs, of each pair the first run's first.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Difference {
    /// When each ended; `None` if it did not.
    pub total: [Option<Time>; 2],
    /// The tasks and calls that only one of the runs has.
    pub only: [Vec<Rc<str>>; 2],
    /// What ended otherwise: how it did in each; `None` where it did not. First the program itself, if it did.
    pub ends: Vec<Ended>,
    pub order: Order,
    pub printed: Output,
    /// The same of what went to stderr: errors and warnings.
    pub reported: Output,
}

/// A lane that does not end as its like in the other run does.
#[derive(Clone, PartialEq, Debug)]
pub struct Ended {
    /// `None` for the program itself.
    pub label: Option<Rc<str>>,
    pub ends: [Option<End>; 2],
}

impl Difference {
    /// Holds the second run against the first.
    #[inline(never)]
    pub fn between(first: &Timeline, second: &Timeline) -> Difference {
        let lanes = [lanes(first), lanes(second)];
        let only = [0, 1].map(|run| {
            let mut own: Vec<(u32, Rc<str>)> = lanes[run]
                .iter()
                .filter(|(key, _)| !lanes[1 - run].contains_key(*key))
                .map(|(key, lane)| (lane.opened_at(), key.0.clone()))
                .collect();
            own.sort();
            own.into_iter().map(|(_, label)| label).collect()
        });
        let both: Vec<(&Key, [&Lane; 2])> =
            lanes[0].iter().filter_map(|(key, lane)| Some((key, [*lane, *lanes[1].get(key)?]))).collect();
        let programs = [first, second].map(program);
        let of_program = otherwise(programs).then(|| ended(None, programs));
        let of_lanes = both
            .iter()
            .filter(|(_, pair)| otherwise(pair.map(Some)))
            .map(|(key, pair)| ended(Some(key.0.clone()), pair.map(Some)));
        Difference {
            total: [first.end(), second.end()],
            only,
            ends: of_program.into_iter().chain(of_lanes).collect(),
            order: Order::of(&both),
            printed: Output::between(first, second, Stream::Stdout),
            reported: Output::between(first, second, Stream::Stderr),
        }
    }

    /// Whether the runs are alike in all that is compared.
    pub fn is_none(&self) -> bool {
        self.total[0] == self.total[1]
            && self.only.iter().all(Vec::is_empty)
            && self.ends.is_empty()
            && self.order.moved.is_empty()
            && self.printed.is_same()
            && self.reported.is_same()
    }

    /// What it would be the other way round.
    #[must_use]
    pub fn mirrored(&self) -> Difference {
        let turned = |ended: &Ended| {
            let [first, second] = ended.ends.clone();
            Ended { label: ended.label.clone(), ends: [second, first] }
        };
        let [first, second] = self.only.clone();
        Difference {
            total: [self.total[1], self.total[0]],
            only: [second, first],
            ends: self.ends.iter().map(turned).collect(),
            order: self.order.mirrored(),
            printed: self.printed.mirrored(),
            reported: self.reported.mirrored(),
        }
    }
}

/// What a lane is called, and the how-manieth of this name it is.
type Key = (Rc<str>, u32);

/// What the picture shows of tasks and calls.
fn lanes(timeline: &Timeline) -> BTreeMap<Key, &Lane> {
    let mut named: BTreeMap<&str, u32> = BTreeMap::new();
    let shown = timeline.shown();
    let lanes = shown.iter().filter_map(|id| timeline.lane(*id));
    let works = |lane: &&Lane| matches!(lane.kind, LaneKind::Call | LaneKind::Task | LaneKind::Coroutine);
    lanes
        .filter(works)
        .map(|lane| {
            let number = named.entry(&lane.label).or_default();
            *number += 1;
            ((lane.label.clone(), *number), lane)
        })
        .collect()
}

impl Lane {
    /// The position from which there is something to tell of it.
    fn opened_at(&self) -> u32 {
        self.segments.first().map_or(self.ended, |segment| segment.since)
    }
}

/// The lane that stands for the program itself.
fn program(timeline: &Timeline) -> Option<&Lane> {
    timeline.lanes().iter().find(|lane| lane.kind == LaneKind::Main)
}

fn end(lane: &Lane) -> Option<&End> {
    lane.end.as_ref().map(|(_, end)| end)
}

/// Whether they do not end alike. What a task gives back is no other end.
fn otherwise([first, second]: [Option<&Lane>; 2]) -> bool {
    match (first.and_then(end), second.and_then(end)) {
        (Some(End::Returned(_)), Some(End::Returned(_))) => false,
        (first, second) => first != second,
    }
}

fn ended(label: Option<Rc<str>>, lanes: [Option<&Lane>; 2]) -> Ended {
    Ended { label, ends: lanes.map(|lane| lane.and_then(end).cloned()) }
}
