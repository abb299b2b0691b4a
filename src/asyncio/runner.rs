//! `asyncio.run(main)` (Lib/asyncio/runners.py): a loop of its own, and everything cancelled at the end.

use super::context::Context;
use super::ensure::ensure_future;
use super::event_loop::EventLoop;
use super::future::{Future, Status};
use super::handle::Job;
use super::new_task::task_of;
use super::report::{Report, context};
use super::run::RunLoop;
use super::task::Name;
use super::{gather, places};
use crate::python::repr;
use crate::python::traceback::LibraryPlace;
use crate::python::value::{Coroutine, Exc, ExcKind, Exception, FrameLocals, Place, Step, Todo, Value};
use crate::python::vm::ask::Operation;
use crate::python::vm::{Input, NativeFrame, Vm};
use crate::trace::LaneId;
use std::rc::Rc;

/// `asyncio.run`, as a frame.
pub struct Run {
    coroutine: Option<Rc<Coroutine>>,
    event_loop: Rc<EventLoop>,
    debug: Option<bool>,
    context: Option<Rc<Context>>,
    thread: LaneId,
    stage: Stage,
    outcome: Option<Result<Value, Exc>>,
}

enum Stage {
    Start,
    Main,
    /// The tasks that were cancelled at the end.
    Cancelling(Vec<Rc<Future>>),
    /// Those of which a program's method is still to be asked.
    Asking(Vec<Rc<Future>>),
    /// Of these, the ones that are still to be reported.
    Reporting(Vec<Rc<Future>>),
    /// The coroutine that shuts the executor down is being made.
    Executor,
    /// A factory of tasks is asked for one of the loop's own last tasks.
    Made(u32),
    /// The loop's own last tasks: of async generators, then of the executor.
    Closing(u32),
}

impl Run {
    pub fn new(coroutine: Rc<Coroutine>, debug: Option<bool>, vm: &mut Vm) -> Run {
        Run {
            coroutine: Some(coroutine),
            event_loop: vm.new_loop(),
            debug,
            context: vm.copy_context(),
            thread: vm.lane,
            stage: Stage::Start,
            outcome: None,
        }
    }

    fn until(&self, future: Rc<Future>) -> Step {
        Step::Run(Box::new(RunLoop::until(self.event_loop.clone(), future, false, self.thread)))
    }

    fn main(&mut self, vm: &mut Vm) -> Step {
        let Some(coroutine) = self.coroutine.take() else { return Step::Return(Value::None) };
        vm.policy_loop = Some(Some(self.event_loop.clone()));
        if let Some(debug) = self.debug {
            vm.set_debug(&self.event_loop, debug);
        }
        self.stage = Stage::Main;
        let task = vm.new_task(&self.event_loop, coroutine, None, self.context.clone());
        *task.created.borrow_mut() = vm.created(&self.event_loop, &[&places::RUN, &places::RUNNER_CREATE]);
        *self.event_loop.settings.main.borrow_mut() = Rc::downgrade(&task);
        self.until(task)
    }

    /// What becomes of the main task's exception: the cancellation by an interrupt is a KeyboardInterrupt.
    fn raised(&self, e: Exc, vm: &mut Vm) -> Exc {
        e.passed(Place::Library(&places::RUNNER_RUN));
        let settings = &self.event_loop.settings;
        let interrupted = settings.interrupted.get() && vm.is_kind(&e, ExcKind::CancelledError);
        let main = settings.main.borrow().upgrade().filter(|_| interrupted);
        let e = if main.is_some_and(|main| main.uncancel() == 0) {
            let interrupt = Exception::new(vm.exception_class(ExcKind::KeyboardInterrupt), Vec::new());
            interrupt.set_context(&e);
            interrupt.passed(Place::Library(&places::RUNNER_INTERRUPTED));
            interrupt
        } else {
            e
        };
        e.passed(Place::Library(&places::RUN));
        e
    }

    /// _cancel_all_tasks.
    fn cancel_all(&mut self, vm: &mut Vm) -> Step {
        let tasks = self.event_loop.pending_tasks();
        if tasks.is_empty() {
            self.stage = Stage::Closing(0);
            return self.close(vm);
        }
        let asks = super::cancel::each(tasks.clone());
        vm.take_notes(&self.event_loop);
        if let Some(asks) = asks {
            self.stage = Stage::Asking(tasks);
            return Step::Run(asks);
        }
        self.wait_for_cancelled(tasks, vm)
    }

    fn wait_for_cancelled(&mut self, tasks: Vec<Rc<Future>>, vm: &mut Vm) -> Step {
        vm.take_notes(&self.event_loop);
        let all = gather::gather(&self.event_loop, tasks.clone(), true, vm);
        vm.cancelling = Some(frames_around(&tasks, vm));
        self.stage = Stage::Cancelling(tasks);
        self.until(all)
    }

