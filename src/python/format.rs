//! The format language of f-strings and `format` (PEP 3101), and the old one of `%`.

use super::ops::as_int;
use super::repr::{self, repr, to_str};
use super::value::{Exc, Value};
use super::vm::Vm;

/// A format spec, taken apart: `[[fill]align][sign][z][#][0][width][,][.precision][type]`.
struct Spec {
    fill: char,
    align: Option<char>,
    sign: char,
    alternate: bool,
    zero: bool,
    width: usize,
    grouping: Option<char>,
    precision: Option<usize>,
    kind: Option<char>,
}

const MAX_WIDTH: usize = 1_000_000;

fn parse(vm: &Vm, text: &str, value: &Value) -> Result<Spec, Exc> {
    let invalid = || {
        let name = value.type_name();
        vm.value_error(format!("Invalid format specifier '{text}' for object of type '{name}'"))
    };
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    let mut spec = Spec {
        fill: ' ',
        align: None,
        sign: '-',
        alternate: false,
        zero: false,
        width: 0,
        grouping: None,
        precision: None,
        kind: None,
    };
    let is_align = |c: Option<&char>| c.is_some_and(|c| "<>=^".contains(*c));
    if is_align(chars.get(1)) {
        spec.fill = chars[0];
        spec.align = Some(chars[1]);
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
    spec.sign = take(&mut at, "+- ").unwrap_or('-');
    take(&mut at, "z");
    spec.alternate = take(&mut at, "#").is_some();
    if take(&mut at, "0").is_some() {
        spec.zero = spec.align.is_none();
        if spec.zero {
            spec.fill = '0';
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
    if take(&mut at, ".").is_some() {
        spec.precision =
            Some(number(&mut at).ok_or_else(|| vm.value_error("Format specifier missing precision"))?);
    }
    if let Some(kind) = chars.get(at) {
        spec.kind = Some(*kind);
        at += 1;
    }
    if spec.width > MAX_WIDTH || spec.precision.is_some_and(|p| p > MAX_WIDTH) {
        return Err(vm.value_error("Too many decimal digits in format string"));
    }
    if at < chars.len() { Err(invalid()) } else { Ok(spec) }
}

/// `format(value, spec)`.
pub fn format(vm: &mut Vm, value: &Value, text: &str) -> Result<String, Exc> {
    if let Some(answer) = vm.ask_special(value, "__format__", &[Value::str(text)])? {
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
    let value = &value.payload().clone();
    let formattable = matches!(value, Value::Str(_) | Value::Bool(_) | Value::Int(_) | Value::Float(_));
    if !formattable {
        let message = format!("unsupported format string passed to {}.__format__", value.type_name());
        return Err(vm.type_error(message));
    }
    let spec = parse(vm, text, value)?;
    let unknown = |kind: char| {
        let name = value.type_name();
        vm.value_error(format!("Unknown format code '{kind}' for object of type '{name}'"))
    };
    match (value, spec.kind) {
        (Value::Str(s), None | Some('s')) => {
            if spec.align == Some('=') {
                return Err(vm.value_error("'=' alignment not allowed in string format specifier"));
            }
            let text = match spec.precision {
                Some(precision) => s.slice(0, precision.min(s.len())),
                None => s.text(),
            };
            Ok(pad("", text, &spec, '<'))
        }
        (Value::Str(_), Some(kind)) => Err(unknown(kind)),
        (Value::Float(f), kind) => float(*f, &spec, kind).ok_or_else(|| unknown(kind.unwrap_or(' '))),
        (Value::Bool(_), None) if spec.width > 0 && spec.precision.is_none() && !spec.zero => {
            Ok(pad("", &as_int(value).unwrap_or(0).to_string(), &spec, '>'))
        }
        (_, Some(kind @ ('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%'))) => {
            let f = as_int(value).unwrap_or(0) as f64;
            float(f, &spec, Some(kind)).ok_or_else(|| unknown(kind))
        }
        (_, kind) => {
            if spec.precision.is_some() {
                return Err(vm.value_error("Precision not allowed in integer format specifier"));
            }
            int(as_int(value).unwrap_or(0), &spec, kind).ok_or_else(|| unknown(kind.unwrap_or(' ')))
        }
    }
}

fn sign(negative: bool, spec: &Spec) -> &'static str {
    match (negative, spec.sign) {
        (true, _) => "-",
        (false, '+') => "+",
        (false, ' ') => " ",
        (false, _) => "",
    }
}

fn int(value: i64, spec: &Spec, kind: Option<char>) -> Option<String> {
    let size = value.unsigned_abs();
    let (prefix, digits) = match kind {
        None | Some('d' | 'n') => ("", size.to_string()),
        Some('b') => ("0b", format!("{size:b}")),
        Some('o') => ("0o", format!("{size:o}")),
        Some('x') => ("0x", format!("{size:x}")),
        Some('X') => ("0X", format!("{size:X}")),
        Some('c') => ("", char::from_u32(u32::try_from(value).ok()?)?.to_string()),
        Some(_) => return None,
    };
    let group = if matches!(kind, Some('b' | 'o' | 'x' | 'X')) { 4 } else { 3 };
    let head = format!("{}{}", sign(value < 0, spec), if spec.alternate { prefix } else { "" });
    Some(number(&head, &digits, "", group, spec))
}

fn float(value: f64, spec: &Spec, kind: Option<char>) -> Option<String> {
    let size = value.abs();
    let head = sign(value.is_sign_negative() && !value.is_nan(), spec);
    if !size.is_finite() {
        let text = if size.is_nan() { "nan" } else { "inf" };
        let text =
            if matches!(kind, Some('E' | 'F' | 'G')) { text.to_ascii_uppercase() } else { text.into() };
        return Some(pad(
            head,
            &text,
            &Spec { fill: if spec.zero { ' ' } else { spec.fill }, zero: false, ..*spec },
            '>',
        ));
    }
    let text = match kind {
        Some('f' | 'F') => format!("{size:.*}", spec.precision.unwrap_or(6)),
        Some('%') => format!("{:.*}%", spec.precision.unwrap_or(6), size * 100.0),
        Some('e' | 'E') => exponent(&format!("{size:.*e}", spec.precision.unwrap_or(6))),
        Some('g' | 'G' | 'n') => general(size, spec.precision.unwrap_or(6).max(1), spec.alternate, false),
        None => match spec.precision {
            Some(precision) => general(size, precision.max(1), false, true),
            None => repr::float(size),
        },
        Some(_) => return None,
    };
    let text = if matches!(kind, Some('E' | 'G')) { text.to_ascii_uppercase() } else { text };
    let whole = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    Some(number(head, &text[..whole], &text[whole..], 3, spec))
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
        _ => text.to_string(),
    };
    if size != 0.0 && (power < -4 || power >= limit.max(if as_repr { 1 } else { 0 })) {
        let (digits, _) = scientific.split_once('e').unwrap_or((&scientific, ""));
        return exponent(&format!("{}e{power}", strip(digits)));
    }
    let text = strip(&format!("{size:.*}", (precision as i32 - 1 - power).max(0) as usize));
    if as_repr && !text.contains('.') { text + ".0" } else { text }
}

/// Groups, pads with zeros, aligns.
fn number(head: &str, whole: &str, rest: &str, group: usize, spec: &Spec) -> String {
    let zeros = spec.zero || (spec.fill == '0' && spec.align == Some('='));
    let Some(separator) = spec.grouping else {
        return pad(head, &format!("{whole}{rest}"), spec, '>');
    };
    let mut digits = whole.to_string();
    let grouped = |digits: &str| {
        let mut out = String::new();
        for (index, c) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(group) {
                out.push(separator);
            }
            out.push(c);
        }
        out
    };
    if zeros {
        while head.len() + grouped(&digits).len() + rest.len() < spec.width {
            digits.insert(0, '0');
        }
    }
    pad(head, &format!("{}{rest}", grouped(&digits)), spec, '>')
}

fn pad(head: &str, text: &str, spec: &Spec, default: char) -> String {
    let missing = spec.width.saturating_sub(head.chars().count() + text.chars().count());
    let fill = |count: usize| -> String { std::iter::repeat_n(spec.fill, count).collect() };
    match spec.align.unwrap_or(if spec.zero { '=' } else { default }) {
        '<' => format!("{head}{text}{}", fill(missing)),
        '^' => format!("{}{head}{text}{}", fill(missing / 2), fill(missing - missing / 2)),
        '=' => format!("{head}{}{text}", fill(missing)),
        _ => format!("{}{head}{text}", fill(missing)),
    }
}

/// `text % args`.
pub fn percent(vm: &mut Vm, text: &str, args: &Value) -> Result<Value, Exc> {
    let single = [args.clone()];
    let items: &[Value] = match args {
        Value::Tuple(tuple) => tuple.items(),
        _ => &single,
    };
    let mut next = items.iter();
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        if chars.next_if_eq(&'%').is_some() {
            out.push('%');
            continue;
        }
        let mut spec = String::new();
        while let Some(c) = chars.next_if(|c| "-+ #0123456789.".contains(*c)) {
            spec.push(c);
        }
        let Some(kind) = chars.next() else { return Err(vm.value_error("incomplete format")) };
        let Some(value) = next.next() else {
            return Err(vm.type_error("not enough arguments for format string"));
        };
        out.push_str(&percent_one(vm, &spec, kind, value)?);
    }
    if next.next().is_some() && !matches!(args, Value::Dict(_)) {
        return Err(vm.type_error("not all arguments converted during string formatting"));
    }
    Ok(Value::string(out))
}

