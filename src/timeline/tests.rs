//! Timelines of traces written by hand: `time lane what`, an event a line.

use super::account::account;
use super::*;
use crate::i18n::Lang;
use crate::trace::{Event, Opened, Printed, Trace, What};
use proptest::prelude::*;

/// The bars of three jobs under `time.sleep`, the second of no length.
const STAIRCASE: &str = "
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
const STACK: &str = "
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
const ENDS: &str = "
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
const NESTED: &str = "
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

fn trace(text: &str) -> Trace {
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
            "runs" => What::Runs,
            "line" => What::Line(number(rest)),
            "hold" => What::Holds(seconds(rest)),
            "wait-timer" => What::Waits(For::Timer(seconds(rest))),
            "wait-turn" => What::Waits(For::Turn),
            "wait-lane" => What::Waits(For::Lane(LaneId(number(rest)))),
            "wait-lanes" => What::Waits(For::Lanes(rest.split(' ').map(|l| LaneId(number(l))).collect())),
            "wait-future" => What::Waits(For::Future),
            "ready" => What::Ready(None),
            "print" => What::Printed(Rc::new(Printed {
                stream: Stream::Stdout,
                text: rest.replace("\\n", "\n").into(),
            })),
            "cancel-asked" => What::CancelAsked(None),
            "returned" => What::Ended(End::Returned),
            "raised" => What::Ended(End::Raised(rest.into())),
            "cancelled" => What::Ended(End::Cancelled),
            other => panic!("a test knows no {other}"),
        };
        trace.record(Event { at, turn: 0, lane, what });
    }
    trace
}

fn state(state: &State) -> String {
    match state {
        State::Running => "run".to_owned(),
        State::Ready => "ready".to_owned(),
        State::Waiting(For::Timer(_)) => "timer".to_owned(),
        State::Waiting(For::Turn) => "turn".to_owned(),
        State::Waiting(For::Lane(lane)) => format!("for{lane}"),
        State::Waiting(For::Lanes(lanes)) => format!("for-{}", lanes.len()),
        State::Waiting(For::Future) => "future".to_owned(),
    }
}

/// Each lane as `label: state from-to ..., end at`.
fn drawn(timeline: &Timeline) -> Vec<String> {
    let span = |segment: &Segment| {
        let to = segment.to.map_or("".to_owned(), |to| to.as_secs().to_string());
        format!("{} {}-{to}", state(&segment.state), segment.from.as_secs())
    };
    let lane = |lane: &Lane| {
        let spans: Vec<String> = lane.segments.iter().map(span).collect();
        let end =
            lane.end.as_ref().map(|(at, end)| format!(", {end:?} {}", at.as_secs())).unwrap_or_default();
        format!("{}: {}{end}", lane.label, spans.join(" "))
    };
    timeline.lanes().iter().map(lane).collect()
}

fn check(text: &str, lanes: &[&str], thread: &str, shown: &str) {
    let timeline = Timeline::of(&trace(text));
    assert_eq!(drawn(&timeline), lanes);
    let label = |id: LaneId| timeline.lane(id).map_or("?", |lane| &*lane.label).to_owned();
    let slices = timeline.thread().iter().map(|slice| {
        let to = slice.to.map_or("".to_owned(), |to| to.as_secs().to_string());
        format!("{} {}-{to}", label(slice.lane), slice.from.as_secs())
    });
    assert_eq!(slices.collect::<Vec<_>>().join(", "), thread);
    assert_eq!(timeline.shown().into_iter().map(label).collect::<Vec<_>>().join(", "), shown);
}

