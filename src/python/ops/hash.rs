//! Hashes of values: what dictionaries find their keys by.

use super::{Result, equal, same};
use crate::python::value::{Dict, Key, Str, Value};
use crate::python::vm::Vm;
use std::hash::Hasher;
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
    let mut key = key(vm, value)?;
    if is_plain(value) {
        return Ok(key);
    }
    let candidates = dict.entries.borrow().with_hash(key.hash);
    for candidate in candidates {
        if same_key(&candidate, value).is_none() && equal(vm, &candidate, value)? {
            key.value = candidate;
            break;
        }
    }
    Ok(key)
}

/// Whether no Python code is needed to compare it with another plain value.
fn is_plain(value: &Value) -> bool {
    matches!(value, Value::Str(_) | Value::Int(_) | Value::Bool(_) | Value::None | Value::Float(_))
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
    text.hash(hash_text)
}

fn hash_text(text: &str) -> u64 {
    let mut hasher = rustc_hash::FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// Equal values have one hash.
///
/// # Errors
/// TypeError for what can change; what `__hash__` raises.
pub fn hash(vm: &mut Vm, value: &Value) -> Result<u64> {
    let mix = |n: u64| {
        let mut hasher = rustc_hash::FxHasher::default();
        hasher.write_u64(n);
        hasher.finish()
    };
    Ok(match value {
        Value::Set(set) if set.frozen => {
            let mut all = 0u64;
            for key in set.table.borrow().keys() {
                all ^= key.hash.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(31);
            }
            all
        }
        Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Unbound => {
            return Err(vm.type_error(format!("unhashable type: '{}'", value.type_name())));
        }
        Value::Slice(_) => mix(7),
        Value::None => mix(1),
        Value::NotImplemented => mix(2),
        Value::Ellipsis => mix(3),
        Value::Bool(b) => u64::from(*b),
        Value::Int(i) => hash_int(*i),
        Value::Float(f) if f.fract() == 0.0 && f.abs() < 9.2e18 => hash_int(*f as i64),
        Value::Float(f) => mix(f.to_bits()),
        Value::Str(s) => hash_str(s),
        Value::Tuple(t) => {
            let mut hasher = rustc_hash::FxHasher::default();
            for item in t.items() {
                hasher.write_u64(hash(vm, item)?);
            }
            hasher.finish()
        }
        Value::Range(r) => mix(r.len() ^ (r.start as u64).rotate_left(17)),
        Value::Object(_) | Value::Exception(_) | Value::Type(_) => super::user::hash(vm, value)?,
        other => hash_identity(other),
    })
}

/// An integer's: modulo 2^61 - 1, and never -1 (long_hash, Objects/longobject.c).
fn hash_int(i: i64) -> u64 {
    const MODULUS: i64 = (1 << 61) - 1;
    match i % MODULUS {
        -1 => -2_i64 as u64,
        hash => hash as u64,
    }
}

/// A value as a key of a set: if an equal key is in there, that one.
///
/// # Errors
/// As [`key_in`].
pub fn key_in_set(vm: &mut Vm, set: &crate::python::value::Set, value: &Value) -> Result<Key> {
    let mut key = match value {
        // A set is looked up as if it were frozen.
        Value::Set(inner) if !inner.frozen => {
            let frozen = inner.copy(true);
            key(vm, &Value::Set(frozen))?
        }
        _ => key(vm, value)?,
    };
    if is_plain(value) {
        return Ok(key);
    }
    let candidates = set.table.borrow().with_hash(key.hash);
    for candidate in candidates {
        if same_key(&candidate, value).is_none() && equal(vm, &candidate, value)? {
            key.value = candidate;
            break;
        }
    }
    Ok(key)
}

/// The hash of an object that is equal to itself alone.
pub fn hash_identity(value: &Value) -> u64 {
    let mut hasher = rustc_hash::FxHasher::default();
    hasher.write_u64(value.address().unwrap_or(0) as u64);
    hasher.finish()
}
