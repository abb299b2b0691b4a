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

/// Some of them, one after another.
#[derive(Debug)]
pub struct Part<'a, T> {
    of: &'a Series<T>,
    from: usize,
    to: usize,
}

impl<T> Clone for Part<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Part<'_, T> {}

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

    pub fn part(&self, range: Range<usize>) -> Part<'_, T> {
        let to = range.end.min(self.len());
        Part { of: self, from: range.start.min(to), to }
    }

    pub fn all(&self) -> Part<'_, T> {
        self.part(0..self.len())
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

impl<'a, T> Part<'a, T> {
    pub fn len(&self) -> usize {
        self.to - self.from
    }

    pub fn is_empty(&self) -> bool {
        self.from == self.to
    }

    pub fn get(&self, at: usize) -> Option<&'a T> {
        (at < self.len()).then(|| &self.of[self.from + at])
    }

    /// A part of this one; as much of it as there is.
    pub fn part(&self, range: Range<usize>) -> Part<'a, T> {
        let to = (self.from + range.end).min(self.to);
        Part { of: self.of, from: (self.from + range.start).min(to), to }
    }

    pub fn iter(&self) -> impl Iterator<Item = &'a T> + use<'a, T> {
        self.of.iter_from(self.from).take(self.len())
    }

    /// See [`Series::partition_point`].
    pub fn partition_point(&self, is: impl Fn(&T) -> bool) -> usize {
        self.search(0, self.len(), is)
    }

    /// The same, but quick where those are few.
    pub fn ahead(&self, is: impl Fn(&T) -> bool) -> usize {
        let mut reach = 1;
        while self.get(reach - 1).is_some_and(&is) {
            reach *= 2;
        }
        self.search(reach / 2, reach.min(self.len()), is)
    }

    fn search(&self, mut from: usize, mut to: usize, is: impl Fn(&T) -> bool) -> usize {
        while from < to {
            let middle = from.midpoint(to);
            if is(&self.of[self.from + middle]) { from = middle + 1 } else { to = middle }
        }
        from
    }
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
            let range = from.min(to)..from.max(to);
            let slice = &list[range.start.min(length)..range.end.min(length)];
            let part = series.part(range);
            prop_assert!(part.iter().eq(slice));
            prop_assert_eq!((part.len(), part.is_empty(), part.get(at)), (slice.len(), slice.is_empty(), slice.get(at)));
            prop_assert_eq!(part.partition_point(before), slice.partition_point(before));
            prop_assert_eq!(part.ahead(before), slice.partition_point(before));
            let (inner, part) = (1..at, part.part(1..at));
            prop_assert!(part.iter().eq(slice.iter().take(inner.end).skip(1)));
        }
    }
}
