//! Runs of the catalog's programs, and what is read off them.

use interleave::drive::virtual_clock;
use interleave::i18n::Lang;
use interleave::link::decode;
use interleave::machine::{Machine, Outcome};
use interleave::scenario::{Program, Settings, apply};
use interleave::time::Time;
use interleave::timeline::{Lane, Segment, State, Timeline};
use interleave::trace::{For, Stream, Trace, What};

/// A run of one program to its end.
pub struct Ran {
    pub machine: Machine,
    pub timeline: Timeline,
    /// A deadlock is an end too; whatever else stops a run is none.
    pub outcome: Outcome,
}

impl Ran {
    pub fn trace(&self) -> &Trace {
        self.machine.trace()
    }

    /// What was printed to stdout, a line each, as `time text`: `1.0 A ends`.
    pub fn printed(&self) -> Vec<String> {
        self.lines(Stream::Stdout)
    }

    pub fn stderr(&self) -> Vec<String> {
        self.lines(Stream::Stderr)
    }

    fn lines(&self, stream: Stream) -> Vec<String> {
        let output = self.timeline.output().iter().filter(|output| output.stream == stream);
        output.map(|output| format!("{} {}", output.at, output.text)).collect()
    }

    /// How long the program took: `2.0`.
    pub fn total(&self) -> String {
        self.timeline.end().map_or_else(|| "no end".to_owned(), |end| end.to_string())
    }

    /// The lane that is labelled so.
    pub fn lane(&self, label: &str) -> &Lane {
        let found = self.timeline.lanes().iter().find(|lane| &*lane.label == label);
        found.unwrap_or_else(|| panic!("no lane is called {label}"))
    }

    /// The labels of the lanes that get a row, in their order.
    pub fn shown(&self) -> Vec<&str> {
        let shown = self.timeline.shown();
        let lanes = shown.iter().filter_map(|id| self.timeline.lane(*id));
        lanes.map(|lane| &*lane.label).collect()
    }

    /// The spans of time in which the lane did this, a text each: `1.0..3.0`, open where it goes on.
    pub fn spans(&self, label: &str, does: impl Fn(&State) -> bool) -> Vec<String> {
        let lasting = |segment: &&Segment| segment.to != Some(segment.from) && does(&segment.state);
        let span = |segment: &Segment| {
            format!("{}..{}", segment.from, segment.to.map_or_else(String::new, |to| to.to_string()))
        };
        self.lane(label).segments.iter().filter(lasting).map(span).collect()
    }

    /// Those who hold an object, by the labels of their lanes, each time that this changes.
    pub fn holders(&self, object: &str) -> Vec<Vec<&str>> {
        let mut all: Vec<Vec<&str>> = vec![];
        for event in self.trace().events() {
            let (What::Acquired(id) | What::Released(id)) = event.what else { continue };
            if &*self.trace().object(*id).name != object {
                continue;
            }
            let label = self.timeline.lane(event.lane).map_or("", |lane| &*lane.label);
            let mut now = all.last().cloned().unwrap_or_default();
            match event.what {
                What::Acquired(_) => now.push(label),
                _ => now.retain(|holder| *holder != label),
            }
            all.push(now);
        }
        all
    }

    /// What the lane waits for in the end, if that is an object: `Lock 1`.
    pub fn waits_for(&self, label: &str) -> Option<&str> {
        match self.lane(label).segments.last()?.state {
            State::Waiting(For::Object(id)) if self.lane(label).end.is_none() => {
                Some(&self.trace().object(id).name)
            }
            _ => None,
        }
    }

    /// When the lane ended.
    pub fn ended(&self, label: &str) -> Option<Time> {
        self.lane(label).end.as_ref().map(|(at, _)| *at)
    }
}

/// Opens a link and runs its programs in a language.
pub fn open(link: &str, lang: Lang) -> Vec<Ran> {
    let (state, ignored) = decode(link);
    assert_eq!(ignored, [], "{link}");
    state.scenario().programs.iter().map(|program| run(program, &state.settings, lang)).collect()
}

/// As [`open`], in English, for a scenario of one program.
pub fn open_one(link: &str) -> Ran {
    let mut all = open(link, Lang::En);
    assert_eq!(all.len(), 1, "{link}: programs");
    all.remove(0)
}

/// What Python says about the one program of a link, in English, which it refuses to run.
pub fn refusal(link: &str) -> String {
    let (state, ignored) = decode(link);
    assert_eq!(ignored, [], "{link}");
    let source = apply(state.scenario().programs[0].source(Lang::En), &state.settings);
    match Machine::new(&source, "program.py") {
        Ok(_) => panic!("{link} is not refused"),
        Err(error) => error.to_string(),
    }
}

/// Whole seconds.
pub fn seconds(count: u64) -> Time {
    Time(count * 1_000_000_000)
}

pub fn run(program: &Program, settings: &Settings, lang: Lang) -> Ran {
    let source = apply(program.source(lang), settings);
    let mut machine = Machine::new(&source, "program.py").expect("the catalog's programs compile");
    let outcome = match virtual_clock::run(&mut machine, 1_000) {
        Some(outcome @ (Outcome::Exited(_) | Outcome::Deadlock)) => outcome,
        other => panic!("{}: {other:?}", program.id),
    };
    Ran { timeline: Timeline::of(machine.trace()), machine, outcome }
}
