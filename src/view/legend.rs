//! What the marks of the picture mean. What is rare is explained where it occurs.

use crate::i18n::Lang;
use crate::view::later::{self, Between};
use yew::prelude::*;

/// Which of the rare marks there will be.
#[derive(Clone, Copy, PartialEq)]
pub struct Rare {
    pub awaits: bool,
    pub ready: bool,
    pub raised: bool,
    pub cancelled: bool,
    /// Numbers say in which order lanes ended.
    pub ordered: bool,
    /// The marks of what lanes do to each other.
    pub between: Between,
}

#[derive(Properties, PartialEq)]
pub struct Props {
    pub rare: Rare,
    pub lang: Lang,
}

#[component]
pub fn Legend(props: &Props) -> Html {
    let Props { rare, lang } = props;
    let texts = lang.texts();
    html! {
        <ul class="legend">
            { mark(html! { <rect width="22" height="12" rx="3" fill="var(--l1)" /> }, texts.running) }
            { mark(html! {
                <><rect width="22" height="12" rx="3" fill="var(--w1)" /><path d="M2 .75h18M2 11.25h18" stroke="var(--l1)" stroke-opacity=".45" stroke-width="1.5" /></>
            }, texts.waiting) }
            if rare.awaits {
                { mark(html! {
                    <><rect width="22" height="12" rx="3" fill="var(--w1)" /><path d="M2 10l8-8M8 11l9-9M14 11l7-7" stroke="var(--l1)" stroke-opacity=".55" /></>
                }, texts.awaiting) }
            }
            if rare.ready {
                { mark(html! {
                    <rect x="1" y="1" width="20" height="10" fill="none" stroke="var(--l1)" stroke-width="1.5" stroke-dasharray="4 3" />
                }, texts.ready) }
            }
            { mark(html! {
                <rect x="1" y="1" width="20" height="10" rx="3" fill="none" stroke="var(--l1)" stroke-opacity=".45" stroke-width="1.5" />
            }, texts.ahead) }
            if rare.raised {
                { mark(html! { <path d="M7 2l8 8M15 2l-8 8" stroke="var(--error)" stroke-width="2" /> }, texts.raised) }
            }
            if rare.cancelled {
                { mark(html! {
                    <g fill="none" stroke="var(--soft)" stroke-width="1.75"><circle cx="11" cy="6" r="4" /><path d="M8.2 8.8l5.6-5.6" /></g>
                }, texts.cancelled) }
            }
            if rare.ordered {
                { mark(html! {
                    <><circle cx="11" cy="6" r="6" fill="var(--ink)" /><path d="M9.5 4.5l2-1.5v6" fill="none" stroke="var(--panel)" stroke-width="1.5" /></>
                }, texts.end_place) }
            }
            if rare.between != Between::default() {
                { for later::legend(rare.between, *lang) }
            }
        </ul>
    }
}

/// A mark and what it means.
pub fn mark(shape: Html, text: &str) -> Html {
    html! { <li><svg width="1.375rem" height=".75rem" viewBox="0 0 22 12" aria-hidden="true">{ shape }</svg>{ text }</li> }
}
