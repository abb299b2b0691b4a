//! Integers as digits.

use super::BigInt;
use num_bigint::Sign;

/// The most decimal digits that conversions allow (`sys.get_int_max_str_digits()`).
pub const MAX_DIGITS: usize = 4300;

/// What is raised for a text of more digits, given how many there are.
pub fn too_long(digits: Option<usize>) -> String {
    let has = digits.map_or(String::new(), |n| format!(": value has {n} digits"));
    format!(
        "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion{has}; use sys.set_int_max_str_digits() to increase the limit"
    )
}

/// The decimal digits, with a minus where there is one; `None` if there are too many.
pub fn decimal(i: &BigInt) -> Option<String> {
    if i.bits() > 14_290 {
        return None;
    }
    let text = i.to_string();
    let digits = text.len() - usize::from(i.sign() == Sign::Minus);
    (digits <= MAX_DIGITS).then_some(text)
}
