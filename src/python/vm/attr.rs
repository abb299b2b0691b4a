//! Attributes of built-in things.

use super::Vm;
use crate::python::builtins::methods;
use crate::python::suggest::closest;
use crate::python::value::{Builtin, Exc, ExcKind, Method, Str, Value};
use std::rc::Rc;

impl Vm {
    /// `object.name`.
    pub fn attribute(&mut self, object: &Value, name: &Rc<Str>) -> Result<Value, Exc> {
        if let Some(value) = self.field(object, name.text())? {
            return Ok(value);
        }
        if let Some(builtin) = methods::find(object, name.text()) {
            let function = Value::Builtin(builtin);
            return Ok(Value::Method(Rc::new(Method { function, receiver: object.clone() })));
        }
        Err(self.no_attribute(object, name.text()))
    }

    /// What a call of `object.name` calls, and the object to pass first (`Unbound` for none).
    pub(super) fn method(&mut self, object: &Value, name: &Rc<Str>) -> Result<(Value, Value), Exc> {
        if !matches!(object, Value::Module(_) | Value::Type(_))
            && let Some(builtin) = methods::find(object, name.text())
        {
            return Ok((Value::Builtin(builtin), object.clone()));
        }
        self.attribute(object, name).map(|value| (value, Value::Unbound))
    }

    /// An attribute that is data.
    fn field(&mut self, object: &Value, name: &str) -> Result<Option<Value>, Exc> {
        if name == "__class__" {
            return Ok(Some(Value::Type(self.class_of(object))));
        }
        Ok(match object {
            Value::Module(module) => match name {
                "__name__" => Some(Value::str(&module.name)),
                name => module.names.find(name),
            },
            Value::Type(class) => match name {
                "__name__" | "__qualname__" => Some(Value::str(&class.name)),
                "__module__" => Some(Value::str(&class.module)),
                "fromkeys" | "mro" => None,
                name => methods::find_on_class(class, name).map(Value::Builtin),
            },
            Value::Function(function) => match name {
                "__name__" => Some(Value::str(&function.code.name)),
                "__qualname__" => Some(Value::str(&function.code.qualname)),
                "__module__" => Some(Value::str("__main__")),
                "__doc__" => Some(Value::None),
                _ => None,
            },
            Value::Builtin(Builtin { name: own, .. }) if matches!(name, "__name__" | "__qualname__") => {
                Some(Value::str(own))
            }
            Value::Method(method) => match name {
                "__self__" => Some(method.receiver.clone()),
                "__func__" => Some(method.function.clone()),
                _ => self.field(&method.function.clone(), name)?,
            },
            Value::Coroutine(coroutine) => match name {
                "__name__" => Some(Value::str(&coroutine.name)),
                "__qualname__" => Some(Value::str(&coroutine.qualname)),
                _ => None,
            },
            Value::Exception(e) => exception_field(e, name),
            Value::Range(range) => match name {
                "start" => Some(Value::Int(range.start)),
                "stop" => Some(Value::Int(range.stop)),
                "step" => Some(Value::Int(range.step)),
                _ => None,
            },
            other => crate::asyncio::field(self, other, name),
        })
    }

    /// `object.name = value`, or `del object.name` for an unbound value.
    pub(super) fn set_attribute(&mut self, object: &Value, name: &Rc<Str>, value: Value) -> Result<(), Exc> {
        let name = name.text();
        if let Some(done) = crate::asyncio::set_field(self, object, name, &value) {
            return done;
        }
        match (object, name, &value) {
            (Value::Exception(e), "__cause__", Value::Exception(cause)) => {
                *e.cause.borrow_mut() = Some(cause.clone());
                e.suppress_context.set(true);
                Ok(())
            }
            (Value::Exception(e), "__context__", Value::Exception(context)) => {
                *e.context.borrow_mut() = Some(context.clone());
                Ok(())
            }
            (Value::Module(module), _, _) => {
                module.names.define(name, value);
                Ok(())
            }
            _ => {
                let type_name = object.type_name();
                let known = self.field(object, name)?.is_some() || methods::find(object, name).is_some();
                let message = match known {
                    true => format!("'{type_name}' object attribute '{name}' is read-only"),
                    false => format!(
                        "'{type_name}' object has no attribute '{name}' and no __dict__ for setting new attributes"
                    ),
                };
                Err(self.error(ExcKind::AttributeError, message))
            }
        }
    }

    fn no_attribute(&self, object: &Value, name: &str) -> Exc {
        let (message, near) = match object {
            Value::Module(module) => {
                let names = module.names.bound();
                let near = closest(name, names.iter().map(|(n, _)| &**n)).map(str::to_string);
                (format!("module '{}' has no attribute '{name}'", module.name), near)
            }
            Value::Type(class) => (format!("type object '{}' has no attribute '{name}'", class.name), None),
            other => {
                let near = closest(name, methods::names(other).into_iter()).map(str::to_string);
                (format!("'{}' object has no attribute '{name}'", other.type_name()), near)
            }
        };
        let e = self.error(ExcKind::AttributeError, message);
        *e.hint.borrow_mut() = near.map(|near| format!("Did you mean: '{near}'?"));
        e
    }
}

fn exception_field(e: &Exc, name: &str) -> Option<Value> {
    let exception =
        |e: &std::cell::RefCell<Option<Exc>>| e.borrow().clone().map_or(Value::None, Value::Exception);
    Some(match name {
        "args" => Value::tuple(e.args.borrow().clone()),
        "__cause__" => exception(&e.cause),
        "__context__" => exception(&e.context),
        "__suppress_context__" => Value::Bool(e.suppress_context.get()),
        "__traceback__" => Value::None,
        "__notes__" if !e.notes.borrow().is_empty() => {
            Value::list(e.notes.borrow().iter().cloned().map(Value::Str).collect())
        }
        "value"
            if matches!(e.class.kind, crate::python::value::ClassKind::Exception(ExcKind::StopIteration)) =>
        {
            e.args.borrow().first().cloned().unwrap_or(Value::None)
        }
        "code" if matches!(e.class.kind, crate::python::value::ClassKind::Exception(ExcKind::SystemExit)) => {
            e.args.borrow().first().cloned().unwrap_or(Value::None)
        }
        _ => return None,
    })
}
