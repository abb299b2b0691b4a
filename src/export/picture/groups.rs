//! One program of the picture: its heading, the names of its rows, their bars, how long it took.

use super::{Drawing, font, letters};
use crate::i18n::{Lang, fill};
use crate::paint::many::{Many, told};
use crate::paint::rows::{Rows, rows};
use crate::paint::{self, ABOVE, Align, Baseline, Chosen, MARGIN, Palette, Pen, Picture, STRIP, Sheet};
use crate::time::Time;
use crate::timeline::account::{account, seconds};
use crate::timeline::notes::cycle;
use crate::timeline::{Position, Scale, Timeline};
use std::rc::Rc;

/// A program, and as much of its run as is drawn.
#[derive(Clone)]
pub struct Program<'a> {
    /// Its heading, in two parts: "동기", "하나씩". There is none where both are empty.
    pub name: &'a str,
    pub manner: &'a str,
    pub timeline: &'a Timeline,
    /// What is to come is outlined, where it is known.
    pub coming: Option<&'a Timeline>,
    pub rows: Rc<Rows>,
    pub now: Time,
    /// How many events have happened.
    pub position: Position,
    pub ending: Ending,
    /// What is selected or pointed at.
    pub chosen: Option<Chosen>,
}

/// How far the program has come by now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ending {
    /// It goes on.
    Open,
    /// It ended.
    Over,
    /// It stands still for ever.
    Stuck,
    /// It could not be started.
    CannotRun,
}

impl<'a> Program<'a> {
    /// All of a run that came to its end.
    pub fn whole(name: &'a str, manner: &'a str, timeline: &'a Timeline, lang: Lang) -> Program<'a> {
        Program::of(name, manner, timeline, Rc::new(rows(timeline, lang)))
    }

    /// The same with rows that are known already.
    pub fn of(name: &'a str, manner: &'a str, timeline: &'a Timeline, rows: Rc<Rows>) -> Program<'a> {
        Program {
            name,
            manner,
            timeline,
            coming: None,
            rows,
            now: timeline.end().unwrap_or(timeline.last()),
            position: timeline.positions(),
            ending: if timeline.end().is_some() { Ending::Over } else { Ending::Stuck },
            chosen: None,
        }
    }

    /// The same run as it is at an instant, with the rest of it to come.
    pub fn at(self, t: Time) -> Program<'a> {
        if t >= self.now {
            return self;
        }
        let position = self.timeline.position(t);
        Program { coming: Some(self.timeline), now: t, position, ending: Ending::Open, ..self }
    }

    /// The same run as it is at an instant of a film: what is to come stays outlined to the end.
    pub fn filmed(self, t: Time) -> Program<'a> {
        let now = t.min(self.now);
        let ending = if now < self.now { Ending::Open } else { self.ending };
        Program { coming: Some(self.timeline), position: self.timeline.position(now), now, ending, ..self }
    }

    /// When all that is known of it is over.
    pub(super) fn length(&self) -> Time {
        let end = self.known().end().unwrap_or(self.known().last());
        end.max(self.now)
    }

    /// Whether nothing is known of its end.
    pub(super) fn goes_on(&self) -> bool {
        match self.ending {
            Ending::Open => self.coming.is_none_or(|coming| coming.end().is_none()),
            Ending::Stuck => true,
            Ending::Over | Ending::CannotRun => false,
        }
    }

