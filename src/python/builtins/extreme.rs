//! `min` and `max`: of one iterable, or of the arguments; drawing, keys and comparisons in CPython's order.

use crate::python::code::CompareOp;
use crate::python::ops;
use crate::python::value::{Args, Builtin, Exc, ExcKind, Step, Todo, Truth, Value};
use crate::python::vm::{Input, NativeFrame, Next, ROUNDS, Vm};

static GREATER: Builtin = super::plain("gt", |vm, args| match args.items {
    [a, b] => ops::compare(vm, CompareOp::Gt, a, b).map(Value::bool),
    _ => Ok(Value::bool(false)),
});

/// What the frame waits for.
enum Waiting {
    Item,
    Key,
    Comparison,
}

struct Extreme {
    greatest: bool,
    iterator: Value,
    key: Option<Value>,
    default: Option<Value>,
    /// The item in question and its key, and the best so far and its key.
    current: Option<(Value, Value)>,
    best: Option<(Value, Value)>,
    waiting: Waiting,
    drawn: usize,
}

impl Extreme {
    /// An item has its key: it is the best, or is compared with that.
    fn weigh(&mut self, vm: &mut Vm) -> Option<Step> {
        let (Some((_, key)), Some((_, best))) = (&self.current, &self.best) else {
            self.best = self.current.take();
            return None;
        };
        let (op, function) = match self.greatest {
            true => (CompareOp::Gt, &GREATER),
            false => (CompareOp::Lt, &super::sort::LESS),
        };
        match ops::compare(vm, op, key, best) {
            Ok(better) => {
                self.judge(better);
                None
            }
            Err(e) if vm.is_asking(&e) => {
                let question = vec![key.clone(), best.clone()];
                self.waiting = Waiting::Comparison;
                Some(Step::Call(Value::Builtin(function), question))
            }
            Err(e) => Some(Step::Raise(e)),
        }
    }

    fn judge(&mut self, better: bool) {
        let current = self.current.take();
        if better {
            self.best = current;
        }
    }

    fn drew(&mut self, vm: &mut Vm, item: Value) -> Option<Step> {
        match &self.key {
            Some(key) => {
                self.waiting = Waiting::Key;
                let call = Step::Call(key.clone(), vec![item.clone()]);
                self.current = Some((item, Value::None));
                Some(call)
            }
            None => {
                self.current = Some((item.clone(), item));
                self.weigh(vm)
            }
        }
    }

    fn finish(&mut self, vm: &Vm) -> Step {
        match self.best.take().map(|(item, _)| item).or(self.default.take()) {
            Some(value) => Step::Return(value),
            None => {
                let name = if self.greatest { "max" } else { "min" };
                Step::Raise(vm.value_error(format!("{name}() iterable argument is empty")))
            }
        }
    }

    fn told(&mut self, vm: &mut Vm, input: Input) -> Option<Step> {
        let from_generator = matches!(self.iterator, Value::Coroutine(_));
        match (std::mem::replace(&mut self.waiting, Waiting::Item), input) {
            (Waiting::Item, Input::Return(_)) if from_generator => Some(self.finish(vm)),
            (Waiting::Item, Input::Return(item) | Input::Yield(item)) => self.drew(vm, item),
            (Waiting::Item, Input::Raise(e)) if !from_generator && vm.is_kind(&e, ExcKind::StopIteration) => {
                Some(self.finish(vm))
            }
            (Waiting::Key, Input::Return(key)) => {
                self.current = self.current.take().map(|(item, _)| (item, key));
                self.weigh(vm)
            }
            (Waiting::Comparison, Input::Return(better)) => {
                self.judge(matches!(better, Value::Bool(Truth::True)));
                None
            }
            (_, Input::Raise(e) | Input::Throw(e)) => Some(Step::Raise(e)),
            _ => None,
        }
    }
}

impl NativeFrame for Extreme {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Some(step) = self.told(vm, input) {
            return step;
        }
        loop {
            self.drawn = self.drawn.wrapping_add(1);
            if self.drawn.is_multiple_of(ROUNDS) && !vm.goes_on() {
                return Step::Turn;
            }
            let step = match vm.next(&self.iterator) {
                Ok(Next::Item(item)) => self.drew(vm, item),
                Ok(Next::Done) => Some(self.finish(vm)),
                Ok(Next::Resume(generator)) => Some(Step::Resume(generator, Ok(Value::None))),
                Ok(Next::Run(frame)) => Some(Step::Run(frame)),
                Ok(Next::Call(next)) => Some(Step::Call(next, Vec::new())),
                Err(e) => Some(Step::Raise(e)),
            };
            if let Some(step) = step {
                return step;
            }
        }
    }
}

/// `min(...)` and `max(...)`.
///
/// # Errors
/// TypeError for what cannot be iterated or compared.
pub fn extreme(vm: &mut Vm, args: Args, greatest: bool) -> Result<Todo, Exc> {
    let name = if greatest { "max" } else { "min" };
    let (mut key, mut default) = (None, None);
    for (keyword, value) in args.keywords() {
        match keyword {
            "key" => key = Some(value.clone()).filter(|v| !matches!(v, Value::None)),
            "default" => default = Some(value.clone()),
            other => {
                return Err(super::clinic::unknown(vm, name, other, &["key", "default"]));
            }
        }
    }
    let iterator = match args.positional() {
        [] => return Err(vm.type_error(format!("{name} expected at least 1 argument, got 0"))),
        [Value::Range(range)] if key.is_none() && !range.is_empty() => {
            let ends = [range.at(0), range.at(range.len() - 1)];
            let chosen = if greatest { ends[0].max(ends[1]) } else { ends[0].min(ends[1]) };
            return Ok(Todo::Done(Value::Int(chosen)));
        }
        [iterable] => vm.iter(iterable)?,
        several if default.is_none() => vm.iter(&Value::list(several.to_vec()))?,
        _ => {
            let message = format!("Cannot specify a default for {name}() with multiple positional arguments");
            return Err(vm.type_error(message));
        }
    };
    let mut frame = Extreme {
        greatest,
        iterator,
        key,
        default,
        current: None,
        best: None,
        waiting: Waiting::Item,
        drawn: 0,
    };
    // Nothing needs to be drawn from the outside: a frame is made only where Python code has to run.
    if matches!(args.positional(), [Value::Iter(_) | Value::Coroutine(_) | Value::Object(_)])
        || frame.key.is_some()
    {
        return Ok(Todo::Run(Box::new(frame)));
    }
    match frame.resume(vm, Input::Start) {
        Step::Return(value) => Ok(Todo::Done(value)),
        Step::Raise(e) => Err(e),
        _ => {
            frame.iterator = match args.positional() {
                [iterable] => vm.iter(iterable)?,
                several => vm.iter(&Value::list(several.to_vec()))?,
            };
            (frame.current, frame.best, frame.waiting) = (None, None, Waiting::Item);
            Ok(Todo::Run(Box::new(frame)))
        }
    }
}
