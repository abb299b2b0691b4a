//! The instructions of `import`.

use super::step::Flow;
use super::{Called, Frame, PyFrame, Vm};
use crate::python::builtins;
use crate::python::code::Op;
use crate::python::value::{Exc, Todo, Value};

impl Vm {
    /// Runs one of these instructions. `Some` if control leaves the frame.
    pub(super) fn import_op(&mut self, frame: &mut PyFrame, op: Op) -> Result<Option<Flow>, Exc> {
        match op {
            Op::Import(name) => match builtins::import(self, &frame.code.names[name as usize])? {
                Todo::Run(importing) => {
                    return Ok(Some(Flow::Call(Called::Frame(Frame::Native(importing, None)))));
                }
                Todo::Done(module) => frame.push(module),
                Todo::Hold(_) => {}
            },
            Op::ImportStar => {
                if let Value::Module(module) = frame.pop() {
                    for (name, value) in module.names.bound() {
                        if !name.starts_with('_') {
                            frame.globals.define(&name, value);
                        }
                    }
                }
            }
            Op::ImportFrom(name) => {
                let module = frame.peek(1).clone();
                let name = frame.code.names[name as usize].clone();
                match builtins::import_from(self, &module, &name) {
                    Ok(value) => frame.push(value),
                    Err(e) => {
                        return self
                            .asked(e, move |vm| builtins::import_from(vm, &module, &name).map(Todo::Done))
                            .map(Some);
                    }
                }
            }
            _ => {}
        }
        Ok(None)
    }
}
