//! §13: all of it at a glance.

use crate::kit::{Ran, open_one};
use interleave::time::Time;
use interleave::trace::End;

fn tenths(count: u64) -> Option<Time> {
    Some(Time(count * 100_000_000))
}

fn fetched(ran: &Ran) -> [Option<Time>; 3] {
    ["/delay/2", "/delay/1", "/delay/3"].map(|address| ran.ended(address))
}

#[test]
fn pages_are_fetched_two_at_a_time_and_reported_by_a_thread() {
    let ran = open_one("#/summary");
    assert_eq!(fetched(&ran), [tenths(21), tenths(12), tenths(42)]);
    let lines: Vec<_> = ran.timeline.output().iter().map(|output| &*output.text).collect();
    assert_eq!(lines, ["/delay/2 200", "/delay/1 200", "/delay/3 200"]);
    assert!(ran.ended("main") > tenths(52));

    let at_once = open_one("#/summary?permits=3");
    assert_eq!(fetched(&at_once), [tenths(21), tenths(12), tenths(33)]);
}

#[test]
fn one_at_a_time_is_too_slow() {
    let ran = open_one("#/summary?permits=1");
    assert_eq!(ran.printed(), ["5.3 timed out"]);
    assert_eq!(fetched(&ran), [tenths(21), tenths(31), tenths(53)]);
    assert!(matches!(ran.lane("/delay/3").end, Some((_, End::Cancelled))));
    assert_eq!(open_one("#/summary?limit=2").printed(), ["2.3 timed out"]);
}
