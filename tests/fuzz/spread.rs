//! How long things took: so many in each sixteenth of a doubling, which is all that percentiles need.

use std::fmt;
use std::time::Duration;

#[derive(Clone)]
pub struct Spread {
    counts: Vec<u64>,
    count: usize,
    longest: Duration,
    /// What took longest.
    link: String,
}

impl Default for Spread {
    fn default() -> Spread {
        Spread { counts: vec![0; 64 * 16], count: 0, longest: Duration::ZERO, link: String::new() }
    }
}

impl Spread {
    pub fn add(&mut self, took: Duration, link: &str) {
        let nanoseconds = (took.as_nanos() as u64).max(16);
        let doublings = nanoseconds.ilog2() as usize;
        let sixteenth = (nanoseconds >> (doublings - 4)) as usize & 15;
        self.counts[doublings * 16 + sixteenth] += 1;
        self.count += 1;
        if took > self.longest {
            self.longest = took;
            link.clone_into(&mut self.link);
        }
    }

    pub fn join(&mut self, other: Spread) {
        self.counts.iter_mut().zip(other.counts).for_each(|(own, other)| *own += other);
        self.count += other.count;
        if other.longest > self.longest {
            (self.longest, self.link) = (other.longest, other.link);
        }
    }

    pub fn count(&self) -> usize {
        self.count
    }

    pub fn longest_link(&self) -> &str {
        &self.link
    }

    /// What this part of all took at most.
    pub fn part(&self, part: f64) -> Duration {
        let enough = (self.count() as f64 * part).ceil() as u64;
        let mut so_far = 0;
        let at = self.counts.iter().position(|count| {
            so_far += count;
            so_far >= enough
        });
        let at = at.unwrap_or(0) as u64 + 1;
        Duration::from_nanos(if at < 64 { 0 } else { (16 + at % 16) << (at / 16 - 4) }).min(self.longest)
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let in_ms = |time: Duration| format!("{:.3} ms", time.as_secs_f64() * 1e3);
        let [p50, p99, p999] = [0.5, 0.99, 0.999].map(|part| in_ms(self.part(part)));
        write!(f, "{:>10} {p50:>10} {p99:>10} {p999:>10} {:>10}", self.count(), in_ms(self.longest))
    }
}
