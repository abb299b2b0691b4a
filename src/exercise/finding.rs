//! What a judge has to say: a closed set of findings, each a sentence in both languages with the moment it is about.
//!
//! The sentences stand in `texts/findings.*.txt`, a line each: `key: words with {values}`.

use super::{Round, Task, in_lang};
use crate::i18n::Lang;
use crate::scenario::later_text;
use crate::time::Time;
use crate::timeline::account::seconds;

const FINDINGS: [&str; 2] = [include_str!("texts/findings.ko.txt"), include_str!("texts/findings.en.txt")];

/// Something wrong with a program. `at` is the moment to look at.
#[derive(Clone, PartialEq, Debug)]
pub enum Finding {
    /// The line of an input is gone, such as `limit = 3`.
    InputGone {
        line: String,
    },
    /// Python does not take the text.
    CannotRun {
        line: u32,
        message: String,
    },
    Raised {
        error: String,
        at: Time,
    },
    /// Nothing is left that could wake it.
    Stuck {
        at: Time,
    },
    /// It took more than a check allows.
    Endless {
        at: Time,
    },
    Silent {
        expected: String,
    },
    NoNumbers {
        expected: String,
        at: Time,
    },
    WrongAnswer {
        said: String,
        expected: String,
        at: Time,
    },
    /// No such page or file belongs to the task.
    Stranger {
        name: String,
        at: Time,
    },
    /// A page was asked for before any answer linked to it.
    NotLinkedYet {
        name: String,
        at: Time,
    },
    Missing {
        name: String,
        at: Time,
    },
    Twice {
        name: String,
        first: Time,
        at: Time,
    },
    /// A request was ended before its answer came.
    GivenUp {
        name: String,
        at: Time,
    },
    TooMany {
        count: usize,
        limit: usize,
        at: Time,
    },
    /// Fewer pages under way than allowed, although more were known.
    Idle {
        took: Time,
        best: Time,
        at: Time,
        to: Time,
        at_once: usize,
        waiting: usize,
        limit: usize,
    },
    /// All was there, and the program went on.
    Lingers {
        took: Time,
        best: Time,
        at: Time,
    },
    /// More requests in one second than the rate allows.
    Burst {
        at: Time,
        to: Time,
        count: usize,
        limit: usize,
    },
    SentLate {
        number: usize,
        at: Time,
        soonest: Time,
        limit: usize,
    },
    NotRead {
        name: String,
        at: Time,
    },
    ReadInPart {
        name: String,
        at: Time,
    },
    ReadTwice {
        name: String,
        at: Time,
    },
    OpenedLate {
        name: String,
        took: Time,
        best: Time,
        at: Time,
    },
    /// It was opened in time, and lay there.
    ReadLate {
        name: String,
        took: Time,
        best: Time,
        at: Time,
    },
}

/// A finding in words.
#[derive(Clone, PartialEq, Debug)]
pub struct Sentence {
    /// `` `...` `` stands around what is Python's.
    pub text: String,
    /// The moment it is about.
    pub at: Option<Time>,
}

