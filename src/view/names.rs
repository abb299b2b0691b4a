//! What the groups of bars are called: the programs of the scenario, and of each before it the one that was kept.

use crate::i18n::Lang;
use crate::link::State;
use crate::scenario::Name;
use crate::view::later::player::beside;

/// The names of all groups, in their order.
pub fn called(chosen: &State, lang: Lang) -> Vec<Name> {
    let names = chosen.scenario().texts(lang).programs.clone();
    if chosen.kept.is_some() { beside(names, lang) } else { names }
}

/// The tab that is open now that there are more groups or fewer: the same program's. Where there were none, that of
/// the program that is new to a learner, the last one.
pub fn tab(tab: usize, before: usize, now: usize) -> usize {
    ((tab + 1) * now).checked_div(before).unwrap_or(now).saturating_sub(1)
}