    /// Reports the first of the cancelled tasks that raised something else.
    fn report(&mut self, mut tasks: Vec<Rc<Future>>, vm: &mut Vm) -> Step {
        while !tasks.is_empty() {
            let task = tasks.remove(0);
            if task.status() == Status::Cancelled {
                continue;
            }
            if let Ok(Some(e)) = task.exception() {
                let items = vec![
                    ("message", Value::str("unhandled exception during asyncio.run() shutdown")),
                    ("exception", Value::Exception(e)),
                    ("task", task.value()),
                ];
                self.stage = Stage::Reporting(tasks);
                return Step::Run(Box::new(Report::new(self.event_loop.clone(), context(items), false)));
            }
        }
        self.stage = Stage::Closing(0);
        self.close(vm)
    }

    /// The two tasks that CPython runs before it closes the loop take turns and numbers here too.
    fn close(&mut self, vm: &mut Vm) -> Step {
        let Stage::Closing(done) = self.stage else { return Step::Return(Value::None) };
        if done < 2 {
            let event_loop = self.event_loop.clone();
            let executor = event_loop.settings.executor.borrow().clone();
            let asked = !matches!(*event_loop.settings.task_factory.borrow(), Value::None);
            if done == 1 && (asked || !matches!(executor, Value::None)) {
                self.stage = Stage::Executor;
                let shutdown = Value::Builtin(super::loop_methods::SHUTDOWN_EXECUTOR);
                return Step::Call(shutdown, vec![Value::Loop(event_loop), Value::Int(300)]);
            }
            let body = ShutdownAsyncgens::new((done == 0).then_some(event_loop));
            let name = "BaseEventLoop.shutdown_asyncgens";
            let body = Coroutine::native(name, Box::new(body), &vm.finalizers);
            let Value::Coroutine(coroutine) = body else { return Step::Return(Value::None) };
            return self.last_task(coroutine, done + 1, vm);
        }
        vm.policy_loop = Some(None);
        vm.close_loop(&self.event_loop.clone());
        match self.outcome.take() {
            Some(Err(e)) => Step::Raise(e),
            Some(Ok(value)) => Step::Return(value),
            None => Step::Return(Value::None),
        }
    }

    /// Runs a coroutine of the loop's own end.
    fn last_task(&mut self, coroutine: Rc<Coroutine>, done: u32, vm: &mut Vm) -> Step {
        let event_loop = self.event_loop.clone();
        if !matches!(*event_loop.settings.task_factory.borrow(), Value::None) {
            self.stage = Stage::Made(done);
            let coroutine = Value::Coroutine(coroutine);
            let event_loop = event_loop.clone();
            return Step::Run(Box::new(Operation::of(move |vm: &mut Vm| {
                let task = ensure_future(vm, Some(&event_loop), &coroutine)?;
                Ok(Todo::Done(Value::Future(task.future)))
            })));
        }
        self.stage = Stage::Closing(done);
        vm.tasks += 1;
        let task = task_of(&event_loop, coroutine, Name::Number(vm.tasks), None, None);
        event_loop.call_soon(Job::Step(task.clone(), None), None);
        self.until(task)
    }

    /// What a factory of tasks raised while the loop was being closed.
    fn not_closed(&self, e: Exc, vm: &mut Vm) -> Step {
        if let Some(Err(first)) = &self.outcome {
            e.set_context(first);
        }
        for place in
            [&places::UNTIL_ENSURE, &places::CLOSE_ASYNCGENS, &places::EXIT_CLOSES, &places::RUN_EXITS]
        {
            e.passed(Place::Library(place));
        }
        vm.policy_loop = Some(None);
        vm.close_loop(&self.event_loop.clone());
        Step::Raise(e)
    }
}

impl NativeFrame for Run {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match std::mem::replace(&mut self.stage, Stage::Main) {
            Stage::Start => self.main(vm),
            Stage::Main => {
                self.outcome = Some(match input {
                    Input::Raise(e) | Input::Throw(e) => Err(self.raised(e, vm)),
                    Input::Return(value) | Input::Yield(value) | Input::Send(value) => Ok(value),
                    Input::Start => Ok(Value::None),
                });
                self.cancel_all(vm)
            }
            Stage::Asking(tasks) => match input {
                Input::Raise(e) | Input::Throw(e) => Step::Raise(e),
                _ => self.wait_for_cancelled(tasks, vm),
            },
            Stage::Cancelling(tasks) => {
                vm.cancelling = None;
                match input {
                    // SystemExit from a task that was being cancelled, or woken again.
                    Input::Raise(e) | Input::Throw(e) => {
                        if let Some(Err(first)) = &self.outcome {
                            e.set_context(first);
                        }
                        for place in [
                            &places::CANCEL_ALL,
                            &places::CLOSE_CANCELS,
                            &places::EXIT_CLOSES,
                            &places::RUN_EXITS,
                        ] {
                            e.passed(Place::Library(place));
                        }
                        vm.policy_loop = Some(None);
                        vm.close_loop(&self.event_loop.clone());
                        Step::Raise(e)
                    }
                    _ => self.report(tasks, vm),
                }
            }
            Stage::Reporting(tasks) => self.report(tasks, vm),
            Stage::Executor => match input {
                Input::Return(Value::Coroutine(coroutine)) => self.last_task(coroutine, 2, vm),
                Input::Raise(e) | Input::Throw(e) => Step::Raise(e),
                _ => Step::Return(Value::None),
            },
            Stage::Made(done) => match input {
                Input::Return(Value::Future(task)) => {
                    self.stage = Stage::Closing(done);
                    self.until(task)
                }
                Input::Raise(e) | Input::Throw(e) => self.not_closed(e, vm),
                _ => Step::Return(Value::None),
            },
            Stage::Closing(done) => {
                self.stage = Stage::Closing(done);
                self.close(vm)
            }
        }
    }

    fn stack(&self) -> &'static [&'static LibraryPlace] {
        places::RUN_STACK
    }

    /// The runner is closed by a `with`, which handles what the main task raised.
    fn handled(&self) -> Option<&Exc> {
        match &self.outcome {
            Some(Err(e)) => Some(e),
            _ => None,
        }
    }
}

