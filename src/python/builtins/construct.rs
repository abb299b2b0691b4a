//! Calling a class: `int("3")`, `list(items)`, `ValueError("no")`.

use super::clinic::{between, named};
use super::exactly;
use crate::python::ops;
use crate::python::repr;
use crate::python::value::{
    Args, Class, ClassKind, Descriptor, Exc, ExcKind, Exception, Iter, IterState, Method, Range, Slice, Todo,
    TypeId, Value, View, ViewKind,
};
use crate::python::vm::{Called, Frame, Vm};
use std::rc::Rc;

/// `class(args)`.
pub fn construct(vm: &mut Vm, class: &Rc<Class>, args: Args) -> Result<Called, Exc> {
    match class.kind {
        ClassKind::Builtin(TypeId::Range) => range(vm, args).map(Called::Value),
        _ => construct_other(vm, class, args),
    }
}

// The page's first program makes ranges alone.
#[inline(never)]
fn construct_other(vm: &mut Vm, class: &Rc<Class>, args: Args) -> Result<Called, Exc> {
    let id = match class.kind {
        ClassKind::Exception(ExcKind::BaseExceptionGroup | ExcKind::ExceptionGroup) => {
            return crate::python::vm::groups::new_group(vm, class, args).map(Called::Value);
        }
        ClassKind::Exception(_) => {
            let e = Exception::new(os_error(vm, class, args), Vec::new());
            vm.fill_exception(&e, args)?;
            return Ok(Called::Value(Value::Exception(e)));
        }
        ClassKind::Builtin(id) => id,
    };
    let value = match id {
        TypeId::Object if args.items.is_empty() => vm.object_with(class, Value::Unbound),
        TypeId::Object => return Err(vm.type_error("object() takes no arguments")),
        TypeId::Bool => match between(vm, "bool", args, 0, 1)? {
            [] => Value::bool(false),
            [value, ..] => Value::bool(ops::truth(vm, value)?),
        },
        TypeId::Int => super::number::int(vm, args)?,
        TypeId::Float => super::number::float(vm, args)?,
        TypeId::Bytes => super::bytes::construct(vm, args, false)?,
        TypeId::ByteArray => super::bytes::construct(vm, args, true)?,
        TypeId::Str => text(vm, args)?,
        TypeId::Type => {
            if let [_, _, _] = args.positional() {
                return Ok(match vm.new_class(None, args)? {
                    Todo::Run(frame) => Called::Frame(Frame::Native(frame, None)),
                    Todo::Done(value) => Called::Value(value),
                    Todo::Hold(until) => Called::Hold(until),
                });
            }
            let [value] = args.items else { return Err(vm.type_error("type() takes 1 or 3 arguments")) };
            Value::Type(vm.class_of(value))
        }
        TypeId::List => return collected(vm, args, "list", |_, items| Ok(Value::list(items.to_vec()))),
        TypeId::Tuple if args.names.is_empty() && matches!(args.items, [Value::Tuple(_)]) => {
            return Ok(Called::Value(args.items[0].clone()));
        }
        TypeId::Tuple => return collected(vm, args, "tuple", |_, items| Ok(Value::tuple(items.to_vec()))),
        TypeId::Deque => return super::deque::construct(vm, args).map(called),
        TypeId::Set => super::set::construct(vm, args, false)?,
        TypeId::FrozenSet => super::set::construct(vm, args, true)?,
        TypeId::Dict => super::dict::construct(vm, args)?,
        TypeId::Super => return Err(vm.error(ExcKind::RuntimeError, "super(): no current frame")),
        TypeId::Future => return crate::asyncio::module::new_future(vm, args).map(called),
        TypeId::Task => return crate::asyncio::eager::new_task(vm, args).map(called),
        TypeId::ThreadLock => {
            let [] = exactly(vm, "lock", args)?;
            Value::ThreadLock(Rc::new(crate::asyncio::ThreadLock::shown()))
        }
        TypeId::EventLoop => Value::Loop(vm.new_loop()),
        TypeId::Context if !args.items.is_empty() => {
            return Err(vm.type_error("Context() does not accept any arguments"));
        }
        TypeId::Context => Value::Context(Rc::default()),
        TypeId::ContextVar => return crate::asyncio::context::new_var(vm, args).map(Called::Value),
        TypeId::NoneType | TypeId::Ellipsis | TypeId::NotImplementedType if !args.items.is_empty() => {
            return Err(vm.type_error(format!("{} takes no arguments", class.name)));
        }
        TypeId::NoneType => Value::None,
        TypeId::Ellipsis => Value::Ellipsis,
        TypeId::NotImplementedType => Value::NotImplemented,
        TypeId::Token => {
            return Err(vm.error(ExcKind::RuntimeError, "Tokens can only be created by ContextVars"));
        }
        other => made_of(vm, other, args)?,
    };
    Ok(Called::Value(value))
}

