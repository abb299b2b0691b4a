//! Making instances of classes of programs (type_call, Objects/typeobject.c).

use super::{Called, Frame, Input, NativeFrame, Vm};
use crate::python::value::{Args, Class, ClassKind, Exc, ExcKind, Instance, Step, Str, TypeId, Value};
use std::cell::RefCell;
use std::rc::Rc;

impl Vm {
    /// `class(args)` for a class of a program.
    ///
    /// # Errors
    /// What has no arguments and gets some; abstract classes.
    pub fn construct_object(&mut self, class: &Rc<Class>, args: Args) -> Result<Called, Exc> {
        if let Some(meta) = &class.meta {
            let name = self.intern("__call__");
            if let Some(call) = meta.user_attribute(&name) {
                let bound = self.bind(call, &Value::Type(class.clone()))?;
                return self.call(&bound, args);
            }
        }
        self.type_call(class, args)
    }

    /// `type.__call__(class, args)`, of a built-in class too.
    ///
    /// # Errors
    /// As [`Vm::construct_object`].
    pub fn type_or_built_in_call(&mut self, class: &Rc<Class>, args: Args) -> Result<Called, Exc> {
        match class.user {
            true => self.type_call(class, args),
            false => crate::python::builtins::construct(self, class, args),
        }
    }

    /// `type.__call__(class, args)`.
    ///
    /// # Errors
    /// As [`Vm::construct_object`].
    pub fn type_call(&mut self, class: &Rc<Class>, args: Args) -> Result<Called, Exc> {
        let new = self.intern("__new__");
        let init = self.intern("__init__");
        let new = class.user_attribute(&new);
        let init = class.user_attribute(&init);
        let fill = match class.carries() {
            Some(TypeId::List | TypeId::Dict | TypeId::Deque | TypeId::Set) => {
                Some(Value::Builtin(&crate::python::builtins::object::INIT))
            }
            _ => None,
        };
        let run = |frame: Constructing| Ok(Called::Frame(Frame::Native(Box::new(frame), None)));
        let frame = |object: Option<Value>, init: Option<Value>| Constructing {
            class: class.clone(),
            object,
            init,
            args: args.items.to_vec(),
            names: args.names.to_vec(),
            stage: 0,
            new: None,
            payload: None,
        };
        if let Some(new) = new {
            let new = self.bind(new, &Value::Type(class.clone()))?;
            let mut constructing = frame(None, init.or(fill));
            constructing.new = Some(new);
            return run(constructing);
        }
        if class.kind == ClassKind::Builtin(TypeId::Type) {
            let mut all = frame(None, init);
            all.new = Some(Value::Builtin(&crate::python::builtins::object::TYPE_NEW));
            return run(all);
        }
        let object = match self.new_object(class, args)? {
            Called::Value(object) => object,
            Called::Frame(Frame::Native(inner, _)) if init.is_some() => {
                let mut making = frame(None, init);
                making.payload = Some(inner);
                return run(making);
            }
            other => return Ok(other),
        };
        match init {
            Some(_) => run(frame(Some(object), init)),
            None if let Value::Exception(e) = &object => {
                self.fill_exception(e, args)?;
                Ok(Called::Value(object))
            }
            None if fill.is_some() => run(frame(Some(object), fill)),
            None if class.carries().is_some() => Ok(Called::Value(object)),
            None if args.items.is_empty() => Ok(Called::Value(object)),
            None => Err(self.type_error(format!("{}() takes no arguments", class.name))),
        }
    }

    /// The built-in value that an object of a class derived from it carries.
    fn payload_of(&mut self, class: &Rc<Class>, args: Args) -> Result<Called, Exc> {
        let base = class.mro.iter().find(|c| !c.user && c.kind == class.kind).cloned();
        match base {
            Some(base) => self.call(&Value::Type(base), args),
            None => Ok(Called::Value(Value::Unbound)),
        }
    }

    /// An object around a value.
    pub fn object_with(&mut self, class: &Rc<Class>, payload: Value) -> Value {
        let instance = Instance {
            class: RefCell::new(class.clone()),
            dict: Default::default(),
            payload,
            finalizers: self.finalizers.clone(),
            deleted: Default::default(),
            weight: Default::default(),
        };
        let instance = Rc::new(instance);
        let made = || Some((class.clone(), instance.dict.borrow().clone()));
        match &instance.payload {
            Value::Future(future) => *future.made.borrow_mut() = made(),
            Value::Loop(event_loop) => {
                *event_loop.made.borrow_mut() = made();
                let mut own = |name| class.user_attribute(&self.intern(name)).is_some();
                event_loop.asks.set(own("call_soon"));
                event_loop
                    .asks_for_sleep
                    .set(["create_future", "call_later", "call_at"].into_iter().any(own));
            }
            _ => {}
        }
        self.objects.add(&instance);
        Value::Object(instance)
    }

