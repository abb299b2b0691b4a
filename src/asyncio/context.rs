//! The module `contextvars` (Python/context.c): variables whose values belong to the task that runs.
//!
//! A context in which nothing was ever set is no context at all (`None`), so that tasks of programs
//! without such variables cost nothing.

use super::repr::Write;
use crate::python::builtins::{between, control, exactly, named, plain};
use crate::python::repr;
use crate::python::value::circle::{self, Noted};
use crate::python::value::{
    Args, Builtin, Exc, ExcKind, Exception, Namespace, Step, Str, Todo, TypeId, Value,
};
use crate::python::vm::{Input, NativeFrame, Vm};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The values of all variables that were set; shared with its copies until one of them changes.
type Vars = Rc<Vec<(Rc<ContextVar>, Value)>>;

/// `contextvars.Context`.
#[derive(Default)]
pub struct Context {
    vars: RefCell<Vars>,
    entered: Cell<bool>,
    pub noted: Noted,
}

/// `contextvars.ContextVar`.
pub struct ContextVar {
    name: Rc<Str>,
    default: Option<Value>,
}

/// `contextvars.Token`.
pub struct Token {
    var: Rc<ContextVar>,
    context: Rc<Context>,
    old: Option<Value>,
    used: Cell<bool>,
}

impl Context {
    /// The variables that have a value.
    pub fn keys(&self) -> Vec<Value> {
        self.vars.borrow().iter().map(|(var, _)| Value::ContextVar(var.clone())).collect()
    }

    /// The variables' values.
    pub fn values(&self) -> Vec<Value> {
        self.vars.borrow().iter().map(|(_, value)| value.clone()).collect()
    }

    /// Each variable's value here and in another context; `None` if they have not the same variables.
    pub fn beside(&self, other: &Context) -> Option<Vec<(Value, Value)>> {
        let vars = self.vars.borrow();
        if vars.len() != other.vars.borrow().len() {
            return None;
        }
        vars.iter().map(|(var, value)| Some((value.clone(), other.get(var)?))).collect()
    }

    /// A context with the same values.
    pub fn copy(&self) -> Rc<Context> {
        let vars = RefCell::new(self.vars.borrow().clone());
        Rc::new(Context { vars, ..Context::default() })
    }

    fn get(&self, var: &Rc<ContextVar>) -> Option<Value> {
        let vars = self.vars.borrow();
        vars.iter().find(|(known, _)| Rc::ptr_eq(known, var)).map(|(_, value)| value.clone())
    }

    /// Sets a variable, or unsets it; gives its value before.
    fn set(self: &Rc<Self>, var: &Rc<ContextVar>, value: Option<Value>) -> Option<Value> {
        if let Some(value) = &value {
            circle::note_with(self, value);
        }
        let mut shared = self.vars.borrow_mut();
        let vars = Rc::make_mut(&mut shared);
        let at = vars.iter().position(|(known, _)| Rc::ptr_eq(known, var));
        match (at, value) {
            (Some(at), Some(value)) => Some(std::mem::replace(&mut vars[at].1, value)),
            (Some(at), None) => Some(vars.remove(at).1),
            (None, Some(value)) => {
                vars.push((var.clone(), value));
                None
            }
            (None, None) => None,
        }
    }

    /// Lets go of all values: the machine is being dropped.
    pub fn clear(&self) {
        let vars = self.vars.take();
        drop(vars);
    }
}

impl Vm {
    /// The context of the code that runs.
    pub fn current_context(&mut self) -> Rc<Context> {
        self.context.get_or_insert_default().clone()
    }

    /// `copy_context()`.
    pub fn copy_context(&self) -> Option<Rc<Context>> {
        let context = self.context.as_ref()?;
        if context.vars.borrow().is_empty() { None } else { Some(context.copy()) }
    }

    /// What a `context=` argument names.
    pub fn context_argument(&mut self, value: Option<&Value>) -> Result<Option<Rc<Context>>, Exc> {
        match value {
            None | Some(Value::None) => Ok(self.copy_context()),
            Some(Value::Context(context)) => Ok(Some(context.clone())),
            Some(_) => Err(self.type_error("a context is required")),
        }
    }
}

fn var_of(vm: &Vm, value: Option<&Value>) -> Result<Rc<ContextVar>, Exc> {
    match value {
        Some(Value::ContextVar(var)) => Ok(var.clone()),
        other => {
            let shown = repr::quiet(other.unwrap_or(&Value::None));
            Err(vm.type_error(format!("a ContextVar key was expected, got {shown}")))
        }
    }
}

