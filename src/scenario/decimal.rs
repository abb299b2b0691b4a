//! Exact decimals for knobs and links. Nothing in here rounds: 0.1 is a tenth.

use std::fmt;

/// A number with at most six digits after the point, held as whole millionths.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i64);

const ONE: i64 = 1_000_000;
/// No number's size is above this (a million million), so sums of two never overflow.
const LARGEST: i64 = 1_000_000_000_000 * ONE;

impl Decimal {
    pub const ZERO: Decimal = Decimal(0);
    pub const ONE: Decimal = Decimal(ONE);

    /// So many millionths.
    pub const fn millionths(millionths: i64) -> Decimal {
        Decimal(millionths)
    }

    /// How many millionths it is.
    pub const fn in_millionths(self) -> i64 {
        self.0
    }

    /// Reads `2`, `2.5`, `-0.1`, `.5` and `2.`; `None` for anything else, for digits that it
    /// could not keep, and beyond a million million.
    pub fn parse(text: &str) -> Option<Decimal> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let fraction = fraction.trim_end_matches('0');
        if digits.len() == digits.matches('.').count() || fraction.len() > 6 {
            return None;
        }
        let mut value: i64 = 0;
        for byte in whole.bytes().chain(fraction.bytes()).chain((fraction.len()..6).map(|_| b'0')) {
            if !byte.is_ascii_digit() {
                return None;
            }
            value = value.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
        }
        (value <= LARGEST).then_some(Decimal(if negative { -value } else { value }))
    }

    /// The nearest number that binary floating point has; for drawing, not for reckoning.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / ONE as f64
    }

    /// The nearest decimal to `value`: 0 for what is not a number, the largest for what is beyond.
    pub fn from_f64(value: f64) -> Decimal {
        Decimal(((value * ONE as f64).round() as i64).clamp(-LARGEST, LARGEST))
    }

    /// How many digits it needs after the point.
    pub fn places(self) -> usize {
        let mut rest = self.0 % ONE;
        let mut places = 6;
        while places > 0 && rest % 10 == 0 {
            rest /= 10;
            places -= 1;
        }
        places
    }

    /// Text with exactly this many digits after the point (six at most), the rest cut off.
    pub fn fixed(self, places: usize) -> String {
        let size = self.0.unsigned_abs();
        let whole = size / ONE as u64;
        let mut text = format!("{}{whole}", if self.0 < 0 { "-" } else { "" });
        if places > 0 {
            let fraction = format!("{:06}", size % ONE as u64);
            text.push('.');
            text.push_str(&fraction[..places.min(6)]);
        }
        text
    }
}

/// The shortest text: `2`, `0.1`, `-2.5`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.fixed(self.places()))
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, shortest: Option<&str>) {
        assert_eq!(Decimal::parse(text).map(|d| d.to_string()).as_deref(), shortest, "{text:?}");
    }

    #[test]
    fn decimals_are_read_and_written_without_rounding() {
        check("2", Some("2"));
        check("2.0", Some("2"));
        check("2.", Some("2"));
        check(".5", Some("0.5"));
        check("0.1", Some("0.1"));
        check("-2.50", Some("-2.5"));
        check("-0", Some("0"));
        check("-0.5", Some("-0.5"));
        check("0.000001", Some("0.000001"));
        check("0.0000010", Some("0.000001"));
        check("007", Some("7"));
        check("1000000000000", Some("1000000000000"));
    }

    #[test]
    fn what_is_no_decimal_is_refused() {
        for text in ["", ".", "-", "-.", "1..2", "1.2.3", "1e3", "+1", " 1", "1_000", "0x10", "½", "٣", "--1"]
        {
            check(text, None);
        }
        check("0.0000001", None);
        check("1000000000000.1", None);
        check("99999999999999999999999", None);
    }

    #[test]
    fn fixed_keeps_the_places_asked_for() {
        assert_eq!(Decimal::millionths(2_000_000).fixed(1), "2.0");
        assert_eq!(Decimal::millionths(2_000_000).fixed(0), "2");
        assert_eq!(Decimal::millionths(-1_250_000).fixed(9), "-1.250000");
    }

    #[test]
    fn floats_become_the_nearest_decimal() {
        assert_eq!(Decimal::from_f64(0.1 + 0.2).to_string(), "0.3");
        assert_eq!(Decimal::from_f64(f64::NAN), Decimal::ZERO);
        assert_eq!(Decimal::from_f64(f64::INFINITY).to_string(), "1000000000000");
    }
}
