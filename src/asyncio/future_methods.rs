//! The methods and attributes of futures and tasks (Modules/_asynciomodule.c).

use super::ensure::{closed, future_iter};
use super::future::{Callback, Future, Status};
use super::handle::Job;
use super::loop_methods::library;
use super::places;
use crate::python::builtins::{control, exactly, parameters, plain};
use crate::python::ops;
use crate::python::repr;
use crate::python::value::{Args, Builtin, Exc, ExcKind, FrameLocals, Str, Todo, Truth, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

fn this(vm: &Vm, args: Args) -> Result<Rc<Future>, Exc> {
    match args.items.first().map(Value::payload) {
        Some(Value::Future(future)) => Ok(future.clone()),
        other => {
            let name = other.map_or("NoneType".into(), Value::type_name);
            Err(vm.type_error(format!(
                "descriptor requires a '_asyncio.Future' object but received a '{name}'"
            )))
        }
    }
}

/// The future of a method that takes nothing else.
fn alone(vm: &Vm, args: Args, name: &str) -> Result<Rc<Future>, Exc> {
    let future = this(vm, args)?;
    let class = if future.is_task() { "Task" } else { "Future" };
    exactly::<0>(vm, &format!("{class}.{name}"), args.rest())?;
    Ok(future)
}

/// After what may have scheduled callbacks: a closed loop takes none. The frame of `call_soon` has the one that it
/// did not take for a local.
fn told(vm: &mut Vm, future: &Future) -> Result<(), Exc> {
    vm.take_notes(&future.event_loop);
    let Some(job) = future.event_loop.take_refused() else { return Ok(()) };
    let values = match job {
        Job::Done(Callback::Wake(task), future) => vec![task.value(), future.value()],
        Job::Done(Callback::Call(call), future) => vec![call.0.clone(), future.value()],
        Job::Done(_, future) | Job::Step(future, _) => vec![future.value()],
        Job::SetResult(..) | Job::Call(_) => Vec::new(),
    };
    let locals = FrameLocals::of(values, None);
    vm.tracebacks.add(&locals);
    Err(closed(vm, &places::CALL_SOON_CLOSED, Some(locals)))
}

fn invalid(vm: &Vm, message: &str) -> Exc {
    vm.error(ExcKind::InvalidStateError, message)
}

/// What a future is set to by `set_exception`: an instance.
fn given_exception(vm: &mut Vm, value: &Value) -> Result<Exc, Exc> {
    let exception = match value {
        Value::Exception(e) => e.clone(),
        Value::Type(class) if vm.is_exception_class(class) => vm.exception_of(class, &[])?,
        _ => return Err(vm.type_error("invalid exception object")),
    };
    if !vm.is_kind(&exception, ExcKind::StopIteration) {
        return Ok(exception);
    }
    let message = "StopIteration interacts badly with generators and cannot be raised into a Future";
    let wrapped = vm.error(ExcKind::RuntimeError, message);
    *wrapped.cause.borrow_mut() = Some(exception.clone());
    *wrapped.context.borrow_mut() = Some(exception);
    wrapped.suppress_context.set(true);
    Ok(wrapped)
}

const fn done() -> Builtin {
    plain("done", |vm, args| Ok(Value::bool(alone(vm, args, "done")?.done())))
}

const fn cancelled() -> Builtin {
    plain("cancelled", |vm, args| {
        Ok(Value::bool(alone(vm, args, "cancelled")?.status() == Status::Cancelled))
    })
}

const fn result() -> Builtin {
    plain("result", |vm, args| {
        alone(vm, args, "result")?.outcome().unwrap_or_else(|| Err(invalid(vm, "Result is not set.")))
    })
}

const fn exception() -> Builtin {
    plain("exception", |vm, args| {
        let future = alone(vm, args, "exception")?;
        if !future.done() {
            return Err(invalid(vm, "Exception is not set."));
        }
        Ok(future.exception()?.map_or(Value::None, Value::Exception))
    })
}

const fn cancel() -> Builtin {
    control("cancel", |vm, args| {
        let future = this(vm, args)?;
        let rest = args.rest();
        if rest.positional().len() > 1 {
            let given = rest.positional().len();
            return Err(vm.type_error(format!("cancel() takes at most 1 argument ({given} given)")));
        }
        let [message] = parameters(vm, "cancel", rest, ["msg"], 0)?;
        let cancelled =
            super::cancel::cancel(&future, message.filter(|message| !matches!(message, Value::None)));
        told(vm, &future)?;
        Ok(match cancelled {
            Ok(cancelled) => Todo::Done(Value::bool(cancelled)),
            Err(asks) => Todo::Run(asks),
        })
    })
}

const fn add_done_callback() -> Builtin {
    plain("add_done_callback", |vm, args| {
        let future = this(vm, args)?;
        let rest = args.rest();
        let [function] = rest.positional() else {
            let given = rest.positional().len();
            let message = format!("add_done_callback() takes exactly 1 positional argument ({given} given)");
            return Err(vm.type_error(message));
        };
        let given = rest.keywords().find(|(name, _)| *name == "context").map(|(_, context)| context);
        let context = vm.context_argument(given)?;
        future.add_plainly(match super::asked::callback_of(function) {
            Some(own) => own,
            None => Callback::Call(Rc::new((function.clone(), context))),
        });
        told(vm, &future)?;
        Ok(Value::None)
    })
}

const fn remove_done_callback() -> Builtin {
    plain("remove_done_callback", |vm, args| {
        let future = this(vm, args)?;
        let [function] = args.rest().items else {
            let given = args.rest().items.len();
            let message =
                format!("remove_done_callback() takes exactly 1 positional argument ({given} given)");
            return Err(vm.type_error(message));
        };
        let known = future.state.borrow().callbacks.clone();
        let mut equal = Vec::new();
        for callback in known {
            let Callback::Call(call) = callback else { continue };
            if ops::equal(vm, &call.0, function)? {
                equal.push(call);
            }
        }
        let removed = future.remove_callbacks(|callback| match callback {
            Callback::Call(call) => equal.iter().any(|e| Rc::ptr_eq(e, call)),
            _ => false,
        });
        Ok(Value::Int(removed as i64))
    })
}

const fn get_loop() -> Builtin {
    plain("get_loop", |vm, args| Ok(alone(vm, args, "get_loop")?.event_loop.value()))
}

const fn make_cancelled_error() -> Builtin {
    plain("_make_cancelled_error", |vm, args| Ok(Value::Exception(this(vm, args)?.cancelled_error())))
}

const fn awaited(name: &'static str) -> Builtin {
    plain(name, |vm, args| Ok(future_iter(vm, this(vm, args)?)))
}

const fn class_item() -> Builtin {
    plain("__class_getitem__", |_, args| Ok(args.items.first().cloned().unwrap_or(Value::None)))
}

pub static FUTURE: &[Builtin] = &[
    done(),
    cancelled(),
    result(),
    exception(),
    cancel(),
    add_done_callback(),
    remove_done_callback(),
    get_loop(),
    make_cancelled_error(),
    awaited("__await__"),
    awaited("__iter__"),
    class_item(),
    plain("set_result", |vm, args| {
        let future = this(vm, args)?;
        let [value] = one_argument(vm, "set_result", args.rest())?;
        if !future.set_result(value.clone()) {
            return Err(invalid(vm, "invalid state"));
        }
        told(vm, &future)?;
        Ok(Value::None)
    }),
    plain("set_exception", |vm, args| {
        let future = this(vm, args)?;
        let [exception] = one_argument(vm, "set_exception", args.rest())?;
        if future.done() {
            return Err(invalid(vm, "invalid state"));
        }
        let exception = given_exception(vm, exception)?;
        future.set_exception(exception);
        told(vm, &future)?;
        Ok(Value::None)
    }),
];

pub static TASK: &[Builtin] = &[
    done(),
    cancelled(),
    result(),
    exception(),
    cancel(),
    add_done_callback(),
    remove_done_callback(),
    get_loop(),
    make_cancelled_error(),
    awaited("__await__"),
    awaited("__iter__"),
    class_item(),
    plain("set_result", |vm, _| {
        Err(vm.error(ExcKind::RuntimeError, "Task does not support set_result operation"))
    }),
    plain("set_exception", |vm, _| {
        Err(vm.error(ExcKind::RuntimeError, "Task does not support set_exception operation"))
    }),
    plain("get_name", |vm, args| {
        let task = alone(vm, args, "get_name")?;
        Ok(task.task.as_ref().map_or(Value::None, |task| task.borrow().name()))
    }),
    plain("set_name", |vm, args| {
        let task = this(vm, args)?;
        let [name] = exactly(vm, "Task.set_name", args.rest())?;
        let name = match name {
            Value::Str(_) => name.clone(),
            other => Value::string(repr::to_str(vm, other)?),
        };
        super::task::rename(&task, name, vm);
        Ok(Value::None)
    }),
    plain("get_coro", |vm, args| {
        let task = alone(vm, args, "get_coro")?;
        Ok(field(&task, "_coro").unwrap_or(Value::None))
    }),
    plain("get_context", |vm, args| {
        let task = alone(vm, args, "get_context")?;
        let Some(cell) = &task.task else { return Ok(Value::None) };
        let runs = task.event_loop.current().is_some_and(|current| Rc::ptr_eq(&current, &task));
        if runs {
            return Ok(Value::Context(vm.current_context()));
        }
        Ok(Value::Context(cell.borrow_mut().context.get_or_insert_default().clone()))
    }),
    plain("cancelling", |vm, args| {
        let task = alone(vm, args, "cancelling")?;
        Ok(Value::Int(task.task.as_ref().map_or(0, |t| i64::from(t.borrow().cancels_requested))))
    }),
    plain("uncancel", |vm, args| {
        let task = alone(vm, args, "uncancel")?;
        Ok(Value::Int(i64::from(task.uncancel())))
    }),
    control("get_stack", |vm, args| library(vm, "asyncio.base_tasks", "get_stack", args)),
    control("print_stack", |vm, args| library(vm, "asyncio.base_tasks", "print_stack", args)),
];

/// What a future or a task is made of where its class, derived by a program, has an `__init__`: of the arguments
/// that it is called with, those that it passes on to ours, as we have to make it before. That is what programs do.
pub fn arguments_of(vm: &mut Vm, args: Args) -> (Vec<Value>, Vec<Rc<Str>>) {
    let coroutine = args.items.iter().find(|value| super::coroutine_like::is_coroutine(vm, value));
    let kept = |name: &str| matches!(name, "loop" | "name" | "context" | "eager_start");
    let kept = |name: &str| kept(name) && (coroutine.is_some() || name == "loop");
    let named = args.keywords().zip(args.names).filter(|((name, _), _)| kept(name));
    let (values, names): (Vec<Value>, Vec<Rc<Str>>) =
        named.map(|((_, value), name)| (value.clone(), name.clone())).unzip();
    (coroutine.into_iter().cloned().chain(values).collect(), names)
}

/// `Future.__init__` and `Task.__init__` of one that is made already.
///
/// # Errors
/// What `str(name)` raises.
pub fn init(vm: &mut Vm, future: &Rc<Future>, args: Args) -> Result<Value, Exc> {
    let name = args.keywords().find(|(name, _)| *name == "name").map(|(_, name)| name.clone());
    if let Some(name) = super::loop_methods::task_name(vm, name)? {
        super::task::rename(future, name, vm);
    }
    Ok(Value::None)
}

/// Attributes that are data.
pub fn field(future: &Rc<Future>, name: &str) -> Option<Value> {
    let state = future.state.borrow();
    Some(match name {
        "_state" => Value::str(match state.status {
            Status::Pending => "PENDING",
            Status::Finished => "FINISHED",
            Status::Cancelled => "CANCELLED",
        }),
        "_loop" => future.event_loop.value(),
        "_result" => state.result.clone(),
        "_exception" if state.status == Status::Cancelled => Value::None,
        "_exception" => state.exception.clone().map_or(Value::None, Value::Exception),
        "_cancel_message" => state.cancel_message.clone().unwrap_or(Value::None),
        "_log_traceback" => Value::bool(future.log_traceback.get()),
        "_log_destroy_pending" => Value::bool(future.log_destroy_pending.get()),
        "_asyncio_future_blocking" => Value::bool(future.blocking.get()),
        "_callbacks" => {
            let shown = |callback: &Callback| match callback {
                Callback::Call(call) => {
                    let context = call.1.clone().unwrap_or_default();
                    Value::tuple(vec![call.0.clone(), Value::Context(context)])
                }
                _ => Value::None,
            };
            if state.callbacks.is_empty() {
                Value::None
            } else {
                Value::list(state.callbacks.iter().map(shown).collect())
            }
        }
        "_coro" => match future.task.as_ref()?.borrow() {
            task if task.eager => Value::None,
            task => task.object.clone().unwrap_or_else(|| Value::Coroutine(task.coroutine.clone())),
        },
        "_must_cancel" => Value::bool(future.task.as_ref()?.borrow().must_cancel),
        "_num_cancels_requested" => Value::Int(i64::from(future.task.as_ref()?.borrow().cancels_requested)),
        "_fut_waiter" => future.task.as_ref()?.borrow().fut_waiter.clone().map_or(Value::None, Value::Future),
        _ => return None,
    })
}

/// Sets an attribute; `None` where there is nothing to set.
pub fn set_field(vm: &Vm, future: &Rc<Future>, name: &str, value: &Value) -> Option<Result<(), Exc>> {
    match (name, value) {
        ("_log_destroy_pending", Value::Bool(log)) => future.log_destroy_pending.set(log.get()),
        ("_log_traceback", Value::Bool(Truth::False)) => future.log_traceback.set(false),
        ("_log_traceback", _) => {
            return Some(Err(vm.value_error("_log_traceback can only be set to False")));
        }
        ("_cancel_message", message) => {
            future.state.borrow_mut().cancel_message = Some(message.clone());
        }
        ("_asyncio_future_blocking", value) => future.blocking.set(matches!(value, Value::Bool(Truth::True))),
        _ => return None,
    }
    Some(Ok(()))
}

/// The one argument of a method whose C code is made so (Argument Clinic, `METH_FASTCALL` with a class).
fn one_argument<'a>(vm: &Vm, method: &str, args: Args<'a>) -> Result<&'a [Value; 1], Exc> {
    let given = args.items.len();
    if args.names.is_empty() && given != 1 {
        let most = if given == 0 { "exactly 1 positional argument" } else { "at most 1 argument" };
        return Err(vm.type_error(format!("{method}() takes {most} ({given} given)")));
    }
    exactly(vm, method, args)
}
