//! The old format language: `text % values` (Objects/unicodeobject.c, unicode_format_arg).

use super::format::{Spec, float, integer, pad};
use super::number::big;
use super::ops;
use super::repr::{self, to_str};
use super::value::{Bytes, Exc, ExcKind, Exception, Str, Value};
use super::vm::Vm;

/// The values that are left.
struct Values<'a> {
    items: std::slice::Iter<'a, Value>,
    /// What `%(name)s` looks its names up in.
    mapping: Option<&'a Value>,
    /// Whether bytes are made, each of which is one character here.
    bytes: bool,
}

impl Values<'_> {
    fn next(&mut self, vm: &Vm) -> Result<Value, Exc> {
        let missing = || vm.type_error("not enough arguments for format string");
        self.items.next().cloned().ok_or_else(missing)
    }
}

/// `text % args`.
///
/// # Errors
/// TypeError and ValueError for what does not fit.
pub fn percent(vm: &mut Vm, text: &str, args: &Value) -> Result<Value, Exc> {
    fill_in(vm, text, args, false).map(Value::string)
}

/// `bytes % args` (Objects/bytesobject.c, _PyBytes_FormatEx).
///
/// # Errors
/// As [`percent`].
pub fn bytes_percent(vm: &mut Vm, bytes: &Bytes, args: &Value) -> Result<Value, Exc> {
    let text: String = bytes.get().iter().copied().map(char::from).collect();
    let made = fill_in(vm, &text, args, true)?;
    Ok(Bytes::value(made.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect(), bytes.mutable))
}

fn fill_in(vm: &mut Vm, text: &str, args: &Value, bytes: bool) -> Result<String, Exc> {
    let single = [args.clone()];
    let items: &[Value] = match args.payload() {
        Value::Tuple(tuple) => tuple.items(),
        _ => &single,
    };
    let is_mapping = match args.payload() {
        Value::Dict(_) => true,
        Value::Object(_) => vm.user_special(args, "__getitem__").is_some(),
        _ => false,
    };
    let mapping = is_mapping.then_some(args);
    let mut values = Values { items: items.iter(), mapping, bytes };
    let mut out = String::new();
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        at += 1;
        if c == '%' {
            out.push_str(&field(vm, &chars, &mut at, &mut values)?);
        } else {
            out.push(c);
        }
    }
    if values.items.next().is_some() && mapping.is_none() {
        let kind = if bytes { "bytes" } else { "string" };
        return Err(vm.type_error(format!("not all arguments converted during {kind} formatting")));
    }
    Ok(out)
}

/// A number in the text, or one of the values in the place of a `*`.
fn number(vm: &mut Vm, chars: &[char], at: &mut usize, values: &mut Values) -> Result<Option<i64>, Exc> {
    if chars.get(*at) == Some(&'*') {
        *at += 1;
        let value = values.next(vm)?;
        return match ops::as_int(&value) {
            Some(i) => Ok(Some(i)),
            None => Err(vm.type_error("* wants int")),
        };
    }
    let mut number: Option<i64> = None;
    while let Some(digit) = chars.get(*at).and_then(|c| c.to_digit(10)) {
        number = Some(number.unwrap_or(0).saturating_mul(10).saturating_add(i64::from(digit)));
        *at += 1;
    }
    Ok(number)
}

