//! The algebra of sets and of dictionary views, step by step as CPython's (Objects/setobject.c), since the
//! steps decide in which order the result iterates.

use super::{Result, equal, fill, key, key_in, key_in_set, known_in_set};
use crate::python::code::{BinaryOp, CompareOp};
use crate::python::value::circle;
use crate::python::value::{Key, Set, SetTable, Value, View, ViewKind};
use crate::python::vm::Vm;
use std::rc::Rc;

/// A set that is looked up in a set stands for the frozenset of its items.
pub fn frozen_key(item: &Value) -> Value {
    match item {
        Value::Set(set) if !set.frozen => Set::value(set.table.borrow().clone(), true),
        other => other.clone(),
    }
}

fn empty(frozen: bool) -> Rc<Set> {
    Set::new(SetTable::default(), frozen)
}

/// The keys of anything that can be iterated, hashed.
fn keys(vm: &mut Vm, other: &Value) -> Result<Vec<Key>> {
    match other {
        Value::Set(set) => {
            vm.charge_items(set.len());
            Ok(set.table.borrow().keys())
        }
        Value::Dict(dict) => Ok(dict.entries.borrow().iter().map(|(key, _)| key.clone()).collect()),
        other => {
            let mut keys = Vec::new();
            for item in vm.all_items(other)? {
                keys.push(key(vm, &item)?);
            }
            Ok(keys)
        }
    }
}

fn add_all(vm: &mut Vm, set: &Set, keys: Vec<Key>) -> Result<()> {
    for key in keys {
        let key = known_in_set(vm, set, key)?;
        set.table.borrow_mut().add(key);
    }
    Ok(())
}

/// Changes a set: at once if no Python code is needed, else a copy that then takes its place.
fn change(vm: &mut Vm, set: &Set, others: &[Value], step: Change) -> Result<()> {
    if !set.table.borrow().odd && others.iter().all(all_plain) {
        return others.iter().try_for_each(|other| step(vm, set, other));
    }
    vm.charge_items(set.len());
    let work = Set::new(set.table.borrow().clone(), false);
    for other in others {
        step(vm, &work, other)?;
    }
    *set.table.borrow_mut() = work.table.take();
    Ok(())
}

/// Whether all items are known to need no Python code to be compared.
fn all_plain(items: &Value) -> bool {
    match items {
        Value::Set(set) => !set.table.borrow().odd,
        Value::Dict(dict) => !dict.entries.borrow().odd,
        Value::List(list) => list.items.borrow().iter().all(super::is_plain),
        Value::Tuple(tuple) => tuple.items().iter().all(super::is_plain),
        Value::Str(_) | Value::Range(_) | Value::Bytes(_) => true,
        _ => false,
    }
}

type Change = fn(&mut Vm, &Set, &Value) -> Result<()>;

/// Adds the items of anything.
fn merge(vm: &mut Vm, set: &Set, other: &Value) -> Result<()> {
    match other {
        Value::Set(more) => {
            vm.charge_items(more.len());
            let table = more.table.borrow().clone();
            if set.table.borrow_mut().merge_start(&table) {
                return Ok(());
            }
            add_all(vm, set, table.keys())
        }
        Value::Dict(dict) => {
            set.table.borrow_mut().reserve(dict.entries.borrow().len());
            let keys = keys(vm, other)?;
            add_all(vm, set, keys)
        }
        other if vm.items(other)?.is_none() => {
            let filled = filled(vm, other, set)?;
            let table = filled.table.borrow().clone();
            *set.table.borrow_mut() = table;
            Ok(())
        }
        other => {
            let keys = keys(vm, other)?;
            add_all(vm, set, keys)
        }
    }
}

/// The set with the items of what is drawn from, each added before the next is drawn.
fn filled(vm: &mut Vm, other: &Value, set: &Set) -> Result<Rc<Set>> {
    let into = Value::Set(Set::new(set.table.borrow().clone(), false));
    match vm.ask(&Value::Builtin(&fill::FILL), &[other.clone(), into])? {
        Value::Set(filled) => Ok(filled),
        _ => Ok(empty(false)),
    }
}

/// Takes the items of anything out.
fn subtract(vm: &mut Vm, set: &Set, other: &Value) -> Result<()> {
    let keys = match other {
        Value::Set(more) if more.len() >> 3 > set.len() => {
            let table = intersect(vm, set, other)?;
            table.keys()
        }
        other => keys(vm, other)?,
    };
    for key in keys {
        let key = known_in_set(vm, set, key)?;
        set.table.borrow_mut().discard(&key);
    }
    set.table.borrow_mut().shrink();
    Ok(())
}

fn has(vm: &mut Vm, set: &Set, key: Key) -> Result<bool> {
    let key = known_in_set(vm, set, key)?;
    Ok(set.table.borrow().contains(&key))
}

