//! One group: the grid, the strip of who holds the thread, a row a lane, the playhead.

use super::bars::{lane, outline, tick};
use super::chosen::{self, Chosen};
use super::rows::{Rows, Shows, hue, row_of};
use super::{ABOVE, MARGIN, Palette, Pen, STRIP, Sheet, axis, marks, row_height};
use crate::i18n::Lang;
use crate::time::Time;
use crate::timeline::{Position, Scale, Slice, Timeline};

/// The strip's own height; the rest of [`STRIP`] is air.
const THREAD: f64 = 8.0;
/// What happens at one instant on the thread shares so many pixels.
const BURST: f64 = 12.0;

/// What lies outside of what is seen is drawn so far from it.
const BEYOND: f64 = 40.0;

/// Of those, so many are drawn.
const MOST_AT_ONCE: usize = 12;

/// What is drawn.
pub struct Picture<'a> {
    pub timeline: &'a Timeline,
    pub preview: Option<&'a Timeline>,
    pub rows: &'a Rows,
    /// Where rows begin, in parts of the pixels below the strip, where that is not one after another.
    pub tops: Option<&'a dyn Fn(usize) -> f64>,
    pub now: Time,
    /// How many events have happened.
    pub position: Position,
    /// It stands still, and has not ended.
    pub stuck: bool,
    pub scale: Scale,
    /// A part of the time is seen: what goes on beyond it ends at its edges.
    pub zoomed: bool,
    /// Where one stands in it is drawn.
    pub stands: bool,
    pub lang: Lang,
    /// What a person selected or points at.
    pub chosen: Option<Chosen>,
}

pub fn group<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, palette: &Palette) {
    grid(sheet, picture, palette);
    strip(sheet, picture, palette);
    let (height, _) = row_height(picture.rows.len());
    if picture.zoomed {
        sheet.pen.save();
        sheet.pen.begin();
        sheet.pen.rect(MARGIN, 0.0, picture.scale.px, sheet.height);
        sheet.pen.clip();
    }
    if let Some(chosen) = &picture.chosen {
        chosen::behind(sheet, picture, chosen, height, palette);
    }
    // Where there is room: with very many rows this is a frame before they are folded.
    let fit = (sheet.height / height) as usize + 1;
    for (at, row) in picture.rows.iter().enumerate().take(fit) {
        let bar = Bar::new(sheet, picture, at, height);
        let id = match row.shows {
            Shows::Lane(id) => id,
            Shows::Guard(id) => {
                sheet.pen.open(&row.label);
                marks::guard(sheet, picture, &bar, id, palette);
                sheet.pen.shut();
                continue;
            }
        };
        let colours = (&*palette.solid[at % 6], &*palette.light[at % 6]);
        sheet.pen.open(&row.label);
        if let Some(coming) = picture.preview.and_then(|preview| preview.lane(id)) {
            outline(sheet, &bar, coming, colours.0);
        }
        if let Some(happened) = picture.timeline.lane(id) {
            lane(sheet, &bar, happened, row.order, colours, palette);
        }
        sheet.pen.shut();
    }
    playhead(sheet, picture, palette);
    if !picture.timeline.notes().is_empty() || picture.stuck {
        marks::between(sheet, picture, height, palette);
    }
    if let Some(chosen) = &picture.chosen {
        chosen::over(sheet, picture, chosen, height, palette);
    }
    if picture.zoomed {
        sheet.pen.restore();
    }
}

impl Picture<'_> {
    /// Where a row begins; `pitch` is the height of each.
    pub fn top(&self, row: usize, pitch: f64) -> f64 {
        ABOVE + STRIP + self.tops.map_or_else(|| pitch * row as f64, |top| top(row))
    }
}

/// Where a lane's bar goes.
pub struct Bar<'a> {
    pub y: f64,
    pub height: f64,
    pub now: Time,
    pub position: Position,
    pub scale: &'a Scale,
}