fn percent_one(vm: &mut Vm, flags: &str, kind: char, value: &Value) -> Result<String, Exc> {
    let left = flags.contains('-');
    let flags = flags.replace('-', "");
    let number = matches!(value, Value::Int(_) | Value::Float(_) | Value::Bool(_));
    let (value, kind) = match kind {
        's' => (Value::string(to_str(vm, value)?), 's'),
        'r' => (Value::string(repr(vm, value)?), 's'),
        'd' | 'i' | 'u' if number => (Value::Int(super::ops::as_float(value).unwrap_or(0.0) as i64), 'd'),
        'd' | 'i' | 'u' => {
            let name = value.type_name();
            return Err(vm.type_error(format!("%{kind} format: a real number is required, not {name}")));
        }
        'f' | 'F' | 'e' | 'E' | 'g' | 'G' | 'x' | 'X' | 'o' | 'c' => (value.clone(), kind),
        other => {
            let code = other as u32;
            let message = format!("unsupported format character '{other}' (0x{code:x}) at index 1");
            return Err(vm.value_error(message));
        }
    };
    let align = if left { "<" } else { ">" };
    let zero = flags.trim_start_matches(['+', ' ', '#']).starts_with('0') && !left && kind != 's';
    let align = if zero { "" } else { align };
    format(vm, &value, &format!("{align}{flags}{kind}"))
}
