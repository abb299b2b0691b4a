//! The catalog of the lesson: programs that CPython runs as they stand, their knobs and their texts.
//!
//! A scenario's programs live under `programs/<id>/`, its texts in a file of its own beside this one,
//! its row in [`catalog`]. Nothing in here runs a program or knows the page.

pub mod catalog;
pub mod decimal;
pub mod directives;
mod io_vs_cpu;
pub mod knobs;
mod literals;
pub mod settings;
mod sync_vs_async;

pub use catalog::{DEFAULT, SECTIONS, Section, find, scenarios};
pub use decimal::Decimal;
pub use directives::{KnobError, Problem};
pub use knobs::{Kind, Knob, Refused};
pub use settings::{Displayed, Place, Setting, Settings, apply, display};

use crate::i18n::Lang;

/// One scenario of the lesson.
pub struct Scenario {
    /// Its name in links, as in LESSON.md.
    pub id: &'static str,
    /// The lesson's section that it belongs to.
    pub section: u8,
    /// What runs side by side, in the order shown; they share the knobs that they name alike.
    pub programs: &'static [Program],
    /// What the page must know of each knob besides its values, in the order of the controls.
    pub controls: &'static [Control],
    pub ko: Texts,
    pub en: Texts,
}

/// One program of a scenario, once a language; both are the same but for strings and comments.
pub struct Program {
    pub id: &'static str,
    pub ko: &'static str,
    pub en: &'static str,
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
    Jobs,
    /// It is a switch or a choice.
    None,
}

/// What a person reads about a scenario, in one language.
pub struct Texts {
    /// The short name, for lists and the page's title.
    pub title: &'static str,
    /// The question or statement above the picture.
    pub heading: &'static str,
    /// Two or three plain sentences: what to look at.
    pub lead: &'static str,
    /// What the programs are called, in their order.
    pub programs: &'static [Name],
    /// What each knob is called: (knob's name, label).
    pub knobs: &'static [(&'static str, &'static str)],
    pub tries: &'static [Try],
    /// The one line to remember.
    pub rule: &'static str,
}

/// What a program is called, as the heading of a group of bars: "동기 · 하나씩".
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Name {
    /// One word, for tabs: "동기".
    pub short: &'static str,
    /// How it goes about the work: "하나씩".
    pub manner: &'static str,
}

/// "Try this": words that lead somewhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Try {
    pub label: &'static str,
    /// A link's fragment, to this scenario or another: `#/sync-vs-async?a=6`.
    pub link: &'static str,
}

impl Scenario {
    pub fn texts(&self, lang: Lang) -> &Texts {
        match lang {
            Lang::Ko => &self.ko,
            Lang::En => &self.en,
        }
    }

    /// The knobs of all programs, each name once, in the order in which they first appear.
    /// Where a knob stands is told for the program that names it first.
    pub fn knobs(&self, lang: Lang) -> Vec<Knob> {
        let mut merged: Vec<Knob> = vec![];
        for program in self.programs {
            for knob in directives::parse(program.source(lang)).0 {
                if merged.iter().all(|known| known.name != knob.name) {
                    merged.push(knob);
                }
            }
        }
        merged
    }

    /// How the knob is shown; as a plain number where the scenario says nothing.
    pub fn control(&self, knob: &str) -> Option<&Control> {
        self.controls.iter().find(|control| control.knob == knob)
    }
}

impl Texts {
    /// What the knob is called; its name where nothing is said.
    pub fn knob<'a>(&self, name: &'a str) -> &'a str {
        self.knobs.iter().find(|(knob, _)| *knob == name).map_or(name, |(_, label)| label)
    }
}

impl Program {
    pub fn source(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ko => self.ko,
            Lang::En => self.en,
        }
    }
}
