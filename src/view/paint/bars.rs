//! One lane's bar: what it did up to now, the outline of what is to come, and how it ended.
//!
//! Running is solid. Waiting is light, hatched where another lane will wake it. Ready is a dashed outline.
//! The end is told by shape: an edge for returned, a cross for raised, a crossed ring for cancelled.

use super::group::Bar;
use super::{Palette, Sheet};
use crate::timeline::{Lane, Segment, State};
use crate::trace::{End, For};
use std::f64::consts::{PI, TAU};

const RADIUS: f64 = 5.0;
/// Something that took no time is drawn this wide.
const TICK: f64 = 3.0;
/// The size of a cross, from its middle.
const CROSS: f64 = 4.0;
/// The radius of the disc behind a number.
pub const BADGE: f64 = 8.0;

/// The outline of a lane that is to come.
pub fn outline(sheet: &Sheet, bar: &Bar<'_>, lane: &Lane, colour: &str) {
    let context = &sheet.context;
    let Some((end, _)) = lane.end else { return };
    let (from, to) = (bar.x(lane.opened), bar.x(end));
    context.set_stroke_style_str(colour);
    context.set_global_alpha(0.45);
    context.set_line_width(1.5);
    rounded(sheet, from + 0.75, bar.y + 0.75, (to - from).max(TICK) - 1.5, bar.height - 1.5, RADIUS, RADIUS);
    context.stroke();
    context.set_global_alpha(1.0);
}

