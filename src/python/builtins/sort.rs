//! `sorted` and `list.sort`: with keys and comparisons that may be Python calls.

use super::plain;
use super::sorter::Sorter;
use crate::python::code::CompareOp;
use crate::python::ops;
use crate::python::value::{Args, Builtin, Exc, List, Step, Todo, Truth, Value};
use crate::python::vm::{Input, NativeFrame, ROUNDS, Vm};
use std::cmp::Ordering;
use std::rc::Rc;

/// `a < b`, as a call.
pub static LESS: Builtin = plain("lt", |vm, args| match args.items {
    [a, b] => ops::compare(vm, CompareOp::Lt, a, b).map(Value::bool),
    _ => Ok(Value::bool(false)),
});

/// The order of keys all of one plain type, where that is quick to tell.
fn plain_order(keys: &[Value]) -> Option<fn(&Value, &Value) -> Ordering> {
    let ints = |a: &Value, b: &Value| match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        _ => Ordering::Equal,
    };
    let texts = |a: &Value, b: &Value| match (a, b) {
        (Value::Str(a), Value::Str(b)) => a.text().cmp(b.text()),
        _ => Ordering::Equal,
    };
    let floats = |a: &Value, b: &Value| match (a, b) {
        (Value::Float(a), Value::Float(b)) => a.get().partial_cmp(&b.get()).unwrap_or(Ordering::Equal),
        _ => Ordering::Equal,
    };
    match keys.first()? {
        Value::Int(_) if keys.iter().all(|key| matches!(key, Value::Int(_))) => Some(ints),
        Value::Str(_) if keys.iter().all(|key| matches!(key, Value::Str(_))) => Some(texts),
        Value::Float(_) if keys.iter().all(|key| matches!(key, Value::Float(f) if !f.get().is_nan())) => {
            Some(floats)
        }
        _ => None,
    }
}

/// The numbers of the keys in order.
///
/// # Errors
/// TypeError for keys that have no order; the mark of `ask` where Python code has to compare.
fn order(vm: &mut Vm, keys: &[Value]) -> Result<Vec<usize>, Exc> {
    if let Some(compare) = plain_order(keys) {
        vm.charge_items(keys.len() * 4);
        let mut order: Vec<usize> = (0..keys.len()).collect();
        order.sort_by(|&a, &b| compare(&keys[a], &keys[b]));
        return Ok(order);
    }
    let mut sorter = Sorter::new(keys.len());
    while let Some((a, b)) = sorter.question() {
        let less = ops::compare(vm, CompareOp::Lt, &keys[a], &keys[b])?;
        sorter.answer(less);
    }
    Ok(sorter.order().to_vec())
}

/// A sort that calls Python code.
struct Sort {
    items: Vec<Value>,
    keys: Vec<Value>,
    key: Option<Value>,
    reverse: bool,
    /// Comparing, once all keys are there.
    sorter: Option<Sorter>,
    /// The list that is sorted in place; it is empty meanwhile.
    list: Option<Rc<List>>,
}

impl Sort {
    fn arranged(&self, order: &[usize]) -> Vec<Value> {
        let mut sorted: Vec<Value> = order.iter().map(|&at| self.items[at].clone()).collect();
        if self.reverse {
            sorted.reverse();
        }
        sorted
    }

    fn finish(&mut self, vm: &Vm, order: &[usize]) -> Result<Value, Exc> {
        let sorted = self.arranged(order);
        let Some(list) = &self.list else { return Ok(Value::list(sorted)) };
        let meanwhile = std::mem::replace(&mut *list.items.borrow_mut(), sorted);
        if meanwhile.is_empty() { Ok(Value::None) } else { Err(vm.value_error("list modified during sort")) }
    }

    /// What was sorted so far is put back where an error ends the sort.
    fn restore(&mut self) {
        let order = match &self.sorter {
            Some(sorter) => sorter.order().to_vec(),
            None => (0..self.items.len()).collect(),
        };
        let sorted = self.arranged(&order);
        if let Some(list) = &self.list {
            *list.items.borrow_mut() = sorted;
        }
    }

