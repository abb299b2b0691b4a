//! Comparison and membership of built-in values.

use super::nest::{self, Nest};
use super::user::{self, is_user};
use super::{Number, Result, as_int, key_in, number};
use crate::python::code::CompareOp;
use crate::python::number::{BigInt, float as exact};
use crate::python::value::{Range, Slice, Truth, Value};
use crate::python::vm::Vm;
use std::cmp::Ordering;
use std::rc::Rc;

/// Whether two values are equal, if no Python code is needed to tell.
pub fn same(left: &Value, right: &Value) -> Option<bool> {
    if let (Some(a), Some(b)) = (number(left), number(right)) {
        return Some(numbers(a, b) == Some(Ordering::Equal));
    }
    let all = |a: &[Value], b: &[Value]| {
        if a.len() != b.len() {
            return Some(false);
        }
        // Too deep to tell here; `equal` says so.
        let _nest = Nest::enter()?;
        nest::look_at(a.len());
        for (a, b) in a.iter().zip(b) {
            if !a.is(b) && !same(a, b)? {
                return Some(false);
            }
        }
        Some(true)
    };
    match (left, right) {
        (Value::Str(a), Value::Str(b)) => {
            nest::look_at(a.text().len() / 256);
            Some(a.text() == b.text())
        }
        (Value::List(a), Value::List(b)) if Rc::ptr_eq(a, b) => Some(true),
        (Value::List(a), Value::List(b)) => all(&a.items.borrow(), &b.items.borrow()),
        (Value::Tuple(a), Value::Tuple(b)) => all(a.items(), b.items()),
        (Value::Deque(a), Value::Deque(b)) => all(&a.values(), &b.values()),
        (Value::Range(a), Value::Range(b)) => Some(
            a.len() == b.len()
                && (a.is_empty() || (a.start == b.start && (a.len() == 1 || a.step == b.step))),
        ),
        (Value::Dict(a), Value::Dict(b)) => {
            let _nest = Nest::enter()?;
            let (a, b) = (a.entries.borrow(), b.entries.borrow());
            if a.len() != b.len() {
                return Some(false);
            }
            nest::look_at(a.len());
            for (key, value) in a.iter() {
                match b.get(key) {
                    Some(other) if value.is(other) => {}
                    Some(other) if same(value, other)? => {}
                    Some(_) => return Some(false),
                    None if is_user(&key.value) => return None,
                    None => return Some(false),
                }
            }
            Some(true)
        }
        (Value::Set(a), Value::Set(b)) => {
            if Rc::ptr_eq(a, b) {
                return Some(true);
            }
            if a.len() != b.len() {
                return Some(false);
            }
            let _nest = Nest::enter()?;
            nest::look_at(a.len());
            let other = b.table.borrow();
            for key in a.table.borrow().keys() {
                if !other.contains(&key) {
                    let sure = super::hash::is_plain(&key.value) || other.with_hash(key.hash).is_empty();
                    return sure.then_some(false);
                }
            }
            Some(true)
        }
        (Value::Bytes(a), Value::Bytes(b)) => Some(*a.get() == *b.get()),
        (Value::Context(a), Value::Context(b)) => {
            let (mine, other): (Vec<Value>, Vec<Value>) = match a.beside(b) {
                Some(pairs) => pairs.into_iter().unzip(),
                None => return Some(false),
            };
            all(&mine, &other)
        }
        (Value::Method(a), Value::Method(b)) => {
            Some(a.receiver.is(&b.receiver) && a.function.is(&b.function))
        }
        (Value::View(_), _) | (_, Value::View(_)) if !left.is(right) => None,
        (Value::Slice(a), Value::Slice(b)) => {
            let parts = |s: &Slice| [s.start.clone(), s.stop.clone(), s.step.clone()];
            all(&parts(a), &parts(b))
        }
        _ if is_user(left) || is_user(right) => match (plainly(left), plainly(right)) {
            (Some(a), Some(b)) if is_user(a) || is_user(b) => Some(left.is(right)),
            (Some(a), Some(b)) => same(a, b),
            _ => None,
        },
        _ => Some(left.is(right)),
    }
}

