//! Operators on built-in values that are no numbers: sequences, sets, dicts, types.

use super::{Result, as_int, limits, sets, to_index, unsupported};
use crate::python::code::BinaryOp;
use crate::python::value::{Bytes, Deque, ExcKind, Str, Value};
use crate::python::vm::Vm;

/// `left op right`, of what is in the operands; messages name the operands as they are `shown`.
pub(super) fn builtin(
    vm: &mut Vm,
    op: BinaryOp,
    left: &Value,
    right: &Value,
    shown: (&Value, &Value),
) -> Result<Value> {
    match (op, left, right) {
        (_, Value::View(a), b) if a.is_proxy() => builtin(vm, op, &Value::Dict(a.dict.clone()), b, shown),
        (_, a, Value::View(b)) if b.is_proxy() => builtin(vm, op, a, &Value::Dict(b.dict.clone()), shown),
        (BinaryOp::Add, Value::Str(a), Value::Str(b)) => {
            limits::bytes(vm, a.text().len() + b.text().len())?;
            Ok(Value::Str(Str::joined(a, b)))
        }
        (BinaryOp::Add, Value::Str(_), _) => {
            let message = format!("can only concatenate str (not \"{}\") to str", shown.1.type_name());
            Err(vm.type_error(message))
        }
        (BinaryOp::Add, Value::List(a), Value::List(b)) => {
            let len = a.items.borrow().len() + b.items.borrow().len();
            limits::items(vm, len, len)?;
            let mut items = a.items.borrow().clone();
            items.extend(b.items.borrow().iter().cloned());
            Ok(Value::list(items))
        }
        (BinaryOp::Add, Value::List(_), _) => {
            let message = format!("can only concatenate list (not \"{}\") to list", shown.1.type_name());
            Err(vm.type_error(message))
        }
        (BinaryOp::Add, Value::Tuple(a), Value::Tuple(b)) => {
            let len = a.items().len() + b.items().len();
            limits::items(vm, len, len)?;
            Ok(Value::tuple([a.items(), b.items()].concat()))
        }
        (BinaryOp::Add, Value::Tuple(_), _) => {
            let message = format!("can only concatenate tuple (not \"{}\") to tuple", shown.1.type_name());
            Err(vm.type_error(message))
        }
        (BinaryOp::Add, Value::Deque(a), Value::Deque(b)) => {
            limits::items(vm, a.len() + b.len(), a.len() + b.len())?;
            let made = Deque::new(a.items.borrow().clone(), a.maxlen.get());
            b.values().into_iter().for_each(|item| drop(made.push(item)));
            Ok(Value::Deque(made))
        }
        (BinaryOp::Add, Value::Deque(_), _) => {
            let message = format!("can only concatenate deque (not \"{}\") to deque", shown.1.type_name());
            Err(vm.type_error(message))
        }
        (BinaryOp::Mul, sequence, count) | (BinaryOp::Mul, count, sequence)
            if is_sequence(sequence) && as_int(count).is_some() =>
        {
            repeat(vm, sequence, as_int(count).unwrap_or(0))
        }
        (BinaryOp::Mul, sequence, Value::Big(_)) | (BinaryOp::Mul, Value::Big(_), sequence)
            if is_sequence(sequence) =>
        {
            Err(vm.error(ExcKind::OverflowError, "cannot fit 'int' into an index-sized integer"))
        }
        (BinaryOp::Mul, sequence, other) | (BinaryOp::Mul, other, sequence) if is_sequence(sequence) => {
            if let Value::Object(_) = other
                && vm.user_special(other, "__index__").is_some()
            {
                let count = to_index(vm, other)?;
                return repeat(vm, sequence, count);
            }
            let other = if is_sequence(left) { shown.1 } else { shown.0 };
            let message = format!("can't multiply sequence by non-int of type '{}'", other.type_name());
            Err(vm.type_error(message))
        }
        (BinaryOp::Mod, Value::Str(text), _) => crate::python::percent::percent(vm, text.text(), shown.1),
        (BinaryOp::Add, Value::Bytes(a), Value::Bytes(b)) => {
            limits::bytes(vm, a.get().len() + b.get().len())?;
            Ok(Bytes::value([&a.get()[..], &b.get()[..]].concat(), a.mutable))
        }
        (BinaryOp::Add, Value::Bytes(a), _) => {
            let own = if a.mutable { "bytearray" } else { "bytes" };
            Err(vm.type_error(format!("can't concat {} to {own}", shown.1.type_name())))
        }
        (BinaryOp::Or | BinaryOp::And | BinaryOp::Sub | BinaryOp::Xor, Value::Set(_) | Value::View(_), _)
        | (BinaryOp::Or | BinaryOp::And | BinaryOp::Sub | BinaryOp::Xor, _, Value::View(_)) => {
            match sets::binary(vm, op, left, right)? {
                Some(value) => Ok(value),
                None => Err(unsupported(vm, op.symbol(), shown.0, shown.1)),
            }
        }
        (BinaryOp::Or, Value::Type(_) | Value::None, Value::Type(_) | Value::None)
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
        _ => Err(unsupported(vm, op.symbol(), shown.0, shown.1)),
    }
}

fn is_sequence(value: &Value) -> bool {
    matches!(value, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Deque(_) | Value::Bytes(_))
}

/// The sequence so many times.
pub(super) fn repeat(vm: &Vm, sequence: &Value, count: i64) -> Result<Value> {
    let count = count.max(0) as usize;
    let len = match sequence {
        Value::Str(s) => s.text().len(),
        Value::List(l) => l.items.borrow().len(),
        Value::Tuple(t) => t.items().len(),
        Value::Deque(d) => d.len(),
        Value::Bytes(b) => b.get().len(),
        _ => 0,
    };
    let total = len.saturating_mul(count);
    match sequence {
        Value::List(_) | Value::Tuple(_) | Value::Deque(_) => limits::items(vm, total, total)?,
        _ => limits::bytes(vm, total)?,
    }
    Ok(match sequence {
        Value::Str(s) => Value::string(s.text().repeat(count)),
        Value::List(l) => Value::list(l.items.borrow().iter().cycle().take(len * count).cloned().collect()),
        Value::Tuple(t) => Value::tuple(t.items().iter().cycle().take(len * count).cloned().collect()),
        Value::Deque(d) => {
            let made = Deque::new(Default::default(), d.maxlen.get());
            let items = d.items.borrow();
            items.iter().cycle().take(len * count).for_each(|item| drop(made.push(item.clone())));
            Value::Deque(made)
        }
        Value::Bytes(b) => Bytes::value(b.get().repeat(count), b.mutable),
        _ => Value::None,
    })
}
