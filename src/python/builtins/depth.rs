//! `sys.getrecursionlimit` and its kin.

use super::plain;
use crate::python::ops;
use crate::python::value::{Builtin, Value};

/// What of it `sys` has.
pub static FUNCTIONS: &[Builtin] = &[
    plain("getrecursionlimit", |vm, _| Ok(Value::Int(vm.recursion_limit as i64))),
    plain("setrecursionlimit", |vm, args| {
        let [value] = args.items else {
            let given = args.items.len();
            let message = format!("sys.setrecursionlimit() takes exactly one argument ({given} given)");
            return Err(vm.type_error(message));
        };
        let Some(limit) = ops::as_int(value) else {
            let name = value.type_name();
            return Err(vm.type_error(format!("'{name}' object cannot be interpreted as an integer")));
        };
        let limit = usize::try_from(limit).unwrap_or(0);
        if limit < 1 {
            return Err(vm.value_error("recursion limit must be greater or equal than 1"));
        }
        vm.recursion_limit = limit;
        Ok(Value::None)
    }),
];