/// The order of two numbers, exactly; `None` beside a NaN.
#[inline]
fn numbers(a: Number, b: Number) -> Option<Ordering> {
    match (a, b) {
        (Number::Int(a), Number::Int(b)) => Some(a.cmp(&b)),
        (Number::Float(a), Number::Float(b)) => a.partial_cmp(&b),
        (Number::Int(a), Number::Float(b)) => compare_int_float(a, b),
        (Number::Float(a), Number::Int(b)) => compare_int_float(b, a).map(Ordering::reverse),
        (Number::Big(a), Number::Big(b)) => Some(a.cmp(b)),
        (Number::Big(a), Number::Int(_)) => Some(sign(a)),
        (Number::Int(_), Number::Big(b)) => Some(sign(b).reverse()),
        (Number::Big(a), Number::Float(b)) => exact::compare(a, b),
        (Number::Float(a), Number::Big(b)) => exact::compare(b, a).map(Ordering::reverse),
    }
}

/// How an integer beyond 64 bits compares with all that are not.
fn sign(i: &BigInt) -> Ordering {
    if i.bit(i.bits() + 1) { Ordering::Less } else { Ordering::Greater }
}

/// What a value is compared as, if its class does not say how: its payload, or itself.
fn plainly(value: &Value) -> Option<&Value> {
    match value {
        Value::Object(o) => (!o.class.borrow().hooks.eq.get()).then(|| value.payload()),
        Value::Exception(e) => (!e.class.hooks.eq.get()).then_some(value),
        Value::Type(class) => class.meta.as_ref().is_none_or(|m| !m.hooks.eq.get()).then_some(value),
        other => Some(other),
    }
}

/// `left == right`, as a truth.
///
/// # Errors
/// What `__eq__` raises.
pub fn equal(vm: &mut Vm, left: &Value, right: &Value) -> Result<bool> {
    let told = same(left, right);
    charge(vm);
    if let Some(same) = told {
        return Ok(same);
    }
    let _nest = deeper(vm)?;
    let each = |vm: &mut Vm, a: &[Value], b: &[Value]| {
        for (a, b) in a.iter().zip(b) {
            if !a.is(b) && !equal(vm, a, b)? {
                return Ok(false);
            }
        }
        Ok(a.len() == b.len())
    };
    match (left, right) {
        (Value::List(a), Value::List(b)) => {
            let (a, b) = (a.items.borrow().clone(), b.items.borrow().clone());
            each(vm, &a, &b)
        }
        (Value::Tuple(a), Value::Tuple(b)) => each(vm, a.items(), b.items()),
        (Value::Context(a), Value::Context(b)) => {
            let (mine, other): (Vec<Value>, Vec<Value>) = a.beside(b).unwrap_or_default().into_iter().unzip();
            each(vm, &mine, &other)
        }
        (Value::Deque(a), Value::Deque(b)) => each(vm, &a.values(), &b.values()),
        (Value::Dict(a), Value::Dict(b)) => {
            let pairs: Vec<(Value, Value)> =
                a.entries.borrow().iter().map(|(k, v)| (k.value.clone(), v.clone())).collect();
            for (name, value) in pairs {
                let key = super::key_in(vm, b, &name)?;
                let other = b.entries.borrow().get(&key).cloned();
                match other {
                    Some(other) if value.is(&other) || equal(vm, &value, &other)? => {}
                    _ => return Ok(false),
                }
            }
            Ok(true)
        }
        (Value::View(view), other) | (other, Value::View(view)) if view.is_proxy() => {
            equal(vm, &Value::Dict(view.dict.clone()), other)
        }
        (Value::Set(_) | Value::View(_), _) | (_, Value::Set(_) | Value::View(_))
            if !is_user(left) && !is_user(right) =>
        {
            Ok(super::sets::compare(vm, CompareOp::Eq, left, right)?.unwrap_or(false))
        }
        _ => {
            let answer = rich_compare(vm, CompareOp::Eq, left, right)?;
            super::truth(vm, &answer)
        }
    }
}

#[inline]
fn charge(vm: &Vm) {
    let looked_at = nest::looked_at();
    if looked_at > 0 {
        vm.charge_items(looked_at);
    }
}

