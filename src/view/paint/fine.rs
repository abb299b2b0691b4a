//! The time axis where it is zoomed so far that its marks are counted from an instant.

use super::axis::GAP;
use super::{MARGIN, Palette, Sheet};
use crate::timeline::Scale;

/// Between the instant and the first label.
const AIR: f64 = 10.0;

/// Labels in a unit that fits, behind the instant that they are counted from; false where seconds do.
#[inline(never)]
pub fn fine_axis(sheet: &Sheet, scale: &Scale, palette: &Palette) -> bool {
    let Some(fine) = scale.fine_ticks(GAP) else { return false };
    let context = &sheet.context;
    context.set_font(&palette.font);
    context.set_text_baseline("top");
    context.set_text_align("left");
    context.set_fill_style_str(&palette.ink);
    let base = format!("{} s +", fine.base);
    // A label that does not fit is left out, here and below.
    let _ = context.fill_text(&base, 0.0, 4.0);
    let taken = context.measure_text(&base).map_or(0.0, |size| size.width()) + AIR;
    context.set_text_align("center");
    context.set_fill_style_str(&palette.soft);
    for (at, tick) in fine.ticks.iter().enumerate() {
        let last = at + 1 == fine.ticks.len();
        let label = if last { format!("{} {}", tick.label, fine.unit) } else { tick.label.clone() };
        let half = context.measure_text(&label).map_or(0.0, |size| size.width() / 2.0);
        let x = (MARGIN + scale.x(tick.at)).min(sheet.width - half);
        if x - half > taken {
            let _ = context.fill_text(&label, x, 4.0);
        }
    }
    true
}
