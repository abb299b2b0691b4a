//! Integers and floats: their constructors, methods, and the functions of numbers.

use super::clinic::named;
use super::{exactly, plain};
use crate::python::code::{BinaryOp, UnaryOp};
use crate::python::number::{self, BigInt, big, float as exact, int as long, parse};
use crate::python::ops::{self, as_int};
use crate::python::repr;
use crate::python::value::{Args, Builtin, Bytes, Exc, ExcKind, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

pub static INT: &[Builtin] = &[
    plain("bit_length", |vm, args| {
        exactly::<0>(vm, "int.bit_length", args.rest())?;
        Ok(Value::Int(integer(args).bits() as i64))
    }),
    plain("bit_count", |vm, args| {
        exactly::<0>(vm, "int.bit_count", args.rest())?;
        Ok(Value::Int(integer(args).magnitude().count_ones() as i64))
    }),
    plain("to_bytes", to_bytes),
    plain("from_bytes", from_bytes),
    plain("as_integer_ratio", |_, args| Ok(Value::tuple(vec![Value::integer(integer(args)), Value::Int(1)]))),
    plain("is_integer", |_, _| Ok(Value::bool(true))),
    plain("conjugate", |_, args| Ok(Value::integer(integer(args)))),
];

pub static FLOAT: &[Builtin] = &[
    plain("is_integer", |_, args| {
        let f = real(args);
        Ok(Value::bool(f.is_finite() && f.fract() == 0.0))
    }),
    plain("as_integer_ratio", |vm, args| {
        let f = real(args);
        if f.is_nan() {
            return Err(vm.value_error("cannot convert NaN to integer ratio"));
        }
        if f.is_infinite() {
            return Err(vm.error(ExcKind::OverflowError, "cannot convert Infinity to integer ratio"));
        }
        let (n, d) = exact::ratio(f);
        Ok(Value::tuple(vec![Value::integer(n), Value::integer(d)]))
    }),
    plain("hex", |_, args| Ok(Value::string(exact::hex(real(args))))),
    plain("fromhex", |vm, args| match args.items.last() {
        Some(Value::Str(text)) => match exact::from_hex(text.text()) {
            Some(f) if f.is_infinite() && !text.text().to_ascii_lowercase().contains("inf") => {
                Err(vm.error(ExcKind::OverflowError, "hexadecimal value too large to represent as a float"))
            }
            Some(f) => Ok(Value::float(f)),
            None => Err(vm.value_error("invalid hexadecimal floating-point string")),
        },
        _ => Err(vm.type_error("bad argument type for built-in operation")),
    }),
    plain("conjugate", |_, args| Ok(Value::float(real(args)))),
];

/// The functions that have a place in the builtins.
pub static FUNCTIONS: &[Builtin] = &[
    plain("abs", |vm, args| {
        let [value] = exactly(vm, "abs", args)?;
        abs(vm, value)
    }),
    plain("round", round),
    plain("bin", |vm, args| radix(vm, "bin", "#b", args)),
    plain("oct", |vm, args| radix(vm, "oct", "#o", args)),
    plain("hex", |vm, args| radix(vm, "hex", "#x", args)),
    plain("pow", pow),
    plain("divmod", |vm, args| {
        let [a, b] = exactly(vm, "divmod", args)?;
        divmod(vm, a, b)
    }),
];

fn integer(args: Args) -> BigInt {
    args.items.first().and_then(|v| big(v.payload())).map_or(BigInt::ZERO, |i| i.into_owned())
}

fn real(args: Args) -> f64 {
    args.items.first().and_then(|v| ops::as_float(v.payload())).unwrap_or(0.0)
}

/// Whether a byte order is the one with the last byte first.
fn little(vm: &Vm, order: Option<Value>) -> Result<bool, Exc> {
    match order {
        None => Ok(false),
        Some(Value::Str(order)) if order.text() == "little" => Ok(true),
        Some(Value::Str(order)) if order.text() == "big" => Ok(false),
        Some(Value::Str(_)) => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
        Some(other) => {
            let name = other.type_name();
            Err(vm.type_error(format!("to_bytes() argument 'byteorder' must be str, not {name}")))
        }
    }
}

fn to_bytes(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let names = ["length", "byteorder", "signed"];
    let [length, order, signed] = named(vm, "to_bytes", args.rest(), names, 0)?;
    let length = match length {
        Some(length) => ops::to_index(vm, &length)?,
        None => 1,
    };
    let little = little(vm, order)?;
    let signed = match signed {
        Some(signed) => ops::truth(vm, &signed)?,
        None => false,
    };
    let Ok(length) = usize::try_from(length) else {
        return Err(vm.value_error("length argument must be non-negative"));
    };
    let i = integer(args);
    if i < BigInt::ZERO && !signed {
        return Err(vm.error(ExcKind::OverflowError, "can't convert negative int to unsigned"));
    }
    if length > 1 << 26 {
        return Err(long::too_large(vm));
    }
    let Some(mut bytes) = long::to_bytes(&i, length, signed) else {
        return Err(vm.error(ExcKind::OverflowError, "int too big to convert"));
    };
    if !little {
        bytes.reverse();
    }
    Ok(Bytes::value(bytes, false))
}

fn from_bytes(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let names = ["bytes", "byteorder", "signed"];
    let [source, order, signed] = named(vm, "from_bytes", args.rest(), names, 1)?;
    let little = little(vm, order)?;
    let signed = match signed {
        Some(signed) => ops::truth(vm, &signed)?,
        None => false,
    };
    let mut bytes = super::bytes::of_value(vm, &source.unwrap_or(Value::None))?;
    if !little {
        bytes.reverse();
    }
    Ok(Value::integer(long::from_bytes(&bytes, signed)))
}

/// `int(value)`, `int(text, base)`.
///
/// # Errors
/// ValueError and TypeError for what is no integer; what `__int__` raises.
pub fn int(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let mut base = args.positional().get(1).cloned();
    for (name, value) in args.keywords() {
        match name {
            "base" if base.is_none() => base = Some(value.clone()),
            _ => return Err(super::clinic::unknown(vm, "int", name, &["base"])),
        }
    }
    let value = match args.positional() {
        [] if base.is_some() => return Err(vm.type_error("int() missing string argument")),
        [] => return Ok(Value::Int(0)),
        [value] | [value, _] => value,
        _ => {
            super::clinic::between(vm, "int", Args::new(args.positional()), 0, 2)?;
            return Ok(Value::Int(0));
        }
    };
    if let Some(base) = base {
        let base = ops::to_index_clamped(vm, &base)?;
        if base != 0 && !(2..=36).contains(&base) {
            return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0"));
        }
        return match value.payload() {
            Value::Str(text) => parse::int_of(vm, text.text(), base as u32, &repr::quote(text.text())),
            Value::Bytes(bytes) => int_of_bytes(vm, bytes, base as u32),
            _ => Err(vm.type_error("int() can't convert non-string with explicit base")),
        };
    }
    if let Value::Object(_) = value {
        for name in ["__int__", "__index__"] {
            if let Some(answer) = vm.ask_special(value, name, &[])? {
                return match answer.payload() {
                    Value::Int(_) | Value::Big(_) => Ok(answer.payload().clone()),
                    Value::Bool(b) => Ok(Value::Int(i64::from(b.get()))),
                    _ => {
                        let given = answer.type_name();
                        Err(vm.type_error(format!("{name} returned non-int (type {given})")))
                    }
                };
            }
        }
    }
    match value.payload() {
        Value::Int(_) | Value::Big(_) => Ok(value.payload().clone()),
        Value::Bool(b) => Ok(Value::Int(i64::from(b.get()))),
        Value::Float(f) => truncated(vm, f.get()),
        Value::Str(text) => parse::int_of(vm, text.text(), 10, &repr::quote(text.text())),
        Value::Bytes(bytes) => int_of_bytes(vm, bytes, 10),
        other => {
            let name = if let Value::Object(_) = other { value.type_name() } else { other.type_name() };
            Err(vm.type_error(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{name}'"
            )))
        }
    }
}

