//! What happens when the last reference to something goes: warnings, reports, `finally` blocks.

use super::endings::{self, Ending};
use super::{Frame, Input, NativeFrame, PyFrame, Vm};
use crate::python::builtins::async_gen::First;
use crate::python::traceback::{self, Marks};
use crate::python::value::{
    Body, CoState, Coroutine, CoroutineKind, Exc, ExcKind, Exception, Finalizer, Instance, Lost, Place, Step,
    Value,
};
use crate::trace::{LaneKind, Opened, Stream, What};
use std::cell::RefCell;
use std::rc::Rc;

const HINT: &str = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";

/// How far the end of the interpreter has come (finalize_modules, Python/pylifecycle.c).
#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) enum AtEnd {
    #[default]
    NotYet,
    /// `sys` has lost what it was asked for: what is loaded can be imported, and nothing else.
    Exception,
    /// No module can be imported any more.
    Modules,
}

impl Vm {
    /// What stands under the lines of tracebacks: to know the operators in a line takes `ast`.
    pub fn marks(&self) -> Marks {
        if self.ending == AtEnd::Modules { Marks::Plain } else { Marks::Full }
    }

    /// Whether a warning says how to learn more, for which it imports a module.
    fn can_hint(&self) -> bool {
        let hinted = || self.warned.iter().any(|text| text.ends_with(HINT));
        match self.ending {
            AtEnd::NotYet => !self.kept.is_empty(),
            AtEnd::Exception => hinted() || self.modules.contains_key("tracemalloc"),
            AtEnd::Modules => false,
        }
    }

