//! Operators on integers that do not fit into 64 bits, or whose result does not.
//!
//! None takes seconds: what would be longer than [`MAX_BITS`], or take too many steps, is a MemoryError.

use super::{BigInt, float};
use crate::python::code::BinaryOp;
use crate::python::value::{Exc, ExcKind, Exception, Value};
use crate::python::vm::Vm;
use num_bigint::Sign;

type Result<T> = std::result::Result<T, Exc>;

/// The longest integer.
const MAX_BITS: u64 = 1 << 25;

/// The most steps of a division or of a power with a modulus, in products of two digits.
const MAX_STEPS: u64 = 1 << 28;

/// What 0 and 0.0 say to a negative power.
pub const ZERO_POWER: &str = "0.0 cannot be raised to a negative power";

/// MemoryError.
pub fn too_large(vm: &Vm) -> Exc {
    Exception::new(vm.exception_class(ExcKind::MemoryError), Vec::new())
}

fn zero(vm: &Vm, message: &str) -> Exc {
    vm.error(ExcKind::ZeroDivisionError, message)
}

fn is_zero(i: &BigInt) -> bool {
    i.sign() == Sign::NoSign
}

fn is_negative(i: &BigInt) -> bool {
    i.sign() == Sign::Minus
}

/// The float nearest to an integer.
///
/// # Errors
/// OverflowError beyond the largest float.
pub fn to_float(vm: &Vm, i: &BigInt) -> Result<f64> {
    let f = float::of_int(i);
    match f.is_finite() {
        true => Ok(f),
        false => Err(vm.error(ExcKind::OverflowError, "int too large to convert to float")),
    }
}

/// The quotient towards minus infinity, and what is left; `b` is not 0.
///
/// # Errors
/// MemoryError where that would take too long.
pub fn divmod(vm: &Vm, a: &BigInt, b: &BigInt) -> Result<(BigInt, BigInt)> {
    let (n, d) = (a.bits() / 64 + 1, b.bits() / 64 + 1);
    if n.saturating_sub(d).saturating_mul(d) > MAX_STEPS {
        return Err(too_large(vm));
    }
    let (quotient, rest) = (a / b, a % b);
    Ok(if !is_zero(&rest) && is_negative(&rest) != is_negative(b) {
        (quotient - 1, rest + b)
    } else {
        (quotient, rest)
    })
}

/// `a op b`; `None` for an operator that integers do not have.
///
/// # Errors
/// As CPython's; MemoryError for what would be too long.
pub fn binary(vm: &Vm, op: BinaryOp, a: &BigInt, b: &BigInt) -> Result<Option<Value>> {
    Ok(Some(Value::integer(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul if a.bits() + b.bits() > MAX_BITS => return Err(too_large(vm)),
        BinaryOp::Mul => a * b,
        BinaryOp::Div if is_zero(b) => return Err(zero(vm, "division by zero")),
        BinaryOp::Div => {
            let quotient = float::divided(a, b);
            if quotient.is_infinite() {
                let message = "integer division result too large for a float";
                return Err(vm.error(ExcKind::OverflowError, message));
            }
            return Ok(Some(Value::float(quotient)));
        }
        BinaryOp::FloorDiv if is_zero(b) => return Err(zero(vm, "integer division or modulo by zero")),
        BinaryOp::FloorDiv => divmod(vm, a, b)?.0,
        BinaryOp::Mod if is_zero(b) => return Err(zero(vm, "integer modulo by zero")),
        BinaryOp::Mod => divmod(vm, a, b)?.1,
        BinaryOp::Pow => return pow(vm, a, b).map(Some),
        BinaryOp::LShift | BinaryOp::RShift if is_negative(b) => {
            return Err(vm.value_error("negative shift count"));
        }
        BinaryOp::LShift if is_zero(a) => BigInt::ZERO,
        BinaryOp::LShift => match u64::try_from(b) {
            Ok(count) if count.saturating_add(a.bits()) <= MAX_BITS => a << count,
            Ok(count) if count < 1 << 62 => return Err(too_large(vm)),
            _ => return Err(vm.error(ExcKind::OverflowError, "too many digits in integer")),
        },
        BinaryOp::RShift => a >> u64::try_from(b).unwrap_or(u64::MAX).min(MAX_BITS * 2),
        BinaryOp::And => a & b,
        BinaryOp::Or => a | b,
        BinaryOp::Xor => a ^ b,
        BinaryOp::MatMul => return Ok(None),
    })))
}

