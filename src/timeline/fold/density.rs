//! What a group's lanes did, a column of pixels each: counts that cost the same for ten bars and for a million.

use super::super::spans::counts;
use super::super::{Position, Timeline};
use super::Group;
use crate::series::{ahead, search};
use crate::time::Time;
use std::ops::RangeInclusive;

/// How many of a group's lanes did what at any time within a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Column {
    /// Their bars touch the column. No bar is lost, however short.
    pub there: u32,
    /// Spans of running in it, in no time too, but no more than bars.
    pub running: u32,
    pub ready: u32,
    /// Waiting for another lane, or something else that is no timer.
    pub awaiting: u32,
    /// Bars that end in it by an exception, and by a cancellation.
    pub raised: u32,
    pub cancelled: u32,
}

/// Where a span of time is cut into columns. The positions there are looked up as they are asked for: from frame to
/// frame few are.
pub struct Edges<'a> {
    timeline: &'a Timeline,
    span: (Time, Time),
    columns: usize,
}

/// A group's columns, as far as they were asked for: each is counted once.
#[derive(Default)]
pub struct Density {
    span: (Time, Time),
    width: usize,
    columns: Vec<Column>,
    /// For each of them, the most that there are at once in it and before it.
    peaks: Vec<u32>,
    /// So many of them stay as they are.
    settled: usize,
}

/// What there is of a group's columns at a position.
pub struct Seen<'a> {
    /// Those that are over.
    pub whole: &'a [Column],
    /// So many of them stay as they are, however the run goes on.
    pub settled: usize,
    /// The part of the next one that is over.
    pub part: Option<Column>,
    /// The most that there are at once in any of these.
    pub most: u32,
}

impl Edges<'_> {
    pub fn span(&self) -> (Time, Time) {
        self.span
    }

    /// How many columns there are.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// How many columns lie before an instant as a whole.
    pub fn before(&self, t: Time) -> usize {
        let (from, to) = self.span;
        match (t.0.checked_sub(from.0), to.0.checked_sub(from.0)) {
            (Some(part), Some(whole @ 1..)) => {
                let columns = u128::from(part) * self.columns as u128 / u128::from(whole);
                columns.min(self.columns as u128) as usize
            }
            _ => 0,
        }
    }

    /// When a column begins; where there is none any more, the span's end.
    fn time(&self, column: usize) -> Time {
        let (from, to) = self.span;
        let span = to.0.saturating_sub(from.0);
        // Wide numbers are divided slowly, and are seldom needed.
        let part = match span.checked_mul(column as u64) {
            Some(whole) => whole / self.columns as u64,
            None => (u128::from(span) * column as u128 / self.columns as u128) as u64,
        };
        Time(from.0 + part)
    }

    /// Before all that happens at the start of each of these columns; after all that happens at the span's end.
    pub(super) fn positions(&self, columns: RangeInclusive<usize>) -> Vec<Position> {
        let instants = &self.timeline.instants;
        let is_before = |column: usize, instant: Time| {
            let (time, is_last) = (self.time(column), column == self.columns);
            instant < time || (is_last && instant == time)
        };
        let mut at = instants.partition_point(|(instant, _)| is_before(*columns.start(), *instant));
        let position = |column: usize| {
            at = ahead(at..instants.len(), |place| is_before(column, instants[place].0));
            at.checked_sub(1).map_or(0, |last| instants[last].1)
        };
        columns.map(position).collect()
    }

    fn position(&self, column: usize) -> Position {
        self.positions(column..=column)[0]
    }

    /// How many columns are over at a position.
    fn over(&self, position: Position) -> usize {
        search(0..self.columns, |column| self.position(column + 1) <= position)
    }

    /// How many columns will stay as they are, however the run goes on.
    fn settled(&self) -> usize {
        let last = self.timeline.last();
        search(0..self.columns, |column| column + 1 < self.columns && self.time(column + 1) <= last)
    }
}

impl Timeline {
    /// Cuts a span into columns, one at least.
    pub fn edges(&self, from: Time, to: Time, columns: usize) -> Edges<'_> {
        Edges { timeline: self, span: (from, to), columns: columns.max(1) }
    }
}

impl Group {
    /// What was done between each position and the next one.
    fn columns(&self, edges: &[Position]) -> Vec<Column> {
        let [there, running, ready, awaiting] =
            [&self.there, &self.running, &self.ready, &self.awaiting].map(|spans| spans.between(edges));
        let [raised, cancelled] = [&self.raised, &self.cancelled].map(|ends| counts(ends, edges));
        let column = |(at, there): (usize, u32)| Column {
            there,
            running: running[at].min(there),
            ready: ready[at].min(there),
            awaiting: awaiting[at].min(there),
            raised: (raised[at + 1] - raised[at]) as u32,
            cancelled: (cancelled[at + 1] - cancelled[at]) as u32,
        };
        there.into_iter().enumerate().map(column).collect()
    }
}

impl Density {
    /// The group's first `until` columns, and the part of the next one that lies before a position.
    #[inline(never)]
    pub fn columns(
        &mut self,
        group: &Group,
        edges: &Edges<'_>,
        until: usize,
        position: Position,
    ) -> Seen<'_> {
        if (self.span, self.width) != (edges.span, edges.columns) {
            *self = Density { span: edges.span, width: edges.columns, ..Density::default() };
        }
        let until = until.min(edges.columns).min(edges.over(position));
        if self.settled < until {
            // What could still change is counted anew.
            self.columns.truncate(self.settled);
            self.peaks.truncate(self.settled);
            self.columns.extend(group.columns(&edges.positions(self.settled..=until)));
            for column in &self.columns[self.settled..] {
                let before = self.peaks.last().copied().unwrap_or(0);
                self.peaks.push(before.max(column.there));
            }
            self.settled = edges.settled().min(until);
        }
        let part = (until < edges.columns).then(|| {
            let from = edges.position(until);
            group.columns(&[from, position.max(from)]).pop()
        });
        let part = part.flatten();
        let before = until.checked_sub(1).map_or(0, |last| self.peaks[last]);
        Seen {
            whole: &self.columns[..until],
            settled: self.settled.min(until),
            part,
            most: before.max(part.map_or(0, |part| part.there)),
        }
    }
}
