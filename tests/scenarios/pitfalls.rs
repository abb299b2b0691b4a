//! Beyond the lesson: what people fall into.

use crate::kit::{Ran, open, open_one, seconds};
use interleave::i18n::Lang;
use interleave::machine::Outcome;
use interleave::timeline::State;
use interleave::trace::{End, What};

#[test]
fn a_cancellation_goes_on_into_what_is_awaited_unless_it_is_shielded() {
    let runs = open("#/cancellation", Lang::En);
    let [direct, shield] = &runs[..] else { panic!("{}", runs.len()) };
    assert_eq!(direct.printed(), ["1.0 cleaning up", "1.5 cleaned up", "1.5 request cancelled"]);
    let half = seconds(1).0 / 2;
    for lane in ["Save", "Request"] {
        let end = direct.lane(lane).end.as_ref().map(|(at, end)| (at.0, end));
        assert_eq!(end, Some((seconds(1).0 + half, &End::Cancelled)), "{lane}");
    }
    let expect = ["1.0 request cancelled", "3.0 saved", "3.0 cleaning up", "3.5 cleaned up"];
    assert_eq!(shield.printed(), expect);
    assert_eq!(shield.lane("Request").end, Some((seconds(1), End::Cancelled)));
    for ran in &runs {
        assert_eq!(ran.shown(), ["main", "Save", "Request"]);
    }

    assert_eq!(open("#/cancellation?clean=3", Lang::En)[0].total(), "4.0");
    // Nothing is left to cancel.
    let done = open("#/cancellation?save=0.3", Lang::En);
    for ran in done {
        assert_eq!(ran.printed(), ["0.3 saved", "0.3 cleaning up", "0.8 cleaned up"]);
        assert_eq!(ran.total(), "1.0");
    }
}

#[test]
fn a_forgotten_await_runs_nothing_and_is_warned_of() {
    let ran = open_one("#/never-awaited");
    assert_eq!(ran.printed(), ["1.0 Postcard sent", "1.0 all sent, it seems"]);
    let warning = "0.0 program.py:10: RuntimeWarning: coroutine 'send' was never awaited";
    assert_eq!(ran.stderr().first().map(String::as_str), Some(warning));
    assert!(ran.trace().events().any(|event| matches!(event.what, What::Warned(_))));
}

#[test]
fn an_exception_that_nobody_asks_for_is_told_when_its_task_is_thrown_away() {
    let ran = open_one("#/lost-exception");
    assert_eq!(ran.printed(), ["2.0 all went well"]);
    assert_eq!(ran.stderr().first().map(String::as_str), Some("2.0 Task exception was never retrieved"));
    assert_eq!(
        ran.lane("Backup").end,
        Some((seconds(1), End::Raised("OSError: disk full".to_owned().into())))
    );
    let never = open_one("#/lost-exception?busy=0.5");
    assert_eq!(never.stderr(), [""; 0]);
    assert_eq!(never.lane("Backup").end.as_ref().map(|(_, end)| end), Some(&End::Cancelled));
}

#[test]
fn two_locks_taken_crosswise_close_a_circle() {
    let ran = open_one("#/deadlock");
    assert_eq!((ran.outcome, ran.total().as_str()), (Outcome::Deadlock, "no end"));
    assert_eq!(ran.printed(), ["0.0 A: has one", "0.5 B: has one"]);
    let holds = |ran: &Ran, lock: &str| ran.holders(lock).last().map(|all| all.join(" "));
    let (a, b) = (ran.waits_for("A"), ran.waits_for("B"));
    assert_eq!(a.and_then(|lock| holds(&ran, lock)).as_deref(), Some("B"));
    assert_eq!(b.and_then(|lock| holds(&ran, lock)).as_deref(), Some("A"));
    assert_ne!(a, b);
    assert_eq!(ran.shown(), ["A", "B"]);

    for link in ["#/deadlock?same=on", "#/deadlock?late=2"] {
        let fine = open_one(link);
        assert_eq!(fine.outcome, Outcome::Exited(0), "{link}");
        assert_eq!(fine.printed().last().map(|line| line.ends_with("all done")), Some(true));
    }
}

#[test]
fn an_await_between_reading_and_writing_loses_updates() {
    for (link, balances, totals) in [
        ("#/race", [100, 300], ["1.0", "3.0"]),
        ("#/race?pause=0", [100, 300], ["0.0", "0.0"]),
        ("#/race?n=10", [100, 1000], ["1.0", "10.0"]),
    ] {
        for ((ran, balance), total) in open(link, Lang::En).iter().zip(balances).zip(totals) {
            assert_eq!(ran.printed().last(), Some(&format!("{total} balance: {balance}")), "{link}");
            assert_eq!(ran.total(), total, "{link}");
        }
    }
}

#[test]
fn turns_go_round_and_only_an_await_passes_them_on() {
    let order = |link: &str| {
        let printed = open_one(link).printed();
        printed.iter().filter_map(|line| line.split(' ').next_back()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(order("#/sleep-zero"), "A1 B1 C1 A2 B2 A3");
    assert_eq!(order("#/sleep-zero?aside=off"), "A1 A2 A3 B1 B2 C1");
    assert_eq!(order("#/sleep-zero?b=3&c=3"), "A1 B1 C1 A2 B2 C2 A3 B3 C3");
    // Without work all of it happens at once, in the same order.
    assert_eq!(order("#/sleep-zero?work=0"), "A1 B1 C1 A2 B2 A3");
    assert_eq!(open_one("#/sleep-zero?work=0").total(), "0.0");
    let runs = |link: &str, label: &str| open_one(link).spans(label, |state| *state == State::Running);
    assert_eq!(runs("#/sleep-zero", "A"), ["0.0..0.5", "1.5..2.0", "2.5..3.0"]);
    assert_eq!(runs("#/sleep-zero", "C"), ["1.0..1.5"]);
    assert_eq!(runs("#/sleep-zero?aside=off", "A"), ["0.0..1.5"]);
}
