//! Operators on built-in values: which of them means what. Each kind of work has a file of its own.

mod arithmetic;
mod byte_items;
mod combine;
mod compare;
pub mod dicts;
pub mod fill;
mod generic;
mod hash;
pub mod items;
pub mod limits;
pub mod nest;
pub mod sets;
pub mod user;

pub use arithmetic::{float_floor, float_mod};
pub use compare::{compare, contains, equal, rich_compare, same};
pub use hash::{
    by_identity, hash, hash_identity, hash_str, is_plain, key, key_in, key_in_set, known_in_set, same_key,
    str_key,
};
pub use items::{delete_item, get_item, merge, set_item, unpack};

use super::code::{BinaryOp, UnaryOp};
use super::number::{self, BigInt};
use super::value::{Exc, ExcKind, Value};
use super::vm::Vm;
use crate::python::value::circle;
use arithmetic::{big_op, float_op, int_op};
use combine::{builtin, repeat};

type Result<T> = std::result::Result<T, Exc>;

/// `bool(value)`.
///
/// # Errors
/// What `__bool__` or `__len__` raises.
#[inline]
pub fn truth(vm: &mut Vm, value: &Value) -> Result<bool> {
    match value {
        Value::Object(_) | Value::Exception(_) | Value::Type(_) => user::truth(vm, value),
        Value::NotImplemented => {
            vm.deprecated("NotImplemented should not be used in a boolean context")?;
            Ok(true)
        }
        other => Ok(plain_truth(other)),
    }
}

/// `bool(value)` of a built-in value.
pub fn plain_truth(value: &Value) -> bool {
    match value {
        Value::None => false,
        Value::Bool(b) => b.get(),
        Value::Int(i) => *i != 0,
        Value::Float(f) => f.get() != 0.0,
        Value::Str(s) => !s.is_empty(),
        Value::List(l) => !l.items.borrow().is_empty(),
        Value::Tuple(t) => !t.items().is_empty(),
        Value::Deque(d) => !d.is_empty(),
        Value::Dict(d) => !d.entries.borrow().is_empty(),
        Value::Range(r) => !r.is_empty(),
        Value::Set(s) => !s.is_empty(),
        Value::Bytes(b) => !b.get().is_empty(),
        Value::View(v) => !v.dict.entries.borrow().is_empty(),
        _ => true,
    }
}

/// A number as each of its kinds sees it.
enum Number<'a> {
    Int(i64),
    Float(f64),
    Big(&'a BigInt),
}

#[inline]
fn number(value: &Value) -> Option<Number<'_>> {
    match value {
        Value::Bool(b) => Some(Number::Int(i64::from(b.get()))),
        Value::Int(i) => Some(Number::Int(*i)),
        Value::Float(f) => Some(Number::Float(f.get())),
        Value::Big(i) => Some(Number::Big(i)),
        _ => None,
    }
}

/// The number in a value, as a float; infinite where it is too large.
pub fn as_float(value: &Value) -> Option<f64> {
    number(value).map(|n| match n {
        Number::Int(i) => i as f64,
        Number::Float(f) => f,
        Number::Big(i) => number::float::of_int(i),
    })
}

/// The number in a value as a float, as a function of floats takes it: `__float__` and `__index__` too.
///
/// # Errors
/// TypeError, with the text that `no_number` makes of the type's name; OverflowError.
pub fn to_float(vm: &mut Vm, value: &Value, no_number: fn(&str) -> String) -> Result<f64> {
    match value {
        Value::Float(f) => Ok(f.get()),
        Value::Int(i) => Ok(*i as f64),
        Value::Bool(b) => Ok(f64::from(u8::from(b.get()))),
        Value::Big(i) => number::int::to_float(vm, i),
        Value::Object(_) => {
            if let Some(answer) = vm.ask_special(value, "__float__", &[])? {
                return match answer.payload() {
                    Value::Float(f) => Ok(f.get()),
                    _ => {
                        let (own, name) = (value.type_name(), answer.type_name());
                        Err(vm.type_error(format!("{own}.__float__ returned non-float (type {name})")))
                    }
                };
            }
            if let Some(answer) = vm.ask_special(value, "__index__", &[])? {
                return to_float(vm, &answer, no_number);
            }
            match value.payload() {
                Value::Object(_) => Err(vm.type_error(no_number(&value.type_name()))),
                payload => to_float(vm, &payload.clone(), no_number),
            }
        }
        other => Err(vm.type_error(no_number(&other.type_name()))),
    }
}

