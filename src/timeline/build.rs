//! Trace → timeline, event by event. What each event means for lanes and threads is decided here
//! and nowhere else.

use super::{Lane, Output, Position, Segment, Slice, Spans, State, Timeline};
use crate::time::Time;
use crate::trace::{End, Event, For, LaneId, LaneKind, Opened, Printed, Stream, Trace, What};

impl Timeline {
    /// The timeline of all that the trace holds.
    pub fn of(trace: &Trace) -> Timeline {
        let mut timeline = Timeline::default();
        timeline.extend(trace);
        timeline
    }

    /// Reads the events that were added since the last time. It must be the same trace as then.
    pub fn extend(&mut self, trace: &Trace) {
        for event in trace.events_from(self.read as usize) {
            if self.turns.last().is_none_or(|(turn, _)| *turn != event.turn) {
                self.turns.push((event.turn, self.read));
            }
            self.read += 1;
            match self.instants.last_mut() {
                Some((at, after)) if *at == event.at => *after = self.read,
                _ => self.instants.push((event.at, self.read)),
            }
            self.take(&event, trace);
        }
    }

    fn take(&mut self, event: &Event<'_>, trace: &Trace) {
        if let What::Opened(opened) = &event.what {
            return self.open(event.lane, event.at, opened);
        }
        // A lane that never opened has nowhere to be drawn.
        let Some(lane) = self.place(event.lane) else { return };
        match &event.what {
            What::Opened(_) => {}
            What::Renamed(name) => {
                if let Some(name) = &**name {
                    self.lanes[lane].name = name.clone();
                    self.lanes[lane].label = name.clone();
                }
            }
            What::Runs => self.run(lane, event.at),
            What::Holds(held) => {
                self.run(lane, event.at);
                if let (until, Some(what)) = &**held {
                    self.lanes[lane].holds.push((self.read, *until, what.clone()));
                }
            }
            What::Line(line) => {
                // Only who holds the thread comes to a line: a caller whose call returned runs again.
                self.run(lane, event.at);
                self.leave_line(lane);
                self.lanes[lane].lines.push((self.read, *line));
                if self.lanes[lane].end.is_none() {
                    let line = *line as usize;
                    if self.on_lines.len() <= line {
                        self.on_lines.resize_with(line + 1, Spans::default);
                    }
                    self.on_lines[line].begin(self.read);
                }
            }
            What::Waits(what) => {
                self.release(lane, event.at);
                self.enter(lane, event.at, State::Waiting(what.clone()));
                if matches!(what, For::Object(_)) {
                    self.notes.take(event, trace, self.read);
                }
            }
            What::Ready(_) => {
                if !self.holds(lane) {
                    self.wake(lane, event.at);
                    self.enter(lane, event.at, State::Ready);
                }
            }
            What::Printed(printed) => self.print(event.lane, event.at, printed),
            What::Ended(end) => self.finish(lane, event.at, end),
            // What the loop's queue makes of it: see `queues`.
            What::Scheduled(_) | What::Called | What::Unscheduled(_) => {}
            What::Received(from) if self.lane(*from).is_some_and(Lane::raised) => {
                self.notes.receive(*from, event.lane, event.at, self.read);
            }
            What::Received(_) => {}
            // asyncio warns of more than of coroutines; that is told on stderr.
            What::Warned(_) if self.lanes[lane].kind != LaneKind::Coroutine => {}
            What::CancelAsked(_) | What::Warned(_) | What::Acquired(_) | What::Released(_) => {
                self.notes.take(event, trace, self.read);
            }
        }
    }

    fn open(&mut self, id: LaneId, at: Time, opened: &Opened) {
        let number = id.0 as usize;
        let place = self.lanes.len() as u32;
        if self.places.len() <= number {
            self.places.resize(number + 1, None);
        }
        if self.places[number].is_some() {
            return;
        }
        let parent = opened.parent.and_then(|parent| self.place(parent));
        let thread = match (opened.kind, parent) {
            (LaneKind::Worker | LaneKind::Main, _) => place,
            // It never gets to run.
            (LaneKind::Coroutine, _) => 0,
            // A call is on the thread of its caller, a task on the loop's, which is its maker's.
            (LaneKind::Call | LaneKind::Task, Some(parent)) => self.lanes[parent].thread,
            (LaneKind::Call | LaneKind::Task, None) => 0,
        };
        self.places[number] = Some(place);
        self.changes.push(place);
        self.holders.push(None);
        self.lanes.push(Lane {
            id,
            kind: opened.kind,
            name: opened.name.clone(),
            function: opened.function.clone(),
            label: opened.label.clone(),
            parent: opened.parent,
            opened: at,
            segments: if opened.kind == LaneKind::Coroutine {
                vec![]
            } else {
                vec![Segment { from: at, to: None, state: State::Ready, since: self.read }]
            },
            end: None,
            thread,
            lines: vec![],
            holds: vec![],
            ended: Position::MAX,
        });
    }