#[test]
fn sleeping_one_after_another_is_a_staircase() {
    check(
        STAIRCASE,
        &[
            "<module>: ready 0-0 run 0-0 for#1 0-2 run 2-2 for#2 2-2 run 2-2 for#3 2-6 run 6-6, Returned 6",
            "작업 1: ready 0-0 run 0-2, Returned 2",
            "작업 2: ready 2-2 run 2-2, Returned 2",
            "작업 3: ready 2-2 run 2-6, Returned 6",
        ],
        "<module> 0-0, 작업 1 0-2, <module> 2-2, 작업 2 2-2, <module> 2-2, 작업 3 2-6, <module> 6-6",
        "작업 1, 작업 2, 작업 3",
    );
}

#[test]
fn waiting_together_is_a_stack() {
    check(
        STACK,
        &[
            "<module>: ready 0-0 run 0-0 for#1 0-2 ready 2-2 run 2-2, Returned 2",
            "main: ready 0-0 run 0-0 for-3 0-2 ready 2-2 run 2-2, Returned 2",
            "Job 1: ready 0-0 run 0-0 timer 0-2 ready 2-2 run 2-2, Returned 2",
            "Job 2: ready 0-0 run 0-0 turn 0-0 ready 0-0 run 0-0, Returned 0",
            "Job 3: ready 0-0 run 0-0 timer 0-2 ready 2-2 run 2-2, Returned 2",
        ],
        "<module> 0-0, main 0-0, Job 1 0-0, Job 2 0-0, Job 3 0-0, Job 2 0-0, Job 1 2-2, Job 3 2-2, main 2-2, \
         <module> 2-2",
        "Job 1, Job 2, Job 3",
    );
}

#[test]
fn lanes_end_in_their_own_ways() {
    check(
        ENDS,
        &[
            "<module>: ready 0-0 run 0-0 for#1 0-2 run 2-2, Returned 2",
            "main: ready 0-0 run 0-0 timer 0-1 ready 1-1 run 1-2 for#2 2-2 ready 2-2 run 2-2, Returned 2",
            "A: ready 0-0 run 0-0 timer 0-1 ready 1-2 run 2-2, Cancelled 2",
            "B: ready 0-0 run 0-0 future 0-2 ready 2-2 run 2-2, Raised(\"ValueError: no\") 2",
        ],
        "<module> 0-0, main 0-0, A 0-0, B 0-0, main 1-2, A 2-2, B 2-2, main 2-2, <module> 2-2",
        "main, A, B",
    );
}

#[test]
fn a_caller_waits_for_its_call_and_threads_are_apart() {
    check(
        NESTED,
        &[
            "<module>: ready 0-0 run 0-0 for#1 0-4 run 4-4, Returned 4",
            "outer: ready 0-0 run 0-1 for#2 1-3 run 3-4, Returned 4",
            "inner: ready 1-1 run 1-3, Returned 3",
            "pool: ready 1-1 run 1-1 for#6 1-2 run 2-2, Returned 2",
            "read: ready 1-1 run 1-2, Returned 2",
        ],
        "<module> 0-0, outer 0-1, inner 1-3, outer 3-4, <module> 4-4",
        "outer, inner, read",
    );
}

#[test]
fn what_never_opened_or_never_goes_on_is_no_trouble() {
    check("0 7 runs\n1 7 returned", &[], "", "");
    check("0 0 main x\n0 0 runs\n3 9 runs", &["x: ready 0-0 run 0-"], "x 0-", "x");
    check("0 0 main x\n0 0 main y\n0 0 returned\n1 0 runs", &["x: ready 0-0, Returned 0"], "", "x");
}

/// The whole state after all events at `t`: lanes as `state@line`, the holder, lines printed.
fn at(text: &str, t: f64) -> String {
    moment(&Timeline::of(&trace(text)), |timeline| timeline.moment(Time::from_secs(t)))
}

