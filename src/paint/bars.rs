//! One lane's bar: what it did up to now, the outline of what is to come, and how it ended.
//!
//! Running is solid. Waiting is light, hatched where another lane will wake it. Ready is a dashed outline.
//! The end is told by shape: an edge for returned, a cross for raised, a crossed ring for cancelled.

use super::group::Bar;
use super::{Align, Baseline, Palette, Pen, Sheet};
use crate::timeline::{Lane, Segment, State};
use crate::trace::{End, For};
use std::f64::consts::PI;

const RADIUS: f64 = 5.0;
/// Something that took no time is drawn this wide.
const TICK: f64 = 3.0;
/// The size of a cross, from its middle.
const CROSS: f64 = 4.0;
/// The radius of the disc behind a number.
pub const BADGE: f64 = 8.0;

/// The outline of a lane that is to come.
pub fn outline<P: Pen>(sheet: &Sheet<P>, bar: &Bar<'_>, lane: &Lane, colour: &str) {
    let pen = &sheet.pen;
    let Some((end, _)) = lane.end else { return };
    let (from, to) = (bar.x(lane.opened), bar.x(end));
    pen.stroke_colour(colour);
    pen.alpha(0.45);
    pen.line_width(1.5);
    rounded(sheet, from + 0.75, bar.y + 0.75, (to - from).max(TICK) - 1.5, bar.height - 1.5, RADIUS, RADIUS);
    pen.stroke();
    pen.alpha(1.0);
}

/// What the lane did up to now, and in which place it ended, if that is to be told.
pub fn lane<P: Pen>(
    sheet: &Sheet<P>,
    bar: &Bar<'_>,
    lane: &Lane,
    order: Option<u32>,
    (solid, light): (&str, &str),
    palette: &Palette,
) {
    if lane.opened > bar.now || lane.segments.first().is_some_and(|first| first.since > bar.position) {
        return;
    }
    let pen = &sheet.pen;
    let ended = lane.end.as_ref().filter(|_| lane.end_position() <= bar.position);
    let from = bar.x(lane.opened);
    let to = bar.x(ended.map_or(bar.now, |(end, _)| *end));
    let width = (to - from).max(TICK);
    pen.save();
    rounded(sheet, from, bar.y, width, bar.height, RADIUS, if ended.is_some() { RADIUS } else { 0.0 });
    pen.clip();
    let lasts = |segment: &Segment| segment.to.is_none_or(|to| to > segment.from);
    each_visible(bar, &lane.segments, |segment| {
        if segment.state != State::Running && lasts(segment) {
            draw(sheet, bar, segment, solid, light);
        }
        true
    });
    // A run of no time is a tick, which the wait behind it must not cover.
    each_visible(bar, &lane.segments, |segment| {
        let runs = segment.state == State::Running;
        if runs {
            draw(sheet, bar, segment, solid, light);
        }
        runs
    });
    if let Some((_, End::Returned(_))) = ended {
        pen.fill_colour(solid);
        tick(sheet, from + width - TICK, bar.y, TICK, bar.height);
    }
    pen.restore();
    match ended {
        Some((_, End::Raised(_))) => cross(sheet, from + width, bar, &palette.error, palette),
        Some((_, End::Cancelled)) => ring(sheet, from + width, bar, &palette.soft, palette),
        Some((_, End::Returned(_))) | None => {}
    }
    if let Some(place) = order.filter(|_| ended.is_some()) {
        // A bar of no time has it behind its end.
        let x = (from + width - BADGE - 8.0).max(from + TICK + BADGE + 2.0);
        badge(sheet, x, bar, place, (&palette.ink, &palette.panel), palette);
    }
}

/// A number on a disc, around this place of the bar: the colours of the disc and of what is written on it.
pub fn badge<P: Pen>(
    sheet: &Sheet<P>,
    x: f64,
    bar: &Bar<'_>,
    number: u32,
    (disc, ink): (&str, &str),
    palette: &Palette,
) {
    let pen = &sheet.pen;
    let radius = BADGE.min(bar.height / 2.0);
    let y = bar.y + bar.height / 2.0;
    pen.fill_colour(disc);
    circle(sheet, x, y, radius);
    pen.fill();
    pen.fill_colour(ink);
    pen.font(&palette.small);
    pen.align(Align::Middle);
    pen.baseline(Baseline::Middle);
    // A number that does not fit is left out.
    pen.write(&number.to_string(), x, y + 0.5);
}

/// Goes through what happened up to now, but not through each of thousands of segments within one
/// pixel: whenever `see` returns true, on to the next one that reaches out of that pixel's half.
fn each_visible(bar: &Bar<'_>, segments: &[Segment], mut see: impl FnMut(&Segment) -> bool) {
    let (from, to) = (bar.scale.from, bar.scale.to);
    let mut at = segments.partition_point(|segment| segment.to.is_some_and(|end| end < from));
    while let Some(segment) =
        segments.get(at).filter(|segment| segment.since <= bar.position && segment.from <= to)
    {
        at += 1;
        if see(segment) {
            let covered = bar.after(segment.to.unwrap_or(bar.now));
            at += segments[at..].partition_point(|next| next.to.is_some_and(|to| to < covered));
        }
    }
}

