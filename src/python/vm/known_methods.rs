//! What lookups of attributes found lately, so that they need not look again.

use super::{PyFrame, Vm};
use crate::python::builtins::methods;
use crate::python::value::{Builtin, Class, Descriptor, Module, Namespace, Str, Value};
use std::rc::{Rc, Weak};

const PLACES: usize = 256;

/// By class and name, what the class has for its objects; likewise for built-in types and for modules.
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
    Class { class: Weak<Class>, changes: u32, found: Found },
    /// The methods of a built-in type never change.
    Kind(u8, &'static Builtin),
    /// The slots of a module's names are their own for good.
    Module(Weak<Namespace>, u32),
}

/// What a class and those above it have under a name.
#[derive(Clone)]
pub(super) enum Found {
    /// What an object has itself comes first: there is nothing, or nothing that decides what setting it does.
    Free,
    /// As `Free`, and it is a function.
    Function(Value),
    /// A property with this getter.
    Property(Value),
    /// One of `__slots__`, the value of which lies with what the object has itself.
    Slot,
    /// Something that has to be looked at each time.
    Other,
}

impl KnownMethods {
    #[inline]
    fn place(&mut self, of: usize, name: &Rc<Str>) -> &mut Option<Known> {
        if self.places.is_empty() {
            self.places.resize_with(PLACES, || None);
        }
        let mixed = (of >> 4) ^ (Rc::as_ptr(name) as usize >> 4).wrapping_mul(31);
        &mut self.places[mixed % PLACES]
    }

    /// What a class of a program has under a name; `changes` counts the changes of all classes.
    #[inline]
    pub(super) fn of_class(&mut self, class: &Rc<Class>, name: &Rc<Str>, changes: u32) -> &Found {
        let place = self.place(Rc::as_ptr(class) as usize, name);
        let known = matches!(
            place,
            Some(Known { of: Of::Class { class: known, changes: at, .. }, name: called })
                if Weak::as_ptr(known) == Rc::as_ptr(class) && *at == changes && Rc::ptr_eq(called, name)
        );
        if !known {
            let of = Of::Class { class: Rc::downgrade(class), changes, found: find(class, name) };
            *place = Some(Known { of, name: name.clone() });
        }
        match place {
            Some(Known { of: Of::Class { found, .. }, .. }) => found,
            _ => &Found::Other,
        }
    }
}

#[inline(never)]
fn find(class: &Class, name: &Rc<Str>) -> Found {
    match class.user_attribute(name) {
        Some(function @ Value::Function(_)) => Found::Function(function),
        Some(Value::Descriptor(descriptor)) => match &*descriptor {
            Descriptor::Property { get: get @ Value::Function(_), .. } => Found::Property(get.clone()),
            Descriptor::Slot { name: own, .. } if own.text() == name.text() => Found::Slot,
            _ => Found::Other,
        },
        Some(Value::Object(_)) => Found::Other,
        None if name.text() == "__new__" => Found::Free,
        // What all objects have is not among what programs gave.
        None | Some(_) if name.text().starts_with("__") => Found::Other,
        None | Some(_) => Found::Free,
    }
}

/// The built-in types of which the methods depend on nothing but the type.
fn kind(value: &Value) -> Option<u8> {
    Some(match value {
        Value::Str(_) => 0,
        Value::List(_) => 1,
        Value::Dict(_) => 2,
        Value::Tuple(_) => 3,
        Value::Set(set) => 4 + u8::from(set.frozen),
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
                if class.hooks.getattribute.get() {
                    return false;
                }
                let Found::Function(function) = self.known_methods.of_class(&class, name, self.class_changes)
                else {
                    return false;
                };
                if object.dict.borrow().entries.borrow().text(name).is_some() {
                    return false;
                }
                function.clone()
            }
            Value::Module(module) => {
                let Some(value) = self.known_methods.of_module(module, name) else { return false };
                let last = frame.slots.len() - 1;
                frame.slots[last] = value;
                frame.slots.push(Value::Unbound);
                return true;
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

impl KnownMethods {
    /// What a module has bound a name to, unless that has to be looked for.
    pub(super) fn of_module(&mut self, module: &Module, name: &Rc<Str>) -> Option<Value> {
        let names = &module.names;
        let place = self.place(Rc::as_ptr(names) as usize, name);
        let slot = match place {
            Some(Known { of: Of::Module(known, slot), name: called })
                if Weak::as_ptr(known) == Rc::as_ptr(names) && Rc::ptr_eq(called, name) =>
            {
                *slot
            }
            place => {
                // Some names of modules are answered without looking for them.
                if name.text().starts_with("__") || name.text() == "modules" {
                    return None;
                }
                let slot = names.known_slot(name.text())?;
                *place = Some(Known { of: Of::Module(Rc::downgrade(names), slot), name: name.clone() });
                slot
            }
        };
        names.with(slot, |value| match value {
            Value::Unbound => None,
            value => Some(value.clone()),
        })
    }
}
