//! Floats taken apart and put together exactly: conversions, comparison with integers, hexadecimal, rounding.

use super::BigInt;
use num_bigint::{BigUint, Sign};
use std::cmp::Ordering;

/// `(m, e)` with `abs(f) == m * 2**e`; of a finite float.
pub fn parts(f: f64) -> (u64, i32) {
    let bits = f.to_bits();
    let (exponent, mantissa) = ((bits >> 52) as i32 & 0x7ff, bits & ((1 << 52) - 1));
    match exponent {
        0 => (mantissa, -1074),
        _ => (mantissa | 1 << 52, exponent - 1075),
    }
}

/// `m * 2**e`, rounded once, half to even; infinite where it is too large.
pub fn scaled(m: u64, e: i64) -> f64 {
    if m == 0 {
        return 0.0;
    }
    let bits = i64::from(64 - m.leading_zeros());
    // The place of the last digit that the result keeps.
    let last = (bits + e - 53).max(-1074);
    let drop = last - e;
    if drop > 64 {
        return 0.0;
    }
    let mut kept = if drop <= 0 {
        m << -drop
    } else {
        let (whole, rest) = if drop == 64 { (0, m) } else { (m >> drop, m & ((1 << drop) - 1)) };
        let half = 1 << (drop - 1);
        whole + u64::from(rest > half || (rest == half && whole & 1 == 1))
    };
    let mut last = last;
    if kept == 1 << 53 {
        kept = 1 << 52;
        last += 1;
    }
    if last > 971 {
        return f64::INFINITY;
    }
    if kept < 1 << 52 {
        // Below the smallest that has all digits.
        return f64::from_bits(kept);
    }
    f64::from_bits((kept & ((1 << 52) - 1)) | ((last + 1075) as u64) << 52)
}

/// The nearest float; infinite where it is too large.
pub fn of_int(i: &BigInt) -> f64 {
    let size = i.magnitude();
    let bits = size.bits();
    let f = if bits <= 64 {
        scaled(low_digit(size), 0)
    } else {
        // 64 digits, the last one set if any after it is: enough to round as all of them do.
        let drop = bits - 64;
        let rest = size.trailing_zeros().is_some_and(|zeros| zeros < drop);
        scaled(low_digit(&(size >> drop)) | u64::from(rest), i64::try_from(drop).unwrap_or(i64::MAX))
    };
    if i.sign() == Sign::Minus { -f } else { f }
}

fn low_digit(i: &BigUint) -> u64 {
    i.iter_u64_digits().next().unwrap_or(0)
}

/// `a / b` of integers, rounded once; infinite where it is too large. `b` is not 0.
pub fn divided(a: &BigInt, b: &BigInt) -> f64 {
    let (x, y) = (a.magnitude(), b.magnitude());
    // A quotient of 65 digits or more, with what is left as its last digit.
    let shift = 66 - (x.bits() as i64 - y.bits() as i64);
    let (x, y) = if shift >= 0 { (x << shift, y.clone()) } else { (x.clone(), y << -shift) };
    let quotient = &x / &y;
    let exact = &quotient * &y == x;
    let drop = quotient.bits().saturating_sub(64);
    let rest = !exact || quotient.trailing_zeros().is_some_and(|zeros| zeros < drop);
    let f = scaled(low_digit(&(quotient >> drop)) | u64::from(rest), drop as i64 - shift);
    if (a.sign() == Sign::Minus) != (b.sign() == Sign::Minus) { -f } else { f }
}

/// The integer part of a finite float.
pub fn to_int(f: f64) -> BigInt {
    let (m, e) = parts(f);
    let size = if e >= 0 { BigInt::from(m) << e } else { BigInt::from(if e > -64 { m >> -e } else { 0 }) };
    if f < 0.0 { -size } else { size }
}

