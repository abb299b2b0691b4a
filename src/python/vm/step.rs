//! The instructions. Runs a frame until its control goes elsewhere; nothing in here calls Python code.

use super::build::{as_str, make_function};
use super::{Called, Frame, Next, PyFrame, Vm};
use crate::python::code::{Op, UnaryOp};
use crate::python::ops;
use crate::python::value::{Args, Cell, Coroutine, CoroutineKind, Exc, ExcKind, Str, Value};
use crate::trace::What;
use std::cell::RefCell;
use std::rc::Rc;

/// Where control goes.
pub(super) enum Flow {
    Call(Called),
    /// Into a coroutine, with a value or an exception.
    Resume(Rc<Coroutine>, Result<Value, Exc>),
    /// Into these frames first, which belong to nobody's call.
    First(Vec<Frame>),
    Return(Value),
    Yield(Value),
    Raise(Exc),
    Budget,
}

impl Vm {
    /// Runs instructions until control leaves the frame.
    pub(super) fn step(&mut self, frame: &mut PyFrame) -> Result<Flow, Exc> {
        let code = frame.code.clone();
        loop {
            let op = code.ops[frame.ip];
            frame.ip += 1;
            match op {
                Op::Line(line) => {
                    if self.finalizers.any() {
                        let first = self.finalize(Some(frame));
                        if !first.is_empty() {
                            frame.ip -= 1;
                            return Ok(Flow::First(first));
                        }
                    }
                    if self.fuel == 0 {
                        frame.ip -= 1;
                        return Ok(Flow::Budget);
                    }
                    self.fuel -= 1;
                    if frame.line != line {
                        frame.line = line;
                        if let Some(owner) = &frame.owner {
                            owner.line.set(line);
                        }
                        self.record(What::Line(line));
                    }
                }
                Op::Const(index) => frame.push(code.consts[index as usize].clone()),
                Op::PopTop => {
                    drop(frame.pop());
                    if self.finalizers.any() {
                        let first = self.finalize(Some(frame));
                        if !first.is_empty() {
                            return Ok(Flow::First(first));
                        }
                    }
                }
                Op::Copy(depth) => frame.push(frame.peek(depth as usize).clone()),
                Op::Swap(depth) => {
                    let top = frame.slots.len() - 1;
                    frame.slots.swap(top, top + 1 - depth as usize);
                }
                Op::LoadFast(slot) => match &frame.slots[slot as usize] {
                    Value::Unbound => {
                        return Err(self.unbound(&code.locals[slot as usize]));
                    }
                    value => {
                        let value = value.clone();
                        frame.push(value);
                    }
                },
                Op::StoreFast(slot) => {
                    let value = frame.pop();
                    frame.slots[slot as usize] = value;
                }
                Op::DeleteFast(slot) => {
                    if matches!(frame.slots[slot as usize], Value::Unbound) {
                        return Err(self.unbound(&code.locals[slot as usize]));
                    }
                    frame.slots[slot as usize] = Value::Unbound;
                }
                Op::MakeCell(slot) => {
                    let value =
                        RefCell::new(std::mem::replace(&mut frame.slots[slot as usize], Value::Unbound));
                    frame.slots[slot as usize] = Value::Cell(Rc::new(Cell { value }));
                }
                Op::LoadCellItself(slot) => frame.push(frame.slots[slot as usize].clone()),
                Op::LoadCell(slot) => {
                    let value = match &frame.slots[slot as usize] {
                        Value::Cell(cell) => cell.value.borrow().clone(),
                        _ => Value::Unbound,
                    };
                    if matches!(value, Value::Unbound) {
                        let free = code.free.contains(&(slot as usize));
                        let name = &code.locals[slot as usize];
                        let e = if free { self.unbound_free(name) } else { self.unbound(name) };
                        return Err(e);
                    }
                    frame.push(value);
                }
                Op::StoreCell(slot) => {
                    let value = frame.pop();
                    if let Value::Cell(cell) = &frame.slots[slot as usize] {
                        drop(cell.value.replace(value));
                    }
                }
                Op::DeleteCell(slot) => {
                    if let Value::Cell(cell) = &frame.slots[slot as usize] {
                        drop(cell.value.replace(Value::Unbound));
                    }
                }
                Op::LoadGlobal(slot) => {
                    let mut value = frame.globals.get(slot);
                    if matches!(value, Value::Unbound) {
                        let name = frame.globals.name(slot);
                        value = match self.builtins.find(&name) {
                            Some(value) => value,
                            None => return Err(self.name_error(frame, &name)),
                        };
                    }
                    frame.push(value);
                }
                Op::StoreGlobal(slot) => {
                    let value = frame.pop();
                    drop(frame.globals.set(slot, value));
                }
                Op::DeleteGlobal(slot) => {
                    if matches!(frame.globals.set(slot, Value::Unbound), Value::Unbound) {
                        let name = frame.globals.name(slot);
                        return Err(self.name_error(frame, &name));
                    }
                }
                Op::LoadAttr(name) => {
                    let object = frame.pop();
                    let value = self.attribute(&object, &code.names[name as usize])?;
                    frame.push(value);
                }
                Op::StoreAttr(name) => {
                    let object = frame.pop();
                    let value = frame.pop();
                    self.set_attribute(&object, &code.names[name as usize], value)?;
                }
                Op::DeleteAttr(name) => {
                    let object = frame.pop();
                    self.set_attribute(&object, &code.names[name as usize], Value::Unbound)?;
                }
                Op::LoadMethod(name) => {
                    let object = frame.pop();
                    let (function, receiver) = self.method(object, &code.names[name as usize])?;
                    frame.push(function);
                    frame.push(receiver);
                }
                Op::NoSelf => frame.push(Value::Unbound),
                Op::Binary(op) => {
                    let right = frame.pop();
                    let left = frame.pop();
                    let value = ops::binary(self, op, &left, &right)?;
                    frame.push(value);
                }
                Op::InPlace(op) => {
                    let right = frame.pop();
                    let left = frame.pop();
                    let value = ops::in_place(self, op, &left, &right)?;
                    frame.push(value);
                }
                Op::Unary(UnaryOp::Not) => {
                    let value = frame.pop();
                    frame.push(Value::Bool(!ops::truth(&value)));
                }
                Op::Unary(op) => {
                    let value = frame.pop();
                    let value = ops::unary(self, op, &value)?;
                    frame.push(value);
                }
                Op::Compare(op) => {
                    let right = frame.pop();
                    let left = frame.pop();
                    let value = ops::compare(self, op, &left, &right)?;
                    frame.push(Value::Bool(value));
                }
                Op::Contains(not) => {
                    let container = frame.pop();
                    let item = frame.pop();
                    let found = ops::contains(self, &container, &item)?;
                    frame.push(Value::Bool(found != not));
                }
                Op::Is(not) => {
                    let right = frame.pop();
                    let left = frame.pop();
                    frame.push(Value::Bool(left.is(&right) != not));
                }
                Op::GetItem => {
                    let index = frame.pop();
                    let object = frame.pop();
                    let value = ops::get_item(self, &object, &index)?;
                    frame.push(value);
                }
                Op::SetItem => {
                    let index = frame.pop();
                    let object = frame.pop();
                    let value = frame.pop();
                    ops::set_item(self, &object, &index, value)?;
                }
                Op::DeleteItem => {
                    let index = frame.pop();
                    let object = frame.pop();
                    ops::delete_item(self, &object, &index)?;
                }
                Op::BuildList(_)
                | Op::BuildTuple(_)
                | Op::BuildDict(_)
                | Op::BuildString(_)
                | Op::BuildSlice
                | Op::ListAppend(_)
                | Op::ListExtend(_)
                | Op::DictSet(_)
                | Op::DictUpdate(_)
                | Op::DictMerge(_)
                | Op::ListToTuple
                | Op::Format(..) => {
                    if let Some(flow) = self.build(frame, op)? {
                        return Ok(flow);
                    }
                }
                Op::Jump(target) => frame.ip = target as usize,
                Op::JumpBack(target) => {
                    frame.ip = target as usize;
                    // Coming back to a line counts as reaching it anew.
                    frame.line = 0;
                    if self.fuel == 0 {
                        return Ok(Flow::Budget);
                    }
                    self.fuel -= 1;
                }
                Op::PopJumpIfFalse(target) => {
                    if !ops::truth(&frame.pop()) {
                        frame.ip = target as usize;
                    }
                }
                Op::PopJumpIfTrue(target) => {
                    if ops::truth(&frame.pop()) {
                        frame.ip = target as usize;
                    }
                }
                Op::JumpIfFalseOrPop(target) => {
                    if ops::truth(frame.peek(1)) {
                        frame.pop();
                    } else {
                        frame.ip = target as usize;
                    }
                }
                Op::JumpIfTrueOrPop(target) => {
                    if ops::truth(frame.peek(1)) {
                        frame.ip = target as usize;
                    } else {
                        frame.pop();
                    }
                }
                Op::GetIter => {
                    let value = frame.pop();
                    let iterator = self.iter(&value)?;
                    frame.push(iterator);
                }
                Op::ForIter(end) => match self.next(&frame.peek(1).clone())? {
                    Next::Item(item) => frame.push(item),
                    Next::Done => {
                        frame.pop();
                        frame.ip = end as usize;
                    }
                    Next::Resume(generator) => return Ok(Flow::Resume(generator, Ok(Value::None))),
                    Next::Run(native) => return Ok(Flow::Call(Called::Frame(Frame::Native(native, None)))),
                },
                Op::Unpack(count) => {
                    let value = frame.pop();
                    let items = ops::unpack(self, &value, count as usize, None)?;
                    frame.slots.extend(items.into_iter().rev());
                }
                Op::UnpackStar(before, after) => {
                    let value = frame.pop();
                    let items = ops::unpack(self, &value, before as usize, Some(after as usize))?;
                    frame.slots.extend(items.into_iter().rev());
                }
                Op::Call(count) => {
                    let called = self.call_on_stack(frame, count as usize, &[])?;
                    match called {
                        Called::Value(value) => frame.push(value),
                        other => return Ok(Flow::Call(other)),
                    }
                }
                Op::CallKeywords(count, names) => {
                    let names: Vec<Rc<Str>> = match &code.consts[names as usize] {
                        Value::Tuple(names) => names.items().iter().filter_map(as_str).collect(),
                        _ => Vec::new(),
                    };
                    let called = self.call_on_stack(frame, count as usize, &names)?;
                    match called {
                        Called::Value(value) => frame.push(value),
                        other => return Ok(Flow::Call(other)),
                    }
                }
                Op::CallSpread(has_keywords) => {
                    let called = self.call_spread(frame, has_keywords)?;
                    match called {
                        Called::Value(value) => frame.push(value),
                        other => return Ok(Flow::Call(other)),
                    }
                }
                Op::MakeFunction(index, flags) => {
                    let Value::Code(made) = &code.consts[index as usize] else { continue };
                    let function = make_function(made.clone(), frame, flags);
                    frame.push(Value::Function(Rc::new(function)));
                }
                Op::Return => return Ok(Flow::Return(frame.pop())),
                Op::Yield => return Ok(Flow::Yield(frame.pop())),
                Op::GetAwaitable => match frame.peek(1) {
                    Value::Coroutine(c) if c.kind == CoroutineKind::Coroutine => {}
                    Value::Future(_) => {}
                    other => {
                        let message =
                            format!("object {} can't be used in 'await' expression", other.type_name());
                        let e = self.type_error(message);
                        return Err(e);
                    }
                },
                Op::GetYieldFrom => {
                    let value = frame.pop();
                    let iterator = self.iter(&value)?;
                    frame.push(iterator);
                }
                Op::Send => {
                    let sent = frame.pop();
                    match frame.peek(1).clone() {
                        Value::Coroutine(inner) => return Ok(Flow::Resume(inner, Ok(sent))),
                        Value::Future(future) => match future.outcome() {
                            Some(outcome) => {
                                frame.pop();
                                let value = outcome?;
                                frame.push(value);
                            }
                            None => return Ok(Flow::Yield(Value::Future(future))),
                        },
                        iterator => match self.next(&iterator)? {
                            Next::Item(item) => return Ok(Flow::Yield(item)),
                            Next::Done => {
                                frame.pop();
                                frame.push(Value::None);
                            }
                            Next::Resume(generator) => return Ok(Flow::Resume(generator, Ok(sent))),
                            Next::Run(_) => {
                                let e = self.type_error("yield from this iterator is not supported here yet");
                                return Err(e);
                            }
                        },
                    }
                }
                Op::Raise(parts) => return Err(self.raise(frame, parts)),
                Op::RaiseAssertion(message) => {
                    let args = if message { vec![frame.pop()] } else { Vec::new() };
                    let class = self.exception_class(ExcKind::AssertionError);
                    return Err(crate::python::value::Exception::new(class, args));
                }
                Op::PushBlock(target) => frame.blocks.push((target, frame.slots.len() as u32)),
                Op::PopBlock => {
                    frame.blocks.pop();
                }
                Op::PushHandled(target) => {
                    let Value::Exception(exception) = frame.pop() else { continue };
                    let before = frame.handled.replace(exception.clone());
                    frame.push(before.map_or(Value::None, Value::Exception));
                    frame.blocks.push((target, frame.slots.len() as u32));
                    frame.push(Value::Exception(exception));
                }
                Op::PopHandled => {
                    frame.blocks.pop();
                    frame.handled = as_exception(frame.pop());
                    if self.finalizers.any() {
                        let first = self.finalize(Some(frame));
                        if !first.is_empty() {
                            return Ok(Flow::First(first));
                        }
                    }
                }
                Op::MatchException => {
                    let class = frame.pop();
                    let Value::Exception(exception) = frame.peek(1).clone() else { continue };
                    let matched = self.matches(&exception, &class)?;
                    frame.push(Value::Bool(matched));
                }
                Op::Reraise => {
                    let Value::Exception(exception) = frame.pop() else { continue };
                    return Err(exception);
                }
                Op::LeaveHandler => {
                    let Value::Exception(exception) = frame.pop() else { continue };
                    frame.handled = as_exception(frame.pop());
                    return Err(exception);
                }
                Op::Import(name) => {
                    let module = crate::python::builtins::import(self, code.names[name as usize].text())?;
                    frame.push(module);
                }
                Op::ImportFrom(name) => {
                    let module = frame.peek(1).clone();
                    let value =
                        crate::python::builtins::import_from(self, &module, &code.names[name as usize])?;
                    frame.push(value);
                }
            }
        }
    }

    /// Calls what lies under `count` arguments on the stack, and takes all of it off.
    fn call_on_stack(&mut self, frame: &mut PyFrame, count: usize, names: &[Rc<Str>]) -> Result<Called, Exc> {
        let first = frame.slots.len() - count;
        let receiver = usize::from(!matches!(frame.slots[first - 1], Value::Unbound));
        let called = {
            let (below, items) = frame.slots.split_at(first - receiver);
            let callable = &below[first - 2];
            self.call(callable, Args { items, names })
        };
        frame.slots.truncate(first - 2);
        called
    }
}

fn as_exception(value: Value) -> Option<Exc> {
    match value {
        Value::Exception(exception) => Some(exception),
        _ => None,
    }
}
