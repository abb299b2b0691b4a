//! The live driver: machines side by side on one lesson clock, paced on the browser's event loop.
//!
//! A future given to `spawn_local` runs the turns that are due, then waits for the next deadline of
//! all machines on a timer of the browser's, or for the frame that comes after it, and sets lesson time
//! to exactly that deadline. So speed, pause, seeking and a hidden tab decide when a turn runs, never
//! what happens in it: the trace is the virtual driver's, to the nanosecond. Dropping [`Live`] ends the
//! future and frees the machines.

use super::live_bell::{Bell, Macrotask};
use super::live_clock::Clock;
use crate::machine::{Machine, Outcome, Turn};
use crate::time::Time;
use gloo_events::EventListener;
use gloo_timers::future::TimeoutFuture;
use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;
use web_sys::Performance;

/// How long, in milliseconds, turns may hold the page before it gets to paint and take input.
const SLICE: f64 = 6.0;
/// While somebody looks, each frame runs what is due by then ([`Live::catch_up`]); a timer that would come much sooner
/// than the next frame is of no use, so none does, and one that comes so soon after a frame runs nothing, in
/// milliseconds.
const SHORTEST_WAIT: f64 = 40.0;
/// The longest single wait on a timer, in milliseconds; browsers overflow beyond 2³¹.
const LONGEST_WAIT: f64 = 60_000.0;

/// What a program does next, and when.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Next {
    Turn,
    At(Time),
    Ended(Outcome, Time),
}

struct Program {
    machine: Machine,
    next: Next,
}