fn draw<P: Pen>(sheet: &Sheet<P>, bar: &Bar<'_>, segment: &Segment, solid: &str, light: &str) {
    let pen = &sheet.pen;
    let to = segment.to.unwrap_or(bar.now).min(bar.now);
    let (x, width) = (bar.x(segment.from), bar.x(to) - bar.x(segment.from));
    match &segment.state {
        State::Running => {
            pen.fill_colour(solid);
            tick(sheet, x, bar.y, width.max(TICK), bar.height);
        }
        State::Waiting(what) if to > segment.from => {
            pen.fill_colour(light);
            pen.fill_rect(x, bar.y, width, bar.height);
            edges(sheet, x, bar, width, solid);
            if matches!(what, For::Lane(_) | For::Lanes(_) | For::Future | For::Object(_)) {
                hatch(sheet, x, bar, width, solid);
            }
        }
        State::Ready if to > segment.from => {
            pen.stroke_colour(solid);
            pen.line_width(1.5);
            dashes(sheet, &[4.0, 3.0]);
            pen.stroke_rect(x + 0.75, bar.y + 0.75, (width - 1.5).max(0.0), bar.height - 1.5);
            dashes(sheet, &[]);
        }
        State::Waiting(_) | State::Ready => {}
    }
}

/// A fine line above and below what is light, so that it holds together from afar.
fn edges<P: Pen>(sheet: &Sheet<P>, x: f64, bar: &Bar<'_>, width: f64, colour: &str) {
    let pen = &sheet.pen;
    pen.fill_colour(colour);
    pen.alpha(0.45);
    pen.fill_rect(x, bar.y, width, 1.5);
    pen.fill_rect(x, bar.y + bar.height - 1.5, width, 1.5);
    pen.alpha(1.0);
}

/// Lines are dashed so from here on; whole again with none.
pub fn dashes<P: Pen>(sheet: &Sheet<P>, lengths: &[f64]) {
    sheet.pen.dashes(lengths);
}

/// A filled rectangle.
pub fn tick<P: Pen>(sheet: &Sheet<P>, x: f64, y: f64, width: f64, height: f64) {
    sheet.pen.fill_rect(x, y, width, height);
}

fn hatch<P: Pen>(sheet: &Sheet<P>, x: f64, bar: &Bar<'_>, width: f64, colour: &str) {
    let pen = &sheet.pen;
    pen.save();
    pen.begin();
    pen.rect(x, bar.y, width, bar.height);
    pen.clip();
    pen.stroke_colour(colour);
    pen.alpha(0.4);
    pen.line_width(1.0);
    pen.begin();
    let mut at = (x / 7.0).floor() * 7.0 - bar.height;
    while at < x + width {
        pen.move_to(at, bar.y + bar.height);
        pen.line_to(at + bar.height, bar.y);
        at += 7.0;
    }
    pen.stroke();
    pen.restore();
}

/// A disc on the bar's end to draw on. The panel's colour around it sets it off the bar.
fn seat<P: Pen>(sheet: &Sheet<P>, end: f64, bar: &Bar<'_>, palette: &Palette) -> (f64, f64) {
    let (x, y) = (end, bar.y + bar.height / 2.0);
    sheet.pen.fill_colour(&palette.panel);
    circle(sheet, x, y, CROSS + 3.0);
    sheet.pen.fill();
    (x, y)
}

fn cross<P: Pen>(sheet: &Sheet<P>, end: f64, bar: &Bar<'_>, colour: &str, palette: &Palette) {
    let (x, y) = seat(sheet, end, bar, palette);
    let pen = &sheet.pen;
    pen.stroke_colour(colour);
    pen.line_width(2.0);
    pen.begin();
    for side in [1.0, -1.0] {
        pen.move_to(x - CROSS, y - CROSS * side);
        pen.line_to(x + CROSS, y + CROSS * side);
    }
    pen.stroke();
}

fn ring<P: Pen>(sheet: &Sheet<P>, end: f64, bar: &Bar<'_>, colour: &str, palette: &Palette) {
    let (x, y) = seat(sheet, end, bar, palette);
    let pen = &sheet.pen;
    pen.stroke_colour(colour);
    pen.line_width(1.75);
    circle(sheet, x, y, CROSS);
    let reach = CROSS * (PI / 4.0).cos();
    pen.move_to(x - reach, y + reach);
    pen.line_to(x + reach, y - reach);
    pen.stroke();
}

pub fn circle<P: Pen>(sheet: &Sheet<P>, x: f64, y: f64, radius: f64) {
    sheet.pen.begin();
    sheet.pen.circle(x, y, radius);
}

/// A rectangle's path with its left and its right corners rounded.
fn rounded<P: Pen>(sheet: &Sheet<P>, x: f64, y: f64, width: f64, height: f64, left: f64, right: f64) {
    let pen = &sheet.pen;
    let most = width.max(0.0).min(height) / 2.0;
    let (left, right) = (left.min(most), right.min(most));
    let (end, bottom) = (x + width.max(0.0), y + height);
    pen.begin();
    pen.move_to(x + left, y);
    pen.arc_to((end, y), (end, bottom), right);
    pen.arc_to((end, bottom), (x, bottom), right);
    pen.arc_to((x, bottom), (x, y), left);
    pen.arc_to((x, y), (end, y), left);
    pen.close();
}
