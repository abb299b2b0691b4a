//! Very many lanes: a density a group, the rows of those that are open, as far as they are in view.
//!
//! A density has a column a pixel. Its height is how many of the group's bars are there, from below: running is
//! solid, waiting light, hatched where another lane ends it, ready hollow. However many there are, whatever there is
//! of anything is as high as can be seen. [`Many`] says what stands where, [`layout`] how high.

pub mod layout;
mod model;
mod names;

pub use layout::{Line, ROW};
pub use model::Many;
pub use names::{Told, told};

use super::bars::{dashes, lane, outline};
use super::chosen;
use super::group::{Bar, Picture, grid, playhead};
use super::rows::{Shows, hue, row_of};
use super::{ABOVE, MARGIN, Palette, Pen, STRIP, Sheet, marks};
use crate::time::Time;
use crate::timeline::Slice;
use crate::timeline::fold::{Column, Doing, Edges, Key};

/// What there is at all is so high.
const LEAST: f64 = 1.5;
/// The ends of those that raised and were cancelled stand above.
const ENDS: f64 = 4.0;
/// The strip's own height.
const THREAD: f64 = 8.0;

/// Draws what is in view. `many` agrees with the picture.
#[inline(never)]
pub fn group<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, many: &Many, palette: &Palette) {
    let pen = &sheet.pen;
    grid(sheet, picture, palette);
    strip(sheet, picture, palette);
    pen.save();
    pen.begin();
    let (left, width) = if picture.zoomed { (MARGIN, picture.scale.px) } else { (0.0, sheet.width) };
    pen.rect(left, ABOVE + STRIP, width, sheet.height - ABOVE - STRIP);
    pen.clip();
    if let Some(chosen) = &picture.chosen {
        chosen::behind(sheet, picture, chosen, ROW, palette);
    }
    let columns = picture.scale.px.max(1.0) as usize;
    let (from, to) = (picture.scale.from, picture.scale.to);
    let edges = picture.timeline.edges(from, to, columns);
    let coming = picture.preview.map(|preview| preview.edges(from, to, columns));
    let scroll = many.scroll;
    for line in many.layout.between(scroll, scroll + sheet.height - ABOVE - STRIP) {
        let top = ABOVE + STRIP + line.top - scroll;
        match many.row(&line) {
            Some((row, _)) => one(sheet, picture, many, row, top, palette),
            None => density(sheet, picture, many, &line, top, (&edges, coming.as_ref()), palette),
        }
    }
    if let Some(chosen) = &picture.chosen {
        if !picture.timeline.notes().is_empty() {
            marks::links(sheet, picture, ROW, palette);
        }
        chosen::over(sheet, picture, chosen, ROW, palette);
    }
    pen.restore();
    playhead(sheet, picture, palette);
}

/// The row of a lane or of a lock.
fn one<P: Pen>(
    sheet: &Sheet<P>,
    picture: &Picture<'_>,
    many: &Many,
    row: usize,
    top: f64,
    palette: &Palette,
) {
    let bar = Bar::at(sheet, picture, top, ROW);
    let shown = &many.rows()[row];
    sheet.pen.open(&shown.label);
    let hue = usize::from(hue(row)) - 1;
    let colours = (&*palette.solid[hue], &*palette.light[hue]);
    match shown.shows {
        Shows::Lane(id) => {
            if let Some(coming) = picture.preview.and_then(|preview| preview.lane(id)) {
                outline(sheet, &bar, coming, colours.0);
            }
            if let Some(happened) = picture.timeline.lane(id) {
                lane(sheet, &bar, happened, shown.order, colours, palette);
            }
        }
        Shows::Guard(id) => marks::guard(sheet, picture, &bar, id, palette),
    }
    sheet.pen.shut();
}

/// A group's columns.
fn density<P: Pen>(
    sheet: &Sheet<P>,
    picture: &Picture<'_>,
    many: &Many,
    line: &Line,
    top: f64,
    (edges, coming_edges): (&Edges, Option<&Edges>),
    palette: &Palette,
) {
    let Some(key) = many.key(line.entry).cloned() else { return };
    let bar = Bar::at(sheet, picture, top, line.height);
    let shape = Shape { sheet, left: MARGIN, step: picture.scale.px / edges.columns() as f64, bar: &bar };
    let mut densities = many.densities.borrow_mut();
    let [ahead, seen] = densities.entry(key.clone()).or_default();
    let coming = many.coming.as_ref().and_then(|folded| folded.group(&key)).zip(coming_edges);
    let coming = coming.map(|(group, edges)| ahead.columns(group, edges, edges.columns(), u32::MAX));
    let happened = many.happened.as_ref().and_then(|folded| folded.group(&key));
    let until = edges.before(picture.now);
    let (whole, part) =
        happened.map_or((&[][..], None), |group| seen.columns(group, edges, until, picture.position));
    let most = |columns: &[Column]| columns.iter().map(|column| column.there).max().unwrap_or(0);
    let ahead = coming.as_ref().map_or(&[][..], |(columns, _)| columns);
    let most = most(ahead).max(most(whole)).max(part.map_or(0, |part| part.there)).max(1);
    let (solid, light) = colours(&key, line.entry, palette);
    let pen = &sheet.pen;
    if !ahead.is_empty() {
        pen.stroke_colour(solid);
        pen.alpha(0.45);
        pen.line_width(1.5);
        shape.outline(ahead, most);
        pen.alpha(1.0);
    }
    // The part of a column that is over is as wide as that.
    let mut columns = whole.to_vec();
    columns.extend(part);
    let end = bar.x(picture.now) - MARGIN;
    shape.draw(&columns, most, end, (solid, light), palette);
}

