//! The side: the lesson's sections with their scenarios, and the switches for language and theme.

use crate::link::Theme;
use crate::scenario::{CODE, SECTIONS, Section};
use crate::view::action::{Action, Shared};
use crate::view::later::results;
use crate::view::progress::Mark;
use crate::view::{browser, icons};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shared: Shared,
    pub scenario: &'static str,
    /// What is looked for.
    pub query: Rc<str>,
}

#[component]
pub fn Side(props: &Props) -> Html {
    let shared = &props.shared;
    let texts = shared.texts();
    use_effect_with((props.scenario, shared.lang), |_| wasm_bindgen_futures::spawn_local(show_current()));
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
                { search(props.scenario, shared) }
                if props.query.is_empty() {
                    <ol>
                        { for SECTIONS.iter().map(|section| row(section, props.scenario, shared)) }
                    </ol>
                    <a class="row" href="#/code" aria-current={(props.scenario == CODE).then_some("page")}>
                        <b>{ icons::edit() }</b>{ texts.own }
                    </a>
                    if !shared.progress.is_empty() {
                        <button
                            class="plain forget"
                            data-action="forget"
                            onclick={shared.dispatch.reform(|_: MouseEvent| Action::Forget)}
                        >
                            { texts.forget }
                        </button>
                    }
                } else {
                    { results(&props.query, shared) }
                }
            </nav>
            <div class="tools">{ lang(shared) }{ theme(shared) }</div>
        </header>
    }
}

/// The search's field, another one for each scenario: what was looked for is found.
fn search(scenario: &'static str, shared: &Shared) -> Html {
    let look = shared.dispatch.reform(|event: InputEvent| {
        Action::Search(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    let label = shared.texts().search;
    html! {
        <input
            key={scenario}
            type="search"
            data-action="search"
            placeholder={label}
            aria-label={label}
            autocomplete="off"
            oninput={look}
            onkeydown={Callback::from(open_first)}
        />
    }
}

/// Scrolls the list of sections so far that the open scenario's row is seen: the last section is long.
async fn show_current() {
    // What reads sizes has the page laid out: in a frame, that is due anyway.
    browser::frame().await;
    let document = browser::document();
    let Ok(Some(list)) = document.query_selector(".sections") else { return };
    let Ok(Some(row)) = list.query_selector("[aria-current]") else { return };
    browser::show_row(&list, &row);
}

/// Enter opens the first that was found.
fn open_first(event: KeyboardEvent) {
    let first = browser::document().query_selector(".found a").ok().flatten();
    if let Some(first) = first.filter(|_| event.key() == "Enter" && !event.is_composing()) {
        first.unchecked_into::<HtmlElement>().click();
    }
}

/// What the learner has done with a scenario, as small marks behind its name.
fn marks(scenario: &str, shared: &Shared) -> Html {
    let texts = shared.texts();
    let all =
        [(Mark::Seen, "✓", texts.seen), (Mark::Right, "★", texts.right), (Mark::Passed, "●", texts.passed)];
    let done = all.into_iter().filter(|(mark, ..)| shared.progress.has(*mark, scenario));
    html! {
        <span class="marks">
            { for done.map(|(_, sign, label)| html! { <i role="img" aria-label={label} title={label}>{ sign }</i> }) }
        </span>
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
            <a class="row" href={format!("#/{}", first.id)}>
                { number }{ title }
                if section.scenarios().all(|scenario| shared.progress.has(Mark::Seen, scenario.id)) {
                    { marks(first.id, shared) }
                }
            </a>
            if on && section.scenarios().nth(1).is_some() {
                <ul>
                    { for section.scenarios().map(|scenario| html! {
                        <li>
                            <a
                                class="row"
                                href={format!("#/{}", scenario.id)}
                                aria-current={(scenario.id == current).then_some("page")}
                            >
                                { scenario.title(shared.lang) }{ marks(scenario.id, shared) }
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
