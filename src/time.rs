//! Lesson time: the only clock that a program sees. Integer nanoseconds since the run began.

use std::fmt;
use std::ops::{Add, Sub};

/// An instant, or a length, of lesson time in nanoseconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Time(pub u64);

impl Time {
    pub const ZERO: Time = Time(0);

    /// The nearest whole nanosecond to `seconds`; 0 for anything negative or not a number,
    /// the end of time (584 years) for anything beyond it.
    pub fn from_secs(seconds: f64) -> Time {
        Time((seconds * 1e9).round() as u64)
    }

    /// The length of a wait: as [`Time::from_secs`], but up to the next whole nanosecond, as systems do, and
    /// no positive length is nothing. So who waits for what is left until a deadline finds it reached, and
    /// `while clock() < end: sleep(end - clock())` ends after one round. What two readings of the clock differ
    /// by, a fraction of [`Time::NOTHING`] each, is no reason to wait longer.
    pub fn to_wait(seconds: f64) -> Time {
        let nanoseconds = (seconds * 1e9 - Time::NOTHING).ceil();
        Time(nanoseconds as u64).max(Time(u64::from(seconds > 0.0)))
    }

    /// What a wait may be shorter than asked for, in nanoseconds.
    const NOTHING: f64 = 0.05;

    /// Seconds, as Python's `loop.time()` would give them.
    pub fn as_secs(self) -> f64 {
        self.0 as f64 / 1e9
    }

    pub fn saturating_sub(self, other: Time) -> Time {
        Time(self.0.saturating_sub(other.0))
    }
}

impl Add for Time {
    type Output = Time;
    fn add(self, other: Time) -> Time {
        Time(self.0.saturating_add(other.0))
    }
}

impl Sub for Time {
    type Output = Time;
    fn sub(self, other: Time) -> Time {
        self.saturating_sub(other)
    }
}

/// Seconds with all the digits that are not zero, and at least one: `2.0`, `0.1`, `1.000000001`.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fraction = format!("{:09}", self.0 % 1_000_000_000);
        let digits = fraction.trim_end_matches('0');
        write!(f, "{}.{}", self.0 / 1_000_000_000, if digits.is_empty() { "0" } else { digits })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_prints_all_digits_that_count() {
        assert_eq!(Time::from_secs(2.0).to_string(), "2.0");
        assert_eq!(Time(1).to_string(), "0.000000001");
        assert_eq!(Time::from_secs(0.1).to_string(), "0.1");
    }

    #[test]
    fn time_to_wait_is_long_enough() {
        assert_eq!(Time::to_wait(0.1), Time(100_000_000));
        assert_eq!(Time::to_wait(1.0 / 3.0), Time(333_333_334));
        assert_eq!(Time::to_wait(1e-13), Time(1));
        assert_eq!(Time::to_wait(0.7 + 2e-13), Time(700_000_000));
        assert_eq!(Time::to_wait(0.0), Time::ZERO);
        assert_eq!(Time::to_wait(-1.0), Time::ZERO);
        assert_eq!(Time::to_wait(f64::INFINITY), Time(u64::MAX));
    }

    #[test]
    fn time_from_seconds_never_panics() {
        assert_eq!(Time::from_secs(-1.0), Time::ZERO);
        assert_eq!(Time::from_secs(f64::NAN), Time::ZERO);
        assert_eq!(Time::from_secs(f64::INFINITY), Time(u64::MAX));
    }
}
