//! `bytes` and `bytearray`: constructor and methods.

use super::clinic::named;
use super::{exactly, plain};
use crate::python::ops::{self, as_int};
use crate::python::repr;
use crate::python::value::{Args, Builtin, Bytes, Exc, ExcKind, Exception, Str, Value};
use crate::python::vm::Vm;

pub static METHODS: &[Builtin] = &[
    plain("decode", |vm, args| {
        let [encoding, errors] = named(vm, "decode", args.rest(), ["encoding", "errors"], 0)?;
        decode(vm, &data(args), &name(&encoding, "utf-8"), &name(&errors, "strict")).map(Value::string)
    }),
    plain("hex", |vm, args| {
        let [separator, every] = named(vm, "hex", args.rest(), ["sep", "bytes_per_sep"], 0)?;
        let separator = name(&separator, "");
        let every = every.as_ref().and_then(as_int).unwrap_or(1);
        let data = data(args);
        let mut out = String::new();
        for (at, byte) in data.iter().enumerate() {
            let group = every.unsigned_abs() as usize;
            let place = if every >= 0 { data.len() - at } else { at };
            if at > 0 && group > 0 && place.is_multiple_of(group) {
                out.push_str(&separator);
            }
            out.push_str(&format!("{byte:02x}"));
        }
        Ok(Value::string(out))
    }),
    plain("fromhex", |vm, args| {
        let Some(Value::Str(text)) = args.rest().items.first() else {
            return Err(vm.type_error("fromhex() argument must be str"));
        };
        let mut out = Vec::new();
        let mut high = None;
        for (at, c) in text.text().chars().enumerate() {
            match (c.to_digit(16), high) {
                (Some(digit), None) => high = Some(digit),
                (Some(digit), Some(first)) => {
                    out.push((first * 16 + digit) as u8);
                    high = None;
                }
                (None, None) if c.is_ascii_whitespace() => {}
                _ => return Err(odd_hex(vm, at)),
            }
        }
        if high.is_some() {
            return Err(odd_hex(vm, text.len()));
        }
        Ok(Bytes::value(out, false))
    }),
    plain("startswith", |vm, args| affix(vm, args, "startswith", |data, part| data.starts_with(part))),
    plain("endswith", |vm, args| affix(vm, args, "endswith", |data, part| data.ends_with(part))),
    plain("find", |vm, args| Ok(Value::Int(find(vm, args)?.map_or(-1, |at| at as i64)))),
    plain("index", |vm, args| match find(vm, args)? {
        Some(at) => Ok(Value::Int(at as i64)),
        None => Err(vm.value_error("subsection not found")),
    }),
    plain("count", |vm, args| {
        let [part] = exactly(vm, "count", args.rest())?;
        let (data, part) = (data(args), needle(vm, part)?);
        if part.is_empty() {
            return Ok(Value::Int(data.len() as i64 + 1));
        }
        let (mut count, mut at) = (0, 0);
        while let Some(found) = position(&data[at..], &part) {
            count += 1;
            at += found + part.len();
        }
        Ok(Value::Int(count))
    }),
    plain("join", |vm, args| {
        let [items] = exactly(vm, "bytes.join", args.rest())?;
        let separator = data(args);
        let mut out = Vec::new();
        for (index, item) in vm.all_items(items)?.iter().enumerate() {
            let viewed = match item {
                Value::Object(o) if &*o.class.borrow().full_name() == "memoryview" => {
                    vm.ask_special(item, "__bytes__", &[])?
                }
                _ => None,
            };
            let Value::Bytes(item) = viewed.as_ref().unwrap_or(item) else {
                let kind = item.type_name();
                let message = format!("sequence item {index}: expected a bytes-like object, {kind} found");
                return Err(vm.type_error(message));
            };
            if index > 0 {
                out.extend_from_slice(&separator);
            }
            out.extend_from_slice(&item.get());
        }
        Ok(like(args, out))
    }),
    plain("split", |vm, args| {
        let [separator, most] = named(vm, "split", args.rest(), ["sep", "maxsplit"], 0)?;
        let most = most.as_ref().and_then(as_int).and_then(|m| usize::try_from(m).ok()).unwrap_or(usize::MAX);
        let data = data(args);
        let mut parts = Vec::new();
        let mut rest = &data[..];
        match separator {
            None | Some(Value::None) => {
                rest = rest.trim_ascii_start();
                while !rest.is_empty() {
                    let end = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
                    if parts.len() == most {
                        parts.push(like(args, rest.trim_ascii_end().to_vec()));
                        break;
                    }
                    parts.push(like(args, rest[..end].to_vec()));
                    rest = rest[end..].trim_ascii_start();
                }
            }
            Some(separator) => {
                let separator = needle(vm, &separator)?;
                if separator.is_empty() {
                    return Err(vm.value_error("empty separator"));
                }
                while parts.len() < most
                    && let Some(at) = position(rest, &separator)
                {
                    parts.push(like(args, rest[..at].to_vec()));
                    rest = &rest[at + separator.len()..];
                }
                parts.push(like(args, rest.to_vec()));
            }
        }
        Ok(Value::list(parts))
    }),
    plain("upper", |_, args| Ok(like(args, data(args).to_ascii_uppercase()))),
    plain("lower", |_, args| Ok(like(args, data(args).to_ascii_lowercase()))),
    plain("isdigit", |_, args| {
        let data = data(args);
        Ok(Value::Bool(!data.is_empty() && data.iter().all(u8::is_ascii_digit)))
    }),
    plain("append", |vm, args| {
        let [byte] = exactly(vm, "bytearray.append", args.rest())?;
        let byte = byte_of(vm, byte)?;
        change(args, |data| data.push(byte))
    }),
    plain("extend", |vm, args| {
        let [more] = exactly(vm, "bytearray.extend", args.rest())?;
        let more = of_value(vm, more)?;
        change(args, |data| data.extend(more))
    }),
    plain("pop", |vm, args| match args.items.first() {
        Some(Value::Bytes(bytes)) if bytes.mutable => match bytes.data.borrow_mut().pop() {
            Some(byte) => Ok(Value::Int(i64::from(byte))),
            None => Err(vm.error(ExcKind::IndexError, "pop from empty bytearray")),
        },
        _ => Ok(Value::None),
    }),
    plain("insert", |vm, args| {
        let [at, byte] = exactly(vm, "bytearray.insert", args.rest())?;
        let byte = byte_of(vm, byte)?;
        let at = ops::as_int(at).unwrap_or(0);
        change(args, |data| {
            let size = data.len() as i64;
            let at = if at < 0 { (at + size).max(0) } else { at.min(size) };
            data.insert(at as usize, byte);
        })
    }),
    plain("remove", |vm, args| {
        let [byte] = exactly(vm, "bytearray.remove", args.rest())?;
        let byte = byte_of(vm, byte)?;
        match data(args).iter().position(|&own| own == byte) {
            Some(at) => change(args, |data| {
                data.remove(at);
            }),
            None => Err(vm.value_error("value not found in bytearray")),
        }
    }),
    plain("reverse", |_, args| change(args, |data| data.reverse())),
    plain("clear", |_, args| change(args, Vec::clear)),
    plain("copy", |_, args| Ok(like(args, data(args)))),
];

