//! The judge of `crawler`: every page that can be reached, each once, found by links, at most so many at once,
//! and no place left empty while a page is known that nobody has asked for.

use super::observe::{INSTANT, Seen, Visit, most, twice, under_way};
use super::{Finding, Round, Task};
use crate::time::Time;
use std::collections::BTreeMap;

/// Where every crawl begins.
const START: &str = "start";

pub fn judge(task: &Task, seen: &Seen) -> Round {
    let limit = task.number("limit").unwrap_or(1);
    let (most, at) = most(&seen.pages);
    let best = greedy(task, limit);
    let known = known(task, &seen.pages);
    let mut findings = vec![];
    findings.extend(seen.pages.iter().find_map(|visit| early(visit, &known)));
    findings.extend((most > limit).then_some(Finding::TooMany { at, count: most, limit }));
    findings.extend(twice(&seen.pages, str::to_owned));
    findings.extend(missing(task, seen));
    let good = task.world.pages.iter().filter(|page| page.status == 200).count() as u64;
    findings.extend(seen.answer(&[good, task.world.pages.len() as u64 - good]));
    if findings.is_empty() && seen.end > allowed(best) {
        findings.push(slow(seen, &known, limit, best));
    }
    Round { took: seen.end, best, most, findings }
}

/// With some time to spare: which page goes first is anyone's choice, and changes the total a little.
fn allowed(best: Time) -> Time {
    Time(best.0 / 10 * 11) + Time(50_000_000)
}

/// When the program could know of each page: when the first answer that links to it came.
fn known<'a>(task: &'a Task, visits: &[Visit]) -> BTreeMap<&'a str, Time> {
    let mut known = BTreeMap::from([(START, Time::ZERO)]);
    for (page, links) in task.world.pages.iter().zip(&task.links) {
        let answered = visits
            .iter()
            .filter(|visit| visit.known && visit.name == page.name && visit.to >= visit.from + page.latency)
            .map(|visit| visit.to)
            .min();
        for (link, at) in
            links.iter().zip(std::iter::repeat(answered)).filter_map(|(link, at)| Some((*link, at?)))
        {
            let first = known.entry(link).or_insert(at);
            *first = at.min(*first);
        }
    }
    known
}

/// What is wrong about a request of itself: there is no such page, or it was not known yet.
fn early(visit: &Visit, known: &BTreeMap<&str, Time>) -> Option<Finding> {
    let (name, at) = (visit.name.clone(), visit.from);
    if !visit.known {
        return Some(Finding::Stranger { name, at });
    }
    let told = known.get(&*visit.name).is_some_and(|known| *known <= at);
    (!told).then_some(Finding::NotLinkedYet { name, at })
}

fn missing(task: &Task, seen: &Seen) -> Option<Finding> {
    task.world.pages.iter().find_map(|page| {
        let mut visits = seen.pages.iter().filter(|visit| visit.known && visit.name == page.name).peekable();
        let Some(first) = visits.peek() else {
            return Some(Finding::Missing { name: page.name.clone(), at: seen.end });
        };
        let (name, at) = (page.name.clone(), first.to);
        let whole = visits.any(|visit| visit.to >= visit.from + page.latency);
        (!whole).then_some(Finding::GivenUp { name, at })
    })
}

/// Where the time went: the first span in which a place stood empty while a page was waiting to be asked for.
fn slow(seen: &Seen, known: &BTreeMap<&str, Time>, limit: usize, best: Time) -> Finding {
    let took = seen.end;
    let mut times: Vec<Time> = known.values().copied().chain([took]).collect();
    times.extend(seen.pages.iter().flat_map(|visit| [visit.from, visit.to]));
    times.sort();
    let under_way = under_way(&seen.pages);
    for (from, to) in times.iter().zip(&times[1..]).filter(|(from, to)| **to > **from + INSTANT) {
        let at_once = under_way.iter().rev().find(|(at, _)| at <= from).map_or(0, |(_, number)| *number);
        let waits =
            |visit: &&Visit| visit.from > *from && known.get(&*visit.name).is_some_and(|known| known <= from);
        let waiting = seen.pages.iter().filter(waits).count();
        if at_once < limit && waiting > 0 {
            return Finding::Idle { took, best, at: *from, to: *to, at_once, waiting, limit };
        }
    }
    let at = seen.pages.iter().map(|visit| visit.to).max().unwrap_or_default();
    Finding::Lingers { took, best, at }
}

/// How long it takes who always asks for the page that was found first.
fn greedy(task: &Task, limit: usize) -> Time {
    let mut found = vec![START];
    let mut asked = 0;
    let mut running: Vec<(Time, &str)> = vec![];
    let mut now = Time::ZERO;
    loop {
        while running.len() < limit && asked < found.len() {
            let page = task.world.pages.iter().find(|page| page.name == found[asked]);
            running.extend(page.map(|page| (now + page.latency, &*page.name)));
            asked += 1;
        }
        let Some((next, _)) = running.iter().enumerate().min_by_key(|(_, (at, _))| *at) else { return now };
        let (at, name) = running.remove(next);
        now = at;
        let links = task.world.pages.iter().zip(&task.links).find(|(page, _)| page.name == name);
        for link in links.into_iter().filter(|(page, _)| page.status == 200).flat_map(|(_, links)| links) {
            if !found.contains(link) {
                found.push(link);
            }
        }
    }
}