/// An integer and a float compared exactly.
pub fn compare(a: &BigInt, b: f64) -> Option<Ordering> {
    if b.is_nan() {
        return None;
    }
    if b.is_infinite() {
        return Some(if b > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = to_int(b);
    Some(a.cmp(&whole).then_with(|| 0.0_f64.partial_cmp(&(b - b.trunc())).unwrap_or(Ordering::Equal)))
}

/// `f.as_integer_ratio()` of a finite float.
pub fn ratio(f: f64) -> (BigInt, BigInt) {
    let (m, e) = parts(f);
    let zeros = if m == 0 { 0 } else { m.trailing_zeros().min((-e).max(0) as u32) };
    let e = if m == 0 { 0 } else { e + zeros as i32 };
    let m = if f < 0.0 { -BigInt::from(m >> zeros) } else { BigInt::from(m >> zeros) };
    if e >= 0 { (m << e, BigInt::from(1)) } else { (m, BigInt::from(1) << -e) }
}

/// `float.hex(f)`.
pub fn hex(f: f64) -> String {
    if !f.is_finite() {
        return crate::python::repr::float(f);
    }
    let sign = if f.is_sign_negative() { "-" } else { "" };
    let bits = f.to_bits();
    let (exponent, mantissa) = ((bits >> 52) as i32 & 0x7ff, bits & ((1 << 52) - 1));
    match (exponent, mantissa) {
        (0, 0) => format!("{sign}0x0.0p+0"),
        (0, m) => format!("{sign}0x0.{m:013x}p-1022"),
        (e, m) => format!("{sign}0x1.{m:013x}p{:+}", e - 1023),
    }
}

/// `float.fromhex(text)`; infinite where it is too large, `None` where it is no number.
pub fn from_hex(text: &str) -> Option<f64> {
    let text = text.trim_matches(|c: char| c.is_ascii_whitespace() || c == '\x0b').to_ascii_lowercase();
    let (negative, rest) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, &text[..]),
    };
    let size = match rest {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        _ => {
            let rest = rest.strip_prefix("0x").unwrap_or(rest);
            let (digits, power) = match rest.split_once('p') {
                Some((digits, power)) => (digits, power.parse::<i64>().ok()?),
                None => (rest, 0),
            };
            let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
            if whole.is_empty() && part.is_empty() {
                return None;
            }
            let all = [whole, part].concat();
            if !all.bytes().all(|b| b.is_ascii_hexdigit()) {
                return None;
            }
            let significant = all.trim_start_matches('0');
            let (head, tail) = significant.split_at(significant.len().min(16));
            let lost = tail.bytes().any(|b| b != b'0');
            let m = if head.is_empty() { 0 } else { u64::from_str_radix(head, 16).ok()? };
            let e = power.clamp(-1 << 40, 1 << 40) + 4 * (tail.len() as i64 - part.len() as i64);
            scaled(m | u64::from(lost), e)
        }
    };
    Some(if negative { -size } else { size })
}

/// `round(f, digits)`: half to even, of the exact value; infinite where it is too large.
pub fn round(f: f64, digits: i64) -> f64 {
    if !f.is_finite() || f == 0.0 || digits > 323 {
        return f;
    }
    if digits < -308 {
        return 0.0_f64.copysign(f);
    }
    let rounded = if digits >= 0 {
        // Formatting rounds the exact value half to even.
        format!("{f:.*}", digits as usize).parse().unwrap_or(f)
    } else {
        let power = BigInt::from(10).pow((-digits) as u32);
        let whole = to_int(f);
        let exact = whole_equals(f);
        let (down, rest) = (&whole / &power, &whole % &power);
        let twice: BigInt = rest * 2;
        let order = twice.magnitude().cmp(power.magnitude());
        let up = match order {
            Ordering::Greater => true,
            Ordering::Equal => !exact || down.bit(0),
            Ordering::Less => false,
        };
        let step = BigInt::from(if !up {
            0
        } else if f < 0.0 {
            -1
        } else {
            1
        });
        of_int(&((down + step) * power))
    };
    if rounded == 0.0 { 0.0_f64.copysign(f) } else { rounded }
}

