//! Attributes: of built-in things here, of objects and classes of programs in `lookup`.

use super::Vm;
use super::code_fields::code_field;
use crate::python::builtins::{methods, prelude};
use crate::python::ops;
use crate::python::value::circle;
use crate::python::value::{Descriptor, Dict, Exc, ExcKind, Function, Method, Module, Str, Subject, Value};
use std::cell::RefCell;
use std::rc::Rc;

/// The attributes that programs gave to a function or an exception.
pub type Extra = RefCell<Option<Rc<Dict>>>;

/// What is kept under a name in such attributes.
pub fn extra(extra: &Extra, name: &Rc<Str>) -> Option<Value> {
    extra.borrow().as_ref()?.entries.borrow().text(name).cloned()
}

/// Sets a name in such attributes; an unbound value deletes it. False if there was nothing to delete.
pub fn set_extra(extra: &Extra, name: &Rc<Str>, value: Value) -> bool {
    let dict = extra.borrow_mut().get_or_insert_with(Rc::default).clone();
    let key = ops::str_key(name);
    circle::note_with(&dict, &value);
    let mut entries = dict.entries.borrow_mut();
    match value {
        Value::Unbound => entries.remove(&key).is_some(),
        value => {
            entries.insert(key, value);
            true
        }
    }
}

impl Vm {
    /// `sys.modules`, as it is now.
    fn modules_dict(&mut self) -> Value {
        let dict = Dict::default();
        let main = Module { name: "__main__".into(), names: self.main.clone() };
        let mut entries = dict.entries.borrow_mut();
        entries.insert(ops::str_key(&Str::new("__main__")), Value::Module(Rc::new(main)));
        for (name, module) in self.modules.iter().filter(|(name, _)| !prelude::OURS.contains(&&***name)) {
            entries.insert(ops::str_key(&Str::new(name)), module.clone());
        }
        drop(entries);
        Value::Dict(Rc::new(dict))
    }

    /// `object.name`.
    ///
    /// # Errors
    /// AttributeError; what descriptors raise; the mark of `ask`.
    pub fn attribute(&mut self, object: &Value, name: &Rc<Str>) -> Result<Value, Exc> {
        match object {
            Value::Object(_) | Value::Exception(_) => return self.object_attribute(object, name),
            Value::Type(class) => return self.class_attribute(class, name),
            Value::Super(s) => return self.super_attribute(s, name),
            _ => {}
        }
        match self.builtin_attribute(object, name)? {
            Some(value) => Ok(value),
            None => Err(self.no_attribute(object, name.text())),
        }
    }

    /// An attribute of a built-in value, if it has it.
    pub(super) fn builtin_attribute(&mut self, object: &Value, name: &Rc<Str>) -> Result<Option<Value>, Exc> {
        if let Some(value) = self.field(object, name)? {
            return Ok(Some(value));
        }
        if let Some(attrs) = crate::asyncio::attrs(object) {
            if name.text() == "__dict__" && matches!(object, Value::Loop(_)) {
                return Ok(Some(Value::Dict(attrs.borrow_mut().get_or_insert_default().clone())));
            }
            if let Some(value) = extra(attrs, name) {
                return Ok(Some(value));
            }
        }
        Ok(methods::find(object, name.text()).map(|builtin| {
            let function = Value::Builtin(builtin);
            Value::Method(Rc::new(Method { function, receiver: object.clone() }))
        }))
    }

    /// What a call of `object.name` calls, and the object to pass first (`Unbound` for none).
    pub(super) fn method(&mut self, object: &Value, name: &Rc<Str>) -> Result<(Value, Value), Exc> {
        match object {
            Value::Object(o) => {
                let class = o.class.borrow().clone();
                if !class.hooks.getattribute.get()
                    && let Some(found @ Value::Function(_)) = class.user_attribute(name)
                    && o.dict.borrow().entries.borrow().text(name).is_none()
                {
                    return Ok((found, object.clone()));
                }
            }
            Value::Module(_) | Value::Type(_) | Value::Exception(_) | Value::Super(_) => {}
            _ if crate::asyncio::attrs(object).is_some_and(|attrs| attrs.borrow().is_some()) => {}
            _ => {
                if let Some(builtin) = methods::find(object, name.text()) {
                    return Ok((Value::Builtin(builtin), object.clone()));
                }
            }
        }
        match self.attribute(object, name)? {
            Value::Method(method) => Ok((method.function.clone(), method.receiver.clone())),
            value => Ok((value, Value::Unbound)),
        }
    }

