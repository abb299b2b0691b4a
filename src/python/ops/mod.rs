//! Operators on built-in values. Arithmetic is here; comparison, items and hashing have files of their own.

mod compare;
mod hash;
mod items;
pub mod user;

pub use compare::{compare, contains, equal, rich_compare, same};
pub use hash::{hash, hash_identity, hash_str, key, key_in, key_in_set, same_key, str_key};
pub use items::{delete_item, get_item, merge, set_item, unpack};

use super::code::{BinaryOp, UnaryOp};
use super::value::{Exc, ExcKind, Value};
use super::vm::Vm;

type Result<T> = std::result::Result<T, Exc>;

/// `bool(value)`.
///
/// # Errors
/// What `__bool__` or `__len__` raises.
#[inline]
pub fn truth(vm: &mut Vm, value: &Value) -> Result<bool> {
    match value {
        Value::Object(_) | Value::Exception(_) | Value::Type(_) => user::truth(vm, value),
        other => Ok(plain_truth(other)),
    }
}

/// `bool(value)` of a built-in value.
pub fn plain_truth(value: &Value) -> bool {
    match value {
        Value::None => false,
        Value::Bool(b) => *b,
        Value::Int(i) => *i != 0,
        Value::Float(f) => *f != 0.0,
        Value::Str(s) => !s.is_empty(),
        Value::List(l) => !l.items.borrow().is_empty(),
        Value::Tuple(t) => !t.items().is_empty(),
        Value::Dict(d) => !d.entries.borrow().is_empty(),
        Value::Set(s) => s.table.borrow().len() > 0,
        Value::Range(r) => !r.is_empty(),
        _ => true,
    }
}

/// A number as both of its kinds see it.
enum Number {
    Int(i64),
    Float(f64),
}

fn number(value: &Value) -> Option<Number> {
    match value {
        Value::Bool(b) => Some(Number::Int(i64::from(*b))),
        Value::Int(i) => Some(Number::Int(*i)),
        Value::Float(f) => Some(Number::Float(*f)),
        _ => None,
    }
}

/// The number in a value, as a float.
pub fn as_float(value: &Value) -> Option<f64> {
    number(value).map(|n| match n {
        Number::Int(i) => i as f64,
        Number::Float(f) => f,
    })
}

/// The integer in an int or a bool.
pub fn as_int(value: &Value) -> Option<i64> {
    match value {
        Value::Bool(b) => Some(i64::from(*b)),
        Value::Int(i) => Some(*i),
        _ => None,
    }
}