/// Machines that run live until this is dropped.
pub struct Live(Rc<Shared>, #[allow(dead_code, reason = "listens until dropped")] Option<EventListener>);

struct Shared {
    state: RefCell<State>,
    bell: Bell,
    changed: Box<dyn Fn()>,
}

struct State {
    programs: Vec<Program>,
    clock: Clock,
    /// What the person chose; the clock also stands while the tab is hidden.
    playing: bool,
    hidden: bool,
    /// Run up to where the clock was put, though paused.
    seeking: bool,
    /// It waits for a deadline.
    resting: bool,
    /// The last slice ended before all that was due had run.
    behind: bool,
    /// When a frame last ran what was due, by the wall.
    seen: f64,
    dropped: bool,
}

impl Live {
    /// `changed` is called after turns have run: the traces may have grown.
    pub fn start(machines: Vec<Machine>, speed: f64, playing: bool, changed: impl Fn() + 'static) -> Live {
        let programs = machines.into_iter().map(|machine| Program { machine, next: Next::Turn }).collect();
        let document = web_sys::window().and_then(|window| window.document());
        let mut state = State {
            programs,
            clock: Clock::new(speed),
            playing,
            hidden: document.as_ref().is_some_and(web_sys::Document::hidden),
            seeking: false,
            resting: false,
            behind: false,
            seen: f64::NEG_INFINITY,
            dropped: false,
        };
        state.pace();
        let shared =
            Rc::new(Shared { state: RefCell::new(state), bell: Bell::default(), changed: Box::new(changed) });
        wasm_bindgen_futures::spawn_local(drive(shared.clone()));
        let listener = document.map(|document| {
            let shared = shared.clone();
            EventListener::new(&document.clone(), "visibilitychange", move |_| {
                shared.state.borrow_mut().hidden = document.hidden();
                shared.woken();
            })
        });
        Live(shared, listener)
    }

    /// What the lesson's clock shows; never a time that a machine has not reached.
    pub fn now(&self) -> Time {
        self.0.state.borrow_mut().clock.now(wall())
    }

    pub fn is_playing(&self) -> bool {
        self.0.state.borrow().playing
    }

    /// Runs what is due, for one slice at most, if the driver waits for it; true if something ran. `changed` is not
    /// called.
    pub fn catch_up(&self) -> bool {
        let mut state = self.0.state.borrow_mut();
        state.seen = wall();
        if !state.resting {
            return false;
        }
        let ran = state.run();
        if state.behind {
            // More is due than a frame has time for: the driver goes on with it between frames.
            self.0.bell.ring();
        }
        ran
    }

    /// Whether the clock moves: it plays, the tab is seen, and not everything is over.
    pub fn is_moving(&self) -> bool {
        let mut state = self.0.state.borrow_mut();
        (state.clock.is_running() || state.seeking) && !state.is_over()
    }

    /// Whether all programs ended, and the clock shows the end.
    pub fn is_over(&self) -> bool {
        self.0.state.borrow_mut().is_over()
    }

    /// Whether it is played, and not over yet: also in a tab that is hidden, where the clock stands.
    pub fn goes_on(&self) -> bool {
        self.is_playing() && !self.is_over()
    }

    pub fn play(&self, playing: bool) {
        {
            let mut state = self.0.state.borrow_mut();
            state.playing = playing;
            if std::mem::take(&mut state.seeking) {
                // Whoever plays or pauses has seen where it stands, and goes on from there.
                let now = state.clock.now(wall());
                state.clock.seek(now, wall());
            }
        }
        self.0.woken();
    }

    pub fn set_speed(&self, speed: f64) {
        self.0.state.borrow_mut().clock.set_speed(speed, wall());
        self.0.woken();
    }

    /// Puts the clock at a time: behind the machines it is shown at once, ahead of them as soon as
    /// they got there, as fast as they can.
    pub fn seek(&self, time: Time) {
        {
            let mut state = self.0.state.borrow_mut();
            state.clock.seek(time, wall());
            state.seeking = true;
        }
        self.0.woken();
    }

    /// The next time at which a machine can go on, as far as that is known.
    pub fn next(&self) -> Option<Time> {
        self.0.state.borrow().deadline()
    }

    /// The program's machine, to read.
    pub fn with<R>(&self, program: usize, read: impl FnOnce(&Machine) -> R) -> Option<R> {
        self.0.state.borrow().programs.get(program).map(|program| read(&program.machine))
    }

    /// How and when the program ended, if it did.
    pub fn ended(&self, program: usize) -> Option<(Outcome, Time)> {
        match self.0.state.borrow().programs.get(program)?.next {
            Next::Ended(outcome, at) => Some((outcome, at)),
            Next::Turn | Next::At(_) => None,
        }
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.0.state.borrow_mut().dropped = true;
        self.0.bell.ring();
    }
}

impl Shared {
    /// Somebody chose something: the clock and the future go by it, and the page may look again.
    fn woken(&self) {
        self.state.borrow_mut().pace();
        self.bell.ring();
        (self.changed)();
    }
}

impl State {
    /// Starts or stops the clock as it must be.
    fn pace(&mut self) {
        if self.playing && !self.hidden {
            self.clock.start(wall());
        } else {
            self.clock.stop(wall());
        }
    }

    fn is_over(&mut self) -> bool {
        let now = self.clock.now(wall());
        self.programs.iter().all(|program| matches!(program.next, Next::Ended(_, end) if end <= now))
    }

    /// The earliest deadline of all programs; `None` when nothing is left to wait for.
    fn deadline(&self) -> Option<Time> {
        let deadlines = self.programs.iter().filter_map(|program| match program.next {
            Next::Turn => Some(program.machine.now()),
            Next::At(time) => Some(time),
            Next::Ended(..) => None,
        });
        deadlines.min()
    }

    /// How far the clock may go without a machine's running: to the earliest deadline or, when all
    /// is over, to the latest end.
    fn limit(&self) -> Time {
        let ends = self.programs.iter().map(|program| program.machine.now());
        self.deadline().unwrap_or_else(|| ends.max().unwrap_or(Time::ZERO))
    }

    /// Runs what is due, for one slice at most. True if something ran.
    fn run(&mut self) -> bool {
        let begun = wall();
        let mut ran = false;
        self.behind = false;
        loop {
            let due = self.clock.due(wall());
            let Some(deadline) = self.deadline().filter(|deadline| *deadline <= due) else { return ran };
            for program in &mut self.programs {
                match program.next {
                    Next::Turn if program.machine.now() == deadline => {}
                    Next::At(time) if time == deadline => program.machine.advance_to(time),
                    Next::Turn | Next::At(_) | Next::Ended(..) => continue,
                }
                ran = true;
                program.next = match program.machine.turn() {
                    Turn::Ready | Turn::Budget => Next::Turn,
                    Turn::Until(time) => Next::At(time),
                    Turn::Finished(outcome) => Next::Ended(outcome, program.machine.now()),
                };
            }
            let limit = self.limit();
            self.clock.set_limit(limit, wall());
            if wall() - begun > SLICE {
                self.behind = true;
                return ran;
            }
        }
    }

    /// What to wait for after a slice.
    fn wait(&mut self) -> Wait {
        if self.dropped {
            return Wait::Over;
        }
        let Some(deadline) = self.deadline() else {
            self.seeking = false;
            return Wait::Bell;
        };
        if deadline <= self.clock.due(wall()) && (self.clock.is_running() || self.seeking) {
            return Wait::Turn;
        }
        self.seeking = false;
        if self.clock.is_running() { Wait::Until(self.clock.until(deadline, wall())) } else { Wait::Bell }
    }
}

enum Wait {
    /// Somebody to ring.
    Bell,
    /// The page, once: more can run now.
    Turn,
    /// A deadline, so many milliseconds away.
    Until(f64),
    Over,
}

async fn drive(shared: Rc<Shared>) {
    let macrotask = Macrotask::new(&shared.bell);
    // Between two slices the page has its turn; whoever waits for something else has given it that already.
    let mut sliced = false;
    loop {
        let wait = shared.state.borrow_mut().wait();
        let again = std::mem::replace(&mut sliced, false);
        match wait {
            Wait::Over => return,
            Wait::Bell => shared.bell.heard().await,
            Wait::Until(ms) => {
                shared.state.borrow_mut().resting = true;
                rest(&shared, ms).await;
                shared.state.borrow_mut().resting = false;
            }
            Wait::Turn if again => match &macrotask {
                Some(macrotask) => {
                    macrotask.ring_soon();
                    shared.bell.heard().await;
                }
                None => {
                    timer_or_bell(&shared.bell, 0.0).await;
                }
            },
            Wait::Turn => {
                sliced = true;
                if shared.state.borrow_mut().run() {
                    (shared.changed)();
                }
            }
        }
    }
}

/// Until a deadline that no frame runs, or the bell.
async fn rest(shared: &Shared, mut ms: f64) {
    while !timer_or_bell(&shared.bell, ms.max(SHORTEST_WAIT)).await {
        let mut state = shared.state.borrow_mut();
        if wall() - state.seen >= SHORTEST_WAIT {
            return;
        }
        match state.wait() {
            Wait::Until(next) => ms = next,
            // The next frame's.
            Wait::Turn => ms = 0.0,
            Wait::Bell | Wait::Over => return,
        }
    }
}

/// True if it was the bell.
async fn timer_or_bell(bell: &Bell, ms: f64) -> bool {
    let mut timer = TimeoutFuture::new(ms.min(LONGEST_WAIT).ceil() as u32);
    poll_fn(|context| match bell.poll(context) {
        Poll::Ready(()) => Poll::Ready(true),
        Poll::Pending => Pin::new(&mut timer).poll(context).map(|()| false),
    })
    .await
}

thread_local! {
    static PERFORMANCE: Option<Performance> = web_sys::window().and_then(|window| window.performance());
}

/// The wall clock, in milliseconds.
pub fn wall() -> f64 {
    PERFORMANCE.with(|performance| performance.as_ref().map_or(0.0, Performance::now))
}
