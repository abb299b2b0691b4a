//! `sorted`, `list.sort`, `min` and `max`: with keys, which are Python calls.

use crate::python::code::CompareOp;
use crate::python::ops;
use crate::python::value::{Args, Exc, Step, Todo, Value};
use crate::python::vm::{Input, NativeFrame, Vm};

/// What is done with the items once each has its key.
pub type Finish = Box<dyn FnMut(&mut Vm, &[(Value, Value)]) -> Result<Value, Exc>>;

/// Calls `key` for each item, then finishes.
pub struct Keyed {
    key: Value,
    items: std::vec::IntoIter<Value>,
    current: Option<Value>,
    done: Vec<(Value, Value)>,
    finish: Option<Finish>,
}

impl NativeFrame for Keyed {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match (input, self.current.take()) {
            (Input::Return(key), Some(item)) => self.done.push((key, item)),
            (Input::Raise(e) | Input::Throw(e), _) => return Step::Raise(e),
            _ => {}
        }
        if let Some(item) = self.items.next() {
            self.current = Some(item.clone());
            return Step::Call(self.key.clone(), vec![item]);
        }
        let Some(mut finish) = self.finish.take() else { return Step::Return(Value::None) };
        let done = std::mem::take(&mut self.done);
        vm.run_again(Box::new(move |vm| finish(vm, &done).map(Todo::Done)))
    }
}

/// Gives each item its key, then finishes.
pub fn with_keys(
    vm: &mut Vm,
    items: Vec<Value>,
    key: Option<Value>,
    mut finish: Finish,
) -> Result<Todo, Exc> {
    match key {
        None => {
            let pairs: Vec<_> = items.into_iter().map(|v| (v.clone(), v)).collect();
            finish(vm, &pairs).map(Todo::Done)
        }
        Some(key) => Ok(Todo::Run(Box::new(Keyed {
            key,
            items: items.into_iter(),
            current: None,
            done: Vec::new(),
            finish: Some(finish),
        }))),
    }
}

/// Sorts by key, keeping equal ones in order. Compares as Python does; the first error wins.
pub fn sort(vm: &mut Vm, pairs: &[(Value, Value)], reverse: bool) -> Result<Vec<Value>, Exc> {
    let mut pairs = pairs.to_vec();
    let mut error = None;
    pairs.sort_by(|(a, _), (b, _)| {
        let (first, second) = if reverse { (b, a) } else { (a, b) };
        let mut less = |x: &Value, y: &Value| match error.is_some() {
            true => false,
            false => match ops::compare(vm, CompareOp::Lt, x, y) {
                Ok(less) => less,
                Err(e) => {
                    error.get_or_insert(e);
                    false
                }
            },
        };
        if less(second, first) {
            std::cmp::Ordering::Greater
        } else if less(first, second) {
            std::cmp::Ordering::Less
        } else {
            std::cmp::Ordering::Equal
        }
    });
    match error {
        Some(e) => Err(e),
        None => Ok(pairs.into_iter().map(|(_, item)| item).collect()),
    }
}

/// The `key` and `reverse` of a sort.
pub fn options(vm: &mut Vm, function: &str, args: Args) -> Result<(Option<Value>, bool), Exc> {
    let (mut key, mut reverse) = (None, false);
    for (name, value) in args.keywords() {
        match name {
            "key" => key = Some(value.clone()).filter(|v| !matches!(v, Value::None)),
            "reverse" => reverse = ops::truth(vm, value)?,
            other => {
                return Err(
                    vm.type_error(format!("{function}() got an unexpected keyword argument '{other}'"))
                );
            }
        }
    }
    Ok((key, reverse))
}

/// `sorted(iterable, key=, reverse=)`.
pub fn sorted(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let (key, reverse) = options(vm, "sort", args)?;
    let [iterable] = args.positional() else {
        return Err(vm.type_error(format!("sorted expected 1 argument, got {}", args.positional().len())));
    };
    match (vm.items(iterable)?, key) {
        (Some(items), key) => {
            with_keys(vm, items, key, Box::new(move |vm, pairs| sort(vm, pairs, reverse).map(Value::list)))
        }
        (None, None) => vm.collect(
            iterable,
            Box::new(move |vm, items| {
                let pairs: Vec<_> = items.iter().map(|v| (v.clone(), v.clone())).collect();
                sort(vm, &pairs, reverse).map(Value::list)
            }),
        ),
        (None, Some(_)) => Err(vm.type_error("sorting a generator by a key is not supported here yet")),
    }
}

/// `min` and `max`: of one iterable, or of the arguments.
pub fn extreme(vm: &mut Vm, args: Args, greatest: bool) -> Result<Todo, Exc> {
    let name = if greatest { "max" } else { "min" };
    let (mut key, mut default) = (None, None);
    for (keyword, value) in args.keywords() {
        match keyword {
            "key" => key = Some(value.clone()).filter(|v| !matches!(v, Value::None)),
            "default" => default = Some(value.clone()),
            other => {
                return Err(vm.type_error(format!("{name}() got an unexpected keyword argument '{other}'")));
            }
        }
    }
    let choose = move |vm: &mut Vm, pairs: &[(Value, Value)]| {
        let mut best: Option<&(Value, Value)> = None;
        for pair in pairs {
            let key = &pair.0;
            let better = match &best {
                None => true,
                Some((so_far, _)) => {
                    let op = if greatest { CompareOp::Gt } else { CompareOp::Lt };
                    ops::compare(vm, op, key, so_far)?
                }
            };
            if better {
                best = Some(pair);
            }
        }
        match best.map(|(_, item)| item.clone()).or_else(|| default.clone()) {
            Some(value) => Ok(value),
            None => Err(vm.value_error(format!("{name}() iterable argument is empty"))),
        }
    };
    match args.positional() {
        [] => Err(vm.type_error(format!("{name} expected at least 1 argument, got 0"))),
        [iterable] => match (vm.items(iterable)?, key) {
            (Some(items), key) => with_keys(vm, items, key, Box::new(choose)),
            (None, None) => vm.collect(
                iterable,
                Box::new(move |vm, items| {
                    let pairs: Vec<_> = items.iter().map(|v| (v.clone(), v.clone())).collect();
                    choose(vm, &pairs)
                }),
            ),
            (None, Some(_)) => {
                Err(vm.type_error(format!("{name}() of a generator by a key is not supported here yet")))
            }
        },
        several => with_keys(vm, several.to_vec(), key, Box::new(choose)),
    }
}
