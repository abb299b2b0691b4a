//! Sets: a table of keys in the places where CPython's has them, so that both iterate in one order
//! (Objects/setobject.c: the same probing, the same growth).
//!
//! Keys that are equal to themselves alone hash by their address, which differs from run to run. A set
//! that has had one of them goes by age instead: first in, first out.
//!
//! Hashing and equality are the caller's, as with `Dict`.

use super::held::{Held, Items};
use super::{Key, Value};
use crate::python::ops;
use std::rc::Rc;

/// A set or frozenset as a value.
pub struct Set {
    pub table: Held<SetTable>,
    pub frozen: bool,
}

impl Set {
    pub fn new(table: SetTable, frozen: bool) -> Rc<Set> {
        Rc::new(Set { table: Held::new(table), frozen })
    }

    pub fn value(table: SetTable, frozen: bool) -> Value {
        Value::Set(Set::new(table, frozen))
    }

    pub fn len(&self) -> usize {
        self.table.borrow().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[derive(Clone)]
enum Slot {
    Empty,
    /// There was a key.
    Dummy,
    Full {
        key: Key,
        age: u32,
    },
}

const LEAST: usize = 8;
/// How many slots after the first are looked at before the next jump.
const NEIGHBOURS: usize = 9;

/// The keys of a set.
#[derive(Clone)]
pub struct SetTable {
    slots: Vec<Slot>,
    /// How many slots are not empty.
    fill: usize,
    used: usize,
    /// Where `pop` looks next.
    finger: usize,
    /// The age of the next key.
    next_age: u32,
    by_age: bool,
    /// Whether there ever was a key that only Python code may be able to compare.
    pub odd: bool,
}

impl Default for SetTable {
    fn default() -> SetTable {
        SetTable {
            slots: vec![Slot::Empty; LEAST],
            fill: 0,
            used: 0,
            finger: 0,
            next_age: 0,
            by_age: false,
            odd: false,
        }
    }
}

impl Items for SetTable {
    fn bytes(&self) -> usize {
        self.slots.capacity() * size_of::<Slot>()
    }

    fn let_go(&mut self) {
        self.slots.clear();
    }
}

impl SetTable {
    pub fn len(&self) -> usize {
        self.used
    }

    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// The first slot for which `test` holds, in the order in which a hash visits them.
    fn probe(slots: &[Slot], hash: u64, mut test: impl FnMut(&Slot) -> bool) -> usize {
        let mask = slots.len() - 1;
        let mut perturb = hash;
        let mut at = hash as usize & mask;
        loop {
            let last = if at + NEIGHBOURS <= mask { at + NEIGHBOURS } else { at };
            for (near, slot) in slots[at..=last].iter().enumerate() {
                if test(slot) {
                    return at + near;
                }
            }
            perturb >>= 5;
            at = at.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    /// The slot of a key, or the empty one where it would go.
    fn place(&self, key: &Key) -> usize {
        SetTable::probe(&self.slots, key.hash, |slot| match slot {
            Slot::Empty => true,
            Slot::Dummy => false,
            Slot::Full { key: other, .. } => {
                other.hash == key.hash && ops::same_key(&other.value, &key.value) == Some(true)
            }
        })
    }

    /// The key that is in the set and equal to this one.
    pub fn get(&self, key: &Key) -> Option<&Key> {
        match &self.slots[self.place(key)] {
            Slot::Full { key, .. } => Some(key),
            _ => None,
        }
    }

    pub fn contains(&self, key: &Key) -> bool {
        self.get(key).is_some()
    }

    /// The keys of a hash: they may be the one that is looked for.
    pub fn with_hash(&self, hash: u64) -> Vec<Value> {
        let mut found = Vec::new();
        SetTable::probe(&self.slots, hash, |slot| {
            if let Slot::Full { key, .. } = slot
                && key.hash == hash
            {
                found.push(key.value.clone());
            }
            matches!(slot, Slot::Empty)
        });
        found
    }

    /// Adds a key, if no equal one is there: in the place of the last removed one on its way, if there is one.
    pub fn add(&mut self, key: Key) {
        let (mut seen, mut dummy) = (0, None);
        let mut at = SetTable::probe(&self.slots, key.hash, |slot| {
            seen += 1;
            match slot {
                Slot::Empty => true,
                Slot::Dummy => {
                    dummy = Some(seen);
                    false
                }
                Slot::Full { key: other, .. } => {
                    other.hash == key.hash && ops::same_key(&other.value, &key.value) == Some(true)
                }
            }
        });
        if let Slot::Full { .. } = self.slots[at] {
            return;
        }
        self.by_age = self.by_age || ops::by_identity(&key);
        self.odd = self.odd || !ops::is_plain(&key.value);
        match dummy {
            Some(wanted) => {
                let mut seen = 0;
                at = SetTable::probe(&self.slots, key.hash, |_| {
                    seen += 1;
                    seen == wanted
                });
            }
            None => self.fill += 1,
        }
        self.slots[at] = Slot::Full { key, age: self.next_age };
        self.next_age += 1;
        self.used += 1;
        if dummy.is_none() && self.fill * 5 >= (self.slots.len() - 1) * 3 {
            self.grow();
        }
    }

    fn grow(&mut self) {
        self.resize(if self.used > 50_000 { self.used * 2 } else { self.used * 4 });
    }

    fn resize(&mut self, least: usize) {
        let mut size = LEAST;
        while size <= least {
            size *= 2;
        }
        let old = std::mem::replace(&mut self.slots, vec![Slot::Empty; size]);
        for slot in old {
            if let Slot::Full { key, .. } = &slot {
                let at = SetTable::probe(&self.slots, key.hash, |slot| matches!(slot, Slot::Empty));
                self.slots[at] = slot;
            }
        }
        self.fill = self.used;
    }

    /// Makes room for so many more keys, as the merging of sets and dicts does.
    pub fn reserve(&mut self, more: usize) {
        if (self.fill + more) * 5 >= (self.slots.len() - 1) * 3 {
            self.resize((self.used + more) * 2);
        }
    }

    /// Prepares for the keys of another set, to be added in its order; `true` if they all have been.
    pub fn merge_start(&mut self, other: &SetTable) -> bool {
        if other.used == 0 {
            return true;
        }
        self.reserve(other.used);
        if self.fill > 0 {
            return false;
        }
        (self.by_age, self.odd) = (other.by_age, other.odd);
        if self.slots.len() == other.slots.len() && other.fill == other.used {
            self.slots.clone_from(&other.slots);
        } else {
            for slot in &other.slots {
                if let Slot::Full { key, .. } = slot {
                    let at = SetTable::probe(&self.slots, key.hash, |slot| matches!(slot, Slot::Empty));
                    self.slots[at] = slot.clone();
                }
            }
        }
        self.next_age = other.next_age;
        (self.fill, self.used) = (other.used, other.used);
        true
    }

    /// Takes a key out.
    pub fn discard(&mut self, key: &Key) -> Option<Value> {
        let at = self.place(key);
        self.take(at)
    }

    fn take(&mut self, at: usize) -> Option<Value> {
        if !matches!(self.slots[at], Slot::Full { .. }) {
            return None;
        }
        match std::mem::replace(&mut self.slots[at], Slot::Dummy) {
            Slot::Full { key, .. } => {
                self.used -= 1;
                Some(key.value)
            }
            _ => None,
        }
    }

    /// Takes any key out.
    pub fn pop(&mut self) -> Option<Value> {
        if self.used == 0 {
            return None;
        }
        let full = |slot: &Slot| matches!(slot, Slot::Full { .. });
        let at = if self.by_age {
            let age = |slot: &Slot| if let Slot::Full { age, .. } = slot { *age } else { u32::MAX };
            (0..self.slots.len()).min_by_key(|&at| age(&self.slots[at]))?
        } else {
            let first = self.finger & (self.slots.len() - 1);
            (first..self.slots.len()).chain(0..first).find(|&at| full(&self.slots[at]))?
        };
        self.finger = at + 1;
        self.take(at)
    }

    /// After many keys were taken out: fewer slots.
    pub fn shrink(&mut self) {
        if self.fill - self.used > (self.slots.len() - 1) / 4 {
            self.grow();
        }
    }

    /// The keys, in the order of iteration.
    pub fn keys(&self) -> Vec<Key> {
        let mut keys: Vec<(&Key, u32)> = Vec::with_capacity(self.used);
        for slot in &self.slots {
            if let Slot::Full { key, age } = slot {
                keys.push((key, *age));
            }
        }
        if self.by_age {
            keys.sort_unstable_by_key(|(_, age)| *age);
        }
        keys.into_iter().map(|(key, _)| key.clone()).collect()
    }

    /// The values of the keys, in the order of iteration.
    pub fn values(&self) -> Vec<Value> {
        self.keys().into_iter().map(|key| key.value).collect()
    }

    /// The hashes of the keys, in any order.
    pub fn hashes(&self) -> Vec<u64> {
        let hash = |slot: &Slot| if let Slot::Full { key, .. } = slot { Some(key.hash) } else { None };
        self.slots.iter().filter_map(hash).collect()
    }
}
