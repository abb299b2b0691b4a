//! The catalog of the lesson: programs that CPython runs as they stand, their knobs and their texts.

use crate::i18n::Lang;

/// One scenario of the lesson.
pub struct Scenario {
    /// Its name in links, as in LESSON.md.
    pub id: &'static str,
    /// The lesson's section that it belongs to.
    pub section: u8,
    /// What runs side by side, in the order shown; they share the knobs that they name alike.
    pub programs: &'static [Program],
    pub ko: Texts,
    pub en: Texts,
}

/// One program of a scenario, once a language; both are the same but for strings and comments.
pub struct Program {
    pub id: &'static str,
    pub ko: &'static str,
    pub en: &'static str,
}

/// What a person reads about a scenario, in one language.
pub struct Texts {
    /// The short name, for lists and the page's title.
    pub title: &'static str,
    /// The question or statement above the picture.
    pub heading: &'static str,
    /// Two or three plain sentences: what to look at.
    pub lead: &'static str,
    /// The names of the programs, in their order, as `heading` of a group of bars.
    pub programs: &'static [&'static str],
    /// What each knob is called: (knob's name, label).
    pub knobs: &'static [(&'static str, &'static str)],
    /// "Try this": (words, settings as in a link, such as `a=6` or `n=12&a=1`).
    pub tries: &'static [(&'static str, &'static str)],
    /// The one line to remember.
    pub rule: &'static str,
}

impl Scenario {
    pub fn texts(&self, lang: Lang) -> &Texts {
        match lang {
            Lang::Ko => &self.ko,
            Lang::En => &self.en,
        }
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
