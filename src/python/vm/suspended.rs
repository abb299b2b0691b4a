//! What programs see of a coroutine or generator: whether it runs, what it waits for, its frame.

use super::{PyFrame, Vm};
use crate::python::value::{Body, CoState, Coroutine, CoroutineKind, Dict, Entries, Exc, Key, Str, Value};
use std::rc::Rc;

impl Vm {
    /// A field: `cr_running` and its kin, each with the prefix of its kind (Objects/genobject.c).
    ///
    /// # Errors
    /// The mark of `ask`.
    pub(super) fn field_of_coroutine(
        &mut self,
        of: &Rc<Coroutine>,
        name: &str,
    ) -> Result<Option<Value>, Exc> {
        let prefix = match of.kind {
            CoroutineKind::Coroutine => "cr_",
            CoroutineKind::Generator => "gi_",
            CoroutineKind::AsyncGenerator => "ag_",
            CoroutineKind::Step(_) | CoroutineKind::Wrapper | CoroutineKind::FutureIter => return Ok(None),
        };
        let Some(field) = name.strip_prefix(prefix) else { return Ok(None) };
        Ok(match (field, of.kind) {
            ("running", CoroutineKind::AsyncGenerator) => Some(Value::bool(of.busy.get())),
            ("running", _) => Some(Value::bool(matches!(*of.state.borrow(), CoState::Running))),
            ("suspended", _) => Some(Value::bool(of.is_suspended())),
            ("yieldfrom", CoroutineKind::Generator)
            | ("await", CoroutineKind::Coroutine | CoroutineKind::AsyncGenerator) => {
                Some(match of.waits_for() {
                    Some(Value::Future(future)) => crate::asyncio::future_iter(self, future),
                    waits => waits.unwrap_or(Value::None),
                })
            }
            // Nobody asks for the places where coroutines are made.
            ("origin", CoroutineKind::Coroutine) => Some(Value::None),
            ("code", _) => of.code.clone().map(Value::Code),
            ("frame", _) => Some(self.frame_of(of)?),
            _ => None,
        })
    }

    fn frame_of(&mut self, of: &Coroutine) -> Result<Value, Exc> {
        let Some(code) = of.code.clone().filter(|_| !of.is_closed()) else { return Ok(Value::None) };
        let locals = match &*of.state.borrow() {
            CoState::Created(Body::Python(frame)) | CoState::Suspended(Body::Python(frame)) => locals(frame),
            _ => Rc::default(),
        };
        let make = self.member("types", "_frame")?;
        let line = Value::Int(i64::from(of.line.get()));
        self.ask(&make, &[Value::Code(code), line, Value::Dict(locals)])
    }
}

/// The locals that are bound, by their names.
pub fn locals(frame: &PyFrame) -> Rc<Dict> {
    let mut found = Entries::default();
    for (name, value) in frame.code.locals.iter().zip(&frame.slots) {
        let value = match value {
            Value::Cell(cell) => cell.value.borrow().clone(),
            value => value.clone(),
        };
        // The machine's own names begin with a dot.
        if !matches!(value, Value::Unbound) && !name.starts_with('.') {
            let name = Str::new(name);
            let hash = crate::python::ops::hash_str(&name);
            found.insert(Key { value: Value::Str(name), hash }, value);
        }
    }
    Dict::new(found)
}
