//! Modules and their names. Code finds a name by its slot, settled when the code is compiled.

use super::Value;
use super::circle::Noted;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// The global names of a module: each has a slot, and keeps it.
#[derive(Default)]
pub struct Namespace {
    slots: RefCell<Vec<Value>>,
    names: RefCell<Names>,
    /// By slot: where the builtins have the same name, once that was asked.
    builtin_slots: RefCell<Vec<Option<u32>>>,
    /// A module's names are the machine's; others are noted.
    pub noted: Noted,
}

#[derive(Default)]
struct Names {
    by_name: FxHashMap<Rc<str>, u32>,
    in_order: Vec<Rc<str>>,
}

impl Namespace {
    /// The slot of `name`, made if it has none.
    pub fn slot(&self, name: &str) -> u32 {
        let mut names = self.names.borrow_mut();
        if let Some(&slot) = names.by_name.get(name) {
            return slot;
        }
        let slot = names.in_order.len() as u32;
        let name: Rc<str> = name.into();
        names.by_name.insert(name.clone(), slot);
        names.in_order.push(name);
        self.slots.borrow_mut().push(Value::Unbound);
        slot
    }

    /// What the slot holds; `Value::Unbound` for nothing.
    pub fn get(&self, slot: u32) -> Value {
        self.slots.borrow()[slot as usize].clone()
    }

    /// Looks at what the slot holds.
    #[inline(always)]
    pub fn with<T>(&self, slot: u32, look: impl FnOnce(&Value) -> T) -> T {
        look(&self.slots.borrow()[slot as usize])
    }

    /// Sets a slot and gives back what it held.
    pub fn set(&self, slot: u32, value: Value) -> Value {
        std::mem::replace(&mut self.slots.borrow_mut()[slot as usize], value)
    }

    pub fn name(&self, slot: u32) -> Rc<str> {
        self.names.borrow().in_order[slot as usize].clone()
    }

    /// What `name` is bound to, if it is.
    pub fn find(&self, name: &str) -> Option<Value> {
        let slot = *self.names.borrow().by_name.get(name)?;
        match self.get(slot) {
            Value::Unbound => None,
            value => Some(value),
        }
    }

    /// What the builtins hold under the name of this slot. They must be the same ones each time: where they
    /// have it is found once, as a slot stays a name's own.
    pub fn find_builtin(&self, slot: u32, builtins: &Namespace) -> Option<Value> {
        let known = self.builtin_slots.borrow().get(slot as usize).copied().flatten();
        let at = match known {
            Some(at) => at,
            None => {
                let at = *builtins.names.borrow().by_name.get(&self.name(slot))?;
                let mut known = self.builtin_slots.borrow_mut();
                if known.len() <= slot as usize {
                    known.resize(slot as usize + 1, None);
                }
                known[slot as usize] = Some(at);
                at
            }
        };
        match builtins.get(at) {
            Value::Unbound => None,
            value => Some(value),
        }
    }

    pub fn define(&self, name: &str, value: Value) {
        self.set(self.slot(name), value);
    }

    /// The names that are bound, in the order of their first mention.
    pub fn bound(&self) -> Vec<(Rc<str>, Value)> {
        let names = self.names.borrow();
        let slots = self.slots.borrow();
        let pairs = names.in_order.iter().zip(slots.iter());
        pairs.filter(|(_, v)| !matches!(v, Value::Unbound)).map(|(n, v)| (n.clone(), v.clone())).collect()
    }

    /// Unbinds everything, one name at a time in order, as CPython does when it shuts down.
    pub fn clear(&self) {
        let count = self.slots.borrow().len() as u32;
        for slot in 0..count {
            drop(self.set(slot, Value::Unbound));
        }
    }
}

/// A module as a value.
pub struct Module {
    pub name: Rc<str>,
    pub names: Rc<Namespace>,
}
