//! Stepping through runs side by side: from event to event, line to line, turn to turn.
//!
//! The events of all runs have one order: by time, and at one time those of the first run before those of the
//! next. So a place among them is an instant, and how many of its events have happened.
//!
//! Nobody steps before the page has all of its parts, so these functions come with the second one.

use super::{Lane, Position, Timeline};
use crate::time::Time;
use crate::trace::LaneId;

/// Where one stands among the events of runs side by side.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stand {
    pub at: Time,
    /// How many of the events at this instant have happened; `None`: all of them.
    pub events: Option<u32>,
}

/// How far one step goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// To the next event.
    Event,
    /// To the next line that any lane comes to.
    Line,
    /// To the end of the next turn of an event loop in which something happens.
    Turn,
    /// To the next thing that happens to a lane: of the run of this number.
    Lane(usize, LaneId),
}

/// Runs side by side, as far as they are known.
pub struct Steps<'a>(pub &'a [&'a Timeline]);

impl Steps<'_> {
    /// How many events of each run have happened.
    #[inline(never)]
    pub fn positions(&self, stand: Stand) -> Vec<Position> {
        let mut left = stand.events;
        let position = |run: &&Timeline| {
            let (before, after) = run.during(stand.at);
            match &mut left {
                None => after,
                Some(left) => {
                    let here = (*left).min(after - before);
                    *left -= here;
                    before + here
                }
            }
        };
        self.0.iter().map(position).collect()
    }

    /// The place a step ahead; `None` at the end of what is known.
    #[inline(never)]
    pub fn forward(&self, stand: Stand, unit: Unit) -> Option<Stand> {
        let positions = self.positions(stand);
        let next = self.0.iter().zip(positions).enumerate().filter_map(|(run, (timeline, position))| {
            let mark = timeline.mark_after(position, unit.of(run)?)?;
            Some((timeline.time(mark), run, mark))
        });
        next.min().map(|(at, run, mark)| self.stand(at, run, mark))
    }

    /// The place a step back; `None` at the start.
    #[inline(never)]
    pub fn back(&self, stand: Stand, unit: Unit) -> Option<Stand> {
        let positions = self.positions(stand);
        // The event that came last is not to be arrived at again.
        let arrived = |run: &usize| positions[*run] > self.0[*run].during(stand.at).0;
        let last = (0..self.0.len()).rev().find(arrived);
        let before = self.0.iter().zip(&positions).enumerate().filter_map(|(run, (timeline, position))| {
            let limit = if last == Some(run) { position.checked_sub(1)? } else { *position };
            let mark = timeline.mark_before(limit, unit.of(run)?)?;
            Some((timeline.time(mark), run, mark))
        });
        let start = Stand { at: Time::ZERO, events: Some(0) };
        let found = before.max().map_or(start, |(at, run, mark)| self.stand(at, run, mark));
        (found != stand && positions.iter().any(|position| *position > 0)).then_some(found)
    }

    /// The place right after the event that led to this position of a run.
    fn stand(&self, at: Time, run: usize, position: Position) -> Stand {
        let before: u32 =
            self.0[..run].iter().map(|other| other.during(at)).map(|(from, to)| to - from).sum();
        let here = position - self.0[run].during(at).0;
        let all: u32 = self.0.iter().map(|other| other.during(at)).map(|(from, to)| to - from).sum();
        Stand { at, events: Some(before + here).filter(|events| *events < all) }
    }
}

impl Unit {
    /// What it means in the run of this number: nothing, where it is about another one's lane.
    fn of(self, run: usize) -> Option<Unit> {
        match self {
            Unit::Lane(other, _) if other != run => None,
            unit => Some(unit),
        }
    }
}

impl Timeline {
    /// The positions before and after what happened at exactly this time.
    pub fn during(&self, at: Time) -> (Position, Position) {
        let place = self.instants.partition_point(|(time, _)| *time < at);
        let before = place.checked_sub(1).map_or(0, |last| self.instants[last].1);
        let here = self.instants.get(place).filter(|(time, _)| *time == at);
        (before, here.map_or(before, |(_, after)| *after))
    }