/// The methods at the end of [`METHODS`] that only a bytearray has.
const CHANGING: usize = 8;

/// The methods of `bytes`.
pub fn shared() -> &'static [Builtin] {
    &METHODS[..METHODS.len() - CHANGING]
}

fn change(args: Args, with: impl FnOnce(&mut Vec<u8>)) -> Result<Value, Exc> {
    if let Some(Value::Bytes(bytes)) = args.items.first() {
        with(&mut bytes.data.borrow_mut());
    }
    Ok(Value::None)
}

fn data(args: Args) -> Vec<u8> {
    match args.items.first().map(Value::payload) {
        Some(Value::Bytes(bytes)) => bytes.get().clone(),
        _ => Vec::new(),
    }
}

/// Of the type that the method's object has.
fn like(args: Args, data: Vec<u8>) -> Value {
    let mutable = matches!(args.items.first(), Some(Value::Bytes(bytes)) if bytes.mutable);
    Bytes::value(data, mutable)
}

fn name(value: &Option<Value>, default: &str) -> String {
    match value {
        Some(Value::Str(text)) => text.text().to_string(),
        _ => default.to_string(),
    }
}

fn odd_hex(vm: &Vm, at: usize) -> Exc {
    vm.value_error(format!("non-hexadecimal number found in fromhex() arg at position {at}"))
}