/// What both have.
fn intersect(vm: &mut Vm, set: &Set, other: &Value) -> Result<SetTable> {
    let result = empty(false);
    if let Value::Set(more) = other {
        let (large, small) = if more.len() > set.len() { (&**more, set) } else { (set, &**more) };
        let keys = small.table.borrow().keys();
        vm.charge_items(keys.len());
        for key in keys {
            if has(vm, large, key.clone())? {
                add_all(vm, &result, vec![key])?;
            }
        }
    } else {
        for key in keys(vm, other)? {
            if has(vm, set, key.clone())? {
                add_all(vm, &result, vec![key])?;
            }
        }
    }
    Ok(result.table.take())
}

/// What the first has and the second has not.
fn difference(vm: &mut Vm, set: &Set, other: &Value) -> Result<SetTable> {
    let len = match other {
        Value::Set(other) => other.len(),
        Value::Dict(other) => other.entries.borrow().len(),
        _ => usize::MAX,
    };
    if set.len() >> 2 > len || len == usize::MAX {
        vm.charge_items(set.len());
        let copy = copied(set);
        subtract(vm, &copy, other)?;
        return Ok(copy.table.take());
    }
    let result = empty(false);
    let own = set.table.borrow().keys();
    vm.charge_items(own.len());
    for key in own {
        let found = match other {
            Value::Set(other) => has(vm, other, key.clone())?,
            Value::Dict(dict) => {
                let candidates = dict.entries.borrow().with_hash(key.hash);
                let key = super::hash::among(vm, key.clone(), &candidates)?;
                dict.entries.borrow().get(&key).is_some()
            }
            _ => false,
        };
        if !found {
            add_all(vm, &result, vec![key])?;
        }
    }
    Ok(result.table.take())
}

/// A copy of a set, as CPython makes it: by merging into an empty one.
pub fn copied(set: &Set) -> Rc<Set> {
    let copy = empty(false);
    copy.table.borrow_mut().merge_start(&set.table.borrow());
    copy
}

/// Puts in what only the other has, takes out what both have.
fn exclude(vm: &mut Vm, set: &Set, other: &Value) -> Result<()> {
    let keys = match other {
        Value::Set(_) | Value::Dict(_) => keys(vm, other)?,
        other => table_of(vm, other)?.keys(),
    };
    for key in keys {
        let key = known_in_set(vm, set, key)?;
        let mut table = set.table.borrow_mut();
        if table.discard(&key).is_none() {
            table.add(key);
        }
    }
    Ok(())
}

/// The set of the items of anything.
///
/// # Errors
/// What iterating, hashing and comparing them raises.
pub fn table_of(vm: &mut Vm, items: &Value) -> Result<SetTable> {
    let set = empty(false);
    merge(vm, &set, items)?;
    Ok(set.table.take())
}

/// The set of these items, added one by one.
///
/// # Errors
/// As [`table_of`]'s.
pub fn table_of_items(vm: &mut Vm, items: &[Value]) -> Result<SetTable> {
    let set = empty(false);
    for item in items {
        add(vm, &set, item)?;
    }
    Ok(set.table.take())
}

/// `set.add(item)`.
///
/// # Errors
/// What hashing and comparing it raises.
pub fn add(vm: &mut Vm, set: &Set, item: &Value) -> Result<()> {
    let key = key_in_set(vm, set, item)?;
    set.table.borrow_mut().add(key);
    Ok(())
}

/// `set.discard(item)`: whether it was there.
///
/// # Errors
/// What hashing and comparing it raises.
pub fn discard(vm: &mut Vm, set: &Set, item: &Value) -> Result<bool> {
    let key = key_in_set(vm, set, &frozen_key(item))?;
    let removed = set.table.borrow_mut().discard(&key);
    Ok(removed.is_some())
}

/// What two sets, or a set and something else, are combined to by a method or operator; the table.
///
/// # Errors
/// What iterating, hashing and comparing the items raises.
pub fn combine(vm: &mut Vm, op: BinaryOp, set: &Rc<Set>, other: &Value) -> Result<SetTable> {
    vm.charge_items(set.len());
    let same = matches!(other, Value::Set(other) if Rc::ptr_eq(set, other));
    match op {
        BinaryOp::Or => {
            let copy = copied(set);
            if !same {
                merge(vm, &copy, other)?;
            }
            Ok(copy.table.take())
        }
        BinaryOp::And if same => Ok(copied(set).table.take()),
        BinaryOp::And => intersect(vm, set, other),
        BinaryOp::Sub => difference(vm, set, other),
        _ => {
            let result = Set::new(table_of(vm, other)?, false);
            exclude(vm, &result, &Value::Set(set.clone()))?;
            Ok(result.table.take())
        }
    }
}

/// Combines in place.
///
/// # Errors
/// As [`combine`]'s.
pub fn update(vm: &mut Vm, op: BinaryOp, set: &Rc<Set>, others: &[Value]) -> Result<()> {
    circle::note(set);
    match op {
        BinaryOp::Or => {
            for other in others {
                if vm.items(other)?.is_some() {
                    change(vm, set, std::slice::from_ref(other), merge)?;
                    continue;
                }
                let into = Value::Set(set.clone());
                let filled = vm.ask(&Value::Builtin(&fill::FILL), &[other.clone(), into])?;
                if let Value::Set(filled) = filled
                    && !Rc::ptr_eq(&filled, set)
                {
                    // A copy, made anew for each answer.
                    let table = filled.table.borrow().clone();
                    *set.table.borrow_mut() = table;
                }
            }
            Ok(())
        }
        BinaryOp::And => change(vm, set, others, |vm, set, other| {
            let table = intersect(vm, set, other)?;
            *set.table.borrow_mut() = table;
            Ok(())
        }),
        BinaryOp::Sub => change(vm, set, others, subtract),
        _ => change(vm, set, others, exclude),
    }
}

