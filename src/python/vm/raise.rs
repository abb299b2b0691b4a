//! Raising and matching exceptions, and the errors of names.

use super::ask::Operation;
use super::attr::set_extra;
use super::step::Flow;
use super::{Called, Frame, PyFrame, Vm};
use crate::python::repr;
use crate::python::suggest::closest;
use crate::python::value::{Class, Exc, ExcKind, Exception, Str, Value};
use std::rc::Rc;

impl Vm {
    /// `raise`, `raise TOS`, `raise TOS1 from TOS` (do_raise in Python/ceval.c).
    pub(super) fn raise(&mut self, frame: &mut PyFrame, parts: u8) -> Exc {
        if parts == 0 {
            return match self.handled(frame) {
                Some(exception) => exception,
                None => {
                    // Not raised again but anew: it gets its place like any other.
                    let e = self.error(ExcKind::RuntimeError, "No active exception to reraise");
                    e.passed(crate::python::value::Place::Code {
                        code: frame.code.clone(),
                        op: frame.current() as u32,
                    });
                    e
                }
            };
        }
        let cause = if parts == 2 { Some(frame.pop()) } else { None };
        let raised = frame.pop();
        let exception = match self.instance(&raised) {
            Ok(exception) => exception,
            Err(e) => {
                self.chain(frame, &e);
                return e;
            }
        };
        if let Err(e) = self.set_cause(&exception, cause) {
            self.chain(frame, &e);
            return e;
        }
        self.chain(frame, &exception);
        exception
    }

    /// Whether an exception of a class is made without code of the program's, and of no arguments.
    fn is_made_plainly(&mut self, class: &Rc<Class>) -> bool {
        use ExcKind::{BaseExceptionGroup, UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError};
        let [init, new] = ["__init__", "__new__"].map(|name| self.intern(name));
        let picky = [BaseExceptionGroup, UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError];
        !picky.iter().any(|&kind| class.is_subclass(&self.exception_class(kind)))
            && (!class.user
                || class.meta.is_none()
                    && class.user_attribute(&init).is_none()
                    && class.user_attribute(&new).is_none())
    }

    /// An exception of a class, as calling the class gives it.
    ///
    /// # Errors
    /// What the call raises; TypeError if it gives something else; the mark of `ask`.
    pub fn exception_of(&mut self, class: &Rc<Class>, args: &[Value]) -> Result<Exc, Exc> {
        if args.is_empty() && self.is_made_plainly(class) {
            return Ok(Exception::new(class.clone(), Vec::new()));
        }
        let class = Value::Type(class.clone());
        match self.ask(&class, args)? {
            Value::Exception(e) => Ok(e),
            other => {
                let (class, given) = (repr::repr(self, &class)?, Value::Type(self.class_of(&other)));
                let given = repr::repr(self, &given)?;
                let text = "should have returned an instance of BaseException, not";
                Err(self.type_error(format!("calling {class} {text} {given}")))
            }
        }
    }

    /// What `raise` does first where it calls a class of the program's: then that is done in a frame of its
    /// own, which raises.
    pub(super) fn raise_class(&mut self, frame: &mut PyFrame, parts: u8) -> Option<Flow> {
        let count = usize::from(parts);
        let called = (1..=count).any(|depth| match frame.peek(depth) {
            Value::Type(class) if self.is_exception_class(class) => {
                let class = class.clone();
                !self.is_made_plainly(&class)
            }
            _ => false,
        });
        if !called {
            return None;
        }
        let cause = if parts == 2 { Some(frame.pop()) } else { None };
        let raised = frame.pop();
        let raising = Operation::of(move |vm| {
            let exception = vm.instance(&raised)?;
            let cause = match &cause {
                None | Some(Value::None) => cause.clone(),
                Some(class @ Value::Type(_)) => Some(Value::Exception(vm.instance_as_cause(class)?)),
                Some(other) => Some(other.clone()),
            };
            vm.set_cause(&exception, cause)?;
            if let Some(handled) = vm.handled_anywhere() {
                exception.set_context(&handled);
            }
            Err(exception)
        });
        Some(Flow::Call(Called::Frame(Frame::Native(Box::new(raising), None))))
    }

    fn instance_as_cause(&mut self, value: &Value) -> Result<Exc, Exc> {
        match value {
            Value::Exception(e) => Ok(e.clone()),
            Value::Type(class) if self.is_exception_class(class) => self.exception_of(class, &[]),
            _ => Err(self.type_error("exception causes must derive from BaseException")),
        }
    }