    /// An object of a class before its `__init__`: `object.__new__(class)`.
    ///
    /// # Errors
    /// TypeError for an abstract class.
    pub fn new_object(&mut self, class: &Rc<Class>, args: Args) -> Result<Called, Exc> {
        if class.meta.is_some() {
            let name = self.intern("__abstractmethods__");
            if let Some(missing) = class.user_attribute(&name)
                && let Some(missing) = self.items(&missing)?
                && !missing.is_empty()
            {
                let mut names = Vec::new();
                for name in &missing {
                    names.push(format!("'{}'", crate::python::repr::to_str(self, name)?));
                }
                names.sort();
                let (plural, listed) = (if names.len() == 1 { "" } else { "s" }, names.join(", "));
                let message = format!(
                    "Can't instantiate abstract class {} without an implementation for abstract method{plural} {listed}",
                    class.name
                );
                return Err(self.type_error(message));
            }
        }
        if let ClassKind::Exception(_) = class.kind {
            return self.new_exception(class, args).map(Called::Value);
        }
        let payload = match class.carries() {
            // Their `__init__` fills them.
            Some(TypeId::List | TypeId::Dict | TypeId::Deque | TypeId::Set) => {
                self.payload_of(class, Args::new(&[]))?
            }
            Some(TypeId::Future | TypeId::Task) => {
                let init = self.intern("__init__");
                let (items, names) = match class.user_attribute(&init) {
                    Some(_) => crate::asyncio::arguments_of(self, args),
                    None => (args.items.to_vec(), args.names.to_vec()),
                };
                self.payload_of(class, Args { items: &items, names: &names })?
            }
            Some(_) => self.payload_of(class, args)?,
            None => Called::Value(Value::Unbound),
        };
        Ok(match payload {
            Called::Value(payload) => Called::Value(self.object_with(class, payload)),
            Called::Frame(Frame::Native(inner, _)) => {
                // The value needs Python code to be made: then the object around it.
                let making = Wrapping { inner: Some(inner), class: class.clone() };
                Called::Frame(Frame::Native(Box::new(making), None))
            }
            other => other,
        })
    }
}

/// An object in the making: `__new__`, then `__init__`.
struct Constructing {
    class: Rc<Class>,
    new: Option<Value>,
    /// In place of `__new__`: what makes the object around a value that takes Python code to make.
    payload: Option<Box<dyn NativeFrame>>,
    object: Option<Value>,
    init: Option<Value>,
    args: Vec<Value>,
    names: Vec<Rc<Str>>,
    stage: u8,
}

impl NativeFrame for Constructing {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        let value = match input {
            Input::Raise(e) | Input::Throw(e) => return Step::Raise(e),
            Input::Return(value) | Input::Yield(value) | Input::Send(value) => value,
            Input::Start => Value::None,
        };
        let with = |first: Value, rest: &[Value]| {
            let mut all = Vec::with_capacity(rest.len() + 1);
            all.push(first);
            all.extend_from_slice(rest);
            all
        };
        if let Some(payload) = self.payload.take() {
            return Step::Run(payload);
        }
        if self.stage == 0
            && let Some(new) = self.new.take()
        {
            let args = with(Value::Type(self.class.clone()), &self.args);
            return Step::CallNamed(new, args, self.names.clone());
        }
        if self.stage == 0 {
            self.stage = 1;
            let object = match self.object.take() {
                Some(object) => object,
                None => value,
            };
            let own = vm.class_of(&object).is_subclass(&self.class);
            let Some(init) = self.init.take().filter(|_| own) else {
                if let Value::Exception(e) = &object
                    && own
                    && let Err(e) = vm.fill_exception(e, Args { items: &self.args, names: &self.names })
                {
                    return Step::Raise(e);
                }
                return Step::Return(object);
            };
            self.object = Some(object.clone());
            return match init {
                Value::Function(_) | Value::Builtin(_) => {
                    Step::CallNamed(init, with(object, &self.args), std::mem::take(&mut self.names))
                }
                other => match vm.bind(other, &object) {
                    Ok(bound) => Step::CallNamed(bound, self.args.clone(), std::mem::take(&mut self.names)),
                    Err(e) => Step::Raise(e),
                },
            };
        }
        match value {
            Value::None => Step::Return(self.object.take().unwrap_or(Value::None)),
            other => {
                let name = other.type_name();
                Step::Raise(vm.type_error(format!("__init__() should return None, not '{name}'")))
            }
        }
    }
}

/// Puts an object around a value that takes Python code to make.
struct Wrapping {
    inner: Option<Box<dyn NativeFrame>>,
    class: Rc<Class>,
}

impl NativeFrame for Wrapping {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match (self.inner.take(), input) {
            (Some(inner), _) => Step::Run(inner),
            (None, Input::Raise(e) | Input::Throw(e)) => Step::Raise(e),
            (None, Input::Return(value) | Input::Yield(value) | Input::Send(value)) => {
                Step::Return(vm.object_with(&self.class, value))
            }
            (None, Input::Start) => Step::Raise(vm.error(ExcKind::SystemError, "nothing to make")),
        }
    }
}
