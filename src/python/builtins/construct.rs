//! Calling a class: `int("3")`, `list(items)`, `ValueError("no")`.

use super::{exactly, parameters};
use crate::python::ops::{self, as_int};
use crate::python::repr;
use crate::python::value::{
    Args, Class, ClassKind, Dict, Entries, Exc, ExcKind, Exception, Iter, IterState, Range, Slice, Str, Todo,
    TypeId, Value,
};
use crate::python::vm::{Called, Frame, Vm};
use std::rc::Rc;

/// `class(args)`.
pub fn construct(vm: &mut Vm, class: &Rc<Class>, args: Args) -> Result<Called, Exc> {
    let id = match class.kind {
        ClassKind::Exception(ExcKind::BaseExceptionGroup | ExcKind::ExceptionGroup) => {
            return crate::python::vm::groups::new_group(vm, class, args).map(Called::Value);
        }
        ClassKind::Exception(_) => {
            if !args.names.is_empty() {
                return Err(vm.type_error(format!("{}() takes no keyword arguments", class.name)));
            }
            let class = os_error(vm, class, args);
            return Ok(Called::Value(Value::Exception(Exception::new(class, args.items.to_vec()))));
        }
        ClassKind::Builtin(id) => id,
    };
    let value = match id {
        TypeId::Object => vm.object_with(class, Value::Unbound),
        TypeId::Bool => match args.items {
            [] => Value::Bool(false),
            [value, ..] => Value::Bool(ops::truth(vm, value)?),
        },
        TypeId::Int => int(vm, args)?,
        TypeId::Float => float(vm, args)?,
        TypeId::Str => match args.items {
            [] => Value::str(""),
            [value, ..] => Value::string(repr::to_str(vm, value)?),
        },
        TypeId::Type => {
            if let [_, _, _] = args.positional() {
                return Ok(match vm.new_class(None, args)? {
                    Todo::Run(frame) => Called::Frame(Frame::Native(frame, None)),
                    Todo::Done(value) => Called::Value(value),
                    Todo::Hold(until) => Called::Hold(until),
                });
            }
            let [value] = exactly(vm, "type", args)?;
            Value::Type(vm.class_of(value))
        }
        TypeId::List => return collected(vm, args, "list", |_, items| Ok(Value::list(items.to_vec()))),
        TypeId::Tuple => return collected(vm, args, "tuple", |_, items| Ok(Value::tuple(items.to_vec()))),
        TypeId::Set => super::set::construct(vm, args, false)?,
        TypeId::FrozenSet => super::set::construct(vm, args, true)?,
        TypeId::Dict => return dict(vm, args),
        TypeId::Range => range(vm, args)?,
        TypeId::Slice => match args.items {
            [stop] => {
                Value::Slice(Rc::new(Slice { start: Value::None, stop: stop.clone(), step: Value::None }))
            }
            [start, stop] => {
                Value::Slice(Rc::new(Slice { start: start.clone(), stop: stop.clone(), step: Value::None }))
            }
            [start, stop, step] => {
                Value::Slice(Rc::new(Slice { start: start.clone(), stop: stop.clone(), step: step.clone() }))
            }
            _ => return Err(vm.type_error("slice expected at least 1 argument, got 0")),
        },
        TypeId::Enumerate => {
            let [items, start] = parameters(vm, "enumerate", args, ["iterable", "start"], 1)?;
            let inner = vm.iter(&items.unwrap_or(Value::None))?;
            let next = start.as_ref().and_then(as_int).unwrap_or(0);
            Iter::value(IterState::Enumerate { inner, next })
        }
        TypeId::Zip => {
            let mut strict = false;
            for (name, value) in args.keywords() {
                if name != "strict" {
                    return Err(vm.type_error(format!("zip() got an unexpected keyword argument '{name}'")));
                }
                strict = ops::truth(vm, value)?;
            }
            let mut inner = Vec::new();
            for (index, value) in args.positional().iter().enumerate() {
                match vm.iter(value) {
                    Ok(iterator) => inner.push(iterator),
                    Err(e) if vm.is_kind(&e, ExcKind::TypeError) => {
                        return Err(vm.type_error(format!("zip argument #{} must support iteration", index + 1)));
                    }
                    Err(e) => return Err(e),
                }
            }
            Iter::value(IterState::Zip { inner, strict })
        }
        TypeId::Map => match args.items {
            [function, iterables @ ..] if !iterables.is_empty() => {
                let inner = iterables.iter().map(|v| vm.iter(v)).collect::<Result<_, _>>()?;
                Iter::value(IterState::Map { function: function.clone(), inner })
            }
            _ => return Err(vm.type_error("map() must have at least two arguments.")),
        },
        TypeId::Filter => {
            let [function, items] = exactly(vm, "filter", args)?;
            let inner = vm.iter(items)?;
            Iter::value(IterState::Filter { function: function.clone(), inner })
        }
        TypeId::Future => return crate::asyncio::module::new_future(vm, args).map(Called::Value),
        TypeId::Task => return crate::asyncio::module::new_task(vm, args).map(Called::Value),
        TypeId::EventLoop => Value::Loop(vm.new_loop()),
        TypeId::Context => Value::Context(Rc::default()),
        TypeId::ContextVar => return crate::asyncio::context::new_var(vm, args).map(Called::Value),
        other => {
            return Err(vm.type_error(format!("cannot create '{}' instances", other.name())));
        }
    };
    Ok(Called::Value(value))
}

