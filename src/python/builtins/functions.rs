//! The built-in functions.

use super::sort::sorted;
use super::{control, exactly, plain};
use crate::python::ops::{self, as_int};
use crate::python::value::{
    Args, Builtin, ClassKind, Exc, ExcKind, Exception, Iter, IterState, Str, Todo, TypeId, Value,
};
use crate::python::vm::{Called, Frame, Vm};
use crate::python::{format, repr};
use crate::trace::Stream;
use std::rc::Rc;

pub static ALL: &[Builtin] = &[
    plain("print", print),
    plain("len", len),
    plain("repr", |vm, args| {
        let [value] = exactly(vm, "repr", args)?;
        repr::repr(vm, value).map(Value::string)
    }),
    plain("ascii", |vm, args| {
        let [value] = exactly(vm, "ascii", args)?;
        repr::ascii(vm, value).map(Value::string)
    }),
    plain("abs", abs),
    plain("round", round),
    plain("id", |vm, args| {
        let [value] = exactly(vm, "id", args)?;
        let id = match value.address() {
            Some(address) => address as i64,
            None => ops::hash(vm, value)? as i64,
        };
        Ok(Value::Int(id))
    }),
    plain("hash", |vm, args| {
        let [value] = exactly(vm, "hash", args)?;
        ops::key(vm, value).map(|key| Value::Int(key.hash as i64))
    }),
    plain("callable", |vm, args| {
        let [value] = exactly(vm, "callable", args)?;
        let yes = match value {
            Value::Object(_) => vm.user_special(value, "__call__").is_some(),
            other => {
                matches!(other, Value::Function(_) | Value::Builtin(_) | Value::Method(_) | Value::Type(_))
            }
        };
        Ok(Value::Bool(yes))
    }),
    plain("isinstance", isinstance),
    plain("issubclass", issubclass),
    plain("chr", |vm, args| {
        let [value] = exactly(vm, "chr", args)?;
        match as_int(value).and_then(|i| u32::try_from(i).ok()).and_then(char::from_u32) {
            Some(c) => Ok(Value::string(c.to_string())),
            None => Err(vm.value_error("chr() arg not in range(0x110000)")),
        }
    }),
    plain("ord", |vm, args| {
        let [value] = exactly(vm, "ord", args)?;
        match value {
            Value::Str(s) if s.len() == 1 => {
                Ok(Value::Int(s.text().chars().next().map_or(0, |c| i64::from(c as u32))))
            }
            Value::Str(s) => Err(
                vm.type_error(format!("ord() expected a character, but string of length {} found", s.len()))
            ),
            other => {
                let name = other.type_name();
                Err(vm.type_error(format!("ord() expected string of length 1, but {name} found")))
            }
        }
    }),
    plain("bin", |vm, args| radix(vm, "bin", "b", args)),
    plain("oct", |vm, args| radix(vm, "oct", "o", args)),
    plain("hex", |vm, args| radix(vm, "hex", "x", args)),
    plain("pow", |vm, args| {
        let [a, b] = exactly(vm, "pow", args)?;
        ops::binary(vm, crate::python::code::BinaryOp::Pow, a, b)
    }),
    plain("divmod", |vm, args| {
        let [a, b] = exactly(vm, "divmod", args)?;
        let quotient = ops::binary(vm, crate::python::code::BinaryOp::FloorDiv, a, b)?;
        let rest = ops::binary(vm, crate::python::code::BinaryOp::Mod, a, b)?;
        Ok(Value::tuple(vec![quotient, rest]))
    }),
    plain("format", |vm, args| match args.items {
        [value] => format::format(vm, value, "").map(Value::string),
        [value, Value::Str(spec)] => format::format(vm, value, spec.text()).map(Value::string),
        _ => Err(vm.type_error("format() argument 2 must be str")),
    }),
    plain("iter", |vm, args| match args.items {
        [callable, sentinel] => {
            let until = vm.member("itertools", "_until")?;
            vm.ask(&until, &[callable.clone(), sentinel.clone()])
        }
        _ => {
            let [value] = exactly(vm, "iter", args)?;
            vm.iter(value)
        }
    }),
    plain("reversed", |vm, args| {
        let [value] = exactly(vm, "reversed", args)?;
        if let Some(answer) = vm.ask_special(value, "__reversed__", &[])? {
            return Ok(answer);
        }
        if vm.user_special(value, "__getitem__").is_some() && vm.user_special(value, "__len__").is_some() {
            let by_index = vm.member("itertools", "_reversed")?;
            return vm.ask(&by_index, &[value.clone()]);
        }
        let value = &value.payload().clone();
        let reversible = matches!(
            value,
            Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Range(_) | Value::Dict(_)
        );
        match vm.items(value)? {
            Some(items) if reversible => {
                let left = items.len();
                let list = crate::python::value::List::new(items);
                Ok(Iter::value(IterState::Reversed { list, left }))
            }
            _ => Err(vm.type_error(format!("'{}' object is not reversible", value.type_name()))),
        }
    }),
    plain("getattr", |vm, args| match args.items {
        [object, Value::Str(name)] => vm.attribute(object, name),
        [object, Value::Str(name), default] => match vm.attribute(object, name) {
            Err(e) if vm.is_kind(&e, ExcKind::AttributeError) => Ok(default.clone()),
            other => other,
        },
        _ => Err(vm.type_error("attribute name must be string")),
    }),
    control("next", next),
    control("sum", sum),
    control("any", |vm, args| {
        let [items] = exactly(vm, "any", args)?;
        vm.collect(
            items,
            Box::new(|vm, items| {
                for item in items {
                    if ops::truth(vm, item)? {
                        return Ok(Value::Bool(true));
                    }
                }
                Ok(Value::Bool(false))
            }),
        )
    }),
    control("all", |vm, args| {
        let [items] = exactly(vm, "all", args)?;
        vm.collect(
            items,
            Box::new(|vm, items| {
                for item in items {
                    if !ops::truth(vm, item)? {
                        return Ok(Value::Bool(false));
                    }
                }
                Ok(Value::Bool(true))
            }),
        )
    }),
    control("min", |vm, args| super::sort::extreme(vm, args, false)),
    control("max", |vm, args| super::sort::extreme(vm, args, true)),
    control("sorted", sorted),
    EXIT_AS_BUILTIN,
    plain("quit", exit),
];

