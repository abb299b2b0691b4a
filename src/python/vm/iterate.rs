//! Drawing items from what can be iterated, one by one.

use super::combine::Combine;
use super::{Called, Frame, NativeFrame, Vm};
use crate::python::ops::nest::Nest;
use crate::python::value::{
    Coroutine, Dict, Exc, ExcKind, Iter, IterState, List, Str, Value, View, ViewKind,
};
use std::rc::Rc;

/// What an iterator has to give.
pub enum Next {
    Item(Value),
    Done,
    /// Python code must run first: this generator is to be resumed.
    Resume(Rc<Coroutine>),
    /// Python code must run first: this is to be called; it returns the item, or raises StopIteration.
    Call(Value),
    /// Python code must run first, in this frame; it returns the item, or raises StopIteration.
    Run(Box<dyn NativeFrame>),
}

impl Vm {
    /// `iter(value)`.
    pub fn iter(&mut self, value: &Value) -> Result<Value, Exc> {
        let state = match value {
            Value::List(list) => IterState::List { list: list.clone(), next: 0 },
            Value::Deque(deque) => IterState::Deque {
                deque: deque.clone(),
                left: deque.len(),
                changes: deque.changes.get(),
                reversed: false,
            },
            Value::Tuple(tuple) => IterState::Tuple { tuple: tuple.clone(), next: 0 },
            Value::Str(text) => IterState::Str { text: text.clone(), next: 0 },
            Value::Range(range) => IterState::Range { range: **range, next: 0 },
            Value::Dict(dict) => return Ok(dict_iter(dict, ViewKind::Keys, false)),
            Value::View(view) => return Ok(dict_iter(&view.dict, view.kind, false)),
            Value::Set(set) => {
                self.charge_items(set.len());
                IterState::Set { set: set.clone(), keys: set.table.borrow().values(), next: 0 }
            }
            Value::Bytes(bytes) => IterState::Bytes { bytes: bytes.clone(), next: 0 },
            Value::Context(context) => return self.iter(&Value::list(context.keys())),
            Value::Future(future) => return Ok(crate::asyncio::future_iter(self, future.clone())),
            Value::Iter(_) => return Ok(value.clone()),
            Value::Coroutine(c) if c.kind.is_iterator() => return Ok(value.clone()),
            other => return self.iter_of_object(other),
        };
        Ok(Iter::value(state))
    }

    /// `iter(value)` by its class's `__iter__`, else `__getitem__`.
    fn iter_of_object(&mut self, value: &Value) -> Result<Value, Exc> {
        match self.user_special(value, "__iter__") {
            Some(Value::None) => {}
            Some(found) => {
                let bound = self.bind(found, value)?;
                let iterator = self.ask(&bound, &[])?;
                let is_iterator = match &iterator {
                    Value::Iter(_) => true,
                    Value::Coroutine(c) => c.kind.is_iterator(),
                    other => self.special(other, "__next__")?.is_some(),
                };
                if is_iterator {
                    return Ok(iterator);
                }
                let message = format!("iter() returned non-iterator of type '{}'", iterator.type_name());
                return Err(self.type_error(message));
            }
            None => {
                let payload = value.payload();
                if !crate::python::ops::user::is_user(payload) {
                    if let Value::Object(_) = value {
                        return self.iter(&payload.clone());
                    }
                } else if let Some(get) = self.special(value, "__getitem__")? {
                    return Ok(Iter::value(IterState::Items { get, next: 0 }));
                }
            }
        }
        Err(self.type_error(format!("'{}' object is not iterable", value.type_name())))
    }

