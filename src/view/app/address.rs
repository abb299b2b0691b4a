//! The address, which says what was chosen: it is written a little after the last choice.

use super::App;
use crate::drive::live::wall;
use crate::link;
use crate::view::action::Action;
use crate::view::{browser, motion};
use gloo_timers::callback::Timeout;

/// It is to be written.
pub(super) struct Writing {
    /// What it was.
    before: String,
    /// When, by the wall. Choices come in each frame while a bar is dragged; each puts it off, and sets no timer.
    due: f64,
    _timer: Timeout,
}

impl App {
    pub(super) fn write_address(&mut self) {
        let due = wall() + f64::from(motion::ADDRESS);
        match &mut self.writing {
            Some(writing) => writing.due = due,
            None => self.write_later(browser::fragment(), due),
        }
    }

    /// The timer rang.
    pub(super) fn address(&mut self) -> bool {
        let Some(Writing { before, due, .. }) = self.writing.take() else { return false };
        if due > wall() {
            self.write_later(before, due);
        } else {
            browser::set_fragment(&before, &link::encode(&self.choices.state));
        }
        false
    }

    fn write_later(&mut self, before: String, due: f64) {
        let dispatch = self.dispatch.clone();
        let left = (due - wall()).ceil().max(0.0) as u32;
        let _timer = Timeout::new(left, move || dispatch.emit(Action::Address));
        self.writing = Some(Writing { before, due, _timer });
    }
}
