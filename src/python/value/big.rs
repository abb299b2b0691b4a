//! Integers that do not fit into 64 bits.

use super::held;
use crate::python::number::BigInt;
use std::ops::Deref;

/// A long integer, which counts as held memory.
pub struct Big {
    number: BigInt,
    bytes: usize,
}

impl Big {
    pub fn new(number: BigInt) -> Big {
        let bytes = 64 + number.bits() as usize / 8;
        held::take(bytes);
        Big { number, bytes }
    }
}

impl Drop for Big {
    fn drop(&mut self) {
        held::give_back(self.bytes);
    }
}

impl Deref for Big {
    type Target = BigInt;

    fn deref(&self) -> &BigInt {
        &self.number
    }
}
