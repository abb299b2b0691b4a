//! The list of keys, over the page.

use super::ask::Ask;
use super::keys::LIST;
use crate::view::action::{Action, Shared};
use crate::view::browser;
use crate::view::icons;
use crate::view::later::texts::LaterTexts;
use crate::view::listen::NO_KEYS;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[inline(never)]
pub fn help(shared: &Shared) -> Html {
    let texts = LaterTexts::of(shared.lang);
    let ask = |ask: Ask| shared.dispatch.reform(move |_: MouseEvent| Action::Player(ask.clone()));
    let switch = shared.dispatch.reform(|event: Event| {
        Action::Player(Ask::Keys(event.target_unchecked_into::<HtmlInputElement>().checked()))
    });
    html! {
        <section class="keys-list" aria-label={texts.keys}>
            <h2>{ texts.keys }</h2>
            <button class="icon" data-action="close-keys" aria-label={texts.close} title={texts.close} onclick={ask(Ask::Help)}>{ icons::close() }</button>
            <dl>
                { for LIST.iter().map(|(keys, name)| html! {
                    <div><dt><kbd>{ *keys }</kbd></dt><dd>{ texts.named(name) }</dd></div>
                }) }
            </dl>
            <label class="switch">
                <span>{ texts.keys_switch }</span>
                <input type="checkbox" data-action="keys" checked={browser::stored(NO_KEYS).is_none()} onchange={switch} />
            </label>
        </section>
    }
}
