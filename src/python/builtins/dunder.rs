//! The special methods of built-in values, where a program calls them by name: `super().__getitem__(key)`.

use super::{control, plain};
use crate::python::code::{BinaryOp, CompareOp};
use crate::python::ops;
use crate::python::value::{Args, Builtin, CoroutineKind, Exc, Todo, Value};
use crate::python::vm::{Called, Frame, Vm};

/// The special method of a built-in value, if its type has it.
pub fn find(value: &Value, name: &str) -> Option<&'static Builtin> {
    if !name.starts_with("__") {
        return None;
    }
    let table = match value {
        Value::Dict(_) | Value::List(_) | Value::Deque(_) => &[ITEMS, ITERABLE, COMPARED][..],
        Value::Set(_) | Value::View(_) => &[ITERABLE, COMPARED],
        Value::Tuple(_) | Value::Str(_) | Value::Range(_) | Value::Bytes(_) => &[GET, ITERABLE, COMPARED],
        Value::Int(_) | Value::Big(_) | Value::Float(_) | Value::Bool(_) => &[NUMBER, COMPARED],
        Value::Iter(_) => &[ITERATOR],
        Value::Coroutine(c) if c.kind == CoroutineKind::Generator => &[ITERATOR],
        Value::Coroutine(_) | Value::Future(_) => &[AWAITABLE],
        Value::Function(_) | Value::Builtin(_) | Value::Method(_) | Value::Type(_) => &[CALLABLE],
        _ => return None,
    };
    let found = table.iter().find_map(|part| part.iter().find(|builtin| builtin.name == name));
    found.filter(|_| !matches!((value, name), (Value::Str(_), "__reversed__")))
}

static ITEMS: &[Builtin] = &[
    plain("__getitem__", |vm, args| two(vm, args, ops::get_item)),
    plain("__setitem__", |vm, args| match args.items {
        [object, key, value] => ops::set_item(vm, object, key, value.clone()).map(|()| Value::None),
        _ => Err(vm.type_error("__setitem__ expected 2 arguments")),
    }),
    plain("__delitem__", |vm, args| {
        two(vm, args, |vm, a, b| ops::delete_item(vm, a, b).map(|()| Value::None))
    }),
];

static GET: &[Builtin] = &[plain("__getitem__", |vm, args| two(vm, args, ops::get_item))];

static ITERABLE: &[Builtin] = &[
    plain("__len__", super::functions::len),
    plain("__contains__", |vm, args| two(vm, args, |vm, a, b| ops::contains(vm, a, b).map(Value::Bool))),
    plain("__iter__", |vm, args| vm.iter(args.items.first().unwrap_or(&Value::None))),
    plain("__add__", |vm, args| two(vm, args, |vm, a, b| ops::binary(vm, BinaryOp::Add, a, b))),
    plain("__mul__", |vm, args| two(vm, args, |vm, a, b| ops::binary(vm, BinaryOp::Mul, a, b))),
    plain("__or__", |vm, args| two(vm, args, |vm, a, b| ops::binary(vm, BinaryOp::Or, a, b))),
];

static COMPARED: &[Builtin] = &[
    plain("__lt__", |vm, args| two(vm, args, |vm, a, b| ops::rich_compare(vm, CompareOp::Lt, a, b))),
    plain("__le__", |vm, args| two(vm, args, |vm, a, b| ops::rich_compare(vm, CompareOp::Le, a, b))),
    plain("__gt__", |vm, args| two(vm, args, |vm, a, b| ops::rich_compare(vm, CompareOp::Gt, a, b))),
    plain("__ge__", |vm, args| two(vm, args, |vm, a, b| ops::rich_compare(vm, CompareOp::Ge, a, b))),
];

static NUMBER: &[Builtin] = &[
    plain("__add__", |vm, args| two(vm, args, |vm, a, b| ops::binary(vm, BinaryOp::Add, a, b))),
    plain("__radd__", |vm, args| two(vm, args, |vm, a, b| ops::binary(vm, BinaryOp::Add, b, a))),
    plain("__sub__", |vm, args| two(vm, args, |vm, a, b| ops::binary(vm, BinaryOp::Sub, a, b))),
    plain("__mul__", |vm, args| two(vm, args, |vm, a, b| ops::binary(vm, BinaryOp::Mul, a, b))),
    plain("__truediv__", |vm, args| two(vm, args, |vm, a, b| ops::binary(vm, BinaryOp::Div, a, b))),
    plain("__floordiv__", |vm, args| two(vm, args, |vm, a, b| ops::binary(vm, BinaryOp::FloorDiv, a, b))),
    plain("__mod__", |vm, args| two(vm, args, |vm, a, b| ops::binary(vm, BinaryOp::Mod, a, b))),
    plain("__pow__", |vm, args| two(vm, args, |vm, a, b| ops::binary(vm, BinaryOp::Pow, a, b))),
    plain("__int__", |_, args| Ok(args.items.first().cloned().unwrap_or(Value::None))),
    plain("__index__", |_, args| Ok(args.items.first().cloned().unwrap_or(Value::None))),
    plain("__bool__", |vm, args| ops::truth(vm, args.items.first().unwrap_or(&Value::None)).map(Value::Bool)),
];

static ITERATOR: &[Builtin] = &[
    plain("__iter__", |_, args| Ok(args.items.first().cloned().unwrap_or(Value::None))),
    control("__next__", |vm, args| {
        let called = vm.call_next(args.items.first().unwrap_or(&Value::None))?;
        Ok(match called {
            Called::Value(value) => Todo::Done(value),
            Called::Frame(Frame::Native(frame, _)) => Todo::Run(frame),
            _ => Todo::Done(Value::None),
        })
    }),
];

static AWAITABLE: &[Builtin] =
    &[plain("__await__", |_, args| Ok(args.items.first().cloned().unwrap_or(Value::None)))];

static CALLABLE: &[Builtin] = &[control("__call__", |vm, args| {
    let callable = args.items.first().cloned().unwrap_or(Value::None);
    let rest = args.rest();
    let (items, names) = (rest.items.to_vec(), rest.names.to_vec());
    let _ = vm;
    let call = crate::python::vm::ask::Question { callable, args: items, names };
    Ok(Todo::Run(Box::new(crate::python::vm::ask::Ask { call: Some(call) })))
})];

fn two(vm: &mut Vm, args: Args, op: fn(&mut Vm, &Value, &Value) -> Result<Value, Exc>) -> Result<Value, Exc> {
    match args.items {
        [a, b] => op(vm, a, b),
        _ => Err(vm.type_error(format!("expected 1 argument, got {}", args.items.len().saturating_sub(1)))),
    }
}
