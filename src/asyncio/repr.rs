//! Reprs of futures, tasks, handles and loops (Lib/asyncio/base_futures.py, base_tasks.py, events.py).

use super::context;
use super::event_loop::EventLoop;
use super::future::{Callback, Future, Origin, Status};
use super::handle::{Handle, Job};
use super::task::status_word;
use crate::python::repr::{quiet, quote};
use crate::python::traceback::{self, LIBRARY};
use crate::python::value::{Body, CoState, Coroutine, CoroutineKind, Exc, Str, Value};
use crate::python::vm::attr::extra;
use std::borrow::Cow;

/// What writes the repr of a value inside; it may ask the program's `__repr__`.
pub type Write<'a> = dyn FnMut(&Value) -> Result<String, Exc> + 'a;

/// `repr` of a value of ours.
///
/// # Errors
/// What a `__repr__` inside raises.
pub fn show(value: &Value, write: &mut Write) -> Result<String, Exc> {
    match value {
        Value::Future(future) => future_repr(future, write),
        Value::Handle(handle) => handle_repr(handle, write),
        Value::Loop(event_loop) => Ok(loop_repr(event_loop)),
        Value::ThreadLock(lock) => Ok(lock.show()),
        other => context::show(other, write),
    }
}

/// `repr` where no Python code can run.
pub fn quiet_repr(future: &Future) -> String {
    future_repr(future, &mut |value| Ok(quiet(value))).unwrap_or_default()
}

fn future_repr(future: &Future, write: &mut Write) -> Result<String, Exc> {
    let (status, result, exception, callbacks) = {
        let state = future.state.borrow();
        (state.status, state.result.clone(), state.exception.clone(), state.callbacks.clone())
    };
    let mut info = vec![status_word(status).to_string()];
    let mut class = "Future";
    if let Origin::Gather(_) = &*future.origin.borrow() {
        class = "_GatheringFuture";
    }
    if let Some(task) = &future.task {
        class = "Task";
        let (name, waiter, shown) = {
            let task = task.borrow();
            if task.cancels_requested > 0 && status == Status::Pending {
                info[0] = "cancelling".into();
            }
            let shown = match &task.object {
                _ if task.eager => None,
                Some(_) => Some(format!("{}()", task.coroutine.qualname.borrow())),
                None => Some(coroutine_repr(&task.coroutine)),
            };
            (task.name(), task.fut_waiter.clone(), shown)
        };
        info.push(format!("name={}", write(&name)?));
        info.extend(shown.map(|shown| format!("coro=<{shown}>")));
        if let Some(waiter) = waiter {
            info.push(format!("wait_for={}", future_repr(&waiter, write)?));
        }
    }
    if status == Status::Finished {
        match exception {
            Some(e) => info.push(format!("exception={}", write(&Value::Exception(e))?)),
            None => info.push(format!("result={}", short(&result, write, 6)?)),
        }
    }
    match &callbacks[..] {
        [] => {}
        [one] => info.push(format!("cb=[{}]", callback(one, write)?)),
        [one, two] => info.push(format!("cb=[{}, {}]", callback(one, write)?, callback(two, write)?)),
        [first, .., last] => {
            let more = callbacks.len() - 2;
            let (first, last) = (callback(first, write)?, callback(last, write)?);
            info.push(format!("cb=[{first}, <{more} more>, {last}]"));
        }
    }
    if let Some(created) = &*future.created.borrow() {
        info.push(format!("created at {}:{}", created.file, created.line));
    }
    let made = future.made.borrow();
    let class = made.as_ref().map_or(class, |(class, _)| &*class.name);
    Ok(format!("<{class} {}>", info.join(" ")))
}

fn callback(callback: &Callback, write: &mut Write) -> Result<String, Exc> {
    Ok(match callback {
        Callback::Wake(_) => "Task.task_wakeup()".into(),
        Callback::Gathered(_) => {
            format!("gather.<locals>._done_callback() at {LIBRARY}/asyncio/tasks.py:820")
        }
        Callback::Stop => format!("_run_until_complete_cb() at {LIBRARY}/asyncio/base_events.py:182"),
        Callback::Call(call) => callback_source(&call.0, None, write)?,
    })
}

