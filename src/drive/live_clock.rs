//! The lesson's clock as the live driver keeps it: the wall clock scaled by a speed, which never
//! shows a time that the machines have not reached.
//!
//! Pure: the wall clock comes in as milliseconds. What the clock shows is `min(wanted, limit)`:
//! `wanted` follows the wall, `limit` is how far the machines have come and could wait.

use crate::time::Time;

/// How far, in wall milliseconds, the clock may run behind the wall and still make up for it.
/// Timers come a little late and short waits add up; a program that computes for a second must not
/// be followed by a second of haste.
const LARGEST_LAG: f64 = 80.0;

pub struct Clock {
    /// Where `wanted` stood when it was last read off the wall.
    wanted: f64,
    /// The wall then; `None` while the clock stands.
    wall: Option<f64>,
    /// Lesson seconds a wall second.
    speed: f64,
    limit: Time,
}

impl Clock {
    /// A clock that stands at zero.
    pub fn new(speed: f64) -> Clock {
        Clock { wanted: 0.0, wall: None, speed, limit: Time::ZERO }
    }

    pub fn is_running(&self) -> bool {
        self.wall.is_some()
    }

    /// Starts at this wall time, or goes on if it runs already.
    pub fn start(&mut self, wall: f64) {
        self.follow(wall);
        self.wall = Some(wall);
    }

    /// Stands still at what it shows.
    pub fn stop(&mut self, wall: f64) {
        if self.wall.is_none() {
            return;
        }
        self.follow(wall);
        self.wall = None;
        self.wanted = self.wanted.min(self.limit.0 as f64);
    }

    pub fn set_speed(&mut self, speed: f64, wall: f64) {
        self.follow(wall);
        self.speed = speed;
    }

    /// Puts the clock at a time, which it shows as soon as the machines have reached it.
    pub fn seek(&mut self, time: Time, wall: f64) {
        self.follow(wall);
        self.wanted = time.0 as f64;
    }

    /// The time up to which the machines have told what happens: nothing is due before it.
    pub fn set_limit(&mut self, limit: Time, wall: f64) {
        self.follow(wall);
        self.limit = limit;
    }

    /// What the clock shows.
    pub fn now(&mut self, wall: f64) -> Time {
        self.follow(wall);
        self.wanted().min(self.limit)
    }

    /// Where the clock would be if no machine held it up: deadlines up to here are due.
    pub fn due(&mut self, wall: f64) -> Time {
        self.follow(wall);
        self.wanted()
    }

    /// Wall milliseconds until the clock reaches `time`, if it runs.
    pub fn until(&mut self, time: Time, wall: f64) -> f64 {
        self.follow(wall);
        ((time.0 as f64 - self.wanted) / (self.speed * 1e6)).max(0.0)
    }

    fn wanted(&self) -> Time {
        Time(self.wanted as u64)
    }

    fn follow(&mut self, wall: f64) {
        let Some(last) = self.wall else { return };
        self.wall = Some(wall);
        let furthest = self.limit.0 as f64 + LARGEST_LAG * self.speed * 1e6;
        let next = self.wanted + (wall - last).max(0.0) * self.speed * 1e6;
        self.wanted = next.min(furthest.max(self.wanted));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(secs: f64) -> Time {
        Time::from_secs(secs)
    }

    fn running(speed: f64, limit: f64) -> Clock {
        let mut clock = Clock::new(speed);
        clock.set_limit(at(limit), 0.0);
        clock.start(0.0);
        clock
    }

    #[test]
    fn it_follows_the_wall_at_its_speed_up_to_the_limit() {
        let mut clock = running(0.5, 2.0);
        assert_eq!(clock.now(1000.0), at(0.5));
        assert_eq!(clock.until(at(2.0), 1000.0), 3000.0);
        clock.set_speed(10.0, 1000.0);
        assert_eq!(clock.now(1100.0), at(1.5));
        assert_eq!(clock.now(5000.0), at(2.0));
    }

    #[test]
    fn it_makes_up_for_a_late_timer_but_not_for_a_long_stall() {
        let mut clock = running(1.0, 1.0);
        assert_eq!(clock.now(1010.0), at(1.0));
        clock.set_limit(at(2.0), 1010.0);
        assert_eq!(clock.now(1010.0), at(1.01));
        clock.now(60_000.0);
        clock.set_limit(at(9.0), 60_000.0);
        assert_eq!(clock.now(60_000.0), at(2.08));
    }

    #[test]
    fn standing_it_shows_one_time_and_forgets_what_it_wanted_beyond_the_limit() {
        let mut clock = running(1.0, 1.0);
        clock.stop(1050.0);
        assert_eq!(clock.now(9000.0), at(1.0));
        clock.set_limit(at(2.0), 9000.0);
        assert_eq!(clock.now(9999.0), at(1.0));
        clock.start(10_000.0);
        assert_eq!(clock.now(10_500.0), at(1.5));
    }

    #[test]
    fn a_seek_is_shown_when_the_machines_have_reached_it() {
        let mut clock = running(1.0, 1.0);
        clock.stop(0.0);
        clock.seek(at(5.0), 0.0);
        clock.stop(0.0);
        assert_eq!((clock.now(0.0), clock.due(0.0)), (at(1.0), at(5.0)));
        clock.set_limit(at(6.0), 0.0);
        assert_eq!(clock.now(0.0), at(5.0));
        clock.seek(at(0.25), 0.0);
        assert_eq!(clock.now(0.0), at(0.25));
    }
}
