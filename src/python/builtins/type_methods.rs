//! The methods of `type`: what classes have themselves, and not their objects.

use super::object::{TYPE_CALL, TYPE_NEW};
use super::{exactly, plain};
use crate::python::code::BinaryOp;
use crate::python::ops;
use crate::python::value::{Args, Builtin, Value};
use std::rc::Rc;

/// A method of `type`.
pub fn find(name: &str) -> Option<&'static Builtin> {
    match name {
        "__new__" => Some(&TYPE_NEW),
        "__call__" => Some(&TYPE_CALL),
        _ => METHODS.iter().find(|builtin| builtin.name == name),
    }
}

static METHODS: &[Builtin] = &[
    plain("mro", |_, args| {
        let Some(Value::Type(class)) = args.items.first() else { return Ok(Value::None) };
        let all = std::iter::once(class).chain(&class.mro).cloned().map(Value::Type).collect();
        Ok(Value::list(all))
    }),
    plain("__subclasses__", |vm, args| {
        let Some(Value::Type(class)) = args.items.first() else { return Ok(Value::None) };
        let below: Vec<Value> = vm
            .made_classes
            .iter()
            .filter_map(|made| made.upgrade())
            .filter(|made| made.bases.iter().any(|base| Rc::ptr_eq(base, class)))
            .map(Value::Type)
            .collect();
        Ok(Value::list(below))
    }),
    plain("__init__", |_, _| Ok(Value::None)),
    plain("__prepare__", |_, _| Ok(Value::Dict(Rc::default()))),
    plain("__instancecheck__", |vm, args| {
        let [class, value] = exactly(vm, "__instancecheck__", args)?;
        let Value::Type(class) = class else { return Ok(Value::Bool(false)) };
        vm.is_instance_of(value, class).map(Value::Bool)
    }),
    plain("__subclasscheck__", |vm, args| {
        let [class, value] = exactly(vm, "__subclasscheck__", args)?;
        match (class, value) {
            (Value::Type(class), Value::Type(below)) => Ok(Value::Bool(below.is_subclass(class))),
            _ => Err(vm.type_error("issubclass() arg 1 must be a class")),
        }
    }),
    plain("__repr__", |vm, args: Args| {
        let [class] = exactly(vm, "__repr__", args)?;
        match class {
            Value::Type(class) => Ok(Value::string(format!("<class '{}'>", class.full_name()))),
            other => crate::python::repr::repr(vm, other).map(Value::string),
        }
    }),
    plain("__or__", |vm, args| {
        let [a, b] = exactly(vm, "__or__", args)?;
        ops::binary(vm, BinaryOp::Or, a, b)
    }),
    plain("__dir__", super::dir::dir),
];

/// The methods of functions.
pub static FUNCTION: &[Builtin] = &[plain("__get__", |vm, args| match args.items {
    [function, Value::None, ..] => Ok(function.clone()),
    [function, object, ..] => vm.bind(function.clone(), object),
    _ => Err(vm.type_error("__get__(None, None) is invalid")),
})];
