//! Drawing items from what can be iterated, and functions that need all of them at once.

use super::ROUNDS;
use super::combine::Combine;
use super::{Called, Frame, Input, NativeFrame, Vm};
use crate::python::builtins::control;
use crate::python::ops::limits::MAX_ITEMS;
use crate::python::value::held;
use crate::python::value::{
    Builtin, Coroutine, CoroutineKind, Dict, Exc, ExcKind, Iter, IterState, List, Step, Str, Todo, Value,
    View, ViewKind,
};
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
            Value::Deque(deque) => IterState::Deque {
                deque: deque.clone(),
                left: deque.len(),
                changes: deque.changes.get(),
                reversed: false,
            },
            Value::Tuple(tuple) => IterState::Tuple { tuple: tuple.clone(), next: 0 },
            Value::Str(text) => IterState::Str { text: text.clone(), next: 0 },
            Value::Range(range) => IterState::Range { range: **range, next: 0 },
            Value::Dict(dict) => return Ok(dict_iter(dict, ViewKind::Keys, false)),
            Value::View(view) => return Ok(dict_iter(&view.dict, view.kind, false)),
            Value::Set(set) => {
                self.charge_items(set.len());
                IterState::Set { set: set.clone(), keys: set.table.borrow().values(), next: 0 }
            }
            Value::Bytes(bytes) => IterState::Bytes { bytes: bytes.clone(), next: 0 },
            Value::Context(context) => return self.iter(&Value::list(context.keys())),
            Value::Future(future) => return Ok(crate::asyncio::future_iter(self, future.clone())),
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
            IterState::Deque { deque, left, changes, reversed } => {
                if deque.changes.get() != *changes {
                    *left = 0;
                    return Err(self.error(ExcKind::RuntimeError, "deque mutated during iteration"));
                }
                if *left == 0 {
                    return Ok(Next::Done);
                }
                *left -= 1;
                let items = deque.items.borrow();
                let at = if *reversed { *left } else { items.len() - 1 - *left };
                items.get(at).cloned()
            }
            IterState::Tuple { tuple, next } => {
                *next += 1;
                tuple.items().get(*next - 1).cloned()
            }
            IterState::Str { text, next } => text.text()[*next..].chars().next().map(|c| {
                *next += c.len_utf8();
                Value::Str(Str::owned(c.to_string()))
            }),
            IterState::Dict { view, next, size, left, reversed } => {
                let entries = view.dict.entries.borrow();
                if *size == usize::MAX {
                    return Ok(Next::Done);
                }
                if entries.len() != *size {
                    let message = "dictionary changed size during iteration";
                    return Err(self.error(ExcKind::RuntimeError, message));
                }
                let found = if *reversed { entries.before(*next) } else { entries.at(*next) };
                if let Some((position, ..)) = found {
                    // There may have been many holes on the way.
                    self.charge_bytes(position.abs_diff(*next));
                }
                if found.is_some() && *left == 0 {
                    let message = "dictionary keys changed during iteration";
                    return Err(self.error(ExcKind::RuntimeError, message));
                }
                match found {
                    Some((after, key, value)) => {
                        *next = after;
                        *left -= 1;
                        Some(view.kind.item(&key.value, value))
                    }
                    None => {
                        *size = usize::MAX;
                        None
                    }
                }
            }
            IterState::Set { set, keys, next } => {
                if *next > keys.len() {
                    return Ok(Next::Done);
                }
                if set.len() != keys.len() {
                    return Err(self.error(ExcKind::RuntimeError, "Set changed size during iteration"));
                }
                *next += 1;
                keys.get(*next - 1).cloned()
            }
            IterState::Bytes { bytes, next } => {
                let byte = bytes.get().get(*next).map(|byte| Value::Int(i64::from(*byte)));
                *next = if byte.is_some() { *next + 1 } else { usize::MAX };
                byte
            }
            IterState::Enumerate { inner, next } => match self.next(inner)? {
                Next::Item(item) => {
                    *next += 1;
                    Some(Value::tuple(vec![Value::Int(*next - 1), item]))
                }
                Next::Done => None,
                _ => return Ok(Combine::step(iter, Vec::new())),
            },
            IterState::Zip { inner, strict } => {
                let mut drawn = Vec::with_capacity(inner.len());
                for iterator in inner.iter() {
                    match self.next(iterator)? {
                        Next::Item(item) => drawn.push(item),
                        Next::Done if !*strict => return Ok(Next::Done),
                        _ => return Ok(Combine::step(iter, drawn)),
                    }
                }
                if drawn.is_empty() { None } else { Some(Value::tuple(drawn)) }
            }
            IterState::Items { .. }
            | IterState::Callable { .. }
            | IterState::Map { .. }
            | IterState::Filter { .. } => return Ok(Combine::step(iter, Vec::new())),
        };
        Ok(item.map_or(Next::Done, Next::Item))
    }

    /// All items of a collection; `None` of what is drawn from by running it.
    ///
    /// # Errors
    /// TypeError for what cannot be iterated; the mark of `ask`.
    pub fn items(&mut self, iterable: &Value) -> Result<Option<Vec<Value>>, Exc> {
        let items = match iterable {
            Value::List(list) => list.items.borrow().clone(),
            Value::Tuple(tuple) => tuple.items().to_vec(),
            Value::Deque(deque) => deque.values(),
            Value::Set(set) => set.table.borrow().values(),
            Value::Dict(dict) => dict.entries.borrow().iter().map(|(key, _)| key.value.clone()).collect(),
            Value::View(view) => view.items(),
            Value::Str(_) | Value::Range(_) | Value::Bytes(_) => {
                if let Value::Range(range) = iterable {
                    crate::python::ops::limits::items(self, range.len() as usize, range.len() as usize)?;
                }
                let iterator = self.iter(iterable)?;
                let mut items = Vec::new();
                while let Next::Item(item) = self.next(&iterator)? {
                    items.push(item);
                }
                items
            }
            Value::Iter(_) | Value::Coroutine(_) | Value::Object(_) => return Ok(None),
            other => return self.iter(other).map(|_| None),
        };
        self.charge_items(items.len());
        Ok(Some(items))
    }

    /// All items of anything; asks, if that takes Python code or draws from an iterator: drawing can be
    /// seen, and an operation may be run again.
    ///
    /// # Errors
    /// TypeError for what cannot be iterated, what the iterator raises, or the mark of `ask`.
    pub fn all_items(&mut self, iterable: &Value) -> Result<Vec<Value>, Exc> {
        if let Some(items) = self.items(iterable)? {
            return Ok(items);
        }
        match self.ask(&Value::Builtin(&ITEMS), std::slice::from_ref(iterable))? {
            Value::List(list) => Ok(list.items.borrow().clone()),
            _ => Ok(Vec::new()),
        }
    }

    /// The items of a collection, or the iterator of what is none.
    ///
    /// # Errors
    /// As [`Vm::items`].
    pub fn drain(&mut self, iterable: &Value) -> Result<Drained, Exc> {
        match self.items(iterable)? {
            Some(items) => Ok(Drained::All(items)),
            None => Ok(Drained::Begun(self.iter(iterable)?, Vec::new())),
        }
    }

    /// The frame that goes on drawing, until there are so many at most, and gives them as a list.
    pub fn draw(&mut self, iterator: Value, items: Vec<Value>, limit: usize) -> Box<dyn NativeFrame> {
        let then: Then = Box::new(|_, items| Ok(Value::list(items.to_vec())));
        Box::new(Collect { iterator, items, then: Some(then), limit, counted: 0 })
    }

    /// Draws all items of `iterable`, then answers with `then`.
    pub fn collect(&mut self, iterable: &Value, mut then: Then) -> Result<Todo, Exc> {
        match self.drain(iterable)? {
            Drained::All(items) => then(self, &items).map(Todo::Done),
            Drained::Begun(iterator, items) => Ok(Todo::Run(Box::new(Collect {
                iterator,
                items,
                then: Some(then),
                limit: MAX_ITEMS,
                counted: 0,
            }))),
        }
    }
}

