//! The number that an element of the page is, and the element that a number is.

use crate::scenario::numbers::{self, Number};
use crate::view::browser;
use crate::view::stage::Stage;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Where numbers can be changed: in a program that is shown, not in the lines beneath a field.
const NUMBERS: &str = "#program > .program .n";

/// A number of a program on the page.
#[derive(Clone)]
pub struct Place {
    pub tab: usize,
    pub line: u32,
    pub nth: u32,
    /// As it is written.
    pub text: String,
}

/// The number that this is in.
pub fn place_of(target: &Element, stage: &Stage) -> Option<Place> {
    let element = target.closest(NUMBERS).ok()??;
    let line = element.closest(".ln").ok()??;
    let tab = line.closest("#program").ok()??.get_attribute("aria-labelledby")?;
    let tab: usize = tab.strip_prefix("tab-")?.parse().ok()?;
    let before = |of: &Element| {
        std::iter::successors(of.previous_element_sibling(), Element::previous_element_sibling)
    };
    let number = before(&line).count() as u32 + 1;
    let text = text_of(tab, stage)?;
    // Plain text between the pieces has no element, so the columns are counted by the nodes.
    let mut column = 0;
    let mut node = element.previous_sibling();
    while let Some(piece) = node {
        column += piece.text_content().unwrap_or_default().chars().count();
        node = piece.previous_sibling();
    }
    let start = text.split_inclusive('\n').take(number as usize - 1).map(str::len).sum::<usize>();
    let at = text[start..].char_indices().nth(column).map_or(text.len(), |(at, _)| start + at);
    let found = numbers::numbers(&text).into_iter().find(|number| number.range.contains(&at))?;
    Some(Place { tab, line: found.line, nth: found.nth, text: text[found.range].to_owned() })
}

/// The text of the program that this tab shows.
pub fn text_of(tab: usize, stage: &Stage) -> Option<String> {
    stage.with(|run| run.groups.get(tab).map(|group| group.displayed().text.clone())).flatten()
}

/// The element of a number in the program that is shown.
pub fn element_of(number: &Number, text: &str) -> Option<HtmlElement> {
    let lines = browser::document().query_selector_all("#program > .program .ln").ok()?;
    let line: Element = lines.item(number.line - 1)?.dyn_into().ok()?;
    let start = text[..number.range.start].rfind('\n').map_or(0, |newline| newline + 1);
    // Its own minus is another piece.
    let minus = usize::from(text[number.range.start..].starts_with('-'));
    let column = text[start..number.range.start].chars().count() + minus;
    let pieces = line.query_selector_all(".n").ok()?;
    (0..pieces.length()).filter_map(|at| pieces.item(at)).find_map(|piece| {
        let mut before = 0;
        let mut node = piece.previous_sibling();
        while let Some(other) = node {
            before += other.text_content().unwrap_or_default().chars().count();
            node = other.previous_sibling();
        }
        (before == column).then(|| piece.dyn_into().ok()).flatten()
    })
}
