//! A question that a run answers: its choices and its answer, read off the complete timeline of that run.

use crate::i18n::{Lang, fill};
use crate::scenario::About;
use crate::time::Time;
use crate::timeline::account::seconds;
use crate::timeline::{Lane, Position, State, Timeline};
use crate::trace::{For, Stream};
use std::rc::Rc;

/// No question has more choices.
const MOST: usize = 4;

#[derive(Clone, PartialEq, Debug)]
pub struct Question {
    pub choices: Vec<Rc<str>>,
    /// The place of the right one.
    pub answer: usize,
}

/// The choices that this run gives; `None` where there would be nothing to choose from.
pub fn question(about: About, timeline: &Timeline, lang: Lang) -> Option<Question> {
    let (answer, choices) = match about {
        About::First => {
            let lines = lines(timeline, Position::MAX);
            let choices = distinct(lines.iter().cloned());
            (lines.first()?.clone(), sorted(choices))
        }
        About::Last => {
            let lines = lines(timeline, Position::MAX);
            let choices = distinct(lines.iter().rev().cloned());
            (lines.last()?.clone(), sorted(choices))
        }
        About::EndsLast => ends_last(timeline)?,
        About::Total => totals(timeline, lang)?,
    };
    let place = choices.iter().position(|choice| *choice == answer)?;
    (choices.len() > 1).then_some(Question { choices, answer: place })
}

/// Whether the first `position` events of a run tell the answer; `ended` if there are no more.
pub fn is_told(about: About, timeline: &Timeline, position: Position, ended: bool) -> bool {
    ended || (about == About::First && !lines(timeline, position).is_empty())
}

/// The whole lines that were printed in the first `position` events.
fn lines(timeline: &Timeline, position: Position) -> Vec<Rc<str>> {
    let mut lines: Vec<(Stream, Rc<str>)> = vec![];
    let printed = timeline.moment_at(position.min(timeline.positions())).output;
    for output in timeline.output()[..printed].iter() {
        let open = lines.iter_mut().rfind(|(stream, _)| output.continues && *stream == output.stream);
        match open {
            Some((_, line)) => *line = format!("{line}{}", output.text).into(),
            None => lines.push((output.stream, output.text.clone())),
        }
    }
    let lines = lines.into_iter().map(|(_, line)| line);
    lines.filter(|line| !line.trim().is_empty()).collect()
}

