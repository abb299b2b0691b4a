//! `with`, `async with` and `async for`: the calls of special methods that their instructions stand for.

use super::step::Flow;
use super::{PyFrame, Then, Vm};
use crate::python::value::{Args, Coroutine, Exc, ExcKind, Lost, Todo, Value};
use std::rc::Rc;

impl Vm {
    /// Replaces the manager on top by its exit method, and calls the one that enters.
    #[inline(never)]
    pub(super) fn enter_with(&mut self, frame: &mut PyFrame, is_async: bool) -> Result<Flow, Exc> {
        let manager = frame.pop();
        match self.methods_of_with(&manager, is_async) {
            Ok((enter, leave)) => {
                frame.push(leave);
                drop(manager);
                self.call(&enter, Args::new(&[])).map(Flow::Call)
            }
            Err(e) => self.methods_asked_for(frame, e, manager, is_async),
        }
    }

    /// The methods that enter and leave a manager, bound to it.
    fn methods_of_with(&mut self, manager: &Value, is_async: bool) -> Result<(Value, Value), Exc> {
        let (enter, exit, kind) = match is_async {
            true => ("__aenter__", "__aexit__", "asynchronous context manager"),
            false => ("__enter__", "__exit__", "context manager"),
        };
        let Some(enter) = self.special(manager, enter)? else {
            let name = manager.type_name();
            return Err(self.type_error(format!("'{name}' object does not support the {kind} protocol")));
        };
        let Some(leave) = self.special(manager, exit)? else {
            let name = manager.type_name();
            let text = format!("'{name}' object does not support the {kind} protocol (missed {exit} method)");
            return Err(self.type_error(text));
        };
        Ok((enter, leave))
    }

    /// Where one of them is a descriptor of the program's: both as a pair, for [`Vm::enter_found`].
    #[inline(never)]
    fn methods_asked_for(
        &mut self,
        frame: &mut PyFrame,
        e: Exc,
        manager: Value,
        is_async: bool,
    ) -> Result<Flow, Exc> {
        let flow = self.asked(e, move |vm| {
            let (enter, leave) = vm.methods_of_with(&manager, is_async)?;
            Ok(Todo::Done(Value::tuple(vec![enter, leave])))
        })?;
        frame.then = Then::Enter;
        Ok(flow)
    }

    /// Goes on with [`Vm::enter_with`], once the methods are there.
    #[inline(never)]
    pub(super) fn enter_found(&mut self, frame: &mut PyFrame, methods: &Value) -> Result<Option<Flow>, Exc> {
        let Value::Tuple(methods) = methods else { return Ok(None) };
        let [enter, leave] = &methods.items() else { return Ok(None) };
        frame.push(leave.clone());
        self.call(enter, Args::new(&[])).map(Flow::Call).map(Some)
    }

    /// Calls the exit method, third from the top, with the exception on top.
    #[inline(never)]
    pub(super) fn exit_with(&mut self, frame: &mut PyFrame) -> Result<Flow, Exc> {
        let exit = frame.peek(3).clone();
        let exception = frame.peek(1).clone();
        let class = Value::Type(self.class_of(&exception));
        let traceback = match &exception {
            Value::Exception(e) => e.traceback.borrow().clone().map_or(Value::None, Value::Traceback),
            _ => Value::None,
        };
        self.call(&exit, Args::new(&[class, exception, traceback])).map(Flow::Call)
    }

    /// Replaces what is on top by its async iterator.
    #[inline(never)]
    pub(super) fn get_async_iterator(&mut self, frame: &mut PyFrame) -> Result<Option<Flow>, Exc> {
        let value = frame.pop();
        match self.async_iterator(&value) {
            Ok(iterator) => {
                frame.push(iterator);
                Ok(None)
            }
            Err(e) => self.asked(e, move |vm| vm.async_iterator(&value).map(Todo::Done)).map(Some),
        }
    }

    /// Pushes what is to be awaited for the next item of the async iterator on top.
    #[inline(never)]
    pub(super) fn get_async_next(&mut self, frame: &mut PyFrame) -> Result<Option<Flow>, Exc> {
        let iterator = frame.peek(1).clone();
        match self.async_next(&iterator) {
            Ok(value) => {
                frame.push(value);
                Ok(None)
            }
            Err(e) => self.asked(e, move |vm| vm.async_next(&iterator).map(Todo::Done)).map(Some),
        }
    }

    /// The exception on top ended the asking for the next item: either the loop is over, or it goes on up.
    #[inline(never)]
    pub(super) fn end_async_for(&mut self, frame: &mut PyFrame) -> Result<(), Exc> {
        match frame.pop() {
            Value::Exception(e) if !self.is_kind(&e, ExcKind::StopAsyncIteration) => Err(e),
            _ => {
                frame.pop();
                Ok(())
            }
        }
    }

    /// An async generator is iterated for the first time: its loop will close it.
    pub fn first_iteration(&mut self, generator: &Rc<Coroutine>) {
        if let Some(event_loop) = &self.running_loop {
            event_loop.add_asyncgen(generator);
            generator.lost.set(Lost::ByLoop);
        }
    }
}
