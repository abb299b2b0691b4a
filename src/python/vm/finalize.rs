//! What happens when the last reference to something goes: warnings, reports, `finally` blocks.

use super::{Frame, Input, NativeFrame, PyFrame, Vm};
use crate::python::traceback;
use crate::python::value::{Body, CoState, Coroutine, CoroutineKind, Exc, ExcKind, Finalizer, Step, Value};
use crate::trace::{Stream, What};
use std::cell::RefCell;
use std::rc::Rc;

impl Vm {
    /// Does what is due, with `frame` as the place it happens at. True if frames were put on the stack
    /// that must run first: then `frame` is below them.
    pub(super) fn finalize(&mut self, frame: Option<&PyFrame>) -> Vec<Frame> {
        let mut to_run = Vec::new();
        for finalizer in self.finalizers.take() {
            match finalizer {
                Finalizer::NeverAwaited(name, at) => self.never_awaited(&name, at, frame),
                Finalizer::Close(body, kind, name) => {
                    let code = match &body {
                        Body::Python(frame) => Some(frame.code.clone()),
                        Body::Native(_) => None,
                    };
                    let again = Coroutine {
                        kind,
                        qualname: name.clone(),
                        name,
                        state: RefCell::new(CoState::Suspended(body)),
                        code,
                        line: std::cell::Cell::new(0),
                        busy: std::cell::Cell::new(false),
                        finalizers: self.finalizers.clone(),
                        weight: Default::default(),
                    };
                    if kind == CoroutineKind::AsyncGenerator {
                        self.close_later(Rc::new(again));
                        continue;
                    }
                    to_run.push(Frame::Native(Box::new(Close { what: Some(Rc::new(again)) }), None));
                }
                Finalizer::Future(future) => {
                    let report = crate::asyncio::report::lost(self, &future);
                    to_run.push(Frame::Native(Box::new(report), None));
                }
                Finalizer::Delete { class, dict, payload } => {
                    let again = crate::python::value::Instance {
                        class: RefCell::new(class.clone()),
                        dict,
                        payload,
                        finalizers: Rc::default(),
                        weight: Default::default(),
                    };
                    let object = Value::Object(Rc::new(again));
                    if let Some(delete) = self.user_special(&object, "__del__") {
                        let call =
                            super::ask::Question { callable: delete, args: vec![object], names: Vec::new() };
                        let call = super::ask::Ask { call: Some(call) };
                        to_run.push(Frame::Native(Box::new(super::call::Quiet::new(Box::new(call))), None));
                    }
                }
            }
        }
        // The first one lies on top.
        to_run.reverse();
        to_run
    }

    /// An async generator that nobody holds any more is closed by a task of its loop
    /// (_asyncgen_finalizer_hook, Lib/asyncio/base_events.py).
    fn close_later(&mut self, generator: Rc<Coroutine>) {
        let Some(event_loop) = self.running_loop.clone() else { return };
        let exit =
            crate::python::value::Exception::new(self.exception_class(ExcKind::GeneratorExit), Vec::new());
        let closing = crate::python::builtins::async_gen::moved(self, &generator, "aclose", Err(exit));
        let name = self.intern("create_task");
        if let Ok(create) = self.attribute(&Value::Loop(event_loop.clone()), &name) {
            event_loop.call_soon(crate::asyncio::Job::Call(Rc::new((create, vec![closing]))), None);
            self.take_notes(&event_loop);
        }
    }

