//! Texts read as numbers: `int("...")`, `float("...")` and the literals of programs.

use super::BigInt;
use super::text::{MAX_DIGITS, too_long};
use crate::python::repr::quote;
use crate::python::value::{Exc, Value};
use crate::python::vm::Vm;

/// Why a text is no integer.
pub enum NotInt {
    Invalid,
    TooLong(usize),
}

/// The integer that a text is in a base of 2 to 36, or, in base 0, by its prefix.
pub fn int(text: &str, base: u32) -> Result<Value, NotInt> {
    let text = text.trim();
    let (negative, mut rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let prefix = match rest.as_bytes() {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    let radix = match base {
        0 if prefix != 0 => prefix,
        0 => 10,
        base => base,
    };
    if prefix == radix {
        rest = &rest[2..];
        rest = rest.strip_prefix('_').unwrap_or(rest);
    }
    let digits = without_underscores(rest).ok_or(NotInt::Invalid)?;
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return Err(NotInt::Invalid);
    }
    // In base 0 a number does not begin with a zero, as in a program.
    if base == 0
        && prefix == 0
        && digits.len() > 1
        && digits.starts_with('0')
        && digits.contains(|c| c != '0')
    {
        return Err(NotInt::Invalid);
    }
    if !radix.is_power_of_two() && digits.len() > MAX_DIGITS {
        return Err(NotInt::TooLong(digits.len()));
    }
    if let Ok(small) = i64::from_str_radix(&digits, radix) {
        return Ok(Value::Int(if negative { -small } else { small }));
    }
    let size = BigInt::parse_bytes(digits.as_bytes(), radix).ok_or(NotInt::Invalid)?;
    Ok(Value::integer(if negative { -size } else { size }))
}

/// A number's text without its underscores; `None` if one is not between two digits.
fn without_underscores(text: &str) -> Option<String> {
    if !text.contains('_') {
        return Some(text.to_string());
    }
    let bytes = text.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphanumeric);
    let placed = |(at, _): (usize, &str)| digit(at.checked_sub(1)) && digit(Some(at + 1));
    text.match_indices('_').all(placed).then(|| text.replace('_', ""))
}

/// `int(text, base)`, with `shown` for the error.
///
/// # Errors
/// ValueError for what is no integer.
pub fn int_of(vm: &Vm, text: &str, base: u32, shown: &str) -> Result<Value, Exc> {
    int(text, base).map_err(|e| match e {
        NotInt::Invalid => vm.value_error(format!("invalid literal for int() with base {base}: {shown}")),
        NotInt::TooLong(digits) => vm.value_error(too_long(Some(digits))),
    })
}

/// `float(text)`, if it is one.
pub fn float(text: &str) -> Option<f64> {
    let text = text.trim();
    let shape = text.strip_prefix(['+', '-']).unwrap_or(text);
    let name = ["nan", "inf", "infinity"].iter().any(|name| shape.eq_ignore_ascii_case(name));
    if !name && !shape.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    if text.contains('_') {
        let near_digits = |(at, _): (usize, &str)| {
            let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
            at > 0 && digit(at - 1) && digit(at + 1)
        };
        if !text.match_indices('_').all(near_digits) {
            return None;
        }
        return text.replace('_', "").parse().ok();
    }
    text.parse().ok()
}

/// `float(text)`.
///
/// # Errors
/// ValueError for what is no number.
pub fn float_of(vm: &Vm, text: &str) -> Result<Value, Exc> {
    let no_float = || vm.value_error(format!("could not convert string to float: {}", quote(text)));
    float(text).map(Value::float).ok_or_else(no_float)
}