/// The first few that differ.
fn distinct(all: impl Iterator<Item = Rc<str>>) -> Vec<Rc<str>> {
    let mut found: Vec<Rc<str>> = vec![];
    for one in all {
        if found.len() < MOST && !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

/// In an order that gives nothing away.
fn sorted(mut choices: Vec<Rc<str>>) -> Vec<Rc<str>> {
    choices.sort();
    choices
}

fn ends_last(timeline: &Timeline) -> Option<(Rc<str>, Vec<Rc<str>>)> {
    let lanes: Vec<&Lane> = timeline.shown().iter().filter_map(|id| timeline.lane(*id)).collect();
    let place = |lane: &&Lane| lane.end.as_ref().map(|_| lane.end_position());
    let last = lanes.iter().copied().max_by_key(place)?;
    // The first few lanes, and the answer wherever it stands.
    let mut choices = distinct(lanes.iter().map(|lane| lane.label.clone()));
    if !choices.contains(&last.label) {
        choices.pop();
        choices.push(last.label.clone());
    }
    Some((last.label.clone(), choices))
}

/// What it takes, and what one may think that it takes: all work one after another, the longest, the shortest.
fn totals(timeline: &Timeline, lang: Lang) -> Option<(Rc<str>, Vec<Rc<str>>)> {
    let total = timeline.end()?;
    let work: Vec<Time> = timeline.shown().iter().filter_map(|id| timeline.lane(*id)).map(own_work).collect();
    let sum = Time(work.iter().map(|time| time.0).sum());
    let second = Time::from_secs(1.0);
    let guesses = [
        Some(sum),
        work.iter().max().copied(),
        work.iter().min().copied(),
        Some(Time(total.0 * 2)),
        Some(Time(total.0 / 2)),
        Some(total + second),
        Some(total + second + second),
    ];
    let mut times = vec![total];
    for guess in guesses.into_iter().flatten().filter(|guess| *guess > Time::ZERO) {
        if times.len() < MOST && times.iter().all(|time| seconds(*time) != seconds(guess)) {
            times.push(guess);
        }
    }
    times.sort();
    let say = |time: Time| Rc::<str>::from(fill(lang.texts().seconds, &[&seconds(time)]));
    Some((say(total), times.into_iter().map(say).collect()))
}

/// How long a lane ran, or waited for what is no other lane.
fn own_work(lane: &Lane) -> Time {
    let own = lane.segments.iter().filter(|segment| match &segment.state {
        State::Running | State::Waiting(For::Timer(_) | For::Network(_) | For::File(_)) => true,
        State::Waiting(_) | State::Ready => false,
    });
    Time(own.map(|segment| segment.length().0).sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drive::virtual_clock;
    use crate::machine::Machine;
    use crate::scenario::{Kind, Scenario, Setting, Settings, apply, scenarios};

    /// The question about a program as the scenario has it.
    fn asked(id: &str, lang: Lang) -> Question {
        let scenario = crate::scenario::find(id).expect("the catalog has it");
        asked_at(scenario, &Settings::default(), lang)
            .unwrap_or_else(|| panic!("{id}: nothing to choose from"))
    }

    /// The question about a program at these settings, if there is one to ask.
    fn asked_at(scenario: &Scenario, settings: &Settings, lang: Lang) -> Option<Question> {
        let predict = scenario.texts(lang).predict.expect("it has a question");
        let program = scenario.programs.last().expect("it has a program");
        let mut machine =
            Machine::new(&apply(program.source(lang), settings), "main.py").expect("it compiles");
        virtual_clock::run(&mut machine, u64::MAX);
        question(predict.about, &Timeline::of(machine.trace()), lang)
    }

    /// The settings at which one knob is at an end of its range, or is another choice.
    fn ends_of_knobs(scenario: &Scenario, lang: Lang) -> Vec<Settings> {
        let ends = scenario.knobs(lang).into_iter().flat_map(|knob| {
            let ends = match &knob.kind {
                Kind::Range { min, max, .. } => vec![Setting::Number(*min), Setting::Number(*max)],
                Kind::Switch => vec![Setting::Switch(false), Setting::Switch(true)],
                Kind::Choice(all) => all.iter().cloned().map(Setting::Text).collect(),
            };
            ends.into_iter().map(move |end| (knob.name.clone(), end))
        });
        let alone = |(name, end): (Rc<str>, Setting)| {
            let mut settings = Settings::default();
            settings.set(&name, end);
            settings
        };
        ends.map(alone).collect()
    }

    fn assert_has_choices(Question { choices, answer }: &Question, id: &str) {
        assert!((2..=MOST).contains(&choices.len()) && *answer < choices.len(), "{id}: {choices:?}");
        let once = choices.iter().enumerate().all(|(at, choice)| !choices[..at].contains(choice));
        assert!(once, "{id}: {choices:?}");
    }

    #[test]
    fn at_the_ends_of_knobs_there_are_choices_or_there_is_no_question() {
        let asking = scenarios().iter().filter(|scenario| scenario.texts(Lang::En).predict.is_some());
        let (mut asked, mut unasked) = (0, 0);
        for scenario in asking {
            for settings in ends_of_knobs(scenario, Lang::Ko) {
                match asked_at(scenario, &settings, Lang::Ko) {
                    Some(question) => {
                        assert_has_choices(&question, scenario.id);
                        asked += 1;
                    }
                    None => unasked += 1,
                }
            }
        }
        assert!(asked > 10 * unasked, "{asked} questions, and {unasked} times none");
    }

    #[test]
    fn every_question_has_choices_of_its_run() {
        let mut count = 0;
        for scenario in scenarios().iter().filter(|scenario| scenario.texts(Lang::En).predict.is_some()) {
            for lang in [Lang::Ko, Lang::En] {
                assert_has_choices(&asked(scenario.id, lang), scenario.id);
            }
            count += 1;
        }
        assert!(count >= 10, "only {count} scenarios ask");
    }

    #[test]
    fn answers_are_what_the_run_does() {
        let check = |id: &str, answer: &str| {
            let question = asked(id, Lang::En);
            assert_eq!(&*question.choices[question.answer], answer, "{id}: {:?}", question.choices);
        };
        check("gather", "2.0 s");
        check("semaphore", "4.0 s");
        check("create-task", "two tasks created");
        check("lock", "Worker 3");
    }
}
