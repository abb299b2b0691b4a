//! The run that is on the page: started, played, stood in.

use super::App;
use crate::link::Speed;
use crate::time::Time;
use crate::view::action::Action;
use crate::view::browser;
use crate::view::later::player::act;
use crate::view::later::player::ask::Ask;
use crate::view::names::tab;
use crate::view::rest::{self, Part};
use yew::prelude::*;

impl App {
    /// Runs what was chosen, or goes on with it, where it runs already.
    pub(super) fn begin(&mut self) {
        if !self.stage.runs(&self.choices.state, self.lang) {
            return self.open();
        }
        self.stage.look(&self.choices.state);
        self.set_title();
        self.follow();
    }

    /// Runs what was chosen: from its start, or to the instant that the link names.
    pub(super) fn open(&mut self) {
        self.set_title();
        let at = self.choices.state.t;
        if let Some(work) = &mut self.work {
            work.agree(&mut self.choices);
        }
        self.start(at.is_none() && !browser::wants_little_motion());
        if let Some(at) = at {
            self.stage.with(|run| run.seek(at));
        }
        if self.choices.state.step.is_some() || self.choices.state.lane.is_some() {
            self.dispatch.emit(Action::Player(Ask::Stand));
        }
    }

    fn set_title(&self) {
        let title = self.choices.state.scenario().title(self.lang);
        browser::document().set_title(&format!("{title} · Interleave"));
    }

    /// The player's part of the page is in its last part.
    pub(super) fn play(&mut self, ctx: &Context<App>, ask: Ask) -> bool {
        if rest::is_missing() {
            if ask != Ask::Nothing {
                ctx.link().send_future(rest::then(Part::All, Action::Player(ask)));
            }
            return false;
        }
        let ((now, playing), own) = (self.stage.standing(), (self.work.as_mut(), self.lang));
        if act(&mut self.player, ask, &mut self.choices.state, &self.stage, own) {
            self.start(playing);
            self.stage.with(|run| run.seek(now));
        }
        self.write_address();
        true
    }

    pub(super) fn start(&mut self, playing: bool) {
        let own = self.work.as_mut().map(|work| work.own(&self.choices.state.settings, self.lang));
        self.stage.start(&self.choices.state, self.lang, (own, self.own.held), playing);
        self.follow();
    }

    /// Shows the run that was started.
    fn follow(&mut self) {
        let before = self.beat.groups.len();
        browser::note_run(&self.choices.link());
        self.beat = self.stage.beat();
        self.tab = tab(self.tab, before, self.beat.groups.len());
        self.runs += 1;
    }

    pub(super) fn veil(&mut self, veiled: bool) -> bool {
        if veiled {
            self.choices.state.t = None;
            self.start(false);
            self.write_address();
        }
        self.stage.with(|run| {
            run.veil(veiled);
            // Who thought better of it sees the run all the same.
            if !veiled && !run.live().is_over() {
                run.play(true);
            }
        });
        self.stage.ask();
        true
    }

    pub(super) fn toggle(&mut self) -> bool {
        if self.own.held {
            self.own.held = false;
            self.open();
            return true;
        }
        if self.beat.over {
            return self.restart();
        }
        let playing = !self.beat.playing;
        let at = self.stage.with(|run| {
            run.play(playing);
            run.live().now()
        });
        self.stand(at.filter(|_| !playing));
        false
    }

    pub(super) fn restart(&mut self) -> bool {
        self.own.held = false;
        self.choices.state.t = None;
        self.start(true);
        self.write_address();
        true
    }

    pub(super) fn scrub(&mut self, time: Time) -> bool {
        self.stage.with(|run| {
            self.resume |= run.live().goes_on();
            run.play(false);
            run.seek(time);
        });
        self.stand(Some(time));
        false
    }

    pub(super) fn scrubbed(&mut self) -> bool {
        if std::mem::take(&mut self.resume) {
            self.stage.with(|run| run.play(true));
            self.stand(None);
        }
        false
    }

    /// The instant that a link leads to: where it stands, to the millisecond, or none while it plays.
    pub(super) fn stand(&mut self, at: Option<Time>) {
        self.choices.state.t = at.map(|at| Time(at.0 / 1_000_000 * 1_000_000));
        self.choices.state.step = None;
        self.write_address();
    }

    pub(super) fn speed(&mut self, speed: Speed) -> bool {
        self.choices.state.speed = speed;
        self.stage.with(|run| run.live().set_speed(speed.as_f64()));
        self.write_address();
        true
    }

    /// Runs what changed, from its start.
    pub(super) fn run_again(&mut self) {
        self.settling = None;
        self.choices.state.t = None;
        self.start(!browser::wants_little_motion());
        self.write_address();
    }
}
