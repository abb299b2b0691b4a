//! A group's columns as rectangles, a list for each layer of its picture. What stays as it is is put together once,
//! however often it is drawn.

use crate::paint::{GAP, Pen};
use crate::time::Time;
use crate::timeline::fold::{Column, Seen};

/// What there is at all is so high.
const LEAST: f64 = 1.5;
/// The ends of those that raised and were cancelled stand above.
const ENDS: f64 = 4.0;
/// And are so wide at least.
const MARK: f64 = 2.0;
/// So near, two edges are the same one.
const SAME: f64 = 1e-6;

/// How columns stand in the picture.
#[derive(Clone, Copy, PartialEq)]
pub struct Look {
    /// The time that they are of.
    pub span: (Time, Time),
    pub left: f64,
    /// The width of a column.
    pub step: f64,
    pub top: f64,
    pub height: f64,
    /// So many are as high as that.
    pub most: u32,
}

/// From its left, its top, its width, its height.
pub type Rect = [f64; 4];

/// What is drawn of columns, in the order in which it is.
#[derive(Clone, Copy, PartialEq)]
pub enum Layer {
    There,
    Awaiting,
    Ready,
    /// What holds it together from afar; not where what is ready has an edge of its own.
    Edge,
    Running,
    Raised,
    Cancelled,
}

const LAYERS: usize = Layer::Cancelled as usize + 1;

/// The rectangles of each layer, from the left.
#[derive(Default)]
pub struct Rects([Vec<Rect>; LAYERS]);

/// What is kept of a group's picture.
#[derive(Default)]
pub struct Kept {
    look: Option<Look>,
    /// So many columns are among them.
    columns: usize,
    rects: Rects,
    /// The outline of what will be there, and what it was made for.
    outline: Option<(Look, Vec<[f64; 2]>)>,
}

impl Look {
    /// How high so many are.
    fn high(&self, count: u32) -> f64 {
        match count {
            0 => 0.0,
            _ => (self.height * f64::from(count) / f64::from(self.most)).max(LEAST),
        }
    }

    fn x(&self, column: usize) -> f64 {
        self.left + self.step * column as f64
    }

    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// From how high to how high each layer of a column reaches, from below.
    fn reach(&self, column: &Column) -> [(f64, f64); LAYERS] {
        let (there, running) = (self.high(column.there), self.high(column.running));
        let above = self.height + 1.0;
        let end = |is: bool| if is { (above, above + ENDS) } else { (0.0, 0.0) };
        [
            (0.0, there),
            (running, (running + self.high(column.awaiting)).min(there)),
            (there - self.high(column.ready).min(there - running), there),
            (if column.ready > 0 { there } else { (there - LEAST).max(0.0) }, there),
            (0.0, running),
            end(column.raised > 0),
            end(column.raised == 0 && column.cancelled > 0),
        ]
    }

    /// The outline of all of these.
    fn outline(&self, columns: &[Column]) -> Vec<[f64; 2]> {
        let mut rects = Rects::default();
        columns.iter().enumerate().for_each(|(at, column)| rects.put(self, at, column, f64::MAX));
        let mut points: Vec<[f64; 2]> = vec![];
        for [x, top, width, _] in rects.of(Layer::There) {
            let (to, y, bottom) = (x + width, top + 0.75, self.bottom());
            match points.last() {
                Some([last, _]) if (last - x).abs() < SAME => {}
                Some([last, _]) => points.extend([[*last, bottom], GAP, [*x, bottom]]),
                None => points.push([*x, bottom]),
            }
            points.extend([[*x, y], [to, y]]);
        }
        if let Some([last, _]) = points.last() {
            points.push([*last, self.bottom()]);
        }
        points
    }
}

impl Rects {
    pub fn of(&self, layer: Layer) -> &[Rect] {
        &self.0[layer as usize]
    }

    /// Adds the next column, which goes no farther than `end`.
    fn put(&mut self, look: &Look, at: usize, column: &Column, end: f64) {
        let from = look.x(at);
        let to = look.x(at + 1).min(end);
        for (number, (low, high)) in look.reach(column).into_iter().enumerate() {
            if high <= low {
                continue;
            }
            let to = if is_mark(number) { to.max(from + MARK) } else { to };
            let (top, height) = (look.bottom() - high, high - low);
            match self.0[number].last_mut() {
                Some([x, y, width, tall]) if *x + *width + SAME >= from && (*y, *tall) == (top, height) => {
                    *width = to - *x;
                }
                _ => self.0[number].push([from, top, to - from, height]),
            }
        }
    }

