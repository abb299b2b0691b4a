//! The judges of the exercises: programs that must not pass, with what is said of them in both languages, and
//! programs that must.
//!
//! `tests/exercises/EXERCISE/fail_NAME.py` is judged as `fail_NAME.verdict` says: the world that shows it, then a
//! line for each language and sentence. A `pass_NAME.py` passes. With WRITE=1 the verdicts are written anew, to
//! be read before they are kept.

mod kit;

use interleave::drive::virtual_clock;
use interleave::exercise::{Exercise, Task, exercises, find};
use interleave::i18n::Lang;
use interleave::machine::{Machine, Outcome};
use interleave::scenario::{self, directives};
use interleave::world::World;
use std::fs;
use std::path::{Path, PathBuf};

const LANGS: [Lang; 2] = [Lang::Ko, Lang::En];

fn folder(exercise: &Exercise) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exercises").join(exercise.id)
}

/// The verdict on a program as its file has it.
fn verdict(exercise: &Exercise, text: &str) -> String {
    let verdict = exercise.judge(text);
    let Some((world, round)) = verdict.wrong() else { return "passed\n".to_owned() };
    let mut lines = format!("world {}\n", world + 1);
    for lang in LANGS {
        for finding in &round.findings {
            let sentence = finding.sentence(lang);
            let at = sentence.at.map_or_else(String::new, |at| format!("@{at} "));
            lines.push_str(&format!("{}: {at}{}\n", lang.tag(), sentence.text));
        }
    }
    lines
}

#[test]
fn judges_tell_right_from_wrong() {
    let mut wrong = vec![];
    for exercise in exercises() {
        let (mut failing, mut passing) = (0, 0);
        for name in kit::chosen(kit::names_in(&folder(exercise), "py")) {
            let path = folder(exercise).join(&name);
            let text = fs::read_to_string(path.with_extension("py")).expect("programs can be read");
            let got = verdict(exercise, &text);
            let expected = if name.starts_with("pass_") {
                passing += 1;
                "passed\n".to_owned()
            } else {
                failing += 1;
                assert!(got != "passed\n", "{} {name} passes", exercise.id);
                if std::env::var("WRITE").is_ok() {
                    fs::write(path.with_extension("verdict"), &got).expect("verdicts can be written");
                }
                fs::read_to_string(path.with_extension("verdict")).unwrap_or_default()
            };
            if got != expected {
                wrong.push(format!("--- {} {name}: expected\n{expected}--- got\n{got}", exercise.id));
            }
        }
        if std::env::var("PROGRAM").is_err() {
            assert!(
                failing >= 6 && passing >= 3,
                "{}: {failing} must fail, {passing} must pass",
                exercise.id
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_a_learner_begins_with_fails_and_the_solution_passes() {
    for (exercise, lang) in exercises().iter().flat_map(|exercise| LANGS.map(|lang| (exercise, lang))) {
        let start = scenario::display(exercise.start(lang)).text;
        let said = verdict(exercise, &start);
        assert!(said.starts_with("world 1\n"), "{}: {said}", exercise.id);
        assert_eq!(verdict(exercise, &exercise.solution(lang)), "passed\n", "{}", exercise.id);
        let texts = exercise.texts(lang);
        assert!(
            texts.points.len() >= 3 && texts.hints.len() >= 3 && !texts.world.is_empty(),
            "{}",
            exercise.id
        );
    }
    let counts = exercises().iter().map(|exercise| {
        LANGS.map(|lang| {
            let texts = exercise.texts(lang);
            (texts.points.len(), texts.hints.len())
        })
    });
    assert!(counts.into_iter().all(|[ko, en]| ko == en));
}

#[test]
fn every_exercise_belongs_to_a_scenario_and_sets_its_knobs() {
    let section: Vec<&str> = scenario::scenarios()
        .iter()
        .filter(|scenario| scenario.section == scenario::EXERCISES)
        .map(|scenario| scenario.id)
        .collect();
    assert_eq!(exercises().iter().map(|exercise| exercise.id).collect::<Vec<_>>(), section);
    for exercise in exercises() {
        assert!(find(exercise.id).is_some_and(|found| found.id == exercise.id));
        let knobs = directives::parse(exercise.start(Lang::En)).0;
        let mut worlds: Vec<World> = vec![];
        for task in exercise.tasks() {
            let set: Vec<&str> = task.values.iter().map(|(name, _)| *name).collect();
            let mut names: Vec<&str> = knobs.iter().map(|knob| &*knob.name).collect();
            names.sort_by_key(|name| set.iter().position(|other| other == name));
            assert_eq!(set, names, "{}", exercise.id);
            for ((_, value), name) in task.values.iter().zip(names) {
                let knob = knobs.iter().find(|knob| &*knob.name == name).expect("found above");
                assert!(knob.read(value).is_ok(), "{}: {name}={value}", exercise.id);
            }
            assert!(is_whole(&task), "{}: {:?}", exercise.id, task.values);
            assert!(!worlds.contains(&task.world), "{}: a world twice", exercise.id);
            worlds.push(task.world);
        }
        assert!(worlds.len() >= 4, "{}", exercise.id);
    }
}

/// Whether the world has what its inputs promise, and every page can be reached.
fn is_whole(task: &Task) -> bool {
    let good = task.world.pages.iter().filter(|page| page.status == 200).count();
    let links = task.links.iter().flatten();
    let reached = |name: &str| name == "start" || links.clone().any(|link| *link == name);
    let reachable = task.world.pages.iter().all(|page| task.links.is_empty() || reached(&page.name));
    let known =
        task.links.iter().flatten().all(|link| task.world.pages.iter().any(|page| page.name == *link));
    let counted = match (task.number("pages"), task.number("requests"), task.number("files")) {
        (Some(pages), ..) => good == pages,
        (_, Some(requests), _) => task.world.pages.len() == requests,
        (.., Some(files)) => task.world.files.len() == files,
        _ => false,
    };
    reachable && known && counted
}

#[test]
fn a_check_stops_what_does_not_end() {
    for text in [
        "while True: pass",
        "import asyncio\nasync def f():\n    while True: await asyncio.sleep(0.1)\nasyncio.run(f())",
    ] {
        let text = format!("rate = 1\nrequests = 1\n{text}\n");
        let said = verdict(find("rate-limiter").expect("there is one"), &text);
        assert!(said.contains("does not come to an end"), "{said}");
    }
}

#[test]
fn a_world_is_found_by_the_program() {
    let exercise = find("file-pipeline").expect("there is one");
    let task = &exercise.tasks()[1];
    let source =
        task.put_into(&scenario::display(exercise.start(Lang::En)).text).expect("its inputs are there");
    let mut machine = Machine::new(&source, "x.py").expect("it compiles");
    machine.put_into(std::rc::Rc::new(task.world.clone()));
    assert_eq!(virtual_clock::run(&mut machine, 1_000), Some(Outcome::Exited(0)));
    let printed: Vec<String> = machine
        .trace()
        .events()
        .filter_map(|event| match event.what {
            interleave::trace::What::Printed(printed) => Some(printed.text.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(printed.concat(), "28 errors in 7 files, 2 locked\n");
}