/// The integer in a value, `__index__` included.
///
/// # Errors
/// TypeError for what is no integer.
pub fn to_integer(vm: &mut Vm, value: &Value) -> Result<Value> {
    match value {
        Value::Int(_) | Value::Big(_) => Ok(value.clone()),
        Value::Bool(b) => Ok(Value::Int(i64::from(b.get()))),
        Value::Object(_) => {
            if let Some(answer) = vm.ask_special(value, "__index__", &[])? {
                return match answer.payload() {
                    Value::Int(_) | Value::Big(_) | Value::Bool(_) => {
                        to_integer(vm, &answer.payload().clone())
                    }
                    _ => {
                        let name = answer.type_name();
                        Err(vm.type_error(format!("__index__ returned non-int (type {name})")))
                    }
                };
            }
            match value.payload() {
                payload @ (Value::Int(_) | Value::Big(_)) => Ok(payload.clone()),
                _ => Err(no_integer(vm, value)),
            }
        }
        other => Err(no_integer(vm, other)),
    }
}

fn no_integer(vm: &Vm, value: &Value) -> Exc {
    vm.type_error(format!("'{}' object cannot be interpreted as an integer", value.type_name()))
}

/// The integer in a value that must fit into 64 bits.
///
/// # Errors
/// TypeError for what is no integer, OverflowError beyond.
pub fn to_index(vm: &mut Vm, value: &Value) -> Result<i64> {
    match to_integer(vm, value)? {
        Value::Int(i) => Ok(i),
        _ => Err(vm.error(ExcKind::OverflowError, "Python int too large to convert to C ssize_t")),
    }
}

/// As [`to_index`], but with the nearest of 64 bits for what is beyond: for the ends of slices, for counts.
///
/// # Errors
/// TypeError for what is no integer.
pub fn to_index_clamped(vm: &mut Vm, value: &Value) -> Result<i64> {
    Ok(match to_integer(vm, value)? {
        Value::Int(i) => i,
        Value::Big(i) if **i < BigInt::ZERO => i64::MIN,
        _ => i64::MAX,
    })
}

/// The integer in an int or a bool.
pub fn as_int(value: &Value) -> Option<i64> {
    match value {
        Value::Bool(b) => Some(i64::from(b.get())),
        Value::Int(i) => Some(*i),
        _ => None,
    }
}

/// `left op right`.
pub fn binary(vm: &mut Vm, op: BinaryOp, left: &Value, right: &Value) -> Result<Value> {
    if let Some(value) = numbers(vm, op, left, right)? {
        return Ok(value);
    }
    if !user::is_user(left) && !user::is_user(right) {
        return builtin(vm, op, left, right, (left, right));
    }
    if let Some(value) = user::binary(vm, op, left, right)? {
        return Ok(value);
    }
    let (a, b) = (left.payload().clone(), right.payload().clone());
    match numbers(vm, op, &a, &b)? {
        Some(value) => Ok(value),
        None => builtin(vm, op, &a, &b, (left, right)),
    }
}

/// `left op right` where both are numbers.
fn numbers(vm: &mut Vm, op: BinaryOp, left: &Value, right: &Value) -> Result<Option<Value>> {
    let (Some(a), Some(b)) = (number(left), number(right)) else { return Ok(None) };
    match (a, b) {
        (Number::Int(a), Number::Int(b)) => {
            let both_bool = matches!((left, right), (Value::Bool(_), Value::Bool(_)));
            int_op(vm, op, a, b, both_bool)
        }
        (Number::Int(a), Number::Float(b)) => float_op(vm, op, a as f64, b, left, right),
        (Number::Float(a), Number::Int(b)) => float_op(vm, op, a, b as f64, left, right),
        (Number::Float(a), Number::Float(b)) => float_op(vm, op, a, b, left, right),
        (Number::Big(a), Number::Float(b)) => {
            let a = number::int::to_float(vm, a)?;
            float_op(vm, op, a, b, left, right)
        }
        (Number::Float(a), Number::Big(b)) => {
            let b = number::int::to_float(vm, b)?;
            float_op(vm, op, a, b, left, right)
        }
        (Number::Big(_), _) | (_, Number::Big(_)) => big_op(vm, op, left, right),
    }
    .map(Some)
}

fn unsupported(vm: &Vm, symbol: &str, left: &Value, right: &Value) -> Exc {
    let (a, b) = (left.type_name(), right.type_name());
    vm.type_error(format!("unsupported operand type(s) for {symbol}: '{a}' and '{b}'"))
}

