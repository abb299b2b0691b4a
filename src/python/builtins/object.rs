//! `object`, `type`, `super`, `property` and their kin: what classes of programs are made with.

use super::dir::{dir, plain_dir};
use super::{control, exactly, plain};
use crate::python::value::{
    Args, Builtin, Call, Class, ClassKind, Exc, ExcKind, Str, Super, Todo, TypeId, Value, circle,
};
use crate::python::vm::ask::{Ask, Question};
use crate::python::vm::{Called, Frame, PyFrame, Vm};
use crate::python::{ops, repr};
use std::rc::Rc;

/// `type.__new__`.
pub static TYPE_NEW: Builtin = control("__new__", type_new);
/// `type.__call__`.
pub static TYPE_CALL: Builtin = control("__call__", |vm, args| match args.items.first() {
    Some(Value::Type(class)) => Ok(match vm.type_or_built_in_call(&class.clone(), args.rest())? {
        Called::Value(value) => Todo::Done(value),
        Called::Frame(Frame::Native(frame, _)) => Todo::Run(frame),
        _ => Todo::Done(Value::None),
    }),
    _ => Err(vm.type_error("type.__call__(X): X is not a type object")),
});
/// `__init__` of objects, exceptions and containers.
pub static INIT: Builtin = control("__init__", init);
/// `__build_class__`.
pub static BUILD_CLASS: Builtin = control("__build_class__", crate::python::vm::make_class::build_class);

/// What every object has.
pub static OBJECT: &[Builtin] = &[
    control("__init__", init),
    control("__new__", new),
    plain("__setattr__", |vm, args| {
        let [object, Value::Str(name), value] = args.items else {
            return Err(vm.type_error("attribute name must be string"));
        };
        vm.plain_set(object, name, value.clone())?;
        Ok(Value::None)
    }),
    plain("__delattr__", |vm, args| {
        let [object, Value::Str(name)] = args.items else {
            return Err(vm.type_error("attribute name must be string"));
        };
        vm.plain_set(object, name, Value::Unbound)?;
        Ok(Value::None)
    }),
    plain("__getattribute__", |vm, args| {
        let [object, Value::Str(name)] = args.items else {
            return Err(vm.type_error("attribute name must be string"));
        };
        match vm.plain_attribute(object, name)? {
            Some(value) => Ok(value),
            None => Err(vm.no_attribute(object, name.text())),
        }
    }),
    plain("__repr__", shown),
    plain("__str__", text),
    plain("__eq__", |vm, args| {
        let [a, b] = exactly(vm, "__eq__", args)?;
        let (x, y) = (a.payload(), b.payload());
        if ops::user::is_user(x) || ops::user::is_user(y) {
            return Ok(if a.is(b) { Value::Bool(true) } else { Value::NotImplemented });
        }
        let (x, y) = (x.clone(), y.clone());
        ops::equal(vm, &x, &y).map(Value::Bool)
    }),
    plain("__ne__", |vm, args| {
        let [a, b] = exactly(vm, "__ne__", args)?;
        let equal = match vm.ask_special(a, "__eq__", std::slice::from_ref(b))? {
            Some(Value::NotImplemented) => return Ok(Value::NotImplemented),
            Some(equal) => ops::truth(vm, &equal)?,
            None if ops::user::is_user(a.payload()) && !a.is(b) => return Ok(Value::NotImplemented),
            None => ops::equal(vm, a, b)?,
        };
        Ok(Value::Bool(!equal))
    }),
    plain("__lt__", |_, _| Ok(Value::NotImplemented)),
    plain("__le__", |_, _| Ok(Value::NotImplemented)),
    plain("__gt__", |_, _| Ok(Value::NotImplemented)),
    plain("__ge__", |_, _| Ok(Value::NotImplemented)),
    plain("__hash__", plain_hash),
    plain("__format__", formatted),
    plain("__init_subclass__", |vm, args| {
        if args.names.is_empty() {
            return Ok(Value::None);
        }
        let name = match args.items.first() {
            Some(Value::Type(class)) => class.qualname.clone(),
            _ => "object".into(),
        };
        Err(vm.type_error(format!("{name}.__init_subclass__() takes no keyword arguments")))
    }),
    plain("__subclasshook__", |_, _| Ok(Value::NotImplemented)),
    plain("__dir__", |vm, args| {
        let [object] = exactly(vm, "object.__dir__", args)?;
        plain_dir(vm, object)
    }),
];

