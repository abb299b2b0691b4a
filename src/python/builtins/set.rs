//! The methods of sets and frozensets.

use super::{exactly, plain};
use crate::python::code::BinaryOp;
use crate::python::ops::{self, sets};
use crate::python::value::circle;
use crate::python::value::{Args, Builtin, Exc, ExcKind, Exception, Set, SetTable, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

const SHARED: [Builtin; 8] = [
    plain("copy", |vm, args| {
        let set = this(args);
        vm.charge_items(set.len());
        Ok(if set.frozen { Value::Set(set) } else { Value::Set(sets::copied(&set)) })
    }),
    plain("union", |vm, args| fold(vm, args, BinaryOp::Or)),
    plain("intersection", |vm, args| fold(vm, args, BinaryOp::And)),
    plain("difference", |vm, args| fold(vm, args, BinaryOp::Sub)),
    plain("symmetric_difference", |vm, args| {
        exactly::<1>(vm, "set.symmetric_difference", args.rest())?;
        fold(vm, args, BinaryOp::Xor)
    }),
    plain("issubset", |vm, args| {
        let [other] = exactly(vm, "set.issubset", args.rest())?;
        let other = as_set(vm, other)?;
        let this = this(args);
        Ok(Value::bool(this.len() <= set_len(&other) && sets::is_subset(vm, &Value::Set(this), &other)?))
    }),
    plain("issuperset", |vm, args| {
        let [other] = exactly(vm, "set.issuperset", args.rest())?;
        let this = Value::Set(this(args));
        sets::is_subset(vm, other, &this).map(Value::bool)
    }),
    plain("isdisjoint", |vm, args| {
        let [other] = exactly(vm, "set.isdisjoint", args.rest())?;
        let this = Value::Set(this(args));
        for item in vm.all_items(other)? {
            if ops::contains(vm, &this, &item)? {
                return Ok(Value::bool(false));
            }
        }
        Ok(Value::bool(true))
    }),
];

/// Those of frozensets.
pub static FROZEN: &[Builtin] = &SHARED;

/// Those that change a set.
pub static CHANGING: &[Builtin] = &[
    plain("add", |vm, args| {
        let [item] = exactly(vm, "set.add", args.rest())?;
        let set = this(args);
        circle::note_with(&set, item);
        sets::add(vm, &set, item).map(|()| Value::None)
    }),
    plain("discard", |vm, args| {
        let [item] = exactly(vm, "set.discard", args.rest())?;
        sets::discard(vm, &this(args), item).map(|_| Value::None)
    }),
    plain("remove", |vm, args| {
        let [item] = exactly(vm, "set.remove", args.rest())?;
        match sets::discard(vm, &this(args), item)? {
            true => Ok(Value::None),
            false => Err(Exception::new(vm.exception_class(ExcKind::KeyError), vec![item.clone()])),
        }
    }),
    plain("pop", |vm, args| {
        exactly::<0>(vm, "set.pop", args.rest())?;
        let set = this(args);
        vm.charge_bytes(set.len());
        let popped = set.table.borrow_mut().pop();
        popped.ok_or_else(|| vm.error(ExcKind::KeyError, "pop from an empty set"))
    }),
    plain("clear", |vm, args| {
        exactly::<0>(vm, "set.clear", args.rest())?;
        let table = this(args).table.take();
        drop(table);
        Ok(Value::None)
    }),
    plain("update", |vm, args| change(vm, args, BinaryOp::Or)),
    plain("intersection_update", |vm, args| change(vm, args, BinaryOp::And)),
    plain("difference_update", |vm, args| change(vm, args, BinaryOp::Sub)),
    plain("symmetric_difference_update", |vm, args| {
        exactly::<1>(vm, "set.symmetric_difference_update", args.rest())?;
        change(vm, args, BinaryOp::Xor)
    }),
];

fn this(args: Args) -> Rc<Set> {
    match args.items.first().map(Value::payload) {
        Some(Value::Set(set)) => set.clone(),
        _ => Set::new(SetTable::default(), false),
    }
}

fn set_len(value: &Value) -> usize {
    if let Value::Set(set) = value { set.len() } else { 0 }
}

fn as_set(vm: &mut Vm, items: &Value) -> Result<Value, Exc> {
    match items.payload() {
        set @ Value::Set(_) => Ok(set.clone()),
        items => Ok(Set::value(sets::table_of(vm, &items.clone())?, false)),
    }
}

/// `set(items)` or `frozenset(items)`.
///
/// # Errors
/// TypeError for what cannot be iterated and for items that have no hash.
pub fn construct(vm: &mut Vm, args: Args, frozen: bool) -> Result<Value, Exc> {
    let name = if frozen { "frozenset" } else { "set" };
    if !args.names.is_empty() {
        return Err(vm.type_error(format!("{name}() takes no keyword arguments")));
    }
    match args.items {
        [] => Ok(Set::value(SetTable::default(), frozen)),
        [Value::Set(set)] if frozen && set.frozen => Ok(Value::Set(set.clone())),
        [items] => Ok(Set::value(sets::table_of(vm, items.payload())?, frozen)),
        many => Err(vm.type_error(format!("{name} expected at most 1 argument, got {}", many.len()))),
    }
}

/// The set of a display: these items, one after the other. Where all are constants, CPython has made a
/// frozenset of them before the program runs, and merges that.
///
/// # Errors
/// TypeError for an item that has no hash.
pub fn display(vm: &mut Vm, items: &[Value], constant: bool) -> Result<Value, Exc> {
    let made = Set::new(sets::table_of_items(vm, items)?, false);
    if !constant {
        return Ok(Value::Set(made));
    }
    // It is made a second time of its own items when constants are merged (Python/compile.c).
    let values = made.table.borrow().values();
    let again = Set::new(sets::table_of_items(vm, &values)?, false);
    Ok(Value::Set(sets::copied(&again)))
}

fn fold(vm: &mut Vm, args: Args, op: BinaryOp) -> Result<Value, Exc> {
    let set = this(args);
    let others: Vec<Value> = args.rest().items.iter().map(|other| other.payload().clone()).collect();
    let made = match (&others[..], op) {
        ([], _) => sets::copied(&set),
        // One copy, changed by each of the others.
        (others, BinaryOp::Or) => {
            let made = sets::copied(&set);
            sets::update(vm, op, &made, others)?;
            made
        }
        ([first, rest @ ..], BinaryOp::Sub) => {
            let made = Set::new(sets::combine(vm, op, &set, first)?, false);
            sets::update(vm, op, &made, rest)?;
            made
        }
        (others, _) => {
            let mut made = set.clone();
            for other in others {
                made = Set::new(sets::combine(vm, op, &made, other)?, false);
            }
            made
        }
    };
    let table = made.table.borrow().clone();
    Ok(Set::value(table, set.frozen))
}

fn change(vm: &mut Vm, args: Args, op: BinaryOp) -> Result<Value, Exc> {
    let others: Vec<Value> = args.rest().items.iter().map(|other| other.payload().clone()).collect();
    sets::update(vm, op, &this(args), &others).map(|()| Value::None)
}

/// A set of items, added one by one.
///
/// # Errors
/// TypeError for an item that has no hash.
pub fn set_of(vm: &mut Vm, items: &[Value], frozen: bool) -> Result<Value, Exc> {
    Ok(Set::value(sets::table_of_items(vm, items)?, frozen))
}
