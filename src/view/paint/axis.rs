//! The time axis under the groups.

use super::{MARGIN, Palette, Sheet};
use crate::timeline::Scale;

/// Labels stand at least this far apart.
pub const GAP: f64 = 56.0;

/// Labels under the grid; the last one says the unit, by `unit` with `{}` for the number.
pub fn axis(sheet: &Sheet, scale: &Scale, palette: &Palette, unit: &str) {
    let context = &sheet.context;
    context.set_font(&palette.font);
    context.set_fill_style_str(&palette.soft);
    context.set_text_align("center");
    context.set_text_baseline("top");
    let ticks = ticks(scale);
    for (at, tick) in ticks.iter().enumerate() {
        let last = at + 1 == ticks.len();
        let label = if last { unit.replace("{}", &tick.label) } else { tick.label.clone() };
        let half = context.measure_text(&label).map_or(0.0, |size| size.width() / 2.0);
        let x = (MARGIN + scale.x(tick.at)).max(half).min(sheet.width - half);
        // A label that does not fit is left out.
        let _ = context.fill_text(&label, x, 4.0);
    }
}

/// The marks of the axis, which the grid of the groups goes by too.
pub fn ticks(scale: &Scale) -> Vec<crate::timeline::Tick> {
    scale.ticks(GAP)
}