const EXIT_AS_BUILTIN: Builtin = plain("exit", exit);
/// `sys.exit`.
pub static EXIT: Builtin = plain("exit", exit);

fn exit(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    Err(Exception::new(vm.exception_class(ExcKind::SystemExit), args.items.to_vec()))
}

fn print(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let (mut sep, mut end) = (" ".to_string(), "\n".to_string());
    let mut stream = Stream::Stdout;
    for (name, value) in args.keywords() {
        match (name, value) {
            ("sep" | "end" | "file", Value::None) | ("flush", _) => {}
            ("sep", Value::Str(text)) => sep = text.text().to_string(),
            ("end", Value::Str(text)) => end = text.text().to_string(),
            ("sep" | "end", other) => {
                let message = format!("{name} must be None or a string, not {}", other.type_name());
                return Err(vm.type_error(message));
            }
            ("file", Value::Str(text)) if text.text() == "<stderr>" => stream = Stream::Stderr,
            ("file", Value::Str(text)) if text.text() == "<stdout>" => {}
            ("file", other) => {
                let message = format!("'{}' object has no attribute 'write'", other.type_name());
                return Err(vm.error(ExcKind::AttributeError, message));
            }
            (other, _) => {
                return Err(vm.type_error(format!("print() got an unexpected keyword argument '{other}'")));
            }
        }
    }
    let texts =
        args.positional().iter().map(|v| repr::to_str(vm, v)).collect::<Result<Vec<String>, Exc>>()?;
    vm.print(stream, &(texts.join(&sep) + &end));
    Ok(Value::None)
}

