//! Where the loop meets the interpreter: `run_until_complete` and `asyncio.run`, as frames on its stack.

use super::event_loop::{EventLoop, Job, Note};
use super::future::{Callback, Future, Status};
use super::task::{self, Answer, Outcome, Task};
use super::{gather, places};
use crate::python::traceback::LibraryPlace;
use crate::python::value::{Coroutine, Exc, ExcKind, Finalizers, Step, Value};
use crate::python::vm::resume::label;
use crate::python::vm::{Input, NativeFrame, Vm};
use crate::trace::{For, LaneId, LaneKind, Opened, What};
use std::rc::Rc;

impl Vm {
    /// Makes a task of a coroutine, with a lane, and schedules its first step.
    pub fn new_task(
        &mut self,
        event_loop: &Rc<EventLoop>,
        coroutine: Rc<Coroutine>,
        name: Option<Rc<str>>,
    ) -> Rc<Future> {
        // Only a task without a name of its own takes a number.
        self.tasks += u64::from(name.is_none());
        let default: Rc<str> = format!("Task-{}", self.tasks).into();
        let lane = self.trace.new_lane();
        let first_string = match &*coroutine.state.borrow() {
            crate::python::value::CoState::Created(crate::python::value::Body::Python(frame)) => label(frame),
            _ => None,
        };
        let opened = Opened {
            kind: LaneKind::Task,
            parent: Some(self.lane),
            name: name.clone().unwrap_or_else(|| default.clone()),
            function: coroutine.qualname.clone(),
            label: name.clone().or(first_string).unwrap_or_else(|| coroutine.name.clone()),
        };
        self.record_on(lane, What::Opened(Rc::new(opened)));
        let task = task_of(event_loop, &self.finalizers, coroutine, name.unwrap_or(default), Some(lane));
        let by = Some(self.lane);
        event_loop.call_soon(Job::Step(task.clone(), None), by);
        self.take_notes(event_loop);
        task
    }

    /// Writes what the loop has noted into the trace.
    pub fn take_notes(&mut self, event_loop: &EventLoop) {
        for note in event_loop.take_notes() {
            match note {
                Note::Ready(lane, by) => self.record_on(lane, What::Ready(by.filter(|by| *by != lane))),
                Note::CancelAsked(lane) => {
                    let by = Some(self.lane).filter(|by| *by != lane);
                    self.record_on(lane, What::CancelAsked(by));
                }
            }
        }
    }
}

fn task_of(
    event_loop: &Rc<EventLoop>,
    finalizers: &Rc<Finalizers>,
    coroutine: Rc<Coroutine>,
    name: Rc<str>,
    lane: Option<LaneId>,
) -> Rc<Future> {
    let task = Task { name, coroutine, fut_waiter: None, must_cancel: false, cancels_requested: 0, lane };
    let task = Future::new(event_loop, finalizers, Some(task));
    event_loop.register(&task);
    task
}

/// `loop.run_until_complete(future)`: turn after turn, until the future is done.
pub struct RunUntil {
    event_loop: Rc<EventLoop>,
    future: Rc<Future>,
    /// The lane of the thread that runs the loop.
    thread: LaneId,
    /// How many handles are left of this turn.
    left: usize,
    /// The task whose step we wait for.
    stepping: Option<Rc<Future>>,
    started: bool,
    /// An exception that must leave the loop at once.
    fatal: bool,
}

impl RunUntil {
    pub fn new(event_loop: Rc<EventLoop>, future: Rc<Future>, thread: LaneId) -> RunUntil {
        RunUntil { event_loop, future, thread, left: 0, stepping: None, started: false, fatal: false }
    }

    fn start(&mut self, vm: &mut Vm) {
        self.started = true;
        self.event_loop.set_running(true);
        vm.running_loop = Some(self.event_loop.clone());
        self.future.add_done_callback(Callback::Stop);
        self.wait(vm);
    }

    /// The thread's own lane waits for the future's.
    fn wait(&self, vm: &mut Vm) {
        vm.lane = self.thread;
        if let Some(lane) = self.future.lane() {
            vm.record(What::Waits(For::Lane(lane)));
        }
    }

    fn finish(&mut self, vm: &mut Vm) {
        self.event_loop.set_running(false);
        self.event_loop.set_current(None);
        vm.running_loop = None;
        vm.lane = self.thread;
        vm.record(What::Runs);
    }

