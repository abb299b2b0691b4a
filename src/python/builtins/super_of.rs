//! `super()` (super_init, Objects/typeobject.c).

use crate::python::value::{Args, Exc, ExcKind, Super, Todo, Value};
use crate::python::vm::{PyFrame, Vm};
use std::rc::Rc;

/// `super()`, in a method's frame.
///
/// # Errors
/// RuntimeError outside of a method; TypeError for what does not go together.
pub fn call_super(vm: &mut Vm, frame: &PyFrame, args: Args) -> Result<Todo, Exc> {
    let (after, object) = match args.items {
        [] => {
            let code = &frame.code;
            if code.params.count() == 0 && !code.params.var_positional {
                return Err(vm.error(ExcKind::RuntimeError, "super(): no arguments"));
            }
            let cell = code.free.clone().find(|&slot| &*code.locals[slot] == "__class__");
            let class = cell.and_then(|slot| match &frame.slots[slot] {
                Value::Cell(cell) => Some(cell.value.borrow().clone()),
                _ => None,
            });
            let Some(Value::Type(class)) = class else {
                return Err(vm.error(ExcKind::RuntimeError, "super(): __class__ cell not found"));
            };
            let first = match frame.slots.first() {
                Some(Value::Cell(cell)) => cell.value.borrow().clone(),
                Some(value) if code.params.count() > 0 => value.clone(),
                _ => return Err(vm.error(ExcKind::RuntimeError, "super(): no arguments")),
            };
            (class, first)
        }
        [Value::Type(class), object] => (class.clone(), object.clone()),
        // One that is not bound to anything.
        [Value::Type(class)] => {
            let unbound = Super { after: class.clone(), object: Value::Unbound, class: class.clone() };
            return Ok(Todo::Done(Value::Super(Rc::new(unbound))));
        }
        [other, ..] => {
            let message = format!("super() argument 1 must be a type, not {}", other.type_name());
            return Err(vm.type_error(message));
        }
    };
    let class = match &object {
        Value::Type(class) if class.is_subclass(&after) => class.clone(),
        other => vm.class_of(other),
    };
    if !class.is_subclass(&after) {
        let (what, shown) = match &object {
            Value::Type(class) => ("type", class.name.to_string()),
            other => ("instance of", other.type_name().to_string()),
        };
        let text = format!(
            "super(type, obj): obj ({what} {shown}) is not an instance or subtype of type ({}).",
            after.name
        );
        return Err(vm.type_error(text));
    }
    Ok(Todo::Done(Value::Super(Rc::new(Super { after, object, class }))))
}
