//! What of a link had no effect, until it is dismissed.

use crate::link::Ignored;
use crate::view::action::{Action, Shared};
use crate::view::icons;
use yew::prelude::*;

#[inline(never)]
pub fn notice(ignored: &[Ignored], shared: &Shared) -> Html {
    let texts = shared.texts();
    if ignored.is_empty() {
        return Html::default();
    }
    let dismiss = shared.dispatch.reform(|_: MouseEvent| Action::Dismiss);
    html! {
        <div class="notice" data-ignored="" role="status">
            <div>
                <p>{ texts.ignored }</p>
                <ul>{ for ignored.iter().map(|part| html! { <li>{ part.message(shared.lang) }</li> }) }</ul>
            </div>
            <button class="icon plain" aria-label={texts.dismiss} title={texts.dismiss} onclick={dismiss}>
                { icons::close() }
            </button>
        </div>
    }
}
