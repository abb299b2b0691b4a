//! The pen that writes SVG: each stroke and each fill becomes an element.

use super::xml::{number, text};
use crate::export::picture::letters;
use crate::paint::{Align, Baseline, Pen};
use std::cell::RefCell;
use std::fmt::Write;
use std::rc::Rc;

/// Writes elements one after another. What was saved and not restored is restored at the end. A clone is the same pen.
#[derive(Clone)]
pub struct SvgPen {
    state: Rc<RefCell<State>>,
}

struct State {
    out: String,
    /// What the names of clips begin with: a page may hold several pictures.
    prefix: String,
    clips: u32,
    looks: Looks,
    saved: Vec<Looks>,
    path: String,
    /// The path is this one shape.
    shape: Shape,
    /// Where the path is, and where its part began.
    at: (f64, f64),
}

#[derive(Clone)]
struct Looks {
    fill: Rc<str>,
    stroke: Rc<str>,
    alpha: f64,
    width: f64,
    dashes: Rc<str>,
    size: f64,
    weight: Rc<str>,
    align: Align,
    baseline: Baseline,
    /// How many groups were opened since it was saved.
    groups: u32,
}

#[derive(Clone, Copy)]
enum Shape {
    Nothing,
    Rect(f64, f64, f64, f64),
    Circle(f64, f64, f64),
    Other,
}

impl SvgPen {
    pub fn new(prefix: &str) -> SvgPen {
        let looks = Looks {
            fill: "#000".into(),
            stroke: "#000".into(),
            alpha: 1.0,
            width: 1.0,
            dashes: "".into(),
            size: 12.0,
            weight: "".into(),
            align: Align::Left,
            baseline: Baseline::Top,
            groups: 0,
        };
        let state = State {
            out: String::new(),
            prefix: prefix.to_owned(),
            clips: 0,
            looks,
            saved: vec![],
            path: String::new(),
            shape: Shape::Nothing,
            at: (0.0, 0.0),
        };
        SvgPen { state: Rc::new(RefCell::new(state)) }
    }

    /// All elements.
    pub fn finish(&self) -> String {
        let mut state = self.state.borrow_mut();
        while !state.saved.is_empty() {
            state.restore();
        }
        state.close_groups();
        std::mem::take(&mut state.out)
    }

    fn fill_or_stroke(&self, fills: bool) {
        let mut state = self.state.borrow_mut();
        let paint = state.paint(fills);
        let element = match state.shape {
            Shape::Nothing => return,
            Shape::Rect(x, y, width, height) => rect(x, y, width, height, &paint),
            Shape::Circle(x, y, radius) => {
                format!("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{paint}/>", number(x), number(y), number(radius))
            }
            Shape::Other => format!("<path d=\"{}\"{paint}/>", state.path),
        };
        state.put(&element);
    }
}

impl State {
    fn put(&mut self, element: &str) {
        self.out.push_str(element);
        self.out.push('\n');
    }

    /// The attributes of a fill, or of a stroke.
    fn paint(&self, fills: bool) -> String {
        let looks = &self.looks;
        let (colour, opacity) = if fills { ("fill", "fill-opacity") } else { ("stroke", "stroke-opacity") };
        let value = if fills { &looks.fill } else { &looks.stroke };
        let mut paint = if fills { String::new() } else { " fill=\"none\"".to_owned() };
        // Writing to a String does not fail, here and below.
        let _ = write!(paint, " {colour}=\"{}\"", text(value));
        if looks.alpha < 1.0 {
            let _ = write!(paint, " {opacity}=\"{}\"", number(looks.alpha));
        }
        if !fills {
            let _ = write!(paint, " stroke-width=\"{}\"", number(looks.width));
            if !looks.dashes.is_empty() {
                let _ = write!(paint, " stroke-dasharray=\"{}\"", looks.dashes);
            }
        }
        paint
    }

    fn write(&mut self, words: &str, x: f64, y: f64, anchor: &str) {
        let looks = &self.looks;
        // Where letters stand differs from font to font; this is near enough for all of them.
        let down = match looks.baseline {
            Baseline::Top => 0.86,
            Baseline::Middle => 0.35,
        };
        let mut element = format!("<text x=\"{}\" y=\"{}\"", number(x), number(y + looks.size * down));
        let _ = write!(element, " font-size=\"{}\"", number(looks.size));
        if !looks.weight.is_empty() {
            let _ = write!(element, " font-weight=\"{}\"", looks.weight);
        }
        if anchor != "start" {
            let _ = write!(element, " text-anchor=\"{anchor}\"");
        }
        let _ = write!(element, "{}>{}</text>", self.paint(true), text(words));
        self.put(&element);
    }

    /// Takes note of a part of the path. It is one shape as long as that is all of it.
    fn draw(&mut self, shape: Shape, to: (f64, f64), part: &str) {
        self.shape = if matches!(self.shape, Shape::Nothing) { shape } else { Shape::Other };
        self.path.push_str(part);
        self.at = to;
    }

