//! Hashes of values: what dictionaries find their keys by, and what sets are ordered by.

use super::nest::Nest;
use super::{Result, equal, same};
use crate::python::number::hash as hashes;
use crate::python::value::{Dict, Key, Set, Str, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

/// Whether two keys of one hash are the same key; `None` if only Python code can tell.
pub fn same_key(a: &Value, b: &Value) -> Option<bool> {
    if a.is(b) { Some(true) } else { same(a, b) }
}

/// A value as a key of `dict`: if an equal key is in there, that one.
///
/// # Errors
/// TypeError for what has no hash; what `__hash__` and `__eq__` raise.
pub fn key_in(vm: &mut Vm, dict: &Dict, value: &Value) -> Result<Key> {
    let key = key(vm, value)?;
    if is_plain(value) && !dict.entries.borrow().odd {
        return Ok(key);
    }
    let candidates = dict.entries.borrow().with_hash(key.hash);
    among(vm, key, &candidates)
}

/// As [`key_in`], for a set.
///
/// # Errors
/// As [`key_in`]'s.
pub fn key_in_set(vm: &mut Vm, set: &Set, value: &Value) -> Result<Key> {
    let key = key(vm, value)?;
    known_in_set(vm, set, key)
}

/// A key of another set or dict as a key of this set.
///
/// # Errors
/// What `__eq__` raises.
pub fn known_in_set(vm: &mut Vm, set: &Set, key: Key) -> Result<Key> {
    if is_plain(&key.value) && !set.table.borrow().odd {
        return Ok(key);
    }
    let candidates = set.table.borrow().with_hash(key.hash);
    among(vm, key, &candidates)
}

/// The key itself, or the candidate that only Python code can tell to be equal to it.
pub fn among(vm: &mut Vm, mut key: Key, candidates: &[Value]) -> Result<Key> {
    for candidate in candidates {
        if same_key(candidate, &key.value).is_none() && equal(vm, candidate, &key.value)? {
            key.value = candidate.clone();
            break;
        }
    }
    Ok(key)
}

/// Whether no Python code is needed to compare it with another plain value.
pub fn is_plain(value: &Value) -> bool {
    matches!(
        value,
        Value::Str(_)
            | Value::Int(_)
            | Value::Bool(_)
            | Value::None
            | Value::Float(_)
            | Value::Big(_)
            | Value::Bytes(_)
    )
}

/// Whether the key is equal to itself alone, or has such a part, and so hashes by where it lies.
pub fn by_identity(key: &Key) -> bool {
    fn has(value: &Value) -> bool {
        match value {
            Value::Tuple(items) => items.items().iter().any(has),
            Value::Float(f) => f.get().is_nan(),
            other => !is_plain(other) && !matches!(other, Value::Set(_) | Value::Range(_) | Value::Slice(_)),
        }
    }
    match &key.value {
        Value::Object(_) | Value::Exception(_) | Value::Type(_) => key.hash == hash_identity(&key.value),
        other => has(other),
    }
}

/// A value as a key.
///
/// # Errors
/// TypeError for what has no hash; what `__hash__` raises.
pub fn key(vm: &mut Vm, value: &Value) -> Result<Key> {
    Ok(Key { hash: hash(vm, value)?, value: value.clone() })
}

/// A string as a key.
pub fn str_key(text: &Rc<Str>) -> Key {
    Key { hash: hash_str(text), value: Value::Str(text.clone()) }
}

/// The hash of a string.
pub fn hash_str(text: &Rc<Str>) -> u64 {
    text.hash(hashes::text)
}

/// Equal values have one hash.
///
/// # Errors
/// TypeError for what can change; what `__hash__` raises.
pub fn hash(vm: &mut Vm, value: &Value) -> Result<u64> {
    match value {
        Value::Str(s) => Ok(hash_str(s)),
        Value::Int(i) => Ok(hashes::int(*i)),
        _ => hash_other(vm, value),
    }
}

// The page's first program has none of these.
#[inline(never)]
fn hash_other(vm: &mut Vm, value: &Value) -> Result<u64> {
    Ok(match value {
        Value::Str(s) => hash_str(s),
        Value::Int(i) => hashes::int(*i),
        Value::None => hashes::NONE,
        Value::Bool(b) => u64::from(b.get()),
        Value::Big(i) => hashes::big(i),
        Value::Float(f) => hashes::float(f.get()).unwrap_or_else(|| hash_identity(value)),
        Value::Tuple(t) => {
            let _nest = Nest::enter_in(vm, "")?;
            hash_items(vm, t.items())?
        }
        Value::Bytes(bytes) if !bytes.mutable => hashes::bytes(&bytes.get()),
        Value::Set(set) if set.frozen => hashes::set(set.table.borrow().hashes().into_iter()),
        Value::List(_)
        | Value::Dict(_)
        | Value::Set(_)
        | Value::Deque(_)
        | Value::Bytes(_)
        | Value::View(_)
        | Value::Context(_)
        | Value::Token(_)
        | Value::Unbound => {
            return Err(vm.type_error(format!("unhashable type: '{}'", value.type_name())));
        }
        Value::Slice(s) => {
            let _nest = Nest::enter_in(vm, "")?;
            hashes::slice([hash(vm, &s.start)?, hash(vm, &s.stop)?, hash(vm, &s.step)?])
        }
        Value::Range(r) => {
            let of = |i: i64, len: u64| if r.len() > len { Value::Int(i) } else { Value::None };
            let len = Value::Int(i64::try_from(r.len()).unwrap_or(i64::MAX));
            hash_items(vm, &[len, of(r.start, 0), of(r.step, 1)])?
        }
        Value::Method(m) => hash_identity(&m.receiver) ^ hash_identity(&m.function),
        Value::Object(_) | Value::Exception(_) | Value::Type(_) => super::user::hash(vm, value)?,
        other => hash_identity(other),
    })
}

fn hash_items(vm: &mut Vm, items: &[Value]) -> Result<u64> {
    let mut each = Vec::with_capacity(items.len());
    for item in items {
        each.push(hash(vm, item)?);
    }
    Ok(hashes::tuple(each.into_iter()))
}

/// The hash of an object that is equal to itself alone.
pub fn hash_identity(value: &Value) -> u64 {
    // Futures have a number of their own, in each run alike.
    if let Value::Future(future) = value.payload() {
        return u64::from(future.serial);
    }
    (value.address().unwrap_or(7 << 4) as u64).rotate_right(4)
}
