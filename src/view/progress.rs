//! What a learner has done, kept in this browser only: a list of words such as `seen:gather`.

use crate::view::browser;
use std::rc::Rc;

/// Another form of the list will have another key.
const KEY: &str = "interleave-progress-1";

/// What can be done with a scenario.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It ran to its end.
    Seen,
    /// Its question was answered right.
    Right,
    /// The judge of its exercise was content.
    Passed,
}

#[derive(Clone, PartialEq)]
pub struct Progress(Rc<str>);

impl Progress {
    pub fn stored() -> Progress {
        Progress(browser::stored(KEY).unwrap_or_default().into())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn has(&self, mark: Mark, scenario: &str) -> bool {
        let word = word(mark, scenario);
        self.0.split(' ').any(|known| known == word)
    }

    /// True if it is new.
    pub fn add(&mut self, mark: Mark, scenario: &str) -> bool {
        if self.has(mark, scenario) {
            return false;
        }
        // Another tab may have added to it.
        *self = Progress::stored();
        if self.has(mark, scenario) {
            return false;
        }
        let all = format!("{} {}", self.0, word(mark, scenario));
        self.0 = all.trim_start().into();
        browser::store(KEY, Some(&self.0));
        true
    }

    pub fn clear(&mut self) {
        browser::store(KEY, None);
        self.0 = "".into();
    }
}

fn word(mark: Mark, scenario: &str) -> String {
    let mark = match mark {
        Mark::Seen => "seen",
        Mark::Right => "right",
        Mark::Passed => "passed",
    };
    format!("{mark}:{scenario}")
}
