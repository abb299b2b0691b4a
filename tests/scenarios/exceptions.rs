//! §12: exceptions.

use crate::kit::{open_one, seconds};
use interleave::machine::Outcome;
use interleave::trace::End;

#[test]
fn an_exception_waits_in_its_task_for_whoever_awaits_it() {
    let ran = open_one("#/task-exception");
    assert_eq!(ran.printed(), ["0.5 now main waits", "1.0 caught: no photo"]);
    let raised = Some((seconds(1), End::Raised("ValueError: no photo".to_owned().into())));
    assert_eq!(ran.lane("photo").end, raised);
    let late = open_one("#/task-exception?busy=3");
    assert_eq!(late.printed(), ["3.0 now main waits", "3.0 caught: no photo"]);
    assert_eq!(late.lane("photo").end, raised);
    assert_eq!((late.outcome, late.stderr()), (Outcome::Exited(0), vec![]));
}

#[test]
fn results_and_errors_are_told_apart() {
    let ran = open_one("#/many-exceptions");
    let expect = ["3.0 succeeded: result of A", "3.0 failed: B broke", "3.0 succeeded: result of C"];
    assert_eq!(ran.printed(), expect);
    assert_eq!(ran.ended("B"), Some(seconds(1)));
    assert_eq!(ran.shown(), ["A", "B", "C", "main"]);
    let all = open_one("#/many-exceptions?fail_a=on&fail_c=on");
    assert_eq!(all.printed(), ["3.0 failed: A broke", "3.0 failed: B broke", "3.0 failed: C broke"]);
}

#[test]
fn a_group_stops_with_its_first_error() {
    let ran = open_one("#/task-group");
    let group = "ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('A broke')])";
    assert_eq!(ran.printed(), ["1.0 B cancelled", "1.0 C cancelled", &format!("1.0 {group}")]);
    for sibling in ["B", "C"] {
        assert_eq!(ran.lane(sibling).end, Some((seconds(1), End::Cancelled)));
    }
    assert_eq!(ran.total(), "1.0");
    assert_eq!(ran.shown(), ["A", "B", "C", "main"]);

    let last = open_one("#/task-group?fails=C");
    assert_eq!(last.printed(), ["1.0 A ends", "2.0 B ends", &format!("3.0 {}", group.replace('A', "C"))]);
    assert_eq!(open_one("#/task-group?fails=none").printed(), ["1.0 A ends", "2.0 B ends", "3.0 C ends"]);
}
