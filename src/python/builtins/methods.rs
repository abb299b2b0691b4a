//! Which methods the built-in types have.

use super::{dict, exception, list, set, string};
use crate::python::value::{Builtin, Class, ClassKind, CoroutineKind, TypeId, Value};

fn table(value: &Value) -> &'static [Builtin] {
    match value {
        Value::Str(_) => string::METHODS,
        Value::List(_) => list::LIST,
        Value::Tuple(_) => list::TUPLE,
        Value::Dict(_) => dict::METHODS,
        Value::Set(set) if !set.frozen => set::CHANGING,
        Value::Set(_) => set::FROZEN,
        Value::Float(_) => string::FLOAT,
        Value::Exception(_) => exception::METHODS,
        Value::Coroutine(c) if c.kind == CoroutineKind::Coroutine => exception::COROUTINE,
        Value::Coroutine(c) if c.kind == CoroutineKind::AsyncGenerator => super::async_gen::METHODS,
        Value::Coroutine(c) if matches!(c.kind, CoroutineKind::Step(_)) => exception::COROUTINE,
        Value::Coroutine(_) => exception::GENERATOR,
        Value::Future(f) if f.is_task() => crate::asyncio::module::TASK,
        Value::Future(_) => crate::asyncio::module::FUTURE,
        Value::Loop(_) => crate::asyncio::module::LOOP,
        Value::Handle(_) => crate::asyncio::module::HANDLE,
        Value::Descriptor(_) => super::object::PROPERTY,
        _ => &[],
    }
}

/// The method of a value; its first argument is the value.
pub fn find(value: &Value, name: &str) -> Option<&'static Builtin> {
    let mut found = table(value).iter().find(|builtin| builtin.name == name);
    if let (None, Value::Set(_)) = (found, value) {
        found = set::FROZEN.iter().find(|builtin| builtin.name == name);
    }
    found.or_else(|| super::dunder::find(value, name))
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
    if class.kind == ClassKind::Builtin(TypeId::Type) && name == "__new__" {
        return Some(&super::object::TYPE_NEW);
    }
    let table = match class.kind {
        ClassKind::Builtin(TypeId::Str) => string::METHODS,
        ClassKind::Builtin(TypeId::List) => list::LIST,
        ClassKind::Builtin(TypeId::Dict) => dict::METHODS,
        ClassKind::Builtin(TypeId::Set) => {
            let own = set::CHANGING.iter().find(|builtin| builtin.name == name);
            return own.or_else(|| set::FROZEN.iter().find(|builtin| builtin.name == name));
        }
        ClassKind::Builtin(TypeId::FrozenSet) => set::FROZEN,
        ClassKind::Exception(_) => exception::METHODS,
        _ => return None,
    };
    table.iter().find(|builtin| builtin.name == name)
}