    /// An attribute of a built-in value that is data.
    fn field(&mut self, object: &Value, name: &Rc<Str>) -> Result<Option<Value>, Exc> {
        if name.text() == "__class__" {
            return Ok(Some(Value::Type(self.class_of(object))));
        }
        Ok(match object {
            Value::Module(module) => match name.text() {
                "__name__" => Some(Value::str(&module.name)),
                "__dict__" => Some(Value::Dict(module.names.dict())),
                "modules" if &*module.name == "sys" => Some(self.modules_dict()),
                text => match module.names.find(text) {
                    Some(value) => Some(value),
                    None => match self.lazy_member(module, name)? {
                        Some(value) => Some(value),
                        None => match module.names.find("__getattr__") {
                            Some(getattr) => Some(self.ask(&getattr, &[Value::Str(name.clone())])?),
                            None => None,
                        },
                    },
                },
            },
            Value::Function(function) => self.function_field(&function.clone(), name),
            Value::Code(code) => code_field(code, name.text()),
            Value::Builtin(builtin) => match name.text() {
                "__name__" | "__qualname__" => Some(Value::str(builtin.name)),
                "__module__" => {
                    Some(Value::str(crate::asyncio::module::module_of(builtin).unwrap_or("builtins")))
                }
                "__doc__" => Some(Value::None),
                _ => None,
            },
            Value::Method(method) => match name.text() {
                "__self__" => Some(method.receiver.clone()),
                "__func__" => Some(method.function.clone()),
                "__qualname__" if let Value::Builtin(builtin) = &method.function => {
                    let class = match &method.receiver {
                        Value::Type(class) => class.qualname.to_string(),
                        other => other.type_name().to_string(),
                    };
                    Some(Value::string(format!("{class}.{}", builtin.name)))
                }
                _ => match self.builtin_attribute(&method.function.clone(), name)? {
                    Some(Value::Method(_)) => None,
                    found => found,
                },
            },
            Value::Coroutine(coroutine) => match name.text() {
                "__name__" => Some(Value::str(&coroutine.name.borrow())),
                "__qualname__" => Some(Value::str(&coroutine.qualname.borrow())),
                field => self.field_of_coroutine(&coroutine.clone(), field)?,
            },
            Value::Deque(deque) => match name.text() {
                "maxlen" => Some(deque.maxlen.get().map_or(Value::None, |most| Value::Int(most as i64))),
                _ => None,
            },
            Value::Range(range) => match name.text() {
                "start" => Some(Value::Int(range.start)),
                "stop" => Some(Value::Int(range.stop)),
                "step" => Some(Value::Int(range.step)),
                _ => None,
            },
            Value::Traceback(traceback) => match name.text() {
                "tb_lineno" => Some(Value::Int(i64::from(crate::python::traceback::line(traceback)))),
                "tb_frame" => {
                    let (code, line) = match &traceback.place {
                        crate::python::value::Place::Code { code, .. } => {
                            (Value::Code(code.clone()), crate::python::traceback::line(traceback))
                        }
                        crate::python::value::Place::Library(place) => (Value::None, place.line),
                    };
                    let make = self.member("types", "_frame")?;
                    let locals = self.locals_of(traceback);
                    Some(self.ask(&make, &[code, Value::Int(i64::from(line)), locals])?)
                }
                "tb_next" => Some(traceback.next.clone().map_or(Value::None, Value::Traceback)),
                _ => None,
            },
            Value::Cell(cell) if name.text() == "cell_contents" => match cell.value.borrow().clone() {
                Value::Unbound => return Err(self.value_error("cell is empty")),
                value => Some(value),
            },
            Value::Slice(slice) => match name.text() {
                "start" => Some(slice.start.clone()),
                "stop" => Some(slice.stop.clone()),
                "step" => Some(slice.step.clone()),
                _ => None,
            },
            Value::Int(_) | Value::Bool(_) | Value::Big(_) => match name.text() {
                "real" | "numerator" => Some(ops::as_int(object).map_or_else(|| object.clone(), Value::Int)),
                "imag" => Some(Value::Int(0)),
                "denominator" => Some(Value::Int(1)),
                _ => None,
            },
            Value::Float(_) => match name.text() {
                "real" => Some(object.clone()),
                "imag" => Some(Value::Float(0.0)),
                _ => None,
            },
            Value::Descriptor(descriptor) => match (&**descriptor, name.text()) {
                (Descriptor::Method { builtin, .. }, "__name__") => Some(Value::str(builtin.name)),
                (Descriptor::Method { class, builtin }, "__qualname__") => {
                    Some(Value::string(format!("{}.{}", class.qualname, builtin.name)))
                }
                (Descriptor::Method { class, .. }, "__objclass__") => Some(Value::Type(class.clone())),
                (Descriptor::Method { .. }, "__doc__") => Some(Value::None),
                (Descriptor::Property { get, .. }, "fget") => Some(get.clone()),
                (Descriptor::Property { get, .. }, "__name__") if !matches!(get, Value::None) => {
                    Some(self.attribute(&get.clone(), name)?)
                }
                (Descriptor::Property { set, .. }, "fset") => Some(set.clone()),
                (Descriptor::Property { delete, .. }, "fdel") => Some(delete.clone()),
                (Descriptor::Property { doc, .. }, "__doc__") => Some(doc.clone()),
                (Descriptor::Field(index), "__doc__") => {
                    Some(Value::string(format!("Alias for field number {index}")))
                }
                (Descriptor::Property { get, .. }, "__isabstractmethod__") => {
                    self.builtin_attribute(&get.clone(), name)?.or(Some(Value::Bool(false)))
                }
                (Descriptor::Static(f) | Descriptor::Class(f), "__func__" | "__wrapped__") => Some(f.clone()),
                (Descriptor::Static(f) | Descriptor::Class(f), _) => {
                    let inner = f.clone();
                    match self.builtin_attribute(&inner, name)? {
                        Some(Value::Method(_)) => None,
                        found => found,
                    }
                }
                _ => None,
            },
            other => crate::asyncio::field(other, name.text()),
        })
    }

