//! The lesson's exercises: a program to mend, worlds to try it in, and a judge that reads traces.
//!
//! The program that a learner begins with and its texts are a scenario's; here is what comes besides: the task in
//! words, hints, a worked solution, and the check. A check runs the learner's program in each world under the
//! virtual clock. It reads what happened, never how the program is written, so a program that skips the work
//! fails however it prints the answer. Nothing in here knows the page.

mod crawler;
mod finding;
mod inputs;
mod limiter;
mod observe;
mod pipeline;
mod task;

pub use finding::{Finding, Sentence};
pub use inputs::{read, write};
pub use task::Task;

use crate::i18n::Lang;
use crate::scenario::{self, Scenario, later_text};
use crate::time::Time;
use observe::Seen;

/// One exercise.
pub struct Exercise {
    /// Its scenario's.
    pub id: &'static str,
    texts: [&'static str; 2],
    solution: [&'static str; 2],
    worlds: &'static str,
    judge: fn(&Task, &Seen) -> Round,
}

macro_rules! exercise {
    ($id:literal, $judge:expr) => {
        Exercise {
            id: $id,
            texts: [
                include_str!(concat!("texts/", $id, ".ko.txt")),
                include_str!(concat!("texts/", $id, ".en.txt")),
            ],
            solution: [
                include_str!(concat!("../scenario/programs/", $id, "/solution.ko.py")),
                include_str!(concat!("../scenario/programs/", $id, "/solution.en.py")),
            ],
            worlds: include_str!(concat!("worlds/", $id, ".txt")),
            judge: $judge,
        }
    };
}

static EXERCISES: &[Exercise] = &[
    exercise!("crawler", crawler::judge),
    exercise!("file-pipeline", pipeline::judge),
    exercise!("rate-limiter", limiter::judge),
];

/// All exercises, in the order of the lesson.
pub fn exercises() -> &'static [Exercise] {
    EXERCISES
}

/// The exercise of the scenario that is called so.
pub fn find(id: &str) -> Option<&'static Exercise> {
    EXERCISES.iter().find(|exercise| exercise.id == id)
}

/// What a learner reads of an exercise; `` `...` `` stands around what is Python's.
#[derive(Default, Debug)]
pub struct Texts {
    /// What a world of the check is like, for [`Task::described`].
    pub world: &'static str,
    /// What the program must do, a sentence or two each.
    pub points: Vec<&'static str>,
    pub hints: Vec<&'static str>,
}

/// What a check found in one world.
#[derive(Clone, PartialEq, Debug)]
pub struct Round {
    /// How long the program took; zero where it did not run.
    pub took: Time,
    /// How long it must take at least.
    pub best: Time,
    /// How many requests, or files, it had under way at once.
    pub most: usize,
    /// What is wrong, the gravest first.
    pub findings: Vec<Finding>,
}

/// What a check found: the worlds in their order, up to the first that shows something wrong.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Verdict {
    pub rounds: Vec<Round>,
}

impl Verdict {
    pub fn passed(&self) -> bool {
        !self.rounds.is_empty() && self.rounds.iter().all(|round| round.findings.is_empty())
    }

    /// The last world that was tried, counted from 0, and what is wrong there.
    pub fn wrong(&self) -> Option<(usize, &Round)> {
        self.rounds.iter().enumerate().find(|(_, round)| !round.findings.is_empty())
    }
}

impl Exercise {
    /// Its scenario: the program to begin with is the only one there.
    ///
    /// # Panics
    /// Never: a test holds each exercise to have one.
    pub fn scenario(&self) -> &'static Scenario {
        scenario::find(self.id).expect("each exercise has a scenario of its name")
    }

    /// The program to begin with, its knobs' directives and all.
    pub fn start(&self, lang: Lang) -> &'static str {
        self.scenario().programs[0].source(lang)
    }

    pub fn texts(&self, lang: Lang) -> Texts {
        let mut texts = Texts::default();
        for line in later_text(in_lang(self.texts, lang)).lines() {
            match line.split_once(": ") {
                Some(("world", text)) => texts.world = text,
                Some(("point", text)) => texts.points.push(text),
                Some(("hint", text)) => texts.hints.push(text),
                _ => {}
            }
        }
        texts
    }

    /// A way to do it, as it is shown.
    pub fn solution(&self, lang: Lang) -> String {
        scenario::display(later_text(in_lang(self.solution, lang))).text
    }

    /// The worlds that a check tries, in order.
    pub fn tasks(&self) -> Vec<Task> {
        Task::read(later_text(self.worlds))
    }

    /// Checks a program in all worlds, or up to the first where something is wrong.
    pub fn judge(&self, text: &str) -> Verdict {
        let mut rounds = vec![];
        for task in self.tasks() {
            let round = self.judge_in(&task, text);
            let wrong = !round.findings.is_empty();
            rounds.push(round);
            if wrong {
                break;
            }
        }
        Verdict { rounds }
    }

    /// Checks a program in one world.
    pub fn judge_in(&self, task: &Task, text: &str) -> Round {
        let broken = |finding| Round { took: Time::ZERO, best: Time::ZERO, most: 0, findings: vec![finding] };
        let source = match task.put_into(text) {
            Ok(source) => source,
            Err(line) => return broken(Finding::InputGone { line }),
        };
        let seen = match Seen::of(&source, &format!("{}.py", self.id), task) {
            Ok(seen) => seen,
            Err(error) => {
                let message = format!("{}: {}", error.kind, error.message);
                return broken(Finding::CannotRun { line: error.line, message });
            }
        };
        let mut round = (self.judge)(task, &seen);
        // What comes of an end like these is no news.
        if let Some(end) = seen.broke_off() {
            round.findings = vec![end];
        }
        round
    }
}

fn in_lang<T: Copy>([ko, en]: [T; 2], lang: Lang) -> T {
    match lang {
        Lang::Ko => ko,
        Lang::En => en,
    }
}