/// `len(value)`.
pub fn len(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value] = exactly(vm, "len", args)?;
    let len = match value {
        Value::Str(s) => s.len(),
        Value::List(l) => l.items.borrow().len(),
        Value::Tuple(t) => t.items().len(),
        Value::Dict(d) => d.entries.borrow().len(),
        Value::Set(s) => s.table.borrow().len(),
        Value::Range(r) => r.len() as usize,
        Value::Object(_) | Value::Type(_) | Value::Exception(_) => {
            if let Some(len) = ops::user::len(vm, value)? {
                return Ok(Value::Int(len));
            }
            let payload = value.payload();
            if !ops::user::is_user(payload) && !matches!(payload, Value::Type(_) | Value::Exception(_)) {
                return len(vm, Args::new(&[payload.clone()]));
            }
            return Err(vm.type_error(format!("object of type '{}' has no len()", value.type_name())));
        }
        other => {
            return Err(vm.type_error(format!("object of type '{}' has no len()", other.type_name())));
        }
    };
    Ok(Value::Int(len as i64))
}

fn abs(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value] = exactly(vm, "abs", args)?;
    if let Some(answer) = vm.ask_special(value, "__abs__", &[])? {
        return Ok(answer);
    }
    let value = &value.payload().clone();
    match value {
        Value::Float(f) => Ok(Value::Float(f.abs())),
        other => match as_int(other) {
            Some(i) if i >= 0 => Ok(Value::Int(i)),
            Some(i) => ops::unary(vm, crate::python::code::UnaryOp::Negative, &Value::Int(i)),
            None => Err(vm.type_error(format!("bad operand type for abs(): '{}'", other.type_name()))),
        },
    }
}

/// Half to even, as the shortest digits that mean the float have it (float_round, Objects/floatobject.c).
fn round(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value, digits] = super::parameters(vm, "round", args, ["number", "ndigits"], 1)?;
    let (Some(value), digits) = (value, digits.filter(|d| !matches!(d, Value::None))) else {
        return Ok(Value::None);
    };
    let rest: Vec<Value> = digits.iter().cloned().collect();
    if let Some(answer) = vm.ask_special(&value, "__round__", &rest)? {
        return Ok(answer);
    }
    let value = value.payload().clone();
    let digits = digits.as_ref().map(|d| as_int(d).unwrap_or(0));
    match (&value, digits) {
        (Value::Float(f), None) if f.is_nan() => Err(vm.value_error("cannot convert float NaN to integer")),
        (Value::Float(f), None) if f.is_infinite() => {
            Err(vm.error(ExcKind::OverflowError, "cannot convert float infinity to integer"))
        }
        (Value::Float(f), None) => Ok(Value::Int(f.round_ties_even() as i64)),
        (Value::Float(f), Some(digits)) if digits >= 0 => {
            // Rust rounds the exact value of the float half to even, as CPython does.
            let text = format!("{f:.*}", digits.min(400) as usize);
            Ok(Value::Float(text.parse().unwrap_or(*f)))
        }
        (Value::Float(f), Some(digits)) => {
            let power = 10f64.powi((-digits).min(400) as i32);
            Ok(Value::Float((f / power).round_ties_even() * power))
        }
        (other, digits) => match (as_int(other), digits) {
            (Some(i), Some(digits)) if digits < 0 => {
                let power = 10i64.checked_pow((-digits).min(18) as u32).unwrap_or(i64::MAX);
                let (down, rest) = (i.div_euclid(power), i.rem_euclid(power));
                let up = rest * 2 > power || (rest * 2 == power && down % 2 != 0);
                Ok(Value::Int((down + i64::from(up)) * power))
            }
            (Some(i), _) => Ok(Value::Int(i)),
            (None, _) => {
                let name = other.type_name();
                Err(vm.type_error(format!("type {name} doesn't define __round__ method")))
            }
        },
    }
}

