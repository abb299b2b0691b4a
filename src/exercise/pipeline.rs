//! The judge of `file-pipeline`: every file opened and read to its end once, and all of them at once.
//!
//! Opening a file takes its time, and reading all of it takes that again, however it is cut. So the time that was
//! waited for a file tells how much of it was read.

use super::observe::{INSTANT, Seen, Visit, most};
use super::{Finding, Round, Task};
use crate::time::Time;
use crate::world::File;

pub fn judge(task: &Task, seen: &Seen) -> Round {
    let (most, _) = most(&seen.files);
    let best = task.world.files.iter().map(whole).max().unwrap_or_default();
    let mut findings: Vec<Finding> = vec![];
    let stranger = seen.files.iter().find(|visit| !visit.known && visit.name.contains("logs/"));
    findings.extend(stranger.map(|visit| Finding::Stranger { name: visit.name.clone(), at: visit.from }));
    findings.extend(task.world.files.iter().find_map(|file| reading(file, seen)));
    findings.extend(seen.answer(&expected(task)));
    if findings.is_empty() && seen.end > Time(best.0 / 10 * 11) + Time(50_000_000) {
        findings.push(slow(seen, best));
    }
    Round { took: seen.end, best, most, findings }
}

/// Errors, files that could be read, files that could not.
fn expected(task: &Task) -> [u64; 3] {
    let texts: Vec<&str> = task.world.files.iter().filter_map(|file| file.text.as_deref()).collect();
    let errors: usize = texts.iter().map(|text| text.matches("ERROR").count()).sum();
    [errors as u64, texts.len() as u64, (task.world.files.len() - texts.len()) as u64]
}

/// How long it takes to open a file and to read all of it.
fn whole(file: &File) -> Time {
    if file.text.is_some() { file.latency + file.latency } else { file.latency }
}

/// What is wrong about how one file was read.
fn reading(file: &File, seen: &Seen) -> Option<Finding> {
    let whole = whole(file);
    let mut waited = Time::ZERO;
    let mut last = None;
    for visit in seen.files.iter().filter(|visit| visit.known && visit.name == file.name) {
        if waited + INSTANT >= whole && visit.to > visit.from {
            return Some(Finding::ReadTwice { name: file.name.clone(), at: visit.from });
        }
        waited = waited + (visit.to - visit.from);
        last = Some(visit.to);
    }
    let name = file.name.clone();
    match last {
        None => Some(Finding::NotRead { name, at: seen.end }),
        Some(at) if waited + INSTANT < whole => Some(Finding::ReadInPart { name, at }),
        Some(_) => None,
    }
}

/// Where the time went: the file that was opened last or that was read last, or what came after the last one.
fn slow(seen: &Seen, best: Time) -> Finding {
    let mut opened: Vec<&Visit> = vec![];
    for visit in &seen.files {
        if opened.iter().all(|other| other.name != visit.name) {
            opened.push(visit);
        }
    }
    let took = seen.end;
    if let Some(last) = opened.last().filter(|last| last.from > INSTANT) {
        return Finding::OpenedLate { took, best, name: last.name.clone(), at: last.from };
    }
    if let Some(last) = read_late(seen) {
        return Finding::ReadLate { took, best, name: last.name.clone(), at: last.from };
    }
    let at = seen.files.iter().map(|visit| visit.to).max().unwrap_or_default();
    Finding::Lingers { took, best, at }
}

/// The last reading that began some time after what was done with its file before.
fn read_late(seen: &Seen) -> Option<&Visit> {
    let late = seen.files.iter().enumerate().filter(|(at, visit)| {
        let before = seen.files[..*at].iter().rfind(|other| other.name == visit.name);
        before.is_some_and(|before| visit.from > before.to + INSTANT)
    });
    late.map(|(_, visit)| visit).max_by_key(|visit| visit.from)
}
