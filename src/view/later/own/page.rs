//! Above the picture: what came with a link and was not started, and on the page of one's own programs their list.

use super::ask::Ask;
use super::broke::Broke;
use super::files;
use super::gallery::gallery;
use super::work::{Own, SHELF};
use crate::i18n::fill;
use crate::link::State;
use crate::scenario::CODE;
use crate::view::action::{Action, Shared};
use crate::view::later::texts::LaterTexts;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[inline(never)]
pub fn above(own: &Own, chosen: &State, shared: &Shared) -> Html {
    let texts = LaterTexts::of(shared.lang);
    html! {
        <>
            if let Some(report) = &own.broke {
                <Broke report={report.clone()} held={own.held} shared={shared.clone()} />
            } else if own.held {
                { held(own, chosen, texts, shared) }
            }
            if chosen.scenario == CODE {
                { programs(own, chosen, texts, shared) }
            }
        </>
    }
}

pub(super) fn ask(shared: &Shared, ask: Ask) -> Callback<MouseEvent> {
    shared.dispatch.reform(move |_: MouseEvent| Action::Own(ask.clone()))
}

fn held(own: &Own, chosen: &State, texts: &LaterTexts, shared: &Shared) -> Html {
    html! {
        <div class="notice held" data-held="" role="status">
            <div>
                <p><b>{ texts.held }</b></p>
                <p>{ texts.held_safe }</p>
                <p class="helps">
                    <button class="main" data-action="start" onclick={ask(shared, Ask::Start)}>{ texts.run_it }</button>
                    if chosen.scenario == CODE && own.name().is_none() {
                        <button data-action="keep-program" onclick={ask(shared, Ask::Keep)}>{ texts.keep_program }</button>
                    }
                </p>
            </div>
        </div>
    }
}

/// The list of programs, and what can be done with the open one.
fn programs(own: &Own, chosen: &State, texts: &LaterTexts, shared: &Shared) -> Html {
    let names = SHELF.names();
    let open = own.name();
    let choose = shared.dispatch.reform(|event: Event| {
        Action::Own(Ask::Open(event.target_unchecked_into::<HtmlSelectElement>().value().into()))
    });
    let rename = shared.dispatch.reform(|event: Event| {
        Action::Own(Ask::Rename(event.target_unchecked_into::<HtmlInputElement>().value().into()))
    });
    let unnamed = if chosen.written.is_some() { texts.from_link } else { texts.unsaved };
    // Who has none yet sees what to begin with.
    let shows_starts = own.gallery || names.is_empty() && chosen.written.is_none();
    html! {
        <section class="programs" aria-label={texts.programs}>
            <div class="bar">
                if !names.is_empty() {
                    <select data-action="program" aria-label={texts.programs} onchange={choose}>
                        if open.is_none() {
                            <option value="" selected=true disabled=true>{ unnamed }</option>
                        }
                        { for names.iter().map(|name| html! {
                            <option value={name.to_string()} selected={open == Some(name)}>{ &**name }</option>
                        }) }
                    </select>
                }
                <button data-action="new" aria-expanded={shows_starts.to_string()} onclick={ask(shared, Ask::Gallery)}>{ texts.new_program }</button>
                { import(texts, shared) }
                <button data-action="export" onclick={ask(shared, Ask::Export)}>{ texts.export }</button>
                if open.is_none() && chosen.written.is_some() && !own.held {
                    <button data-action="keep-program" onclick={ask(shared, Ask::Keep)}>{ texts.keep_program }</button>
                }
            </div>
            if let Some(name) = open {
                <div class="bar">
                    <label>
                        <span>{ texts.name }</span>
                        <input type="text" data-action="rename" maxlength="60" autocomplete="off" value={name.to_string()} onchange={rename} />
                    </label>
                    <button data-action="delete" onclick={ask(shared, Ask::Delete)}>{ texts.delete }</button>
                </div>
            }
            if let Some(name) = own.deleted() {
                <p class="quiet" role="status">
                    { fill(texts.deleted, &[name]) }{ " " }
                    <button class="link" data-action="restore" onclick={ask(shared, Ask::Restore)}>{ texts.undelete }</button>
                </p>
            }
            if shows_starts {
                { gallery(texts, shared) }
            }
        </section>
    }
}

/// A button that opens a file. The field itself cannot be made to look like one.
fn import(texts: &LaterTexts, shared: &Shared) -> Html {
    let dispatch = shared.dispatch.clone();
    let choose = Callback::from(move |event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        if let Some(file) = field.files().and_then(|files| files.get(0)) {
            files::open(file, dispatch.clone());
        }
        // The same file can be chosen again.
        field.set_value("");
    });
    html! {
        <label class="file">
            <input type="file" class="heard" data-action="import" accept=".py,text/x-python,text/plain" onchange={choose} />
            <span>{ texts.import }</span>
        </label>
    }
}