/// `str(object, encoding, errors)`.
fn text(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [object, encoding, errors] = named(vm, "str", args, ["object", "encoding", "errors"], 0)?;
    Ok(match (object, encoding) {
        (None, _) => Value::str(""),
        (Some(Value::Bytes(bytes)), Some(Value::Str(encoding))) => {
            let errors = if let Some(Value::Str(errors)) = &errors { errors.text() } else { "strict" };
            let text = super::bytes::decode(vm, &bytes.get(), encoding.text(), errors)?;
            Value::string(text)
        }
        (Some(Value::Str(text)), None) => Value::Str(text),
        (Some(value), _) => Value::string(repr::to_str(vm, &value)?),
    })
}

/// What holds other objects and goes by them: iterators, descriptors, views.
fn made_of(vm: &mut Vm, id: TypeId, args: Args) -> Result<Value, Exc> {
    Ok(match id {
        TypeId::Slice => match between(vm, "slice", args, 1, 3)? {
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
            let [items, start] = enumerated(vm, args)?;
            let inner = vm.iter(&items.unwrap_or(Value::None))?;
            let next = match start {
                Some(start) => ops::to_index(vm, &start)?,
                None => 0,
            };
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
            for value in args.positional() {
                inner.push(vm.iter(value)?);
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
        TypeId::Property => {
            let names = ["fget", "fset", "fdel", "doc"];
            let [get, set, delete, doc] = named(vm, "property", args, names, 0)?;
            let part = |value: Option<Value>| value.unwrap_or(Value::None);
            let (get, set, delete, mut doc) = (part(get), part(set), part(delete), part(doc));
            if let Value::None = doc {
                doc = vm.doc_of(&get)?;
            }
            Value::Descriptor(Rc::new(Descriptor::Property { get, set, delete, doc }))
        }
        TypeId::MappingProxy => {
            let [mapping] = exactly(vm, "mappingproxy", args)?;
            match mapping.payload() {
                Value::Dict(dict) => View::value(dict.clone(), ViewKind::Proxy),
                other => {
                    let given = other.type_name();
                    let message = format!("mappingproxy() argument must be a mapping, not {given}");
                    return Err(vm.type_error(message));
                }
            }
        }
        TypeId::Method => {
            let [function, receiver] = exactly(vm, "method", args)?;
            Value::Method(Rc::new(Method { function: function.clone(), receiver: receiver.clone() }))
        }
        TypeId::StaticMethod => {
            let [function] = only(vm, "staticmethod", args)?;
            Value::Descriptor(Rc::new(Descriptor::Static(function.clone())))
        }
        TypeId::ClassMethod => {
            let [function] = only(vm, "classmethod", args)?;
            Value::Descriptor(Rc::new(Descriptor::Class(function.clone())))
        }
        other => return Err(vm.type_error(format!("cannot create '{}' instances", other.name()))),
    })
}

/// `OSError(errno, text)` is of the class that stands for the number (oserror_use_init, Objects/exceptions.c).
fn os_error(vm: &Vm, class: &Rc<Class>, args: Args) -> Rc<Class> {
    let [Value::Int(errno), _, ..] = args.items else { return class.clone() };
    if class.user || args.items.len() > 5 || class.kind != ClassKind::Exception(ExcKind::OSError) {
        return class.clone();
    }
    vm.exception_class(match errno {
        1 | 13 => ExcKind::PermissionError,
        2 => ExcKind::FileNotFoundError,
        3 => ExcKind::ProcessLookupError,
        4 => ExcKind::InterruptedError,
        10 => ExcKind::ChildProcessError,
        11 | 114 | 115 => ExcKind::BlockingIOError,
        17 => ExcKind::FileExistsError,
        20 => ExcKind::NotADirectoryError,
        21 => ExcKind::IsADirectoryError,
        32 | 108 => ExcKind::BrokenPipeError,
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
        [iterable] if args.names.is_empty() => vm.collect_list(iterable, Box::new(make)).map(called),
        _ => between(vm, name, args, 0, 1).map(|_| Called::Value(Value::None)),
    }
}

fn range(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let mut numbers = Vec::new();
    for value in args.items {
        numbers.push(ops::to_index(vm, value)?);
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

/// The arguments of `enumerate`, which has its own words for wrong ones (Objects/enumobject.c).
fn enumerated(vm: &Vm, args: Args) -> Result<[Option<Value>; 2], Exc> {
    let (given, names) = (args.items.len(), ["iterable", "start"]);
    let wrong = args.keywords().find(|(name, _)| !names.contains(name));
    let text = match wrong {
        _ if given > 2 => format!("enumerate() takes at most 2 arguments ({given} given)"),
        _ if given == 0 => "enumerate() missing required argument 'iterable'".to_string(),
        Some((name, _)) => format!("'{name}' is an invalid keyword argument for enumerate()"),
        None => return named(vm, "enumerate", args, names, 1),
    };
    Err(vm.type_error(text))
}

/// The one argument of a class that takes no other.
fn only<'a>(vm: &Vm, name: &str, args: Args<'a>) -> Result<&'a [Value; 1], Exc> {
    between(vm, name, args, 1, 1)?.try_into().map_err(|_| vm.type_error("one argument is expected"))
}
