//! What patterns ask of a subject (PEP 634; Python/ceval.c, match_class and match_keys).

use super::step::Flow;
use super::{PyFrame, Vm};
use crate::python::code::Op;
use crate::python::ops;
use crate::python::value::{Class, ClassKind, Exc, ExcKind, Str, Todo, TypeId, Value};
use std::rc::Rc;

impl Vm {
    /// Runs one of the instructions that take a subject apart: they leave the parts and whether it matched.
    pub(super) fn match_parts(&mut self, frame: &mut PyFrame, op: Op) -> Result<Option<Flow>, Exc> {
        let operands = match op {
            Op::MatchSequence(..) => 1,
            Op::MatchMapping(_) => 2,
            _ => 3,
        };
        if let Value::Wrapped(parts) = frame.peek(1).clone() {
            // It was asked for, and this is the answer.
            frame.pop();
            self.push_parts(frame, &parts);
            return Ok(None);
        }
        let at = frame.slots.len() - operands;
        let operands = frame.slots.split_off(at);
        match self.parts(op, &operands) {
            Ok(parts) => {
                self.push_parts(frame, &parts);
                Ok(None)
            }
            Err(e) => {
                let again = move |vm: &mut Vm| {
                    vm.parts(op, &operands).map(|p| Todo::Done(Value::Wrapped(Rc::new(p))))
                };
                let flow = self.asked(e, again)?;
                frame.then = super::Then::Redo;
                Ok(Some(flow))
            }
        }
    }

    fn push_parts(&mut self, frame: &mut PyFrame, parts: &Value) {
        if let Value::Tuple(parts) = parts {
            frame.slots.extend(parts.items().iter().rev().cloned());
            frame.push(Value::Bool(true));
        } else {
            frame.push(Value::Bool(false));
        }
    }

    /// The parts as a tuple; None if it does not match.
    fn parts(&mut self, op: Op, operands: &[Value]) -> Result<Value, Exc> {
        let parts = match (op, operands) {
            (Op::MatchSequence(before, after), [subject]) => {
                let Some(mut items) = self.sequence_items(subject)? else { return Ok(Value::None) };
                let (before, star) = (before as usize, after != u16::MAX);
                let after = if star { after as usize } else { 0 };
                if items.len() < before + after || (!star && items.len() != before) {
                    return Ok(Value::None);
                }
                if star {
                    let tail = items.split_off(items.len() - after);
                    let middle = items.split_off(before);
                    items.push(Value::list(middle));
                    items.extend(tail);
                }
                Some(items)
            }
            (Op::MatchMapping(rest), [subject, Value::Tuple(keys)]) => {
                self.mapping_values(subject, keys.items(), rest)?
            }
            (Op::MatchClass(positional), [subject, class, Value::Tuple(names)]) => {
                self.class_values(subject, class, positional as usize, names.items())?
            }
            _ => None,
        };
        Ok(parts.map_or(Value::None, Value::tuple))
    }

    /// `Unpack` and `UnpackStar`: what runs Python code to be iterated is drawn first, and no more of it than
    /// is needed to know that there is too much.
    pub(super) fn unpack(&mut self, frame: &mut PyFrame, op: Op) -> Result<Option<Flow>, Exc> {
        let value = frame.pop();
        let (before, after) = match op {
            Op::Unpack(count) => (count as usize, None),
            Op::UnpackStar(before, after) => (before as usize, Some(after as usize)),
            _ => return Ok(None),
        };
        let limit = if after.is_some() { usize::MAX } else { before + 1 };
        match self.drain(&value) {
            Ok(super::Drained::All(items)) => {
                let items = ops::unpack(self, &value, items, before, after)?;
                frame.slots.extend(items.into_iter().rev());
                Ok(None)
            }
            Ok(super::Drained::Begun(iterator, items)) => {
                let drawing = self.draw(iterator, items, limit, after.map(|_| before));
                frame.then = super::Then::Redo;
                Ok(Some(Flow::Call(super::Called::Frame(super::Frame::Native(drawing, None)))))
            }
            Err(e) if self.is_asking(&e) => {
                let list_from = after.map(|_| before);
                let again = move |vm: &mut Vm| {
                    let iterator = vm.iter(&value)?;
                    Ok(Todo::Run(vm.draw(iterator, Vec::new(), limit, list_from)))
                };
                let flow = self.asked(e, again)?;
                frame.then = super::Then::Redo;
                Ok(Some(flow))
            }
            Err(e) if self.is_kind(&e, ExcKind::TypeError) && self.special(&value, "__iter__")?.is_none() => {
                Err(self.type_error(format!("cannot unpack non-iterable {} object", value.type_name())))
            }
            Err(e) => Err(e),
        }
    }

