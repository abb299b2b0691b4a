//! The styles of what is shown only once all of the page is there, and those that are made by the way.

use crate::scenario::later_text;
use crate::view::browser;
use wasm_bindgen::JsValue;
use web_sys::CssStyleSheet;

/// Adds them to the page.
#[inline(never)]
pub fn add_style() {
    let texts = [
        include_str!("../../../static/exercise.css"),
        include_str!("../../../static/editor.css"),
        include_str!("../../../static/later.css"),
    ];
    for text in texts.map(later_text) {
        // They stay as long as the page does.
        std::mem::forget(Sheet::new(text));
    }
}

/// Styles that are on the page until this is dropped: made here, which the page's policy lets it do. A `<style>` is
/// text of the document, and that it does not.
pub struct Sheet(CssStyleSheet);

impl Sheet {
    /// `None` where a browser makes no sheets: the page is plain then, and works.
    pub fn new(text: &str) -> Option<Sheet> {
        let made = CssStyleSheet::new().ok()?;
        made.replace_sync(text).ok()?;
        browser::document().adopted_style_sheets().push(&made);
        Some(Sheet(made))
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        let document = browser::document();
        let others =
            document.adopted_style_sheets().filter(&mut |sheet, _, _| sheet != JsValue::from(self.0.clone()));
        document.set_adopted_style_sheets(&others);
    }
}
