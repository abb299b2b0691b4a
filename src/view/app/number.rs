//! Numbers that are changed in the program itself.

use super::App;
use crate::view::later::numbers::{Ask, What, change, show_slider};

impl App {
    /// Changes a number of the program that is shown, and runs it again; or shows its slider.
    pub(super) fn number(&mut self, ask: Ask) -> bool {
        let wants_slider = matches!(ask.what, What::Slider);
        let was = self.choices.state.written.clone();
        // The program of an exercise is changed in its field.
        let Some(knob) = self.work.is_none().then(|| change(&mut self.choices, self.lang, ask)).flatten()
        else {
            return false;
        };
        if wants_slider {
            show_slider(knob);
        }
        if self.choices.state.written != was {
            self.own.keep(&mut self.choices, self.lang);
        }
        if !wants_slider || self.choices.state.written != was {
            self.run_again();
        }
        true
    }
}