    /// Python's warning, with the line that let the coroutine go (Lib/warnings.py, _warn_unawaited_coroutine).
    fn never_awaited(&mut self, name: &str, at: usize, frame: Option<&PyFrame>) {
        let in_code = |frame: &PyFrame| {
            let line = frame.line.max(1);
            let shown = traceback::source_line(&frame.code.source.text, line);
            let shown = shown.split("#@").next().unwrap_or_default().trim().to_string();
            (frame.code.source.file.to_string(), traceback::shown_line(&frame.code, line), shown)
        };
        let around = || {
            self.frames.iter().rev().find_map(|f| match f {
                Frame::Python(frame) => Some(in_code(frame)),
                Frame::Native(native, _) => {
                    let place = native.place()?;
                    Some((
                        format!("{}/{}", traceback::LIBRARY, place.file),
                        place.line,
                        place.text.to_string(),
                    ))
                }
            })
        };
        let origin = self.origins.remove(&at).map(|created| created.stack.clone());
        let origin = origin.map(|stack| format!("\nCoroutine created at (most recent call last){stack}"));
        let origin = origin.unwrap_or_default();
        let message = format!("RuntimeWarning: coroutine '{name}' was never awaited{origin}");
        let place = frame.map(in_code).or_else(around);
        let frames = place.is_some();
        let text = match place {
            Some((file, line, shown)) => {
                let shown = if shown.is_empty() { String::new() } else { format!("  {shown}\n") };
                let hint = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback";
                format!("{file}:{line}: {message}\n{shown}{hint}\n")
            }
            // At the very end nothing is left that could say more.
            None if self.kept.is_empty() => format!("<sys>:0: {message}\n"),
            None => format!(
                "<sys>:0: {message}\nRuntimeWarning: Enable tracemalloc to get the object allocation traceback\n"
            ),
        };
        // Each is said once at each place.
        if frames && !self.warned.insert(text.clone()) {
            return;
        }
        self.warn_text(&text);
    }

    pub fn warn_text(&mut self, text: &str) {
        self.record(What::Warned(text.into()));
        self.print(Stream::Stderr, text);
    }
}

/// Once the frames above it are done, tells the frame below what it was to be told before they came.
pub(super) struct After {
    input: Option<Input>,
}

impl After {
    pub fn frame(input: Input) -> Frame {
        Frame::Native(Box::new(After { input: Some(input) }), None)
    }
}

impl NativeFrame for After {
    fn resume(&mut self, _: &mut Vm, _: Input) -> Step {
        Step::Return(Value::None)
    }

    fn passes_on(&mut self) -> Option<Input> {
        self.input.take()
    }
}

/// Throws GeneratorExit into a coroutine or generator that nobody holds any more.
struct Close {
    what: Option<Rc<Coroutine>>,
}

impl NativeFrame for Close {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match (self.what.take(), input) {
            (Some(coroutine), _) => {
                let exit: Exc = crate::python::value::Exception::new(
                    vm.exception_class(ExcKind::GeneratorExit),
                    Vec::new(),
                );
                Step::Resume(coroutine, Err(exit))
            }
            (None, Input::Raise(e))
                if !vm.is_kind(&e, ExcKind::GeneratorExit) && !vm.is_kind(&e, ExcKind::StopIteration) =>
            {
                let text = format!("Exception ignored in: <coroutine object>\n{}", traceback::format(&e));
                vm.print(Stream::Stderr, &text);
                Step::Return(Value::None)
            }
            (None, _) => Step::Return(Value::None),
        }
    }

    fn vanishes(&self) -> bool {
        true
    }
}

impl Vm {
    /// The end of the interpreter: lets go of everything, so that what is still to be said is said.
    pub fn shut_down(&mut self) {
        self.drop_threads();
        self.frames.clear();
        // Circles go first.
        let kept = self.kept.clone();
        if !kept.is_empty() {
            self.kept = vec![Value::None];
            drop(kept);
            self.finalize_all();
            self.kept.clear();
        }
        let main = self.main.clone();
        main.clear();
        self.finalize_all();
        // Tasks that wait for what will never come hold themselves.
        for event_loop in self.loops.clone().iter().filter_map(std::rc::Weak::upgrade) {
            for future in event_loop.left() {
                if event_loop.is_closed() {
                    self.close_coroutine(&future);
                }
                self.finalizers.push(Finalizer::Future(future));
            }
        }
        self.finalize_all();
    }

    /// What a task of a circle awaits is closed before the task is reported.
    fn close_coroutine(&self, task: &crate::asyncio::Future) {
        let Some(task) = &task.task else { return };
        let coroutine = task.borrow().coroutine.clone();
        let state = std::mem::replace(&mut *coroutine.state.borrow_mut(), CoState::Closed);
        if let CoState::Suspended(body) = state {
            let (kind, name) = (coroutine.kind, coroutine.name.clone());
            self.finalizers.push(Finalizer::Close(body, kind, name));
        }
    }

    fn finalize_all(&mut self) {
        for _ in 0..16 {
            if !self.finalizers.any() {
                break;
            }
            for frame in self.finalize(None).into_iter().rev() {
                self.frames.push(frame);
                while let super::Stop::Budget | super::Stop::Turn = self.run(u32::MAX) {}
                self.frames.clear();
            }
        }
    }
}
