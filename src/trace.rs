//! What happened: a closed set of events, appended by the machine and never changed.
//!
//! Everything that is drawn, listed or counted is a function of these events. Nothing in here knows
//! how they are shown, nor how Python works.

use crate::series::Series;
use crate::time::Time;
use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;

/// A lane: one thread, one task, or one call that held its thread. Numbered in the order of opening.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LaneId(pub u32);

/// A lock, a queue, ...: what lanes wait for and hold. Numbered in the order in which they were first met.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ObjectId(pub u32);

/// What an object is that lanes wait for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ObjectKind {
    Lock,
    Semaphore,
    Event,
    Condition,
    Barrier,
    Queue,
    /// A worker thread, or the result of what runs on one.
    Thread,
    Other,
}

/// An object that lanes wait for.
#[derive(Clone, PartialEq, Debug)]
pub struct Object {
    pub kind: ObjectKind,
    /// Its class and its number among those of its kind: `Lock 1`.
    pub name: Rc<str>,
}

/// What a lane stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum LaneKind {
    /// The program's main thread: the module's own code, and the event loop when it runs.
    Main,
    /// A function called on a thread outside of any task, seen because it held the thread for a time.
    Call,
    /// An `asyncio.Task`.
    Task,
    /// A worker thread of an executor.
    Worker,
    /// A coroutine that nobody awaited: nothing of it ran. Opened when its last reference went, with the warning.
    Coroutine,
}

/// How a lane came to be and what it is called.
#[derive(Clone, PartialEq, Debug)]
pub struct Opened {
    pub kind: LaneKind,
    /// The lane that made this one; `None` for the main thread.
    pub parent: Option<LaneId>,
    /// asyncio's name for a task (`Task-1`), the thread's for a thread, the function's for a call.
    pub name: Rc<str>,
    /// The function that the lane runs, as in its `__qualname__`.
    pub function: Rc<str>,
    /// What a person would call it: the name if the program chose it, else the first string that the
    /// function was called with, else the function's name.
    pub label: Rc<str>,
}

/// What a lane waits for while it does not hold its thread.
#[derive(Clone, PartialEq, Debug)]
pub enum For {
    /// A timer that is due at this time: `asyncio.sleep`.
    Timer(Time),
    /// Nothing: it gave up its turn (`asyncio.sleep(0)`).
    Turn,
    /// Another lane to end: an awaited task, a called function, the loop's main task.
    Lane(LaneId),
    /// These lanes: all of them (`asyncio.gather`, a task group), or as many as `asyncio.wait` was told.
    Lanes(Rc<Vec<LaneId>>),
    /// A future that no lane of ours will set by ending.
    Future,
    /// The network: an answer from this URL.
    Network(Rc<String>),
    /// A file of this name, to be opened, read or written.
    File(Rc<String>),
    /// A lock, a semaphore, an event, a queue, ...: see [`Trace::object`].
    Object(ObjectId),
}

/// How a lane ended.
#[derive(Clone, PartialEq, Debug)]
pub enum End {
    /// With what it gave back in short, where that is a task's and not None.
    Returned(Option<Rc<String>>),
    /// The exception's type name and message, as in a traceback's last line.
    Raised(Rc<String>),
    Cancelled,
}