/// A group's colours. What lanes do has the same ones in each run, and what is over none of its own.
fn colours<'a>(key: &Key, entry: usize, palette: &'a Palette) -> (&'a str, &'a str) {
    let hue = match key {
        Key::State(Doing::Raised) => return (&palette.error, &palette.line),
        Key::State(doing) if doing.is_end() => return (&palette.soft, &palette.line),
        Key::State(Doing::Running) => 0,
        Key::State(Doing::Ready) => 1,
        Key::State(Doing::Sleeping) => 2,
        Key::State(Doing::Network | Doing::File) => 3,
        Key::State(Doing::Lanes | Doing::Future) => 4,
        Key::State(_) => 5,
        Key::Parent(_) | Key::Name(_) => entry % 6,
    };
    (&palette.solid[hue], &palette.light[hue])
}

/// Columns as a shape.
struct Shape<'a, P> {
    sheet: &'a Sheet<P>,
    left: f64,
    /// The width of a column.
    step: f64,
    bar: &'a Bar<'a>,
}

/// From how high to how high something of a column reaches, in pixels from below.
type Reach<'a> = &'a dyn Fn(&Column) -> (f64, f64);

impl<P: Pen> Shape<'_, P> {
    fn draw(&self, columns: &[Column], most: u32, end: f64, (solid, light): (&str, &str), palette: &Palette) {
        let pen = &self.sheet.pen;
        let high = |count: u32| self.high(count, most);
        let there = |column: &Column| (0.0, high(column.there));
        let running = |column: &Column| (0.0, high(column.running));
        let awaiting = |column: &Column| {
            let from = high(column.running);
            (from, (from + high(column.awaiting)).min(high(column.there)))
        };
        let ready = |column: &Column| {
            let to = high(column.there);
            (to - high(column.ready).min(to - high(column.running)), to)
        };
        pen.fill_colour(light);
        self.fill(columns, end, &there);
        if columns.iter().any(|column| column.awaiting > 0) {
            self.hatch(columns, end, &awaiting, solid);
        }
        if columns.iter().any(|column| column.ready > 0) {
            pen.fill_colour(&palette.panel);
            self.fill(columns, end, &ready);
            pen.stroke_colour(solid);
            pen.line_width(1.0);
            dashes(self.sheet, &[4.0, 3.0]);
            self.line(columns, end, &ready);
            dashes(self.sheet, &[]);
        }
        pen.fill_colour(solid);
        pen.alpha(0.45);
        // An edge above, so that it holds together from afar; not where a hollow has its own.
        self.fill(columns, end, &|column| {
            let top = high(column.there);
            (if column.ready > 0 { top } else { (top - LEAST).max(0.0) }, top)
        });
        pen.alpha(1.0);
        self.fill(columns, end, &running);
        for (at, column) in
            columns.iter().enumerate().filter(|(_, column)| column.raised + column.cancelled > 0)
        {
            pen.fill_colour(if column.raised > 0 { &palette.error } else { &palette.soft });
            let x = self.left + self.step * at as f64;
            pen.fill_rect(x, self.bar.y - ENDS - 1.0, self.step.max(2.0), ENDS);
        }
    }

    /// How high so many are.
    fn high(&self, count: u32, most: u32) -> f64 {
        match count {
            0 => 0.0,
            _ => (self.bar.height * f64::from(count) / f64::from(most)).max(LEAST),
        }
    }

    /// Steps along the columns: where each of equal height begins, and how high it is.
    fn steps(&self, columns: &[Column], end: f64, reach: Reach<'_>) -> Vec<(f64, f64, (f64, f64))> {
        let mut steps: Vec<(f64, f64, (f64, f64))> = vec![];
        for (at, column) in columns.iter().enumerate() {
            let (from, to) = (self.step * at as f64, (self.step * (at + 1) as f64).min(end.max(0.0)));
            let reach = reach(column);
            match steps.last_mut() {
                Some((_, until, last)) if *last == reach => *until = to,
                _ => steps.push((from, to, reach)),
            }
        }
        // What is there at the very end is seen too.
        if let Some((from, to, _)) = steps.last_mut() {
            *to = to.max(*from + 1.0);
        }
        steps.retain(|(.., (low, high))| high > low);
        steps
    }

    fn path(&self, columns: &[Column], end: f64, reach: Reach<'_>) {
        let pen = &self.sheet.pen;
        let bottom = self.bar.y + self.bar.height;
        pen.begin();
        for (from, to, (low, high)) in self.steps(columns, end, reach) {
            pen.rect(self.left + from, bottom - high, to - from, high - low);
        }
    }

    fn fill(&self, columns: &[Column], end: f64, reach: Reach<'_>) {
        self.path(columns, end, reach);
        self.sheet.pen.fill();
    }

    /// A line along the top of what is reached.
    fn line(&self, columns: &[Column], end: f64, reach: Reach<'_>) {
        let pen = &self.sheet.pen;
        let bottom = self.bar.y + self.bar.height;
        pen.begin();
        for (from, to, (_, high)) in self.steps(columns, end, reach) {
            pen.move_to(self.left + from, bottom - high + 0.5);
            pen.line_to(self.left + to, bottom - high + 0.5);
        }
        pen.stroke();
    }

    /// The outline of all that will be there.
    fn outline(&self, columns: &[Column], most: u32) {
        let pen = &self.sheet.pen;
        let bottom = self.bar.y + self.bar.height;
        let there = |column: &Column| (0.0, self.high(column.there, most));
        pen.begin();
        let mut last = f64::NAN;
        for (from, to, (_, high)) in self.steps(columns, f64::MAX, &there) {
            let (from, to) = (self.left + from, self.left + to);
            if from == last {
                pen.line_to(from, bottom - high + 0.75);
            } else {
                if !last.is_nan() {
                    pen.line_to(last, bottom);
                }
                pen.move_to(from, bottom);
                pen.line_to(from, bottom - high + 0.75);
            }
            pen.line_to(to, bottom - high + 0.75);
            last = to;
        }
        if !last.is_nan() {
            pen.line_to(last, bottom);
        }
        pen.stroke();
    }

    fn hatch(&self, columns: &[Column], end: f64, reach: Reach<'_>, colour: &str) {
        let pen = &self.sheet.pen;
        pen.save();
        self.path(columns, end, reach);
        pen.clip();
        pen.stroke_colour(colour);
        pen.alpha(0.4);
        pen.line_width(1.0);
        pen.begin();
        let (height, bottom) = (self.bar.height, self.bar.y + self.bar.height);
        let mut at = (self.left / 7.0).floor() * 7.0 - height;
        while at < self.left + end {
            pen.move_to(at, bottom);
            pen.line_to(at + height, bottom - height);
            at += 7.0;
        }
        pen.stroke();
        pen.restore();
    }
}

