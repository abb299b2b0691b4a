//! What is known of one group's many lanes: how they are folded, which folds are open, where all of it stands.

use super::layout::{Entry, Layout, Line};
use super::shape::Kept;
use super::strip::Strip;
use crate::paint::rows::{Row, Rows, row_of};
use crate::timeline::fold::{By, Density, Doing, Folded, Group, Key};
use crate::timeline::{Position, Timeline};
use crate::trace::LaneId;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Of so many groups a fold is still a help.
const MOST_GROUPS: usize = 40;

/// A group's columns, as far as they were counted.
#[derive(Default)]
pub struct Dense {
    /// Of what is to come.
    pub ahead: Density,
    /// Of what happened.
    pub seen: Density,
    /// What is drawn of them.
    pub kept: Kept,
}

/// Many lanes, folded.
#[derive(Default)]
pub struct Many {
    /// What a person chose; `Some(None)`: nothing is folded.
    chosen: Option<Option<By>>,
    /// What goes on now.
    by: Option<By>,
    open: BTreeSet<Key>,
    rows: Rc<Rows>,
    pub happened: Option<Folded>,
    /// What will have happened, where that is known.
    pub coming: Option<Folded>,
    /// What is known of each group's columns.
    pub densities: RefCell<BTreeMap<Key, Dense>>,
    pub strip: RefCell<Strip>,
    pub layout: Layout,
    /// The keys of the layout's entries.
    keys: Vec<Option<Key>>,
    places: BTreeMap<Key, usize>,
    /// What the layout was made for.
    laid: Option<(usize, usize, u32)>,
    /// How far the lines are scrolled.
    pub scroll: f64,
    stale: bool,
    /// Told of a click on a group's picture.
    pub clicked: Option<Rc<dyn Fn(Key)>>,
}

impl Many {
    /// Folded as a person chose, if one did. `clicked` is told of the groups that are clicked on in the picture.
    pub fn new(chosen: Option<Option<By>>, clicked: Option<Rc<dyn Fn(Key)>>) -> Many {
        Many { chosen, clicked, ..Many::default() }
    }

    /// Makes it agree with the rows and with what happened up to a position. Who belongs to an open group is asked
    /// whenever the tick is another one. True if lines came or went.
    pub fn refresh(
        &mut self,
        rows: &Rc<Rows>,
        timeline: &Timeline,
        preview: Option<&Timeline>,
        position: Position,
        tick: u32,
    ) -> bool {
        let known = preview.unwrap_or(timeline);
        let anew = self.stale || !Rc::ptr_eq(&self.rows, rows) || self.coming.is_some() != preview.is_some();
        if anew {
            self.stale = false;
            self.rows = rows.clone();
            self.by = self.chosen.unwrap_or_else(|| Some(best(rows, known)));
            let fold = |by: By| Folded::new(by, lanes(rows, known));
            self.happened = self.by.map(fold);
            self.coming = preview.and(self.by.map(fold));
            if let (Some(folded), Some(preview)) = (&mut self.coming, preview) {
                folded.extend(preview);
            }
            self.densities.take();
            self.strip.take();
        }
        if let Some(folded) = &mut self.happened {
            folded.extend(timeline);
        }
        let groups = self
            .folded()
            .map_or(0, |folded| folded.groups().filter(|group| is_seen(group, position)).count());
        let moves = self.by == Some(By::State) && !self.open.is_empty();
        let laid = (groups, self.open.len(), if moves { tick } else { 0 });
        if anew || self.laid != Some(laid) {
            self.laid = Some(laid);
            self.lay(known, position);
            return true;
        }
        false
    }

    /// Folds so from here on: by this, not at all, or, without a choice, as is best.
    pub fn fold(&mut self, by: Option<Option<By>>) {
        self.chosen = by;
        self.open.clear();
        self.stale = true;
    }

    /// Opens a group, or closes it.
    pub fn toggle(&mut self, key: &Key) {
        if !self.open.remove(key) {
            self.open.insert(key.clone());
        }
        self.laid = None;
    }

    pub fn by(&self) -> Option<By> {
        self.by
    }

    pub fn rows(&self) -> &Rows {
        &self.rows
    }

