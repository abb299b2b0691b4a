//! Modules and their names. Code finds a name by its slot, settled when the code is compiled.

use super::circle::Noted;
use super::{Dict, Str, Value};
use crate::python::ops::str_key;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// The global names of a module: each has a slot, and keeps it.
///
/// Once the program has the names as a dictionary, that is where their values are, and all slots are empty.
#[derive(Default)]
pub struct Namespace {
    slots: RefCell<Vec<Value>>,
    names: RefCell<Names>,
    dict: RefCell<Option<Rc<Dict>>>,
    /// By slot: where the builtins have the same name, once that was asked.
    builtin_slots: RefCell<Vec<Option<u32>>>,
    /// A module's names are the machine's; others are noted.
    pub noted: Noted,
}

#[derive(Default)]
struct Names {
    by_name: FxHashMap<Rc<str>, u32>,
    in_order: Vec<Rc<str>>,
    /// The slots in the order in which they were bound; of a slot that is there twice, the last one counts.
    bound: Vec<u32>,
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

    /// The slot of `name`, if it has one.
    pub fn known_slot(&self, name: &str) -> Option<u32> {
        self.names.borrow().by_name.get(name).copied()
    }

    /// The names that a dictionary holds, whoever else has it.
    pub fn over(dict: Rc<Dict>) -> Namespace {
        Namespace { dict: RefCell::new(Some(dict)), ..Namespace::default() }
    }

    /// The names as a dictionary, which they are from now on.
    pub fn dict(&self) -> Rc<Dict> {
        if let Some(dict) = &*self.dict.borrow() {
            return dict.clone();
        }
        let dict: Rc<Dict> = Rc::default();
        for (name, value) in self.bound() {
            dict.entries.borrow_mut().insert(str_key(&Str::new(&name)), value);
        }
        self.slots.borrow_mut().fill_with(|| Value::Unbound);
        *self.dict.borrow_mut() = Some(dict.clone());
        dict
    }

    /// Whether this is the dictionary that the names are.
    pub fn is(&self, dict: &Rc<Dict>) -> bool {
        self.dict.borrow().as_ref().is_some_and(|own| Rc::ptr_eq(own, dict))
    }

    /// What the slot holds; `Value::Unbound` for nothing.
    pub fn get(&self, slot: u32) -> Value {
        match &*self.dict.borrow() {
            Some(dict) => find_in(dict, &self.name(slot)).unwrap_or(Value::Unbound),
            None => self.slots.borrow()[slot as usize].clone(),
        }
    }

    /// Looks at what the slot itself holds.
    #[inline(always)]
    pub fn with<T>(&self, slot: u32, look: impl FnOnce(&Value) -> T) -> T {
        look(&self.slots.borrow()[slot as usize])
    }

    /// Sets a slot and gives back what it held.
    pub fn set(&self, slot: u32, value: Value) -> Value {
        if let Some(dict) = &*self.dict.borrow() {
            let key = str_key(&Str::new(&self.name(slot)));
            let before = match value {
                Value::Unbound => dict.entries.borrow_mut().remove(&key),
                value => dict.entries.borrow_mut().insert(key, value),
            };
            return before.unwrap_or(Value::Unbound);
        }
        let binds = !matches!(value, Value::Unbound);
        let before = std::mem::replace(&mut self.slots.borrow_mut()[slot as usize], value);
        if binds && matches!(before, Value::Unbound) {
            self.names.borrow_mut().bind(slot);
        }
        before
    }

    pub fn name(&self, slot: u32) -> Rc<str> {
        self.names.borrow().in_order[slot as usize].clone()
    }

    /// What `name` is bound to, if it is.
    pub fn find(&self, name: &str) -> Option<Value> {
        if let Some(dict) = &*self.dict.borrow() {
            return find_in(dict, name);
        }
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

    /// As [`Namespace::find_builtin`] of a slot that is empty, where it is known already.
    #[inline]
    pub fn quick_builtin(&self, slot: u32, builtins: &Namespace) -> Option<Value> {
        let at = self.builtin_slots.borrow().get(slot as usize).copied().flatten()?;
        if self.dict.borrow().is_some() {
            return None;
        }
        builtins.with(at, |value| match value {
            Value::Unbound => None,
            value => Some(value.clone()),
        })
    }

    pub fn define(&self, name: &str, value: Value) {
        self.set(self.slot(name), value);
    }

    /// The names that are bound, in the order in which they were.
    pub fn bound(&self) -> Vec<(Rc<str>, Value)> {
        if let Some(dict) = &*self.dict.borrow() {
            let entries = dict.entries.borrow();
            let named = entries.iter().filter_map(|(key, value)| match &key.value {
                Value::Str(name) => Some((name.text().into(), value.clone())),
                _ => None,
            });
            return named.collect();
        }
        let (mut names, slots) = (self.names.borrow_mut(), self.slots.borrow());
        names.tidy();
        let pairs = names.bound.iter().map(|&slot| (&names.in_order[slot as usize], &slots[slot as usize]));
        pairs.filter(|(_, v)| !matches!(v, Value::Unbound)).map(|(n, v)| (n.clone(), v.clone())).collect()
    }

    /// Unbinds everything, one name at a time in order, as CPython does when it shuts down.
    pub fn clear(&self) {
        if let Some(dict) = self.dict.take() {
            let names: Vec<_> = dict.entries.borrow().iter().map(|(key, _)| key.clone()).collect();
            for name in names {
                let value = dict.entries.borrow_mut().remove(&name);
                drop(value);
            }
        }
        let count = self.slots.borrow().len() as u32;
        for slot in 0..count {
            drop(self.set(slot, Value::Unbound));
        }
    }
}

impl Names {
    /// Notes that a slot is bound that was not.
    fn bind(&mut self, slot: u32) {
        self.bound.push(slot);
        if self.bound.len() > 2 * self.in_order.len() {
            self.tidy();
        }
    }

    /// Leaves each slot once in the order, where it was bound last.
    fn tidy(&mut self) {
        let mut seen = vec![false; self.in_order.len()];
        let all = std::mem::take(&mut self.bound);
        self.bound = all
            .into_iter()
            .rev()
            .filter(|&slot| !std::mem::replace(&mut seen[slot as usize], true))
            .collect();
        self.bound.reverse();
    }
}

fn find_in(dict: &Dict, name: &str) -> Option<Value> {
    dict.entries.borrow().text(&Str::new(name)).cloned()
}

/// A module as a value.
pub struct Module {
    pub name: Rc<str>,
    pub names: Rc<Namespace>,
}
