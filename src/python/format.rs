//! The format language of f-strings, `format` and `str.format` (PEP 3101).

use super::number::{BigInt, big, int as long};
use super::ops;
use super::repr::{self, to_str};
use super::value::{Exc, ExcKind, Str, Value};
use super::vm::Vm;

/// A format spec, taken apart: `[[fill]align][sign][z][#][0][width][,][.precision][type]`.
#[derive(Clone, Copy)]
pub struct Spec {
    pub fill: char,
    pub align: Option<char>,
    pub sign: Option<char>,
    /// Negative zero is written without its sign.
    pub positive_zero: bool,
    pub alternate: bool,
    pub width: usize,
    pub grouping: Option<char>,
    pub precision: Option<usize>,
    pub kind: Option<char>,
}

impl Spec {
    pub const PLAIN: Spec = Spec {
        fill: ' ',
        align: None,
        sign: None,
        positive_zero: false,
        alternate: false,
        width: 0,
        grouping: None,
        precision: None,
        kind: None,
    };
}

const MAX_WIDTH: usize = ops::limits::MAX_BYTES;

fn parse(vm: &Vm, text: &str, value: &Value) -> Result<Spec, Exc> {
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    let mut spec = Spec::PLAIN;
    let is_align = |c: Option<&char>| c.is_some_and(|c| "<>=^".contains(*c));
    let mut filled = false;
    if is_align(chars.get(1)) {
        (spec.fill, spec.align) = (chars[0], Some(chars[1]));
        filled = true;
        at = 2;
    } else if is_align(chars.first()) {
        spec.align = Some(chars[0]);
        at = 1;
    }
    let take = |at: &mut usize, wanted: &str| {
        let found = chars.get(*at).copied().filter(|c| wanted.contains(*c));
        *at += usize::from(found.is_some());
        found
    };
    spec.sign = take(&mut at, "+- ");
    spec.positive_zero = take(&mut at, "z").is_some();
    spec.alternate = take(&mut at, "#").is_some();
    if !filled && take(&mut at, "0").is_some() {
        spec.fill = '0';
        if spec.align.is_none() && !matches!(value, Value::Str(_)) {
            spec.align = Some('=');
        }
    }
    let number = |at: &mut usize| {
        let mut value: Option<usize> = None;
        while let Some(digit) = chars.get(*at).and_then(|c| c.to_digit(10)) {
            value = Some(value.unwrap_or(0).saturating_mul(10).saturating_add(digit as usize));
            *at += 1;
        }
        value
    };
    spec.width = number(&mut at).unwrap_or(0);
    spec.grouping = take(&mut at, ",_");
    if let (Some(_), Some(again)) = (spec.grouping, take(&mut at, ",_")) {
        let both = spec.grouping != Some(again);
        let message = if both {
            "Cannot specify both ',' and '_'.".into()
        } else {
            format!("Cannot specify '{again}' with '{again}'.")
        };
        return Err(vm.value_error(message));
    }
    if take(&mut at, ".").is_some() {
        spec.precision =
            Some(number(&mut at).ok_or_else(|| vm.value_error("Format specifier missing precision"))?);
    }
    if chars.len() > at + 1 {
        let name = value.type_name();
        let message = format!("Invalid format specifier '{text}' for object of type '{name}'");
        return Err(vm.value_error(message));
    }
    spec.kind = chars.get(at).copied();
    let digits = (i64::MAX / 2) as usize;
    if spec.width > digits || spec.precision.is_some_and(|p| p > digits) {
        return Err(vm.value_error("Too many decimal digits in format string"));
    }
    if spec.width > MAX_WIDTH || spec.precision.is_some_and(|p| p > MAX_WIDTH) {
        return Err(long::too_large(vm));
    }
    let groups = |kind: Option<char>| match spec.grouping {
        Some('_') => {
            matches!(kind, None | Some('d' | 'b' | 'o' | 'x' | 'X' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%'))
        }
        _ => matches!(kind, None | Some('d' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%')),
    };
    if let Some(grouping) = spec.grouping
        && !groups(spec.kind)
    {
        let kind = spec.kind.unwrap_or(' ');
        return Err(vm.value_error(format!("Cannot specify '{grouping}' with '{kind}'.")));
    }
    Ok(spec)
}

fn unknown(vm: &Vm, spec: &Spec, value: &Value) -> Exc {
    let (kind, name) = (spec.kind.unwrap_or(' '), value.type_name());
    let shown = if (' '..='~').contains(&kind) { kind.to_string() } else { format!("\\x{:x}", kind as u32) };
    vm.value_error(format!("Unknown format code '{shown}' for object of type '{name}'"))
}

/// `format(value, spec)`.
///
/// # Errors
/// ValueError for a spec that is not one for such a value; what `__format__` raises.
pub fn format(vm: &mut Vm, value: &Value, text: &str) -> Result<String, Exc> {
    match value {
        Value::Str(shown) if text.is_empty() => Ok(shown.text().to_string()),
        Value::Int(number) if text.is_empty() => Ok(number.to_string()),
        _ => by_spec(vm, value, text),
    }
}

// The page's first program shows nothing but texts and whole numbers.
#[inline(never)]
fn by_spec(vm: &mut Vm, value: &Value, text: &str) -> Result<String, Exc> {
    if let Value::Object(_) | Value::Exception(_) | Value::Type(_) = value
        && let Some(answer) = vm.ask_special(value, "__format__", &[Value::str(text)])?
    {
        return match answer.payload() {
            Value::Str(text) => Ok(text.text().to_string()),
            _ => {
                let name = answer.type_name();
                Err(vm.type_error(format!("__format__ must return a str, not {name}")))
            }
        };
    }
    if text.is_empty() {
        return to_str(vm, value);
    }
    let shown = value;
    let value = &value.payload().clone();
    match value {
        Value::Str(s) => {
            let spec = parse(vm, text, value)?;
            string(vm, s, &spec, value)
        }
        Value::Float(f) => {
            let spec = parse(vm, text, value)?;
            float(f.get(), &spec).ok_or_else(|| unknown(vm, &spec, value))
        }
        Value::Int(_) | Value::Big(_) | Value::Bool(_) => {
            let spec = parse(vm, text, value)?;
            let kind = spec.kind.unwrap_or('d');
            if matches!(kind, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') {
                let f = ops::to_float(vm, value, |_| String::new())?;
                return float(f, &spec).ok_or_else(|| unknown(vm, &spec, value));
            }
            if !matches!(kind, 'd' | 'n' | 'b' | 'o' | 'x' | 'X' | 'c') {
                return Err(unknown(vm, &spec, value));
            }
            if spec.precision.is_some() {
                return Err(vm.value_error("Precision not allowed in integer format specifier"));
            }
            if spec.positive_zero {
                let message = "Negative zero coercion (z) not allowed in integer format specifier";
                return Err(vm.value_error(message));
            }
            match (value, kind) {
                (_, 'c') => character(vm, value, &spec),
                (Value::Int(i), 'd' | 'n') => {
                    Ok(number(*i < 0, "", &i.unsigned_abs().to_string(), "", 3, &spec))
                }
                _ => match big(value) {
                    Some(i) => integer(vm, &i, &spec),
                    None => Ok(String::new()),
                },
            }
        }
        _ => {
            let message = format!("unsupported format string passed to {}.__format__", shown.type_name());
            Err(vm.type_error(message))
        }
    }
}

fn string(vm: &Vm, text: &Str, spec: &Spec, value: &Value) -> Result<String, Exc> {
    let refused = match spec {
        Spec { kind: Some(kind), .. } if *kind != 's' => return Err(unknown(vm, spec, value)),
        Spec { sign: Some(' '), .. } => "Space not allowed in string format specifier",
        Spec { sign: Some(_), .. } => "Sign not allowed in string format specifier",
        Spec { positive_zero: true, .. } => {
            "Negative zero coercion (z) not allowed in string format specifier"
        }
        Spec { alternate: true, .. } => "Alternate form (#) not allowed in string format specifier",
        Spec { align: Some('='), .. } => "'=' alignment not allowed in string format specifier",
        Spec { grouping: Some(','), .. } => "Cannot specify ',' with 's'.",
        Spec { grouping: Some(_), .. } => "Cannot specify '_' with 's'.",
        _ => {
            let cut = spec.precision.map_or(text.len(), |precision| precision.min(text.len()));
            return Ok(pad("", text.slice(0, cut), spec, '<'));
        }
    };
    Err(vm.value_error(refused))
}

fn character(vm: &Vm, value: &Value, spec: &Spec) -> Result<String, Exc> {
    if spec.sign.is_some() {
        return Err(vm.value_error("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(vm.value_error("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    match ops::as_int(value).and_then(|i| u32::try_from(i).ok()).and_then(char::from_u32) {
        Some(c) => Ok(pad("", &c.to_string(), spec, '>')),
        None => Err(vm.error(ExcKind::OverflowError, "%c arg not in range(0x110000)")),
    }
}

/// An integer in any base.
pub fn integer(vm: &Vm, i: &BigInt, spec: &Spec) -> Result<String, Exc> {
    let size = i.magnitude();
    let (prefix, digits, group) = match spec.kind.unwrap_or('d') {
        'b' => ("0b", size.to_str_radix(2), 4),
        'o' => ("0o", size.to_str_radix(8), 4),
        'x' => ("0x", size.to_str_radix(16), 4),
        'X' => ("0X", size.to_str_radix(16).to_ascii_uppercase(), 4),
        _ => match super::number::text::decimal(i) {
            Some(digits) => ("", digits.trim_start_matches('-').to_string(), 3),
            None => return Err(vm.value_error(super::number::text::too_long(None))),
        },
    };
    let prefix = if spec.alternate { prefix } else { "" };
    Ok(number(*i < BigInt::ZERO, prefix, &digits, "", group, spec))
}

/// A float by `e`, `f`, `g`, `%`, `n` or no type; `None` for another one.
pub fn float(value: f64, spec: &Spec) -> Option<String> {
    let size = value.abs();
    let kind = spec.kind;
    let precision = spec.precision;
    let text = if !size.is_finite() {
        let text = if size.is_nan() { "nan" } else { "inf" };
        match kind {
            Some('%') => format!("{text}%"),
            None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n') => text.to_string(),
            _ => return None,
        }
    } else {
        let point = |text: String| if spec.alternate && !text.contains('.') { text + "." } else { text };
        match kind {
            Some('f' | 'F') => point(format!("{size:.*}", precision.unwrap_or(6))),
            Some('%') => point(format!("{:.*}", precision.unwrap_or(6), size * 100.0)) + "%",
            Some('e' | 'E') => {
                let text = format!("{size:.*e}", precision.unwrap_or(6));
                let (digits, power) = text.split_once('e').unwrap_or((&text, "0"));
                exponent(&format!("{}e{power}", point(digits.to_string())))
            }
            Some('g' | 'G' | 'n') => general(size, precision.unwrap_or(6).max(1), spec.alternate, false),
            None => match precision {
                Some(precision) => general(size, precision.max(1), spec.alternate, true),
                None => repr::float(size),
            },
            Some(_) => return None,
        }
    };
    let negative = value.is_sign_negative()
        && !value.is_nan()
        && !(spec.positive_zero && text.bytes().all(|b| !b.is_ascii_digit() || b == b'0'));
    let text = if matches!(kind, Some('E' | 'F' | 'G')) { text.to_ascii_uppercase() } else { text };
    let whole = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    Some(number(negative, "", &text[..whole], &text[whole..], 3, spec))
}

/// Rust's `1e-7` as Python's `1e-07`.
fn exponent(text: &str) -> String {
    let (digits, power) = text.split_once('e').unwrap_or((text, "0"));
    let (sign, power) = power.strip_prefix('-').map_or(('+', power), |p| ('-', p));
    format!("{digits}e{sign}{power:0>2}")
}

/// `g`: the shorter of the two ways to write so many significant digits.
fn general(size: f64, precision: usize, keep_zeros: bool, as_repr: bool) -> String {
    let scientific = format!("{size:.*e}", precision - 1);
    let power: i32 = scientific.split_once('e').and_then(|(_, p)| p.parse().ok()).unwrap_or(0);
    // Without a type, one digit is kept after the point, and so the exponent comes one earlier.
    let limit = precision as i32 - i32::from(as_repr);
    let strip = |text: &str| match (keep_zeros, text.contains('.')) {
        (false, true) => text.trim_end_matches('0').trim_end_matches('.').to_string(),
        (true, false) => format!("{text}."),
        _ => text.to_string(),
    };
    if power < -4 || power >= limit {
        let (digits, _) = scientific.split_once('e').unwrap_or((&scientific, ""));
        return exponent(&format!("{}e{power}", strip(digits)));
    }
    let text = strip(&format!("{size:.*}", (precision as i32 - 1 - power).max(0) as usize));
    if as_repr && !text.contains('.') { text + ".0" } else { text }
}

/// Writes the sign, groups, pads with zeros, aligns.
fn number(negative: bool, prefix: &str, whole: &str, rest: &str, group: usize, spec: &Spec) -> String {
    let sign = match (negative, spec.sign) {
        (true, _) => "-",
        (false, Some('+')) => "+",
        (false, Some(' ')) => " ",
        (false, _) => "",
    };
    let head = format!("{sign}{prefix}");
    let Some(separator) = spec.grouping.filter(|_| !whole.is_empty()) else {
        return pad(&head, &format!("{whole}{rest}"), spec, '>');
    };
    let grouped = |digits: &str| {
        let mut out = String::with_capacity(digits.len() * 4 / 3);
        for (index, c) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(group) {
                out.push(separator);
            }
            out.push(c);
        }
        out
    };
    let mut text = grouped(whole);
    if spec.fill == '0' && spec.align == Some('=') {
        // The zeros are grouped too, and none begins with a separator.
        let room = spec.width.saturating_sub(head.len() + rest.len());
        let mut digits = whole.len();
        while digits + (digits - 1) / group < room {
            digits += 1;
        }
        text = grouped(&format!("{whole:0>digits$}"));
    }
    pad(&head, &format!("{text}{rest}"), spec, '>')
}

/// Brings a text to the width.
pub fn pad(head: &str, text: &str, spec: &Spec, default: char) -> String {
    let missing = match spec.width {
        0 => 0,
        width => width.saturating_sub(head.chars().count() + text.chars().count()),
    };
    let fill = |count: usize| -> String { std::iter::repeat_n(spec.fill, count).collect() };
    match spec.align.unwrap_or(default) {
        '<' => format!("{head}{text}{}", fill(missing)),
        '^' => format!("{}{head}{text}{}", fill(missing / 2), fill(missing - missing / 2)),
        '=' => format!("{head}{}{text}", fill(missing)),
        _ => format!("{}{head}{text}", fill(missing)),
    }
}
