//! Giving an object another dictionary: `self.__dict__ = shared`.

use super::Vm;
use crate::python::value::{Exc, Instance, Value, circle};
use std::rc::Rc;

impl Vm {
    /// `object.__dict__ = value`: the object has the dictionary itself from here on, not a copy; one that is
    /// deleted (`Unbound`) leaves an empty one (PyObject_GenericSetDict, Objects/object.c).
    ///
    /// # Errors
    /// TypeError for what is no dictionary.
    pub(super) fn set_dict(&mut self, object: &Rc<Instance>, value: &Value) -> Result<(), Exc> {
        let dict = match value.payload() {
            Value::Dict(dict) => dict.clone(),
            Value::Unbound => Rc::default(),
            _ => {
                let name = value.type_name();
                return Err(self.type_error(format!("__dict__ must be set to a dictionary, not a '{name}'")));
            }
        };
        circle::note(&dict);
        let made = || Some((object.class.borrow().clone(), dict.clone()));
        match &object.payload {
            Value::Future(future) => *future.made.borrow_mut() = made(),
            Value::Loop(event_loop) => *event_loop.made.borrow_mut() = made(),
            _ => {}
        }
        let before = object.dict.replace(dict);
        drop(before);
        Ok(())
    }
}
