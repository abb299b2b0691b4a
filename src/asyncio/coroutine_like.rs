//! Objects of programs that are like coroutines: with `send`, `throw`, `close` and `__await__`, they are what
//! collections.abc.Coroutine means, and asyncio takes them as such (iscoroutine, Lib/asyncio/coroutines.py).

use crate::python::value::{Coroutine, Exc, ExcKind, Step, Value};
use crate::python::vm::exception_fields::field;
use crate::python::vm::{Input, NativeFrame, Vm};
use std::rc::Rc;

/// Whether a value is a coroutine, or like one.
pub fn is_coroutine(vm: &mut Vm, value: &Value) -> bool {
    match value {
        Value::Coroutine(coroutine) => coroutine.kind.is_coroutine(),
        Value::Object(object) => {
            let class = object.class.borrow().clone();
            ["send", "throw", "close", "__await__"]
                .into_iter()
                .all(|name| class.user_attribute(&vm.intern(name)).is_some())
        }
        _ => false,
    }
}

/// The coroutine that a task runs for such a value; `None` for any other.
///
/// # Errors
/// What asking the object for its name raises.
pub fn coroutine_of(vm: &mut Vm, value: &Value) -> Result<Option<Rc<Coroutine>>, Exc> {
    match value.payload() {
        Value::Coroutine(coroutine) if coroutine.kind.is_coroutine() => Ok(Some(coroutine.clone())),
        _ if is_coroutine(vm, value) => {
            let name = match named(vm, value, "__qualname__")? {
                Some(name) => Some(name),
                None => named(vm, value, "__name__")?,
            };
            let name = name.unwrap_or_else(|| format!("<{} without __name__>", value.type_name()));
            let body = Box::new(Like { object: value.clone() });
            let made = Coroutine::native(&name, body, &vm.finalizers);
            let Value::Coroutine(made) = made else { return Ok(None) };
            Ok(Some(made))
        }
        _ => Ok(None),
    }
}

fn named(vm: &mut Vm, value: &Value, name: &'static str) -> Result<Option<String>, Exc> {
    let name = vm.intern(name);
    match vm.attribute(value, &name) {
        Ok(Value::Str(text)) if !text.text().is_empty() => Ok(Some(text.text().to_owned())),
        Err(e) if vm.is_asking(&e) => Err(e),
        _ => Ok(None),
    }
}

/// Passes on to an object what a task does with a coroutine.
struct Like {
    object: Value,
}

impl Like {
    fn call(&self, vm: &mut Vm, method: &'static str, argument: Value) -> Step {
        let name = vm.intern(method);
        match vm.attribute(&self.object, &name) {
            Ok(method) => Step::Call(method, vec![argument]),
            Err(e) => Step::Raise(e),
        }
    }
}

impl NativeFrame for Like {
    fn holds(&self, show: &mut dyn FnMut(&Value)) {
        show(&self.object);
    }

    fn stands_for(&self) -> Option<Value> {
        Some(self.object.clone())
    }

    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match input {
            Input::Start => self.call(vm, "send", Value::None),
            Input::Send(value) => self.call(vm, "send", value),
            Input::Throw(e) => self.call(vm, "throw", Value::Exception(e)),
            Input::Return(value) | Input::Yield(value) => Step::Yield(value),
            Input::Raise(e) if vm.is_kind(&e, ExcKind::StopIteration) => {
                Step::Return(field(&e, "value").unwrap_or(Value::None))
            }
            Input::Raise(e) => Step::Raise(e),
        }
    }
}
