//! How the page comes up. How it goes down stands in static/early.js.

use crate::i18n::Lang;
use crate::link::State;
use crate::view::app::{App, Props};
use crate::view::browser;
use crate::view::rest::{self, Part};
use crate::view::stage::Stage;
use std::rc::Rc;
use web_sys::Element;
use yew::Renderer;

/// Puts the page in the place of the shell; until it has come, the first scenario already runs there.
pub fn mount() {
    unicode_ident::ask(letters::begins_name, letters::continues_name);
    let Some(shell) = browser::document().get_element_by_id("app") else { return };
    let stage = Stage::new();
    // After a trap (static/early.js) the page says so, and holds what was on it.
    let needed = || if browser::has_trap() { Part::All } else { rest::needed_for(&browser::fragment()) };
    let runs = needed() == Part::First;
    if runs {
        run_in(&shell, &stage);
    }
    wasm_bindgen_futures::spawn_local(async move {
        if runs {
            rest::seen().await;
        }
        // Until all of it has come, a person may have gone elsewhere.
        while !rest::is_here(needed().max(Part::Screen)) {
            rest::arrived(needed().max(Part::Screen)).await;
        }
        shell.replace_children_with_node_0();
        Renderer::<App>::with_root_and_props(shell, Props { stage }).render();
    });
}

/// Runs the first scenario in the shell's picture, in the language that the shell has.
fn run_in(shell: &Element, stage: &Rc<Stage>) {
    let lang = Lang::preferred([&*browser::root().lang()]);
    stage.marks.enter_shell(shell);
    stage.start(&State::default(), lang, (None, false), !browser::wants_little_motion());
    stage.observe();
}
