//! Operators on built-in values: arithmetic, comparison, items, hashing.

use super::code::{BinaryOp, CompareOp, UnaryOp};
use super::repr::repr;
use super::value::{Exc, ExcKind, Key, List, Range, Slice, Str, Value};
use super::vm::Vm;
use std::cmp::Ordering;
use std::hash::Hasher;
use std::rc::Rc;

type Result<T> = std::result::Result<T, Exc>;

/// `bool(value)`.
pub fn truth(value: &Value) -> bool {
    match value {
        Value::None => false,
        Value::Bool(b) => *b,
        Value::Int(i) => *i != 0,
        Value::Float(f) => *f != 0.0,
        Value::Str(s) => !s.is_empty(),
        Value::List(l) => !l.items.borrow().is_empty(),
        Value::Tuple(t) => !t.items().is_empty(),
        Value::Dict(d) => !d.entries.borrow().is_empty(),
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
        (BinaryOp::Or, Value::Dict(a), Value::Dict(b)) => {
            let mut entries = a.entries.borrow().clone();
            for (key, value) in b.entries.borrow().iter() {
                entries.insert(key.clone(), value.clone());
            }
            Ok(Value::Dict(super::value::Dict::new(entries)))
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

/// An index into a sequence: a negative one counts from the end.
fn index(value: i64, len: usize) -> Option<usize> {
    let value = if value < 0 { value + len as i64 } else { value };
    usize::try_from(value).ok().filter(|&i| i < len)
}

/// `object[index]`.
pub fn get_item(vm: &mut Vm, object: &Value, at: &Value) -> Result<Value> {
    let kind = match object {
        Value::Dict(dict) => {
            let key = key(vm, at)?;
            let found = dict.entries.borrow().get(&key).cloned();
            let missing =
                || super::value::Exception::new(vm.exception_class(ExcKind::KeyError), vec![at.clone()]);
            return found.ok_or_else(missing);
        }
        Value::List(_) => "list",
        Value::Tuple(_) => "tuple",
        Value::Str(_) => "string",
        Value::Range(_) => "range object",
        other => {
            return Err(vm.type_error(format!("'{}' object is not subscriptable", other.type_name())));
        }
    };
    if let Value::Slice(slice) = at {
        return get_slice(vm, object, slice);
    }
    let Some(position) = as_int(at) else {
        let name = if kind == "range object" { "range" } else { kind };
        let indices = if name == "string" { "string indices must be integers" } else { "" };
        let message = match indices {
            "" => format!("{name} indices must be integers or slices, not {}", at.type_name()),
            text => format!("{text}, not '{}'", at.type_name()),
        };
        return Err(vm.type_error(message));
    };
    let found = match object {
        Value::List(list) => {
            let items = list.items.borrow();
            index(position, items.len()).map(|i| items[i].clone())
        }
        Value::Tuple(tuple) => index(position, tuple.items().len()).map(|i| tuple.items()[i].clone()),
        Value::Str(s) => index(position, s.len()).map(|i| Value::str(s.slice(i, i + 1))),
        Value::Range(r) => index(position, r.len() as usize).map(|i| Value::Int(r.at(i as u64))),
        _ => None,
    };
    found.ok_or_else(|| vm.error(ExcKind::IndexError, format!("{kind} index out of range")))
}

/// The positions that a slice of a sequence of this length takes, in its order.
fn positions(vm: &Vm, slice: &Slice, len: usize) -> Result<Vec<usize>> {
    let part = |value: &Value| match value {
        Value::None => Ok(None),
        other => match as_int(other) {
            Some(i) => Ok(Some(i)),
            None => Err(vm.type_error("slice indices must be integers or None or have an __index__ method")),
        },
    };
    let len = len as i64;
    let step = part(&slice.step)?.unwrap_or(1);
    if step == 0 {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let (low, high) = if step > 0 { (0, len) } else { (-1, len - 1) };
    let clamp = |i: i64| (if i < 0 { i.saturating_add(len) } else { i }).clamp(low, high);
    let start = part(&slice.start)?.map_or(if step > 0 { low } else { high }, clamp);
    let stop = part(&slice.stop)?.map_or(if step > 0 { high } else { low }, clamp);
    let range = Range { start, stop, step };
    Ok((0..range.len()).map(|i| range.at(i) as usize).collect())
}

fn get_slice(vm: &mut Vm, object: &Value, slice: &Slice) -> Result<Value> {
    Ok(match object {
        Value::List(list) => {
            let items = list.items.borrow();
            let at = positions(vm, slice, items.len())?;
            Value::list(at.into_iter().map(|i| items[i].clone()).collect())
        }
        Value::Tuple(tuple) => {
            let at = positions(vm, slice, tuple.items().len())?;
            Value::tuple(at.into_iter().map(|i| tuple.items()[i].clone()).collect())
        }
        Value::Str(text) => {
            let chars: Vec<char> = text.text().chars().collect();
            let at = positions(vm, slice, chars.len())?;
            Value::string(at.into_iter().map(|i| chars[i]).collect())
        }
        Value::Range(range) => {
            let at = positions(vm, slice, range.len() as usize)?;
            let step = as_int(&slice.step).unwrap_or(1).saturating_mul(range.step);
            let start = at.first().map_or(range.start, |&i| range.at(i as u64));
            let stop = start.saturating_add(step.saturating_mul(at.len() as i64));
            Value::Range(Rc::new(Range { start, stop, step }))
        }
        _ => Value::None,
    })
}

/// `object[index] = value`.
pub fn set_item(vm: &mut Vm, object: &Value, at: &Value, value: Value) -> Result<()> {
    match object {
        Value::Dict(dict) => {
            let key = key(vm, at)?;
            drop(dict.entries.borrow_mut().insert(key, value));
            Ok(())
        }
        Value::List(list) => match at {
            Value::Slice(slice) => set_slice(vm, list, slice, &value),
            _ => {
                let slot = list_index(vm, list, at, "assignment ")?;
                drop(std::mem::replace(&mut list.items.borrow_mut()[slot], value));
                Ok(())
            }
        },
        other => {
            let message = format!("'{}' object does not support item assignment", other.type_name());
            Err(vm.type_error(message))
        }
    }
}

fn list_index(vm: &Vm, list: &List, at: &Value, what: &str) -> Result<usize> {
    let Some(position) = as_int(at) else {
        let message = format!("list indices must be integers or slices, not {}", at.type_name());
        return Err(vm.type_error(message));
    };
    let found = index(position, list.items.borrow().len());
    found.ok_or_else(|| vm.error(ExcKind::IndexError, format!("list {what}index out of range")))
}

fn set_slice(vm: &mut Vm, list: &Rc<List>, slice: &Slice, value: &Value) -> Result<()> {
    let Some(items) = vm.items(value)? else {
        return Err(vm.type_error("assigning a generator to a slice is not supported here yet"));
    };
    let at = positions(vm, slice, list.items.borrow().len())?;
    let mut target = list.items.borrow_mut();
    if as_int(&slice.step).unwrap_or(1) == 1 {
        let len = target.len() as i64;
        let clamp = |v: &Value| as_int(v).map_or(0, |i| (if i < 0 { i + len } else { i }).clamp(0, len));
        let start = at.first().copied().unwrap_or(clamp(&slice.start) as usize);
        let end = at.last().map_or(start, |last| last + 1);
        drop(target.splice(start..end, items));
        return Ok(());
    }
    if at.len() != items.len() {
        let message = format!(
            "attempt to assign sequence of size {} to extended slice of size {}",
            items.len(),
            at.len()
        );
        return Err(vm.value_error(message));
    }
    for (slot, item) in at.into_iter().zip(items) {
        target[slot] = item;
    }
    Ok(())
}

/// `del object[index]`.
pub fn delete_item(vm: &mut Vm, object: &Value, at: &Value) -> Result<()> {
    match object {
        Value::Dict(dict) => {
            let key = key(vm, at)?;
            let removed = dict.entries.borrow_mut().remove(&key);
            let missing =
                || super::value::Exception::new(vm.exception_class(ExcKind::KeyError), vec![at.clone()]);
            removed.map(drop).ok_or_else(missing)
        }
        Value::List(list) => match at {
            Value::Slice(slice) => {
                let mut at = positions(vm, slice, list.items.borrow().len())?;
                at.sort_unstable();
                for slot in at.into_iter().rev() {
                    list.items.borrow_mut().remove(slot);
                }
                Ok(())
            }
            _ => {
                let slot = list_index(vm, list, at, "assignment ")?;
                list.items.borrow_mut().remove(slot);
                Ok(())
            }
        },
        other => Err(vm.type_error(format!("'{}' object doesn't support item deletion", other.type_name()))),
    }
}

/// The items that an assignment to several targets takes: so many, or, with `after`, so many before the
/// starred target, the list for that, and so many after it.
pub fn unpack(vm: &mut Vm, value: &Value, before: usize, after: Option<usize>) -> Result<Vec<Value>> {
    let items = match vm.items(value) {
        Ok(Some(items)) => items,
        Ok(None) => return Err(vm.type_error("unpacking a generator is not supported here yet")),
        Err(_) => {
            return Err(vm.type_error(format!("cannot unpack non-iterable {} object", value.type_name())));
        }
    };
    let (count, got) = (before + after.unwrap_or(0), items.len());
    match after {
        None if got > count => {
            let known = matches!(value, Value::List(_) | Value::Tuple(_) | Value::Dict(_));
            let got = if known { format!(", got {got}") } else { String::new() };
            Err(vm.value_error(format!("too many values to unpack (expected {count}{got})")))
        }
        None if got < count => {
            Err(vm.value_error(format!("not enough values to unpack (expected {count}, got {got})")))
        }
        None => Ok(items),
        Some(_) if got < count => {
            Err(vm.value_error(format!("not enough values to unpack (expected at least {count}, got {got})")))
        }
        Some(after) => {
            let mut items = items;
            let tail = items.split_off(got - after);
            let middle = items.split_off(before);
            items.push(Value::list(middle));
            items.extend(tail);
            Ok(items)
        }
    }
}

/// Puts the entries of a mapping into a dict. With `callee`, they are the keywords of a call of it: they
/// must be strings, and none twice.
pub fn merge(vm: &mut Vm, target: &Value, value: &Value, callee: Option<Value>) -> Result<()> {
    let Value::Dict(target) = target else { return Ok(()) };
    let name = |callee: &Value| match callee {
        Value::Function(f) => format!("__main__.{}()", f.code.qualname),
        other => format!("{}()", repr(other)),
    };
    let Value::Dict(source) = value else {
        return Err(vm.type_error(match callee {
            Some(callee) => {
                let kind = value.type_name();
                format!("{} argument after ** must be a mapping, not {kind}", name(&callee))
            }
            None => format!("'{}' object is not a mapping", value.type_name()),
        }));
    };
    let pairs: Vec<(Key, Value)> =
        source.entries.borrow().iter().map(|(k, v)| (k.clone(), v.clone())).collect();
    for (key, value) in pairs {
        if let Some(callee) = &callee {
            let Value::Str(text) = &key.value else { return Err(vm.type_error("keywords must be strings")) };
            if target.entries.borrow().get(&key).is_some() {
                let message =
                    format!("{} got multiple values for keyword argument '{}'", name(callee), text.text());
                return Err(vm.type_error(message));
            }
        }
        target.entries.borrow_mut().insert(key, value);
    }
    Ok(())
}
