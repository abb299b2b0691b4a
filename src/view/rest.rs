//! The second part of the page's wasm, which holds what the first screen does not need (scripts/page).

use crate::link;
use crate::scenario::DEFAULT;
use crate::view::later::add_style;
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Promises that the second part is there; the page's script has it.
    #[wasm_bindgen(js_name = interleaveRest)]
    fn rest() -> js_sys::Promise;

    /// Brings the second part at once. A function that is not here yet calls it by itself, wherever it is
    /// called from; that holds the page until it has come.
    #[wasm_bindgen(js_name = interleaveLink)]
    fn bring();
}

thread_local! {
    static HERE: Cell<bool> = const { Cell::new(false) };
}

/// Whether what this address asks for cannot be read, let alone run, before the second part is there.
pub fn is_missing_for(fragment: &str) -> bool {
    let later = || link::scenario_of(fragment).is_some_and(|scenario| scenario.id != DEFAULT);
    !HERE.get()
        && (fragment.contains("z=") || link::OF_PLAYER.iter().any(|name| fragment.contains(name)) || later())
}

/// Whether the second part is still to come.
pub fn is_missing() -> bool {
    !HERE.get()
}

/// This, once all of the machine is there.
pub async fn then<T>(asked: T) -> T {
    arrived().await;
    asked
}

/// Waits until all of the machine is there.
pub async fn arrived() {
    if JsFuture::from(rest()).await.is_err() {
        bring();
    }
    if !HERE.replace(true) {
        add_style();
    }
}
