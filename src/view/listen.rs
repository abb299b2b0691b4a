//! What the page listens to besides its own elements: the address, the window's size, keys, the system's theme.

use crate::view::action::Action;
use crate::view::browser;
use crate::view::stage::Stage;
use gloo_events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

/// What the page listens to besides its own elements.
pub fn listeners(dispatch: &Callback<Action>, stage: &Rc<Stage>) -> [EventListener; 4] {
    let (visit, key, theme) = (dispatch.clone(), dispatch.clone(), dispatch.clone());
    let stage = Rc::downgrade(stage);
    let window = browser::window();
    let keys = EventListenerOptions::enable_prevent_default();
    let dark = window.match_media("(prefers-color-scheme: dark)").ok().flatten();
    let dark =
        dark.map_or_else(|| window.clone().into(), |dark| dark.unchecked_into::<web_sys::EventTarget>());
    [
        EventListener::new(&window, "hashchange", move |_| visit.emit(Action::Visit)),
        EventListener::new(&window, "resize", move |_| {
            if let Some(stage) = stage.upgrade() {
                stage.ask();
            }
        }),
        EventListener::new_with_options(&window, "keydown", keys, move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| is_toggle(event)) {
                event.prevent_default();
                key.emit(Action::Toggle);
            }
        }),
        EventListener::new(&dark, "change", move |_| theme.emit(Action::SystemTheme)),
    ]
}

/// The space bar, where it does not mean something else already.
fn is_toggle(event: &KeyboardEvent) -> bool {
    let busy = "a, button, select, summary, textarea, input:not([type=range]), [contenteditable]";
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key() && !event.repeat();
    event.key() == " "
        && plain
        && target.is_none_or(|target| target.closest(busy).is_ok_and(|found| found.is_none()))
}
