//! What lanes do to each other, drawn over their bars: who holds and who queues, cancellations, exceptions that
//! go from lane to lane, cycles, and what was never awaited.
//!
//! Nothing of it happens in the first scenario: these functions are in the last part of the page's wasm.

use super::bars::{BADGE, badge};
use super::group::{Bar, Picture};
use super::rows::{hue, row_of};
use super::{ABOVE, Align, Baseline, MARGIN, Palette, Pen, STRIP, Sheet};
use crate::i18n::MarkTexts;
use crate::time::Time;
use crate::timeline::notes::{Guard, Link, cycle as cycle_of};
use crate::trace::{LaneId, ObjectId};

/// The length of an arrow's head, and half of its width.
const HEAD: (f64, f64) = (6.0, 4.5);
/// Of more spans than so many not each is drawn.
const MANY: usize = 1000;
/// How far a cycle's arcs reach beyond the playhead.
const REACH: f64 = 22.0;

/// The row of a lock or a semaphore: a place each of its holders, with their names where they fit.
#[inline(never)]
pub fn guard<P: Pen>(
    sheet: &Sheet<P>,
    picture: &Picture<'_>,
    bar: &Bar<'_>,
    id: ObjectId,
    palette: &Palette,
) {
    let own = picture.timeline.notes().guard_of(id);
    // The places that there will be, so that those there are keep their height.
    let slots = picture.preview.and_then(|preview| preview.notes().guard_of(id)).or(own);
    let height = bar.height / f64::from(slots.map_or(1, |guard| guard.slots).max(1));
    let pen = &sheet.pen;
    pen.stroke_colour(&palette.line);
    pen.line_width(1.0);
    pen.stroke_rect(MARGIN + 0.5, bar.y + 0.5, picture.scale.px - 1.0, bar.height - 1.0);
    let Some(guard) = own else { return };
    let mut covered = vec![f64::NEG_INFINITY; slots.map_or(1, |guard| guard.slots.max(1)) as usize];
    for held in guard.held.iter().filter(|held| held.from <= picture.now) {
        // Of very many, what lies within the same half of a pixel as the last one is covered.
        let (end, slot) = (bar.x(held.to.unwrap_or(picture.now)), held.slot as usize);
        if guard.held.len() > MANY && covered.get(slot).is_some_and(|covered| end < *covered + 0.5) {
            continue;
        }
        if let Some(covered) = covered.get_mut(slot) {
            *covered = end;
        }
        let Some(row) = row_of(picture.rows, held.lane) else { continue };
        let hue = usize::from(hue(row)) - 1;
        let to = held.to.unwrap_or(picture.now).min(picture.now);
        let (x, y) = (bar.x(held.from), bar.y + height * f64::from(held.slot));
        let width = (bar.x(to) - x).max(2.0);
        pen.fill_colour(&palette.light[hue]);
        pen.fill_rect(x, y + 0.5, width, height - 1.0);
        pen.fill_colour(&palette.solid[hue]);
        pen.fill_rect(x, y + 0.5, 3.0_f64.min(width), height - 1.0);
        if height >= 12.0 {
            name(sheet, &picture.rows[row].label, (x + 7.0, y + height / 2.0), width - 9.0, palette);
        }
    }
}

/// A name in a bar, if it fits there.
fn name<P: Pen>(sheet: &Sheet<P>, label: &str, (x, y): (f64, f64), room: f64, palette: &Palette) {
    let pen = &sheet.pen;
    pen.font(&palette.small);
    if pen.measure(label) <= room {
        pen.fill_colour(&palette.ink);
        pen.align(Align::Left);
        pen.baseline(Baseline::Middle);
        // It fits, as was just measured.
        pen.write(label, x, y + 0.5);
    }
}

/// All that lies between rows, or says what a bar cannot. `pitch` is the height of a row.
#[inline(never)]
pub fn between<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, pitch: f64, palette: &Palette) {
    let notes = picture.timeline.notes();
    let bar = |lane: LaneId| Some(Bar::new(sheet, picture, row_of(picture.rows, lane)?, pitch));
    for guard in notes.guards() {
        queue(sheet, picture, guard, pitch, palette);
    }
    for (at, lane) in notes.never_awaited().iter().filter(|(at, _)| *at <= picture.now) {
        if let Some(bar) = bar(*lane) {
            never_awaited(sheet, picture, &bar, *at, palette);
        }
    }
    links(sheet, picture, pitch, palette);
    if picture.stuck {
        cycle(sheet, picture, pitch, palette);
    }
}

/// The arrows of cancellations and exceptions.
#[inline(never)]
pub fn links<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, pitch: f64, palette: &Palette) {
    let notes = picture.timeline.notes();
    let shows = |link: &Link| picture.chosen.as_ref().is_none_or(|chosen| chosen.shows(link));
    for link in notes.cancels().iter().filter(|link| link.at <= picture.now && shows(link)) {
        arrow(sheet, picture, link, pitch, &palette.ink);
    }
    for link in notes.received().iter().filter(|link| link.at <= picture.now && shows(link)) {
        arrow(sheet, picture, link, pitch, &palette.error);
    }
}

