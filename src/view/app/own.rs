//! Programs of one's own, once all of the page is there.

use super::App;
use crate::link::Show;
use crate::view::action::Action;
use crate::view::chosen::Pointed;
use crate::view::exercise::Work;
use crate::view::later::embed::{Word, classes};
use crate::view::later::newer;
use crate::view::later::own::ask::{Ask, Then};
use crate::view::rest::{self, Part};
use crate::view::run::Run;
use crate::view::{browser, motion};
use gloo_timers::callback::Timeout;
use yew::prelude::*;

impl App {
    /// Takes up what the address says of a person's program, if all of the page is there: what needs it waits.
    pub(super) fn arrive(&mut self) {
        if !rest::is_missing() {
            self.own.arrive(&mut self.choices, self.lang);
            // What came with a link is a stranger's in an exercise, too.
            self.own.held |= self.work.as_ref().is_some_and(Work::is_guest);
            let arrows = self.choices.state.show.has(Show::ARROWS);
            self.stage.point(|pointed| Pointed { all: arrows, ..pointed });
        }
    }

    pub(super) fn own(&mut self, ctx: &Context<App>, ask: Ask) -> bool {
        if rest::is_missing() {
            ctx.link().send_future(rest::then(Part::All, Action::Own(ask)));
            return false;
        }
        let program = self.program();
        let then = self.own.update(ask, &mut self.choices, program, self.lang);
        self.own.stays = then == Then::Stay;
        match then {
            Then::Show => {}
            Then::Wait => {
                let link = ctx.link().clone();
                let settle = move || link.send_message(Action::Own(Ask::Settle));
                self.settling = Some(Timeout::new(motion::SETTLE, settle));
            }
            Then::Run => self.run_again(),
            Then::Stay => self.write_address(),
            Then::Visit(link) => browser::go(&link),
        }
        if let Some(said) = self.own.say() {
            self.say(ctx, said);
        }
        true
    }

    pub(super) fn send(&mut self, ctx: &Context<App>, open: bool) -> bool {
        if rest::is_missing() {
            ctx.link().send_future(rest::then(Part::All, Action::Send(open)));
            return false;
        }
        std::mem::replace(&mut self.sending, open) != open
    }

    pub(super) fn take(&mut self, ctx: &Context<App>, open: bool) -> bool {
        if rest::is_missing() {
            ctx.link().send_future(rest::then(Part::All, Action::Take(open)));
            return false;
        }
        std::mem::replace(&mut self.taking, open) != open
    }

    pub(super) fn newer(&mut self, ctx: &Context<App>, ask: newer::Ask) -> bool {
        if rest::is_missing() {
            ctx.link().send_future(rest::then(Part::All, Action::Newer(ask)));
            return false;
        }
        self.newer.update(ask)
    }

    /// Does what the page around asks.
    pub(super) fn host(&mut self, word: Word) -> bool {
        match word {
            Word::Play if self.own.held || !self.beat.goes_on() => self.toggle(),
            Word::Pause if self.beat.goes_on() => self.toggle(),
            Word::Play | Word::Pause => false,
            Word::Seek(at) => {
                self.scrub(at);
                self.resume = false;
                self.tell_host();
                false
            }
        }
    }

    /// Tells the page around which moment is shown.
    pub(super) fn tell_host(&self) {
        if let Some(around) = &self.around {
            let (now, _) = self.stage.standing();
            around.moment(now, self.stage.with(Run::total).flatten(), &self.beat);
        }
    }

    /// Whether this page stands inside another one, and can be shown so by now.
    pub(super) fn embedded(&self) -> bool {
        self.choices.state.embed && !rest::is_missing()
    }

    pub(super) fn classes(&self) -> Classes {
        let mut all = Classes::from("page");
        if self.embedded() {
            all.extend(classes(self.choices.state.show));
        }
        all
    }

    /// The number of the program whose tab is open.
    pub(super) fn program(&self) -> usize {
        self.tab / if self.choices.state.kept.is_some() { 2 } else { 1 }
    }
}
