//! The instructions of `await` and `yield from`: what is waited on, and how values go in and out of it.

use super::step::Flow;
use super::{Called, Frame, Next, PyFrame, Vm};
use crate::asyncio::Future;
use crate::python::code::{Awaited, CodeKind, Op};
use crate::python::value::{Args, CoroutineKind, Exc, ExcKind, Todo, Value};
use crate::trace::What;

impl Vm {
    /// Runs one of these instructions. `Some` if control leaves the frame.
    pub(super) fn delegate(&mut self, frame: &mut PyFrame, op: Op) -> Result<Option<Flow>, Exc> {
        match op {
            Op::GetAwaitable(what) => match frame.peek(1) {
                Value::Coroutine(c) if c.is_awaitable() => {
                    if c.kind == CoroutineKind::Coroutine && c.waits_for().is_some() {
                        return Err(self.error(ExcKind::RuntimeError, "coroutine is being awaited already"));
                    }
                }
                Value::Future(_) => {}
                _ => {
                    let value = frame.pop();
                    match awaitable(self, &value, what) {
                        Ok(iterator) => frame.push(iterator),
                        Err(e) => {
                            let again = move |vm: &mut Vm| awaitable(vm, &value, what).map(Todo::Done);
                            return self.asked(e, again).map(Some);
                        }
                    }
                }
            },
            Op::GetYieldFrom => {
                let value = frame.pop();
                if let Value::Coroutine(inner) = &value
                    && inner.kind.is_coroutine()
                {
                    if frame.code.kind != CodeKind::AwaitableGenerator
                        && inner.kind == CoroutineKind::Coroutine
                    {
                        let text = "cannot 'yield from' a coroutine object in a non-coroutine generator";
                        return Err(self.type_error(text));
                    }
                    frame.push(value);
                    return Ok(None);
                }
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
                            let value = outcome.inspect_err(|_| self.received(&future))?;
                            frame.push(value);
                        }
                        None => return Ok(Some(Flow::Yield(future.awaited()))),
                    },
                    iterator if !matches!(sent, Value::None) => {
                        let send = self.intern("send");
                        let send = self.attribute(&iterator, &send)?;
                        return self.call(&send, Args::new(&[sent])).map(|called| Some(Flow::Call(called)));
                    }
                    iterator => match self.next(&iterator)? {
                        Next::Item(item) => return Ok(Some(Flow::Yield(item))),
                        Next::Done => {
                            frame.pop();
                            frame.push(Value::None);
                        }
                        Next::Resume(generator) => return Ok(Some(Flow::Resume(generator, Ok(sent)))),
                        Next::Call(next) => {
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

    /// Takes down whose exception came up here, if it is that of a task.
    #[inline(never)]
    fn received(&mut self, future: &Future) {
        if let Some(lane) = future.lane() {
            self.record(What::Received(lane));
        }
    }
}

/// What `await` waits on for an object with `__await__` (_PyCoro_GetAwaitableIter, Objects/genobject.c).
fn awaitable(vm: &mut Vm, value: &Value, what: Awaited) -> Result<Value, Exc> {
    let found = awaitable_iterator(vm, value, what);
    let Err(e) = &found else { return found };
    if what != Awaited::Next || vm.is_asking(e) {
        return found;
    }
    let name = value.type_name();
    let wrong = vm.type_error(format!("'async for' received an invalid object from __anext__: {name}"));
    *wrong.cause.borrow_mut() = Some(e.clone());
    *wrong.context.borrow_mut() = Some(e.clone());
    wrong.suppress_context.set(true);
    Err(wrong)
}

fn awaitable_iterator(vm: &mut Vm, value: &Value, what: Awaited) -> Result<Value, Exc> {
    let Some(iterator) = vm.ask_special(value, "__await__", &[])? else {
        if let Value::Future(_) = value.payload() {
            return Ok(value.payload().clone());
        }
        let name = value.type_name();
        let with = |method: &str| {
            format!("'async with' received an object from {method} that does not implement __await__: {name}")
        };
        let message = match what {
            Awaited::Enter => with("__aenter__"),
            Awaited::Exit => with("__aexit__"),
            Awaited::Plain | Awaited::Next => format!("object {name} can't be used in 'await' expression"),
        };
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