/// `OSError(errno, text)` is of the class that stands for the number (oserror_use_init, Objects/exceptions.c).
fn os_error(vm: &Vm, class: &Rc<Class>, args: Args) -> Rc<Class> {
    let [Value::Int(errno), _, ..] = args.items else { return class.clone() };
    if class.user || class.kind != ClassKind::Exception(ExcKind::OSError) {
        return class.clone();
    }
    vm.exception_class(match errno {
        1 | 13 => ExcKind::PermissionError,
        2 => ExcKind::FileNotFoundError,
        17 => ExcKind::FileExistsError,
        32 => ExcKind::BrokenPipeError,
        103 => ExcKind::ConnectionAbortedError,
        104 => ExcKind::ConnectionResetError,
        110 => ExcKind::TimeoutError,
        111 => ExcKind::ConnectionRefusedError,
        _ => return class.clone(),
    })
}

fn called(todo: Todo) -> Called {
    match todo {
        Todo::Done(value) => Called::Value(value),
        Todo::Run(frame) => Called::Frame(Frame::Native(frame, None)),
        Todo::Hold(until) => Called::Hold(until),
    }
}

fn collected(
    vm: &mut Vm,
    args: Args,
    name: &str,
    make: fn(&mut Vm, &[Value]) -> Result<Value, Exc>,
) -> Result<Called, Exc> {
    match args.items {
        [] => make(vm, &[]).map(Called::Value),
        [iterable] if args.names.is_empty() => vm.collect(iterable, Box::new(make)).map(called),
        many => {
            let message = format!("{name} expected at most 1 argument, got {}", many.len());
            Err(vm.type_error(message))
        }
    }
}

fn dict(vm: &mut Vm, args: Args) -> Result<Called, Exc> {
    let keywords: Vec<(Rc<Str>, Value)> =
        args.names.iter().cloned().zip(args.keywords().map(|(_, v)| v.clone())).collect();
    let finish = move |entries: Entries| {
        let mut entries = entries;
        for (name, value) in &keywords {
            entries.insert(ops::str_key(name), value.clone());
        }
        Value::Dict(Dict::new(entries))
    };
    match args.positional() {
        [] => Ok(Called::Value(finish(Entries::default()))),
        [Value::Dict(other)] => Ok(Called::Value(finish(other.entries.borrow().clone()))),
        [iterable] => {
            let fill = move |vm: &mut Vm, items: &[Value]| {
                let mut entries = Entries::default();
                for (index, item) in items.iter().enumerate() {
                    let pair = match vm.items(item) {
                        Ok(Some(pair)) => pair,
                        Err(e) if vm.is_asking(&e) => return Err(e),
                        _ => {
                            return Err(vm.type_error(format!(
                                "cannot convert dictionary update sequence element #{index} to a sequence"
                            )));
                        }
                    };
                    let [key, value] = &pair[..] else {
                        return Err(vm.value_error(format!(
                            "dictionary update sequence element #{index} has length {}; 2 is required",
                            pair.len()
                        )));
                    };
                    entries.insert(ops::key(vm, key)?, value.clone());
                }
                Ok(finish(entries))
            };
            vm.collect(iterable, Box::new(fill)).map(called)
        }
        many => Err(vm.type_error(format!("dict expected at most 1 argument, got {}", many.len()))),
    }
}

