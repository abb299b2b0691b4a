//! What lanes do to each other: who holds a lock and who queues for it, who cancelled whom, whose exception went
//! to whom, what was never awaited; and the cycle of those who wait for each other.
//!
//! Nothing of it happens in the first scenario, so the page loads this file's functions with its last part.

use super::{Phase, Position, State, Timeline};
use crate::time::Time;
use crate::trace::{Event, For, LaneId, Object, ObjectId, ObjectKind, Trace, What};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// In a queue longer than this nobody's place is noted: each who leaves it would move them all.
const MOST_PLACES: usize = 60;

/// What was noted of a run so far, in the order in which it happened.
#[derive(Default)]
pub struct Notes {
    /// What lanes waited for or held, by its number.
    objects: Vec<Option<Object>>,
    guards: Vec<Guard>,
    /// By the number of an object, its place in `guards`.
    guarding: Vec<Option<u32>>,
    cancels: Vec<Link>,
    received: Vec<Link>,
    /// By a lane's number, whom its exception went to first.
    given: Vec<Option<LaneId>>,
    never: Vec<(Time, LaneId)>,
}

/// A lock or a semaphore that was asked for.
#[derive(Clone, PartialEq, Debug)]
pub struct Guard {
    pub id: ObjectId,
    pub kind: ObjectKind,
    pub held: Vec<Held>,
    pub queued: Vec<Queued>,
    /// The most that held it at once.
    pub slots: u32,
    /// The places in `held` of those that go on.
    holding: Vec<usize>,
    /// Who stands in its queue, in order, with the place in `queued` that says so.
    waiting: VecDeque<(LaneId, Option<usize>)>,
}

/// A span in which a lane held one place of a guard.
#[derive(Clone, PartialEq, Debug)]
pub struct Held {
    pub lane: LaneId,
    pub from: Time,
    /// `None` while it goes on.
    pub to: Option<Time>,
    /// Which of the guard's places, from 0.
    pub slot: u32,
    pub(super) since: Position,
    pub(super) until: Position,
}

/// A span in which a lane stood at one place of a guard's queue.
#[derive(Clone, PartialEq, Debug)]
pub struct Queued {
    pub lane: LaneId,
    /// From 1, which is next.
    pub place: u32,
    pub from: Time,
    /// `None` while it goes on.
    pub to: Option<Time>,
}

/// Something that went from one lane to another.
#[derive(Clone, PartialEq, Debug)]
pub struct Link {
    pub at: Time,
    /// `None` where no lane did it.
    pub from: Option<LaneId>,
    pub to: LaneId,
    /// The position from which it is told.
    pub since: Position,
}

impl Notes {
    pub fn guards(&self) -> &[Guard] {
        &self.guards
    }

    /// Who asked whom to be cancelled.
    pub fn cancels(&self) -> &[Link] {
        &self.cancels
    }

    /// Whose exception ended whose waiting.
    pub fn received(&self) -> &[Link] {
        &self.received
    }

    /// Coroutines that nobody awaited, and when they were let go.
    pub fn never_awaited(&self) -> &[(Time, LaneId)] {
        &self.never
    }

    /// The lock or semaphore of this number, if it was asked for.
    pub fn guard_of(&self, id: ObjectId) -> Option<&Guard> {
        let at = self.guarding.get(id.0 as usize).copied().flatten()?;
        self.guards.get(at as usize)
    }

    /// What this object is, if a lane waited for it or held it.
    pub fn object(&self, id: ObjectId) -> Option<&Object> {
        self.objects.get(id.0 as usize)?.as_ref()
    }

    pub fn is_empty(&self) -> bool {
        let Notes { guards, cancels, received, never, .. } = self;
        guards.is_empty() && cancels.is_empty() && received.is_empty() && never.is_empty()
    }

