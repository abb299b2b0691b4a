//! The built-in functions.

use super::sort::sorted;
use super::{control, exactly, plain};
use crate::python::number::BigInt;
use crate::python::ops::nest::Nest;
use crate::python::ops::{self, as_int};
use crate::python::value::{
    Args, Builtin, Class, ClassKind, Exc, ExcKind, Exception, Iter, IterState, Str, Todo, TypeId, Value,
};
use crate::python::vm::{Called, Frame, Vm};
use crate::python::{format, repr};
use std::rc::Rc;

pub static ALL: &[Builtin] = &[
    plain("len", len),
    plain("repr", |vm, args| {
        let [value] = exactly(vm, "repr", args)?;
        repr::repr(vm, value).map(Value::string)
    }),
    plain("ascii", |vm, args| {
        let [value] = exactly(vm, "ascii", args)?;
        repr::ascii(vm, value).map(Value::string)
    }),
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
        Ok(Value::bool(is_callable(vm, value)))
    }),
    plain("isinstance", isinstance),
    plain("issubclass", issubclass),
    plain("chr", |vm, args| {
        let [value] = exactly(vm, "chr", args)?;
        let code = ops::to_index_clamped(vm, value)?;
        match u32::try_from(code).ok().and_then(char::from_u32) {
            Some(c) => Ok(Value::string(c.to_string())),
            None => Err(vm.value_error("chr() arg not in range(0x110000)")),
        }
    }),
    plain("ord", |vm, args| {
        let [value] = exactly(vm, "ord", args)?;
        match value {
            Value::Bytes(bytes) if bytes.get().len() == 1 => Ok(Value::Int(i64::from(bytes.get()[0]))),
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
    plain("format", |vm, args| match args.items {
        [value] => format::format(vm, value, "").map(Value::string),
        [value, Value::Str(spec)] => format::format(vm, value, spec.text()).map(Value::string),
        [_, other] => {
            Err(vm.type_error(format!("format() argument 2 must be str, not {}", other.type_name())))
        }
        other => Err(vm.type_error(format!("format expected at least 1 argument, got {}", other.len()))),
    }),
    plain("iter", |vm, args| match args.items {
        [value] => vm.iter(value),
        [function, sentinel] => {
            if !is_callable(vm, function) {
                return Err(vm.type_error("iter(v, w): v must be callable"));
            }
            let function = Some(function.clone());
            Ok(Iter::value(IterState::Callable { function, sentinel: sentinel.clone() }))
        }
        other => Err(vm.type_error(format!("iter expected at least 1 argument, got {}", other.len()))),
    }),
    plain("reversed", reversed),
    plain("getattr", |vm, args| match super::clinic::between(vm, "getattr", args, 2, 3)? {
        [object, Value::Str(name)] => vm.attribute(object, name),
        [object, Value::Str(name), default] => match vm.attribute(object, name) {
            Err(e) if vm.is_kind(&e, ExcKind::AttributeError) => Ok(default.clone()),
            other => other,
        },
        [_, name, ..] => {
            let message = format!("attribute name must be string, not '{}'", name.type_name());
            Err(vm.type_error(message))
        }
        _ => Ok(Value::None),
    }),
    control("__import__", |vm, args| match args.items.first() {
        Some(Value::Str(name)) => super::import(vm, name, super::Importer::Program),
        _ => Err(vm.type_error("__import__() argument 1 must be str")),
    }),
    control("next", next),
    plain("sum", sum),
    control("any", |vm, args| {
        let [items] = exactly(vm, "any", args)?;
        super::draw::quantify(vm, items, true)
    }),
    control("all", |vm, args| {
        let [items] = exactly(vm, "all", args)?;
        super::draw::quantify(vm, items, false)
    }),
    control("min", |vm, args| super::extreme::extreme(vm, args, false)),
    control("max", |vm, args| super::extreme::extreme(vm, args, true)),
    control("sorted", sorted),
    EXIT_AS_BUILTIN,
    plain("quit", quit),
];

const EXIT_AS_BUILTIN: Builtin = plain("exit", quit);
/// `sys.exit`: what it is given is raised as `raise` would have it, a tuple as the arguments.
pub static EXIT: Builtin = plain("exit", |vm, args| {
    let args = match super::clinic::between(vm, "exit", args, 0, 1)? {
        [Value::None] | [] => Vec::new(),
        [Value::Tuple(all)] => all.items().to_vec(),
        given => given.to_vec(),
    };
    Err(Exception::new(vm.exception_class(ExcKind::SystemExit), args))
});

/// `exit` and `quit` (Lib/_sitebuiltins.py, Quitter).
fn quit(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [code] = super::parameters(vm, "Quitter.__call__", args, ["code"], 0)?;
    Err(Exception::new(vm.exception_class(ExcKind::SystemExit), vec![code.unwrap_or(Value::None)]))
}

/// `len(value)`.
pub fn len(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value] = exactly(vm, "len", args)?;
    let len = match value {
        Value::Str(s) => s.len(),
        Value::List(l) => l.items.borrow().len(),
        Value::Tuple(t) => t.items().len(),
        Value::Deque(d) => d.len(),
        Value::Dict(d) => d.entries.borrow().len(),
        Value::Set(s) => s.table.borrow().len(),
        Value::Range(r) => r.len() as usize,
        Value::Bytes(b) => b.get().len(),
        Value::View(v) => v.dict.entries.borrow().len(),
        Value::Context(context) => context.keys().len(),
        Value::Object(_) | Value::Type(_) | Value::Exception(_) => {
            if let Some(len) = ops::user::len(vm, value)? {
                return Ok(Value::Int(len));
            }
            let payload = value.payload();
            if !ops::user::is_user(payload) && !matches!(payload, Value::Type(_) | Value::Exception(_)) {
                return len(vm, Args::new(std::slice::from_ref(payload)));
            }
            return Err(vm.type_error(format!("object of type '{}' has no len()", value.type_name())));
        }
        other => {
            return Err(vm.type_error(format!("object of type '{}' has no len()", other.type_name())));
        }
    };
    Ok(Value::Int(len as i64))
}

const INSTANCE: &str = "isinstance() arg 2 must be a type, a tuple of types, or a union";
const SUBCLASS: &str = "issubclass() arg 2 must be a class, a tuple of classes, or a union";

fn isinstance(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value, class] = exactly(vm, "isinstance", args)?;
    is_instance(vm, value, class).map(Value::bool)
}