fn radix(vm: &mut Vm, name: &str, kind: &str, args: Args) -> Result<Value, Exc> {
    let [value] = exactly(vm, name, args)?;
    match as_int(value) {
        Some(i) => format::format(vm, &Value::Int(i), &format!("#{kind}")).map(Value::string),
        None => {
            let message = format!("'{}' object cannot be interpreted as an integer", value.type_name());
            Err(vm.type_error(message))
        }
    }
}

fn isinstance(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value, class] = exactly(vm, "isinstance", args)?;
    if let Some(answer) = vm.ask_special(class, "__instancecheck__", &[value.clone()])? {
        return ops::truth(vm, &answer).map(Value::Bool);
    }
    let own = vm.class_of(value);
    is_below(vm, &own, class, "isinstance() arg 2 must be a type, a tuple of types, or a union")
        .map(Value::Bool)
}

fn issubclass(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value, class] = exactly(vm, "issubclass", args)?;
    let Value::Type(own) = value else { return Err(vm.type_error("issubclass() arg 1 must be a class")) };
    let own = own.clone();
    is_below(vm, &own, class, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
        .map(Value::Bool)
}

fn is_below(
    vm: &mut Vm,
    own: &crate::python::value::Class,
    class: &Value,
    message: &str,
) -> Result<bool, Exc> {
    match class {
        Value::Type(class) if !class.user && class.kind == ClassKind::Builtin(TypeId::Object) => Ok(true),
        Value::Type(class) => Ok(own.is_subclass(class)),
        Value::Tuple(classes) => {
            for class in classes.items() {
                if is_below(vm, own, class, message)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        _ => Err(vm.type_error(message)),
    }
}

fn next(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let (iterator, default) = match args.items {
        [iterator] => (iterator, None),
        [iterator, default] => (iterator, Some(default.clone())),
        _ => {
            return Err(vm.type_error(format!("next expected at least 1 argument, got {}", args.items.len())));
        }
    };
    match (vm.call_next(iterator), default) {
        (Ok(Called::Value(value)), _) => Ok(Todo::Done(value)),
        (Ok(Called::Frame(Frame::Native(frame, _))), None) => Ok(Todo::Run(frame)),
        (Ok(Called::Frame(Frame::Native(frame, _))), Some(default)) => {
            Ok(Todo::Run(Box::new(super::exception::OrDefault::new(frame, default))))
        }
        (Ok(_), _) => Ok(Todo::Done(Value::None)),
        (Err(e), Some(default)) if vm.is_kind(&e, ExcKind::StopIteration) => Ok(Todo::Done(default)),
        (Err(e), _) => Err(e),
    }
}

fn sum(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let [items, start] = super::parameters(vm, "sum", args, ["iterable", "start"], 1)?;
    let start = start.unwrap_or(Value::Int(0));
    if let Value::Str(_) = start {
        return Err(vm.type_error("sum() can't sum strings [use ''.join(seq) instead]"));
    }
    let add = move |vm: &mut Vm, items: &[Value]| {
        let floats = items.iter().any(|v| matches!(v, Value::Float(_)));
        if floats && let Some(total) = float_sum(&start, items) {
            return Ok(Value::Float(total));
        }
        let mut total = start.clone();
        for item in items {
            total = ops::binary(vm, crate::python::code::BinaryOp::Add, &total, item)?;
        }
        Ok(total)
    };
    vm.collect(&items.unwrap_or(Value::None), Box::new(add))
}

/// Since 3.12 floats are summed with compensation (builtin_sum_impl: Neumaier's).
fn float_sum(start: &Value, items: &[Value]) -> Option<f64> {
    let mut total = ops::as_float(start)?;
    let mut lost = 0.0;
    for item in items {
        let x = ops::as_float(item)?;
        let sum = total + x;
        lost += if total.abs() >= x.abs() { (total - sum) + x } else { (x - sum) + total };
        total = sum;
    }
    Some(if lost != 0.0 && lost.is_finite() { total + lost } else { total })
}

/// A string argument's text.
pub fn text(value: &Value) -> Option<Rc<Str>> {
    match value {
        Value::Str(text) => Some(text.clone()),
        _ => None,
    }
}
