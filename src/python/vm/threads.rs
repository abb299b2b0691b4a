//! Threads: each has frames of its own, and one runs at a time.
//!
//! It runs until it holds, blocks or ends; then the one that could run first runs. Time moves only when
//! none can. Being woken makes a thread able to run, no more. So every run is the same.

use super::{Frame, Input, NativeFrame, Vm};
use crate::asyncio::{Context, EventLoop};
use crate::python::repr;
use crate::python::value::{ExcKind, Step, Value};
use crate::time::Time;
use crate::trace::{End, LaneId, LaneKind, Opened, What};
use std::collections::VecDeque;
use std::rc::Rc;

/// A thread; 0 is the main one.
pub type ThreadId = usize;

/// One stay of a thread in a wait: who holds it can end that wait, and no later one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Ticket {
    thread: ThreadId,
    stay: u64,
}

/// All threads of a run.
pub struct Threads {
    all: Vec<Thread>,
    current: ThreadId,
    /// Those that can run, in the order in which they became able to.
    ready: VecDeque<ThreadId>,
    stays: u64,
    /// What the program wants called when the main thread is over, last first.
    pub at_exit: Vec<Value>,
}

struct Thread {
    name: Rc<str>,
    daemon: bool,
    /// The thread's own lane.
    lane: LaneId,
    state: State,
    stay: u64,
    saved: Saved,
    /// Who waits for its end.
    joining: Vec<Ticket>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// It is the one that runs.
    Running,
    /// It is in `ready`.
    Runnable,
    /// Until this time, or until it is woken.
    Parked(Option<Time>),
    Done,
}

/// What of the machine belongs to a thread, while another one runs.
#[derive(Default)]
struct Saved {
    frames: Vec<Frame>,
    input: Input,
    lane: Option<LaneId>,
    running_loop: Option<Rc<EventLoop>>,
    context: Option<Rc<Context>>,
    policy_loop: Option<Option<Rc<EventLoop>>>,
}

impl Threads {
    /// The main thread alone.
    pub fn new(lane: LaneId) -> Threads {
        let main = Thread {
            name: "MainThread".into(),
            daemon: false,
            lane,
            state: State::Running,
            stay: 0,
            saved: Saved::default(),
            joining: Vec::new(),
        };
        Threads { all: vec![main], current: 0, ready: VecDeque::new(), stays: 0, at_exit: Vec::new() }
    }

    /// How many there have been.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    pub fn current(&self) -> ThreadId {
        self.current
    }

    /// The lane of the thread that runs.
    pub fn lane(&self) -> LaneId {
        self.all[self.current].lane
    }

    /// The name of the thread that runs.
    pub fn name(&self) -> Rc<str> {
        self.all[self.current].name.clone()
    }

    /// The own lane of a thread.
    pub fn lane_of(&self, id: ThreadId) -> LaneId {
        self.all.get(id).map_or(LaneId(0), |thread| thread.lane)
    }

    pub fn is_alive(&self, id: ThreadId) -> bool {
        self.all.get(id).is_some_and(|thread| thread.state != State::Done)
    }

    /// When the first of those that wait for a time is due.
    fn next_deadline(&self) -> Option<Time> {
        let until = |thread: &Thread| if let State::Parked(until) = thread.state { until } else { None };
        self.all.iter().filter_map(until).min()
    }

    /// Those whose time has come can run, the first due first.
    fn release_due(&mut self, now: Time) {
        let mut due: Vec<(Time, u64, ThreadId)> = Vec::new();
        for (id, thread) in self.all.iter().enumerate() {
            if let State::Parked(Some(until)) = thread.state
                && until <= now
            {
                due.push((until, thread.stay, id));
            }
        }
        due.sort_unstable();
        for (_, _, id) in due {
            self.release(id);
        }
    }

    fn release(&mut self, id: ThreadId) {
        self.all[id].state = State::Runnable;
        self.ready.push_back(id);
    }
}

impl Vm {
    /// The thread that runs is to wait, until that time or until [`Vm::wake`] with the ticket. Whoever
    /// calls this answers [`Step::Block`] next.
    pub fn park(&mut self, until: Option<Time>) -> Ticket {
        let threads = &mut self.threads;
        threads.stays += 1;
        let thread = &mut threads.all[threads.current];
        thread.state = State::Parked(until);
        thread.stay = threads.stays;
        Ticket { thread: threads.current, stay: thread.stay }
    }

    /// The thread that runs lets the others go first that can run.
    pub fn pass(&mut self) {
        let current = self.threads.current;
        self.threads.release(current);
    }

    /// Ends a wait; false if it is over already.
    pub fn wake(&mut self, ticket: Ticket) -> bool {
        let thread = &self.threads.all[ticket.thread];
        let waits = thread.stay == ticket.stay && matches!(thread.state, State::Parked(_));
        if waits {
            self.threads.release(ticket.thread);
        }
        waits
    }

    /// Makes a thread that calls `callable`; it runs at once when the one that runs answers [`Step::Block`].
    /// The thread has a name, and the name of its function.
    pub fn start_thread(&mut self, callable: Value, names: [Rc<str>; 2], daemon: bool) -> ThreadId {
        let [name, function] = names;
        let lane = self.trace.new_lane();
        let opened = Opened {
            kind: LaneKind::Worker,
            parent: Some(self.lane),
            name: name.clone(),
            function,
            label: name.clone(),
        };
        self.record_on(lane, What::Opened(Rc::new(opened)));
        let body: Box<dyn NativeFrame> = Box::new(ThreadBody { callable: Some(callable), ended: None });
        let saved = Saved { frames: vec![Frame::Native(body, None)], lane: Some(lane), ..Saved::default() };
        let id = self.threads.all.len();
        let (state, joining) = (State::Runnable, Vec::new());
        self.threads.all.push(Thread { name, daemon, lane, state, stay: 0, saved, joining });
        self.threads.ready.push_front(id);
        self.pass();
        id
    }

