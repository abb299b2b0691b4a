//! The whole picture of a run: a title, the bars of each program in one scale, their totals, the axis, the legend.
//!
//! The bars are drawn by `paint`, as those of the page are; what stands around them there is HTML, and is drawn here.

mod groups;
mod legend;
pub(super) mod letters;

pub use groups::{Ending, Program};

use super::Theme;
use crate::i18n::Lang;
use crate::paint::{self, Align, Baseline, MARGIN, Palette, Pen, Sheet};
use crate::time::Time;
use crate::timeline::Scale;
use groups::{Columns, draw};

/// The width of a picture unless another one is asked for.
pub const WIDTH: f64 = 880.0;
/// The least that bars can be told apart in.
pub const NARROWEST: f64 = 320.0;

/// The air around all of it.
const AIR: f64 = 24.0;
/// The size of the title's letters, and the height of its lines.
const TITLE: (f64, f64) = (18.0, 25.0);
const AXIS: f64 = 22.0;
/// Between the axis and the legend.
const GAP: f64 = 10.0;
/// An axis of a run that does not end goes on beyond it, by this factor.
const BEYOND: f64 = 1.4;

/// What is drawn.
pub struct Drawing<'a> {
    /// Nothing stands above the picture where it is empty.
    pub title: &'a str,
    /// One below the other, in one scale.
    pub programs: Vec<Program<'a>>,
    /// The part of the time that is seen; `None`: all of it.
    pub seen: Option<(Time, Time)>,
    pub lang: Lang,
    pub theme: Theme,
    pub width: f64,
}

impl Drawing<'_> {
    /// Draws it, ground and all.
    #[inline(never)]
    pub fn draw<P: Pen + Clone>(&self, pen: &P) {
        let (width, height) = self.size();
        let palette = self.theme.palette();
        let inner = width - 2.0 * AIR;
        pen.fill_colour(&palette.panel);
        pen.fill_rect(0.0, 0.0, width, height);
        let seen = self.seen.unwrap_or_else(|| (Time::ZERO, self.span()));
        self.title(pen, &palette);
        let mut y = AIR + self.title_height();
        let columns = Columns::of(&self.programs, inner, self.lang);
        for program in &self.programs {
            pen.save();
            pen.shift(AIR, y);
            draw(pen, program, self, seen, &columns, &palette);
            pen.restore();
            y += program.height(self.lang);
        }
        self.axis(pen, (AIR + columns.names - MARGIN, y), seen, &columns, &palette);
        pen.save();
        pen.shift(AIR, y + AXIS + GAP);
        legend::draw(pen, self, inner, &palette);
        pen.restore();
    }

    /// Its width and its height.
    pub fn size(&self) -> (f64, f64) {
        let width = self.width.max(NARROWEST);
        let programs: f64 = self.programs.iter().map(|program| program.height(self.lang)).sum();
        let legend = legend::height(self, width - 2.0 * AIR);
        (width, (2.0 * AIR + self.title_height() + programs + AXIS + GAP + legend).ceil())
    }

    /// The length of all of it: of the longest program.
    pub fn span(&self) -> Time {
        let longest = self.programs.iter().map(Program::length).max().unwrap_or_default();
        let goes_on = self.programs.iter().any(Program::goes_on);
        match longest {
            Time::ZERO => Time::from_secs(1.0),
            longest if goes_on => Time::from_secs(longest.as_secs() * BEYOND),
            longest => longest,
        }
    }

    /// The picture in words.
    pub fn told(&self) -> String {
        let told: Vec<String> = self.programs.iter().map(|program| program.told(self.lang)).collect();
        told.join(" ")
    }

    fn title_lines(&self) -> Vec<String> {
        letters::lines(self.title, TITLE.0, self.width.max(NARROWEST) - 2.0 * AIR)
    }

    fn title_height(&self) -> f64 {
        match self.title_lines().len() {
            0 => 0.0,
            lines => TITLE.1 * lines as f64 + 6.0,
        }
    }

    fn title<P: Pen>(&self, pen: &P, palette: &Palette) {
        pen.font(&font(palette, "650", TITLE.0));
        pen.fill_colour(&palette.ink);
        pen.align(Align::Left);
        pen.baseline(Baseline::Top);
        for (at, line) in self.title_lines().iter().enumerate() {
            pen.write(line, AIR, AIR + TITLE.1 * at as f64);
        }
    }

    fn axis<P: Pen + Clone>(
        &self,
        pen: &P,
        (x, y): (f64, f64),
        (from, to): (Time, Time),
        columns: &Columns,
        palette: &Palette,
    ) {
        pen.save();
        pen.shift(x, y);
        let width = columns.bars + 2.0 * MARGIN;
        let sheet = Sheet { pen: pen.clone(), width, height: AXIS, ratio: 1.0 };
        let scale = Scale::new(from, to, columns.bars);
        if self.seen.is_none() || !paint::fine_axis(&sheet, &scale, palette) {
            paint::axis(&sheet, &scale, palette, self.lang.texts().seconds);
        }
        pen.restore();
    }

    /// What names in a file of it begin with, so that a page can hold several.
    pub(super) fn prefix(&self) -> String {
        let mut hash: u32 = 0x811c_9dc5;
        let seen = self.seen.map(|(from, to)| format!("{from}-{to}")).unwrap_or_default();
        let names = self.programs.iter().flat_map(|program| [program.name, program.manner]);
        for byte in [self.title, self.lang.tag(), &seen].into_iter().chain(names).flat_map(str::bytes) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        for program in &self.programs {
            hash = (hash ^ program.position).wrapping_mul(0x0100_0193) ^ program.now.0 as u32;
        }
        format!("c{hash:x}-")
    }
}

/// A font of the picture's: its weight, empty for the usual one, and its size.
fn font(palette: &Palette, weight: &str, size: f64) -> String {
    let families = palette.families();
    if weight.is_empty() { format!("{size}px {families}") } else { format!("{weight} {size}px {families}") }
}
