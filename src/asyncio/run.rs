//! Where the loop meets the interpreter: `run_until_complete` and `run_forever`, as a frame on its stack.

use super::context::Context;
use super::event_loop::{EventLoop, Note};
use super::future::{Callback, Future, Status};
use super::handle::{Handle, Job, Ready};
use super::places;
use super::report::{self, Report};
use super::repr::{handle_repr, job_source, quiet_repr};
use super::task::{self, Answer, Outcome};
use crate::python::repr::{self, quiet};
use crate::python::traceback::LibraryPlace;
use crate::python::value::{Exc, ExcKind, Step, Todo, Value};
use crate::python::vm::{Input, NativeFrame, Vm};
use crate::time::Time;
use crate::trace::{End, For, LaneId, What};
use std::rc::Rc;

impl Vm {
    /// Writes what the loop has noted into the trace.
    pub fn take_notes(&mut self, event_loop: &EventLoop) {
        let mut index = 0;
        while let Some(note) = event_loop.take_note(index) {
            index += 1;
            match note {
                Note::Ready(lane, by) => self.record_on(lane, What::Ready(by.filter(|by| *by != lane))),
                Note::CancelAsked(lane) => {
                    let by = Some(self.lane).filter(|by| *by != lane);
                    self.record_on(lane, What::CancelAsked(by));
                }
                Note::Scheduled(call) => self.record(What::Scheduled(call)),
                Note::Unscheduled(number) => self.record(What::Unscheduled(number)),
            }
        }
    }
}

/// `loop.run_until_complete(future)` and `loop.run_forever()`: turn after turn.
pub struct RunLoop {
    event_loop: Rc<EventLoop>,
    until: Option<Rc<Future>>,
    /// Whether `until` was made for this.
    new: bool,
    started: bool,
    /// The lane of the thread that runs the loop.
    thread: LaneId,
    /// The context of the code that runs the loop.
    context: Option<Rc<Context>>,
    /// How many handles are left of this turn.
    left: usize,
    doing: Doing,
    /// What the last handle held: it goes when the next one is taken, or at the end of the turn.
    held: Option<Ready>,
    /// When the present job began.
    since: Time,
    end: Option<Leaving>,
}

/// What the frame is resumed after.
enum Doing {
    Nothing,
    /// Waiting for a timer, or for another thread.
    Selecting,
    /// The step of a task, and what was thrown into it, which lives as long as the step.
    Step(Rc<Future>, Option<Exc>),
    /// A function of the program.
    Call(Ready),
    /// A report of the loop.
    Report,
}

/// How the loop was left.
#[derive(Clone, Copy)]
enum Leaving {
    Completed,
    Stopped,
    /// By an exception that nothing in the loop holds up.
    Fatal,
}

impl RunLoop {
    pub fn until(event_loop: Rc<EventLoop>, future: Rc<Future>, new: bool, thread: LaneId) -> RunLoop {
        RunLoop { until: Some(future), new, ..RunLoop::forever(event_loop, thread) }
    }

    pub fn forever(event_loop: Rc<EventLoop>, thread: LaneId) -> RunLoop {
        RunLoop {
            event_loop,
            until: None,
            new: false,
            started: false,
            thread,
            context: None,
            left: 0,
            doing: Doing::Nothing,
            held: None,
            since: Time::ZERO,
            end: None,
        }
    }

    fn start(&mut self, vm: &mut Vm) {
        self.started = true;
        self.event_loop.set_running(Some(vm.threads.current()));
        vm.running_loop = Some(self.event_loop.clone());
        self.context = vm.context.take();
        if let Some(future) = &self.until {
            future.add_done_callback(Callback::Stop);
        }
        self.wait(vm);
    }

    /// The thread's own lane waits for the future's.
    fn wait(&self, vm: &mut Vm) {
        vm.lane = self.thread;
        let what = match &self.until {
            Some(future) => future.lane().map(For::Lane),
            None => Some(For::Future),
        };
        if let Some(what) = what {
            vm.record(What::Waits(what));
        }
    }

    fn finish(&mut self, vm: &mut Vm) {
        self.event_loop.set_running(None);
        drop(self.event_loop.set_current(None));
        vm.running_loop = None;
        vm.context = self.context.take();
        vm.lane = self.thread;
        vm.record(What::Runs);
        if let Some(future) = &self.until {
            future.remove_callbacks(|callback| matches!(callback, Callback::Stop));
        }
    }