    pub(super) fn known(&self) -> &'a Timeline {
        self.coming.unwrap_or(self.timeline)
    }

    /// The run in words.
    pub(super) fn told(&self, lang: Lang) -> String {
        let texts = lang.texts();
        let name = [self.name, self.manner].into_iter().filter(|part| !part.is_empty());
        let name = name.collect::<Vec<_>>().join(" · ");
        let name = if name.is_empty() { texts.program } else { &name };
        match self.ending {
            Ending::CannotRun => format!("{name}: {}", texts.cannot_run),
            _ => account(self.known(), name, self.now, lang),
        }
    }

    fn picture(&self, scale: Scale, zoomed: bool, lang: Lang) -> Picture<'_> {
        Picture {
            timeline: self.timeline,
            preview: self.coming,
            rows: &self.rows,
            tops: None,
            now: self.now,
            position: self.position,
            stuck: self.ending == Ending::Stuck,
            scale,
            zoomed,
            stands: self.ending == Ending::Open,
            lang,
            chosen: None,
        }
    }

    /// The names of what is drawn, where each stands below the strip and how high that is.
    fn lines(&self, many: Option<&Many>, lang: Lang) -> Vec<(String, f64, f64)> {
        let Some(many) = many else {
            let (pitch, _) = paint::row_height(self.rows.len());
            let names = self.rows.iter().enumerate();
            return names.map(|(at, row)| (row.label.to_string(), pitch * at as f64, pitch)).collect();
        };
        let lines = (0..many.layout.count()).filter_map(|number| many.layout.line(number));
        let name = |line: &paint::many::Line| match many.row(line) {
            Some((_, row)) => row.label.to_string(),
            None => many.key(line.entry).map_or_else(String::new, |key| {
                let told = told(many, key, self.known(), self.position, lang);
                format!("{} ({})", told.name, told.all)
            }),
        };
        lines.map(|line| (name(&line), line.top, line.height)).collect()
    }

    fn has_heading(&self) -> bool {
        !self.name.is_empty() || !self.manner.is_empty()
    }

    /// Where the strip begins.
    fn top(&self) -> f64 {
        if self.has_heading() { HEADING.1 } else { ABOVE }
    }

    /// The height that it takes with the room behind it.
    pub(super) fn height(&self, lang: Lang) -> f64 {
        let below = below(&self.lines(self.many().as_ref(), lang));
        (self.top() + STRIP + below).max(TALL) + BETWEEN
    }

    /// How its lanes are folded, where they are very many.
    fn many(&self) -> Option<Many> {
        if !self.rows.are_many() {
            return None;
        }
        let mut many = Many::new(None, None);
        many.refresh(&self.rows, self.timeline, self.coming, self.position, 0);
        Some(many)
    }
}

/// The columns that all programs share.
pub(super) struct Columns {
    /// Where bars begin, behind the names.
    pub names: f64,
    /// How wide the time axis is.
    pub bars: f64,
    /// All of it.
    pub width: f64,
}

/// Between the columns.
const GAP: f64 = 16.0;
/// The column of totals.
const TOTAL: f64 = 96.0;
/// The names' column at least, and at most: in parts of all.
const NAMES: (f64, f64) = (48.0, 0.28);
/// The heading's letters, and its height.
const HEADING: (f64, f64) = (14.0, 30.0);
/// The height of the totals: the number and the line below it.
const TALL: f64 = 62.0;
/// Between two programs.
const BETWEEN: f64 = 14.0;

impl Columns {
    pub fn of(programs: &[Program<'_>], width: f64, lang: Lang) -> Columns {
        let name = |program: &Program<'_>| {
            let size = letters_of(program.rows.len());
            let lines = program.lines(program.many().as_ref(), lang);
            let widths = lines.iter().map(|(name, ..)| letters::width(name, size, false));
            widths.fold(letters::width(lang.texts().thread, STRIP_LETTERS, false), f64::max)
        };
        let widest = programs.iter().map(name).fold(0.0, f64::max);
        let names = (widest + 4.0).min(width * NAMES.1).max(NAMES.0).ceil();
        Columns { names: names + GAP, bars: width - names - TOTAL - 2.0 * GAP, width }
    }
}

/// The size of letters beside the strip of the thread.
const STRIP_LETTERS: f64 = 11.5;

/// The size of the letters of so many rows' names.
fn letters_of(rows: usize) -> f64 {
    if rows > 8 { 12.5 } else { 14.0 }
}

