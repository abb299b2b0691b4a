//! Attributes of objects and classes of programs: descriptors, hooks, the order of classes
//! (Objects/object.c, _PyObject_GenericGetAttrWithDict; Objects/typeobject.c).

use super::Vm;
use super::attr::extra;
use super::exception_fields;
use crate::python::builtins::methods;
use crate::python::ops;
use crate::python::value::{
    Builtin, Class, ClassKind, Descriptor, Exc, ExcKind, Method, Str, Super, TypeId, Value, View, ViewKind,
};
use std::rc::Rc;

impl Vm {
    /// An attribute of an object or exception, with its class's hooks.
    pub(super) fn object_attribute(&mut self, object: &Value, name: &Rc<Str>) -> Result<Value, Exc> {
        let class = self.class_of(object);
        let found = if class.hooks.getattribute.get() {
            self.ask_special(object, "__getattribute__", &[Value::Str(name.clone())])
        } else {
            self.plain_attribute(object, name)
        };
        let e = match found {
            Ok(Some(value)) => return Ok(value),
            Ok(None) => self.no_attribute(object, name.text()),
            Err(e) if !self.is_asking(&e) && self.is_kind(&e, ExcKind::AttributeError) => e,
            Err(e) => return Err(e),
        };
        let found = match class.hooks.getattr.get() {
            true => self.ask_special(object, "__getattr__", &[Value::Str(name.clone())]),
            false => Ok(None),
        };
        let e = match found {
            Ok(Some(value)) => return Ok(value),
            Ok(None) => e,
            Err(e) => e,
        };
        if !self.is_asking(&e) && self.is_kind(&e, ExcKind::AttributeError) {
            self.lacks(&e, object, name.text());
        }
        Err(e)
    }

    /// As `object.__getattribute__` finds it; `None` if it does not.
    pub fn plain_attribute(&mut self, object: &Value, name: &Rc<Str>) -> Result<Option<Value>, Exc> {
        let class = self.class_of(object);
        let found = class.user_attribute(name);
        if let Some(found) = &found
            && self.is_data_descriptor(found)
        {
            return self.bind(found.clone(), object).map(Some);
        }
        let own = match object {
            Value::Object(o) => o.dict.borrow().entries.borrow().text(name).cloned(),
            Value::Exception(e) => extra(&e.attrs, name),
            _ => None,
        };
        if own.is_some() {
            return Ok(own);
        }
        if let Some(found) = found {
            return self.bind(found, object).map(Some);
        }
        match (object, name.text()) {
            (_, "__class__") => return Ok(Some(Value::Type(class))),
            // A future of C shows none.
            (Value::Object(o), "__dict__") if matches!(o.payload, Value::Future(_)) => return Ok(None),
            (Value::Object(_), "__dict__") if class.slots.is_some() => return Ok(None),
            (Value::Object(o), "__dict__") => return Ok(Some(Value::Dict(o.dict.borrow().clone()))),
            (Value::Exception(e), "__dict__") => {
                return Ok(Some(Value::Dict(e.attrs.borrow_mut().get_or_insert_with(Rc::default).clone())));
            }
            (Value::Exception(e), text) => {
                if let Some(value) = exception_fields::field(e, text) {
                    return Ok(Some(value));
                }
            }
            (_, "__doc__") => return Ok(Some(Value::None)),
            (_, "__module__") => return Ok(Some(Value::str(&class.module))),
            _ => {}
        }
        let payload = object.payload();
        let on_payload = !matches!(payload, Value::Object(_)) && !matches!(object, Value::Exception(_));
        // A copy of a deque is of the same class.
        if let (Value::Deque(_), "copy" | "__copy__") = (payload, name.text())
            && let Some(copy) = methods::find(payload, name.text())
        {
            let method = Method { function: Value::Builtin(copy), receiver: object.clone() };
            return Ok(Some(Value::Method(Rc::new(method))));
        }
        if on_payload && let Some(value) = self.builtin_attribute(&payload.clone(), name)? {
            return Ok(Some(value));
        }
        Ok(self.object_method(object, name.text()))
    }

