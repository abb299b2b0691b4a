//! What changes how an attribute is found: properties, static and class methods, `super`.

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
    Slot {
        name: Rc<super::Str>,
        class: Rc<str>,
    },
    /// A method of a built-in class, looked up on the class.
    Method {
        class: Rc<Class>,
        builtin: &'static super::Builtin,
    },
}

/// `super()`: attributes are looked up in the classes after `after`, and bound to `object`.
pub struct Super {
    pub after: Rc<Class>,
    pub object: Value,
    /// The class whose order counts: the object's own, or the object if that is a class.
    pub class: Rc<Class>,
}
