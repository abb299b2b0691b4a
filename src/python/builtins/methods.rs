//! Which methods the built-in types have.

use super::{dict, exception, list, set, string};
use crate::python::value::{Builtin, Class, ClassKind, CoroutineKind, TypeId, Value};

fn table(value: &Value) -> &'static [Builtin] {
    match value {
        Value::Str(_) => string::METHODS,
        Value::List(_) => list::LIST,
        Value::Tuple(_) => list::TUPLE,
        Value::Dict(_) => dict::METHODS,
        Value::Set(_) => super::set::METHODS,
        Value::Float(_) => string::FLOAT,
        Value::Exception(_) => exception::METHODS,
        Value::Coroutine(c) if c.kind == CoroutineKind::Coroutine => exception::COROUTINE,
        Value::Coroutine(c) if c.kind == CoroutineKind::AsyncGenerator => super::async_gen::METHODS,
        Value::Coroutine(c) if matches!(c.kind, CoroutineKind::Step(_)) => exception::COROUTINE,
        Value::Coroutine(_) => exception::GENERATOR,
        Value::Descriptor(_) => super::object::PROPERTY,
        other => crate::asyncio::methods(other),
    }
}

/// The method of a value; its first argument is the value.
pub fn find(value: &Value, name: &str) -> Option<&'static Builtin> {
    let found = table(value).iter().find(|builtin| builtin.name == name);
    let of_group = || match value {
        Value::Exception(e) if crate::python::vm::groups::members(e).is_some() => {
            super::group::METHODS.iter().find(|builtin| builtin.name == name)
        }
        _ => None,
    };
    found.or_else(of_group).or_else(|| super::dunder::find(value, name))
}

/// The names of a value's methods.
pub fn names(value: &Value) -> Vec<&'static str> {
    table(value).iter().map(|builtin| builtin.name).collect()
}

/// A method that every object has.
pub fn find_on_object(name: &str) -> Option<&'static Builtin> {
    super::object::OBJECT.iter().find(|builtin| builtin.name == name)
}

/// A method looked up on its class: `str.upper`.
pub fn find_on_class(class: &Class, name: &str) -> Option<&'static Builtin> {
    if class.kind == ClassKind::Builtin(TypeId::Type) {
        match name {
            "__new__" => return Some(&super::object::TYPE_NEW),
            "__call__" => return Some(&super::object::TYPE_CALL),
            _ => {}
        }
    }
    let table = match class.kind {
        ClassKind::Builtin(TypeId::Str) => string::METHODS,
        ClassKind::Builtin(TypeId::List) => list::LIST,
        ClassKind::Builtin(TypeId::Dict) => dict::METHODS,
        ClassKind::Builtin(TypeId::Set | TypeId::FrozenSet) => set::METHODS,
        ClassKind::Exception(_) => exception::METHODS,
        ClassKind::Builtin(id) => crate::asyncio::methods_of(id),
    };
    table.iter().find(|builtin| builtin.name == name)
}