/// One level deeper.
///
/// # Errors
/// RecursionError.
fn deeper(vm: &Vm) -> Result<Nest> {
    Nest::enter_in(vm, " in comparison")
}

/// `left op right`: whatever the operands' methods say.
///
/// # Errors
/// TypeError for what has no order; what the methods raise.
pub fn rich_compare(vm: &mut Vm, op: CompareOp, left: &Value, right: &Value) -> Result<Value> {
    if !is_user(left) && !is_user(right) {
        return compare_plain(vm, op, left, right).map(Value::bool);
    }
    if let Some(answer) = user::compare(vm, op, left, right)? {
        return Ok(answer);
    }
    let (a, b) = (left.payload().clone(), right.payload().clone());
    match op {
        _ if !is_user(&a) && !is_user(&b) => rich_compare(vm, op, &a, &b).map_err(|e| {
            // Messages name the classes of the operands, and not what is in them.
            let own = crate::python::repr::quiet_line(&no_order(vm, op, &a, &b));
            if crate::python::repr::quiet_line(&e) == own { no_order(vm, op, left, right) } else { e }
        }),
        CompareOp::Eq => Ok(Value::bool(left.is(right))),
        CompareOp::Ne => Ok(Value::bool(!left.is(right))),
        _ => Err(no_order(vm, op, left, right)),
    }
}

fn no_order(vm: &Vm, op: CompareOp, left: &Value, right: &Value) -> crate::python::value::Exc {
    let (a, b) = (left.type_name(), right.type_name());
    vm.type_error(format!("'{}' not supported between instances of '{a}' and '{b}'", op.symbol()))
}