/// `left op right`.
pub fn binary(vm: &mut Vm, op: BinaryOp, left: &Value, right: &Value) -> Result<Value> {
    if let (Some(a), Some(b)) = (number(left), number(right)) {
        return match (a, b) {
            (Number::Int(a), Number::Int(b)) => {
                let both_bool = matches!((left, right), (Value::Bool(_), Value::Bool(_)));
                int_op(vm, op, a, b, both_bool)
            }
            (Number::Int(a), Number::Float(b)) => float_op(vm, op, a as f64, b, left, right),
            (Number::Float(a), Number::Int(b)) => float_op(vm, op, a, b as f64, left, right),
            (Number::Float(a), Number::Float(b)) => float_op(vm, op, a, b, left, right),
        };
    }
    if user::is_user(left) || user::is_user(right) {
        if let Some(value) = user::binary(vm, op, left, right)? {
            return Ok(value);
        }
        let (a, b) = (left.payload(), right.payload());
        return match user::is_user(a) || user::is_user(b) {
            true => Err(unsupported(vm, op.symbol(), left, right)),
            false => binary(vm, op, &a.clone(), &b.clone()),
        };
    }
    match (op, left, right) {
        (BinaryOp::Add, Value::Str(a), Value::Str(b)) => {
            let mut text = String::with_capacity(a.text().len() + b.text().len());
            text.push_str(a.text());
            text.push_str(b.text());
            Ok(Value::string(text))
        }
        (BinaryOp::Add, Value::Str(_), other) => {
            let message = format!("can only concatenate str (not \"{}\") to str", other.type_name());
            Err(vm.type_error(message))
        }
        (BinaryOp::Add, Value::List(a), Value::List(b)) => {
            let mut items = a.items.borrow().clone();
            items.extend(b.items.borrow().iter().cloned());
            Ok(Value::list(items))
        }
        (BinaryOp::Add, Value::List(_), other) => {
            let message = format!("can only concatenate list (not \"{}\") to list", other.type_name());
            Err(vm.type_error(message))
        }
        (BinaryOp::Add, Value::Tuple(a), Value::Tuple(b)) => {
            Ok(Value::tuple([a.items(), b.items()].concat()))
        }
        (BinaryOp::Add, Value::Tuple(_), other) => {
            let message = format!("can only concatenate tuple (not \"{}\") to tuple", other.type_name());
            Err(vm.type_error(message))
        }
        (BinaryOp::Mul, sequence, count) | (BinaryOp::Mul, count, sequence)
            if is_sequence(sequence) && as_int(count).is_some() =>
        {
            repeat(vm, sequence, as_int(count).unwrap_or(0))
        }
        (BinaryOp::Mul, Value::Str(_) | Value::List(_) | Value::Tuple(_), other) => {
            let message = format!("can't multiply sequence by non-int of type '{}'", other.type_name());
            Err(vm.type_error(message))
        }
        (BinaryOp::Mod, Value::Str(text), args) => super::format::percent(vm, text.text(), args),
        (BinaryOp::Or | BinaryOp::And | BinaryOp::Sub | BinaryOp::Xor, Value::Set(a), Value::Set(b)) => {
            Ok(Value::Set(a.combined(op, b)))
        }
        (BinaryOp::Or, Value::Type(_) | Value::None, Value::Type(_) | Value::None | Value::Object(_))
        | (BinaryOp::Or, Value::Object(_), Value::Type(_) | Value::None)
            if !matches!((left, right), (Value::None, Value::None)) =>
        {
            let union = vm.member("types", "union")?;
            vm.ask(&union, &[left.clone(), right.clone()])
        }
        (BinaryOp::Or, Value::Dict(a), Value::Dict(b)) => {
            let mut entries = a.entries.borrow().clone();
            for (key, value) in b.entries.borrow().iter() {
                entries.insert(key.clone(), value.clone());
            }
            Ok(Value::Dict(crate::python::value::Dict::new(entries)))
        }
        _ => Err(unsupported(vm, op.symbol(), left, right)),
    }
}

fn unsupported(vm: &Vm, symbol: &str, left: &Value, right: &Value) -> Exc {
    let (a, b) = (left.type_name(), right.type_name());
    vm.type_error(format!("unsupported operand type(s) for {symbol}: '{a}' and '{b}'"))
}

fn is_sequence(value: &Value) -> bool {
    matches!(value, Value::Str(_) | Value::List(_) | Value::Tuple(_))
}

/// The longest sequence that repetition may make: beyond it, CPython would run out of memory.
const MAX_REPEATED: usize = 100_000_000;

fn repeat(vm: &Vm, sequence: &Value, count: i64) -> Result<Value> {
    let count = count.max(0) as usize;
    let len = match sequence {
        Value::Str(s) => s.text().len(),
        Value::List(l) => l.items.borrow().len(),
        Value::Tuple(t) => t.items().len(),
        _ => 0,
    };
    if len.checked_mul(count).is_none_or(|total| total > MAX_REPEATED) {
        return Err(super::value::Exception::new(vm.exception_class(ExcKind::MemoryError), Vec::new()));
    }
    Ok(match sequence {
        Value::Str(s) => Value::string(s.text().repeat(count)),
        Value::List(l) => Value::list(l.items.borrow().iter().cycle().take(len * count).cloned().collect()),
        Value::Tuple(t) => Value::tuple(t.items().iter().cycle().take(len * count).cloned().collect()),
        _ => Value::None,
    })
}

