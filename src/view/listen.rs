//! What the page listens to besides its own elements: the address, the window's size, keys, the system's theme.

use crate::view::action::Action;
use crate::view::browser;
use crate::view::later::newer;
use crate::view::later::player::ask::Ask;
use crate::view::rest;
use crate::view::stage::Stage;
use gloo_events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Element, KeyboardEvent};
use yew::Callback;

/// What the page listens to besides its own elements.
pub fn listeners(dispatch: &Callback<Action>, stage: &Rc<Stage>) -> [EventListener; 6] {
    let [visit, key, theme, point, offer] = [(); 5].map(|()| dispatch.clone());
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
            let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| is_free(event)) else { return };
            let name = event.key();
            let action = match &*name {
                " " | "k" | "K" if !event.repeat() => Action::Toggle,
                "ArrowLeft" | "ArrowRight" | "Home" | "End" => {
                    Action::Player(Ask::Key(name, event.shift_key()))
                }
                _ if name.len() == 1 && KEYS.contains(&*name) => Action::Player(Ask::Key(name, false)),
                "Escape" => return key.emit(Action::Player(Ask::Nothing)),
                _ => return,
            };
            event.prevent_default();
            key.emit(action);
        }),
        EventListener::new(&dark, "change", move |_| theme.emit(Action::SystemTheme)),
        // The page's script tells it (static/start), with what takes the version.
        EventListener::new(&window, "interleave-new", move |event| {
            let take = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().dyn_into().ok());
            if let Some(take) = take {
                offer.emit(Action::Newer(newer::Ask::Offer(take)));
            }
        }),
        // What the picture does when it is pointed at comes with the page's last part.
        EventListener::new(&window, "pointerover", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let on_bars = target.is_some_and(|on| on.closest(".bars, .n").is_ok_and(|found| found.is_some()));
            if rest::is_missing() && on_bars {
                point.emit(Action::Player(Ask::Come));
            }
        }),
    ]
}

/// Single keys that mean something to the player, besides the space bar and K.
const KEYS: &str = ",.[]0123456789+=-fF?";

/// Single keys mean nothing while something is stored under this name.
pub const NO_KEYS: &str = "interleave-no-keys";

/// A key that does not mean something else where it was pressed: the space bar does on all that is pressed, other
/// keys in all fields but the scrub bar.
fn is_free(event: &KeyboardEvent) -> bool {
    let key = event.key();
    let busy = match &*key {
        " " => "a, button, select, summary, textarea, input:not([type=range]), [data-editor]",
        _ => "select, textarea, input:not([data-action=scrub]), [data-editor], [role=tab], dialog",
    };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
    let off = || key.len() == 1 && key != " " && browser::stored(NO_KEYS).is_some();
    plain && target.is_none_or(|target| target.closest(busy).is_ok_and(|found| found.is_none())) && !off()
}
