//! The methods of exception groups.

use super::{exactly, plain};
use crate::python::ops;
use crate::python::value::{Args, Builtin, Exc, Value};
use crate::python::vm::{Vm, groups};

pub static METHODS: &[Builtin] = &[
    plain("split", |vm, args| {
        let (matched, rest) = split(vm, args, "split")?;
        let part = |part: Option<Exc>| part.map_or(Value::None, Value::Exception);
        Ok(Value::tuple(vec![part(matched), part(rest)]))
    }),
    plain("subgroup", |vm, args| {
        let (matched, _) = split(vm, args, "subgroup")?;
        Ok(matched.map_or(Value::None, Value::Exception))
    }),
    plain("derive", |vm, args| {
        let [exceptions] = exactly(vm, &called(args, "derive"), args.rest())?;
        let class = match args.items.first() {
            Some(Value::Exception(e)) => e.clone(),
            _ => return Ok(Value::None),
        };
        let message = groups::message(&class);
        let base = vm.exception_class(crate::python::value::ExcKind::BaseExceptionGroup);
        groups::new_group(vm, &base, Args::new(&[message, exceptions.clone()]))
    }),
];

/// A method as messages about its arguments name it.
fn called(args: Args, method: &str) -> String {
    let class = args.items.first().map(Value::type_name).unwrap_or_default();
    format!("{class}.{method}")
}

fn split(vm: &mut Vm, args: Args, method: &str) -> Result<(Option<Exc>, Option<Exc>), Exc> {
    let [condition] = exactly(vm, &called(args, method), args.rest())?;
    let Some(Value::Exception(group)) = args.items.first() else { return Ok((None, None)) };
    let group = group.clone();
    match condition {
        Value::Type(class) if vm.is_exception_class(class) => {
            let class = class.clone();
            vm.split(&group, method == "split", &mut |_, e| Ok(e.class.is_subclass(&class)))
        }
        Value::Tuple(classes)
            if classes
                .items()
                .iter()
                .all(|class| matches!(class, Value::Type(class) if vm.is_exception_class(class))) =>
        {
            let classes = classes.items().to_vec();
            vm.split(&group, method == "split", &mut |_, e| {
                Ok(classes.iter().any(|c| matches!(c, Value::Type(class) if e.class.is_subclass(class))))
            })
        }
        Value::Function(_) | Value::Method(_) | Value::Builtin(_) | Value::Object(_) => {
            vm.split(&group, method == "split", &mut |vm, e| {
                let answer = vm.ask(condition, &[Value::Exception(e.clone())])?;
                ops::truth(vm, &answer)
            })
        }
        _ => Err(vm.type_error(
            "expected an exception type, a tuple of exception types, or a callable (other than a class)",
        )),
    }
}