    /// The next item of an iterator.
    pub fn next(&mut self, iterator: &Value) -> Result<Next, Exc> {
        let iter = match iterator {
            Value::Iter(iter) => iter,
            Value::Coroutine(c) if c.kind.is_iterator() => return Ok(Next::Resume(c.clone())),
            other => {
                if let Some(next) = self.special(other, "__next__")? {
                    return Ok(Next::Call(next));
                }
                return Err(self.type_error(format!("'{}' object is not an iterator", other.type_name())));
            }
        };
        let item = match &mut *iter.state.borrow_mut() {
            IterState::Range { range, next } => (*next < range.len()).then(|| {
                *next += 1;
                Value::Int(range.at(*next - 1))
            }),
            IterState::List { list, next } => {
                let item = list.items.borrow().get(*next).cloned();
                *next = if item.is_some() { *next + 1 } else { usize::MAX };
                item
            }
            IterState::Reversed { list, left } => {
                *left = left.wrapping_sub(1);
                let item = list.items.borrow().get(*left).cloned();
                item.or_else(|| {
                    *left = 0;
                    None
                })
            }
            IterState::Deque { deque, left, changes, reversed } => {
                if deque.changes.get() != *changes {
                    *left = 0;
                    return Err(self.error(ExcKind::RuntimeError, "deque mutated during iteration"));
                }
                if *left == 0 {
                    return Ok(Next::Done);
                }
                *left -= 1;
                let items = deque.items.borrow();
                let at = if *reversed { *left } else { items.len() - 1 - *left };
                items.get(at).cloned()
            }
            IterState::Tuple { tuple, next } => {
                *next += 1;
                tuple.items().get(*next - 1).cloned()
            }
            IterState::Str { text, next } => text.text()[*next..].chars().next().map(|c| {
                *next += c.len_utf8();
                Value::Str(Str::owned(c.to_string()))
            }),
            IterState::Dict { view, next, size, left, reversed } => {
                let entries = view.dict.entries.borrow();
                if *size == usize::MAX {
                    return Ok(Next::Done);
                }
                if entries.len() != *size {
                    let message = "dictionary changed size during iteration";
                    return Err(self.error(ExcKind::RuntimeError, message));
                }
                let found = if *reversed { entries.before(*next) } else { entries.at(*next) };
                if let Some((position, ..)) = found {
                    // There may have been many holes on the way.
                    self.charge_bytes(position.abs_diff(*next));
                }
                if found.is_some() && *left == 0 {
                    let message = "dictionary keys changed during iteration";
                    return Err(self.error(ExcKind::RuntimeError, message));
                }
                match found {
                    Some((after, key, value)) => {
                        *next = after;
                        *left -= 1;
                        Some(view.kind.item(&key.value, value))
                    }
                    None => {
                        *size = usize::MAX;
                        None
                    }
                }
            }
            IterState::Set { set, keys, next } => {
                if *next > keys.len() {
                    return Ok(Next::Done);
                }
                if set.len() != keys.len() {
                    return Err(self.error(ExcKind::RuntimeError, "Set changed size during iteration"));
                }
                *next += 1;
                keys.get(*next - 1).cloned()
            }
            IterState::Bytes { bytes, next } => {
                let byte = bytes.get().get(*next).map(|byte| Value::Int(i64::from(*byte)));
                *next = if byte.is_some() { *next + 1 } else { usize::MAX };
                byte
            }
            IterState::Enumerate { inner, next } => {
                let Some(_nest) = Nest::enter_shallow() else {
                    return Ok(Combine::step(iter, Vec::new()));
                };
                match self.next(inner)? {
                    Next::Item(item) => {
                        *next += 1;
                        Some(Value::tuple(vec![Value::Int(*next - 1), item]))
                    }
                    Next::Done => None,
                    _ => return Ok(Combine::step(iter, Vec::new())),
                }
            }
            IterState::Zip { inner, strict } => {
                let Some(_nest) = Nest::enter_shallow() else {
                    return Ok(Combine::step(iter, Vec::new()));
                };
                let mut drawn = Vec::with_capacity(inner.len());
                for iterator in inner.iter() {
                    match self.next(iterator)? {
                        Next::Item(item) => drawn.push(item),
                        Next::Done if !*strict => return Ok(Next::Done),
                        _ => return Ok(Combine::step(iter, drawn)),
                    }
                }
                if drawn.is_empty() { None } else { Some(Value::tuple(drawn)) }
            }
            IterState::Items { .. }
            | IterState::Callable { .. }
            | IterState::Map { .. }
            | IterState::Filter { .. } => return Ok(Combine::step(iter, Vec::new())),
        };
        Ok(item.map_or(Next::Done, Next::Item))
    }
}

fn dict_iter(dict: &Rc<Dict>, kind: ViewKind, reversed: bool) -> Value {
    let entries = dict.entries.borrow();
    let size = entries.len();
    let next = if reversed { entries.end() } else { 0 };
    let view = Rc::new(View { dict: dict.clone(), kind });
    Iter::value(IterState::Dict { view, next, size, left: size, reversed })
}

impl Vm {
    /// `reversed(value)` of a built-in collection, if it can be.
    pub fn reversed(&mut self, value: &Value) -> Option<Value> {
        Some(match value {
            Value::List(list) => {
                let left = list.items.borrow().len();
                Iter::value(IterState::Reversed { list: list.clone(), left })
            }
            Value::Deque(deque) => {
                let (left, changes) = (deque.len(), deque.changes.get());
                Iter::value(IterState::Deque { deque: deque.clone(), left, changes, reversed: true })
            }
            Value::Dict(dict) => dict_iter(dict, ViewKind::Keys, true),
            Value::View(view) => dict_iter(&view.dict, view.kind, true),
            Value::Range(range) => {
                let range = range.reversed();
                Iter::value(IterState::Range { range, next: 0 })
            }
            Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) => {
                let mut items = self.items(value).ok()??;
                items.reverse();
                Iter::value(IterState::List { list: List::new(items), next: 0 })
            }
            _ => return None,
        })
    }
}

/// `next(iterator)` as a call: the item, or the frame that finds it.
impl Vm {
    pub fn call_next(&mut self, iterator: &Value) -> Result<Called, Exc> {
        match self.next(iterator)? {
            Next::Item(item) => Ok(Called::Value(item)),
            Next::Done => Err(crate::python::value::Exception::new(
                self.exception_class(ExcKind::StopIteration),
                Vec::new(),
            )),
            Next::Resume(generator) => Ok(Called::Frame(Frame::Native(
                Box::new(super::resume::Send::new(generator, Ok(Value::None))),
                None,
            ))),
            Next::Run(frame) => Ok(Called::Frame(Frame::Native(frame, None))),
            Next::Call(next) => {
                let call = super::ask::Ask::of(next, Vec::new(), Vec::new());
                Ok(Called::Frame(Frame::Native(Box::new(call), None)))
            }
        }
    }
}
