//! The later parts of the page's wasm, which hold what the first bar does not need to move (scripts/page).

use crate::link;
use crate::scenario::DEFAULT;
use crate::view::browser;
use crate::view::later::add_style;
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Promises that this part is there, and those before it; the page's script has it.
    #[wasm_bindgen(js_name = interleaveRest)]
    fn rest(part: u32) -> js_sys::Promise;

    /// Brings this part at once, and those before it. A function that is not here yet calls it by itself,
    /// wherever it is called from; that holds the page until it has come.
    #[wasm_bindgen(js_name = interleaveLink)]
    fn bring(part: u32);
}

/// How much of the page there is: each part with those before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Part {
    /// The first scenario's programs can run, as their author wrote them.
    First,
    /// So can their picture, in the shell.
    Picture,
    /// The page, with all that its first screen has, and how a run ends.
    Screen,
    /// All of the machine and of the page.
    All,
}

thread_local! {
    static HERE: Cell<Part> = const { Cell::new(Part::First) };
}

/// What stands in a link that the shell heeds by itself (static/early.js).
const AT_FIRST: [&str; 2] = ["lang=", "theme="];

/// How much must be there before what this address asks for can be read, let alone run.
pub fn needed_for(fragment: &str) -> Part {
    let later = || link::scenario_of(fragment).is_some_and(|scenario| scenario.id != DEFAULT);
    if fragment.contains("z=")
        || fragment.contains("embed")
        || fragment.contains("show=")
        || link::OF_PLAYER.iter().any(|name| fragment.contains(name))
        || later()
    {
        return Part::All;
    }
    let query = fragment.split_once('?').map_or("", |(_, query)| query);
    let at_first = query.split('&').all(|part| AT_FIRST.iter().any(|name| part.starts_with(name)));
    if query.is_empty() || at_first { Part::First } else { Part::Screen }
}

/// Whether so much is there.
pub fn is_here(part: Part) -> bool {
    HERE.get() >= part
}

/// Whether the last part is still to come.
pub fn is_missing() -> bool {
    !is_here(Part::All)
}

/// This, once so much is there.
pub async fn then<T>(part: Part, asked: T) -> T {
    arrived(part).await;
    asked
}

/// Waits until the picture was seen for the first time: what comes before that would hold it up.
pub async fn seen() {
    // The first of two draws, and the second comes when that was painted.
    for _ in 0..2 {
        if !browser::document().hidden() {
            browser::frame().await;
        }
    }
}

/// Waits until so much is there.
pub async fn arrived(part: Part) {
    if JsFuture::from(rest(part as u32)).await.is_err() {
        bring(part as u32);
    }
    if HERE.get() < part {
        HERE.set(part);
        if part == Part::All {
            add_style();
        }
    }
}
