//! What lanes do to each other: who holds a lock and who queues for it, who cancelled whom, whose exception went
//! to whom, what was never awaited; and the cycle of those who wait for each other.
//!
//! Nothing of it happens in the first scenario, so the page loads this file's functions with its second part.

use super::{Phase, Position, State, Timeline};
use crate::time::Time;
use crate::trace::{Event, For, LaneId, Object, ObjectId, ObjectKind, Trace, What};
use rustc_hash::FxHashSet;

/// What was noted of a run so far, in the order in which it happened.
#[derive(Default)]
pub struct Notes {
    /// What lanes waited for or held, by its number.
    objects: Vec<Option<Object>>,
    guards: Vec<Guard>,
    cancels: Vec<Link>,
    received: Vec<Link>,
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
    pub(super) since: Position,
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

    /// What this object is, if a lane waited for it or held it.
    pub fn object(&self, id: ObjectId) -> Option<&Object> {
        self.objects.get(id.0 as usize)?.as_ref()
    }

    pub fn is_empty(&self) -> bool {
        let Notes { guards, cancels, received, never, objects: _ } = self;
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
        if self.received.iter().all(|link| link.from != Some(from) || link.to != to) {
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
        let known = self.guards.iter().position(|guard| guard.id == id);
        let at = known.unwrap_or_else(|| {
            let kind = trace.object(id).kind;
            self.guards.push(Guard { id, kind, held: vec![], queued: vec![], slots: 0 });
            self.guards.len() - 1
        });
        &mut self.guards[at]
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

    fn hold(&mut self, lane: LaneId, at: Time, since: Position) {
        let taken = |slot: u32| self.held.iter().any(|held| held.to.is_none() && held.slot == slot);
        let slot = (0..).find(|slot| !taken(*slot)).unwrap_or_default();
        self.slots = self.slots.max(slot + 1);
        self.held.push(Held { lane, from: at, to: None, slot, since, until: Position::MAX });
    }

    /// Gives a place back: the lane's own, or the oldest one where another lane took it.
    fn release(&mut self, lane: LaneId, at: Time, until: Position) {
        let own = self.held.iter().position(|held| held.to.is_none() && held.lane == lane);
        let any = || self.held.iter().position(|held| held.to.is_none());
        if let Some(place) = own.or_else(any) {
            (self.held[place].to, self.held[place].until) = (Some(at), until);
        }
    }

    fn queue(&mut self, lane: LaneId, at: Time) {
        let place = self.queued.iter().filter(|queued| queued.to.is_none()).count() as u32 + 1;
        self.queued.push(Queued { lane, place, from: at, to: None });
    }

    /// The lane leaves the queue, and those behind it move up.
    fn leave(&mut self, lane: LaneId, at: Time) {
        let place = self.queued.iter().find(|queued| queued.to.is_none() && queued.lane == lane);
        let Some(place) = place.map(|queued| queued.place) else { return };
        let mut moved = vec![];
        for queued in self.queued.iter_mut().filter(|queued| queued.to.is_none() && queued.place >= place) {
            queued.to = Some(at);
            if queued.place > place {
                moved.push(Queued { place: queued.place - 1, from: at, to: None, ..queued.clone() });
            }
        }
        self.queued.extend(moved);
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
    // From a lane to those that it waits for, until one comes that is on the path already. The path may be as long
    // as there are lanes, so it is no chain of calls: a lane on it, and those that it waits for and that are still to
    // be followed. Lanes that were left lead to no cycle.
    let mut left = FxHashSet::default();
    for start in timeline.lanes() {
        let mut path: Vec<(LaneId, Vec<LaneId>)> = vec![];
        let mut next = Some(start.id);
        loop {
            match next {
                Some(lane) => {
                    if let Some(start) = path.iter().position(|(before, _)| *before == lane) {
                        return path[start..].iter().map(|(lane, _)| *lane).collect();
                    }
                    if left.insert(lane) {
                        let mut others = waited_for(timeline, lane, position);
                        others.reverse();
                        path.push((lane, others));
                    }
                }
                None => _ = path.pop(),
            }
            match path.last_mut() {
                Some((_, others)) => next = others.pop(),
                None => break,
            }
        }
    }
    vec![]
}

fn waited_for(timeline: &Timeline, lane: LaneId, position: Position) -> Vec<LaneId> {
    let Some(Phase::Active(State::Waiting(what))) = timeline.lane(lane).map(|lane| lane.phase(position))
    else {
        return vec![];
    };
    match what {
        For::Lane(other) => vec![other],
        For::Lanes(others) => others.to_vec(),
        For::Object(id) => holders(timeline, id, position),
        For::Timer(_) | For::Turn | For::Future | For::Network(_) | For::File(_) => vec![],
    }
}

/// Who holds a lock or a semaphore after the first `position` events.
pub fn holders(timeline: &Timeline, id: ObjectId, position: Position) -> Vec<LaneId> {
    let guard = timeline.notes.guards.iter().find(|guard| guard.id == id);
    guard.map_or_else(Vec::new, |guard| guard.holders(position).collect())
}