fn int_of_bytes(vm: &Vm, bytes: &Bytes, base: u32) -> Result<Value, Exc> {
    let text = String::from_utf8_lossy(&bytes.get()).into_owned();
    parse::int_of(vm, &text, base, &repr::quote_bytes(&bytes.get()))
}

/// The integer part of a float.
///
/// # Errors
/// For a float that is not finite.
pub fn truncated(vm: &Vm, f: f64) -> Result<Value, Exc> {
    if f.is_nan() {
        return Err(vm.value_error("cannot convert float NaN to integer"));
    }
    if f.is_infinite() {
        return Err(vm.error(ExcKind::OverflowError, "cannot convert float infinity to integer"));
    }
    Ok(if f.abs() < 9.2e18 { Value::Int(f as i64) } else { Value::integer(exact::to_int(f)) })
}

/// `float(value)`.
///
/// # Errors
/// ValueError and TypeError for what is no number; what `__float__` raises.
pub fn float(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    if !args.names.is_empty() {
        return Err(vm.type_error("float() takes no keyword arguments"));
    }
    match args.items {
        [] => Ok(Value::float(0.0)),
        [value] => match value.payload() {
            Value::Str(text) => parse::float_of(vm, text.text()),
            Value::Bytes(bytes) => match std::str::from_utf8(&bytes.get()).ok().and_then(parse::float) {
                Some(f) => Ok(Value::float(f)),
                None => {
                    let shown = repr::quote_bytes(&bytes.get());
                    Err(vm.value_error(format!("could not convert string to float: {shown}")))
                }
            },
            _ => {
                let no_number =
                    |name: &str| format!("float() argument must be a string or a real number, not '{name}'");
                ops::to_float(vm, value, no_number).map(Value::float)
            }
        },
        many => Err(vm.type_error(format!("float expected at most 1 argument, got {}", many.len()))),
    }
}

