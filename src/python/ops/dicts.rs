//! Filling dictionaries from mappings and from pairs.

use super::{Result, key_in};
use crate::python::value::circle;
use crate::python::value::{Dict, Entries, ExcKind, Key, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

/// The entries that `dict(other)` or `dict.update(other)` takes: of a dict, of an object with `keys()`, or of
/// pairs.
///
/// # Errors
/// TypeError and ValueError for what has no pairs; what the object's methods raise.
pub fn pairs(vm: &mut Vm, other: &Value) -> Result<Vec<(Value, Value)>> {
    if let Value::View(view) = other
        && view.is_proxy()
    {
        return pairs(vm, &Value::Dict(view.dict.clone()));
    }
    if let Value::Dict(dict) = other.payload() {
        vm.charge_items(dict.entries.borrow().len());
        return Ok(dict.entries.borrow().iter().map(|(k, v)| (k.value.clone(), v.clone())).collect());
    }
    if let Value::Object(_) | Value::Context(_) = other
        && let Some(keys) = vm.special(other, "keys")?
    {
        let keys = vm.ask(&keys, &[])?;
        let mut pairs = Vec::new();
        for key in vm.all_items(&keys)? {
            let value = super::get_item(vm, other, &key)?;
            pairs.push((key, value));
        }
        return Ok(pairs);
    }
    let mut pairs = Vec::new();
    for (index, item) in vm.all_items(other)?.iter().enumerate() {
        let pair = match vm.all_items(item) {
            Ok(pair) => pair,
            Err(e) if !vm.is_kind(&e, ExcKind::TypeError) => return Err(e),
            Err(_) => {
                let message =
                    format!("cannot convert dictionary update sequence element #{index} to a sequence");
                return Err(vm.type_error(message));
            }
        };
        match <[Value; 2]>::try_from(pair) {
            Ok([key, value]) => pairs.push((key, value)),
            Err(pair) => {
                let len = pair.len();
                let message =
                    format!("dictionary update sequence element #{index} has length {len}; 2 is required");
                return Err(vm.value_error(message));
            }
        }
    }
    Ok(pairs)
}

/// Whether entries can go into a dict as they are: no Python code is needed to compare the keys.
fn all_plain(entries: &Entries) -> bool {
    entries.iter().all(|(key, _)| super::is_plain(&key.value))
}

/// `dict.update(other)`.
///
/// # Errors
/// As [`pairs`]'.
pub fn update(vm: &mut Vm, dict: &Rc<Dict>, other: &Value) -> Result<()> {
    if let Value::Dict(source) = other.payload() {
        let entries = source.entries.borrow().clone();
        vm.charge_items(entries.len());
        if !dict.entries.borrow().odd && all_plain(&entries) {
            circle::note(dict);
            let mut target = dict.entries.borrow_mut();
            for (key, value) in entries.iter() {
                target.insert(key.clone(), value.clone());
            }
            return Ok(());
        }
    }
    let pairs = pairs(vm, other)?;
    fill(vm, dict, &pairs)
}

/// Sets all of these.
///
/// # Errors
/// What hashing and comparing the keys raises.
pub fn fill(vm: &mut Vm, dict: &Rc<Dict>, pairs: &[(Value, Value)]) -> Result<()> {
    for (key, value) in pairs {
        circle::note_with(dict, key);
        circle::note_with(dict, value);
    }
    if !dict.entries.borrow().odd && pairs.iter().all(|(key, _)| super::is_plain(key)) {
        for (key, value) in pairs {
            let key = super::key(vm, key)?;
            dict.entries.borrow_mut().insert(key, value.clone());
        }
        return Ok(());
    }
    // Questions may be asked in between: on a copy, since nothing may change before the last one.
    vm.charge_items(dict.entries.borrow().len());
    let work = Dict::new(dict.entries.borrow().clone());
    for (key, value) in pairs {
        let key: Key = key_in(vm, &work, key)?;
        work.entries.borrow_mut().insert(key, value.clone());
    }
    let filled = work.entries.take();
    *dict.entries.borrow_mut() = filled;
    Ok(())
}

/// `key in dict` and `dict[key]`: the value.
///
/// # Errors
/// What hashing and comparing the key raises.
pub fn get(vm: &mut Vm, dict: &Dict, key: &Value) -> Result<Option<Value>> {
    let key = key_in(vm, dict, key)?;
    Ok(dict.entries.borrow().get(&key).cloned())
}
