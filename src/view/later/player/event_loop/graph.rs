//! Who waits for whom at one position, as a graph from left to right: pure, and read off the timeline.

use crate::timeline::notes::{cycle, holders};
use crate::timeline::{Moment, Phase, State, Timeline};
use crate::trace::{For, LaneId, LaneKind, ObjectId};

/// So many nodes are drawn at most. Of more, those that come first in the order of lanes.
pub const MOST: usize = 24;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Node {
    Lane(LaneId),
    Object(ObjectId),
}

/// A node, and where it is: its column from the left, and its row in that column.
#[derive(Clone, PartialEq, Debug)]
pub struct Spot {
    pub node: Node,
    pub column: usize,
    pub row: usize,
}

/// An arrow from one node to another, by their places in [`Graph::spots`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Arrow {
    pub from: usize,
    pub to: usize,
    /// It is a part of a circle of those who wait for each other.
    pub circle: bool,
}

/// A task that waits points at what it waits for, and an object at those who hold it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Graph {
    pub spots: Vec<Spot>,
    pub arrows: Vec<Arrow>,
}

impl Graph {
    pub fn of(timeline: &Timeline, moment: &Moment) -> Graph {
        let mut graph = Graph::default();
        for (lane, at) in timeline.lanes().iter().zip(&moment.lanes) {
            let Phase::Active(State::Waiting(what)) = &at.phase else { continue };
            if lane.kind != LaneKind::Task {
                continue;
            }
            let ended = |lane: &LaneId| {
                moment.lanes.get(lane.0 as usize).is_some_and(|at| matches!(at.phase, Phase::Ended(_)))
            };
            match what {
                For::Lane(other) => graph.point(Node::Lane(lane.id), Node::Lane(*other)),
                For::Lanes(others) => {
                    for other in others.iter().filter(|other| !ended(other)) {
                        graph.point(Node::Lane(lane.id), Node::Lane(*other));
                    }
                }
                For::Object(id) => {
                    graph.point(Node::Lane(lane.id), Node::Object(*id));
                    for holder in holders(timeline, *id, moment.position) {
                        graph.point(Node::Object(*id), Node::Lane(holder));
                    }
                }
                For::Timer(_) | For::Turn | For::Future | For::Network(_) | For::File(_) => {}
            }
        }
        let circle = cycle(timeline, moment.position);
        graph.mark(&circle);
        graph.lay_out();
        graph
    }

    /// Draws an arrow, unless there is one or there is no room for its ends.
    fn point(&mut self, from: Node, to: Node) {
        let (Some(from), Some(to)) = (self.place(from), self.place(to)) else { return };
        if self.arrows.iter().all(|arrow| (arrow.from, arrow.to) != (from, to)) {
            self.arrows.push(Arrow { from, to, circle: false });
        }
    }

    fn place(&mut self, node: Node) -> Option<usize> {
        self.spots.iter().position(|spot| spot.node == node).or_else(|| {
            (self.spots.len() < MOST).then(|| {
                self.spots.push(Spot { node, column: 0, row: 0 });
                self.spots.len() - 1
            })
        })
    }

    /// Marks the arrows of a circle of lanes: from each to the next one, the object between them included.
    fn mark(&mut self, circle: &[LaneId]) {
        let is_in = |node: Node| matches!(node, Node::Lane(lane) if circle.contains(&lane));
        let nodes: Vec<Node> = self.spots.iter().map(|spot| spot.node).collect();
        // Of an object two arrows are in it: that of a waiting lane of the circle, and that to one.
        let leads_on = |at: usize, arrows: &[Arrow], from: bool| {
            is_in(nodes[at])
                || arrows.iter().any(|arrow| {
                    let (this, other) = if from { (arrow.to, arrow.from) } else { (arrow.from, arrow.to) };
                    this == at && is_in(nodes[other])
                })
        };
        let marks: Vec<bool> = self
            .arrows
            .iter()
            .map(|arrow| leads_on(arrow.from, &self.arrows, true) && leads_on(arrow.to, &self.arrows, false))
            .collect();
        for (arrow, mark) in self.arrows.iter_mut().zip(marks) {
            arrow.circle = mark;
        }
    }