fn position(data: &[u8], part: &[u8]) -> Option<usize> {
    if part.is_empty() { Some(0) } else { data.windows(part.len()).position(|window| window == part) }
}

fn needle(vm: &mut Vm, part: &Value) -> Result<Vec<u8>, Exc> {
    match part {
        Value::Bytes(part) => Ok(part.get().clone()),
        Value::Int(_) => byte_of(vm, part).map(|byte| vec![byte]),
        other => {
            let name = other.type_name();
            Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")))
        }
    }
}

fn find(vm: &mut Vm, args: Args) -> Result<Option<usize>, Exc> {
    let data = data(args);
    let Some(part) = args.items.get(1) else {
        return Err(vm.type_error("find expected at least 1 argument, got 0"));
    };
    let part = needle(vm, part)?;
    let start = match args.items.get(2) {
        Some(start) => ops::to_index_clamped(vm, start)?,
        None => 0,
    };
    let start =
        (if start < 0 { start + data.len() as i64 } else { start }).clamp(0, data.len() as i64) as usize;
    Ok(position(&data[start..], &part).map(|at| at + start))
}

fn affix(vm: &mut Vm, args: Args, function: &str, test: fn(&[u8], &[u8]) -> bool) -> Result<Value, Exc> {
    let data = data(args);
    match args.items.get(1) {
        Some(Value::Bytes(part)) => Ok(Value::Bool(test(&data, &part.get()))),
        Some(Value::Tuple(parts)) => {
            let fits = |part: &Value| matches!(part, Value::Bytes(part) if test(&data, &part.get()));
            Ok(Value::Bool(parts.items().iter().any(fits)))
        }
        other => {
            let kind = other.map_or("NoneType".into(), Value::type_name);
            let message = format!("{function} first arg must be bytes or a tuple of bytes, not {kind}");
            Err(vm.type_error(message))
        }
    }
}

/// An integer as a byte.
///
/// # Errors
/// ValueError for one beyond 255.
pub fn byte_of(vm: &mut Vm, value: &Value) -> Result<u8, Exc> {
    let byte = ops::to_index_clamped(vm, value)?;
    u8::try_from(byte).map_err(|_| vm.value_error("byte must be in range(0, 256)"))
}

/// The bytes in bytes, or of an iterable of integers.
///
/// # Errors
/// TypeError and ValueError for what are no bytes.
pub fn of_value(vm: &mut Vm, value: &Value) -> Result<Vec<u8>, Exc> {
    match value.payload() {
        Value::Bytes(bytes) => Ok(bytes.get().clone()),
        Value::Str(_) | Value::Float(_) | Value::None => {
            Err(vm.type_error(format!("cannot convert '{}' object to bytes", value.type_name())))
        }
        _ => {
            let mut bytes = Vec::new();
            for item in vm.all_items(value)? {
                let byte = ops::to_index_clamped(vm, &item)?;
                let byte = u8::try_from(byte);
                bytes.push(byte.map_err(|_| vm.value_error("bytes must be in range(0, 256)"))?);
            }
            Ok(bytes)
        }
    }
}

