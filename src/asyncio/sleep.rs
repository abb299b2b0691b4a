//! `asyncio.sleep` (Lib/asyncio/tasks.py), as a coroutine whose body is Rust.

use super::future::{Future, Origin};
use super::handle::{Handle, Job};
use super::places;
use crate::python::ops::as_float;
use crate::python::traceback::LibraryPlace;
use crate::python::value::{Exc, ExcKind, Step, Value};
use crate::python::vm::{Input, NativeFrame, Vm};
use crate::time::Time;
use crate::trace::For;
use std::rc::Rc;

/// The body of `sleep(delay, result)`.
pub struct Sleep {
    pub delay: Value,
    pub result: Value,
    /// What it waits for, where it is not the timer itself: the network or a file.
    pub outside: Option<For>,
    pub stage: Stage,
}

pub enum Stage {
    New,
    /// It failed at once, at this place.
    Failed(&'static [&'static LibraryPlace]),
    /// `sleep(0)` has given up its turn.
    Yielded,
    Waiting(Rc<Future>, Rc<Handle>),
}

impl Sleep {
    pub fn new(delay: Value, result: Value) -> Sleep {
        Sleep { delay, result, outside: None, stage: Stage::New }
    }

    fn begin(&mut self, vm: &mut Vm) -> Step {
        match self.try_begin(vm) {
            Ok(step) => step,
            Err(e) => Step::Raise(e),
        }
    }

    fn try_begin(&mut self, vm: &mut Vm) -> Result<Step, Exc> {
        let Some(seconds) = as_float(&self.delay) else {
            let name = self.delay.type_name();
            self.stage = Stage::Failed(places::SLEEP_COMPARES);
            return Err(vm.type_error(format!("'<=' not supported between instances of '{name}' and 'int'")));
        };
        if seconds <= 0.0 {
            self.stage = Stage::Yielded;
            return Ok(Step::Yield(Value::None));
        }
        if seconds.is_nan() {
            self.stage = Stage::Failed(places::SLEEP_NAN);
            return Err(vm.value_error("Invalid delay: NaN (not a number)"));
        }
        let Some(event_loop) = vm.running_loop.clone() else {
            return Err(vm.error(ExcKind::RuntimeError, "no running event loop"));
        };
        let future = Future::new(&event_loop, None);
        let deadline = vm.read_clock() + seconds;
        let when = vm.now + Time::to_wait(seconds);
        *future.origin.borrow_mut() = self.outside.take().map_or(Origin::Timer(when), Origin::Outside);
        if event_loop.is_debug() {
            *future.created.borrow_mut() = vm.created(&event_loop, &[&places::CREATE_FUTURE]);
        }
        let job = Job::SetResult(future.clone(), self.result.clone());
        let timer = Some((when, deadline));
        let readings = vm.readings_from_now(seconds, when);
        let handle = event_loop.call_at(when, readings, Handle::new(&event_loop, job, timer, None));
        self.stage = Stage::Waiting(future.clone(), handle);
        Ok(Step::Yield(future.awaited()))
    }
}

impl NativeFrame for Sleep {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Input::Throw(e) | Input::Raise(e) = input {
            if let Stage::Waiting(_, handle) = &self.stage {
                handle.cancel();
            }
            return Step::Raise(e);
        }
        match &self.stage {
            Stage::New => self.begin(vm),
            Stage::Yielded | Stage::Failed(_) => Step::Return(self.result.clone()),
            Stage::Waiting(future, handle) => match future.outcome() {
                Some(outcome) => {
                    handle.cancel();
                    match outcome {
                        Ok(value) => Step::Return(value),
                        Err(e) => Step::Raise(e),
                    }
                }
                None => Step::Raise(vm.error(ExcKind::RuntimeError, "await wasn't used with future")),
            },
        }
    }

    fn holds(&self, show: &mut dyn FnMut(&Value)) {
        show(&self.result);
        if let Stage::Waiting(future, _) = &self.stage {
            show(&Value::Future(future.clone()));
        }
    }

    fn places(&self) -> &'static [&'static LibraryPlace] {
        match self.stage {
            Stage::New => places::SLEEP_NOT_BEGUN,
            Stage::Failed(places) => places,
            Stage::Yielded => places::YIELDED,
            Stage::Waiting(..) => places::SLEEPING,
        }
    }
}
