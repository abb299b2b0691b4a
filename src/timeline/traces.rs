//! Traces written by hand, for tests.

use crate::time::Time;
use crate::trace::{End, For, LaneId, LaneKind, Opened, Printed, Stream, Trace, What};
use std::rc::Rc;

/// The bars of three jobs under `time.sleep`, the second of no length.
pub(super) const STAIRCASE: &str = "
    0 0 main <module>
    0 0 runs
    0 0 line 13
    0 1 call 작업 1 by 0
    0 0 wait-lane 1
    0 1 runs
    0 1 line 8
    0 1 hold 2
    2 1 line 9
    2 1 returned
    2 0 runs
    2 0 line 13
    2 2 call 작업 2 by 0
    2 0 wait-lane 2
    2 2 runs
    2 2 hold 2
    2 2 returned
    2 0 runs
    2 3 call 작업 3 by 0
    2 0 wait-lane 3
    2 3 runs
    2 3 hold 6
    6 3 returned
    6 0 runs
    6 0 returned";

/// Three jobs under `gather`: 2 s, 0 s by giving up the turn, 2 s.
pub(super) const STACK: &str = "
    0 0 main <module>
    0 0 runs
    0 0 line 20
    0 1 task main by 0
    0 0 wait-lane 1
    0 1 runs
    0 1 line 15
    0 2 task Job 1 by 1
    0 3 task Job 2 by 1
    0 4 task Job 3 by 1
    0 1 wait-lanes 2 3 4
    0 2 runs
    0 2 line 9
    0 2 print Job 1 starts\\n
    0 2 line 10
    0 2 wait-timer 2
    0 3 runs
    0 3 line 10
    0 3 wait-turn
    0 4 runs
    0 4 print Job 3
    0 4 line 10
    0 4 wait-timer 2
    0 3 ready
    0 3 runs
    0 3 returned
    2 2 ready
    2 4 ready
    2 2 runs
    2 2 line 11
    2 2 returned
    2 4 runs
    2 4 print  ends\\n\\nbye\\n
    2 4 returned
    2 1 ready
    2 1 runs
    2 1 returned
    2 0 ready
    2 0 runs
    2 0 returned";

/// A task that is cancelled, one that raises, and their maker, who holds the thread for a second.
pub(super) const ENDS: &str = "
    0 0 main <module>
    0 0 runs
    0 1 task main by 0
    0 0 wait-lane 1
    0 1 runs
    0 2 task A by 1
    0 3 task B by 1
    0 1 wait-timer 1
    0 2 runs
    0 2 wait-timer 5
    0 3 runs
    0 3 wait-future
    1 1 ready
    1 1 runs
    1 2 cancel-asked
    1 2 ready
    1 1 hold 2
    2 1 wait-lane 2
    2 2 runs
    2 2 cancelled
    2 3 ready
    2 3 runs
    2 3 raised ValueError: no
    2 1 ready
    2 1 runs
    2 1 returned
    2 0 runs
    2 0 returned";

/// A call inside a call, where the callers are not said to wait; and a thread of its own.
pub(super) const NESTED: &str = "
    0 0 main <module>
    0 0 runs
    0 1 call outer by 0
    0 1 runs
    0 1 hold 1
    1 2 call inner by 1
    1 2 runs
    1 2 hold 3
    1 5 worker pool by 0
    1 5 runs
    1 6 call read by 5
    1 6 runs
    1 6 hold 2
    2 6 returned
    2 5 line 4
    2 5 returned
    3 2 returned
    3 1 line 7
    3 1 hold 4
    4 1 returned
    4 0 line 9
    4 0 returned";

/// The trace of events written as `time lane what`, one a line, whole seconds only.
pub(crate) fn trace(text: &str) -> Trace {
    let mut trace = Trace::default();
    for line in text.lines().map(str::trim_start).filter(|line| !line.is_empty()) {
        let mut words = line.splitn(4, ' ');
        let mut word = || words.next().unwrap_or("");
        let number = |text: &str| text.parse::<u32>().expect("a test writes numbers");
        let seconds = |text: &str| Time(u64::from(number(text)) * 1_000_000_000);
        let (at, lane, what, rest) = (seconds(word()), LaneId(number(word())), word(), word());
        let open = |kind| {
            let (label, parent) = rest.split_once(" by ").map_or((rest, None), |(l, p)| (l, Some(number(p))));
            let (name, label) = (Rc::from("Task-1"), Rc::<str>::from(label));
            let function = label.clone();
            What::Opened(Rc::new(Opened { kind, parent: parent.map(LaneId), name, function, label }))
        };
        let what = match what {
            "main" => open(LaneKind::Main),
            "call" => open(LaneKind::Call),
            "task" => open(LaneKind::Task),
            "worker" => open(LaneKind::Worker),
            "renamed" => What::Renamed(Box::new(Some(rest.into()))),
            "runs" => What::Runs,
            "line" => What::Line(number(rest)),
            "hold" => What::Holds(Box::new((seconds(rest), None))),
            "hold-network" => {
                let (until, url) = rest.split_once(' ').unwrap_or((rest, ""));
                What::Holds(Box::new((seconds(until), Some(For::Network(url.to_owned().into())))))
            }
            "wait-network" => What::Waits(For::Network(rest.to_owned().into())),
            "wait-file" => What::Waits(For::File(rest.to_owned().into())),
            "wait-timer" => What::Waits(For::Timer(seconds(rest))),
            "wait-turn" => What::Waits(For::Turn),
            "wait-lane" => What::Waits(For::Lane(LaneId(number(rest)))),
            "wait-lanes" => {
                What::Waits(For::Lanes(rest.split(' ').map(|l| LaneId(number(l))).collect::<Vec<_>>().into()))
            }
            "wait-future" => What::Waits(For::Future),
            "ready" => What::Ready(None),
            "print" => What::Printed(Rc::new(Printed {
                stream: Stream::Stdout,
                text: rest.replace("\\n", "\n").into(),
            })),
            "cancel-asked" => What::CancelAsked(None),
            "received" => What::Received(LaneId(number(rest))),
            "returned" => {
                What::Ended(Box::new(End::Returned((!rest.is_empty()).then(|| rest.to_owned().into()))))
            }
            "raised" => What::Ended(Box::new(End::Raised(rest.to_owned().into()))),
            "cancelled" => What::Ended(Box::new(End::Cancelled)),
            other => panic!("a test knows no {other}"),
        };
        trace.record(at, 0, lane, what);
    }
    trace
}