/// `left op right`, as a truth.
///
/// # Errors
/// As [`rich_compare`].
pub fn compare(vm: &mut Vm, op: CompareOp, left: &Value, right: &Value) -> Result<bool> {
    if is_user(left) || is_user(right) {
        let answer = rich_compare(vm, op, left, right)?;
        return super::truth(vm, &answer);
    }
    compare_plain(vm, op, left, right)
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

/// `left op right` of built-in values.
fn compare_plain(vm: &mut Vm, op: CompareOp, left: &Value, right: &Value) -> Result<bool> {
    let holds = |ordering: Option<Ordering>| match (op, ordering) {
        (CompareOp::Eq, o) => o == Some(Ordering::Equal),
        (CompareOp::Ne, o) => o != Some(Ordering::Equal),
        (CompareOp::Lt, o) => o == Some(Ordering::Less),
        (CompareOp::Gt, o) => o == Some(Ordering::Greater),
        (CompareOp::Le, o) => matches!(o, Some(Ordering::Less | Ordering::Equal)),
        (CompareOp::Ge, o) => matches!(o, Some(Ordering::Greater | Ordering::Equal)),
    };
    if let (Some(a), Some(b)) = (number(left), number(right)) {
        return Ok(holds(numbers(a, b)));
    }
    match op {
        CompareOp::Eq => return equal(vm, left, right),
        CompareOp::Ne => return Ok(!equal(vm, left, right)?),
        _ => {}
    }
    match (left, right) {
        (Value::Str(a), Value::Str(b)) => Ok(holds(Some(a.text().cmp(b.text())))),
        (Value::List(a), Value::List(b)) => {
            let (a, b) = (a.items.borrow().clone(), b.items.borrow().clone());
            sequences(vm, op, &a, &b)
        }
        (Value::Tuple(a), Value::Tuple(b)) => sequences(vm, op, a.items(), b.items()),
        (Value::Deque(a), Value::Deque(b)) => sequences(vm, op, &a.values(), &b.values()),
        (Value::Bytes(a), Value::Bytes(b)) => Ok(holds(Some(a.get().cmp(&b.get())))),
        (Value::Handle(a), Value::Handle(b)) if a.when.is_some() && b.when.is_some() => {
            let when = |handle: &crate::asyncio::Handle| handle.when.map_or(0.0, |(_, when)| when);
            Ok(holds(when(a).partial_cmp(&when(b))))
        }
        _ => match super::sets::compare(vm, op, left, right)? {
            Some(answer) => Ok(answer),
            None => Err(no_order(vm, op, left, right)),
        },
    }
}

fn sequences(vm: &mut Vm, op: CompareOp, a: &[Value], b: &[Value]) -> Result<bool> {
    let _nest = deeper(vm)?;
    vm.charge_items(a.len().min(b.len()));
    for (a, b) in a.iter().zip(b) {
        if !a.is(b) && !equal(vm, a, b)? {
            return compare(vm, op, a, b);
        }
    }
    compare(vm, op, &Value::Int(a.len() as i64), &Value::Int(b.len() as i64))
}

/// `item in container`.
pub fn contains(vm: &mut Vm, container: &Value, item: &Value) -> Result<bool> {
    let any = |vm: &mut Vm, items: &[Value]| {
        vm.charge_items(items.len());
        for other in items {
            if other.is(item) || equal(vm, other, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    };
    if is_user(container) {
        if let Some(Value::None) = vm.user_special(container, "__contains__") {
            return Err(vm.type_error(format!("'{}' object is not a container", container.type_name())));
        }
        if let Some(answer) = vm.ask_special(container, "__contains__", std::slice::from_ref(item))? {
            return super::truth(vm, &answer);
        }
        let payload = container.payload();
        let holds = crate::python::builtins::methods::find(payload, "__contains__").is_some();
        if holds {
            return contains(vm, &payload.clone(), item);
        }
        return iterated(vm, container, item);
    }
    match (container, item) {
        (Value::Str(text), Value::Str(part)) => {
            vm.charge_bytes(text.text().len());
            Ok(text.text().contains(part.text()))
        }
        (Value::Str(_), other) => {
            let message = format!("'in <string>' requires string as left operand, not {}", other.type_name());
            Err(vm.type_error(message))
        }
        (Value::List(list), _) => {
            let items = list.items.borrow().clone();
            any(vm, &items)
        }
        (Value::Tuple(tuple), _) => any(vm, tuple.items()),
        (Value::Deque(deque), _) => any(vm, &deque.values()),
        (Value::Dict(dict), _) => {
            let key = key_in(vm, dict, item)?;
            Ok(dict.entries.borrow().get(&key).is_some())
        }
        (Value::Range(range), Value::Int(_) | Value::Bool(_)) => {
            Ok(as_int(item).is_some_and(|i| in_range(range, i)))
        }
        (Value::Range(range), Value::Float(f)) => {
            Ok(f.get().trunc() == f.get() && f.get().abs() < 9.2e18 && in_range(range, f.get() as i64))
        }
        (Value::Context(context), _) => crate::asyncio::context::contains(vm, context, Some(item)),
        (Value::Set(set), _) => {
            let item = super::sets::frozen_key(item);
            let key = super::key_in_set(vm, set, &item)?;
            Ok(set.table.borrow().contains(&key))
        }
        (Value::View(view), _) => super::sets::view_contains(vm, view, item),
        (Value::Bytes(bytes), Value::Bytes(part)) => {
            let (bytes, part) = (bytes.get(), part.get());
            vm.charge_bytes(bytes.len());
            Ok(part.is_empty() || bytes.windows(part.len()).any(|window| window == &part[..]))
        }
        (Value::Bytes(bytes), Value::Int(byte)) => match u8::try_from(*byte) {
            Ok(byte) => Ok(bytes.get().contains(&byte)),
            Err(_) => Err(vm.value_error("byte must be in range(0, 256)")),
        },
        (Value::Bytes(_), other) => {
            let name = other.type_name();
            Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")))
        }
        (other, _) => iterated(vm, other, item),
    }
}

/// `item in iterable`, drawing no more than it takes.
fn iterated(vm: &mut Vm, iterable: &Value, item: &Value) -> Result<bool> {
    let answer =
        vm.ask(&Value::Builtin(&crate::python::builtins::DRAWS), &[iterable.clone(), item.clone()])?;
    Ok(matches!(answer, Value::Bool(Truth::True)))
}

fn in_range(range: &Range, item: i64) -> bool {
    let inside = if range.step > 0 {
        range.start <= item && item < range.stop
    } else {
        range.stop < item && item <= range.start
    };
    inside && item.wrapping_sub(range.start) % range.step == 0
}
