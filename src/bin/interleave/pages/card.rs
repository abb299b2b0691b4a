//! The picture that stands for a page where a link to it is shown: 1200 by 630, with the heading large. It is drawn
//! here, and made a PNG by the build.

use super::html::escaped;
use crate::args::Look;
use crate::draw::{Ran, drawing};
use interleave::export::Theme;
use interleave::export::svg::svg;
use interleave::i18n::Lang;
use interleave::link::State;

const WIDTH: f64 = 1200.0;
const HEIGHT: f64 = 630.0;
const AIR: f64 = 40.0;
/// The place of the picture: its width, where it begins, its height.
const SEEN: (f64, f64, f64) = (WIDTH - 2.0 * AIR, 112.0, 446.0);
/// So much smaller than they are the letters may get; what is not seen then is cut off.
const SMALLEST: f64 = 0.9;
/// The widths that are tried.
const WIDTHS: [f64; 6] = [640.0, 720.0, 800.0, 900.0, 1000.0, 1120.0];

pub fn card(state: &State, lang: Lang, ran: &[Ran]) -> Result<String, String> {
    let look = |width| Look { lang, width, title: Some(String::new()), ..Look::default() };
    let (wide, top, high) = SEEN;
    // The narrowest that fills the width: so the letters are large.
    let mut width = WIDTHS[WIDTHS.len() - 1];
    for narrower in WIDTHS.into_iter().rev() {
        let (_, height) = drawing(state, &look(narrower), ran)?.size();
        if height * wide / narrower <= high {
            width = narrower;
        }
    }
    let look = look(width);
    let drawing = drawing(state, &look, ran)?;
    let (_, height) = drawing.size();
    let scale = (wide / width).min(high / height).max(SMALLEST);
    let heading = state.scenario().texts(lang).heading;
    let palette = Theme::Light.palette();
    let families = escaped(palette.families()).replace("&quot;", "'");
    let size = (WIDTH - 2.0 * AIR) / ems(heading);
    let [x, shown] = [(WIDTH - width * scale) / 2.0, (height * scale).min(high)];
    let y = top + (high - shown) / 2.0;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" lang=\"{}\">\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{}\"/>\n\
         <g fill=\"{}\" font-family=\"{families}\"><text x=\"{AIR}\" y=\"80\" font-size=\"{:.1}\" font-weight=\"650\">{}</text>\n\
         <text x=\"86\" y=\"604\" font-size=\"26\" font-weight=\"650\">Interleave</text></g>\n\
         <g transform=\"translate(40 582) scale(1.35)\"><rect y=\"1\" width=\"14\" height=\"4\" rx=\"2\" fill=\"{}\"/>\
         <rect x=\"6\" y=\"8\" width=\"20\" height=\"4\" rx=\"2\" fill=\"{}\"/><rect x=\"3\" y=\"15\" width=\"12\" height=\"4\" rx=\"2\" fill=\"{}\"/></g>\n\
         <svg x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{shown:.1}\" viewBox=\"0 0 {width} {:.1}\">\n{}</svg>\n</svg>\n",
        lang.tag(),
        palette.panel,
        palette.ink,
        size.min(46.0),
        escaped(heading),
        palette.solid[0],
        palette.solid[1],
        palette.solid[2],
        width * scale,
        shown / scale,
        svg(&drawing),
    ))
}

/// About how wide a text is, in sizes of its letters.
fn ems(text: &str) -> f64 {
    text.chars().map(|letter| if letter.is_ascii() { 0.6 } else { 1.0 }).sum()
}