/// `abs()`.
pub fn abs(vm: &mut Vm, value: &Value) -> Result<Value, Exc> {
    if let Value::Object(_) = value
        && let Some(answer) = vm.ask_special(value, "__abs__", &[])?
    {
        return Ok(answer);
    }
    match value.payload() {
        Value::Float(f) => Ok(Value::float(f.get().abs())),
        Value::Big(i) => Ok(Value::integer(BigInt::from(i.magnitude().clone()))),
        other => match as_int(other) {
            Some(i) if i >= 0 => Ok(Value::Int(i)),
            Some(i) => ops::unary(vm, UnaryOp::Negative, &Value::Int(i)),
            None => Err(vm.type_error(format!("bad operand type for abs(): '{}'", value.type_name()))),
        },
    }
}

/// `round()`.
pub fn round(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value, digits] = named(vm, "round", args, ["number", "ndigits"], 1)?;
    let value = value.unwrap_or(Value::None);
    let digits = digits.filter(|d| !matches!(d, Value::None));
    if let Value::Object(_) = value {
        let given: Vec<Value> = digits.iter().cloned().collect();
        if let Some(answer) = vm.ask_special(&value, "__round__", &given)? {
            return Ok(answer);
        }
    }
    let digits = match digits {
        Some(digits) => Some(ops::to_index_clamped(vm, &digits)?),
        None => None,
    };
    match (value.payload(), digits) {
        (Value::Float(f), None) => truncated(vm, f.get().round_ties_even()),
        (Value::Float(f), Some(digits)) => {
            let rounded = exact::round(f.get(), digits);
            if rounded.is_infinite() && f.get().is_finite() {
                return Err(vm.error(ExcKind::OverflowError, "rounded value too large to represent"));
            }
            Ok(Value::float(rounded))
        }
        (other, digits) => match (big(other), digits) {
            (Some(i), Some(digits)) if digits < 0 => {
                let places = u32::try_from(digits.unsigned_abs()).unwrap_or(u32::MAX);
                Ok(Value::integer(long::round(&i, places)))
            }
            (Some(i), _) => Ok(Value::integer(i.into_owned())),
            (None, _) => {
                let name = value.type_name();
                Err(vm.type_error(format!("type {name} doesn't define __round__ method")))
            }
        },
    }
}