type Values = Vec<(&'static str, String)>;

impl Finding {
    pub fn sentence(&self, lang: Lang) -> Sentence {
        let (key, values) = self.parts();
        let at = self.at();
        let moment = at.map(|at| ("at", seconds(at)));
        let text = fill(words(key, lang), &values.into_iter().chain(moment).collect());
        Sentence { text, at }
    }

    /// The moment to look at.
    pub fn at(&self) -> Option<Time> {
        match self {
            Finding::InputGone { .. } | Finding::CannotRun { .. } | Finding::Silent { .. } => None,
            Finding::Raised { at, .. }
            | Finding::Stuck { at }
            | Finding::Endless { at }
            | Finding::NoNumbers { at, .. }
            | Finding::WrongAnswer { at, .. }
            | Finding::Stranger { at, .. }
            | Finding::NotLinkedYet { at, .. }
            | Finding::Missing { at, .. }
            | Finding::Twice { at, .. }
            | Finding::GivenUp { at, .. }
            | Finding::TooMany { at, .. }
            | Finding::Idle { at, .. }
            | Finding::Lingers { at, .. }
            | Finding::Burst { at, .. }
            | Finding::SentLate { at, .. }
            | Finding::NotRead { at, .. }
            | Finding::ReadInPart { at, .. }
            | Finding::ReadTwice { at, .. }
            | Finding::OpenedLate { at, .. }
            | Finding::ReadLate { at, .. } => Some(*at),
        }
    }

    /// The sentence's key, and what is put into it besides `at`.
    fn parts(&self) -> (&'static str, Values) {
        let named = |name: &String| vec![("name", name.clone())];
        let counted =
            |count: &usize, limit: &usize| vec![("count", count.to_string()), ("limit", limit.to_string())];
        let timed = |took: &Time, best: &Time| vec![("took", seconds(*took)), ("best", seconds(*best))];
        match self {
            Finding::InputGone { line } => ("input-gone", vec![("line", line.clone())]),
            Finding::CannotRun { line, message } => {
                ("cannot-run", vec![("line", line.to_string()), ("message", message.clone())])
            }
            Finding::Raised { error, .. } => ("raised", vec![("error", error.clone())]),
            Finding::Stuck { .. } => ("stuck", vec![]),
            Finding::Endless { .. } => ("endless", vec![]),
            Finding::Silent { expected } => ("silent", vec![("expected", expected.clone())]),
            Finding::NoNumbers { expected, .. } => ("no-numbers", vec![("expected", expected.clone())]),
            Finding::WrongAnswer { said, expected, .. } => {
                ("wrong-answer", vec![("said", said.clone()), ("expected", expected.clone())])
            }
            Finding::Stranger { name, .. } => ("stranger", named(name)),
            Finding::NotLinkedYet { name, .. } => ("not-linked-yet", named(name)),
            Finding::Missing { name, .. } => ("missing", named(name)),
            Finding::Twice { name, first, .. } => {
                ("twice", vec![("name", name.clone()), ("first", seconds(*first))])
            }
            Finding::GivenUp { name, .. } => ("given-up", named(name)),
            Finding::TooMany { count, limit, .. } => ("too-many", counted(count, limit)),
            Finding::Idle { took, best, to, at_once, waiting, limit, .. } => {
                let mut values = timed(took, best);
                values.extend(counted(at_once, limit));
                values.extend([("to", seconds(*to)), ("waiting", waiting.to_string())]);
                (if *at_once == 0 { "idle-none" } else { "idle" }, values)
            }
            Finding::Lingers { took, best, .. } => ("lingers", timed(took, best)),
            Finding::Burst { to, count, limit, .. } => {
                let mut values = counted(count, limit);
                values.push(("to", seconds(*to)));
                ("burst", values)
            }
            Finding::SentLate { number, soonest, limit, .. } => {
                let mut values = counted(number, limit);
                values.push(("soonest", seconds(*soonest)));
                ("sent-late", values)
            }
            Finding::NotRead { name, .. } => ("not-read", named(name)),
            Finding::ReadInPart { name, .. } => ("read-in-part", named(name)),
            Finding::ReadTwice { name, .. } => ("read-twice", named(name)),
            Finding::OpenedLate { name, took, best, .. } => {
                let mut values = timed(took, best);
                values.push(("name", name.clone()));
                ("opened-late", values)
            }
            Finding::ReadLate { name, took, best, .. } => {
                let mut values = timed(took, best);
                values.push(("name", name.clone()));
                ("read-late", values)
            }
        }
    }
}

impl Round {
    /// What was measured, in a sentence.
    pub fn measured(&self, lang: Lang) -> String {
        let values =
            vec![("took", seconds(self.took)), ("best", seconds(self.best)), ("most", self.most.to_string())];
        fill(words("measured", lang), &values)
    }
}

impl Task {
    /// What this world is like: `words` with its inputs, and `{broken}`, put in.
    pub fn described(&self, words: &str) -> String {
        let pages = self.world.pages.iter().filter(|page| page.status != 200).count();
        let files = self.world.files.iter().filter(|file| file.text.is_none()).count();
        let mut values: Values =
            self.values.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        values.push(("broken", (pages + files).to_string()));
        fill(words, &values)
    }
}

/// The sentence of this key; the key itself where there is none, which a test does not allow.
fn words(key: &'static str, lang: Lang) -> &'static str {
    let lines = later_text(in_lang(FINDINGS, lang)).lines();
    let found = lines.filter_map(|line| line.split_once(": ")).find(|(known, _)| *known == key);
    found.map_or(key, |(_, words)| words)
}

/// The words with each `{name}` replaced.
fn fill(words: &str, values: &Values) -> String {
    values
        .iter()
        .fold(words.to_owned(), |filled, (name, value)| filled.replace(&format!("{{{name}}}"), value))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys of a file, with the values that each asks for.
    fn keys(file: &str) -> Vec<(&str, Vec<&str>)> {
        let lines = file.lines().map(|line| line.split_once(": ").expect("a line is `key: words`"));
        lines
            .map(|(key, words)| {
                let mut names: Vec<&str> =
                    words.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
                names.sort_unstable();
                names.dedup();
                (key, names)
            })
            .collect()
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let [ko, en] = FINDINGS.map(keys);
        assert_eq!(
            ko.iter().map(|(key, _)| key).collect::<Vec<_>>(),
            en.iter().map(|(key, _)| key).collect::<Vec<_>>()
        );
        for (ko, en) in ko.iter().zip(&en) {
            assert_eq!(ko, en);
        }
    }
}
