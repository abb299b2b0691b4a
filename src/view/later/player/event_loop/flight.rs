//! Chips go from where they were to where they are.
//!
//! The boxes are plain lists that the browser lays out. Before they change it is measured where each chip is seen;
//! after that each is put back there, and let go.

use crate::view::browser;
use std::collections::BTreeMap;
use std::iter::successors;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The attribute that names a chip.
const NAME: &str = "data-chip";
/// The attribute that names a box.
const BOX: &str = "data-box";

/// Where chips are seen, from the corner of what they move in.
pub type Seats = BTreeMap<String, (f64, f64)>;

/// Where all chips are seen now, on their way or not.
pub fn seats(root: &Element) -> Seats {
    let corner = root.get_bounding_client_rect();
    let seat = |chip: HtmlElement| {
        let rect = chip.get_bounding_client_rect();
        Some((chip.get_attribute(NAME)?, (rect.left() - corner.left(), rect.top() - corner.top())))
    };
    chips(root).into_iter().filter_map(seat).collect()
}

/// Lets all chips go from where they were to where they are; those that were nowhere come to be seen.
pub fn fly(root: &Element, from: &Seats) {
    if browser::wants_little_motion() {
        return;
    }
    let chips = chips(root);
    for chip in &chips {
        set(chip, [("transition", "none"), ("transform", "none"), ("opacity", "1")]);
    }
    let to = seats(root);
    for chip in &chips {
        let Some(name) = chip.get_attribute(NAME) else { continue };
        match (from.get(&name), to.get(&name)) {
            (Some(from), Some(to)) => {
                let way = format!("translate({:.1}px, {:.1}px)", from.0 - to.0, from.1 - to.1);
                set(chip, [("transform", &way)]);
            }
            _ => set(chip, [("opacity", "0")]),
        }
    }
    // Being measured, they are there for the browser, and what comes next is a change.
    root.get_bounding_client_rect();
    for chip in &chips {
        set(chip, [("transition", ""), ("transform", ""), ("opacity", "")]);
    }
}

fn set<const N: usize>(chip: &HtmlElement, styles: [(&str, &str); N]) {
    for (property, value) in styles {
        // Properties of these names can always be set.
        let _ = chip.style().set_property(property, value);
    }
}

/// Lets no box become smaller than it has been, so that what stands below does not jump; or lets go of that.
pub fn keep_heights(root: &Element, keep: bool) {
    let boxes = with(root, BOX);
    let heights: Vec<i32> = boxes.iter().map(HtmlElement::offset_height).collect();
    for (one, height) in boxes.iter().zip(heights) {
        set(one, [("min-height", &if keep { format!("{height}px") } else { String::new() })]);
    }
}

fn chips(root: &Element) -> Vec<HtmlElement> {
    with(root, NAME)
}

/// All elements in there that have this attribute.
fn with(root: &Element, attribute: &str) -> Vec<HtmlElement> {
    let mut found = vec![];
    let mut open = vec![root.clone()];
    while let Some(element) = open.pop() {
        open.extend(successors(element.first_element_child(), Element::next_element_sibling));
        if element.has_attribute(attribute) {
            found.extend(element.dyn_into::<HtmlElement>());
        }
    }
    found
}
