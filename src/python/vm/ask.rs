//! How an operation written in Rust gets answers from Python code: it asks, is left, and is run again.
//!
//! No Rust function calls Python code. An operator, a `repr`, a hash that needs some asks for it
//! ([`Vm::ask`]); the first time that is an error, a mark that goes up to the interpreter. That runs the
//! Python call as a frame like any other, keeps the answer, and runs the operation again from its start,
//! where the same question now has its answer. So an operation must not change anything that can be seen
//! before its last question, must ask the same questions each time, and must let the mark pass.

use super::{Called, Frame, Input, NativeFrame, Vm};
use crate::python::traceback::LibraryPlace;
use crate::python::value::{Exc, ExcKind, Exception, Place, Step, Str, Todo, Value};
use std::rc::Rc;

/// An operation that can be run again.
pub type Again = Box<dyn FnMut(&mut Vm) -> Result<Todo, Exc>>;

/// A call of Python code that an operation waits for.
pub struct Question {
    pub callable: Value,
    pub args: Vec<Value>,
    pub names: Vec<Rc<Str>>,
}

/// An answer, with what was asked.
type Answer = (Value, Vec<Value>, Result<Value, Exc>);

/// Whether an answer is not to this question: the import of a module is only asked for once, however often
/// the operation is run.
fn is_past(answer: &Answer, callable: &Value, args: &[Value]) -> bool {
    let member = Value::Builtin(&crate::python::builtins::prelude::MEMBER);
    let same = |a: &Value, b: &Value| match (a, b) {
        (Value::Str(a), Value::Str(b)) => a.text() == b.text(),
        _ => false,
    };
    answer.0.is(&member)
        && !(callable.is(&member)
            && answer.1.len() == args.len()
            && answer.1.iter().zip(args).all(|(a, b)| same(a, b)))
}

/// The questions of the operation in progress.
pub(super) struct Asking {
    answers: Vec<Answer>,
    next: usize,
    wanted: Option<Question>,
    mark: Exc,
    /// The containers whose repr asked the question that is wanted.
    inside: Vec<usize>,
    /// The containers whose reprs wait for an answer.
    shown: Vec<usize>,
    /// The lines of the library that asked it, innermost first.
    places: Vec<&'static LibraryPlace>,
}

impl Asking {
    pub fn new(vm_class: Rc<crate::python::value::Class>) -> Asking {
        Asking {
            answers: Vec::new(),
            next: 0,
            wanted: None,
            mark: Exception::new(vm_class, Vec::new()),
            inside: Vec::new(),
            shown: Vec::new(),
            places: Vec::new(),
        }
    }
}

impl Vm {
    /// The result of calling `callable`: the answer, once there is one.
    ///
    /// # Errors
    /// What the call raised; or the mark that says that the operation is to be run again.
    pub fn ask(&mut self, callable: &Value, args: &[Value]) -> Result<Value, Exc> {
        self.ask_named(callable, args, &[])
    }

    /// As [`Vm::ask`]; the last arguments have these names.
    pub fn ask_named(&mut self, callable: &Value, args: &[Value], names: &[Rc<Str>]) -> Result<Value, Exc> {
        let asking = &mut self.asking;
        while let Some(answer) = asking.answers.get(asking.next) {
            asking.next += 1;
            if !is_past(answer, callable, args) {
                return answer.2.clone();
            }
        }
        asking.inside.clear();
        asking.places.clear();
        asking.wanted =
            Some(Question { callable: callable.clone(), args: args.to_vec(), names: names.to_vec() });
        Err(asking.mark.clone())
    }

    /// Runs an operation as a native frame's last step; it may ask.
    pub fn run_again(&mut self, mut again: Again) -> Step {
        match again(self) {
            Ok(todo) => end(todo),
            Err(e) => match self.replay(e, again) {
                Ok(replay) => Step::Become(Box::new(replay)),
                Err(e) => Step::Raise(e),
            },
        }
    }

    /// Whether this is no error but the mark of an operation that waits for an answer.
    pub fn is_asking(&self, e: &Exc) -> bool {
        Rc::ptr_eq(e, &self.asking.mark)
    }

    /// Whether the operation in progress has answers from an earlier run of it.
    pub fn is_run_again(&self) -> bool {
        !self.asking.answers.is_empty()
    }

    /// The question that was just asked is about what lies in these containers, by their addresses: until
    /// the answer is there they are being shown (Py_ReprEnter, Objects/object.c).
    pub fn asked_inside(&mut self, containers: impl Iterator<Item = usize>) {
        self.asking.inside.extend(containers);
    }

    /// An error went through this line of the library; or the question that was just asked, which then is on the stack
    /// while the answer is found.
    pub fn passed(&mut self, e: &Exc, place: &'static LibraryPlace) {
        match self.is_asking(e) {
            true => self.asking.places.push(place),
            false => e.passed(Place::Library(place)),
        }
    }

    /// Whether the repr of this container waits for what a program's `__repr__` answers.
    pub fn is_being_shown(&self, container: usize) -> bool {
        self.asking.shown.contains(&container)
    }

    /// The operation that has just asked will not be run again: what it asked is not to be kept.
    pub(super) fn forget_question(&mut self) {
        self.asking.wanted = None;
    }

