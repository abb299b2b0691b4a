//! A program that can be advanced one turn at a time, by whoever owns the clock.
//!
//! The machine never reads a clock and never waits: it says what must happen next.

use crate::time::Time;
use crate::trace::Trace;

/// What must happen before the machine can go on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// More can run now.
    Ready,
    /// Nothing can run before this lesson time: call [`Machine::advance_to`] with it, then go on.
    Until(Time),
    /// The slice is used up; more could run now. Ask the host before going on.
    Budget,
    /// The program ended, and how.
    Finished(Outcome),
}

/// How a program ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It ran to its end, or left by `sys.exit`: the exit status.
    Exited(i32),
    /// Nothing is left that could ever wake it.
    Deadlock,
}

/// A program, its interpreter, its event loop and its trace.
pub struct Machine {
    trace: Trace,
    now: Time,
}

impl Machine {
    /// Compiles `source`; `file` is its name in tracebacks. Nothing has run yet.
    ///
    /// # Errors
    /// What the parser or the compiler does not accept, with its place.
    pub fn new(source: &str, file: &str) -> Result<Machine, crate::python::CompileError> {
        let _ = (source, file);
        Ok(Machine { trace: Trace::default(), now: Time::ZERO })
    }

    /// Runs one turn of the event loop, or one bounded slice of it (some 50,000 instructions).
    pub fn turn(&mut self) -> Turn {
        Turn::Finished(Outcome::Exited(0))
    }

    /// Moves lesson time to the deadline that [`Turn::Until`] named.
    pub fn advance_to(&mut self, time: Time) {
        debug_assert!(time >= self.now);
        self.now = time;
    }

    /// The present lesson time.
    pub fn now(&self) -> Time {
        self.now
    }

    pub fn trace(&self) -> &Trace {
        &self.trace
    }
}
