//! The time axis under the groups.

use super::{Align, Baseline, MARGIN, Palette, Pen, Sheet};
use crate::timeline::Scale;

/// Labels stand at least this far apart.
pub const GAP: f64 = 56.0;

/// Labels under the grid; the last one says the unit, by `unit` with `{}` for the number.
pub fn axis<P: Pen>(sheet: &Sheet<P>, scale: &Scale, palette: &Palette, unit: &str) {
    let pen = &sheet.pen;
    pen.font(&palette.font);
    pen.fill_colour(&palette.soft);
    pen.align(Align::Middle);
    pen.baseline(Baseline::Top);
    let ticks = ticks(scale);
    for (at, tick) in ticks.iter().enumerate() {
        let last = at + 1 == ticks.len();
        let label = if last { unit.replace("{}", &tick.label) } else { tick.label.clone() };
        let half = pen.measure(&label) / 2.0;
        let x = (MARGIN + scale.x(tick.at)).max(half).min(sheet.width - half);
        // A label that does not fit is left out.
        pen.write(&label, x, 4.0);
    }
}

/// The marks of the axis, which the grid of the groups goes by too.
pub fn ticks(scale: &Scale) -> Vec<crate::timeline::Tick> {
    scale.ticks(GAP)
}
