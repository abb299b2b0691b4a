//! Raising and matching exceptions, and the errors of names.

use super::attr::set_extra;
use super::step::Flow;
use super::{Called, Frame, Input, NativeFrame, PyFrame, Then, Vm};
use crate::python::suggest::closest;
use crate::python::value::{Class, Exc, ExcKind, Exception, Step, Str, Value};
use std::rc::Rc;

/// Calls the classes that are raised, or named as a cause, and says in words of its own how they may fail.
struct MakeRaised {
    /// The last one first.
    left: Vec<Value>,
    made: Vec<Value>,
}

impl NativeFrame for MakeRaised {
    fn holds(&self, show: &mut dyn FnMut(&Value)) {
        self.left.iter().chain(&self.made).for_each(show);
    }

    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match input {
            Input::Raise(e) | Input::Throw(e) => return Step::Raise(e),
            Input::Return(made) => {
                let class = self.left.pop().unwrap_or(Value::None);
                // As do_raise says it (Python/ceval.c).
                let kind = crate::python::repr::quiet(&Value::Type(vm.class_of(&made)));
                match vm.made_exception(&class, &made, kind) {
                    Ok(e) => self.made.push(Value::Exception(e)),
                    Err(e) => return Step::Raise(e),
                }
            }
            Input::Start | Input::Send(_) | Input::Yield(_) => {}
        }
        while let Some(next) = self.left.last() {
            if vm.is_made_by_program(next) {
                return Step::Call(next.clone(), Vec::new());
            }
            self.made.extend(self.left.pop());
        }
        Step::Return(Value::Wrapped(Rc::new(Value::tuple(std::mem::take(&mut self.made)))))
    }
}

impl Vm {
    /// Before `raise`: if Python code makes what is raised, or its cause, from a class, runs that; the
    /// instruction is then run again with the instances as its operands.
    #[inline(never)]
    pub(super) fn make_raised(&mut self, frame: &mut PyFrame, parts: u8) -> Option<Flow> {
        if parts == 0 {
            return None;
        }
        if let Value::Wrapped(made) = frame.peek(1).clone() {
            frame.pop();
            if let Value::Tuple(made) = &*made {
                frame.slots.extend(made.items().iter().cloned());
            }
            return None;
        }
        let first = frame.slots.len() - usize::from(parts);
        if !frame.slots[first..].iter().any(|value| self.is_made_by_program(value)) {
            return None;
        }
        let mut left = frame.slots.split_off(first);
        left.reverse();
        frame.then = Then::Redo;
        Some(Flow::Call(Called::Frame(Frame::Native(Box::new(MakeRaised { left, made: Vec::new() }), None))))
    }

    /// Whether it is an exception class whose instances are made by code of the program.
    pub fn is_made_by_program(&mut self, value: &Value) -> bool {
        let Value::Type(class) = value else { return false };
        if !class.user || !self.is_exception_class(class) {
            return false;
        }
        let (new, init) = (self.intern("__new__"), self.intern("__init__"));
        class.meta.is_some() || class.user_attribute(&init).is_some() || class.user_attribute(&new).is_some()
    }

    /// What calling an exception class has made, if that is an exception.
    ///
    /// # Errors
    /// TypeError for anything else, of which `kind` is what it says.
    fn made_exception(&mut self, class: &Value, made: &Value, kind: String) -> Result<Exc, Exc> {
        if let Value::Exception(e) = made {
            return Ok(e.clone());
        }
        let class = crate::python::repr::quiet(class);
        let text = format!("calling {class} should have returned an instance of BaseException, not {kind}");
        Err(self.type_error(text))
    }

    /// The exception that a class and arguments stand for where they are thrown or set.
    ///
    /// # Errors
    /// What the class raises; TypeError if it makes something else; the mark of `ask`.
    pub fn exception_of(&mut self, class: &Rc<Class>, args: &[Value]) -> Result<Exc, Exc> {
        let value = Value::Type(class.clone());
        if !class.user {
            return Ok(Exception::new(class.clone(), args.to_vec()));
        }
        let made = self.ask(&value, args)?;
        // As _PyErr_CreateException says it (Python/errors.c).
        let kind = made.type_name().to_string();
        self.made_exception(&value, &made, kind)
    }

    /// `raise`, `raise TOS`, `raise TOS1 from TOS` (do_raise in Python/ceval.c).
    #[inline(never)]
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
        match cause {
            None => {}
            Some(Value::None) => {
                *exception.cause.borrow_mut() = None;
                exception.suppress_context.set(true);
            }
            Some(cause) => match self.instance(&cause) {
                Ok(cause) => {
                    *exception.cause.borrow_mut() = Some(cause);
                    exception.suppress_context.set(true);
                }
                Err(_) => {
                    let e = self.type_error("exception causes must derive from BaseException");
                    self.chain(frame, &e);
                    return e;
                }
            },
        }
        self.chain(frame, &exception);
        exception
    }

    /// The exception that raising a value raises: itself, or an instance of the class that it is.
    fn instance(&mut self, value: &Value) -> Result<Exc, Exc> {
        match value {
            Value::Exception(exception) => Ok(exception.clone()),
            Value::Type(class) if self.is_exception_class(class) => {
                Ok(Exception::new(class.clone(), Vec::new()))
            }
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

    #[inline(never)]
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
        object.dict.borrow().entries.borrow().text(&name).is_some()
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