/// `left op= right`.
pub fn in_place(vm: &mut Vm, op: BinaryOp, left: &Value, right: &Value) -> Result<Value> {
    if user::is_user(left)
        && let Some(value) = user::in_place(vm, op, left, right)?
    {
        return Ok(value);
    }
    match (op, left) {
        (BinaryOp::Add, Value::List(list)) => {
            let items = vm.listed(right)?;
            limits::items(vm, list.items.borrow().len() + items.len(), items.len())?;
            circle::note(list);
            list.items.borrow_mut().extend(items);
            Ok(left.clone())
        }
        (BinaryOp::Mul, Value::List(list)) if as_int(right).is_some() => {
            if let Value::List(made) = repeat(vm, left, as_int(right).unwrap_or(0))? {
                let items = made.items.take();
                *list.items.borrow_mut() = items;
            }
            Ok(left.clone())
        }
        (BinaryOp::Add, Value::Deque(deque)) => {
            for item in vm.all_items(right)? {
                drop(deque.push(item));
            }
            Ok(left.clone())
        }
        (BinaryOp::Mul, Value::Deque(deque)) if as_int(right).is_some() => {
            if let Value::Deque(made) = repeat(vm, left, as_int(right).unwrap_or(0))? {
                deque.touch();
                let items = made.items.take();
                drop(deque.items.replace(items));
            }
            Ok(left.clone())
        }
        (BinaryOp::Or, Value::Dict(dict)) => dicts::update(vm, dict, right).map(|()| left.clone()),
        (BinaryOp::Add, Value::Bytes(bytes)) if bytes.mutable && matches!(right, Value::Bytes(_)) => {
            if let Value::Bytes(more) = right {
                let more = more.get().clone();
                bytes.data.borrow_mut().extend(more);
            }
            Ok(left.clone())
        }
        (BinaryOp::Or | BinaryOp::And | BinaryOp::Sub | BinaryOp::Xor, Value::Set(set))
            if !set.frozen && matches!(right, Value::Set(_) | Value::View(_)) =>
        {
            sets::in_place(vm, op, set, right).map(|()| left.clone())
        }
        _ => binary(vm, op, left, right).map_err(|e| in_place_error(vm, op, left, right, e)),
    }
}

/// The message of an augmented assignment names its operator with the `=`.
fn in_place_error(vm: &Vm, op: BinaryOp, left: &Value, right: &Value, e: Exc) -> Exc {
    let plain = format!("unsupported operand type(s) for {}:", op.symbol());
    let is_plain = matches!(e.args.borrow().first(), Some(Value::Str(s)) if s.text().starts_with(&plain));
    if !is_plain {
        return e;
    }
    let symbol = if op == BinaryOp::Pow { "**" } else { op.symbol() };
    unsupported(vm, &format!("{symbol}="), left, right)
}

/// `-value`, `+value`, `~value`.
pub fn unary(vm: &mut Vm, op: UnaryOp, value: &Value) -> Result<Value> {
    if user::is_user(value) {
        if let Some(answer) = user::unary(vm, op, value)? {
            return Ok(answer);
        }
        let payload = value.payload();
        if !user::is_user(payload) {
            return unary(vm, op, &payload.clone());
        }
    }
    if let (UnaryOp::Invert, Value::Bool(_)) = (op, value) {
        vm.deprecated(
            "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise \
             inversion of the underlying int object and is usually not what you expect from negating a bool. Use the \
             'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the \
             underlying int.",
        )?;
    }
    match (op, number(value)) {
        (UnaryOp::Negative, Some(Number::Int(i))) => {
            Ok(i.checked_neg().map_or_else(|| Value::integer(-BigInt::from(i)), Value::Int))
        }
        (UnaryOp::Negative, Some(Number::Big(i))) => Ok(Value::integer(-i)),
        (UnaryOp::Positive, Some(Number::Big(_))) => Ok(value.clone()),
        (UnaryOp::Invert, Some(Number::Big(i))) => Ok(Value::integer(!i)),
        (UnaryOp::Negative, Some(Number::Float(f))) => Ok(Value::float(-f)),
        (UnaryOp::Positive, Some(Number::Int(i))) => Ok(Value::Int(i)),
        (UnaryOp::Positive, Some(Number::Float(f))) => Ok(Value::float(f)),
        (UnaryOp::Invert, Some(Number::Int(i))) => Ok(Value::Int(!i)),
        _ => {
            let symbol = match op {
                UnaryOp::Negative => "-",
                UnaryOp::Positive => "+",
                UnaryOp::Invert | UnaryOp::Not => "~",
            };
            Err(vm.type_error(format!("bad operand type for unary {symbol}: '{}'", value.type_name())))
        }
    }
}
