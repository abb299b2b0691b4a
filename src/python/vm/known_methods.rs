//! What calls of methods found lately, so that they need not look again.

use super::{PyFrame, Vm};
use crate::python::builtins::methods;
use crate::python::value::{Builtin, Class, Str, Value};
use std::rc::{Rc, Weak};

const PLACES: usize = 256;

/// By class and name, what `object.name(...)` calls.
#[derive(Default)]
pub(super) struct KnownMethods {
    places: Vec<Option<Known>>,
}

struct Known {
    of: Of,
    name: Rc<Str>,
}

enum Of {
    /// A class of a program: it cannot be mistaken for another one while its place in memory is held.
    Class { class: Weak<Class>, changes: u32, function: Value },
    /// The methods of a built-in type never change.
    Kind(u8, &'static Builtin),
}

impl KnownMethods {
    fn place(&mut self, of: usize, name: &Rc<Str>) -> &mut Option<Known> {
        if self.places.is_empty() {
            self.places.resize_with(PLACES, || None);
        }
        let mixed = (of >> 4) ^ (Rc::as_ptr(name) as usize >> 4).wrapping_mul(31);
        &mut self.places[mixed % PLACES]
    }
}

/// The built-in types of which the methods depend on nothing but the type.
fn kind(value: &Value) -> Option<u8> {
    Some(match value {
        Value::Str(_) => 0,
        Value::List(_) => 1,
        Value::Dict(_) => 2,
        Value::Tuple(_) => 3,
        Value::Set(_) => 4,
        _ => return None,
    })
}

impl Vm {
    /// Puts what a call of the method calls under the object on top. False if it must be looked for; nothing
    /// has changed then.
    #[inline]
    pub(super) fn known_method(&mut self, frame: &mut PyFrame, name: &Rc<Str>) -> bool {
        let Some(top) = frame.slots.last() else { return false };
        let function = match top {
            Value::Object(object) => {
                let class = object.class.borrow();
                if !class.is_plain(self.class_changes)
                    || object.dict.borrow().entries.borrow().text(name).is_some()
                {
                    return false;
                }
                let changes_now = self.class_changes;
                let place = self.known_methods.place(Rc::as_ptr(&class) as usize, name);
                match place {
                    Some(Known { of: Of::Class { class: known, changes, function }, name: called })
                        if Weak::as_ptr(known) == Rc::as_ptr(&class)
                            && *changes == changes_now
                            && Rc::ptr_eq(called, name) =>
                    {
                        function.clone()
                    }
                    place => {
                        let Some(function @ Value::Function(_)) = class.user_attribute(name) else {
                            return false;
                        };
                        let known = Rc::downgrade(&class);
                        let of = Of::Class { class: known, changes: changes_now, function: function.clone() };
                        *place = Some(Known { of, name: name.clone() });
                        function
                    }
                }
            }
            value => {
                let Some(kind) = kind(value) else { return false };
                let place = self.known_methods.place(usize::from(kind) << 4, name);
                match place {
                    Some(Known { of: Of::Kind(of, builtin), name: called })
                        if *of == kind && Rc::ptr_eq(called, name) =>
                    {
                        Value::Builtin(builtin)
                    }
                    place => {
                        let Some(builtin) = methods::find(value, name.text()) else { return false };
                        *place = Some(Known { of: Of::Kind(kind, builtin), name: name.clone() });
                        Value::Builtin(builtin)
                    }
                }
            }
        };
        let at = frame.slots.len() - 1;
        frame.slots.insert(at, function);
        true
    }
}
