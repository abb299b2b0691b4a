//! Beside the picture: the field for the program while it is edited, and whose program it is.

use super::ask::Ask;
use super::page::ask;
use super::work::{Own, SHELF, applied};
use crate::link::State;
use crate::scenario::{CODE, EXERCISES};
use crate::view::action::{Action, Shared};
use crate::view::later::editor::Editor;
use crate::view::later::texts::LaterTexts;
use crate::view::stage::Stage;
use std::rc::Rc;
use yew::prelude::*;

/// The field for the program of this number. The lines that lanes are on in the run of the program `at`, and the line
/// of an error (`wrong`), are those of the text that was run last.
#[inline(never)]
pub fn field(
    chosen: &State,
    program: usize,
    ran: &str,
    (stage, at): (&Rc<Stage>, usize),
    wrong: Option<u32>,
    shared: &Shared,
) -> Html {
    let text = applied(chosen, shared.lang).get(program).cloned().unwrap_or_default();
    let on_edit = shared.dispatch.reform(|text: String| Action::Own(Ask::Write(text.into())));
    let fits = *ran == *text;
    let wrong = wrong.filter(|_| fits);
    html! {
        <Editor
            key={format!("{}-{program}", chosen.scenario)}
            {text}
            stage={stage.clone()}
            {at}
            {fits}
            {wrong}
            lang={shared.lang}
            label={LaterTexts::of(shared.lang).own_program}
            {on_edit}
        />
    }
}

/// Below the program: what can be done where it is not the scenario's own, or was not before.
#[inline(never)]
pub fn bench(own: &Own, chosen: &State, shared: &Shared) -> Html {
    let scenario = chosen.scenario();
    if scenario.section == EXERCISES {
        return Html::default();
    }
    let texts = LaterTexts::of(shared.lang);
    let of_lesson = scenario.id != CODE;
    let changed = chosen.written.is_some();
    let draft = || SHELF.draft(scenario.id).is_some_and(|draft| chosen.written.as_ref() != Some(&draft));
    let other = of_lesson && own.name().is_none() && draft();
    if !own.editing && !other && !(of_lesson && changed) {
        return Html::default();
    }
    html! {
        <section class="bench" aria-label={texts.own_program}>
            <p class="quiet" role="status" data-own="">
                if own.stays {
                    <b>{ texts.not_run }</b>
                } else if changed && of_lesson {
                    { texts.changed }{ " " }{ if own.name().is_some() { texts.saved } else { "" } }
                } else if own.name().is_some() {
                    { texts.saved }
                } else if other {
                    { texts.has_draft }
                } else if own.editing {
                    { texts.edit_hint }
                }
            </p>
            if of_lesson && (changed || other) {
                <p class="helps">
                    if changed {
                        <button data-action="reset" onclick={ask(shared, Ask::Reset)}>{ texts.reset }</button>
                        if chosen.kept.is_none() {
                            <button data-action="compare-lesson" onclick={ask(shared, Ask::Compare)}>{ texts.compare_lesson }</button>
                        }
                    }
                    if other {
                        <button data-action="mine" onclick={ask(shared, Ask::Mine)}>{ texts.mine }</button>
                    }
                </p>
            }
        </section>
    }
}