    /// Takes in how the step ended.
    fn stepped(&mut self, task: &Rc<Future>, answer: Answer, vm: &mut Vm) -> Result<(), Exc> {
        let outcome = task::end_step(task, answer, vm);
        if let Some(lane) = task.lane() {
            match &outcome {
                Ok(Outcome::Waits(what)) => vm.record_on(lane, What::Waits(what.clone())),
                Ok(Outcome::Ended(end)) => vm.record_on(lane, What::Ended(end.clone())),
                Err(e) => {
                    let end = crate::trace::End::Raised(crate::python::repr::quiet_line(e).into());
                    vm.record_on(lane, What::Ended(end));
                }
            }
        }
        self.event_loop.set_current(None);
        vm.take_notes(&self.event_loop);
        vm.lane = self.thread;
        outcome.map(|_| ())
    }

    /// Runs one job, or says what has to run for it.
    fn job(&mut self, job: Job, vm: &mut Vm) -> Option<Step> {
        match job {
            Job::Step(task, exception) => return self.step(task, exception, vm),
            Job::Done(Callback::Wake(task), _) => return self.step(task, None, vm),
            Job::Done(Callback::Gathered(gather), child) => gather.child_done(&child, vm),
            Job::Done(Callback::Stop, _) => self.event_loop.stop(),
            Job::Done(Callback::Call(function), future) => {
                vm.record(What::Runs);
                return Some(Step::Call(function, vec![Value::Future(future)]));
            }
            Job::SetResult(future, value) => {
                future.set_result(value);
            }
            Job::Call(function, args) => {
                vm.record(What::Runs);
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
        let coroutine = task.task.as_ref().map(|t| t.borrow().coroutine.clone())?;
        if let Some(lane) = task.lane() {
            vm.lane = lane;
            vm.record(What::Runs);
        }
        self.event_loop.set_current(Some(task.clone()));
        self.stepping = Some(task);
        Some(Step::Resume(coroutine, thrown.map_or(Ok(Value::None), Err)))
    }

    /// An exception of a callback: reported, and the loop goes on (Handle._run).
    fn callback_failed(&self, e: &Exc, vm: &mut Vm) {
        let text = crate::python::traceback::format(e);
        vm.warn_text(&format!("Exception in callback\nhandle: <Handle>\n{text}"));
    }
}

impl NativeFrame for RunUntil {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if !self.started {
            self.start(vm);
        } else if let Some(task) = self.stepping.take() {
            let answer = match input {
                Input::Yield(value) => Answer::Yielded(value),
                Input::Return(value) | Input::Send(value) => Answer::Returned(value),
                Input::Raise(e) | Input::Throw(e) => Answer::Raised(e),
                Input::Start => Answer::Returned(Value::None),
            };
            if let Err(fatal) = self.stepped(&task, answer, vm) {
                self.fatal = true;
                self.finish(vm);
                return Step::Raise(fatal);
            }
        } else {
            match input {
                Input::Raise(e) if vm.is_kind(&e, ExcKind::SystemExit) => {
                    self.fatal = true;
                    self.finish(vm);
                    return Step::Raise(e);
                }
                Input::Raise(e) => {
                    self.callback_failed(&e, vm);
                    self.wait(vm);
                }
                Input::Return(_) => self.wait(vm),
                _ => {}
            }
        }
        loop {
            while self.left > 0 {
                self.left -= 1;
                let Some(job) = self.event_loop.next_job() else { continue };
                if let Some(step) = self.job(job, vm) {
                    return step;
                }
            }
            if self.event_loop.is_stopping() {
                self.finish(vm);
                return match self.future.outcome() {
                    Some(Ok(value)) => Step::Return(value),
                    Some(Err(e)) => Step::Raise(e),
                    None => {
                        let message = "Event loop stopped before Future completed.";
                        Step::Raise(vm.error(ExcKind::RuntimeError, message))
                    }
                };
            }
            if !self.event_loop.has_ready() {
                match self.event_loop.next_timer() {
                    Some(when) if when <= vm.now => {}
                    when => return Step::Idle(when),
                }
            }
            self.left = self.event_loop.begin_turn(vm.now);
            vm.turn += 1;
            if vm.turn.is_multiple_of(TURNS_A_SLICE) {
                return Step::Turn;
            }
        }
    }

    fn place(&self) -> Option<&'static LibraryPlace> {
        Some(&places::HANDLE_RUN)
    }

    fn places(&self) -> &'static [&'static LibraryPlace] {
        if self.fatal { places::FATAL } else { places::COMPLETED }
    }
}

/// After so many turns the host is asked before going on, whatever they did.
const TURNS_A_SLICE: u32 = 256;

