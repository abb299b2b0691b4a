//! The methods of dictionaries and of their views.

use super::{exactly, plain};
use crate::python::ops::{self, dicts};
use crate::python::value::circle;
use crate::python::value::{Args, Builtin, Dict, Entries, Exc, ExcKind, Exception, Value, View, ViewKind};
use crate::python::vm::Vm;
use std::rc::Rc;

/// Those that only read come first.
pub static METHODS: &[Builtin] = &[
    plain("get", |vm, args| {
        let (key, default) = key_and_default(vm, "get", args)?;
        let found = dicts::get(vm, &this(args), &key)?;
        Ok(found.unwrap_or(default.unwrap_or(Value::None)))
    }),
    plain("keys", |vm, args| view(vm, "dict.keys", ViewKind::Keys, args)),
    plain("values", |vm, args| view(vm, "dict.values", ViewKind::Values, args)),
    plain("items", |vm, args| view(vm, "dict.items", ViewKind::Items, args)),
    plain("copy", |vm, args| {
        exactly::<0>(vm, "dict.copy", args.rest())?;
        let entries = this(args).entries.borrow().clone();
        vm.charge_items(entries.len());
        Ok(Value::Dict(Dict::new(entries)))
    }),
    plain("pop", |vm, args| {
        let (key, default) = key_and_default(vm, "pop", args)?;
        let dict = this(args);
        let removed = {
            let key = ops::key_in(vm, &dict, &key)?;
            dict.entries.borrow_mut().remove(&key)
        };
        match removed.or(default) {
            Some(value) => Ok(value),
            None => Err(Exception::new(vm.exception_class(ExcKind::KeyError), vec![key])),
        }
    }),
    plain("popitem", |vm, args| {
        exactly::<0>(vm, "dict.popitem", args.rest())?;
        let last = this(args).entries.borrow_mut().pop_last();
        match last {
            Some((key, value)) => Ok(Value::tuple(vec![key, value])),
            None => Err(vm.error(ExcKind::KeyError, "popitem(): dictionary is empty")),
        }
    }),
    plain("setdefault", |vm, args| {
        let (key, default) = key_and_default(vm, "setdefault", args)?;
        let dict = this(args);
        let key = ops::key_in(vm, &dict, &key)?;
        let mut entries = dict.entries.borrow_mut();
        if let Some(value) = entries.get(&key) {
            return Ok(value.clone());
        }
        let default = default.unwrap_or(Value::None);
        circle::note_with(&dict, &default);
        entries.insert(key, default.clone());
        Ok(default)
    }),
    plain("update", |vm, args| {
        let dict = this(args);
        match args.rest().positional() {
            [] => {}
            [other] => match named(args) {
                Some(names) => {
                    let mut pairs = dicts::pairs(vm, other)?;
                    pairs.extend(names);
                    dicts::fill(vm, &dict, &pairs)?;
                }
                None => dicts::update(vm, &dict, other)?,
            },
            many => {
                let message = format!("update expected at most 1 argument, got {}", many.len());
                return Err(vm.type_error(message));
            }
        }
        if let ([], Some(names)) = (args.rest().positional(), named(args)) {
            dicts::fill(vm, &dict, &names)?;
        }
        Ok(Value::None)
    }),
    plain("clear", |vm, args| {
        exactly::<0>(vm, "dict.clear", args.rest())?;
        let entries = this(args).entries.take();
        drop(entries);
        Ok(Value::None)
    }),
    plain("fromkeys", |vm, args| {
        let (keys, value) = match args.rest().items {
            [keys] => (keys, Value::None),
            [keys, value] => (keys, value.clone()),
            other => {
                let message = format!("fromkeys expected at least 1 argument, got {}", other.len());
                return Err(vm.type_error(message));
            }
        };
        let pairs: Vec<(Value, Value)> =
            vm.all_items(keys)?.into_iter().map(|key| (key, value.clone())).collect();
        if let Some(class @ Value::Type(made)) = args.items.first()
            && made.user
        {
            let made = vm.ask(class, &[])?;
            if let Value::Dict(dict) = made.payload() {
                dicts::fill(vm, dict, &pairs)?;
            }
            return Ok(made);
        }
        let dict = Dict::new(Entries::default());
        dicts::fill(vm, &dict, &pairs)?;
        Ok(Value::Dict(dict))
    }),
];

/// What a dictionary can do that is to be read only.
pub fn reading() -> &'static [Builtin] {
    &METHODS[..5]
}

/// Of the views that are like sets.
pub static VIEW: &[Builtin] = &[plain("isdisjoint", |vm, args| {
    let [other] = exactly(vm, "isdisjoint", args.rest())?;
    let this = args.items.first().cloned().unwrap_or(Value::None);
    for item in vm.all_items(other)? {
        if ops::contains(vm, &this, &item)? {
            return Ok(Value::bool(false));
        }
    }
    Ok(Value::bool(true))
})];

fn this(args: Args) -> Rc<Dict> {
    match args.items.first().map(Value::payload) {
        Some(Value::Dict(dict)) => dict.clone(),
        Some(Value::View(view)) => view.dict.clone(),
        _ => Rc::default(),
    }
}

fn view(vm: &mut Vm, name: &str, kind: ViewKind, args: Args) -> Result<Value, Exc> {
    exactly::<0>(vm, name, args.rest())?;
    Ok(View::value(this(args), kind))
}

/// The keyword arguments, if there are any.
fn named(args: Args) -> Option<Vec<(Value, Value)>> {
    let pairs = args.names.iter().zip(args.keywords());
    (!args.names.is_empty())
        .then(|| pairs.map(|(name, (_, value))| (Value::Str(name.clone()), value.clone())).collect())
}

fn key_and_default(vm: &mut Vm, name: &str, args: Args) -> Result<(Value, Option<Value>), Exc> {
    if !args.names.is_empty() {
        return Err(vm.type_error(format!("dict.{name}() takes no keyword arguments")));
    }
    match args.rest().items {
        [key] => Ok((key.clone(), None)),
        [key, default] => Ok((key.clone(), Some(default.clone()))),
        [] => Err(vm.type_error(format!("{name} expected at least 1 argument, got 0"))),
        many => Err(vm.type_error(format!("{name} expected at most 2 arguments, got {}", many.len()))),
    }
}

/// `dict(...)`.
///
/// # Errors
/// As those of `update`.
pub fn construct(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let dict = Dict::new(Entries::default());
    match args.positional() {
        [] => {}
        [other] => {
            let source = match other {
                Value::Dict(source) => Some(source),
                Value::View(view) if view.is_proxy() => Some(&view.dict),
                _ => None,
            };
            if let Some(source) = source {
                let entries = source.entries.borrow().clone();
                *dict.entries.borrow_mut() = entries;
            } else {
                let pairs = dicts::pairs(vm, other)?;
                dicts::fill(vm, &dict, &pairs)?;
            }
        }
        many => return Err(vm.type_error(format!("dict expected at most 1 argument, got {}", many.len()))),
    }
    if let Some(names) = named(args) {
        dicts::fill(vm, &dict, &names)?;
    }
    Ok(Value::Dict(dict))
}
