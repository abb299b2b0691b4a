//! How many of something there were: counted at any position, or over any stretch of positions, without looking
//! at each of them.

use super::Position;
use crate::series::ahead;

/// Spans that began and ended, each with the position from which it had: any number, told apart by nothing.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Spans {
    starts: Vec<Position>,
    ends: Vec<Position>,
    /// The ends of those that lasted no time and are not to be seen.
    blinks: Vec<Position>,
}

impl Spans {
    /// One begins. Positions never go down.
    pub fn begin(&mut self, at: Position) {
        self.starts.push(at);
    }

    /// One ends.
    pub fn end(&mut self, at: Position) {
        self.ends.push(at);
    }

    /// The one that ends here lasted no time: it counts between its events, and in no stretch that goes beyond.
    pub fn blink(&mut self, at: Position) {
        self.end(at);
        self.blinks.push(at);
    }

    /// How many there are after the first `position` events.
    pub fn at(&self, position: Position) -> u32 {
        (up_to(&self.starts, position) - up_to(&self.ends, position)) as u32
    }

    /// Where each began.
    pub fn starts(&self) -> &[Position] {
        &self.starts
    }

    /// Whether there is none that lasted.
    pub fn is_empty(&self) -> bool {
        self.starts.len() == self.blinks.len()
    }

    /// How many there were at some time between each edge and the next one, where edges never go down and lie
    /// between instants; the last edge may lie within one.
    pub fn between(&self, edges: &[Position]) -> Vec<u32> {
        let starts = counts(&self.starts, edges);
        let ends = counts(&self.ends, edges);
        let blinks = counts(&self.blinks, edges);
        let stretches = 0..edges.len().saturating_sub(1);
        let seen = |at: usize| starts[at + 1] - ends[at] - (blinks[at + 1] - blinks[at]);
        stretches.map(|at| seen(at) as u32).collect()
    }
}

/// How many of the positions, which never go down, are up to this one. It is looked for from the end: while a run goes
/// on, that is where what is asked for lies.
fn up_to(positions: &[Position], position: Position) -> usize {
    let mut reach = 1;
    while reach <= positions.len() && positions[positions.len() - reach] > position {
        reach *= 2;
    }
    let from = positions.len().saturating_sub(reach);
    from + positions[from..positions.len() - reach / 2].partition_point(|at| *at <= position)
}

/// How many are up to each of these edges. Each search goes on from where the last one ended.
pub(super) fn counts(positions: &[Position], edges: &[Position]) -> Vec<usize> {
    let mut at = edges.first().map_or(0, |edge| up_to(positions, *edge));
    let count = |edge: &Position| {
        at = ahead(at..positions.len(), |place| positions[place] <= *edge);
        at
    };
    edges.iter().map(count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn searches_agree(mut list in proptest::collection::vec(0..50u32, 0..80), mut edges in proptest::collection::vec(0..60u32, 0..20)) {
            list.sort_unstable();
            edges.sort_unstable();
            let plain: Vec<usize> = edges.iter().map(|edge| up_to(&list, *edge)).collect();
            prop_assert_eq!(counts(&list, &edges), plain);
            for edge in edges {
                prop_assert_eq!(up_to(&list, edge), list.partition_point(|at| *at <= edge));
                prop_assert_eq!(ahead(0..list.len(), |place| list[place] <= edge), up_to(&list, edge));
            }
        }

        /// Spans of one instant each hold a position or several; those that lie within one are not to be seen.
        #[test]
        fn counts_are_those_of_looking_at_each(lengths in proptest::collection::vec((0..9u32, 0..30u32), 0..40), mut cuts in proptest::collection::vec(0..12u32, 2..8)) {
            // An instant has four positions.
            let all: Vec<(Position, Position)> = lengths.iter().map(|(from, length)| (*from * 4 + 1, *from * 4 + 2 + length)).collect();
            let blinks = |(from, to): (Position, Position)| (from - 1) / 4 == (to - 1) / 4;
            let mut events: Vec<(Position, bool, bool)> = vec![];
            for span in &all {
                events.extend([(span.0, true, false), (span.1, false, blinks(*span))]);
            }
            events.sort_unstable();
            let mut spans = Spans::default();
            for (at, begins, blinks) in events {
                match (begins, blinks) {
                    (true, _) => spans.begin(at),
                    (false, true) => spans.blink(at),
                    (false, false) => spans.end(at),
                }
            }
            for position in 0..60 {
                let there = all.iter().filter(|(from, to)| *from <= position && position < *to).count();
                prop_assert_eq!(spans.at(position), there as u32);
            }
            cuts.sort_unstable();
            let edges: Vec<Position> = cuts.iter().map(|cut| cut * 4).collect();
            let seen = edges.windows(2).map(|edge| {
                all.iter().filter(|span| !blinks(**span) && span.0 <= edge[1] && span.1 > edge[0]).count() as u32
            });
            prop_assert_eq!(spans.between(&edges), seen.collect::<Vec<_>>());
        }
    }
}
