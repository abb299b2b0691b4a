//! The hidden module `_interleave`: what the Python parts of the library need of the machine.

use super::{exactly, plain, prelude};
use crate::python::value::{Builtin, Exc, Namespace, Value};
use crate::python::vm::Vm;

static FUNCTIONS: &[Builtin] = &[
    plain("waiter", |vm, args| {
        let [event_loop, _] = exactly(vm, "waiter", args)?;
        let name = vm.intern("create_future");
        let create = vm.attribute(event_loop, &name)?;
        match vm.call(&create, crate::python::value::Args::new(&[]))? {
            crate::python::vm::Called::Value(future) => Ok(future),
            _ => Ok(Value::None),
        }
    }),
    plain("acquired", |_, _| Ok(Value::None)),
    plain("released", |_, _| Ok(Value::None)),
    plain("names", |_, args| Ok(prelude::names_of(args))),
    plain("frozen", |vm, args| {
        let [value] = exactly(vm, "frozen", args)?;
        Ok(value.clone())
    }),
    plain("handled", |vm, _| Ok(vm.handled_anywhere().map_or(Value::None, Value::Exception))),
    plain("format_exception", |vm, args| {
        let [value] = exactly(vm, "format_exception", args)?;
        match value {
            Value::Exception(e) => Ok(Value::string(crate::python::traceback::format(e))),
            _ => Ok(Value::str("NoneType: None\n")),
        }
    }),
    plain("warn", |vm, args| {
        let text = text(vm, args.items.first())?;
        vm.warn_text(&text);
        Ok(Value::None)
    }),
];

fn text(vm: &mut Vm, value: Option<&Value>) -> Result<String, Exc> {
    match value {
        Some(value) => crate::python::repr::to_str(vm, value),
        None => Ok(String::new()),
    }
}

/// Fills the module.
pub fn fill(_: &mut Vm, names: &Namespace) {
    for function in FUNCTIONS {
        names.define(function.name, Value::Builtin(function));
    }
    names.define("member", Value::Builtin(&prelude::MEMBER));
}
