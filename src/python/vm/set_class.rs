//! Setting and deleting attributes of classes (Objects/typeobject.c, type_setattro).

use super::Vm;
use crate::python::ops;
use crate::python::value::{Class, Descriptor, Exc, Str, Value};
use std::rc::Rc;

impl Vm {
    /// `class.name = value`, or its deletion (`Unbound`), with the metaclass's hooks.
    pub(super) fn set_on_class(
        &mut self,
        class: &Rc<Class>,
        name: &Rc<Str>,
        value: Value,
    ) -> Result<(), Exc> {
        if class.meta.as_ref().is_some_and(|meta| meta.hooks.setattr.get()) {
            let (this, name) = (Value::Type(class.clone()), Value::Str(name.clone()));
            let asked = match &value {
                Value::Unbound => self.ask_special(&this, "__delattr__", &[name])?,
                value => self.ask_special(&this, "__setattr__", &[name, value.clone()])?,
            };
            if asked.is_some() {
                return Ok(());
            }
        }
        self.plain_set_on_class(class, name, value)
    }

    /// As `type.__setattr__` and `type.__delattr__` do it.
    pub(super) fn plain_set_on_class(
        &mut self,
        class: &Rc<Class>,
        name: &Rc<Str>,
        value: Value,
    ) -> Result<(), Exc> {
        if !class.user {
            let message =
                format!("cannot set '{}' attribute of immutable type '{}'", name.text(), class.name);
            return Err(self.type_error(message));
        }
        let this = Value::Type(class.clone());
        if let Some(found) = class.meta.as_ref().and_then(|meta| meta.user_attribute(name)) {
            match &found {
                Value::Object(_)
                    if self.ask_special(&found, "__set__", &[this.clone(), value.clone()])?.is_some() =>
                {
                    return Ok(());
                }
                Value::Descriptor(d) if matches!(**d, Descriptor::Property { .. }) => {
                    return self.set_by_property(d, &this, name, value);
                }
                _ => {}
            }
        }
        self.class_changes += 1;
        let key = ops::str_key(name);
        match value {
            Value::Unbound => {
                let removed = class.dict.entries.borrow_mut().remove(&key);
                if removed.is_none() {
                    return Err(self.no_attribute(&this, name.text()));
                }
            }
            value => {
                let before = class.dict.entries.borrow_mut().insert(key, value);
                drop(before);
            }
        }
        class.find_hooks();
        Ok(())
    }
}
