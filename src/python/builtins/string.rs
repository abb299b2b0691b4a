//! The methods of strings.

use super::clinic::named;
use super::functions::text;
use super::split::{split, splitlines, strip};
use super::{exactly, plain, str_format, translate};
use crate::python::ops;
use crate::python::value::{Args, Builtin, Exc, ExcKind, Str, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

/// A method without arguments that answers with a string.
macro_rules! mapped {
    ($name:literal, $map:expr) => {
        plain($name, |vm, args| {
            exactly::<0>(vm, concat!("str.", $name), args.rest())?;
            let map: fn(&str) -> String = $map;
            Ok(Value::string(map(this(args).text())))
        })
    };
}

/// A method without arguments that asks all characters; `false` of none.
macro_rules! all {
    ($name:literal, $test:expr) => {
        plain($name, |vm, args| {
            exactly::<0>(vm, concat!("str.", $name), args.rest())?;
            let this = this(args);
            let test: fn(char) -> bool = $test;
            Ok(Value::bool(!this.is_empty() && this.text().chars().all(test)))
        })
    };
}

pub static METHODS: &[Builtin] = &[
    plain("join", join),
    plain("format", str_format::format),
    plain("split", |vm, args| split(vm, args, false)),
    plain("strip", |vm, args| strip(vm, args, true, true)),
    plain("replace", replace),
    plain("startswith", |vm, args| affix(vm, args, "startswith", |text, affix| text.starts_with(affix))),
    plain("endswith", |vm, args| affix(vm, args, "endswith", |text, affix| text.ends_with(affix))),
    mapped!("upper", letters::upper),
    mapped!("lower", letters::lower),
    mapped!("casefold", |text| letters::lower(text).replace('ß', "ss")),
    mapped!("title", title),
    mapped!("capitalize", |text| {
        let mut chars = text.chars();
        let first = chars.next().map(String::from).unwrap_or_default();
        letters::upper(&first) + &letters::lower(chars.as_str())
    }),
    mapped!("swapcase", |text| {
        let swap = |c: char| {
            let c_text = c.to_string();
            if letters::is_upper(c) { letters::lower(&c_text) } else { letters::upper(&c_text) }
        };
        text.chars().map(swap).collect()
    }),
    plain("lstrip", |vm, args| strip(vm, args, true, false)),
    plain("rstrip", |vm, args| strip(vm, args, false, true)),
    plain("rsplit", |vm, args| split(vm, args, true)),
    plain("splitlines", splitlines),
    plain("removeprefix", |vm, args| {
        let (this, affix) = (this(args), one_text(vm, "removeprefix", args)?);
        Ok(this.text().strip_prefix(affix.text()).map_or_else(|| Value::Str(this.clone()), Value::str))
    }),
    plain("removesuffix", |vm, args| {
        let (this, affix) = (this(args), one_text(vm, "removesuffix", args)?);
        Ok(this.text().strip_suffix(affix.text()).map_or_else(|| Value::Str(this.clone()), Value::str))
    }),
    plain("find", |vm, args| Ok(Value::Int(find(vm, "find", args, false)?.map_or(-1, |at| at as i64)))),
    plain("rfind", |vm, args| Ok(Value::Int(find(vm, "rfind", args, true)?.map_or(-1, |at| at as i64)))),
    plain("index", |vm, args| found(find(vm, "index", args, false)?, vm)),
    plain("rindex", |vm, args| found(find(vm, "rindex", args, true)?, vm)),
    plain("count", |vm, args| {
        let (part, inside, _) = part_and_range(vm, "count", args)?;
        let count = match (&inside, part.is_empty()) {
            (None, _) => 0,
            (Some(inside), true) => inside.chars().count() + 1,
            (Some(inside), false) => inside.matches(part.text()).count(),
        };
        Ok(Value::Int(count as i64))
    }),
    plain("center", |vm, args| justify(vm, args, "center")),
    plain("ljust", |vm, args| justify(vm, args, "ljust")),
    plain("rjust", |vm, args| justify(vm, args, "rjust")),
    plain("zfill", |vm, args| {
        let [width] = exactly(vm, "str.zfill", args.rest())?;
        let this = this(args);
        let width = width_of(vm, width)?;
        let (sign, digits) = match this.text().split_at_checked(1) {
            Some((sign @ ("+" | "-"), digits)) => (sign, digits),
            _ => ("", this.text()),
        };
        let zeros = "0".repeat(width.saturating_sub(this.len()));
        Ok(Value::string(format!("{sign}{zeros}{digits}")))
    }),
    all!("isdigit", |c| c.is_ascii_digit() || matches!(c, '²' | '³' | '¹') || is_other_digit(c)),
    all!("isdecimal", |c| c.is_ascii_digit() || is_other_digit(c)),
    all!("isnumeric", letters::is_numeric),
    all!("isalpha", letters::is_alphabetic),
    all!("isalnum", |c| letters::is_alphabetic(c) || letters::is_numeric(c)),
    all!("isspace", is_space),
    plain("isascii", |_, args| Ok(Value::bool(this(args).text().is_ascii()))),
    plain("isprintable", |_, args| {
        let printable = |c| c == ' ' || crate::python::repr::printable(c);
        Ok(Value::bool(this(args).text().chars().all(printable)))
    }),
    plain("isidentifier", |_, args| Ok(Value::bool(is_identifier(this(args).text())))),
    plain("isupper", |_, args| Ok(cased(args, letters::is_upper, letters::is_lower))),
    plain("islower", |_, args| Ok(cased(args, letters::is_lower, letters::is_upper))),
    plain("istitle", |_, args| {
        let this = this(args);
        let any = this.text().chars().any(|c| letters::is_upper(c) || letters::is_lower(c));
        Ok(Value::bool(any && title(this.text()) == this.text()))
    }),
    plain("partition", |vm, args| partition(vm, args, false)),
    plain("rpartition", |vm, args| partition(vm, args, true)),
    plain("format_map", str_format::format_map),
    plain("encode", |vm, args| {
        let [encoding, errors] = named(vm, "encode", args.rest(), ["encoding", "errors"], 0)?;
        let mut names = ["utf-8".to_string(), "strict".to_string()];
        for ((name, value), what) in names.iter_mut().zip([encoding, errors]).zip(["encoding", "errors"]) {
            match value {
                None => {}
                Some(Value::Str(text)) => *name = text.text().to_string(),
                Some(other) => {
                    let kind = other.type_name();
                    return Err(vm.type_error(format!("encode() argument '{what}' must be str, not {kind}")));
                }
            }
        }
        let data = super::bytes::encode(vm, &this(args), &names[0], &names[1])?;
        Ok(crate::python::value::Bytes::value(data, false))
    }),
    plain("expandtabs", |vm, args| {
        let [size] = named(vm, "expandtabs", args.rest(), ["tabsize"], 0)?;
        let size = match size {
            Some(size) => ops::to_index_clamped(vm, &size)?.clamp(0, 10_000) as usize,
            None => 8,
        };
        let (mut out, mut column) = (String::new(), 0);
        for c in this(args).text().chars() {
            match c {
                '\t' if size > 0 => {
                    let spaces = size - column % size;
                    out.extend(std::iter::repeat_n(' ', spaces));
                    column += spaces;
                }
                '\t' => {}
                c => {
                    column = if matches!(c, '\n' | '\r') { 0 } else { column + 1 };
                    out.push(c);
                }
            }
        }
        Ok(Value::string(out))
    }),
    plain("translate", translate::translate),
    plain("maketrans", translate::maketrans),
];

pub(super) fn this(args: Args) -> Rc<Str> {
    args.items.first().and_then(|value| text(value.payload())).unwrap_or_else(|| Str::new(""))
}

/// What `str.isspace` has: white space, and four separators that Unicode does not call so.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\x1c'..='\x1f').contains(&c)
}

