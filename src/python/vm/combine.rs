//! Iterators that draw from others: `enumerate`, `zip`, `map`, `filter`; and those that call something for
//! each item.

use super::{Input, NativeFrame, Next, Vm};
use crate::python::builtins::BOOL;
use crate::python::ops;
use crate::python::value::{Exc, ExcKind, Exception, Iter, IterState, Step, Value};
use std::rc::Rc;

/// One step: draws from each inner iterator in turn, then calls what is to be called.
pub(super) struct Combine {
    iter: Rc<Iter>,
    drawn: Vec<Value>,
    called: bool,
    /// `zip(strict=True)`: which iterator was the first to end, while the others are asked whether they do.
    ended: Option<usize>,
}

impl Combine {
    /// The step of an iterator that needs Python code to run; these are drawn already.
    pub(super) fn step(iter: &Rc<Iter>, drawn: Vec<Value>) -> Next {
        Next::Run(Box::new(Combine { iter: iter.clone(), drawn, called: false, ended: None }))
    }

    fn inner(&self) -> Vec<Value> {
        match &*self.iter.state.borrow() {
            IterState::Enumerate { inner, .. } | IterState::Filter { inner, .. } => vec![inner.clone()],
            IterState::Zip { inner, .. } | IterState::Map { inner, .. } => inner.clone(),
            _ => Vec::new(),
        }
    }

    /// All are drawn: the item, or the call that makes it.
    fn combine(&mut self) -> Step {
        let mut drawn = std::mem::take(&mut self.drawn);
        match &mut *self.iter.state.borrow_mut() {
            IterState::Enumerate { next, .. } => {
                *next += 1;
                drawn.insert(0, Value::Int(*next - 1));
                Step::Return(Value::tuple(drawn))
            }
            IterState::Items { get, next } => {
                self.called = true;
                *next += 1;
                Step::Call(get.clone(), vec![Value::Int(*next - 1)])
            }
            IterState::Callable { function: Some(function), .. } => {
                self.called = true;
                Step::Call(function.clone(), Vec::new())
            }
            IterState::Map { function, .. } => {
                self.called = true;
                Step::Call(function.clone(), drawn)
            }
            IterState::Filter { function, .. } => {
                self.called = true;
                self.drawn.clone_from(&drawn);
                match function {
                    Value::None => Step::Call(Value::Builtin(&BOOL), drawn),
                    function => Step::Call(function.clone(), drawn),
                }
            }
            _ => Step::Return(Value::tuple(drawn)),
        }
    }

    /// Whether it draws from no other iterator.
    fn calls_alone(&self) -> bool {
        let state = self.iter.state.borrow();
        matches!(&*state, IterState::Items { .. } | IterState::Callable { function: Some(_), .. })
    }

    fn is_items(&self) -> bool {
        matches!(&*self.iter.state.borrow(), IterState::Items { .. })
    }

    fn stop(&self, vm: &Vm) -> Step {
        Step::Raise(stop(vm))
    }

    /// An inner iterator has ended: so does this one, if it need not see whether the others end too.
    fn end(&mut self, vm: &Vm) -> Option<Step> {
        let strict = matches!(&*self.iter.state.borrow(), IterState::Zip { strict: true, .. });
        let at = self.drawn.len();
        match self.ended {
            None if strict && at == 0 => {
                self.ended = Some(0);
                self.drawn.push(Value::None);
                None
            }
            None if strict => Some(Step::Raise(self.uneven(vm, at, "shorter"))),
            Some(_) => {
                self.drawn.push(Value::None);
                None
            }
            None => Some(self.stop(vm)),
        }
    }

    fn uneven(&self, vm: &Vm, at: usize, how: &str) -> Exc {
        let before = if at == 1 { "argument 1".to_string() } else { format!("arguments 1-{at}") };
        vm.value_error(format!("zip() argument {} is {how} than {before}", at + 1))
    }