fn context_of(vm: &Vm, args: Args) -> Result<Rc<Context>, Exc> {
    match args.items.first() {
        Some(Value::Context(context)) => Ok(context.clone()),
        _ => Err(vm.type_error("a Context is required")),
    }
}

/// `ContextVar(name, *, default)`.
pub fn new_var(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let (given, keywords) = (args.positional().len(), args.names.len());
    let wrong = match given {
        0 if keywords == 0 => "exactly",
        2.. => "at most",
        _ => "",
    };
    if !wrong.is_empty() {
        return Err(
            vm.type_error(format!("ContextVar() takes {wrong} 1 positional argument ({given} given)"))
        );
    }
    let [name, default] = named(vm, "ContextVar", args, ["name", "default"], 1)?;
    let Some(Value::Str(name)) = name else {
        return Err(vm.type_error("context variable name must be a str"));
    };
    Ok(Value::ContextVar(Rc::new(ContextVar { name, default })))
}

/// What has no value.
fn no_value(vm: &Vm, kind: ExcKind, var: &Rc<ContextVar>) -> Exc {
    Exception::new(vm.exception_class(kind), vec![Value::ContextVar(var.clone())])
}

fn reset(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let var = var_of(vm, args.items.first())?;
    let [Value::Token(token)] = exactly(vm, "ContextVar.reset", args.rest())? else {
        let shown = repr::repr(vm, &args.items[1])?;
        return Err(vm.type_error(format!("expected an instance of Token, got {shown}")));
    };
    let shown = Value::Token(token.clone());
    if token.used.get() {
        let message = format!("{} has already been used once", repr::repr(vm, &shown)?);
        return Err(vm.error(ExcKind::RuntimeError, message));
    }
    if !Rc::ptr_eq(&token.var, &var) {
        let message = format!("{} was created by a different ContextVar", repr::repr(vm, &shown)?);
        return Err(vm.value_error(message));
    }
    let context = vm.current_context();
    if !Rc::ptr_eq(&token.context, &context) {
        let message = format!("{} was created in a different Context", repr::repr(vm, &shown)?);
        return Err(vm.value_error(message));
    }
    token.used.set(true);
    let before = context.set(&var, token.old.clone());
    drop(before);
    Ok(Value::None)
}

pub static VAR: &[Builtin] = &[
    plain("get", |vm, args| {
        let var = var_of(vm, args.items.first())?;
        let given = between(vm, "get", args.rest(), 0, 1)?.first().cloned();
        let found = vm.context.as_ref().and_then(|context| context.get(&var));
        found
            .or(given)
            .or_else(|| var.default.clone())
            .ok_or_else(|| no_value(vm, ExcKind::LookupError, &var))
    }),
    plain("set", |vm, args| {
        let var = var_of(vm, args.items.first())?;
        let [value] = exactly(vm, "ContextVar.set", args.rest())?;
        let context = vm.current_context();
        let old = context.set(&var, Some(value.clone()));
        Ok(Value::Token(Rc::new(Token { var, context, old, used: Cell::new(false) })))
    }),
    plain("reset", reset),
];

/// `context[var]`.
///
/// # Errors
/// KeyError.
pub fn get_item(vm: &mut Vm, args: &[Value]) -> Result<Value, Exc> {
    let args = Args::new(args);
    let context = context_of(vm, args)?;
    let var = var_of(vm, args.items.get(1))?;
    context.get(&var).ok_or_else(|| no_value(vm, ExcKind::KeyError, &var))
}

/// `var in context`.
///
/// # Errors
/// TypeError for what is no variable.
pub fn contains(vm: &Vm, context: &Context, var: Option<&Value>) -> Result<bool, Exc> {
    let var = var_of(vm, var)?;
    Ok(context.get(&var).is_some())
}

fn all(vm: &Vm, args: Args, item: fn(&(Rc<ContextVar>, Value)) -> Value) -> Result<Value, Exc> {
    let context = context_of(vm, args)?;
    let items = context.vars.borrow().iter().map(item).collect();
    Ok(Value::list(items))
}