/// What a callback is called, with its place (format_helpers._format_callback_source); its arguments are
/// shown in debug mode only.
pub fn callback_source(function: &Value, args: Option<&[Value]>, write: &mut Write) -> Result<String, Exc> {
    let mut text = name_of(function, write)?;
    match args {
        None => text.push_str("()"),
        Some(args) => {
            let shown = args.iter().map(|arg| short(arg, write, 6)).collect::<Result<Vec<_>, _>>()?;
            text.push_str(&format!("({})", shown.join(", ")));
        }
    }
    let mut inner = function.clone();
    // A partial is called by its function; the place is that of what a function wraps. Those may lie in a circle.
    for _ in 0..100 {
        inner = if let Some(called) = wrapped(&inner, "func") {
            text.push_str("()");
            called
        } else if let Some(original) = original(&inner) {
            original
        } else {
            break;
        }
    }
    if let Value::Function(function) = &inner {
        let code = &function.code;
        text.push_str(&format!(" at {}:{}", code.source.file, traceback::shown_line(code, code.first_line)));
    }
    Ok(text)
}

/// What a `functools.partial` calls.
fn wrapped(value: &Value, name: &str) -> Option<Value> {
    let Value::Object(object) = value else { return None };
    if &*object.class.borrow().name != "partial" {
        return None;
    }
    object.dict.borrow().entries.borrow().text(&Str::new(name)).cloned()
}

/// What a function has as `__wrapped__` (inspect.unwrap): one that has itself there has nothing.
fn original(value: &Value) -> Option<Value> {
    let function = match value {
        Value::Function(function) => function,
        Value::Method(method) => match &method.function {
            Value::Function(function) => function,
            _ => return None,
        },
        _ => return None,
    };
    let original = extra(&function.attrs, &Str::new("__wrapped__"))?;
    (original.address() != value.address()).then_some(original)
}

fn name_of(function: &Value, write: &mut Write) -> Result<String, Exc> {
    if let Some(inner) = wrapped(function, "func") {
        return name_of(&inner, write);
    }
    Ok(match function {
        Value::Function(function) => function.qualname().to_string(),
        Value::Builtin(builtin) => builtin.name.to_string(),
        Value::Method(method) => match &method.function {
            Value::Builtin(builtin) => {
                let class = method.receiver.type_name();
                format!("{}.{}", class.rsplit('.').next().unwrap_or_default(), builtin.name)
            }
            other => name_of(other, write)?,
        },
        Value::Type(class) => class.qualname.to_string(),
        Value::Coroutine(coroutine) => coroutine.qualname.borrow().to_string(),
        other => write(other)?,
    })
}

/// `name() running at file:line` (coroutines._format_coroutine).
pub fn coroutine_repr(coroutine: &Coroutine) -> String {
    let name = coroutine.qualname.borrow();
    if let CoroutineKind::Step(_) = coroutine.kind {
        return format!("<{} without __name__>()", coroutine.kind.name());
    }
    let Some(code) = &coroutine.code else {
        let (file, first) = defined_at(&coroutine.name.borrow());
        let line = match &*coroutine.state.borrow() {
            CoState::Suspended(Body::Native(frame)) => frame.places().last().map_or(first, |p| p.line),
            CoState::Closed => return format!("{name}() done, defined at {LIBRARY}/asyncio/{file}:{first}"),
            _ => first,
        };
        return format!("{name}() running at {LIBRARY}/asyncio/{file}:{line}");
    };
    let file = &code.source.file;
    match &*coroutine.state.borrow() {
        CoState::Closed => {
            format!("{name}() done, defined at {file}:{}", traceback::shown_line(code, code.first_line))
        }
        _ => format!("{name}() running at {file}:{}", traceback::shown_line(code, coroutine.line.get())),
    }
}

/// Where CPython defines the coroutines that are Rust here.
fn defined_at(name: &str) -> (&'static str, u32) {
    match name {
        "_wrap_awaitable" => ("tasks.py", 736),
        "shutdown_asyncgens" => ("base_events.py", 572),
        _ => ("tasks.py", 703),
    }
}