/// The frames around a step while these tasks are cancelled, as an exception that goes through the step keeps them:
/// `Handle._run`, `_run_once`, `run_forever`, `run_until_complete`, and `_cancel_all_tasks`, which has the tasks.
/// So tasks that end by such an exception are in a circle with it, and live on.
fn frames_around(tasks: &[Rc<Future>], vm: &mut Vm) -> Rc<FrameLocals> {
    let mut frame = FrameLocals::of(tasks.iter().map(Future::value).collect(), None);
    vm.tracebacks.add(&frame);
    for _ in 0..4 {
        frame = FrameLocals::of(Vec::new(), Some(frame));
        vm.tracebacks.add(&frame);
    }
    frame
}

/// `shutdown_asyncgens`: closes the async generators that are still suspended.
pub struct ShutdownAsyncgens {
    event_loop: Option<Rc<EventLoop>>,
    closing: Vec<Rc<Coroutine>>,
    all: Option<Rc<Future>>,
    reports: Vec<(Value, Exc)>,
}

impl ShutdownAsyncgens {
    /// Of a loop; of none, it does nothing.
    pub fn new(event_loop: Option<Rc<EventLoop>>) -> ShutdownAsyncgens {
        ShutdownAsyncgens { event_loop, closing: Vec::new(), all: None, reports: Vec::new() }
    }

    fn start(&mut self, vm: &mut Vm) -> Result<Step, Exc> {
        let Some(event_loop) = self.event_loop.clone() else { return Ok(Step::Return(Value::None)) };
        event_loop.settings.asyncgens_shutdown.set(true);
        self.closing = event_loop.take_asyncgens();
        if self.closing.is_empty() {
            return Ok(Step::Return(Value::None));
        }
        let name = vm.intern("aclose");
        let mut steps = Vec::new();
        for generator in &self.closing {
            let method = vm.attribute(&Value::Coroutine(generator.clone()), &name)?;
            let Ok(crate::python::vm::Called::Value(closing)) =
                vm.call(&method, crate::python::value::Args::new(&[]))
            else {
                continue;
            };
            steps.push(closing);
        }
        // A factory of tasks may be asked for each.
        Ok(Step::Run(Box::new(Operation::of(move |vm: &mut Vm| {
            let task = |step| Ok(ensure_future(vm, Some(&event_loop), step)?.future);
            let tasks: Vec<_> = steps.iter().map(task).collect::<Result<_, Exc>>()?;
            Ok(Todo::Done(Value::Future(gather::gather(&event_loop, tasks, true, vm))))
        }))))
    }

    fn next_report(&mut self) -> Step {
        let Some((generator, e)) = self.reports.pop() else { return Step::Return(Value::None) };
        let shown = repr::quiet(&generator);
        let message = format!("an error occurred during closing of asynchronous generator {shown}");
        let items = vec![
            ("message", Value::string(message)),
            ("exception", Value::Exception(e)),
            ("asyncgen", generator),
        ];
        let Some(event_loop) = self.event_loop.clone() else { return Step::Return(Value::None) };
        Step::Run(Box::new(Report::new(event_loop, context(items), false)))
    }
}

impl NativeFrame for ShutdownAsyncgens {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match input {
            Input::Start => self.start(vm).unwrap_or_else(Step::Raise),
            Input::Raise(e) | Input::Throw(e) => Step::Raise(e),
            Input::Return(Value::Future(all)) if self.all.is_none() && !self.closing.is_empty() => {
                self.all = Some(all.clone());
                Step::Yield(all.awaited())
            }
            _ => {
                if let Some(Ok(Value::List(results))) = self.all.take().and_then(|all| all.outcome()) {
                    for (result, generator) in results.items.borrow().iter().zip(&self.closing) {
                        if let Value::Exception(e) = result
                            && vm.is_kind(e, ExcKind::Exception)
                        {
                            self.reports.insert(0, (Value::Coroutine(generator.clone()), e.clone()));
                        }
                    }
                }
                self.next_report()
            }
        }
    }
}