    /// What the frame of a traceback has as its locals: what was there when it was left, or what is there now.
    fn locals_of(&self, traceback: &crate::python::value::Traceback) -> Value {
        let crate::python::value::Place::Code { code, .. } = &traceback.place else { return Value::None };
        if code.is_module() {
            return Value::Dict(self.main.dict());
        }
        let Some(kept) = &*traceback.frame.borrow() else { return Value::None };
        let running = self.frames.iter().find_map(|frame| match frame {
            super::Frame::Python(frame) if frame.kept.as_ref().is_some_and(|own| Rc::ptr_eq(own, kept)) => {
                Some(frame)
            }
            _ => None,
        });
        match running {
            Some(frame) => crate::python::builtins::object::locals(frame),
            None => crate::python::builtins::object::named_locals(code, &kept.values.borrow()),
        }
    }

    /// A function's docstring.
    ///
    /// # Errors
    /// What asking for it raises; the mark of `ask`.
    pub fn doc_of(&mut self, function: &Value) -> Result<Value, Exc> {
        let name = self.intern("__doc__");
        match self.attribute(function, &name) {
            Err(e) if !self.is_asking(&e) && self.is_kind(&e, ExcKind::AttributeError) => Ok(Value::None),
            found => found,
        }
    }

    /// `object.name = value`, or `del object.name` for an unbound value.
    ///
    /// # Errors
    /// AttributeError and TypeError; what descriptors raise; the mark of `ask`.
    pub fn set_attribute(&mut self, object: &Value, name: &Rc<Str>, value: Value) -> Result<(), Exc> {
        let text = name.text();
        if let Some(done) = crate::asyncio::set_field(self, object, text, &value) {
            return done;
        }
        match (object, text) {
            (Value::Object(_), _) => self.set_on_object(object, name, value),
            (Value::Type(class), _) => self.set_on_class(class, name, value),
            (Value::Exception(e), _) => {
                if e.class.user {
                    return self.set_on_object(object, name, value);
                }
                self.set_on_exception(e, name, value)
            }
            (Value::Coroutine(coroutine), "__name__" | "__qualname__") => {
                let Value::Str(new) = &value else {
                    return Err(self.type_error(format!("{text} must be set to a string object")));
                };
                let kept = if text == "__name__" { &coroutine.name } else { &coroutine.qualname };
                *kept.borrow_mut() = new.text().into();
                Ok(())
            }
            (Value::Cell(cell), "cell_contents") => {
                drop(cell.value.replace(value));
                Ok(())
            }
            (Value::Module(module), _) => {
                module.names.define(text, value);
                Ok(())
            }
            (Value::Function(function), _) => {
                self.check_function_field(text, &value)?;
                let value = self.replaced_in_function(function, text, value)?;
                let kept = if is_function_field(text) { &function.own } else { &function.attrs };
                if text == "__dict__"
                    && let Value::Dict(dict) = value
                {
                    *function.attrs.borrow_mut() = Some(dict);
                    return Ok(());
                }
                if !set_extra(kept, name, value) {
                    return Err(self.no_attribute(object, text));
                }
                Ok(())
            }
            (Value::Future(future), _) if crate::asyncio::field(object, text).is_some() => {
                let class = if future.is_task() { "_asyncio.Task" } else { "_asyncio.Future" };
                let message = format!("attribute '{text}' of '{class}' objects is not writable");
                Err(self.error(ExcKind::AttributeError, message))
            }
            (Value::Future(_) | Value::Loop(_), _) => {
                let set = crate::asyncio::attrs(object).is_some_and(|attrs| set_extra(attrs, name, value));
                if set { Ok(()) } else { Err(self.no_attribute(object, text)) }
            }
            _ => {
                let type_name = object.type_name();
                let known = self.builtin_attribute(object, name)?.is_some();
                let message = match known {
                    true if matches!((object, text), (Value::Deque(_), "maxlen")) => {
                        format!("attribute '{text}' of '{type_name}' objects is not writable")
                    }
                    true if matches!(object, Value::ContextVar(_) | Value::Token(_)) => {
                        "readonly attribute".into()
                    }
                    true => format!("'{type_name}' object attribute '{text}' is read-only"),
                    false => format!(
                        "'{type_name}' object has no attribute '{text}' and no __dict__ for setting new attributes"
                    ),
                };
                Err(self.error(ExcKind::AttributeError, message))
            }
        }
    }

