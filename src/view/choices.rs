//! What was chosen: the link's state with what the browser remembers, and how it gets into the address.

use crate::i18n::Lang;
use crate::link::{self, Ignored, State, Theme};
use crate::scenario::{Kind, Knob, Setting};
use crate::view::browser;
use std::rc::Rc;

pub struct Choices {
    pub state: State,
    /// In the order of the scenario, in the page's language.
    pub knobs: Rc<[Knob]>,
    /// What of the link had no effect.
    pub ignored: Rc<[Ignored]>,
}

impl Choices {
    /// What the address says.
    pub fn of_address() -> Choices {
        let (state, ignored) = link::decode(&browser::fragment());
        Choices { knobs: state.knobs(Lang::En).into(), state, ignored: ignored.into() }
    }

    /// What the address says now that it changed under a page with these choices: the speed and what is shown,
    /// which are the viewer's more than the scenario's, stay unless the link names them.
    pub fn visit(&self) -> Choices {
        let mut next = Choices::of_address();
        let fragment = browser::fragment();
        if !fragment.contains("speed=") {
            next.state.speed = self.state.speed;
        }
        if !fragment.contains("show=") {
            next.state.show = self.state.show;
        }
        next.state.lang = next.state.lang.or(self.state.lang);
        next.state.theme = next.state.theme.or(self.state.theme);
        next
    }

    /// The knobs are those of the programs as they are now.
    pub fn refresh(&mut self) {
        self.knobs = self.state.knobs(Lang::En).into();
    }

    /// Sets a knob to a value that it takes; anything else changes nothing.
    pub fn choose(&mut self, name: &str, setting: Setting) {
        let knob = self.knobs.iter().find(|knob| &*knob.name == name);
        if let Some(knob) = knob.filter(|knob| knob.takes(&setting)) {
            self.state.settings.choose(knob, setting);
        }
    }

    /// The knobs with what each stands at.
    pub fn knob_views(&self) -> Rc<[KnobView]> {
        let view =
            |knob: &Knob| KnobView { setting: self.state.settings.of(knob).clone(), knob: knob.clone() };
        self.knobs.iter().map(view).collect()
    }

    pub fn lang(&self) -> Lang {
        self.state.lang.or_else(browser::stored_lang).unwrap_or_else(browser::preferred_lang)
    }

    /// What was chosen; `None` follows the system.
    pub fn theme(&self) -> Option<Theme> {
        self.state.theme.or_else(browser::stored_theme)
    }

    pub fn link(&self) -> String {
        link::encode(&self.state)
    }
}

/// What a knob stands at, as its row shows it.
#[derive(Clone, PartialEq)]
pub struct KnobView {
    pub knob: Knob,
    pub setting: Setting,
}

impl KnobView {
    /// The place of its kind among the controls.
    pub fn rank(&self) -> u8 {
        match self.knob.kind {
            Kind::Range { .. } => 0,
            Kind::Choice(_) => 1,
            Kind::Switch => 2,
        }
    }
}
