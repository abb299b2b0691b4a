//! The loop of each program at the place where the run stands.

use super::graph::Graph;
use super::places::Places;
use crate::scenario::Displayed;
use crate::time::Time;
use crate::timeline::queues::Queues;
use crate::timeline::{Position, Timeline};
use crate::trace::LaneKind;
use crate::view::run::{Group, Run};
use std::rc::Rc;

/// The queues of one program, as far as its trace was read.
struct Read {
    /// By this a run is known from the one before it.
    run: Rc<Displayed>,
    queues: Queues,
}

/// What was read of each program.
#[derive(Default)]
pub struct Reader(Vec<Option<Read>>);

/// What is shown of one program's loop.
pub struct Seen {
    /// The program's number.
    pub program: usize,
    pub places: Places,
    pub graph: Graph,
    pub turn: u32,
    pub now: Time,
    pub position: Position,
    pub ended: bool,
}

impl Reader {
    /// The loops of all programs that have one.
    pub fn look(&mut self, run: &Run) -> Vec<Seen> {
        self.0.resize_with(run.groups.len(), || None);
        let now = run.live().now();
        let groups = run.groups.iter().zip(&mut self.0).enumerate();
        groups
            .filter_map(|(program, (group, read))| {
                let read = read_on(read, group, run)?;
                let ended = run.ended(program, now);
                let now = ended.map_or(now, |(_, end)| end);
                Some(seen(program, group, &read.queues, run.position(program, now), now, ended.is_some()))
            })
            .collect()
    }
}

fn read_on<'a>(read: &'a mut Option<Read>, group: &Group, run: &Run) -> Option<&'a Read> {
    if !has_loop(&group.farthest()) {
        return None;
    }
    if read.as_ref().is_none_or(|read| !Rc::ptr_eq(&read.run, group.displayed())) {
        *read = Some(Read { run: group.displayed().clone(), queues: Queues::default() });
    }
    let read = read.as_mut()?;
    group.with_trace(run.live(), |trace| read.queues.extend(trace))?;
    Some(read)
}

fn seen(program: usize, group: &Group, queues: &Queues, position: Position, now: Time, ended: bool) -> Seen {
    let timeline = group.timeline.borrow();
    let turn = timeline.turn(position);
    let moment = timeline.moment_at(position);
    let (places, graph) =
        (Places::of(&timeline, &moment, &queues.at(position), turn), Graph::of(&timeline, &moment));
    Seen { program, places, graph, turn, now, position, ended }
}

fn has_loop(timeline: &Timeline) -> bool {
    timeline.lanes().iter().any(|lane| lane.kind == LaneKind::Task)
}
