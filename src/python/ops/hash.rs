//! Hashes of built-in values: what dictionaries find their keys by.

use super::{Result, equal};
use crate::python::value::{Key, Str, Value};
use crate::python::vm::Vm;
use std::hash::Hasher;
use std::rc::Rc;

/// Whether two keys of one hash are the same key.
pub fn same_key(a: &Value, b: &Value) -> bool {
    a.is(b) || equal(a, b)
}

/// A value as a key.
///
/// # Errors
/// TypeError for what has no hash.
pub fn key(vm: &Vm, value: &Value) -> Result<Key> {
    match hash(value) {
        Some(hash) => Ok(Key { value: value.clone(), hash }),
        None => Err(vm.type_error(format!("unhashable type: '{}'", value.type_name()))),
    }
}

/// A string as a key.
pub fn str_key(text: &Rc<Str>) -> Key {
    Key { hash: hash_text(text.text()), value: Value::Str(text.clone()) }
}

fn hash_text(text: &str) -> u64 {
    let mut hasher = rustc_hash::FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// Equal values have one hash; `None` for what can change.
pub fn hash(value: &Value) -> Option<u64> {
    let mix = |n: u64| {
        let mut hasher = rustc_hash::FxHasher::default();
        hasher.write_u64(n);
        hasher.finish()
    };
    Some(match value {
        Value::List(_) | Value::Dict(_) | Value::Unbound => return None,
        Value::Slice(_) => mix(7),
        Value::None => mix(1),
        Value::NotImplemented => mix(2),
        Value::Ellipsis => mix(3),
        Value::Bool(b) => mix(u64::from(*b)),
        Value::Int(i) => mix(*i as u64),
        Value::Float(f) if f.fract() == 0.0 && f.abs() < 9.2e18 => mix(*f as i64 as u64),
        Value::Float(f) => mix(f.to_bits()),
        Value::Str(s) => hash_text(s.text()),
        Value::Tuple(t) => {
            let mut hasher = rustc_hash::FxHasher::default();
            for item in t.items() {
                hasher.write_u64(hash(item)?);
            }
            hasher.finish()
        }
        Value::Range(r) => mix(r.len() ^ (r.start as u64).rotate_left(17)),
        other => mix(other.address().unwrap_or(0) as u64),
    })
}
