//! Emitting instructions, each with the place that it comes from, and the jumps between them.
//!
//! Which instruction has which place is CPython's (Python/compile.c), for two things that programs show
//! depend on it: the marks in tracebacks, and the lines that are reached one after another. A line counts
//! as reached where an instruction has it and the one before has another (Python/instrumentation.c);
//! instructions that the reader's text does not have, such as the jump at the end of a loop's body, have
//! no line and are `silent` here.

use super::Compiler;
use crate::python::code::Op;
use crate::python::value::Value;
use ruff_text_size::Ranged;

/// The line that the machine has reached when it gets to the next instruction.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Here {
    Line(u32),
    /// It depends on where control comes from.
    Unknown,
    /// Control does not get here, but for jumps that are to land.
    Gone,
}

/// A jump whose target is to be filled in, and the line that it leaves from.
pub(super) struct Patch {
    at: usize,
    from: Here,
}

impl<'a> Compiler<'a> {
    /// What follows comes from this node.
    pub(super) fn at(&mut self, node: &impl Ranged) {
        let range = node.range();
        self.unit().range = (range.start().into(), range.end().into());
    }

    pub(super) fn range(&self) -> (u32, u32) {
        self.units.last().map_or((0, 0), |unit| unit.range)
    }

    pub(super) fn line_at(&self, node: &impl Ranged) -> u32 {
        self.lines.line(node.range().start().into())
    }

    pub(super) fn emit(&mut self, op: Op) -> usize {
        self.touch_line();
        self.silent(op)
    }

    /// Makes sure that being here counts as being on this line, though nothing is done.
    pub(super) fn touch_line(&mut self) {
        let line = self.lines.line(self.range().0);
        let unit = self.unit();
        if unit.here != Here::Line(line) && !unit.unseen {
            unit.here = Here::Line(line);
            unit.code.ops.push(Op::Line(line));
            unit.code.ranges.push(unit.range);
        }
    }

    /// Lets `emits` emit instructions none of which touches a line.
    pub(super) fn unseen<T>(&mut self, emits: impl FnOnce(&mut Self) -> T) -> T {
        let around = std::mem::replace(&mut self.unit().unseen, true);
        let result = emits(self);
        self.unit().unseen = around;
        result
    }

    /// An instruction that is no step of its own for a reader: it touches no line.
    pub(super) fn silent(&mut self, op: Op) -> usize {
        let unit = self.unit();
        unit.code.ops.push(op);
        unit.code.ranges.push(unit.range);
        if matches!(
            op,
            Op::Jump(_)
                | Op::JumpBack(_)
                | Op::Return
                | Op::Raise(_)
                | Op::RaiseAssertion(_)
                | Op::Reraise
                | Op::LeaveHandler
        ) {
            unit.here = Here::Gone;
        }
        unit.code.ops.len() - 1
    }

    /// The next instruction's index, as a target that can be jumped to from anywhere.
    pub(super) fn label(&mut self) -> u32 {
        let unit = self.unit();
        unit.here = Here::Unknown;
        unit.code.ops.len() as u32
    }

    pub(super) fn jump(&mut self, op: fn(u32) -> Op) -> Patch {
        self.touch_line();
        self.silent_jump(op)
    }

    pub(super) fn silent_jump(&mut self, op: fn(u32) -> Op) -> Patch {
        let from = self.unit().here;
        Patch { at: self.silent(op(0)), from }
    }

    /// Jumps back to a loop's start.
    pub(super) fn jump_back(&mut self, start: u32) {
        self.silent(Op::JumpBack(start));
    }

    /// Lets a jump land here.
    pub(super) fn land(&mut self, patch: Patch) {
        let unit = self.unit();
        let target = unit.code.ops.len() as u32;
        // What an exception comes from may be any line.
        let mut from = Here::Unknown;
        let op = &mut unit.code.ops[patch.at];
        *op = match *op {
            Op::PushBlock(_) => Op::PushBlock(target),
            Op::PushBlockBelow(_) => Op::PushBlockBelow(target),
            Op::PushHandled(_) => Op::PushHandled(target),
            other => {
                from = patch.from;
                match other {
                    Op::Jump(_) => Op::Jump(target),
                    Op::PopJumpIfFalse(_) => Op::PopJumpIfFalse(target),
                    Op::PopJumpIfTrue(_) => Op::PopJumpIfTrue(target),
                    Op::JumpIfFalseOrPop(_) => Op::JumpIfFalseOrPop(target),
                    Op::JumpIfTrueOrPop(_) => Op::JumpIfTrueOrPop(target),
                    Op::ForIter(_) => Op::ForIter(target),
                    other => other,
                }
            }
        };
        unit.here = match (unit.here, from) {
            (Here::Gone, from) => from,
            (here, Here::Gone) => here,
            (here, from) if here == from => here,
            _ => Here::Unknown,
        };
    }

    /// Lets exceptions land here, where nothing has a place until something with a line comes.
    pub(super) fn land_exception(&mut self, patch: Patch) {
        self.land(patch);
        self.silent(Op::NoLine);
    }

    pub(super) fn land_all(&mut self, patches: impl IntoIterator<Item = Patch>) {
        patches.into_iter().for_each(|patch| self.land(patch));
    }

    pub(super) fn constant(&mut self, value: Value) {
        self.touch_line();
        self.silent_constant(value);
    }

    pub(super) fn silent_constant(&mut self, value: Value) {
        let consts = &mut self.unit().code.consts;
        consts.push(value);
        let index = consts.len() as u32 - 1;
        self.silent(Op::Const(index));
    }

    pub(super) fn none(&mut self) {
        self.constant(Value::None);
    }

    /// Returns None, where the text does not say so.
    pub(super) fn return_none(&mut self) {
        self.silent_constant(Value::None);
        self.silent(Op::Return);
    }
}
