//! Filling a set from what is drawn from: each item is hashed and added before the next one is drawn, as
//! programs can see where drawing or hashing runs their code (set_update_internal, Objects/setobject.c).

use super::sets;
use crate::python::builtins::control;
use crate::python::value::{Builtin, Exc, ExcKind, Set, Step, Todo, Value};
use crate::python::vm::{Input, NativeFrame, Next, Vm};
use std::rc::Rc;

/// `(iterable, set)`: adds the items, and gives the set.
pub static FILL: Builtin = control("update", |vm, args| {
    let [iterable, Value::Set(set)] = args.items else { return Ok(Todo::Done(Value::None)) };
    let iterator = vm.iter(iterable)?;
    Ok(Todo::Run(Box::new(Fill { iterator, set: set.clone(), adding: false })))
});

struct Fill {
    iterator: Value,
    set: Rc<Set>,
    /// Whether it is an addition that runs, and not the drawing of an item.
    adding: bool,
}

impl Fill {
    /// Adds an item: at once, or in the frame that is returned.
    fn add(&mut self, vm: &mut Vm, item: Value) -> Result<Option<Step>, Exc> {
        let Err(e) = sets::add(vm, &self.set, &item) else { return Ok(None) };
        let set = self.set.clone();
        let again = move |vm: &mut Vm| sets::add(vm, &set, &item).map(|()| Todo::Done(Value::None));
        let frame = vm.replay(e, Box::new(again))?;
        self.adding = true;
        Ok(Some(Step::Run(Box::new(frame))))
    }

    fn go_on(&mut self, vm: &mut Vm, input: Input) -> Result<Step, Exc> {
        let drawn = match input {
            _ if std::mem::take(&mut self.adding) => match input {
                Input::Raise(e) | Input::Throw(e) => return Err(e),
                _ => None,
            },
            Input::Yield(item) => Some(item),
            // A generator that returned is done; anything else that returned has an item.
            Input::Return(_) if matches!(self.iterator, Value::Coroutine(_)) => return Ok(self.done()),
            Input::Return(item) => Some(item),
            Input::Raise(e)
                if !matches!(self.iterator, Value::Coroutine(_))
                    && vm.is_kind(&e, ExcKind::StopIteration) =>
            {
                return Ok(self.done());
            }
            Input::Raise(e) | Input::Throw(e) => return Err(e),
            Input::Start | Input::Send(_) => None,
        };
        if let Some(item) = drawn
            && let Some(step) = self.add(vm, item)?
        {
            return Ok(step);
        }
        loop {
            match vm.next(&self.iterator)? {
                Next::Item(item) => {
                    if let Some(step) = self.add(vm, item)? {
                        return Ok(step);
                    }
                }
                Next::Done => return Ok(self.done()),
                Next::Resume(generator) => return Ok(Step::Resume(generator, Ok(Value::None))),
                Next::Run(frame) => return Ok(Step::Run(frame)),
                Next::Call(next) => return Ok(Step::Call(next, Vec::new())),
            }
        }
    }

    fn done(&self) -> Step {
        Step::Return(Value::Set(self.set.clone()))
    }
}

impl NativeFrame for Fill {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        self.go_on(vm, input).unwrap_or_else(Step::Raise)
    }
}