fn int(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let (value, base) = match args.items {
        [] => return Ok(Value::Int(0)),
        [value] => (value, 10),
        [value, base, ..] => (value, as_int(base).unwrap_or(10)),
    };
    for name in ["__int__", "__index__", "__trunc__"] {
        if let Some(answer) = vm.ask_special(value, name, &[])? {
            return Ok(answer);
        }
    }
    let value = &value.payload().clone();
    match value {
        Value::Str(text) => {
            let shown = text.text();
            let digits = shown.trim().replace('_', "");
            let (sign, rest) = match digits.strip_prefix('-') {
                Some(rest) => ("-", rest),
                None => ("", digits.strip_prefix('+').unwrap_or(&digits)),
            };
            let lower = rest.to_ascii_lowercase();
            let rest = match base {
                16 => lower.strip_prefix("0x").unwrap_or(&lower),
                8 => lower.strip_prefix("0o").unwrap_or(&lower),
                2 => lower.strip_prefix("0b").unwrap_or(&lower),
                _ => &lower,
            };
            let radix = u32::try_from(base).ok().filter(|b| (2..=36).contains(b));
            let parsed = radix.and_then(|radix| {
                let clean = !rest.starts_with(['+', '-']);
                i64::from_str_radix(&format!("{sign}{rest}"), radix).ok().filter(|_| clean)
            });
            parsed.map(Value::Int).ok_or_else(|| {
                let shown = repr::quote(shown);
                vm.value_error(format!("invalid literal for int() with base {base}: {shown}"))
            })
        }
        Value::Float(f) if f.is_nan() => Err(vm.value_error("cannot convert float NaN to integer")),
        Value::Float(f) if f.is_infinite() => {
            Err(vm.error(ExcKind::OverflowError, "cannot convert float infinity to integer"))
        }
        Value::Float(f) => Ok(Value::Int(f.trunc() as i64)),
        other => as_int(other).map(Value::Int).ok_or_else(|| {
            let name = other.type_name();
            vm.type_error(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{name}'"
            ))
        }),
    }
}

fn float(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let Some(value) = args.items.first() else { return Ok(Value::Float(0.0)) };
    if let Some(answer) = vm.ask_special(value, "__float__", &[])? {
        return Ok(answer);
    }
    let value = &value.payload().clone();
    if let Value::Str(text) = value {
        let trimmed = text.text().trim();
        let plain = trimmed.replace('_', "").to_ascii_lowercase();
        let shape = plain.trim_start_matches(['+', '-']);
        let known = shape.starts_with(|c: char| c.is_ascii_digit() || c == '.')
            || matches!(shape, "nan" | "inf" | "infinity");
        return match plain.parse::<f64>() {
            Ok(f) if known => Ok(Value::Float(f)),
            _ => {
                let shown = repr::quote(text.text());
                Err(vm.value_error(format!("could not convert string to float: {shown}")))
            }
        };
    }
    ops::as_float(value).map(Value::Float).ok_or_else(|| {
        vm.type_error(format!(
            "float() argument must be a string or a real number, not '{}'",
            value.type_name()
        ))
    })
}

fn range(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let mut numbers = Vec::new();
    for value in args.items {
        match as_int(value) {
            Some(i) => numbers.push(i),
            None => {
                let message = format!("'{}' object cannot be interpreted as an integer", value.type_name());
                return Err(vm.type_error(message));
            }
        }
    }
    let (start, stop, step) = match numbers[..] {
        [stop] => (0, stop, 1),
        [start, stop] => (start, stop, 1),
        [_, _, 0] => return Err(vm.value_error("range() arg 3 must not be zero")),
        [start, stop, step] => (start, stop, step),
        [] => return Err(vm.type_error("range expected at least 1 argument, got 0")),
        _ => return Err(vm.type_error(format!("range expected at most 3 arguments, got {}", numbers.len()))),
    };
    Ok(Value::Range(Rc::new(Range { start, stop, step })))
}
