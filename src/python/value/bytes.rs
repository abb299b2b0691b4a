//! `bytes` and `bytearray`.

use super::Value;
use std::cell::{Ref, RefCell};
use std::rc::Rc;

/// Bytes; those of a `bytearray` can change.
pub struct Bytes {
    pub data: RefCell<Vec<u8>>,
    pub mutable: bool,
}

impl Bytes {
    pub fn value(data: Vec<u8>, mutable: bool) -> Value {
        Value::Bytes(Rc::new(Bytes { data: RefCell::new(data), mutable }))
    }

    pub fn get(&self) -> Ref<'_, Vec<u8>> {
        self.data.borrow()
    }
}
