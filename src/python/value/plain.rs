//! The two payloads of values that are neither a word nor a pointer, made as large as one.
//!
//! All that a [`Value`](super::Value) carries is then of one size at one place, so that where a pointer has 64
//! bits a value is two words: it is passed and moved in two registers, and never written in parts that are read
//! back as a whole, for which processors wait.

/// A truth value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u64)]
pub enum Truth {
    False,
    True,
}

impl Truth {
    #[inline(always)]
    pub fn get(self) -> bool {
        self == Truth::True
    }
}

impl From<bool> for Truth {
    #[inline(always)]
    fn from(truth: bool) -> Truth {
        if truth { Truth::True } else { Truth::False }
    }
}

/// A floating-point number, as its bits.
#[derive(Clone, Copy)]
pub struct Real(u64);

impl Real {
    #[inline(always)]
    pub fn get(self) -> f64 {
        f64::from_bits(self.0)
    }

    /// Its bits: two numbers are one object where these are equal.
    #[inline(always)]
    pub fn bits(self) -> u64 {
        self.0
    }
}

impl From<f64> for Real {
    #[inline(always)]
    fn from(number: f64) -> Real {
        Real(number.to_bits())
    }
}
