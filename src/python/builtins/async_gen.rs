//! The methods of async generators (Objects/genobject.c): each gives something to await that moves the
//! generator on by one step.

use super::clinic::between;
use super::exception::{Deprecated, thrown};
use super::{control, exactly, plain};
use crate::python::value::{
    Args, Builtin, CoState, Coroutine, CoroutineKind, Exc, ExcKind, Exception, Lost, Step, Todo, Value,
};
use crate::python::vm::{Input, NativeFrame, Vm};
use std::cell::RefCell;
use std::rc::Rc;

pub static METHODS: &[Builtin] = &[
    plain("__aiter__", |_, args| Ok(args.items.first().cloned().unwrap_or(Value::None))),
    plain("__anext__", |vm, args| Ok(step(vm, args, "asend", First::Send(Value::None)))),
    plain("asend", |vm, args| {
        let [value] = exactly(vm, "async_generator.asend", args.rest())?;
        Ok(step(vm, args, "asend", First::Send(value.clone())))
    }),
    control("athrow", |vm, args| {
        if args.rest().items.len() < 2 {
            return throwing(vm, args);
        }
        let items = args.items.to_vec();
        let again = move |vm: &mut Vm| throwing(vm, Args::new(&items));
        Ok(Todo::Run(Box::new(Deprecated::new("athrow", again))))
    }),
    plain("aclose", |vm, args| {
        let [] = exactly(vm, "async_generator.aclose", args.rest())?;
        let exit = Exception::new(vm.exception_class(ExcKind::GeneratorExit), Vec::new());
        Ok(step(vm, args, "aclose", First::Throw(exit)))
    }),
];

pub static FUNCTIONS: &[Builtin] = &[
    plain("aiter", |vm, args| {
        let [value] = exactly(vm, "aiter", args)?;
        if vm.special(value, "__aiter__")?.is_none() {
            let name = value.type_name();
            return Err(vm.type_error(format!("'{name}' object is not an async iterable")));
        }
        vm.async_iterator(value)
    }),
    plain("anext", |vm, args| match args.items {
        [iterator] | [iterator, _] if vm.special(iterator, "__anext__")?.is_none() => {
            let name = iterator.type_name();
            Err(vm.type_error(format!("'{name}' object is not an async iterator")))
        }
        [iterator] => vm.async_next(iterator),
        [iterator, default] => {
            let inner = vm.async_next(iterator)?;
            let or_default = vm.member("asyncio.coroutines", "anext_awaitable")?;
            vm.ask(&or_default, &[inner, default.clone()])
        }
        _ => Err(vm.type_error(format!("anext expected at least 1 argument, got {}", args.items.len()))),
    }),
];

/// The step that throws; what is wrong with the exception is said when it is thrown.
fn throwing(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let parts = args.rest();
    let exception = between(vm, "athrow", parts, 1, 3).map(|_| ()).and_then(|()| thrown(vm, parts.items));
    let first = match exception {
        Err(e) if vm.is_asking(&e) => return Err(e),
        Err(e) => First::Wrong(e),
        Ok(e) => First::Throw(e),
    };
    Ok(Todo::Done(step(vm, args, "athrow", first)))
}

fn step(vm: &mut Vm, args: Args, name: &'static str, input: First) -> Value {
    match args.items.first() {
        Some(Value::Coroutine(generator)) => moved(vm, generator, name, input),
        _ => Value::None,
    }
}

/// What a step of an async generator begins with.
pub enum First {
    Send(Value),
    Throw(Exc),
    /// It cannot be thrown, for this reason.
    Wrong(Exc),
}

/// What is to be awaited to resume an async generator with something.
pub fn moved(vm: &mut Vm, generator: &Rc<Coroutine>, name: &'static str, input: First) -> Value {
    let body = Moving { generator: generator.clone(), input: Some(input), closes: name == "aclose" };
    Value::Coroutine(Rc::new(Coroutine {
        kind: CoroutineKind::Step(name),
        name: RefCell::new(name.into()),
        qualname: RefCell::new(name.into()),
        state: RefCell::new(CoState::Created(crate::python::value::Body::Native(Box::new(body)))),
        code: None,
        line: std::cell::Cell::new(0),
        busy: std::cell::Cell::new(false),
        lost: std::cell::Cell::default(),
        finalizers: vm.finalizers.clone(),
        of: Some(generator.clone()),
        weight: Default::default(),
        noted: Default::default(),
    }))
}

