//! Items and slices of built-in values, unpacking, and merging of mappings.

use super::byte_items;
use super::generic;
use super::user;
use super::{Result, as_int, key_in};
use crate::python::value::circle;
use crate::python::value::held::Items;
use crate::python::value::{Bytes, Deque, ExcKind, Exception, List, Range, Slice, Str, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

/// An index into a sequence: a negative one counts from the end.
pub(super) fn index(value: i64, len: usize) -> Option<usize> {
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
        Value::View(view) if view.is_proxy() => return get_item(vm, &Value::Dict(view.dict.clone()), at),
        Value::Context(_) => return crate::asyncio::context::get_item(vm, &[object.clone(), at.clone()]),
        Value::List(_) => "list",
        Value::Tuple(_) => "tuple",
        Value::Str(_) => "string",
        Value::Range(_) => "range object",
        Value::Deque(_) => "deque",
        Value::Bytes(bytes) if bytes.mutable => "bytearray",
        Value::Bytes(_) => "index",
        other => {
            if let Some(method) = vm.special(other, "__getitem__")? {
                return vm.ask(&method, std::slice::from_ref(at));
            }
            return Err(vm.type_error(format!("'{}' object is not subscriptable", other.type_name())));
        }
    };
    if let Value::Slice(slice) = at
        && kind != "deque"
    {
        return get_slice(vm, object, slice);
    }
    let Some(position) = index_of(vm, at)? else {
        let given = at.type_name();
        return Err(vm.type_error(match kind {
            "deque" => format!("sequence index must be integer, not '{given}'"),
            "string" => format!("string indices must be integers, not '{given}'"),
            "range object" => format!("range indices must be integers or slices, not {given}"),
            "index" => format!("byte indices must be integers or slices, not {given}"),
            name => format!("{name} indices must be integers or slices, not {given}"),
        }));
    };
    let found = match object {
        Value::List(list) => {
            let items = list.items.borrow();
            index(position, items.len()).map(|i| items[i].clone())
        }
        Value::Tuple(tuple) => index(position, tuple.items().len()).map(|i| tuple.items()[i].clone()),
        Value::Deque(deque) => {
            let items = deque.items.borrow();
            index(position, items.len()).map(|i| items[i].clone())
        }
        Value::Str(s) => {
            charge_wide(vm, s);
            index(position, s.len()).map(|i| Value::str(s.slice(i, i + 1)))
        }
        Value::Range(r) => index(position, r.len() as usize).map(|i| Value::Int(r.at(i as u64))),
        Value::Bytes(b) => {
            let bytes = b.get();
            index(position, bytes.len()).map(|i| Value::Int(i64::from(bytes[i])))
        }
        _ => None,
    };
    found.ok_or_else(|| {
        let message = if kind == "index" { kind.to_string() } else { format!("{kind} index") };
        vm.error(ExcKind::IndexError, message + " out of range")
    })
}

fn get_item_of_object(vm: &mut Vm, object: &Value, at: &Value) -> Result<Value> {
    if let Some(value) = vm.ask_special(object, "__getitem__", std::slice::from_ref(at))? {
        return Ok(value);
    }
    if let Value::Type(class) = object {
        return generic::of_class(vm, class, object, at);
    }
    let payload = object.payload();
    if user::is_user(payload) {
        return Err(vm.type_error(format!("'{}' object is not subscriptable", object.type_name())));
    }
    get_of_payload(vm, object, at)
}

/// An item of the built-in value that an object is, as its type's `__getitem__` gives it.
///
/// # Errors
/// As [`get_item`]'s.
pub fn get_of_payload(vm: &mut Vm, object: &Value, at: &Value) -> Result<Value> {
    let payload = object.payload().clone();
    if let Value::Dict(dict) = &payload {
        let key = key_in(vm, dict, at)?;
        let found = dict.entries.borrow().get(&key).cloned();
        if let Some(value) = found {
            return Ok(value);
        }
        if let Some(value) = vm.ask_special(object, "__missing__", std::slice::from_ref(at))? {
            return Ok(value);
        }
    }
    get_item(vm, &payload, at)
}