    /// The groups that there are: those that there will be, where that is known.
    pub fn folded(&self) -> Option<&Folded> {
        self.coming.as_ref().or(self.happened.as_ref())
    }

    /// The group whose head this is the line of, or that it belongs to.
    pub fn key(&self, entry: usize) -> Option<&Key> {
        self.keys.get(entry)?.as_ref()
    }

    /// The row that a line shows.
    pub fn row(&self, line: &Line) -> Option<(usize, &Row)> {
        let row = self.layout.entries()[line.entry].rows.get(line.row?).copied()? as usize;
        Some((row, self.rows.get(row)?))
    }

    /// Where a row stands after the first `position` events: its own line, or its group's.
    pub fn top_of(&self, row: usize, timeline: &Timeline, position: Position) -> f64 {
        let lane = self.rows.get(row).and_then(Row::lane);
        let key = lane.and_then(|lane| match self.by? {
            By::State => Doing::at(timeline.lane(lane)?, position).map(Key::State),
            By::Parent | By::Name => self.folded()?.of(lane).cloned(),
        });
        let own = key.and_then(|key| self.places.get(&key).copied());
        // What belongs to no group stands at the end.
        let entry = own.or_else(|| self.layout.entries().len().checked_sub(1));
        entry.map_or(0.0, |entry| self.layout.top_of(entry, row as u32))
    }

    fn lay(&mut self, known: &Timeline, position: Position) {
        let mut keys = vec![];
        let mut entries = vec![];
        let lone: Rc<[u32]> = match self.folded() {
            None => (0..self.rows.len() as u32).collect(),
            Some(folded) => {
                for group in folded.groups() {
                    let open = self.open.contains(&group.key);
                    let rows: Vec<u32> = match &group.key {
                        Key::State(_) if !open => vec![],
                        Key::State(doing) => {
                            let lanes = self.rows.iter().filter_map(Row::lane);
                            self.places_of(known.doing(lanes, doing, position))
                        }
                        Key::Parent(_) | Key::Name(_) => self.places_of(group.lanes.iter().copied()),
                    };
                    if !is_seen(group, position) {
                        continue;
                    }
                    let has_head = matches!(group.key, Key::State(_)) || rows.len() > 1;
                    keys.push(Some(group.key.clone()));
                    entries.push(Entry { rows: rows.into(), has_head, open });
                }
                // Locks have rows and are no lanes.
                let others = self.rows.iter().zip(0..).filter(|(row, _)| row.lane().is_none());
                others.map(|(_, place)| place).collect()
            }
        };
        if !lone.is_empty() {
            keys.push(None);
            entries.push(Entry { rows: lone, has_head: false, open: true });
        }
        self.layout = Layout::new(entries);
        self.places = keys.iter().cloned().zip(0..).filter_map(|(key, place)| Some((key?, place))).collect();
        self.keys = keys;
    }

    fn places_of(&self, lanes: impl IntoIterator<Item = LaneId>) -> Vec<u32> {
        let place = |lane| row_of(&self.rows, lane).map(|row| row as u32);
        lanes.into_iter().filter_map(place).collect()
    }
}

/// Whether there is anything of it: what lanes go through in no time is not, but while one stands there.
fn is_seen(group: &Group, position: Position) -> bool {
    !matches!(group.key, Key::State(_)) || !group.is_empty() || group.count(position) > 0
}

fn lanes<'a>(
    rows: &'a Rows,
    known: &'a Timeline,
) -> impl Iterator<Item = (LaneId, Option<LaneId>, Rc<str>)> + 'a {
    rows.iter().filter_map(|row| {
        let lane = known.lane(row.lane()?)?;
        Some((lane.id, lane.parent, row.label.clone()))
    })
}

/// How they are folded unless a person chooses: by what makes a few groups of them.
fn best(rows: &Rows, known: &Timeline) -> By {
    let helps = |by: &By| {
        let groups = Folded::new(*by, lanes(rows, known)).groups().count();
        (2..=MOST_GROUPS).contains(&groups)
    };
    [By::Name, By::Parent].into_iter().find(helps).unwrap_or(By::State)
}