/// A call that the event loop will make for no task: a callback of the program's, or of the library's.
#[derive(Clone, PartialEq, Debug)]
pub struct Scheduled {
    /// In the order of scheduling, from 0 for each loop.
    pub number: u32,
    /// What it calls, as the repr of its handle says: `callback()`.
    pub calls: Cow<'static, str>,
    /// When its timer is due; `None` where it is in the ready queue at once.
    pub when: Option<Time>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Stream {
    Stdout,
    Stderr,
}

/// One text that was written at once; it may hold any number of lines, or part of one.
#[derive(Clone, PartialEq, Debug)]
pub struct Printed {
    pub stream: Stream,
    pub text: Rc<str>,
}

/// What happened on a lane.
#[derive(Clone, PartialEq, Debug)]
pub enum What {
    Opened(Rc<Opened>),
    /// The program calls the task or thread so from here on; `None` where it took a task's name away, which
    /// asyncio then calls "None" (a loop does so to the tasks of a factory).
    Renamed(Box<Option<Rc<str>>>),
    /// From here on the lane holds its thread, until it waits or ends, or another lane of the
    /// same thread runs.
    Runs,
    /// The program is about to run this line, counted from 1.
    Line(u32),
    /// The lane goes on holding its thread, with nothing else able to run, until this time; for what, where
    /// it is the network or a file (`requests.get`).
    Holds(Box<(Time, Option<For>)>),
    /// The lane gave up its thread.
    Waits(For),
    /// What it waited for came: the lane is in the ready queue. By whom, where it was a lane.
    Ready(Option<LaneId>),
    Printed(Rc<Printed>),
    /// `cancel()` was called on this lane, by that one.
    CancelAsked(Option<LaneId>),
    Ended(Box<End>),
    /// What that task ended by, an exception or its cancellation, came up in this lane, which awaited it.
    Received(LaneId),
    /// The lane holds the object from here on: a lock, one permit of a semaphore.
    Acquired(ObjectId),
    /// The lane gave it back.
    Released(ObjectId),
    /// The lane scheduled this call. A timer's goes to the ready queue in the turn in which it is due.
    Scheduled(Rc<Scheduled>),
    /// The loop takes the oldest such call from the ready queue, and makes it.
    Called,
    /// The call of this number was cancelled before that.
    Unscheduled(u32),
    /// A warning of Python's or of asyncio's, as its text on stderr says.
    Warned(Rc<String>),
}

/// A trace has very many of them.
#[cfg(target_pointer_width = "64")]
const _: () = assert!(size_of::<What>() <= 16);

/// One event. Its sequence number is its index in the trace.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Event<'a> {
    pub at: Time,
    /// How many turns of the event loop had begun.
    pub turn: u32,
    pub lane: LaneId,
    pub what: &'a What,
}

/// All events of a run so far, in the order in which they happened: `at` and `turn` never go down.
#[derive(Default)]
pub struct Trace {
    whats: Series<What>,
    /// Events one after another that have the rest in common. Most have it with the one before, and a trace
    /// of a million events is held in half of the memory so, which is half of the time of a quick program.
    stretches: Series<Stretch>,
    lanes: u32,
    objects: Vec<Object>,
    /// How many objects there are of each kind.
    counts: [u32; ObjectKind::Other as usize + 1],
    written: usize,
}

struct Stretch {
    /// The number of its first event.
    first: u32,
    turn: u32,
    at: Time,
    lane: LaneId,
}

impl Trace {
    pub fn events(&self) -> impl Iterator<Item = Event<'_>> {
        self.events_from(0)
    }

    /// The events from the one with this number on.
    pub fn events_from(&self, first: usize) -> impl Iterator<Item = Event<'_>> {
        let mut stretch = self.stretches.partition_point(|stretch| stretch.first as usize <= first);
        self.whats.iter_from(first).zip(first..).map(move |(what, number)| {
            if self.stretches.get(stretch).is_some_and(|next| next.first as usize <= number) {
                stretch += 1;
            }
            // The first event begins a stretch, so there is one before the next.
            let Stretch { turn, at, lane, .. } = self.stretches[stretch - 1];
            Event { at, turn, lane, what }
        })
    }

    /// How many events there are.
    pub fn len(&self) -> usize {
        self.whats.len()
    }

    pub fn is_empty(&self) -> bool {
        self.whats.is_empty()
    }

    /// How many bytes of text the events hold that were written.
    pub fn written(&self) -> usize {
        self.written
    }

    /// How many lanes were opened.
    pub fn lanes(&self) -> u32 {
        self.lanes
    }

    /// An object that an event names.
    pub fn object(&self, id: ObjectId) -> &Object {
        &self.objects[id.0 as usize]
    }

    /// Numbers an object that no event has named yet.
    pub fn new_object(&mut self, kind: ObjectKind, class: &str) -> ObjectId {
        let count = &mut self.counts[kind as usize];
        *count += 1;
        let number = *count;
        self.objects.push(Object { kind, name: format!("{class} {number}").into() });
        ObjectId(self.objects.len() as u32 - 1)
    }

    /// Appends; `at` and `turn` must not be before the last event's.
    #[inline]
    pub fn record(&mut self, at: Time, turn: u32, lane: LaneId, what: What) {
        if let What::Printed(printed) = &what {
            self.written += printed.text.len();
        }
        match self.stretches.last() {
            Some(last) if last.at == at && last.turn == turn && last.lane == lane => {}
            last => {
                debug_assert!(last.is_none_or(|last| last.at <= at && last.turn <= turn));
                self.stretches.push(Stretch { first: self.whats.len() as u32, turn, at, lane });
            }
        }
        self.whats.push(what);
    }

    /// The number that the next lane will have.
    pub fn new_lane_number(&self) -> LaneId {
        LaneId(self.lanes)
    }

    /// A number for a lane that is about to be opened.
    pub fn new_lane(&mut self) -> LaneId {
        self.lanes += 1;
        LaneId(self.lanes - 1)
    }
}