/// `bytes(...)` and `bytearray(...)`.
///
/// # Errors
/// As CPython's.
pub fn construct(vm: &mut Vm, args: Args, mutable: bool) -> Result<Value, Exc> {
    let name_of = if mutable { "bytearray" } else { "bytes" };
    let [source, encoding, errors] = named(vm, name_of, args, ["source", "encoding", "errors"], 0)?;
    let made = match (source, encoding) {
        (None, _) => Vec::new(),
        (Some(Value::Str(text)), Some(encoding)) => {
            encode(vm, &text, &name(&Some(encoding), "utf-8"), &name(&errors, "strict"))?
        }
        (Some(Value::Str(_)), None) => return Err(vm.type_error("string argument without an encoding")),
        (Some(_), Some(_)) => return Err(vm.type_error("encoding without a string argument")),
        (Some(value @ (Value::Int(_) | Value::Big(_) | Value::Bool(_))), None) => {
            let count = ops::to_index(vm, &value)?;
            match usize::try_from(count) {
                Ok(count) if count <= ops::limits::MAX_BYTES => vec![0; count],
                Ok(_) => return Err(crate::python::number::int::too_large(vm)),
                Err(_) => return Err(vm.value_error("negative count")),
            }
        }
        (Some(value), None) => {
            if let Value::Object(_) = value
                && !mutable
                && let Some(answer) = vm.ask_special(&value, "__bytes__", &[])?
            {
                return Ok(answer);
            }
            if vm.user_special(&value, "__index__").is_some() {
                let count = ops::to_index(vm, &value)?;
                return construct(vm, Args::new(&[Value::Int(count)]), mutable);
            }
            of_value(vm, &value)?
        }
    };
    Ok(Bytes::value(made, mutable))
}

/// The encodings that there are.
enum Encoding {
    Utf8,
    Ascii,
    Latin1,
}

fn encoding(vm: &Vm, name: &str) -> Result<Encoding, Exc> {
    match name.to_ascii_lowercase().replace(['-', ' '], "_").as_str() {
        "utf_8" | "utf8" | "u8" => Ok(Encoding::Utf8),
        "ascii" | "us_ascii" | "646" => Ok(Encoding::Ascii),
        "latin_1" | "latin1" | "iso_8859_1" | "iso8859_1" | "l1" => Ok(Encoding::Latin1),
        _ => Err(vm.error(ExcKind::LookupError, format!("unknown encoding: {name}"))),
    }
}

/// `text.encode(encoding, errors)`.
///
/// # Errors
/// LookupError for an encoding that there is not; UnicodeEncodeError.
pub fn encode(vm: &Vm, text: &Str, name: &str, errors: &str) -> Result<Vec<u8>, Exc> {
    if let Some(bytes) = super::wide::encode(text.text(), name) {
        return Ok(bytes);
    }
    let (label, limit) = match encoding(vm, name)? {
        Encoding::Utf8 => return Ok(text.text().as_bytes().to_vec()),
        Encoding::Ascii => ("ascii", 0x80),
        Encoding::Latin1 => ("latin-1", 0x100),
    };
    let mut out = Vec::new();
    for (at, c) in text.text().chars().enumerate() {
        match (c as u32, errors) {
            (code, _) if code < limit => out.push(code as u8),
            (_, "ignore") => {}
            (_, "replace") => out.push(b'?'),
            (code, "backslashreplace") => out.extend(match code {
                0..0x100 => format!("\\x{code:02x}").into_bytes(),
                0x100..0x10000 => format!("\\u{code:04x}").into_bytes(),
                _ => format!("\\U{code:08x}").into_bytes(),
            }),
            (code, "xmlcharrefreplace") => out.extend(format!("&#{code};").into_bytes()),
            _ => {
                let class = vm.exception_class(ExcKind::UnicodeEncodeError);
                let end = text.text().chars().skip(at).take_while(|c| *c as u32 >= limit).count() + at;
                let args = vec![
                    Value::str(label),
                    Value::str(text.text()),
                    Value::Int(at as i64),
                    Value::Int(end as i64),
                    Value::string(format!("ordinal not in range({limit})")),
                ];
                return Err(Exception::new(class, args));
            }
        }
    }
    Ok(out)
}