    fn restore(&mut self) {
        let Some(looks) = self.saved.pop() else { return };
        self.close_groups();
        self.looks = looks;
    }

    fn close_groups(&mut self) {
        for _ in 0..std::mem::take(&mut self.looks.groups) {
            self.put("</g>");
        }
    }
}

fn rect(x: f64, y: f64, width: f64, height: f64, paint: &str) -> String {
    let [x, y, width, height] = [x, y, width, height].map(number);
    format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{paint}/>")
}

/// What a font says before its families, which are those of the whole file.
fn weight_and_size(font: &str) -> (&str, Option<f64>) {
    let (before, _) = font.split_once("px").unwrap_or((font, ""));
    let (weight, size) = before.trim().rsplit_once(' ').unwrap_or(("", before.trim()));
    (weight, size.parse().ok())
}

impl Pen for SvgPen {
    fn fill_colour(&self, colour: &str) {
        self.state.borrow_mut().looks.fill = colour.into();
    }

    fn stroke_colour(&self, colour: &str) {
        self.state.borrow_mut().looks.stroke = colour.into();
    }

    fn alpha(&self, alpha: f64) {
        self.state.borrow_mut().looks.alpha = alpha;
    }

    fn line_width(&self, width: f64) {
        self.state.borrow_mut().looks.width = width;
    }

    fn dashes(&self, lengths: &[f64]) {
        let lengths: Vec<String> = lengths.iter().map(|length| number(*length)).collect();
        self.state.borrow_mut().looks.dashes = lengths.join(" ").into();
    }

    fn font(&self, font: &str) {
        let mut state = self.state.borrow_mut();
        let (weight, size) = weight_and_size(font);
        state.looks.weight = weight.into();
        state.looks.size = size.unwrap_or(state.looks.size);
    }

    fn align(&self, align: Align) {
        self.state.borrow_mut().looks.align = align;
    }

    fn baseline(&self, baseline: Baseline) {
        self.state.borrow_mut().looks.baseline = baseline;
    }

    fn measure(&self, text: &str) -> f64 {
        let looks = &self.state.borrow().looks;
        letters::width(text, looks.size, !looks.weight.is_empty())
    }

    fn write(&self, text: &str, x: f64, y: f64) {
        let mut state = self.state.borrow_mut();
        let anchor = match state.looks.align {
            Align::Left => "start",
            Align::Middle => "middle",
            Align::Right => "end",
        };
        state.write(text, x, y, anchor);
    }

    /// As one text, so that the second stands behind the first however wide that is.
    fn write_both(&self, first: (&str, &str, &str), second: (&str, &str, &str), x: f64, y: f64) {
        self.align(Align::Left);
        self.font(first.1);
        let mut state = self.state.borrow_mut();
        let size = state.looks.size;
        let mut element = format!("<text x=\"{}\" y=\"{}\">", number(x), number(y + size * 0.35));
        for (words, font, colour) in [first, second].into_iter().filter(|(words, ..)| !words.is_empty()) {
            let (weight, own) = weight_and_size(font);
            let _ = write!(
                element,
                "<tspan font-size=\"{}\" fill=\"{}\"",
                number(own.unwrap_or(size)),
                text(colour)
            );
            if !weight.is_empty() {
                let _ = write!(element, " font-weight=\"{weight}\"");
            }
            let _ = write!(element, ">{}</tspan>", text(words));
        }
        element.push_str("</text>");
        state.put(&element);
    }

    fn begin(&self) {
        let mut state = self.state.borrow_mut();
        state.path.clear();
        state.shape = Shape::Nothing;
    }

    fn move_to(&self, x: f64, y: f64) {
        let part = format!("M{} {}", number(x), number(y));
        self.state.borrow_mut().draw(Shape::Other, (x, y), &part);
    }

    fn line_to(&self, x: f64, y: f64) {
        let part = format!("L{} {}", number(x), number(y));
        self.state.borrow_mut().draw(Shape::Other, (x, y), &part);
    }

    fn arc_to(&self, corner: (f64, f64), end: (f64, f64), radius: f64) {
        let mut state = self.state.borrow_mut();
        let from = state.at;
        let (in_x, in_y) = (from.0 - corner.0, from.1 - corner.1);
        let (out_x, out_y) = (end.0 - corner.0, end.1 - corner.1);
        let (inwards, outwards) = (in_x.hypot(in_y), out_x.hypot(out_y));
        let cross = in_x * out_y - in_y * out_x;
        let cosine = (in_x * out_x + in_y * out_y) / (inwards * outwards);
        // How far from the corner the arc touches both lines; no number where there is no corner.
        let touch = radius * ((1.0 + cosine) / (1.0 - cosine)).sqrt();
        if !touch.is_finite() || touch <= 0.0 {
            let part = format!("L{} {}", number(corner.0), number(corner.1));
            return state.draw(Shape::Other, corner, &part);
        }
        let start = (corner.0 + in_x / inwards * touch, corner.1 + in_y / inwards * touch);
        let stop = (corner.0 + out_x / outwards * touch, corner.1 + out_y / outwards * touch);
        let [start_x, start_y, r, stop_x, stop_y] = [start.0, start.1, radius, stop.0, stop.1].map(number);
        let sweep = u8::from(cross < 0.0);
        let part = format!("L{start_x} {start_y}A{r} {r} 0 0 {sweep} {stop_x} {stop_y}");
        state.draw(Shape::Other, stop, &part);
    }

