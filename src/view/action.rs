//! What a person, or the run, asks of the page; and what every component may know.

use crate::i18n::{Lang, UiTexts};
use crate::link::{Speed, Theme};
use crate::scenario::Setting;
use crate::time::Time;
use crate::view::beat::Beat;
use crate::view::exercise;
use crate::view::later::embed::Word;
use crate::view::later::newer;
use crate::view::later::numbers;
use crate::view::later::own::ask::Ask as OwnAsk;
use crate::view::later::player::ask::Ask;
use crate::view::progress::{Mark, Progress};
use std::rc::Rc;
use yew::Callback;

pub enum Action {
    /// The first of the page is there: now all of it.
    Whole,
    /// The address changed.
    Visit,
    Knob(Rc<str>, Setting),
    Toggle,
    Restart,
    /// The scrub bar is being dragged; it was let go.
    Scrub(Time),
    Scrubbed,
    Speed(Speed),
    Tab(usize),
    Lang(Lang),
    Theme(Option<Theme>),
    /// The system changed from light to dark, or back.
    SystemTheme,
    /// Opens the dialog that sends, or closes it.
    Send(bool),
    /// Likewise the one of what can be taken along.
    Take(bool),
    /// What the page around asks, where this one is embedded.
    Host(Word),
    Copy,
    /// Says something in passing.
    Say(String),
    Hush,
    Dismiss,
    Beat(Beat),
    /// Starts over, paused, with what is to come hidden; or shows it again, and goes on.
    Veil(bool),
    /// The learner has done this with the scenario.
    Progress(Mark),
    /// Looks for these words.
    Search(String),
    /// Clears what is remembered of that.
    Forget,
    /// Of a newer version of the page.
    Newer(newer::Ask),
    /// Of the player, besides playing.
    Player(Ask),
    /// Of a number in the program.
    Number(numbers::Ask),
    /// Of programs of one's own.
    Own(OwnAsk),
    /// Of the exercise that is open.
    Exercise(exercise::Ask),
    /// The address is due to be written.
    Address,
    /// The exercise of this scenario was passed, perhaps not for the first time.
    Passed(&'static str),
}

/// What all components share. It differs after a change of the language, the theme or the progress only.
#[derive(Clone, PartialEq)]
pub struct Shared {
    pub lang: Lang,
    /// What was chosen; `None` follows the system.
    pub theme: Option<Theme>,
    /// What the learner has done.
    pub progress: Progress,
    pub dispatch: Callback<Action>,
}

impl Shared {
    pub fn texts(&self) -> &'static UiTexts {
        self.lang.texts()
    }

    pub fn send(&self, action: Action) {
        self.dispatch.emit(action);
    }
}