    /// `raise exception from cause`.
    fn set_cause(&mut self, exception: &Exc, cause: Option<Value>) -> Result<(), Exc> {
        let cause = match cause {
            None => return Ok(()),
            Some(Value::None) => None,
            Some(cause) => Some(self.instance_as_cause(&cause)?),
        };
        *exception.cause.borrow_mut() = cause;
        exception.suppress_context.set(true);
        Ok(())
    }

    /// The exception that raising a value raises: itself, or an instance of the class that it is.
    fn instance(&mut self, value: &Value) -> Result<Exc, Exc> {
        match value {
            Value::Exception(exception) => Ok(exception.clone()),
            Value::Type(class) if self.is_exception_class(class) => self.exception_of(class, &[]),
            _ => Err(self.type_error("exceptions must derive from BaseException")),
        }
    }

    pub fn is_exception_class(&self, class: &Class) -> bool {
        class.is_subclass(&self.exception_class(ExcKind::BaseException))
    }

    /// Whether `except class` catches an exception.
    pub(super) fn matches(&mut self, exception: &Exc, class: &Value) -> Result<bool, Exc> {
        let one = |vm: &Vm, class: &Value| match class {
            Value::Type(class) if vm.is_exception_class(class) => Ok(exception.class.is_subclass(class)),
            _ => {
                let message = "catching classes that do not inherit from BaseException is not allowed";
                Err(vm.type_error(message))
            }
        };
        match class {
            Value::Tuple(classes) => {
                let mut any = false;
                for class in classes.items() {
                    any |= one(self, class)?;
                }
                Ok(any)
            }
            class => one(self, class),
        }
    }

    pub(super) fn unbound(&self, name: &str) -> Exc {
        let name = name.trim_start_matches('.');
        let message =
            format!("cannot access local variable '{name}' where it is not associated with a value");
        self.error(ExcKind::UnboundLocalError, message)
    }

    pub(super) fn unbound_free(&self, name: &str) -> Exc {
        let message = format!(
            "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
        );
        let e = self.error(ExcKind::NameError, message);
        set_extra(&e.fields, &Str::new("name"), Value::str(name));
        e
    }

    /// Whether the `self` in sight has an attribute of a name.
    fn has_own(&self, frame: &PyFrame, name: &str) -> bool {
        let at = frame.code.locals.iter().position(|local| &**local == "self");
        let this = match at.and_then(|at| frame.slots.get(at)) {
            Some(Value::Cell(cell)) => cell.value.borrow().clone(),
            this => this.cloned().unwrap_or(Value::None),
        };
        let Value::Object(object) = &this else { return false };
        let name = Str::new(name);
        object.dict.entries.borrow().text(&name).is_some()
            || object.class.borrow().user_attribute(&name).is_some()
    }

    /// A name that is bound nowhere; what was meant is looked for among the names in sight.
    pub(super) fn name_error(&self, frame: &PyFrame, name: &str) -> Exc {
        let e = self.error(ExcKind::NameError, format!("name '{name}' is not defined"));
        set_extra(&e.fields, &Str::new("name"), Value::str(name));
        let mut known: Vec<Rc<str>> = Vec::new();
        let bound = |slot: &&Value| !matches!(slot, Value::Unbound);
        let locals = frame.code.locals.iter().zip(&frame.slots);
        known.extend(locals.filter(|(_, v)| bound(v)).map(|(n, _)| n.clone()));
        known.extend(frame.globals.bound().into_iter().map(|(n, _)| n));
        known.extend(self.builtins.bound().into_iter().map(|(n, _)| n));
        // A module that was not imported (Lib/traceback.py, TracebackException).
        let module = crate::python::builtins::prelude::is_in_library(name);
        let close = match self.has_own(frame, name) {
            true => Some(format!("self.{name}")),
            false => closest(name, known.iter().map(|n| &**n)).map(str::to_string),
        };
        *e.hint.borrow_mut() = match (close, module) {
            (Some(close), true) => {
                Some(format!("Did you mean: '{close}'? Or did you forget to import '{name}'?"))
            }
            (Some(close), false) => Some(format!("Did you mean: '{close}'?")),
            (None, true) => Some(format!("Did you forget to import '{name}'?")),
            (None, false) => None,
        };
        e
    }
}
