//! `str.format` and `str.format_map`: fields with their attributes, items, conversions and nested specs
//! (Objects/stringlib/unicode_format.h).

use super::string::this;
use crate::python::ops;
use crate::python::value::{Args, Exc, ExcKind, Exception, Str, Value};
use crate::python::vm::Vm;
use crate::python::{format as formats, repr};

/// Where fields find their values.
struct Fields<'a> {
    positional: &'a [Value],
    named: Named<'a>,
    /// How fields are numbered: by themselves, with the next number, or by the text.
    numbering: Option<Numbering>,
}

enum Named<'a> {
    Arguments(Args<'a>),
    Mapping(&'a Value),
}

#[derive(Clone, Copy)]
enum Numbering {
    Automatic(usize),
    Manual,
}

/// `text.format(...)`.
pub fn format(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let rest = args.rest();
    let mut fields =
        Fields { positional: rest.positional(), named: Named::Arguments(rest), numbering: None };
    fill(vm, this(args).text(), &mut fields, 2).map(Value::string)
}

/// `text.format_map(mapping)`.
pub fn format_map(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [mapping] = super::exactly(vm, "str.format_map", args.rest())?;
    let mut fields = Fields { positional: &[], named: Named::Mapping(mapping), numbering: None };
    fill(vm, this(args).text(), &mut fields, 2).map(Value::string)
}

fn fill(vm: &mut Vm, text: &str, fields: &mut Fields, depth: u32) -> Result<String, Exc> {
    if depth == 0 {
        return Err(vm.value_error("Max string recursion exceeded"));
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        out.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix(brace) {
            out.push_str(brace);
            rest = after;
            continue;
        }
        if brace == "}" || rest.is_empty() {
            return Err(vm.value_error(format!("Single '{brace}' encountered in format string")));
        }
        let end = end_of_field(rest);
        let Some(end) = end else {
            return Err(vm.value_error("expected '}' before end of string"));
        };
        out.push_str(&field(vm, &rest[..end], fields, depth)?);
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    Ok(out)
}

/// Where the brace is that ends the field; braces inside of `[...]` do not count.
fn end_of_field(text: &str) -> Option<usize> {
    let (mut depth, mut in_brackets, mut in_name) = (1, false, true);
    for (at, c) in text.char_indices() {
        match c {
            '[' if in_name => in_brackets = true,
            ']' => in_brackets = false,
            _ if in_brackets => {}
            ':' | '!' => in_name = false,
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// One field: `name!conversion:spec`.
fn field(vm: &mut Vm, text: &str, fields: &mut Fields, depth: u32) -> Result<String, Exc> {
    let mut in_brackets = false;
    let split = text.find(|c| {
        in_brackets = c == '[' || (in_brackets && c != ']');
        !in_brackets && (c == ':' || c == '!')
    });
    let (name, rest) = split.map_or((text, ""), |at| text.split_at(at));
    let (conversion, spec) = match rest.strip_prefix('!') {
        Some(rest) => {
            let mut chars = rest.chars();
            let Some(conversion) = chars.next() else {
                return Err(vm.value_error("unmatched '{' in format spec"));
            };
            match chars.as_str().strip_prefix(':') {
                Some(spec) => (Some(conversion), spec),
                None if chars.as_str().is_empty() => (Some(conversion), ""),
                None => return Err(vm.value_error("expected ':' after conversion specifier")),
            }
        }
        None => (None, rest.strip_prefix(':').unwrap_or("")),
    };
    let value = look_up(vm, name, fields)?;
    let value = match conversion {
        None => value,
        Some('r') => Value::string(repr::repr(vm, &value)?),
        Some('s') => Value::string(repr::to_str(vm, &value)?),
        Some('a') => Value::string(repr::ascii(vm, &value)?),
        Some(other) => {
            return Err(vm.value_error(format!("Unknown conversion specifier {other}")));
        }
    };
    if spec.contains(['{', '}']) {
        let spec = fill(vm, spec, fields, depth - 1)?;
        return formats::format(vm, &value, &spec);
    }
    formats::format(vm, &value, spec)
}

/// The value of `name.attribute[item]`.
fn look_up(vm: &mut Vm, text: &str, fields: &mut Fields) -> Result<Value, Exc> {
    let end = text.find(['.', '[']).unwrap_or(text.len());
    let (first, mut rest) = text.split_at(end);
    let mut value = first_value(vm, first, fields)?;
    while let Some(kind) = rest.chars().next() {
        let inside = &rest[1..];
        if kind == '.' {
            let end = inside.find(['.', '[']).unwrap_or(inside.len());
            if end == 0 {
                return Err(vm.value_error("Empty attribute in format string"));
            }
            value = vm.attribute(&value, &Str::new(&inside[..end]))?;
            rest = &inside[end..];
        } else if kind == '[' {
            let Some(end) = inside.find(']') else {
                return Err(vm.value_error("Missing ']' in format string"));
            };
            let key = &inside[..end];
            if key.is_empty() {
                return Err(vm.value_error("Empty attribute in format string"));
            }
            let key = match key.parse::<i64>() {
                Ok(index) if key.bytes().all(|b| b.is_ascii_digit()) => Value::Int(index),
                _ => Value::str(key),
            };
            value = ops::get_item(vm, &value, &key)?;
            rest = &inside[end + 1..];
        } else {
            let message = "Only '.' or '[' may follow ']' in format field specifier";
            return Err(vm.value_error(message));
        }
    }
    Ok(value)
}

fn first_value(vm: &mut Vm, name: &str, fields: &mut Fields) -> Result<Value, Exc> {
    let number = match (name, fields.numbering) {
        ("", Some(Numbering::Manual)) => {
            let message = "cannot switch from manual field specification to automatic field numbering";
            return Err(vm.value_error(message));
        }
        ("", numbering) => {
            let next = if let Some(Numbering::Automatic(next)) = numbering { next } else { 0 };
            fields.numbering = Some(Numbering::Automatic(next + 1));
            Some(next)
        }
        (name, numbering) if name.bytes().all(|b| b.is_ascii_digit()) => {
            if let Some(Numbering::Automatic(_)) = numbering {
                let message = "cannot switch from automatic field numbering to manual field specification";
                return Err(vm.value_error(message));
            }
            fields.numbering = Some(Numbering::Manual);
            match name.parse() {
                Ok(number) => Some(number),
                Err(_) => return Err(vm.value_error("Too many decimal digits in format string")),
            }
        }
        _ => None,
    };
    match (number, &fields.named) {
        (Some(_), Named::Mapping(_)) => {
            Err(vm.value_error("Format string contains positional fields"))
        }
        (Some(number), _) => match fields.positional.get(number) {
            Some(value) => Ok(value.clone()),
            None => {
                let message = format!("Replacement index {number} out of range for positional args tuple");
                Err(vm.error(ExcKind::IndexError, message))
            }
        },
        (None, Named::Mapping(mapping)) => ops::get_item(vm, mapping, &Value::str(name)),
        (None, Named::Arguments(args)) => match args.keywords().find(|(own, _)| *own == name) {
            Some((_, value)) => Ok(value.clone()),
            None => Err(Exception::new(vm.exception_class(ExcKind::KeyError), vec![Value::str(name)])),
        },
    }
}