/// `left op right`, one of which is a set or a view; `None` where the types do not fit.
///
/// # Errors
/// As [`combine`]'s.
pub fn binary(vm: &mut Vm, op: BinaryOp, left: &Value, right: &Value) -> Result<Option<Value>> {
    let is_values =
        |v: &Value| matches!(v, Value::View(view) if matches!(view.kind, ViewKind::Values | ViewKind::Proxy));
    if is_values(left) || is_values(right) {
        return Ok(None);
    }
    match (left, right) {
        (Value::Set(a), Value::Set(_)) => Ok(Some(Set::value(combine(vm, op, a, right)?, a.frozen))),
        (Value::View(_), _) | (_, Value::View(_)) => {
            if let Value::View(_) = left {
                vm.iter(right)?;
            } else if vm.iter(left).is_err() {
                return Ok(None);
            }
            let (a, b) = match (left, op) {
                // The items are looked for in the smaller of the two.
                (Value::View(view), BinaryOp::And) if len(right) > Some(view.dict.entries.borrow().len()) => {
                    (right, left)
                }
                _ => (left, right),
            };
            if op == BinaryOp::And {
                let result = empty(false);
                let (a, b) = if let Value::View(_) = a { (a, b) } else { (b, a) };
                for item in vm.all_items(b)? {
                    if super::contains(vm, a, &item)? {
                        add(vm, &result, &item)?;
                    }
                }
                return Ok(Some(Value::Set(result)));
            }
            let set = Set::new(table_of(vm, a)?, false);
            Ok(Some(Set::value(combine(vm, op, &set, b)?, false)))
        }
        _ => Ok(None),
    }
}

/// `set op= right`.
///
/// # Errors
/// As [`combine`]'s.
pub fn in_place(vm: &mut Vm, op: BinaryOp, set: &Rc<Set>, right: &Value) -> Result<()> {
    update(vm, op, set, std::slice::from_ref(right))
}

/// How many items a set, view or dict has.
fn len(value: &Value) -> Option<usize> {
    match value {
        Value::Set(set) => Some(set.len()),
        Value::View(view) if !matches!(view.kind, ViewKind::Values | ViewKind::Proxy) => {
            Some(view.dict.entries.borrow().len())
        }
        _ => None,
    }
}

/// Whether the second has all items of the first.
///
/// # Errors
/// What comparing them raises.
pub fn is_subset(vm: &mut Vm, small: &Value, large: &Value) -> Result<bool> {
    if let (Value::Set(small), Value::Set(large)) = (small, large) {
        // Sets know the hashes of their items.
        let keys = small.table.borrow().keys();
        for key in keys {
            if !has(vm, large, key)? {
                return Ok(false);
            }
        }
        return Ok(true);
    }
    for item in vm.all_items(small)? {
        if !super::contains(vm, large, &item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `left op right` of sets and views; `None` where the types do not fit.
///
/// # Errors
/// What comparing the items raises.
pub fn compare(vm: &mut Vm, op: CompareOp, left: &Value, right: &Value) -> Result<Option<bool>> {
    let (Some(a), Some(b)) = (len(left), len(right)) else {
        // Views of values are equal to themselves alone.
        return Ok(match op {
            CompareOp::Eq => Some(left.is(right)),
            CompareOp::Ne => Some(!left.is(right)),
            _ => None,
        });
    };
    Ok(Some(match op {
        CompareOp::Eq => a == b && is_subset(vm, left, right)?,
        CompareOp::Ne => a != b || !is_subset(vm, left, right)?,
        CompareOp::Le => a <= b && is_subset(vm, left, right)?,
        CompareOp::Lt => a < b && is_subset(vm, left, right)?,
        CompareOp::Ge => a >= b && is_subset(vm, right, left)?,
        CompareOp::Gt => a > b && is_subset(vm, right, left)?,
    }))
}

/// `item in view`.
///
/// # Errors
/// What hashing and comparing raises.
pub fn view_contains(vm: &mut Vm, view: &View, item: &Value) -> Result<bool> {
    match view.kind {
        ViewKind::Keys | ViewKind::Proxy => super::contains(vm, &Value::Dict(view.dict.clone()), item),
        ViewKind::Values => super::contains(vm, &Value::list(view.items()), item),
        ViewKind::Items => {
            let Value::Tuple(pair) = item else { return Ok(false) };
            let [name, value] = pair.items() else { return Ok(false) };
            let key = key_in(vm, &view.dict, name)?;
            let found = view.dict.entries.borrow().get(&key).cloned();
            match found {
                Some(found) => Ok(found.is(value) || equal(vm, &found, value)?),
                None => Ok(false),
            }
        }
    }
}
