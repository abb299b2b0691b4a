//! The dialog: the link with all that it holds, and the ways to give it to somebody.

use super::embed::Embed;
use super::squares::squares;
use crate::i18n::fill;
use crate::link::{self, State};
use crate::view::action::{Action, Shared};
use crate::view::browser;
use crate::view::later::dialog::Dialog;
use crate::view::later::own::ask::Ask as Own;
use crate::view::later::texts::LaterTexts;
use yew::prelude::*;

/// Some programs cut longer links off.
const LONG: usize = 8_000;

/// The dialog, with what is on the page now.
#[inline(never)]
pub fn send(chosen: &State, shared: &Shared) -> Html {
    html! { <Send chosen={chosen.clone()} shared={shared.clone()} /> }
}

#[derive(Properties, PartialEq)]
pub struct Props {
    pub chosen: State,
    pub shared: Shared,
}

/// A dialog stands above what the page says in passing, so it says itself what came of copying.
#[component]
pub fn Send(props: &Props) -> Html {
    let Props { chosen, shared } = props;
    let said = use_state(|| "");
    let say = {
        let said = said.clone();
        Callback::from(move |text: &'static str| said.set(text))
    };
    let texts = LaterTexts::of(shared.lang);
    // Whoever gets it sees it in their own language and theme.
    let plain = State { lang: None, theme: None, ..chosen.clone() };
    let address = browser::address(&link::encode(&plain));
    let long = address.chars().count() > LONG;
    let code = squares(&address);
    let closed = shared.dispatch.reform(|()| Action::Send(false));
    let title = chosen.scenario().title(shared.lang);
    let copy = copies(address.clone(), texts.link_copied, texts.link_not_copied, &say);
    let give = {
        let address = address.clone();
        Callback::from(move |_: MouseEvent| {
            let address = address.clone();
            wasm_bindgen_futures::spawn_local(async move {
                browser::share(title, &address).await;
            });
        })
    };
    let export = shared.dispatch.reform(|_: MouseEvent| Action::Own(Own::Export));
    html! {
        <Dialog id="send" title={texts.send} close={texts.close} on_close={closed}>
            <p>{ texts.send_holds }</p>
            <div class="field">
                <input type="text" readonly=true value={address.clone()} data-link="" aria-label={texts.send_link} />
                <button class="main" data-action="copy-link" onclick={copy}>{ texts.copy_link }</button>
                if browser::navigator_has("share") {
                    <button data-action="share-link" onclick={give}>{ texts.share_link }</button>
                }
            </div>
            <p class="said" role="status" data-said="">{ *said }</p>
            if long {
                <div class="notice" data-long="" role="status">
                    <p>{ fill(texts.send_long, &[&address.chars().count().to_string()]) }</p>
                    <button data-action="export" onclick={export}>{ texts.export }</button>
                </div>
            }
            <div class="ways">
                <figure>
                    if let Some((width, path)) = code {
                        <svg class="squares" role="img" aria-label={texts.squares} viewBox={format!("0 0 {width} {width}")} shape-rendering="crispEdges">
                            <rect width={width.to_string()} height={width.to_string()} fill="#fff" />
                            <path d={path} fill="#000" />
                        </svg>
                        <figcaption>{ texts.squares_use }</figcaption>
                    } else {
                        <figcaption data-no-squares="">{ texts.squares_long }</figcaption>
                    }
                </figure>
                <Embed chosen={chosen.clone()} shared={shared.clone()} {say} />
            </div>
        </Dialog>
    }
}

/// Copies the text, and says how that went.
pub fn copies(
    text: String,
    done: &'static str,
    failed: &'static str,
    say: &Callback<&'static str>,
) -> Callback<MouseEvent> {
    let say = say.clone();
    Callback::from(move |_: MouseEvent| {
        let (text, say) = (text.clone(), say.clone());
        wasm_bindgen_futures::spawn_local(async move {
            let copied = browser::copy(&text).await;
            say.emit(if copied { done } else { failed });
        });
    })
}
