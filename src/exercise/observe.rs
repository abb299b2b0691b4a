//! A run as a judge sees it: what the program asked of the network and of files, and when, read off the trace.

use super::finding::Finding;
use super::task::Task;
use crate::drive::virtual_clock;
use crate::machine::{Limits, Machine, Outcome};
use crate::python::CompileError;
use crate::time::Time;
use crate::trace::{End, For, LaneId, Stream, What};
use crate::world::parts;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What a learner's program may take in a check: no right one comes near it.
const LIMITS: Limits = Limits { events: 100_000, steps: 500_000, output: 1 << 20, memory: 32 << 20 };

/// How many slices such a run may have.
const SLICES: u64 = 1_000;

/// Times that differ by less are the same: sums of floats end beside each other.
pub const INSTANT: Time = Time(1_000_000);

/// One wait for a page or for a file.
#[derive(Clone, PartialEq, Debug)]
pub struct Visit {
    /// The page's or the file's, as the world calls it.
    pub name: String,
    pub from: Time,
    pub to: Time,
    /// It belongs to the task's network or disk.
    pub known: bool,
}

/// A run from its start to its end.
pub struct Seen {
    /// Requests, in the order of their starts.
    pub pages: Vec<Visit>,
    /// Waits for files, likewise.
    pub files: Vec<Visit>,
    /// The whole numbers in the last line of stdout, and when it was printed.
    pub said: Option<(Vec<u64>, Time)>,
    pub end: Time,
    outcome: Option<Outcome>,
    /// What the main thread ended by, if that was an exception.
    raised: Option<Rc<String>>,
}

impl Seen {
    /// Runs a program in the task's world.
    ///
    /// # Errors
    /// What keeps it from running.
    pub fn of(source: &str, file: &str, task: &Task) -> Result<Seen, Box<CompileError>> {
        let mut machine = Machine::new(source, file)?;
        machine.put_into(Rc::new(task.world.clone()));
        machine.limit(LIMITS);
        let outcome = virtual_clock::run(&mut machine, SLICES);
        let trace = machine.trace();
        let mut seen =
            Seen { pages: vec![], files: vec![], said: None, end: machine.now(), outcome, raised: None };
        let mut open: BTreeMap<LaneId, (For, Time)> = BTreeMap::new();
        let (mut text, mut line_at) = (String::new(), Time::ZERO);
        for event in trace.events() {
            match event.what {
                What::Waits(what @ (For::Network(_) | For::File(_))) => {
                    seen.close(open.insert(event.lane, (what.clone(), event.at)), event.at, task);
                }
                What::Holds(held) => {
                    let (until, what) = &**held;
                    seen.close(what.clone().map(|what| (what, event.at)), *until, task);
                }
                What::Printed(printed) if printed.stream == Stream::Stdout => {
                    text.push_str(&printed.text);
                    line_at = event.at;
                }
                What::Ready(_) | What::Runs | What::Waits(_) | What::Ended(_) => {
                    seen.close(open.remove(&event.lane), event.at, task);
                    if let (LaneId(0), What::Ended(end)) = (event.lane, event.what)
                        && let End::Raised(what) = &**end
                    {
                        seen.raised = Some(what.clone());
                    }
                }
                _ => {}
            }
        }
        for (_, waits) in open {
            seen.close(Some(waits), seen.end, task);
        }
        for visits in [&mut seen.pages, &mut seen.files] {
            visits.sort_by_key(|visit| visit.from);
        }
        let last = text.lines().rev().find(|line| !line.trim().is_empty());
        seen.said = last.map(|line| (numbers(line), line_at));
        Ok(seen)
    }

    fn close(&mut self, waits: Option<(For, Time)>, to: Time, task: &Task) {
        match waits {
            Some((For::Network(url), from)) => {
                let (host, name) = parts(&url);
                let page = task.world.pages.iter().find(|page| page.name == name);
                let known = page.is_some() && host == task.world.host;
                // The answer is there when it comes, however late the program looks.
                let to = page.map_or(to, |page| to.min(from + page.latency));
                self.pages.push(Visit { name: if known { name } else { &url }.to_owned(), from, to, known });
            }
            Some((For::File(path), from)) => {
                let name = path.rsplit('/').next().unwrap_or_default();
                let known = task.world.files.iter().any(|file| file.name == name);
                self.files.push(Visit { name: if known { name } else { &path }.to_owned(), from, to, known });
            }
            _ => {}
        }
    }

    /// How the program ended, where that is no proper end.
    pub fn broke_off(&self) -> Option<Finding> {
        match self.outcome {
            Some(Outcome::Exited(0)) => None,
            Some(Outcome::Exited(status)) => {
                let error = self
                    .raised
                    .as_ref()
                    .map_or_else(|| format!("sys.exit({status})"), |what| what.to_string());
                Some(Finding::Raised { error, at: self.end })
            }
            Some(Outcome::Deadlock) => Some(Finding::Stuck { at: self.end }),
            Some(Outcome::Stopped(_)) | None => Some(Finding::Endless { at: self.end }),
        }
    }

    /// What is wrong about the last line, which must name these numbers.
    pub fn answer(&self, expected: &[u64]) -> Option<Finding> {
        let list = |numbers: &[u64]| numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
        match &self.said {
            None => Some(Finding::Silent { expected: list(expected) }),
            Some((said, _)) if said == expected => None,
            Some((said, at)) if said.is_empty() => {
                Some(Finding::NoNumbers { expected: list(expected), at: *at })
            }
            Some((said, at)) => {
                Some(Finding::WrongAnswer { said: list(said), expected: list(expected), at: *at })
            }
        }
    }
}

/// The whole numbers in a line.
fn numbers(line: &str) -> Vec<u64> {
    let digits = line.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    digits.filter_map(|part| part.parse().ok()).collect()
}

/// How many visits are under way at once: each time that this changes, and the number from then on.
pub fn under_way(visits: &[Visit]) -> Vec<(Time, usize)> {
    let mut changes: BTreeMap<Time, isize> = BTreeMap::new();
    for visit in visits.iter().filter(|visit| visit.from < visit.to) {
        *changes.entry(visit.from).or_default() += 1;
        *changes.entry(visit.to).or_default() -= 1;
    }
    let mut now = 0;
    changes
        .into_iter()
        .map(|(at, change)| {
            now += change;
            // Whoever ends has begun before.
            (at, now.unsigned_abs())
        })
        .collect()
}

/// The greatest number under way at once, and since when.
pub fn most(visits: &[Visit]) -> (usize, Time) {
    let none = (0, Time::ZERO);
    under_way(visits).into_iter().fold(none, |most, (at, now)| if now > most.0 { (now, at) } else { most })
}

/// The first that was asked for twice, as the program calls it.
pub fn twice(visits: &[Visit], called: fn(&str) -> String) -> Option<Finding> {
    let mut first: BTreeMap<&str, Time> = BTreeMap::new();
    visits.iter().filter(|visit| visit.known).find_map(|visit| {
        let before = first.insert(&visit.name, visit.from)?;
        Some(Finding::Twice { name: called(&visit.name), first: before, at: visit.from })
    })
}
