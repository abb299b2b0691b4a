//! Frames: a Python function in progress, or something of ours that calls Python code.

use super::Vm;
use crate::python::code::{Code, Op};
use crate::python::traceback::LibraryPlace;
use crate::python::value::{Coroutine, Exc, FrameLocals, Namespace, Step, Value};
use crate::trace::LaneId;
use std::rc::Rc;

/// One entry of the stack.
pub enum Frame {
    Python(Box<PyFrame>),
    /// With the coroutine that it is the body of, if it is one's.
    Native(Box<dyn NativeFrame>, Option<Rc<Coroutine>>),
}

/// A bit that no line has.
pub const AGAIN: u32 = 1 << 31;

/// A Python function (or module) in progress.
pub struct PyFrame {
    pub code: Rc<Code>,
    /// The index of the next instruction.
    pub ip: usize,
    /// The line that was last reached, 0 for none yet, with [`AGAIN`] where reaching it is to count anew.
    pub reached: u32,
    /// The locals, then the stack.
    pub slots: Vec<Value>,
    /// Where to go on after an exception: (instruction, height of `slots`), innermost last.
    pub blocks: Vec<(u32, u32)>,
    pub globals: Rc<Namespace>,
    /// The exception that this frame is handling.
    pub handled: Option<Exc>,
    /// The coroutine or generator that this frame is the body of, while it runs.
    pub owner: Option<Rc<Coroutine>>,
    /// What is done with the next value that comes back to this frame.
    pub then: Then,
    /// Whether what it waits for was resumed with an exception.
    pub thrown: bool,
    /// The lane that was opened for this call, because it held its thread.
    pub lane: Option<LaneId>,
    /// Where the locals go when the frame is over, once a traceback names it.
    pub kept: Option<Rc<FrameLocals>>,
}

impl PyFrame {
    /// A frame at its first instruction, its locals unbound.
    pub fn new(code: Rc<Code>, globals: Rc<Namespace>) -> PyFrame {
        let mut slots = Vec::with_capacity(code.locals.len() + 8);
        slots.resize(code.locals.len(), Value::Unbound);
        PyFrame {
            code,
            ip: 0,
            reached: 0,
            slots,
            blocks: Vec::new(),
            globals,
            handled: None,
            owner: None,
            then: Then::Push,
            thrown: false,
            lane: None,
            kept: None,
        }
    }

    /// What is thrown into the frame gets what this frame handles for its context, and nothing that those
    /// around it handle (_PyErr_ChainStackItem, Python/errors.c).
    pub fn chain_thrown(&self, exception: &Exc) {
        if let Some(handled) = &self.handled {
            exception.set_context(handled);
        }
    }

    /// Takes the top of the stack.
    pub fn pop(&mut self) -> Value {
        self.slots.pop().unwrap_or(Value::Unbound)
    }

    pub fn push(&mut self, value: Value) {
        self.slots.push(value);
    }

    /// Lets go of the stack above a height, the top first, as an exception does (exception_unwind,
    /// Python/bytecodes.c).
    pub fn unwind_to(&mut self, height: usize) {
        while self.slots.len() > height {
            drop(self.slots.pop());
        }
    }

    /// The `depth`-th value from the top, 1 being the top.
    pub fn peek(&self, depth: usize) -> &Value {
        &self.slots[self.slots.len() - depth]
    }

    /// Takes what it waits on, if that is to be closed before a GeneratorExit goes on here.
    pub fn take_inner(&mut self) -> Option<Value> {
        let waits = matches!(self.code.ops.get(self.current()), Some(Op::Send));
        let inner = self.slots.last_mut().filter(|inner| waits && !matches!(inner, Value::Future(_)))?;
        Some(std::mem::replace(inner, Value::None)).filter(|inner| !matches!(inner, Value::None))
    }

    /// The line that was last reached, 0 for none yet.
    pub fn line(&self) -> u32 {
        self.reached & !AGAIN
    }

    /// The instruction that is being executed.
    pub fn current(&self) -> usize {
        self.ip.saturating_sub(1)
    }
}

/// What a frame does with a value that it is given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It is the result of the instruction.
    Push,
    /// It takes the place of the operand on top, and the instruction is run again.
    Redo,
    /// It is what a call to come calls, without an object.
    PushAlone,
    /// It is the truth of the operand on top, which is dropped, or kept with a jump if the truth is this.
    Jump(u32, bool),
    /// It is the pair of methods that enter and leave a manager.
    Enter,
    /// It is thrown away.
    Drop,
    /// It is the exception that leaves the frame, which has noted that.
    Leave,
}

/// What a frame is told when it is entered.
#[derive(Default)]
pub enum Input {
    /// Begin, or go on.
    #[default]
    Start,
    /// What it called has returned this.
    Return(Value),
    /// The generator or coroutine that it resumed has yielded this.
    Yield(Value),
    /// What it called or resumed has raised this.
    Raise(Exc),
    /// It is a coroutine, and resumed with this value.
    Send(Value),
    /// It is a coroutine, and resumed with this exception.
    Throw(Exc),
}

/// Something written in Rust that needs Python code to run in the midst of it. It is resumed with the
/// result of whatever it last asked for; it must not run anything by itself.
pub trait NativeFrame {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step;

    /// The frames of the standard library that CPython would show in its place, innermost first.
    fn places(&self) -> &'static [&'static LibraryPlace] {
        &[]
    }

    /// The frames of the standard library that CPython would have on the stack while this one runs,
    /// outermost first.
    fn stack(&self) -> &'static [&'static LibraryPlace] {
        &[]
    }

    /// The line of the standard library that CPython would be at while this frame is on top.
    fn place(&self) -> Option<&'static LibraryPlace> {
        None
    }

    /// The exception that CPython's code in its place would be handling.
    fn handled(&self) -> Option<&Exc> {
        None
    }

    /// The object of a program's class whose coroutine it is the body of.
    fn stands_for(&self) -> Option<Value> {
        None
    }

    /// Shows the values that it holds on to.
    fn holds(&self, _: &mut dyn FnMut(&Value)) {}

    /// In place of being resumed: what to tell the frame below instead.
    fn passes_on(&mut self) -> Option<Input> {
        None
    }

    /// Whether its result is thrown away: it was put on the stack by nobody's call.
    fn vanishes(&self) -> bool {
        false
    }
}
