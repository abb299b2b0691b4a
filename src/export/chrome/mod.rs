//! The trace as Chrome's trace events (the "JSON object format"), which ui.perfetto.dev and speedscope open.
//!
//! Each program is a process, each lane a thread of it. A lane has a slice from its opening to its end, and in it a slice
//! for each thing that it did. One more thread says who held the program's thread. Arrows (flows) go from who makes,
//! awaits, wakes, cancels to whom it is done to, and what was printed is an instant. Each flow's two ends lie in slices.

mod flows;
mod json;
mod stamps;

use super::words::doing;
use crate::i18n::{Lang, TakenTexts};
use crate::timeline::{Lane, Segment, State, Timeline};
use crate::trace::{End, LaneId, Stream, Trace, What};
use flows::flows;
use json::Object;
use stamps::Stamps;

/// A program with all that is known of its run.
pub struct Program<'a> {
    pub name: &'a str,
    pub trace: &'a Trace,
    /// Of that trace.
    pub timeline: &'a Timeline,
}

fn thread_of(lane: LaneId) -> u64 {
    u64::from(lane.0) + 1
}

/// The events of these programs.
#[inline(never)]
pub fn chrome(title: &str, programs: &[Program<'_>], lang: Lang) -> String {
    let mut events = vec![];
    for (program, process) in programs.iter().zip(1..) {
        let (stamps, holders) = (Stamps::of(program.trace), u64::from(program.trace.lanes()) + 1);
        Writer { program, process, stamps, holders, lang, events: &mut events }.write();
    }
    // By time; of those at one time first what says who is who, then the longer slices, then what lies in them.
    events.sort_by(|one, other| {
        let key = |event: &Event| (event.rank > 0, event.at, event.rank, std::cmp::Reverse(event.lasts));
        key(one).cmp(&key(other))
    });
    let mut text = String::from("{\"traceEvents\":[\n");
    for (at, event) in events.iter().enumerate() {
        text.push_str(if at == 0 { "" } else { ",\n" });
        text.push_str(&event.json);
    }
    let mut about = Object::new();
    about.text("title", title);
    about.text("made by", "Interleave");
    about.text("times", "lesson time; what happens at one instant stands a nanosecond apart, in its order");
    text.push_str(&format!("\n],\"displayTimeUnit\":\"ms\",\"otherData\":{}}}\n", about.end()));
    text
}

/// One of them, with what it is sorted by.
struct Event {
    at: u64,
    lasts: u64,
    rank: u8,
    json: String,
}

/// The ranks of events.
const NAMES: u8 = 0;
const SLICE: u8 = 1;
const INSTANT: u8 = 2;
const FLOW: u8 = 3;

struct Writer<'a> {
    program: &'a Program<'a>,
    process: u64,
    stamps: Stamps,
    /// The thread on which it stands who holds the program's: it comes behind those of all lanes.
    holders: u64,
    lang: Lang,
    events: &'a mut Vec<Event>,
}