/// What was drawn.
pub enum Drained {
    All(Vec<Value>),
    /// From here on Python code must run: the iterator, and what it gave so far.
    Begun(Value, Vec<Value>),
}

/// What [`Vm::all_items`] asks: all items as a list.
static ITEMS: Builtin = control("list", |vm, args| {
    let iterable = args.items.first().cloned().unwrap_or(Value::None);
    vm.collect(&iterable, Box::new(|_, items| Ok(Value::list(items.to_vec()))))
});

fn dict_iter(dict: &Rc<Dict>, kind: ViewKind, reversed: bool) -> Value {
    let entries = dict.entries.borrow();
    let size = entries.len();
    let next = if reversed { entries.end() } else { 0 };
    let view = Rc::new(View { dict: dict.clone(), kind });
    Iter::value(IterState::Dict { view, next, size, left: size, reversed })
}

impl Vm {
    /// `reversed(value)` of a built-in collection, if it can be.
    pub fn reversed(&mut self, value: &Value) -> Option<Value> {
        Some(match value {
            Value::List(list) => {
                let left = list.items.borrow().len();
                Iter::value(IterState::Reversed { list: list.clone(), left })
            }
            Value::Deque(deque) => {
                let (left, changes) = (deque.len(), deque.changes.get());
                Iter::value(IterState::Deque { deque: deque.clone(), left, changes, reversed: true })
            }
            Value::Dict(dict) => dict_iter(dict, ViewKind::Keys, true),
            Value::View(view) => dict_iter(&view.dict, view.kind, true),
            Value::Range(range) => {
                let range = range.reversed();
                Iter::value(IterState::Range { range, next: 0 })
            }
            Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) => {
                let mut items = self.items(value).ok()??;
                items.reverse();
                Iter::value(IterState::List { list: List::new(items), next: 0 })
            }
            _ => return None,
        })
    }
}

/// What is done with all the items.
pub type Then = Box<dyn FnMut(&mut Vm, &[Value]) -> Result<Value, Exc>>;

/// Draws all items from an iterator that runs Python code.
pub struct Collect {
    iterator: Value,
    items: Vec<Value>,
    then: Option<Then>,
    limit: usize,
    /// What was counted for the items.
    counted: usize,
}

impl Drop for Collect {
    fn drop(&mut self) {
        held::give_back(self.counted);
    }
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
            if self.items.len() >= MAX_ITEMS {
                return Step::Raise(crate::python::number::int::too_large(vm));
            }
            if self.items.len() % ROUNDS == 0 {
                held::take(ROUNDS * size_of::<Value>());
                self.counted += ROUNDS * size_of::<Value>();
                if !vm.goes_on() {
                    return Step::Turn;
                }
            }
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