impl fmt::Display for LaneId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

impl fmt::Display for For {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            For::Timer(at) => write!(f, "timer {at}"),
            For::Turn => write!(f, "its next turn"),
            For::Lane(lane) => write!(f, "{lane}"),
            For::Lanes(lanes) => {
                write!(f, "lanes")?;
                lanes.iter().try_for_each(|lane| write!(f, " {lane}"))
            }
            For::Future => write!(f, "a future"),
            For::Network(url) => write!(f, "network {}", Quoted(url)),
            For::File(name) => write!(f, "file {}", Quoted(name)),
            For::Object(object) => write!(f, "object {}", object.0),
        }
    }
}

/// A text as a literal of Rust. The page's own `{:?}` writes nothing.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        for letter in self.0.chars() {
            match letter {
                '\'' => f.write_str("'")?,
                letter => write!(f, "{}", letter.escape_debug())?,
            }
        }
        f.write_str("\"")
    }
}

impl LaneKind {
    fn name(self) -> &'static str {
        match self {
            LaneKind::Main => "Main",
            LaneKind::Call => "Call",
            LaneKind::Task => "Task",
            LaneKind::Worker => "Worker",
            LaneKind::Coroutine => "Coroutine",
        }
    }
}

/// The stable text: one event a line, `time turn lane what`.
impl fmt::Display for Event<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} ", self.at, self.turn, self.lane)?;
        match self.what {
            What::Opened(o) => {
                let [name, function, label] = [&o.name, &o.function, &o.label].map(|text| Quoted(text));
                write!(f, "opened {} {name} {function} {label}", o.kind.name())?;
                if let Some(parent) = o.parent {
                    write!(f, " by {parent}")?;
                }
                Ok(())
            }
            What::Renamed(name) => write!(f, "renamed {}", Quoted(name.as_deref().unwrap_or("None"))),
            What::Runs => write!(f, "runs"),
            What::Line(line) => write!(f, "line {line}"),
            What::Holds(held) => match &**held {
                (until, None) => write!(f, "holds until {until}"),
                (until, Some(what)) => write!(f, "holds until {until} for {what}"),
            },
            What::Waits(what) => write!(f, "waits for {what}"),
            What::Acquired(object) => write!(f, "acquired object {}", object.0),
            What::Released(object) => write!(f, "released object {}", object.0),
            What::Scheduled(call) => {
                write!(f, "scheduled {} {}", call.number, Quoted(&call.calls))?;
                call.when.map_or(Ok(()), |when| write!(f, " at {when}"))
            }
            What::Called => write!(f, "called"),
            What::Unscheduled(number) => write!(f, "unscheduled {number}"),
            What::Ready(None) => write!(f, "ready"),
            What::Ready(Some(by)) => write!(f, "ready by {by}"),
            What::Printed(p) => {
                let stream = if p.stream == Stream::Stdout { "stdout" } else { "stderr" };
                write!(f, "{stream} {}", Quoted(&p.text))
            }
            What::CancelAsked(None) => write!(f, "cancel asked"),
            What::CancelAsked(Some(by)) => write!(f, "cancel asked by {by}"),
            What::Ended(end) => match &**end {
                End::Returned(None) => write!(f, "returned"),
                End::Returned(Some(what)) => write!(f, "returned {}", Quoted(what)),
                End::Raised(what) => write!(f, "raised {}", Quoted(what)),
                End::Cancelled => write!(f, "cancelled"),
            },
            What::Received(from) => write!(f, "received from {from}"),
            What::Warned(text) => write!(f, "warned {}", Quoted(text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_as_in_rust() {
        for text in ["", "a'b\"c\\", "가\n\t\0\u{301}\u{200b}\u{e000}🐍"] {
            assert_eq!(Quoted(text).to_string(), format!("{text:?}"));
        }
        assert_eq!(LaneKind::Worker.name(), format!("{:?}", LaneKind::Worker));
    }
}
