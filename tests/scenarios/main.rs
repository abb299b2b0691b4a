//! What LESSON.md says must hold, read off real runs of the catalog's programs.

mod async_for;
mod async_with;
mod coroutines;
mod exceptions;
mod kit;
mod loops;
mod mixing;
mod outside;
mod permits;
mod picture;
mod pitfalls;
mod primitives;
mod shell;
mod summary;
mod tasks;
mod timeouts;
mod together;

use interleave::i18n::Lang;
use interleave::link::decode;
use interleave::machine::Machine;
use interleave::scenario::{self, Program, Settings, apply};
use interleave::timeline::Slice;
use kit::run;

/// Opens `link` and runs its programs, in both languages: the total of each, and its rows.
fn check(link: &str, expect: &[(&str, &str)]) {
    let (state, ignored) = decode(link);
    assert_eq!(ignored, []);
    for (lang, job) in [(Lang::Ko, "작업"), (Lang::En, "Job")] {
        for (program, (total, rows)) in state.scenario().programs.iter().zip(expect) {
            let timeline = run(program, &state.settings, lang).timeline;
            assert_eq!(
                timeline.end().map(|end| end.to_string()).as_deref(),
                Some(*total),
                "{link} {}",
                program.id
            );
            let shown: Vec<String> = timeline
                .shown()
                .iter()
                .filter_map(|id| timeline.lane(*id))
                .map(|lane| lane.label.replace(job, "").trim().to_owned())
                .collect();
            assert_eq!(shown.join(" "), *rows, "{link} {}", program.id);
            one_at_a_time(timeline.thread());
        }
    }
}

/// Nobody holds the thread before the one before has let go.
fn one_at_a_time(thread: &[Slice]) {
    for pair in thread.windows(2) {
        assert!(pair[0].to.is_some_and(|to| to <= pair[1].from), "{pair:?}");
    }
}

/// What the scenario does in a language, the words left out: when each line was printed, the total, the rows.
fn outline(program: &Program, settings: &Settings, lang: Lang) -> Result<String, String> {
    let source = apply(program.source(lang), settings);
    if let Err(error) = Machine::new(&source, "program.py") {
        return Err(error.to_string());
    }
    let ran = run(program, settings, lang);
    let times: Vec<String> = ran.timeline.output().iter().map(|output| output.at.to_string()).collect();
    let rows = ran.timeline.shown().len();
    Ok(format!("{}; {}; {rows} rows; {:?}", times.join(" "), ran.total(), ran.outcome))
}

#[test]
fn both_languages_do_the_same_and_every_link_runs() {
    for scenario in scenario::scenarios() {
        let tries = scenario.texts(Lang::En).tries.clone().into_iter().map(|to_try| to_try.link.to_owned());
        for link in [format!("#/{}", scenario.id)].into_iter().chain(tries) {
            let settings = decode(&link).0.settings;
            let here =
                link.strip_prefix("#/").is_some_and(|rest| rest.split('?').next() == Some(scenario.id));
            for program in scenario.programs.iter().filter(|_| here) {
                let [ko, en] = [Lang::Ko, Lang::En].map(|lang| outline(program, &settings, lang));
                assert_eq!(ko, en, "{link} {}", program.id);
            }
        }
    }
}

#[test]
fn waits_overlap() {
    check("#/sync-vs-async", &[("6.0", "1 2 3"), ("2.0", "1 2 3")]);
    check("#/sync-vs-async?a=3", &[("7.0", "1 2 3"), ("3.0", "1 2 3")]);
    check("#/sync-vs-async?a=6", &[("10.0", "1 2 3"), ("6.0", "1 2 3")]);
    check("#/sync-vs-async?a=0.1&b=0.2&c=0.3", &[("0.6", "1 2 3"), ("0.3", "1 2 3")]);
    check("#/sync-vs-async?n=1", &[("2.0", "1"), ("2.0", "1")]);
    let twelve = "1 2 3 4 5 6 7 8 9 10 11 12";
    check("#/sync-vs-async?n=12", &[("24.0", twelve), ("2.0", twelve)]);
    // A row does not vanish under a slider that is drawn to nothing.
    check("#/sync-vs-async?b=0", &[("4.0", "1 2 3"), ("2.0", "1 2 3")]);
}

#[test]
fn computing_does_not_overlap() {
    check("#/io-vs-cpu", &[("6.0", "1 2 3"), ("6.0", "1 2 3")]);
    check("#/io-vs-cpu?hold_a=off&hold_b=off&hold_c=off", &[("6.0", "1 2 3"), ("2.0", "1 2 3")]);
    // The two that wait start only when the first lets go of the thread.
    check("#/io-vs-cpu?hold_b=off&hold_c=off", &[("6.0", "1 2 3"), ("4.0", "1 2 3")]);
}
