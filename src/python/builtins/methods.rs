//! Which methods the built-in types have.

use super::{bytes, bytes_text, deque, dict, exception, list, number, set, string};
use crate::python::value::{Builtin, Class, ClassKind, CoroutineKind, ExcKind, TypeId, Value};

type Table = &'static [Builtin];

/// The methods of a built-in type.
fn of_type(id: TypeId) -> [Table; 2] {
    match id {
        TypeId::Str => [string::METHODS, &[]],
        TypeId::List => [list::LIST, &[]],
        TypeId::Deque => [deque::METHODS, &[]],
        TypeId::Tuple => [list::TUPLE, &[]],
        TypeId::Dict => [dict::METHODS, &[]],
        TypeId::MappingProxy => [dict::reading(), &[]],
        TypeId::DictKeys | TypeId::DictItems => [dict::VIEW, &[]],
        TypeId::Set => [set::CHANGING, set::FROZEN],
        TypeId::FrozenSet => [set::FROZEN, &[]],
        TypeId::Int | TypeId::Bool => [number::INT, &[]],
        TypeId::Float => [number::FLOAT, &[]],
        TypeId::Bytes => [bytes::shared(), bytes_text::METHODS],
        TypeId::ByteArray => [bytes::METHODS, bytes_text::METHODS],
        TypeId::Range => [list::RANGE, &[]],
        TypeId::Slice => [list::SLICE, &[]],
        TypeId::Random => [number::RANDOM, &[]],
        TypeId::Coroutine => [exception::COROUTINE, &[]],
        TypeId::AsyncSend | TypeId::AsyncThrow => [exception::COROUTINE, exception::STEP],
        TypeId::AsyncGenerator => [super::async_gen::METHODS, &[]],
        TypeId::Generator | TypeId::CoroutineWrapper | TypeId::FutureIter => [exception::GENERATOR, &[]],
        TypeId::Exception => [exception::METHODS, &[]],
        TypeId::Function => [super::type_methods::FUNCTION, &[]],
        TypeId::Property => [super::property::PROPERTY, &[]],
        other => [crate::asyncio::methods_of(other), &[]],
    }
}

fn tables(value: &Value) -> [Table; 2] {
    match value {
        Value::List(_) => [list::LIST, &[]],
        Value::Str(_) => [string::METHODS, &[]],
        Value::Exception(e) if crate::python::vm::groups::members(e).is_some() => {
            [exception::METHODS, super::group::METHODS]
        }
        Value::Coroutine(c) if matches!(c.kind, CoroutineKind::Step(_)) => {
            [exception::COROUTINE, exception::STEP]
        }
        Value::Descriptor(_) => [super::property::PROPERTY, &[]],
        Value::Object(_) => [&[], &[]],
        other => match of_type(other.type_id()) {
            [[], []] => [crate::asyncio::methods(other), &[]],
            found => found,
        },
    }
}

fn search(tables: [Table; 2], name: &str) -> Option<&'static Builtin> {
    let [first, second] = tables;
    first.iter().chain(second).find(|builtin| builtin.name == name)
}

/// The method of a value; its first argument is the value.
pub fn find(value: &Value, name: &str) -> Option<&'static Builtin> {
    search(tables(value), name).or_else(|| super::dunder::find(value.type_id(), name)).or_else(|| match value
    {
        Value::Bool(_) => super::dunder::find(TypeId::Int, name),
        _ => None,
    })
}

/// The names of a value's methods.
pub fn names(value: &Value) -> Vec<&'static str> {
    tables(value).into_iter().flatten().map(|builtin| builtin.name).collect()
}

/// The names of a value's special methods, those that all objects have left out.
pub fn special_names(value: &Value) -> Vec<&'static str> {
    super::dunder::names(value.type_id()).collect()
}

/// A method that every object has.
pub fn find_on_object(name: &str) -> Option<&'static Builtin> {
    super::object::OBJECT.iter().find(|builtin| builtin.name == name)
}

/// A method that a built-in class has of its own, and not from above.
pub fn own(class: &Class, name: &str) -> Option<&'static Builtin> {
    match class.kind {
        ClassKind::Builtin(TypeId::Object) => find_on_object(name),
        ClassKind::Builtin(TypeId::Type) => super::type_methods::find(name),
        ClassKind::Builtin(TypeId::Bool) => super::dunder::find(TypeId::Bool, name),
        ClassKind::Builtin(id) => search(of_type(id), name).or_else(|| super::dunder::find(id, name)),
        ClassKind::Exception(ExcKind::BaseException) => {
            search([exception::METHODS, &[]], name).or_else(|| super::dunder::find(TypeId::Exception, name))
        }
        ClassKind::Exception(ExcKind::BaseExceptionGroup) => search([super::group::METHODS, &[]], name),
        ClassKind::Exception(_) => None,
    }
}
