//! What the marks of the picture mean. What is rare is explained where it occurs.

use crate::i18n::UiTexts;
use yew::prelude::*;

/// Which of the rare marks there will be.
pub struct Rare {
    pub awaits: bool,
    pub ready: bool,
    pub raised: bool,
    pub cancelled: bool,
    /// Lanes do things to each other: see `marks`.
    pub between: Between,
    pub ordered: bool,
}

/// Which marks there will be that lie between lanes.
#[derive(Clone, Copy, Default)]
pub struct Between {
    pub cancels: bool,
    pub exceptions: bool,
    pub queues: bool,
    pub stuck: bool,
}

pub fn legend(rare: &Rare, texts: &UiTexts) -> Html {
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
            { for rarest(rare, texts) }
        </ul>
    }
}

fn mark(shape: Html, text: &str) -> Html {
    html! { <li><svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">{ shape }</svg>{ text }</li> }
}

/// What the first scenarios do not have.
fn rarest(rare: &Rare, texts: &UiTexts) -> Vec<Html> {
    let Between { cancels, exceptions, queues, stuck } = rare.between;
    let disc = |fill: &'static str, ink: &'static str| {
        html! { <><circle cx="11" cy="6" r="5.5" {fill} stroke="var(--l1)" /><path d="M9.5 4.5l2-1.5v6" fill="none" stroke={ink} stroke-width="1.5" /></> }
    };
    let arrow = |colour: &'static str| {
        html! { <><path d="M2 6h14" stroke={colour} stroke-width="1.5" /><path d="M20 6l-6-4v8z" fill={colour} /></> }
    };
    let arc = html! { <path d="M6 1c12 0 12 10 3 10M12 7l-4 4 5 1" fill="none" stroke="var(--error)" stroke-width="1.75" /> };
    let all = [
        (rare.ordered, disc("var(--ink)", "var(--panel)"), texts.end_place),
        (queues, disc("var(--panel)", "var(--l1)"), texts.queue_place),
        (cancels, arrow("var(--ink)"), texts.cancel_asked),
        (exceptions, arrow("var(--error)"), texts.exception_goes),
        (stuck, arc, texts.cycle),
    ];
    all.into_iter().filter(|(there, ..)| *there).map(|(_, shape, text)| mark(shape, text)).collect()
}
