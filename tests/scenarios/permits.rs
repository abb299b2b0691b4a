//! §11: semaphores and locks.

use crate::kit::open_one;
use interleave::timeline::State;

#[test]
fn never_more_inside_than_there_are_places() {
    let ran = open_one("#/semaphore");
    assert_eq!(ran.total(), "4.0");
    let holders = ran.holders("Semaphore 1");
    assert_eq!(holders.len(), 20);
    assert_eq!(holders.iter().map(Vec::len).max(), Some(3));
    assert_eq!(ran.spans("Job 10", |state| matches!(state, State::Waiting(_))), ["0.0..3.0", "3.0..4.0"]);

    let one = open_one("#/semaphore?permits=1");
    assert_eq!(one.total(), "10.0");
    assert_eq!(one.holders("Semaphore 1").iter().map(Vec::len).max(), Some(1));
    let all = open_one("#/semaphore?permits=10");
    assert_eq!(all.total(), "1.0");
    assert_eq!(all.holders("Semaphore 1").iter().map(Vec::len).max(), Some(10));
}

#[test]
fn a_lock_lets_in_one_at_a_time_in_the_order_of_coming() {
    let ran = open_one("#/lock");
    assert_eq!(ran.total(), "3.0");
    let holders = ran.holders("Lock 1");
    let expect: [&[&str]; 6] = [&["Worker 1"], &[], &["Worker 2"], &[], &["Worker 3"], &[]];
    assert_eq!(holders, expect);
    let printed = ran.printed();
    let inside: Vec<&str> =
        printed.iter().filter(|line| line.ends_with("goes in")).map(String::as_str).collect();
    assert_eq!(inside, ["0.0 Worker 1 goes in", "1.0 Worker 2 goes in", "2.0 Worker 3 goes in"]);
    assert_eq!(open_one("#/lock?workers=8").total(), "8.0");
}
