//! The hidden module `_interleave`: what the Python parts of the library need of the machine.

use super::{exactly, plain, prelude};
use crate::python::code::{Code, CodeKind};
use crate::python::value::{Builtin, Bytes, Descriptor, Exc, Function, Namespace, TypeId, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

static FUNCTIONS: &[Builtin] = &[
    plain("names", |_, args| Ok(prelude::names_of(args))),
    plain("frozen", |vm, args| {
        let [value] = exactly(vm, "frozen", args)?;
        Ok(value.clone())
    }),
    plain("in_order", |vm, args| {
        let [Value::Type(class), Value::Str(name)] = exactly(vm, "in_order", args)? else {
            return Ok(Value::None);
        };
        Ok(vm.in_order(class, name).unwrap_or(Value::None))
    }),
    // field_of_tuple(index): what stands for a field in the class of a named tuple.
    plain("field_of_tuple", |vm, args| match exactly(vm, "field_of_tuple", args)? {
        [Value::Int(index)] => {
            let field = Descriptor::Field(usize::try_from(*index).unwrap_or(usize::MAX));
            Ok(Value::Descriptor(Rc::new(field)))
        }
        _ => Err(vm.type_error("an index is required")),
    }),
    // digest(name, data) -> bytes, or None for an algorithm that is not known.
    plain("digest", |vm, args| match exactly(vm, "digest", args)? {
        [Value::Str(name), Value::Bytes(data)] => {
            let digest = crate::python::number::digest::digest(name.text(), &data.get());
            Ok(digest.map_or(Value::None, |digest| Bytes::value(digest, false)))
        }
        _ => Err(vm.type_error("object supporting the buffer API required")),
    }),
    // alias(class, item): `class[item]`, for classes of the library that programs name in annotations.
    plain("alias", |vm, args| {
        let [class, item] = exactly(vm, "alias", args)?;
        let alias = vm.member("types", "GenericAlias")?;
        vm.ask(&alias, &[class.clone(), item.clone()])
    }),
    plain("handled", |vm, _| Ok(vm.handled_anywhere().map_or(Value::None, Value::Exception))),
    plain("awaitable_generators", |vm, args| {
        let [function] = exactly(vm, "awaitable_generators", args)?;
        Ok(awaitable_generators(function).unwrap_or(Value::None))
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

/// For a function that makes coroutines itself; for one that makes generators, the same one whose
/// generators can be awaited (Lib/types.py, coroutine).
fn awaitable_generators(function: &Value) -> Option<Value> {
    let Value::Function(made) = function else { return None };
    match made.code.kind {
        CodeKind::Coroutine | CodeKind::AwaitableGenerator => Some(function.clone()),
        CodeKind::Generator => {
            let code = Code { kind: CodeKind::AwaitableGenerator, ..(*made.code).clone() };
            Some(Value::Function(Rc::new(Function {
                code: Rc::new(code),
                globals: made.globals.clone(),
                defaults: made.defaults.clone(),
                keyword_defaults: made.keyword_defaults.clone(),
                closure: made.closure.clone(),
                own: made.own.clone(),
                replaced: Default::default(),
                attrs: made.attrs.clone(),
                weight: Default::default(),
            })))
        }
        CodeKind::Plain | CodeKind::AsyncGenerator => None,
    }
}

/// Fills the module.
pub fn fill(vm: &mut Vm, names: &Namespace) {
    let deque = vm.class(TypeId::Deque);
    names.define("deque", Value::Type(deque));
    for function in FUNCTIONS
        .iter()
        .chain(super::number::HIDDEN)
        .chain(super::print::HIDDEN)
        .chain(super::stack::FUNCTIONS)
        .chain(super::weak::FUNCTIONS)
        .chain([&super::collector::COLLECT])
        .chain(super::regex::FUNCTIONS)
    {
        names.define(function.name, Value::Builtin(function));
    }
    for builtin in [&super::evaluate::EVALUATE, &super::evaluate::EXECUTE] {
        names.define(builtin.name, Value::Builtin(builtin));
    }
    names.define("import_module", Value::Builtin(&prelude::IMPORT));
}
