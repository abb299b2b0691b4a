//! The instructions of `await` and `yield from`: what is waited on, and how values go in and out of it.

use super::step::Flow;
use super::{Called, Frame, Next, PyFrame, Vm};
use crate::python::code::Op;
use crate::python::value::{Args, CoroutineKind, Exc, Todo, Value};

impl Vm {
    /// Runs one of these instructions. `Some` if control leaves the frame.
    pub(super) fn delegate(&mut self, frame: &mut PyFrame, op: Op) -> Result<Option<Flow>, Exc> {
        match op {
            Op::GetAwaitable => match frame.peek(1) {
                Value::Coroutine(c)
                    if matches!(c.kind, CoroutineKind::Coroutine | CoroutineKind::Step(_)) => {}
                Value::Future(_) => {}
                _ => {
                    let value = frame.pop();
                    match awaitable(self, &value) {
                        Ok(iterator) => frame.push(iterator),
                        Err(e) => {
                            return self.asked(e, move |vm| awaitable(vm, &value).map(Todo::Done)).map(Some);
                        }
                    }
                }
            },
            Op::GetYieldFrom => {
                let value = frame.pop();
                match self.iter(&value) {
                    Ok(iterator) => frame.push(iterator),
                    Err(e) => return self.asked(e, move |vm| vm.iter(&value).map(Todo::Done)).map(Some),
                }
            }
            Op::Send => {
                let sent = frame.pop();
                match frame.peek(1).clone() {
                    Value::Coroutine(inner) => return Ok(Some(Flow::Resume(inner, Ok(sent)))),
                    Value::Future(future) => match future.outcome() {
                        Some(outcome) => {
                            frame.pop();
                            let value = outcome?;
                            frame.push(value);
                        }
                        None => return Ok(Some(Flow::Yield(future.awaited()))),
                    },
                    iterator => match self.next(&iterator)? {
                        Next::Item(item) => return Ok(Some(Flow::Yield(item))),
                        Next::Done => {
                            frame.pop();
                            frame.push(Value::None);
                        }
                        Next::Resume(generator) => return Ok(Some(Flow::Resume(generator, Ok(sent)))),
                        Next::Call(next) => {
                            if !matches!(sent, Value::None)
                                && let Some(send) = self.special(&iterator, "send")?
                            {
                                return self
                                    .call(&send, Args::new(&[sent]))
                                    .map(|called| Some(Flow::Call(called)));
                            }
                            return self.call(&next, Args::new(&[])).map(|called| Some(Flow::Call(called)));
                        }
                        Next::Run(native) => {
                            return Ok(Some(Flow::Call(Called::Frame(Frame::Native(native, None)))));
                        }
                    },
                }
            }
            _ => {}
        }
        Ok(None)
    }
}

/// What `await` waits on for an object with `__await__` (_PyCoro_GetAwaitableIter, Objects/genobject.c).
fn awaitable(vm: &mut Vm, value: &Value) -> Result<Value, Exc> {
    let Some(iterator) = vm.ask_special(value, "__await__", &[])? else {
        let message = format!("object {} can't be used in 'await' expression", value.type_name());
        return Err(vm.type_error(message));
    };
    match &iterator {
        Value::Coroutine(c) if c.kind == CoroutineKind::Coroutine => {
            Err(vm.type_error("__await__() returned a coroutine"))
        }
        Value::Coroutine(_) | Value::Iter(_) => Ok(iterator),
        Value::Future(_) => Err(vm.type_error("__await__() returned non-iterator of type '_asyncio.Future'")),
        other => match vm.special(other, "__next__")? {
            Some(_) => Ok(iterator),
            None => {
                let name = iterator.type_name();
                Err(vm.type_error(format!("__await__() returned non-iterator of type '{name}'")))
            }
        },
    }
}
