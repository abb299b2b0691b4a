//! What the library's Python parts ask about the stack: who called, and how an exception is printed.

use super::plain;
use crate::asyncio::debug::place_in;
use crate::python::code::CodeKind;
use crate::python::ops::as_int;
use crate::python::report::{self, Limits};
use crate::python::traceback;
use crate::python::value::{Args, Builtin, CoState, Truth, Value};
use crate::python::vm::{Frame, Vm};

/// Functions of the hidden module `_interleave`.
pub static FUNCTIONS: &[Builtin] = &[
    // callers(all=False) -> (file, line, function, text of the line, code) of each frame of a program, or of
    // the library's Python parts too, innermost first.
    plain("callers", |vm, args| {
        let all = matches!(args.items, [Value::Bool(Truth::True)]);
        let mut found = Vec::new();
        for frame in vm.frames.iter().rev() {
            let frame = match frame {
                Frame::Python(frame) => frame,
                Frame::Native(native, _) => {
                    let inner = native.stack().iter().rev();
                    found.extend(inner.map(|place| {
                        let (file, line, function, text) = crate::asyncio::debug::library(place);
                        let place =
                            [Value::string(file), Value::Int(i64::from(line)), Value::string(function)];
                        Value::tuple([&place[..], &[Value::string(text), Value::None]].concat())
                    }));
                    continue;
                }
            };
            if frame.code.source.library && !all {
                continue;
            }
            let line = traceback::shown_line(&frame.code, frame.line().max(1));
            let (file, _, function, text) = place_in(&frame.code, frame.line());
            let text = text.split("#@").next().unwrap_or_default().trim_end();
            found.push(Value::tuple(vec![
                Value::string(file),
                Value::Int(i64::from(line)),
                Value::string(function),
                Value::str(text),
                Value::Code(frame.code.clone()),
            ]));
        }
        Ok(Value::list(found))
    }),
    // frames() -> (code, line, locals) of each frame of a program, innermost first.
    plain("frames", |vm, _| {
        let of_program = |frame: &Frame| match frame {
            Frame::Python(frame) if !frame.code.source.library => Some(Value::tuple(vec![
                Value::Code(frame.code.clone()),
                Value::Int(i64::from(frame.line())),
                Value::Dict(crate::python::vm::suspended::locals(frame)),
            ])),
            _ => None,
        };
        Ok(Value::list(vm.frames.iter().rev().filter_map(of_program).collect()))
    }),
    // program() -> the name of the program's file.
    plain("program", |vm, _| {
        let main = vm.frames.iter().find_map(|frame| match frame {
            Frame::Python(frame) if !frame.code.source.library => Some(&frame.code.source.file),
            _ => None,
        });
        Ok(Value::str(main.map_or("", |file| file)))
    }),
    // frames_of(traceback) -> (file, line, function, text of the line) of each frame, outermost first.
    plain("frames_of", |_, args| {
        let first = match args.items.first() {
            Some(Value::Traceback(traceback)) => Some(traceback.clone()),
            _ => None,
        };
        let all = std::iter::successors(first, |traceback| traceback.next.clone());
        Ok(crate::asyncio::hidden::places(all.filter_map(|t| traceback::shown(&t)).collect()))
    }),
    // columns_of(traceback) -> of its outermost frame: the last line, the columns of its beginning and its end;
    // None for what is Rust here.
    plain("columns_of", |_, args| {
        let columns = match args.items.first() {
            Some(Value::Traceback(traceback)) => traceback::columns(traceback),
            _ => None,
        };
        let number = |at: Option<u32>| at.map_or(Value::None, |at| Value::Int(i64::from(at)));
        let [last, start, end] = columns.map_or([None; 3], |all| all.map(Some));
        Ok(Value::tuple([last, start, end].map(number).to_vec()))
    }),
    // makes(function) -> "function", "coroutine", "generator" or "async_generator": what a call of it gives;
    // None for what is no function.
    plain("makes", |_, args| {
        let mut function = args.items.first().unwrap_or(&Value::None);
        while let Value::Method(method) = function {
            function = &method.function;
        }
        Ok(match function {
            Value::Function(function) => Value::str(kind(function.code.kind)),
            Value::Builtin(builtin) if crate::asyncio::module::is_coroutine(builtin) => {
                Value::str("coroutine")
            }
            _ => Value::None,
        })
    }),
    // code_of(function or code) -> (file, text, first line, names of its locals, how many parameters are
    // positional, positional only, keyword only, whether there are *args, **kwargs).
    plain("code_of", |vm, args| {
        let code = match args.items.first() {
            Some(Value::Function(function)) => &function.code,
            Some(Value::Code(code)) => code,
            _ => return Err(vm.type_error("a function is required")),
        };
        let count = |n: usize| Value::Int(n as i64);
        let params = &code.params;
        let names = code.locals.iter().take(params.count()).map(|name| Value::str(name));
        Ok(Value::tuple(vec![
            Value::str(&code.source.file),
            Value::str(&code.source.text),
            Value::Int(i64::from(code.first_line)),
            Value::tuple(names.collect()),
            count(params.positional),
            count(params.positional_only),
            count(params.keyword_only),
            Value::bool(params.var_positional),
            Value::bool(params.var_keyword),
        ]))
    }),
    // state_of(coroutine or generator) -> what `inspect` calls its state, without the kind.
    plain("state_of", |vm, args| match args.items.first() {
        Some(Value::Coroutine(coroutine)) => Ok(Value::str(match *coroutine.state.borrow() {
            _ if coroutine.busy.get() => "RUNNING",
            CoState::Created(_) => "CREATED",
            CoState::Suspended(_) => "SUSPENDED",
            CoState::Running => "RUNNING",
            CoState::Closed => "CLOSED",
        })),
        _ => Err(vm.type_error("a coroutine or generator is required")),
    }),
    // format_exception(exception, limit=None, chain=True): all that is printed about it.
    plain("format_exception", |vm, args| match args.items.first() {
        Some(Value::Exception(e)) => {
            let limits = limits(vm, args);
            report::text_within(vm, e, limits).map(Value::string)
        }
        _ => Err(vm.type_error("an exception is required")),
    }),
    // format_frames(traceback, limit=None): its frames.
    plain("format_frames", |vm, args| match args.items.first() {
        Some(Value::Traceback(traceback)) => {
            Ok(Value::string(traceback::frames(traceback, vm.marks(), limits(vm, args).frames)))
        }
        _ => Err(vm.type_error("a traceback is required")),
    }),
    // format_last(exception): the lines under the frames.
    plain("format_last", |vm, args| match args.items.first() {
        Some(Value::Exception(e)) => report::last_lines(Some(vm), e).map(Value::string),
        _ => Err(vm.type_error("an exception is required")),
    }),
];

fn kind(kind: CodeKind) -> &'static str {
    match kind {
        CodeKind::Plain => "function",
        CodeKind::Coroutine => "coroutine",
        CodeKind::Generator | CodeKind::AwaitableGenerator => "generator",
        CodeKind::AsyncGenerator => "async_generator",
    }
}

fn limits(vm: &Vm, args: Args) -> Limits {
    let frames = args.items.get(1).and_then(as_int);
    let chain = !matches!(args.items.get(2), Some(Value::Bool(Truth::False)));
    Limits { frames, chain, marks: vm.marks() }
}