fn radix(vm: &mut Vm, name: &str, spec: &str, args: Args) -> Result<Value, Exc> {
    let [value] = exactly(vm, name, args)?;
    let i = ops::to_integer(vm, value)?;
    crate::python::format::format(vm, &i, spec).map(Value::string)
}

fn pow(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [base, exponent, modulus] = named(vm, "pow", args, ["base", "exp", "mod"], 2)?;
    let (base, exponent) = (base.unwrap_or(Value::None), exponent.unwrap_or(Value::None));
    let Some(modulus) = modulus.filter(|m| !matches!(m, Value::None)) else {
        return ops::binary(vm, BinaryOp::Pow, &base, &exponent);
    };
    if let Value::Object(_) = base
        && let Some(answer) = vm.ask_special(&base, "__pow__", &[exponent.clone(), modulus.clone()])?
    {
        return Ok(answer);
    }
    match (big(base.payload()), big(exponent.payload()), big(modulus.payload())) {
        (Some(a), Some(b), Some(m)) => long::pow_mod(vm, &a, &b, &m),
        _ => {
            if [&base, &exponent, &modulus].iter().any(|v| matches!(v.payload(), Value::Float(_))) {
                return Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
            }
            let names = [&base, &exponent, &modulus].map(Value::type_name);
            Err(vm.type_error(format!(
                "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
                names[0], names[1], names[2]
            )))
        }
    }
}

/// `divmod()`.
pub fn divmod(vm: &mut Vm, a: &Value, b: &Value) -> Result<Value, Exc> {
    for (value, name, other) in [(a, "__divmod__", b), (b, "__rdivmod__", a)] {
        if let Value::Object(_) = value
            && let Some(answer) = vm.ask_special(value, name, std::slice::from_ref(other))?
            && !matches!(answer, Value::NotImplemented)
        {
            return Ok(answer);
        }
    }
    let (a, b) = (a.payload().clone(), b.payload().clone());
    let pair = |q: Value, r: Value| Ok(Value::tuple(vec![q, r]));
    let zero = |vm: &Vm, message: &str| Err(vm.error(ExcKind::ZeroDivisionError, message));
    if let (Some(x), Some(y)) = (big(&a), big(&b)) {
        if *y == BigInt::ZERO {
            return zero(vm, "integer division or modulo by zero");
        }
        let (quotient, rest) = long::divmod(vm, &x, &y)?;
        return pair(Value::integer(quotient), Value::integer(rest));
    }
    match (ops::as_float(&a), ops::as_float(&b)) {
        (Some(_), Some(0.0)) => zero(vm, "float divmod()"),
        (Some(x), Some(y)) => pair(Value::float(ops::float_floor(x, y)), Value::float(ops::float_mod(x, y))),
        _ => {
            let (a, b) = (a.type_name(), b.type_name());
            Err(vm.type_error(format!("unsupported operand type(s) for divmod(): '{a}' and '{b}'")))
        }
    }
}