/// `data.decode(encoding, errors)`.
///
/// # Errors
/// LookupError for an encoding that there is not; UnicodeDecodeError.
pub fn decode(vm: &Vm, data: &[u8], name: &str, errors: &str) -> Result<String, Exc> {
    let bad = |label: &str, start: usize, end: usize, reason: &str| {
        let class = vm.exception_class(ExcKind::UnicodeDecodeError);
        let args = vec![
            Value::str(label),
            Bytes::value(data.to_vec(), false),
            Value::Int(start as i64),
            Value::Int(end as i64),
            Value::str(reason),
        ];
        Exception::new(class, args)
    };
    if let Some(text) = super::wide::decode(data, name) {
        return text.map_err(|(start, end, reason)| bad(super::wide::label(name), start, end, reason));
    }
    let mut out = String::new();
    let replaced = |out: &mut String, part: &[u8]| match errors {
        "ignore" => {}
        "backslashreplace" => part.iter().for_each(|byte| out.push_str(&format!("\\x{byte:02x}"))),
        _ => out.push('\u{fffd}'),
    };
    match encoding(vm, name)? {
        Encoding::Latin1 => out.extend(data.iter().map(|byte| char::from(*byte))),
        Encoding::Ascii => {
            for (at, byte) in data.iter().enumerate() {
                match byte {
                    0..0x80 => out.push(char::from(*byte)),
                    _ if errors == "strict" => {
                        return Err(bad("ascii", at, at + 1, "ordinal not in range(128)"));
                    }
                    _ => replaced(&mut out, &[*byte]),
                }
            }
        }
        Encoding::Utf8 => {
            let mut at = 0;
            for chunk in data.utf8_chunks() {
                out.push_str(chunk.valid());
                at += chunk.valid().len();
                let invalid = chunk.invalid();
                if invalid.is_empty() {
                    continue;
                }
                if errors == "strict" {
                    let first = invalid[0];
                    let reason = match () {
                        () if !(0xc2..=0xf4).contains(&first) => "invalid start byte",
                        () if at + invalid.len() == data.len() => "unexpected end of data",
                        () => "invalid continuation byte",
                    };
                    return Err(bad("utf-8", at, at + invalid.len(), reason));
                }
                replaced(&mut out, invalid);
                at += invalid.len();
            }
        }
    }
    Ok(out)
}

/// `str(exception)` of a UnicodeDecodeError or UnicodeEncodeError with these arguments.
pub fn codec_message(args: &[Value]) -> Option<String> {
    let [Value::Str(label), object, Value::Int(start), Value::Int(end), Value::Str(reason)] = args else {
        return None;
    };
    let (label, reason) = (label.text(), reason.text());
    let (from, to) = (usize::try_from(*start).ok()?, usize::try_from(*end).ok()?);
    Some(match object {
        Value::Bytes(bytes) if to == from + 1 => {
            let byte = *bytes.get().get(from)?;
            format!("'{label}' codec can't decode byte 0x{byte:02x} in position {from}: {reason}")
        }
        Value::Bytes(_) => {
            format!("'{label}' codec can't decode bytes in position {from}-{}: {reason}", to - 1)
        }
        Value::Str(text) if to == from + 1 => {
            let c = text.text().chars().nth(from)?;
            let shown = repr::quote(&c.to_string());
            let shown = if shown.contains('\\') { shown } else { escaped(c) };
            let shown = shown.trim_matches('\'');
            format!("'{label}' codec can't encode character '{shown}' in position {from}: {reason}")
        }
        _ => format!("'{label}' codec can't encode characters in position {from}-{}: {reason}", to - 1),
    })
}

fn escaped(c: char) -> String {
    match c as u32 {
        code @ 0..0x100 => format!("\\x{code:02x}"),
        code @ 0x100..0x10000 => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    }
}
