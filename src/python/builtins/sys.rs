//! What `sys` says of exceptions.

use super::{control, exactly, plain};
use crate::python::report;
use crate::python::value::{Builtin, Call, Exc, Todo, Value};
use crate::trace::Stream;

pub static FUNCTIONS: &[&Builtin] = &[&EXCEPTION, &EXC_INFO, &EXCEPTHOOK, &UNRAISABLEHOOK];

static EXCEPTION: Builtin = Builtin {
    name: "exception",
    call: Call::Framed(|vm, frame, args| {
        let [] = exactly(vm, "sys.exception", args)?;
        Ok(Todo::Done(vm.handled(frame).map_or(Value::None, Value::Exception)))
    }),
};

static EXC_INFO: Builtin = Builtin {
    name: "exc_info",
    call: Call::Framed(|vm, frame, args| {
        let [] = exactly(vm, "sys.exc_info", args)?;
        Ok(Todo::Done(Value::tuple(exc_info(vm.handled(frame).as_ref()))))
    }),
};

/// `sys.excepthook` as it is at first: writes the report.
pub static EXCEPTHOOK: Builtin = plain("excepthook", |vm, args| {
    let [_, value, _] = exactly(vm, "excepthook", args)?;
    if let Value::Exception(e) = value {
        let text = report::text(vm, e)?;
        vm.print(Stream::Stderr, &text);
    }
    Ok(Value::None)
});

/// `sys.unraisablehook` as it is at first: writes what it is told.
pub static UNRAISABLEHOOK: Builtin = control("unraisablehook", |vm, args| {
    let [told] = exactly(vm, "sys.unraisablehook", args)?;
    let write = vm.member("sys.info", "write_unraisable")?;
    vm.ask(&write, std::slice::from_ref(told)).map(Todo::Done)
});

/// Calls a program's `sys.unraisablehook`, with the exception and what it was ignored in.
pub static TELL_UNRAISABLE: Builtin = control("tell_unraisable", |vm, args| {
    let tell = vm.member("sys.info", "tell_unraisable")?;
    vm.ask(&tell, args.items).map(Todo::Done)
});

/// The three parts of an exception: its class, itself, its traceback.
pub fn exc_info(e: Option<&Exc>) -> Vec<Value> {
    let Some(e) = e else { return vec![Value::None; 3] };
    let traceback = e.traceback.borrow().clone().map_or(Value::None, Value::Traceback);
    vec![Value::Type(e.class.clone()), Value::Exception(e.clone()), traceback]
}
