//! The picture as a part of another page: what is shown of it, and the text to paste there.

use super::link::copies;
use crate::i18n::fill;
use crate::link::{self, Show, State, Theme};
use crate::view::action::Shared;
use crate::view::browser;
use crate::view::later::texts::LaterTexts;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub chosen: State,
    pub shared: Shared,
    /// Says what came of copying.
    pub say: Callback<&'static str>,
}

/// So high is a frame before its page hears from it, in CSS pixels: about what the bars need.
const HEIGHT: &str = "420";

#[component]
pub fn Embed(props: &Props) -> Html {
    let shared = &props.shared;
    let texts = LaterTexts::of(shared.lang);
    let show = use_state(Show::default);
    let theme = use_state(|| None::<Theme>);
    let speaks = use_state(|| false);
    let state = State {
        embed: true,
        show: *show,
        theme: *theme,
        lang: speaks.then_some(shared.lang),
        ..props.chosen.clone()
    };
    let address = browser::address(&link::encode(&state));
    let title = format!("{} · Interleave", state.scenario().title(shared.lang));
    let code = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{HEIGHT}\" style=\"border:0\" loading=\"lazy\"></iframe>",
        escaped(&address),
        escaped(&title)
    );
    let parts = Show::of_embed().iter().map(|&(name, part)| {
        let change = {
            let show = show.clone();
            Callback::from(move |event: Event| {
                let shown: HtmlInputElement = event.target_unchecked_into();
                let next = show.with(part, shown.checked());
                // With nothing to show the bars are.
                show.set(if next == Show::default().with(Show::BARS, false) {
                    Show::default()
                } else {
                    next
                });
            })
        };
        html! {
            <label>
                <input type="checkbox" data-show={name} checked={show.has(part)} onchange={change} />
                { texts.named(&format!("show_{name}")) }
            </label>
        }
    });
    let wear = {
        let theme = theme.clone();
        Callback::from(move |event: Event| {
            theme.set(match &*event.target_unchecked_into::<HtmlSelectElement>().value() {
                "light" => Some(Theme::Light),
                "dark" => Some(Theme::Dark),
                _ => None,
            });
        })
    };
    let speak = {
        let speaks = speaks.clone();
        Callback::from(move |event: Event| {
            speaks.set(event.target_unchecked_into::<HtmlInputElement>().checked())
        })
    };
    let copy = copies(code.clone(), texts.embed_copied, texts.link_not_copied, &props.say);
    html! {
        <details class="embedding" data-embed="">
            <summary>{ texts.embed }</summary>
            <p>{ texts.embed_use }</p>
            <fieldset>
                <legend>{ texts.embed_show }</legend>
                { for parts }
            </fieldset>
            <div class="bar">
                <label>
                    { texts.embed_theme }
                    <select data-action="embed-theme" onchange={wear}>
                        <option value="" selected={theme.is_none()}>{ texts.embed_theirs }</option>
                        <option value="light" selected={*theme == Some(Theme::Light)}>{ texts.embed_light }</option>
                        <option value="dark" selected={*theme == Some(Theme::Dark)}>{ texts.embed_dark }</option>
                    </select>
                </label>
                <label>
                    <input type="checkbox" data-action="embed-lang" checked={*speaks} onchange={speak} />
                    { fill(texts.embed_lang, &[texts.this_language]) }
                </label>
            </div>
            <textarea readonly=true rows="4" data-embed-code="" aria-label={texts.embed_code} value={code} />
            <button data-action="copy-embed" onclick={copy}>{ texts.copy_embed }</button>
            <iframe src={address} title={texts.embed_preview} height={HEIGHT}></iframe>
        </details>
    }
}

/// A text between the quotes of an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
