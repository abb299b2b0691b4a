//! The module `math`: functions of floats. Those of integers are in `math_int`.

use super::clinic::named;
use super::{exactly, math_int, plain};
use crate::python::number::{big, float as exact};
use crate::python::ops::{self, as_int};
use crate::python::value::{Args, Builtin, Exc, ExcKind, Namespace, Value};
use crate::python::vm::Vm;

/// A function of one float, by what it does.
macro_rules! of_float {
    ($($name:literal: $f:expr,)*) => {
        [$(plain($name, |vm, args| one(vm, args, concat!("math.", $name), $f)),)*]
    };
}

static OF_FLOAT: &[Builtin] = &of_float! {
    "sqrt": f64::sqrt,
    "sin": f64::sin,
    "cos": f64::cos,
    "tan": f64::tan,
    "asin": f64::asin,
    "acos": f64::acos,
    "atan": f64::atan,
    "sinh": f64::sinh,
    "cosh": f64::cosh,
    "tanh": f64::tanh,
    "asinh": f64::asinh,
    "acosh": f64::acosh,
    "atanh": f64::atanh,
    "exp": f64::exp,
    "exp2": f64::exp2,
    "expm1": f64::exp_m1,
    "log1p": f64::ln_1p,
    "cbrt": cbrt,
    "fabs": f64::abs,
    "degrees": |x| x * (180.0 / std::f64::consts::PI),
    "radians": |x| x * (std::f64::consts::PI / 180.0),
    "erf": libm::erf,
    "erfc": libm::erfc,
    "gamma": |x| if x == x.trunc() && x <= 0.0 { f64::NAN } else { libm::tgamma(x) },
    "lgamma": libm::lgamma,
};

