//! The commonest instructions on the commonest values, done in place.
//!
//! Each of these says whether it has done the whole of its instruction; if not, nothing has changed. A value
//! that is written in two halves and read back as a whole makes the processor wait, so here values are not
//! moved through temporaries.

use super::quick_attr::{fill_rest, fits};
use super::{Frame, PyFrame, Then, Vm};
use crate::python::code::{BinaryOp, CompareOp, Op};
use crate::python::value::{IterState, Key, Str, Value, circle};
use crate::python::{number, ops};
use std::cmp::Ordering;
use std::rc::Rc;

/// Pushes a copy of a value.
macro_rules! push_copy {
    ($slots:expr, $value:expr, $($kind:ident)*) => {
        match $value {
            Value::Int(i) => {
                let i = *i;
                $slots.push(Value::Int(i));
            }
            Value::None => $slots.push(Value::None),
            $(Value::$kind(v) => {
                let v = Rc::clone(v);
                $slots.push(Value::$kind(v));
            })*
            other => {
                let other = other.clone();
                $slots.push(other);
            }
        }
    };
}

/// How many frames are kept to be used again.
const SPARE: usize = 32;

impl PyFrame {
    /// Pushes a copy of a local; false if it is not bound.
    #[inline(always)]
    pub(super) fn load(&mut self, slot: usize) -> bool {
        let slots = &mut self.slots;
        match &slots[slot] {
            Value::Unbound => return false,
            value => push_copy!(slots, value, Str List Dict Object Function Tuple),
        }
        true
    }

    /// Pushes a copy of the `depth`-th value from the top.
    #[inline(always)]
    pub(super) fn copy(&mut self, depth: usize) {
        let slots = &mut self.slots;
        push_copy!(slots, &slots[slots.len() - depth], Object List Dict Str);
    }

    /// Pushes a copy.
    #[inline(always)]
    pub(super) fn push_copy(&mut self, value: &Value) {
        push_copy!(self.slots, value, Function Type Str Module Object);
    }

    /// Pushes a copy of a global; false if it is not bound.
    #[inline(always)]
    pub(super) fn load_global(&mut self, slot: u32) -> bool {
        let slots = &mut self.slots;
        self.globals.with(slot, |value| match value {
            Value::Unbound => false,
            value => {
                push_copy!(slots, value, Function Type Str Module Object);
                true
            }
        })
    }

    /// Forgets the top, which holds nothing that has to be let go of.
    #[inline(always)]
    fn forget(&mut self) {
        std::mem::forget(self.slots.pop());
    }

    /// Moves a number from the top to a local that is a number.
    #[inline(always)]
    pub(super) fn store_number(&mut self, slot: usize) -> bool {
        let last = self.slots.len() - 1;
        match (&self.slots[last], &self.slots[slot]) {
            (Value::Int(new), Value::Int(_) | Value::None | Value::Unbound) => {
                let new = *new;
                std::mem::forget(std::mem::replace(&mut self.slots[slot], Value::Int(new)));
            }
            _ => return false,
        }
        self.forget();
        true
    }

    /// `left op constant`, and the jump that goes by it, of two small integers: the constant is not pushed.
    #[inline(always)]
    pub(super) fn with_constant(&mut self, constant: &Value) -> bool {
        let (Some(Value::Int(left)), Value::Int(right)) = (self.slots.last_mut(), constant) else {
            return false;
        };
        match self.code.ops[self.ip] {
            Op::Binary(op) | Op::InPlace(op) => match of_integers(op, *left, *right) {
                Some(result) => {
                    *left = result;
                    self.ip += 1;
                }
                None => return false,
            },
            Op::Compare(op) => {
                let result = holds(op, (*left).cmp(right));
                self.ip += 1;
                self.compared(result);
            }
            _ => return false,
        }
        true
    }

    /// Puts the result of a comparison in the place of the top, or jumps by it.
    #[inline(always)]
    fn compared(&mut self, result: bool) {
        match self.code.ops[self.ip] {
            Op::PopJumpIfFalse(target) => {
                self.forget();
                self.ip = if result { self.ip + 1 } else { target as usize };
            }
            Op::PopJumpIfTrue(target) => {
                self.forget();
                self.ip = if result { target as usize } else { self.ip + 1 };
            }
            _ => {
                self.forget();
                self.slots.push(Value::bool(result));
            }
        }
    }

