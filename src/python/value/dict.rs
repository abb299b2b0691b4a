//! The dictionary: keys in the order of insertion, found by hash.
//!
//! Hashing and equality of keys are the caller's (`ops::hash`, `ops::equal`): a key is stored with its
//! hash, so that this file never needs to run Python code.

use super::held::{Held, Items};
use super::{Str, Value};
use hashbrown::HashTable;
use std::rc::Rc;

/// A key with its hash.
#[derive(Clone)]
pub struct Key {
    pub value: Value,
    pub hash: u64,
}

/// The table wants hashes of which all bits count; those of integers are the integers.
fn spread(hash: u64) -> u64 {
    hash.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(26)
}

/// A dictionary as a value.
#[derive(Default)]
pub struct Dict {
    pub entries: Held<Entries>,
}

impl Dict {
    /// A dictionary with the same entries.
    pub fn new_copy(other: &Dict) -> Dict {
        Dict { entries: Held::new(other.entries.borrow().clone()) }
    }

    pub fn new(entries: Entries) -> Rc<Dict> {
        Rc::new(Dict { entries: Held::new(entries) })
    }
}

/// The entries of a dictionary. Deleted ones leave a hole until the next growth.
#[derive(Default, Clone)]
pub struct Entries {
    table: HashTable<u32>,
    slots: Vec<Option<(Key, Value)>>,
    /// Whether there ever was a key that only Python code may be able to compare.
    pub odd: bool,
}

impl Items for Entries {
    fn bytes(&self) -> usize {
        self.slots.capacity() * (size_of::<Option<(Key, Value)>>() + 6)
    }

    fn let_go(&mut self) {
        self.slots.clear();
        self.table.clear();
    }
}

impl Entries {
    pub fn len(&self) -> usize {
        self.table.len()
    }

    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    fn find(&self, key: &Key) -> Option<u32> {
        if self.table.is_empty() {
            return None;
        }
        // Of the commonest keys most are told by comparing two words.
        let same = |&slot: &u32| match &self.slots[slot as usize] {
            Some((k, _)) if k.hash == key.hash => match (&k.value, &key.value) {
                (Value::Int(a), Value::Int(b)) => a == b,
                (Value::Str(a), Value::Str(b)) => Rc::ptr_eq(a, b) || a.text() == b.text(),
                (a, b) => crate::python::ops::same_key(a, b) == Some(true),
            },
            _ => false,
        };
        self.table.find(spread(key.hash), same).copied()
    }

    pub fn get(&self, key: &Key) -> Option<&Value> {
        let slot = self.find(key)?;
        self.slots[slot as usize].as_ref().map(|(_, value)| value)
    }

    /// The place of the value of a key that is this string.
    #[inline]
    pub fn text_mut(&mut self, name: &Rc<Str>) -> Option<&mut Value> {
        let slot = if self.is_at(name.hint(), name) { name.hint() } else { self.find_text(name)? };
        self.slots[slot].as_mut().map(|(_, value)| value)
    }

    /// The value of a key that is this string.
    #[inline]
    pub fn text(&self, name: &Rc<Str>) -> Option<&Value> {
        let slot = if self.is_at(name.hint(), name) { name.hint() } else { self.find_text(name)? };
        self.slots[slot].as_ref().map(|(_, value)| value)
    }

    /// Whether the key in this place is this very string.
    #[inline]
    fn is_at(&self, slot: usize, name: &Rc<Str>) -> bool {
        matches!(
            self.slots.get(slot),
            Some(Some((Key { value: Value::Str(key), .. }, _))) if Rc::ptr_eq(key, name)
        )
    }

    #[inline(never)]
    fn find_text(&self, name: &Rc<Str>) -> Option<usize> {
        if self.table.is_empty() {
            return None;
        }
        let hash = crate::python::ops::hash_str(name);
        let same = |&slot: &u32| match &self.slots[slot as usize] {
            Some((Key { value: Value::Str(key), hash: other }, _)) => {
                *other == hash && (Rc::ptr_eq(key, name) || key.text() == name.text())
            }
            _ => false,
        };
        let slot = self.table.find(spread(hash), same).copied()?;
        name.set_hint(slot);
        Some(slot as usize)
    }

    /// The entries with a hash: keys that may be the one that is looked for.
    pub fn with_hash(&self, hash: u64) -> Vec<Value> {
        let of = |&slot: &u32| self.slots[slot as usize].as_ref().filter(|(key, _)| key.hash == hash);
        self.table.iter_hash(spread(hash)).filter_map(of).map(|(key, _)| key.value.clone()).collect()
    }

    /// Sets the value of a key; a key that was there keeps its place.
    pub fn insert(&mut self, key: Key, value: Value) -> Option<Value> {
        if let Some(slot) = self.find(&key) {
            let (_, old) = self.slots[slot as usize].as_mut()?;
            return Some(std::mem::replace(old, value));
        }
        self.odd = self.odd || !crate::python::ops::is_plain(&key.value);
        if self.slots.len() > 8 && self.slots.len() > 2 * self.table.len() {
            self.close_holes();
        }
        let slot = self.slots.len() as u32;
        let slots = &self.slots;
        let rehash = |&slot: &u32| slots[slot as usize].as_ref().map_or(0, |(key, _)| spread(key.hash));
        self.table.insert_unique(spread(key.hash), slot, rehash);
        self.slots.push(Some((key, value)));
        None
    }

    pub fn remove(&mut self, key: &Key) -> Option<Value> {
        let slot = self.find(key)?;
        if let Ok(entry) = self.table.find_entry(spread(key.hash), |&s| s == slot) {
            entry.remove();
        }
        self.slots[slot as usize].take().map(|(_, value)| value)
    }

    /// The last entry, taken out.
    pub fn pop_last(&mut self) -> Option<(Value, Value)> {
        let (key, _) = self.slots.iter().rev().flatten().next()?.clone();
        let value = self.remove(&key)?;
        while let Some(None) = self.slots.last() {
            self.slots.pop();
        }
        Some((key.value, value))
    }

    pub fn clear(&mut self) {
        *self = Entries::default();
    }

    /// The first entry at or after a position, with the position after it.
    pub fn at(&self, mut position: usize) -> Option<(usize, &Key, &Value)> {
        while let Some(slot) = self.slots.get(position) {
            position += 1;
            if let Some((key, value)) = slot {
                return Some((position, key, value));
            }
        }
        None
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Key, &Value)> {
        self.slots.iter().flatten().map(|(k, v)| (k, v))
    }

    /// The last entry before a position, with its position.
    pub fn before(&self, position: usize) -> Option<(usize, &Key, &Value)> {
        let slots = &self.slots[..position.min(self.slots.len())];
        let (at, slot) = slots.iter().enumerate().rev().find(|(_, slot)| slot.is_some())?;
        slot.as_ref().map(|(key, value)| (at, key, value))
    }

    /// A position after all entries.
    pub fn end(&self) -> usize {
        self.slots.len()
    }

    fn close_holes(&mut self) {
        self.slots.retain(Option::is_some);
        self.table.clear();
        let slots = &self.slots;
        for (slot, (key, _)) in slots.iter().flatten().enumerate() {
            let rehash = |&slot: &u32| slots[slot as usize].as_ref().map_or(0, |(key, _)| spread(key.hash));
            self.table.insert_unique(spread(key.hash), slot as u32, rehash);
        }
    }
}
