//! The methods of `property` (Objects/descrobject.c).

use super::{exactly, plain};
use crate::python::value::{Args, Builtin, Descriptor, Exc, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

/// The methods of `property`.
pub static PROPERTY: &[Builtin] = &[
    plain("getter", |vm, args| accessor(vm, args, 0)),
    plain("setter", |vm, args| accessor(vm, args, 1)),
    plain("deleter", |vm, args| accessor(vm, args, 2)),
    plain("__get__", |vm, args| match args.items {
        [property, Value::None, ..] => Ok(property.clone()),
        [property, object, ..] => vm.bind(property.clone(), object),
        _ => Err(vm.type_error("__get__(None, None) is invalid")),
    }),
];

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