    fn fatal(&mut self, e: Exc, vm: &mut Vm) -> Step {
        self.end = Some(Leaving::Fatal);
        self.finish(vm);
        if let Some(future) = self.until.as_ref().filter(|future| self.new && future.done()) {
            future.log_traceback.set(false);
        }
        Step::Raise(e)
    }

    /// Takes in how the step ended.
    fn stepped(&mut self, task: &Rc<Future>, input: Input, vm: &mut Vm) -> Result<(), Exc> {
        let answer = match input {
            Input::Yield(value) => Answer::Yielded(value),
            Input::Return(value) | Input::Send(value) => Answer::Returned(value),
            Input::Raise(e) | Input::Throw(e) => Answer::Raised(e),
            Input::Start => Answer::Returned(Value::None),
        };
        let context = vm.context.take();
        if let (Some(cell), true) = (&task.task, context.is_some()) {
            cell.borrow_mut().context = context;
        }
        let outcome = task::end_step(task, answer, vm);
        if let Some(lane) = task.lane() {
            let what = match &outcome {
                Ok(Outcome::Waits(what)) => What::Waits(what.clone()),
                Ok(Outcome::Ended(end)) => What::Ended(end.clone()),
                Err(e) => What::Ended(End::Raised(crate::python::repr::quiet_line(e).into())),
            };
            vm.record_on(lane, what);
        }
        drop(self.event_loop.set_current(None));
        vm.take_notes(&self.event_loop);
        vm.lane = self.thread;
        if self.event_loop.is_debug() {
            vm.took(&self.event_loop, self.since, || quiet_repr(task));
        }
        outcome.map(|_| ())
    }

    /// Runs one job, or says what has to run for it.
    fn job(&mut self, ready: Ready, vm: &mut Vm) -> Option<Step> {
        let (job, handle) = match ready {
            Ready::Job(job) => (job, None),
            Ready::Handle(handle) => {
                let job = handle.job.borrow().clone();
                (job?, Some(handle))
            }
        };
        // A call that was taken is not to be cancelled any more.
        if let Some(handle) = &handle {
            handle.number.set(None);
        }
        if matches!(
            job,
            Job::Call(_) | Job::Done(Callback::Gathered(_) | Callback::Stop | Callback::Call(_), _)
        ) {
            vm.record(What::Called);
        }
        match job {
            Job::Step(task, exception) => {
                self.held = Some(Ready::Job(Job::Step(task.clone(), None)));
                return self.step(task, exception, vm);
            }
            Job::Done(Callback::Wake(task), future) => {
                // Waking looks at the result, whatever the step does with it.
                future.log_traceback.set(false);
                let exception = future.outcome().and_then(Result::err);
                // Of any but plain futures that are not cancelled it is raised here first, and caught, before it
                // is thrown (task_wakeup).
                let raised = future.status() == Status::Cancelled || future.is_derived();
                if let Some(e) = exception.as_ref().filter(|_| raised)
                    && let Some(handled) = vm.handled_anywhere()
                {
                    e.set_context(&handled);
                }
                self.held = Some(Ready::Job(Job::Done(Callback::Wake(task.clone()), future)));
                return self.step(task, exception, vm);
            }
            Job::Done(Callback::Gathered(gather), child) => gather.child_done(&child, vm),
            Job::Done(Callback::Stop, future) => {
                future.log_traceback.set(false);
                let fatal = match &future.state.borrow().exception {
                    Some(e) => {
                        vm.is_kind(e, ExcKind::SystemExit) || vm.is_kind(e, ExcKind::KeyboardInterrupt)
                    }
                    None => false,
                };
                if !fatal {
                    self.event_loop.stop();
                }
            }
            Job::Done(Callback::Call(call), future) => {
                vm.record(What::Runs);
                vm.context.clone_from(&call.1);
                let function = call.0.clone();
                let args = vec![future.value()];
                self.doing = Doing::Call(Ready::Job(Job::Done(Callback::Call(call), future)));
                return Some(Step::Call(function, args));
            }
            Job::SetResult(future, value) => {
                future.set_result(value);
            }
            Job::Call(call) => {
                vm.record(What::Runs);
                let (function, args) = (call.0.clone(), call.1.clone());
                if let Some(handle) = &handle {
                    vm.context.clone_from(&handle.context.borrow());
                }
                self.doing = Doing::Call(handle.map_or(Ready::Job(Job::Call(call)), Ready::Handle));
                return Some(Step::Call(function, args));
            }
        }
        vm.take_notes(&self.event_loop);
        None
    }