impl<'a> Bar<'a> {
    pub fn new<P: Pen>(sheet: &Sheet<P>, picture: &'a Picture<'_>, row: usize, pitch: f64) -> Bar<'a> {
        Bar::at(sheet, picture, picture.top(row, pitch), pitch)
    }

    /// The bar of a row that begins there.
    pub fn at<P: Pen>(sheet: &Sheet<P>, picture: &'a Picture<'_>, top: f64, pitch: f64) -> Bar<'a> {
        let height = (pitch * 0.68).round();
        let top = top + (pitch - height) / 2.0;
        Bar {
            y: sheet.crisp(top),
            height,
            now: picture.now,
            position: picture.position,
            scale: &picture.scale,
        }
    }

    /// Where an instant is drawn: just beyond the canvas, if it is not seen.
    pub fn x(&self, t: Time) -> f64 {
        MARGIN + self.scale.x(t).clamp(-BEYOND, self.scale.px + BEYOND)
    }

    /// The instant that is drawn half a pixel behind `t`.
    pub fn after(&self, t: Time) -> Time {
        after(self.scale, t)
    }
}

fn after(scale: &Scale, t: Time) -> Time {
    scale.at(scale.x(t) + 0.5)
}

pub(super) fn grid<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, palette: &Palette) {
    let pen = &sheet.pen;
    pen.fill_colour(&palette.line);
    pen.alpha(0.55);
    for mark in axis::ticks(&picture.scale) {
        let x = sheet.crisp(MARGIN + picture.scale.x(mark.at));
        pen.fill_rect(x, ABOVE + STRIP, 1.0, sheet.height - ABOVE - STRIP);
    }
    pen.alpha(1.0);
}

fn strip<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, palette: &Palette) {
    let pen = &sheet.pen;
    let (width, y) = (picture.scale.px, ABOVE + 2.0);
    let slices = picture.timeline.thread_during(picture.scale.from, picture.scale.to);
    let x = |t: Time| MARGIN + picture.scale.x(t).clamp(0.0, width);
    let mut at = 0;
    while let Some(slice) = slices.get(at).filter(|slice| slice.since <= picture.position) {
        let to = slice.to.unwrap_or(picture.now).min(picture.now);
        let from = x(slice.from);
        let rest = &slices[at..];
        if to > slice.from {
            let row = row_of(picture.rows, slice.lane);
            let colour = row.map_or(&palette.soft, |row| &palette.solid[usize::from(hue(row)) - 1]);
            pen.fill_colour(colour);
            pen.fill_rect(from, y, (x(to) - from).max(1.0), THREAD);
            // What ends within the same half of a pixel is covered.
            let covered = after(&picture.scale, to);
            at += rest[1..].partition_point(|next| next.to.is_some_and(|to| to < covered)) + 1;
        } else {
            let instant = |next: &Slice| next.from == slice.from && next.to == Some(slice.from);
            let burst = rest.partition_point(|next| instant(next) && next.since <= picture.position);
            let rows = rest[..burst].iter().filter_map(|slice| row_of(picture.rows, slice.lane));
            burst_of(sheet, from, y, &rows.take(MOST_AT_ONCE).collect::<Vec<_>>(), palette);
            at += burst.max(1);
        }
    }
    pen.stroke_colour(&palette.line);
    pen.line_width(1.0);
    pen.stroke_rect(MARGIN + 0.5, y - 0.5, width - 1.0, THREAD + 1.0);
}

/// Lanes that held the thread one after another in no time, side by side.
fn burst_of<P: Pen>(sheet: &Sheet<P>, from: f64, y: f64, rows: &[usize], palette: &Palette) {
    let each = (BURST / rows.len().max(1) as f64).clamp(1.5, 3.0);
    let start = from.min(sheet.width - MARGIN - each * rows.len() as f64);
    for (at, row) in rows.iter().enumerate() {
        sheet.pen.fill_colour(&palette.solid[row % 6]);
        tick(sheet, start + each * at as f64, y, each, THREAD);
    }
}

pub(super) fn playhead<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, palette: &Palette) {
    // A program that cannot run has no time.
    if !picture.stands || (picture.timeline.positions() == 0 && picture.preview.is_none()) {
        return;
    }
    if picture.now < picture.scale.from || picture.now > picture.scale.to {
        return;
    }
    let x = sheet.crisp(MARGIN + picture.scale.x(picture.now) - 0.75);
    sheet.pen.fill_colour(&palette.ink);
    sheet.pen.fill_rect(x, 0.0, 1.5, sheet.height);
}
