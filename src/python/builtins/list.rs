//! The methods of lists, tuples, ranges and slices.

use super::{exactly, plain, sort};
use crate::python::ops::{self, items::bounds};
use crate::python::value::circle;
use crate::python::value::held::Items;
use crate::python::value::{Args, Builtin, Exc, ExcKind, List, Range, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

pub static LIST: &[Builtin] = &[
    plain("append", |vm, args| {
        let [item] = exactly(vm, "list.append", args.rest())?;
        let list = this(args);
        circle::note_with(&list, item);
        list.items.borrow_mut().push(item.clone());
        Ok(Value::None)
    }),
    plain("extend", |vm, args| {
        let [items] = exactly(vm, "list.extend", args.rest())?;
        let items = vm.listed(items)?;
        ops::limits::items(vm, this(args).items.borrow().len() + items.len(), items.len())?;
        let list = this(args);
        circle::note(&list);
        list.items.borrow_mut().extend(items);
        Ok(Value::None)
    }),
    plain("insert", |vm, args| {
        let [at, item] = exactly(vm, "insert", args.rest())?;
        let at = ops::to_index_clamped(vm, at)?;
        let list = this(args);
        circle::note_with(&list, item);
        let mut items = list.items.borrow_mut();
        let len = items.len() as i64;
        let at = (if at < 0 { at + len } else { at }).clamp(0, len);
        vm.charge_bytes((len - at) as usize * size_of::<Value>());
        items.insert(at as usize, item.clone());
        Ok(Value::None)
    }),
    plain("pop", pop),
    plain("remove", |vm, args| {
        let [item] = exactly(vm, "list.remove", args.rest())?;
        let list = this(args);
        let all = list.items.borrow().clone();
        vm.charge_items(all.len());
        match position(vm, &all, item)? {
            Some(at) => {
                let removed = list.items.borrow_mut().remove(at);
                drop(removed);
                Ok(Value::None)
            }
            None => Err(vm.value_error("list.remove(x): x not in list")),
        }
    }),
    plain("clear", |vm, args| {
        exactly::<0>(vm, "list.clear", args.rest())?;
        this(args).items.take().let_go();
        Ok(Value::None)
    }),
    plain("copy", |vm, args| {
        exactly::<0>(vm, "list.copy", args.rest())?;
        let items = this(args).items.borrow().clone();
        vm.charge_items(items.len());
        Ok(Value::list(items))
    }),
    plain("reverse", |vm, args| {
        exactly::<0>(vm, "list.reverse", args.rest())?;
        let list = this(args);
        vm.charge_items(list.items.borrow().len());
        list.items.borrow_mut().reverse();
        Ok(Value::None)
    }),
    plain("index", index),
    plain("count", count),
    super::control("sort", |vm, args| {
        if let [_, _, ..] = args.positional() {
            return Err(vm.type_error("sort() takes no positional arguments"));
        }
        let (key, reverse) = sort::options(vm, "sort", args)?;
        sort::in_place(vm, &this(args), key, reverse)
    }),
];

pub static TUPLE: &[Builtin] = &[plain("index", index), plain("count", count)];

pub static RANGE: &[Builtin] = &[
    plain("index", |vm, args| {
        let [item] = exactly(vm, "range.index", args.rest())?;
        let range = range(args);
        if !ops::contains(vm, &Value::Range(range.clone()), item)? {
            let shown = crate::python::repr::repr(vm, item)?;
            return Err(vm.value_error(format!("{shown} is not in range")));
        }
        let item = ops::as_float(item).map_or(0, |f| ops::as_int(item).unwrap_or(f as i64));
        Ok(Value::Int(item.wrapping_sub(range.start) / range.step))
    }),
    plain("count", |vm, args| {
        let [item] = exactly(vm, "range.count", args.rest())?;
        let range = Value::Range(range(args));
        ops::contains(vm, &range, item).map(|found| Value::Int(i64::from(found)))
    }),
];

pub static SLICE: &[Builtin] = &[plain("indices", |vm, args| {
    let [len] = exactly(vm, "slice.indices", args.rest())?;
    let len = ops::to_index(vm, len)?;
    if len < 0 {
        return Err(vm.value_error("length should not be negative"));
    }
    let Some(Value::Slice(slice)) = args.items.first() else { return Ok(Value::None) };
    let range = bounds(vm, slice, len as usize)?;
    Ok(Value::tuple(vec![Value::Int(range.start), Value::Int(range.stop), Value::Int(range.step)]))
})];

fn this(args: Args) -> Rc<List> {
    match args.items.first().map(Value::payload) {
        Some(Value::List(list)) => list.clone(),
        _ => Rc::default(),
    }
}

fn range(args: Args) -> Rc<Range> {
    match args.items.first() {
        Some(Value::Range(range)) => range.clone(),
        _ => Rc::new(Range { start: 0, stop: 0, step: 1 }),
    }
}

fn items(vm: &Vm, args: Args) -> Vec<Value> {
    let items = match args.items.first().map(Value::payload) {
        Some(Value::List(list)) => list.items.borrow().clone(),
        Some(Value::Tuple(tuple)) => tuple.items().to_vec(),
        _ => Vec::new(),
    };
    vm.charge_items(items.len());
    items
}

fn pop(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let list = this(args);
    let at = match args.rest().items {
        [] => -1,
        [at] => ops::to_index(vm, at)?,
        many => return Err(vm.type_error(format!("pop expected at most 1 argument, got {}", many.len()))),
    };
    let mut items = list.items.borrow_mut();
    let len = items.len() as i64;
    if len == 0 {
        return Err(vm.error(ExcKind::IndexError, "pop from empty list"));
    }
    let at = if at < 0 { at + len } else { at };
    if !(0..len).contains(&at) {
        return Err(vm.error(ExcKind::IndexError, "pop index out of range"));
    }
    vm.charge_bytes((len - at) as usize * size_of::<Value>());
    Ok(items.remove(at as usize))
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
    let [item, ends @ ..] = args.rest().items else {
        return Err(vm.type_error("index expected at least 1 argument, got 0"));
    };
    if ends.len() > 2 {
        return Err(vm.type_error(format!("index expected at most 3 arguments, got {}", ends.len() + 1)));
    }
    let items = items(vm, args);
    let len = items.len() as i64;
    let mut clamped = [0, len];
    for (clamped, end) in clamped.iter_mut().zip(ends) {
        let end = ops::to_index_clamped(vm, end)?;
        *clamped = (if end < 0 { end.saturating_add(len) } else { end }).clamp(0, len);
    }
    let (from, to) = (clamped[0] as usize, clamped[1].max(clamped[0]) as usize);
    match position(vm, &items[from..to], item)? {
        Some(at) => Ok(Value::Int((at + from) as i64)),
        None if matches!(args.items.first().map(Value::payload), Some(Value::Tuple(_))) => {
            Err(vm.value_error("tuple.index(x): x not in tuple"))
        }
        None => {
            let shown = crate::python::repr::repr(vm, item)?;
            Err(vm.value_error(format!("{shown} is not in list")))
        }
    }
}

fn count(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let is_tuple = matches!(args.items.first().map(Value::payload), Some(Value::Tuple(_)));
    let [item] = exactly(vm, if is_tuple { "tuple.count" } else { "list.count" }, args.rest())?;
    let mut count = 0;
    for other in items(vm, args) {
        count += i64::from(other.is(item) || ops::equal(vm, &other, item)?);
    }
    Ok(Value::Int(count))
}
