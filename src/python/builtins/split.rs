//! Splitting and stripping of strings.

use super::clinic::named;
use super::string::{is_space, this};
use crate::python::ops;
use crate::python::value::{Args, Exc, Value};
use crate::python::vm::Vm;

/// `text.strip(chars)` and its kin.
pub fn strip(vm: &mut Vm, args: Args, left: bool, right: bool) -> Result<Value, Exc> {
    let this = this(args);
    let chars = match args.rest().items {
        [] | [Value::None] => None,
        [Value::Str(chars)] => Some(chars.clone()),
        [_] => {
            let name = if left && right { "strip" } else { ["rstrip", "lstrip"][usize::from(left)] };
            return Err(vm.type_error(format!("{name} arg must be None or str")));
        }
        many => return Err(vm.type_error(format!("strip expected at most 1 argument, got {}", many.len()))),
    };
    let strips = |c: char| chars.as_ref().map_or(is_space(c), |chars| chars.text().contains(c));
    let mut text = this.text();
    if left {
        text = text.trim_start_matches(strips);
    }
    if right {
        text = text.trim_end_matches(strips);
    }
    Ok(if text.len() == this.text().len() { Value::Str(this.clone()) } else { Value::str(text) })
}

/// `text.split(sep, maxsplit)` and `rsplit`.
pub fn split(vm: &mut Vm, args: Args, from_right: bool) -> Result<Value, Exc> {
    let this = this(args);
    let [separator, most] = named(vm, "split", args.rest(), ["sep", "maxsplit"], 0)?;
    let most = match most {
        Some(most) => usize::try_from(ops::to_index_clamped(vm, &most)?).unwrap_or(usize::MAX - 1),
        None => usize::MAX - 1,
    };
    let text = this.text();
    let mut parts: Vec<&str> = match &separator {
        None | Some(Value::None) if most > text.len() => {
            text.split(is_space).filter(|part| !part.is_empty()).collect()
        }
        None | Some(Value::None) => {
            let mut parts = Vec::new();
            let mut rest =
                if from_right { text.trim_end_matches(is_space) } else { text.trim_start_matches(is_space) };
            while parts.len() < most {
                let at = if from_right { rest.rfind(is_space) } else { rest.find(is_space) };
                let Some(at) = at else { break };
                let after = at + rest[at..].chars().next().map_or(1, char::len_utf8);
                if from_right {
                    parts.push(&rest[after..]);
                    rest = rest[..at].trim_end_matches(is_space);
                } else {
                    parts.push(&rest[..at]);
                    rest = rest[after..].trim_start_matches(is_space);
                }
            }
            if !from_right && parts.len() < most {
                rest = rest.trim_end_matches(is_space);
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
    let in_order = matches!(separator, None | Some(Value::None)) && most > text.len();
    if from_right && !in_order {
        parts.reverse();
    }
    Ok(Value::list(parts.into_iter().map(Value::str).collect()))
}

/// `text.splitlines(keepends)`.
pub fn splitlines(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [keep] = named(vm, "splitlines", args.rest(), ["keepends"], 0)?;
    let keep = match keep {
        Some(keep) => ops::truth(vm, &keep)?,
        None => false,
    };
    let this = this(args);
    let text = this.text();
    let ends = |c: char| {
        matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
    };
    let mut lines = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(ends) {
        let mut after = at + rest[at..].chars().next().map_or(1, char::len_utf8);
        if rest[at..].starts_with("\r\n") {
            after = at + 2;
        }
        lines.push(Value::str(&rest[..if keep { after } else { at }]));
        rest = &rest[after..];
    }
    if !rest.is_empty() {
        lines.push(Value::str(rest));
    }
    Ok(Value::list(lines))
}