impl Writer<'_> {
    fn write(&mut self) {
        let texts = TakenTexts::of(self.lang);
        let timeline = self.program.timeline;
        self.name("process_name", None, self.program.name);
        self.name("thread_name", Some(self.holders), texts.thread);
        self.order(self.holders, 0);
        let shown = timeline.shown();
        let rows = shown.iter().filter_map(|id| timeline.lane(*id));
        let others = timeline.lanes().iter().filter(|lane| !shown.contains(&lane.id));
        let main = timeline.lanes().first().map(|lane| lane.id);
        for (lane, row) in rows.chain(others).zip(1..) {
            self.name("thread_name", Some(thread_of(lane.id)), &lane.label);
            self.order(thread_of(lane.id), row);
            self.lane(lane, timeline.thread_of(lane) == main);
        }
        for flow in flows(self.program.trace, timeline) {
            self.flow(&flow);
        }
        self.printed();
    }

    /// The lane's own slice, and those within it.
    fn lane(&mut self, lane: &Lane, on_main: bool) {
        let (from, to) = self.life(lane);
        let mut args = Object::new();
        args.text("name", &lane.name);
        args.text("function", &lane.function);
        if let Some(parent) = lane.parent.and_then(|parent| self.program.timeline.lane(parent)) {
            args.text("made by", &parent.label);
        }
        match &lane.end {
            Some((_, End::Returned(what))) => {
                args.text("returned", what.as_ref().map_or("None", |what| what))
            }
            Some((_, End::Raised(what))) => args.text("raised", what),
            Some((_, End::Cancelled)) => args.text("ended", "cancelled"),
            None => {}
        }
        self.slice(thread_of(lane.id), (from, to), &lane.label, "lane", args);
        for (at, segment) in lane.segments.iter().enumerate() {
            let span @ (from, to) = self.span(lane, at);
            if from >= to {
                continue;
            }
            let name = doing(self.program.timeline, lane, segment, self.lang);
            let category = match &segment.state {
                State::Running => "run",
                State::Waiting(_) => "wait",
                State::Ready => "ready",
            };
            let args = exactly(segment);
            self.slice(thread_of(lane.id), span, &name, category, args);
            if on_main && segment.state == State::Running {
                self.slice(self.holders, span, &lane.label, "run", exactly(segment));
            }
        }
    }

    /// From its opening to its end.
    fn life(&self, lane: &Lane) -> (u64, u64) {
        let first = lane.segments.first().map_or(0, |first| first.since);
        (self.stamps.of_position(first), self.stamps.of_position(lane.end_position()))
    }

    /// When the lane's segment of this number began and ended.
    fn span(&self, lane: &Lane, at: usize) -> (u64, u64) {
        let next = lane.segments.get(at + 1).map_or(lane.end_position(), |next| next.since);
        (self.stamps.of_position(lane.segments[at].since), self.stamps.of_position(next))
    }

    /// A time at which the lane is in a slice: when this many events had happened, or the last before its end.
    fn within(&self, lane: LaneId, position: u32) -> Option<u64> {
        let lane = self.program.timeline.lane(lane)?;
        let (from, to) = self.life(lane);
        let at = self.stamps.of_position(position).min(to.checked_sub(1)?);
        (at >= from).then_some(at)
    }

    fn flow(&mut self, flow: &flows::Flow) {
        let (Some(from), Some(to)) = (self.within(flow.from, flow.since), self.within(flow.to, flow.since))
        else {
            return;
        };
        // An arrow leads ahead.
        let to = to.max(from);
        let Some(lane) = self.program.timeline.lane(flow.to).filter(|lane| self.life(lane).1 > to) else {
            return;
        };
        // Nothing else in the file has it. Perfetto wants a number.
        let id = self.events.len().to_string();
        for (phase, thread, at) in [("s", flow.from, from), ("f", lane.id, to)] {
            let mut event = self.event(phase, thread_of(thread), at);
            event.text("name", flow.kind.name(self.lang));
            event.text("cat", flow.kind.category());
            event.number("id", &id);
            if phase == "f" {
                event.text("bp", "e");
            }
            self.add(at, 0, FLOW, event);
        }
    }

    fn printed(&mut self) {
        for (event, position) in self.program.trace.events().zip(1..) {
            let (name, category) = match event.what {
                What::Printed(printed) => {
                    let stream = if printed.stream == Stream::Stdout { "stdout" } else { "stderr" };
                    (printed.text.trim_end_matches('\n'), stream)
                }
                What::Warned(text) => (&***text, "warning"),
                _ => continue,
            };
            if name.is_empty() {
                continue;
            }
            let at = self.stamps.of_position(position);
            let mut json = self.event("i", thread_of(event.lane), at);
            json.text("s", "t");
            json.text("name", name);
            json.text("cat", category);
            self.add(at, 0, INSTANT, json);
        }
    }

    fn slice(&mut self, thread: u64, (from, to): (u64, u64), name: &str, category: &str, args: Object) {
        if to <= from {
            return;
        }
        let mut event = self.event("X", thread, from);
        event.number("dur", &micros(to - from));
        event.text("name", name);
        event.text("cat", category);
        event.object("args", args);
        self.add(from, to - from, SLICE, event);
    }

    /// Says what a process or a thread is called.
    fn name(&mut self, what: &str, thread: Option<u64>, name: &str) {
        let mut args = Object::new();
        args.text("name", name);
        self.about(what, thread, args);
    }

    /// Says where a thread stands.
    fn order(&mut self, thread: u64, row: u64) {
        let mut args = Object::new();
        args.number("sort_index", &row.to_string());
        self.about("thread_sort_index", Some(thread), args);
    }

    fn about(&mut self, what: &str, thread: Option<u64>, args: Object) {
        let mut event = Object::new();
        event.text("ph", "M");
        event.number("pid", &self.process.to_string());
        event.number("tid", &thread.unwrap_or_default().to_string());
        event.text("name", what);
        event.object("args", args);
        self.add(0, 0, NAMES, event);
    }

    fn event(&self, phase: &str, thread: u64, at: u64) -> Object {
        let mut event = Object::new();
        event.text("ph", phase);
        event.number("pid", &self.process.to_string());
        event.number("tid", &thread.to_string());
        event.number("ts", &micros(at));
        event
    }

    fn add(&mut self, at: u64, lasts: u64, rank: u8, event: Object) {
        self.events.push(Event { at, lasts, rank, json: event.end() });
    }
}

/// The lesson's own time of a segment, in seconds.
fn exactly(segment: &Segment) -> Object {
    let mut args = Object::new();
    args.text("from", &segment.from.to_string());
    if let Some(to) = segment.to {
        args.text("to", &to.to_string());
    }
    args
}

/// Microseconds, exactly.
fn micros(nanoseconds: u64) -> String {
    match (nanoseconds / 1000, nanoseconds % 1000) {
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{whole}.{rest:03}"),
    }
}
