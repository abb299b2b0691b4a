//! Drawing items from what can be iterated, and functions that need all of them at once.

use super::{Called, Frame, Input, NativeFrame, Vm};
use crate::python::value::{Coroutine, CoroutineKind, Exc, ExcKind, Iter, IterState, Step, Str, Todo, Value};
use std::rc::Rc;

/// What an iterator has to give.
pub enum Next {
    Item(Value),
    Done,
    /// Python code must run first: this generator is to be resumed.
    Resume(Rc<Coroutine>),
    /// Python code must run first: this is to be called; it returns the item, or raises StopIteration.
    Call(Value),
    /// Python code must run first, in this frame; it returns the item, or raises StopIteration.
    Run(Box<dyn NativeFrame>),
}

impl Vm {
    /// `iter(value)`.
    pub fn iter(&mut self, value: &Value) -> Result<Value, Exc> {
        let state = match value {
            Value::List(list) => IterState::List { list: list.clone(), next: 0 },
            Value::Tuple(tuple) => IterState::Tuple { tuple: tuple.clone(), next: 0 },
            Value::Str(text) => IterState::Str { text: text.clone(), next: 0 },
            Value::Range(range) => IterState::Range { range: **range, next: 0 },
            Value::Dict(dict) => {
                let size = dict.entries.borrow().len();
                IterState::DictKeys { dict: dict.clone(), next: 0, size }
            }
            Value::Set(set) => {
                let size = set.table.borrow().len();
                IterState::Set { set: set.clone(), next: 0, size }
            }
            Value::Iter(_) => return Ok(value.clone()),
            Value::Coroutine(c) if c.kind == CoroutineKind::Generator => return Ok(value.clone()),
            other => return self.iter_of_object(other),
        };
        Ok(Iter::value(state))
    }

    /// `iter(value)` by its class's `__iter__`, else `__getitem__`.
    fn iter_of_object(&mut self, value: &Value) -> Result<Value, Exc> {
        match self.user_special(value, "__iter__") {
            Some(Value::None) => {}
            Some(found) => {
                let bound = self.bind(found, value)?;
                let iterator = self.ask(&bound, &[])?;
                let is_iterator = match &iterator {
                    Value::Iter(_) => true,
                    Value::Coroutine(c) => c.kind == CoroutineKind::Generator,
                    other => self.special(other, "__next__")?.is_some(),
                };
                if is_iterator {
                    return Ok(iterator);
                }
                let message = format!("iter() returned non-iterator of type '{}'", iterator.type_name());
                return Err(self.type_error(message));
            }
            None => {
                let payload = value.payload();
                if !crate::python::ops::user::is_user(payload) {
                    if let Value::Object(_) = value {
                        return self.iter(&payload.clone());
                    }
                } else if let Some(get) = self.special(value, "__getitem__")? {
                    return Ok(Iter::value(IterState::Items { get, next: 0 }));
                }
            }
        }
        Err(self.type_error(format!("'{}' object is not iterable", value.type_name())))
    }

    /// The next item of an iterator.
    pub fn next(&mut self, iterator: &Value) -> Result<Next, Exc> {
        let iter = match iterator {
            Value::Iter(iter) => iter,
            Value::Coroutine(c) if c.kind == CoroutineKind::Generator => return Ok(Next::Resume(c.clone())),
            other => {
                if let Some(next) = self.special(other, "__next__")? {
                    return Ok(Next::Call(next));
                }
                return Err(self.type_error(format!("'{}' object is not an iterator", other.type_name())));
            }
        };
        let item = match &mut *iter.state.borrow_mut() {
            IterState::Range { range, next } => (*next < range.len()).then(|| {
                *next += 1;
                Value::Int(range.at(*next - 1))
            }),
            IterState::List { list, next } => {
                let item = list.items.borrow().get(*next).cloned();
                *next = if item.is_some() { *next + 1 } else { usize::MAX };
                item
            }
            IterState::Reversed { list, left } => {
                *left = left.wrapping_sub(1);
                let item = list.items.borrow().get(*left).cloned();
                item.or_else(|| {
                    *left = 0;
                    None
                })
            }
            IterState::Tuple { tuple, next } => {
                *next += 1;
                tuple.items().get(*next - 1).cloned()
            }
            IterState::Str { text, next } => text.text()[*next..].chars().next().map(|c| {
                *next += c.len_utf8();
                Value::Str(Str::owned(c.to_string()))
            }),
            IterState::Set { set, next, size } => {
                let table = set.table.borrow();
                if table.len() != *size {
                    return Err(self.error(ExcKind::RuntimeError, "Set changed size during iteration"));
                }
                table.at(*next).map(|(after, item)| {
                    *next = after;
                    item
                })
            }
            IterState::DictKeys { dict, next, size } => {
                self.unchanged(dict, *size)?;
                dict.entries.borrow().at(*next).map(|(after, key, _)| {
                    *next = after;
                    key.value.clone()
                })
            }
            IterState::DictValues { dict, next, size } => {
                self.unchanged(dict, *size)?;
                dict.entries.borrow().at(*next).map(|(after, _, value)| {
                    *next = after;
                    value.clone()
                })
            }
            IterState::DictItems { dict, next, size } => {
                self.unchanged(dict, *size)?;
                dict.entries.borrow().at(*next).map(|(after, key, value)| {
                    *next = after;
                    Value::tuple(vec![key.value.clone(), value.clone()])
                })
            }
            IterState::Items { .. }
            | IterState::Enumerate { .. }
            | IterState::Zip { .. }
            | IterState::Map { .. }
            | IterState::Filter { .. } => {
                return Ok(Next::Run(Box::new(Combine {
                    iter: iter.clone(),
                    drawn: Vec::new(),
                    called: false,
                })));
            }
        };
        Ok(item.map_or(Next::Done, Next::Item))
    }

