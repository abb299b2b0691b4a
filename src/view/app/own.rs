//! Programs of one's own, once all of the page is there.

use super::App;
use crate::view::action::Action;
use crate::view::later::own::ask::{Ask, Then};
use crate::view::rest::{self, Part};
use crate::view::{browser, motion};
use gloo_timers::callback::Timeout;
use yew::prelude::*;

impl App {
    /// Takes up what the address says of a person's program, if all of the page is there: what needs it waits.
    pub(super) fn arrive(&mut self) {
        if !rest::is_missing() {
            self.own.arrive(&mut self.choices, self.lang);
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

    /// The number of the program whose tab is open.
    pub(super) fn program(&self) -> usize {
        self.tab / if self.choices.state.kept.is_some() { 2 } else { 1 }
    }
}
