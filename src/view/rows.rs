//! The rows of a group's picture: a lane each, or a lock.

use crate::trace::{LaneId, ObjectId};
use std::ops::Deref;
use std::rc::Rc;

/// More rows than so many are folded: see `later::many`.
pub const MOST_ROWS: usize = 60;

/// A row of the picture.
#[derive(Clone, PartialEq, Eq)]
pub struct Row {
    pub shows: Shows,
    pub label: Rc<str>,
    /// In which place the lane ended, where that is worth saying.
    pub order: Option<u32>,
}

/// What a row shows. Lanes come before guards, so the number of a lane's row decides its hue.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    Lane(LaneId),
    /// Who holds a lock or a semaphore.
    Guard(ObjectId),
}

/// All rows of a group, from above.
#[derive(Default)]
pub struct Rows {
    rows: Vec<Row>,
    /// By a lane's number, its place in `rows`.
    places: Vec<Option<u32>>,
}

/// Told anew they are others.
impl PartialEq for Rows {
    fn eq(&self, other: &Rows) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Rows {}

impl Row {
    pub fn lane(&self) -> Option<LaneId> {
        match self.shows {
            Shows::Lane(lane) => Some(lane),
            Shows::Guard(_) => None,
        }
    }
}

impl Rows {
    pub fn new(rows: Vec<Row>) -> Rows {
        let last = rows.iter().filter_map(Row::lane).max().map_or(0, |lane| lane.0 as usize + 1);
        let mut places = vec![None; last];
        for (row, place) in rows.iter().zip(0..) {
            if let Some(lane) = row.lane() {
                places[lane.0 as usize] = Some(place);
            }
        }
        Rows { rows, places }
    }

    /// Whether they are folded.
    pub fn are_many(&self) -> bool {
        self.rows.len() > MOST_ROWS
    }
}

impl Deref for Rows {
    type Target = [Row];

    fn deref(&self) -> &[Row] {
        &self.rows
    }
}

/// The place of a lane's row.
pub fn row_of(rows: &Rows, lane: LaneId) -> Option<usize> {
    rows.places.get(lane.0 as usize).copied().flatten().map(|place| place as usize)
}

/// The hue of a row, from 1 to 6.
pub fn hue(row: usize) -> u8 {
    (row % 6) as u8 + 1
}
