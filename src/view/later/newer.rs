//! A newer version of the page, which the service worker keeps ready: it is offered, and nothing happens to the page
//! before somebody asks for it.

use crate::view::action::{Action, Shared};
use crate::view::icons;
use crate::view::later::texts::LaterTexts;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Of a newer version.
pub enum Ask {
    /// It is ready; calling this makes it the page's.
    Offer(js_sys::Function),
    Take,
    /// It is taken the next time that the page is opened.
    Later,
}

/// The version that is offered.
#[derive(Default)]
pub struct Newer(Option<js_sys::Function>);

impl Newer {
    #[inline(never)]
    pub fn update(&mut self, ask: Ask) -> bool {
        match ask {
            Ask::Offer(take) => self.0 = Some(take),
            Ask::Take => {
                // Where it cannot be taken now, the next visit takes it.
                let _ = self.0.take().map(|take| take.call0(&JsValue::NULL));
            }
            Ask::Later => self.0 = None,
        }
        true
    }
}

/// The offer, while there is one.
#[inline(never)]
pub fn offer(newer: &Newer, shared: &Shared) -> Html {
    if newer.0.is_none() {
        return Html::default();
    }
    let texts = LaterTexts::of(shared.lang);
    let take = shared.dispatch.reform(|_: MouseEvent| Action::Newer(Ask::Take));
    let later = shared.dispatch.reform(|_: MouseEvent| Action::Newer(Ask::Later));
    html! {
        <div class="toast newer" data-newer="">
            <p role="status">{ texts.newer }</p>
            <button data-action="take-newer" onclick={take}>{ texts.newer_take }</button>
            <button class="icon" data-action="later-newer" aria-label={texts.newer_later} title={texts.newer_later} onclick={later}>
                { icons::close() }
            </button>
        </div>
    }
}
