//! The methods of strings and floats.

use super::functions::text;
use super::{control, exactly, plain};
use crate::python::format;
use crate::python::ops::as_int;
use crate::python::value::{Args, Builtin, Exc, Str, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

pub static METHODS: &[Builtin] = &[
    plain("upper", |_, args| Ok(Value::string(letters::upper(this(args).text())))),
    plain("lower", |_, args| Ok(Value::string(letters::lower(this(args).text())))),
    plain("casefold", |_, args| Ok(Value::string(letters::lower(this(args).text())))),
    plain("title", |_, args| Ok(Value::string(title(this(args).text())))),
    plain("capitalize", |_, args| {
        let text = this(args);
        let mut chars = text.text().chars();
        let first = chars.next().map(String::from).unwrap_or_default();
        Ok(Value::string(letters::upper(&first) + &letters::lower(chars.as_str())))
    }),
    plain("swapcase", |_, args| {
        let swap = |c: char| {
            let c_text = c.to_string();
            if letters::is_upper(c) { letters::lower(&c_text) } else { letters::upper(&c_text) }
        };
        Ok(Value::string(this(args).text().chars().map(swap).collect()))
    }),
    plain("strip", |vm, args| strip(vm, args, true, true)),
    plain("lstrip", |vm, args| strip(vm, args, true, false)),
    plain("rstrip", |vm, args| strip(vm, args, false, true)),
    plain("split", |vm, args| split(vm, args, false)),
    plain("rsplit", |vm, args| split(vm, args, true)),
    plain("splitlines", |_, args| Ok(Value::list(this(args).text().lines().map(Value::str).collect()))),
    control("join", |vm, args| {
        let separator = this(args);
        let [items] = exactly(vm, "str.join", args.rest())?;
        let join = move |vm: &mut Vm, items: &[Value]| {
            let mut out = String::new();
            for (index, item) in items.iter().enumerate() {
                let Value::Str(item) = item else {
                    let name = item.type_name();
                    let message = format!("sequence item {index}: expected str instance, {name} found");
                    return Err(vm.type_error(message));
                };
                if index > 0 {
                    out.push_str(separator.text());
                }
                out.push_str(item.text());
            }
            Ok(Value::string(out))
        };
        vm.collect(items, Box::new(join))
    }),
    plain("replace", |vm, args| match (args.rest().positional(), this(args)) {
        ([Value::Str(from), Value::Str(to)], text) => {
            Ok(Value::string(text.text().replace(from.text(), to.text())))
        }
        ([Value::Str(from), Value::Str(to), count], text) => {
            let count = as_int(count).and_then(|c| usize::try_from(c).ok()).unwrap_or(usize::MAX);
            Ok(Value::string(text.text().replacen(from.text(), to.text(), count)))
        }
        _ => Err(vm.type_error("replace() argument 1 must be str")),
    }),
    plain("startswith", |vm, args| affix(vm, args, "startswith", |text, affix| text.starts_with(affix))),
    plain("endswith", |vm, args| affix(vm, args, "endswith", |text, affix| text.ends_with(affix))),
    plain("removeprefix", |vm, args| {
        let [affix] = exactly(vm, "str.removeprefix", args.rest())?;
        let (this, affix) = (this(args), text(affix));
        Ok(Value::str(
            affix
                .and_then(|a| this.text().strip_prefix(a.text()).map(String::from))
                .as_deref()
                .unwrap_or(this.text()),
        ))
    }),
    plain("removesuffix", |vm, args| {
        let [affix] = exactly(vm, "str.removesuffix", args.rest())?;
        let (this, affix) = (this(args), text(affix));
        Ok(Value::str(
            affix
                .and_then(|a| this.text().strip_suffix(a.text()).map(String::from))
                .as_deref()
                .unwrap_or(this.text()),
        ))
    }),
    plain("find", |vm, args| find(vm, args).map(|at| Value::Int(at.map_or(-1, |at| at as i64)))),
    plain("index", |vm, args| match find(vm, args)? {
        Some(at) => Ok(Value::Int(at as i64)),
        None => Err(vm.value_error("substring not found")),
    }),
    plain("count", |vm, args| {
        let [part] = exactly(vm, "count", args.rest())?;
        let this = this(args);
        let count = match text(part) {
            Some(part) if part.is_empty() => this.len() + 1,
            Some(part) => this.text().matches(part.text()).count(),
            None => return Err(vm.type_error(format!("must be str, not {}", part.type_name()))),
        };
        Ok(Value::Int(count as i64))
    }),
    plain("center", |vm, args| justify(vm, args, '^')),
    plain("ljust", |vm, args| justify(vm, args, '<')),
    plain("rjust", |vm, args| justify(vm, args, '>')),
    plain("zfill", |_, args| {
        let this = this(args);
        let width = args.items.get(1).and_then(as_int).unwrap_or(0).clamp(0, 1_000_000) as usize;
        let (sign, digits) = match this.text().split_at_checked(1) {
            Some((sign @ ("+" | "-"), digits)) => (sign, digits),
            _ => ("", this.text()),
        };
        let zeros = "0".repeat(width.saturating_sub(this.len()));
        Ok(Value::string(format!("{sign}{zeros}{digits}")))
    }),
    plain("isdigit", |_, args| Ok(all(args, |c| c.is_ascii_digit()))),
    plain("isdecimal", |_, args| Ok(all(args, |c| c.is_ascii_digit()))),
    plain("isnumeric", |_, args| Ok(all(args, letters::is_numeric))),
    plain("isalpha", |_, args| Ok(all(args, letters::is_alphabetic))),
    plain("isalnum", |_, args| Ok(all(args, |c| letters::is_alphabetic(c) || letters::is_numeric(c)))),
    plain("isspace", |_, args| Ok(all(args, char::is_whitespace))),
    plain("isupper", |_, args| {
        let this = this(args);
        Ok(Value::Bool(
            this.text().chars().any(letters::is_upper) && !this.text().chars().any(letters::is_lower),
        ))
    }),
    plain("islower", |_, args| {
        let this = this(args);
        Ok(Value::Bool(
            this.text().chars().any(letters::is_lower) && !this.text().chars().any(letters::is_upper),
        ))
    }),
    plain("partition", |vm, args| partition(vm, args, false)),
    plain("rpartition", |vm, args| partition(vm, args, true)),
    plain("format", str_format),
];

pub static FLOAT: &[Builtin] = &[plain("is_integer", |_, args| {
    Ok(Value::Bool(matches!(args.items.first(), Some(Value::Float(f)) if f.fract() == 0.0)))
})];

fn this(args: Args) -> Rc<Str> {
    args.items.first().and_then(text).unwrap_or_else(|| Str::new(""))
}

fn all(args: Args, test: fn(char) -> bool) -> Value {
    let this = this(args);
    Value::Bool(!this.is_empty() && this.text().chars().all(test))
}

fn title(text: &str) -> String {
    let mut out = String::new();
    let mut in_word = false;
    for c in text.chars() {
        if in_word {
            out.push_str(&letters::lower(&c.to_string()));
        } else {
            out.push_str(&letters::upper(&c.to_string()));
        }
        in_word = letters::is_alphabetic(c);
    }
    out
}

fn strip(vm: &mut Vm, args: Args, left: bool, right: bool) -> Result<Value, Exc> {
    let this = this(args);
    let chars = match args.items.get(1) {
        None | Some(Value::None) => None,
        Some(Value::Str(chars)) => Some(chars.clone()),
        Some(_) => return Err(vm.type_error("strip arg must be None or str")),
    };
    let strips = |c: char| chars.as_ref().map_or(c.is_whitespace(), |chars| chars.text().contains(c));
    let mut text = this.text();
    if left {
        text = text.trim_start_matches(strips);
    }
    if right {
        text = text.trim_end_matches(strips);
    }
    Ok(Value::str(text))
}

fn split(vm: &mut Vm, args: Args, from_right: bool) -> Result<Value, Exc> {
    let this = this(args);
    let [separator, most] = super::parameters(vm, "split", args.rest(), ["sep", "maxsplit"], 0)?;
    let most = most.as_ref().and_then(as_int).and_then(|m| usize::try_from(m).ok()).unwrap_or(usize::MAX - 1);
    let text = this.text();
    let mut parts: Vec<&str> = match separator {
        None | Some(Value::None) if most > text.len() => text.split_whitespace().collect(),
        None | Some(Value::None) => {
            let mut parts = Vec::new();
            let mut rest = text.trim_start();
            while parts.len() < most
                && let Some(at) = rest.find(char::is_whitespace)
            {
                parts.push(&rest[..at]);
                rest = rest[at..].trim_start();
            }
            if !rest.is_empty() {
                parts.push(rest);
            }
            parts
        }
        Some(Value::Str(separator)) if separator.is_empty() => return Err(vm.value_error("empty separator")),
        Some(Value::Str(separator)) if from_right => text.rsplitn(most + 1, separator.text()).collect(),
        Some(Value::Str(separator)) => text.splitn(most + 1, separator.text()).collect(),
        Some(other) => return Err(vm.type_error(format!("must be str or None, not {}", other.type_name()))),
    };
    if from_right && matches!(args.items.get(1), Some(Value::Str(_))) {
        parts.reverse();
    }
    Ok(Value::list(parts.into_iter().map(Value::str).collect()))
}

fn affix(vm: &mut Vm, args: Args, name: &str, test: fn(&str, &str) -> bool) -> Result<Value, Exc> {
    let this = this(args);
    match args.items.get(1) {
        Some(Value::Str(affix)) => Ok(Value::Bool(test(this.text(), affix.text()))),
        Some(Value::Tuple(all)) => {
            Ok(Value::Bool(all.items().iter().filter_map(text).any(|a| test(this.text(), a.text()))))
        }
        other => {
            let kind = other.map_or("NoneType".into(), Value::type_name);
            let message = format!("{name} first arg must be str or a tuple of str, not {kind}");
            Err(vm.type_error(message))
        }
    }
}

/// Where a part is, counted in characters.
fn find(vm: &mut Vm, args: Args) -> Result<Option<usize>, Exc> {
    let this = this(args);
    match args.items.get(1) {
        Some(Value::Str(part)) => {
            Ok(this.text().find(part.text()).map(|at| this.text()[..at].chars().count()))
        }
        other => {
            let kind = other.map_or("NoneType".into(), Value::type_name);
            Err(vm.type_error(format!("must be str, not {kind}")))
        }
    }
}

fn justify(vm: &mut Vm, args: Args, align: char) -> Result<Value, Exc> {
    let this = this(args);
    let width = args.items.get(1).and_then(as_int).unwrap_or(0).clamp(0, 1_000_000) as usize;
    let fill = match args.items.get(2) {
        None => ' ',
        Some(Value::Str(fill)) if fill.len() == 1 => fill.text().chars().next().unwrap_or(' '),
        Some(_) => {
            return Err(vm.type_error("The fill character must be exactly one character long"));
        }
    };
    let missing = width.saturating_sub(this.len());
    // str.center puts the odd one to the left when both are odd (Objects/unicodeobject.c).
    let left = match align {
        '<' => 0,
        '>' => missing,
        _ => missing / 2 + (missing & width & 1),
    };
    let pad = |count: usize| fill.to_string().repeat(count);
    Ok(Value::string(format!("{}{}{}", pad(left), this.text(), pad(missing - left))))
}

fn partition(vm: &mut Vm, args: Args, from_right: bool) -> Result<Value, Exc> {
    let this = this(args);
    let Some(Value::Str(separator)) = args.items.get(1) else { return Err(vm.type_error("must be str")) };
    let found = if from_right {
        this.text().rsplit_once(separator.text())
    } else {
        this.text().split_once(separator.text())
    };
    let (a, b, c) = match (found, from_right) {
        (Some((before, after)), _) => (before, separator.text(), after),
        (None, false) => (this.text(), "", ""),
        (None, true) => ("", "", this.text()),
    };
    Ok(Value::tuple(vec![Value::str(a), Value::str(b), Value::str(c)]))
}

/// `"{} {name:>5}".format(...)`: fields by position and by name, with specs that hold no fields.
fn str_format(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let this = this(args);
    let rest = args.rest();
    let mut out = String::new();
    let mut next = 0;
    let mut chars = this.text().chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '{' if chars.next_if_eq(&'{').is_some() => out.push('{'),
            '}' if chars.next_if_eq(&'}').is_some() => out.push('}'),
            '}' => return Err(vm.value_error("Single '}' encountered in format string")),
            '{' => {
                let field: String = chars.by_ref().take_while(|c| *c != '}').collect();
                let (name, spec) = field.split_once(':').unwrap_or((&field, ""));
                let (name, conversion) = name.split_once('!').unwrap_or((name, ""));
                let value = if name.is_empty() {
                    next += 1;
                    rest.positional().get(next - 1)
                } else if let Ok(index) = name.parse::<usize>() {
                    rest.positional().get(index)
                } else {
                    rest.keywords().find(|(n, _)| *n == name).map(|(_, v)| v)
                };
                let Some(value) = value else {
                    let kind = crate::python::value::ExcKind::IndexError;
                    return Err(vm.error(kind, "Replacement index 0 out of range for positional args tuple"));
                };
                let value = match conversion {
                    "r" => Value::string(crate::python::repr::repr(vm, value)?),
                    _ => value.clone(),
                };
                out.push_str(&format::format(vm, &value, spec)?);
            }
            c => out.push(c),
        }
    }
    Ok(Value::string(out))
}
