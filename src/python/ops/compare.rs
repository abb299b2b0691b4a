//! Comparison and membership of built-in values.

use super::{Number, Result, as_int, key, number};
use crate::python::code::CompareOp;
use crate::python::value::{Key, Range, Value};
use crate::python::vm::Vm;
use std::cmp::Ordering;
use std::rc::Rc;

/// `left == right`.
pub fn equal(left: &Value, right: &Value) -> bool {
    if let (Some(a), Some(b)) = (number(left), number(right)) {
        return match (a, b) {
            (Number::Int(a), Number::Int(b)) => a == b,
            (Number::Float(a), Number::Float(b)) => a == b,
            (Number::Int(a), Number::Float(b)) | (Number::Float(b), Number::Int(a)) => {
                compare_int_float(a, b) == Some(Ordering::Equal)
            }
        };
    }
    let all =
        |a: &[Value], b: &[Value]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is(b) || equal(a, b));
    match (left, right) {
        (Value::Str(a), Value::Str(b)) => a.text() == b.text(),
        (Value::List(a), Value::List(b)) => Rc::ptr_eq(a, b) || all(&a.items.borrow(), &b.items.borrow()),
        (Value::Tuple(a), Value::Tuple(b)) => all(a.items(), b.items()),
        (Value::Range(a), Value::Range(b)) => {
            a.len() == b.len() && (a.is_empty() || (a.start == b.start && (a.len() == 1 || a.step == b.step)))
        }
        (Value::Dict(a), Value::Dict(b)) => {
            let (a, b) = (a.entries.borrow(), b.entries.borrow());
            let same = |key: &Key, value: &Value| b.get(key).is_some_and(|other| equal(value, other));
            a.len() == b.len() && a.iter().all(|(key, value)| same(key, value))
        }
        _ => left.is(right),
    }
}

/// Exactly, where a conversion would lose digits.
fn compare_int_float(a: i64, b: f64) -> Option<Ordering> {
    if b.is_nan() {
        return None;
    }
    if b >= 9.3e18 {
        return Some(Ordering::Less);
    }
    if b <= -9.3e18 {
        return Some(Ordering::Greater);
    }
    let whole = b.trunc();
    Some(a.cmp(&(whole as i64)).then_with(|| 0.0_f64.partial_cmp(&(b - whole)).unwrap_or(Ordering::Equal)))
}

/// `left op right`.
pub fn compare(vm: &mut Vm, op: CompareOp, left: &Value, right: &Value) -> Result<bool> {
    let holds = |ordering: Option<Ordering>| match (op, ordering) {
        (CompareOp::Eq, o) => o == Some(Ordering::Equal),
        (CompareOp::Ne, o) => o != Some(Ordering::Equal),
        (CompareOp::Lt, o) => o == Some(Ordering::Less),
        (CompareOp::Gt, o) => o == Some(Ordering::Greater),
        (CompareOp::Le, o) => matches!(o, Some(Ordering::Less | Ordering::Equal)),
        (CompareOp::Ge, o) => matches!(o, Some(Ordering::Greater | Ordering::Equal)),
    };
    if let (Some(a), Some(b)) = (number(left), number(right)) {
        return Ok(holds(match (a, b) {
            (Number::Int(a), Number::Int(b)) => Some(a.cmp(&b)),
            (Number::Float(a), Number::Float(b)) => a.partial_cmp(&b),
            (Number::Int(a), Number::Float(b)) => compare_int_float(a, b),
            (Number::Float(a), Number::Int(b)) => compare_int_float(b, a).map(Ordering::reverse),
        }));
    }
    match op {
        CompareOp::Eq => return Ok(equal(left, right)),
        CompareOp::Ne => return Ok(!equal(left, right)),
        _ => {}
    }
    match (left, right) {
        (Value::Str(a), Value::Str(b)) => Ok(holds(Some(a.text().cmp(b.text())))),
        (Value::List(a), Value::List(b)) => {
            let (a, b) = (a.items.borrow().clone(), b.items.borrow().clone());
            sequences(vm, op, &a, &b)
        }
        (Value::Tuple(a), Value::Tuple(b)) => sequences(vm, op, a.items(), b.items()),
        _ => {
            let (a, b) = (left.type_name(), right.type_name());
            let message = format!("'{}' not supported between instances of '{a}' and '{b}'", op.symbol());
            Err(vm.type_error(message))
        }
    }
}

fn sequences(vm: &mut Vm, op: CompareOp, a: &[Value], b: &[Value]) -> Result<bool> {
    match a.iter().zip(b).find(|(a, b)| !equal(a, b)) {
        Some((a, b)) => compare(vm, op, a, b),
        None => compare(vm, op, &Value::Int(a.len() as i64), &Value::Int(b.len() as i64)),
    }
}

/// `item in container`.
pub fn contains(vm: &mut Vm, container: &Value, item: &Value) -> Result<bool> {
    let any = |items: &[Value]| items.iter().any(|other| other.is(item) || equal(other, item));
    match (container, item) {
        (Value::Str(text), Value::Str(part)) => Ok(text.text().contains(part.text())),
        (Value::Str(_), other) => {
            let message = format!("'in <string>' requires string as left operand, not {}", other.type_name());
            Err(vm.type_error(message))
        }
        (Value::List(list), _) => Ok(any(&list.items.borrow())),
        (Value::Tuple(tuple), _) => Ok(any(tuple.items())),
        (Value::Dict(dict), _) => {
            let key = key(vm, item)?;
            Ok(dict.entries.borrow().get(&key).is_some())
        }
        (Value::Range(range), _) => Ok(as_int(item).is_some_and(|i| in_range(range, i))),
        (other, _) => match vm.items(other) {
            Ok(Some(items)) => Ok(any(&items)),
            _ => Err(vm.type_error(format!("argument of type '{}' is not iterable", other.type_name()))),
        },
    }
}

fn in_range(range: &Range, item: i64) -> bool {
    let inside = if range.step > 0 {
        range.start <= item && item < range.stop
    } else {
        range.stop < item && item <= range.start
    };
    inside && item.wrapping_sub(range.start) % range.step == 0
}
