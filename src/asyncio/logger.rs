//! The logger "asyncio": once a program has imported `logging`, what the loop says goes through it.

use super::event_loop::EventLoop;
use super::places;
use crate::python::repr;
use crate::python::traceback::{LIBRARY, LibraryPlace};
use crate::python::value::{Finalizer, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

/// The levels of `logging`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Debug = 10,
    Warning = 30,
    Error = 40,
}

impl Vm {
    /// What logs a text, with its arguments; `None` where nobody has imported `logging`.
    pub fn logging(
        &self,
        level: Level,
        text: &str,
        error: Value,
        place: &LibraryPlace,
    ) -> Option<(Value, Vec<Value>)> {
        let log = self.loaded("logging", "_from_loop")?;
        let file = Value::string(format!("{LIBRARY}/{}", place.file));
        let (line, function) = (Value::Int(i64::from(place.line)), Value::str(place.function));
        Some((log, vec![Value::Int(level as i64), Value::str(text), error, file, line, function]))
    }

    /// Whether a program has imported `logging`.
    pub fn is_logging(&self) -> bool {
        self.loaded("logging", "_from_loop").is_some()
    }

    /// Logs a text as soon as Python code can run. Without `logging`, warnings go to stderr.
    pub fn log(&mut self, level: Level, text: &str, place: &LibraryPlace) {
        match self.logging(level, text, Value::bool(false), place) {
            Some((log, args)) => self.finalizers.push(Finalizer::Call(log, args)),
            None if level >= Level::Warning => self.warn_text(&format!("{text}\n")),
            None => {}
        }
    }

    /// Closes a loop, which in debug mode says so.
    pub fn close_loop(&mut self, event_loop: &Rc<EventLoop>) {
        if event_loop.is_debug() && !event_loop.is_closed() {
            let text = format!("Close {}", repr::quiet(&Value::Loop(event_loop.clone())));
            self.log(Level::Debug, &text, &places::LOOP_CLOSES);
        }
        event_loop.close();
    }
}