    /// Takes note of an event. `read` is the position after it.
    #[inline(never)]
    pub(super) fn take(&mut self, event: &Event<'_>, trace: &Trace, read: Position) {
        match event.what {
            What::Acquired(id) | What::Released(id) if !is_guard(trace.object(*id).kind) => {}
            What::Acquired(id) => {
                let guard = self.guard(*id, trace);
                guard.leave(event.lane, event.at);
                guard.hold(event.lane, event.at, read);
            }
            What::Released(id) => self.guard(*id, trace).release(event.lane, event.at, read),
            What::Waits(For::Object(id)) => {
                self.meet(*id, trace);
                if is_guard(trace.object(*id).kind) {
                    self.guard(*id, trace).queue(event.lane, event.at);
                }
            }
            What::CancelAsked(by) => {
                self.cancels.push(Link { at: event.at, from: *by, to: event.lane, since: read });
            }
            What::Warned(_) => self.never.push((event.at, event.lane)),
            _ => {}
        }
    }

    /// A lane no longer waits: it stands in no queue.
    #[inline(never)]
    pub(super) fn woken(&mut self, lane: LaneId, at: Time) {
        self.guards.iter_mut().for_each(|guard| guard.leave(lane, at));
    }

    /// The exception that `from` ended by went to `to`; once only.
    #[inline(never)]
    pub(super) fn receive(&mut self, from: LaneId, to: LaneId, at: Time, since: Position) {
        let number = from.0 as usize;
        if self.given.len() <= number {
            self.given.resize(number + 1, None);
        }
        let known = match self.given[number] {
            Some(first) if first != to => {
                self.received.iter().any(|link| link.from == Some(from) && link.to == to)
            }
            first => first.is_some(),
        };
        if !known {
            self.given[number].get_or_insert(to);
            self.received.push(Link { at, from: Some(from), to, since });
        }
    }

    fn meet(&mut self, id: ObjectId, trace: &Trace) {
        let at = id.0 as usize;
        if self.objects.len() <= at {
            self.objects.resize(at + 1, None);
        }
        self.objects[at].get_or_insert_with(|| trace.object(id).clone());
    }

    fn guard(&mut self, id: ObjectId, trace: &Trace) -> &mut Guard {
        self.meet(id, trace);
        let number = id.0 as usize;
        if self.guarding.len() <= number {
            self.guarding.resize(number + 1, None);
        }
        let guards = &mut self.guards;
        let at = *self.guarding[number].get_or_insert_with(|| {
            guards.push(Guard::new(id, trace.object(id).kind));
            guards.len() as u32 - 1
        });
        &mut guards[at as usize]
    }
}

fn is_guard(kind: ObjectKind) -> bool {
    matches!(kind, ObjectKind::Lock | ObjectKind::Semaphore)
}

impl Guard {
    /// Who holds it after the first `position` events.
    pub fn holders(&self, position: Position) -> impl Iterator<Item = LaneId> {
        let now = self.held.iter().filter(move |held| held.since <= position && position < held.until);
        now.map(|held| held.lane)
    }

    fn new(id: ObjectId, kind: ObjectKind) -> Guard {
        let (holding, waiting) = (vec![], VecDeque::new());
        Guard { id, kind, held: vec![], queued: vec![], slots: 0, holding, waiting }
    }

    fn hold(&mut self, lane: LaneId, at: Time, since: Position) {
        let taken = |slot: u32| self.holding.iter().any(|held| self.held[*held].slot == slot);
        let slot = (0..).find(|slot| !taken(*slot)).unwrap_or_default();
        self.slots = self.slots.max(slot + 1);
        self.holding.push(self.held.len());
        self.held.push(Held { lane, from: at, to: None, slot, since, until: Position::MAX });
    }

    /// Gives a place back: the lane's own, or the oldest one where another lane took it.
    fn release(&mut self, lane: LaneId, at: Time, until: Position) {
        let own = self.holding.iter().position(|held| self.held[*held].lane == lane).unwrap_or(0);
        if own < self.holding.len() {
            let held = &mut self.held[self.holding.remove(own)];
            (held.to, held.until) = (Some(at), until);
        }
    }