fn moment(timeline: &Timeline, pick: impl Fn(&Timeline) -> Moment) -> String {
    let moment = pick(timeline);
    let lane = |lane: &LaneMoment| {
        let phase = match &lane.phase {
            Phase::Before => "before".to_owned(),
            Phase::Active(now) => state(now),
            Phase::Ended(_) => "ended".to_owned(),
        };
        lane.line.map_or(phase.clone(), |line| format!("{phase}@{line}"))
    };
    let lanes: Vec<String> = moment.lanes.iter().map(lane).collect();
    let holder = moment.holder.map_or("nobody".to_owned(), |lane| lane.to_string());
    format!("{} | {holder} | {}", lanes.join(" "), moment.output)
}

#[test]
fn a_moment_is_after_all_that_happens_at_its_time() {
    assert_eq!(at(STAIRCASE, 0.0), "for#1@13 run@8 before before | #1 | 0");
    assert_eq!(at(STAIRCASE, 1.35), "for#1@13 run@8 before before | #1 | 0");
    assert_eq!(at(STAIRCASE, 2.0), "for#3@13 ended ended run | #3 | 0");
    assert_eq!(at(STAIRCASE, 6.0), "ended ended ended ended | nobody | 0");
    assert_eq!(at(STACK, 1.0), "for#1@20 for-3@15 timer@10 ended timer@10 | nobody | 2");
    assert_eq!(at(STACK, 99.0), "ended ended ended ended ended | nobody | 5");
    assert_eq!(at(ENDS, 1.5), "for#1 run ready future | #1 | 0");
    assert_eq!(at(NESTED, 1.5), "for#1 for#2 run for#6 run | #2 | 0");
}

#[test]
fn every_event_is_a_position() {
    let timeline = Timeline::of(&trace(STACK));
    let step = |position| moment(&timeline, |timeline| timeline.moment_at(position));
    assert_eq!(step(0), "before before before before before | nobody | 0");
    assert_eq!(step(1), "ready before before before before | nobody | 0");
    assert_eq!(step(3), "run@20 before before before before | #0 | 0");
    assert_eq!(step(13), "for#1@20 for-3@15 run@9 ready ready | #2 | 0");
    assert_eq!(step(14), "for#1@20 for-3@15 run@9 ready ready | #2 | 1");
    assert_eq!(step(16), "for#1@20 for-3@15 timer@10 ready ready | nobody | 1");
    assert_eq!(step(timeline.positions()), at(STACK, 2.0));
    assert_eq!(step(999), at(STACK, 2.0));
    assert_eq!([0, 26, 27, 999].map(|p| timeline.time(p).as_secs()), [0.0, 0.0, 2.0, 2.0]);
    assert_eq!(timeline.position(Time::from_secs(1.0)), 26);
}

#[test]
fn output_is_split_at_newlines() {
    let timeline = Timeline::of(&trace(STACK));
    let found: Vec<_> = timeline
        .output()
        .iter()
        .map(|output| (output.at.as_secs(), &*output.text, output.continues, output.lane.0))
        .collect();
    assert_eq!(
        found,
        [
            (0.0, "Job 1 starts", false, 2),
            (0.0, "Job 3", false, 4),
            (2.0, " ends", true, 4),
            (2.0, "", false, 4),
            (2.0, "bye", false, 4)
        ]
    );
}

fn said(text: &str, t: f64, lang: Lang) -> String {
    account(&Timeline::of(&trace(text)), "G", Time::from_secs(t), lang)
}

