//! What the event loop works with at one position, as chips in boxes: pure, and read off the trace.

use crate::time::Time;
use crate::timeline::queues::{Entry, Handle, Queued, Timer};
use crate::timeline::{Moment, Phase, Position, State, Timeline};
use crate::trace::{End, For, LaneId, LaneKind, Scheduled};
use std::collections::BTreeSet;
use std::rc::Rc;

/// A box shows so many chips; of the others it says how many they are.
pub const MOST: usize = 12;

/// What a chip stands for, whichever box it is in: by this it is found again where it went.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Key {
    Lane(LaneId),
    /// The timer of a task that is somewhere else: one that is cancelled while it sleeps.
    Timer(LaneId),
    /// A callback, by its handle's number.
    Call(u32),
}

/// When a handle in the ready queue runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Runs {
    ThisTurn,
    /// It came while this turn ran.
    NextTurn,
}

/// Why a chip is where it is.
#[derive(Clone, PartialEq, Debug)]
pub enum Doing {
    /// In the ready queue: a task's next step, or a callback.
    Ready(Runs),
    /// In the ready queue: the end of a sleep, which will make its task ready.
    Wakes(Runs),
    /// It has the thread, and is on this line.
    Runs(Option<u32>),
    /// Its timer is due then.
    Due(Time),
    Waits(For),
    Ended(End),
}

/// A task, a callback, or the program outside of its loop.
#[derive(Clone, PartialEq, Debug)]
pub struct Chip {
    pub key: Key,
    /// Of a callback: what it calls.
    pub calls: Option<Rc<Scheduled>>,
    pub doing: Doing,
}

/// The chips of one box, in their order there.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Chips {
    /// At most [`MOST`].
    pub shown: Vec<Chip>,
    /// How many more there are.
    pub more: usize,
}

/// Which box.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// In the order in which they run.
    Ready,
    Thread,
    /// The next one first.
    Timers,
    /// In the order of opening.
    Waiting,
    /// Who ended last comes first.
    Done,
}

impl Place {
    pub const ALL: [Place; 5] = [Place::Ready, Place::Thread, Place::Timers, Place::Waiting, Place::Done];
}

/// All boxes.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Places {
    boxes: [Chips; Place::ALL.len()],
    /// Which lanes and calls have a chip.
    placed: BTreeSet<Key>,
}

impl Places {
    /// Where everything is after the first `moment.position` events, in this turn of the loop.
    pub fn of(timeline: &Timeline, moment: &Moment, queued: &Queued, turn: u32) -> Places {
        let mut places = Places::default();
        places.put_running(timeline, moment, queued);
        queued.ready.iter().for_each(|entry| places.put_ready(entry, turn));
        queued.timers.iter().for_each(|timer| places.put_timer(timer));
        places.put_others(timeline, moment);
        places
    }

    pub fn chips(&self, place: Place) -> &Chips {
        &self.boxes[place as usize]
    }

    /// What is where: two instants look alike if these are the same.
    pub fn keys(&self) -> Vec<Vec<Key>> {
        self.boxes.iter().map(|chips| chips.shown.iter().map(|chip| chip.key).collect()).collect()
    }

    fn put_running(&mut self, timeline: &Timeline, moment: &Moment, queued: &Queued) {
        // A callback runs on the lane that the loop itself runs on.
        if let Some(call) = &queued.called {
            let line =
                timeline.lanes().iter().zip(&moment.lanes).find(|(lane, _)| Some(lane.id) == moment.holder);
            let doing = Doing::Runs(line.and_then(|(_, at)| at.line));
            self.put(Place::Thread, Key::Call(call.number), Some(call), doing);
        }
        for (lane, at) in timeline.lanes().iter().zip(&moment.lanes) {
            let holds =
                moment.holder == Some(lane.id) && (queued.called.is_none() || lane.kind != LaneKind::Main);
            let runs = lane.kind == LaneKind::Task && at.phase == Phase::Active(State::Running);
            if holds || runs {
                self.put(Place::Thread, Key::Lane(lane.id), None, Doing::Runs(at.line));
            }
        }
    }

