//! What a group's lanes did, a column of pixels each: counts that cost the same for ten bars and for a million.

use super::super::spans::counts;
use super::super::{Position, Timeline};
use super::Group;
use crate::time::Time;

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

/// The positions between the columns that a span of time is cut into.
pub struct Edges {
    span: (Time, Time),
    /// Before all that happens at the start of each column, and after all that happens at the span's end.
    pub(super) positions: Vec<Position>,
    /// So many columns will stay as they are, however the run goes on.
    settled: usize,
}

/// A group's columns, as far as they were asked for: each is counted once.
#[derive(Default)]
pub struct Density {
    span: (Time, Time),
    width: usize,
    columns: Vec<Column>,
    /// So many of them stay as they are.
    settled: usize,
}

impl Edges {
    /// How many columns there are.
    pub fn columns(&self) -> usize {
        self.positions.len() - 1
    }

    /// How many columns lie before an instant as a whole.
    pub fn before(&self, t: Time) -> usize {
        let (from, to) = self.span;
        match (t.0.checked_sub(from.0), to.0.checked_sub(from.0)) {
            (Some(part), Some(whole @ 1..)) => {
                let columns = u128::from(part) * self.columns() as u128 / u128::from(whole);
                columns.min(self.columns() as u128) as usize
            }
            _ => 0,
        }
    }
}

impl Timeline {
    /// Cuts a span into columns, one at least.
    #[inline(never)]
    pub fn edges(&self, from: Time, to: Time, columns: usize) -> Edges {
        let columns = columns.max(1);
        let span = to.0.saturating_sub(from.0);
        // Wide numbers are divided slowly, and are seldom needed.
        let part = |column: usize| match span.checked_mul(column as u64) {
            Some(whole) => whole / columns as u64,
            None => (u128::from(span) * column as u128 / columns as u128) as u64,
        };
        let (mut at, mut settled) = (0, 0);
        let positions = (0..=columns).map(|column| {
            let time = Time(from.0 + part(column));
            let is_last = column == columns;
            at += super::super::spans::ahead(&self.instants[at..], |(instant, _)| {
                *instant < time || (is_last && *instant == time)
            });
            if time <= self.last() && !is_last {
                settled = column;
            }
            at.checked_sub(1).map_or(0, |last| self.instants[last].1)
        });
        let positions = positions.collect();
        Edges { span: (from, to), positions, settled }
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
        edges: &Edges,
        until: usize,
        position: Position,
    ) -> (&[Column], Option<Column>) {
        if (self.span, self.width) != (edges.span, edges.columns()) {
            *self = Density { span: edges.span, width: edges.columns(), ..Density::default() };
        }
        let positions = &edges.positions;
        let until = until.min(edges.columns()).min(positions[1..].partition_point(|edge| *edge <= position));
        if self.settled < until {
            // What could still change is counted anew.
            self.columns.truncate(self.settled);
            self.columns.extend(group.columns(&positions[self.settled..=until]));
            self.settled = edges.settled.min(until);
        }
        let part = positions.get(until + 1).and_then(|_| {
            let part = [positions[until], position.max(positions[until])];
            group.columns(&part).pop()
        });
        (&self.columns[..until], part)
    }
}
