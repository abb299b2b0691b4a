//! Starting points for a program of one's own.
//!
//! Each is a plain program, once a language, under `gallery/`, with a line in its `ko.txt` and `en.txt`: the title,
//! and what it shows. Adding one adds its id here.

use super::{Both, later_text};
use crate::i18n::Lang;

/// A program to begin with.
pub struct Start {
    pub id: &'static str,
    source: Both,
}

impl Start {
    pub fn title(&self, lang: Lang) -> &'static str {
        self.words(lang).0
    }

    /// One line: what it shows.
    pub fn line(&self, lang: Lang) -> &'static str {
        self.words(lang).1
    }

    pub fn source(&self, lang: Lang) -> &'static str {
        self.source.get(lang)
    }

    /// The title and the line; empty if there are none, which a test does not allow.
    fn words(&self, lang: Lang) -> (&'static str, &'static str) {
        let file = later_text(match lang {
            Lang::Ko => include_str!("gallery/ko.txt"),
            Lang::En => include_str!("gallery/en.txt"),
        });
        let words =
            file.lines().find_map(|line| line.strip_prefix(self.id)?.strip_prefix(": ")?.split_once(" | "));
        words.unwrap_or_default()
    }
}

macro_rules! starts {
    ($($id:literal),*) => {
        [$(Start {
            id: $id,
            source: Both {
                ko: include_str!(concat!("gallery/", $id, ".ko.py")),
                en: include_str!(concat!("gallery/", $id, ".en.py")),
                at_once: false,
            },
        }),*]
    };
}

static STARTS: [Start; 8] =
    starts!["blank", "together", "group", "queue", "limit", "timeout", "cancel", "threads"];

/// All starting points, in the order in which they are shown.
pub fn starts() -> &'static [Start] {
    &STARTS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::directives;

    #[test]
    fn programs_differ_by_their_strings_alone_and_their_knobs_are_right() {
        for start in starts() {
            let [ko, en] = [Lang::Ko, Lang::En].map(|lang| start.source(lang));
            assert_eq!(ko.lines().count(), en.lines().count(), "{}", start.id);
            let [(ko, wrong_ko), (en, wrong_en)] = [ko, en].map(directives::parse);
            assert_eq!((wrong_ko, wrong_en), (vec![], vec![]), "{}", start.id);
            let names = |knobs: &[crate::scenario::Knob]| {
                knobs.iter().map(|knob| (knob.name.clone(), knob.line)).collect::<Vec<_>>()
            };
            assert_eq!(names(&ko), names(&en), "{}", start.id);
            for lang in [Lang::Ko, Lang::En] {
                assert!(!start.title(lang).is_empty() && !start.line(lang).is_empty(), "{}", start.id);
            }
        }
    }
}
