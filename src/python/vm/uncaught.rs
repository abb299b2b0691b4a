//! What becomes of an exception that nobody caught (PyErr_PrintEx, Python/pythonrun.c).

use super::{Input, NativeFrame, Vm};
use crate::python::builtins::write_to;
use crate::python::value::{Exc, ExcKind, Step, Todo, Value};
use crate::python::vm::exception_fields;
use crate::python::{report, repr};
use crate::trace::Stream;

/// The status of a program that a KeyboardInterrupt ended: by the signal 2, as CPython ends itself then.
pub const INTERRUPTED: i32 = -2;

impl Vm {
    /// Puts on the stack what reports the exception that ended the program; its result is the exit status.
    pub fn report_uncaught(&mut self, e: Exc) {
        self.frames.push(super::Frame::Native(Box::new(Uncaught { e, hooked: None, status: None }), None));
        self.input = Input::Start;
    }

    /// What is said of an exception, where a program's code can run for it.
    pub fn tell(&mut self, before: impl Into<String>, e: Exc) -> Tell {
        Tell { before: before.into(), e: Some(e) }
    }
}

/// Writes the report of an exception to stderr.
pub struct Tell {
    before: String,
    e: Option<Exc>,
}

impl NativeFrame for Tell {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match (self.e.take(), input) {
            (Some(e), _) => {
                let before = std::mem::take(&mut self.before);
                vm.run_again(Box::new(move |vm| {
                    let text = format!("{before}{}", report::text(vm, &e)?);
                    match vm.other_stream("stderr") {
                        Some(file) => write_to(vm, &file, &text)?,
                        None if before.is_empty() => vm.print(Stream::Stderr, &text),
                        None => vm.warn_text(&text),
                    }
                    Ok(Todo::Done(Value::None))
                }))
            }
            (None, Input::Raise(e) | Input::Throw(e)) => Step::Raise(e),
            (None, _) => Step::Return(Value::None),
        }
    }
}

/// The exception that ended the program is being reported.
struct Uncaught {
    e: Exc,
    /// What `sys.excepthook` raised.
    hooked: Option<Option<Exc>>,
    status: Option<i32>,
}

impl NativeFrame for Uncaught {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Some(status) = self.status {
            return match (&mut self.hooked, input) {
                // What the hook raised has been told, and now what it was called with.
                (Some(raised @ Some(_)), _) => {
                    *raised = None;
                    Step::Run(Box::new(vm.tell("\nOriginal exception was:\n", self.e.clone())))
                }
                _ => Step::Return(Value::Int(i64::from(status))),
            };
        }
        match (&self.hooked, input) {
            (None, Input::Start) if vm.is_kind(&self.e, ExcKind::SystemExit) => self.exit(vm, self.e.clone()),
            (None, Input::Start) => {
                let interrupted = !self.e.class.user && vm.is_kind(&self.e, ExcKind::KeyboardInterrupt);
                let status = if interrupted { INTERRUPTED } else { 1 };
                let hook = match vm.sys_name("excepthook") {
                    Some(hook) if !hook.is(&Value::Builtin(&crate::python::builtins::sys::EXCEPTHOOK)) => {
                        hook
                    }
                    _ => {
                        self.status = Some(status);
                        return Step::Run(Box::new(vm.tell("", self.e.clone())));
                    }
                };
                self.hooked = Some(None);
                Step::Call(hook, crate::python::builtins::sys::exc_info(Some(&self.e)))
            }
            (Some(_), Input::Raise(e)) if vm.is_kind(&e, ExcKind::SystemExit) => self.exit(vm, e),
            (Some(_), Input::Raise(e)) => {
                self.status = Some(1);
                self.hooked = Some(Some(e.clone()));
                Step::Run(Box::new(vm.tell("Error in sys.excepthook:\n", e)))
            }
            _ => Step::Return(Value::Int(1)),
        }
    }
}

impl Uncaught {
    /// The status that a SystemExit asks for; anything but a number is printed (_Py_HandleSystemExit).
    fn exit(&mut self, vm: &mut Vm, e: Exc) -> Step {
        let status = match exception_fields::field(&e, "code") {
            None | Some(Value::None) => 0,
            Some(Value::Int(status)) => (status & 0xff) as i32,
            Some(Value::Bool(status)) => i32::from(status.get()),
            Some(code) => {
                self.hooked = None;
                self.status = Some(1);
                return vm.run_again(Box::new(move |vm| {
                    let text = repr::to_str(vm, &code)? + "\n";
                    vm.print(Stream::Stderr, &text);
                    Ok(Todo::Done(Value::Int(1)))
                }));
            }
        };
        Step::Return(Value::Int(i64::from(status)))
    }
}
