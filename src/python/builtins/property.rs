//! The methods of descriptors: properties, functions (Objects/descrobject.c).

use super::{control, exactly, plain};
use crate::python::value::{Args, Builtin, Descriptor, Exc, ExcKind, Method, Todo, Value};
use crate::python::vm::Vm;
use crate::python::vm::ask::{Ask, Question};
use std::rc::Rc;

/// What functions and methods have as descriptors.
pub static BINDING: &[Builtin] = &[plain("__get__", |vm, args| match args.items {
    [function, Value::None, _] => Ok(function.clone()),
    [function, object, ..] => vm.bind(function.clone(), object),
    _ => Err(vm.type_error("__get__ expected at least 1 argument, got 0")),
})];

/// The methods of `property`.
pub static PROPERTY: &[Builtin] = &[
    control("__set__", |vm, args| change(vm, args, "setter")),
    control("__delete__", |vm, args| change(vm, args, "deleter")),
    plain("getter", |vm, args| accessor(vm, args, 0)),
    plain("setter", |vm, args| accessor(vm, args, 1)),
    plain("deleter", |vm, args| accessor(vm, args, 2)),
    plain("__get__", get),
];

/// `descriptor.__get__(object, class)` (wrap_descr_get, Objects/typeobject.c).
fn get(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    match args.items {
        [] | [_] => Err(vm.type_error("expected at least 1 argument, got 0")),
        [_, Value::None] | [_, Value::None, Value::None] => {
            Err(vm.type_error("__get__(None, None) is invalid"))
        }
        [Value::Descriptor(found), object, class @ ..] => match (&**found, class) {
            (Descriptor::Static(function), _) => Ok(function.clone()),
            (Descriptor::Class(function), [class, ..]) if !matches!(class, Value::None) => {
                Ok(Value::Method(Rc::new(Method { function: function.clone(), receiver: class.clone() })))
            }
            _ if matches!(object, Value::None) => Ok(args.items[0].clone()),
            _ => vm.bind(args.items[0].clone(), object),
        },
        [other, ..] => Ok(other.clone()),
    }
}

/// Calls a property's setter or its deleter.
fn change(vm: &mut Vm, args: Args, what: &str) -> Result<Todo, Exc> {
    let [Value::Descriptor(property), object, ..] = args.items else { return Ok(Todo::Done(Value::None)) };
    let Descriptor::Property { set, delete, .. } = &**property else { return Ok(Todo::Done(Value::None)) };
    let callable = if what == "setter" { set.clone() } else { delete.clone() };
    if matches!(callable, Value::None) {
        let class = vm.class_of(object);
        let message = format!("property of '{}' object has no {what}", class.qualname);
        return Err(vm.error(ExcKind::AttributeError, message));
    }
    let call = Question { callable, args: args.rest().items.to_vec(), names: Vec::new() };
    Ok(Todo::Run(Box::new(Ask { call: Some(call) })))
}

fn accessor(vm: &mut Vm, args: Args, which: u8) -> Result<Value, Exc> {
    let [property, function] = exactly(vm, "property", args)?;
    let Value::Descriptor(property) = property else { return Ok(Value::None) };
    let Descriptor::Property { get, set, delete, doc } = &**property else { return Ok(Value::None) };
    let pick = |index: u8, old: &Value| if index == which { function.clone() } else { old.clone() };
    // What stands in the getter's docstring goes with the getter.
    let doc = match vm.doc_of(get)? {
        own if which == 0 && own.is(doc) => vm.doc_of(function)?,
        _ => doc.clone(),
    };
    Ok(Value::Descriptor(Rc::new(Descriptor::Property {
        get: pick(0, get),
        set: pick(1, set),
        delete: pick(2, delete),
        doc,
    })))
}
