//! `collections.deque` (Modules/_collectionsmodule.c): making one, and its methods.

use super::clinic::named;
use super::{control, exactly, plain};
use crate::python::ops;
use crate::python::repr;
use crate::python::value::circle;
use crate::python::value::{Args, Builtin, Deque, Exc, ExcKind, Iter, IterState, Todo, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

/// `deque(iterable=(), maxlen=None)`.
pub fn construct(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let deque = Rc::new(Deque::default());
    let filled = fill(vm, &deque, args, Value::Deque(deque.clone()))?;
    Ok(filled)
}

/// Fills a new deque, as its `__init__` does; the call comes to `result`.
pub fn fill(vm: &mut Vm, deque: &Rc<Deque>, args: Args, result: Value) -> Result<Todo, Exc> {
    let [iterable, maxlen] = named(vm, "deque", args, ["iterable", "maxlen"], 0)?;
    let maxlen = match maxlen {
        None | Some(Value::None) => None,
        Some(maxlen) => {
            let Some(most) = ops::as_int(&maxlen) else {
                return Err(vm.type_error("an integer is required"));
            };
            let most = usize::try_from(most);
            Some(most.map_err(|_| vm.value_error("maxlen must be non-negative"))?)
        }
    };
    deque.maxlen.set(maxlen);
    let Some(iterable) = iterable else { return Ok(Todo::Done(result)) };
    let deque = deque.clone();
    vm.collect(
        &iterable,
        Box::new(move |vm, items| {
            ops::limits::items(vm, items.len(), items.len())?;
            for item in items {
                drop(deque.push(item.clone()));
            }
            Ok(result.clone())
        }),
    )
}

pub static METHODS: &[Builtin] = &[
    plain("append", |vm, args| {
        let [item] = exactly(vm, "deque.append", args.rest())?;
        drop(this(args).push(item.clone()));
        Ok(Value::None)
    }),
    plain("appendleft", |vm, args| {
        let [item] = exactly(vm, "deque.appendleft", args.rest())?;
        drop(this(args).push_left(item.clone()));
        Ok(Value::None)
    }),
    plain("pop", |vm, args| {
        exactly::<0>(vm, "deque.pop", args.rest())?;
        let deque = this(args);
        let item = deque.items.borrow_mut().pop_back();
        taken(vm, &deque, item)
    }),
    plain("popleft", |vm, args| {
        exactly::<0>(vm, "deque.popleft", args.rest())?;
        let deque = this(args);
        let item = deque.items.borrow_mut().pop_front();
        taken(vm, &deque, item)
    }),
    control("extend", |vm, args| {
        let [items] = exactly(vm, "deque.extend", args.rest())?;
        extend(vm, this(args), items, Deque::push, Value::None)
    }),
    control("extendleft", |vm, args| {
        let [items] = exactly(vm, "deque.extendleft", args.rest())?;
        extend(vm, this(args), items, Deque::push_left, Value::None)
    }),
    plain("clear", |vm, args| {
        exactly::<0>(vm, "deque.clear", args.rest())?;
        let deque = this(args);
        deque.touch();
        let items = deque.items.take();
        drop(items);
        Ok(Value::None)
    }),
    plain("copy", copy),
    plain("__copy__", copy),
    plain("rotate", |vm, args| {
        let steps = match args.rest().items {
            [] => 1,
            [steps] => ops::to_index_clamped(vm, steps)?,
            many => {
                let message = format!("rotate expected at most 1 argument, got {}", many.len());
                return Err(vm.type_error(message));
            }
        };
        let deque = this(args);
        let len = deque.len();
        if len > 1 {
            deque.touch();
            vm.charge_items(len);
            deque.items.borrow_mut().rotate_right(steps.rem_euclid(len as i64) as usize);
        }
        Ok(Value::None)
    }),
    plain("reverse", |vm, args| {
        exactly::<0>(vm, "deque.reverse", args.rest())?;
        let deque = this(args);
        vm.charge_items(deque.len());
        deque.items.borrow_mut().make_contiguous().reverse();
        Ok(Value::None)
    }),
    plain("count", |vm, args| {
        let [item] = exactly(vm, "deque.count", args.rest())?;
        let mut count = 0;
        let items = this(args).values();
        vm.charge_items(items.len());
        for other in items {
            count += i64::from(other.is(item) || ops::equal(vm, &other, item)?);
        }
        Ok(Value::Int(count))
    }),
    plain("index", |vm, args| {
        let [item, ends @ ..] = args.rest().items else {
            return Err(vm.type_error("index expected at least 1 argument, got 0"));
        };
        if ends.len() > 2 {
            return Err(vm.type_error(format!("index expected at most 3 arguments, got {}", ends.len() + 1)));
        }
        let items = this(args).values();
        vm.charge_items(items.len());
        let len = items.len() as i64;
        let mut clamped = [0, len];
        for (clamped, end) in clamped.iter_mut().zip(ends) {
            let end = ops::to_index_clamped(vm, end)?;
            *clamped = (if end < 0 { end.saturating_add(len) } else { end }).clamp(0, len);
        }
        for (at, other) in items.iter().enumerate().take(clamped[1] as usize).skip(clamped[0] as usize) {
            if other.is(item) || ops::equal(vm, other, item)? {
                return Ok(Value::Int(at as i64));
            }
        }
        let shown = repr::repr(vm, item)?;
        Err(vm.value_error(format!("{shown} is not in deque")))
    }),
    plain("insert", |vm, args| {
        let [at, item] = exactly(vm, "insert", args.rest())?;
        let at = ops::to_index_clamped(vm, at)?;
        let deque = this(args);
        let len = deque.len();
        if deque.maxlen.get() == Some(len) {
            return Err(vm.error(ExcKind::IndexError, "deque already at its maximum size"));
        }
        vm.charge_items(len);
        let len = len as i64;
        let at = (if at < 0 { at.saturating_add(len) } else { at }).clamp(0, len);
        deque.touch();
        circle::note_with(&deque, item);
        deque.items.borrow_mut().insert(at as usize, item.clone());
        Ok(Value::None)
    }),
    plain("remove", |vm, args| {
        let [item] = exactly(vm, "deque.remove", args.rest())?;
        let deque = this(args);
        vm.charge_items(deque.len());
        for (at, other) in deque.values().iter().enumerate() {
            if other.is(item) || ops::equal(vm, other, item)? {
                deque.touch();
                let removed = deque.items.borrow_mut().remove(at);
                drop(removed);
                return Ok(Value::None);
            }
        }
        let shown = repr::repr(vm, item)?;
        Err(vm.value_error(format!("{shown} is not in deque")))
    }),
    plain("__reversed__", |_, args| {
        let deque = this(args);
        let (left, changes) = (deque.len(), deque.changes.get());
        Ok(Iter::value(IterState::Deque { deque, left, changes, reversed: true }))
    }),
];

fn this(args: Args) -> Rc<Deque> {
    match args.items.first().map(Value::payload) {
        Some(Value::Deque(deque)) => deque.clone(),
        _ => Rc::default(),
    }
}

fn taken(vm: &Vm, deque: &Deque, item: Option<Value>) -> Result<Value, Exc> {
    let item = item.ok_or_else(|| vm.error(ExcKind::IndexError, "pop from an empty deque"))?;
    deque.touch();
    Ok(item)
}

/// Adds items at one end; the call comes to `result`.
pub fn extend(
    vm: &mut Vm,
    deque: Rc<Deque>,
    items: &Value,
    push: fn(&Rc<Deque>, Value) -> Option<Value>,
    result: Value,
) -> Result<Todo, Exc> {
    vm.collect(
        items,
        Box::new(move |vm, items| {
            ops::limits::items(vm, deque.len() + items.len(), items.len())?;
            for item in items {
                drop(push(&deque, item.clone()));
            }
            Ok(result.clone())
        }),
    )
}

/// A copy; of a class of a program, by calling it.
fn copy(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let deque = this(args);
    if let Some(object @ Value::Object(_)) = args.items.first() {
        let class = Value::Type(vm.class_of(object));
        let maxlen = deque.maxlen.get().map(|most| Value::Int(most as i64));
        let given: Vec<Value> = std::iter::once(object.clone()).chain(maxlen).collect();
        return vm.ask(&class, &given);
    }
    vm.charge_items(deque.len());
    Ok(Value::Deque(Deque::new(deque.items.borrow().clone(), deque.maxlen.get())))
}
