//! `cancel()`: from what waits to what it waits for, however many there are in a row, and to all children of a
//! gather (_asyncio_Task_cancel_impl; _GatheringFuture.cancel). A program's class may have a `cancel` of its own.

use super::event_loop::{EventLoop, Note};
use super::future::{Future, Origin};
use super::gather::Gather;
use crate::python::ops::truth;
use crate::python::value::{Exc, Step, Str, Value};
use crate::python::vm::{Input, NativeFrame, Vm};
use std::rc::Rc;

/// Who wants to know whether what it asked for was cancelled.
enum Asker {
    /// A task, of what it waits for.
    Task(Rc<Future>),
    Gather {
        gather: Rc<Gather>,
        next: usize,
        any: bool,
    },
    /// One after another of these is cancelled, whatever the answer.
    Each(std::vec::IntoIter<Rc<Future>>),
}

/// What is cancelled next, or the answer of the last one.
enum At {
    Future(Rc<Future>),
    Answer(bool),
}

/// How far a walk got.
enum Found {
    Answer(bool),
    /// The program's own method has to say.
    Asks(Rc<Future>),
}

/// Cancels a future by the methods of the built-in types alone: whether it was cancelled.
pub fn plainly(future: &Rc<Future>, message: Option<Value>) -> bool {
    let mut walk = Walk { message, askers: Vec::new() };
    match walk.go(At::Future(future.clone()), false) {
        Found::Answer(answer) => answer,
        Found::Asks(_) => false,
    }
}

/// `cancel()` of the built-in types: the answer, or the frame that asks the program's methods for it.
pub fn cancel(future: &Rc<Future>, message: Option<Value>) -> Result<bool, Box<dyn NativeFrame>> {
    let mut walk = Walk { message, askers: Vec::new() };
    match walk.go(At::Future(future.clone()), true) {
        Found::Answer(answer) => Ok(answer),
        Found::Asks(next) => Err(Box::new(Cancel { walk, asks: Some(next) })),
    }
}

/// Calls `cancel()` of all of them; the frame that asks the program's methods, if it has any.
pub fn each(futures: Vec<Rc<Future>>) -> Option<Box<dyn NativeFrame>> {
    let mut walk = Walk { message: None, askers: vec![Asker::Each(futures.into_iter())] };
    match walk.go(At::Answer(true), true) {
        Found::Answer(_) => None,
        Found::Asks(next) => Some(Box::new(Cancel { walk, asks: Some(next) })),
    }
}

struct Walk {
    message: Option<Value>,
    /// The last one asked last.
    askers: Vec<Asker>,
}

impl Walk {
    /// Goes on until there is an answer for who asked first; with `asks`, or until a program's method has to run.
    fn go(&mut self, mut at: At, asks: bool) -> Found {
        loop {
            at = match at {
                // Who is asked first is asked by the built-in method already.
                At::Future(future) if asks && !self.askers.is_empty() && future.has_own("cancel") => {
                    return Found::Asks(future);
                }
                At::Future(future) => self.enter(future),
                At::Answer(answer) => match self.askers.pop() {
                    None => return Found::Answer(answer),
                    Some(asker) => self.answer(asker, answer),
                },
            };
        }
    }

    fn enter(&mut self, future: Rc<Future>) -> At {
        let gather = match &*future.origin.borrow() {
            Origin::Gather(gather) => Some(gather.clone()),
            _ => None,
        };
        if let Some(gather) = gather {
            if future.done() {
                return At::Answer(false);
            }
            self.askers.push(Asker::Gather { gather, next: 0, any: false });
            return At::Answer(false);
        }
        let Some(task) = &future.task else { return At::Answer(future.set_cancelled(self.message.clone())) };
        future.log_traceback.set(false);
        if future.done() {
            return At::Answer(false);
        }
        let waiter = {
            let mut task = task.borrow_mut();
            task.cancels_requested += 1;
            task.fut_waiter.clone()
        };
        if let Some(lane) = future.lane() {
            future.event_loop.note(Note::CancelAsked(lane));
        }
        self.askers.push(Asker::Task(future));
        waiter.map_or(At::Answer(false), At::Future)
    }

    fn answer(&mut self, asker: Asker, answer: bool) -> At {
        match asker {
            // What it awaits is not to be cancelled any more: the task is.
            Asker::Task(task) => {
                if let Some(cell) = task.task.as_ref().filter(|_| !answer) {
                    cell.borrow_mut().must_cancel = true;
                    task.state.borrow_mut().cancel_message.clone_from(&self.message);
                }
                At::Answer(true)
            }
            Asker::Gather { gather, next, any } => {
                let any = any | answer;
                match gather.children().get(next).cloned() {
                    Some(child) => {
                        self.askers.push(Asker::Gather { gather, next: next + 1, any });
                        At::Future(child)
                    }
                    None => {
                        if any {
                            gather.ask_to_cancel();
                        }
                        At::Answer(any)
                    }
                }
            }
            Asker::Each(mut left) => match left.next() {
                Some(future) => {
                    self.askers.push(Asker::Each(left));
                    At::Future(future)
                }
                None => At::Answer(true),
            },
        }
    }
}

/// A walk that programs' methods answer to.
struct Cancel {
    walk: Walk,
    /// The one to be asked.
    asks: Option<Rc<Future>>,
}

impl Cancel {
    /// Calls the method as CPython's code in this place does.
    fn ask(&self, vm: &mut Vm, future: &Rc<Future>) -> Result<Step, Exc> {
        let event_loop: &EventLoop = &future.event_loop;
        vm.take_notes(event_loop);
        let name = vm.intern("cancel");
        let method = vm.attribute(&future.value(), &name)?;
        let message = self.walk.message.clone().unwrap_or(Value::None);
        Ok(match self.walk.askers.last() {
            Some(Asker::Gather { .. }) => Step::CallNamed(method, vec![message], vec![Str::new("msg")]),
            Some(Asker::Each(_)) => Step::Call(method, Vec::new()),
            _ => Step::Call(method, vec![message]),
        })
    }

    fn go_on(&mut self, vm: &mut Vm, input: Input) -> Result<Step, Exc> {
        if let Some(first) = self.asks.take() {
            return self.ask(vm, &first);
        }
        let answer = match input {
            Input::Raise(e) | Input::Throw(e) => return Err(e),
            Input::Return(value) | Input::Yield(value) | Input::Send(value) => truth(vm, &value)?,
            Input::Start => false,
        };
        match self.walk.go(At::Answer(answer), true) {
            Found::Answer(answer) => Ok(Step::Return(Value::bool(answer))),
            Found::Asks(next) => self.ask(vm, &next),
        }
    }
}

impl NativeFrame for Cancel {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        self.go_on(vm, input).unwrap_or_else(Step::Raise)
    }
}
