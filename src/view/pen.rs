//! A canvas as the pen of the picture, and the style sheet as its colours.

use crate::paint::{Align, Baseline, Palette, Pen};
use js_sys::Array;
use std::f64::consts::TAU;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration};

#[wasm_bindgen]
extern "C" {
    /// Each of these draws many in one call out of the wasm (static/start/pen.js).
    #[wasm_bindgen(js_name = interleaveRects)]
    fn rects(pen: &CanvasRenderingContext2d, all: &[f64]);
    #[wasm_bindgen(js_name = interleaveLines)]
    fn lines(pen: &CanvasRenderingContext2d, all: &[f64]);
}

/// What is drawn on a canvas of the page.
pub type Sheet = crate::paint::Sheet<CanvasRenderingContext2d>;

/// The colours of the style sheet, to be read again when the theme changes.
pub fn palette(style: &CssStyleDeclaration) -> Palette {
    Palette::of(|name| style.get_property_value(&format!("--{name}")).unwrap_or_default().trim().to_owned())
}

impl Pen for CanvasRenderingContext2d {
    #[inline(always)]
    fn fill_colour(&self, colour: &str) {
        self.set_fill_style_str(colour);
    }

    #[inline(always)]
    fn stroke_colour(&self, colour: &str) {
        self.set_stroke_style_str(colour);
    }

    #[inline(always)]
    fn alpha(&self, alpha: f64) {
        self.set_global_alpha(alpha);
    }

    #[inline(always)]
    fn line_width(&self, width: f64) {
        self.set_line_width(width);
    }

    fn dashes(&self, lengths: &[f64]) {
        let lengths: Array = lengths.iter().map(|length| JsValue::from(*length)).collect();
        // Finite lengths are always taken.
        let _ = self.set_line_dash(&lengths);
    }

    #[inline(always)]
    fn font(&self, font: &str) {
        self.set_font(font);
    }

    #[inline(always)]
    fn align(&self, align: Align) {
        self.set_text_align(match align {
            Align::Left => "left",
            Align::Middle => "center",
            Align::Right => "right",
        });
    }

    #[inline(always)]
    fn baseline(&self, baseline: Baseline) {
        self.set_text_baseline(match baseline {
            Baseline::Top => "top",
            Baseline::Middle => "middle",
        });
    }

    #[inline(always)]
    fn measure(&self, text: &str) -> f64 {
        self.measure_text(text).map_or(0.0, |size| size.width())
    }

    #[inline(always)]
    fn write(&self, text: &str, x: f64, y: f64) {
        // Only what is no number fails.
        let _ = self.fill_text(text, x, y);
    }

    #[inline(always)]
    fn begin(&self) {
        self.begin_path();
    }

    #[inline(always)]
    fn move_to(&self, x: f64, y: f64) {
        self.move_to(x, y);
    }

    #[inline(always)]
    fn line_to(&self, x: f64, y: f64) {
        self.line_to(x, y);
    }

    #[inline(always)]
    fn arc_to(&self, corner: (f64, f64), end: (f64, f64), radius: f64) {
        // Only a negative radius fails.
        let _ = self.arc_to(corner.0, corner.1, end.0, end.1, radius);
    }

    #[inline(always)]
    fn curve_to(&self, control: (f64, f64), other: (f64, f64), end: (f64, f64)) {
        self.bezier_curve_to(control.0, control.1, other.0, other.1, end.0, end.1);
    }

    #[inline(always)]
    fn rect(&self, x: f64, y: f64, width: f64, height: f64) {
        self.rect(x, y, width, height);
    }

    fn rects(&self, all: &[[f64; 4]]) {
        rects(self, all.as_flattened());
    }

    fn lines(&self, points: &[[f64; 2]]) {
        lines(self, points.as_flattened());
    }

    #[inline(always)]
    fn circle(&self, x: f64, y: f64, radius: f64) {
        // Only a negative radius fails.
        let _ = self.arc(x, y, radius, 0.0, TAU);
    }

    #[inline(always)]
    fn close(&self) {
        self.close_path();
    }

    #[inline(always)]
    fn fill(&self) {
        self.fill();
    }

    #[inline(always)]
    fn stroke(&self) {
        self.stroke();
    }

    #[inline(always)]
    fn clip(&self) {
        self.clip();
    }

    #[inline(always)]
    fn fill_rect(&self, x: f64, y: f64, width: f64, height: f64) {
        self.fill_rect(x, y, width, height);
    }

    #[inline(always)]
    fn stroke_rect(&self, x: f64, y: f64, width: f64, height: f64) {
        self.stroke_rect(x, y, width, height);
    }

    #[inline(always)]
    fn save(&self) {
        self.save();
    }

    #[inline(always)]
    fn restore(&self) {
        self.restore();
    }

    fn shift(&self, x: f64, y: f64) {
        // Finite lengths are always taken.
        let _ = self.translate(x, y);
    }
}