    /// Lets go of all values, the first one first.
    #[inline(always)]
    pub(super) fn let_go(&mut self) {
        for slot in &mut self.slots {
            if slot.is_counted() {
                *slot = Value::Unbound;
            }
        }
        while let Some(value) = self.slots.pop() {
            std::mem::forget(value);
        }
    }

    /// `left op right` on two small integers or two floats.
    #[inline(always)]
    pub(super) fn binary(&mut self, op: BinaryOp) -> bool {
        let below = self.slots.len() - 2;
        let result = match (&self.slots[below], &self.slots[below + 1]) {
            (Value::Int(a), Value::Int(b)) => match of_integers(op, *a, *b) {
                Some(result) => Value::Int(result),
                None => return false,
            },
            (Value::Float(a), Value::Float(b)) => match op {
                BinaryOp::Add => Value::float(a.get() + b.get()),
                BinaryOp::Sub => Value::float(a.get() - b.get()),
                BinaryOp::Mul => Value::float(a.get() * b.get()),
                _ => return false,
            },
            _ => return false,
        };
        self.forget();
        std::mem::forget(std::mem::replace(&mut self.slots[below], result));
        true
    }

    /// `left op right` on two small integers or two floats, and the jump that goes by it.
    #[inline(always)]
    pub(super) fn compare(&mut self, op: CompareOp) -> bool {
        let below = self.slots.len() - 2;
        let result = match (&self.slots[below], &self.slots[below + 1]) {
            (Value::Int(a), Value::Int(b)) => holds(op, a.cmp(b)),
            (Value::Float(a), Value::Float(b)) => match a.get().partial_cmp(&b.get()) {
                Some(order) => holds(op, order),
                None => op == CompareOp::Ne,
            },
            _ => return false,
        };
        self.forget();
        self.compared(result);
        true
    }

    /// Puts an attribute that the object on top has itself in its place.
    #[inline]
    pub(super) fn own_attribute(&mut self, name: &Rc<Str>, changes: u32) -> bool {
        let Some(Value::Object(object)) = self.slots.last() else { return false };
        if !object.class.borrow().is_plain(changes) {
            return false;
        }
        let Some(value) = object.dict.borrow().entries.borrow().text(name).cloned() else { return false };
        if let Some(top) = self.slots.last_mut() {
            *top = value;
        }
        true
    }

    /// Gives an attribute that the object on top has itself the value below it.
    #[inline]
    pub(super) fn set_own_attribute(&mut self, name: &Rc<Str>, changes: u32) -> bool {
        let below = self.slots.len() - 2;
        let (values, top) = self.slots.split_at_mut(below + 1);
        let [Value::Object(object)] = top else { return false };
        if !object.class.borrow().is_plain(changes) {
            return false;
        }
        let before = match object.dict.borrow().entries.borrow_in_place().text_mut(name) {
            Some(place) => std::mem::replace(place, std::mem::replace(&mut values[below], Value::None)),
            None => return false,
        };
        drop(before);
        self.slots.truncate(below);
        true
    }

    /// `object[index]` of a list, tuple or dictionary, if it is there.
    #[inline]
    pub(super) fn get_item(&mut self) -> bool {
        let below = self.slots.len() - 2;
        let found = match (&self.slots[below], &self.slots[below + 1]) {
            (Value::List(list), Value::Int(at)) => list.items.borrow().get(place(*at)).cloned(),
            (Value::Tuple(tuple), Value::Int(at)) => tuple.items().get(place(*at)).cloned(),
            (Value::Dict(dict), Value::Str(name)) => {
                let entries = dict.entries.borrow();
                if entries.odd { None } else { entries.text(name).cloned() }
            }
            (Value::Dict(dict), key @ Value::Int(at)) => {
                let entries = dict.entries.borrow();
                let key = Key { hash: number::hash::int(*at), value: key.clone() };
                if entries.odd { None } else { entries.get(&key).cloned() }
            }
            _ => None,
        };
        let Some(value) = found else { return false };
        self.slots.truncate(below + 1);
        self.slots[below] = value;
        true
    }