    /// An item of an inner iterator is there.
    fn drew(&mut self, vm: &Vm, item: Value) -> Option<Step> {
        if self.ended.is_some() {
            let e = self.uneven(vm, self.drawn.len(), "longer");
            return Some(Step::Raise(e));
        }
        self.drawn.push(item);
        None
    }

    /// What the function of `iter(function, sentinel)` has returned.
    fn check(&mut self, vm: &mut Vm, value: Value) -> Step {
        let sentinel = match &*self.iter.state.borrow() {
            IterState::Callable { sentinel, .. } => sentinel.clone(),
            _ => return Step::Return(value),
        };
        let iter = self.iter.clone();
        vm.run_again(Box::new(move |vm| {
            if !value.is(&sentinel) && !ops::equal(vm, &value, &sentinel)? {
                return Ok(crate::python::value::Todo::Done(value.clone()));
            }
            if let IterState::Callable { function, .. } = &mut *iter.state.borrow_mut() {
                *function = None;
            }
            Err(stop(vm))
        }))
    }
}

/// StopIteration.
pub(super) fn stop(vm: &Vm) -> Exc {
    Exception::new(vm.exception_class(ExcKind::StopIteration), Vec::new())
}

impl NativeFrame for Combine {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if self.called {
            self.called = false;
            let filter = matches!(&*self.iter.state.borrow(), IterState::Filter { .. });
            match input {
                Input::Return(value) if !filter => return self.check(vm, value),
                Input::Return(value) => {
                    let item = self.drawn.pop().unwrap_or(Value::None);
                    match ops::truth(vm, &value) {
                        Ok(true) => return Step::Return(item),
                        Ok(false) => {}
                        // Its own `__bool__` has to say: asked by a call of `bool`, whose answer comes back here.
                        Err(e) if vm.is_asking(&e) => {
                            self.called = true;
                            self.drawn.push(item);
                            return Step::Call(Value::Builtin(&BOOL), vec![value]);
                        }
                        Err(e) => return Step::Raise(e),
                    }
                }
                // The protocol of `__getitem__` ends so.
                Input::Raise(e) if vm.is_kind(&e, ExcKind::IndexError) && self.is_items() => {
                    return self.stop(vm);
                }
                Input::Raise(e) | Input::Throw(e) => return Step::Raise(e),
                _ => {}
            }
        } else {
            let from_generator = matches!(self.inner().get(self.drawn.len()), Some(Value::Coroutine(_)));
            let step = match input {
                Input::Yield(item) => self.drew(vm, item),
                // From a generator, this is its end; from anything else, an item.
                Input::Return(_) if from_generator => self.end(vm),
                Input::Return(item) => self.drew(vm, item),
                Input::Raise(e) if !from_generator && vm.is_kind(&e, ExcKind::StopIteration) => self.end(vm),
                Input::Raise(e) | Input::Throw(e) => Some(Step::Raise(e)),
                Input::Start | Input::Send(_) => None,
            };
            if let Some(step) = step {
                return step;
            }
        }
        let inner = self.inner();
        if inner.is_empty() && !self.calls_alone() {
            return self.stop(vm);
        }
        while let Some(iterator) = inner.get(self.drawn.len()) {
            match vm.next(iterator) {
                Ok(Next::Item(item)) => {
                    if let Some(step) = self.drew(vm, item) {
                        return step;
                    }
                }
                Ok(Next::Done) => {
                    if let Some(step) = self.end(vm) {
                        return step;
                    }
                }
                Ok(Next::Resume(generator)) => return Step::Resume(generator, Ok(Value::None)),
                Ok(Next::Run(frame)) => return Step::Run(frame),
                Ok(Next::Call(next)) => return Step::Call(next, Vec::new()),
                Err(e) => return Step::Raise(e),
            }
        }
        match self.ended {
            Some(_) => self.stop(vm),
            None => self.combine(),
        }
    }
}