    /// What to do about an error of an operation: if it is the mark, the frame that gets the answer and
    /// runs `again`; else the error.
    pub fn answer(&mut self, e: Exc, again: Again) -> Result<Called, Exc> {
        match self.replay(e, again) {
            Ok(replay) => Ok(Called::Frame(Frame::Native(Box::new(replay), None))),
            Err(e) => Err(e),
        }
    }

    /// As [`Vm::answer`], as a native frame.
    pub fn replay(&mut self, e: Exc, again: Again) -> Result<Replay, Exc> {
        if !self.is_asking(&e) {
            return Err(e);
        }
        let first = self.asking.wanted.take();
        let inside = std::mem::take(&mut self.asking.inside);
        let places = std::mem::take(&mut self.asking.places);
        Ok(Replay { again, answers: Vec::new(), first, asked: (Value::None, Vec::new()), inside, places })
    }
}

/// An operation that has asked: gets the answers, one after the other, and ends with its result.
pub struct Replay {
    again: Again,
    answers: Vec<Answer>,
    first: Option<Question>,
    /// What was asked last.
    asked: (Value, Vec<Value>),
    /// The containers whose repr asked it.
    inside: Vec<usize>,
    /// The lines of the library that asked it, innermost first.
    places: Vec<&'static LibraryPlace>,
}

fn question(question: Question) -> Step {
    Step::CallNamed(question.callable, question.args, question.names)
}

/// The last step of a frame whose operation came to this.
fn end(todo: Todo) -> Step {
    match todo {
        Todo::Done(value) => Step::Return(value),
        Todo::Run(frame) => Step::Become(frame),
        Todo::Hold(until) => Step::Become(Box::new(Held(until))),
    }
}

impl Replay {
    fn ask(&mut self, vm: &mut Vm, wanted: Question) -> Step {
        vm.asking.shown.extend(&self.inside);
        self.asked = (wanted.callable.clone(), wanted.args.clone());
        question(wanted)
    }
}

impl NativeFrame for Replay {
    fn asked_at(&self) -> &[&'static LibraryPlace] {
        &self.places
    }

    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Some(first) = self.first.take() {
            return self.ask(vm, first);
        }
        for container in self.inside.drain(..).rev() {
            if let Some(at) = vm.asking.shown.iter().rposition(|shown| *shown == container) {
                vm.asking.shown.remove(at);
            }
        }
        let (callable, args) = std::mem::replace(&mut self.asked, (Value::None, Vec::new()));
        match input {
            Input::Start => {}
            Input::Return(value) | Input::Yield(value) | Input::Send(value) => {
                self.answers.push((callable, args, Ok(value)));
            }
            Input::Raise(e) | Input::Throw(e) => self.answers.push((callable, args, Err(e))),
        }
        vm.charge_items(self.answers.len());
        vm.asking.answers = std::mem::take(&mut self.answers);
        vm.asking.next = 0;
        let result = (self.again)(vm);
        self.answers = std::mem::take(&mut vm.asking.answers);
        vm.asking.next = 0;
        match result {
            Ok(todo) => end(todo),
            Err(e) if vm.is_asking(&e) => match vm.asking.wanted.take() {
                Some(wanted) => {
                    self.inside = std::mem::take(&mut vm.asking.inside);
                    self.places = std::mem::take(&mut vm.asking.places);
                    self.ask(vm, wanted)
                }
                None => Step::Raise(vm.error(ExcKind::SystemError, "an operation asked nothing")),
            },
            Err(e) => Step::Raise(e),
        }
    }
}

/// Holds the thread, and is done.
struct Held(crate::time::Time);

impl NativeFrame for Held {
    fn resume(&mut self, _: &mut Vm, input: Input) -> Step {
        match input {
            Input::Start => Step::Hold(self.0),
            Input::Raise(e) | Input::Throw(e) => Step::Raise(e),
            Input::Return(_) | Input::Yield(_) | Input::Send(_) => Step::Return(Value::None),
        }
    }
}

/// An operation as a frame: its result is the frame's.
pub struct Operation {
    again: Option<Again>,
}

impl Operation {
    pub fn of(again: impl FnMut(&mut Vm) -> Result<Todo, Exc> + 'static) -> Operation {
        Operation { again: Some(Box::new(again)) }
    }
}

impl NativeFrame for Operation {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match (self.again.take(), input) {
            (Some(again), _) => vm.run_again(again),
            (None, Input::Raise(e) | Input::Throw(e)) => Step::Raise(e),
            (None, _) => Step::Return(Value::None),
        }
    }
}

/// A call as a frame: its result is the frame's.
pub struct Ask {
    pub call: Option<Question>,
}

impl Ask {
    pub fn of(callable: Value, args: Vec<Value>, names: Vec<Rc<Str>>) -> Ask {
        Ask { call: Some(Question { callable, args, names }) }
    }
}

impl NativeFrame for Ask {
    fn resume(&mut self, _: &mut Vm, input: Input) -> Step {
        match (self.call.take(), input) {
            (Some(call), _) => question(call),
            (None, Input::Raise(e) | Input::Throw(e)) => Step::Raise(e),
            (None, Input::Return(value) | Input::Yield(value) | Input::Send(value)) => Step::Return(value),
            (None, Input::Start) => Step::Return(Value::None),
        }
    }
}
