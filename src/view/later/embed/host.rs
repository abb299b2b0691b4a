//! The page around: heard and told.

use super::Word;
use crate::link::{self, Show, State};
use crate::time::Time;
use crate::view::action::{Action, Shared};
use crate::view::beat::Beat;
use crate::view::browser;
use crate::view::later::texts::LaterTexts;
use gloo_events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, ResizeObserver, Window};
use yew::prelude::*;

/// Listens to the page around until it is dropped, and tells it the height of this one.
pub struct Host {
    host: Window,
    observer: Option<ResizeObserver>,
    _resized: Closure<dyn FnMut()>,
    _heard: EventListener,
}

impl Host {
    /// `None` if there is no page around.
    #[inline(never)]
    pub fn around(dispatch: &Callback<Action>) -> Option<Host> {
        let window = browser::window();
        let host = window.parent().ok().flatten().filter(|host| *host != window)?;
        let dispatch = dispatch.clone();
        let from = host.clone();
        let heard = EventListener::new(&window, "message", move |event| {
            let event: &MessageEvent = event.unchecked_ref();
            // Nobody but the page around is listened to.
            if event.source().as_ref() != Some(from.as_ref()) {
                return;
            }
            if let Some(word) = word(&event.data()) {
                dispatch.emit(Action::Host(word));
            }
        });
        let to = host.clone();
        let resized = Closure::<dyn FnMut()>::new(move || tell_height(&to));
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(body)) = (&observer, browser::document().body()) {
            observer.observe(&body);
        }
        tell(&host, "ready", &[]);
        Some(Host { host, observer, _resized: resized, _heard: heard })
    }

    /// Tells it the moment that is shown: when an event happened, when it was played, paused or sought.
    pub fn moment(&self, now: Time, total: Option<Time>, beat: &Beat) {
        let total = total.map_or(JsValue::NULL, |total| total.as_secs().into());
        let words = [
            ("t", now.as_secs().into()),
            ("total", total),
            ("playing", beat.goes_on().into()),
            ("over", beat.over.into()),
        ];
        tell(&self.host, "moment", &words);
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

fn word(data: &JsValue) -> Option<Word> {
    let of = |key: &str| Reflect::get(data, &key.into()).ok();
    let ours = data.is_object() && of("interleave")?.as_f64() == Some(1.0);
    Word::read(&of("type").filter(|_| ours)?.as_string()?, of("t")?.as_f64())
}

fn tell_height(host: &Window) {
    if let Some(body) = browser::document().body() {
        let height = body.get_bounding_client_rect().height().ceil();
        tell(host, "height", &[("height", height.into())]);
    }
}

/// What is told is no secret, whoever embeds the page.
fn tell(host: &Window, kind: &str, words: &[(&str, JsValue)]) {
    let message = Object::new();
    let own = [("interleave", 1.into()), ("type", kind.into())];
    for (key, value) in own.iter().chain(words) {
        // A plain object takes any key.
        let _ = Reflect::set(&message, &(*key).into(), value);
    }
    // A host that is gone hears nothing.
    let _ = host.post_message(&message, "*");
}

/// The classes of the page that say what of it is shown.
#[inline(never)]
pub fn classes(show: Show) -> Classes {
    let mut classes = Classes::from("embed");
    for (name, part) in Show::of_embed() {
        if show.has(*part) {
            classes.push(format!("show-{name}"));
        }
    }
    classes
}

/// The way to the whole page, with the same run.
#[inline(never)]
pub fn way_out(chosen: &State, shared: &Shared) -> Html {
    let show = Show::default().with(Show::LOOP, chosen.show.has(Show::LOOP));
    let whole = State { embed: false, show, ..chosen.clone() };
    html! {
        <p class="way-out">
            <a href={browser::address(&link::encode(&whole))} target="_blank" rel="noopener" data-whole="">
                { LaterTexts::of(shared.lang).whole_page }
            </a>
        </p>
    }
}
