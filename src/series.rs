//! A list that only grows, in pieces: what is in it is never moved. A `Vec` moves all of it whenever it is full, which
//! for the events of a long run is a frame that comes late.

use std::ops::{Index, Range};

/// So many are in a piece.
const PIECE: usize = 1 << 12;

/// Any number of them, in the order in which they came.
#[derive(Clone, PartialEq, Debug)]
pub struct Series<T> {
    full: Vec<Vec<T>>,
    /// The last piece, which is never full.
    open: Vec<T>,
}

impl<T> Default for Series<T> {
    fn default() -> Self {
        Series { full: vec![], open: vec![] }
    }
}

impl<T> Series<T> {
    pub fn push(&mut self, one: T) {
        self.open.push(one);
        if self.open.len() == PIECE {
            self.close();
        }
    }

    #[cold]
    fn close(&mut self) {
        let full = std::mem::replace(&mut self.open, Vec::with_capacity(PIECE));
        self.full.push(full);
    }

    pub fn len(&self) -> usize {
        self.full.len() * PIECE + self.open.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn get(&self, at: usize) -> Option<&T> {
        self.full.get(at / PIECE).unwrap_or(&self.open).get(at % PIECE).filter(|_| at < self.len())
    }

    pub fn last(&self) -> Option<&T> {
        self.open.last().or_else(|| self.full.last()?.last())
    }

    pub fn last_mut(&mut self) -> Option<&mut T> {
        self.open.last_mut().or_else(|| self.full.last_mut()?.last_mut())
    }

    /// From this one on.
    pub fn iter_from(&self, first: usize) -> impl Iterator<Item = &T> {
        let pieces = self.full.iter().chain([&self.open]).skip(first / PIECE);
        pieces.enumerate().flat_map(move |(number, piece)| {
            let skipped = if number == 0 { first % PIECE } else { 0 };
            piece.get(skipped..).unwrap_or_default()
        })
    }

    /// How many at the front this is true of, which is true of none behind the first of which it is not.
    pub fn partition_point(&self, is: impl Fn(&T) -> bool) -> usize {
        let pieces = self.full.partition_point(|piece| piece.last().is_some_and(&is));
        pieces * PIECE + self.full.get(pieces).unwrap_or(&self.open).partition_point(is)
    }
}

impl<T> Index<usize> for Series<T> {
    type Output = T;

    fn index(&self, at: usize) -> &T {
        &self.full.get(at / PIECE).unwrap_or(&self.open)[at % PIECE]
    }
}

/// The first number of the range that this is not true of, which is true of none behind it; the range's end if there is
/// no such number.
pub fn search(range: Range<usize>, is: impl Fn(usize) -> bool) -> usize {
    let Range { start: mut from, end: mut to } = range;
    while from < to {
        let middle = from.midpoint(to);
        if is(middle) { from = middle + 1 } else { to = middle }
    }
    from
}

/// The same, but quick where it is near the start.
pub fn ahead(range: Range<usize>, is: impl Fn(usize) -> bool) -> usize {
    let Range { start, end } = range;
    let mut reach = 1;
    while start + reach <= end && is(start + reach - 1) {
        reach *= 2;
    }
    search(start + reach / 2..(start + reach).min(end), is)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_a_list(length in prop_oneof![0..40usize, 4090..4100usize, 8190..8200usize], from in 0..8200usize, to in 0..8200usize, at in 0..9000usize) {
            let list: Vec<usize> = (0..length).map(|number| number / 3).collect();
            let mut series = Series::default();
            for (number, one) in list.iter().enumerate() {
                prop_assert_eq!(series.len(), number);
                series.push(*one);
            }
            prop_assert_eq!((series.len(), series.is_empty()), (list.len(), list.is_empty()));
            prop_assert_eq!((series.get(at), series.last()), (list.get(at), list.last()));
            prop_assert_eq!(series.last_mut().copied(), list.last().copied());
            prop_assert!(series.iter_from(at).eq(list.get(at..).unwrap_or_default()));
            let before = |one: &usize| *one < at / 3;
            prop_assert_eq!(series.partition_point(before), list.partition_point(before));
            let range = from.min(to).min(length)..from.max(to).min(length);
            let first = range.start + list[range.clone()].partition_point(before);
            prop_assert_eq!(search(range.clone(), |place| before(&series[place])), first);
            prop_assert_eq!(ahead(range, |place| before(&series[place])), first);
        }
    }
}
