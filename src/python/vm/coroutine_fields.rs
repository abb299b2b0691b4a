//! What programs see of a coroutine, generator or async generator from outside (Objects/genobject.c).

use super::Vm;
use crate::python::builtins::object::locals;
use crate::python::code::Op;
use crate::python::value::{Body, CoState, Coroutine, CoroutineKind, Exc, Value};
use std::rc::Rc;

impl Vm {
    /// A field of a coroutine that is data.
    pub(super) fn coroutine_field(
        &mut self,
        coroutine: &Rc<Coroutine>,
        name: &str,
    ) -> Result<Option<Value>, Exc> {
        let prefix = match coroutine.kind {
            CoroutineKind::Coroutine => "cr_",
            CoroutineKind::Generator => "gi_",
            CoroutineKind::AsyncGenerator => "ag_",
            _ => return Ok(None),
        };
        match name {
            "__name__" => return Ok(Some(Value::str(&coroutine.name.borrow()))),
            "__qualname__" => return Ok(Some(Value::str(&coroutine.qualname.borrow()))),
            _ => {}
        }
        let Some(field) = name.strip_prefix(prefix) else { return Ok(None) };
        let state = coroutine.state.borrow();
        Ok(Some(match field {
            "running" => {
                let busy = coroutine.kind == CoroutineKind::AsyncGenerator && coroutine.busy.get();
                Value::Bool(busy || matches!(&*state, CoState::Running))
            }
            "suspended" => Value::Bool(matches!(&*state, CoState::Suspended(_))),
            "code" => return Ok(coroutine.code.clone().map(Value::Code)),
            "await" if coroutine.kind == CoroutineKind::Generator => return Ok(None),
            "yieldfrom" if coroutine.kind != CoroutineKind::Generator => return Ok(None),
            "await" | "yieldfrom" => match &*state {
                CoState::Suspended(Body::Python(frame))
                    if matches!(frame.code.ops.get(frame.current()), Some(Op::Send)) =>
                {
                    match frame.peek(1) {
                        Value::Future(future) => crate::asyncio::future_iter(self, future.clone()),
                        inner => inner.clone(),
                    }
                }
                _ => Value::None,
            },
            "frame" => {
                let (line, names) = match &*state {
                    CoState::Closed => return Ok(Some(Value::None)),
                    CoState::Created(Body::Python(frame)) => (frame.code.first_line, locals(frame)),
                    CoState::Suspended(Body::Python(frame)) => (frame.line(), locals(frame)),
                    _ => (coroutine.line.get(), Value::None),
                };
                drop(state);
                let Some(code) = coroutine.code.clone() else { return Ok(None) };
                let make = self.member("types", "_frame")?;
                self.ask(&make, &[Value::Code(code), Value::Int(i64::from(line)), names])?
            }
            "origin" if prefix == "cr_" => Value::None,
            _ => return Ok(None),
        }))
    }
}