fn pow(vm: &Vm, a: &BigInt, b: &BigInt) -> Result<Value> {
    if is_negative(b) {
        if is_zero(a) {
            return Err(zero(vm, ZERO_POWER));
        }
        return Ok(Value::float(to_float(vm, a)?.powf(to_float(vm, b)?)));
    }
    let exponent = match u64::try_from(b) {
        _ if a.bits() <= 1 && a.magnitude().bits() == a.bits() && (is_zero(a) || a.magnitude().bit(0)) => {
            // 0, 1 and -1 to any power.
            let result = if is_zero(b) {
                1
            } else if is_negative(a) {
                if b.bit(0) { -1 } else { 1 }
            } else {
                i64::from(!is_zero(a))
            };
            return Ok(Value::Int(result));
        }
        Ok(exponent) => exponent,
        Err(_) => return Err(too_large(vm)),
    };
    // a**b has at least (bits of a - 1) * b binary digits.
    if (a.bits() - 1).max(1).saturating_mul(exponent) > MAX_BITS {
        return Err(too_large(vm));
    }
    Ok(Value::integer(a.pow(exponent as u32)))
}

/// `pow(a, b, modulus)`.
///
/// # Errors
/// ValueError for a modulus of 0 or a base that has no inverse.
pub fn pow_mod(vm: &Vm, a: &BigInt, b: &BigInt, modulus: &BigInt) -> Result<Value> {
    if is_zero(modulus) {
        return Err(vm.value_error("pow() 3rd argument cannot be 0"));
    }
    let digits = modulus.bits() / 64 + 1;
    if digits.saturating_mul(digits).saturating_mul(b.bits()) > MAX_STEPS {
        return Err(too_large(vm));
    }
    let size = BigInt::from(modulus.magnitude().clone());
    let base = divmod(vm, a, &size)?.1;
    let (base, exponent) = if is_negative(b) {
        let Some(inverse) = base.modinv(&size) else {
            return Err(vm.value_error("base is not invertible for the given modulus"));
        };
        (inverse, -b)
    } else {
        (base, b.clone())
    };
    let result = base.modpow(&exponent, &size);
    Ok(Value::integer(divmod(vm, &result, modulus)?.1))
}

/// `i.to_bytes(length, order, signed=)`, the last byte first; `None` if it does not fit.
pub fn to_bytes(i: &BigInt, length: usize, signed: bool) -> Option<Vec<u8>> {
    let mut bytes = if signed { i.to_signed_bytes_le() } else { i.magnitude().to_bytes_le() };
    if is_zero(i) {
        bytes.clear();
    }
    if bytes.len() > length {
        return None;
    }
    bytes.resize(length, if is_negative(i) { 0xff } else { 0 });
    Some(bytes)
}

/// `int.from_bytes`, of bytes with the last one first.
pub fn from_bytes(bytes: &[u8], signed: bool) -> BigInt {
    if signed { BigInt::from_signed_bytes_le(bytes) } else { BigInt::from_bytes_le(Sign::Plus, bytes) }
}

/// `round(i, -places)`: to tens, hundreds, ...; half to even.
pub fn round(i: &BigInt, places: u32) -> BigInt {
    if u64::from(places) > i.bits() / 3 + 2 {
        return BigInt::ZERO;
    }
    let power = BigInt::from(10).pow(places);
    let (mut quotient, mut rest) = (i / &power, i % &power);
    if is_negative(&rest) {
        rest += &power;
        quotient -= 1;
    }
    let up = match (&rest * 2u8).cmp(&power) {
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => quotient.bit(0),
        std::cmp::Ordering::Less => false,
    };
    (quotient + u8::from(up)) * power
}