/// `__repr__` of built-in types.
pub fn shown(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value] = exactly(vm, "__repr__", args)?;
    plain_repr(vm, value).map(Value::string)
}

/// `__str__` of built-in types.
pub fn text(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value] = exactly(vm, "__str__", args)?;
    match value {
        Value::Exception(e) => Ok(Value::string(repr::plain_message(vm, e)?)),
        other if ops::user::is_user(other.payload()) => repr::repr(vm, other).map(Value::string),
        other => repr::to_str(vm, &other.payload().clone()).map(Value::string),
    }
}

/// `__hash__` of built-in types.
pub fn plain_hash(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value] = exactly(vm, "__hash__", args)?;
    let payload = value.payload().clone();
    let hash = match ops::user::is_user(&payload) {
        true => ops::hash_identity(value),
        false => ops::hash(vm, &payload)?,
    };
    Ok(Value::Int(hash as i64))
}

/// `__format__` of built-in types.
pub fn formatted(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value, Value::Str(spec)] = args.items else {
        return Err(vm.type_error("__format__() argument must be str"));
    };
    if spec.is_empty() {
        return repr::to_str(vm, value).map(Value::string);
    }
    let payload = value.payload().clone();
    crate::python::format::format(vm, &payload, spec.text()).map(Value::string)
}

fn attribute_name<'a>(vm: &Vm, name: &'a Value) -> Result<&'a Rc<Str>, Exc> {
    match name {
        Value::Str(name) => Ok(name),
        other => {
            let message = format!("attribute name must be string, not '{}'", other.type_name());
            Err(vm.type_error(message))
        }
    }
}

/// The functions and classes of builtins that are about objects and classes.
pub static FUNCTIONS: &[Builtin] = &[
    plain("hasattr", |vm, args| {
        let [object, name] = exactly(vm, "hasattr", args)?;
        let name = attribute_name(vm, name)?;
        match vm.attribute(object, name) {
            Ok(_) => Ok(Value::Bool(true)),
            Err(e) if vm.is_kind(&e, ExcKind::AttributeError) => Ok(Value::Bool(false)),
            Err(e) => Err(e),
        }
    }),
    plain("setattr", |vm, args| {
        let [object, name, value] = exactly(vm, "setattr", args)?;
        let name = attribute_name(vm, name)?;
        vm.set_attribute(object, name, value.clone()).map(|()| Value::None)
    }),
    plain("delattr", |vm, args| {
        let [object, name] = exactly(vm, "delattr", args)?;
        let name = attribute_name(vm, name)?;
        vm.set_attribute(object, name, Value::Unbound).map(|()| Value::None)
    }),
    Builtin {
        name: "vars",
        call: Call::Framed(|_, frame, args| match args.items {
            [] => Ok(Todo::Done(locals(frame))),
            _ => Ok(apart(&VARS_OF, args)),
        }),
    },
    Builtin { name: "locals", call: Call::Framed(|_, frame, _| Ok(Todo::Done(locals(frame)))) },
    Builtin {
        name: "globals",
        call: Call::Framed(|vm, frame, args| {
            let [] = exactly(vm, "globals", args)?;
            Ok(Todo::Done(Value::Dict(frame.globals.dict())))
        }),
    },
    Builtin {
        name: "dir",
        call: Call::Framed(|_, frame, args| match args.items {
            [] => {
                let mut names: Vec<Rc<str>> = match frame.code.is_module() {
                    true => frame.globals.bound().into_iter().map(|(name, _)| name).collect(),
                    false => frame.code.locals.to_vec(),
                };
                names.sort();
                Ok(Todo::Done(Value::list(names.iter().map(|name| Value::str(name)).collect())))
            }
            _ => Ok(apart(&DIR_OF, args)),
        }),
    },
];

/// `vars(object)`.
static VARS_OF: Builtin = plain("vars", |vm, args| {
    let [object] = exactly(vm, "vars", args)?;
    let name = vm.intern("__dict__");
    vm.attribute(object, &name).map_err(|e| {
        let wrong = vm.is_kind(&e, ExcKind::AttributeError);
        if wrong { vm.type_error("vars() argument must have __dict__ attribute") } else { e }
    })
});
/// `dir(object)`.
static DIR_OF: Builtin = plain("dir", dir);

