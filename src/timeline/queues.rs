//! The event loop's queues, read off a trace: what is ready and in which order, and the timers.
//!
//! Nobody looks before the page has all of its parts, so these functions come with the second one.

use super::Position;
use crate::time::Time;
use crate::trace::{Event, For, LaneId, LaneKind, Scheduled, Trace, What};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

/// The callback that ends `run_until_complete`, as its handle's repr says.
const STOPS: &str = "_run_until_complete_cb()";

/// What stands in a queue.
#[derive(Clone, PartialEq, Debug)]
pub enum Handle {
    /// The next step of a task.
    Step(LaneId),
    /// The end of a task's sleep, which will make the task ready.
    Wake(LaneId),
    /// A callback.
    Call(Rc<Scheduled>),
}

/// A handle's time in the ready queue.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    pub handle: Handle,
    /// From which position on it is there.
    pub since: Position,
    /// From which position on it is not there any more.
    pub until: Position,
    /// The turn of the loop in which it came: it runs in a later one, unless a timer brought it.
    pub turn: u32,
}

/// A handle's time among the timers.
#[derive(Clone, PartialEq, Debug)]
pub struct Timer {
    pub handle: Handle,
    pub when: Time,
    /// From which position on it is there.
    pub since: Position,
    /// From which position on it is not there any more.
    pub until: Position,
}

/// The queues at one position.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Queued {
    /// In the order in which they will run.
    pub ready: Vec<Entry>,
    /// In the order in which they are due.
    pub timers: Vec<Timer>,
    /// The callback that the loop took from the ready queue and that runs.
    pub called: Option<Rc<Scheduled>>,
}

/// The queues of a run so far, at all of its positions. They grow with the trace, and are a function of it alone.
#[derive(Default)]
pub struct Queues {
    read: Position,
    turn: u32,
    /// In the order in which they came.
    entries: Vec<Entry>,
    timers: Vec<Timer>,
    /// The entries that are ready now.
    ready: VecDeque<usize>,
    /// The timers that are armed now, the next one first.
    armed: BTreeSet<(Time, usize)>,
    /// What of each task is in a queue now.
    tasks: BTreeMap<LaneId, Places>,
    /// From which positions on which entry's callback runs, or none.
    calls: Vec<(Position, Option<usize>)>,
    /// The callback that was taken by the last event, and the lane that it runs on if it runs code of Python's.
    taken: Option<(usize, LaneId)>,
    /// The lane that a callback runs on now.
    caller: Option<LaneId>,
}

/// The places of a task's handles: its step, the end of its sleep once it is due, its timer.
#[derive(Default)]
struct Places {
    step: Option<usize>,
    wake: Option<usize>,
    timer: Option<usize>,
}

impl Queues {
    /// Reads the events that were added since the last time. It must be the same trace as then.
    #[inline(never)]
    pub fn extend(&mut self, trace: &Trace) {
        for event in trace.events_from(self.read as usize) {
            self.read += 1;
            if event.turn != self.turn {
                self.turn = event.turn;
                self.due(event.at);
            }
            self.end_call(&event);
            self.begin_call(&event);
            self.take(&event);
        }
    }

    /// What is in the queues after the first `position` events.
    #[inline(never)]
    pub fn at(&self, position: Position) -> Queued {
        let come = self.entries.partition_point(|entry| entry.since <= position);
        let ready = self.entries[..come].iter().filter(|entry| position < entry.until).cloned().collect();
        let armed = self.timers.iter().filter(|timer| timer.since <= position && position < timer.until);
        let mut timers: Vec<Timer> = armed.cloned().collect();
        timers.sort_by_key(|timer| timer.when);
        Queued { ready, timers, called: self.called(position) }
    }

    fn called(&self, position: Position) -> Option<Rc<Scheduled>> {
        let last = self.calls.partition_point(|(since, _)| *since <= position).checked_sub(1)?;
        match &self.entries[self.calls[last].1?].handle {
            Handle::Call(call) => Some(call.clone()),
            Handle::Step(_) | Handle::Wake(_) => None,
        }
    }

    /// A callback that runs leaves the queue for the thread; one of the library's own may have been over at once.
    fn begin_call(&mut self, event: &Event<'_>) {
        let Some((entry, lane)) = self.taken.take() else { return };
        if *event.what == What::Runs && event.lane == lane {
            self.entries[entry].until = self.read;
            self.calls.push((self.read, Some(entry)));
            self.caller = Some(lane);
        }
    }

    /// A callback is over once its lane waits or ends, or a task runs. The one that stops the loop runs no line:
    /// the next one is that of who started the loop.
    fn end_call(&mut self, event: &Event<'_>) {
        let Some(caller) = self.caller else { return };
        let over = match event.what {
            What::Waits(_) | What::Ended(_) => caller == event.lane,
            What::Line(_) => caller == event.lane && self.stops(),
            What::Runs => self.tasks.contains_key(&event.lane),
            _ => false,
        };
        if over {
            self.caller = None;
            self.calls.push((self.read, None));
        }
    }

