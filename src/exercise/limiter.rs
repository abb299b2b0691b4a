//! The judge of `rate-limiter`: every request once, no window of one second with more than the rate allows, and
//! none later than it must be.

use super::observe::{INSTANT, Seen, most, twice};
use super::{Finding, Round, Task};
use crate::time::Time;

const SECOND: Time = Time(1_000_000_000);

pub fn judge(task: &Task, seen: &Seen) -> Round {
    let rate = task.number("rate").unwrap_or(1).max(1);
    let (most, _) = most(&seen.pages);
    let soonest = |number: usize| Time((number / rate) as u64 * SECOND.0);
    let answered = task.world.pages.iter().enumerate().map(|(number, page)| soonest(number) + page.latency);
    let best = answered.max().unwrap_or_default();
    let stranger = seen.pages.iter().find(|visit| !visit.known);
    let mut findings: Vec<Finding> = vec![];
    findings.extend(stranger.map(|visit| Finding::Stranger { name: visit.name.clone(), at: visit.from }));
    let sent: Vec<Time> = seen.pages.iter().map(|visit| visit.from).collect();
    findings.extend(burst(&sent, rate));
    findings.extend(twice(&seen.pages, path));
    findings.extend(missing(task, seen));
    let good = task.world.pages.iter().filter(|page| page.status == 200).count() as u64;
    findings.extend(seen.answer(&[task.world.pages.len() as u64, good]));
    if findings.is_empty() {
        findings.extend(late(seen, &sent, rate, best, soonest));
    }
    Round { took: seen.end, best, most, findings }
}

/// As the program writes it.
fn path(name: &str) -> String {
    format!("/{name}")
}

/// The first window of a second with too many requests in it. A window reaches up to, not including, its end.
fn burst(sent: &[Time], rate: usize) -> Option<Finding> {
    sent.iter().enumerate().find_map(|(first, from)| {
        let to = *from + SECOND;
        let count = sent[first..].iter().filter(|at| **at + INSTANT < to).count();
        (count > rate).then_some(Finding::Burst { at: *from, to, count, limit: rate })
    })
}

fn missing(task: &Task, seen: &Seen) -> Option<Finding> {
    task.world.pages.iter().find_map(|page| {
        let Some(visit) = seen.pages.iter().find(|visit| visit.known && visit.name == page.name) else {
            return Some(Finding::Missing { name: path(&page.name), at: seen.end });
        };
        let (name, at) = (path(&page.name), visit.to);
        (visit.to < visit.from + page.latency).then_some(Finding::GivenUp { name, at })
    })
}

/// The first request that could have gone out a second sooner (who spreads them over the second is in time), or
/// what came after the last answer.
fn late(
    seen: &Seen,
    sent: &[Time],
    rate: usize,
    best: Time,
    soonest: impl Fn(usize) -> Time,
) -> Option<Finding> {
    let spare = SECOND + Time(SECOND.0 / 20);
    let mut late = sent.iter().enumerate().filter(|(number, at)| **at > soonest(*number) + spare);
    if let Some((number, at)) = late.next() {
        return Some(Finding::SentLate {
            number: number + 1,
            at: *at,
            soonest: soonest(number),
            limit: rate,
        });
    }
    let last = seen.pages.iter().map(|visit| visit.to).max().unwrap_or_default();
    (seen.end > last + spare).then_some(Finding::Lingers { took: seen.end, best, at: last })
}