    /// The part of these that is of the first columns.
    fn before(&self, look: &Look, columns: usize) -> Rects {
        let end = look.x(columns);
        let mut rects = Rects::default();
        for (number, (all, part)) in self.0.iter().zip(&mut rects.0).enumerate() {
            part.extend(&all[..all.partition_point(|[x, ..]| x + SAME < end)]);
            let end = if is_mark(number) { end.max(end - look.step + MARK) } else { end };
            if let Some([x, _, width, _]) = part.last_mut() {
                *width = width.min(end - *x);
            }
        }
        rects
    }

    /// What ends there is seen, however short it is.
    fn show_end(&mut self, end: f64) {
        for [x, _, width, _] in self.0.iter_mut().filter_map(|layer| layer.last_mut()) {
            if *x + *width + SAME >= end {
                *width = width.max(1.0);
            }
        }
    }
}

impl Kept {
    /// What is drawn of these columns. The part of a column that is over is as wide as up to `end`.
    pub fn rects(&mut self, look: Look, seen: &Seen<'_>, end: f64) -> Rects {
        if self.look != Some(look) {
            let outline = self.outline.take();
            *self = Kept { look: Some(look), outline, ..Kept::default() };
        }
        for (at, column) in seen.whole[..seen.settled].iter().enumerate().skip(self.columns) {
            self.rects.put(&look, at, column, f64::MAX);
        }
        self.columns = self.columns.max(seen.settled);
        let from = self.columns.min(seen.whole.len());
        let mut rects = self.rects.before(&look, from);
        let rest = seen.whole.iter().chain(&seen.part).enumerate().skip(from);
        rest.for_each(|(at, column)| rects.put(&look, at, column, end));
        rects.show_end(end);
        rects
    }

    /// A line around all that will be there.
    pub fn outline(&mut self, look: Look, columns: &[Column]) -> &[[f64; 2]] {
        let outline = self.outline.take().filter(|(made_for, _)| *made_for == look);
        let outline = outline.unwrap_or_else(|| (look, look.outline(columns)));
        &self.outline.insert(outline).1
    }
}

fn is_mark(layer: usize) -> bool {
    layer == Layer::Raised as usize || layer == Layer::Cancelled as usize
}

/// A line along the top of these.
pub fn line<P: Pen>(pen: &P, rects: &[Rect]) {
    let points = rects.iter().flat_map(|[x, top, width, _]| {
        let y = top + 0.5;
        [[*x, y], [x + width, y], GAP]
    });
    pen.begin();
    pen.lines(&points.collect::<Vec<_>>());
    pen.stroke();
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn look(most: u32) -> Look {
        Look { span: (Time(0), Time(9)), left: 8.0, step: 1.0625, top: 20.0, height: 16.0, most }
    }

    fn column() -> impl Strategy<Value = Column> {
        (0..3u32, 0..3u32, 0..3u32, 0..3u32, 0..2u32, 0..2u32).prop_map(
            |(there, running, ready, awaiting, raised, cancelled)| Column {
                there,
                running: running.min(there),
                ready: ready.min(there),
                awaiting: awaiting.min(there),
                raised,
                cancelled,
            },
        )
    }

    proptest! {
        /// However often it was drawn before, and wherever.
        #[test]
        fn what_is_kept_is_drawn_as_if_it_were_not(
            columns in proptest::collection::vec(column(), 1..30),
            drawn in proptest::collection::vec((0..30usize, 0..30usize, 0.0..1.0f64, 2..4u32), 1..8),
        ) {
            let mut kept = Kept::default();
            for (whole, settled, part, most) in drawn {
                let whole = whole % columns.len();
                let seen = Seen { whole: &columns[..whole], settled: settled.min(whole), part: Some(columns[whole]), most };
                let look = look(most);
                let end = look.x(whole) + look.step * part;
                let rects = kept.rects(look, &seen, end);
                let anew = Kept::default().rects(look, &Seen { settled: 0, ..seen }, end);
                for (layer, anew) in rects.0.iter().zip(&anew.0) {
                    prop_assert_eq!(layer.len(), anew.len());
                    for (one, other) in layer.iter().flatten().zip(anew.iter().flatten()) {
                        prop_assert!((one - other).abs() < 1e-9);
                    }
                }
            }
        }

        #[test]
        fn each_column_is_as_high_as_it_says(columns in proptest::collection::vec(column(), 1..30)) {
            let look = look(2);
            let seen = Seen { whole: &columns, settled: columns.len(), part: None, most: 2 };
            let rects = Kept::default().rects(look, &seen, look.x(columns.len()));
            for (at, column) in columns.iter().enumerate() {
                let middle = look.x(at) + look.step / 2.0;
                let here = |layer| rects.of(layer).iter().find(|[x, _, width, _]| (*x..x + width).contains(&middle));
                prop_assert_eq!(here(Layer::There).map(|rect| rect[3]), (column.there > 0).then(|| look.high(column.there)));
                prop_assert_eq!(here(Layer::Running).map(|rect| rect[3]), (column.running > 0).then(|| look.high(column.running)));
            }
        }
    }
}