    fn step(&mut self, task: Rc<Future>, exception: Option<Exc>, vm: &mut Vm) -> Option<Step> {
        if task.done() {
            return None;
        }
        let thrown = task::begin_step(&task, exception, vm);
        let (coroutine, context, lane) = {
            let cell = task.task.as_ref()?.borrow();
            (cell.coroutine.clone(), cell.context.clone(), cell.lane)
        };
        if let Some(lane) = lane {
            vm.lane = lane;
            vm.record(What::Runs);
        }
        vm.context = context;
        drop(self.event_loop.set_current(Some(task.clone())));
        self.doing = Doing::Step(task, thrown.clone());
        Some(Step::Resume(coroutine, thrown.map_or(Ok(Value::None), Err)))
    }

    /// A callback of the program has ended.
    fn called(&mut self, ready: Ready, input: Input, vm: &mut Vm) -> Option<Step> {
        let context = vm.context.take();
        let handle = |event_loop: &Rc<EventLoop>| match &ready {
            Ready::Handle(handle) => {
                handle.context.borrow_mut().clone_from(&context);
                handle.clone()
            }
            Ready::Job(job) => Rc::new(Handle::new(event_loop, job.clone(), None, context.clone())),
        };
        if self.event_loop.is_debug() {
            let shown = || handle_repr(&handle(&self.event_loop), &mut |value| Ok(quiet(value)));
            vm.took(&self.event_loop, self.since, || shown().unwrap_or_default());
        }
        let e = match input {
            Input::Raise(e) | Input::Throw(e) => e,
            _ => {
                self.held = Some(ready);
                self.wait(vm);
                return None;
            }
        };
        if vm.is_kind(&e, ExcKind::SystemExit) || vm.is_kind(&e, ExcKind::KeyboardInterrupt) {
            return Some(self.fatal(e, vm));
        }
        // The exception went through Handle._run.
        e.passed(crate::python::value::Place::Library(&places::HANDLE_RUN));
        let handle = handle(&self.event_loop);
        // The context of the report and the frame that the exception passed hold each other.
        vm.kept.push(Value::Handle(handle.clone()));
        let event_loop = self.event_loop.clone();
        self.doing = Doing::Report;
        let report = move |vm: &mut Vm| {
            let job = handle.job.borrow().clone();
            let source = match &job {
                Some(job) => job_source(&event_loop, job, &mut |value| repr::repr(vm, value))?,
                None => String::new(),
            };
            let mut items = vec![
                ("message", Value::string(format!("Exception in callback {source}"))),
                ("exception", Value::Exception(e.clone())),
            ];
            if let Some(created) = &handle.debug {
                items.push(("source_traceback", Value::str(&created.stack)));
            }
            items.push(("handle", Value::Handle(handle.clone())));
            Ok(Todo::Run(Box::new(Report::new(event_loop.clone(), report::context(items), false)) as Box<_>))
        };
        Some(Step::Run(Box::new(crate::python::vm::ask::Operation::of(report))))
    }

    /// The last handle goes, and with it what it alone held; first comes what is due for that, at the line
    /// of the library that let it go.
    fn let_go(&mut self, place: &'static LibraryPlace, vm: &Vm) -> Option<Step> {
        drop(self.held.take());
        vm.finalizers.any().then(|| Step::Run(Box::new(Gone(place))))
    }