fn whole_equals(f: f64) -> bool {
    f.trunc() == f
}

/// What stands in so many bytes (2, 4, 8) for a float, by IEEE 754; nothing where a finite one is too large.
pub fn to_bits(f: f64, size: i64) -> Option<u64> {
    match size {
        2 => half(f),
        4 => {
            let single = f as f32;
            (single.is_finite() || !f.is_finite()).then(|| u64::from(single.to_bits()))
        }
        _ => Some(f.to_bits()),
    }
}

/// The 16 bits of a float with 11 digits, half to even.
fn half(f: f64) -> Option<u64> {
    let sign = (f.to_bits() >> 63) << 15;
    if !f.is_finite() {
        return Some(sign | 0x7c00 | u64::from(f.is_nan()) << 9);
    }
    // Steps of 2**-24 below 2**-14, of 11 digits above.
    let (m, e) = parts(f);
    let digits = 64 - i64::from(m.leading_zeros());
    let step = (digits + i64::from(e) - 11).max(-24);
    let steps = scaled(m, i64::from(e) - step).round_ties_even() as u64;
    let bits = steps + ((step + 24) as u64) * 0x400;
    (m == 0 || bits < 0x7c00).then_some(sign | if m == 0 { 0 } else { bits })
}

/// The float that these bits in so many bytes (2, 4, 8) stand for.
pub fn of_bits(bits: u64, size: i64) -> f64 {
    match size {
        2 => {
            let (exponent, digits) = ((bits >> 10) & 0x1f, bits & 0x3ff);
            let size = match exponent {
                0 => scaled(digits, -24),
                0x1f if digits == 0 => f64::INFINITY,
                0x1f => f64::NAN,
                _ => scaled(digits | 0x400, exponent as i64 - 25),
            };
            if bits >> 15 == 1 { -size } else { size }
        }
        4 => f64::from(f32::from_bits(bits as u32)),
        _ => f64::from_bits(bits),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_together_again() {
        for f in [1.0, 0.1, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 3e-310, 123456.789] {
            let (m, e) = parts(f);
            assert_eq!(scaled(m, i64::from(e)), f);
            assert_eq!(from_hex(&hex(f)), Some(f));
            let (n, d) = ratio(f);
            assert_eq!(divided(&n, &d), f);
        }
        assert_eq!(of_int(&BigInt::from(u64::MAX)), 18446744073709551615.0);
        assert_eq!(of_int(&((BigInt::from(1) << 80) + 1)), 1208925819614629174706177.0);
        assert_eq!(divided(&BigInt::from(10).pow(400), &BigInt::from(3)), f64::INFINITY);
        assert_eq!(divided(&BigInt::from(-10).pow(401), &BigInt::from(3).pow(800)), -2.009075345753298e19);
    }

    #[test]
    fn halves_keep_eleven_digits() {
        for bits in (0..0x7c00).chain(0x8000..0xfc00) {
            assert_eq!(to_bits(of_bits(bits, 2), 2), Some(bits));
        }
        assert_eq!((to_bits(65519.0, 2), to_bits(65520.0, 2)), (Some(0x7bff), None));
        assert_eq!(
            (to_bits(1e-9, 2), to_bits(3.4e38, 4), to_bits(3.5e38, 4)),
            (Some(0), Some(0x7f7fc99e), None)
        );
    }

    #[test]
    fn rounds_half_to_even() {
        assert_eq!(round(2.675, 2), 2.67);
        assert_eq!(round(0.5, 0), 0.0);
        assert_eq!(round(25.0, -1), 20.0);
        assert_eq!(round(-35.5, -1), -40.0);
        assert_eq!(round(1.5e300, -300), 2e300);
    }
}