    /// Whether the last callback is the one that stops the loop.
    fn stops(&self) -> bool {
        let last = self.calls.last().and_then(|(_, entry)| *entry);
        last.is_some_and(|entry| match &self.entries[entry].handle {
            Handle::Call(call) => call.calls == STOPS,
            Handle::Step(_) | Handle::Wake(_) => false,
        })
    }

    /// A turn begins: the timers that are due go to the ready queue.
    fn due(&mut self, now: Time) {
        while let Some((_, place)) = self.armed.first().copied().filter(|(when, _)| *when <= now) {
            self.disarm(place);
            let handle = self.timers[place].handle.clone();
            let entry = self.push(handle.clone());
            if let Handle::Wake(lane) = handle
                && let Some(places) = self.tasks.get_mut(&lane)
            {
                (places.timer, places.wake) = (None, Some(entry));
            }
        }
    }

    fn take(&mut self, event: &Event<'_>) {
        match event.what {
            What::Opened(opened) if opened.kind == LaneKind::Task => {
                self.tasks.insert(event.lane, Places::default());
            }
            What::Ready(_) => {
                let Some(places) = self.tasks.get_mut(&event.lane) else { return };
                let (wake, step) = (places.wake.take(), places.step);
                wake.into_iter().for_each(|wake| self.remove(wake));
                if step.is_none() {
                    let step = self.push(Handle::Step(event.lane));
                    self.tasks.entry(event.lane).or_default().step = Some(step);
                }
            }
            What::Runs => {
                // A sleep that was cancelled gives up its timer once its task runs.
                let Some(places) = self.tasks.get_mut(&event.lane).map(std::mem::take) else { return };
                self.forget(places);
            }
            What::Waits(For::Timer(when)) if self.tasks.contains_key(&event.lane) => {
                let timer = self.arm(Handle::Wake(event.lane), *when);
                self.tasks.entry(event.lane).or_default().timer = Some(timer);
            }
            What::Ended(_) => {
                let Some(places) = self.tasks.remove(&event.lane) else { return };
                self.forget(places);
            }
            What::Scheduled(call) => match call.when {
                None => drop(self.push(Handle::Call(call.clone()))),
                Some(when) => drop(self.arm(Handle::Call(call.clone()), when)),
            },
            What::Called => {
                let first = self.ready.iter().find(|place| self.is_call(**place, None)).copied();
                first.into_iter().for_each(|first| self.remove(first));
                self.taken = first.map(|first| (first, event.lane));
            }
            What::Unscheduled(number) => {
                let ready = self.ready.iter().find(|place| self.is_call(**place, Some(*number))).copied();
                ready.into_iter().for_each(|entry| self.remove(entry));
                let is_it = |place: usize| match &self.timers[place].handle {
                    Handle::Call(call) => call.number == *number,
                    Handle::Step(_) | Handle::Wake(_) => false,
                };
                let armed = self.armed.iter().map(|(_, place)| *place).find(|place| is_it(*place));
                armed.into_iter().for_each(|timer| self.disarm(timer));
            }
            _ => {}
        }
    }

    fn forget(&mut self, places: Places) {
        places.timer.into_iter().for_each(|timer| self.disarm(timer));
        places.step.into_iter().chain(places.wake).for_each(|entry| self.remove(entry));
    }

    /// Whether that entry is a call; of this number, if it is given.
    fn is_call(&self, place: usize, number: Option<u32>) -> bool {
        match &self.entries[place].handle {
            Handle::Call(call) => number.is_none_or(|number| call.number == number),
            Handle::Step(_) | Handle::Wake(_) => false,
        }
    }

    fn push(&mut self, handle: Handle) -> usize {
        self.entries.push(Entry { handle, since: self.read, until: Position::MAX, turn: self.turn });
        let place = self.entries.len() - 1;
        self.ready.push_back(place);
        place
    }

    fn remove(&mut self, place: usize) {
        self.entries[place].until = self.read;
        if self.ready.front() == Some(&place) {
            self.ready.pop_front();
        } else {
            self.ready.retain(|ready| *ready != place);
        }
    }

    fn arm(&mut self, handle: Handle, when: Time) -> usize {
        self.timers.push(Timer { handle, when, since: self.read, until: Position::MAX });
        let place = self.timers.len() - 1;
        self.armed.insert((when, place));
        place
    }

    fn disarm(&mut self, place: usize) {
        self.timers[place].until = self.read;
        self.armed.remove(&(self.timers[place].when, place));
    }
}