    /// Gives a thread another name.
    pub fn rename_thread(&mut self, id: ThreadId, name: Rc<str>) {
        let Some(thread) = self.threads.all.get_mut(id) else { return };
        let lane = thread.lane;
        thread.name = name.clone();
        self.record_on(lane, What::Renamed(Box::new(Some(name))));
    }

    /// A ticket that the end of a thread ends; `None` if it has ended.
    pub fn park_for_end(&mut self, id: ThreadId, until: Option<Time>) -> Option<Ticket> {
        if !self.threads.is_alive(id) {
            return None;
        }
        let ticket = self.park(until);
        self.threads.all[id].joining.push(ticket);
        Some(ticket)
    }

    /// The first thread besides the main one that a program's end waits for.
    pub(super) fn unfinished_thread(&self) -> Option<ThreadId> {
        let waits = |thread: &Thread| !thread.daemon && thread.state != State::Done;
        self.threads.all.iter().skip(1).position(waits).map(|at| at + 1)
    }

    /// Goes on with the thread whose turn it is. An error says when the next one can run.
    pub(super) fn schedule(&mut self) -> Result<(), Option<Time>> {
        if self.threads.all[self.threads.current].state == State::Running {
            return Ok(());
        }
        if self.threads.ready.is_empty() {
            self.threads.release_due(self.now);
        }
        let Some(next) = self.threads.ready.pop_front() else {
            return Err(self.threads.next_deadline());
        };
        self.threads.all[next].state = State::Running;
        let before = std::mem::replace(&mut self.threads.current, next);
        if before == next {
            return Ok(());
        }
        let saved = std::mem::take(&mut self.threads.all[next].saved);
        self.threads.all[before].saved = Saved {
            frames: std::mem::replace(&mut self.frames, saved.frames),
            input: std::mem::replace(&mut self.input, saved.input),
            lane: Some(self.lane),
            running_loop: std::mem::replace(&mut self.running_loop, saved.running_loop),
            context: std::mem::replace(&mut self.context, saved.context),
            policy_loop: std::mem::replace(&mut self.policy_loop, saved.policy_loop),
        };
        self.lane = saved.lane.unwrap_or(self.threads.all[next].lane);
        Ok(())
    }

    /// The frames of the thread that runs are all done. False for the main thread.
    pub(super) fn end_thread(&mut self) -> bool {
        let current = self.threads.current;
        if current == 0 {
            return false;
        }
        let thread = &mut self.threads.all[current];
        thread.state = State::Done;
        for ticket in std::mem::take(&mut thread.joining) {
            self.wake(ticket);
        }
        self.context = None;
        self.running_loop = None;
        self.policy_loop = None;
        true
    }

    /// The main thread's code is over: what is left of the run's threads comes to its end.
    pub fn finish_threads(&mut self) {
        self.frames.push(Frame::Native(Box::new(Finish), None));
        self.input = Input::Start;
    }

    /// All threads but the main one stop where they are.
    pub(super) fn drop_threads(&mut self) {
        self.threads.ready.clear();
        if self.threads.current != 0 {
            self.frames.clear();
            self.input = Input::Start;
            self.running_loop = None;
            self.context = None;
        }
        self.threads.current = 0;
        for thread in &mut self.threads.all {
            thread.state = State::Done;
            let saved = std::mem::take(&mut thread.saved);
            drop(saved);
        }
        self.threads.all[0].state = State::Running;
        self.threads.at_exit.clear();
        self.lane = self.threads.all[0].lane;
    }
}

/// The outermost frame of a thread.
struct ThreadBody {
    callable: Option<Value>,
    /// How it ended, while that is said.
    ended: Option<End>,
}

impl NativeFrame for ThreadBody {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Some(callable) = self.callable.take() {
            vm.record(What::Runs);
            return Step::Call(callable, Vec::new());
        }
        let end = match input {
            Input::Raise(e) | Input::Throw(e) if !vm.is_kind(&e, ExcKind::SystemExit) => {
                let name = vm.threads.all[vm.threads.current].name.clone();
                let before = format!("Exception in thread {name}:\n");
                self.ended = Some(End::Raised(repr::quiet_line(&e).into()));
                return Step::Run(Box::new(vm.tell(before, e)));
            }
            _ => self.ended.take().unwrap_or(End::Returned(None)),
        };
        vm.lane = vm.threads.lane();
        vm.record(What::Ended(Box::new(end)));
        Step::Return(Value::None)
    }
}

/// What the main thread does when its own code is over: what was registered for the exit, then it waits
/// for the threads that are no daemons (Py_FinalizeEx, Python/pylifecycle.c).
struct Finish;

impl NativeFrame for Finish {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Input::Raise(e) | Input::Throw(e) = input {
            return Step::Run(Box::new(vm.tell("Exception ignored on threading shutdown:\n", e)));
        }
        if let Some(callable) = vm.threads.at_exit.pop() {
            return Step::Call(callable, Vec::new());
        }
        match vm.unfinished_thread() {
            Some(id) => match vm.park_for_end(id, None) {
                Some(_) => Step::Block,
                None => Step::Return(Value::None),
            },
            None => Step::Return(Value::None),
        }
    }
}
