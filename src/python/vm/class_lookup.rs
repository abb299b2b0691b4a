//! What a class has, and the classes above it, of what is looked up by name.

use crate::python::builtins::methods;
use crate::python::value::{Class, ClassKind, Dict, Str, Super, TypeId, Value};
use std::rc::Rc;

impl Super {
    /// The function of a program that it finds under this name for an object, if it is one.
    pub fn function(&self, name: &Rc<Str>) -> Option<Value> {
        if let Value::Type(_) = self.object {
            return None;
        }
        let after = self.class.order().skip_while(|class| !std::ptr::eq(*class, &*self.after)).skip(1);
        for class in after.take_while(|class| class.user) {
            if let Some(found) = class.dict.entries.borrow().text(name) {
                return Some(found.clone()).filter(|found| matches!(found, Value::Function(_)));
            }
        }
        None
    }
}

impl Class {
    /// The names that the class and those above it bind, as far as programs made them.
    pub fn names(&self) -> Vec<Rc<Str>> {
        let names = |dict: &Dict| -> Vec<Rc<Str>> {
            let of = |key: &Value| match key {
                Value::Str(text) => Some(text.clone()),
                _ => None,
            };
            dict.entries.borrow().iter().filter_map(|(key, _)| of(&key.value)).collect()
        };
        self.order().filter(|class| class.user).flat_map(|class| names(&class.dict)).collect()
    }

    /// What a class of a program, here or above, binds this name to, unless a built-in class in between
    /// has a method of that name.
    pub fn user_attribute(&self, name: &Rc<Str>) -> Option<Value> {
        for class in self.order().take(self.users) {
            if !class.user {
                if methods::own(class, name.text()).is_some() {
                    return None;
                }
            } else if let Some(found) = class.dict.entries.borrow().text(name) {
                return Some(found.clone());
            }
        }
        None
    }

    /// Notes which of the methods that change everything it has.
    pub fn find_hooks(&self) {
        let has = |wanted: &str| {
            self.order()
                .filter(|class| class.user)
                .any(|class| class.dict.entries.borrow().text(&Str::new(wanted)).is_some())
        };
        self.hooks.getattribute.set(has("__getattribute__"));
        self.hooks.getattr.set(has("__getattr__"));
        self.hooks.setattr.set(has("__setattr__") || has("__delattr__"));
        self.hooks.del.set(has("__del__"));
        self.hooks.eq.set(has("__eq__"));
    }

    /// The built-in class whose value its objects carry, if that is not `object`.
    pub fn carries(&self) -> Option<TypeId> {
        match self.kind {
            ClassKind::Builtin(TypeId::Object | TypeId::Type) | ClassKind::Exception(_) => None,
            ClassKind::Builtin(id) => Some(id),
        }
    }
}
