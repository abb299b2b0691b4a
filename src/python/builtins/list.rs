//! The methods of lists and tuples.

use super::{control, exactly, plain, sort};
use crate::python::ops::{self, as_int};
use crate::python::value::{Args, Builtin, Exc, ExcKind, List, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

pub static LIST: &[Builtin] = &[
    plain("append", |vm, args| {
        let list = this(args);
        let [item] = exactly(vm, "list.append", args.rest())?;
        list.items.borrow_mut().push(item.clone());
        Ok(Value::None)
    }),
    control("extend", |vm, args| {
        let list = this(args);
        let [items] = exactly(vm, "list.extend", args.rest())?;
        let extend = move |_: &mut Vm, items: &[Value]| {
            list.items.borrow_mut().extend_from_slice(items);
            Ok(Value::None)
        };
        vm.collect(items, Box::new(extend))
    }),
    plain("insert", |vm, args| {
        let list = this(args);
        let [at, item] = exactly(vm, "insert", args.rest())?;
        let mut items = list.items.borrow_mut();
        let len = items.len() as i64;
        let at = as_int(at).unwrap_or(0);
        let at = (if at < 0 { at + len } else { at }).clamp(0, len);
        items.insert(at as usize, item.clone());
        Ok(Value::None)
    }),
    plain("pop", pop),
    plain("remove", |vm, args| {
        let list = this(args);
        let [item] = exactly(vm, "list.remove", args.rest())?;
        let at = position(vm, &list.items.borrow().clone(), item)?;
        match at {
            Some(at) => {
                list.items.borrow_mut().remove(at);
                Ok(Value::None)
            }
            None => Err(vm.value_error("list.remove(x): x not in list")),
        }
    }),
    plain("clear", |_, args| {
        this(args).items.borrow_mut().clear();
        Ok(Value::None)
    }),
    plain("copy", |_, args| Ok(Value::list(this(args).items.borrow().clone()))),
    plain("reverse", |_, args| {
        this(args).items.borrow_mut().reverse();
        Ok(Value::None)
    }),
    plain("index", index),
    plain("count", count),
    control("sort", |vm, args| {
        let list = this(args);
        let (key, reverse) = sort::options(vm, "sort", args)?;
        let items = list.items.borrow().clone();
        let finish = move |vm: &mut Vm, pairs: &[(Value, Value)]| {
            let sorted = sort::sort(vm, pairs, reverse)?;
            *list.items.borrow_mut() = sorted;
            Ok(Value::None)
        };
        sort::with_keys(vm, items, key, Box::new(finish))
    }),
];

pub static TUPLE: &[Builtin] = &[plain("index", index), plain("count", count)];

fn this(args: Args) -> Rc<List> {
    match args.items.first() {
        Some(Value::List(list)) => list.clone(),
        _ => Rc::default(),
    }
}

fn items(args: Args) -> Vec<Value> {
    match args.items.first() {
        Some(Value::List(list)) => list.items.borrow().clone(),
        Some(Value::Tuple(tuple)) => tuple.items().to_vec(),
        _ => Vec::new(),
    }
}

fn pop(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let list = this(args);
    let len = list.items.borrow().len() as i64;
    if len == 0 {
        return Err(vm.error(ExcKind::IndexError, "pop from empty list"));
    }
    let at = args.items.get(1).map_or(Some(-1), as_int).unwrap_or(-1);
    let at = if at < 0 { at + len } else { at };
    if !(0..len).contains(&at) {
        return Err(vm.error(ExcKind::IndexError, "pop index out of range"));
    }
    let item = list.items.borrow_mut().remove(at as usize);
    Ok(item)
}

/// Where an item is, if it is.
fn position(vm: &mut Vm, items: &[Value], item: &Value) -> Result<Option<usize>, Exc> {
    for (at, other) in items.iter().enumerate() {
        if other.is(item) || ops::equal(vm, other, item)? {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

fn index(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let name = args.items.first().map_or("list".into(), Value::type_name);
    let [item] = exactly(vm, "index", args.rest())?;
    match position(vm, &items(args), item)? {
        Some(at) => Ok(Value::Int(at as i64)),
        None if &*name == "tuple" => Err(vm.value_error("tuple.index(x): x not in tuple")),
        None => {
            let shown = crate::python::repr::repr(vm, item)?;
            Err(vm.value_error(format!("{shown} is not in list")))
        }
    }
}

fn count(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [item] = exactly(vm, "count", args.rest())?;
    let mut count = 0;
    for other in items(args) {
        count += i64::from(other.is(item) || ops::equal(vm, &other, item)?);
    }
    Ok(Value::Int(count))
}