static FUNCTIONS: &[Builtin] = &[
    plain("log", log),
    plain("log2", |vm, args| logarithm(vm, args, "math.log2", f64::log2)),
    plain("log10", |vm, args| logarithm(vm, args, "math.log10", f64::log10)),
    plain("pow", |vm, args| {
        let (x, y) = two(vm, "pow", args)?;
        let power = x.powf(y);
        if power.is_nan() && !x.is_nan() && !y.is_nan() {
            return Err(domain(vm));
        }
        if power.is_infinite() && x.is_finite() && y.is_finite() {
            return Err(if x == 0.0 { domain(vm) } else { range(vm) });
        }
        Ok(Value::float(power))
    }),
    plain("atan2", |vm, args| two(vm, "atan2", args).map(|(y, x)| Value::float(y.atan2(x)))),
    plain("copysign", |vm, args| two(vm, "copysign", args).map(|(x, y)| Value::float(x.copysign(y)))),
    plain("fmod", |vm, args| {
        let (x, y) = two(vm, "fmod", args)?;
        let rest = x % y;
        if rest.is_nan() && !x.is_nan() && !y.is_nan() { Err(domain(vm)) } else { Ok(Value::float(rest)) }
    }),
    plain("remainder", |vm, args| {
        let (x, y) = two(vm, "remainder", args)?;
        if (x.is_infinite() || y == 0.0) && !x.is_nan() && !y.is_nan() {
            return Err(domain(vm));
        }
        Ok(Value::float(libm::remainder(x, y)))
    }),
    plain("fma", |vm, args| {
        let [x, y, z] = exactly(vm, "fma", args)?;
        Ok(Value::float(number(vm, x)?.mul_add(number(vm, y)?, number(vm, z)?)))
    }),
    plain("hypot", |vm, args| {
        let mut sides = Vec::new();
        for value in args.items {
            sides.push(number(vm, value)?);
        }
        Ok(Value::float(norm(&sides)))
    }),
    plain("dist", |vm, args| {
        let [p, q] = exactly(vm, "dist", args)?;
        let (p, q) = (vm.all_items(p)?, vm.all_items(q)?);
        if p.len() != q.len() {
            return Err(vm.value_error("both points must have the same number of dimensions"));
        }
        let mut sides = Vec::new();
        for (a, b) in p.iter().zip(&q) {
            sides.push(number(vm, a)? - number(vm, b)?);
        }
        Ok(Value::float(norm(&sides)))
    }),
    plain("fsum", |vm, args| {
        let [items] = exactly(vm, "math.fsum", args)?;
        let mut partials = Vec::new();
        let mut special = 0.0;
        for item in vm.all_items(items)? {
            let x = number(vm, &item)?;
            if !x.is_finite() {
                special += x;
                continue;
            }
            if !add_exactly(&mut partials, x) {
                return Err(vm.error(ExcKind::OverflowError, "intermediate overflow in fsum"));
            }
        }
        if special.is_nan() {
            return Err(vm.value_error("-inf + inf in fsum"));
        }
        Ok(Value::float(if special != 0.0 { special } else { rounded(&partials) }))
    }),
    plain("sumprod", sumprod),
    plain("isclose", |vm, args| {
        let names = ["a", "b", "rel_tol", "abs_tol"];
        let values = named(vm, "isclose", args, names, 2)?;
        let mut numbers = [0.0, 0.0, 1e-9, 0.0];
        for (number_of, value) in numbers.iter_mut().zip(values) {
            if let Some(value) = value {
                *number_of = number(vm, &value)?;
            }
        }
        let [a, b, relative, absolute] = numbers;
        if relative < 0.0 || absolute < 0.0 {
            return Err(vm.value_error("tolerances must be non-negative"));
        }
        let near = (relative * b.abs()).max(relative * a.abs()).max(absolute);
        Ok(Value::bool(a == b || (a.is_finite() && b.is_finite() && (a - b).abs() <= near)))
    }),
    plain("frexp", |vm, args| {
        let [x] = exactly(vm, "math.frexp", args)?;
        let (m, e) = frexp(number(vm, x)?);
        Ok(Value::tuple(vec![Value::float(m), Value::Int(e)]))
    }),
    plain("ldexp", |vm, args| {
        let [x, e] = exactly(vm, "ldexp", args)?;
        let x = number(vm, x)?;
        let Some(_) = big(e) else {
            return Err(vm.type_error("Expected an int as second argument to ldexp."));
        };
        let e = ops::to_index_clamped(vm, e)?;
        if !x.is_finite() || x == 0.0 {
            return Ok(Value::float(x));
        }
        let (m, own) = exact::parts(x);
        let scaled = exact::scaled(m, i64::from(own).saturating_add(e.clamp(-1 << 40, 1 << 40)));
        if scaled.is_infinite() { Err(range(vm)) } else { Ok(Value::float(scaled.copysign(x))) }
    }),
    plain("modf", |vm, args| {
        let [x] = exactly(vm, "math.modf", args)?;
        let x = number(vm, x)?;
        let part = if x.is_infinite() { 0.0_f64.copysign(x) } else { (x - x.trunc()).copysign(x) };
        Ok(Value::tuple(vec![Value::float(part), Value::float(x.trunc())]))
    }),
    plain("nextafter", |vm, args| {
        let [x, y, steps] = named(vm, "nextafter", args, ["x", "y", "steps"], 2)?;
        let x = number(vm, &x.unwrap_or(Value::None))?;
        let y = number(vm, &y.unwrap_or(Value::None))?;
        let steps = steps.as_ref().and_then(as_int).unwrap_or(1);
        if steps < 0 {
            return Err(vm.value_error("steps must be a non-negative integer"));
        }
        let mut at = x;
        for _ in 0..steps.min(1 << 20) {
            at = match at.partial_cmp(&y) {
                Some(std::cmp::Ordering::Less) => at.next_up(),
                Some(std::cmp::Ordering::Greater) => at.next_down(),
                Some(std::cmp::Ordering::Equal) => y,
                None => f64::NAN,
            };
        }
        Ok(Value::float(at))
    }),
    plain("ulp", |vm, args| {
        let [x] = exactly(vm, "math.ulp", args)?;
        let x = number(vm, x)?.abs();
        Ok(Value::float(match x {
            x if !x.is_finite() => x,
            f64::MAX => x - x.next_down(),
            x => x.next_up() - x,
        }))
    }),
    plain("isnan", |vm, args| test(vm, args, "math.isnan", f64::is_nan)),
    plain("isinf", |vm, args| test(vm, args, "math.isinf", f64::is_infinite)),
    plain("isfinite", |vm, args| test(vm, args, "math.isfinite", f64::is_finite)),
    plain("floor", |vm, args| whole(vm, args, "floor", "__floor__", f64::floor)),
    plain("ceil", |vm, args| whole(vm, args, "ceil", "__ceil__", f64::ceil)),
    plain("trunc", |vm, args| whole(vm, args, "trunc", "__trunc__", f64::trunc)),
];

