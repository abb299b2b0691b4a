//! The rows of a group's picture: a lane each, or a lock.

use crate::i18n::Lang;
use crate::timeline::Timeline;
use crate::timeline::told::name_of;
use crate::trace::{LaneId, ObjectId};
use std::ops::Deref;
use std::rc::Rc;

/// More rows than so many are folded: see [`super::many`].
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

/// The rows of what has happened, or of all that will: those lanes that are worth one, then locks.
pub fn rows(timeline: &Timeline, lang: Lang) -> Rows {
    let shown = timeline.shown();
    let lanes = shown.iter().zip(timeline.order(&shown)).filter_map(|(id, order)| {
        let lane = timeline.lane(*id)?;
        Some(Row { shows: Shows::Lane(lane.id), label: lane.label.clone(), order })
    });
    let mut rows: Vec<Row> = lanes.collect();
    if !timeline.notes().guards().is_empty() {
        guards(timeline, lang, &mut rows);
    }
    Rows::new(rows)
}

/// More locks and semaphores than so many get no rows.
const MOST_GUARDS: usize = 4;

/// Adds the rows of locks and semaphores that lanes queued for: a library has some of its own besides. The only
/// one of its kind needs no number.
#[inline(never)]
fn guards(timeline: &Timeline, lang: Lang, rows: &mut Vec<Row>) {
    let notes = timeline.notes();
    let queued = || notes.guards().iter().filter(|guard| !guard.queued.is_empty());
    for guard in queued().take(MOST_GUARDS) {
        let only = queued().filter(|other| other.kind == guard.kind).count() == 1;
        let name = notes.object(guard.id).and_then(|object| name_of(object, lang)).unwrap_or_default();
        let label = if only { name.rsplit_once(' ').map_or(&*name, |(kind, _)| kind) } else { &*name };
        rows.push(Row { shows: Shows::Guard(guard.id), label: label.into(), order: None });
    }
}
