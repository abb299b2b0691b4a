//! What the groups of bars are called: the programs of the scenario, and of each before it the one that was kept.

use crate::i18n::Lang;
use crate::link::State;
use crate::view::later::player::beside;
use std::rc::Rc;

/// What a group is called.
#[derive(Clone)]
pub struct Called {
    pub id: Rc<str>,
    /// For tabs, and in sentences.
    pub short: Rc<str>,
    /// How it goes about the work; of runs that are compared, what they differ by.
    pub manner: Rc<str>,
}

impl Called {
    /// As it stands above its bars.
    pub fn heading(&self) -> String {
        format!("{} · {}", self.short, self.manner)
    }
}

/// The names of all groups, in their order.
pub fn called(chosen: &State, lang: Lang) -> Vec<Called> {
    let names = chosen.scenario().texts(lang).programs.into_iter();
    let names =
        names.map(|name| Called { id: name.id.into(), short: name.short.into(), manner: name.manner.into() });
    let names = names.collect();
    if chosen.kept.is_some() { beside(chosen, names, lang) } else { names }
}

/// The tab that is open now that there are more groups or fewer: the same program's. Where there were none, that of
/// the program that is new to a learner, the last one.
pub fn tab(tab: usize, before: usize, now: usize) -> usize {
    ((tab + 1) * now).checked_div(before).unwrap_or(now).saturating_sub(1)
}
