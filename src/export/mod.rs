//! What a person takes along of a run: the picture as SVG, the trace for trace viewers, a chart for READMEs, texts. All
//! of it is text, and a function of timelines and traces; who puts it where is not known here.

pub mod chrome;
pub mod mermaid;
pub mod picture;
pub mod svg;
mod theme;
mod words;

pub use theme::Theme;

use crate::trace::{Trace, What};

/// The trace as its stable text: an event a line.
#[inline(never)]
pub fn trace(trace: &Trace) -> String {
    let mut text = String::new();
    for event in trace.events() {
        text.push_str(&event.to_string());
        text.push('\n');
    }
    text
}

/// What was written to stdout and stderr, as a terminal would show it.
#[inline(never)]
pub fn console(trace: &Trace) -> String {
    let mut text = String::new();
    for event in trace.events() {
        if let What::Printed(printed) = event.what {
            text.push_str(&printed.text);
        }
    }
    text
}