fn int_op(vm: &Vm, op: BinaryOp, a: i64, b: i64, both_bool: bool) -> Result<Value> {
    let zero = |message: &str| Err(vm.error(ExcKind::ZeroDivisionError, message));
    let result = match op {
        BinaryOp::Add => a.checked_add(b),
        BinaryOp::Sub => a.checked_sub(b),
        BinaryOp::Mul => a.checked_mul(b),
        BinaryOp::Div if b == 0 => return zero("division by zero"),
        BinaryOp::Div => return Ok(Value::Float(a as f64 / b as f64)),
        BinaryOp::FloorDiv if b == 0 => return zero("integer division or modulo by zero"),
        BinaryOp::Mod if b == 0 => return zero("integer modulo by zero"),
        BinaryOp::FloorDiv => {
            a.checked_div(b).map(|q| if a % b != 0 && (a < 0) != (b < 0) { q - 1 } else { q })
        }
        BinaryOp::Mod => a.checked_rem(b).map(|r| if r != 0 && (r < 0) != (b < 0) { r + b } else { r }),
        BinaryOp::Pow if b >= 0 => u32::try_from(b).ok().and_then(|b| a.checked_pow(b)),
        BinaryOp::Pow if a == 0 => return zero("zero to a negative power"),
        BinaryOp::Pow => return Ok(Value::Float((a as f64).powf(b as f64))),
        BinaryOp::LShift | BinaryOp::RShift if b < 0 => return Err(vm.value_error("negative shift count")),
        BinaryOp::LShift if a == 0 => Some(0),
        BinaryOp::LShift => {
            let shifted = u32::try_from(b).ok().and_then(|b| a.checked_shl(b));
            shifted.filter(|shifted| shifted >> b == a)
        }
        BinaryOp::RShift => Some(a >> b.min(63)),
        BinaryOp::And if both_bool => return Ok(Value::Bool(a & b != 0)),
        BinaryOp::Or if both_bool => return Ok(Value::Bool(a | b != 0)),
        BinaryOp::Xor if both_bool => return Ok(Value::Bool(a ^ b != 0)),
        BinaryOp::And => Some(a & b),
        BinaryOp::Or => Some(a | b),
        BinaryOp::Xor => Some(a ^ b),
        BinaryOp::MatMul => return Err(unsupported(vm, "@", &Value::Int(a), &Value::Int(b))),
    };
    match result {
        Some(value) => Ok(Value::Int(value)),
        None => Err(vm.error(ExcKind::OverflowError, "an integer beyond 64 bits is not supported here yet")),
    }
}

fn float_op(vm: &Vm, op: BinaryOp, a: f64, b: f64, left: &Value, right: &Value) -> Result<Value> {
    let zero = |message: &str| Err(vm.error(ExcKind::ZeroDivisionError, message));
    Ok(Value::Float(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::Div if b == 0.0 => return zero("float division by zero"),
        BinaryOp::Div => a / b,
        BinaryOp::FloorDiv if b == 0.0 => return zero("float floor division by zero"),
        BinaryOp::Mod if b == 0.0 => return zero("float modulo"),
        BinaryOp::FloorDiv => ((a - float_mod(a, b)) / b).round(),
        BinaryOp::Mod => float_mod(a, b),
        BinaryOp::Pow if a == 0.0 && b < 0.0 => return zero("zero to a negative power"),
        BinaryOp::Pow => {
            let power = a.powf(b);
            if power.is_infinite() && a.is_finite() && b.is_finite() {
                let message = "(34, 'Numerical result out of range')";
                return Err(vm.error(ExcKind::OverflowError, message));
            }
            power
        }
        _ => return Err(unsupported(vm, op.symbol(), left, right)),
    }))
}

fn float_mod(a: f64, b: f64) -> f64 {
    let rest = a % b;
    if rest != 0.0 && (rest < 0.0) != (b < 0.0) {
        rest + b
    } else if rest == 0.0 {
        0.0_f64.copysign(b)
    } else {
        rest
    }
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
            let Some(items) = vm.items(right)? else {
                return Err(vm.type_error("'+=' with a generator is not supported here yet"));
            };
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
        (BinaryOp::Or | BinaryOp::And | BinaryOp::Sub | BinaryOp::Xor, Value::Set(set)) if !set.frozen => {
            let Value::Set(made) =
                binary(vm, op, left, right).map_err(|e| in_place_error(vm, op, left, right, e))?
            else {
                return Ok(left.clone());
            };
            let table = made.table.borrow().clone();
            *set.table.borrow_mut() = table;
            Ok(left.clone())
        }
        (BinaryOp::Or, Value::Dict(_)) => merge(vm, left, right, None).map(|()| left.clone()),
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
    let overflow = || vm.error(ExcKind::OverflowError, "an integer beyond 64 bits is not supported here yet");
    match (op, number(value)) {
        (UnaryOp::Negative, Some(Number::Int(i))) => i.checked_neg().map(Value::Int).ok_or_else(overflow),
        (UnaryOp::Negative, Some(Number::Float(f))) => Ok(Value::Float(-f)),
        (UnaryOp::Positive, Some(Number::Int(i))) => Ok(Value::Int(i)),
        (UnaryOp::Positive, Some(Number::Float(f))) => Ok(Value::Float(f)),
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