    /// Each node stands to the left of all that it points at, as far as there is no circle.
    fn lay_out(&mut self) {
        let count = self.spots.len();
        let mut depth = vec![0; count];
        // Without circles nothing moves after `count` rounds; in one, nothing gets deeper than there are nodes.
        for _ in 0..count {
            for arrow in self.arrows.iter().filter(|arrow| !self.leads_back(arrow)) {
                depth[arrow.from] = depth[arrow.from].max((depth[arrow.to] + 1).min(count));
            }
        }
        let deepest = depth.iter().copied().max().unwrap_or(0);
        let mut rows = vec![0; deepest + 1];
        for (spot, depth) in self.spots.iter_mut().zip(depth) {
            spot.column = deepest - depth;
            spot.row = rows[spot.column];
            rows[spot.column] += 1;
        }
    }

    /// Whether it goes from right to left: in a circle some arrow must, and those do whose end was noted before.
    fn leads_back(&self, arrow: &Arrow) -> bool {
        arrow.circle && arrow.to < arrow.from
    }

    /// Columns and rows that it takes.
    pub fn size(&self) -> (usize, usize) {
        let most = |of: fn(&Spot) -> usize| self.spots.iter().map(of).max().map_or(0, |last| last + 1);
        (most(|spot| spot.column), most(|spot| spot.row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drive::virtual_clock;
    use crate::machine::Machine;
    use crate::time::Time;

    /// The arrows by the names of their ends, `!` for a circle's; and the columns.
    fn drawn(source: &str, at: f64) -> (Vec<String>, Vec<String>) {
        let mut machine = Machine::new(source, "main.py").expect("it compiles");
        virtual_clock::run(&mut machine, u64::MAX);
        let timeline = Timeline::of(machine.trace());
        let position = timeline.position(Time::from_secs(at));
        let graph = Graph::of(&timeline, &timeline.moment_at(position));
        let name = |at: usize| match graph.spots[at].node {
            Node::Lane(lane) => timeline.lane(lane).map_or_else(String::new, |lane| lane.label.to_string()),
            Node::Object(id) => {
                timeline.notes().object(id).map_or_else(String::new, |object| object.name.to_string())
            }
        };
        let arrow = |arrow: &Arrow| {
            format!("{}{}{}", name(arrow.from), if arrow.circle { " ! " } else { " > " }, name(arrow.to))
        };
        let (columns, _) = graph.size();
        let column = |column: usize| {
            let of = (0..graph.spots.len()).filter(|at| graph.spots[*at].column == column).map(name);
            of.collect::<Vec<_>>().join(" ")
        };
        (graph.arrows.iter().map(arrow).collect(), (0..columns).map(column).collect())
    }

    #[test]
    fn who_waits_stands_left_of_what_it_waits_for() {
        let source = "
import asyncio

async def work(name, lock):
    async with lock:
        await asyncio.sleep(1)

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(work(n, lock) for n in 'ABC'))

asyncio.run(main())
";
        let (arrows, columns) = drawn(source, 0.5);
        assert_eq!(arrows, ["main > A", "main > B", "main > C", "B > Lock 1", "Lock 1 > A", "C > Lock 1"]);
        assert_eq!(columns, ["main", "B C", "Lock 1", "A"]);
        let (arrows, _) = drawn(source, 2.5);
        assert_eq!(arrows, ["main > C"]);
    }

    #[test]
    fn circles_are_marked_and_end() {
        let source = "
import asyncio

async def eat(name, first, second):
    async with first:
        await asyncio.sleep(1)
        async with second:
            pass

async def main():
    fork, knife = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(eat('A', fork, knife), eat('B', knife, fork))

asyncio.run(main())
";
        let (arrows, columns) = drawn(source, 2.0);
        assert_eq!(arrows, ["main > A", "main > B", "A ! Lock 2", "Lock 2 ! B", "B ! Lock 1", "Lock 1 ! A"]);
        assert_eq!(columns, ["main", "A B", "Lock 2 Lock 1"]);
    }

    #[test]
    fn many_are_cut() {
        let source = "
import asyncio

async def main():
    await asyncio.gather(*(asyncio.sleep(1) for _ in range(400)))

asyncio.run(main())
";
        let (arrows, columns) = drawn(source, 0.5);
        assert_eq!((arrows.len(), columns.len()), (MOST - 1, 2));
    }
}