    /// `list[index] = value`, if there is such an item; `dict[key] = value`, of common keys.
    #[inline]
    pub(super) fn set_item(&mut self) -> bool {
        let below = self.slots.len() - 3;
        let (values, rest) = self.slots.split_at_mut(below + 1);
        let (list, at) = match rest {
            [Value::List(list), Value::Int(at)] => (list, at),
            [Value::Dict(dict), key @ (Value::Int(_) | Value::Str(_))] if !dict.entries.borrow().odd => {
                let hash = match &*key {
                    Value::Str(text) => ops::hash_str(text),
                    Value::Int(at) => number::hash::int(*at),
                    _ => return false,
                };
                let key = Key { hash, value: std::mem::replace(key, Value::Unbound) };
                let value = std::mem::replace(&mut values[below], Value::Unbound);
                circle::note_with(dict, &value);
                let before = dict.entries.borrow_mut().insert(key, value);
                drop(before);
                self.slots.truncate(below);
                return true;
            }
            _ => return false,
        };
        let before = match list.items.borrow_in_place().get_mut(place(*at)) {
            Some(item) => {
                circle::note_with(list, &values[below]);
                std::mem::replace(item, std::mem::replace(&mut values[below], Value::Unbound))
            }
            None => return false,
        };
        drop(before);
        self.slots.truncate(below);
        true
    }

    /// Puts the items of a tuple or list of just so many in its place, the first one on top.
    #[inline]
    pub(super) fn unpack_all(&mut self, count: usize) -> bool {
        let Some(top @ (Value::Tuple(_) | Value::List(_))) = self.slots.last() else { return false };
        let whole = top.clone();
        match &whole {
            Value::Tuple(tuple) if tuple.items().len() == count => {
                self.slots.pop();
                self.slots.extend(tuple.items().iter().rev().cloned());
            }
            Value::List(list) if list.items.borrow().len() == count => {
                self.slots.pop();
                self.slots.extend(list.items.borrow().iter().rev().cloned());
            }
            _ => return false,
        }
        true
    }

    /// Takes a truth off the stack, if there is one on top.
    #[inline(always)]
    pub(super) fn pop_bool(&mut self) -> Option<bool> {
        let truth = match self.slots.last() {
            Some(Value::Bool(truth)) => truth.get(),
            Some(Value::None) => false,
            _ => return None,
        };
        self.forget();
        Some(truth)
    }

    /// The next item of a range, a list or a tuple, or the end of the loop.
    #[inline(always)]
    pub(super) fn for_iter(&mut self, end: u32) -> bool {
        let Some(Value::Iter(iter)) = self.slots.last() else { return false };
        let item = match &mut *iter.state.borrow_mut() {
            IterState::Range { range, next } if *next < range.len() => {
                *next += 1;
                Some(Value::Int(range.at(*next - 1)))
            }
            IterState::Range { .. } => None,
            IterState::List { list, next } => match list.items.borrow().get(*next) {
                Some(item) => {
                    *next += 1;
                    Some(item.clone())
                }
                None => return false,
            },
            _ => return false,
        };
        match item {
            Some(item) => self.slots.push(item),
            None => {
                drop(self.slots.pop());
                self.ip = end as usize;
            }
        }
        true
    }
}

/// `a op b`, where that is a small integer and quickly worked out.
#[inline(always)]
fn of_integers(op: BinaryOp, a: i64, b: i64) -> Option<i64> {
    match op {
        BinaryOp::Add => a.checked_add(b),
        BinaryOp::Sub => a.checked_sub(b),
        BinaryOp::Mul => a.checked_mul(b),
        BinaryOp::Mod if a >= 0 && b > 0 => Some(a % b),
        BinaryOp::FloorDiv if a >= 0 && b > 0 => Some(a / b),
        BinaryOp::And => Some(a & b),
        _ => None,
    }
}

/// Whether a comparison holds of what is in this order.
#[inline(always)]
fn holds(op: CompareOp, order: Ordering) -> bool {
    match op {
        CompareOp::Eq => order == Ordering::Equal,
        CompareOp::Ne => order != Ordering::Equal,
        CompareOp::Lt => order == Ordering::Less,
        CompareOp::Le => order != Ordering::Greater,
        CompareOp::Gt => order == Ordering::Greater,
        CompareOp::Ge => order != Ordering::Less,
    }
}

