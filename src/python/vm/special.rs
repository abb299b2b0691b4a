//! Special methods: looked up on the class of a value, never on the value itself.

use super::Vm;
use crate::python::builtins::methods;
use crate::python::value::{Class, Exc, Method, Value};
use std::rc::Rc;

impl Vm {
    /// The class of a value whose special methods a program may have written.
    pub fn user_class(&self, value: &Value) -> Option<Rc<Class>> {
        match value {
            Value::Object(object) => Some(object.class.borrow().clone()),
            Value::Exception(e) if e.class.user => Some(e.class.clone()),
            Value::Type(class) => class.meta.clone(),
            _ => None,
        }
    }

    /// What a program's class binds a special method's name to, not bound to the value. A `None` there
    /// says that there is no such method, and counts as one that is found.
    pub fn user_special(&mut self, value: &Value, name: &'static str) -> Option<Value> {
        let class = self.user_class(value)?;
        let name = self.intern(name);
        class.user_attribute(&name)
    }

    /// Calls a special method that a program's class has; `None` if it has none.
    ///
    /// # Errors
    /// What the method raises, or the mark of `ask`.
    pub fn ask_special(
        &mut self,
        value: &Value,
        name: &'static str,
        args: &[Value],
    ) -> Result<Option<Value>, Exc> {
        let Some(found) = self.user_special(value, name) else { return Ok(None) };
        if let Value::Function(_) = found {
            let mut all = Vec::with_capacity(args.len() + 1);
            all.push(value.clone());
            all.extend_from_slice(args);
            return self.ask(&found, &all).map(Some);
        }
        let bound = self.bind(found, value)?;
        self.ask(&bound, args).map(Some)
    }

    /// A special method bound to the value, be its class built in or a program's; `None` if there is none.
    ///
    /// # Errors
    /// What a descriptor raises, or the mark of `ask`.
    pub fn special(&mut self, value: &Value, name: &'static str) -> Result<Option<Value>, Exc> {
        if let Some(found) = self.user_special(value, name) {
            return self.bind(found, value).map(Some);
        }
        let plain = value.payload();
        Ok(methods::find(plain, name).map(|builtin| {
            let function = Value::Builtin(builtin);
            Value::Method(Rc::new(Method { function, receiver: plain.clone() }))
        }))
    }
}

impl Value {
    /// The built-in value that an object of a program's class is, if it is one; else itself.
    pub fn payload(&self) -> &Value {
        match self {
            Value::Object(object) if !matches!(object.payload, Value::Unbound) => &object.payload,
            other => other,
        }
    }
}