#[test]
fn the_account_says_what_the_picture_shows() {
    assert_eq!(
        said(STAIRCASE, 1.4, Lang::Ko),
        "G: 6.0초 가운데 1.4초가 지났습니다. 작업 1이 2.0초까지 스레드를 잡고 실행합니다. \
         작업 2는 아직 시작하지 않았습니다. 작업 3은 아직 시작하지 않았습니다."
    );
    assert_eq!(
        said(STACK, 1.35, Lang::En),
        "G: 1.35 s of 2.0 s. Job 1 waits for its timer until 2.0 s. Job 2 finished at 0.0 s. \
         Job 3 waits for its timer until 2.0 s."
    );
    assert_eq!(
        said(ENDS, 1.0, Lang::En),
        "G: 1.0 s of 2.0 s. main runs and holds the thread until 2.0 s. \
         A is ready, and waits for the thread to be free. B waits for a result."
    );
    assert_eq!(
        said(ENDS, 2.0, Lang::Ko),
        "G: 2.0초 만에 끝났습니다. main은(는) 2.0초에 끝났습니다. A은(는) 2.0초에 취소되었습니다. \
         B은(는) 2.0초에 예외로 끝났습니다: ValueError: no."
    );
    assert_eq!(
        said("0 0 main x\n0 1 task 작업 2 by 0\n0 1 wait-lane 0\n0 0 wait-lane 1", 0.5, Lang::Ko),
        "G: 0.5초가 지났습니다. 작업 2는 x을(를) 기다립니다."
    );
}

#[test]
fn a_great_many_lanes_are_only_counted() {
    let mut text = "0 0 main x\n".to_owned();
    for lane in 1..=30 {
        text.push_str(&format!("0 {lane} task J{lane} by 0\n"));
    }
    assert!(
        said(&text, 0.0, Lang::En)
            .ends_with("J24 is ready, and waits for the thread to be free. And 6 more.")
    );
}

#[test]
fn seconds_are_rounded_to_the_hundredth() {
    for (t, text) in
        [(2.0, "2.0"), (1.35, "1.35"), (1.999, "2.0"), (0.004, "0.0"), (0.005, "0.01"), (12.3, "12.3")]
    {
        assert_eq!(account::seconds(Time::from_secs(t)), text);
    }
}

proptest! {
    /// Any events at all, in any order, read at once or in pieces.
    #[test]
    fn pieces_make_the_whole(
        events in proptest::collection::vec((0..3u32, 0..5u32, 0..12usize), 0..60),
        cut in 0..60usize,
    ) {
        let whats = ["main m", "call c by 0", "task t by 1", "worker w by 0", "runs", "line 3", "hold 9",
            "wait-timer 4", "wait-lane 1", "ready", "print a\\nb", "returned"];
        let mut at = 0;
        let lines: Vec<String> = events.iter().map(|(wait, lane, what)| {
            at += wait / 2;
            format!("{at} {lane} {}", whats[*what])
        }).collect();
        let whole = Timeline::of(&trace(&lines.join("\n")));
        let mut pieces = Timeline::of(&trace(&lines[..cut.min(lines.len())].join("\n")));
        pieces.extend(&trace(&lines.join("\n")));
        prop_assert_eq!(drawn(&whole), drawn(&pieces));
        prop_assert_eq!(whole.output(), pieces.output());
        prop_assert_eq!(whole.thread(), pieces.thread());
        for position in 0..=whole.positions() + 1 {
            let moment = whole.moment_at(position);
            prop_assert_eq!(&moment, &pieces.moment_at(position));
            let running = |(lane, now): (&Lane, &LaneMoment)| {
                whole.lanes[lane.thread as usize].kind == LaneKind::Main && now.phase == Phase::Active(State::Running)
            };
            let holders: Vec<_> = whole.lanes().iter().zip(&moment.lanes).filter(|both| running(*both))
                .map(|(lane, _)| lane.id).collect();
            // One main thread in this trace or several, the last to take any is who is told.
            prop_assert!(moment.holder.is_none_or(|holder| holders.contains(&holder)));
        }
        // Segments have no gaps, and threads one holder at a time.
        for lane in whole.lanes() {
            prop_assert!(lane.segments.windows(2).all(|pair| pair[0].to == Some(pair[1].from)));
        }
        let last = Time(u64::from(at) * 1_000_000_000);
        prop_assert_eq!(whole.moment(last), whole.moment_at(whole.positions()));
        for lang in [Lang::Ko, Lang::En] {
            account(&whole, "x", last, lang);
        }
    }
}