fn field(vm: &mut Vm, chars: &[char], at: &mut usize, values: &mut Values) -> Result<String, Exc> {
    let mut named = None;
    if chars.get(*at) == Some(&'(') {
        let Some(mapping) = values.mapping else { return Err(vm.type_error("format requires a mapping")) };
        let start = *at + 1;
        let mut depth = 0;
        loop {
            match chars.get(*at) {
                Some('(') => depth += 1,
                Some(')') => depth -= 1,
                Some(_) => {}
                None => return Err(vm.value_error("incomplete format key")),
            }
            *at += 1;
            if depth == 0 {
                break;
            }
        }
        let name: String = chars[start..*at - 1].iter().collect();
        let name = match values.bytes {
            true => Bytes::value(name.chars().map(|c| c as u8).collect(), false),
            false => Value::string(name),
        };
        named = Some(ops::get_item(vm, mapping, &name)?);
        values.items = [].iter();
    }
    let mut spec = Spec { align: Some('>'), ..Spec::PLAIN };
    let (mut left, mut zeros) = (false, false);
    while let Some(flag) = chars.get(*at).filter(|c| "-+ #0".contains(**c)) {
        match flag {
            '-' => left = true,
            '+' => spec.sign = Some('+'),
            ' ' if spec.sign.is_none() => spec.sign = Some(' '),
            '#' => spec.alternate = true,
            '0' => zeros = true,
            _ => {}
        }
        *at += 1;
    }
    if let Some(width) = number(vm, chars, at, values)? {
        left = left || width < 0;
        spec.width = width.unsigned_abs() as usize;
    }
    if chars.get(*at) == Some(&'.') {
        *at += 1;
        spec.precision = Some(number(vm, chars, at, values)?.unwrap_or(0).max(0) as usize);
    }
    if spec.width > ops::limits::MAX_BYTES || spec.precision.is_some_and(|p| p > ops::limits::MAX_BYTES) {
        return Err(super::number::int::too_large(vm));
    }
    while chars.get(*at).is_some_and(|c| "hlL".contains(*c)) {
        *at += 1;
    }
    let Some(&kind) = chars.get(*at) else { return Err(vm.value_error("incomplete format")) };
    *at += 1;
    if kind == '%' {
        return Ok("%".into());
    }
    if !"sradiuxXoeEfFgGc".contains(kind) && !(values.bytes && kind == 'b') {
        let code = kind as u32;
        let message = format!("unsupported format character '{kind}' (0x{code:x}) at index {}", *at - 1);
        return Err(vm.value_error(message));
    }
    let value = match named {
        Some(value) => value,
        None => values.next(vm)?,
    };
    if left {
        spec.align = Some('<');
    } else if zeros && !"sra".contains(kind) && kind != 'c' {
        (spec.fill, spec.align) = ('0', Some('='));
    }
    spec.kind = Some(kind);
    match kind {
        's' | 'b' if values.bytes => {
            let Value::Bytes(bytes) = value.payload() else {
                let (name, wanted) =
                    (value.type_name(), "a bytes-like object, or an object that implements __bytes__");
                return Err(vm.type_error(format!("%b requires {wanted}, not '{name}'")));
            };
            let text: String = bytes.get().iter().copied().map(char::from).collect();
            Ok(cut(&text, &spec))
        }
        'r' if values.bytes => repr::ascii(vm, &value).map(|text| cut(&text, &spec)),
        'c' if values.bytes => match value.payload() {
            Value::Bytes(one) if one.get().len() == 1 => {
                Ok(pad("", &char::from(one.get()[0]).to_string(), &spec, '>'))
            }
            other => match ops::as_int(other).and_then(|code| u8::try_from(code).ok()) {
                Some(code) => Ok(pad("", &char::from(code).to_string(), &spec, '>')),
                None if ops::as_int(other).is_some() => {
                    Err(vm.error(ExcKind::OverflowError, "%c arg not in range(256)"))
                }
                None => {
                    let name = value.type_name();
                    let wanted = "an integer in range(256) or a single byte";
                    Err(vm.type_error(format!("%c requires {wanted}, not {name}")))
                }
            },
        },
        's' => to_str(vm, &value).map(|text| cut(&text, &spec)),
        'r' => repr::repr(vm, &value).map(|text| cut(&text, &spec)),
        'a' => repr::ascii(vm, &value).map(|text| cut(&text, &spec)),
        'c' => character(vm, &value, &spec),
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
            let f = ops::to_float(vm, &value, |name| format!("must be real number, not {name}"))?;
            Ok(float(f, &spec).unwrap_or_default())
        }
        _ => whole(vm, &value, kind, spec),
    }
}

fn cut(text: &str, spec: &Spec) -> String {
    match spec.precision {
        Some(precision) => pad("", Str::new(text).slice(0, precision), spec, '>'),
        None => pad("", text, spec, '>'),
    }
}

fn character(vm: &mut Vm, value: &Value, spec: &Spec) -> Result<String, Exc> {
    match value.payload() {
        Value::Str(text) if text.len() == 1 => Ok(pad("", text.text(), spec, '>')),
        other => match ops::as_int(other) {
            Some(code) => match u32::try_from(code).ok().and_then(char::from_u32) {
                Some(c) => Ok(pad("", &c.to_string(), spec, '>')),
                None => Err(vm.error(ExcKind::OverflowError, "%c arg not in range(0x110000)")),
            },
            None => Err(vm.type_error("%c requires int or char")),
        },
    }
}

fn whole(vm: &mut Vm, value: &Value, kind: char, mut spec: Spec) -> Result<String, Exc> {
    let decimal = "diu".contains(kind);
    let number = match value.payload() {
        Value::Float(f) if decimal => crate::python::builtins::truncated(vm, *f)?,
        other @ (Value::Int(_) | Value::Big(_) | Value::Bool(_)) => other.clone(),
        _ if decimal && let Some(number) = vm.ask_special(value, "__int__", &[])? => number.payload().clone(),
        _ => match ops::to_integer(vm, value) {
            Ok(number) => number,
            Err(e) if vm.is_kind(&e, ExcKind::TypeError) => {
                let wanted = if decimal { "a real number" } else { "an integer" };
                let name = value.type_name();
                let message = format!("%{kind} format: {wanted} is required, not {name}");
                return Err(Exception::new(
                    vm.exception_class(ExcKind::TypeError),
                    vec![Value::string(message)],
                ));
            }
            Err(e) => return Err(e),
        },
    };
    let Some(i) = big(&number) else { return Ok(String::new()) };
    spec.kind = Some(if decimal { 'd' } else { kind });
    match spec.precision.take() {
        // So many digits at least, before anything else.
        Some(digits) => {
            let plain = Spec { align: Some('='), fill: '0', width: 0, ..spec };
            let bare = integer(vm, &i, &plain)?;
            let head = bare.len() - bare.trim_start_matches(['-', '+', ' ']).len();
            let head = head + if spec.alternate && !decimal { 2 } else { 0 };
            let text = integer(vm, &i, &Spec { width: head + digits, ..plain })?;
            Ok(pad(&text[..head], &text[head..], &spec, '>'))
        }
        None => integer(vm, &i, &spec),
    }
}