    /// Goes on to the next job that needs Python code, or to the end.
    fn go_on(&mut self, vm: &mut Vm) -> Step {
        // What is to be logged is logged before anything else, and before time goes on.
        if vm.finalizers.any() && vm.is_logging() {
            return Step::Turn;
        }
        loop {
            self.left += self.event_loop.take_put_first();
            while self.left > 0 {
                if let Some(step) = self.let_go(&places::NEXT_HANDLE, vm) {
                    return step;
                }
                self.left -= 1;
                let Some(ready) = self.event_loop.next_ready() else { continue };
                self.since = vm.now;
                if let Some(step) = self.job(ready, vm) {
                    return step;
                }
            }
            if let Some(step) = self.let_go(&places::NO_HANDLE, vm) {
                return step;
            }
            if self.event_loop.is_stopping() && self.end.is_some() {
                return self.leave(vm);
            }
            let stopping = self.event_loop.is_stopping();
            let next_timer = self.event_loop.next_timer();
            if !stopping && !self.event_loop.has_ready() {
                match next_timer {
                    Some(when) if when <= vm.now => {}
                    when => {
                        self.event_loop.selecting.set(Some(vm.park(when)));
                        self.doing = Doing::Selecting;
                        return Step::Block;
                    }
                }
            }
            self.left = self.event_loop.begin_turn(vm.now);
            vm.turn += 1;
            // After this turn it may be found that the loop is to stop.
            self.end = Some(Leaving::Completed);
            if vm.turn.is_multiple_of(TURNS_A_SLICE) {
                self.doing = Doing::Nothing;
                return Step::Turn;
            }
        }
    }

    fn leave(&mut self, vm: &mut Vm) -> Step {
        self.finish(vm);
        let Some(future) = &self.until else { return Step::Return(Value::None) };
        match future.outcome() {
            Some(Ok(value)) => Step::Return(value),
            Some(Err(e)) => {
                // The exception knows the frames that know the future, which knows the exception.
                vm.kept.push(Value::Future(future.clone()));
                Step::Raise(e)
            }
            None => {
                self.end = Some(Leaving::Stopped);
                Step::Raise(vm.error(ExcKind::RuntimeError, "Event loop stopped before Future completed."))
            }
        }
    }
}

impl NativeFrame for RunLoop {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match std::mem::replace(&mut self.doing, Doing::Nothing) {
            Doing::Step(task, thrown) => {
                let stepped = self.stepped(&task, input, vm);
                drop(thrown);
                if let Err(fatal) = stepped {
                    // Its traceback holds the handle that holds the task that holds it.
                    vm.kept.push(Value::Future(task));
                    return self.fatal(fatal, vm);
                }
            }
            Doing::Call(ready) => {
                if let Some(step) = self.called(ready, input, vm) {
                    return step;
                }
            }
            Doing::Selecting => self.event_loop.selecting.set(None),
            Doing::Report => match input {
                Input::Raise(e) | Input::Throw(e) => return self.fatal(e, vm),
                _ => self.wait(vm),
            },
            Doing::Nothing if self.started => {}
            Doing::Nothing => self.start(vm),
        }
        if vm.finalizers.any() {
            return Step::Run(Box::new(Gone(&places::HANDLE_RUN)));
        }
        self.go_on(vm)
    }

    fn place(&self) -> Option<&'static LibraryPlace> {
        Some(&places::HANDLE_RUN)
    }

    fn stack(&self) -> &'static [&'static LibraryPlace] {
        match (self.until.is_some(), self.event_loop.is_debug()) {
            (true, true) => places::LOOP_STACK_DEBUG,
            (true, false) => places::LOOP_STACK,
            (false, true) => places::FOREVER_STACK_DEBUG,
            (false, false) => places::FOREVER_STACK,
        }
    }

    fn places(&self) -> &'static [&'static LibraryPlace] {
        match (self.end, &self.until) {
            (Some(Leaving::Fatal), Some(_)) => places::FATAL,
            (Some(Leaving::Fatal), None) => places::FATAL_FOREVER,
            (Some(Leaving::Stopped), _) => places::STOPPED,
            _ => places::COMPLETED,
        }
    }
}

/// Nothing but a line of the library.
struct Gone(&'static LibraryPlace);

impl NativeFrame for Gone {
    fn resume(&mut self, _: &mut Vm, _: Input) -> Step {
        Step::Return(Value::None)
    }

    fn place(&self) -> Option<&'static LibraryPlace> {
        Some(self.0)
    }
}

/// After so many turns the host is asked before going on, whatever they did.
const TURNS_A_SLICE: u32 = 256;
