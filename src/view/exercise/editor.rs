//! The field for the program.

use super::{Ask, Work};
use crate::view::action::{Action, Shared};
use crate::view::beat::Lit;
use crate::view::later::editor::Editor;
use std::rc::Rc;
use yew::prelude::*;

/// `lit` are the lines that lanes are on, `wrong` is the line of an error: both of the text that was run last.
#[inline(never)]
pub fn editor(work: &Work, text: &str, lit: &Rc<[Lit]>, wrong: Option<u32>, shared: &Shared) -> Html {
    let (lit, wrong) = if work.ran == text { (lit.clone(), wrong) } else { (Rc::default(), None) };
    let on_edit = shared.dispatch.reform(|text| Action::Exercise(Ask::Edit(text)));
    html! {
        <Editor
            key={work.id()}
            text={Rc::<str>::from(text)}
            {lit}
            {wrong}
            lang={shared.lang}
            label={shared.lang.exercise_texts().editor}
            {on_edit}
        />
    }
}