/// Fills the module.
pub fn fill(names: &Namespace) {
    for function in OF_FLOAT.iter().chain(FUNCTIONS).chain(math_int::FUNCTIONS) {
        names.define(function.name, Value::Builtin(function));
    }
    let constants = [
        ("pi", std::f64::consts::PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ];
    for (name, value) in constants {
        names.define(name, Value::float(value));
    }
}

fn domain(vm: &Vm) -> Exc {
    vm.value_error("math domain error")
}

fn range(vm: &Vm) -> Exc {
    vm.error(ExcKind::OverflowError, "math range error")
}

fn number(vm: &mut Vm, value: &Value) -> Result<f64, Exc> {
    ops::to_float(vm, value, |name| format!("must be real number, not {name}"))
}

fn one(vm: &mut Vm, args: Args, name: &str, f: fn(f64) -> f64) -> Result<Value, Exc> {
    let [x] = exactly(vm, name, args)?;
    let x = number(vm, x)?;
    let result = f(x);
    if result.is_nan() && !x.is_nan() {
        return Err(domain(vm));
    }
    if result.is_infinite() && x.is_finite() {
        // A pole is no overflow.
        let pole = ["math.atanh", "math.log1p", "math.lgamma"].contains(&name);
        return Err(if pole { domain(vm) } else { range(vm) });
    }
    Ok(Value::float(result))
}

fn two(vm: &mut Vm, name: &str, args: Args) -> Result<(f64, f64), Exc> {
    let [x, y] = exactly(vm, name, args)?;
    Ok((number(vm, x)?, number(vm, y)?))
}

fn test(vm: &mut Vm, args: Args, name: &str, holds: fn(f64) -> bool) -> Result<Value, Exc> {
    let [x] = exactly(vm, name, args)?;
    number(vm, x).map(|x| Value::bool(holds(x)))
}

fn whole(
    vm: &mut Vm,
    args: Args,
    name: &str,
    method: &'static str,
    round: fn(f64) -> f64,
) -> Result<Value, Exc> {
    let [x] = exactly(vm, &format!("math.{name}"), args)?;
    if let Value::Object(_) = x
        && let Some(answer) = vm.ask_special(x, method, &[])?
    {
        return Ok(answer);
    }
    match x.payload() {
        Value::Float(f) => super::truncated(vm, round(f.get())),
        other if big(other).is_some() => ops::to_integer(vm, other),
        _ if name == "trunc" => {
            let name = x.type_name();
            Err(vm.type_error(format!("type {name} doesn't define __trunc__ method")))
        }
        _ => {
            let f = number(vm, x)?;
            super::truncated(vm, round(f))
        }
    }
}

/// A logarithm, of integers beyond the floats too.
fn log_of(vm: &mut Vm, value: &Value, f: fn(f64) -> f64) -> Result<f64, Exc> {
    if let Value::Big(i) = value.payload() {
        if ***i < crate::python::number::BigInt::ZERO {
            return Err(domain(vm));
        }
        let bits = i.bits() as i64;
        let drop = (bits - 64).max(0);
        let head = exact::of_int(&(&***i >> drop as u64));
        let (mantissa, exponent) = frexp(head);
        return Ok(f(mantissa) + f(2.0) * (exponent + drop) as f64);
    }
    let x = number(vm, value)?;
    if x.is_nan() || x > 0.0 { Ok(f(x)) } else { Err(domain(vm)) }
}

fn logarithm(vm: &mut Vm, args: Args, name: &str, f: fn(f64) -> f64) -> Result<Value, Exc> {
    let [x] = exactly(vm, name, args)?;
    log_of(vm, x, f).map(Value::float)
}

fn log(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    match args.items {
        [x] => log_of(vm, x, f64::ln).map(Value::float),
        [x, base] => {
            let (x, base) = (log_of(vm, x, f64::ln)?, log_of(vm, base, f64::ln)?);
            if base == 0.0 {
                return Err(vm.error(ExcKind::ZeroDivisionError, "float division by zero"));
            }
            Ok(Value::float(x / base))
        }
        [] => Err(vm.type_error("log expected at least 1 argument, got 0")),
        many => Err(vm.type_error(format!("log expected at most 2 arguments, got {}", many.len()))),
    }
}

/// `(m, e)` with `x == m * 2**e` and `m` from 0.5 to 1.
fn frexp(x: f64) -> (f64, i64) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let (m, e) = exact::parts(x);
    let bits = i64::from(64 - m.leading_zeros());
    (exact::scaled(m, -bits).copysign(x), i64::from(e) + bits)
}