/// As object_recursive_isinstance, Objects/abstract.c.
///
/// # Errors
/// TypeError for what is no class; what `__instancecheck__` raises; the mark of `ask`.
pub fn is_instance(vm: &mut Vm, value: &Value, class: &Value) -> Result<bool, Exc> {
    if let Value::Type(class) = class
        && Rc::ptr_eq(&vm.class_of(value), class)
    {
        return Ok(true);
    }
    if let Value::Tuple(classes) = class {
        let _nest = Nest::enter_in(vm, " in __instancecheck__")?;
        for class in classes.items() {
            if is_instance(vm, value, class)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    if let Some(answer) = vm.ask_special(class, "__instancecheck__", std::slice::from_ref(value))? {
        return ops::truth(vm, &answer);
    }
    match class {
        Value::Type(class) => vm.is_instance_of(value, class),
        _ => Err(vm.type_error(INSTANCE)),
    }
}

impl Vm {
    /// As `type.__instancecheck__` has it: by the class, and by what the value says its `__class__` is
    /// (object_isinstance, Objects/abstract.c).
    ///
    /// # Errors
    /// What asking for `__class__` raises but AttributeError; the mark of `ask`.
    pub fn is_instance_of(&mut self, value: &Value, class: &Class) -> Result<bool, Exc> {
        let own = self.class_of(value);
        if class.kind == ClassKind::Builtin(TypeId::Object) && !class.user || own.is_subclass(class) {
            return Ok(true);
        }
        let name = self.intern("__class__");
        if !own.user || !own.hooks.getattribute.get() && own.user_attribute(&name).is_none() {
            return Ok(false);
        }
        match self.attribute(value, &name) {
            Ok(Value::Type(said)) => Ok(said.is_subclass(class)),
            Ok(_) => Ok(false),
            Err(e) if !self.is_asking(&e) && self.is_kind(&e, ExcKind::AttributeError) => Ok(false),
            Err(e) => Err(e),
        }
    }
}

fn issubclass(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value, class] = exactly(vm, "issubclass", args)?;
    is_subclass(vm, value, class).map(Value::bool)
}

fn is_subclass(vm: &mut Vm, value: &Value, class: &Value) -> Result<bool, Exc> {
    if let Value::Tuple(classes) = class {
        let _nest = Nest::enter_in(vm, " in __subclasscheck__")?;
        for class in classes.items() {
            if is_subclass(vm, value, class)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    if let Some(answer) = vm.ask_special(class, "__subclasscheck__", std::slice::from_ref(value))? {
        return ops::truth(vm, &answer);
    }
    match (value, class) {
        (Value::Type(value), Value::Type(class)) => Ok(value.is_subclass(class)),
        (Value::Type(_), _) => Err(vm.type_error(SUBCLASS)),
        _ => Err(vm.type_error("issubclass() arg 1 must be a class")),
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

fn is_callable(vm: &mut Vm, value: &Value) -> bool {
    use crate::python::value::Descriptor;
    match value {
        Value::Object(_) => vm.user_special(value, "__call__").is_some(),
        Value::Descriptor(d) => matches!(**d, Descriptor::Static(_) | Descriptor::Method { .. }),
        other => matches!(other, Value::Function(_) | Value::Builtin(_) | Value::Method(_) | Value::Type(_)),
    }
}

/// `reversed(value)`.
fn reversed(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value] = super::clinic::between(vm, "reversed", args, 1, 1)? else { return Ok(Value::None) };
    if let Value::Object(_) | Value::Type(_) = value {
        if let Some(answer) = vm.ask_special(value, "__reversed__", &[])? {
            return Ok(answer);
        }
        if let (Some(len), Some(get)) = (ops::user::len(vm, value)?, vm.special(value, "__getitem__")?) {
            let mut items = Vec::new();
            for at in (0..len).rev() {
                items.push(vm.ask(&get, &[Value::Int(at)])?);
            }
            return vm.iter(&Value::list(items));
        }
    }
    match vm.reversed(value.payload()) {
        Some(iterator) => Ok(iterator),
        None => Err(vm.type_error(format!("'{}' object is not reversible", value.type_name()))),
    }
}

fn sum(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    if let [Value::Range(range)] = args.items {
        // The first and the last, the second and the one before it, ...
        let (len, range) = (BigInt::from(range.len()), range.reversed());
        let ends = if range.is_empty() {
            0
        } else {
            i128::from(range.start) + i128::from(range.at(range.len() - 1))
        };
        return Ok(Value::integer(len * BigInt::from(ends) / 2));
    }
    let (start, mut items) = match args.items {
        [items] => (Value::Int(0), vm.all_items(items)?),
        [items, start] => (start.clone(), vm.all_items(items)?),
        [] => return Err(vm.type_error("sum() takes at least 1 positional argument (0 given)")),
        many => {
            return Err(vm.type_error(format!("sum() takes at most 2 arguments ({} given)", many.len())));
        }
    };
    if let (Some(name), false) =
        (args.names.first(), args.names.len() == 1 && args.names[0].text() == "start")
    {
        return Err(super::clinic::unknown(vm, "sum", name.text(), &["start"]));
    }
    match start.payload() {
        Value::Str(_) => return Err(vm.type_error("sum() can't sum strings [use ''.join(seq) instead]")),
        Value::Bytes(_) => return Err(vm.type_error("sum() can't sum bytes [use b''.join(seq) instead]")),
        _ => {}
    }
    // Integers as far as they go, then floats with compensation, then whatever is left by `+`.
    let mut total = start;
    let mut rest = items.drain(..).peekable();
    while let (Value::Int(a), Some(Value::Int(_) | Value::Bool(_))) = (&total, rest.peek()) {
        let b = rest.next().as_ref().and_then(as_int).unwrap_or(0);
        total = match a.checked_add(b) {
            Some(sum) => Value::Int(sum),
            None => ops::binary(vm, crate::python::code::BinaryOp::Add, &total, &Value::Int(b))?,
        };
    }
    if let (Some(mut sum), Some(Value::Float(_))) = (ops::as_float(&total), rest.peek()) {
        let mut lost = 0.0;
        while let Some(Value::Float(_) | Value::Int(_) | Value::Bool(_)) = rest.peek() {
            let x = match rest.next() {
                Some(Value::Float(x)) => x.get(),
                // An integer is added without compensation (builtin_sum_impl, Python/bltinmodule.c).
                other => {
                    sum += other.as_ref().and_then(ops::as_float).unwrap_or(0.0);
                    continue;
                }
            };
            let next: f64 = sum + x;
            lost += if sum.abs() >= x.abs() { (sum - next) + x } else { (x - next) + sum };
            sum = next;
        }
        total = Value::float(if lost != 0.0 && lost.is_finite() { sum + lost } else { sum });
    }
    for item in rest {
        total = ops::binary(vm, crate::python::code::BinaryOp::Add, &total, &item)?;
    }
    Ok(total)
}

/// A string argument's text.
pub fn text(value: &Value) -> Option<Rc<Str>> {
    match value {
        Value::Str(text) => Some(text.clone()),
        _ => None,
    }
}
