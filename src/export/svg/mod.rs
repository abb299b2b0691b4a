//! The picture as a file of SVG. Texts are texts, in the fonts that the reader's system has.

mod pen;
mod xml;

use super::picture::Drawing;
use pen::SvgPen;

/// The picture as a file.
#[inline(never)]
pub fn svg(drawing: &Drawing<'_>) -> String {
    let pen = SvgPen::new(&drawing.prefix());
    drawing.draw(&pen);
    let (width, height) = drawing.size();
    let [width, height] = [width, height].map(xml::number);
    let palette = drawing.theme.palette();
    let named = if drawing.title.is_empty() { "Interleave" } else { drawing.title };
    let lang = drawing.lang.tag();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" lang=\"{lang}\" xml:lang=\"{lang}\" role=\"img\" font-family=\"{}\">\n\
         <title>{}</title>\n<desc>{}</desc>\n{}</svg>\n",
        xml::text(&palette.families().replace('"', "'")),
        xml::text(named),
        xml::text(&drawing.told()),
        pen.finish(),
    )
}
