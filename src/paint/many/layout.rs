//! Where the lines of a folded picture stand: the heads of its groups, and the rows of those that are open. Pure
//! arithmetic, in units of the picture's from the top.

use std::rc::Rc;

/// The height of a group's head.
pub const HEAD: f64 = 40.0;
/// The height of a row.
pub const ROW: f64 = 24.0;

/// A group with its rows, or rows that belong to none.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The places of its rows among all, in order.
    pub rows: Rc<[u32]>,
    pub has_head: bool,
    /// Its rows are shown.
    pub open: bool,
}

/// All that stands one below the other.
#[derive(Default)]
pub struct Layout {
    entries: Vec<Entry>,
    /// Where each of them begins, and where the last one ends.
    tops: Vec<f64>,
    /// How many lines there are before each, and in all.
    lines: Vec<usize>,
    /// The same of lines that belong to no other.
    firsts: Vec<usize>,
}

/// One line of it: the head of an entry, or one of its rows.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Line {
    pub entry: usize,
    /// Which of the entry's rows; `None`: its head.
    pub row: Option<usize>,
    pub top: f64,
    pub height: f64,
}

impl Entry {
    fn height(&self) -> f64 {
        let head = if self.has_head { HEAD } else { 0.0 };
        head + ROW * self.shown() as f64
    }

    fn shown(&self) -> usize {
        if self.open || !self.has_head { self.rows.len() } else { 0 }
    }

    fn lines(&self) -> usize {
        usize::from(self.has_head) + self.shown()
    }
}

impl Layout {
    pub fn new(entries: Vec<Entry>) -> Layout {
        let (mut tops, mut lines, mut firsts) = (vec![0.0], vec![0], vec![0]);
        for entry in &entries {
            tops.push(tops[tops.len() - 1] + entry.height());
            lines.push(lines[lines.len() - 1] + entry.lines());
            firsts.push(firsts[firsts.len() - 1] + if entry.has_head { 1 } else { entry.rows.len() });
        }
        Layout { entries, tops, lines, firsts }
    }

    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub fn height(&self) -> f64 {
        self.tops.last().copied().unwrap_or(0.0)
    }

    /// How many lines there are.
    pub fn count(&self) -> usize {
        self.lines.last().copied().unwrap_or(0)
    }

    /// The line of this number.
    pub fn line(&self, number: usize) -> Option<Line> {
        let entry = self.lines.partition_point(|before| *before <= number).checked_sub(1)?;
        let within = number - self.lines[entry];
        let heads = usize::from(self.entries.get(entry)?.has_head);
        Some(self.at(entry, within.checked_sub(heads)))
    }

    /// The number of a line.
    pub fn number(&self, entry: usize, row: Option<usize>) -> usize {
        let heads = usize::from(self.entries[entry].has_head);
        self.lines[entry] + row.map_or(0, |row| row + heads)
    }

    /// The line that stands there.
    pub fn line_at(&self, y: f64) -> Option<Line> {
        if y < 0.0 || y >= self.height() {
            return None;
        }
        let entry = self.tops.partition_point(|top| *top <= y).checked_sub(1)?;
        let head = self.at(entry, None);
        if self.entries[entry].has_head && y < head.top + head.height {
            return Some(head);
        }
        let rows = y - head.top - if self.entries[entry].has_head { HEAD } else { 0.0 };
        Some(self.at(entry, Some((rows / ROW) as usize)))
    }

    /// The lines that are seen between two heights, in order.
    pub fn between(&self, from: f64, to: f64) -> Vec<Line> {
        let first = self.line_at(from.max(0.0)).map(|line| self.number(line.entry, line.row));
        let lines =
            first.into_iter().flat_map(|first| (first..self.count()).filter_map(|number| self.line(number)));
        lines.take_while(|line| line.top < to).collect()
    }

    /// Which of those beside it a line is, from 1, and how many they are.
    pub fn rank(&self, line: &Line) -> (usize, usize) {
        let entry = &self.entries[line.entry];
        match line.row {
            Some(row) if entry.has_head => (row + 1, entry.rows.len()),
            row => {
                let all = self.firsts.last().copied().unwrap_or(0);
                (self.firsts[line.entry] + row.unwrap_or(0) + 1, all)
            }
        }
    }

    /// Where the row of an entry stands: at the entry's head, if it is closed.
    pub fn top_of(&self, entry: usize, row: u32) -> f64 {
        let one = &self.entries[entry];
        let row = one.rows.binary_search(&row).ok().filter(|_| one.shown() > 0);
        self.at(entry, row.or((!one.has_head).then_some(0))).top
    }

    fn at(&self, entry: usize, row: Option<usize>) -> Line {
        let top = self.tops[entry];
        let head = if self.entries[entry].has_head { HEAD } else { 0.0 };
        match row {
            None => Line { entry, row, top, height: HEAD },
            Some(number) => Line { entry, row, top: top + head + ROW * number as f64, height: ROW },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_stand_one_below_the_other(kinds in proptest::collection::vec((0..6u32, any::<bool>(), any::<bool>()), 0..12), from in 0.0..500.0, height in 1.0..300.0) {
            let mut next = 0;
            let entries: Vec<Entry> = kinds.iter().map(|(rows, has_head, open)| {
                let rows: Rc<[u32]> = (next..next + rows).collect();
                next += rows.len() as u32;
                Entry { rows, has_head: *has_head, open: *open }
            }).collect();
            let layout = Layout::new(entries);
            let all: Vec<Line> = (0..layout.count()).filter_map(|number| layout.line(number)).collect();
            prop_assert_eq!(all.len(), layout.count());
            let mut top = 0.0;
            for (number, line) in all.iter().enumerate() {
                prop_assert_eq!(line.top, top);
                top += line.height;
                prop_assert_eq!(layout.number(line.entry, line.row), number);
                prop_assert_eq!(layout.line_at(line.top + line.height / 2.0), Some(*line));
                if let Some(row) = line.row {
                    let row = layout.entries()[line.entry].rows[row];
                    prop_assert_eq!(layout.top_of(line.entry, row), line.top);
                }
            }
            prop_assert_eq!(layout.height(), top);
            prop_assert_eq!(layout.line_at(top), None);
            let seen: Vec<Line> = all.iter().copied().filter(|line| line.top + line.height > from && line.top < from + height).collect();
            prop_assert_eq!(layout.between(from, from + height), seen);
        }
    }
}