    /// The lane takes its thread, from whoever had it.
    fn run(&mut self, lane: usize, at: Time) {
        if self.holds(lane) || self.lanes[lane].end.is_some() {
            return;
        }
        let thread = self.lanes[lane].thread as usize;
        if let Some(before) = self.holders[thread] {
            let before = before as usize;
            let calls = self.lanes[lane].kind == LaneKind::Call
                && self.lanes[lane].parent == Some(self.lanes[before].id);
            let state = if calls { State::Waiting(For::Lane(self.lanes[lane].id)) } else { State::Ready };
            self.release(before, at);
            self.enter(before, at, state);
        }
        self.holders[thread] = Some(lane as u32);
        self.enter(lane, at, State::Running);
        if self.lanes[thread].kind == LaneKind::Main {
            let lane = self.lanes[lane].id;
            match self.thread.last_mut() {
                Some(last) if last.lane == lane && last.to == Some(at) => last.to = None,
                _ => self.thread.push(Slice { from: at, to: None, lane, since: self.read }),
            }
        }
    }

    /// The lane's waiting is over: notes what it waited for, where that tells something.
    fn wake(&mut self, lane: usize, at: Time) {
        let Lane { id, segments, .. } = &self.lanes[lane];
        let awaited = match segments.last().map(|segment| &segment.state) {
            Some(State::Waiting(For::Object(_))) => return self.notes.woken(*id, at),
            Some(State::Waiting(For::Lane(other))) => std::slice::from_ref(other),
            Some(State::Waiting(For::Lanes(others))) => others,
            _ => return,
        };
        let to = *id;
        let raised = |other: &LaneId| self.lane(*other).is_some_and(Lane::raised);
        for other in awaited.iter().copied().filter(raised).collect::<Vec<_>>() {
            self.notes.receive(other, to, at, self.read);
        }
    }

    fn holds(&self, lane: usize) -> bool {
        self.holders[self.lanes[lane].thread as usize] == Some(lane as u32)
    }

    /// The lane lets go of its thread, if it had it.
    fn release(&mut self, lane: usize, at: Time) {
        if !self.holds(lane) {
            return;
        }
        let thread = self.lanes[lane].thread as usize;
        self.holders[thread] = None;
        if self.lanes[thread].kind == LaneKind::Main
            && let Some(last) = self.thread.last_mut()
        {
            last.to = Some(at);
        }
    }

    fn enter(&mut self, lane: usize, at: Time, state: State) {
        let (since, place) = (self.read, lane as u32);
        let lane = &mut self.lanes[lane];
        let Some(last) = lane.segments.last_mut() else { return };
        if lane.end.is_some() || last.state == state {
            return;
        }
        last.to = Some(at);
        lane.segments.push(Segment { from: at, to: None, state, since });
        self.changes.push(place);
    }

    /// The lane is no longer on the line that it was on.
    fn leave_line(&mut self, lane: usize) {
        if let Some((_, line)) = self.lanes[lane].lines.last().filter(|_| self.lanes[lane].end.is_none()) {
            self.on_lines[*line as usize].end(self.read);
        }
    }

    fn finish(&mut self, lane: usize, at: Time, end: &End) {
        self.release(lane, at);
        if self.lanes[lane].end.is_some() {
            return;
        }
        self.leave_line(lane);
        self.changes.push(lane as u32);
        let position = self.read;
        let lane = &mut self.lanes[lane];
        if let Some(last) = lane.segments.last_mut() {
            last.to = Some(at);
        }
        lane.end = Some((at, end.clone()));
        lane.ended = position;
        if lane.kind == LaneKind::Main {
            self.end = Some(at);
        }
    }

    fn print(&mut self, lane: LaneId, at: Time, printed: &Printed) {
        let stream = match printed.stream {
            Stream::Stdout => 0,
            Stream::Stderr => 1,
        };
        for piece in printed.text.split_inclusive('\n') {
            let continues = self.open_lines[stream];
            self.open_lines[stream] = !piece.ends_with('\n');
            let text = piece.strip_suffix('\n').unwrap_or(piece);
            if !(continues && text.is_empty()) {
                let (stream, since) = (printed.stream, self.read);
                self.output.push(Output { at, stream, text: text.into(), lane, continues, since });
            }
        }
    }
}