/// An index that counts from the start, or one that nothing is at.
#[inline]
fn place(at: i64) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

impl Vm {
    /// A frame at its first instruction, its locals unbound: one that was used before, if there is one.
    pub(super) fn new_frame(
        &mut self,
        code: &Rc<crate::python::code::Code>,
        globals: &Rc<crate::python::value::Namespace>,
    ) -> Box<PyFrame> {
        let Some(mut frame) = self.spare.pop() else {
            return Box::new(PyFrame::new(code.clone(), globals.clone()));
        };
        frame.slots.resize(code.locals.len(), Value::Unbound);
        if !Rc::ptr_eq(&frame.code, code) {
            frame.code = code.clone();
        }
        if !Rc::ptr_eq(&frame.globals, globals) {
            frame.globals = globals.clone();
        }
        frame.ip = 0;
        frame.reached = 0;
        frame
    }

    /// The frame of a plain function that is called with just the arguments that it wants. They are moved
    /// into it from the caller's stack.
    #[inline]
    pub(super) fn quick_call(&mut self, frame: &mut PyFrame, count: usize) -> Option<Box<PyFrame>> {
        let args = frame.slots.len() - count;
        let Value::Function(function) = &frame.slots[args - 2] else { return None };
        let receiver = usize::from(!matches!(frame.slots[args - 1], Value::Unbound));
        let code = &function.code;
        let given = count + receiver;
        if !fits(function, given) {
            return None;
        }
        let mut callee = match self.spare.pop() {
            Some(mut spare) => {
                if !Rc::ptr_eq(&spare.code, code) {
                    spare.code = code.clone();
                }
                if !Rc::ptr_eq(&spare.globals, &function.globals) {
                    spare.globals = function.globals.clone();
                }
                spare.ip = 0;
                spare.reached = 0;
                spare
            }
            None => {
                let mut made = Box::new(PyFrame::new(code.clone(), function.globals.clone()));
                made.slots.clear();
                made
            }
        };
        let locals = code.locals.len();
        let more = given < code.params.positional || !function.closure.is_empty();
        let more = more.then(|| function.clone());
        callee.slots.reserve(locals);
        for argument in &mut frame.slots[args - receiver..] {
            callee.slots.push(std::mem::replace(argument, Value::Unbound));
        }
        for _ in given..locals {
            callee.slots.push(Value::Unbound);
        }
        if let Some(function) = more {
            fill_rest(&function, &mut callee, given);
        }
        frame.slots.truncate(args - 2);
        Some(callee)
    }

    /// Goes back to the Python frame that called this one, if that is all there is to do.
    #[inline]
    pub(super) fn quick_return(&mut self, frame: &mut Box<PyFrame>, value: &mut Value) -> bool {
        let Some(Frame::Python(parent)) = self.frames.last() else { return false };
        let plain = frame.owner.is_none()
            && frame.lane.is_none()
            && frame.kept.is_none()
            && match parent.then {
                Then::Push => parent.ip > 0 && matches!(parent.code.ops[parent.ip - 1], Op::Call(_)),
                Then::Attribute => true,
                Then::Made => matches!(value, Value::None),
                _ => false,
            };
        if !plain {
            return false;
        }
        // Locals go before whoever called goes on.
        frame.let_go();
        if self.finalizers.any() {
            return false;
        }
        let Some(Frame::Python(mut parent)) = self.frames.pop() else { return false };
        match std::mem::replace(&mut parent.then, Then::Push) {
            Then::Attribute => drop(parent.pop()),
            Then::Made => *value = parent.pop(),
            _ => {}
        }
        let done = std::mem::replace(frame, parent);
        self.spare_frame(done);
        true
    }

    /// Keeps a frame that is over.
    pub(super) fn spare_frame(&mut self, mut frame: Box<PyFrame>) {
        if self.spare.len() >= SPARE || frame.slots.capacity() > 64 {
            return;
        }
        frame.slots.clear();
        frame.blocks.clear();
        frame.handled = None;
        frame.lane = None;
        frame.thrown = false;
        frame.kept = None;
        frame.then = Then::Push;
        self.spare.push(frame);
    }
}
