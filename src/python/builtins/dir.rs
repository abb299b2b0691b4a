//! `dir`: the names that an object has (Objects/object.c, PyObject_Dir; Objects/typeobject.c, object___dir__).

use super::clinic::between;
use crate::python::value::{Args, Exc, ExcKind, Value};
use crate::python::vm::Vm;

/// `dir(object)`.
///
/// # Errors
/// What the object's own `__dir__` raises, or the mark of `ask`.
pub fn dir(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let object = &between(vm, "dir", args, 0, 1)?[0];
    dir_of(vm, object)
}

/// `dir(object)` of one object.
///
/// # Errors
/// As for [`dir`].
pub fn dir_of(vm: &mut Vm, object: &Value) -> Result<Value, Exc> {
    if vm.user_special(object, "__dir__").is_some()
        && let Some(names) = vm.ask_special(object, "__dir__", &[])?
    {
        let mut names = vm.listed(&names)?;
        let text = |name: &Value| if let Value::Str(text) = name { Some(text.clone()) } else { None };
        names.sort_by(|a, b| {
            text(a).map(|a| a.text().to_string()).cmp(&text(b).map(|b| b.text().to_string()))
        });
        return Ok(Value::list(names));
    }
    plain_dir(vm, object)
}

/// `object.__dir__`.
pub fn plain_dir(vm: &mut Vm, object: &Value) -> Result<Value, Exc> {
    if let Value::Object(o) = object {
        let class = o.class.borrow().clone();
        if class.hooks.getattribute.get() {
            // What it is made of is asked for, although nothing else than that is found here.
            let (dict, class) = (vm.intern("__dict__"), vm.intern("__class__"));
            match vm.attribute(object, &dict) {
                Err(e) if vm.is_asking(&e) || !vm.is_kind(&e, ExcKind::AttributeError) => return Err(e),
                _ => {}
            }
            vm.attribute(object, &class)?;
        }
    }
    let mut names: Vec<String> = Vec::new();
    let mut add = |dict: &crate::python::value::Dict| {
        names.extend(dict.entries.borrow().iter().filter_map(|(key, _)| match &key.value {
            Value::Str(text) => Some(text.text().to_string()),
            _ => None,
        }));
    };
    match object {
        Value::Object(o) => {
            add(&o.dict.borrow());
            let class = o.class.borrow().clone();
            class.order().for_each(|class| add(&class.dict));
        }
        Value::Type(class) => class.order().for_each(|class| add(&class.dict)),
        Value::Module(module) => names.extend(module.names.bound().iter().map(|(n, _)| n.to_string())),
        _ => {}
    }
    // A module names what it has been given alone (Objects/moduleobject.c, module_dir).
    if !matches!(object, Value::Module(_)) {
        names.extend(super::methods::names(object.payload()).iter().map(|name| name.to_string()));
        names.extend(
            super::object::OBJECT
                .iter()
                .map(|builtin| builtin.name.to_string())
                .filter(|name| name.starts_with("__")),
        );
    }
    names.sort();
    names.dedup();
    Ok(Value::list(names.into_iter().map(Value::string).collect()))
}