/// Decimal digits of other scripts, in blocks of ten that begin so.
fn is_other_digit(c: char) -> bool {
    !c.is_ascii()
        && letters::is_numeric(c)
        && [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xff10]
            .iter()
            .any(|zero| (*zero..*zero + 10).contains(&(c as u32)))
}

fn cased(args: Args, wanted: fn(char) -> bool, other: fn(char) -> bool) -> Value {
    let this = this(args);
    Value::bool(this.text().chars().any(wanted) && !this.text().chars().any(other))
}

fn title(text: &str) -> String {
    let mut out = String::new();
    let mut in_word = false;
    for c in text.chars() {
        let c_text = c.to_string();
        out.push_str(&if in_word { letters::lower(&c_text) } else { letters::upper(&c_text) });
        in_word = letters::is_upper(c) || letters::is_lower(c);
    }
    out
}

fn must_be_str(vm: &Vm, what: &str, value: &Value) -> Exc {
    vm.type_error(format!("{what} must be str, not {}", value.type_name()))
}

/// The one string that a method takes.
fn one_text(vm: &mut Vm, name: &str, args: Args) -> Result<Rc<Str>, Exc> {
    let [value] = exactly(vm, &format!("str.{name}"), args.rest())?;
    text(value.payload()).ok_or_else(|| must_be_str(vm, &format!("{name}() argument"), value))
}