impl Vm {
    /// `aiter(value)`.
    ///
    /// # Errors
    /// TypeError for what is no async iterable; the mark of `ask`.
    pub fn async_iterator(&mut self, value: &Value) -> Result<Value, Exc> {
        let Some(method) = self.special(value, "__aiter__")? else {
            let name = value.type_name();
            let text = format!("'async for' requires an object with __aiter__ method, got {name}");
            return Err(self.type_error(text));
        };
        let iterator = self.ask(&method, &[])?;
        if self.special(&iterator, "__anext__")?.is_none() {
            let name = iterator.type_name();
            let text = format!(
                "'async for' received an object from __aiter__ that does not implement __anext__: {name}"
            );
            return Err(self.type_error(text));
        }
        Ok(iterator)
    }

    /// What is to be awaited for the next item.
    ///
    /// # Errors
    /// TypeError for what is no async iterator; the mark of `ask`.
    pub fn async_next(&mut self, iterator: &Value) -> Result<Value, Exc> {
        let Some(method) = self.special(iterator, "__anext__")? else {
            let name = iterator.type_name();
            let text = format!("'async for' requires an iterator with __anext__ method, got {name}");
            return Err(self.type_error(text));
        };
        self.ask(&method, &[])
    }
}

/// One step of an async generator, as the body of a coroutine.
struct Moving {
    generator: Rc<Coroutine>,
    input: Option<First>,
    closes: bool,
}

impl Moving {
    fn begin(&mut self, vm: &mut Vm, input: First) -> Step {
        let (new, closed, running) = {
            let state = self.generator.state.borrow();
            (
                matches!(*state, CoState::Created(_)),
                matches!(*state, CoState::Closed),
                matches!(*state, CoState::Running) || self.generator.busy.get(),
            )
        };
        let what = if self.closes {
            "aclose"
        } else if let First::Send(_) = input {
            "anext"
        } else {
            "athrow"
        };
        if running {
            let text = format!("{what}(): asynchronous generator is already running");
            return Step::Raise(vm.error(ExcKind::RuntimeError, text));
        }
        let input = match input {
            First::Wrong(e) if !closed => return Step::Raise(e),
            First::Send(value) => Ok(value),
            First::Throw(e) | First::Wrong(e) => Err(e),
        };
        if closed {
            return match input {
                Err(_) => Step::Return(Value::None),
                Ok(_) => self.stop(vm),
            };
        }
        if new && self.closes {
            *self.generator.state.borrow_mut() = CoState::Closed;
            return Step::Return(Value::None);
        }
        if new {
            vm.first_iteration(&self.generator);
        }
        self.generator.busy.set(true);
        if self.closes && self.generator.lost.get() == Lost::ByLoop {
            self.generator.lost.set(Lost::Closes);
        }
        Step::Resume(self.generator.clone(), input)
    }

    fn stop(&self, vm: &Vm) -> Step {
        Step::Raise(Exception::new(vm.exception_class(ExcKind::StopAsyncIteration), Vec::new()))
    }
}

impl NativeFrame for Moving {
    fn holds(&self, show: &mut dyn FnMut(&Value)) {
        show(&Value::Coroutine(self.generator.clone()));
    }

    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Some(first) = self.input.take() {
            let first = match input {
                Input::Throw(e) => First::Throw(e),
                _ => first,
            };
            return self.begin(vm, first);
        }
        match input {
            Input::Yield(Value::Wrapped(value)) => {
                self.generator.busy.set(false);
                if self.closes {
                    let text = "async generator ignored GeneratorExit";
                    return Step::Raise(vm.error(ExcKind::RuntimeError, text));
                }
                Step::Return((*value).clone())
            }
            Input::Yield(waits) => Step::Yield(waits),
            Input::Send(value) => Step::Resume(self.generator.clone(), Ok(value)),
            Input::Throw(e) => Step::Resume(self.generator.clone(), Err(e)),
            Input::Return(_) | Input::Start => {
                self.generator.busy.set(false);
                if self.closes { Step::Return(Value::None) } else { self.stop(vm) }
            }
            Input::Raise(e) => {
                self.generator.busy.set(false);
                let done =
                    vm.is_kind(&e, ExcKind::GeneratorExit) || vm.is_kind(&e, ExcKind::StopAsyncIteration);
                if self.closes && done { Step::Return(Value::None) } else { Step::Raise(e) }
            }
        }
    }
}
