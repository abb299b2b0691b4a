//! Calling: what a callable is, and how arguments find their parameters (CPython's
//! initialize_locals, Python/ceval.c, and its messages).

use super::{Exit, Frame, Input, PyFrame, Vm};
use crate::python::builtins::wrong_receiver;
use crate::python::code::CodeKind;
use crate::python::ops;
use crate::python::ops::nest::Nest;
use crate::python::suggest::closest;
use crate::python::value::{
    Args, Body, Builtin, Call, ClassKind, CoState, Coroutine, CoroutineKind, Descriptor, Dict, Entries, Exc,
    ExcKind, FrameLocals, Function, Place, Str, Todo, TypeId, Value,
};
use crate::time::Time;
use std::cell::RefCell;
use std::rc::Rc;

/// What a call came to.
pub enum Called {
    Value(Value),
    /// A frame whose result is the call's.
    Frame(Frame),
    Hold(Time),
}

impl Vm {
    /// Calls anything.
    pub fn call(&mut self, callable: &Value, args: Args) -> Result<Called, Exc> {
        match callable {
            Value::Function(function) => self.call_function(function, args),
            Value::Builtin(builtin) => match builtin.call {
                Call::Plain(call) => {
                    self.charge_text(args);
                    match call(self, args) {
                        Ok(value) => Ok(Called::Value(value)),
                        Err(e) => {
                            let again = move |vm: &mut Vm, args: Args| call(vm, args).map(Todo::Done);
                            self.call_again(e, args, again)
                        }
                    }
                }
                Call::Framed(_) => {
                    let name = builtin.name;
                    Err(self.error(ExcKind::RuntimeError, format!("{name}() must be called in Python code")))
                }
                Call::Control(call) => match call(self, args) {
                    Ok(Todo::Done(value)) => Ok(Called::Value(value)),
                    Ok(Todo::Run(frame)) => Ok(Called::Frame(Frame::Native(frame, None))),
                    Ok(Todo::Hold(until)) => Ok(Called::Hold(until)),
                    Err(e) => self.call_again(e, args, call),
                },
            },
            Value::Method(method) => {
                let mut items = Vec::with_capacity(args.items.len() + 1);
                items.push(method.receiver.clone());
                items.extend_from_slice(args.items);
                let _nest = match method.function {
                    Value::Function(_) | Value::Builtin(_) => None,
                    _ => Some(Nest::enter_in(self, " while calling a Python object")?),
                };
                self.call(&method.function, Args { items: &items, names: args.names })
            }
            Value::Type(class) if class.user => self.construct_object(&class.clone(), args),
            Value::Type(class) => match crate::python::builtins::construct(self, class, args) {
                Err(e) if self.is_asking(&e) => {
                    let class = class.clone();
                    self.call_again(e, args, move |vm, args| {
                        Ok(match crate::python::builtins::construct(vm, &class, args)? {
                            Called::Value(value) => Todo::Done(value),
                            Called::Frame(Frame::Native(frame, _)) => Todo::Run(frame),
                            Called::Frame(_) => Todo::Done(Value::None),
                            Called::Hold(until) => Todo::Hold(until),
                        })
                    })
                }
                called => called,
            },
            Value::Object(_) => {
                if let Some(found) = self.user_special(callable, "__call__") {
                    if let Value::Function(function) = &found {
                        let mut items = Vec::with_capacity(args.items.len() + 1);
                        items.push(callable.clone());
                        items.extend_from_slice(args.items);
                        return self.call_function(function, Args { items: &items, names: args.names });
                    }
                    let _nest = Nest::enter_in(self, " while calling a Python object")?;
                    let bound = self.bind(found, callable)?;
                    return self.call(&bound, args);
                }
                Err(self.type_error(format!("'{}' object is not callable", callable.type_name())))
            }
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Static(function) => {
                    let _nest = Nest::enter_in(self, " while calling a Python object")?;
                    self.call(&function.clone(), args)
                }
                Descriptor::Method { class, builtin } => {
                    let Some(object) = args.positional().first() else {
                        return Err(wrong_receiver(self, &class.name, builtin.name, None));
                    };
                    let any = class.kind == ClassKind::Builtin(TypeId::Object) && !class.user;
                    if !any && !self.class_of(object).is_subclass(class) {
                        return Err(wrong_receiver(self, &class.name, builtin.name, Some(object)));
                    }
                    self.call(&Value::Builtin(builtin), args)
                }
                _ => Err(self.type_error(format!("'{}' object is not callable", callable.type_name()))),
            },
            other => Err(self.type_error(format!("'{}' object is not callable", other.type_name()))),
        }
    }

    /// Calls a built-in function that looks at its caller's frame.
    fn call_framed(
        &mut self,
        call: fn(&mut Vm, &PyFrame, Args) -> Result<Todo, Exc>,
        frame: &PyFrame,
        args: Args,
    ) -> Result<Called, Exc> {
        match call(self, frame, args)? {
            Todo::Done(value) => Ok(Called::Value(value)),
            Todo::Run(native) => Ok(Called::Frame(Frame::Native(native, None))),
            Todo::Hold(until) => Ok(Called::Hold(until)),
        }
    }

    /// Calls what lies under `count` arguments on the stack, and takes all of it off.
    pub(super) fn call_on_stack(
        &mut self,
        frame: &mut PyFrame,
        count: usize,
        names: &[Rc<Str>],
    ) -> Result<Called, Exc> {
        let first = frame.slots.len() - count;
        let receiver = usize::from(!matches!(frame.slots[first - 1], Value::Unbound));
        let called = {
            let (below, items) = frame.slots.split_at(first - receiver);
            self.call_from(frame, &below[first - 2], Args { items, names })
        };
        frame.slots.truncate(first - 2);
        called
    }

    /// Calls something from a frame, which some built-in functions look at.
    pub(super) fn call_from(&mut self, frame: &PyFrame, callable: &Value, args: Args) -> Result<Called, Exc> {
        if !self.debugging {
            return self.call_in(frame, callable, args);
        }
        self.calling = Some((frame.code.clone(), frame.line()));
        let called = self.call_in(frame, callable, args);
        // From here on the frame is on the stack itself.
        self.calling = None;
        called
    }

    fn call_in(&mut self, frame: &PyFrame, callable: &Value, args: Args) -> Result<Called, Exc> {
        match callable {
            Value::Builtin(Builtin { call: Call::Framed(call), .. }) => self.call_framed(*call, frame, args),
            Value::Type(class) if class.kind == ClassKind::Builtin(TypeId::Super) && !class.user => {
                self.call_framed(crate::python::builtins::super_of::call_super, frame, args)
            }
            callable => self.call(callable, args),
        }
    }

    /// The library's frames that an exception passed keep what they were called with.
    fn hold_arguments(&mut self, e: &Exc, args: Args) {
        if let Some(traceback) = &*e.traceback.borrow()
            && matches!(traceback.place, Place::Library(_))
            && traceback.frame.borrow().is_none()
        {
            let kept = FrameLocals::of(args.items.to_vec(), None);
            self.tracebacks.add(&kept);
            *traceback.frame.borrow_mut() = Some(kept);
        }
    }

    /// What comes of a built-in function that ended with an error, which may be that it asked.
    fn call_again(
        &mut self,
        e: Exc,
        args: Args,
        mut call: impl FnMut(&mut Vm, Args) -> Result<Todo, Exc> + 'static,
    ) -> Result<Called, Exc> {
        if !self.is_asking(&e) {
            self.hold_arguments(&e, args);
            return Err(e);
        }
        let (items, names) = (args.items.to_vec(), args.names.to_vec());
        self.answer(e, Box::new(move |vm| call(vm, Args { items: &items, names: &names })))
    }

    /// Most of what is done with a text goes through all of it.
    #[inline]
    fn charge_text(&self, args: Args) {
        match args.items.first() {
            Some(Value::Str(text)) => self.charge_bytes(text.text().len()),
            Some(Value::Bytes(bytes)) => self.charge_bytes(bytes.get().len()),
            _ => {}
        }
    }

    /// Calls from a native frame, whose turn comes again with the result.
    pub(super) fn deliver_call(&mut self, callable: Value, args: Args) -> Exit {
        match self.call(&callable, args) {
            Ok(Called::Value(value)) => Exit::Deliver(Input::Return(value)),
            Ok(Called::Frame(frame)) => match self.room_for_call(None) {
                Ok(()) => {
                    self.frames.push(frame);
                    Exit::Deliver(Input::Start)
                }
                Err(e) => Exit::Deliver(Input::Raise(e)),
            },
            Ok(Called::Hold(until)) => {
                self.hold(until, None);
                Exit::Block(Input::Return(Value::None))
            }
            Err(e) => Exit::Deliver(Input::Raise(e)),
        }
    }

    fn call_function(&mut self, function: &Rc<Function>, args: Args) -> Result<Called, Exc> {
        let code = &function.code_now();
        let mut frame = self.new_frame(code, &function.globals);
        let simple = args.names.is_empty()
            && args.items.len() == code.params.positional
            && code.params.count() == args.items.len();
        if simple {
            frame.slots[..args.items.len()].clone_from_slice(args.items);
        } else {
            self.bind_arguments(function, &mut frame.slots, args)?;
        }
        for (slot, cell) in function.closure.iter().enumerate() {
            frame.slots[code.free.start + slot] = cell.clone();
        }
        let kind = match code.kind {
            CodeKind::Plain => return Ok(Called::Frame(Frame::Python(frame))),
            CodeKind::Coroutine => CoroutineKind::Coroutine,
            CodeKind::Generator | CodeKind::AwaitableGenerator => CoroutineKind::Generator,
            CodeKind::AsyncGenerator => CoroutineKind::AsyncGenerator,
        };
        let coroutine = Rc::new(Coroutine {
            kind,
            name: RefCell::new(self.function_name(function, "__name__", &code.name)),
            qualname: RefCell::new(self.function_name(function, "__qualname__", &code.qualname)),
            state: RefCell::new(CoState::Created(Body::Python(frame))),
            code: Some(code.clone()),
            line: std::cell::Cell::new(code.first_line),
            busy: std::cell::Cell::new(false),
            of: None,
            lost: std::cell::Cell::default(),
            finalizers: self.finalizers.clone(),
            weight: Default::default(),
            noted: Default::default(),
        });
        if self.debugging {
            self.note_origin(&coroutine);
        }
        Ok(Called::Value(Value::Coroutine(coroutine)))
    }

    /// A function's name, which a program may have set.
    pub(super) fn function_name(
        &mut self,
        function: &Function,
        which: &'static str,
        own: &Rc<str>,
    ) -> Rc<str> {
        if function.own.borrow().is_none() {
            return own.clone();
        }
        let key = self.intern(which);
        match super::attr::extra(&function.own, &key) {
            Some(Value::Str(name)) => name.text().into(),
            _ => own.clone(),
        }
    }

    #[inline(never)]
    fn bind_arguments(&mut self, function: &Function, slots: &mut [Value], args: Args) -> Result<(), Exc> {
        let code = &*function.code_now();
        let params = &code.params;
        let positional = args.positional();
        let taken = positional.len().min(params.positional);
        slots[..taken].clone_from_slice(&positional[..taken]);
        if params.var_positional {
            slots[params.var_positional_slot()] = Value::tuple(positional[taken..].to_vec());
        }
        let mut extra = Entries::default();
        let mut positional_only = Vec::new();
        for (name, value) in args.keywords() {
            let named = params.positional_only..params.positional + params.keyword_only;
            match code.locals[named.clone()].iter().position(|n| &**n == name) {
                Some(index) => {
                    let slot = &mut slots[named.start + index];
                    if !matches!(slot, Value::Unbound) {
                        let own = self.called(function);
                        let message = format!("{own}() got multiple values for argument '{name}'");
                        return Err(self.type_error(message));
                    }
                    *slot = value.clone();
                }
                None if params.var_keyword => {
                    extra.insert(ops::str_key(&Str::new(name)), value.clone());
                }
                None if code.locals[..params.positional_only].iter().any(|n| &**n == name) => {
                    positional_only.push(name);
                }
                None => return Err(self.unexpected_keyword(function, name)),
            }
        }
        if !positional_only.is_empty() {
            let message = format!(
                "{}() got some positional-only arguments passed as keyword arguments: '{}'",
                self.called(function),
                positional_only.join(", ")
            );
            return Err(self.type_error(message));
        }
        if params.var_keyword {
            slots[params.var_keyword_slot()] = Value::Dict(Dict::new(extra));
        }
        if positional.len() > params.positional && !params.var_positional {
            return Err(self.too_many(function, slots, positional.len()));
        }
        self.fill_defaults(function, slots)
    }

    fn fill_defaults(&mut self, function: &Function, slots: &mut [Value]) -> Result<(), Exc> {
        let code = &*function.code_now();
        let params = &code.params;
        let defaults = function.defaults_now();
        let defaults = defaults.as_ref().map_or(&[][..], |tuple| tuple.items());
        let defaults = &defaults[defaults.len().saturating_sub(params.positional)..];
        let first_default = params.positional - defaults.len();
        let unbound = |slot: &Value| matches!(slot, Value::Unbound);
        let missing: Vec<usize> = (0..first_default).filter(|&i| unbound(&slots[i])).collect();
        if !missing.is_empty() {
            return Err(self.missing(function, "positional", &missing));
        }
        for (index, default) in defaults.iter().enumerate() {
            if unbound(&slots[first_default + index]) {
                slots[first_default + index] = default.clone();
            }
        }
        let mut missing = Vec::new();
        let keyword_only = params.positional..params.positional + params.keyword_only;
        for (index, slot) in
            slots[keyword_only.clone()].iter_mut().enumerate().filter(|(_, slot)| unbound(slot))
        {
            let index = keyword_only.start + index;
            match function.keyword_default(&code.locals[index]) {
                Some(default) => *slot = default,
                None => missing.push(index),
            }
        }
        if missing.is_empty() { Ok(()) } else { Err(self.missing(function, "keyword-only", &missing)) }
    }

    /// What a function is called where a call of it is wrong.
    fn called(&mut self, function: &Function) -> Rc<str> {
        self.function_name(function, "__qualname__", &function.code.qualname)
    }

    fn missing(&mut self, function: &Function, kind: &str, missing: &[usize]) -> Exc {
        let locals = &function.code_now().locals;
        let names: Vec<String> = missing.iter().map(|&i| format!("'{}'", locals[i])).collect();
        let own = self.called(function);
        self.type_error(missing_message(&own, kind, &names))
    }

    fn unexpected_keyword(&mut self, function: &Function, name: &str) -> Exc {
        let code = &function.code_now();
        let params = &code.params;
        let known = &code.locals[params.positional_only..params.positional + params.keyword_only];
        let hint = match closest(name, known.iter().map(|n| &**n)) {
            Some(close) => format!(". Did you mean '{close}'?"),
            None => String::new(),
        };
        let own = self.called(function);
        self.type_error(format!("{own}() got an unexpected keyword argument '{name}'{hint}"))
    }

    fn too_many(&mut self, function: &Function, slots: &[Value], given: usize) -> Exc {
        let params = &function.code_now().params;
        let defaults = function.defaults_now().map_or(0, |tuple| tuple.items().len());
        let keyword_only = slots[params.positional..params.positional + params.keyword_only]
            .iter()
            .filter(|slot| !matches!(slot, Value::Unbound))
            .count();
        let takes = match defaults {
            0 => params.positional.to_string(),
            n => format!("from {} to {}", params.positional - n, params.positional),
        };
        let plural = if defaults > 0 || params.positional != 1 { "s" } else { "" };
        let also = match keyword_only {
            0 => String::new(),
            n => format!(
                " positional argument{} (and {n} keyword-only argument{})",
                if given == 1 { "" } else { "s" },
                if n == 1 { "" } else { "s" }
            ),
        };
        let were = if given == 1 && keyword_only == 0 { "was" } else { "were" };
        let name = self.called(function);
        self.type_error(format!(
            "{name}() takes {takes} positional argument{plural} but {given}{also} {were} given"
        ))
    }
}

/// `f() missing 2 required positional arguments: 'a' and 'b'`.
pub fn missing_message(function: &str, kind: &str, names: &[String]) -> String {
    let listed = match names {
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [first @ .., last] => format!("{}, and {last}", first.join(", ")),
        [] => String::new(),
    };
    let plural = if names.len() == 1 { "" } else { "s" };
    format!("{function}() missing {} required {kind} argument{plural}: {listed}", names.len())
}
