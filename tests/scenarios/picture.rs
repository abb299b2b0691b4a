//! What the picture says between its bars, read off real runs: who holds and who queues, who cancelled whom, whose
//! exception went where, who waits for whom without an end, what was never awaited, in which order lanes ended.

use crate::kit::{Ran, open, open_one, seconds};
use interleave::drive::virtual_clock;
use interleave::i18n::Lang;
use interleave::machine::Machine;
use interleave::time::Time;
use interleave::timeline::Timeline;
use interleave::timeline::account::account;
use interleave::timeline::notes::{Link, cycle as cycle_of};
use interleave::trace::{LaneId, LaneKind};

fn label(ran: &Ran, lane: LaneId) -> &str {
    ran.timeline.lane(lane).map_or("", |lane| &*lane.label)
}

/// As `from > to at`.
fn links(ran: &Ran, links: &[Link]) -> Vec<String> {
    let from = |link: &Link| link.from.map_or("", |lane| label(ran, lane)).to_owned();
    links.iter().map(|link| format!("{} > {} {}", from(link), label(ran, link.to), link.at)).collect()
}

/// The first guard's holders with their places, as `lane slot from`, and its queue, as `lane place from`.
fn guard(ran: &Ran) -> (Vec<String>, Vec<String>) {
    let guard = &ran.timeline.notes().guards()[0];
    let held = guard.held.iter().map(|held| format!("{} {} {}", label(ran, held.lane), held.slot, held.from));
    let queued = guard
        .queued
        .iter()
        .map(|queued| format!("{} {} {}", label(ran, queued.lane), queued.place, queued.from));
    (held.collect(), queued.collect())
}

#[test]
fn a_lock_says_who_holds_it_and_who_is_next() {
    let (held, queued) = guard(&open_one("#/lock"));
    assert_eq!(held, ["Worker 1 0 0.0", "Worker 2 0 1.0", "Worker 3 0 2.0"]);
    assert_eq!(queued, ["Worker 2 1 0.0", "Worker 3 2 0.0", "Worker 3 1 1.0"]);
}

#[test]
fn a_semaphore_has_a_place_for_each_that_it_lets_in() {
    let ran = open_one("#/semaphore?jobs=4&permits=2");
    assert_eq!(ran.timeline.notes().guards()[0].slots, 2);
    let (held, queued) = guard(&ran);
    assert_eq!(held, ["Job 1 0 0.0", "Job 2 1 0.0", "Job 3 0 1.0", "Job 4 1 1.0"]);
    assert_eq!(queued[..2], ["Job 3 1 0.0", "Job 4 2 0.0"]);
}

#[test]
fn cancellations_say_who_asked() {
    let ran = open_one("#/wait");
    assert_eq!(links(&ran, ran.timeline.notes().cancels()), ["main > A 1.0", "main > C 1.0"]);
    let runs = open("#/cancellation", Lang::En);
    let shield = links(&runs[1], runs[1].timeline.notes().cancels());
    assert_eq!(shield, ["main > Request 1.0"]);
}

#[test]
fn exceptions_go_to_those_who_wait() {
    let ran = open_one("#/task-exception");
    assert_eq!(links(&ran, ran.timeline.notes().received()), ["photo > main 1.0"]);
    // It ended long before main asked for it.
    let late = open_one("#/task-exception?busy=3");
    assert_eq!(links(&late, late.timeline.notes().received()), ["photo > main 3.0"]);
    let group = open_one("#/task-group");
    assert_eq!(links(&group, group.timeline.notes().received()), ["A > main 1.0"]);
}

#[test]
fn a_deadlock_is_a_cycle_from_its_last_step_on() {
    let ran = open_one("#/deadlock");
    let cycle = |t: f64| -> Vec<&str> {
        let lanes = cycle_of(&ran.timeline, ran.timeline.position(Time::from_secs(t)));
        lanes.into_iter().map(|lane| label(&ran, lane)).collect()
    };
    assert_eq!(cycle(1.4), [""; 0]);
    assert_eq!(cycle(1.5), ["A", "B"]);
    let said = account(&ran.timeline, "G", Time::from_secs(1.5), Lang::En);
    assert!(said.ends_with("A and B wait for each other: none can go on."), "{said}");
    assert!(said.contains("A waits for Lock 2, held by B."), "{said}");
}

#[test]
fn what_was_never_awaited_is_an_empty_lane() {
    let ran = open_one("#/never-awaited");
    let lane = ran.lane("send");
    assert_eq!((lane.kind, lane.segments.len(), &lane.end), (LaneKind::Coroutine, 0, &None));
    assert_eq!(ran.timeline.notes().never_awaited(), [(seconds(0), lane.id)]);
    assert_eq!(ran.shown(), ["main", "send"]);
}

/// However the program has the warning said, or not said.
#[test]
fn what_was_never_awaited_has_a_lane_where_warnings_is_imported() {
    let source = "import asyncio, warnings
async def send(): pass
async def main():
    send()
    warnings.simplefilter('ignore')
    send()
asyncio.run(main())
";
    let mut machine = Machine::new(source, "program.py").expect("it compiles");
    virtual_clock::run(&mut machine, 1_000);
    let timeline = Timeline::of(machine.trace());
    let lanes = timeline.lanes().iter().filter(|lane| lane.kind == LaneKind::Coroutine);
    assert_eq!(lanes.map(|lane| &*lane.label).collect::<Vec<_>>(), ["send", "send"]);
    assert_eq!(timeline.notes().never_awaited().len(), 2);
}

#[test]
fn the_order_of_ending_is_told_where_it_is_another() {
    let order = |link: &str| {
        let ran = open(link, Lang::En).pop().expect("a program");
        ran.timeline.order(&ran.timeline.shown())
    };
    assert_eq!(order("#/as-completed"), [Some(3), Some(1), Some(2)]);
    assert_eq!(order("#/sync-vs-async"), [None; 3]);
    assert_eq!(order("#/sync-vs-async?a=3"), [Some(3), Some(1), Some(2)]);
}

#[test]
fn the_first_scenarios_have_nothing_of_it() {
    for link in ["#/sync-vs-async", "#/io-vs-cpu", "#/io-vs-cpu?hold_a=off"] {
        assert!(open(link, Lang::Ko).iter().all(|ran| ran.timeline.notes().is_empty()), "{link}");
    }
}
