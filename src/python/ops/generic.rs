//! Classes in brackets: `list[int]`, and what a class makes of it itself.

use super::Result;
use crate::python::value::{Class, ClassKind, ExcKind, TypeId, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

/// `class[at]`: what its `__class_getitem__` says, else an alias where the class of the library is generic
/// (PyObject_GetItem, Objects/abstract.c).
///
/// # Errors
/// TypeError where it is not; what `__class_getitem__` raises; the mark of `ask`.
pub fn of_class(vm: &mut Vm, class: &Rc<Class>, object: &Value, at: &Value) -> Result<Value> {
    let name = vm.intern("__class_getitem__");
    if class.user_attribute(&name).is_some() {
        let method = vm.attribute(object, &name)?;
        return vm.ask(&method, std::slice::from_ref(at));
    }
    use TypeId::*;
    if matches!(
        class.carries(),
        Some(
            List | Tuple
                | Dict
                | Set
                | FrozenSet
                | Deque
                | Enumerate
                | Future
                | Task
                | MappingProxy
                | Generator
                | Coroutine
                | AsyncGenerator
                | ContextVar
                | Token
        )
    ) || matches!(class.kind, ClassKind::Builtin(Type)) && !class.user
        || matches!(class.kind, ClassKind::Exception(ExcKind::BaseExceptionGroup | ExcKind::ExceptionGroup))
    {
        let alias = vm.member("types", "GenericAlias")?;
        return vm.ask(&alias, &[object.clone(), at.clone()]);
    }
    let name = match class.kind {
        ClassKind::Builtin(id) if !class.user => id.name(),
        _ => &*class.name,
    };
    Err(vm.type_error(format!("type '{name}' is not subscriptable")))
}
