//! Arithmetic on integers and floats (Objects/longobject.c, Objects/floatobject.c).

use super::{Result, unsupported};
use crate::python::code::BinaryOp;
use crate::python::number::{self, big};
use crate::python::value::{ExcKind, Value};
use crate::python::vm::Vm;

pub(super) fn int_op(vm: &Vm, op: BinaryOp, a: i64, b: i64, both_bool: bool) -> Result<Value> {
    let zero = |message: &str| Err(vm.error(ExcKind::ZeroDivisionError, message));
    let result = match op {
        BinaryOp::Add => a.checked_add(b),
        BinaryOp::Sub => a.checked_sub(b),
        BinaryOp::Mul => a.checked_mul(b),
        BinaryOp::Div if b == 0 => return zero("division by zero"),
        BinaryOp::Div if a.unsigned_abs() | b.unsigned_abs() < 1 << 53 => {
            return Ok(Value::Float(a as f64 / b as f64));
        }
        BinaryOp::Div => None,
        BinaryOp::FloorDiv if b == 0 => return zero("integer division or modulo by zero"),
        BinaryOp::Mod if b == 0 => return zero("integer modulo by zero"),
        BinaryOp::FloorDiv => {
            a.checked_div(b).map(|q| if a % b != 0 && (a < 0) != (b < 0) { q - 1 } else { q })
        }
        BinaryOp::Mod => {
            Some(a.wrapping_rem(b)).map(|r| if r != 0 && (r < 0) != (b < 0) { r + b } else { r })
        }
        BinaryOp::Pow if b >= 0 => u32::try_from(b).ok().and_then(|b| a.checked_pow(b)),
        BinaryOp::Pow => None,
        BinaryOp::LShift | BinaryOp::RShift if b < 0 => return Err(vm.value_error("negative shift count")),
        BinaryOp::LShift if a == 0 => Some(0),
        BinaryOp::LShift => {
            let shifted = u32::try_from(b).ok().and_then(|b| a.checked_shl(b));
            shifted.filter(|shifted| shifted >> b == a)
        }
        BinaryOp::RShift => Some(a >> b.min(63)),
        BinaryOp::And if both_bool => return Ok(Value::Bool(a & b != 0)),
        BinaryOp::Or if both_bool => return Ok(Value::Bool(a | b != 0)),
        BinaryOp::Xor if both_bool => return Ok(Value::Bool(a ^ b != 0)),
        BinaryOp::And => Some(a & b),
        BinaryOp::Or => Some(a | b),
        BinaryOp::Xor => Some(a ^ b),
        BinaryOp::MatMul => return Err(unsupported(vm, "@", &Value::Int(a), &Value::Int(b))),
    };
    match result {
        Some(value) => Ok(Value::Int(value)),
        None => big_op(vm, op, &Value::Int(a), &Value::Int(b)),
    }
}

/// `left op right` of integers, one of which is long or has a long result.
#[cold]
pub(super) fn big_op(vm: &Vm, op: BinaryOp, left: &Value, right: &Value) -> Result<Value> {
    let answer = match (big(left), big(right)) {
        (Some(a), Some(b)) => number::int::binary(vm, op, &a, &b)?,
        _ => None,
    };
    answer.ok_or_else(|| unsupported(vm, op.symbol(), left, right))
}

pub(super) fn float_op(
    vm: &mut Vm,
    op: BinaryOp,
    a: f64,
    b: f64,
    left: &Value,
    right: &Value,
) -> Result<Value> {
    let zero = |message: &str| Err(vm.error(ExcKind::ZeroDivisionError, message));
    Ok(Value::Float(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::Div if b == 0.0 => return zero("float division by zero"),
        BinaryOp::Div => a / b,
        BinaryOp::FloorDiv if b == 0.0 => return zero("float floor division by zero"),
        BinaryOp::Mod if b == 0.0 => return zero("float modulo by zero"),
        BinaryOp::FloorDiv => float_floor(a, b),
        BinaryOp::Mod => float_mod(a, b),
        BinaryOp::Pow if a == 0.0 && b < 0.0 => return zero(number::int::ZERO_POWER),
        BinaryOp::Pow => {
            if a < 0.0 && a.is_finite() && b.is_finite() && b.fract() != 0.0 {
                return complex_power(vm, a, b);
            }
            let power = a.powf(b);
            if power.is_infinite() && a.is_finite() && b.is_finite() {
                let class = vm.exception_class(ExcKind::OverflowError);
                let args = vec![Value::Int(34), Value::str("Numerical result out of range")];
                return Err(crate::python::value::Exception::new(class, args));
            }
            power
        }
        _ => return Err(unsupported(vm, op.symbol(), left, right)),
    }))
}

/// A root of a negative number is complex (float_pow, Objects/floatobject.c).
#[cold]
fn complex_power(vm: &mut Vm, a: f64, b: f64) -> Result<Value> {
    let power = vm.member("complex numbers", "power")?;
    vm.ask(&power, &[Value::Float(a), Value::Float(b)])
}

/// `a // b`: exact, with the sign of zero that a division has.
pub fn float_floor(a: f64, b: f64) -> f64 {
    let rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest != 0.0 && (rest < 0.0) != (b < 0.0) {
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return 0.0_f64.copysign(a / b);
    }
    let floor = quotient.floor();
    if quotient - floor > 0.5 { floor + 1.0 } else { floor }
}

/// `a % b`, with the sign of `b`.
pub fn float_mod(a: f64, b: f64) -> f64 {
    let rest = a % b;
    if rest != 0.0 && (rest < 0.0) != (b < 0.0) {
        rest + b
    } else if rest == 0.0 {
        0.0_f64.copysign(b)
    } else {
        rest
    }
}
