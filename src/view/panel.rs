//! The side with the programs: a tab each, the program's text, its console.

use crate::link::State;
use crate::scenario::Name;
use crate::view::action::{Action, Shared};
use crate::view::code::Code;
use crate::view::console::Console;
use crate::view::exercise::{self, Work};
use crate::view::icons;
use crate::view::later::own::ask::Ask;
use crate::view::later::own::{Own, bench, field};
use crate::view::rest;
use crate::view::stage::Stage;
use std::rc::Rc;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// What is shown of the program that the tab stands for.
///
/// An exercise has a field in the place of the program's text, and the check below it.
pub fn panel(
    names: &[Name],
    work: Option<(&Work, String)>,
    own: (&Own, &State),
    stage: &Rc<Stage>,
    tab: usize,
    shared: &Shared,
) -> Html {
    let texts = shared.texts();
    let shown = stage.with(|run| {
        let group = run.groups.get(tab)?;
        Some((group.displayed().clone(), group.source.clone(), group.error().cloned()))
    });
    let (own, chosen) = own;
    let Some((displayed, ran, error)) = shown.flatten() else { return Html::default() };
    // A run that was kept is as it was.
    let apart = if chosen.kept.is_some() { 2 } else { 1 };
    let edited = (own.editing && (tab + 1).is_multiple_of(apart)).then_some(tab / apart);
    let wrong = error.as_ref().map(|error| error.line);
    let programs = names.iter().map(|name| name.short).collect::<Vec<_>>();
    html! {
        <aside class="code-side" aria-label={texts.program}>
            <Tabs {programs} {tab} editing={work.is_none().then_some(own.editing)} shared={shared.clone()} />
            <div id="program" role="tabpanel" aria-labelledby={format!("tab-{}", tab)}>
                if let Some((work, text)) = work.as_ref().filter(|_| tab + 1 == names.len()) {
                    { exercise::editor(work, text, (stage, tab), wrong, shared) }
                } else if let Some(program) = edited {
                    { field(chosen, program, &ran, (stage, tab), wrong, shared) }
                } else {
                    <Code {displayed} stage={stage.clone()} at={tab} {wrong} />
                }
            </div>
            { for work.iter().map(|(work, _)| exercise::bench(work, shared)) }
            if !rest::is_missing() {
                { bench(own, chosen, shared) }
            }
            <Console {texts} stage={stage.clone()} at={tab} {error} />
        </aside>
    }
}

#[derive(Properties, PartialEq)]
struct TabsProps {
    /// What the programs are called.
    programs: Vec<&'static str>,
    tab: usize,
    /// Whether they are being changed; `None`: what is shown is a field anyway.
    editing: Option<bool>,
    shared: Shared,
}

/// The tabs, and what can be done with the programs.
#[component]
fn Tabs(props: &TabsProps) -> Html {
    let TabsProps { programs, tab, editing, shared } = props;
    let texts = shared.texts();
    // As in the drawing: the program that is new to a learner, the last one, comes first.
    let tabs = programs.iter().enumerate().rev().map(|(at, name)| handle(at, *tab, name, shared));
    let copy = shared.dispatch.reform(|_: MouseEvent| Action::Copy);
    let edit = shared.dispatch.reform(|_: MouseEvent| Action::Own(Ask::Edit));
    let share = shared.dispatch.reform(|_: MouseEvent| Action::Send(true));
    let take = shared.dispatch.reform(|_: MouseEvent| Action::Take(true));
    html! {
        <div class="tabs">
            <div role="tablist" aria-label={texts.program}>{ for tabs }</div>
            <div class="acts">
                if let Some(editing) = editing {
                    <button class="plain" data-action="edit" title={texts.edit} aria-pressed={editing.to_string()} onclick={edit}>{ icons::edit() }<span class="word">{ texts.edit }</span></button>
                }
                <button class="plain" data-action="copy" title={texts.copy} onclick={copy}>{ icons::copy() }<span class="word">{ texts.copy }</span></button>
                <button class="plain" data-action="share" title={texts.share} onclick={share}>{ icons::share() }<span class="word">{ texts.share }</span></button>
                <button class="plain" data-action="take" aria-label={texts.take} title={texts.take} onclick={take}>{ icons::take() }</button>
            </div>
        </div>
    }
}

fn handle(at: usize, current: usize, name: &'static str, shared: &Shared) -> Html {
    let selected = at == current;
    let open = shared.dispatch.reform(move |_: MouseEvent| Action::Tab(at));
    html! {
        <button
            role="tab"
            id={format!("tab-{at}")}
            aria-selected={selected.to_string()}
            aria-controls="program"
            tabindex={if selected { "0" } else { "-1" }}
            onclick={open}
            onkeydown={Callback::from(arrows)}
        >
            { name }
        </button>
    }
}

/// The arrow keys go from tab to tab, as on other pages.
fn arrows(event: KeyboardEvent) {
    let tab: HtmlElement = event.target_unchecked_into();
    let next = match &*event.key() {
        "ArrowRight" => tab.next_element_sibling(),
        "ArrowLeft" => tab.previous_element_sibling(),
        _ => None,
    };
    if let Some(next) = next {
        let next: HtmlElement = wasm_bindgen::JsCast::unchecked_into(next);
        // An element that cannot have the focus keeps the page as it is.
        let _ = next.focus();
        next.click();
    }
}
