//! A program that can be advanced one turn at a time, by whoever owns the clock.
//!
//! The machine never reads a clock and never waits: it says what must happen next.

mod frozen;
mod limits;

pub use frozen::ALL as FROZEN;
pub use limits::{Limit, Limits};

use crate::python::compile::compile;
use crate::python::value::circle;
use crate::python::value::{Exc, ExcKind, Namespace, Value, held};
pub use crate::python::vm::uncaught::INTERRUPTED;
use crate::python::vm::{Stop, Vm};
use crate::python::{CompileError, repr};
use crate::time::Time;
use crate::trace::{End, LaneId, LaneKind, Opened, Trace, What};
use crate::world::World;
use std::rc::Rc;

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
    /// It would have taken more than it may: it was stopped.
    Stopped(Limit),
}

/// Steps (lines begun, loops gone round) in one slice: some milliseconds in a browser on a phone.
const SLICE: u32 = 20_000;

/// A program, its interpreter, its event loop and its trace.
pub struct Machine {
    vm: Vm,
    outcome: Option<Outcome>,
    /// What the module's own code ended by, while it is reported.
    failed: Option<Exc>,
    /// How the module's own code ended, while the threads that it started go on.
    ended: Option<(i32, End)>,
    /// What a Turn::Until named.
    deadline: Option<Time>,
    limits: Limits,
    /// How many steps its slices had.
    steps: u64,
    /// The bytes that its values hold.
    held: isize,
}

impl Machine {
    /// Compiles `source`; `file` is its name in tracebacks. Nothing has run yet.
    ///
    /// # Errors
    /// What the parser or the compiler does not accept, with its place.
    pub fn new(source: &str, file: &str) -> Result<Machine, Box<CompileError>> {
        let globals: Rc<Namespace> = Rc::default();
        let code = match frozen::find(source) {
            Some(frozen) => frozen.thaw(file, &globals),
            None => compile(source, file, &globals)?,
        };
        let around = circle::note_to(circle::Changed::default());
        let mut vm = Vm::new(globals);
        let name: Rc<str> = "MainThread".into();
        let opened = Opened {
            kind: LaneKind::Main,
            parent: None,
            label: name.clone(),
            name,
            function: code.qualname.clone(),
        };
        vm.record(What::Opened(Rc::new(opened)));
        vm.record(What::Runs);
        vm.main.define("__file__", Value::str(file));
        vm.warn_of_syntax(&code);
        vm.start(code);
        vm.changed = circle::note_to(around);
        Ok(Machine {
            vm,
            outcome: None,
            failed: None,
            ended: None,
            deadline: None,
            limits: Limits::PAGE,
            steps: 0,
            held: 0,
        })
    }

    /// Lets the program find this world outside of itself, in place of the library's own rules.
    pub fn put_into(&mut self, world: Rc<World>) {
        self.vm.world = world;
    }

    /// Lets the run take more than [`Limits::PAGE`], or less.
    pub fn limit(&mut self, limits: Limits) {
        self.limits = limits;
    }

    /// What the run may take.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Runs one turn of the event loop, or one bounded slice of it.
    pub fn turn(&mut self) -> Turn {
        let around = (held::count_from(self.held), circle::note_to(std::mem::take(&mut self.vm.changed)));
        let turn = self.counted_turn();
        self.held = held::count_from(around.0);
        self.vm.changed = circle::note_to(around.1);
        turn
    }

    fn counted_turn(&mut self) -> Turn {
        if let Some(outcome) = self.outcome {
            return Turn::Finished(outcome);
        }
        if let Some(deadline) = self.deadline.filter(|deadline| *deadline > self.vm.now) {
            return Turn::Until(deadline);
        }
        self.deadline = None;
        let stop = self.vm.run(SLICE);
        self.steps += u64::from(SLICE - self.vm.fuel_left());
        match stop {
            Stop::Done(_) | Stop::Until(None) => {}
            _ => {
                if let Some(limit) = self.passed() {
                    return self.finish(Outcome::Stopped(limit));
                }
            }
        }
        match stop {
            Stop::Turn => Turn::Ready,
            Stop::Budget => Turn::Budget,
            Stop::Until(Some(until)) if until > self.vm.now => {
                self.deadline = Some(until);
                Turn::Until(until)
            }
            Stop::Until(Some(_)) => Turn::Ready,
            Stop::Until(None) => self.finish(Outcome::Deadlock),
            Stop::Done(result) => match self.ended.take() {
                None => {
                    let ended = match (self.failed.take(), result) {
                        (Some(e), status) => {
                            let ended = ended(&self.vm, &e, status);
                            if !self.vm.is_kind(&e, ExcKind::SystemExit) {
                                self.vm.last_exc = Some(e);
                            }
                            ended
                        }
                        (None, Err(e)) => {
                            self.failed = Some(e.clone());
                            self.vm.lane = LaneId(0);
                            self.vm.report_uncaught(e);
                            return Turn::Ready;
                        }
                        (None, Ok(_)) => (0, End::Returned(None)),
                    };
                    self.vm.lane = LaneId(0);
                    self.ended = Some(ended);
                    self.vm.finish_threads();
                    Turn::Ready
                }
                Some((status, end)) => {
                    self.vm.shut_down();
                    self.vm.record(What::Ended(Box::new(end)));
                    self.finish(Outcome::Exited(status))
                }
            },
        }
    }

    /// The limit that the run has passed, if it has passed one.
    fn passed(&self) -> Option<Limit> {
        if self.vm.trace.len() >= self.limits.events {
            Some(Limit::Events)
        } else if self.vm.trace.written() > self.limits.output {
            Some(Limit::Output)
        } else if held::held() + self.vm.held_by_frames() > self.limits.memory {
            Some(Limit::Memory)
        } else if self.steps > self.limits.steps {
            Some(Limit::Steps)
        } else {
            None
        }
    }

    fn finish(&mut self, outcome: Outcome) -> Turn {
        self.outcome = Some(outcome);
        Turn::Finished(outcome)
    }

    /// Moves lesson time to the deadline that [`Turn::Until`] named.
    pub fn advance_to(&mut self, time: Time) {
        debug_assert!(time >= self.vm.now, "lesson time only goes forward");
        self.vm.now = time;
    }

    /// The present lesson time.
    pub fn now(&self) -> Time {
        self.vm.now
    }

    /// How many handles are ready and how many timers are armed in the loop that runs, if one does.
    pub fn queued(&self) -> Option<(usize, usize)> {
        self.vm.running_loop.as_ref().map(|event_loop| event_loop.lengths())
    }

    pub fn trace(&self) -> &Trace {
        &self.vm.trace
    }
}

/// How the module's code ended by an exception that was reported: what the report came to is the status.
fn ended(vm: &Vm, e: &Exc, status: Result<Value, Exc>) -> (i32, End) {
    let status = match status {
        Ok(Value::Int(status)) => status as i32,
        _ => 1,
    };
    let exits = vm.is_kind(e, ExcKind::SystemExit);
    (status, if exits { End::Returned(None) } else { End::Raised(repr::quiet_line(e).into()) })
}
