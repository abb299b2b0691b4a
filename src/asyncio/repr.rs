//! Reprs of futures, tasks and loops (Lib/asyncio/base_futures.py, base_tasks.py, coroutines.py).

use super::event_loop::EventLoop;
use super::future::{Callback, Future, Origin, Status};
use super::task::status_word;
use crate::python::repr::{quiet as repr, quote};
use crate::python::traceback::LIBRARY;
use crate::python::value::{CoState, Coroutine, Value};

/// `repr(future)`.
pub fn future_repr(future: &Future) -> String {
    let state = future.state.borrow();
    let mut info = vec![status_word(state.status).to_string()];
    let mut class = "Future";
    if let Origin::Gather(_) = &*future.origin.borrow() {
        class = "_GatheringFuture";
    }
    if let Some(task) = &future.task {
        class = "Task";
        let task = task.borrow();
        if task.cancels_requested > 0 && state.status == Status::Pending {
            info[0] = "cancelling".into();
        }
        info.push(format!("name={}", quote(&task.name)));
        info.push(format!("coro=<{}>", coroutine(&task.coroutine)));
        if let Some(waiter) = &task.fut_waiter {
            info.push(format!("wait_for={}", future_repr(waiter)));
        }
    }
    if state.status == Status::Finished {
        match &state.exception {
            Some(e) => info.push(format!("exception={}", repr(&Value::Exception(e.clone())))),
            None => info.push(format!("result={}", short(&state.result))),
        }
    }
    match &state.callbacks[..] {
        [] => {}
        [one] => info.push(format!("cb=[{}]", callback(one))),
        [one, two] => info.push(format!("cb=[{}, {}]", callback(one), callback(two))),
        [first, .., last] => {
            let more = state.callbacks.len() - 2;
            info.push(format!("cb=[{}, <{more} more>, {}]", callback(first), callback(last)));
        }
    }
    format!("<{class} {}>", info.join(" "))
}

fn callback(callback: &Callback) -> String {
    match callback {
        Callback::Wake(_) => "Task.task_wakeup()".into(),
        Callback::Gathered(_) => {
            format!("gather.<locals>._done_callback() at {LIBRARY}/asyncio/tasks.py:820")
        }
        Callback::Stop => format!("_run_until_complete_cb() at {LIBRARY}/asyncio/base_events.py:181"),
        Callback::Call(Value::Function(f)) => {
            let code = &f.code;
            format!("{}() at {}:{}", code.qualname, code.source.file, code.first_line)
        }
        Callback::Call(other) => repr(other),
    }
}

fn coroutine(coroutine: &Coroutine) -> String {
    let name = &coroutine.qualname;
    let Some(code) = &coroutine.code else {
        return format!("{name}() running at {LIBRARY}/asyncio/tasks.py:718");
    };
    let file = &code.source.file;
    match &*coroutine.state.borrow() {
        CoState::Closed => format!("{name}() done, defined at {file}:{}", code.first_line),
        _ => format!("{name}() running at {file}:{}", coroutine.line.get()),
    }
}

/// What reprlib leaves of a long result.
fn short(value: &Value) -> String {
    let text = repr(value);
    let Value::Str(_) = value else { return text };
    let chars: Vec<char> = text.chars().collect();
    if chars.len() <= 30 {
        return text;
    }
    let head: String = chars[..13].iter().collect();
    let tail: String = chars[chars.len() - 14..].iter().collect();
    format!("{head}...{tail}")
}

/// `repr(loop)`.
pub fn loop_repr(event_loop: &EventLoop) -> String {
    let word = |value: bool| if value { "True" } else { "False" };
    format!(
        "<_UnixSelectorEventLoop running={} closed={} debug=False>",
        word(event_loop.is_running()),
        word(event_loop.is_closed())
    )
}
