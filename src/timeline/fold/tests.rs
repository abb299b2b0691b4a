//! What folds count is what looking at each lane counts.

use super::super::traces::trace;
use super::*;
use crate::trace::LaneKind;
use proptest::prelude::*;

fn folded(timeline: &Timeline, by: By) -> Folded {
    let lanes = timeline.lanes().iter().map(|lane| (lane.id, lane.parent, lane.label.clone()));
    Folded::new(by, lanes)
}

/// Each group as `key: count after each position`.
fn counted(text: &str, by: By) -> Vec<String> {
    let timeline = Timeline::of(&trace(text));
    let mut folded = folded(&timeline, by);
    folded.extend(&timeline);
    let counts = |group: &Group| {
        let counts = (0..=timeline.positions()).map(|position| group.count(position).to_string());
        format!("{:?}: {}", group.key, counts.collect::<Vec<_>>().join(" "))
    };
    folded.groups().map(counts).collect()
}

const THREE: &str = "
    0 0 main m
    0 0 runs
    0 1 task job 1 by 0
    0 2 task job 12 by 0
    0 0 wait-lane 1
    0 1 runs
    0 1 wait-timer 4
    0 2 runs
    1 2 raised E: no
    4 1 ready
    4 1 runs
    4 1 returned";

#[test]
fn lanes_fold_by_parent_by_name_and_by_state() {
    assert_eq!(
        counted(THREE, By::Parent),
        ["Parent(None): 0 1 1 1 1 1 1 1 1 1 1 1 1", "Parent(Some(LaneId(0))): 0 0 0 1 2 2 2 2 2 1 1 1 0"]
    );
    assert_eq!(counted(THREE, By::Name)[1], "Name(\"job *\"): 0 0 0 1 2 2 2 2 2 1 1 1 0");
    assert_eq!(
        counted(THREE, By::State),
        [
            "State(Running): 0 0 1 1 1 0 1 0 1 0 0 1 0",
            "State(Ready): 0 1 0 1 2 2 1 1 0 0 1 0 0",
            "State(Sleeping): 0 0 0 0 0 0 0 1 1 1 0 0 0",
            "State(Lanes): 0 0 0 0 0 1 1 1 1 1 1 1 1",
            "State(Returned): 0 0 0 0 0 0 0 0 0 0 0 0 1",
            "State(Raised): 0 0 0 0 0 0 0 0 0 1 1 1 1",
        ]
    );
}

#[test]
fn names_fold_by_all_but_their_numbers() {
    for (label, stem) in
        [("worker-12", "worker-*"), ("작업 3", "작업 *"), ("1/20 of 7", "*/* of *"), ("main", "main")]
    {
        assert_eq!(&*group::stem(label), stem);
    }
}

/// What one column of a group should count: of the lanes that belong to it.
fn looked_at(timeline: &Timeline, group: &Group, (from, to): (Position, Position), by: By) -> Column {
    let mut column = Column::default();
    let touches = |since: Position, until: Position| since <= to && until > from;
    for lane in group.lanes.iter().filter_map(|id| timeline.lane(*id)) {
        let ends: Vec<Position> =
            lane.segments[1..].iter().map(|next| next.since).chain([lane.ended]).collect();
        for (segment, until) in lane.segments.iter().zip(ends) {
            // What is over and took no time is seen only by running.
            let open = until > to && segment.since <= to;
            if !touches(segment.since, until)
                || (is_blink(segment) && !open && segment.state != State::Running)
            {
                continue;
            }
            match &segment.state {
                State::Running => column.running += 1,
                State::Ready => column.ready += 1,
                waits if awaits(waits) => column.awaiting += 1,
                State::Waiting(_) => {}
            }
        }
        column.there += u32::from(touches(lane.segments[0].since, lane.ended));
        if (from + 1..=to).contains(&lane.ended) {
            match Doing::ended(lane) {
                Doing::Raised => column.raised += 1,
                Doing::Cancelled => column.cancelled += 1,
                _ => {}
            }
        }
    }
    assert!(by != By::State);
    column.running = column.running.min(column.there);
    column.ready = column.ready.min(column.there);
    column.awaiting = column.awaiting.min(column.there);
    column
}

proptest! {
    #[test]
    fn densities_are_those_of_looking_at_each_lane(
        events in proptest::collection::vec((0..4u32, 0..6u32, 0..10usize), 1..80),
        columns in 1..7usize, cut in 0..80usize, until in 0..8usize, back in 0..4u32,
    ) {
        let whats = ["task t1 by 0", "task u by 1", "runs", "wait-timer 4", "wait-lane 1", "wait-turn", "ready",
            "returned", "raised E", "cancelled"];
        let mut at = 0;
        let mut lines = vec!["0 0 main m".to_owned()];
        lines.extend(events.iter().map(|(wait, lane, what)| {
            at += wait / 2;
            format!("{at} {lane} {}", whats[*what])
        }));
        let whole = Timeline::of(&trace(&lines.join("\n")));
        let mut part = Timeline::of(&trace(&lines[..cut.min(lines.len())].join("\n")));
        let (from, to) = (Time::ZERO, Time(u64::from(at.max(1)) * 1_000_000_000));
        for by in [By::Parent, By::Name, By::State] {
            // Read in pieces, with columns kept of the first.
            let mut grown = folded(&whole, by);
            let mut densities: Vec<Density> = vec![];
            grown.extend(&part);
            densities.resize_with(64, Density::default);
            let edges = part.edges(from, to, columns);
            for (group, density) in grown.groups.iter().zip(&mut densities) {
                density.columns(group, &edges, until, part.positions());
            }
            part.extend(&trace(&lines.join("\n")));
            grown.extend(&part);
            let edges = whole.edges(from, to, columns);
            let positions = edges.positions(0..=columns);
            let position = whole.positions().saturating_sub(back);
            let mut there = 0;
            for (group, density) in grown.groups.iter().zip(&mut densities) {
                let Seen { whole: kept, part: end, most, .. } = density.columns(group, &edges, until, position);
                let mut fresh = Density::default();
                let anew = fresh.columns(group, &edges, until, position);
                prop_assert_eq!((kept, end, most), (anew.whole, anew.part, anew.most));
                prop_assert_eq!(most, kept.iter().chain(&end).map(|column| column.there).max().unwrap_or(0));
                there += group.count(position);
                if by == By::State {
                    let Key::State(doing) = group.key else { panic!("a key of another kind") };
                    let all = whole.lanes().iter().filter(|lane| lane.kind != LaneKind::Coroutine);
                    let they = whole.doing(all.map(|lane| lane.id), &doing, position);
                    prop_assert_eq!(group.count(position) as usize, they.len());
                    continue;
                }
                for (at, column) in kept.iter().copied().chain(end).enumerate() {
                    let last = if at == kept.len() { position.max(positions[at]) } else { positions[at + 1] };
                    let looked = looked_at(&whole, group, (positions[at], last), by);
                    prop_assert_eq!(column, looked, "{:?} column {}", group.key, at);
                }
            }
            let active = whole.lanes().iter().filter(|lane| lane.segment(position).is_some()).count() as u32;
            let over = whole.lanes().iter().filter(|lane| lane.ended <= position).count() as u32;
            prop_assert_eq!(there, if by == By::State { active + over } else { active });
            part = Timeline::of(&trace(&lines[..cut.min(lines.len())].join("\n")));
        }
    }
}
