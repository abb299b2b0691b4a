//! §10: mixing with sync code.

use crate::kit::{Ran, open, open_one};
use interleave::i18n::Lang;
use interleave::timeline::State;

/// When the clock ticked.
fn ticks(ran: &Ran) -> Vec<String> {
    let printed = ran.printed();
    printed.iter().filter_map(|line| line.strip_suffix(" tick")).map(str::to_owned).collect()
}

#[test]
fn an_executor_keeps_the_loop_going() {
    let runs = open("#/run-in-executor", Lang::En);
    let [direct, executor] = &runs[..] else { panic!("{}", runs.len()) };
    assert_eq!(direct.total(), "4.0");
    assert_eq!(ticks(direct), ["0.0"]);
    assert_eq!(executor.total(), "2.0");
    assert_eq!(ticks(executor), ["0.0", "0.3", "0.6", "0.9", "1.2", "1.5", "1.8"]);
    assert_eq!(executor.shown(), ["Clock", "Job 1", "Job 2", "main", "Worker_0", "Worker_1"]);
    for worker in ["Worker_0", "Worker_1"] {
        assert_eq!(executor.spans(worker, |state| *state == State::Running), ["0.0..2.0"]);
    }
    let total = |link: &str| open(link, Lang::En)[1].total();
    assert_eq!(total("#/run-in-executor?jobs=4"), "4.0");
    assert_eq!(total("#/run-in-executor?pool=1"), "4.0");
}

#[test]
fn to_thread_does_the_same() {
    let ran = open_one("#/to-thread");
    assert_eq!(ran.total(), "2.0");
    assert_eq!(ticks(&ran), ["0.0", "0.3", "0.6", "0.9", "1.2", "1.5", "1.8"]);
    assert_eq!(ran.printed().last().map(String::as_str), Some("2.0 result of job"));
    // Not the thread by which asyncio ends its workers: it takes no time and says nothing.
    assert_eq!(ran.shown(), ["main", "Clock", "asyncio_0"]);
    assert_eq!(ticks(&open_one("#/to-thread?work=5")).len(), 17);
}

#[test]
fn run_waits_for_each_coroutine() {
    let ran = open_one("#/from-sync");
    assert_eq!(ran.printed(), ["0.0 call for page 1", "1.0 content of page 1"]);
    let three = open_one("#/from-sync?n=3");
    assert_eq!(three.total(), "3.0");
    assert_eq!(three.printed()[2..4], ["1.0 call for page 2", "2.0 content of page 2"]);
    assert_eq!(three.shown(), ["page 1", "page 2", "page 3"]);
}

#[test]
fn a_blocking_call_stops_the_clock() {
    let ran = open_one("#/blocking-the-loop");
    assert_eq!(ticks(&ran), ["0.0", "0.3", "0.6", "0.9", "3.0", "3.3", "3.6", "3.9"]);
    assert_eq!(ran.spans("Job", |state| *state == State::Running), ["1.0..3.0"]);
    assert_eq!(ran.shown(), ["Clock", "Job", "main"]);
    assert_eq!(ticks(&open_one("#/blocking-the-loop?block=5"))[4], "6.0");

    let thread = open_one("#/blocking-the-loop?thread=on");
    assert_eq!(thread.total(), "4.0");
    assert_eq!(ticks(&thread).len(), 14);
    assert_eq!(thread.shown(), ["Clock", "Job", "main", "asyncio_0"]);
}
