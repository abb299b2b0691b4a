//! `repr` and `str` of built-in values.

use super::number::text;
use super::ops::user::is_user;
use super::value::{ClassKind, CoroutineKind, Descriptor, Exc, ExcKind, Value};
use super::vm::Vm;
use super::vm::exception_fields::{self, is_below};
use std::fmt::Write;

type Result<T> = std::result::Result<T, Exc>;

/// `str(value)`.
///
/// # Errors
/// What `__str__` or `__repr__` raises.
pub fn to_str(vm: &mut Vm, value: &Value) -> Result<String> {
    Writer { vm: Some(vm), inside: Vec::new() }.str(value)
}

/// `repr(value)`.
///
/// # Errors
/// What `__repr__` raises.
pub fn repr(vm: &mut Vm, value: &Value) -> Result<String> {
    Writer { vm: Some(vm), inside: Vec::new() }.write(value)
}

/// `repr(value)` where no Python code can run: objects of programs' classes are shown plainly.
pub fn quiet(value: &Value) -> String {
    Writer { vm: None, inside: Vec::new() }.write(value).unwrap_or_default()
}

/// `str(value)` where no Python code can run.
pub fn quiet_str(value: &Value) -> String {
    Writer { vm: None, inside: Vec::new() }.str(value).unwrap_or_default()
}

/// `str(exception)`.
///
/// # Errors
/// What `__str__` raises.
pub fn message(vm: &mut Vm, e: &Exc) -> Result<String> {
    to_str(vm, &Value::Exception(e.clone()))
}

/// `BaseException.__str__`.
///
/// # Errors
/// What the arguments' `__str__` or `__repr__` raises.
pub fn plain_message(vm: &mut Vm, e: &Exc) -> Result<String> {
    Writer { vm: Some(vm), inside: Vec::new() }.message(e)
}

/// `BaseException.__repr__`.
///
/// # Errors
/// What the arguments' `__repr__` raises.
pub fn plain_exception(vm: &mut Vm, e: &Exc) -> Result<String> {
    Writer { vm: Some(vm), inside: Vec::new() }.exception(e)
}

/// `Type: message`, or `Type` alone: the last line of a traceback.
///
/// # Errors
/// What `__str__` raises.
pub fn one_line(vm: &mut Vm, e: &Exc) -> Result<String> {
    Ok(line(e, message(vm, e)?))
}

/// As [`one_line`], where no Python code can run.
pub fn quiet_line(e: &Exc) -> String {
    line(e, quiet_message(e))
}

/// As [`message`], where no Python code can run.
pub fn quiet_message(e: &Exc) -> String {
    Writer { vm: None, inside: Vec::new() }.message(e).unwrap_or_default()
}

/// The last line of a traceback, with this message.
pub fn line(e: &Exc, message: String) -> String {
    let name = match &*e.class.module {
        "__main__" => e.class.qualname.to_string(),
        _ => e.class.full_name(),
    };
    if message.is_empty() { name } else { format!("{name}: {message}") }
}

/// `ascii(value)`.
///
/// # Errors
/// What `__repr__` raises.
pub fn ascii(vm: &mut Vm, value: &Value) -> Result<String> {
    let mut out = String::new();
    for c in repr(vm, value)?.chars() {
        match c as u32 {
            0..0x80 => out.push(c),
            code @ 0x80..0x100 => _ = write!(out, "\\x{code:02x}"),
            code @ 0x100..0x10000 => _ = write!(out, "\\u{code:04x}"),
            code => _ = write!(out, "\\U{code:08x}"),
        }
    }
    Ok(out)
}

/// Writes reprs, one inside the other.
struct Writer<'a> {
    /// The machine that runs `__repr__` and `__str__`, if they are to run.
    vm: Option<&'a mut Vm>,
    /// The containers around, so that one that holds itself comes to an end.
    inside: Vec<usize>,
}