/// Who holds the thread, a column a pixel: the first that does in each.
fn strip<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, palette: &Palette) {
    let (pen, scale) = (&sheet.pen, &picture.scale);
    let y = ABOVE + 2.0;
    let slices = picture.timeline.thread_during(scale.from, scale.to);
    let known = slices.partition_point(|slice| slice.since <= picture.position);
    // By hue, so that colours change seldom: the last one is for what has no row.
    let mut spans: [Vec<(f64, f64)>; 7] = Default::default();
    let x = |t: Time| scale.x(t).clamp(0.0, scale.px);
    let mut at = 0;
    while let Some(slice) = slices[..known].get(at) {
        let to = slice.to.unwrap_or(picture.now).min(picture.now);
        let (start, end) = (x(slice.from), x(to));
        let end = end.max(start + 1.0);
        let hue = row_of(picture.rows, slice.lane).map_or(6, |row| usize::from(hue(row)) - 1);
        spans[hue].push((start, end.min(scale.px)));
        let covered = scale.at(end);
        let is_covered = |next: &Slice| next.to.is_some_and(|to| to < covered);
        at += 1 + slices[at + 1..known].partition_point(is_covered);
    }
    for (hue, spans) in spans.iter().enumerate().filter(|(_, spans)| !spans.is_empty()) {
        pen.fill_colour(palette.solid.get(hue).unwrap_or(&palette.soft));
        pen.begin();
        for (start, end) in spans {
            pen.rect(MARGIN + start, y, end - start, THREAD);
        }
        pen.fill();
    }
    pen.stroke_colour(&palette.line);
    pen.line_width(1.0);
    pen.stroke_rect(MARGIN + 0.5, y - 0.5, scale.px - 1.0, THREAD + 1.0);
}
