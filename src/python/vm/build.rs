//! The instructions that make things out of what is on the stack, and the calls with `*` and `**`.

use super::ask::Operation;
use super::attr::{Extra, set_extra};
use super::step::Flow;
use super::{Called, Frame, Input, NativeFrame, PyFrame, Vm};
use crate::python::code::{BinaryOp, Code, Conversion, Op};
use crate::python::value::{
    Args, Dict, Entries, Exc, ExcKind, Function, Key, Set, Slice, Step, Str, Todo, Value,
};
use crate::python::{format, ops, repr};
use std::rc::Rc;

impl Vm {
    /// Runs one of these instructions. `Some` if control leaves the frame.
    pub(super) fn build(&mut self, frame: &mut PyFrame, op: Op) -> Result<Option<Flow>, Exc> {
        match op {
            Op::BuildList(count) => {
                let items = frame.slots.split_off(frame.slots.len() - count as usize);
                frame.push(Value::list(items));
            }
            Op::BuildString(count) => {
                let pieces = frame.slots.split_off(frame.slots.len() - count as usize);
                let len = |piece: &Value| if let Value::Str(text) = piece { text.text().len() } else { 0 };
                ops::limits::bytes(self, pieces.iter().map(len).sum())?;
                let mut text = String::new();
                for piece in &pieces {
                    if let Value::Str(piece) = piece {
                        text.push_str(piece.text());
                    }
                }
                frame.push(Value::string(text));
            }
            Op::ListAppend(depth) => {
                let value = frame.pop();
                if let Value::List(list) = frame.peek(depth as usize) {
                    list.items.borrow_mut().push(value);
                }
            }
            Op::SpreadAll => {
                let value = frame.pop();
                let callee = frame.peek(2).clone();
                let spread = move |vm: &mut Vm| {
                    let tuple: super::collect::Then = Box::new(|_, items| Ok(Value::tuple(items.to_vec())));
                    let items = vm.collect_list(&value, tuple);
                    let kind = value.type_name();
                    iterable(vm, items, &value, |vm| {
                        let name = ops::items::called_name(vm, &callee)?;
                        Ok(format!("{name} argument after * must be an iterable, not {kind}"))
                    })
                };
                return match spread(self) {
                    Ok(Todo::Done(items)) => {
                        frame.push(items);
                        Ok(None)
                    }
                    Ok(Todo::Run(inner)) => Ok(Some(Flow::Call(Called::Frame(Frame::Native(inner, None))))),
                    Ok(Todo::Hold(until)) => Ok(Some(Flow::Call(Called::Hold(until)))),
                    Err(e) => self.asked(e, spread).map(Some),
                };
            }
            Op::Format(conversion, has_spec) => {
                let spec = if has_spec { frame.pop() } else { Value::Unbound };
                let value = frame.pop();
                let spec = if let Value::Str(spec) = &spec { spec.text() } else { "" };
                match formatted(self, conversion, &value, spec) {
                    Ok(text) => frame.push(Value::string(text)),
                    Err(e) => {
                        let spec = spec.to_string();
                        let again = move |vm: &mut Vm| {
                            formatted(vm, conversion, &value, &spec)
                                .map(|text| Todo::Done(Value::string(text)))
                        };
                        return self.asked(e, again).map(Some);
                    }
                }
            }
            _ => return self.build_other(frame, op),
        }
        Ok(None)
    }

