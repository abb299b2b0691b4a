//! Items and slices of built-in values, unpacking, and merging of mappings.

use super::user;
use super::{Result, as_int, key_in};
use crate::python::repr::repr;
use crate::python::value::{ExcKind, Exception, Key, List, Range, Slice, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

/// An index into a sequence: a negative one counts from the end.
fn index(value: i64, len: usize) -> Option<usize> {
    let value = if value < 0 { value + len as i64 } else { value };
    usize::try_from(value).ok().filter(|&i| i < len)
}

/// `object[index]`.
///
/// # Errors
/// KeyError, IndexError, TypeError; what `__getitem__` raises; the mark of `ask`.
pub fn get_item(vm: &mut Vm, object: &Value, at: &Value) -> Result<Value> {
    if let Value::Object(_) | Value::Type(_) = object {
        return get_item_of_object(vm, object, at);
    }
    let kind = match object {
        Value::Dict(dict) => {
            let key = key_in(vm, dict, at)?;
            let found = dict.entries.borrow().get(&key).cloned();
            let missing = || Exception::new(vm.exception_class(ExcKind::KeyError), vec![at.clone()]);
            return found.ok_or_else(missing);
        }
        Value::List(_) => "list",
        Value::Tuple(_) => "tuple",
        Value::Str(_) => "string",
        Value::Range(_) => "range object",
        other => {
            return Err(vm.type_error(format!("'{}' object is not subscriptable", other.type_name())));
        }
    };
    if let Value::Slice(slice) = at {
        return get_slice(vm, object, slice);
    }
    let Some(position) = index_of(vm, at)? else {
        let name = if kind == "range object" { "range" } else { kind };
        let indices = if name == "string" { "string indices must be integers" } else { "" };
        let message = match indices {
            "" => format!("{name} indices must be integers or slices, not {}", at.type_name()),
            text => format!("{text}, not '{}'", at.type_name()),
        };
        return Err(vm.type_error(message));
    };
    let found = match object {
        Value::List(list) => {
            let items = list.items.borrow();
            index(position, items.len()).map(|i| items[i].clone())
        }
        Value::Tuple(tuple) => index(position, tuple.items().len()).map(|i| tuple.items()[i].clone()),
        Value::Str(s) => index(position, s.len()).map(|i| Value::str(s.slice(i, i + 1))),
        Value::Range(r) => index(position, r.len() as usize).map(|i| Value::Int(r.at(i as u64))),
        _ => None,
    };
    found.ok_or_else(|| vm.error(ExcKind::IndexError, format!("{kind} index out of range")))
}

fn get_item_of_object(vm: &mut Vm, object: &Value, at: &Value) -> Result<Value> {
    if let Some(value) = vm.ask_special(object, "__getitem__", &[at.clone()])? {
        return Ok(value);
    }
    if let Value::Type(class) = object {
        let name = vm.intern("__class_getitem__");
        if class.user_attribute(&name).is_some() {
            let method = vm.attribute(object, &name)?;
            return vm.ask(&method, &[at.clone()]);
        }
        if !class.user || class.carries().is_some() {
            let alias = vm.member("types", "GenericAlias")?;
            return vm.ask(&alias, &[object.clone(), at.clone()]);
        }
        return Err(vm.type_error(format!("type '{}' is not subscriptable", class.name)));
    }
    let payload = object.payload();
    if user::is_user(payload) {
        return Err(vm.type_error(format!("'{}' object is not subscriptable", object.type_name())));
    }
    let payload = payload.clone();
    if let Value::Dict(dict) = &payload {
        let key = key_in(vm, dict, at)?;
        let found = dict.entries.borrow().get(&key).cloned();
        if let Some(value) = found {
            return Ok(value);
        }
        if let Some(value) = vm.ask_special(object, "__missing__", &[at.clone()])? {
            return Ok(value);
        }
    }
    get_item(vm, &payload, at)
}

/// The integer that something is as an index.
fn index_of(vm: &mut Vm, value: &Value) -> Result<Option<i64>> {
    if let Some(i) = as_int(value.payload()) {
        return Ok(Some(i));
    }
    match vm.ask_special(value, "__index__", &[])? {
        Some(answer) => Ok(as_int(answer.payload())),
        None => Ok(None),
    }
}

/// The positions that a slice of a sequence of this length takes, in its order.
fn positions(vm: &Vm, slice: &Slice, len: usize) -> Result<Vec<usize>> {
    let part = |value: &Value| match value {
        Value::None => Ok(None),
        other => match as_int(other) {
            Some(i) => Ok(Some(i)),
            None => Err(vm.type_error("slice indices must be integers or None or have an __index__ method")),
        },
    };
    let len = len as i64;
    let step = part(&slice.step)?.unwrap_or(1);
    if step == 0 {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let (low, high) = if step > 0 { (0, len) } else { (-1, len - 1) };
    let clamp = |i: i64| (if i < 0 { i.saturating_add(len) } else { i }).clamp(low, high);
    let start = part(&slice.start)?.map_or(if step > 0 { low } else { high }, clamp);
    let stop = part(&slice.stop)?.map_or(if step > 0 { high } else { low }, clamp);
    let range = Range { start, stop, step };
    Ok((0..range.len()).map(|i| range.at(i) as usize).collect())
}

fn get_slice(vm: &mut Vm, object: &Value, slice: &Slice) -> Result<Value> {
    Ok(match object {
        Value::List(list) => {
            let items = list.items.borrow();
            let at = positions(vm, slice, items.len())?;
            Value::list(at.into_iter().map(|i| items[i].clone()).collect())
        }
        Value::Tuple(tuple) => {
            let at = positions(vm, slice, tuple.items().len())?;
            Value::tuple(at.into_iter().map(|i| tuple.items()[i].clone()).collect())
        }
        Value::Str(text) => {
            let chars: Vec<char> = text.text().chars().collect();
            let at = positions(vm, slice, chars.len())?;
            Value::string(at.into_iter().map(|i| chars[i]).collect())
        }
        Value::Range(range) => {
            let at = positions(vm, slice, range.len() as usize)?;
            let step = as_int(&slice.step).unwrap_or(1).saturating_mul(range.step);
            let start = at.first().map_or(range.start, |&i| range.at(i as u64));
            let stop = start.saturating_add(step.saturating_mul(at.len() as i64));
            Value::Range(Rc::new(Range { start, stop, step }))
        }
        _ => Value::None,
    })
}

/// `object[index] = value`.
pub fn set_item(vm: &mut Vm, object: &Value, at: &Value, value: Value) -> Result<()> {
    match object {
        Value::Object(_) => {
            if vm.ask_special(object, "__setitem__", &[at.clone(), value.clone()])?.is_some() {
                return Ok(());
            }
            match object.payload() {
                Value::Object(_) => {
                    let name = object.type_name();
                    Err(vm.type_error(format!("'{name}' object does not support item assignment")))
                }
                payload => set_item(vm, &payload.clone(), at, value),
            }
        }
        Value::Dict(dict) => {
            let key = key_in(vm, dict, at)?;
            drop(dict.entries.borrow_mut().insert(key, value));
            Ok(())
        }
        Value::List(list) => match at {
            Value::Slice(slice) => set_slice(vm, list, slice, &value),
            _ => {
                let slot = list_index(vm, list, at, "assignment ")?;
                drop(std::mem::replace(&mut list.items.borrow_mut()[slot], value));
                Ok(())
            }
        },
        other => {
            let message = format!("'{}' object does not support item assignment", other.type_name());
            Err(vm.type_error(message))
        }
    }
}

fn list_index(vm: &Vm, list: &List, at: &Value, what: &str) -> Result<usize> {
    let Some(position) = as_int(at) else {
        let message = format!("list indices must be integers or slices, not {}", at.type_name());
        return Err(vm.type_error(message));
    };
    let found = index(position, list.items.borrow().len());
    found.ok_or_else(|| vm.error(ExcKind::IndexError, format!("list {what}index out of range")))
}

fn set_slice(vm: &mut Vm, list: &Rc<List>, slice: &Slice, value: &Value) -> Result<()> {
    let Some(items) = vm.items(value)? else {
        return Err(vm.type_error("assigning a generator to a slice is not supported here yet"));
    };
    let at = positions(vm, slice, list.items.borrow().len())?;
    let mut target = list.items.borrow_mut();
    if as_int(&slice.step).unwrap_or(1) == 1 {
        let len = target.len() as i64;
        let clamp = |v: &Value| as_int(v).map_or(0, |i| (if i < 0 { i + len } else { i }).clamp(0, len));
        let start = at.first().copied().unwrap_or(clamp(&slice.start) as usize);
        let end = at.last().map_or(start, |last| last + 1);
        drop(target.splice(start..end, items));
        return Ok(());
    }
    if at.len() != items.len() {
        let message = format!(
            "attempt to assign sequence of size {} to extended slice of size {}",
            items.len(),
            at.len()
        );
        return Err(vm.value_error(message));
    }
    for (slot, item) in at.into_iter().zip(items) {
        target[slot] = item;
    }
    Ok(())
}

/// `del object[index]`.
pub fn delete_item(vm: &mut Vm, object: &Value, at: &Value) -> Result<()> {
    match object {
        Value::Object(_) => {
            if vm.ask_special(object, "__delitem__", &[at.clone()])?.is_some() {
                return Ok(());
            }
            match object.payload() {
                Value::Object(_) => {
                    let name = object.type_name();
                    Err(vm.type_error(format!("'{name}' object doesn't support item deletion")))
                }
                payload => delete_item(vm, &payload.clone(), at),
            }
        }
        Value::Dict(dict) => {
            let key = key_in(vm, dict, at)?;
            let removed = dict.entries.borrow_mut().remove(&key);
            let missing = || Exception::new(vm.exception_class(ExcKind::KeyError), vec![at.clone()]);
            removed.map(drop).ok_or_else(missing)
        }
        Value::List(list) => match at {
            Value::Slice(slice) => {
                let mut at = positions(vm, slice, list.items.borrow().len())?;
                at.sort_unstable();
                for slot in at.into_iter().rev() {
                    list.items.borrow_mut().remove(slot);
                }
                Ok(())
            }
            _ => {
                let slot = list_index(vm, list, at, "assignment ")?;
                list.items.borrow_mut().remove(slot);
                Ok(())
            }
        },
        other => Err(vm.type_error(format!("'{}' object doesn't support item deletion", other.type_name()))),
    }
}

/// The items that an assignment to several targets takes: so many, or, with `after`, so many before the
/// starred target, the list for that, and so many after it.
pub fn unpack(vm: &mut Vm, value: &Value, before: usize, after: Option<usize>) -> Result<Vec<Value>> {
    let items = match vm.items(value) {
        Ok(Some(items)) => items,
        Ok(None) => return Err(vm.type_error("unpacking a generator is not supported here yet")),
        Err(e) if !vm.is_kind(&e, ExcKind::TypeError) => return Err(e),
        Err(_) => {
            return Err(vm.type_error(format!("cannot unpack non-iterable {} object", value.type_name())));
        }
    };
    let (count, got) = (before + after.unwrap_or(0), items.len());
    match after {
        None if got > count => Err(vm.value_error(format!("too many values to unpack (expected {count})"))),
        None if got < count => {
            Err(vm.value_error(format!("not enough values to unpack (expected {count}, got {got})")))
        }
        None => Ok(items),
        Some(_) if got < count => {
            Err(vm.value_error(format!("not enough values to unpack (expected at least {count}, got {got})")))
        }
        Some(after) => {
            let mut items = items;
            let tail = items.split_off(got - after);
            let middle = items.split_off(before);
            items.push(Value::list(middle));
            items.extend(tail);
            Ok(items)
        }
    }
}

/// Puts the entries of a mapping into a dict. With `callee`, they are the keywords of a call of it: they
/// must be strings, and none twice.
pub fn merge(vm: &mut Vm, target: &Value, value: &Value, callee: Option<Value>) -> Result<()> {
    let Value::Dict(target) = target else { return Ok(()) };
    let name = |vm: &mut Vm, callee: &Value| match callee {
        Value::Function(f) => Ok(format!("__main__.{}()", f.code.qualname)),
        other => repr(vm, other).map(|shown| format!("{shown}()")),
    };
    let Value::Dict(source) = value else {
        let message = match callee {
            Some(callee) => {
                let kind = value.type_name();
                format!("{} argument after ** must be a mapping, not {kind}", name(vm, &callee)?)
            }
            None => format!("'{}' object is not a mapping", value.type_name()),
        };
        return Err(vm.type_error(message));
    };
    let pairs: Vec<(Key, Value)> =
        source.entries.borrow().iter().map(|(k, v)| (k.clone(), v.clone())).collect();
    for (key, value) in pairs {
        if let Some(callee) = &callee {
            let Value::Str(text) = &key.value else { return Err(vm.type_error("keywords must be strings")) };
            if target.entries.borrow().get(&key).is_some() {
                let callee = name(vm, callee)?;
                let message = format!("{callee} got multiple values for keyword argument '{}'", text.text());
                return Err(vm.type_error(message));
            }
        }
        target.entries.borrow_mut().insert(key, value);
    }
    Ok(())
}