/// Draws a program.
pub(super) fn draw<P: Pen + Clone>(
    pen: &P,
    program: &Program<'_>,
    drawing: &Drawing<'_>,
    (from, to): (Time, Time),
    columns: &Columns,
    palette: &Palette,
) {
    let lang = drawing.lang;
    heading(pen, program, palette);
    let top = program.top();
    let many = program.many();
    let lines = program.lines(many.as_ref(), lang);
    let below = below(&lines);
    pen.baseline(Baseline::Middle);
    pen.align(Align::Left);
    pen.fill_colour(&palette.soft);
    pen.font(&font(palette, "", STRIP_LETTERS));
    pen.write(lang.texts().thread, 0.0, top + 6.0);
    let size = letters_of(program.rows.len());
    pen.font(&font(palette, "", size));
    for (name, line, height) in &lines {
        let name = letters::fitting(name, size, columns.names - GAP);
        pen.write(&name, 0.0, top + STRIP + line + height / 2.0);
    }
    pen.save();
    pen.shift(columns.names - MARGIN, top - ABOVE);
    let sheet = Sheet {
        pen: pen.clone(),
        width: columns.bars + 2.0 * MARGIN,
        height: ABOVE + STRIP + below + 2.0,
        ratio: 1.0,
    };
    let scale = Scale::new(from, to, columns.bars);
    let mut picture = program.picture(scale, drawing.seen.is_some(), lang);
    picture.chosen = program.chosen.clone();
    match &many {
        None => paint::group(&sheet, &picture, palette),
        Some(many) => {
            let stands = |row: usize| many.top_of(row, program.timeline, program.position);
            let picture = Picture { tops: Some(&stands), ..picture };
            paint::many::group(&sheet, &picture, many, palette);
        }
    }
    pen.restore();
    total(pen, program, columns, lang, palette);
}

/// How far rows reach below the strip.
fn below(lines: &[(String, f64, f64)]) -> f64 {
    lines.last().map_or_else(|| paint::row_height(1).0, |(_, top, height)| top + height)
}

fn heading<P: Pen>(pen: &P, program: &Program<'_>, palette: &Palette) {
    if !program.has_heading() {
        return;
    }
    let size = HEADING.0;
    let (strong, usual) = (font(palette, "600", size), font(palette, "", size));
    let dot = if program.name.is_empty() || program.manner.is_empty() { "" } else { " · " };
    let manner = format!("{dot}{}", program.manner);
    pen.baseline(Baseline::Middle);
    let name = (program.name, &*strong, &*palette.ink);
    pen.write_both(name, (&manner, &usual, &palette.soft), 0.0, size / 2.0 + 4.0);
}

/// Seconds with two digits behind the point, the rest cut off.
fn hundredths(time: Time) -> String {
    let hundredths = time.0 / 10_000_000;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// How long it took, at the right.
fn total<P: Pen>(pen: &P, program: &Program<'_>, columns: &Columns, lang: Lang, palette: &Palette) {
    let texts = lang.texts();
    let (number, below) = match program.ending {
        Ending::CannotRun => ("–".to_owned(), texts.cannot_run.to_owned()),
        Ending::Over => (seconds(program.now), texts.took.to_owned()),
        Ending::Stuck => (seconds(program.now), texts.stuck.to_owned()),
        Ending::Open => {
            let total = program.coming.and_then(Timeline::end);
            let below = total.map(|total| fill(texts.to_come, &[&seconds(total)]));
            // Always as many digits, so that they stand still while they count.
            (hundredths(program.now), below.unwrap_or_else(|| texts.unending.to_owned()))
        }
    };
    pen.align(Align::Right);
    pen.baseline(Baseline::Top);
    pen.font(&font(palette, "640", 32.0));
    pen.fill_colour(&palette.ink);
    pen.write(&number, columns.width, 2.0);
    pen.font(&font(palette, "", 13.0));
    pen.fill_colour(&palette.soft);
    pen.write(&below, columns.width, 42.0);
}

/// Whether lanes wait for each other in a circle.
pub(super) fn is_circle(program: &Program<'_>) -> bool {
    program.ending == Ending::Stuck && !cycle(program.timeline, program.position).is_empty()
}
