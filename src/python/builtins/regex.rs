//! What `re` (prelude/re.py) asks of the matcher of regular expressions.

use super::{exactly, plain};
use crate::python::ops::as_int;
use crate::python::regex::{How, Match, Regex};
use crate::python::value::{Args, Builtin, Exc, ExcKind, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

/// How many steps one search may take: an expression can be as good as endless.
const STEPS: u64 = 20_000_000;

/// Functions of the hidden module `_interleave`.
pub static FUNCTIONS: &[Builtin] = &[
    // regex_compile(pattern, flags) -> (number, groups, names with their groups, flags), or (message, place).
    plain("regex_compile", |vm, args| {
        let [pattern, flags] = exactly(vm, "regex_compile", args)?;
        let (text, bytes) = match pattern {
            Value::Str(text) => (text.text().to_string(), false),
            Value::Bytes(bytes) => (bytes.get().iter().map(|&b| char::from(b)).collect(), true),
            _ => return Err(vm.type_error("first argument must be string or compiled pattern")),
        };
        let count = |n: usize| Value::Int(n as i64);
        match Regex::new(&text, as_int(flags).unwrap_or(0), bytes) {
            Ok(regex) => {
                let name =
                    |(name, group): &(String, usize)| Value::tuple(vec![Value::str(name), count(*group)]);
                let names = Value::list(regex.names.iter().map(name).collect());
                let made =
                    vec![count(vm.tables.regexes.len()), count(regex.groups), names, Value::Int(regex.flags)];
                vm.tables.regexes.push(Rc::new(regex));
                Ok(Value::tuple(made))
            }
            Err(wrong) => {
                Ok(Value::tuple(vec![Value::string(wrong.message), wrong.at.map_or(Value::None, count)]))
            }
        }
    }),
    // regex_find(number, text, from, to, how) -> (start, end) of the whole and of each group, or None.
    plain("regex_find", |vm, args| {
        let (regex, text, range) = asked(vm, args)?;
        let how = match args.items.get(4).and_then(as_int) {
            Some(1) => How::Match,
            Some(2) => How::Full,
            _ => How::Search,
        };
        match regex.find(&text, range, how, &mut { STEPS }) {
            Ok(found) => Ok(found.as_ref().map_or(Value::None, spans)),
            Err(()) => Err(too_long(vm)),
        }
    }),
    // regex_find_all(number, text, from, to, most) -> all matches, one after the other; 0 is no bound.
    plain("regex_find_all", |vm, args| {
        let (regex, text, range) = asked(vm, args)?;
        let most = match args.items.get(4).and_then(as_int) {
            Some(most @ 1..) => most as usize,
            _ => usize::MAX,
        };
        match regex.find_all(&text, range, most, &mut { STEPS }) {
            Ok(all) => Ok(Value::list(all.iter().map(spans).collect())),
            Err(()) => Err(too_long(vm)),
        }
    }),
];

fn too_long(vm: &Vm) -> Exc {
    vm.error(ExcKind::RuntimeError, "the regular expression tries too many ways")
}

type Asked = (Rc<Regex>, Vec<char>, (usize, usize));

fn asked(vm: &mut Vm, args: Args) -> Result<Asked, Exc> {
    let [number, text, from, to, ..] = args.items else {
        return Err(vm.type_error("a pattern, a text and a range are required"));
    };
    let regex = as_int(number).and_then(|at| vm.tables.regexes.get(at as usize)).cloned();
    let text: Vec<char> = match text.payload() {
        Value::Str(text) => text.text().chars().collect(),
        Value::Bytes(bytes) => bytes.get().iter().map(|&b| char::from(b)).collect(),
        other => {
            let name = other.type_name();
            return Err(vm.type_error(format!("expected string or bytes-like object, got '{name}'")));
        }
    };
    let within = |value: &Value| as_int(value).unwrap_or(0).clamp(0, text.len() as i64) as usize;
    let range = (within(from), within(to));
    match regex {
        Some(regex) => Ok((regex, text, range)),
        None => Err(vm.type_error("no such pattern")),
    }
}

fn spans(found: &Match) -> Value {
    let span = |span: &Option<(usize, usize)>| {
        let (from, to) = span.map_or((-1, -1), |(from, to)| (from as i64, to as i64));
        Value::tuple(vec![Value::Int(from), Value::Int(to)])
    };
    Value::tuple(found.iter().map(span).collect())
}