    // The page's first program has none of these.
    #[inline(never)]
    fn build_other(&mut self, frame: &mut PyFrame, op: Op) -> Result<Option<Flow>, Exc> {
        match op {
            Op::BuildTuple(count) => {
                let items = frame.slots.split_off(frame.slots.len() - count as usize);
                frame.push(Value::tuple(items));
            }
            Op::BuildDict(count) => {
                let items = frame.slots.split_off(frame.slots.len() - 2 * count as usize);
                match dict_of(self, &items) {
                    Ok(dict) => frame.push(dict),
                    Err(e) => return self.asked(e, move |vm| dict_of(vm, &items).map(Todo::Done)).map(Some),
                }
            }
            Op::BuildSet(count, constant) => {
                let items = frame.slots.split_off(frame.slots.len() - count as usize);
                return self.push_set(frame, items, constant);
            }
            Op::SetUpdate(depth) => {
                let value = frame.pop();
                let Value::Set(set) = frame.peek(depth as usize).clone() else { return Ok(None) };
                return self.effect(frame, move |vm| {
                    let others = std::slice::from_ref(value.payload());
                    ops::sets::update(vm, BinaryOp::Or, &set, others).map(|()| Todo::Done(Value::None))
                });
            }
            Op::SetAdd(depth) => {
                let item = frame.pop();
                let Value::Set(set) = frame.peek(depth as usize).clone() else { return Ok(None) };
                return self.effect(frame, move |vm| {
                    let key = ops::key_in_set(vm, &set, &item)?;
                    set.table.borrow_mut().add(key);
                    Ok(Todo::Done(Value::None))
                });
            }
            Op::BuildSlice => {
                let step = frame.pop();
                let stop = frame.pop();
                let start = frame.pop();
                frame.push(Value::Slice(Rc::new(Slice { start, stop, step })));
            }
            Op::ListExtend(depth) => {
                let value = frame.pop();
                let Value::List(list) = frame.peek(depth as usize).clone() else { return Ok(None) };
                return self.effect(frame, move |vm| {
                    let list = list.clone();
                    let extended = vm.collect_list(
                        &value,
                        Box::new(move |_, items| {
                            list.items.borrow_mut().extend_from_slice(items);
                            Ok(Value::None)
                        }),
                    );
                    let kind = value.type_name();
                    iterable(vm, extended, &value, |_| {
                        Ok(format!("Value after * must be an iterable, not {kind}"))
                    })
                });
            }
            Op::DictSet(depth) => {
                let value = frame.pop();
                let key = frame.pop();
                let Value::Dict(dict) = frame.peek(depth as usize).clone() else { return Ok(None) };
                let set = move |vm: &mut Vm| {
                    let key = ops::key_in(vm, &dict, &key)?;
                    dict.entries.borrow_mut().insert(key, value.clone());
                    Ok(Todo::Done(Value::None))
                };
                return self.effect(frame, set);
            }
            Op::DictUpdate(depth) | Op::DictMerge(depth) => {
                let value = frame.pop();
                let target = frame.peek(depth as usize).clone();
                // Below a call's keywords: the dict, the positional arguments, the object, the function.
                let callee = if matches!(op, Op::DictMerge(_)) { Some(frame.peek(4).clone()) } else { None };
                return self.effect(frame, move |vm| {
                    ops::merge(vm, &target, &value, callee.clone()).map(|()| Todo::Done(Value::None))
                });
            }
            Op::ListToTuple => {
                let list = frame.pop();
                if let Value::List(list) = list {
                    frame.push(Value::tuple(list.items.take()));
                }
            }
            _ => {}
        }
        Ok(None)
    }

    fn push_set(
        &mut self,
        frame: &mut PyFrame,
        items: Vec<Value>,
        constant: bool,
    ) -> Result<Option<Flow>, Exc> {
        let make =
            move |vm: &mut Vm, items: &[Value]| crate::python::builtins::set::display(vm, items, constant);
        match make(self, &items) {
            Ok(set) => {
                frame.push(set);
                Ok(None)
            }
            Err(e) if self.is_asking(&e) => {
                // One after the other, so that one that is there already goes before the next is asked.
                self.forget_question();
                let Value::Set(set) = make(self, &[])? else { return Ok(None) };
                let adding = AddEach { set, left: items.into_iter() };
                Ok(Some(Flow::Call(Called::Frame(Frame::Native(Box::new(adding), None)))))
            }
            Err(e) => Err(e),
        }
    }

    /// A name in a class body: of its namespace, else a global or built-in one.
    #[inline(never)]
    pub(super) fn load_name(&mut self, frame: &PyFrame, name: &Rc<Str>) -> Result<Value, Exc> {
        if let Some(Value::Dict(namespace)) = frame.slots.first().map(Value::payload)
            && let Some(value) = namespace.entries.borrow().text(name)
        {
            return Ok(value.clone());
        }
        let found = frame.globals.find(name.text()).or_else(|| self.builtins.find(name.text()));
        found.ok_or_else(|| self.name_error(frame, name.text()))
    }

    /// Binds a name in the namespace of a class body. One that `__prepare__` gave may have a `__setitem__` of
    /// its own. `Some` if control leaves the frame.
    #[inline(never)]
    pub(super) fn store_name(
        &mut self,
        frame: &mut PyFrame,
        name: &Rc<Str>,
        value: Value,
    ) -> Result<Option<Flow>, Exc> {
        match frame.slots.first() {
            Some(Value::Dict(namespace)) => {
                let before = namespace.entries.borrow_mut().insert(ops::str_key(name), value);
                drop(before);
                Ok(None)
            }
            Some(namespace @ Value::Object(_)) => {
                let (namespace, key) = (namespace.clone(), Value::Str(name.clone()));
                self.effect(frame, move |vm| {
                    ops::set_item(vm, &namespace, &key, value.clone()).map(|()| Todo::Done(Value::None))
                })
            }
            _ => Ok(None),
        }
    }

    #[inline(never)]
    pub(super) fn delete_name(&mut self, frame: &PyFrame, name: &Rc<Str>) -> Result<(), Exc> {
        let Some(Value::Dict(namespace)) = frame.slots.first().map(Value::payload) else { return Ok(()) };
        let removed = namespace.entries.borrow_mut().remove(&ops::str_key(name));
        match removed {
            Some(_) => Ok(()),
            None => Err(self.name_error(frame, name.text())),
        }
    }

