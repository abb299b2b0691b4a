//! What a program's objects are asked before an exception is reported: their names, where `dir` runs code
//! of the program's (Lib/traceback.py, _compute_suggestion_error).

use super::{Input, NativeFrame, Vm};
use crate::python::builtins::object::Dir;
use crate::python::value::{Exc, ExcKind, Step, Value};
use rustc_hash::FxHashSet;
use std::rc::Rc;

impl Vm {
    /// Puts what has to be asked for the report of an exception on the stack; false if that is nothing.
    pub fn ask_names(&mut self, e: &Exc) -> bool {
        let mut left = reported(e);
        left.retain(|e| {
            e.subject.borrow().as_ref().is_some_and(|subject| match &subject.object {
                Value::Object(o) => {
                    o.class.borrow().hooks.getattribute.get()
                        || self.user_special(&subject.object, "__dir__").is_some()
                }
                _ => false,
            })
        });
        left.reverse();
        if left.is_empty() {
            return false;
        }
        self.frames.push(super::Frame::Native(Box::new(AskNames { left, asked: None }), None));
        self.input = Input::Start;
        true
    }
}

/// The exceptions that a report has, in the order in which it is made.
fn reported(e: &Exc) -> Vec<Exc> {
    let (mut all, mut seen) = (Vec::new(), FxHashSet::default());
    let mut left = vec![e.clone()];
    while let Some(e) = left.pop() {
        if !seen.insert(Rc::as_ptr(&e)) {
            continue;
        }
        let members = super::groups::members(&e).unwrap_or_default();
        left.extend(members.into_iter().rev());
        let cause = e.cause.borrow().clone();
        let context = e.context.borrow().clone().filter(|_| cause.is_none() && !e.suppress_context.get());
        left.extend(cause.or(context));
        all.push(e);
    }
    all
}

struct AskNames {
    /// The last one is next.
    left: Vec<Exc>,
    asked: Option<Exc>,
}

impl NativeFrame for AskNames {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match (self.asked.take(), input) {
            (Some(e), Input::Return(Value::List(names))) => list(&e, &names.items.borrow()),
            (Some(e), Input::Raise(raised)) => {
                list(&e, &[]);
                if !vm.is_kind(&raised, ExcKind::Exception) {
                    return Step::Raise(raised);
                }
            }
            _ => {}
        }
        let Some(e) = self.left.pop() else { return Step::Return(Value::None) };
        let object = e.subject.borrow().as_ref().map_or(Value::None, |subject| subject.object.clone());
        self.asked = Some(e);
        Step::Run(Box::new(Dir(object)))
    }
}

fn list(e: &Exc, names: &[Value]) {
    let text = |name: &Value| if let Value::Str(text) = name { Some(text.text().to_string()) } else { None };
    if let Some(subject) = &*e.subject.borrow() {
        *subject.listed.borrow_mut() = Some(names.iter().filter_map(text).collect());
    }
}