/// What reprlib leaves of a long value.
fn short(value: &Value, write: &mut Write, level: u32) -> Result<String, Exc> {
    let several = |items: &[Value], limit: usize, write: &mut Write| -> Result<Vec<String>, Exc> {
        let mut shown = Vec::new();
        for item in items.iter().take(limit) {
            shown.push(short(item, write, level - 1)?);
        }
        if items.len() > limit {
            shown.push("...".into());
        }
        Ok(shown)
    };
    match value {
        Value::List(list) => {
            let items = list.items.borrow().clone();
            if level == 0 {
                return Ok(if items.is_empty() { "[]" } else { "[...]" }.into());
            }
            Ok(format!("[{}]", several(&items, 6, write)?.join(", ")))
        }
        Value::Tuple(tuple) => {
            if level == 0 {
                return Ok(if tuple.items().is_empty() { "()" } else { "(...)" }.into());
            }
            let comma = if tuple.items().len() == 1 { "," } else { "" };
            Ok(format!("({}{comma})", several(tuple.items(), 6, write)?.join(", ")))
        }
        Value::Dict(dict) => {
            let mut items: Vec<(Value, Value)> =
                dict.entries.borrow().iter().map(|(k, v)| (k.value.clone(), v.clone())).collect();
            if items.is_empty() || level == 0 {
                return Ok(if items.is_empty() { "{}" } else { "{...}" }.into());
            }
            if items.iter().all(|(key, _)| matches!(key, Value::Str(_))) {
                items.sort_by(|(a, _), (b, _)| match (a, b) {
                    (Value::Str(a), Value::Str(b)) => a.text().cmp(b.text()),
                    _ => std::cmp::Ordering::Equal,
                });
            }
            let mut shown = Vec::new();
            for (key, value) in items.iter().take(4) {
                shown.push(format!("{}: {}", short(key, write, level - 1)?, short(value, write, level - 1)?));
            }
            if items.len() > 4 {
                shown.push("...".into());
            }
            Ok(format!("{{{}}}", shown.join(", ")))
        }
        Value::Str(text) => {
            let chars: Vec<char> = text.text().chars().collect();
            let whole = quote(&chars.iter().take(30).collect::<String>());
            if whole.chars().count() <= 30 && chars.len() <= 30 {
                return Ok(whole);
            }
            let ends: String =
                chars.iter().take(13).chain(chars.iter().skip(chars.len().max(14) - 14)).collect();
            Ok(cut(&quote(&ends), 13, 14))
        }
        Value::Int(_) => {
            let text = write(value)?;
            Ok(if text.len() > 40 { cut(&text, 18, 19) } else { text })
        }
        other => {
            let text = write(other)?;
            Ok(if text.chars().count() > 30 { cut(&text, 13, 14) } else { text })
        }
    }
}

fn cut(text: &str, head: usize, tail: usize) -> String {
    let chars: Vec<char> = text.chars().collect();
    let head: String = chars[..head.min(chars.len())].iter().collect();
    let tail: String = chars[chars.len().saturating_sub(tail)..].iter().collect();
    format!("{head}...{tail}")
}

/// What a job calls, without its place, for the trace.
pub fn called(event_loop: &EventLoop, job: &Job) -> Cow<'static, str> {
    match job {
        Job::Done(Callback::Gathered(_), _) => "gather.<locals>._done_callback()".into(),
        Job::Done(Callback::Stop, _) => "_run_until_complete_cb()".into(),
        job => {
            let whole = job_source(event_loop, job, &mut |value| Ok(quiet(value)));
            let whole = whole.unwrap_or_default();
            whole.split(" at ").next().unwrap_or_default().to_owned().into()
        }
    }
}

/// What a handle calls, with the arguments in debug mode.
pub fn job_source(event_loop: &EventLoop, job: &Job, write: &mut Write) -> Result<String, Exc> {
    let debug = event_loop.is_debug();
    let shown = |args: &[Value], function: &Value, write: &mut Write| {
        callback_source(function, debug.then_some(args), write)
    };
    match job {
        Job::Call(call) => shown(&call.1, &call.0, write),
        Job::Done(Callback::Call(call), future) => shown(&[future.value()], &call.0, write),
        Job::Done(other, _) => callback(other, write),
        Job::Step(..) => Ok("TaskStepMethWrapper()".into()),
        Job::SetResult(..) => {
            Ok(format!("_set_result_unless_cancelled() at {LIBRARY}/asyncio/futures.py:310"))
        }
    }
}

/// `repr(handle)`.
pub fn handle_repr(handle: &Handle, write: &mut Write) -> Result<String, Exc> {
    if let Some(shown) = &*handle.shown.borrow() {
        return Ok(shown.to_string());
    }
    let mut info = vec![if handle.when.is_some() { "TimerHandle" } else { "Handle" }.to_string()];
    if handle.cancelled() {
        info.push("cancelled".into());
    }
    if let Some((_, when)) = handle.when {
        info.push(format!("when={}", quiet(&Value::Float(when))));
    }
    let job = handle.job.borrow().clone();
    if let Some(job) = job {
        info.push(job_source(&handle.event_loop, &job, write)?);
    }
    if let Some(created) = &handle.debug {
        info.push(format!("created at {}:{}", created.file, created.line));
    }
    Ok(format!("<{}>", info.join(" ")))
}

/// `repr(loop)`.
fn loop_repr(event_loop: &EventLoop) -> String {
    let word = |value: bool| if value { "True" } else { "False" };
    format!(
        "<_UnixSelectorEventLoop running={} closed={} debug={}>",
        word(event_loop.is_running()),
        word(event_loop.is_closed()),
        word(event_loop.is_debug())
    )
}