    /// Calls with a tuple of positional arguments and, where said, a dict of keywords.
    pub(super) fn call_spread(&mut self, frame: &mut PyFrame, has_keywords: bool) -> Result<Called, Exc> {
        let keywords = if has_keywords { frame.pop() } else { Value::Unbound };
        let args = frame.pop();
        let receiver = frame.pop();
        let function = frame.pop();
        let mut items = Vec::new();
        if !matches!(receiver, Value::Unbound) {
            items.push(receiver);
        }
        if let Value::Tuple(args) = &args {
            items.extend_from_slice(args.items());
        }
        let mut names = Vec::new();
        if let Value::Dict(keywords) = &keywords {
            for (key, value) in keywords.entries.borrow().iter() {
                names.extend(as_str(&key.value));
                items.push(value.clone());
            }
        }
        self.call_from(frame, &function, Args { items: &items, names: &names })
    }
}

/// A dict of keys and values in turn.
fn dict_of(vm: &mut Vm, items: &[Value]) -> Result<Value, Exc> {
    let dict = Dict::new(Entries::default());
    for [key, value] in items.as_chunks::<2>().0 {
        let key = ops::key_in(vm, &dict, key)?;
        dict.entries.borrow_mut().insert(key, value.clone());
    }
    Ok(Value::Dict(dict))
}

/// A piece of an f-string.
fn formatted(vm: &mut Vm, conversion: Conversion, value: &Value, spec: &str) -> Result<String, Exc> {
    let text = match conversion {
        Conversion::None => return format::format(vm, value, spec),
        Conversion::Str => repr::to_str(vm, value)?,
        Conversion::Repr => repr::repr(vm, value)?,
        Conversion::Ascii => repr::ascii(vm, value)?,
    };
    if spec.is_empty() { Ok(text) } else { format::format(vm, &Value::string(text), spec) }
}

/// The string in a value.
pub(super) fn as_str(value: &Value) -> Option<Rc<Str>> {
    match value {
        Value::Str(text) => Some(text.clone()),
        _ => None,
    }
}

/// Makes the function object of `MakeFunction`, from what its flags say is on the stack.
pub(super) fn make_function(code: Rc<Code>, frame: &mut PyFrame, flags: u8) -> Function {
    let mut take = |flag: u8| if flags & flag != 0 { frame.pop() } else { Value::Unbound };
    let (closure, annotations, keyword_defaults, defaults) = (take(4), take(8), take(2), take(1));
    let keyword_defaults = match &keyword_defaults {
        Value::Dict(dict) => {
            let entries = dict.entries.borrow();
            let named = |(key, value): (&Key, &Value)| {
                as_str(&key.value).map(|name| (Rc::from(name.text()), value.clone()))
            };
            entries.iter().filter_map(named).collect()
        }
        _ => Vec::new(),
    };
    let own = Extra::default();
    if let Value::Dict(_) = annotations {
        set_extra(&own, &Str::new("__annotations__"), annotations);
    }
    Function {
        code,
        own,
        globals: frame.globals.clone(),
        defaults: if let Value::Tuple(defaults) = defaults { Some(defaults) } else { None },
        keyword_defaults,
        replaced: Default::default(),
        attrs: std::cell::RefCell::default(),
        weight: Default::default(),
        closure: if let Value::Tuple(cells) = closure { cells.items().to_vec() } else { Vec::new() },
    }
}

/// Says in words of its own that what is spread cannot be iterated.
fn iterable(
    vm: &mut Vm,
    spread: Result<Todo, Exc>,
    value: &Value,
    message: impl Fn(&mut Vm) -> Result<String, Exc>,
) -> Result<Todo, Exc> {
    match spread {
        Err(e)
            if vm.is_kind(&e, ExcKind::TypeError)
                && vm.special(value, "__iter__")?.is_none()
                && vm.special(value, "__getitem__")?.is_none() =>
        {
            let message = message(vm)?;
            Err(vm.type_error(message))
        }
        other => other,
    }
}

/// A set display in the making, whose items have a hash or an equality of the program's.
struct AddEach {
    set: Rc<Set>,
    left: std::vec::IntoIter<Value>,
}

impl NativeFrame for AddEach {
    fn resume(&mut self, _: &mut Vm, input: Input) -> Step {
        if let Input::Raise(e) | Input::Throw(e) = input {
            return Step::Raise(e);
        }
        let Some(item) = self.left.next() else { return Step::Return(Value::Set(self.set.clone())) };
        let set = self.set.clone();
        Step::Run(Box::new(Operation::of(move |vm| {
            ops::sets::add(vm, &set, &item).map(|()| Todo::Done(Value::None))
        })))
    }
}