    fn unchanged(&self, dict: &crate::python::value::Dict, size: usize) -> Result<(), Exc> {
        if dict.entries.borrow().len() == size {
            return Ok(());
        }
        Err(self.error(ExcKind::RuntimeError, "dictionary changed size during iteration"))
    }

    /// All items of something that needs no Python code to iterate; `None` if it does.
    ///
    /// # Errors
    /// TypeError for what cannot be iterated; the mark of `ask`.
    pub fn items(&mut self, iterable: &Value) -> Result<Option<Vec<Value>>, Exc> {
        self.drain(iterable).map(|drained| match drained {
            Drained::All(items) => Some(items),
            Drained::Begun(..) => None,
        })
    }

    /// Draws what can be drawn without Python code.
    ///
    /// # Errors
    /// As [`Vm::items`].
    pub fn drain(&mut self, iterable: &Value) -> Result<Drained, Exc> {
        match iterable {
            Value::List(list) => return Ok(Drained::All(list.items.borrow().clone())),
            Value::Tuple(tuple) => return Ok(Drained::All(tuple.items().to_vec())),
            _ => {}
        }
        let iterator = self.iter(iterable)?;
        let mut items = Vec::new();
        loop {
            match self.next(&iterator)? {
                Next::Item(item) => items.push(item),
                Next::Done => return Ok(Drained::All(items)),
                Next::Resume(_) | Next::Run(_) | Next::Call(_) => return Ok(Drained::Begun(iterator, items)),
            }
        }
    }

    /// The frame that goes on drawing, until there are so many at most, and gives them as a list.
    pub fn draw(&mut self, iterator: Value, items: Vec<Value>, limit: usize) -> Box<dyn NativeFrame> {
        let then: Then = Box::new(|_, items| Ok(Value::list(items.to_vec())));
        Box::new(Collect { iterator, items, then: Some(then), limit })
    }

    /// Draws all items of `iterable`, then answers with `then`.
    pub fn collect(&mut self, iterable: &Value, mut then: Then) -> Result<Todo, Exc> {
        match self.drain(iterable)? {
            Drained::All(items) => then(self, &items).map(Todo::Done),
            Drained::Begun(iterator, items) => {
                Ok(Todo::Run(Box::new(Collect { iterator, items, then: Some(then), limit: usize::MAX })))
            }
        }
    }
}

/// What was drawn.
pub enum Drained {
    All(Vec<Value>),
    /// From here on Python code must run: the iterator, and what it gave so far.
    Begun(Value, Vec<Value>),
}

/// What is done with all the items.
pub type Then = Box<dyn FnMut(&mut Vm, &[Value]) -> Result<Value, Exc>>;

/// Draws all items from an iterator that runs Python code.
pub struct Collect {
    iterator: Value,
    items: Vec<Value>,
    then: Option<Then>,
    limit: usize,
}

impl NativeFrame for Collect {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        let item = match input {
            Input::Start => None,
            Input::Yield(item) => Some(Some(item)),
            // A generator that returned is done; a frame of ours that returned has an item.
            Input::Return(value) => Some((!matches!(self.iterator, Value::Coroutine(_))).then_some(value)),
            Input::Raise(e)
                if !matches!(self.iterator, Value::Coroutine(_))
                    && vm.is_kind(&e, ExcKind::StopIteration) =>
            {
                Some(None)
            }
            Input::Raise(e) | Input::Throw(e) => return Step::Raise(e),
            Input::Send(_) => None,
        };
        match item {
            Some(Some(item)) => self.items.push(item),
            Some(None) => return self.finish(vm),
            None => {}
        }
        loop {
            if self.items.len() >= self.limit {
                return self.finish(vm);
            }
            match vm.next(&self.iterator) {
                Ok(Next::Item(item)) => self.items.push(item),
                Ok(Next::Done) => return self.finish(vm),
                Ok(Next::Resume(generator)) => return Step::Resume(generator, Ok(Value::None)),
                Ok(Next::Run(frame)) => return Step::Run(frame),
                Ok(Next::Call(next)) => return Step::Call(next, Vec::new()),
                Err(e) => return Step::Raise(e),
            }
        }
    }
}