/// The integer that something is as an index.
pub(super) fn index_of(vm: &mut Vm, value: &Value) -> Result<Option<i64>> {
    if let Some(i) = as_int(value.payload()) {
        return Ok(Some(i));
    }
    if let Value::Big(_) = value {
        let message = "cannot fit 'int' into an index-sized integer";
        return Err(vm.error(ExcKind::IndexError, message));
    }
    match vm.ask_special(value, "__index__", &[])? {
        Some(answer) => Ok(as_int(answer.payload())),
        None => Ok(None),
    }
}

/// The positions that a slice of a sequence of this length takes, as a range.
///
/// # Errors
/// TypeError and ValueError for what is no slice of numbers.
pub fn bounds(vm: &mut Vm, slice: &Slice, len: usize) -> Result<Range> {
    let mut part = |value: &Value| match value {
        Value::None => Ok(None),
        Value::Int(i) => Ok(Some(*i)),
        Value::Big(_) | Value::Bool(_) | Value::Object(_) => match super::to_index_clamped(vm, value) {
            Err(e) if vm.is_kind(&e, ExcKind::TypeError) => Err(not_an_index(vm)),
            other => other.map(Some),
        },
        _ => Err(not_an_index(vm)),
    };
    let len = len as i64;
    let step = part(&slice.step)?.unwrap_or(1).max(-i64::MAX);
    let (start, stop) = (part(&slice.start)?, part(&slice.stop)?);
    if step == 0 {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let (low, high) = if step > 0 { (0, len) } else { (-1, len - 1) };
    let clamp = |i: i64| (if i < 0 { i.saturating_add(len) } else { i }).clamp(low, high);
    let start = start.map_or(if step > 0 { low } else { high }, clamp);
    let stop = stop.map_or(if step > 0 { high } else { low }, clamp);
    Ok(Range { start, stop, step })
}

fn not_an_index(vm: &Vm) -> crate::python::value::Exc {
    vm.type_error("slice indices must be integers or None or have an __index__ method")
}

/// These positions of a slice, as what they are.
fn pick<T: Clone>(items: &[T], at: Range) -> Vec<T> {
    if at.step == 1 {
        return items[at.start as usize..at.stop.max(at.start) as usize].to_vec();
    }
    (0..at.len()).map(|i| items[at.at(i) as usize].clone()).collect()
}

/// In a text with characters of several bytes, a place is found by counting from its start.
fn charge_wide(vm: &Vm, text: &Str) {
    if text.len() != text.text().len() {
        vm.charge_bytes(text.text().len());
    }
}

fn get_slice(vm: &mut Vm, object: &Value, slice: &Slice) -> Result<Value> {
    let len = match object {
        Value::List(list) => list.items.borrow().len(),
        Value::Tuple(tuple) => tuple.items().len(),
        Value::Str(text) => text.len(),
        Value::Range(range) => range.len() as usize,
        Value::Bytes(bytes) => bytes.get().len(),
        _ => 0,
    };
    let at = bounds(vm, slice, len)?;
    match object {
        Value::Range(_) => {}
        Value::Bytes(_) => vm.charge_bytes(at.len() as usize),
        Value::Str(text) if at.step == 1 => {
            charge_wide(vm, text);
            vm.charge_bytes(at.len() as usize);
        }
        Value::Str(text) => vm.charge_items(text.len() / 4),
        _ => vm.charge_items(at.len() as usize),
    }
    Ok(match object {
        Value::List(list) => Value::list(pick(&list.items.borrow(), at)),
        Value::Tuple(_) | Value::Str(_) if at.step == 1 && at.len() as usize == len => object.clone(),
        Value::Tuple(tuple) => Value::tuple(pick(tuple.items(), at)),
        Value::Str(text) if at.step == 1 => {
            Value::str(text.slice(at.start as usize, at.stop.max(at.start) as usize))
        }
        Value::Str(text) => {
            let chars: Vec<char> = text.text().chars().collect();
            Value::string(pick(&chars, at).into_iter().collect())
        }
        Value::Range(range) => {
            let of = |at: i64| range.start.saturating_add(at.saturating_mul(range.step));
            let step = at.step.saturating_mul(range.step);
            Value::Range(Rc::new(Range { start: of(at.start), stop: of(at.stop), step }))
        }
        Value::Bytes(bytes) => Bytes::value(pick(&bytes.get(), at), bytes.mutable),
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
            circle::note_with(dict, &value);
            circle::note_with(dict, at);
            drop(dict.entries.borrow_mut().insert(key, value));
            Ok(())
        }
        Value::List(list) => match at {
            Value::Slice(slice) => set_slice(vm, list, slice, &value),
            _ => {
                let slot = list_index(vm, list, at, "assignment ")?;
                circle::note_with(list, &value);
                drop(std::mem::replace(&mut list.items.borrow_in_place()[slot], value));
                Ok(())
            }
        },
        Value::Deque(deque) => {
            let slot = deque_index(vm, deque, at)?;
            circle::note_with(deque, &value);
            drop(std::mem::replace(&mut deque.items.borrow_in_place()[slot], value));
            Ok(())
        }
        Value::Bytes(bytes) if bytes.mutable => byte_items::set(vm, bytes, at, &value),
        other => {
            let message = format!("'{}' object does not support item assignment", other.type_name());
            Err(vm.type_error(message))
        }
    }
}

fn list_index(vm: &mut Vm, list: &List, at: &Value, what: &str) -> Result<usize> {
    let Some(position) = index_of(vm, at)? else {
        let message = format!("list indices must be integers or slices, not {}", at.type_name());
        return Err(vm.type_error(message));
    };
    let found = index(position, list.items.borrow().len());
    found.ok_or_else(|| vm.error(ExcKind::IndexError, format!("list {what}index out of range")))
}

fn deque_index(vm: &mut Vm, deque: &Deque, at: &Value) -> Result<usize> {
    let Some(position) = index_of(vm, at)? else {
        return Err(vm.type_error(format!("sequence index must be integer, not '{}'", at.type_name())));
    };
    index(position, deque.len()).ok_or_else(|| vm.error(ExcKind::IndexError, "deque index out of range"))
}

fn set_slice(vm: &mut Vm, list: &Rc<List>, slice: &Slice, value: &Value) -> Result<()> {
    let items = match vm.listed(value) {
        Ok(items) => items,
        Err(e) if vm.is_kind(&e, ExcKind::TypeError) && vm.iter(value).is_err() => {
            return Err(vm.type_error("must assign iterable to extended slice"));
        }
        Err(e) => return Err(e),
    };
    let len = list.items.borrow().len();
    let at = bounds(vm, slice, len)?;
    vm.charge_bytes((len - at.start.clamp(0, len as i64) as usize) * size_of::<Value>());
    circle::note(list);
    let mut target = list.items.borrow_mut();
    if at.step == 1 {
        let mut removed: Vec<Value> =
            target.splice(at.start as usize..at.stop.max(at.start) as usize, items).collect();
        drop(target);
        removed.let_go();
        return Ok(());
    }
    if at.len() as usize != items.len() {
        let (given, wanted) = (items.len(), at.len());
        let message =
            format!("attempt to assign sequence of size {given} to extended slice of size {wanted}");
        return Err(vm.value_error(message));
    }
    for (slot, item) in items.into_iter().enumerate() {
        target[at.at(slot as u64) as usize] = item;
    }
    Ok(())
}

/// `del object[index]`.
pub fn delete_item(vm: &mut Vm, object: &Value, at: &Value) -> Result<()> {
    match object {
        Value::Object(_) => {
            if vm.ask_special(object, "__delitem__", std::slice::from_ref(at))?.is_some() {
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
        Value::Bytes(bytes) if bytes.mutable => super::byte_items::delete(vm, bytes, at),
        Value::List(list) => match at {
            Value::Slice(slice) => {
                let len = list.items.borrow().len();
                let at = bounds(vm, slice, len)?;
                vm.charge_items(len);
                if at.step == 1 {
                    let (start, stop) = (at.start as usize, at.stop.max(at.start) as usize);
                    let mut removed: Vec<Value> = list.items.borrow_mut().drain(start..stop).collect();
                    removed.let_go();
                    return Ok(());
                }
                let mut at: Vec<usize> = (0..at.len()).map(|i| at.at(i) as usize).collect();
                at.sort_unstable();
                let mut left = at.into_iter().peekable();
                let mut slot = 0;
                let mut items = list.items.take();
                items.retain(|_| {
                    let gone = left.next_if_eq(&slot).is_some();
                    slot += 1;
                    !gone
                });
                *list.items.borrow_mut() = items;
                Ok(())
            }
            _ => {
                let slot = list_index(vm, list, at, "assignment ")?;
                let mut items = list.items.borrow_mut();
                vm.charge_bytes((items.len() - slot) * size_of::<Value>());
                let removed = items.remove(slot);
                drop(items);
                drop(removed);
                Ok(())
            }
        },
        Value::Deque(deque) => {
            let slot = deque_index(vm, deque, at)?;
            deque.touch();
            vm.charge_bytes(deque.len() * size_of::<Value>());
            let removed = deque.items.borrow_mut().remove(slot);
            drop(removed);
            Ok(())
        }
        Value::Bytes(bytes) if bytes.mutable => byte_items::delete(vm, bytes, at),
        other => Err(vm.type_error(format!("'{}' object doesn't support item deletion", other.type_name()))),
    }
}

/// The items that an assignment to several targets takes: so many, or, with `after`, so many before the
/// starred target, the list for that, and so many after it.
pub fn unpack(
    vm: &mut Vm,
    value: &Value,
    items: Vec<Value>,
    before: usize,
    after: Option<usize>,
) -> Result<Vec<Value>> {
    let _ = value;
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

/// How an error of a call names what is called (_PyObject_FunctionStr).
///
/// # Errors
/// What `__str__` raises; the mark of `ask`.
pub fn called_name(vm: &mut Vm, callee: &Value) -> Result<String> {
    let [qualname, module] = ["__qualname__", "__module__"].map(|name| vm.intern(name));
    match vm.attribute(callee, &qualname) {
        Ok(Value::Str(qualname)) => match vm.attribute(callee, &module) {
            Ok(Value::Str(module)) if module.text() != "builtins" => {
                Ok(format!("{}.{}()", module.text(), qualname.text()))
            }
            _ => Ok(format!("{}()", qualname.text())),
        },
        Err(e) if vm.is_asking(&e) => Err(e),
        _ => crate::python::repr::to_str(vm, callee),
    }
}

/// Puts the entries of a mapping into a dict. With `callee`, they are the keywords of a call of it: they
/// must be strings, and none twice.
pub fn merge(vm: &mut Vm, target: &Value, value: &Value, callee: Option<Value>) -> Result<()> {
    let Value::Dict(target) = target else { return Ok(()) };
    let pairs: Vec<(Value, Value)> = if let Value::Dict(source) = value {
        source.entries.borrow().iter().map(|(k, v)| (k.value.clone(), v.clone())).collect()
    } else if vm.special(value, "keys")?.is_some() {
        super::dicts::pairs(vm, value)?
    } else {
        let message = match callee {
            Some(callee) => {
                let kind = value.type_name();
                format!("{} argument after ** must be a mapping, not {kind}", called_name(vm, &callee)?)
            }
            None => format!("'{}' object is not a mapping", value.type_name()),
        };
        return Err(vm.type_error(message));
    };
    if let Some(callee) = &callee {
        for (key, _) in &pairs {
            let Value::Str(text) = key else { return Err(vm.type_error("keywords must be strings")) };
            if target.entries.borrow().text(text).is_some() {
                let callee = called_name(vm, callee)?;
                let message = format!("{callee} got multiple values for keyword argument '{}'", text.text());
                return Err(vm.type_error(message));
            }
        }
    }
    super::dicts::fill(vm, target, &pairs)
}
