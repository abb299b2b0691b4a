//! A canvas as the pen of the picture, and the style sheet as its colours.

use crate::paint::{Align, Baseline, Palette, Pen};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration};

#[wasm_bindgen]
extern "C" {
    /// Does on the canvas what these orders say (static/start/pen.js).
    #[wasm_bindgen(js_name = interleaveDraw)]
    fn draw(canvas: &CanvasRenderingContext2d, orders: &[f64]);
    /// From here on this text stands at this place among the words that orders name.
    #[wasm_bindgen(js_name = interleaveWord)]
    fn word(place: u32, text: &str);
}

/// What a canvas is to do. Behind each of them stands what it takes: lengths, places among the words, or how many
/// lengths, points or rectangles follow.
#[derive(Clone, Copy)]
enum Order {
    /// To be so many device pixels wide and high, with so many in a unit, and to be cleared over so many units.
    Sheet,
    Fill,
    Stroke,
    Alpha,
    LineWidth,
    Dashes,
    Font,
    Align,
    Baseline,
    Write,
    Begin,
    MoveTo,
    LineTo,
    ArcTo,
    CurveTo,
    Rects,
    Lines,
    Circle,
    Close,
    FillPath,
    StrokePath,
    Clip,
    FillRect,
    StrokeRect,
    Save,
    Restore,
    Shift,
}

/// So many words are kept. A picture has some twenty; with the texts that stand in it there come to be more.
const WORDS: usize = 1000;

thread_local! {
    /// The place of each word.
    static PLACES: RefCell<BTreeMap<Box<str>, u32>> = RefCell::default();
}

/// A pen that draws on a canvas. What it is told is handed over at once, when the last that has this pen lets go of it.
#[derive(Clone)]
pub struct Ink(Rc<Orders>);

struct Orders {
    canvas: CanvasRenderingContext2d,
    given: RefCell<Vec<f64>>,
}

impl Drop for Orders {
    fn drop(&mut self) {
        self.hand_over();
    }
}

impl Orders {
    fn hand_over(&self) {
        let mut given = self.given.borrow_mut();
        if !given.is_empty() {
            draw(&self.canvas, &given);
            given.clear();
        }
    }
}

/// What is drawn on a canvas of the page.
pub type Sheet = crate::paint::Sheet<Ink>;

/// The colours of the style sheet, to be read again when the theme changes.
pub fn palette(style: &CssStyleDeclaration) -> Palette {
    Palette::of(|name| style.get_property_value(&format!("--{name}")).unwrap_or_default().trim().to_owned())
}

impl Ink {
    pub fn new(canvas: CanvasRenderingContext2d) -> Ink {
        Ink(Rc::new(Orders { canvas, given: RefCell::new(Vec::with_capacity(512)) }))
    }

    /// Makes the canvas so large, in device pixels, with so many of them in a unit, and clears it over so many units.
    pub fn clear(&self, (wide, high): (u32, u32), ratio: f64, (width, height): (f64, f64)) {
        self.tell(Order::Sheet, &[wide.into(), high.into(), ratio, width, height]);
    }

    #[inline(never)]
    fn tell(&self, order: Order, with: &[f64]) {
        let mut given = self.0.given.borrow_mut();
        given.push(f64::from(order as u8));
        given.extend_from_slice(with);
    }

    /// Tells an order that takes so many.
    fn tell_all<const EACH: usize>(&self, order: Order, all: &[[f64; EACH]]) {
        self.tell(order, &[all.len() as f64]);
        self.0.given.borrow_mut().extend_from_slice(all.as_flattened());
    }

    /// Tells an order that takes a word.
    #[inline(never)]
    fn say(&self, order: Order, text: &str) {
        let place = self.place(text);
        self.tell(order, &[place]);
    }

    fn place(&self, text: &str) -> f64 {
        PLACES.with_borrow_mut(|places| {
            if let Some(place) = places.get(text) {
                return (*place).into();
            }
            if places.len() == WORDS {
                // What was told names words by the places that they had.
                self.0.hand_over();
                places.clear();
            }
            let place = places.len() as u32;
            word(place, text);
            places.insert(text.into(), place);
            place.into()
        })
    }
}

impl Pen for Ink {
    fn fill_colour(&self, colour: &str) {
        self.say(Order::Fill, colour);
    }

    fn stroke_colour(&self, colour: &str) {
        self.say(Order::Stroke, colour);
    }

    fn alpha(&self, alpha: f64) {
        self.tell(Order::Alpha, &[alpha]);
    }

    fn line_width(&self, width: f64) {
        self.tell(Order::LineWidth, &[width]);
    }

    fn dashes(&self, lengths: &[f64]) {
        self.tell_all(Order::Dashes, lengths.as_chunks::<1>().0);
    }

    fn font(&self, font: &str) {
        self.say(Order::Font, font);
    }

    fn align(&self, align: Align) {
        self.tell(Order::Align, &[f64::from(align as u8)]);
    }

    fn baseline(&self, baseline: Baseline) {
        self.tell(Order::Baseline, &[f64::from(baseline as u8)]);
    }

    fn measure(&self, text: &str) -> f64 {
        // In the font that it was told last.
        self.0.hand_over();
        self.0.canvas.measure_text(text).map_or(0.0, |size| size.width())
    }

    fn write(&self, text: &str, x: f64, y: f64) {
        let place = self.place(text);
        self.tell(Order::Write, &[place, x, y]);
    }

    fn begin(&self) {
        self.tell(Order::Begin, &[]);
    }

    fn move_to(&self, x: f64, y: f64) {
        self.tell(Order::MoveTo, &[x, y]);
    }

    fn line_to(&self, x: f64, y: f64) {
        self.tell(Order::LineTo, &[x, y]);
    }

    fn arc_to(&self, corner: (f64, f64), end: (f64, f64), radius: f64) {
        // No canvas takes a negative one.
        self.tell(Order::ArcTo, &[corner.0, corner.1, end.0, end.1, radius.max(0.0)]);
    }

    fn curve_to(&self, control: (f64, f64), other: (f64, f64), end: (f64, f64)) {
        self.tell(Order::CurveTo, &[control.0, control.1, other.0, other.1, end.0, end.1]);
    }

    fn rect(&self, x: f64, y: f64, width: f64, height: f64) {
        self.rects(&[[x, y, width, height]]);
    }

    fn rects(&self, all: &[[f64; 4]]) {
        self.tell_all(Order::Rects, all);
    }

    fn lines(&self, points: &[[f64; 2]]) {
        self.tell_all(Order::Lines, points);
    }

    fn circle(&self, x: f64, y: f64, radius: f64) {
        // No canvas takes a negative one.
        self.tell(Order::Circle, &[x, y, radius.max(0.0)]);
    }

    fn close(&self) {
        self.tell(Order::Close, &[]);
    }

    fn fill(&self) {
        self.tell(Order::FillPath, &[]);
    }

    fn stroke(&self) {
        self.tell(Order::StrokePath, &[]);
    }

    fn clip(&self) {
        self.tell(Order::Clip, &[]);
    }

    fn fill_rect(&self, x: f64, y: f64, width: f64, height: f64) {
        self.tell(Order::FillRect, &[x, y, width, height]);
    }

    fn stroke_rect(&self, x: f64, y: f64, width: f64, height: f64) {
        self.tell(Order::StrokeRect, &[x, y, width, height]);
    }

    fn save(&self) {
        self.tell(Order::Save, &[]);
    }

    fn restore(&self) {
        self.tell(Order::Restore, &[]);
    }

    fn shift(&self, x: f64, y: f64) {
        self.tell(Order::Shift, &[x, y]);
    }
}
