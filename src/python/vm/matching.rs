//! What patterns ask of a subject (PEP 634; Python/ceval.c, match_class and match_keys).

use super::step::Flow;
use super::{PyFrame, Vm};
use crate::python::builtins::functions::is_instance;
use crate::python::code::Op;
use crate::python::ops;
use crate::python::repr;
use crate::python::value::{Class, ClassKind, Exc, ExcKind, Str, Todo, TypeId, Value};
use std::rc::Rc;

impl Vm {
    /// Runs one of the instructions that take a subject apart: they leave the parts and whether it matched.
    #[inline(never)]
    pub(super) fn match_parts(&mut self, frame: &mut PyFrame, op: Op) -> Result<Option<Flow>, Exc> {
        let operands = match op {
            Op::MatchSequence(..) | Op::MatchLength(..) | Op::PickItem(..) => 1,
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
            frame.push(Value::bool(true));
        } else {
            frame.push(Value::bool(false));
        }
    }

    /// The parts as a tuple; None if it does not match.
    fn parts(&mut self, op: Op, operands: &[Value]) -> Result<Value, Exc> {
        let parts = match (op, operands) {
            (Op::MatchSequence(before, after), [subject]) => {
                let (before, star) = (before as usize, after != u16::MAX);
                let after = if star { after as usize } else { 0 };
                let fits = |len: usize| if star { len >= before + after } else { len == before };
                let items = match self.sequence_items(subject)? {
                    Some(items) => Some(items).filter(|items| fits(items.len())),
                    None if self.is_abstract(subject, "Sequence")? => match ops::user::len(self, subject)? {
                        Some(len) if fits(len as usize) => Some(self.all_items(subject)?),
                        _ => None,
                    },
                    None => None,
                };
                let Some(mut items) = items else { return Ok(Value::None) };
                if star {
                    let tail = items.split_off(items.len() - after);
                    let middle = items.split_off(before);
                    items.push(Value::list(middle));
                    items.extend(tail);
                }
                Some(items)
            }
            (Op::MatchLength(before, after), [subject]) => {
                let least = usize::from(before) + if after == u16::MAX { 0 } else { usize::from(after) };
                let len = match self.sequence_items(subject)? {
                    Some(items) => Some(items.len()),
                    None if !self.is_abstract(subject, "Sequence")? => None,
                    // Any length is right for a star alone.
                    None if least == 0 && after != u16::MAX => Some(0),
                    None => ops::user::len(self, subject)?.map(|len| len as usize),
                };
                let fits = |len: &usize| if after == u16::MAX { *len == least } else { *len >= least };
                len.filter(fits).map(|_| vec![subject.clone()])
            }
            (Op::PickItem(place, from_end), [subject]) => {
                let item = match self.sequence_items(subject)? {
                    Some(items) => {
                        let at =
                            if from_end { items.len().checked_sub(place.into()) } else { Some(place.into()) };
                        at.and_then(|at| items.get(at).cloned()).unwrap_or(Value::None)
                    }
                    None => {
                        let at = match from_end {
                            true => ops::user::len(self, subject)?.unwrap_or(0) - i64::from(place),
                            false => i64::from(place),
                        };
                        ops::get_item(self, subject, &Value::Int(at))?
                    }
                };
                Some(vec![item, subject.clone()])
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
    #[inline(never)]
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
        let get = self.intern("get");
        let own =
            matches!(subject, Value::Object(_)) && self.class_of(subject).user_attribute(&get).is_some();
        let dict = match subject.payload().clone() {
            Value::Dict(dict) if dict.entries.borrow().len() < keys.len() => return Ok(None),
            Value::Dict(dict) if !own => dict,
            Value::Dict(_) => return self.mapping_got(subject, keys, rest),
            _ if self.is_abstract(subject, "Mapping")? => return self.mapping_got(subject, keys, rest),
            _ => return Ok(None),
        };
        let mut values = Vec::new();
        let mut left = dict.entries.borrow().clone();
        for (index, key) in keys.iter().enumerate() {
            self.is_new_key(&keys[..index], key)?;
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

    /// Refuses a key that a mapping pattern has twice.
    fn is_new_key(&mut self, before: &[Value], key: &Value) -> Result<(), Exc> {
        for other in before {
            if ops::equal(self, other, key)? {
                let shown = repr::repr(self, key)?;
                return Err(self.value_error(format!("mapping pattern checks duplicate key ({shown})")));
            }
        }
        Ok(())
    }

    /// As [`Vm::mapping_values`], of a mapping that answers itself.
    fn mapping_got(
        &mut self,
        subject: &Value,
        keys: &[Value],
        rest: bool,
    ) -> Result<Option<Vec<Value>>, Exc> {
        let mut values = Vec::new();
        if !keys.is_empty() {
            if ops::user::len(self, subject)?.is_some_and(|len| len < keys.len() as i64) {
                return Ok(None);
            }
            let get = self.intern("get");
            let get = self.attribute(subject, &get)?;
            let missing = Value::Ellipsis;
            for (index, key) in keys.iter().enumerate() {
                self.is_new_key(&keys[..index], key)?;
                let value = self.ask(&get, &[key.clone(), missing.clone()])?;
                if value.is(&missing) {
                    return Ok(None);
                }
                values.push(value);
            }
        }
        if rest {
            let class = Value::Type(self.class(TypeId::Dict));
            let left = self.ask(&class, std::slice::from_ref(subject))?;
            if let Value::Dict(left) = &left {
                for key in keys {
                    let key = ops::key_in(self, left, key)?;
                    left.entries.borrow_mut().remove(&key);
                }
            }
            values.push(left);
        }
        Ok(Some(values))
    }

    /// Whether an object of a program's class is one of these as `collections.abc` has it: then that
    /// module is there.
    fn is_abstract(&mut self, subject: &Value, name: &str) -> Result<bool, Exc> {
        let Some(Value::Module(module)) = self.modules.get("collections.abc") else { return Ok(false) };
        let class = module.names.find(name);
        match (subject, subject.payload(), class) {
            (_, Value::Str(_) | Value::Bytes(_), _) => Ok(false),
            (Value::Object(_), _, Some(class)) => is_instance(self, subject, &class),
            _ => Ok(false),
        }
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
        if !is_instance(self, subject, &Value::Type(class.clone()))? {
            return Ok(None);
        }
        let mut values = Vec::new();
        let mut wanted: Vec<Rc<Str>> = Vec::new();
        if positional > 0 {
            let name = self.intern("__match_args__");
            match class.user_attribute(&name) {
                Some(args) => {
                    let Value::Tuple(args) = args.payload() else {
                        let given = args.type_name();
                        let text = format!("{}.__match_args__ must be a tuple (got {given})", class.name);
                        return Err(self.type_error(text));
                    };
                    if args.items().len() < positional {
                        return Err(self.too_many_patterns(class, args.items().len(), positional));
                    }
                    for name in &args.items()[..positional] {
                        let Value::Str(name) = name else {
                            let given = name.type_name();
                            let text = format!("__match_args__ elements must be strings (got {given})");
                            return Err(self.type_error(text));
                        };
                        wanted.push(name.clone());
                    }
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
        for (index, name) in wanted.iter().enumerate() {
            if wanted[..index].iter().any(|other| other.text() == name.text()) {
                let name = name.text();
                let text = format!("{}() got multiple sub-patterns for attribute '{name}'", class.name);
                return Err(self.type_error(text));
            }
            match self.attribute(subject, name) {
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
    matches!(
        class.kind,
        ClassKind::Builtin(
            Bool | ByteArray | Bytes | Dict | Float | FrozenSet | Int | List | Set | Str | Tuple
        )
    )
}