    /// The turn of the event loop that the position is in, counted as the trace does.
    pub fn turn(&self, position: Position) -> u32 {
        let begun = self.turns.partition_point(|(_, before)| *before < position);
        begun.checked_sub(1).map_or(0, |last| self.turns[last].0)
    }

    /// The first position after this one at which a step of this kind ends.
    fn mark_after(&self, position: Position, unit: Unit) -> Option<Position> {
        match unit {
            Unit::Event => Some(position + 1).filter(|next| *next <= self.read),
            Unit::Line => self.lanes.iter().filter_map(|lane| after(&lane.lines, position)).min(),
            Unit::Turn => {
                let next = self.turns.partition_point(|(_, before)| *before <= position);
                let end = self.turns.get(next).map_or(self.read, |(_, before)| *before);
                Some(end).filter(|end| *end > position)
            }
            Unit::Lane(_, lane) => self.lane(lane)?.marks().into_iter().find(|mark| *mark > position),
        }
    }

    /// The last position up to this one at which a step of this kind ends.
    fn mark_before(&self, limit: Position, unit: Unit) -> Option<Position> {
        match unit {
            Unit::Event => Some(limit).filter(|limit| *limit > 0),
            Unit::Line => self.lanes.iter().filter_map(|lane| up_to(&lane.lines, limit)).max(),
            Unit::Turn if limit == self.read => Some(limit).filter(|limit| *limit > 0),
            Unit::Turn => {
                let begun = self.turns.partition_point(|(_, before)| *before <= limit);
                Some(self.turns.get(begun.checked_sub(1)?)?.1).filter(|before| *before > 0)
            }
            Unit::Lane(_, lane) => self.lane(lane)?.marks().into_iter().rfind(|mark| *mark <= limit),
        }
    }
}

impl Lane {
    /// The positions after which something is new of the lane, in order.
    fn marks(&self) -> Vec<Position> {
        let segments = self.segments.iter().map(|segment| segment.since);
        let lines = self.lines.iter().map(|(since, _)| *since);
        let holds = self.holds.iter().map(|(since, ..)| *since);
        let end = self.end.is_some().then_some(self.ended);
        let mut marks: Vec<Position> = segments.chain(lines).chain(holds).chain(end).collect();
        marks.sort_unstable();
        marks
    }
}

/// The first of these positions that is after the given one.
fn after(marks: &[(Position, u32)], position: Position) -> Option<Position> {
    let next = marks.partition_point(|(since, _)| *since <= position);
    marks.get(next).map(|(since, _)| *since)
}

