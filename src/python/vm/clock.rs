//! Lesson time as programs read it.

use super::Vm;
use crate::time::Time;

impl Vm {
    /// A clock's reading in seconds. Each is a little later than the last one, as in life: no two are
    /// equal, and a measured length is never shorter than what was waited for.
    pub fn read_clock(&mut self) -> f64 {
        self.readings += 1;
        self.now.as_secs() + self.crept()
    }

    fn crept(&self) -> f64 {
        self.readings as f64 * 1e-13
    }

    /// The lesson time of a deadline that was counted from a reading.
    pub fn on_clock(&self, seconds: f64) -> Time {
        Time::from_secs(seconds - self.crept())
    }
}
