//! Numbers: integers without bounds, their texts and hashes, and the generator of random ones. Nothing
//! here knows the interpreter but `int` and `parse`, which raise its errors.

pub mod digest;
pub mod float;
pub mod hash;
pub mod int;
pub mod parse;
pub mod sha512;
pub mod text;
pub mod twister;

pub use num_bigint::BigInt;

use super::value::Value;
use std::borrow::Cow;
use std::rc::Rc;

impl Value {
    /// An integer, in the smaller of its two forms.
    pub fn integer(number: BigInt) -> Value {
        match i64::try_from(&number) {
            Ok(small) => Value::Int(small),
            Err(_) => Value::Big(Rc::new(crate::python::value::Big::new(number))),
        }
    }
}

/// The integer in an int or a bool.
pub fn big(value: &Value) -> Option<Cow<'_, BigInt>> {
    match value {
        Value::Bool(b) => Some(Cow::Owned(BigInt::from(u8::from(b.get())))),
        Value::Int(i) => Some(Cow::Owned(BigInt::from(*i))),
        Value::Big(i) => Some(Cow::Borrowed(i)),
        _ => None,
    }
}
