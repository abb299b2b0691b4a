//! `repr` and `str` of built-in values.

use super::builtins::prelude;
use super::number::text;
use super::ops::limits::MAX_BYTES;
use super::ops::nest::Nest;
use super::ops::user::is_user;
use super::value::{ClassKind, CoroutineKind, Descriptor, Exc, ExcKind, Truth, Value};
use super::vm::Vm;
use super::vm::exception_fields::{self, is_below};
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::fmt::Write;

mod brief;
mod quote;
pub use brief::brief;
pub use quote::{printable, quote, quote_bytes};

type Result<T> = std::result::Result<T, Exc>;

/// `str(value)`.
///
/// # Errors
/// What `__str__` or `__repr__` raises.
pub fn to_str(vm: &mut Vm, value: &Value) -> Result<String> {
    Writer::new(Some(vm)).str(value)
}

/// `repr(value)`.
///
/// # Errors
/// What `__repr__` raises.
pub fn repr(vm: &mut Vm, value: &Value) -> Result<String> {
    Writer::new(Some(vm)).write(value)
}

/// `repr(value)` where no Python code can run: objects of programs' classes are shown plainly.
pub fn quiet(value: &Value) -> String {
    Writer::new(None).write(value).unwrap_or_default()
}

/// `str(value)` where no Python code can run.
pub fn quiet_str(value: &Value) -> String {
    Writer::new(None).str(value).unwrap_or_default()
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
    Writer::new(Some(vm)).message(e)
}

/// `BaseException.__repr__`.
///
/// # Errors
/// What the arguments' `__repr__` raises.
pub fn plain_exception(vm: &mut Vm, e: &Exc) -> Result<String> {
    let mut writer = Writer::new(Some(vm));
    writer.exception(e);
    writer.run().map(|()| writer.out)
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
    Writer::new(None).message(e).unwrap_or_default()
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

/// Writes reprs. What lies inside a value is not written by a call inside a call: values may be deeper than
/// Rust's stack.
struct Writer<'a> {
    /// The machine that runs `__repr__` and `__str__`, if they are to run.
    vm: Option<&'a mut Vm>,
    out: String,
    /// What is still to be written, what comes next last.
    work: Vec<Work>,
    /// The containers around, so that one that holds itself comes to an end.
    inside: FxHashSet<usize>,
}

