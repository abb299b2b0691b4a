//! The module `time`: all of its clocks are the lesson's.

use super::{control, exactly, plain};
use crate::python::ops::as_float;
use crate::python::value::{Args, Builtin, Exc, Namespace, Todo, Value};
use crate::python::vm::Vm;
use crate::time::Time;

static FUNCTIONS: &[Builtin] = &[
    control("sleep", sleep),
    plain("time", |vm, args| {
        exactly::<0>(vm, "time.time", args)?;
        Ok(Value::float(EPOCH as f64 + vm.now.as_secs()))
    }),
    plain("monotonic", |vm, args| {
        exactly::<0>(vm, "time.monotonic", args)?;
        Ok(Value::float(vm.read_clock()))
    }),
    plain("perf_counter", |vm, args| {
        exactly::<0>(vm, "time.perf_counter", args)?;
        Ok(Value::float(vm.read_clock()))
    }),
    plain("time_ns", |vm, args| {
        exactly::<0>(vm, "time.time_ns", args)?;
        Ok(Value::Int(EPOCH * 1_000_000_000 + vm.now.0 as i64))
    }),
    plain("monotonic_ns", |vm, args| {
        exactly::<0>(vm, "time.monotonic_ns", args)?;
        Ok(Value::Int(vm.now.0 as i64))
    }),
    plain("perf_counter_ns", |vm, args| {
        exactly::<0>(vm, "time.perf_counter_ns", args)?;
        Ok(Value::Int(vm.now.0 as i64))
    }),
];

/// What the wall clock says when a run begins, in seconds from 1970: 2023-11-14 22:13:20 UTC.
const EPOCH: i64 = 1_700_000_000;

pub fn fill(names: &Namespace) {
    for function in FUNCTIONS {
        names.define(function.name, Value::Builtin(function));
    }
}

/// Holds the thread: nothing else of the program runs meanwhile.
fn sleep(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let [value] = exactly(vm, "time.sleep", args)?;
    let Some(seconds) = as_float(value) else {
        let message = format!("'{}' object cannot be interpreted as an integer", value.type_name());
        return Err(vm.type_error(message));
    };
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.value_error("sleep length must be non-negative"));
    }
    Ok(Todo::Hold(vm.now + Time::to_wait(seconds)))
}
