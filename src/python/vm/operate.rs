//! The instructions for operators, items and attributes, where the quick ways of `quick` do not do.

use super::step::Flow;
use super::{PyFrame, Then, Vm};
use crate::python::code::{Op, UnaryOp};
use crate::python::ops;
use crate::python::value::{Exc, Todo, Value};

impl Vm {
    /// Gets, sets or deletes an attribute. `Some` if control leaves the frame.
    pub(super) fn attribute_op(&mut self, frame: &mut PyFrame, op: Op) -> Result<Option<Flow>, Exc> {
        match op {
            Op::LoadAttr(name) => {
                let object = frame.pop();
                let name = &frame.code.names[name as usize];
                match self.attribute(&object, name) {
                    Ok(value) => frame.push(value),
                    Err(e) => {
                        let name = name.clone();
                        return self
                            .asked(e, move |vm| vm.attribute(&object, &name).map(Todo::Done))
                            .map(Some);
                    }
                }
            }
            Op::StoreAttr(name) => {
                let object = frame.pop();
                let value = frame.pop();
                let name = &frame.code.names[name as usize];
                if let Err(e) = self.set_attribute(&object, name, value.clone()) {
                    let name = name.clone();
                    return self
                        .asked_effect(frame, e, move |vm| {
                            vm.set_attribute(&object, &name, value.clone()).map(|()| Todo::Done(Value::None))
                        })
                        .map(Some);
                }
            }
            Op::DeleteAttr(name) => {
                let object = frame.pop();
                let name = &frame.code.names[name as usize];
                if let Err(e) = self.set_attribute(&object, name, Value::Unbound) {
                    let name = name.clone();
                    return self
                        .asked_effect(frame, e, move |vm| {
                            vm.set_attribute(&object, &name, Value::Unbound).map(|()| Todo::Done(Value::None))
                        })
                        .map(Some);
                }
            }
            Op::LoadMethod(name) => {
                let object = frame.pop();
                let name = &frame.code.names[name as usize];
                match self.method(&object, name) {
                    Ok((function, receiver)) => {
                        frame.push(function);
                        frame.push(receiver);
                    }
                    // What is found so is called without an object: `NoSelf` comes after it.
                    Err(e) => {
                        let name = name.clone();
                        frame.then = Then::PushAlone;
                        return self
                            .asked(e, move |vm| vm.attribute(&object, &name).map(Todo::Done))
                            .map(Some);
                    }
                }
            }
            _ => {}
        }
        Ok(None)
    }

    /// Runs an operator, or what is done with an item. `Some` if control leaves the frame.
    #[inline(never)]
    pub(super) fn operate(&mut self, frame: &mut PyFrame, op: Op) -> Result<Option<Flow>, Exc> {
        match op {
            Op::Binary(op) => {
                let right = frame.pop();
                let left = frame.pop();
                match ops::binary(self, op, &left, &right) {
                    Ok(value) => frame.push(value),
                    Err(e) => {
                        return self
                            .asked(e, move |vm| ops::binary(vm, op, &left, &right).map(Todo::Done))
                            .map(Some);
                    }
                }
            }
            Op::InPlace(op) => {
                let right = frame.pop();
                let left = frame.pop();
                match ops::in_place(self, op, &left, &right) {
                    Ok(value) => frame.push(value),
                    Err(e) => {
                        return self
                            .asked(e, move |vm| ops::in_place(vm, op, &left, &right).map(Todo::Done))
                            .map(Some);
                    }
                }
            }
            Op::Unary(UnaryOp::Not) => {
                let value = frame.pop();
                match ops::truth(self, &value) {
                    Ok(truth) => frame.push(Value::bool(!truth)),
                    Err(e) => return self.asked_truth(frame, e, value).map(Some),
                }
            }
            Op::Unary(op) => {
                let value = frame.pop();
                match ops::unary(self, op, &value) {
                    Ok(value) => frame.push(value),
                    Err(e) => {
                        return self.asked(e, move |vm| ops::unary(vm, op, &value).map(Todo::Done)).map(Some);
                    }
                }
            }
            Op::Compare(op) => {
                let right = frame.pop();
                let left = frame.pop();
                match ops::rich_compare(self, op, &left, &right) {
                    Ok(value) => frame.push(value),
                    Err(e) => {
                        return self
                            .asked(e, move |vm| ops::rich_compare(vm, op, &left, &right).map(Todo::Done))
                            .map(Some);
                    }
                }
            }
            Op::Contains(not) => {
                let container = frame.pop();
                let item = frame.pop();
                match ops::contains(self, &container, &item) {
                    Ok(found) => frame.push(Value::bool(found != not)),
                    Err(e) => {
                        return self
                            .asked(e, move |vm| {
                                let found = ops::contains(vm, &container, &item)?;
                                Ok(Todo::Done(Value::bool(found != not)))
                            })
                            .map(Some);
                    }
                }
            }
            Op::GetItem => {
                let index = frame.pop();
                let object = frame.pop();
                match ops::get_item(self, &object, &index) {
                    Ok(value) => frame.push(value),
                    Err(e) => {
                        return self
                            .asked(e, move |vm| ops::get_item(vm, &object, &index).map(Todo::Done))
                            .map(Some);
                    }
                }
            }
            Op::SetItem => {
                let index = frame.pop();
                let object = frame.pop();
                let value = frame.pop();
                if let Err(e) = ops::set_item(self, &object, &index, value.clone()) {
                    return self
                        .asked_effect(frame, e, move |vm| {
                            ops::set_item(vm, &object, &index, value.clone())
                                .map(|()| Todo::Done(Value::None))
                        })
                        .map(Some);
                }
            }
            Op::DeleteItem => {
                let index = frame.pop();
                let object = frame.pop();
                if let Err(e) = ops::delete_item(self, &object, &index) {
                    return self
                        .asked_effect(frame, e, move |vm| {
                            ops::delete_item(vm, &object, &index).map(|()| Todo::Done(Value::None))
                        })
                        .map(Some);
                }
            }
            _ => {}
        }
        Ok(None)
    }
}