enum Work {
    Value(Value),
    Text(Cow<'static, str>),
    /// The container at this address is over.
    End(usize),
}

/// How deep containers may lie one inside the other: as deep as CPython's calls in C may.
const DEEPEST: usize = 9_997;

impl<'a> Writer<'a> {
    fn new(vm: Option<&'a mut Vm>) -> Writer<'a> {
        Writer { vm, out: String::new(), work: Vec::new(), inside: FxHashSet::default() }
    }

    /// What lies too deep, if nothing can be raised.
    fn too_deep(&self, what: &str) -> Result<String> {
        let Some(vm) = &self.vm else { return Ok("...".into()) };
        let message = format!("maximum recursion depth exceeded while getting the {what} of an object");
        Err(vm.error(ExcKind::RecursionError, message))
    }

    fn str(&mut self, value: &Value) -> Result<String> {
        let Some(_nest) = Nest::enter() else { return self.too_deep("str") };
        if let Some(text) = self.by_method(value, "__str__")? {
            return Ok(text);
        }
        match value {
            Value::Str(text) => Ok(text.text().to_string()),
            Value::Exception(e) => self.message(e),
            Value::View(view) if view.is_proxy() => self.write(&Value::Dict(view.dict.clone())),
            Value::Object(object) if matches!(object.payload, Value::Str(_)) => {
                match self.by_method(value, "__repr__")? {
                    Some(text) => Ok(text),
                    None => self.str(&object.payload),
                }
            }
            Value::View(view) if view.is_proxy() => self.write(&Value::Dict(view.dict.clone())),
            other => self.write(other),
        }
    }

    /// What a program's `__repr__` or `__str__` gives.
    fn by_method(&mut self, value: &Value, name: &'static str) -> Result<Option<String>> {
        if !is_user(value) {
            return Ok(None);
        }
        let Some(vm) = &mut self.vm else { return Ok(None) };
        let answer = match vm.ask_special(value, name, &[]) {
            Ok(Some(answer)) => answer,
            Ok(None) => return Ok(None),
            Err(e) => {
                if vm.is_asking(&e) {
                    vm.asked_inside(self.inside.iter().copied());
                }
                return Err(e);
            }
        };
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
            _ => self.write(&Value::tuple(args)),
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
        let Some(_nest) = Nest::enter() else { return self.too_deep("repr") };
        let around = (std::mem::take(&mut self.out), std::mem::take(&mut self.work));
        self.work.push(Work::Value(value.clone()));
        let done = self.run();
        let text = std::mem::replace(&mut self.out, around.0);
        self.work = around.1;
        done.map(|()| text)
    }

    fn run(&mut self) -> Result<()> {
        while let Some(work) = self.work.pop() {
            match work {
                Work::Value(value) => self.one(&value)?,
                Work::Text(text) => self.out.push_str(&text),
                Work::End(address) => _ = self.inside.remove(&address),
            }
            if self.out.len() > MAX_BYTES {
                let Some(vm) = &self.vm else { break };
                return Err(crate::python::number::int::too_large(vm));
            }
        }
        Ok(())
    }

    /// Writes a value, or the beginning of one with others inside.
    fn one(&mut self, value: &Value) -> Result<()> {
        if let Some(text) = self.by_method(value, "__repr__")? {
            self.out.push_str(&text);
            return Ok(());
        }
        match value {
            Value::List(_)
            | Value::Dict(_)
            | Value::Tuple(_)
            | Value::Deque(_)
            | Value::Set(_)
            | Value::View(_) => return self.container(value, None),
            Value::Slice(s) => {
                self.items("slice(", vec![s.start.clone(), s.stop.clone(), s.step.clone()], ")");
            }
            Value::Method(m) if let Value::Function(f) = &m.function => {
                let start = format!("<bound method {} of ", f.qualname());
                self.items(&start, vec![m.receiver.clone()], ">");
            }
            Value::Exception(e) => self.exception(e),
            Value::Object(object) if !matches!(object.payload, Value::Unbound) => {
                let class = object.class.borrow().name.clone();
                match &object.payload {
                    payload @ (Value::Deque(_) | Value::Set(_)) => self.container(payload, Some(&class))?,
                    payload => self.work.push(Work::Value(payload.clone())),
                }
            }
            Value::Future(_)
            | Value::Loop(_)
            | Value::Handle(_)
            | Value::ContextVar(_)
            | Value::Token(_)
            | Value::ThreadLock(_) => {
                let text = crate::asyncio::show(value, &mut |value| self.write(value))?;
                self.out.push_str(&text);
            }
            Value::Big(i) => match (text::decimal(i), &self.vm) {
                (Some(digits), _) => self.out.push_str(&digits),
                (None, Some(vm)) => return Err(vm.value_error(text::too_long(None))),
                (None, None) => self.out.push_str("<a long integer>"),
            },
            other => plain(other, &mut self.out),
        }
        Ok(())
    }

    fn exception(&mut self, e: &Exc) {
        let args = e.args.borrow().clone();
        self.items(&format!("{}(", e.class.name), args, ")");
    }

    /// Schedules items between a start, which is written at once, and an end.
    fn items(&mut self, start: &str, items: Vec<Value>, end: impl Into<Cow<'static, str>>) {
        self.out.push_str(start);
        self.work.push(Work::Text(end.into()));
        for (left, item) in items.into_iter().rev().enumerate() {
            if left > 0 {
                self.work.push(Work::Text(", ".into()));
            }
            self.work.push(Work::Value(item));
        }
    }

    /// A container, or an object of a program's class that is one.
    fn container(&mut self, value: &Value, class: Option<&str>) -> Result<()> {
        let address = value.address().unwrap_or(0);
        if self.inside.contains(&address) || self.vm.as_ref().is_some_and(|vm| vm.is_being_shown(address)) {
            let text = match value {
                Value::List(_) | Value::Deque(_) => "[...]".into(),
                Value::Dict(_) => "{...}".into(),
                Value::Set(_) => format!("{}(...)", class.unwrap_or(&value.type_name())),
                Value::View(_) => "...".into(),
                _ => "(...)".to_string(),
            };
            self.out.push_str(&text);
            return Ok(());
        }
        if self.inside.len() >= DEEPEST {
            let text = self.too_deep("repr")?;
            self.out.push_str(&text);
            return Ok(());
        }
        self.inside.insert(address);
        self.work.push(Work::End(address));
        match value {
            Value::List(list) => {
                let items = list.items.borrow().clone();
                self.items("[", items, "]");
            }
            Value::Tuple(t) => {
                self.items("(", t.items().to_vec(), if t.items().len() == 1 { ",)" } else { ")" });
            }
            Value::Deque(deque) => {
                let end = match deque.maxlen.get() {
                    Some(most) => Cow::Owned(format!("], maxlen={most})")),
                    None => Cow::Borrowed("])"),
                };
                self.items(&format!("{}([", class.unwrap_or("deque")), deque.values(), end);
            }
            Value::Set(set) => {
                let items = set.table.borrow().values();
                let class = class.or(set.frozen.then_some("frozenset"));
                match (items.is_empty(), class) {
                    (true, class) => self.items(&format!("{}(", class.unwrap_or("set")), items, ")"),
                    (false, Some(class)) => self.items(&format!("{class}({{"), items, "})"),
                    (false, None) => self.items("{", items, "}"),
                }
            }
            Value::View(view) if view.is_proxy() => {
                self.items("mappingproxy(", vec![Value::Dict(view.dict.clone())], ")");
            }
            Value::View(view) => self.items(&format!("{}([", value.type_name()), view.items(), "])"),
            Value::Dict(dict) => {
                self.out.push('{');
                self.work.push(Work::Text("}".into()));
                for (left, (key, value)) in dict.entries.borrow().iter().rev().enumerate() {
                    if left > 0 {
                        self.work.push(Work::Text(", ".into()));
                    }
                    self.work.push(Work::Value(value.clone()));
                    self.work.push(Work::Text(": ".into()));
                    self.work.push(Work::Value(key.value.clone()));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// Writes a value that has no others inside.
fn plain(value: &Value, out: &mut String) {
    let at = value.address().unwrap_or(0);
    // A String takes whatever is written.
    _ = match value {
        Value::Unbound | Value::None => write!(out, "None"),
        Value::NotImplemented => write!(out, "NotImplemented"),
        Value::Ellipsis => write!(out, "Ellipsis"),
        Value::Missing => write!(out, "<Token.MISSING>"),
        Value::Bool(Truth::True) => write!(out, "True"),
        Value::Bool(Truth::False) => write!(out, "False"),
        Value::Int(i) => write!(out, "{i}"),
        Value::Bytes(b) if b.mutable => write!(out, "bytearray({})", quote_bytes(&b.get())),
        Value::Bytes(b) => out.write_str(&quote_bytes(&b.get())),
        Value::Float(f) => out.write_str(&float(f.get())),
        Value::Str(s) => out.write_str(&quote(s.text())),
        Value::Range(r) if r.step == 1 => write!(out, "range({}, {})", r.start, r.stop),
        Value::Range(r) => write!(out, "range({}, {}, {})", r.start, r.stop, r.step),
        Value::Function(f) => write!(out, "<function {} at 0x{at:x}>", f.qualname()),
        Value::Builtin(b) if crate::asyncio::module::is_python(b) => {
            write!(out, "<function {} at 0x{at:x}>", b.name)
        }
        Value::Builtin(b) => write!(out, "<built-in function {}>", b.name),
        Value::Method(m) => match &m.function {
            Value::Builtin(b) => {
                let address = m.receiver.address().unwrap_or(0);
                let name = m.receiver.type_name();
                write!(out, "<built-in method {} of {name} object at 0x{address:x}>", b.name)
            }
            _ => write!(out, "<bound method>"),
        },
        Value::Coroutine(c)
            if matches!(
                c.kind,
                CoroutineKind::Wrapper | CoroutineKind::FutureIter | CoroutineKind::Step(_)
            ) =>
        {
            write!(out, "<{} object at 0x{at:x}>", c.kind.name())
        }
        Value::Coroutine(c) => write!(out, "<{} object {} at 0x{at:x}>", c.kind.name(), c.qualname.borrow()),
        Value::Cell(cell) => match &*cell.value.borrow() {
            Value::Unbound => write!(out, "<cell at 0x{at:x}: empty>"),
            value => {
                let inner = value.address().unwrap_or(0);
                write!(out, "<cell at 0x{at:x}: {} object at 0x{inner:x}>", value.type_name())
            }
        },
        Value::Object(object) => {
            write!(out, "<{} object at 0x{at:x}>", object.class.borrow().full_name())
        }
        Value::Type(class) => write!(out, "<class '{}'>", class.full_name()),
        Value::Module(m) => write!(out, "<module {}>", prelude::shown(&m.name)),
        Value::Code(c) => {
            let (file, line) = (&c.source.file, c.first_line);
            write!(out, "<code object {} at 0x{at:x}, file \"{file}\", line {line}>", c.name)
        }
        Value::Super(s) if matches!(s.object, Value::Unbound) => {
            write!(out, "<super: <class '{}'>, NULL>", s.after.name)
        }
        Value::Super(s) => write!(out, "<super: <class '{}'>, <{} object>>", s.after.name, s.class.name),
        Value::Traceback(_) => write!(out, "<traceback object at 0x{at:x}>"),
        Value::Descriptor(d) if let Descriptor::Method { class, builtin } = &**d => {
            let what = if builtin.name.starts_with("__") { "slot wrapper" } else { "method" };
            write!(out, "<{what} '{}' of '{}' objects>", builtin.name, class.full_name())
        }
        Value::Descriptor(d) if let Descriptor::Slot { name, class } = &**d => {
            write!(out, "<member '{}' of '{class}' objects>", name.text())
        }
        other => write!(out, "<{} object at 0x{at:x}>", other.type_name()),
    };
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