    /// Does what is due, with `frame` as the place it happens at. True if frames were put on the stack
    /// that must run first: then `frame` is below them.
    pub(super) fn finalize(&mut self, frame: Option<&PyFrame>) -> Vec<Frame> {
        let mut to_run = Vec::new();
        for finalizer in self.finalizers.take() {
            match finalizer {
                Finalizer::NeverAwaited { name, of, at } => {
                    to_run.extend(self.never_awaited(name, of, at, frame));
                }
                Finalizer::Close { body, kind, names: [name, qualname], lost } => {
                    let code = match &body {
                        Body::Python(frame) => Some(frame.code.clone()),
                        Body::Native(_) => None,
                    };
                    let begun = !matches!(&body, Body::Python(frame) if frame.ip == 0);
                    let again = Coroutine {
                        kind,
                        qualname: RefCell::new(qualname),
                        name: RefCell::new(name),
                        state: RefCell::new(if begun {
                            CoState::Suspended(body)
                        } else {
                            CoState::Created(body)
                        }),
                        code,
                        line: std::cell::Cell::new(0),
                        busy: std::cell::Cell::new(false),
                        of: None,
                        lost: std::cell::Cell::new(Lost::Goes),
                        finalizers: self.finalizers.clone(),
                        weight: Default::default(),
                        noted: Default::default(),
                    };
                    if lost == Lost::ByLoop {
                        self.close_later(Rc::new(again));
                        continue;
                    }
                    to_run.push(Frame::Native(Box::new(Close { what: Rc::new(again), thrown: false }), None));
                }
                Finalizer::Gone(address) => {
                    for reference in self.tables.weak.gone(address) {
                        if let Some(told) = self.user_special(&reference, "_gone") {
                            to_run.push(unwaited(told, vec![reference]));
                        }
                    }
                }
                Finalizer::Call(callable, args) => to_run.push(unwaited(callable, args)),
                Finalizer::Future(future) => {
                    let report = crate::asyncio::report::lost(self, &future);
                    to_run.push(Frame::Native(Box::new(report), None));
                }
                Finalizer::Delete { class, dict, payload } => {
                    let object = Instance::again(class, dict, payload);
                    if let Some(delete) = self.user_special(&object, "__del__") {
                        to_run.push(unwaited(delete, vec![object]));
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
        let exit = Exception::new(self.exception_class(ExcKind::GeneratorExit), Vec::new());
        let closing =
            crate::python::builtins::async_gen::moved(self, &generator, "aclose", First::Throw(exit));
        let name = self.intern("create_task");
        if let Ok(create) = self.attribute(&event_loop.value(), &name) {
            event_loop.call_soon(crate::asyncio::Job::Call(Rc::new((create, vec![closing]))), None);
            self.take_notes(&event_loop);
        }
    }

    /// Python's warning, with the line that let the coroutine go (Lib/warnings.py, _warn_unawaited_coroutine).
    /// The frame is the module's function that decides, once a program has imported `warnings`.
    fn never_awaited(
        &mut self,
        name: Rc<str>,
        of: Option<Rc<str>>,
        at: usize,
        frame: Option<&PyFrame>,
    ) -> Option<Frame> {
        let in_code = |frame: &PyFrame| {
            let line = frame.line().max(1);
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
        let what = match &of {
            Some(of) => format!("coroutine method '{name}' of '{of}'"),
            None => format!("coroutine '{name}'"),
        };
        let said = format!("{what} was never awaited{origin}");
        let message = format!("RuntimeWarning: {said}");
        let place = frame.map(in_code).or_else(around);
        if let (Some(warn), Some((file, line, shown))) =
            (self.loaded("warnings", "_warn_unawaited_coroutine"), &place)
        {
            // A program that has imported the module decides what is said.
            let category = Value::Type(self.exception_class(ExcKind::RuntimeWarning));
            let (at_line, source) = (Value::Int(i64::from(*line)), Value::str(shown));
            let args = vec![Value::string(said), category, Value::str(file), at_line, source];
            let text = format!("{file}:{line}: {message}");
            let call = super::ask::Ask::of(warn, args, Vec::new());
            let shown = match &of {
                Some(of) => format!("<{of} object at 0x{at:x}>"),
                None => format!("<coroutine object {name} at 0x{at:x}>"),
            };
            if of.is_none() && self.warned.insert(text.clone()) {
                self.open_unawaited(name, text);
            }
            return Some(Frame::Native(
                Box::new(Deletes { call: Some(call), shown: Shown::Text(shown) }),
                None,
            ));
        }
        let text = match place {
            Some((file, line, shown)) => {
                let shown = if shown.is_empty() { String::new() } else { format!("  {shown}\n") };
                format!("{file}:{line}: {message}\n{shown}{HINT}")
            }
            None if self.can_hint() => format!("<sys>:0: {message}\n{HINT}"),
            None => format!("<sys>:0: {message}\n"),
        };
        // Each is said once at each place.
        if !self.warned.insert(text.clone()) {
            return None;
        }
        // A step of an async generator is no lane to anyone.
        if of.is_some() {
            self.warn_text(&text);
            return None;
        }
        self.open_unawaited(name, text.clone());
        self.print(Stream::Stderr, &text);
        None
    }

    /// The lane of a coroutine that was never awaited, with what is said of it.
    fn open_unawaited(&mut self, name: Rc<str>, said: String) {
        let lane = self.trace.new_lane();
        let (function, label) = (name.clone(), name.clone());
        let opened = Opened { kind: LaneKind::Coroutine, parent: Some(self.lane), name, function, label };
        self.record_on(lane, What::Opened(Rc::new(opened)));
        self.record_on(lane, What::Warned(said.into()));
    }

    /// Warns of what the program does in this line (PyErr_WarnEx): by the module `warnings`, which decides what is
    /// said.
    ///
    /// # Errors
    /// The warning, if it is to be raised; the mark of `ask`.
    #[inline(never)]
    pub fn deprecated(&mut self, text: &str) -> Result<(), Exc> {
        let warn = self.member("warnings", "warn")?;
        let category = Value::Type(self.exception_class(ExcKind::DeprecationWarning));
        self.ask(&warn, &[Value::str(text), category]).map(drop)
    }

    pub fn warn_text(&mut self, text: &str) {
        self.record(What::Warned(text.to_owned().into()));
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
    what: Rc<Coroutine>,
    thrown: bool,
}

/// The frame of a call that nobody waits for: what it raises is said, and forgotten.
fn unwaited(callable: Value, args: Vec<Value>) -> Frame {
    let call = super::ask::Ask::of(callable.clone(), args, Vec::new());
    Frame::Native(Box::new(Deletes { call: Some(call), shown: Shown::Value(callable) }), None)
}

/// Runs a `__del__` or its like.
struct Deletes {
    call: Option<super::ask::Ask>,
    shown: Shown,
}

/// In what an exception was ignored.
enum Shown {
    Value(Value),
    /// What is no more, as it was shown.
    Text(String),
}

impl NativeFrame for Deletes {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match (self.call.take(), input) {
            (Some(call), _) => return Step::Run(Box::new(call)),
            (None, Input::Raise(e) | Input::Throw(e)) => match &self.shown {
                Shown::Value(value) => vm.unraisable(value, &e),
                Shown::Text(text) => vm.unraisable_in(text, &e),
            },
            (None, _) => {}
        }
        Step::Return(Value::None)
    }

    fn vanishes(&self) -> bool {
        true
    }
}

impl Vm {
    /// An exception that has nobody to go to is said on stderr (PyErr_WriteUnraisable, Python/errors.c).
    fn unraisable(&mut self, place: &Value, e: &Exc) {
        let own = Value::Builtin(&crate::python::builtins::sys::UNRAISABLEHOOK);
        if let Some(hook) = self.sys_name("unraisablehook").filter(|hook| !hook.is(&own)) {
            let told = Value::Builtin(&crate::python::builtins::sys::TELL_UNRAISABLE);
            let args = vec![hook, Value::Exception(e.clone()), place.clone()];
            self.finalizers.push(Finalizer::Call(told, args));
            return;
        }
        self.unraisable_in(&crate::python::repr::quiet(place), e);
    }

    fn unraisable_in(&mut self, shown: &str, e: &Exc) {
        if e.traceback.borrow().is_none() {
            let below = self.frames.iter().rev().find_map(|frame| match frame {
                Frame::Python(frame) => {
                    Some(Place::Code { code: frame.code.clone(), op: frame.current() as u32 })
                }
                Frame::Native(..) => None,
            });
            below.into_iter().for_each(|place| e.passed(place));
        }
        let text = format!(
            "Exception ignored in: {shown}\n{}",
            traceback::unmarked(e, self.ending != AtEnd::Modules)
        );
        self.print(Stream::Stderr, &text);
    }
}

impl NativeFrame for Close {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if !std::mem::replace(&mut self.thrown, true) {
            let exit = vm.generator_exit();
            return Step::Resume(self.what.clone(), Err(exit));
        }
        match input {
            Input::Raise(e)
                if !vm.is_kind(&e, ExcKind::GeneratorExit) && !vm.is_kind(&e, ExcKind::StopIteration) =>
            {
                vm.unraisable(&Value::Coroutine(self.what.clone()), &e);
            }
            Input::Yield(_) => {
                let name = self.what.kind.name().replace("async_", "async ");
                let e = vm.error(ExcKind::RuntimeError, format!("{name} ignored GeneratorExit"));
                vm.unraisable(&Value::Coroutine(self.what.clone()), &e);
                self.what.lost.set(Lost::Goes);
            }
            _ => {}
        }
        Step::Return(Value::None)
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
        let loops: Vec<_> = self.loops.iter().filter_map(std::rc::Weak::upgrade).collect();
        // Only what a loop still has may be reached.
        let any_left = loops.iter().any(|event_loop| !event_loop.all_futures().is_empty());
        let reached = if any_left { self.reached() } else { Default::default() };
        // Circles go first, but for what ended the program.
        let of_end = self.tasks_of_end();
        let goes = |future: &Rc<_>| !reached.has(future) && !of_end.iter().any(|own| Rc::ptr_eq(own, future));
        let left = loops.iter().flat_map(|event_loop| event_loop.unended(goes));
        let left = left.filter_map(|future| future.upgrade()).flat_map(|future| Ending::of_future(&future));
        let left = left.collect();
        drop(reached);
        // Besides the machine and its loops, coroutines and objects hold the finalizers: where there are none of these,
        // and no future, nothing has an end.
        let any_ends = any_left || Rc::strong_count(&self.finalizers) > 1 + loops.len();
        let named = if any_ends { self.endings_in_list() } else { Vec::new() };
        self.collect_garbage(left);
        let kept = self.kept.clone();
        if !kept.is_empty() {
            self.kept = vec![Value::None];
            drop(kept);
            self.finalize_all();
            self.kept.clear();
        }
        // What ended the program goes before the modules' names do, unless it is in a circle: it knows the task that it
        // ended, and so do the frames of the library in its traceback.
        let in_circle = self.last_exc.as_ref().is_some_and(traceback::is_of_loop);
        if !in_circle {
            self.ending = AtEnd::Exception;
            let last_exc = self.last_exc.take();
            drop(last_exc);
            self.finalize_all();
        }
        // Then all that the modules have names for, and it all comes to its end before anything is taken apart.
        self.ending = AtEnd::Modules;
        for ending in named {
            self.end(&ending);
            self.finalize_all();
        }
        let last_exc = self.last_exc.take();
        drop((last_exc, of_end));
        self.finalize_all();
        self.collect_garbage(Vec::new());
        for event_loop in &loops {
            let left = event_loop.left(|_| true);
            left.iter().cloned().for_each(|future| self.finalizers.push(Finalizer::Future(future)));
            self.finalize_all();
            left.iter().for_each(|task| self.close_coroutine(task));
            self.finalize_all();
        }
        let main = self.main.clone();
        main.clear();
        self.finalize_all();
        self.collect_garbage(Vec::new());
        for event_loop in &loops {
            event_loop.tasks().iter().for_each(|task| self.close_coroutine(task));
        }
        self.finalize_all();
    }

    /// Closes what a task of a circle runs, if it is not over.
    pub(super) fn close_coroutine(&self, task: &crate::asyncio::Future) {
        let Some(task) = &task.task else { return };
        let coroutine = task.borrow().coroutine.clone();
        self.close_lost(&coroutine);
    }

    /// Closes a coroutine or generator of a circle, if it is not over.
    pub(super) fn close_lost(&self, coroutine: &Rc<Coroutine>) {
        let state = std::mem::replace(&mut *coroutine.state.borrow_mut(), CoState::Closed);
        match state {
            CoState::Suspended(body) => {
                let (kind, lost) = (coroutine.kind, Lost::Closes);
                let names = coroutine.names();
                if !matches!(kind, CoroutineKind::Step(_)) {
                    self.finalizers.push(Finalizer::Close { body, kind, names, lost });
                }
            }
            CoState::Created(_) if coroutine.kind == CoroutineKind::Coroutine => {
                coroutine.leave_word_of_never_awaited();
            }
            _ => {}
        }
    }

    /// Collects the garbage; these ends come among those of what is found.
    fn collect_garbage(&mut self, mut endings: Vec<Ending>) {
        let (found, ends, _) = self.find_garbage();
        endings.extend(ends);
        self.finalize_all();
        for ending in endings::in_order(endings) {
            self.end(&ending);
            self.finalize_all();
        }
        self.free_garbage(&found);
        self.finalize_all();
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
