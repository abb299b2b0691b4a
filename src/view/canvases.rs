//! The stage's canvases: how large each is, and how it is drawn to.
//!
//! Their sizes are read when they may have changed, never once a frame: the page would be laid out anew for each.

use crate::view::browser;
use crate::view::marks::Mark;
use crate::view::pen::{Ink, Sheet};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// What is known of so many canvases.
pub struct Canvases<const COUNT: usize>(RefCell<[Known; COUNT]>);

#[derive(Clone, Default)]
enum Known {
    #[default]
    Nothing,
    /// It is not there, or not shown: then it has no size to draw to.
    Hidden,
    Shown(Canvas),
}

/// A canvas that is shown.
#[derive(Clone)]
pub struct Canvas {
    context: CanvasRenderingContext2d,
    /// In CSS pixels.
    width: i32,
    height: i32,
    /// How large the page's text is, in that of most pages.
    text: f64,
}

impl<const COUNT: usize> Default for Canvases<COUNT> {
    fn default() -> Self {
        Canvases(RefCell::new(std::array::from_fn(|_| Known::Nothing)))
    }
}

impl<const COUNT: usize> Canvases<COUNT> {
    /// To be called when one has come, gone or changed its size; a change of the text's size is one, too.
    pub fn forget(&self) {
        self.0.borrow_mut().fill(Known::Nothing);
    }

    /// All of them, the ones that are to be drawn to. Nothing may be written to the page before this in a frame.
    pub fn measured<'a>(&self, nodes: impl Iterator<Item = (usize, &'a Mark)>) -> [Option<Canvas>; COUNT] {
        let mut all = self.0.borrow_mut();
        let mut text = None;
        for (at, node) in nodes {
            if matches!(all[at], Known::Nothing) {
                let text = *text.get_or_insert_with(browser::text_scale);
                let canvas = node.cast().and_then(|element| Canvas::of(element, text));
                all[at] = canvas.map_or(Known::Hidden, Known::Shown);
            }
        }
        all.each_ref().map(|known| match known {
            Known::Shown(canvas) => Some(canvas.clone()),
            Known::Nothing | Known::Hidden => None,
        })
    }
}

impl Canvas {
    /// Of an element, if it is shown. `text`: see [`browser::text_scale`], which is the same for all.
    pub fn of(element: HtmlCanvasElement, text: f64) -> Option<Canvas> {
        let (width, height) = (element.client_width(), element.client_height());
        let context = element.get_context("2d").ok()??.dyn_into().ok()?;
        (width != 0 && height != 0).then_some(Canvas { context, width, height, text })
    }

    /// In CSS pixels.
    pub fn width(&self) -> i32 {
        self.width
    }

    /// The canvas, cleared and scaled to the screen and to the size of the page's text: one unit is a sixteenth of it.
    /// `dense`: device pixels in each of the page's.
    pub fn sheet(self, dense: f64) -> Sheet {
        let Canvas { context, text, .. } = self;
        let (width, height) = (f64::from(self.width), f64::from(self.height));
        let size = ((width * dense).round() as u32, (height * dense).round() as u32);
        let (width, height, ratio) = (width / text, height / text, dense * text);
        let pen = Ink::new(context);
        pen.clear(size, ratio, (width, height));
        Sheet { pen, width, height, ratio }
    }
}
