//! Where the stage writes: elements of the page, and of the shell as long as the page is not there.

use crate::paint::rows::Rows;
use crate::view::stage::GROUPS;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};
use yew::NodeRef;

/// Given to the components that own the elements.
#[derive(Default)]
pub struct Marks {
    pub bars: [Mark; GROUPS],
    pub totals: [Mark; GROUPS],
    pub axis: Mark,
    pub scrub: Mark,
    pub clock: Mark,
    /// What the shell says of each group, until it is said.
    words: RefCell<[Vec<Element>; GROUPS]>,
}

/// An element that is written to.
#[derive(Default)]
pub struct Mark {
    /// The page's.
    node: NodeRef,
    /// The one in the shell.
    early: RefCell<Option<Element>>,
}

impl Marks {
    /// Writes to the shell until the page is there.
    pub fn enter_shell(&self, shell: &Element) {
        for (at, group) in all(shell, ".group").into_iter().enumerate().take(GROUPS) {
            // What stands in the place of the bars.
            all(&group, "svg").iter().for_each(Element::remove);
            self.bars[at].stand_in(&group, "canvas");
            self.totals[at].stand_in(&group, ".big");
            self.words.borrow_mut()[at] = all(&group, ".names li:not(.strip), small");
        }
        self.axis.stand_in(shell, ".axis-row canvas");
        self.clock.stand_in(shell, ".clock");
    }

    /// From here on only the page is written to.
    pub fn leave_shell(&self) {
        let marks = self.bars.iter().chain(&self.totals).chain([&self.axis, &self.clock]);
        marks.for_each(|mark| drop(mark.early.take()));
        self.words.take();
    }

    /// Says once in the shell what the group's rows are called, and then how long it will have taken.
    pub fn write_words(&self, group: usize, rows: &Rows, length: impl FnOnce() -> String) {
        let places = std::mem::take(&mut self.words.borrow_mut()[group]);
        if let Some((last, names)) = places.split_last() {
            let labels = rows.iter().map(|row| &*row.label);
            names.iter().zip(labels).for_each(|(place, label)| place.set_text_content(Some(label)));
            last.set_text_content(Some(&length()));
        }
    }
}

impl Mark {
    /// For the component that has the element.
    pub fn node(&self) -> NodeRef {
        self.node.clone()
    }

    /// The element, of which is known what it is.
    pub fn cast<T: JsCast>(&self) -> Option<T> {
        let page = self.node.get().map(JsCast::unchecked_into);
        page.or_else(|| self.early.borrow().clone().map(JsCast::unchecked_into))
    }

    fn stand_in(&self, within: &Element, selector: &str) {
        self.early.replace(within.query_selector(selector).ok().flatten());
    }
}

fn all(within: &Element, selector: &str) -> Vec<Element> {
    let found = within.query_selector_all(selector).ok();
    let elements =
        |found: NodeList| (0..found.length()).filter_map(move |at| found.get(at)?.dyn_into().ok()).collect();
    found.map(elements).unwrap_or_default()
}
