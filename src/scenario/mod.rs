//! The catalog of the lesson: programs that CPython runs as they stand, their knobs and their texts.
//!
//! A scenario's programs and texts live under `programs/<id>/`, its row in [`catalog`]. Nothing in here runs
//! a program or knows the page.

pub mod catalog;
pub mod decimal;
pub mod directives;
pub mod gallery;
pub mod knobs;
mod literals;
pub mod numbers;
pub mod settings;
mod texts;

pub use catalog::{CODE, DEFAULT, EXERCISES, SECTIONS, Section, find, neighbours, scenarios};
pub use decimal::Decimal;
pub use directives::{KnobError, Problem};
pub use knobs::{Kind, Knob, Refused};
pub use numbers::{Number, slider};
pub use settings::{Displayed, Place, Setting, Settings, apply, display};
pub use texts::{About, Concept, Name, Predict, Texts, Try};

use crate::i18n::Lang;
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    /// The file that was read last, and what it says.
    static LAST: RefCell<Option<(&'static str, Rc<Texts>)>> = const { RefCell::new(None) };
}

/// One scenario of the lesson.
pub struct Scenario {
    /// Its name in links, as in LESSON.md.
    pub id: &'static str,
    /// The lesson's section that it belongs to; the one after the last holds what goes beyond the lesson.
    pub section: u8,
    /// The short name, for lists and the page's title.
    title: Both,
    /// What runs side by side, in the order shown; they share the knobs that they name alike.
    pub programs: &'static [Program],
    /// What the page must know of each knob besides its values, in the order of the controls.
    pub controls: &'static [Control],
    /// Files for [`Texts::read`].
    texts: Both,
}

/// One program of a scenario, once a language; both are the same but for strings and comments.
pub struct Program {
    pub id: &'static str,
    source: Both,
}

/// A text in both languages.
struct Both {
    ko: &'static str,
    en: &'static str,
    /// Whether the page has it from the start.
    at_once: bool,
}

/// How a knob is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Control {
    /// The knob's name.
    pub knob: &'static str,
    pub unit: Unit,
    /// The lane whose hue it carries, counted from 0 among the lanes that are shown.
    pub lane: Option<u8>,
}

/// What a knob's number counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    Seconds,
    /// Jobs, permits, workers, pages: things that are counted.
    Count,
    /// It is a switch or a choice.
    None,
}

impl Scenario {
    pub fn title(&self, lang: Lang) -> &'static str {
        self.title.get(lang)
    }

    /// Whether its two programs get the same done, so that the one that takes less time is the quicker way. Beyond
    /// the lesson one of them leaves something undone: it is cancelled, or loses a deposit.
    pub fn same_work(&self) -> bool {
        self.section <= EXERCISES
    }

    /// What a person reads about it. The last texts that were asked for are kept: a page asks for the same ones
    /// whenever something happens.
    pub fn texts(&self, lang: Lang) -> Rc<Texts> {
        let file = self.texts.get(lang);
        LAST.with_borrow_mut(|last| match last {
            Some((of, texts)) if std::ptr::eq(*of, file) => texts.clone(),
            _ => last.insert((file, Rc::new(Texts::read(file)))).1.clone(),
        })
    }

    /// The knobs of all programs, each name once, in the order in which they first appear.
    /// Where a knob stands is told for the program that names it first.
    pub fn knobs(&self, lang: Lang) -> Vec<Knob> {
        knobs_of(self.programs.iter().map(|program| program.source(lang)))
    }

    /// How the knob is shown; as a plain number where the scenario says nothing.
    pub fn control(&self, knob: &str) -> Option<&Control> {
        self.controls.iter().find(|control| control.knob == knob)
    }
}

/// The knobs of these programs, merged as [`Scenario::knobs`] are.
pub fn knobs_of<'a>(sources: impl Iterator<Item = &'a str>) -> Vec<Knob> {
    let mut merged: Vec<Knob> = vec![];
    for source in sources {
        for knob in directives::knobs(source) {
            if merged.iter().all(|known| known.name != knob.name) {
                merged.push(knob);
            }
        }
    }
    merged
}

impl Program {
    pub fn source(&self, lang: Lang) -> &'static str {
        self.source.get(lang)
    }
}

impl Both {
    fn get(&self, lang: Lang) -> &'static str {
        let text = match lang {
            Lang::Ko => self.ko,
            Lang::En => self.en,
        };
        if self.at_once { text } else { later_text(text) }
    }
}

/// The texts of most scenarios are there on the page only once this was called: see scripts/page/later.mjs.
#[inline(never)]
pub(crate) fn later_text(text: &'static str) -> &'static str {
    text
}