pub static CONTEXT: &[Builtin] = &[
    control("run", |vm, args| {
        let context = context_of(vm, args)?;
        let rest = args.rest();
        let Some(callable) = rest.items.first() else {
            return Err(vm.type_error("run() missing 1 required positional argument"));
        };
        if context.entered.get() {
            let shown = repr::quiet(&Value::Context(context));
            let message = format!("cannot enter context: {shown} is already entered");
            return Err(vm.error(ExcKind::RuntimeError, message));
        }
        let call = Some((callable.clone(), rest.items[1..].to_vec(), rest.names.to_vec()));
        Ok(Todo::Run(Box::new(Inside { context, call, around: None })))
    }),
    plain("copy", |vm, args| Ok(Value::Context(context_of(vm, args)?.copy()))),
    plain("get", |vm, args| {
        let context = context_of(vm, args)?;
        let given = between(vm, "get", args.rest(), 1, 2)?;
        let var = var_of(vm, given.first())?;
        let given = given.get(1).cloned().unwrap_or(Value::None);
        Ok(context.get(&var).unwrap_or(given))
    }),
    plain("__getitem__", |vm, args| get_item(vm, args.items)),
    plain("__contains__", |vm, args| {
        let context = context_of(vm, args)?;
        contains(vm, &context, args.items.get(1)).map(Value::bool)
    }),
    plain("__len__", |vm, args| Ok(Value::Int(context_of(vm, args)?.vars.borrow().len() as i64))),
    plain("__iter__", |vm, args| {
        let keys = all(vm, args, |(var, _)| Value::ContextVar(var.clone()))?;
        vm.iter(&keys)
    }),
    plain("keys", |vm, args| all(vm, args, |(var, _)| Value::ContextVar(var.clone()))),
    plain("values", |vm, args| all(vm, args, |(_, value)| value.clone())),
    plain("items", |vm, args| {
        all(vm, args, |(var, value)| Value::tuple(vec![Value::ContextVar(var.clone()), value.clone()]))
    }),
];

/// A call inside a context: `Context.run`.
pub struct Inside {
    context: Rc<Context>,
    call: Option<(Value, Vec<Value>, Vec<Rc<Str>>)>,
    around: Option<Rc<Context>>,
}

impl Inside {
    /// A call without keywords.
    pub fn call(context: Rc<Context>, function: Value, args: Vec<Value>) -> Inside {
        Inside { context, call: Some((function, args, Vec::new())), around: None }
    }
}

impl NativeFrame for Inside {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Some((function, args, names)) = self.call.take() {
            self.around = vm.context.replace(self.context.clone());
            self.context.entered.set(true);
            return Step::CallNamed(function, args, names);
        }
        self.context.entered.set(false);
        vm.context = self.around.take();
        match input {
            Input::Raise(e) | Input::Throw(e) => Step::Raise(e),
            Input::Return(value) | Input::Yield(value) | Input::Send(value) => Step::Return(value),
            Input::Start => Step::Return(Value::None),
        }
    }
}

static FUNCTIONS: &[Builtin] = &[plain("copy_context", |vm, args| {
    let given = args.items.len();
    if given > 0 {
        return Err(vm.type_error(format!("_contextvars.copy_context() takes no arguments ({given} given)")));
    }
    Ok(Value::Context(vm.copy_context().unwrap_or_default()))
})];

/// Fills the module.
pub fn fill(vm: &mut Vm, names: &Namespace) {
    for function in FUNCTIONS {
        names.define(function.name, Value::Builtin(function));
    }
    for id in [TypeId::Context, TypeId::ContextVar, TypeId::Token] {
        let class = vm.class(id);
        let name = class.name.clone();
        names.define(&name, Value::Type(class));
    }
}

/// `repr` of a variable or a token.
///
/// # Errors
/// What the `__repr__` of a variable's default raises.
pub fn show(value: &Value, write: &mut Write) -> Result<String, Exc> {
    let at = value.address().unwrap_or(0);
    Ok(match value {
        Value::ContextVar(var) => {
            let name = repr::quote(var.name.text());
            match &var.default {
                None => format!("<ContextVar name={name} at {at:#x}>"),
                Some(default) => format!("<ContextVar name={name} default={} at {at:#x}>", write(default)?),
            }
        }
        Value::Token(token) => {
            let var = show(&Value::ContextVar(token.var.clone()), write)?;
            format!("<Token{} var={var} at {at:#x}>", if token.used.get() { " used" } else { "" })
        }
        _ => String::new(),
    })
}

/// Attributes that are data.
pub fn field(value: &Value, name: &str) -> Option<Value> {
    match (value, name) {
        (Value::ContextVar(var), "name") => Some(Value::Str(var.name.clone())),
        (Value::Token(token), "var") => Some(Value::ContextVar(token.var.clone())),
        (Value::Token(token), "old_value") => Some(token.old.clone().unwrap_or(Value::Missing)),
        (Value::Token(_), "MISSING") => Some(Value::Missing),
        _ => None,
    }
}
