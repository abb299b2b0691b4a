//! `bytes` and `bytearray`.

use super::Value;
use super::held::{Held, Items};
use std::cell::Ref;
use std::rc::Rc;

/// Bytes; those of a `bytearray` can change.
pub struct Bytes {
    pub data: Held<Vec<u8>>,
    pub mutable: bool,
}

impl Bytes {
    pub fn value(data: Vec<u8>, mutable: bool) -> Value {
        Value::Bytes(Rc::new(Bytes { data: Held::new(data), mutable }))
    }

    pub fn get(&self) -> Ref<'_, Vec<u8>> {
        self.data.borrow()
    }
}

impl Items for Vec<u8> {
    fn bytes(&self) -> usize {
        self.capacity()
    }

    fn let_go(&mut self) {
        self.clear();
    }
}
