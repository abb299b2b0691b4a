//! How the page comes up. How it goes down stands in static/early.js.

use crate::i18n::Lang;
use crate::link::State;
use crate::view::app::{App, Props};
use crate::view::browser;
use crate::view::rest::{self, Part};
use crate::view::run::Run;
use crate::view::stage::Stage;
use gloo_timers::future::TimeoutFuture;
use std::cell::OnceCell;
use std::rc::{Rc, Weak};
use web_sys::Element;
use yew::Renderer;

/// Puts the page in the place of the shell; until it has come, the first scenario already runs there.
pub fn mount() {
    unicode_ident::ask(letters::begins_name, letters::continues_name);
    let Some(shell) = browser::document().get_element_by_id("app") else { return };
    // After a trap (static/early.js) the page says so, and holds what was on it.
    let needed = || if browser::has_trap() { Part::All } else { rest::needed_for(&browser::fragment()) };
    wasm_bindgen_futures::spawn_local(async move {
        let mut stage = None;
        if needed() == Part::First {
            breathe().await;
            let early = Early::begin();
            rest::arrived(Part::Picture).await;
            stage = Some(early.show(&shell));
            rest::seen().await;
        }
        // Until all of it has come, a person may have gone elsewhere.
        while !rest::is_here(needed().max(Part::Screen)) {
            rest::arrived(needed().max(Part::Screen)).await;
        }
        breathe().await;
        put(shell, stage);
    });
}

/// Lets the browser do what it has to do by now: a part has just been linked, which takes a while, and what comes next
/// takes another one.
async fn breathe() {
    TimeoutFuture::new(0).await;
}

#[inline(never)]
fn put(shell: Element, stage: Option<Rc<Stage>>) {
    shell.replace_children_with_node_0();
    let stage = stage.unwrap_or_else(Stage::new);
    Renderer::<App>::with_root_and_props(shell, Props { stage }).render();
}

/// The first scenario, before the page is there.
struct Early {
    run: Run,
    /// In the language that the shell has.
    lang: Lang,
    /// Where it is shown.
    stage: Rc<OnceCell<Weak<Stage>>>,
}

impl Early {
    /// Runs its programs ahead.
    fn begin() -> Early {
        let lang = Lang::preferred([&*browser::root().lang()]);
        let stage: Rc<OnceCell<Weak<Stage>>> = Rc::default();
        let to_stage = stage.clone();
        let wake = move || {
            if let Some(stage) = to_stage.get().and_then(Weak::upgrade) {
                stage.wake();
            }
        };
        let run = Run::start(&State::default(), lang, (None, false), false, wake);
        // They are short, and nothing else is there to be done.
        while run.foresee() {}
        Early { run, lang, stage }
    }

    /// Shows them in the shell's picture, from their start.
    #[inline(never)]
    fn show(self, shell: &Element) -> Rc<Stage> {
        let stage = Stage::new();
        stage.marks.enter_shell(shell);
        // There was none.
        let _ = self.stage.set(Rc::downgrade(&stage));
        self.run.play(!browser::wants_little_motion());
        stage.show(self.run, &State::default(), self.lang);
        stage.observe();
        stage
    }
}
