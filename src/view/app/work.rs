//! The exercise that is open, if it is one.

use super::App;
use crate::i18n::fill;
use crate::scenario::EXERCISES;
use crate::time::Time;
use crate::view::action::Action;
use crate::view::exercise::{self, Then, Work};
use crate::view::later::texts::LaterTexts;
use crate::view::motion;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

impl App {
    /// Takes up the exercise that is open, if it is one. Where none is and none was, nothing of the exercises' part
    /// of the page may be called: it need not be there yet.
    pub(super) fn take_up(&mut self) {
        let scenario = self.choices.state.scenario();
        let is_one = scenario.section == EXERCISES;
        if is_one || self.work.is_some() {
            self.work =
                if is_one { Work::on(scenario.id, self.choices.state.written.as_ref()) } else { None };
        }
    }

    /// Whether a link to the exercise that is open brings another program.
    pub(super) fn brings_other_work(&self) -> bool {
        let came = self.work.as_ref().zip(self.choices.state.written.as_ref());
        came.is_some_and(|(work, came)| !work.is_this(came))
    }

    pub(super) fn exercise(&mut self, ctx: &Context<App>, ask: exercise::Ask) -> bool {
        let Some(work) = &mut self.work else { return false };
        let then = work.update(ask, &self.choices.state.settings, self.lang);
        work.read_values(&mut self.choices);
        let id = work.id();
        self.own.held &= work.is_guest();
        if let Some(name) = work.moved() {
            self.say(ctx, fill(LaterTexts::of(self.lang).moved, &[&name]));
        }
        match then {
            Then::Show => {}
            Then::Wait => {
                let link = ctx.link().clone();
                let settle = move || link.send_message(Action::Exercise(exercise::Ask::Settle));
                self.settling = Some(Timeout::new(motion::SETTLE, settle));
            }
            Then::Run => self.run_again(),
            Then::Stand(at) => {
                self.run_again();
                self.stage.with(|run| {
                    run.play(false);
                    run.seek(at);
                });
            }
            Then::Passed => {
                self.run_again();
                ctx.link().send_message(Action::Passed(id));
            }
        }
        true
    }

    /// What was done of the exercise, and the program as the person wrote it.
    pub(super) fn written(&self) -> Option<(&Work, String)> {
        self.work.as_ref().map(|work| (work, work.text(&self.choices.state.settings, self.lang)))
    }

    pub(super) fn moments(&self) -> Rc<[Time]> {
        let Some(work) = &self.work else { return Rc::default() };
        work.moments(&self.choices.state.settings, self.lang)
    }
}
