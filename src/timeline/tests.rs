//! What is drawn of traces written by hand.

use super::account::account;
use super::traces::{ENDS, NESTED, STACK, STAIRCASE, trace};
use super::*;
use crate::i18n::Lang;
use crate::trace::{ObjectKind, Opened, What};
use proptest::prelude::*;

fn state(state: &State) -> String {
    match state {
        State::Running => "run".to_owned(),
        State::Ready => "ready".to_owned(),
        State::Waiting(For::Timer(_)) => "timer".to_owned(),
        State::Waiting(For::Turn) => "turn".to_owned(),
        State::Waiting(For::Lane(lane)) => format!("for{lane}"),
        State::Waiting(For::Lanes(lanes)) => format!("for-{}", lanes.len()),
        State::Waiting(For::Future) => "future".to_owned(),
        State::Waiting(For::Network(url)) => format!("network:{url}"),
        State::Waiting(For::File(name)) => format!("file:{name}"),
        State::Waiting(For::Object(object)) => format!("object{}", object.0),
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
    assert_eq!(timeline.shown().iter().copied().map(label).collect::<Vec<_>>().join(", "), shown);
}

#[test]
fn sleeping_one_after_another_is_a_staircase() {
    check(
        STAIRCASE,
        &[
            "<module>: ready 0-0 run 0-0 for#1 0-2 run 2-2 for#2 2-2 run 2-2 for#3 2-6 run 6-6, Returned(None) 6",
            "작업 1: ready 0-0 run 0-2, Returned(None) 2",
            "작업 2: ready 2-2 run 2-2, Returned(None) 2",
            "작업 3: ready 2-2 run 2-6, Returned(None) 6",
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
            "<module>: ready 0-0 run 0-0 for#1 0-2 ready 2-2 run 2-2, Returned(None) 2",
            "main: ready 0-0 run 0-0 for-3 0-2 ready 2-2 run 2-2, Returned(None) 2",
            "Job 1: ready 0-0 run 0-0 timer 0-2 ready 2-2 run 2-2, Returned(None) 2",
            "Job 2: ready 0-0 run 0-0 turn 0-0 ready 0-0 run 0-0, Returned(None) 0",
            "Job 3: ready 0-0 run 0-0 timer 0-2 ready 2-2 run 2-2, Returned(None) 2",
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
            "<module>: ready 0-0 run 0-0 for#1 0-2 run 2-2, Returned(None) 2",
            "main: ready 0-0 run 0-0 timer 0-1 ready 1-1 run 1-2 for#2 2-2 ready 2-2 run 2-2, Returned(None) 2",
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
            "<module>: ready 0-0 run 0-0 for#1 0-4 run 4-4, Returned(None) 4",
            "outer: ready 0-0 run 0-1 for#2 1-3 run 3-4, Returned(None) 4",
            "inner: ready 1-1 run 1-3, Returned(None) 3",
            "pool: ready 1-1 run 1-1 for#6 1-2 run 2-2, Returned(None) 2",
            "read: ready 1-1 run 1-2, Returned(None) 2",
        ],
        "<module> 0-0, outer 0-1, inner 1-3, outer 3-4, <module> 4-4",
        "outer, inner, read",
    );
}

#[test]
fn what_never_opened_or_never_goes_on_is_no_trouble() {
    check("0 7 runs\n1 7 returned", &[], "", "");
    check("0 0 main x\n0 0 runs\n3 9 runs", &["x: ready 0-0 run 0-"], "x 0-", "x");
    check("0 0 main x\n0 0 main y\n0 0 returned\n1 0 runs", &["x: ready 0-0, Returned(None) 0"], "", "x");
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
fn a_span_has_the_segments_that_touch_it() {
    let timeline = Timeline::of(&trace(STAIRCASE));
    let count = |from: f64, to: f64| {
        let (from, to) = (Time::from_secs(from), Time::from_secs(to));
        (timeline.lanes()[0].during(from, to).len(), timeline.thread_during(from, to).len())
    };
    assert_eq!(count(0.5, 1.5), (1, 1));
    assert_eq!(count(0.0, 1.5), (3, 2));
    assert_eq!(count(2.0, 2.0), (5, 5));
    assert_eq!(count(6.5, 9.0), (0, 0));
    assert_eq!(count(0.0, 9.0), (8, 7));
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
         A is ready, and waits for the thread to be free. B waits for a result. \
         At 1.0 s A was asked to cancel."
    );
    assert_eq!(
        said(ENDS, 2.0, Lang::Ko),
        "G: 2.0초 만에 끝났습니다. main은 2.0초에 끝났습니다. A는 2.0초에 취소되었습니다. \
         B는 2.0초에 예외로 끝났습니다: ValueError: no. 1.0초에 A를 취소했습니다."
    );
    assert_eq!(
        said("0 0 main x\n0 1 task 작업 2 by 0\n0 1 wait-lane 0\n0 0 wait-lane 1", 0.5, Lang::Ko),
        "G: 0.5초가 지났습니다. 작업 2는 x을(를) 기다립니다."
    );
}

#[test]
fn the_account_names_what_is_outside() {
    let text = "0 0 main m
        0 1 task A by 0
        0 1 runs
        0 1 wait-network https://x.example/
        0 2 task B by 0
        0 2 wait-file notes.txt
        1 0 hold-network 3 https://y.example/
        3 0 returned";
    assert_eq!(
        said(text, 1.0, Lang::En),
        "G: 1.0 s of 3.0 s. m holds the thread until 3.0 s, and waits for the network (https://y.example/). \
         A waits for the network (https://x.example/). B waits for a file (notes.txt)."
    );
    assert_eq!(
        said(text, 2.0, Lang::Ko),
        "G: 3.0초 가운데 2.0초가 지났습니다. m이 3.0초까지 스레드를 잡은 채 네트워크 응답을 기다립니다\
         (https://y.example/). A는 네트워크 응답을 기다립니다(https://x.example/). \
         B는 파일을 기다립니다(notes.txt)."
    );
    assert_eq!(said(text, 3.0, Lang::En).split(". ").nth(1), Some("m finished at 3.0 s"));
}

#[test]
fn an_exception_lies_in_its_task_until_somebody_awaits_it() {
    let text = "0 0 main main
        0 1 task A by 0
        0 0 wait-timer 3
        1 1 raised ValueError
        3 0 runs
        3 0 received 1
        3 0 returned";
    let told = |t| said(text, t, Lang::En).contains("At 3.0 s main got the exception of A.");
    assert!(!told(2.9) && told(3.0));
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

/// Places in a short queue are told one by one; in a very long one only once it is short, and it costs no more.
#[test]
fn a_long_queue_is_told_when_it_is_short() {
    let lanes = 3000;
    let mut trace = trace("0 0 main m\n0 0 runs");
    let lock = trace.new_object(ObjectKind::Lock, "Lock");
    let at = Time::ZERO;
    for lane in (1..=lanes).map(LaneId) {
        let label: Rc<str> = "job".into();
        let opened = Opened {
            kind: LaneKind::Task,
            parent: Some(LaneId(0)),
            name: label.clone(),
            function: label.clone(),
            label,
        };
        trace.record(at, 0, lane, What::Opened(Rc::new(opened)));
        trace.record(at, 0, lane, What::Runs);
        let what = if lane.0 == 1 { What::Acquired(lock) } else { What::Waits(For::Object(lock)) };
        trace.record(at, 0, lane, what);
    }
    for lane in (1..lanes).map(LaneId) {
        trace.record(at, 0, lane, What::Released(lock));
        trace.record(at, 0, LaneId(lane.0 + 1), What::Ready(Some(lane)));
        trace.record(at, 0, LaneId(lane.0 + 1), What::Acquired(lock));
    }
    let timeline = Timeline::of(&trace);
    let guard = timeline.notes().guard_of(lock).expect("it was asked for");
    assert_eq!((guard.held.len(), guard.slots), (3000, 1));
    assert!(guard.queued.len() < 5000, "{}", guard.queued.len());
    let places: Vec<u32> = guard
        .queued
        .iter()
        .filter(|queued| queued.lane == LaneId(lanes))
        .map(|queued| queued.place)
        .collect();
    assert_eq!(places, (1..=60).rev().collect::<Vec<_>>());
    assert!(notes::cycle(&timeline, timeline.positions()).is_empty());
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
            let mut lines = std::collections::BTreeMap::new();
            for line in moment.lanes.iter().filter_map(|lane| lane.line) {
                *lines.entry(line).or_default() += 1;
            }
            prop_assert_eq!(pieces.lines(position), lines.into_iter().collect::<Vec<_>>());
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