    fn put_ready(&mut self, entry: &Entry, turn: u32) {
        let by_timer = match &entry.handle {
            Handle::Wake(_) => true,
            Handle::Call(call) => call.when.is_some(),
            Handle::Step(_) => false,
        };
        let runs = if entry.turn == turn && !by_timer { Runs::NextTurn } else { Runs::ThisTurn };
        match &entry.handle {
            Handle::Step(lane) => self.put(Place::Ready, Key::Lane(*lane), None, Doing::Ready(runs)),
            Handle::Wake(lane) => self.put(Place::Ready, Key::Lane(*lane), None, Doing::Wakes(runs)),
            Handle::Call(call) => {
                self.put(Place::Ready, Key::Call(call.number), Some(call), Doing::Ready(runs));
            }
        }
    }

    fn put_timer(&mut self, timer: &Timer) {
        let due = Doing::Due(timer.when);
        match &timer.handle {
            Handle::Step(lane) | Handle::Wake(lane) => {
                let elsewhere = self.placed.contains(&Key::Lane(*lane));
                let key = if elsewhere { Key::Timer(*lane) } else { Key::Lane(*lane) };
                self.put(Place::Timers, key, None, due);
            }
            Handle::Call(call) => self.put(Place::Timers, Key::Call(call.number), Some(call), due),
        }
    }

    /// The tasks that no queue has.
    fn put_others(&mut self, timeline: &Timeline, moment: &Moment) {
        let mut ended: Vec<(Position, LaneId, &End)> = vec![];
        for (lane, at) in timeline.lanes().iter().zip(&moment.lanes) {
            if lane.kind != LaneKind::Task || self.placed.contains(&Key::Lane(lane.id)) {
                continue;
            }
            match &at.phase {
                Phase::Active(State::Waiting(what)) => {
                    self.put(Place::Waiting, Key::Lane(lane.id), None, Doing::Waits(what.clone()));
                }
                Phase::Ended(end) => ended.push((lane.end_position(), lane.id, end)),
                Phase::Before | Phase::Active(State::Running | State::Ready) => {}
            }
        }
        ended.sort_by_key(|(position, lane, _)| (*position, *lane));
        for (_, lane, end) in ended.into_iter().rev() {
            self.put(Place::Done, Key::Lane(lane), None, Doing::Ended(end.clone()));
        }
    }

