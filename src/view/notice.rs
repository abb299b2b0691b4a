//! What of a link had no effect, until it is dismissed.

use crate::link::Ignored;
use crate::view::action::{Action, use_shared};
use crate::view::icons;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub ignored: Rc<[Ignored]>,
}

#[component]
pub fn Notice(props: &Props) -> Html {
    let shared = use_shared();
    let texts = shared.texts();
    if props.ignored.is_empty() {
        return Html::default();
    }
    let dismiss = shared.dispatch.reform(|_: MouseEvent| Action::Dismiss);
    html! {
        <div class="notice" data-ignored="" role="status">
            <div>
                <p>{ texts.ignored }</p>
                <ul>{ for props.ignored.iter().map(|part| html! { <li>{ part.message(shared.lang) }</li> }) }</ul>
            </div>
            <button class="icon plain" aria-label={texts.dismiss} title={texts.dismiss} onclick={dismiss}>
                { icons::close() }
            </button>
        </div>
    }
}
