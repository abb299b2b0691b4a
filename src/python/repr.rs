//! `repr` and `str` of built-in values.

use super::value::{CoroutineKind, Exc, ExcKind, Value};
use std::fmt::Write;

/// `str(value)`.
pub fn to_str(value: &Value) -> String {
    match value {
        Value::Str(text) => text.text().to_string(),
        Value::Exception(e) => message(e),
        other => repr(other),
    }
}

/// `str(exception)`: its arguments (BaseException_str, Objects/exceptions.c).
pub fn message(e: &Exc) -> String {
    let args = e.args.borrow();
    let is_key_error = matches!(e.class.kind, super::value::ClassKind::Exception(ExcKind::KeyError));
    match &args[..] {
        [] => String::new(),
        [one] if is_key_error => repr(one),
        [one] => to_str(one),
        all => tuple(all, &mut Vec::new()),
    }
}

/// `Type: message`, or `Type` alone: the last line of a traceback.
pub fn one_line(e: &Exc) -> String {
    let message = message(e);
    let name = e.class.full_name();
    if message.is_empty() { name } else { format!("{name}: {message}") }
}

/// `repr(value)`.
pub fn repr(value: &Value) -> String {
    write(value, &mut Vec::new())
}

/// `ascii(value)`.
pub fn ascii(value: &Value) -> String {
    let mut out = String::new();
    for c in repr(value).chars() {
        match c as u32 {
            0..0x80 => out.push(c),
            code @ 0x80..0x100 => _ = write!(out, "\\x{code:02x}"),
            code @ 0x100..0x10000 => _ = write!(out, "\\u{code:04x}"),
            code => _ = write!(out, "\\U{code:08x}"),
        }
    }
    out
}

/// `inside` are the containers around, so that one that holds itself comes to an end.
fn write(value: &Value, inside: &mut Vec<usize>) -> String {
    if let Some(address) = value.address()
        && matches!(value, Value::List(_) | Value::Dict(_) | Value::Tuple(_))
    {
        if inside.contains(&address) || inside.len() > 200 {
            return match value {
                Value::List(_) => "[...]".into(),
                Value::Dict(_) => "{...}".into(),
                _ => "(...)".into(),
            };
        }
        inside.push(address);
        let text = container(value, inside);
        inside.pop();
        return text;
    }
    let at = || format!("0x{:x}", value.address().unwrap_or(0));
    match value {
        Value::Unbound | Value::None => "None".into(),
        Value::NotImplemented => "NotImplemented".into(),
        Value::Ellipsis => "Ellipsis".into(),
        Value::Bool(true) => "True".into(),
        Value::Bool(false) => "False".into(),
        Value::Int(i) => i.to_string(),
        Value::Float(f) => float(*f),
        Value::Str(s) => quote(s.text()),
        Value::Range(r) if r.step == 1 => format!("range({}, {})", r.start, r.stop),
        Value::Range(r) => format!("range({}, {}, {})", r.start, r.stop, r.step),
        Value::Slice(s) => {
            let mut part = |v: &Value| write(v, inside);
            format!("slice({}, {}, {})", part(&s.start), part(&s.stop), part(&s.step))
        }
        Value::Function(f) => format!("<function {} at {}>", f.code.qualname, at()),
        Value::Builtin(b) => format!("<built-in function {}>", b.name),
        Value::Method(m) => match &m.function {
            Value::Builtin(b) => {
                let address = m.receiver.address().unwrap_or(0);
                format!("<built-in method {} of {} object at 0x{address:x}>", b.name, m.receiver.type_name())
            }
            Value::Function(f) => {
                format!("<bound method {} of {}>", f.code.qualname, write(&m.receiver, inside))
            }
            _ => "<bound method>".into(),
        },
        Value::Coroutine(c) => {
            let kind = if c.kind == CoroutineKind::Coroutine { "coroutine" } else { "generator" };
            format!("<{kind} object {} at {}>", c.qualname, at())
        }
        Value::Exception(e) => {
            let args = e.args.borrow();
            match &args[..] {
                [one] => format!("{}({})", e.class.name, write(one, inside)),
                all => format!(
                    "{}{}",
                    e.class.name,
                    if all.is_empty() { "()".into() } else { tuple(all, inside) }
                ),
            }
        }
        Value::Type(class) => format!("<class '{}'>", class.full_name()),
        Value::Module(m) => format!("<module '{}' (built-in)>", m.name),
        Value::Code(c) => format!("<code object {} at {}>", c.name, at()),
        Value::Future(f) => crate::asyncio::future_repr(f),
        Value::Loop(l) => crate::asyncio::loop_repr(l),
        Value::Iter(_)
        | Value::Cell(_)
        | Value::Handle(_)
        | Value::List(_)
        | Value::Tuple(_)
        | Value::Dict(_) => {
            format!("<{} object at {}>", value.type_name(), at())
        }
    }
}

fn container(value: &Value, inside: &mut Vec<usize>) -> String {
    match value {
        Value::List(list) => {
            let items: Vec<String> = list.items.borrow().iter().map(|v| write(v, inside)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Tuple(t) => tuple(t.items(), inside),
        Value::Dict(dict) => {
            let entries = dict.entries.borrow();
            let mut pair =
                |key: &Value, value: &Value| format!("{}: {}", write(key, inside), write(value, inside));
            let pairs: Vec<String> = entries.iter().map(|(k, v)| pair(&k.value, v)).collect();
            format!("{{{}}}", pairs.join(", "))
        }
        _ => String::new(),
    }
}

fn tuple(items: &[Value], inside: &mut Vec<usize>) -> String {
    match items {
        [one] => format!("({},)", write(one, inside)),
        all => format!("({})", all.iter().map(|v| write(v, inside)).collect::<Vec<_>>().join(", ")),
    }
}

/// The shortest digits that read back as the same float; an exponent below 1e-4 and from 1e16 on.
pub fn float(f: f64) -> String {
    if f.is_nan() {
        return "nan".into();
    }
    if f.is_infinite() {
        return if f > 0.0 { "inf" } else { "-inf" }.into();
    }
    let size = f.abs();
    if size != 0.0 && !(1e-4..1e16).contains(&size) {
        let text = format!("{f:e}");
        let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let (sign, exponent) = exponent.strip_prefix('-').map_or(("+", exponent), |e| ("-", e));
        return format!("{digits}e{sign}{exponent:0>2}");
    }
    let text = f.to_string();
    if text.contains('.') { text } else { text + ".0" }
}

/// A string as its literal (unicode_repr, Objects/unicodeobject.c).
pub fn quote(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => out.extend(['\\', c]),
            c if (c as u32) < 0x20 || c as u32 == 0x7f => _ = write!(out, "\\x{:02x}", c as u32),
            c if !printable(c) => match c as u32 {
                code @ 0..0x100 => _ = write!(out, "\\x{code:02x}"),
                code @ 0x100..0x10000 => _ = write!(out, "\\u{code:04x}"),
                code => _ = write!(out, "\\U{code:08x}"),
            },
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}

/// Whether `str.isprintable` would have it, near enough: the separators and formats that have no glyph.
fn printable(c: char) -> bool {
    !(c.is_control()
        || matches!(c as u32, 0xa0 | 0xad | 0x1680 | 0x2000..=0x200f | 0x2028..=0x202f | 0x205f..=0x206f | 0x3000
            | 0xfeff | 0xe000..=0xf8ff | 0xfff0..=0xfffb | 0xe0000..=0x10ffff))
}
