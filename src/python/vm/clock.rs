//! The clock that programs read: lesson time, and a little more with each reading.

use super::Vm;
use crate::time::Time;

/// What two readings of a clock that follow each other differ by, in seconds.
const READING: f64 = 1e-13;

impl Vm {
    /// A clock's reading in seconds. Each is a little later than the last one, as in life: no two are
    /// equal, and a measured length is never shorter than what was waited for.
    pub fn read_clock(&mut self) -> f64 {
        self.readings += 1;
        self.now.as_secs() + self.crept()
    }

    fn crept(&self) -> f64 {
        self.readings as f64 * READING
    }

    /// By how many readings of the clock a deadline is later than the lesson time that stands for it: of one
    /// that is so many seconds from the last reading.
    pub fn readings_from_now(&self, seconds: f64, when: Time) -> i64 {
        let more = ((seconds - (when - self.now).as_secs()) / READING).round() as i64;
        more.saturating_add(self.readings as i64)
    }

    /// The same, of a deadline that was counted from an earlier reading.
    pub fn readings_at(deadline: f64, when: Time) -> i64 {
        ((deadline - when.as_secs()) / READING).round() as i64
    }

    /// The lesson time of a deadline that was counted from a reading.
    pub fn on_clock(&self, deadline: f64) -> Time {
        let left = deadline - self.crept() - self.now.as_secs();
        if left > 0.0 { self.now + Time::to_wait(left) } else { Time::from_secs(deadline - self.crept()) }
    }
}
