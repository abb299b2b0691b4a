//! The methods of exception groups.

use super::{exactly, plain};
use crate::python::ops;
use crate::python::value::{Args, Builtin, Exc, Value};
use crate::python::vm::{Vm, groups};

pub static METHODS: &[Builtin] = &[
    plain("split", |vm, args| {
        let (matched, rest) = split(vm, args)?;
        let part = |part: Option<Exc>| part.map_or(Value::None, Value::Exception);
        Ok(Value::tuple(vec![part(matched), part(rest)]))
    }),
    plain("subgroup", |vm, args| {
        let (matched, _) = split(vm, args)?;
        Ok(matched.map_or(Value::None, Value::Exception))
    }),
    plain("derive", |vm, args| {
        let [exceptions] = exactly(vm, "derive", args.rest())?;
        let class = match args.items.first() {
            Some(Value::Exception(e)) => e.clone(),
            _ => return Ok(Value::None),
        };
        let message = class.args.borrow().first().cloned().unwrap_or(Value::None);
        let base = vm.exception_class(crate::python::value::ExcKind::BaseExceptionGroup);
        groups::new_group(vm, &base, Args::new(&[message, exceptions.clone()]))
    }),
];

fn split(vm: &mut Vm, args: Args) -> Result<(Option<Exc>, Option<Exc>), Exc> {
    let [condition] = exactly(vm, "split", args.rest())?;
    let Some(Value::Exception(group)) = args.items.first() else { return Ok((None, None)) };
    let group = group.clone();
    match condition {
        Value::Type(class) if vm.is_exception_class(class) => {
            let class = class.clone();
            vm.split(&group, &mut |_, e| Ok(e.class.is_subclass(&class)))
        }
        Value::Tuple(classes) => {
            let classes = classes.items().to_vec();
            vm.split(&group, &mut |_, e| {
                Ok(classes.iter().any(|c| matches!(c, Value::Type(class) if e.class.is_subclass(class))))
            })
        }
        Value::Function(_) | Value::Method(_) | Value::Builtin(_) | Value::Object(_) => {
            vm.split(&group, &mut |vm, e| {
                let answer = vm.ask(condition, &[Value::Exception(e.clone())])?;
                ops::truth(vm, &answer)
            })
        }
        _ => Err(vm.type_error(
            "expected an exception type, a tuple of exception types, or a callable (other than a class)",
        )),
    }
}
