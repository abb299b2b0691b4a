//! What is selected or pointed at: the band behind a lane, its arrows, the moments of a line of the program.
//!
//! Nothing is selected before all of the page is there: these functions are in the last part of its wasm.

use super::group::{Bar, Picture};
use super::marks::head;
use super::rows::{Rows, hue, row_of};
use super::{ABOVE, MARGIN, Palette, Pen, STRIP, Sheet};
use crate::time::Time;
use crate::timeline::notes::Link;
use crate::timeline::story::{Wake, wakes};
use crate::timeline::{Position, State, Timeline};
use crate::trace::{For, LaneId, Trace};

/// What of it is drawn in one group.
#[derive(Clone)]
pub struct Chosen {
    lane: Option<LaneId>,
    all: bool,
    /// Who ended the waits of the lanes whose arrows are shown.
    wakes: Vec<(LaneId, Wake)>,
    /// When lanes came to the line that is pointed at.
    moments: Vec<(Position, Time, LaneId)>,
}

/// Of so many lanes arrows are drawn, where all are asked for.
const MOST_LANES: usize = 60;
/// The size of a moment's tick.
const TICK: (f64, f64) = (3.0, 5.0);

impl Chosen {
    /// What is drawn of this lane, or of all that have a row, after the first `position` events; `moments` are told as
    /// they are.
    #[inline(never)]
    pub fn new(
        lane: Option<LaneId>,
        all: bool,
        rows: &Rows,
        (timeline, trace): (&Timeline, Option<&Trace>),
        position: Position,
        moments: Vec<(Position, Time, LaneId)>,
    ) -> Chosen {
        let lanes: Vec<LaneId> = match lane {
            _ if all => rows.iter().filter_map(|row| row.lane()).take(MOST_LANES).collect(),
            lane => lane.into_iter().collect(),
        };
        let of = |lane: LaneId| {
            let found = trace.map(|trace| wakes(timeline, trace, lane, position)).unwrap_or_default();
            found.into_iter().map(move |wake| (lane, wake))
        };
        Chosen { lane, all, wakes: lanes.into_iter().flat_map(of).collect(), moments }
    }

    /// Whether an arrow that is drawn without a selection still is.
    #[inline(never)]
    pub fn shows(&self, link: &Link) -> bool {
        self.all || self.lane.is_none_or(|lane| link.to == lane || link.from == Some(lane))
    }
}

/// Drawn before the bars: a quiet band. `pitch` is the height of a row.
#[inline(never)]
pub fn behind<P: Pen>(
    sheet: &Sheet<P>,
    picture: &Picture<'_>,
    chosen: &Chosen,
    pitch: f64,
    palette: &Palette,
) {
    let Some(row) = chosen.lane.and_then(|lane| row_of(picture.rows, lane)) else { return };
    let pen = &sheet.pen;
    pen.fill_colour(&palette.light[usize::from(hue(row)) - 1]);
    pen.alpha(0.4);
    pen.fill_rect(0.0, picture.top(row, pitch), sheet.width, pitch);
    pen.alpha(1.0);
}

/// Drawn over the bars: arrows and moments.
#[inline(never)]
pub fn over<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, chosen: &Chosen, pitch: f64, palette: &Palette) {
    let lanes: Vec<LaneId> = match chosen.lane {
        _ if chosen.all => picture.rows.iter().filter_map(|row| row.lane()).take(MOST_LANES).collect(),
        lane => lane.into_iter().collect(),
    };
    for lane in lanes {
        awaits(sheet, picture, lane, pitch, palette);
    }
    for (lane, wake) in &chosen.wakes {
        arrow(sheet, picture, (wake.by, *lane), wake.at, pitch, &palette.ink);
    }
    let mut last = f64::NEG_INFINITY;
    for (_, at, lane) in &chosen.moments {
        // Of very many, those that would cover each other are left out.
        let x = picture.scale.x(*at);
        if !picture.rows.are_many() || x - last >= 1.0 {
            moment(sheet, picture, *at, *lane, pitch, palette);
            last = x;
        }
    }
}

/// From where a lane began to wait to those that it waits for.
fn awaits<P: Pen>(sheet: &Sheet<P>, picture: &Picture<'_>, id: LaneId, pitch: f64, palette: &Palette) {
    let Some(lane) = picture.timeline.lane(id) else { return };
    for segment in lane.during(picture.scale.from, picture.scale.to) {
        let lasts = segment.to.is_none_or(|to| to > segment.from);
        if segment.since > picture.position || !lasts {
            continue;
        }
        let others = match &segment.state {
            State::Waiting(For::Lane(other)) => std::slice::from_ref(other),
            State::Waiting(For::Lanes(others)) => others,
            _ => continue,
        };
        for other in others.iter().take(MOST_LANES) {
            arrow(sheet, picture, (id, *other), segment.from, pitch, &palette.soft);
        }
    }
}

/// An arrow straight up or down from one lane's bar to another's.
fn arrow<P: Pen>(
    sheet: &Sheet<P>,
    picture: &Picture<'_>,
    (from, to): (LaneId, LaneId),
    at: Time,
    pitch: f64,
    colour: &str,
) {
    let rows = (row_of(picture.rows, from), row_of(picture.rows, to));
    let (Some(from), Some(to)) = rows else { return };
    let seen = at >= picture.scale.from && at <= picture.scale.to;
    if from == to || !seen {
        return;
    }
    let (from, to) = (Bar::new(sheet, picture, from, pitch), Bar::new(sheet, picture, to, pitch));
    let down = if to.y > from.y { 1.0 } else { -1.0 };
    let (start, end) = (from.y + from.height / 2.0, if down > 0.0 { to.y } else { to.y + to.height });
    // Beside the instant, where the bars' ends are.
    let x = (to.x(at) + 4.0).min(MARGIN + picture.scale.px + 4.0);
    let pen = &sheet.pen;
    pen.stroke_colour(colour);
    pen.fill_colour(colour);
    pen.line_width(1.5);
    pen.begin();
    pen.move_to(x, start);
    pen.line_to(x, end - down * 5.0);
    pen.stroke();
    head(sheet, (x, end), (0.0, down));
}

/// A tick above the bar of the lane, or under the strip for a lane that has no row.
fn moment<P: Pen>(
    sheet: &Sheet<P>,
    picture: &Picture<'_>,
    at: Time,
    id: LaneId,
    pitch: f64,
    palette: &Palette,
) {
    if at < picture.scale.from || at > picture.scale.to {
        return;
    }
    let row = row_of(picture.rows, id);
    let colour = row.map_or(&palette.soft, |row| &palette.solid[usize::from(hue(row)) - 1]);
    let y = row.map_or(ABOVE + STRIP - TICK.1, |row| Bar::new(sheet, picture, row, pitch).y - TICK.1);
    let x = MARGIN + picture.scale.x(at) - TICK.0 / 2.0;
    let pen = &sheet.pen;
    // The panel's colour around it sets it off what is below.
    pen.fill_colour(&palette.panel);
    pen.fill_rect(x - 1.0, y - 1.0, TICK.0 + 2.0, TICK.1 + 1.0);
    pen.fill_colour(colour);
    pen.fill_rect(x, y, TICK.0, TICK.1);
}
