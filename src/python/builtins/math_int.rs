//! The functions of integers in the module `math`.

use super::{exactly, plain};
use crate::python::code::BinaryOp;
use crate::python::number::{BigInt, big, int as long};
use crate::python::ops;
use crate::python::value::{Args, Builtin, Exc, ExcKind, Value};
use crate::python::vm::Vm;

pub static FUNCTIONS: &[Builtin] = &[
    plain("gcd", |vm, args| fold(vm, args, BigInt::ZERO, |a, b| gcd(&a, &b))),
    plain("lcm", |vm, args| {
        fold(vm, args, BigInt::from(1), |a, b| {
            let common = gcd(&a, &b);
            if common == BigInt::ZERO { BigInt::ZERO } else { absolute(&(a / common * b)) }
        })
    }),
    plain("isqrt", |vm, args| {
        let [n] = exactly(vm, "math.isqrt", args)?;
        let n = integer(vm, n)?;
        match n < BigInt::ZERO {
            true => Err(vm.value_error("isqrt() argument must be nonnegative")),
            false => Ok(Value::integer(n.sqrt())),
        }
    }),
    plain("factorial", |vm, args| {
        let [n] = exactly(vm, "math.factorial", args)?;
        let Value::Int(n) = ops::to_integer(vm, n)? else {
            let message = format!("factorial() argument should not exceed {}", i64::MAX);
            return Err(vm.error(ExcKind::OverflowError, message));
        };
        if n < 0 {
            return Err(vm.value_error("factorial() not defined for negative values"));
        }
        product(vm, 1, n).map(Value::integer)
    }),
    plain("comb", |vm, args| {
        let [n, k] = exactly(vm, "comb", args)?;
        let (n, k) = (natural(vm, n, "n")?, natural(vm, k, "k")?);
        if k > n {
            return Ok(Value::Int(0));
        }
        let k = k.min(n - k);
        let quotient = product(vm, n - k + 1, n)? / product(vm, 1, k)?;
        Ok(Value::integer(quotient))
    }),
    plain("perm", |vm, args| {
        let (n, k) = match args.items {
            [n] | [n, Value::None] => (natural(vm, n, "n")?, None),
            [n, k] => (natural(vm, n, "n")?, Some(natural(vm, k, "k")?)),
            other => return Err(vm.type_error(format!("perm expected at least 1 argument, got {}", other.len()))),
        };
        match k.unwrap_or(n) {
            k if k > n => Ok(Value::Int(0)),
            k => product(vm, n - k + 1, n).map(Value::integer),
        }
    }),
    plain("prod", |vm, args| {
        let [items] = args.positional() else {
            let given = args.positional().len();
            return Err(vm.type_error(format!("prod() takes exactly 1 positional argument ({given} given)")));
        };
        let mut total = args.keywords().find(|(name, _)| *name == "start").map_or(Value::Int(1), |(_, v)| v.clone());
        for item in vm.all_items(items)? {
            total = ops::binary(vm, BinaryOp::Mul, &total, &item)?;
        }
        Ok(total)
    }),
];

fn integer(vm: &mut Vm, value: &Value) -> Result<BigInt, Exc> {
    let value = ops::to_integer(vm, value)?;
    Ok(big(&value).map_or(BigInt::ZERO, |i| i.into_owned()))
}

fn natural(vm: &mut Vm, value: &Value, name: &str) -> Result<i64, Exc> {
    match ops::to_index_clamped(vm, value)? {
        i if i < 0 => Err(vm.value_error(format!("{name} must be a non-negative integer"))),
        i => Ok(i),
    }
}

fn absolute(i: &BigInt) -> BigInt {
    BigInt::from(i.magnitude().clone())
}

fn gcd(a: &BigInt, b: &BigInt) -> BigInt {
    let (mut a, mut b) = (absolute(a), absolute(b));
    while b != BigInt::ZERO {
        (a, b) = (b.clone(), a % b);
    }
    a
}

fn fold(vm: &mut Vm, args: Args, start: BigInt, with: fn(BigInt, BigInt) -> BigInt) -> Result<Value, Exc> {
    let mut total = start;
    for value in args.items {
        let next = integer(vm, value)?;
        if (total.bits() / 64 + 1) * (next.bits() / 64 + 1) > 1 << 22 {
            return Err(long::too_large(vm));
        }
        total = with(total, next);
    }
    Ok(Value::integer(total))
}

/// `low * (low + 1) * ... * high`, by halves.
fn product(vm: &Vm, low: i64, high: i64) -> Result<BigInt, Exc> {
    fn between(low: i64, high: i64) -> BigInt {
        if high - low < 8 {
            return (low..=high).fold(BigInt::from(1), |all, i| all * i);
        }
        let middle = low + (high - low) / 2;
        between(low, middle) * between(middle + 1, high)
    }
    let bits = u64::from(64 - high.max(1).leading_zeros());
    if high.saturating_sub(low).max(0) as u64 * bits > 1 << 24 {
        return Err(long::too_large(vm));
    }
    Ok(between(low, high))
}
