//! §5: running together.

use crate::kit::{open_one, seconds};
use interleave::machine::Outcome;
use interleave::trace::{End, What};

#[test]
fn gather_keeps_the_order_of_the_call() {
    let ran = open_one("#/gather");
    let expect = [
        "1.0 page 1 arrives",
        "1.0 page 3 arrives",
        "2.0 page 2 arrives",
        "2.0 ['page 1', 'page 2', 'page 3']",
    ];
    assert_eq!(ran.printed(), expect);
    assert_eq!(ran.total(), "2.0");
    assert_eq!(ran.shown(), ["page 1", "page 2", "page 3"]);

    let first_is_last = open_one("#/gather?a=5").printed();
    assert_eq!(first_is_last[2..], ["5.0 page 1 arrives", "5.0 ['page 1', 'page 2', 'page 3']"]);
}

#[test]
fn an_exception_is_a_result_or_is_raised() {
    let kept = open_one("#/gather-exceptions");
    let expect = [
        "2.0 page 1 arrives",
        "2.0 page 3 arrives",
        "2.0 ['page 1', ValueError('page 2 not found'), 'page 3']",
    ];
    assert_eq!(kept.printed(), expect);

    let raised = open_one("#/gather-exceptions?keep=off");
    let expect = ["1.0 caught: page 2 not found", "2.0 page 1 arrives", "2.0 page 3 arrives"];
    assert_eq!(raised.printed(), expect);
    assert_eq!(
        raised.lane("page 2").end,
        Some((seconds(1), End::Raised("ValueError: page 2 not found".to_owned().into())))
    );
    assert_eq!(raised.ended("page 1"), Some(seconds(2)));

    let late = open_one("#/gather-exceptions?wait=3&keep=off");
    assert_eq!(late.printed()[2], "3.0 caught: page 2 not found");
    for ran in [kept, raised, late] {
        assert_eq!((ran.outcome, ran.stderr()), (Outcome::Exited(0), vec![]));
    }
}

#[test]
fn wait_returns_early_and_cancels_nothing_itself() {
    let ran = open_one("#/wait");
    assert_eq!(ran.printed(), ["1.0 B ends", "1.0 done 1, pending 2"]);
    assert_eq!(ran.total(), "1.0");
    for lane in ["A", "C"] {
        assert_eq!(ran.lane(lane).end, Some((seconds(1), End::Cancelled)));
    }
    let asked = ran.trace().events().filter(|event| matches!(event.what, What::CancelAsked(Some(_))));
    assert_eq!(asked.count(), 2);
    assert_eq!(ran.shown(), ["A", "B", "C", "main"]);
    for how in ["ALL_COMPLETED", "FIRST_EXCEPTION"] {
        let all = open_one(&format!("#/wait?when={how}"));
        assert_eq!(all.printed()[3], "3.0 done 3, pending 0");
    }
    assert_eq!(open_one("#/wait?a=1&c=1").printed()[3], "1.0 done 3, pending 0");
}

#[test]
fn as_completed_gives_the_order_of_ending() {
    let ran = open_one("#/as-completed");
    assert_eq!(ran.printed(), ["1.0 result of B", "2.0 result of C", "3.0 result of A"]);
    assert_eq!(ran.shown(), ["A", "B", "C"]);
    let ran = open_one("#/as-completed?a=0.5");
    assert_eq!(ran.printed(), ["0.5 result of A", "1.0 result of B", "2.0 result of C"]);
    let ran = open_one("#/as-completed?a=2&b=2");
    assert_eq!(ran.printed(), ["2.0 result of A", "2.0 result of B", "2.0 result of C"]);
}