/// The last of these positions that is not after the given one.
fn up_to(marks: &[(Position, u32)], limit: Position) -> Option<Position> {
    let last = marks.partition_point(|(since, _)| *since <= limit).checked_sub(1)?;
    Some(marks[last].0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::traces::{NESTED, STACK, STAIRCASE, trace};
    use proptest::prelude::*;

    fn all(texts: &[&str]) -> Vec<Timeline> {
        texts.iter().map(|text| Timeline::of(&trace(text))).collect()
    }

    /// Every place from the start to the end, by steps of this kind.
    fn walk(steps: &Steps<'_>, unit: Unit) -> Vec<Stand> {
        let mut stands = vec![Stand { at: Time::ZERO, events: Some(0) }];
        while let Some(next) = steps.forward(stands[stands.len() - 1], unit) {
            stands.push(next);
        }
        stands
    }

    #[test]
    fn steps_by_events_pass_each_event_once() {
        let runs = all(&[STAIRCASE, STACK]);
        let runs: Vec<&Timeline> = runs.iter().collect();
        let steps = Steps(&runs);
        let stands = walk(&steps, Unit::Event);
        let total: u32 = runs.iter().map(|run| run.positions()).sum();
        assert_eq!(stands.len(), total as usize + 1);
        for pair in stands.windows(2) {
            let (before, after) = (steps.positions(pair[0]), steps.positions(pair[1]));
            let passed: u32 = after.iter().zip(&before).map(|(after, before)| after - before).sum();
            assert_eq!(passed, 1, "{pair:?}");
            assert_eq!(steps.back(pair[1], Unit::Event), Some(pair[0]));
        }
        assert_eq!(steps.back(stands[0], Unit::Event), None);
    }

    #[test]
    fn steps_by_lines_stop_at_lines_and_go_back_the_way_they_came() {
        let runs = all(&[STAIRCASE, NESTED]);
        let runs: Vec<&Timeline> = runs.iter().collect();
        let steps = Steps(&runs);
        let stands = walk(&steps, Unit::Line);
        let lines: usize = runs.iter().flat_map(|run| run.lanes()).map(|lane| lane.lines.len()).sum();
        assert_eq!(stands.len(), lines + 1);
        for pair in stands.windows(2).skip(1) {
            assert_eq!(steps.back(pair[1], Unit::Line), Some(pair[0]));
        }
    }

    #[test]
    fn a_turn_ends_before_the_next_one_begins() {
        let mut timeline = Timeline::of(&trace(STACK));
        timeline.turns = vec![(0, 0), (1, 5), (3, 9)];
        let steps = [&timeline];
        let steps = Steps(&steps);
        let places: Vec<Position> =
            walk(&steps, Unit::Turn).into_iter().map(|stand| steps.positions(stand)[0]).collect();
        assert_eq!(places, [0, 5, 9, timeline.positions()]);
        assert_eq!([0, 1, 5, 6, 9, 10].map(|position| timeline.turn(position)), [0, 0, 0, 1, 1, 3]);
    }

    #[test]
    fn a_lane_is_followed_through_what_happens_to_it_alone() {
        let runs = all(&[STACK]);
        let lane = runs[0].lanes()[2].id;
        let refs = [&runs[0]];
        let steps = Steps(&refs);
        for stand in walk(&steps, Unit::Lane(0, lane)).into_iter().skip(1) {
            let position = steps.positions(stand)[0];
            let now = (runs[0].lane(lane).map(|lane| (lane.phase(position), lane.line(position)))).unwrap();
            let before =
                (runs[0].lane(lane).map(|lane| (lane.phase(position - 1), lane.line(position - 1)))).unwrap();
            assert!(
                now != before || runs[0].lane(lane).is_some_and(|lane| !lane.holds.is_empty()),
                "{stand:?}"
            );
        }
        assert_eq!(steps.forward(Stand { at: Time::ZERO, events: Some(0) }, Unit::Lane(1, lane)), None);
    }

    proptest! {
        #[test]
        fn forward_and_back_lead_to_the_same_place(at in 0..8_000_000_000u64, events in proptest::option::of(0..60u32)) {
            let runs = all(&[STAIRCASE, STACK, NESTED]);
            let runs: Vec<&Timeline> = runs.iter().collect();
            let steps = Steps(&runs);
            let stand = Stand { at: Time(at / 500_000_000 * 500_000_000), events };
            for unit in [Unit::Event, Unit::Line, Unit::Turn] {
                if let Some(next) = steps.forward(stand, unit) {
                    prop_assert!(steps.positions(next).iter().zip(steps.positions(stand)).all(|(next, then)| *next >= then));
                    prop_assert!(steps.positions(next) != steps.positions(stand));
                    let back = steps.back(next, unit).map(|back| steps.positions(back));
                    prop_assert!(back.is_some_and(|back| back.iter().zip(steps.positions(next)).all(|(back, next)| *back <= next)));
                }
                if let Some(back) = steps.back(stand, unit) {
                    prop_assert!(steps.positions(back).iter().zip(steps.positions(stand)).all(|(back, then)| *back <= then));
                }
            }
        }
    }
}