    fn curve_to(&self, control: (f64, f64), other: (f64, f64), end: (f64, f64)) {
        let [a, b, c, d, e, f] = [control.0, control.1, other.0, other.1, end.0, end.1].map(number);
        self.state.borrow_mut().draw(Shape::Other, end, &format!("C{a} {b} {c} {d} {e} {f}"));
    }

    fn rect(&self, x: f64, y: f64, width: f64, height: f64) {
        let [left, top, wide, high] = [x, y, width, height].map(number);
        let part = format!("M{left} {top}h{wide}v{high}h-{wide}z");
        self.state.borrow_mut().draw(Shape::Rect(x, y, width, height), (x, y), &part);
    }

    fn circle(&self, x: f64, y: f64, radius: f64) {
        let [left, right, middle, r] = [x - radius, x + radius, y, radius].map(number);
        let part = format!("M{right} {middle}A{r} {r} 0 1 1 {left} {middle}A{r} {r} 0 1 1 {right} {middle}");
        self.state.borrow_mut().draw(Shape::Circle(x, y, radius), (x + radius, y), &part);
    }

    fn close(&self) {
        let mut state = self.state.borrow_mut();
        let at = state.at;
        state.draw(Shape::Other, at, "z");
    }

    fn fill(&self) {
        self.fill_or_stroke(true);
    }

    fn stroke(&self) {
        self.fill_or_stroke(false);
    }

    fn clip(&self) {
        let mut state = self.state.borrow_mut();
        state.clips += 1;
        let name = format!("{}{}", state.prefix, state.clips);
        let clip = format!(
            "<clipPath id=\"{name}\"><path d=\"{}\"/></clipPath><g clip-path=\"url(#{name})\">",
            state.path
        );
        state.put(&clip);
        state.looks.groups += 1;
    }

    fn fill_rect(&self, x: f64, y: f64, width: f64, height: f64) {
        let mut state = self.state.borrow_mut();
        let element = rect(x, y, width, height, &state.paint(true));
        state.put(&element);
    }

    fn stroke_rect(&self, x: f64, y: f64, width: f64, height: f64) {
        let mut state = self.state.borrow_mut();
        let element = rect(x, y, width, height, &state.paint(false));
        state.put(&element);
    }

    fn save(&self) {
        let mut state = self.state.borrow_mut();
        let looks = state.looks.clone();
        state.saved.push(looks);
        state.looks.groups = 0;
    }

    fn restore(&self) {
        self.state.borrow_mut().restore();
    }

    fn shift(&self, x: f64, y: f64) {
        let mut state = self.state.borrow_mut();
        state.put(&format!("<g transform=\"translate({} {})\">", number(x), number(y)));
        state.looks.groups += 1;
    }

    fn open(&self, row: &str) {
        self.state.borrow_mut().put(&format!("<g><title>{}</title>", text(row)));
    }

    fn shut(&self) {
        self.state.borrow_mut().put("</g>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_becomes_elements() {
        let pen = SvgPen::new("c");
        pen.fill_colour("#fff");
        pen.fill_rect(0.0, 1.0, 2.0, 3.5);
        pen.alpha(0.5);
        pen.begin();
        pen.circle(5.0, 5.0, 4.0);
        pen.stroke();
        pen.save();
        pen.alpha(1.0);
        pen.begin();
        pen.rect(0.0, 0.0, 1.0, 1.0);
        pen.clip();
        pen.font("600 11px sans, serif");
        pen.write("<b>", 1.0, 2.0);
        let expect = "\
<rect x=\"0\" y=\"1\" width=\"2\" height=\"3.5\" fill=\"#fff\"/>
<circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"none\" stroke=\"#000\" stroke-opacity=\"0.5\" stroke-width=\"1\"/>
<clipPath id=\"c1\"><path d=\"M0 0h1v1h-1z\"/></clipPath><g clip-path=\"url(#c1)\">
<text x=\"1\" y=\"11.46\" font-size=\"11\" font-weight=\"600\" fill=\"#fff\">&lt;b&gt;</text>
</g>
";
        assert_eq!(pen.finish(), expect);
    }

    #[test]
    fn corners_are_rounded_as_on_a_canvas() {
        let pen = SvgPen::new("c");
        pen.begin();
        pen.move_to(0.0, 0.0);
        pen.arc_to((10.0, 0.0), (10.0, 10.0), 2.0);
        pen.arc_to((10.0, 10.0), (0.0, 10.0), 0.0);
        pen.close();
        pen.fill();
        let path = "<path d=\"M0 0L8 0A2 2 0 0 1 10 2L10 10z\" fill=\"#000\"/>\n";
        assert_eq!(pen.finish(), path);
    }
}
