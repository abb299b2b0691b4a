//! Debug mode: where things were made, and steps that took long.

use super::event_loop::EventLoop;
use super::future::Future;
use super::handle::Created;
use super::logger::Level;
use super::places;
use crate::python::code::Code;
use crate::python::traceback::{LIBRARY, LibraryPlace, marked, source_line};
use crate::python::value::{Coroutine, Value};
use crate::python::vm::{Frame, Vm};
use crate::time::Time;
use std::fmt::Write;
use std::rc::Rc;

/// How many frames are kept of where handles and coroutines are made (asyncio.constants.DEBUG_STACK_DEPTH). Futures
/// are C there, and keep all.
const DEPTH: usize = 10;

/// How often one line is shown when a recursion repeats it (_RECURSIVE_CUTOFF, Lib/traceback.py).
const REPEATS: usize = 3;

/// A frame's file, line, function, and the text of the line.
pub type StackPlace = (String, u32, String, String);

/// A line of Python code, as a place on the stack.
pub fn place_in(code: &Code, line: u32) -> StackPlace {
    let shown = source_line(&code.source.text, line.max(1)).trim().to_string();
    (code.source.file.to_string(), line, code.name.to_string(), shown)
}

/// Likewise; of the library's code, as CPython has that line, if it does.
fn place_shown(code: &Code, line: u32) -> Option<StackPlace> {
    if !code.source.library {
        return Some(place_in(code, line));
    }
    let (line, shown) = marked(&code.source.text, line)?;
    Some((code.source.file.to_string(), line, code.name.to_string(), shown))
}

/// A line of the library, as a place on the stack.
pub fn library(place: &LibraryPlace) -> StackPlace {
    let file = format!("{LIBRARY}/{}", place.file);
    (file, place.line, place.function.to_string(), place.text.to_string())
}

impl Vm {
    /// Where the program is, if the loop is in debug mode; `inner` are the library's frames above the
    /// program's, outermost first.
    pub fn created(&self, event_loop: &EventLoop, inner: &[&LibraryPlace]) -> Option<Rc<Created>> {
        if event_loop.is_debug() { self.created_within(usize::MAX, inner) } else { None }
    }

    /// Notes of a task where it is made, as [`Vm::created`] says, unless that is known: a factory that made it has noted.
    pub fn note_created(&self, event_loop: &EventLoop, task: &Future, inner: &[&LibraryPlace]) {
        if event_loop.is_debug() && task.created.borrow().is_none() {
            *task.created.borrow_mut() = self.created(event_loop, inner);
        }
    }

    /// As [`Vm::created`], where CPython has some more of its own frames on the stack and forgets them.
    pub fn created_inside(&self, event_loop: &EventLoop, own: usize) -> Option<Rc<Created>> {
        if event_loop.is_debug() { self.created_within(DEPTH - own, &[]) } else { None }
    }

    /// In debug mode, notes where a coroutine is made.
    pub fn note_origin(&mut self, coroutine: &Rc<Coroutine>) {
        if let Some(event_loop) = &self.running_loop
            && let Some(created) = self.created_inside(event_loop, 0)
        {
            self.origins.insert(Rc::as_ptr(coroutine) as usize, created);
        }
    }

    /// Where the frames on the stack are, outermost first; of the library's Python parts, those that CPython has too.
    pub fn stack_places(&self) -> Vec<StackPlace> {
        self.stack_places_to(None)
    }

    /// Likewise, without what is inside of a coroutine's frame.
    pub(super) fn stack_places_to(&self, innermost: Option<&Rc<Coroutine>>) -> Vec<StackPlace> {
        let is_innermost = |frame: &Frame| match (frame, innermost) {
            (Frame::Python(frame), Some(coroutine)) => {
                frame.owner.as_ref().is_some_and(|owner| Rc::ptr_eq(owner, coroutine))
            }
            _ => false,
        };
        let mut places = Vec::new();
        let end = self.frames.iter().position(is_innermost).map_or(self.frames.len(), |at| at + 1);
        for frame in &self.frames[..end] {
            match frame {
                Frame::Python(frame) => places.extend(place_shown(&frame.code, frame.line())),
                Frame::Native(native, _) => {
                    let frames = native.stack().iter().chain(native.asked_at().iter().rev());
                    places.extend(frames.map(|p| library(p)));
                }
            }
        }
        places
    }

    fn created_within(&self, depth: usize, inner: &[&LibraryPlace]) -> Option<Rc<Created>> {
        let mut places = self.stack_places();
        places.extend(self.calling.iter().filter_map(|(code, line)| place_shown(code, *line)));
        places.extend(inner.iter().map(|p| library(p)));
        let mut stack = String::new();
        let kept = &places[places.len().saturating_sub(depth)..];
        for same in kept.chunk_by(|a, b| a == b) {
            for (file, line, function, text) in same.iter().take(REPEATS) {
                _ = write!(stack, "\n  File \"{file}\", line {line}, in {function}\n    {text}");
            }
            if let Some(more @ 1..) = same.len().checked_sub(REPEATS) {
                let plural = if more == 1 { "" } else { "s" };
                _ = write!(stack, "\n  [Previous line repeated {more} more time{plural}]");
            }
        }
        let (file, line, ..) = places.pop()?;
        Some(Rc::new(Created { file, line, stack }))
    }

    /// A step of the loop took this long: in debug mode that is said, if it is long.
    pub(super) fn took(&mut self, event_loop: &EventLoop, since: Time, shown: impl FnOnce() -> String) {
        let took = (self.now - since).as_secs();
        let limit = match &*event_loop.settings.slow_callback_duration.borrow() {
            Value::Float(limit) => limit.get(),
            Value::Int(limit) => *limit as f64,
            _ => return,
        };
        if took >= limit {
            let text = format!("Executing {} took {took:.3} seconds", shown());
            self.log(Level::Warning, &text, &places::STEP_SLOW);
        }
    }
}

impl Vm {
    /// What the compiler warns of in a module's text.
    pub fn warn_of_syntax(&mut self, code: &Code) {
        for warning in &code.warnings {
            let text = (!code.source.hidden).then(|| source_line(&code.source.text, warning.line));
            self.warn_text(&warning.report(&code.source.file, text));
        }
    }

    /// A warning at the line of the program that called us, as `warnings.warn` prints it.
    pub fn warn(&mut self, category: &str, message: &str) {
        let place = self.frames.iter().rev().find_map(|frame| match frame {
            Frame::Python(frame) => Some(frame).filter(|frame| !frame.code.source.library),
            Frame::Native(..) => None,
        });
        let Some(frame) = place else { return };
        let line = frame.line().max(1);
        let shown = source_line(&frame.code.source.text, line).trim();
        let text = format!("{}:{line}: {category}: {message}\n  {shown}\n", frame.code.source.file);
        self.warn_text(&text);
    }
}
