//! The methods of sets and frozensets.

use super::{control, exactly, plain};
use crate::python::code::BinaryOp;
use crate::python::ops;
use crate::python::value::{Args, Builtin, Exc, ExcKind, Exception, Set, Table, Todo, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

pub static METHODS: &[Builtin] = &[
    plain("add", |vm, args| {
        let set = changeable(vm, args)?;
        let [item] = exactly(vm, "set.add", args.rest())?;
        let key = ops::key_in_set(vm, &set, item)?;
        set.table.borrow_mut().add(key);
        Ok(Value::None)
    }),
    plain("discard", |vm, args| {
        let set = changeable(vm, args)?;
        let [item] = exactly(vm, "set.discard", args.rest())?;
        let key = ops::key_in_set(vm, &set, item)?;
        let removed = set.table.borrow_mut().remove(&key);
        let _ = removed;
        Ok(Value::None)
    }),
    plain("remove", |vm, args| {
        let set = changeable(vm, args)?;
        let [item] = exactly(vm, "set.remove", args.rest())?;
        let key = ops::key_in_set(vm, &set, item)?;
        let removed = set.table.borrow_mut().remove(&key);
        match removed {
            true => Ok(Value::None),
            false => Err(Exception::new(vm.exception_class(ExcKind::KeyError), vec![item.clone()])),
        }
    }),
    plain("pop", |vm, args| {
        let set = changeable(vm, args)?;
        let popped = set.table.borrow_mut().pop();
        popped.ok_or_else(|| vm.error(ExcKind::KeyError, "pop from an empty set"))
    }),
    plain("clear", |vm, args| {
        let set = changeable(vm, args)?;
        let table = set.table.take();
        drop(table);
        Ok(Value::None)
    }),
    plain("copy", |_, args| {
        let set = this(args);
        Ok(Value::Set(set.copy(set.frozen)))
    }),
    control("update", |vm, args| fold(vm, args, BinaryOp::Or, true)),
    control("intersection_update", |vm, args| fold(vm, args, BinaryOp::And, true)),
    control("difference_update", |vm, args| fold(vm, args, BinaryOp::Sub, true)),
    control("symmetric_difference_update", |vm, args| fold(vm, args, BinaryOp::Xor, true)),
    control("union", |vm, args| fold(vm, args, BinaryOp::Or, false)),
    control("intersection", |vm, args| fold(vm, args, BinaryOp::And, false)),
    control("difference", |vm, args| fold(vm, args, BinaryOp::Sub, false)),
    control("symmetric_difference", |vm, args| fold(vm, args, BinaryOp::Xor, false)),
    control("issubset", |vm, args| compared(vm, args, |a, b| a.keys().iter().all(|key| b.has(key)))),
    control("issuperset", |vm, args| compared(vm, args, |a, b| b.keys().iter().all(|key| a.has(key)))),
    control("isdisjoint", |vm, args| compared(vm, args, |a, b| !a.keys().iter().any(|key| b.has(key)))),
];

fn this(args: Args) -> Rc<Set> {
    match args.items.first() {
        Some(Value::Set(set)) => set.clone(),
        _ => Set::new(Table::default(), false),
    }
}

fn changeable(vm: &mut Vm, args: Args) -> Result<Rc<Set>, Exc> {
    let set = this(args);
    match set.frozen {
        false => Ok(set),
        true => Err(vm.error(ExcKind::AttributeError, "'frozenset' object cannot be changed")),
    }
}

/// A set of items.
///
/// # Errors
/// TypeError for an item that has no hash.
pub fn set_of(vm: &mut Vm, items: &[Value], frozen: bool) -> Result<Value, Exc> {
    let set = Set::new(Table::default(), frozen);
    for item in items {
        let key = ops::key_in_set(vm, &set, item)?;
        set.table.borrow_mut().add(key);
    }
    Ok(Value::Set(set))
}

fn as_set(vm: &mut Vm, items: &[Value]) -> Result<Rc<Set>, Exc> {
    match set_of(vm, items, false)? {
        Value::Set(set) => Ok(set),
        _ => Ok(Set::new(Table::default(), false)),
    }
}

fn fold(vm: &mut Vm, args: Args, op: BinaryOp, in_place: bool) -> Result<Todo, Exc> {
    let set = if in_place { changeable(vm, args)? } else { this(args) };
    let mut so_far = set.copy(set.frozen);
    let others = args.rest().items;
    for (index, other) in others.iter().enumerate() {
        let items = match (other, vm.items(other)?) {
            (Value::Set(other), _) => {
                so_far = so_far.combined(op, other);
                continue;
            }
            (_, Some(items)) => items,
            // One that runs Python code may be the last.
            (_, None) if index + 1 == others.len() => {
                let finish = move |vm: &mut Vm, items: &[Value]| {
                    let made = so_far.combined(op, &*as_set(vm, items)?);
                    Ok(end(&set, made, in_place))
                };
                return vm.collect(other, Box::new(finish));
            }
            (_, None) => return Err(vm.type_error("a generator must come last here")),
        };
        let other = as_set(vm, &items)?;
        so_far = so_far.combined(op, &other);
    }
    Ok(Todo::Done(end(&set, so_far, in_place)))
}

fn end(set: &Rc<Set>, made: Rc<Set>, in_place: bool) -> Value {
    if !in_place {
        return Value::Set(made);
    }
    let table = made.table.borrow().clone();
    let before = std::mem::replace(&mut *set.table.borrow_mut(), table);
    drop(before);
    Value::None
}

fn compared(vm: &mut Vm, args: Args, holds: fn(&Table, &Table) -> bool) -> Result<Todo, Exc> {
    let set = this(args);
    let [other] = exactly(vm, "set", args.rest())?;
    if let Value::Set(other) = other {
        return Ok(Todo::Done(Value::Bool(holds(&set.table.borrow(), &other.table.borrow()))));
    }
    let finish = move |vm: &mut Vm, items: &[Value]| {
        let other = as_set(vm, items)?;
        Ok(Value::Bool(holds(&set.table.borrow(), &other.table.borrow())))
    };
    vm.collect(other, Box::new(finish))
}