/// What the lane did up to now, and in which place it ended, if that is to be told.
pub fn lane(
    sheet: &Sheet,
    bar: &Bar<'_>,
    lane: &Lane,
    order: Option<u32>,
    (solid, light): (&str, &str),
    palette: &Palette,
) {
    if lane.opened > bar.now || lane.segments.first().is_some_and(|first| first.since > bar.position) {
        return;
    }
    let context = &sheet.context;
    let ended = lane.end.as_ref().filter(|_| lane.end_position() <= bar.position);
    let from = bar.x(lane.opened);
    let to = bar.x(ended.map_or(bar.now, |(end, _)| *end));
    let width = (to - from).max(TICK);
    context.save();
    rounded(sheet, from, bar.y, width, bar.height, RADIUS, if ended.is_some() { RADIUS } else { 0.0 });
    context.clip();
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
        context.set_fill_style_str(solid);
        tick(sheet, from + width - TICK, bar.y, TICK, bar.height);
    }
    context.restore();
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
pub fn badge(
    sheet: &Sheet,
    x: f64,
    bar: &Bar<'_>,
    number: u32,
    (disc, ink): (&str, &str),
    palette: &Palette,
) {
    let context = &sheet.context;
    let radius = BADGE.min(bar.height / 2.0);
    let y = bar.y + bar.height / 2.0;
    context.set_fill_style_str(disc);
    circle(sheet, x, y, radius);
    context.fill();
    context.set_fill_style_str(ink);
    context.set_font(&palette.small);
    context.set_text_align("center");
    context.set_text_baseline("middle");
    // A number that does not fit is left out.
    let _ = context.fill_text(&number.to_string(), x, y + 0.5);
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

fn draw(sheet: &Sheet, bar: &Bar<'_>, segment: &Segment, solid: &str, light: &str) {
    let context = &sheet.context;
    let to = segment.to.unwrap_or(bar.now).min(bar.now);
    let (x, width) = (bar.x(segment.from), bar.x(to) - bar.x(segment.from));
    match &segment.state {
        State::Running => {
            context.set_fill_style_str(solid);
            tick(sheet, x, bar.y, width.max(TICK), bar.height);
        }
        State::Waiting(what) if to > segment.from => {
            context.set_fill_style_str(light);
            context.fill_rect(x, bar.y, width, bar.height);
            edges(sheet, x, bar, width, solid);
            if matches!(what, For::Lane(_) | For::Lanes(_) | For::Future | For::Object(_)) {
                hatch(sheet, x, bar, width, solid);
            }
        }
        State::Ready if to > segment.from => {
            context.set_stroke_style_str(solid);
            context.set_line_width(1.5);
            dashes(sheet, &[4.0, 3.0]);
            context.stroke_rect(x + 0.75, bar.y + 0.75, (width - 1.5).max(0.0), bar.height - 1.5);
            dashes(sheet, &[]);
        }
        State::Waiting(_) | State::Ready => {}
    }
}

/// A fine line above and below what is light, so that it holds together from afar.
fn edges(sheet: &Sheet, x: f64, bar: &Bar<'_>, width: f64, colour: &str) {
    let context = &sheet.context;
    context.set_fill_style_str(colour);
    context.set_global_alpha(0.45);
    context.fill_rect(x, bar.y, width, 1.5);
    context.fill_rect(x, bar.y + bar.height - 1.5, width, 1.5);
    context.set_global_alpha(1.0);
}

/// Lines are dashed so from here on; whole again with none.
pub fn dashes(sheet: &Sheet, lengths: &[f64]) {
    let lengths: js_sys::Array = lengths.iter().map(|length| wasm_bindgen::JsValue::from(*length)).collect();
    // Finite lengths are always taken.
    let _ = sheet.context.set_line_dash(&lengths);
}

/// A filled rectangle.
pub fn tick(sheet: &Sheet, x: f64, y: f64, width: f64, height: f64) {
    sheet.context.fill_rect(x, y, width, height);
}

fn hatch(sheet: &Sheet, x: f64, bar: &Bar<'_>, width: f64, colour: &str) {
    let context = &sheet.context;
    context.save();
    context.begin_path();
    context.rect(x, bar.y, width, bar.height);
    context.clip();
    context.set_stroke_style_str(colour);
    context.set_global_alpha(0.4);
    context.set_line_width(1.0);
    context.begin_path();
    let mut at = (x / 7.0).floor() * 7.0 - bar.height;
    while at < x + width {
        context.move_to(at, bar.y + bar.height);
        context.line_to(at + bar.height, bar.y);
        at += 7.0;
    }
    context.stroke();
    context.restore();
}

/// A disc on the bar's end to draw on. The panel's colour around it sets it off the bar.
fn seat(sheet: &Sheet, end: f64, bar: &Bar<'_>, palette: &Palette) -> (f64, f64) {
    let (x, y) = (end, bar.y + bar.height / 2.0);
    sheet.context.set_fill_style_str(&palette.panel);
    circle(sheet, x, y, CROSS + 3.0);
    sheet.context.fill();
    (x, y)
}

fn cross(sheet: &Sheet, end: f64, bar: &Bar<'_>, colour: &str, palette: &Palette) {
    let (x, y) = seat(sheet, end, bar, palette);
    let context = &sheet.context;
    context.set_stroke_style_str(colour);
    context.set_line_width(2.0);
    context.begin_path();
    for side in [1.0, -1.0] {
        context.move_to(x - CROSS, y - CROSS * side);
        context.line_to(x + CROSS, y + CROSS * side);
    }
    context.stroke();
}

fn ring(sheet: &Sheet, end: f64, bar: &Bar<'_>, colour: &str, palette: &Palette) {
    let (x, y) = seat(sheet, end, bar, palette);
    let context = &sheet.context;
    context.set_stroke_style_str(colour);
    context.set_line_width(1.75);
    circle(sheet, x, y, CROSS);
    let reach = CROSS * (PI / 4.0).cos();
    context.move_to(x - reach, y + reach);
    context.line_to(x + reach, y - reach);
    context.stroke();
}

pub fn circle(sheet: &Sheet, x: f64, y: f64, radius: f64) {
    sheet.context.begin_path();
    // Only a negative radius fails.
    let _ = sheet.context.arc(x, y, radius, 0.0, TAU);
}

/// A rectangle's path with its left and its right corners rounded.
fn rounded(sheet: &Sheet, x: f64, y: f64, width: f64, height: f64, left: f64, right: f64) {
    let context = &sheet.context;
    let most = width.max(0.0).min(height) / 2.0;
    let (left, right) = (left.min(most), right.min(most));
    let (end, bottom) = (x + width.max(0.0), y + height);
    context.begin_path();
    context.move_to(x + left, y);
    // Only a negative radius fails.
    let _ = context.arc_to(end, y, end, bottom, right);
    let _ = context.arc_to(end, bottom, x, bottom, right);
    let _ = context.arc_to(x, bottom, x, y, left);
    let _ = context.arc_to(x, y, end, y, left);
    context.close_path();
}
