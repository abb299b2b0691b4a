//! The methods of dictionaries.

use super::plain;
use crate::python::ops;
use crate::python::value::{Args, Builtin, Dict, Exc, ExcKind, Exception, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

pub static METHODS: &[Builtin] = &[
    plain("get", |vm, args| {
        let dict = this(args);
        let (key, default) = match args.rest().items {
            [key] => (key, Value::None),
            [key, default] => (key, default.clone()),
            other => {
                return Err(vm.type_error(format!("get expected at least 1 argument, got {}", other.len())));
            }
        };
        let key = ops::key_in(vm, &dict, key)?;
        let found = dict.entries.borrow().get(&key).cloned();
        Ok(found.unwrap_or(default))
    }),
    plain("keys", |_, args| Ok(Value::list(each(args, |k, _| k.clone())))),
    plain("values", |_, args| Ok(Value::list(each(args, |_, v| v.clone())))),
    plain("items", |_, args| Ok(Value::list(each(args, |k, v| Value::tuple(vec![k.clone(), v.clone()]))))),
    plain("pop", pop),
    plain("popitem", |vm, args| {
        let last = this(args).entries.borrow_mut().pop_last();
        match last {
            Some((key, value)) => Ok(Value::tuple(vec![key, value])),
            None => Err(vm.error(ExcKind::KeyError, "popitem(): dictionary is empty")),
        }
    }),
    plain("setdefault", |vm, args| {
        let dict = this(args);
        let (key, default) = match args.rest().items {
            [key] => (key, Value::None),
            [key, default] => (key, default.clone()),
            other => {
                return Err(
                    vm.type_error(format!("setdefault expected at least 1 argument, got {}", other.len()))
                );
            }
        };
        let key = ops::key_in(vm, &dict, key)?;
        let mut entries = dict.entries.borrow_mut();
        if let Some(value) = entries.get(&key) {
            return Ok(value.clone());
        }
        entries.insert(key, default.clone());
        Ok(default)
    }),
    plain("update", |vm, args| {
        let target = args.items.first().cloned().unwrap_or(Value::None);
        if let [other] = args.rest().positional() {
            ops::merge(vm, &target, other, None)?;
        }
        if let Value::Dict(dict) = &target {
            for (name, (_, value)) in args.names.iter().zip(args.keywords()) {
                dict.entries.borrow_mut().insert(ops::str_key(name), value.clone());
            }
        }
        Ok(Value::None)
    }),
    plain("clear", |_, args| {
        this(args).entries.borrow_mut().clear();
        Ok(Value::None)
    }),
    plain("copy", |_, args| Ok(Value::Dict(Dict::new(this(args).entries.borrow().clone())))),
];

fn this(args: Args) -> Rc<Dict> {
    match args.items.first() {
        Some(Value::Dict(dict)) => dict.clone(),
        _ => Rc::default(),
    }
}

fn each(args: Args, item: fn(&Value, &Value) -> Value) -> Vec<Value> {
    this(args).entries.borrow().iter().map(|(k, v)| item(&k.value, v)).collect()
}

fn pop(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let dict = this(args);
    let rest = args.rest();
    let Some(key) = rest.items.first() else {
        return Err(vm.type_error("pop expected at least 1 argument, got 0"));
    };
    let removed = {
        let key = ops::key_in(vm, &dict, key)?;
        dict.entries.borrow_mut().remove(&key)
    };
    match removed.or_else(|| rest.items.get(1).cloned()) {
        Some(value) => Ok(value),
        None => Err(Exception::new(vm.exception_class(ExcKind::KeyError), vec![key.clone()])),
    }
}
