//! The time axis where it is zoomed so far that its marks are counted from an instant.

use super::axis::GAP;
use super::{Align, Baseline, MARGIN, Palette, Pen, Sheet};
use crate::timeline::Scale;

/// Between the instant and the first label.
const AIR: f64 = 10.0;

/// Labels in a unit that fits, behind the instant that they are counted from; false where seconds do.
#[inline(never)]
pub fn fine_axis<P: Pen>(sheet: &Sheet<P>, scale: &Scale, palette: &Palette) -> bool {
    let Some(fine) = scale.fine_ticks(GAP) else { return false };
    let pen = &sheet.pen;
    pen.font(&palette.font);
    pen.baseline(Baseline::Top);
    pen.align(Align::Left);
    pen.fill_colour(&palette.ink);
    let base = format!("{} s +", fine.base);
    // A label that does not fit is left out, here and below.
    pen.write(&base, 0.0, 4.0);
    let taken = pen.measure(&base) + AIR;
    pen.align(Align::Middle);
    pen.fill_colour(&palette.soft);
    for (at, tick) in fine.ticks.iter().enumerate() {
        let last = at + 1 == fine.ticks.len();
        let label = if last { format!("{} {}", tick.label, fine.unit) } else { tick.label.clone() };
        let half = pen.measure(&label) / 2.0;
        let x = (MARGIN + scale.x(tick.at)).min(sheet.width - half);
        if x - half > taken {
            pen.write(&label, x, 4.0);
        }
    }
    true
}