    /// Sorts at once if all keys are there and no Python code has to compare them.
    fn at_once(&mut self, vm: &mut Vm) -> Option<Result<Value, Exc>> {
        if self.key.is_some() && self.keys.len() < self.items.len() {
            return None;
        }
        let keys = if self.key.is_some() { &self.keys } else { &self.items };
        if keys.len() > ROUNDS && plain_order(keys).is_none() {
            return None;
        }
        match order(vm, keys) {
            Ok(order) => Some(self.finish(vm, &order)),
            Err(e) if vm.is_asking(&e) => None,
            Err(e) => {
                self.restore();
                Some(Err(e))
            }
        }
    }
}

impl NativeFrame for Sort {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match (input, &mut self.sorter) {
            (Input::Raise(e) | Input::Throw(e), _) => {
                self.restore();
                return Step::Raise(e);
            }
            (Input::Return(less), Some(sorter)) => sorter.answer(matches!(less, Value::Bool(Truth::True))),
            (Input::Return(key), None) => self.keys.push(key),
            _ => {}
        }
        if let (None, Some(key)) = (&self.sorter, &self.key)
            && let Some(item) = self.items.get(self.keys.len())
        {
            return Step::Call(key.clone(), vec![item.clone()]);
        }
        if self.sorter.is_none() {
            if let Some(done) = self.at_once(vm) {
                return done.map_or_else(Step::Raise, Step::Return);
            }
            self.sorter = Some(Sorter::new(self.items.len()));
        }
        let Some(sorter) = &mut self.sorter else { return Step::Return(Value::None) };
        let keys = if self.key.is_some() { &self.keys } else { &self.items };
        let mut compared = 0;
        while let Some((a, b)) = sorter.question() {
            match ops::compare(vm, CompareOp::Lt, &keys[a], &keys[b]) {
                Ok(less) => sorter.answer(less),
                Err(e) if vm.is_asking(&e) => {
                    return Step::Call(Value::Builtin(&LESS), vec![keys[a].clone(), keys[b].clone()]);
                }
                Err(e) => {
                    self.restore();
                    return Step::Raise(e);
                }
            }
            compared += 1;
            if compared % ROUNDS == 0 && !vm.goes_on() {
                return Step::Turn;
            }
        }
        let order = sorter.order().to_vec();
        self.finish(vm, &order).map_or_else(Step::Raise, Step::Return)
    }
}

fn start(vm: &mut Vm, mut sort: Sort) -> Result<Todo, Exc> {
    if sort.reverse {
        sort.items.reverse();
    }
    match sort.at_once(vm) {
        Some(done) => done.map(Todo::Done),
        None => Ok(Todo::Run(Box::new(sort))),
    }
}

/// The `key` and `reverse` of a sort.
///
/// # Errors
/// TypeError for other names; what asking for the truth of `reverse` raises.
pub fn options(vm: &mut Vm, function: &str, args: Args) -> Result<(Option<Value>, bool), Exc> {
    let (mut key, mut reverse) = (None, false);
    for (name, value) in args.keywords() {
        match name {
            "key" => key = Some(value.clone()).filter(|v| !matches!(v, Value::None)),
            "reverse" => reverse = ops::truth(vm, value)?,
            other => {
                return Err(super::clinic::unknown(vm, function, other, &["key", "reverse"]));
            }
        }
    }
    Ok((key, reverse))
}

/// `list.sort(...)`.
///
/// # Errors
/// TypeError for what has no order.
pub fn in_place(vm: &mut Vm, list: &Rc<List>, key: Option<Value>, reverse: bool) -> Result<Todo, Exc> {
    let items = list.items.take();
    let sort = Sort { items, keys: Vec::new(), key, reverse, sorter: None, list: Some(list.clone()) };
    start(vm, sort)
}

/// `sorted(iterable, key=, reverse=)`.
///
/// # Errors
/// TypeError for what cannot be iterated or has no order.
pub fn sorted(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let (key, reverse) = options(vm, "sort", args)?;
    let [iterable] = args.positional() else {
        return Err(vm.type_error(format!("sorted expected 1 argument, got {}", args.positional().len())));
    };
    let items = vm.listed(iterable)?;
    start(vm, Sort { items, keys: Vec::new(), key, reverse, sorter: None, list: None })
}
