//! What components hear of an instant by themselves, so that the page around them is not rendered for it: which event
//! the run is at, the lines that lanes are on, the console, the account ([`Beat::is_like`] says what is left).

use crate::view::beat::Beat;
use crate::view::stage::Stage;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use yew::prelude::*;

/// Is told what was shown and what is shown now.
pub type Hearer = dyn Fn(&Beat, &Beat);

/// Who hears, as long as somebody keeps them.
#[derive(Default)]
pub struct Hearers {
    all: RefCell<Vec<Weak<Hearer>>>,
    /// What they were told last, of whatever run.
    last: RefCell<Beat>,
}

impl Hearers {
    /// From here on this one hears too.
    pub fn add(&self, hearer: &Rc<Hearer>) {
        let mut all = self.all.borrow_mut();
        all.retain(|one| one.strong_count() > 0);
        all.push(Rc::downgrade(hearer));
    }

    pub fn tell(&self, now: &Beat) {
        let before = self.last.replace(now.clone());
        // One that is told may add others.
        let all = self.all.borrow().clone();
        all.iter().filter_map(Weak::upgrade).for_each(|hearer| hearer(&before, now));
    }

    /// What was told last.
    pub fn last(&self) -> Beat {
        self.last.borrow().clone()
    }
}

/// Whether the two differ by what a component shows of this program.
pub type Differ = fn(&Beat, &Beat, usize) -> bool;

/// What is shown of the run; once that differs, the component is rendered anew.
#[hook]
pub fn use_beat(stage: &Rc<Stage>, program: usize, differ: Differ) -> Beat {
    let renew = use_force_update();
    let heard = stage.clone();
    use_memo(program, move |program| {
        let program = *program;
        heard.hear(move |before, now| {
            if differ(before, now, program) {
                renew.force_update();
            }
        })
    });
    stage.told()
}