/// A call that may ask, and so cannot be made while its caller's frame is looked at.
fn apart(builtin: &'static Builtin, args: Args) -> Todo {
    let callable = Value::Builtin(builtin);
    let call = Question { callable, args: args.items.to_vec(), names: args.names.to_vec() };
    Todo::Run(Box::new(Ask { call: Some(call) }))
}

/// The local variables of a frame, as a new dict; those of a module or a class are its names.
pub fn locals(frame: &PyFrame) -> Value {
    if frame.code.is_module() {
        return Value::Dict(frame.globals.dict());
    }
    if frame.code.is_class
        && let Some(namespace @ Value::Dict(_)) = frame.slots.first()
    {
        return namespace.clone();
    }
    named_locals(&frame.code, &frame.slots)
}

/// The variables of a function's frame by their names, of what lies in its slots.
pub fn named_locals(code: &crate::python::code::Code, slots: &[Value]) -> Value {
    let dict = crate::python::value::Dict::default();
    let set = |name: &str, value: Value| {
        dict.entries.borrow_mut().insert(ops::str_key(&Str::new(name)), value);
    };
    for (name, slot) in code.locals.iter().zip(slots) {
        let value = match slot {
            Value::Cell(cell) => cell.value.borrow().clone(),
            other => other.clone(),
        };
        if !matches!(value, Value::Unbound) && !name.starts_with('.') {
            set(name, value);
        }
    }
    Value::Dict(Rc::new(dict))
}

/// As `object.__repr__` has it; for an exception or a built-in value, as that has it.
fn plain_repr(vm: &mut Vm, value: &Value) -> Result<String, Exc> {
    match value {
        Value::Object(o) if matches!(o.payload, Value::Unbound) => {
            let address = value.address().unwrap_or(0);
            Ok(format!("<{} object at 0x{address:x}>", o.class.borrow().full_name()))
        }
        Value::Exception(e) => repr::plain_exception(vm, e),
        other => repr::repr(vm, &other.payload().clone()),
    }
}

/// `__init__` of built-in types.
///
/// # Errors
/// TypeError for arguments that nobody takes.
pub fn init(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let Some(object) = args.items.first() else {
        return Err(vm.type_error("descriptor '__init__' of 'object' object needs an argument"));
    };
    let rest = args.rest();
    match object {
        Value::Exception(e) => {
            vm.fill_exception(e, rest)?;
            Ok(Todo::Done(Value::None))
        }
        _ => match object.payload().clone() {
            Value::List(list) => match rest.items {
                [] => {
                    drop(list.items.take());
                    Ok(Todo::Done(Value::None))
                }
                [items, ..] => vm.collect_list(
                    items,
                    Box::new(move |_, items| {
                        circle::note(&list);
                        drop(list.items.replace(items.to_vec()));
                        Ok(Value::None)
                    }),
                ),
            },
            Value::Deque(deque) => {
                deque.touch();
                drop(deque.items.take());
                super::deque::fill(vm, &deque, rest, Value::None)
            }
            payload @ Value::Dict(_) => match super::methods::find(&payload, "update") {
                Some(update) if !rest.items.is_empty() => fill(vm, update, payload, rest),
                _ => Ok(Todo::Done(Value::None)),
            },
            Value::Set(set) if !set.frozen => {
                drop(set.table.take());
                let payload = Value::Set(set);
                match super::methods::find(&payload, "update") {
                    Some(update) if !rest.items.is_empty() => fill(vm, update, payload, rest),
                    _ => Ok(Todo::Done(Value::None)),
                }
            }
            Value::Future(future) => crate::asyncio::init(vm, &future, rest).map(Todo::Done),
            payload => no_arguments(vm, object, &payload, rest),
        },
    }
}

/// What `object.__init__` says of arguments (object_init, Objects/typeobject.c).
fn no_arguments(vm: &mut Vm, object: &Value, payload: &Value, rest: Args) -> Result<Todo, Exc> {
    use Value::*;
    if rest.items.is_empty() || !matches!(payload, Object(_) | Int(_) | Big(_) | Float(_) | Str(_) | Tuple(_))
    {
        return Ok(Todo::Done(Value::None));
    }
    let class = vm.class_of(object);
    let [init, new] = ["__init__", "__new__"].map(|name| vm.intern(name));
    if class.user_attribute(&init).is_some() {
        let text = "object.__init__() takes exactly one argument (the instance to initialize)";
        return Err(vm.type_error(text));
    }
    if class.user_attribute(&new).is_none() && matches!(payload, Object(_)) {
        return Err(vm.type_error(format!("{}() takes no arguments", class.name)));
    }
    Ok(Todo::Done(Value::None))
}