    fn queue(&mut self, lane: LaneId, at: Time) {
        self.waiting.push_back((lane, None));
        self.say_places(self.waiting.len() - 1, at);
    }

    /// The lane leaves the queue, and those behind it move up.
    fn leave(&mut self, lane: LaneId, at: Time) {
        let Some(place) = self.waiting.iter().position(|(waiting, _)| *waiting == lane) else { return };
        if let Some((_, Some(said))) = self.waiting.remove(place) {
            self.queued[said].to = Some(at);
        }
        self.say_places(place, at);
    }

    /// From this place on, the places are others now.
    fn say_places(&mut self, changed: usize, at: Time) {
        if self.waiting.len() > MOST_PLACES {
            // Either nobody's place is noted, or that of all but the last.
            if self.waiting.front().is_some_and(|(_, said)| said.is_some()) {
                for said in self.waiting.iter_mut().filter_map(|(_, said)| said.take()) {
                    self.queued[said].to = Some(at);
                }
            }
            return;
        }
        for (place, (lane, said)) in self.waiting.iter_mut().enumerate() {
            if place < changed && said.is_some() {
                continue;
            }
            if let Some(said) = said.replace(self.queued.len()) {
                self.queued[said].to = Some(at);
            }
            self.queued.push(Queued { lane: *lane, place: place as u32 + 1, from: at, to: None });
        }
    }
}

impl Timeline {
    pub fn notes(&self) -> &Notes {
        &self.notes
    }
}

/// Lanes each of which waits for the next one, and the last one for the first, after the first `position`
/// events; empty if there is no such cycle.
#[inline(never)]
pub fn cycle(timeline: &Timeline, position: Position) -> Vec<LaneId> {
    let mut search = Search { timeline, position, met: BTreeSet::new(), held: BTreeMap::new() };
    timeline.lanes().iter().find_map(|lane| search.from(lane.id)).unwrap_or_default()
}

/// A search for a cycle.
struct Search<'a> {
    timeline: &'a Timeline,
    position: Position,
    /// Lanes that were come to. No cycle goes through those that were left again.
    met: BTreeSet<LaneId>,
    /// Who holds what, as far as that was asked.
    held: BTreeMap<ObjectId, Vec<LaneId>>,
}

impl Search<'_> {
    /// Goes from a lane to those that it waits for, until it comes to one that is on the path already.
    fn from(&mut self, lane: LaneId) -> Option<Vec<LaneId>> {
        if !self.met.insert(lane) {
            return None;
        }
        let mut path = vec![(lane, self.waited_for(lane).into_iter())];
        while let Some((_, next)) = path.last_mut() {
            let Some(next) = next.next() else {
                path.pop();
                continue;
            };
            if self.met.insert(next) {
                path.push((next, self.waited_for(next).into_iter()));
            } else if let Some(start) = path.iter().position(|(before, _)| *before == next) {
                return Some(path[start..].iter().map(|(lane, _)| *lane).collect());
            }
        }
        None
    }

    fn waited_for(&mut self, lane: LaneId) -> Vec<LaneId> {
        let Some(Phase::Active(State::Waiting(what))) =
            self.timeline.lane(lane).map(|lane| lane.phase(self.position))
        else {
            return vec![];
        };
        match what {
            For::Lane(other) => vec![other],
            For::Lanes(others) => others.to_vec(),
            For::Object(id) => {
                let held = self.held.entry(id);
                held.or_insert_with(|| holders(self.timeline, id, self.position)).clone()
            }
            For::Timer(_) | For::Turn | For::Future | For::Network(_) | For::File(_) => vec![],
        }
    }
}

/// Who holds a lock or a semaphore after the first `position` events.
pub fn holders(timeline: &Timeline, id: ObjectId, position: Position) -> Vec<LaneId> {
    timeline.notes.guard_of(id).map_or_else(Vec::new, |guard| guard.holders(position).collect())
}
