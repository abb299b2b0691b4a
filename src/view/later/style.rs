//! The styles of what is shown only once all of the page is there.

use crate::scenario::later_text;
use crate::view::browser;

/// Adds them to the page.
#[inline(never)]
pub fn add_style() {
    let document = browser::document();
    let texts = [
        include_str!("../../../static/exercise.css"),
        include_str!("../../../static/editor.css"),
        include_str!("../../../static/later.css"),
    ];
    for text in texts.map(later_text) {
        // A page that cannot take them is plain, and works.
        if let (Some(head), Ok(style)) = (document.head(), document.create_element("style")) {
            style.set_text_content(Some(text));
            let _ = head.append_child(&style);
        }
    }
}
