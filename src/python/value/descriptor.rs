//! What changes how an attribute is found: properties, static and class methods, `super`.

use super::held;
use super::{Class, Value};
use std::rc::Rc;

/// `property`, `staticmethod`, `classmethod`.
pub enum Descriptor {
    Property {
        get: Value,
        set: Value,
        delete: Value,
        doc: Value,
    },
    Static(Value),
    Class(Value),
    /// The place of one of a class's `__slots__`.
    Slot(Rc<super::Str>),
    /// A field of a named tuple, by its place.
    Field(usize),
    /// A method of a built-in class, looked up on the class.
    Method {
        class: Rc<Class>,
        builtin: &'static super::Builtin,
    },
}

impl Drop for Descriptor {
    fn drop(&mut self) {
        match self {
            Descriptor::Property { get, set, delete, .. } => {
                held::bury(get, |value| *value = Value::Unbound);
                held::bury(set, |value| *value = Value::Unbound);
                held::bury(delete, |value| *value = Value::Unbound);
            }
            Descriptor::Static(value) | Descriptor::Class(value) => {
                held::bury(value, |value| *value = Value::Unbound);
            }
            Descriptor::Slot(_) | Descriptor::Field(_) | Descriptor::Method { .. } => {}
        }
    }
}

held::buried!(Super: object);

/// `super()`: attributes are looked up in the classes after `after`, and bound to `object`.
pub struct Super {
    pub after: Rc<Class>,
    pub object: Value,
    /// The class whose order counts: the object's own, or the object if that is a class.
    pub class: Rc<Class>,
}
