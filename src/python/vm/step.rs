//! The instructions. Runs a frame until its control goes elsewhere; nothing in here calls Python code.

use super::build::{as_str, make_function};
use super::frame::AGAIN;
use super::{Called, Frame, Next, PyFrame, Vm};
use crate::python::code::Op;
use crate::python::ops;
use crate::python::value::circle::{self, Noted};
use crate::python::value::{
    Args, Builtin, Call, Cell, ClassKind, Coroutine, Exc, ExcKind, Str, Todo, TypeId, Value,
};
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
    ///
    /// Plain calls and returns between frames of Python happen in here: `frame` is then another one.
    pub(super) fn step(&mut self, frame: &mut Box<PyFrame>) -> Result<Flow, Exc> {
        let mut code = frame.code.clone();
        let mut hidden = code.source.hidden;
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
                    if self.fuel.get() == 0 {
                        frame.ip -= 1;
                        return Ok(Flow::Budget);
                    }
                    self.fuel.set(self.fuel.get() - 1);
                    if frame.reached != line {
                        frame.reached = line;
                        if let Some(owner) = &frame.owner {
                            owner.line.set(line);
                        }
                        if !hidden {
                            self.record(What::Line(line));
                        }
                    }
                }
                Op::NoLine => frame.reached |= AGAIN,
                Op::Const(index) => frame.push_copy(&code.consts[index as usize]),
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
                Op::LoadFast(slot) => {
                    if !frame.load(slot as usize) {
                        return Err(self.unbound(&code.locals[slot as usize]));
                    }
                }
                Op::StoreFast(slot) => {
                    if frame.store_number(slot as usize) {
                        continue;
                    }
                    let value = frame.pop();
                    frame.slots[slot as usize] = value;
                }
                Op::DeleteFast(slot) => {
                    if matches!(frame.slots[slot as usize], Value::Unbound) {
                        return Err(self.unbound(&code.locals[slot as usize]));
                    }
                    frame.slots[slot as usize] = Value::Unbound;
                    if self.finalizers.any() {
                        let first = self.finalize(Some(frame));
                        if !first.is_empty() {
                            return Ok(Flow::First(first));
                        }
                    }
                }
                Op::MakeCell(slot) => {
                    let value =
                        RefCell::new(std::mem::replace(&mut frame.slots[slot as usize], Value::Unbound));
                    frame.slots[slot as usize] =
                        Value::Cell(Rc::new(Cell { value, noted: Noted::default() }));
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
                        circle::note_with(cell, &value);
                        drop(cell.value.replace(value));
                    }
                }
                Op::DeleteCell(slot) => {
                    if let Value::Cell(cell) = &frame.slots[slot as usize] {
                        drop(cell.value.replace(Value::Unbound));
                    }
                }
                Op::LoadGlobal(slot) => {
                    if frame.load_global(slot) {
                        continue;
                    }
                    let mut value = frame.globals.get(slot);
                    if matches!(value, Value::Unbound) {
                        value = match frame.globals.find_builtin(slot, &self.builtins) {
                            Some(value) => value,
                            None => return Err(self.name_error(frame, &frame.globals.name(slot))),
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
                Op::LoadBuildClass => {
                    let name = "__build_class__";
                    frame.push(self.builtins.find(name).unwrap_or(Value::None));
                }
                Op::LoadName(name) => {
                    let value = self.load_name(frame, &code.names[name as usize])?;
                    frame.push(value);
                }
                Op::StoreName(name) => {
                    let value = frame.pop();
                    if let Some(flow) = self.store_name(frame, &code.names[name as usize], value)? {
                        return Ok(flow);
                    }
                }
                Op::DeleteName(name) => self.delete_name(frame, &code.names[name as usize])?,
                Op::LoadAttr(name) if frame.own_attribute(&code.names[name as usize], self.class_changes) => {
                }
                Op::StoreAttr(name)
                    if frame.set_own_attribute(&code.names[name as usize], self.class_changes) => {}
                Op::LoadMethod(name) if self.known_method(frame, &code.names[name as usize]) => {}
                Op::LoadAttr(_) | Op::StoreAttr(_) | Op::DeleteAttr(_) | Op::LoadMethod(_) => {
                    if let Some(flow) = self.attribute_op(frame, op)? {
                        return Ok(flow);
                    }
                }
                Op::NoSelf => frame.push(Value::Unbound),
                Op::Binary(binary) | Op::InPlace(binary) if frame.binary(binary) => {}
                Op::Compare(compare) if frame.compare(compare) => {}
                Op::Is(not) => {
                    let right = frame.pop();
                    let left = frame.pop();
                    frame.push(Value::Bool(left.is(&right) != not));
                }
                Op::Binary(_)
                | Op::InPlace(_)
                | Op::Unary(_)
                | Op::Compare(_)
                | Op::Contains(_)
                | Op::GetItem
                | Op::SetItem
                | Op::DeleteItem => {
                    if let Some(flow) = self.operate(frame, op)? {
                        return Ok(flow);
                    }
                }
                Op::BuildList(_)
                | Op::BuildTuple(_)
                | Op::BuildDict(_)
                | Op::BuildString(_)
                | Op::BuildSlice
                | Op::ListAppend(_)
                | Op::ListExtend(_)
                | Op::SpreadAll
                | Op::DictSet(_)
                | Op::DictUpdate(_)
                | Op::DictMerge(_)
                | Op::ListToTuple
                | Op::SetUpdate(_)
                | Op::BuildSet(..)
                | Op::SetAdd(_)
                | Op::Format(..) => {
                    if let Some(flow) = self.build(frame, op)? {
                        return Ok(flow);
                    }
                }
                Op::Jump(target) => frame.ip = target as usize,
                Op::JumpBack(target) => {
                    frame.ip = target as usize;
                    // Coming back to a line counts as reaching it anew.
                    frame.reached |= AGAIN;
                    if self.fuel.get() == 0 {
                        return Ok(Flow::Budget);
                    }
                    self.fuel.set(self.fuel.get() - 1);
                }
                Op::PopJumpIfFalse(target) => {
                    if let Some(truth) = frame.pop_bool() {
                        if !truth {
                            frame.ip = target as usize;
                        }
                        continue;
                    }
                    let value = frame.pop();
                    match ops::truth(self, &value) {
                        Ok(true) => {}
                        Ok(false) => frame.ip = target as usize,
                        Err(e) => return self.asked_truth(frame, e, value),
                    }
                }
                Op::PopJumpIfTrue(target) => {
                    if let Some(truth) = frame.pop_bool() {
                        if truth {
                            frame.ip = target as usize;
                        }
                        continue;
                    }
                    let value = frame.pop();
                    match ops::truth(self, &value) {
                        Ok(false) => {}
                        Ok(true) => frame.ip = target as usize,
                        Err(e) => return self.asked_truth(frame, e, value),
                    }
                }
                Op::JumpIfFalseOrPop(target) => {
                    let value = frame.peek(1).clone();
                    match ops::truth(self, &value) {
                        Ok(true) => _ = frame.pop(),
                        Ok(false) => frame.ip = target as usize,
                        Err(e) => return self.asked_jump(frame, e, value, target, false),
                    }
                }
                Op::JumpIfTrueOrPop(target) => {
                    let value = frame.peek(1).clone();
                    match ops::truth(self, &value) {
                        Ok(false) => _ = frame.pop(),
                        Ok(true) => frame.ip = target as usize,
                        Err(e) => return self.asked_jump(frame, e, value, target, true),
                    }
                }
                Op::GetIter => {
                    let value = frame.pop();
                    match self.iter(&value) {
                        Ok(iterator) => frame.push(iterator),
                        Err(e) => return self.asked(e, move |vm| vm.iter(&value).map(Todo::Done)),
                    }
                }
                Op::ForIter(end) if frame.for_iter(end) => {}
                Op::ForIter(end) => match self.next(&frame.peek(1).clone())? {
                    Next::Item(item) => frame.push(item),
                    Next::Done => {
                        frame.pop();
                        frame.ip = end as usize;
                    }
                    Next::Resume(generator) => return Ok(Flow::Resume(generator, Ok(Value::None))),
                    Next::Call(next) => return self.call(&next, Args::new(&[])).map(Flow::Call),
                    Next::Run(native) => return Ok(Flow::Call(Called::Frame(Frame::Native(native, None)))),
                },
                Op::Unpack(_) | Op::UnpackStar(..) => {
                    if let Some(flow) = self.unpack(frame, op)? {
                        return Ok(flow);
                    }
                }
                Op::Call(count) => {
                    if let Some(callee) = self.quick_call(frame, count as usize) {
                        self.room_for_call(Some(frame))?;
                        self.frames.push(Frame::Python(std::mem::replace(frame, callee)));
                        code = frame.code.clone();
                        hidden = code.source.hidden;
                        continue;
                    }
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
                Op::Return => {
                    let value = frame.pop();
                    if !self.quick_return(frame) {
                        return Ok(Flow::Return(value));
                    }
                    frame.push(value);
                    code = frame.code.clone();
                    hidden = code.source.hidden;
                }
                Op::Yield => return Ok(Flow::Yield(frame.pop())),
                Op::YieldAsync => return Ok(Flow::Yield(Value::Wrapped(Rc::new(frame.pop())))),
                Op::GetAwaitable(_) | Op::GetYieldFrom | Op::Send => {
                    if let Some(flow) = self.delegate(frame, op)? {
                        return Ok(flow);
                    }
                }
                Op::Raise(parts) => {
                    if let Some(flow) = self.make_raised(frame, parts) {
                        return Ok(flow);
                    }
                    return Err(self.raise(frame, parts));
                }
                Op::RaiseAssertion(message) => {
                    let args = if message { vec![frame.pop()] } else { Vec::new() };
                    let class = self.exception_class(ExcKind::AssertionError);
                    return Err(crate::python::value::Exception::new(class, args));
                }
                Op::PushBlock(target) => frame.blocks.push((target, frame.slots.len() as u32)),
                Op::PushBlockBelow(target) => frame.blocks.push((target, frame.slots.len() as u32 - 1)),
                Op::EnterWith(is_async) => return self.enter_with(frame, is_async),
                Op::ExitWith => return self.exit_with(frame),
                Op::GetAsyncIter => {
                    if let Some(flow) = self.get_async_iterator(frame)? {
                        return Ok(flow);
                    }
                }
                Op::GetAsyncNext => {
                    if let Some(flow) = self.get_async_next(frame)? {
                        return Ok(flow);
                    }
                }
                Op::EndAsyncFor => self.end_async_for(frame)?,
                Op::MatchStar => {
                    if let Some(flow) = self.match_star(frame)? {
                        return Ok(flow);
                    }
                }
                Op::EndStar => {
                    if let Some(flow) = self.end_star(frame)? {
                        return Ok(flow);
                    }
                }
                Op::MatchSequence(..)
                | Op::MatchLength(..)
                | Op::PickItem(..)
                | Op::MatchMapping(_)
                | Op::MatchClass(_) => {
                    if let Some(flow) = self.match_parts(frame, op)? {
                        return Ok(flow);
                    }
                }
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
                    frame.reached |= AGAIN;
                    return Err(exception);
                }
                Op::Import(_) | Op::ImportStar | Op::ImportFrom(_) => {
                    if let Some(flow) = self.import_op(frame, op)? {
                        return Ok(flow);
                    }
                }
            }
        }
    }

    /// Calls a built-in function that looks at its caller's frame.
    fn call_framed(
        &mut self,
        call: fn(&mut Vm, &PyFrame, Args) -> Result<Todo, Exc>,
        frame: &PyFrame,
        args: Args,
    ) -> Result<Called, Exc> {
        match call(self, frame, args)? {
            Todo::Done(value) => Ok(Called::Value(value)),
            Todo::Run(native) => Ok(Called::Frame(Frame::Native(native, None))),
            Todo::Hold(until) => Ok(Called::Hold(until)),
        }
    }

    /// Calls what lies under `count` arguments on the stack, and takes all of it off.
    fn call_on_stack(&mut self, frame: &mut PyFrame, count: usize, names: &[Rc<Str>]) -> Result<Called, Exc> {
        let first = frame.slots.len() - count;
        let receiver = usize::from(!matches!(frame.slots[first - 1], Value::Unbound));
        if self.debugging {
            self.calling = Some((frame.code.clone(), frame.line()));
        }
        let called = {
            let (below, items) = frame.slots.split_at(first - receiver);
            self.call_from(frame, &below[first - 2], Args { items, names })
        };
        frame.slots.truncate(first - 2);
        called
    }

    /// Calls something from a frame, which some built-in functions look at.
    pub(super) fn call_from(&mut self, frame: &PyFrame, callable: &Value, args: Args) -> Result<Called, Exc> {
        match callable {
            Value::Builtin(Builtin { call: Call::Framed(call), .. }) => self.call_framed(*call, frame, args),
            Value::Type(class) if class.kind == ClassKind::Builtin(TypeId::Super) && !class.user => {
                self.call_framed(crate::python::builtins::object::call_super, frame, args)
            }
            callable => self.call(callable, args),
        }
    }
}

fn as_exception(value: Value) -> Option<Exc> {
    match value {
        Value::Exception(exception) => Some(exception),
        _ => None,
    }
}