    /// The items of a sequence, if a sequence pattern may match it.
    pub fn sequence_items(&mut self, subject: &Value) -> Result<Option<Vec<Value>>, Exc> {
        match subject.payload() {
            Value::List(list) => Ok(Some(list.items.borrow().clone())),
            Value::Tuple(tuple) => Ok(Some(tuple.items().to_vec())),
            range @ (Value::Range(_) | Value::Deque(_)) => self.items(&range.clone()),
            _ => Ok(None),
        }
    }

    /// The values of a mapping at these keys, and what is left of it, if a mapping pattern matches.
    pub fn mapping_values(
        &mut self,
        subject: &Value,
        keys: &[Value],
        rest: bool,
    ) -> Result<Option<Vec<Value>>, Exc> {
        let Value::Dict(dict) = subject.payload().clone() else { return Ok(None) };
        let mut values = Vec::new();
        let mut left = dict.entries.borrow().clone();
        for key in keys {
            let key = ops::key_in(self, &dict, key)?;
            let Some(value) = dict.entries.borrow().get(&key).cloned() else { return Ok(None) };
            left.remove(&key);
            values.push(value);
        }
        if rest {
            values.push(Value::Dict(crate::python::value::Dict::new(left)));
        }
        Ok(Some(values))
    }

    /// The attributes that a class pattern looks at, if the subject is of the class and has them.
    pub fn class_values(
        &mut self,
        subject: &Value,
        class: &Value,
        positional: usize,
        names: &[Value],
    ) -> Result<Option<Vec<Value>>, Exc> {
        let Value::Type(class) = class else {
            return Err(self.type_error("called match pattern must be a class"));
        };
        if !self.class_of(subject).is_subclass(class) {
            return Ok(None);
        }
        let mut values = Vec::new();
        let mut wanted: Vec<Rc<Str>> = Vec::new();
        if positional > 0 {
            let name = self.intern("__match_args__");
            match class.user_attribute(&name) {
                Some(args) => {
                    let Value::Tuple(args) = args.payload() else {
                        let text = format!("{}.__match_args__ must be a tuple", class.name);
                        return Err(self.type_error(text));
                    };
                    if args.items().len() < positional {
                        return Err(self.too_many_patterns(class, args.items().len(), positional));
                    }
                    wanted.extend(args.items()[..positional].iter().filter_map(|name| match name {
                        Value::Str(name) => Some(name.clone()),
                        _ => None,
                    }));
                }
                None if matches_itself(class) => {
                    if positional > 1 {
                        return Err(self.too_many_patterns(class, 1, positional));
                    }
                    values.push(subject.clone());
                }
                None => return Err(self.too_many_patterns(class, 0, positional)),
            }
        }
        wanted.extend(names.iter().filter_map(|name| match name {
            Value::Str(name) => Some(name.clone()),
            _ => None,
        }));
        for name in wanted {
            match self.attribute(subject, &name) {
                Ok(value) => values.push(value),
                Err(e) if self.is_kind(&e, ExcKind::AttributeError) => return Ok(None),
                Err(e) => return Err(e),
            }
        }
        Ok(Some(values))
    }

    fn too_many_patterns(&self, class: &Class, accepts: usize, given: usize) -> Exc {
        let plural = if accepts == 1 { "" } else { "s" };
        let name = &class.name;
        self.type_error(format!("{name}() accepts {accepts} positional sub-pattern{plural} ({given} given)"))
    }
}

/// Whether the one positional pattern of a class is matched with the subject itself.
fn matches_itself(class: &Class) -> bool {
    use TypeId::*;
    matches!(class.kind, ClassKind::Builtin(Bool | Dict | Float | FrozenSet | Int | List | Set | Str | Tuple))
}
