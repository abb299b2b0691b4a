//! Functions that draw from an iterator until something holds: `any`, `all`, `in`.

use super::BOOL;
use crate::python::ops;
use crate::python::value::{ExcKind, Step, Todo, Value};
use crate::python::vm::{Input, NativeFrame, Next, ROUNDS, Vm};

/// What ends the drawing before the iterator does.
pub enum Until {
    /// An item that is true, or false; the answer then is that, and else its opposite.
    Truth(bool),
    /// An item equal to this.
    Equal(Value),
}

/// The frame of such a function.
pub struct Draw {
    iterator: Value,
    until: Until,
    /// Whether the next answer is not from the iterator, but about an item.
    asked: bool,
    drawn: usize,
}

impl Draw {
    pub fn new(iterator: Value, until: Until) -> Draw {
        Draw { iterator, until, asked: false, drawn: 0 }
    }

    /// The answer for an item that can be told at once, or the question about it.
    fn judge(&mut self, item: Value) -> Result<bool, Step> {
        let told = match &self.until {
            Until::Truth(_) if !ops::user::is_user(&item) => Some(ops::plain_truth(&item)),
            Until::Truth(_) => None,
            Until::Equal(other) => ops::same_key(&item, other),
        };
        if let Some(told) = told {
            return Ok(told == self.wanted());
        }
        self.asked = true;
        Err(match &self.until {
            Until::Truth(_) => Step::Call(Value::Builtin(&BOOL), vec![item]),
            Until::Equal(other) => Step::Call(Value::Builtin(&EQUAL), vec![item, other.clone()]),
        })
    }

    fn wanted(&self) -> bool {
        !matches!(self.until, Until::Truth(false))
    }
}

static EQUAL: crate::python::value::Builtin = super::plain("eq", |vm, args| match args.items {
    [a, b] => ops::equal(vm, a, b).map(Value::bool),
    _ => Ok(Value::bool(false)),
});

impl NativeFrame for Draw {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        let from_generator = matches!(self.iterator, Value::Coroutine(_));
        let ended = Value::bool(!self.wanted());
        let drawn = match input {
            Input::Return(answer) if self.asked => {
                self.asked = false;
                if matches!(answer, Value::Bool(b) if b.get() == self.wanted()) {
                    return Step::Return(Value::bool(self.wanted()));
                }
                None
            }
            Input::Return(_) if from_generator => return Step::Return(ended),
            Input::Return(item) | Input::Yield(item) => Some(item),
            Input::Raise(e) if !self.asked && !from_generator && vm.is_kind(&e, ExcKind::StopIteration) => {
                return Step::Return(ended);
            }
            Input::Raise(e) | Input::Throw(e) => return Step::Raise(e),
            Input::Start | Input::Send(_) => None,
        };
        let mut drawn = drawn;
        loop {
            if let Some(item) = drawn.take() {
                match self.judge(item) {
                    Ok(true) => return Step::Return(Value::bool(self.wanted())),
                    Ok(false) => {}
                    Err(step) => return step,
                }
            }
            self.drawn = self.drawn.wrapping_add(1);
            if self.drawn.is_multiple_of(ROUNDS) && !vm.goes_on() {
                return Step::Turn;
            }
            match vm.next(&self.iterator) {
                Ok(Next::Item(item)) => drawn = Some(item),
                Ok(Next::Done) => return Step::Return(ended),
                Ok(Next::Resume(generator)) => return Step::Resume(generator, Ok(Value::None)),
                Ok(Next::Run(frame)) => return Step::Run(frame),
                Ok(Next::Call(next)) => return Step::Call(next, Vec::new()),
                Err(e) => return Step::Raise(e),
            }
        }
    }
}

/// `any(iterable)` and `all(iterable)`.
///
/// # Errors
/// TypeError for what cannot be iterated.
pub fn quantify(vm: &mut Vm, iterable: &Value, until: bool) -> Result<Todo, crate::python::value::Exc> {
    let iterator = vm.iter(iterable)?;
    Ok(Todo::Run(Box::new(Draw::new(iterator, Until::Truth(until)))))
}
