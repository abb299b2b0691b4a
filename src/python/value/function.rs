//! What can be called: Python functions, built-in ones, bound methods; and how a built-in one answers.

use super::circle::Noted;
use super::held;
use super::{Coroutine, Exc, Namespace, Str, Tuple, Value};
use crate::python::code::Code;
use crate::python::vm::{NativeFrame, Vm};
use crate::time::Time;
use std::cell::RefCell;
use std::rc::Rc;

/// A function made by `def` or `lambda`.
pub struct Function {
    pub code: Rc<Code>,
    pub globals: Rc<Namespace>,
    /// The values of the last positional parameters.
    pub defaults: Option<Rc<Tuple>>,
    /// The values of the keyword-only parameters that have one, by name.
    pub keyword_defaults: Vec<(Rc<str>, Value)>,
    /// One cell for each of the code's free variables.
    pub closure: Vec<Value>,
    /// Its annotations, and the names that programs gave it.
    pub own: crate::python::vm::attr::Extra,
    /// Whether a program may have changed its defaults or its code: then `own` has what it set.
    pub replaced: std::cell::Cell<bool>,
    /// What programs set on it beside that: its `__dict__`.
    pub attrs: crate::python::vm::attr::Extra,
    pub weight: held::Weight<200>,
}

impl Function {
    /// Its qualified name, which a program may have set.
    pub fn qualname(&self) -> Rc<str> {
        match crate::python::vm::attr::extra(&self.own, &Str::new("__qualname__")) {
            Some(Value::Str(name)) => name.text().into(),
            _ => self.code.qualname.clone(),
        }
    }

    /// What a program set in the place of one of these fields.
    fn replacement(&self, field: &'static str) -> Option<Value> {
        let own = &self.own;
        self.replaced.get().then(|| crate::python::vm::attr::extra(own, &Str::new(field))).flatten()
    }

    /// What a call of it runs: `__code__`.
    pub fn code_now(&self) -> Rc<Code> {
        match self.replacement("__code__") {
            Some(Value::Code(code)) => code,
            _ => self.code.clone(),
        }
    }

    /// `__defaults__`.
    pub fn defaults_now(&self) -> Option<Rc<Tuple>> {
        match self.replacement("__defaults__") {
            Some(Value::Tuple(defaults)) => Some(defaults),
            Some(_) => None,
            None => self.defaults.clone(),
        }
    }

    /// The default of a parameter that is given by its name alone: an entry of `__kwdefaults__`.
    pub fn keyword_default(&self, name: &str) -> Option<Value> {
        match self.replacement("__kwdefaults__") {
            Some(Value::Dict(defaults)) => defaults.entries.borrow().text(&Str::new(name)).cloned(),
            Some(_) => None,
            None => {
                let mut all = self.keyword_defaults.iter();
                all.find(|(own, _)| **own == *name).map(|(_, default)| default.clone())
            }
        }
    }
}

/// A variable shared between a function and the functions inside it.
pub struct Cell {
    pub value: RefCell<Value>,
    pub noted: Noted,
}

impl Drop for Cell {
    fn drop(&mut self) {
        held::bury(self.value.get_mut(), |value| *value = Value::Unbound);
    }
}

/// A function bound to the object that it was looked up on.
pub struct Method {
    pub function: Value,
    pub receiver: Value,
}

held::buried!(Method: receiver, function);
held::buried!(Function: closure, keyword_defaults);

/// A function written in Rust.
pub struct Builtin {
    pub name: &'static str,
    pub call: Call,
}

/// How a built-in function is called.
pub enum Call {
    /// Answers at once.
    Plain(fn(&mut Vm, Args) -> Result<Value, Exc>),
    /// May need Python code to run first, or time to pass.
    Control(fn(&mut Vm, Args) -> Result<Todo, Exc>),
    /// Looks at the frame that calls it.
    Framed(fn(&mut Vm, &crate::python::vm::PyFrame, Args) -> Result<Todo, Exc>),
}

/// What a built-in function wants done before its result is there.
pub enum Todo {
    Done(Value),
    /// Run this frame; its result is the call's.
    Run(Box<dyn NativeFrame>),
    /// Hold the thread until this lesson time, then answer None: `time.sleep`.
    Hold(Time),
}

/// What a native frame wants done next.
pub enum Step {
    Return(Value),
    Raise(Exc),
    /// Give this to whoever resumed the coroutine that this frame is the body of.
    Yield(Value),
    /// Call this with these positional arguments; the frame is resumed with the result.
    Call(Value, Vec<Value>),
    /// As `Call`; the last arguments have these names.
    CallNamed(Value, Vec<Value>, Vec<Rc<Str>>),
    /// Run this frame; the one that asks is resumed with its result.
    Run(Box<dyn NativeFrame>),
    /// Go on as this frame, whose result is the result.
    Become(Box<dyn NativeFrame>),
    /// Resume this coroutine with a value or an exception; the frame is resumed with what comes out.
    Resume(Rc<Coroutine>, Result<Value, Exc>),
    /// Hold the thread until this lesson time.
    Hold(Time),
    /// The thread cannot go on: it was parked (`Vm::park`). The frame is resumed with nothing.
    Block,
    /// A good place for the host to take a turn; resume at once.
    Turn,
}

/// The arguments of a call: positional ones, then one for each of `names`.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    pub items: &'a [Value],
    pub names: &'a [Rc<Str>],
}

impl<'a> Args<'a> {
    pub fn new(items: &'a [Value]) -> Args<'a> {
        Args { items, names: &[] }
    }

    pub fn positional(&self) -> &'a [Value] {
        &self.items[..self.items.len() - self.names.len()]
    }

    pub fn keywords(&self) -> impl Iterator<Item = (&'a str, &'a Value)> + use<'a> {
        let values = &self.items[self.items.len() - self.names.len()..];
        self.names.iter().map(|n| n.text()).zip(values)
    }

    /// The arguments without the first one: what a method gets besides its object.
    pub fn rest(&self) -> Args<'a> {
        Args { items: &self.items[1..], names: self.names }
    }
}
