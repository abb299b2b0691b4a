//! The field for the program.

use super::{Ask, Work};
use crate::view::action::{Action, Shared};
use crate::view::later::editor::Editor;
use crate::view::stage::Stage;
use std::rc::Rc;
use yew::prelude::*;

/// The lines that lanes are on in the run of the program `at`, and the line of an error (`wrong`), are those of the text
/// that was run last.
#[inline(never)]
pub fn editor(
    work: &Work,
    text: &str,
    (stage, at): (&Rc<Stage>, usize),
    wrong: Option<u32>,
    shared: &Shared,
) -> Html {
    let fits = work.ran == text;
    let wrong = wrong.filter(|_| fits);
    let on_edit = shared.dispatch.reform(|text| Action::Exercise(Ask::Edit(text)));
    html! {
        <Editor
            key={work.id()}
            text={Rc::<str>::from(text)}
            stage={stage.clone()}
            {at}
            {fits}
            {wrong}
            lang={shared.lang}
            label={shared.lang.exercise_texts().editor}
            {on_edit}
        />
    }
}
