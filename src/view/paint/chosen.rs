//! What a person selected or points at: the band behind a lane, its arrows, the moments of a line of the program.
//!
//! Nothing is selected before all of the page is there: these functions are in the second part of its wasm.

use super::group::{Bar, Picture};
use super::marks::head;
use super::{ABOVE, MARGIN, Palette, STRIP, Sheet};
use crate::time::Time;
use crate::timeline::notes::Link;
use crate::timeline::story::{Wake, wakes};
use crate::timeline::{Position, State};
use crate::trace::{For, LaneId};
use crate::view::rows::{hue, row_of};
use crate::view::run::Run;

/// What a person points at, besides the lane that is selected.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Pointed {
    /// A line of the program of this number.
    pub line: Option<(usize, u32)>,
    /// The arrows of all lanes are asked for.
    pub all: bool,
}

/// What of it is drawn in one group.
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
    /// Whether an arrow that is drawn without a selection still is.
    #[inline(never)]
    pub fn shows(&self, link: &Link) -> bool {
        self.all || self.lane.is_none_or(|lane| link.to == lane || link.from == Some(lane))
    }
}

/// What is drawn in the group of this number, where a lane of it is selected or something is pointed at.
#[inline(never)]
pub fn chosen(run: &Run, at: usize, now: Time, lane: Option<(u32, u32)>, pointed: Pointed) -> Option<Chosen> {
    let group = run.groups.get(at)?;
    let lane = lane.filter(|(program, _)| *program as usize == at).map(|(_, lane)| LaneId(lane));
    let timeline = group.timeline.borrow();
    let position = run.position(at, now);
    let lanes: Vec<LaneId> = match lane {
        _ if pointed.all => group.rows().iter().filter_map(|row| row.lane()).take(MOST_LANES).collect(),
        lane => lane.into_iter().collect(),
    };
    let found = group.with_trace(run.live(), |trace| {
        let of = |lane: &LaneId| {
            let lane = *lane;
            wakes(&timeline, trace, lane, position).into_iter().map(move |wake| (lane, wake))
        };
        lanes.iter().flat_map(of).collect()
    });
    let line = pointed.line.filter(|(program, _)| *program == at);
    let moments = line.map(|(_, line)| group.farthest().moments_of(line));
    Some(Chosen {
        lane,
        all: pointed.all,
        wakes: found.unwrap_or_default(),
        moments: moments.unwrap_or_default(),
    })
}

/// Drawn before the bars: a quiet band. `pitch` is the height of a row.
#[inline(never)]
pub fn behind(sheet: &Sheet, picture: &Picture<'_>, chosen: &Chosen, pitch: f64, palette: &Palette) {
    let Some(row) = chosen.lane.and_then(|lane| row_of(picture.rows, lane)) else { return };
    let context = &sheet.context;
    context.set_fill_style_str(&palette.light[usize::from(hue(row)) - 1]);
    context.set_global_alpha(0.4);
    context.fill_rect(0.0, picture.top(row, pitch), sheet.width, pitch);
    context.set_global_alpha(1.0);
}

/// Drawn over the bars: arrows and moments.
#[inline(never)]
pub fn over(sheet: &Sheet, picture: &Picture<'_>, chosen: &Chosen, pitch: f64, palette: &Palette) {
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
fn awaits(sheet: &Sheet, picture: &Picture<'_>, id: LaneId, pitch: f64, palette: &Palette) {
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
fn arrow(
    sheet: &Sheet,
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
    let context = &sheet.context;
    context.set_stroke_style_str(colour);
    context.set_fill_style_str(colour);
    context.set_line_width(1.5);
    context.begin_path();
    context.move_to(x, start);
    context.line_to(x, end - down * 5.0);
    context.stroke();
    head(sheet, (x, end), (0.0, down));
}

/// A tick above the bar of the lane, or under the strip for a lane that has no row.
fn moment(sheet: &Sheet, picture: &Picture<'_>, at: Time, id: LaneId, pitch: f64, palette: &Palette) {
    if at < picture.scale.from || at > picture.scale.to {
        return;
    }
    let row = row_of(picture.rows, id);
    let colour = row.map_or(&palette.soft, |row| &palette.solid[usize::from(hue(row)) - 1]);
    let y = row.map_or(ABOVE + STRIP - TICK.1, |row| Bar::new(sheet, picture, row, pitch).y - TICK.1);
    let x = MARGIN + picture.scale.x(at) - TICK.0 / 2.0;
    let context = &sheet.context;
    // The panel's colour around it sets it off what is below.
    context.set_fill_style_str(&palette.panel);
    context.fill_rect(x - 1.0, y - 1.0, TICK.0 + 2.0, TICK.1 + 1.0);
    context.set_fill_style_str(colour);
    context.fill_rect(x, y, TICK.0, TICK.1);
}