fn fill(vm: &mut Vm, update: &'static Builtin, payload: Value, rest: Args) -> Result<Todo, Exc> {
    let mut items = vec![payload];
    items.extend_from_slice(rest.items);
    match vm.call(&Value::Builtin(update), Args { items: &items, names: rest.names })? {
        Called::Frame(Frame::Native(frame, _)) => Ok(Todo::Run(frame)),
        _ => Ok(Todo::Done(Value::None)),
    }
}

fn new(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let [Value::Type(class), ..] = args.items else {
        return Err(vm.type_error("object.__new__(X): X is not a type object"));
    };
    let class: Rc<Class> = class.clone();
    if !class.user {
        return match crate::python::builtins::construct(vm, &class, args.rest())? {
            Called::Value(value) => Ok(Todo::Done(value)),
            Called::Frame(Frame::Native(frame, _)) => Ok(Todo::Run(frame)),
            _ => Err(vm.type_error("this cannot be made here")),
        };
    }
    if class.kind == ClassKind::Builtin(TypeId::Object) && args.items.len() > 1 {
        let [init, new] = ["__init__", "__new__"].map(|name| vm.intern(name));
        if class.user_attribute(&new).is_some() {
            let text = "object.__new__() takes exactly one argument (the type to instantiate)";
            return Err(vm.type_error(text));
        }
        if class.user_attribute(&init).is_none() {
            return Err(vm.type_error(format!("{}() takes no arguments", class.name)));
        }
    }
    match vm.new_object(&class, args.rest())? {
        Called::Frame(Frame::Native(frame, _)) => Ok(Todo::Run(frame)),
        Called::Value(object) => Ok(Todo::Done(object)),
        _ => Ok(Todo::Done(Value::None)),
    }
}

fn type_new(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    match args.items.first() {
        Some(Value::Type(meta)) => {
            let meta = meta.clone();
            vm.new_class(Some(meta), args.rest())
        }
        _ => Err(vm.type_error("type.__new__(X): X is not a type object")),
    }
}

/// `super()`, in a method's frame.
///
/// # Errors
/// RuntimeError outside of a method; TypeError for what does not go together.
pub fn call_super(vm: &mut Vm, frame: &PyFrame, args: Args) -> Result<Todo, Exc> {
    let (after, object) = match args.items {
        [] => {
            let code = &frame.code;
            if code.params.count() == 0 && !code.params.var_positional {
                return Err(vm.error(ExcKind::RuntimeError, "super(): no arguments"));
            }
            let cell = code.free.clone().find(|&slot| &*code.locals[slot] == "__class__");
            let class = cell.and_then(|slot| match &frame.slots[slot] {
                Value::Cell(cell) => Some(cell.value.borrow().clone()),
                _ => None,
            });
            let Some(Value::Type(class)) = class else {
                return Err(vm.error(ExcKind::RuntimeError, "super(): __class__ cell not found"));
            };
            let first = match frame.slots.first() {
                Some(Value::Cell(cell)) => cell.value.borrow().clone(),
                Some(value) if code.params.count() > 0 => value.clone(),
                _ => return Err(vm.error(ExcKind::RuntimeError, "super(): no arguments")),
            };
            (class, first)
        }
        [Value::Type(class), object] => (class.clone(), object.clone()),
        // One that is not bound to anything.
        [Value::Type(class)] => {
            let unbound = Super { after: class.clone(), object: Value::Unbound, class: class.clone() };
            return Ok(Todo::Done(Value::Super(Rc::new(unbound))));
        }
        [other, ..] => {
            let message = format!("super() argument 1 must be a type, not {}", other.type_name());
            return Err(vm.type_error(message));
        }
    };
    let class = match &object {
        Value::Type(class) if class.is_subclass(&after) => class.clone(),
        other => vm.class_of(other),
    };
    if !class.is_subclass(&after) {
        let (what, shown) = match &object {
            Value::Type(class) => ("type", class.name.to_string()),
            other => ("instance of", other.type_name().to_string()),
        };
        let text = format!(
            "super(type, obj): obj ({what} {shown}) is not an instance or subtype of type ({}).",
            after.name
        );
        return Err(vm.type_error(text));
    }
    Ok(Todo::Done(Value::Super(Rc::new(Super { after, object, class }))))
}
