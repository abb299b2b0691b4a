//! Reads very many links, by `scripts/fuzz-links [COUNT] [--seed SEED] [--from N]`: made at random, and all that the
//! corpus becomes when one byte is off. Prints how long reading took, and fails where a link does not hold.

mod heavy;
mod links;
mod spread;

use interleave::link::{State, decode};
use links::{FAMILIES, Maker, corpus, hold, is_light, one_byte_off};
use rustix::time::{ClockId, clock_gettime};
use spread::Spread;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// How many links are taken at a time.
const AT_ONCE: u64 = 10_000;
/// One link in so many is put into a link again, where that takes long.
const SELDOM: usize = 50;
/// How many states are known to go through a link.
const RECENT: usize = 6;
/// What 99 of 100 reads of each family may take.
const P99: Duration = Duration::from_millis(5);
/// How many broken links are printed.
const SHOWN: usize = 20;

/// What was seen of the links of each family; the last is of one byte off.
struct Seen {
    times: Vec<Spread>,
    broken: Vec<String>,
}

impl Seen {
    fn new() -> Seen {
        Seen { times: vec![Spread::default(); FAMILIES.len() + 1], broken: vec![] }
    }

    /// `recent`: states that went through a link of late. Most links that differ in a byte are read alike.
    fn read(&mut self, family: usize, link: &str, recent: &mut VecDeque<State>) {
        let held = catch_unwind(AssertUnwindSafe(|| {
            let began = worked();
            let (state, ignored) = decode(link);
            let took = worked().saturating_sub(began);
            let seldom = self.times[family].count().is_multiple_of(SELDOM);
            let round_trip = (seldom || is_light(&state)) && !recent.contains(&state);
            hold(&state, &ignored, round_trip);
            if round_trip {
                recent.truncate(RECENT - 1);
                recent.push_front(state);
            }
            took
        }));
        match held {
            Ok(took) => self.times[family].add(took, link),
            Err(_) => self.broken.push(link.to_owned()),
        }
    }

    fn join(&mut self, other: Seen) {
        self.times.iter_mut().zip(other.times).for_each(|(own, other)| own.join(other));
        self.broken.extend(other.broken);
    }
}

/// How long this thread has worked: what else the machine does meanwhile is not in it.
fn worked() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (mut count, mut seed) = (10_000_000, None);
    while let Some(argument) = arguments.next() {
        let number = if argument == "--seed" { arguments.next() } else { Some(argument.clone()) };
        let Some(number) = number.and_then(|number| number.parse::<u64>().ok()) else {
            eprintln!("usage: scripts/fuzz-links [COUNT] [--seed SEED]");
            return ExitCode::FAILURE;
        };
        if argument == "--seed" { seed = Some(number) } else { count = number }
    }
    // Another one each time, so that what is run often also sees much.
    let now = || std::time::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_secs());
    let seed = seed.unwrap_or_else(now);
    println!("{count} links, --seed {seed}, and the corpus with one byte off");
    let seen = all(count, seed << 32);
    report(&seen)
}

/// Reads all of them, by as many threads as there are cores.
fn all(count: u64, seed: u64) -> Seen {
    let (maker, corpus) = (Maker::new(), corpus());
    let (next, seen) = (AtomicUsize::new(0), Mutex::new(Seen::new()));
    let parts = count.div_ceil(AT_ONCE);
    let work = || {
        let (mut own, mut recent) = (Seen::new(), VecDeque::new());
        loop {
            let part = next.fetch_add(1, Ordering::Relaxed);
            if let Some(link) = corpus.get(part) {
                one_byte_off(link, 1, |link| own.read(FAMILIES.len(), link, &mut recent));
            } else if ((part - corpus.len()) as u64) < parts {
                let from = (part - corpus.len()) as u64 * AT_ONCE;
                if from.is_multiple_of(100 * AT_ONCE) {
                    eprintln!("{from} of {count}");
                }
                for at in from..count.min(from + AT_ONCE) {
                    let (family, link) = maker.link(seed + at);
                    own.read(family, &link, &mut recent);
                }
            } else {
                break;
            }
        }
        seen.lock().expect("no thread panics").join(own);
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    seen.into_inner().expect("no thread panics")
}

fn report(seen: &Seen) -> ExitCode {
    println!(
        "{:14} {:>10} {:>10} {:>10} {:>10} {:>10}",
        "made by", "links", "p50", "p99", "p99.9", "longest"
    );
    let names = FAMILIES.iter().map(|(name, _)| *name).chain(["one byte off"]);
    let mut whole = Spread::default();
    let mut slow = false;
    for (name, times) in names.zip(&seen.times) {
        println!("{name:14} {times}");
        slow |= times.part(0.99) > P99;
        whole.join(times.clone());
    }
    println!("{:14} {whole}", "all");
    println!("the longest took: {}", cut(whole.longest_link()));
    for link in seen.broken.iter().take(SHOWN) {
        println!("broken: {link:?}");
    }
    if slow {
        println!("error: 1 of 100 takes longer than {P99:?}");
    }
    if !seen.broken.is_empty() {
        println!("error: {} links do not hold", seen.broken.len());
    }
    if slow || !seen.broken.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The beginning of a link.
fn cut(link: &str) -> String {
    let short: String = link.chars().take(100).collect();
    if short.len() < link.len() {
        format!("{short:?}... ({} bytes)", link.len())
    } else {
        format!("{short:?}")
    }
}
