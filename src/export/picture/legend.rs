//! What the marks of the picture mean, as far as there are any.

use super::{Drawing, Ending, Program, font, letters};
use crate::i18n::MarkTexts;
use crate::paint::{Align, Baseline, Palette, Pen};
use crate::timeline::{Lane, State};
use crate::trace::{End, For};

/// The size of the letters, the height of a line, the room between two marks.
const LETTERS: f64 = 12.5;
const LINE: f64 = 21.0;
const GAP: f64 = 16.0;
/// A mark's width and height, and the room between it and its text.
const MARK: (f64, f64) = (22.0, 12.0);
const BESIDE: f64 = 6.0;

/// What a mark looks like.
#[derive(Clone, Copy)]
enum Mark {
    Running,
    Waiting,
    Awaiting,
    Ready,
    Ahead,
    Raised,
    Cancelled,
    Place,
    Queue,
    Cancels,
    Exceptions,
    Cycle,
}

pub(super) fn draw<P: Pen>(pen: &P, drawing: &Drawing<'_>, width: f64, palette: &Palette) {
    for (mark, text, (x, y)) in placed(drawing, width) {
        pen.save();
        pen.shift(x, y);
        pen.font(&font(palette, "", LETTERS));
        pen.align(Align::Left);
        pen.baseline(Baseline::Middle);
        pen.fill_colour(&palette.soft);
        pen.write(text, MARK.0 + BESIDE, MARK.1 / 2.0 + 0.5);
        shape(pen, mark, palette);
        pen.restore();
    }
}

pub(super) fn height(drawing: &Drawing<'_>, width: f64) -> f64 {
    placed(drawing, width).last().map_or(0.0, |(.., (_, y))| y + LINE)
}

/// The marks with their texts, and where each stands.
fn placed(drawing: &Drawing<'_>, width: f64) -> Vec<(Mark, &'static str, (f64, f64))> {
    let (mut x, mut y) = (0.0, 0.0);
    let place = |(mark, text): (Mark, &'static str)| {
        let wide = MARK.0 + BESIDE + letters::width(text, LETTERS, false);
        if x > 0.0 && x + wide > width {
            (x, y) = (0.0, y + LINE);
        }
        let at = (x, y);
        x += wide + GAP;
        (mark, text, at)
    };
    marks(drawing).into_iter().map(place).collect()
}

/// Those that there are, in the page's order.
fn marks(drawing: &Drawing<'_>) -> Vec<(Mark, &'static str)> {
    let texts = drawing.lang.texts();
    let marks = MarkTexts::of(drawing.lang);
    let any = |is: &dyn Fn(&Lane) -> bool| drawing.programs.iter().any(|program| lanes(program).any(is));
    let notes = |program: &Program<'_>| {
        let notes = program.known().notes();
        let queues = notes.guards().iter().any(|guard| !guard.queued.is_empty());
        [queues, !notes.cancels().is_empty(), !notes.received().is_empty()]
    };
    let noted = |which: usize| drawing.programs.iter().any(|program| notes(program)[which]);
    let segment = |is: fn(&State) -> bool| {
        any(&|lane| lane.segments.iter().any(|part| is(&part.state) && part.to != Some(part.from)))
    };
    let ordered = |program: &Program<'_>| program.rows.iter().any(|row| row.order.is_some());
    let all = [
        (true, Mark::Running, texts.running),
        (true, Mark::Waiting, texts.waiting),
        (segment(awaits), Mark::Awaiting, texts.awaiting),
        (segment(|state| *state == State::Ready), Mark::Ready, texts.ready),
        (drawing.programs.iter().any(has_more), Mark::Ahead, texts.ahead),
        (any(&|lane| matches!(lane.end, Some((_, End::Raised(_))))), Mark::Raised, texts.raised),
        (any(&|lane| matches!(lane.end, Some((_, End::Cancelled)))), Mark::Cancelled, texts.cancelled),
        (drawing.programs.iter().any(ordered), Mark::Place, texts.end_place),
        (noted(0), Mark::Queue, marks.queue_place),
        (noted(1), Mark::Cancels, marks.cancel_asked),
        (noted(2), Mark::Exceptions, marks.exception_goes),
        (drawing.programs.iter().any(super::groups::is_circle), Mark::Cycle, marks.cycle),
    ];
    all.into_iter().filter(|(there, ..)| *there).map(|(_, mark, text)| (mark, text)).collect()
}