/// `asyncio.run(main)` (Lib/asyncio/runners.py): a loop of its own, and everything cancelled at the end.
pub struct Run {
    coroutine: Option<Rc<Coroutine>>,
    event_loop: Rc<EventLoop>,
    thread: LaneId,
    stage: Stage,
    outcome: Option<Result<Value, Exc>>,
}

enum Stage {
    Start,
    Main,
    /// The tasks that were cancelled at the end.
    Cancelling(Vec<Rc<Future>>),
    /// The loop's own last tasks: of async generators, then of the executor.
    Closing(u32),
}

impl Run {
    pub fn new(coroutine: Rc<Coroutine>, vm: &mut Vm) -> Run {
        let event_loop = EventLoop::new(vm.exception_class(ExcKind::CancelledError));
        vm.loops.push(Rc::downgrade(&event_loop));
        Run { coroutine: Some(coroutine), event_loop, thread: vm.lane, stage: Stage::Start, outcome: None }
    }

    fn until(&self, future: Rc<Future>) -> Step {
        Step::Run(Box::new(RunUntil::new(self.event_loop.clone(), future, self.thread)))
    }

    /// _cancel_all_tasks.
    fn cancel_all(&mut self, vm: &mut Vm) -> Step {
        let tasks = self.event_loop.pending_tasks();
        if tasks.is_empty() {
            self.stage = Stage::Closing(0);
            return self.close(vm);
        }
        for task in &tasks {
            task.cancel(None);
        }
        vm.take_notes(&self.event_loop);
        let all = gather::gather(&self.event_loop, &vm.finalizers, tasks.clone(), true, vm);
        self.stage = Stage::Cancelling(tasks);
        self.until(all)
    }

    fn cancelled(&self, tasks: &[Rc<Future>], vm: &mut Vm) {
        for task in tasks {
            if task.status() == Status::Cancelled {
                continue;
            }
            if let Ok(Some(e)) = task.exception() {
                let task = super::future_repr(task);
                let text = crate::python::traceback::format(&e);
                vm.warn_text(&format!(
                    "unhandled exception during asyncio.run() shutdown\ntask: {task}\n{text}"
                ));
            }
        }
    }

    /// The two tasks that CPython runs before it closes the loop take turns and numbers here too.
    fn close(&mut self, vm: &mut Vm) -> Step {
        let Stage::Closing(done) = self.stage else { return Step::Return(Value::None) };
        if done < 2 {
            self.stage = Stage::Closing(done + 1);
            vm.tasks += 1;
            let body = Coroutine::native("shutdown", Box::new(Nothing), &vm.finalizers);
            let Value::Coroutine(coroutine) = body else { return Step::Return(Value::None) };
            let name = format!("Task-{}", vm.tasks).into();
            let task = task_of(&self.event_loop, &vm.finalizers, coroutine, name, None);
            self.event_loop.call_soon(Job::Step(task.clone(), None), None);
            return self.until(task);
        }
        self.event_loop.close();
        match self.outcome.take() {
            Some(Err(e)) => Step::Raise(e),
            Some(Ok(value)) => Step::Return(value),
            None => Step::Return(Value::None),
        }
    }
}

impl NativeFrame for Run {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match std::mem::replace(&mut self.stage, Stage::Main) {
            Stage::Start => {
                let Some(coroutine) = self.coroutine.take() else { return Step::Return(Value::None) };
                let task = vm.new_task(&self.event_loop, coroutine, None);
                self.until(task)
            }
            Stage::Main => {
                self.outcome = Some(match input {
                    Input::Raise(e) | Input::Throw(e) => {
                        for place in [&places::RUNNER_RUN, &places::RUN] {
                            e.passed(crate::python::value::Place::Library(place));
                        }
                        Err(e)
                    }
                    Input::Return(value) | Input::Yield(value) | Input::Send(value) => Ok(value),
                    Input::Start => Ok(Value::None),
                });
                self.cancel_all(vm)
            }
            Stage::Cancelling(tasks) => {
                self.cancelled(&tasks, vm);
                drop(tasks);
                self.stage = Stage::Closing(0);
                self.close(vm)
            }
            Stage::Closing(done) => {
                self.stage = Stage::Closing(done);
                self.close(vm)
            }
        }
    }
}

/// A coroutine that has nothing to do.
struct Nothing;

impl NativeFrame for Nothing {
    fn resume(&mut self, _: &mut Vm, _: Input) -> Step {
        Step::Return(Value::None)
    }
}
