//! Attributes of objects of programs, and objects in the making, where no detour is needed.
//!
//! As in `quick`, each of these has done the whole of its instruction, or has changed nothing. A getter and an
//! `__init__` become frames like those of plain calls; what is done with their results is in [`Then`].

use super::known_methods::Found;
use super::{PyFrame, Then, Vm};
use crate::python::code::CodeKind;
use crate::python::ops;
use crate::python::value::{Class, ClassKind, Exc, ExcKind, Function, Str, TypeId, Value};
use std::rc::Rc;

/// How an attribute was loaded.
pub(super) enum Loaded {
    /// It is in its object's place.
    Done,
    /// By this frame, which the property on the class runs.
    By(Box<PyFrame>),
    /// Not yet.
    No,
}

impl Vm {
    /// Puts an attribute in the place of the object on top, where its class says no more about it than whether
    /// it is a property.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn known_attribute(&mut self, frame: &mut PyFrame, name: &Rc<Str>) -> Loaded {
        let object = match frame.slots.last() {
            Some(Value::Object(object)) => object,
            Some(Value::Module(module)) => {
                let Some(value) = self.known_methods.of_module(module, name) else { return Loaded::No };
                frame.pop();
                frame.push(value);
                return Loaded::Done;
            }
            _ => return Loaded::No,
        };
        let class = object.class.borrow();
        if class.hooks.getattribute.get() {
            return Loaded::No;
        }
        let own = match self.known_methods.of_class(&class, name, self.class_changes) {
            Found::Free | Found::Function(_) | Found::Slot => {
                object.dict.borrow().entries.borrow().text(name).cloned()
            }
            Found::Property(Value::Function(getter)) if !class.hooks.getattr.get() => {
                let (getter, this) = (getter.clone(), Value::Object(object.clone()));
                drop(class);
                return match self.plain_frame(&getter, this, &mut []) {
                    Some(callee) => {
                        frame.then = Then::Attribute;
                        Loaded::By(callee)
                    }
                    None => Loaded::No,
                };
            }
            _ => None,
        };
        let Some(value) = own else { return Loaded::No };
        drop(class);
        frame.pop();
        frame.push(value);
        Loaded::Done
    }

    /// Gives the object on top the value below it as its own attribute.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn set_known_attribute(&mut self, frame: &mut PyFrame, name: &Rc<Str>) -> bool {
        let below = frame.slots.len() - 2;
        let Some(Value::Object(object)) = frame.slots.last() else { return false };
        let class = object.class.borrow();
        if class.hooks.setattr.get() || !class.user {
            return false;
        }
        let free = match self.known_methods.of_class(&class, name, self.class_changes) {
            Found::Free | Found::Function(_) => class.slots.is_none(),
            Found::Slot => {
                class.slots.as_ref().is_none_or(|slots| slots.iter().any(|slot| slot.text() == name.text()))
            }
            _ => false,
        };
        if !free {
            return false;
        }
        drop(class);
        let object = object.clone();
        frame.pop();
        let value = frame.pop();
        debug_assert_eq!(frame.slots.len(), below);
        let before = object.dict.borrow().entries.borrow_mut().insert(ops::str_key(name), value);
        drop(before);
        true
    }

    /// The frame of the `__init__` of an object that a call makes: the object is put on the stack in the place
    /// of what was called and its arguments.
    pub(super) fn quick_make(&mut self, frame: &mut PyFrame, count: usize) -> Option<Box<PyFrame>> {
        let args = frame.slots.len() - count;
        let (Value::Type(class), Value::Unbound) = (&frame.slots[args - 2], &frame.slots[args - 1]) else {
            return None;
        };
        if !class.user || class.meta.is_some() || class.kind != ClassKind::Builtin(TypeId::Object) {
            return None;
        }
        let class = class.clone();
        self.quick_make_of(&class, frame, count)
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn quick_make_of(
        &mut self,
        class: &Rc<Class>,
        frame: &mut PyFrame,
        count: usize,
    ) -> Option<Box<PyFrame>> {
        let args = frame.slots.len() - count;
        let (new, init) = (self.intern("__new__"), self.intern("__init__"));
        let Found::Free = self.known_methods.of_class(class, &new, self.class_changes) else { return None };
        let Found::Function(Value::Function(init)) =
            self.known_methods.of_class(class, &init, self.class_changes)
        else {
            return None;
        };
        let init = init.clone();
        if !fits(&init, count + 1) {
            return None;
        }
        let object = self.object_with(class, Value::Unbound);
        let callee = self.plain_frame(&init, object.clone(), &mut frame.slots[args..])?;
        frame.slots.truncate(args - 2);
        frame.push(object);
        frame.then = Then::Made;
        Some(callee)
    }

    /// The frame of a plain function for its first argument and the others, which are moved into it.
    fn plain_frame(
        &mut self,
        function: &Rc<Function>,
        first: Value,
        rest: &mut [Value],
    ) -> Option<Box<PyFrame>> {
        if !fits(function, rest.len() + 1) {
            return None;
        }
        let mut callee = self.new_frame(&function.code, &function.globals);
        callee.slots[0] = first;
        let given = rest.len() + 1;
        for (slot, value) in callee.slots[1..].iter_mut().zip(rest) {
            *slot = std::mem::replace(value, Value::Unbound);
        }
        fill_rest(function, &mut callee, given);
        Some(callee)
    }

    /// Takes what a getter or an `__init__` returned, as `frame.then` says.
    ///
    /// # Errors
    /// TypeError for an `__init__` that returned something.
    pub(super) fn take_returned(&mut self, frame: &mut PyFrame, then: Then, value: Value) -> Result<(), Exc> {
        match (then, value) {
            (Then::Made, Value::None) => {}
            (Then::Made, other) => {
                let name = other.type_name();
                return Err(self.type_error(format!("__init__() should return None, not '{name}'")));
            }
            (_, value) => {
                frame.pop();
                frame.push(value);
            }
        }
        Ok(())
    }

    /// What a getter raised: if that is that there is no attribute, it is the one of the object on top.
    pub(super) fn getter_raised(&mut self, frame: &PyFrame, e: &Exc) {
        if let Some(crate::python::code::Op::LoadAttr(name)) = frame.code.ops.get(frame.current())
            && self.is_kind(e, ExcKind::AttributeError)
        {
            self.lacks(e, frame.peek(1), frame.code.names[*name as usize].text());
        }
    }
}

/// Whether a call with so many positional arguments needs no more than to move them into the frame, and the
/// defaults and cells of the function after them.
#[inline]
pub(super) fn fits(function: &Function, given: usize) -> bool {
    let code = &function.code;
    let wanted = code.params.positional;
    code.kind == CodeKind::Plain
        && code.params.count() == wanted
        && given <= wanted
        && (given == wanted
            || function.defaults.as_ref().is_some_and(|defaults| given + defaults.items().len() >= wanted))
        && !function.replaced.get()
}

/// Gives a frame that has these arguments what else the function brings.
#[inline]
pub(super) fn fill_rest(function: &Function, callee: &mut PyFrame, given: usize) {
    let wanted = function.code.params.positional;
    if given < wanted
        && let Some(defaults) = &function.defaults
    {
        let defaults = &defaults.items()[defaults.items().len() + given - wanted..];
        callee.slots[given..wanted].clone_from_slice(defaults);
    }
    let free = function.code.free.start;
    for (slot, cell) in function.closure.iter().enumerate() {
        callee.slots[free + slot] = cell.clone();
    }
}