    fn put(&mut self, place: Place, key: Key, calls: Option<&Rc<Scheduled>>, doing: Doing) {
        self.placed.insert(key);
        let chips = &mut self.boxes[place as usize];
        if chips.shown.len() < MOST {
            chips.shown.push(Chip { key, calls: calls.cloned(), doing });
        } else {
            chips.more += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::{Machine, Turn};
    use crate::timeline::queues::Queues;
    use crate::trace::{Trace, What};

    const SLEEPERS: &str = "
import asyncio

async def work(name, seconds):
    await asyncio.sleep(seconds)

async def main():
    asyncio.get_running_loop().call_later(0.5, print, 'called')
    await asyncio.gather(work('A', 2), work('B', 1))

asyncio.run(main())
";

    fn run<R>(source: &str, read: impl FnOnce(&Trace) -> R) -> R {
        let mut machine = Machine::new(source, "x.py").expect("it compiles");
        loop {
            match machine.turn() {
                Turn::Ready | Turn::Budget => {}
                Turn::Until(time) => machine.advance_to(time),
                Turn::Finished(_) => return read(machine.trace()),
            }
        }
    }

    /// What is in each box after the first event of which this is true, by labels.
    fn after(source: &str, is_it: impl Fn(&str, &What) -> bool) -> Vec<Vec<String>> {
        run(source, |trace| {
            let timeline = Timeline::of(trace);
            let label = |id| timeline.lane(id).map_or("?", |lane| &*lane.label);
            let first = trace.events().position(|event| is_it(label(event.lane), event.what));
            let places = at(trace, &timeline, first.expect("it happens") as Position + 1);
            let name = |key: &Key| match key {
                Key::Lane(lane) => label(*lane).to_owned(),
                Key::Timer(lane) => format!("timer of {}", label(*lane)),
                Key::Call(number) => format!("call {number}"),
            };
            places.keys().iter().map(|keys| keys.iter().map(name).collect()).collect()
        })
    }

    fn at(trace: &Trace, timeline: &Timeline, position: Position) -> Places {
        let mut queues = Queues::default();
        queues.extend(trace);
        Places::of(timeline, &timeline.moment_at(position), &queues.at(position), timeline.turn(position))
    }

    #[test]
    fn tasks_go_from_the_queue_to_the_thread_to_the_timers() {
        let waits = |who: &str, what: &What| who == "main" && matches!(what, What::Waits(_));
        assert_eq!(after(SLEEPERS, waits), [&["A", "B"][..], &[], &["call 0"], &["main"], &[]]);
        let runs = |who: &str, what: &What| who == "A" && matches!(what, What::Runs);
        assert_eq!(after(SLEEPERS, runs), [&["B"][..], &["A"], &["call 0"], &["main"], &[]]);
        let sleeps = |who: &str, what: &What| who == "B" && matches!(what, What::Waits(_));
        assert_eq!(after(SLEEPERS, sleeps), [&[][..], &[], &["call 0", "B", "A"], &["main"], &[]]);
    }

    #[test]
    fn callback_has_the_thread_while_it_runs() {
        let prints = |_: &str, what: &What| matches!(what, What::Printed(_));
        assert_eq!(after(SLEEPERS, prints), [&[][..], &["call 0"], &["B", "A"], &["main"], &[]]);
    }

    #[test]
    fn who_ended_last_comes_first() {
        let ends = |who: &str, what: &What| who == "A" && matches!(what, What::Ended(_));
        assert_eq!(after(SLEEPERS, ends)[4], ["A", "B"]);
    }

    #[test]
    fn cancelled_sleeper_is_ready_and_its_timer_stays() {
        let source = "
import asyncio

async def main():
    task = asyncio.create_task(asyncio.sleep(9), name='S')
    await asyncio.sleep(1)
    task.cancel()
    print('asked')
    await asyncio.sleep(1)

asyncio.run(main())
";
        let asked = |_: &str, what: &What| matches!(what, What::Printed(_));
        assert_eq!(after(source, asked), [&["S"][..], &["main"], &["timer of S"], &[], &[]]);
    }

    #[test]
    fn box_says_how_many_more_there_are() {
        let source = "
import asyncio

async def main():
    await asyncio.gather(*(asyncio.sleep(1) for _ in range(40)))

asyncio.run(main())
";
        run(source, |trace| {
            let timeline = Timeline::of(trace);
            let places = at(trace, &timeline, timeline.position(Time::from_secs(0.5)));
            let timers = places.chips(Place::Timers);
            assert_eq!((timers.shown.len(), timers.more), (MOST, 28));
        });
    }

    /// Everything that there is at a position has one chip, and no two chips have one key.
    #[test]
    fn every_task_is_somewhere_and_once() {
        run(SLEEPERS, |trace| {
            let timeline = Timeline::of(trace);
            for position in 0..=timeline.positions() {
                let keys: Vec<Key> = at(trace, &timeline, position).keys().concat();
                let unique: BTreeSet<&Key> = keys.iter().collect();
                assert_eq!(unique.len(), keys.len(), "{position}: {keys:?}");
                let moment = timeline.moment_at(position);
                for (lane, at) in timeline.lanes().iter().zip(&moment.lanes) {
                    if lane.kind == LaneKind::Task && at.phase != Phase::Before {
                        // A task that was made a moment ago is told so by the next event.
                        let new = at.phase == Phase::Active(State::Ready);
                        assert!(new || keys.contains(&Key::Lane(lane.id)), "{position}: {}", lane.label);
                    }
                }
            }
        });
    }
}
