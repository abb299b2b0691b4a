//! Which methods the built-in types have.

use super::{dict, exception, list, string};
use crate::python::value::{Builtin, Class, ClassKind, CoroutineKind, TypeId, Value};

fn table(value: &Value) -> &'static [Builtin] {
    match value {
        Value::Str(_) => string::METHODS,
        Value::List(_) => list::LIST,
        Value::Tuple(_) => list::TUPLE,
        Value::Dict(_) => dict::METHODS,
        Value::Float(_) => string::FLOAT,
        Value::Exception(_) => exception::METHODS,
        Value::Coroutine(c) if c.kind == CoroutineKind::Coroutine => exception::COROUTINE,
        Value::Coroutine(_) => exception::GENERATOR,
        other => crate::asyncio::methods(other),
    }
}

/// The method of a value; its first argument is the value.
pub fn find(value: &Value, name: &str) -> Option<&'static Builtin> {
    table(value).iter().find(|builtin| builtin.name == name)
}

/// The names of a value's methods.
pub fn names(value: &Value) -> Vec<&'static str> {
    table(value).iter().map(|builtin| builtin.name).collect()
}

/// A method looked up on its class: `str.upper`.
pub fn find_on_class(class: &Class, name: &str) -> Option<&'static Builtin> {
    let table = match class.kind {
        ClassKind::Builtin(TypeId::Str) => string::METHODS,
        ClassKind::Builtin(TypeId::List) => list::LIST,
        ClassKind::Builtin(TypeId::Dict) => dict::METHODS,
        ClassKind::Exception(_) => exception::METHODS,
        ClassKind::Builtin(id) => crate::asyncio::methods_of(id),
    };
    table.iter().find(|builtin| builtin.name == name)
}
