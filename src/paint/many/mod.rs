//! Very many lanes: a density a group, the rows of those that are open, as far as they are in view.
//!
//! A density has a column a pixel. Its height is how many of the group's bars are there, from below: running is
//! solid, waiting light, hatched where another lane ends it, ready hollow. However many there are, whatever there is
//! of anything is as high as can be seen. [`Many`] says what stands where, [`layout`] how high.

pub mod layout;
mod model;
mod names;
mod shape;
mod strip;

pub use layout::{Line, ROW};
pub use model::{Dense, Many};
pub use names::{Told, told};

use super::bars::{dashes, lane, outline};
use super::chosen;
use super::group::{Bar, Picture, grid, playhead};
use super::rows::{Shows, hue};
use super::{ABOVE, GAP, MARGIN, Palette, Pen, STRIP, Sheet, marks};
use crate::timeline::fold::{Doing, Edges, Key, Seen};
use shape::{Layer, Look, Rect, Rects};

/// Draws what is in view. `many` agrees with the picture.
#[inline(never)]
pub fn group<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, many: &Many, palette: &Palette) {
    let pen = &sheet.pen;
    grid(sheet, picture, palette);
    many.strip.borrow_mut().draw(sheet, picture, palette);
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
    (edges, coming_edges): (&Edges<'_>, Option<&Edges<'_>>),
    palette: &Palette,
) {
    let Some(key) = many.key(line.entry).cloned() else { return };
    let bar = Bar::at(sheet, picture, top, line.height);
    let mut densities = many.densities.borrow_mut();
    let Dense { ahead, seen, kept } = densities.entry(key.clone()).or_default();
    let coming = many.coming.as_ref().and_then(|folded| folded.group(&key)).zip(coming_edges);
    let ahead = coming.map(|(group, edges)| ahead.columns(group, edges, edges.columns(), u32::MAX));
    let happened = many.happened.as_ref().and_then(|folded| folded.group(&key));
    let until = edges.before(picture.now);
    let seen = happened.map(|group| seen.columns(group, edges, until, picture.position));
    let most = |seen: &Option<Seen<'_>>| seen.as_ref().map_or(0, |seen| seen.most);
    let look = Look {
        span: edges.span(),
        left: MARGIN,
        step: picture.scale.px / edges.columns() as f64,
        top: bar.y,
        height: bar.height,
        most: most(&ahead).max(most(&seen)).max(1),
    };
    let (solid, light) = colours(&key, line.entry, palette);
    let pen = &sheet.pen;
    if let Some(ahead) = ahead {
        pen.stroke_colour(solid);
        pen.alpha(0.45);
        pen.line_width(1.5);
        pen.begin();
        pen.lines(kept.outline(look, ahead.whole));
        pen.stroke();
        pen.alpha(1.0);
    }
    if let Some(seen) = seen {
        let end = bar.x(picture.now).max(MARGIN);
        draw(sheet, &look, &kept.rects(look, &seen, end), end, (solid, light), palette);
    }
}

/// A group's layers, one above the other.
fn draw<P: Pen>(
    sheet: &Sheet<P>,
    look: &Look,
    rects: &Rects,
    end: f64,
    (solid, light): (&str, &str),
    palette: &Palette,
) {
    let pen = &sheet.pen;
    let fill = |layer: Layer, colour: &str| {
        if !rects.of(layer).is_empty() {
            pen.fill_colour(colour);
            pen.begin();
            pen.rects(rects.of(layer));
            pen.fill();
        }
    };
    fill(Layer::There, light);
    if !rects.of(Layer::Awaiting).is_empty() {
        hatch(pen, look, rects.of(Layer::Awaiting), end, solid);
    }
    if !rects.of(Layer::Ready).is_empty() {
        fill(Layer::Ready, &palette.panel);
        pen.stroke_colour(solid);
        pen.line_width(1.0);
        dashes(sheet, &[4.0, 3.0]);
        shape::line(pen, rects.of(Layer::Ready));
        dashes(sheet, &[]);
    }
    pen.alpha(0.45);
    fill(Layer::Edge, solid);
    pen.alpha(1.0);
    fill(Layer::Running, solid);
    fill(Layer::Raised, &palette.error);
    fill(Layer::Cancelled, &palette.soft);
}

/// Hatches these.
fn hatch<P: Pen>(pen: &P, look: &Look, rects: &[Rect], end: f64, colour: &str) {
    pen.save();
    pen.begin();
    pen.rects(rects);
    pen.clip();
    pen.stroke_colour(colour);
    pen.alpha(0.4);
    pen.line_width(1.0);
    let (height, bottom) = (look.height, look.bottom());
    let mut at = (look.left / 7.0).floor() * 7.0 - height;
    let mut lines = vec![];
    while at < end {
        lines.extend([[at, bottom], [at + height, bottom - height], GAP]);
        at += 7.0;
    }
    pen.begin();
    pen.lines(&lines);
    pen.stroke();
    pen.restore();
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