/// The places of those who stand in the queue, where each of them begins.
fn queue<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, guard: &Guard, pitch: f64, palette: &Palette) {
    for queued in guard.queued.iter().filter(|queued| queued.from <= picture.now) {
        let Some(row) = row_of(picture.rows, queued.lane) else { continue };
        let bar = Bar::new(sheet, picture, row, pitch);
        let to = queued.to.unwrap_or(picture.now).min(picture.now);
        let x = bar.x(queued.from);
        // A lasting queue's end may be now: what stands in it for ever is told too.
        if bar.x(to) - x >= BADGE * 2.0 {
            let disc = (&*palette.panel, &*palette.solid[usize::from(hue(row)) - 1]);
            badge(sheet, x + BADGE + 3.0, &bar, queued.place, disc, palette);
        }
    }
}

/// An arrow from the lane that did something, or from the thread's strip, to the lane that it was done to.
fn arrow<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, link: &Link, pitch: f64, colour: &str) {
    let Some(to) = row_of(picture.rows, link.to) else { return };
    let to = Bar::new(sheet, picture, to, pitch);
    let from = link.from.and_then(|lane| row_of(picture.rows, lane));
    let from = from.map(|row| Bar::new(sheet, picture, row, pitch));
    let x = to.x(link.at);
    let (start, end) = match &from {
        Some(from) if from.y > to.y => (from.y + from.height / 2.0, to.y + to.height),
        Some(from) => (from.y + from.height / 2.0, to.y),
        None => (ABOVE + STRIP - 8.0, to.y),
    };
    // What a lane that ended left behind lies there until it is fetched.
    let left = link.from.and_then(|lane| picture.timeline.lane(lane)?.end.as_ref());
    let left = left.map(|(at, _)| *at).filter(|at| *at < link.at);
    let pen = &sheet.pen;
    let down = if end > start { 1.0 } else { -1.0 };
    pen.stroke_colour(colour);
    pen.fill_colour(colour);
    pen.line_width(1.5);
    pen.begin();
    // A cross or a ring may stand where it begins.
    match (&from, left) {
        (Some(from), Some(at)) => {
            pen.move_to(from.x(at) + 8.0, start);
            pen.line_to(x, start);
        }
        (Some(_), None) => pen.move_to(x, start + down * 7.0),
        (None, _) => pen.move_to(x, start),
    }
    pen.line_to(x, end - down * HEAD.0);
    pen.stroke();
    head(sheet, (x, end), (0.0, down));
}

/// A filled arrow head with its tip there, looking along a direction of length 1.
pub(super) fn head<P: Pen>(sheet: &Sheet<P>, (x, y): (f64, f64), (dx, dy): (f64, f64)) {
    let pen = &sheet.pen;
    let (length, half) = HEAD;
    pen.begin();
    pen.move_to(x, y);
    pen.line_to(x - dx * length - dy * half, y - dy * length + dx * half);
    pen.line_to(x - dx * length + dy * half, y - dy * length - dx * half);
    pen.close();
    pen.fill();
}

/// Arcs from each lane that waits to the one that it waits for, beside the instant at which all stand still.
fn cycle<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, pitch: f64, palette: &Palette) {
    let lanes = cycle_of(picture.timeline, picture.timeline.position(picture.now));
    let rows: Vec<usize> = lanes.iter().filter_map(|lane| row_of(picture.rows, *lane)).collect();
    let pen = &sheet.pen;
    pen.stroke_colour(&palette.error);
    pen.fill_colour(&palette.error);
    pen.line_width(2.0);
    for (at, row) in rows.iter().enumerate() {
        let (from, to) = (*row, rows[(at + 1) % rows.len()]);
        let x = MARGIN + picture.scale.x(picture.now) + 4.0;
        let middle = |row: usize| {
            let bar = Bar::new(sheet, picture, row, pitch);
            bar.y + bar.height / 2.0
        };
        // Those that go back up lie outside of those that go down.
        let (gap, reach) = if to > from { (4.0, REACH) } else { (-4.0, REACH * 2.0) };
        let (start, end) = (middle(from) + gap, middle(to) - gap);
        pen.begin();
        pen.move_to(x, start);
        pen.curve_to((x + reach, start), (x + reach, end), (x + HEAD.0, end));
        pen.stroke();
        head(sheet, (x, end), (-1.0, 0.0));
    }
}

/// The empty lane of a coroutine that nobody awaited, with its warning.
fn never_awaited<P: Pen>(
    sheet: &Sheet<P>,
    picture: &Picture<'_>,
    bar: &Bar<'_>,
    at: Time,
    palette: &Palette,
) {
    let pen = &sheet.pen;
    let (x, y) = (bar.x(at) + 8.0, bar.y + bar.height / 2.0);
    pen.stroke_colour(&palette.error);
    pen.line_width(1.75);
    pen.begin();
    pen.move_to(x, y - 7.0);
    pen.line_to(x + 8.0, y + 7.0);
    pen.line_to(x - 8.0, y + 7.0);
    pen.close();
    pen.stroke();
    pen.fill_colour(&palette.error);
    pen.fill_rect(x - 0.9, y - 2.5, 1.8, 5.0);
    pen.fill_rect(x - 0.9, y + 3.6, 1.8, 1.8);
    pen.font(&palette.font);
    pen.align(Align::Left);
    pen.baseline(Baseline::Middle);
    // What does not fit is cut off at the edge; the console has it whole.
    pen.write(MarkTexts::of(picture.lang).never_awaited, x + 14.0, y + 0.5);
}