/// Whether something is to come; in a film, where the legend must not jump at the end, whether something was.
fn has_more(program: &Program<'_>) -> bool {
    program
        .coming
        .is_some_and(|coming| program.ending == Ending::Open || std::ptr::eq(coming, program.timeline))
}

/// The lanes that have rows.
fn lanes<'a>(program: &'a Program<'_>) -> impl Iterator<Item = &'a Lane> {
    program.rows.iter().filter_map(|row| program.known().lane(row.lane()?))
}

fn awaits(state: &State) -> bool {
    matches!(state, State::Waiting(For::Lane(_) | For::Lanes(_) | For::Future | For::Object(_)))
}

fn shape<P: Pen>(pen: &P, mark: Mark, palette: &Palette) {
    let (width, height) = MARK;
    let (solid, light) = (&palette.solid[0], &palette.light[0]);
    let line = |points: &[(f64, f64)]| {
        for (at, (x, y)) in points.iter().enumerate() {
            if at == 0 { pen.move_to(*x, *y) } else { pen.line_to(*x, *y) }
        }
    };
    pen.begin();
    match mark {
        Mark::Running => {
            pen.fill_colour(solid);
            pen.fill_rect(0.0, 0.0, width, height);
        }
        Mark::Waiting | Mark::Awaiting => {
            pen.fill_colour(light);
            pen.fill_rect(0.0, 0.0, width, height);
            pen.stroke_colour(solid);
            if matches!(mark, Mark::Waiting) {
                pen.alpha(0.45);
                pen.line_width(1.5);
                line(&[(0.0, 0.75), (width, 0.75)]);
                line(&[(0.0, height - 0.75), (width, height - 0.75)]);
            } else {
                pen.alpha(0.55);
                line(&[(2.0, 10.0), (10.0, 2.0)]);
                line(&[(8.0, 11.0), (17.0, 2.0)]);
                line(&[(14.0, 11.0), (21.0, 4.0)]);
            }
            pen.stroke();
        }
        Mark::Ready | Mark::Ahead => {
            pen.stroke_colour(solid);
            pen.line_width(1.5);
            if matches!(mark, Mark::Ready) {
                pen.dashes(&[4.0, 3.0]);
            } else {
                pen.alpha(0.45);
            }
            pen.stroke_rect(1.0, 1.0, width - 2.0, height - 2.0);
            pen.dashes(&[]);
        }
        Mark::Raised => {
            pen.stroke_colour(&palette.error);
            pen.line_width(2.0);
            line(&[(7.0, 2.0), (15.0, 10.0)]);
            line(&[(15.0, 2.0), (7.0, 10.0)]);
            pen.stroke();
        }
        Mark::Cancelled => {
            pen.stroke_colour(&palette.soft);
            pen.line_width(1.75);
            pen.circle(11.0, 6.0, 4.0);
            line(&[(8.2, 8.8), (13.8, 3.2)]);
            pen.stroke();
        }
        Mark::Place => disc(pen, (&palette.ink, &palette.panel), None, palette),
        Mark::Queue => disc(pen, (&palette.panel, solid), Some(solid), palette),
        Mark::Cancels | Mark::Exceptions => {
            let colour = if matches!(mark, Mark::Cancels) { &palette.ink } else { &palette.error };
            pen.stroke_colour(colour);
            pen.fill_colour(colour);
            pen.line_width(1.5);
            line(&[(2.0, 6.0), (16.0, 6.0)]);
            pen.stroke();
            pen.begin();
            line(&[(20.0, 6.0), (14.0, 2.0), (14.0, 10.0)]);
            pen.close();
            pen.fill();
        }
        Mark::Cycle => {
            pen.stroke_colour(&palette.error);
            pen.line_width(1.75);
            pen.move_to(6.0, 1.0);
            pen.curve_to((18.0, 1.0), (18.0, 11.0), (9.0, 11.0));
            line(&[(12.0, 7.0), (8.0, 11.0), (13.0, 12.0)]);
            pen.stroke();
        }
    }
}

/// A number in a disc.
fn disc<P: Pen>(pen: &P, (ground, ink): (&str, &str), edge: Option<&str>, palette: &Palette) {
    pen.fill_colour(ground);
    pen.circle(11.0, 6.0, 5.5);
    pen.fill();
    if let Some(edge) = edge {
        pen.stroke_colour(edge);
        pen.stroke();
    }
    pen.font(&font(palette, "600", 9.0));
    pen.align(Align::Middle);
    pen.baseline(Baseline::Middle);
    pen.fill_colour(ink);
    pen.write("1", 11.0, 6.0);
}
