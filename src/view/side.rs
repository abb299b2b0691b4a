//! The side: the lesson's sections with their scenarios, and the switches for language and theme.

use crate::link::Theme;
use crate::scenario::{SECTIONS, Section};
use crate::view::action::{Action, Shared};
use crate::view::{browser, icons};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shared: Shared,
    pub scenario: &'static str,
}

#[component]
pub fn Side(props: &Props) -> Html {
    let shared = &props.shared;
    let texts = shared.texts();
    // Only narrow screens fold the sections away.
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <header class={classes!("side", open.then_some("open"))}>
            <div class="brand"><a href="#/" title={texts.home}>{ icons::brand() }{ "Interleave" }</a></div>
            <button class="menu plain" aria-expanded={open.to_string()} aria-controls="sections" onclick={toggle}>
                { icons::menu() }<span class="word">{ texts.menu }</span>
            </button>
            <nav id="sections" class="sections" aria-label={texts.sections}>
                <ol>
                    { for SECTIONS.iter().map(|section| row(section, props.scenario, shared)) }
                </ol>
            </nav>
            <div class="tools">{ lang(shared) }{ theme(shared) }</div>
        </header>
    }
}

fn row(section: &Section, current: &str, shared: &Shared) -> Html {
    let number = html! { <b>{ section.number }</b> };
    let title = section.title(shared.lang);
    let Some(first) = section.scenarios().next() else {
        return html! {
            <li><span class="row soon" title={shared.texts().soon}>{ number }{ title }</span></li>
        };
    };
    let on = section.scenarios().any(|scenario| scenario.id == current);
    html! {
        <li class={on.then_some("on")}>
            <a class="row" href={format!("#/{}", first.id)}>{ number }{ title }</a>
            if on && section.scenarios().nth(1).is_some() {
                <ul>
                    { for section.scenarios().map(|scenario| html! {
                        <li>
                            <a
                                class="row"
                                href={format!("#/{}", scenario.id)}
                                aria-current={(scenario.id == current).then_some("page")}
                            >
                                { scenario.title(shared.lang) }
                            </a>
                        </li>
                    }) }
                </ul>
            }
        </li>
    }
}

fn lang(shared: &Shared) -> Html {
    let other = shared.lang.other();
    let speak = shared.dispatch.reform(move |_: MouseEvent| Action::Lang(other));
    html! {
        <button class="plain" data-action="lang" lang={other.tag()} onclick={speak}>
            { shared.texts().other_lang }
        </button>
    }
}

/// From the system's theme to the other one, to the system's by choice, and back to following it.
fn theme(shared: &Shared) -> Html {
    let texts = shared.texts();
    let system = browser::system_theme();
    let opposite = if system == Theme::Dark { Theme::Light } else { Theme::Dark };
    let next = match shared.theme {
        None => Some(opposite),
        Some(theme) if theme == opposite => Some(system),
        Some(_) => None,
    };
    let label = match shared.theme {
        None => texts.theme_system,
        Some(Theme::Light) => texts.theme_light,
        Some(Theme::Dark) => texts.theme_dark,
    };
    let wear = shared.dispatch.reform(move |_: MouseEvent| Action::Theme(next));
    html! {
        <button class="plain" data-action="theme" aria-label={label} title={label} onclick={wear}>
            { icons::theme() }
        </button>
    }
}