    /// A method that every object has, or an exception.
    fn object_method(&mut self, object: &Value, name: &str) -> Option<Value> {
        let builtin = methods::find(object, name).or_else(|| methods::find_on_object(name))?;
        let function = Value::Builtin(builtin);
        let receiver = if name == "__init_subclass__" || name == "__subclasshook__" {
            Value::Type(self.class_of(object))
        } else {
            object.clone()
        };
        if name == "__new__" {
            return Some(function);
        }
        Some(Value::Method(Rc::new(Method { function, receiver })))
    }

    fn is_data_descriptor(&mut self, found: &Value) -> bool {
        match found {
            Value::Descriptor(d) => {
                matches!(**d, Descriptor::Property { .. } | Descriptor::Slot { .. } | Descriptor::Field(_))
            }
            Value::Object(_) => {
                // One that cannot get comes after what the object has itself.
                self.user_special(found, "__get__").is_some()
                    && (self.user_special(found, "__set__").is_some()
                        || self.user_special(found, "__delete__").is_some())
            }
            _ => false,
        }
    }

    /// What looking up `found`, an attribute of the value's class, on the value gives.
    ///
    /// # Errors
    /// What a getter raises; the mark of `ask`.
    pub fn bind(&mut self, found: Value, value: &Value) -> Result<Value, Exc> {
        match &found {
            Value::Function(_) => {
                Ok(Value::Method(Rc::new(Method { function: found, receiver: value.clone() })))
            }
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Method { .. } => {
                    Ok(Value::Method(Rc::new(Method { function: found, receiver: value.clone() })))
                }
                Descriptor::Static(function) => Ok(function.clone()),
                Descriptor::Class(function) => {
                    Ok(of_class(function.clone(), Value::Type(self.class_of(value))))
                }
                Descriptor::Property { get: Value::None, .. } => {
                    let class = self.class_of(value);
                    let message = format!("property of '{}' object has no getter", class.qualname);
                    Err(self.error(ExcKind::AttributeError, message))
                }
                Descriptor::Property { get, .. } => self.ask(&get.clone(), std::slice::from_ref(value)),
                Descriptor::Slot { name, .. } => {
                    let kept = match value {
                        Value::Object(o) => o.dict.borrow().entries.borrow().text(name).cloned(),
                        _ => None,
                    };
                    kept.ok_or_else(|| self.no_attribute(value, name.text()))
                }
                Descriptor::Field(index) => match value.payload() {
                    Value::Tuple(items) if *index < items.items().len() => Ok(items.items()[*index].clone()),
                    _ => Err(self.error(ExcKind::IndexError, "tuple index out of range")),
                },
            },
            Value::Object(_) => {
                let class = Value::Type(self.class_of(value));
                match self.ask_special(&found, "__get__", &[value.clone(), class])? {
                    Some(value) => Ok(value),
                    None => Ok(found),
                }
            }
            _ => Ok(found),
        }
    }

    /// `class.name`.
    pub(super) fn class_attribute(&mut self, class: &Rc<Class>, name: &Rc<Str>) -> Result<Value, Exc> {
        let this = Value::Type(class.clone());
        let on_meta = class.meta.as_ref().and_then(|meta| meta.user_attribute(name));
        if let Some(found) = &on_meta
            && self.is_data_descriptor(found)
        {
            return self.bind(found.clone(), &this);
        }
        let classes = |classes: &[Rc<Class>]| classes.iter().cloned().map(Value::Type).collect();
        match name.text() {
            "__name__" => return Ok(Value::str(&class.name)),
            "__qualname__" => return Ok(Value::str(&class.qualname)),
            "__bases__" => return Ok(Value::tuple(classes(&class.bases))),
            "__base__" => return Ok(class.bases.first().cloned().map_or(Value::None, Value::Type)),
            "__mro__" => {
                let mut all: Vec<Value> = classes(&class.mro);
                all.insert(0, this);
                return Ok(Value::tuple(all));
            }
            "__dict__" => return Ok(View::value(class.dict.clone(), ViewKind::Proxy)),
            "__class__" => return Ok(Value::Type(self.class_of(&this))),
            "__module__" if !class.user => return Ok(Value::str(&class.module)),
            "__doc__" => {
                let own = class.dict.entries.borrow().text(name).cloned();
                return Ok(own.unwrap_or(Value::None));
            }
            "__annotations__" if class.user => {
                let mut entries = class.dict.entries.borrow_mut();
                let key = ops::str_key(name);
                if entries.get(&key).is_none() {
                    entries.insert(key.clone(), Value::Dict(Rc::default()));
                }
                return Ok(entries.get(&key).cloned().unwrap_or(Value::None));
            }
            "MISSING" if class.kind == ClassKind::Builtin(TypeId::Token) => {
                return Ok(Value::Missing);
            }
            _ => {}
        }
        for above in std::iter::once(class).chain(&class.mro) {
            let found = above.dict.entries.borrow().text(name).cloned();
            if let Some(found) = found {
                return self.bind_on_class(found, class);
            }
            if above.user {
                continue;
            }
            if let Some(builtin) = methods::own(above, name.text()) {
                return Ok(self.class_method(builtin, above, &this));
            }
            if name.text() == "__hash__"
                && let ClassKind::Builtin(id) = above.kind
                && crate::python::builtins::is_unhashable(id)
            {
                return Ok(Value::None);
            }
        }
        if name.text() == "__module__" {
            return Ok(Value::str(&class.module));
        }
        if let Some(found) = on_meta {
            return self.bind(found, &this);
        }
        let type_class = self.class(TypeId::Type);
        if let Some(builtin) = methods::own(&type_class, name.text()) {
            let function = Value::Builtin(builtin);
            return Ok(Value::Method(Rc::new(Method { function, receiver: this })));
        }
        if let Some(meta) = &class.meta
            && meta.hooks.getattr.get()
            && let Some(value) = self.ask_special(&this, "__getattr__", &[Value::Str(name.clone())])?
        {
            return Ok(value);
        }
        Err(self.no_attribute(&this, name.text()))
    }

    /// What a class or one above it binds a name to, not bound to anything; the metaclass does not count.
    pub fn in_order(&mut self, class: &Rc<Class>, name: &Rc<Str>) -> Option<Value> {
        for above in std::iter::once(class).chain(&class.mro) {
            if let Some(found) = above.dict.entries.borrow().text(name) {
                return Some(found.clone());
            }
            let ClassKind::Builtin(id) = above.kind else { continue };
            if above.user {
                continue;
            }
            if name.text() == "__hash__" && crate::python::builtins::is_unhashable(id) {
                return Some(Value::None);
            }
            if let Some(builtin) = methods::own(above, name.text()) {
                let class = Value::Type(class.clone());
                return Some(self.class_method(builtin, above, &class));
            }
        }
        None
    }

    /// A built-in method looked up on a class: those that are class methods get the class.
    fn class_method(&self, builtin: &'static Builtin, above: &Rc<Class>, class: &Value) -> Value {
        let function = Value::Builtin(builtin);
        match builtin.name {
            "__new__" => function,
            "__init_subclass__" | "__subclasshook__" | "fromkeys" | "fromhex" | "from_bytes"
            | "__class_getitem__" | "__prepare__" => {
                Value::Method(Rc::new(Method { function, receiver: class.clone() }))
            }
            "maketrans" => function,
            _ => {
                let class = above.clone();
                Value::Descriptor(Rc::new(Descriptor::Method { class, builtin }))
            }
        }
    }

    /// What an attribute of a class is when it is looked up on the class itself.
    fn bind_on_class(&mut self, found: Value, class: &Rc<Class>) -> Result<Value, Exc> {
        match &found {
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Static(function) => Ok(function.clone()),
                Descriptor::Class(function) => Ok(of_class(function.clone(), Value::Type(class.clone()))),
                _ => Ok(found),
            },
            Value::Object(_) => {
                let class = Value::Type(class.clone());
                match self.ask_special(&found, "__get__", &[Value::None, class])? {
                    Some(value) => Ok(value),
                    None => Ok(found),
                }
            }
            _ => Ok(found),
        }
    }

    /// `super().name`.
    pub(super) fn super_attribute(&mut self, s: &Super, name: &Rc<Str>) -> Result<Value, Exc> {
        let order: Vec<Rc<Class>> = std::iter::once(&s.class).chain(&s.class.mro).cloned().collect();
        let at = order.iter().position(|class| Rc::ptr_eq(class, &s.after)).map_or(0, |at| at + 1);
        let on_class = matches!(&s.object, Value::Type(c) if Rc::ptr_eq(c, &s.class));
        if name.text() == "__class__" {
            let class = self.class(crate::python::value::TypeId::Super);
            return Ok(Value::Type(class));
        }
        let order = if matches!(s.object, Value::Unbound) { &[] } else { &order[at..] };
        for class in order {
            let found = class.dict.entries.borrow().text(name).cloned();
            if let Some(found) = found {
                return match (on_class, &found) {
                    (true, Value::Descriptor(d)) => match &**d {
                        Descriptor::Class(f) => Ok(of_class(f.clone(), s.object.clone())),
                        Descriptor::Static(f) => Ok(f.clone()),
                        _ => Ok(found.clone()),
                    },
                    (true, _) => Ok(found),
                    (false, _) => self.bind(found, &s.object),
                };
            }
            if class.user {
                continue;
            }
            if let Some(builtin) = methods::own(class, name.text()) {
                let function = Value::Builtin(builtin);
                if name.text() == "__new__" {
                    return Ok(function);
                }
                // The methods of a built-in class work on the built-in value that the object is.
                let receiver = match (class.kind, builtin.name) {
                    (ClassKind::Builtin(TypeId::Object | TypeId::Type), _)
                    | (_, "__init__" | "__getitem__" | "__iadd__" | "__ior__" | "__init_subclass__") => {
                        s.object.clone()
                    }
                    _ => s.object.payload().clone(),
                };
                return Ok(Value::Method(Rc::new(Method { function, receiver })));
            }
        }
        if let Value::Exception(e) = &s.object
            && let Some(value) = exception_fields::field(e, name.text())
        {
            return Ok(value);
        }
        Err(self.error(ExcKind::AttributeError, format!("'super' object has no attribute '{}'", name.text())))
    }

    /// `object.name = value` (`Unbound` deletes), with the class's hooks.
    pub(super) fn set_on_object(&mut self, object: &Value, name: &Rc<Str>, value: Value) -> Result<(), Exc> {
        let class = self.class_of(object);
        if class.hooks.setattr.get() {
            let name_value = Value::Str(name.clone());
            let asked = match &value {
                Value::Unbound => self.ask_special(object, "__delattr__", &[name_value])?,
                value => self.ask_special(object, "__setattr__", &[name_value, value.clone()])?,
            };
            if asked.is_some() {
                return Ok(());
            }
        }
        self.plain_set(object, name, value)
    }

    /// Calls a property's setter, or its deleter (`Unbound`).
    pub(super) fn set_by_property(
        &mut self,
        property: &Descriptor,
        object: &Value,
        name: &Str,
        value: Value,
    ) -> Result<(), Exc> {
        let Descriptor::Property { set, delete, .. } = property else { return Ok(()) };
        let deletes = matches!(value, Value::Unbound);
        let accessor = if deletes { delete } else { set };
        if let Value::None = accessor {
            let (text, class) = (name.text(), &self.class_of(object).qualname);
            let what = if deletes { "deleter" } else { "setter" };
            let message = format!("property '{text}' of '{class}' object has no {what}");
            return Err(self.error(ExcKind::AttributeError, message));
        }
        let mut args = vec![object.clone()];
        if !deletes {
            args.push(value);
        }
        self.ask(&accessor.clone(), &args).map(|_| ())
    }

    /// As `object.__setattr__` and `object.__delattr__` do it.
    ///
    /// # Errors
    /// AttributeError; what a setter raises; the mark of `ask`.
    pub fn plain_set(&mut self, object: &Value, name: &Rc<Str>, value: Value) -> Result<(), Exc> {
        if let Value::Type(class) = object {
            return self.plain_set_on_class(class, name, value);
        }
        let class = self.class_of(object);
        if let Some(found) = class.user_attribute(name) {
            match &found {
                Value::Descriptor(d) if matches!(**d, Descriptor::Field(_)) => {
                    let what = if matches!(value, Value::Unbound) { "delete" } else { "set" };
                    let message = format!("can't {what} attribute");
                    return Err(self.error(ExcKind::AttributeError, message));
                }
                Value::Descriptor(d) if matches!(**d, Descriptor::Property { .. }) => {
                    return self.set_by_property(d, object, name, value);
                }
                Value::Object(_) => {
                    let done = match &value {
                        Value::Unbound => {
                            self.ask_special(&found, "__delete__", std::slice::from_ref(object))?
                        }
                        value => self.ask_special(&found, "__set__", &[object.clone(), value.clone()])?,
                    };
                    if done.is_some() {
                        return Ok(());
                    }
                }
                _ => {}
            }
        }
        let o = match object {
            Value::Object(o) => o,
            Value::Exception(e) => return self.set_on_exception(&e.clone(), name, value),
            _ => return Err(self.no_attribute(object, name.text())),
        };
        if name.text() == "__class__"
            && let Value::Type(class) = &value
        {
            *o.class.borrow_mut() = class.clone();
            return Ok(());
        }
        if name.text() == "__dict__" && class.slots.is_none() {
            return self.set_dict(o, &value);
        }
        if let Some(slots) = &class.slots
            && !slots.iter().any(|slot| slot.text() == name.text())
        {
            let (type_name, text) = (object.type_name(), name.text());
            let message = if class.user_attribute(name).is_some() {
                format!("'{type_name}' object attribute '{text}' is read-only")
            } else {
                format!(
                    "'{type_name}' object has no attribute '{text}' and no __dict__ for setting new attributes"
                )
            };
            return Err(self.error(ExcKind::AttributeError, message));
        }
        if !class.user && class.kind == ClassKind::Builtin(TypeId::Object) {
            let text = name.text();
            let message = format!(
                "'object' object has no attribute '{text}' and no __dict__ for setting new attributes"
            );
            return Err(self.error(ExcKind::AttributeError, message));
        }
        let key = ops::str_key(name);
        match value {
            Value::Unbound => {
                let removed = o.dict.borrow().entries.borrow_mut().remove(&key);
                match removed {
                    Some(_) => Ok(()),
                    // Of a slot that is empty no more is said than its name.
                    None if class.user_attribute(name).is_some_and(|found| is_slot(&found)) => {
                        Err(self.error(ExcKind::AttributeError, name.text()))
                    }
                    None => Err(self.no_attribute(object, name.text())),
                }
            }
            value => {
                let before = o.dict.borrow().entries.borrow_mut().insert(key, value);
                drop(before);
                Ok(())
            }
        }
    }
}

/// A class method: whatever it is, bound to the class (cm_descr_get, Objects/funcobject.c).
fn of_class(function: Value, receiver: Value) -> Value {
    Value::Method(Rc::new(Method { function, receiver }))
}

fn is_slot(value: &Value) -> bool {
    matches!(value, Value::Descriptor(d) if matches!(**d, Descriptor::Slot { .. }))
}
