//! The instructions of `import`.

use super::step::Flow;
use super::{Called, Frame, PyFrame, Vm};
use crate::python::builtins::{self, Importer};
use crate::python::code::Op;
use crate::python::value::{Exc, Namespace, Str, Todo, Value};
use std::rc::Rc;

impl Vm {
    /// `from module import *`: what `__all__` names, or else all names that begin with no underscore.
    fn import_all(&mut self, module: &Value, globals: &Namespace) -> Result<Todo, Exc> {
        let Value::Module(of) = module else { return Ok(Todo::Done(Value::None)) };
        let mut names: Vec<Rc<Str>> = Vec::new();
        match of.names.find("__all__") {
            Some(all) => {
                for name in self.items(&all)?.unwrap_or_default() {
                    if let Value::Str(name) = name {
                        names.push(name);
                    }
                }
            }
            None => {
                names.extend(of.names.bound().into_iter().map(|(name, _)| Str::new(&name)));
                names.extend(builtins::prelude::exported(&of.name).map(Str::new));
                names.retain(|name| !name.text().starts_with('_'));
            }
        }
        let mut values = Vec::with_capacity(names.len());
        for name in &names {
            values.push(builtins::import_from(self, module, name)?);
        }
        for (name, value) in names.iter().zip(values) {
            globals.define(name.text(), value);
        }
        Ok(Todo::Done(Value::None))
    }

    /// Runs one of these instructions. `Some` if control leaves the frame.
    pub(super) fn import_op(&mut self, frame: &mut PyFrame, op: Op) -> Result<Option<Flow>, Exc> {
        match op {
            Op::Import(name) => {
                let by = match frame.code.source.library {
                    true => Importer::Library,
                    false => Importer::Program,
                };
                match builtins::import(self, &frame.code.names[name as usize], by)? {
                    Todo::Run(importing) => {
                        return Ok(Some(Flow::Call(Called::Frame(Frame::Native(importing, None)))));
                    }
                    Todo::Done(module) => frame.push(module),
                    Todo::Hold(_) => {}
                }
            }
            Op::ImportStar => {
                let module = frame.pop();
                let globals = frame.globals.clone();
                return self.effect(frame, move |vm| vm.import_all(&module, &globals));
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
