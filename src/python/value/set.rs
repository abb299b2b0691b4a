//! Sets, in the order that CPython's have: its table, its probes, its growth (Objects/setobject.c).

use super::{Key, Value};
use crate::python::code::BinaryOp;
use crate::python::ops::same_key;
use std::cell::RefCell;
use std::rc::Rc;

/// A set or frozenset as a value.
pub struct Set {
    pub table: RefCell<Table>,
    pub frozen: bool,
}

impl Set {
    pub fn new(table: Table, frozen: bool) -> Rc<Set> {
        Rc::new(Set { table: RefCell::new(table), frozen })
    }

    /// A new set with the same keys.
    pub fn copy(&self, frozen: bool) -> Rc<Set> {
        let mut table = Table::default();
        table.add_all(&self.table.borrow());
        Set::new(table, frozen)
    }

    /// `self op other`, as frozen as `self` is.
    pub fn combined(&self, op: BinaryOp, other: &Set) -> Rc<Set> {
        let made = self.copy(self.frozen);
        {
            let (own, other) = (self.table.borrow(), other.table.borrow());
            let mut table = made.table.borrow_mut();
            match op {
                BinaryOp::Or => table.add_all(&other),
                BinaryOp::And => {
                    *table = Table::default();
                    let (small, large) =
                        if other.len() > own.len() { (&own, &other) } else { (&other, &own) };
                    small.keys().into_iter().filter(|key| large.has(key)).for_each(|key| table.add(key));
                }
                BinaryOp::Sub => {
                    *table = Table::default();
                    own.keys().into_iter().filter(|key| !other.has(key)).for_each(|key| table.add(key));
                }
                _ => {
                    for key in other.keys() {
                        if !table.remove(&key) {
                            table.add(key);
                        }
                    }
                }
            }
        }
        made
    }
}

#[derive(Clone, Default)]
enum Slot {
    #[default]
    Empty,
    /// A key was here, and the search goes on past it.
    Removed,
    Used(Key),
}

/// The keys.
#[derive(Clone)]
pub struct Table {
    slots: Vec<Slot>,
    used: usize,
    /// Used and removed ones.
    fill: usize,
}

impl Default for Table {
    fn default() -> Table {
        Table { slots: vec![Slot::Empty; 8], used: 0, fill: 0 }
    }
}

/// How many neighbours are looked at before the search jumps.
const PROBES: usize = 9;

impl Table {
    pub fn len(&self) -> usize {
        self.used
    }

    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// The keys in the order of iteration.
    pub fn keys(&self) -> Vec<Key> {
        let used = |slot: &Slot| match slot {
            Slot::Used(key) => Some(key.clone()),
            _ => None,
        };
        self.slots.iter().filter_map(used).collect()
    }

    /// The first key at or after a slot, with the slot after it.
    pub fn at(&self, mut slot: usize) -> Option<(usize, Value)> {
        while let Some(here) = self.slots.get(slot) {
            slot += 1;
            if let Slot::Used(key) = here {
                return Some((slot, key.value.clone()));
            }
        }
        None
    }

    /// Keys that may be equal to one with this hash.
    pub fn with_hash(&self, hash: u64) -> Vec<Value> {
        self.keys().into_iter().filter(|key| key.hash == hash).map(|key| key.value).collect()
    }

    /// Walks the slots for a hash until `visit` is satisfied.
    fn probe(&self, hash: u64, mut visit: impl FnMut(usize, &Slot) -> bool) {
        let mask = self.slots.len() - 1;
        let mut perturb = hash as usize;
        let mut at = hash as usize & mask;
        loop {
            let probes = if at + PROBES <= mask { PROBES } else { 0 };
            for slot in at..=at + probes {
                if visit(slot, &self.slots[slot]) {
                    return;
                }
            }
            perturb >>= 5;
            at = (at.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb)) & mask;
        }
    }

    fn find(&self, key: &Key) -> Option<usize> {
        let mut found = None;
        self.probe(key.hash, |at, slot| match slot {
            Slot::Empty => true,
            Slot::Used(k) if k.hash == key.hash && same_key(&k.value, &key.value) == Some(true) => {
                found = Some(at);
                true
            }
            _ => false,
        });
        found
    }

    pub fn has(&self, key: &Key) -> bool {
        self.find(key).is_some()
    }

    /// Adds a key, if no equal one is there.
    pub fn add(&mut self, key: Key) {
        if self.has(&key) {
            return;
        }
        let mut free = 0;
        self.probe(key.hash, |at, slot| {
            free = at;
            matches!(slot, Slot::Empty)
        });
        self.slots[free] = Slot::Used(key);
        self.used += 1;
        self.fill += 1;
        if self.fill * 5 >= (self.slots.len() - 1) * 3 {
            let wanted = if self.used > 50_000 { self.used * 2 } else { self.used * 4 };
            self.resize(wanted);
        }
    }

    fn resize(&mut self, wanted: usize) {
        let mut size = 8;
        while size <= wanted {
            size <<= 1;
        }
        let keys = self.keys();
        self.slots = vec![Slot::Empty; size];
        self.fill = keys.len();
        for key in keys {
            self.place(key);
        }
    }

    /// Puts a key that is not there into a table without removed ones.
    fn place(&mut self, key: Key) {
        let mut free = 0;
        self.probe(key.hash, |at, slot| {
            free = at;
            matches!(slot, Slot::Empty)
        });
        self.slots[free] = Slot::Used(key);
    }

    /// Adds all keys of another table (set_merge).
    pub fn add_all(&mut self, other: &Table) {
        if (self.fill + other.used) * 5 >= (self.slots.len() - 1) * 3 {
            self.resize((self.used + other.used) * 2);
        }
        if self.fill == 0 && self.slots.len() == other.slots.len() && other.fill == other.used {
            self.slots.clone_from(&other.slots);
            self.used = other.used;
            self.fill = other.fill;
            return;
        }
        other.keys().into_iter().for_each(|key| self.add(key));
    }

    /// Takes a key out; false if it was not there.
    pub fn remove(&mut self, key: &Key) -> bool {
        let Some(at) = self.find(key) else { return false };
        let removed = std::mem::replace(&mut self.slots[at], Slot::Removed);
        drop(removed);
        self.used -= 1;
        true
    }

    /// Takes out the first key.
    pub fn pop(&mut self) -> Option<Value> {
        let at = self.slots.iter().position(|slot| matches!(slot, Slot::Used(_)))?;
        let Slot::Used(key) = std::mem::replace(&mut self.slots[at], Slot::Removed) else { return None };
        self.used -= 1;
        Some(key.value)
    }
}