fn join(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [items] = exactly(vm, "str.join", args.rest())?;
    let separator = this(args);
    let items = match vm.listed(items) {
        Ok(items) => items,
        Err(e) if vm.is_kind(&e, ExcKind::TypeError) && !iterable(vm, items)? => {
            return Err(vm.type_error("can only join an iterable"));
        }
        Err(e) => return Err(e),
    };
    let text_len = |item: &Value| text(item.payload()).map_or(0, |text| text.text().len());
    let len: usize = items.iter().map(text_len).sum();
    ops::limits::bytes(vm, len.saturating_add(separator.text().len().saturating_mul(items.len())))?;
    let mut out = String::with_capacity(len);
    for (index, item) in items.iter().enumerate() {
        let Value::Str(item) = item.payload() else {
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
}

fn iterable(vm: &mut Vm, value: &Value) -> Result<bool, Exc> {
    match vm.iter(value) {
        Ok(_) => Ok(true),
        Err(e) if vm.is_kind(&e, ExcKind::TypeError) => Ok(false),
        Err(e) => Err(e),
    }
}

fn replace(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let rest = args.rest();
    let count = match (rest.positional(), rest.names) {
        ([_, _], []) => -1,
        ([_, _, count], []) => ops::to_index_clamped(vm, count)?,
        ([_, _], [name]) if name.text() == "count" => ops::to_index_clamped(vm, &rest.items[2])?,
        (_, [name]) if name.text() != "count" => {
            return Err(super::clinic::unknown(vm, "replace", name.text(), &["count"]));
        }
        (few, _) if few.len() < 2 => {
            let message = format!("replace() takes at least 2 positional arguments ({} given)", few.len());
            return Err(vm.type_error(message));
        }
        (many, _) => {
            let message = format!("replace() takes at most 3 arguments ({} given)", many.len());
            return Err(vm.type_error(message));
        }
    };
    let this = this(args);
    for (index, part) in rest.items[..2].iter().enumerate() {
        if text(part.payload()).is_none() {
            return Err(must_be_str(vm, &format!("replace() argument {}", index + 1), part));
        }
    }
    let (Some(from), Some(to)) = (text(rest.items[0].payload()), text(rest.items[1].payload())) else {
        return Ok(Value::Str(this));
    };
    if to.text().len() > from.text().len() {
        let found = if from.is_empty() { this.len() + 1 } else { this.text().matches(from.text()).count() };
        let found = usize::try_from(count).map_or(found, |count| count.min(found));
        let grown = found.saturating_mul(to.text().len() - from.text().len());
        ops::limits::bytes(vm, grown.saturating_add(this.text().len()))?;
    }
    let made = match usize::try_from(count) {
        Ok(count) => this.text().replacen(from.text(), to.text(), count),
        Err(_) => this.text().replace(from.text(), to.text()),
    };
    Ok(Value::string(made))
}

/// The ends `start` and `end` of a search, counted in characters and within the string.
fn ends(vm: &mut Vm, args: &[Value], len: usize) -> Result<(usize, usize), Exc> {
    let len = len as i64;
    let mut range = [0, len];
    for (end, value) in range.iter_mut().zip(args) {
        *end = match value {
            Value::None => continue,
            value => match ops::to_index_clamped(vm, value) {
                Err(e) if vm.is_kind(&e, ExcKind::TypeError) => {
                    let message = "slice indices must be integers or None or have an __index__ method";
                    return Err(vm.type_error(message));
                }
                other => other?,
            },
        };
        if *end < 0 {
            *end = end.saturating_add(len).max(0);
        }
    }
    Ok((range[0].min(len + 1) as usize, range[1].min(len) as usize))
}

/// What is searched for, where in the string (`None` for nowhere), and how many characters are before it.
#[allow(clippy::type_complexity)]
fn part_and_range(vm: &mut Vm, name: &str, args: Args) -> Result<(Rc<Str>, Option<String>, usize), Exc> {
    let this = this(args);
    let [part, range @ ..] = args.rest().items else {
        return Err(vm.type_error(format!("{name} expected at least 1 argument, got 0")));
    };
    let Some(part) = text(part.payload()) else {
        return Err(must_be_str(vm, &format!("{name}() argument 1"), part));
    };
    let (from, to) = ends(vm, range, this.len())?;
    let inside = (from <= to).then(|| this.slice(from, to).to_string());
    Ok((part, inside, from))
}

/// Where a part is, counted in characters.
fn find(vm: &mut Vm, name: &str, args: Args, last: bool) -> Result<Option<usize>, Exc> {
    let (part, inside, before) = part_and_range(vm, name, args)?;
    Ok(inside.and_then(|inside| {
        let at = if last { inside.rfind(part.text()) } else { inside.find(part.text()) }?;
        Some(before + inside[..at].chars().count())
    }))
}

fn found(at: Option<usize>, vm: &Vm) -> Result<Value, Exc> {
    at.map(|at| Value::Int(at as i64)).ok_or_else(|| vm.value_error("substring not found"))
}

fn affix(vm: &mut Vm, args: Args, name: &str, test: fn(&str, &str) -> bool) -> Result<Value, Exc> {
    let this = this(args);
    let [affix, range @ ..] = args.rest().items else {
        return Err(vm.type_error(format!("{name} expected at least 1 argument, got 0")));
    };
    let (from, to) = ends(vm, range, this.len())?;
    let inside = this.slice(from, to);
    let fits = |affix: &Str| from <= to && test(inside, affix.text());
    match affix.payload() {
        Value::Str(affix) => Ok(Value::bool(fits(affix))),
        Value::Tuple(all) => {
            for affix in all.items() {
                match affix.payload() {
                    Value::Str(affix) if fits(affix) => return Ok(Value::bool(true)),
                    Value::Str(_) => {}
                    other => {
                        let kind = other.type_name();
                        let message = format!("tuple for {name} must only contain str, not {kind}");
                        return Err(vm.type_error(message));
                    }
                }
            }
            Ok(Value::bool(false))
        }
        other => {
            let kind = other.type_name();
            let message = format!("{name} first arg must be str or a tuple of str, not {kind}");
            Err(vm.type_error(message))
        }
    }
}

fn width_of(vm: &mut Vm, width: &Value) -> Result<usize, Exc> {
    let width = ops::to_index_clamped(vm, width)?.max(0) as usize;
    ops::limits::bytes(vm, width).map(|()| width)
}

fn justify(vm: &mut Vm, args: Args, name: &str) -> Result<Value, Exc> {
    let this = this(args);
    let (width, fill) = match args.rest().items {
        [width] => (width, ' '),
        [width, Value::Str(fill)] if fill.len() == 1 => (width, fill.text().chars().next().unwrap_or(' ')),
        [_, Value::Str(_)] => {
            return Err(vm.type_error("The fill character must be exactly one character long"));
        }
        [_, other] => {
            let kind = other.type_name();
            return Err(vm.type_error(format!("The fill character must be a unicode character, not {kind}")));
        }
        _ => {
            super::clinic::between(vm, name, args.rest(), 1, 2)?;
            return Ok(Value::None);
        }
    };
    let width = width_of(vm, width)?;
    let missing = width.saturating_sub(this.len());
    // str.center puts the odd one to the left when both are odd (Objects/unicodeobject.c).
    let left = match name {
        "ljust" => 0,
        "rjust" => missing,
        _ => missing / 2 + (missing & width & 1),
    };
    let pad = |count: usize| fill.to_string().repeat(count);
    Ok(Value::string(format!("{}{}{}", pad(left), this.text(), pad(missing - left))))
}

fn partition(vm: &mut Vm, args: Args, from_right: bool) -> Result<Value, Exc> {
    let this = this(args);
    let name = if from_right { "str.rpartition" } else { "str.partition" };
    let [separator] = exactly(vm, name, args.rest())?;
    let Value::Str(separator) = separator.payload() else {
        return Err(vm.type_error(format!("must be str, not {}", separator.type_name())));
    };
    if separator.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
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

/// Whether a text is a name.
pub fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    let starts = chars.next().is_some_and(|c| c == '_' || letters::is_alphabetic(c));
    starts && chars.all(|c| c == '_' || letters::is_alphabetic(c) || letters::is_numeric(c))
}
