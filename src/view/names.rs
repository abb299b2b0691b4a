//! What the groups of bars are called: the programs of the scenario, and of each before it the one that was kept.

use crate::i18n::Lang;
use crate::link::State;
use crate::view::later::player::beside;
use yew::AttrValue;

/// What a group is called.
#[derive(Clone, PartialEq)]
pub struct Called {
    pub id: AttrValue,
    /// For tabs, and in sentences.
    pub short: AttrValue,
    /// How it goes about the work; of runs that are compared, what they differ by.
    pub manner: AttrValue,
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
    let names = names.map(|name| Called {
        id: AttrValue::Static(name.id),
        short: AttrValue::Static(name.short),
        manner: AttrValue::Static(name.manner),
    });
    let names = names.collect();
    if chosen.kept.is_some() { beside(chosen, names, lang) } else { names }
}

/// The tab that is open now that there are more groups or fewer: the same program's. Where there were none, that of
/// the program that is new to a learner, the last one.
pub fn tab(tab: usize, before: usize, now: usize) -> usize {
    ((tab + 1) * now).checked_div(before).unwrap_or(now).saturating_sub(1)
}
