//! The picture: pure functions of timelines, an instant, a scale and a palette, drawn by whatever [`Pen`] there is.

mod axis;
mod bars;
pub mod chosen;
mod fine;
mod group;
pub mod many;
mod marks;
mod palette;
mod pen;
pub mod rows;

pub use axis::axis;
pub use chosen::Chosen;
pub use fine::fine_axis;
pub use group::{Picture, group};
pub use palette::Palette;
pub use pen::{Align, Baseline, GAP, Pen};

/// A picture reaches so far beyond the time axis on both sides, for caps and the playhead.
pub const MARGIN: f64 = 8.0;
/// And so far above the strip of the thread.
pub const ABOVE: f64 = 4.0;
/// The strip with the gap below it, as `.names .strip` in the style sheet.
pub const STRIP: f64 = 20.0;

/// The height of a row, by how many there are; with the class that says the same to the names.
pub fn row_height(rows: usize) -> (f64, &'static str) {
    match rows {
        0..=4 => (34.0, "rows-tall"),
        5..=8 => (26.0, "rows-mid"),
        // What can be pressed is so high at least: WCAG 2.2, 2.5.8.
        _ => (24.0, "rows-small"),
    }
}

/// What one picture is drawn on.
pub struct Sheet<P> {
    pub pen: P,
    pub width: f64,
    pub height: f64,
    /// Device pixels a unit.
    pub ratio: f64,
}

impl<P> Sheet<P> {
    /// The nearest place that falls between two device pixels.
    fn crisp(&self, at: f64) -> f64 {
        (at * self.ratio).round() / self.ratio
    }
}
