//! The run anew, from its start to its end, for what is read off a trace: the one on the page may be anywhere in between.

use crate::drive::live::wall;
use crate::export::{chrome, console, mermaid, trace};
use crate::i18n::Lang;
use crate::link::State;
use crate::machine::{Machine, Turn};
use crate::time::Time;
use crate::timeline::Timeline;
use crate::view::names::called;
use crate::view::run::Run;
use gloo_timers::future::TimeoutFuture;

/// What is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Text {
    Chrome,
    Trace,
    Mermaid,
    Console,
}

impl Text {
    /// Behind the name of its file, and its kind.
    pub fn file(self) -> (&'static str, &'static str) {
        match self {
            Text::Chrome => ("trace.json", "application/json"),
            Text::Trace => ("trace.txt", "text/plain"),
            Text::Mermaid => ("mmd", "text/plain"),
            Text::Console => ("output.txt", "text/plain"),
        }
    }
}

/// A program that is to be run anew.
pub struct Again {
    name: &'static str,
    machine: Machine,
    /// It is stopped there: its end is not known, or not to be seen.
    until: Option<Time>,
}

/// The programs of the page's run, as they were at its start. Those that cannot run are not among them.
pub fn again(run: &Run, chosen: &State, lang: Lang) -> Vec<Again> {
    let names = called(chosen, lang);
    let groups = run.groups.iter().enumerate();
    let again = groups.filter_map(|(at, group)| {
        let until = group.with_preview(|_| ()).is_none().then(|| run.live().now());
        Some(Again { name: names.get(at).map_or("", |name| name.short), machine: group.anew()?, until })
    });
    again.collect()
}

/// Runs them, a part of a frame at a time, and writes what is asked for.
pub async fn write(what: Text, mut programs: Vec<Again>, title: &str, lang: Lang) -> String {
    for program in &mut programs {
        while program.goes_on(wall() + SHARE) {
            TimeoutFuture::new(0).await;
        }
    }
    let timelines: Vec<Timeline> =
        programs.iter().map(|program| Timeline::of(program.machine.trace())).collect();
    match what {
        Text::Chrome => {
            let all: Vec<chrome::Program<'_>> = programs
                .iter()
                .zip(&timelines)
                .map(|(program, timeline)| chrome::Program {
                    name: program.name,
                    trace: program.machine.trace(),
                    timeline,
                })
                .collect();
            chrome::chrome(title, &all, lang)
        }
        Text::Mermaid => {
            let all = programs.iter().zip(&timelines);
            let all: Vec<mermaid::Program<'_>> =
                all.map(|(program, timeline)| mermaid::Program { name: program.name, timeline }).collect();
            mermaid::mermaid(title, &all, lang)
        }
        Text::Trace => headed(&programs, trace),
        Text::Console => headed(&programs, console),
    }
}

/// What running may take of a frame, in milliseconds.
const SHARE: f64 = 8.0;

impl Again {
    /// Goes on until this wall time; true if there is more to do.
    fn goes_on(&mut self, wall_time: f64) -> bool {
        loop {
            match self.machine.turn() {
                Turn::Finished(_) => return false,
                Turn::Until(time) if self.until.is_some_and(|until| time > until) => return false,
                Turn::Until(time) => self.machine.advance_to(time),
                Turn::Ready | Turn::Budget => {}
            }
            if wall() > wall_time {
                return true;
            }
        }
    }
}

/// A text each; of several programs each under its name.
fn headed(programs: &[Again], text: impl Fn(&crate::trace::Trace) -> String) -> String {
    if let [program] = programs {
        return text(program.machine.trace());
    }
    let each =
        programs.iter().map(|program| format!("# {}\n{}", program.name, text(program.machine.trace())));
    each.collect::<Vec<_>>().join("\n")
}
