//! Functions that need all items of what can be iterated.

use super::{Input, NativeFrame, Next, ROUNDS, Vm};
use crate::python::builtins::control;
use crate::python::ops::limits::MAX_ITEMS;
use crate::python::value::{Builtin, Exc, ExcKind, IterState, Step, Todo, Value, held};

impl Vm {
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

    /// As [`Vm::all_items`], for what CPython makes a list of: it asks for the length first
    /// (list_extend, Objects/listobject.c).
    ///
    /// # Errors
    /// As [`Vm::all_items`], and what `__len__` or `__length_hint__` raises, but for TypeError.
    pub fn listed(&mut self, iterable: &Value) -> Result<Vec<Value>, Exc> {
        if let Some(items) = self.items(iterable)? {
            return Ok(items);
        }
        match self.ask(&Value::Builtin(&LISTED), std::slice::from_ref(iterable))? {
            Value::List(list) => Ok(list.items.borrow().clone()),
            _ => Ok(Vec::new()),
        }
    }

    /// Asks a program's object how long it is (PyObject_LengthHint, Objects/abstract.c). The answer changes
    /// nothing here, but the program sees the question.
    fn hint(&mut self, iterable: &Value) -> Result<(), Exc> {
        let receiver = match iterable {
            Value::Iter(iter) => match &*iter.state.borrow() {
                IterState::Items { get: Value::Method(get), .. } => get.receiver.clone(),
                _ => return Ok(()),
            },
            other => other.clone(),
        };
        if !crate::python::ops::user::is_user(&receiver) {
            return Ok(());
        }
        let asked = match self.user_special(&receiver, "__len__").is_some() {
            true => crate::python::ops::user::len(self, &receiver).map(|_| None),
            false => self.ask_special(iterable, "__length_hint__", &[]),
        };
        match asked {
            Err(e) if !self.is_asking(&e) && self.is_kind(&e, ExcKind::TypeError) => Ok(()),
            Err(e) => Err(e),
            Ok(None | Some(Value::NotImplemented)) => Ok(()),
            Ok(Some(hint)) => match crate::python::ops::as_int(hint.payload()) {
                Some(hint) if hint < 0 => Err(self.value_error("__length_hint__() should return >= 0")),
                Some(_) => Ok(()),
                None => {
                    let name = hint.type_name();
                    Err(self.type_error(format!("__length_hint__ must be an integer, not {name}")))
                }
            },
        }
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

    /// The frame that goes on drawing, until there are so many at most, and gives them as a list. What
    /// comes after `list_from` items is a list of CPython's.
    pub fn draw(
        &mut self,
        iterator: Value,
        items: Vec<Value>,
        limit: usize,
        list_from: Option<usize>,
    ) -> Box<dyn NativeFrame> {
        let then: Then = Box::new(|_, items| Ok(Value::list(items.to_vec())));
        let mut collect = Collect::new(iterator, items, then);
        (collect.limit, collect.list_from) = (limit, list_from);
        Box::new(collect)
    }

    /// As [`Vm::collect`], for what CPython makes a list of.
    pub fn collect_list(&mut self, iterable: &Value, mut then: Then) -> Result<Todo, Exc> {
        match self.drain(iterable)? {
            Drained::All(items) => then(self, &items).map(Todo::Done),
            Drained::Begun(iterator, items) => {
                self.hint(iterable)?;
                Ok(Todo::Run(Box::new(Collect::new(iterator, items, then))))
            }
        }
    }

    /// Draws all items of `iterable`, then answers with `then`.
    pub fn collect(&mut self, iterable: &Value, mut then: Then) -> Result<Todo, Exc> {
        match self.drain(iterable)? {
            Drained::All(items) => then(self, &items).map(Todo::Done),
            Drained::Begun(iterator, items) => Ok(Todo::Run(Box::new(Collect::new(iterator, items, then)))),
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

/// What [`Vm::listed`] asks.
static LISTED: Builtin = control("list", |vm, args| {
    let iterable = args.items.first().cloned().unwrap_or(Value::None);
    vm.collect_list(&iterable, Box::new(|_, items| Ok(Value::list(items.to_vec()))))
});

/// What is done with all the items.
pub type Then = Box<dyn FnMut(&mut Vm, &[Value]) -> Result<Value, Exc>>;

/// Draws all items from an iterator that runs Python code.
pub struct Collect {
    iterator: Value,
    items: Vec<Value>,
    then: Option<Then>,
    limit: usize,
    /// After so many items the rest is made a list of: the iterator is asked for an iterator, and how many
    /// are left.
    list_from: Option<usize>,
    /// Whether it is that question that runs.
    asking: bool,
    /// How many of the items count as held.
    counted: usize,
}

impl Drop for Collect {
    fn drop(&mut self) {
        held::give_back(self.counted * size_of::<Value>());
    }
}

impl NativeFrame for Collect {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        let item = match input {
            Input::Return(iterator) if std::mem::take(&mut self.asking) => {
                self.iterator = iterator;
                None
            }
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
            if self.items.len() >= self.counted + ROUNDS {
                self.counted += ROUNDS;
                held::take(ROUNDS * size_of::<Value>());
                if !vm.goes_on() {
                    return Step::Turn;
                }
            }
            if self.items.len() >= self.limit {
                return self.finish(vm);
            }
            if self.list_from == Some(self.items.len()) {
                self.list_from = None;
                let iterator = self.iterator.clone();
                let again = move |vm: &mut Vm| {
                    let again = vm.iter(&iterator)?;
                    vm.hint(&iterator).map(|()| Todo::Done(again))
                };
                if let Err(e) = again(vm) {
                    self.asking = true;
                    return match vm.replay(e, Box::new(again)) {
                        Ok(frame) => Step::Run(Box::new(frame)),
                        Err(e) => Step::Raise(e),
                    };
                }
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
    fn new(iterator: Value, items: Vec<Value>, then: Then) -> Collect {
        let limit = MAX_ITEMS;
        Collect { iterator, items, then: Some(then), limit, list_from: None, asking: false, counted: 0 }
    }

    fn finish(&mut self, vm: &mut Vm) -> Step {
        let Some(mut then) = self.then.take() else { return Step::Return(Value::None) };
        let items = std::mem::take(&mut self.items);
        vm.run_again(Box::new(move |vm| then(vm, &items).map(Todo::Done)))
    }
}