    /// AttributeError for what is not there.
    pub fn no_attribute(&self, object: &Value, name: &str) -> Exc {
        let message = match object {
            Value::Module(module) => format!("module '{}' has no attribute '{name}'", module.name),
            Value::Type(class) => format!("type object '{}' has no attribute '{name}'", class.name),
            other => format!("'{}' object has no attribute '{name}'", other.type_name()),
        };
        let e = self.error(ExcKind::AttributeError, message);
        self.lacks(&e, object, name);
        e
    }

    /// Notes on an AttributeError what is missing where, if it does not say so
    /// (set_attribute_error_context, Objects/object.c).
    pub(super) fn lacks(&self, e: &Exc, object: &Value, name: &str) {
        let mut about = e.subject.borrow_mut();
        if about.is_none() {
            let own = Default::default();
            *about = Some(Box::new(Subject { object: object.clone(), name: name.into(), own }));
        }
    }
}

/// Whether functions have a field of this name that is not in their `__dict__`.
fn is_function_field(name: &str) -> bool {
    matches!(
        name,
        "__name__"
            | "__qualname__"
            | "__module__"
            | "__doc__"
            | "__annotations__"
            | "__type_params__"
            | "__defaults__"
            | "__kwdefaults__"
            | "__code__"
    )
}

impl Vm {
    fn function_field(&mut self, function: &Rc<Function>, name: &Rc<Str>) -> Option<Value> {
        let text = name.text();
        if !is_function_field(text) {
            return match text {
                "__dict__" => {
                    Some(Value::Dict(function.attrs.borrow_mut().get_or_insert_with(Rc::default).clone()))
                }
                "__closure__" if function.closure.is_empty() => Some(Value::None),
                "__closure__" => Some(Value::tuple(function.closure.clone())),
                "__globals__" => Some(Value::Dict(function.globals.dict())),
                _ => extra(&function.attrs, name),
            };
        }
        if let Some(own) = extra(&function.own, name) {
            return Some(own);
        }
        Some(match text {
            "__code__" => Value::Code(function.code.clone()),
            "__name__" => Value::str(&function.code.name),
            "__qualname__" => Value::str(&function.code.qualname),
            "__module__" => function.globals.find("__name__").unwrap_or_else(|| Value::str("__main__")),
            "__doc__" => function.code.doc.clone().map_or(Value::None, Value::Str),
            "__type_params__" => Value::tuple(Vec::new()),
            "__defaults__" => function.defaults.clone().map_or(Value::None, Value::Tuple),
            "__kwdefaults__" if function.keyword_defaults.is_empty() => Value::None,
            _ => {
                let dict = Dict::default();
                if text == "__kwdefaults__" {
                    function.replaced.set(true);
                    for (name, value) in &function.keyword_defaults {
                        dict.entries.borrow_mut().insert(ops::str_key(&Str::new(name)), value.clone());
                    }
                }
                let dict = Value::Dict(Rc::new(dict));
                set_extra(&function.own, name, dict.clone());
                dict
            }
        })
    }
}
