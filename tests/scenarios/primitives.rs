//! Beyond the lesson: a queue, an event, a condition, a barrier.

use crate::kit::{open_one, seconds};
use interleave::machine::Outcome;
use interleave::timeline::State;
use interleave::trace::For;

#[test]
fn a_full_queue_makes_its_producer_wait() {
    let ran = open_one("#/producer-consumer");
    assert_eq!(ran.total(), "3.0");
    assert_eq!(ran.spans("Producer", |state| matches!(state, State::Waiting(_))), ["0.0..1.0"]);
    assert_eq!(ran.ended("Producer"), Some(seconds(1)));
    assert_eq!(ran.shown(), ["main", "Worker 1", "Worker 2", "Producer"]);
    // The event inside of a queue, for which join waits, is the queue.
    let join = |state: &State| matches!(state, State::Waiting(For::Object(id)) if &*ran.trace().object(*id).name == "Queue 1");
    assert_eq!(ran.spans("main", join), ["1.0..3.0"]);
    let roomy = open_one("#/producer-consumer?size=12");
    assert_eq!((roomy.total().as_str(), roomy.ended("Producer")), ("3.0", Some(seconds(0))));
    assert_eq!(open_one("#/producer-consumer?workers=6").total(), "1.0");
    let narrow = open_one("#/producer-consumer?workers=1&size=1");
    assert_eq!((narrow.total().as_str(), narrow.ended("Producer")), ("6.0", Some(seconds(4))));
}

#[test]
fn an_event_wakes_all_who_wait_and_keeps_none_who_come_later() {
    let ran = open_one("#/event");
    let expect = [
        "0.5 A is ready",
        "1.0 B is ready",
        "2.0 Signal!",
        "2.0 A goes",
        "2.0 B goes",
        "3.0 C is ready",
        "3.0 C goes",
    ];
    assert_eq!(ran.printed(), expect);
    assert_eq!(ran.shown(), ["Signal", "A", "B", "C"]);
    let late = open_one("#/event?signal=4");
    assert_eq!(late.printed()[3..], ["4.0 Signal!", "4.0 A goes", "4.0 B goes", "4.0 C goes"]);
    let early = open_one("#/event?signal=0");
    assert_eq!(early.printed()[..3], ["0.0 Signal!", "0.5 A is ready", "0.5 A goes"]);
}

#[test]
fn a_condition_is_looked_at_on_every_wake_up() {
    let ran = open_one("#/condition");
    let expect = [
        "1.0 Baker: 1 on the shelf",
        "1.0 B: buys 1",
        "2.0 Baker: 1 on the shelf",
        "3.0 Baker: 2 on the shelf",
        "4.0 Baker: 3 on the shelf",
        "4.0 A: buys 3",
    ];
    assert_eq!(ran.printed(), expect);
    assert_eq!(ran.shown(), ["A", "B", "Baker"]);
    let short = open_one("#/condition?a=4");
    assert_eq!(short.outcome, Outcome::Deadlock);
    assert_eq!(short.waits_for("A"), Some("Condition 1"));
    let enough = open_one("#/condition?n=5&a=4");
    assert_eq!(enough.printed().last().map(String::as_str), Some("5.0 A: buys 4"));
}

#[test]
fn a_barrier_opens_when_its_number_is_complete() {
    let ran = open_one("#/barrier");
    assert_eq!(ran.printed()[3..], ["3.0 Hiker 3 leaves", "3.0 Hiker 1 leaves", "3.0 Hiker 2 leaves"]);
    assert_eq!(ran.total(), "3.0");
    assert_eq!(open_one("#/barrier?c=8").total(), "8.0");
    let pairs = open_one("#/barrier?parties=2");
    assert_eq!(pairs.outcome, Outcome::Deadlock);
    assert_eq!(pairs.waits_for("Hiker 3"), Some("Barrier 1"));
    assert_eq!(pairs.ended("Hiker 1"), Some(seconds(2)));
    let alone = open_one("#/barrier?parties=1");
    assert_eq!(alone.ended("Hiker 1"), Some(seconds(1)));
}