/// The length of a vector, without overflow and rounded about once.
fn norm(sides: &[f64]) -> f64 {
    if sides.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    let largest = sides.iter().fold(0.0_f64, |a, x| a.max(x.abs()));
    if sides.iter().any(|x| x.is_nan()) || largest == 0.0 {
        return sides.iter().fold(0.0, |a, x| a + x.abs());
    }
    let (_, exponent) = frexp(largest);
    let scale = |x: f64, by: i64| {
        let (m, e) = exact::parts(x);
        exact::scaled(m, i64::from(e) + by)
    };
    let mut partials = Vec::new();
    for x in sides {
        let x = scale(x.abs(), -exponent);
        let square = x * x;
        add_exactly(&mut partials, square);
        add_exactly(&mut partials, x.mul_add(x, -square));
    }
    let root = rounded(&partials).sqrt();
    // What is missing of the square, for one more step towards the root.
    let square = root * root;
    add_exactly(&mut partials, -square);
    add_exactly(&mut partials, -root.mul_add(root, -square));
    scale(root + rounded(&partials) / (2.0 * root), exponent)
}

/// Adds to a sum that is kept as floats without common digits (Shewchuk); `false` on overflow.
fn add_exactly(partials: &mut Vec<f64>, mut x: f64) -> bool {
    let mut kept = 0;
    for at in 0..partials.len() {
        let mut y = partials[at];
        if x.abs() < y.abs() {
            std::mem::swap(&mut x, &mut y);
        }
        let high = x + y;
        let low = y - (high - x);
        if low != 0.0 {
            partials[kept] = low;
            kept += 1;
        }
        x = high;
    }
    partials.truncate(kept);
    partials.push(x);
    x.is_finite()
}

/// The float nearest to such a sum.
fn rounded(partials: &[f64]) -> f64 {
    let mut rest = partials.iter().rev().copied();
    let mut high = rest.next().unwrap_or(0.0);
    let mut low = 0.0;
    for y in rest.by_ref() {
        let x = high;
        high = x + y;
        low = y - (high - x);
        if low != 0.0 {
            break;
        }
    }
    // Half-way cases are decided by what is left.
    if let Some(next) = rest.next()
        && ((low < 0.0 && next < 0.0) || (low > 0.0 && next > 0.0))
    {
        let twice = low * 2.0;
        let moved = high + twice;
        if twice == moved - high {
            high = moved;
        }
    }
    high
}

fn sumprod(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    use crate::python::code::BinaryOp;
    let [p, q] = exactly(vm, "sumprod", args)?;
    let (p, q) = (vm.all_items(p)?, vm.all_items(q)?);
    if p.len() != q.len() {
        return Err(vm.value_error("Inputs are not the same length"));
    }
    let all = || p.iter().chain(&q);
    let floats = all().any(|v| matches!(v, Value::Float(_)));
    if floats
        && all().all(|v| matches!(v, Value::Float(f) if f.get().is_finite()) || matches!(v, Value::Int(_)))
    {
        let mut partials = Vec::new();
        for (a, b) in p.iter().zip(&q) {
            let (a, b) = (number(vm, a)?, number(vm, b)?);
            let product = a * b;
            add_exactly(&mut partials, product);
            add_exactly(&mut partials, a.mul_add(b, -product));
        }
        return Ok(Value::float(rounded(&partials)));
    }
    let mut total = Value::Int(0);
    for (a, b) in p.iter().zip(&q) {
        let product = ops::binary(vm, BinaryOp::Mul, a, b)?;
        total = ops::binary(vm, BinaryOp::Add, &total, &product)?;
    }
    Ok(total)
}

/// The cube root as the C library of CPython's usual machines works it out, its last digit included: a
/// polynomial for the mantissa, one step of Halley's method, and the exponent's third.
fn cbrt(x: f64) -> f64 {
    const CBRT2: f64 = 1.2599210498948732;
    const SQUARE: f64 = 1.5874010519681996;
    const FACTORS: [f64; 5] = [1.0 / SQUARE, 1.0 / CBRT2, 1.0, CBRT2, SQUARE];
    const TERMS: [f64; 7] = [
        0.35489576504391984,
        1.508191937815849,
        -2.114994941673713,
        2.4469312256353444,
        -1.8346927748361308,
        0.7849323449766392,
        -0.14526389938548637,
    ];
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    let (m, e) = frexp(x.abs());
    let u = TERMS.iter().rev().fold(0.0, |sum, term| sum * m + term);
    let cube = u * u * u;
    let root = u * (cube + 2.0 * m) / (2.0 * cube + m) * FACTORS[(2 + e % 3) as usize];
    libm::ldexp(root.copysign(x), (e / 3) as i32)
}