impl Collect {
    fn finish(&mut self, vm: &mut Vm) -> Step {
        let Some(mut then) = self.then.take() else { return Step::Return(Value::None) };
        let items = std::mem::take(&mut self.items);
        vm.run_again(Box::new(move |vm| then(vm, &items).map(Todo::Done)))
    }
}

/// One step of `enumerate`, `zip`, `map` or `filter`: draws from each inner iterator in turn.
struct Combine {
    iter: Rc<Iter>,
    drawn: Vec<Value>,
    called: bool,
}

impl Combine {
    fn inner(&self) -> Vec<Value> {
        match &*self.iter.state.borrow() {
            IterState::Enumerate { inner, .. } | IterState::Filter { inner, .. } => vec![inner.clone()],
            IterState::Zip { inner } | IterState::Map { inner, .. } => inner.clone(),
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
            IterState::Map { function, .. } => {
                self.called = true;
                Step::Call(function.clone(), drawn)
            }
            IterState::Filter { function, .. } => {
                self.called = true;
                self.drawn.clone_from(&drawn);
                match function {
                    Value::None => Step::Call(Value::Builtin(&crate::python::builtins::BOOL), drawn),
                    function => Step::Call(function.clone(), drawn),
                }
            }
            _ => Step::Return(Value::tuple(drawn)),
        }
    }

    fn is_items(&self) -> bool {
        matches!(&*self.iter.state.borrow(), IterState::Items { .. })
    }

    fn stop(&self, vm: &Vm) -> Step {
        Step::Raise(crate::python::value::Exception::new(
            vm.exception_class(ExcKind::StopIteration),
            Vec::new(),
        ))
    }
}

impl NativeFrame for Combine {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if self.called {
            self.called = false;
            let filter = matches!(&*self.iter.state.borrow(), IterState::Filter { .. });
            match input {
                Input::Return(value) if !filter => return Step::Return(value),
                Input::Return(value) => {
                    let item = self.drawn.pop().unwrap_or(Value::None);
                    match crate::python::ops::truth(vm, &value) {
                        Ok(true) => return Step::Return(item),
                        Ok(false) => {}
                        // Its own `__bool__` has to say: asked by a call of `bool`, whose answer comes back here.
                        Err(e) if vm.is_asking(&e) => {
                            self.called = true;
                            self.drawn.push(item);
                            return Step::Call(Value::Builtin(&crate::python::builtins::BOOL), vec![value]);
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
            match input {
                Input::Yield(item) => self.drawn.push(item),
                Input::Return(item) => {
                    // From a generator, this is its end; from a frame of ours, an item.
                    match self.inner().get(self.drawn.len()) {
                        Some(Value::Coroutine(_)) => return self.stop(vm),
                        _ => self.drawn.push(item),
                    }
                }
                Input::Raise(e) | Input::Throw(e) => return Step::Raise(e),
                Input::Start | Input::Send(_) => {}
            }
        }
        let inner = self.inner();
        if inner.is_empty() && !self.is_items() {
            return self.stop(vm);
        }
        while let Some(iterator) = inner.get(self.drawn.len()) {
            match vm.next(iterator) {
                Ok(Next::Item(item)) => self.drawn.push(item),
                Ok(Next::Done) => return self.stop(vm),
                Ok(Next::Resume(generator)) => return Step::Resume(generator, Ok(Value::None)),
                Ok(Next::Run(frame)) => return Step::Run(frame),
                Ok(Next::Call(next)) => return Step::Call(next, Vec::new()),
                Err(e) => return Step::Raise(e),
            }
        }
        self.combine()
    }
}

/// `next(iterator)` as a call: the item, or the frame that finds it.
impl Vm {
    pub fn call_next(&mut self, iterator: &Value) -> Result<Called, Exc> {
        match self.next(iterator)? {
            Next::Item(item) => Ok(Called::Value(item)),
            Next::Done => Err(crate::python::value::Exception::new(
                self.exception_class(ExcKind::StopIteration),
                Vec::new(),
            )),
            Next::Resume(generator) => Ok(Called::Frame(Frame::Native(
                Box::new(super::resume::Send::new(generator, Ok(Value::None))),
                None,
            ))),
            Next::Run(frame) => Ok(Called::Frame(Frame::Native(frame, None))),
            Next::Call(next) => self.call(&next, crate::python::value::Args::new(&[])),
        }
    }
}
