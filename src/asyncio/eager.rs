//! Eager tasks: the first step is made where the task is (Lib/asyncio/tasks.py, eager_task_factory).

use super::context::Context;
use super::coroutine_like::coroutine_of;
use super::ensure::present;
use super::event_loop::EventLoop;
use super::future::Future;
use super::handle::Job;
use super::loop_methods::task_name;
use super::new_task::{open_task, task_of};
use super::places;
use super::task::{self, Answer, Outcome};
use crate::python::builtins::{control, named, parameters};
use crate::python::repr::repr;
use crate::python::traceback::LibraryPlace;
use crate::python::value::{Args, Builtin, Exc, FrameLocals, Step, Todo, Value};
use crate::python::vm::{Input, NativeFrame, Vm};
use crate::trace::{End, LaneId, What};
use std::rc::Rc;

/// `asyncio.eager_task_factory(loop, coro, *, name=None, context=None)`.
pub static FACTORY: Builtin = control("eager_task_factory", |vm, args| {
    let [event_loop, coroutine, name, context] =
        parameters(vm, "factory", args, ["loop", "coro", "name", "context"], 2)?;
    make(vm, event_loop, coroutine, name, context, Eager::ByLoop)
});

/// `asyncio.Task(coro, *, loop=None, name=None, context=None, eager_start=False)`.
pub fn new_task(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let [coroutine, event_loop, name, context, eager] =
        named(vm, "Task", args, ["coro", "loop", "name", "context", "eager_start"], 1)?;
    let eager = match eager {
        Some(eager) if crate::python::ops::truth(vm, &eager)? => Eager::Alone,
        _ => Eager::No,
    };
    make(vm, event_loop, coroutine, name, context, eager)
}

/// Whether a task makes its first step at once.
#[derive(PartialEq)]
enum Eager {
    No,
    Alone,
    /// It is a loop's factory that makes it: the frame of `create_task` has it for a local.
    ByLoop,
}

fn make(
    vm: &mut Vm,
    event_loop: Option<Value>,
    coroutine: Option<Value>,
    name: Option<Value>,
    context: Option<Value>,
    eager: Eager,
) -> Result<Todo, Exc> {
    let event_loop = match event_loop.as_ref().and_then(EventLoop::of) {
        Some(event_loop) => event_loop.clone(),
        None => present(vm)?,
    };
    let context = vm.context_argument(context.as_ref())?;
    let name = task_name(vm, name)?;
    let given = coroutine.unwrap_or(Value::None);
    let coroutine = match coroutine_of(vm, &given)? {
        Some(coroutine) => coroutine,
        None => {
            let shown = repr(vm, &given)?;
            return Err(vm.type_error(format!("a coroutine was expected, got {shown}")));
        }
    };
    let running = vm.running_loop.as_ref().is_some_and(|running| Rc::ptr_eq(running, &event_loop));
    let inner = if eager == Eager::ByLoop { places::FACTORY_STACK } else { &[] };
    if eager == Eager::No || !running {
        let task = vm.new_task(&event_loop, coroutine, name, context);
        vm.note_created(&event_loop, &task, inner);
        return Ok(Todo::Done(Value::Future(task)));
    }
    let (name, lane) = open_task(vm, &event_loop, &coroutine, name);
    let task = task_of(&event_loop, coroutine, name, Some(lane), context);
    vm.note_created(&event_loop, &task, inner);
    Ok(Todo::Run(Box::new(FirstStep { task, around: None, by_loop: eager == Eager::ByLoop, kept: None })))
}

/// The first step of an eager task.
struct FirstStep {
    task: Rc<Future>,
    /// Whose step it is a part of.
    around: Option<Around>,
    by_loop: bool,
    /// The locals of `create_task`.
    kept: Option<Rc<FrameLocals>>,
}

/// What was current when an eager task began: the task, its lane, the context.
type Around = (Option<Rc<Future>>, LaneId, Option<Rc<Context>>);

impl NativeFrame for FirstStep {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        let event_loop = self.task.event_loop.clone();
        let Some(cell) = &self.task.task else { return Step::Return(Value::None) };
        let Some((around, lane, context)) = self.around.take() else {
            let coroutine = cell.borrow().coroutine.clone();
            let around = event_loop.set_current(Some(self.task.clone()));
            let context = std::mem::replace(&mut vm.context, cell.borrow().context.clone());
            let own = self.task.lane().unwrap_or(vm.lane);
            let lane = std::mem::replace(&mut vm.lane, own);
            vm.record(What::Runs);
            self.around = Some((around, lane, context));
            return Step::Resume(coroutine, Ok(Value::None));
        };
        let answer = match input {
            Input::Yield(value) => Answer::Yielded(value),
            Input::Return(value) | Input::Send(value) => Answer::Returned(value),
            Input::Raise(e) | Input::Throw(e) => Answer::Raised(e),
            Input::Start => Answer::Returned(Value::None),
        };
        cell.borrow_mut().context = std::mem::replace(&mut vm.context, context);
        let outcome = task::end_step(&self.task, answer, vm);
        cell.borrow_mut().eager = matches!(outcome, Ok(Outcome::Ended(_)));
        let what = match &outcome {
            Ok(Outcome::Waits(what)) => What::Waits(what.clone()),
            Ok(Outcome::Ended(end)) => What::Ended(Box::new(end.clone())),
            Err(e) => What::Ended(Box::new(End::Raised(crate::python::repr::quiet_line(e).into()))),
        };
        vm.record(what);
        if !self.task.done() {
            event_loop.register_waiting(&self.task);
        }
        drop(event_loop.set_current(around));
        vm.take_notes(&event_loop);
        vm.lane = lane;
        vm.record(What::Runs);
        if let Some(kept) = self.kept.take().filter(|kept| Rc::strong_count(kept) > 1) {
            // The factory's own frame lies between the two.
            kept.values.replace(vec![self.task.value()]);
            kept.back.replace(vm.kept_of_caller());
            kept.born.set(Default::default());
            vm.tracebacks.add(&kept);
        }
        match outcome {
            Ok(_) => Step::Return(Value::Future(self.task.clone())),
            Err(e) => Step::Raise(e),
        }
    }

    fn stack(&self) -> &'static [&'static LibraryPlace] {
        if self.by_loop { places::FACTORY_STACK } else { &[] }
    }

    fn kept(&mut self) -> Option<&mut Option<Rc<FrameLocals>>> {
        self.by_loop.then_some(&mut self.kept)
    }
}

/// Schedules the first step of a task.
pub fn schedule(vm: &mut Vm, task: &Rc<Future>) {
    let by = Some(vm.lane);
    task.event_loop.call_soon(Job::Step(task.clone(), None), by);
    vm.take_notes(&task.event_loop);
}