/// The generator behind the module `random`: `_random.Random`.
pub static RANDOM: &[Builtin] = &[
    plain("random", |_, args| Ok(Value::float(twister(args).map_or(0.0, |t| t.borrow_mut().float())))),
    plain("getrandbits", |vm, args| {
        let [count] = exactly(vm, "getrandbits", args.rest())?;
        let count = ops::to_index(vm, count)?;
        if count < 0 {
            return Err(vm.value_error("number of bits must be non-negative"));
        }
        let Some(count) = u32::try_from(count).ok().filter(|count| *count <= 1 << 25) else {
            return Err(long::too_large(vm));
        };
        Ok(twister(args).map_or(Value::None, |t| Value::integer(t.borrow_mut().bits(count))))
    }),
    plain("seed", |vm, args| {
        let seed = match args.items.get(1) {
            // A run depends on nothing but its text: without a seed there is always the same one.
            None | Some(Value::None) => BigInt::from(2025),
            Some(Value::Float(_)) => BigInt::from(ops::hash(vm, &args.items[1])?),
            Some(value) => match big(value.payload()) {
                Some(seed) => seed.into_owned(),
                None => BigInt::from(ops::hash(vm, value)?),
            },
        };
        if let Some(t) = twister(args) {
            *t.borrow_mut() = number::twister::Twister::new(seed.magnitude());
        }
        Ok(Value::None)
    }),
    plain("getstate", |_, args| {
        let words = twister(args).map_or(Vec::new(), |t| t.borrow().save());
        Ok(Value::tuple(words.into_iter().map(|word| Value::Int(i64::from(word))).collect()))
    }),
    plain("setstate", |vm, args| {
        let [Value::Tuple(state)] = args.rest().items else {
            return Err(vm.type_error("state vector must be a tuple"));
        };
        let words: Vec<u32> =
            state.items().iter().filter_map(as_int).filter_map(|word| u32::try_from(word).ok()).collect();
        match (number::twister::Twister::load(&words), twister(args)) {
            (Some(loaded), Some(t)) => *t.borrow_mut() = loaded,
            _ => return Err(vm.value_error("state vector is the wrong size")),
        }
        Ok(Value::None)
    }),
];

fn twister(args: Args) -> Option<Rc<std::cell::RefCell<number::twister::Twister>>> {
    match args.items.first() {
        Some(Value::Random(twister)) => Some(twister.clone()),
        _ => None,
    }
}

/// Of the module `_interleave`: what `random` is made of, and `operator.index`.
pub static HIDDEN: &[Builtin] = &[
    plain("sha512", |vm, args| {
        let [data] = exactly(vm, "sha512", args)?;
        let data = super::bytes::of_value(vm, data)?;
        Ok(Bytes::value(number::sha512::digest(&data).to_vec(), false))
    }),
    plain("index", |vm, args| {
        let [value] = exactly(vm, "index", args)?;
        ops::to_integer(vm, value)
    }),
    // bits_of_float(x, size): what stands in so many bytes for it (struct).
    plain("bits_of_float", |vm, args| match exactly(vm, "bits_of_float", args)? {
        [Value::Float(x), Value::Int(size)] => match exact::to_bits(x.get(), *size) {
            Some(bits) => Ok(Value::integer(BigInt::from(bits))),
            None => Err(vm.error(ExcKind::OverflowError, "float too large to pack")),
        },
        _ => Err(vm.type_error("a float and a size are required")),
    }),
    // float_of_bits(bits, size): the other way.
    plain("float_of_bits", |vm, args| match exactly(vm, "float_of_bits", args)? {
        [bits, Value::Int(size)] => {
            let bits = big(bits).and_then(|bits| u64::try_from(&*bits).ok()).unwrap_or_default();
            Ok(Value::float(exact::of_bits(bits, *size)))
        }
        _ => Err(vm.type_error("bits and a size are required")),
    }),
    plain("twister", |_, _| {
        let twister = number::twister::Twister::new(BigInt::from(2025).magnitude());
        Ok(Value::Random(Rc::new(std::cell::RefCell::new(twister))))
    }),
];