impl Writer<'_> {
    fn str(&mut self, value: &Value) -> Result<String> {
        if let Some(text) = self.by_method(value, "__str__")? {
            return Ok(text);
        }
        match value {
            Value::Str(text) => Ok(text.text().to_string()),
            Value::Exception(e) => self.message(e),
            Value::Object(object) if matches!(object.payload, Value::Str(_)) => {
                match self.by_method(value, "__repr__")? {
                    Some(text) => Ok(text),
                    None => self.str(&object.payload),
                }
            }
            other => self.write(other),
        }
    }

    /// What a program's `__repr__` or `__str__` gives.
    fn by_method(&mut self, value: &Value, name: &'static str) -> Result<Option<String>> {
        if !is_user(value) {
            return Ok(None);
        }
        let Some(vm) = &mut self.vm else { return Ok(None) };
        let Some(answer) = vm.ask_special(value, name, &[])? else { return Ok(None) };
        match answer.payload() {
            Value::Str(text) => Ok(Some(text.text().to_string())),
            _ => {
                let message = format!("{name} returned non-string (type {})", answer.type_name());
                Err(vm.type_error(message))
            }
        }
    }

    /// `str(exception)` of a built-in class: its arguments (BaseException_str, Objects/exceptions.c).
    fn message(&mut self, e: &Exc) -> Result<String> {
        let args = e.args.borrow().clone();
        let field = |name| exception_fields::field(e, name).unwrap_or(Value::None);
        let is_key_error = matches!(e.class.kind, ClassKind::Exception(ExcKind::KeyError));
        if let Some(members) = crate::python::vm::groups::members(e) {
            let message = self.str(&crate::python::vm::groups::message(e))?;
            let plural = if members.len() == 1 { "" } else { "s" };
            return Ok(format!("{message} ({} sub-exception{plural})", members.len()));
        }
        if matches!(
            e.class.kind,
            ClassKind::Exception(ExcKind::UnicodeDecodeError | ExcKind::UnicodeEncodeError)
        ) && let Some(text) = crate::python::builtins::codec_message(&args)
        {
            return Ok(text);
        }
        match &args[..] {
            _ if is_below(e, ExcKind::SyntaxError) => self.syntax_message(e),
            [] => Ok(String::new()),
            _ if e.class.is_below_os_error() && !matches!(field("filename"), Value::None) => {
                let (number, text) = (self.str(&field("errno"))?, self.str(&field("strerror"))?);
                let file = self.write(&field("filename"))?;
                let second = match field("filename2") {
                    Value::None => String::new(),
                    second => format!(" -> {}", self.write(&second)?),
                };
                Ok(format!("[Errno {number}] {text}: {file}{second}"))
            }
            [_, _, ..] if e.class.is_below_os_error() && args.len() <= 5 => {
                Ok(format!("[Errno {}] {}", self.str(&field("errno"))?, self.str(&field("strerror"))?))
            }
            [one] if is_key_error => self.write(one),
            [one] => self.str(one),
            all => self.tuple(all),
        }
    }

    /// `str` of a SyntaxError: with the last part of the file's name and the line (SyntaxError_str).
    fn syntax_message(&mut self, e: &Exc) -> Result<String> {
        let fields = exception_fields::syntax_fields(e);
        let message = self.str(&fields.msg)?;
        let line = match fields.lineno {
            Value::Int(line) => Some(format!("line {line}")),
            _ => None,
        };
        let file = match &fields.filename {
            Value::Str(file) => Some(file.text().rsplit('/').next().unwrap_or_default().to_string()),
            _ => None,
        };
        let place: Vec<String> = file.into_iter().chain(line).collect();
        Ok(if place.is_empty() { message } else { format!("{message} ({})", place.join(", ")) })
    }

    fn write(&mut self, value: &Value) -> Result<String> {
        if let Some(text) = self.by_method(value, "__repr__")? {
            return Ok(text);
        }
        if let Some(address) = value.address()
            && matches!(
                value,
                Value::List(_)
                    | Value::Dict(_)
                    | Value::Tuple(_)
                    | Value::Deque(_)
                    | Value::Set(_)
                    | Value::View(_)
            )
        {
            if self.inside.contains(&address) || self.inside.len() > 200 {
                return Ok(match value {
                    Value::List(_) | Value::Deque(_) => "[...]".into(),
                    Value::Dict(_) => "{...}".into(),
                    Value::Set(_) => format!("{}(...)", value.type_name()),
                    Value::View(_) => "...".into(),
                    _ => "(...)".into(),
                });
            }
            self.inside.push(address);
            let text = self.container(value);
            self.inside.pop();
            return text;
        }
        let at = || format!("0x{:x}", value.address().unwrap_or(0));
        Ok(match value {
            Value::Unbound | Value::None => "None".into(),
            Value::NotImplemented => "NotImplemented".into(),
            Value::Ellipsis => "Ellipsis".into(),
            Value::Bool(true) => "True".into(),
            Value::Bool(false) => "False".into(),
            Value::Int(i) => i.to_string(),
            Value::Big(i) => match (text::decimal(i), &self.vm) {
                (Some(digits), _) => digits,
                (None, Some(vm)) => return Err(vm.value_error(text::too_long(None))),
                (None, None) => "<a long integer>".into(),
            },
            Value::Bytes(b) if b.mutable => format!("bytearray({})", quote_bytes(&b.get())),
            Value::Bytes(b) => quote_bytes(&b.get()),
            Value::Float(f) => float(*f),
            Value::Str(s) => quote(s.text()),
            Value::Range(r) if r.step == 1 => format!("range({}, {})", r.start, r.stop),
            Value::Range(r) => format!("range({}, {}, {})", r.start, r.stop, r.step),
            Value::Slice(s) => {
                let mut part = |v: &Value| self.write(v);
                format!("slice({}, {}, {})", part(&s.start)?, part(&s.stop)?, part(&s.step)?)
            }
            Value::Function(f) => format!("<function {} at {}>", f.qualname(), at()),
            Value::Builtin(b) if crate::asyncio::module::is_python(b) => {
                format!("<function {} at {}>", b.name, at())
            }
            Value::Builtin(b) => format!("<built-in function {}>", b.name),
            Value::Method(m) => match &m.function {
                Value::Builtin(b) => {
                    let address = m.receiver.address().unwrap_or(0);
                    format!(
                        "<built-in method {} of {} object at 0x{address:x}>",
                        b.name,
                        m.receiver.type_name()
                    )
                }
                Value::Function(f) => {
                    format!("<bound method {} of {}>", f.qualname(), self.write(&m.receiver)?)
                }
                _ => "<bound method>".into(),
            },
            Value::Coroutine(c) => {
                let kind = c.kind.name();
                match c.kind {
                    CoroutineKind::Wrapper | CoroutineKind::FutureIter | CoroutineKind::Step(_) => {
                        format!("<{kind} object at {}>", at())
                    }
                    _ => format!("<{kind} object {} at {}>", c.qualname.borrow(), at()),
                }
            }
            Value::Exception(e) => self.exception(e)?,
            Value::Object(object) => match &object.payload {
                Value::Unbound => format!("<{} object at {}>", object.class.borrow().full_name(), at()),
                payload => {
                    let text = self.write(payload)?;
                    let class = &object.class.borrow().name;
                    match (payload, text.split_once('(')) {
                        (Value::Deque(_), Some((_, rest))) => format!("{class}({rest}"),
                        (Value::Set(set), Some((_, rest))) if set.frozen || set.is_empty() => {
                            format!("{class}({rest}")
                        }
                        (Value::Set(_), _) => format!("{class}({text})"),
                        _ => text,
                    }
                }
            },
            Value::Type(class) => format!("<class '{}'>", class.full_name()),
            Value::Module(m) => format!("<module '{}' (built-in)>", m.name),
            Value::Code(c) => format!("<code object {} at {}>", c.name, at()),
            Value::Future(_)
            | Value::Loop(_)
            | Value::Handle(_)
            | Value::ContextVar(_)
            | Value::Token(_)
            | Value::ThreadLock(_) => crate::asyncio::show(value, &mut |value| self.write(value))?,
            Value::Super(s) => format!("<super: <class '{}'>, <{} object>>", s.after.name, s.class.name),
            Value::Cell(cell) => match &*cell.value.borrow() {
                Value::Unbound => format!("<cell at {}: empty>", at()),
                value => {
                    let inner = value.address().unwrap_or(0);
                    format!("<cell at {}: {} object at 0x{inner:x}>", at(), value.type_name())
                }
            },
            Value::Traceback(_) => format!("<traceback object at {}>", at()),
            Value::Descriptor(d) if let Descriptor::Method { class, builtin } = &**d => {
                let what = if builtin.name.starts_with("__") { "slot wrapper" } else { "method" };
                format!("<{what} '{}' of '{}' objects>", builtin.name, class.name)
            }
            Value::Descriptor(d) if let Descriptor::Slot { name, class } = &**d => {
                format!("<member '{}' of '{class}' objects>", name.text())
            }
            Value::Iter(_)
            | Value::Descriptor(_)
            | Value::Context(_)
            | Value::List(_)
            | Value::Tuple(_)
            | Value::Deque(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::View(_)
            | Value::Random(_)
            | Value::Wrapped(_) => {
                format!("<{} object at {}>", value.type_name(), at())
            }
        })
    }

    fn exception(&mut self, e: &Exc) -> Result<String> {
        let args = e.args.borrow().clone();
        Ok(match &args[..] {
            [] => format!("{}()", e.class.name),
            [one] => format!("{}({})", e.class.name, self.write(one)?),
            all => format!("{}{}", e.class.name, self.tuple(all)?),
        })
    }

    fn items(&mut self, items: &[Value]) -> Result<String> {
        let mut out = String::new();
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            out.push_str(&self.write(item)?);
        }
        Ok(out)
    }

    fn container(&mut self, value: &Value) -> Result<String> {
        Ok(match value {
            Value::List(list) => {
                let items = list.items.borrow().clone();
                format!("[{}]", self.items(&items)?)
            }
            Value::Tuple(t) => self.tuple(t.items())?,
            Value::Deque(deque) => {
                let items = self.items(&deque.values())?;
                match deque.maxlen.get() {
                    Some(most) => format!("deque([{items}], maxlen={most})"),
                    None => format!("deque([{items}])"),
                }
            }
            Value::Set(set) => {
                let items = set.table.borrow().values();
                match (items.is_empty(), set.frozen) {
                    (true, frozen) => if frozen { "frozenset()" } else { "set()" }.into(),
                    (false, true) => format!("frozenset({{{}}})", self.items(&items)?),
                    (false, false) => format!("{{{}}}", self.items(&items)?),
                }
            }
            Value::View(view) if view.is_proxy() => {
                format!("mappingproxy({})", self.container(&Value::Dict(view.dict.clone()))?)
            }
            Value::View(view) => {
                let items = view.items();
                format!("{}([{}])", value.type_name(), self.items(&items)?)
            }
            Value::Dict(dict) => {
                let pairs: Vec<(Value, Value)> =
                    dict.entries.borrow().iter().map(|(k, v)| (k.value.clone(), v.clone())).collect();
                let mut out = Vec::new();
                for (key, value) in pairs {
                    out.push(format!("{}: {}", self.write(&key)?, self.write(&value)?));
                }
                format!("{{{}}}", out.join(", "))
            }
            _ => String::new(),
        })
    }

    fn tuple(&mut self, items: &[Value]) -> Result<String> {
        Ok(match items {
            [one] => format!("({},)", self.write(one)?),
            all => format!("({})", self.items(all)?),
        })
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

/// Bytes as their literal.
pub fn quote_bytes(data: &[u8]) -> String {
    let quote = if data.contains(&b'\'') && !data.contains(&b'"') { '"' } else { '\'' };
    let mut out = format!("b{quote}");
    for &byte in data {
        match char::from(byte) {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => out.extend(['\\', c]),
            c @ ' '..='~' => out.push(c),
            _ => _ = write!(out, "\\x{byte:02x}"),
        }
    }
    out.push(quote);
    out
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
pub fn printable(c: char) -> bool {
    !(c.is_control()
        || matches!(c as u32, 0xa0 | 0xad | 0x1680 | 0x2000..=0x200f | 0x2028..=0x202f | 0x205f..=0x206f | 0x3000
            | 0xfeff | 0xe000..=0xf8ff | 0xfff0..=0xfffb | 0xe0000..=0x10ffff))
}
