//! The methods of exceptions.

use super::{exactly, plain};
use crate::python::value::{Builtin, Str, Value};
use crate::python::vm::attr::set_extra;

pub static METHODS: &[Builtin] = &[
    plain("with_traceback", |vm, args| {
        let Some(this @ Value::Exception(e)) = args.items.first() else { return Ok(Value::None) };
        let [traceback] = exactly(vm, &format!("{}.with_traceback", e.class.name), args.rest())?;
        vm.set_on_exception(e, &Str::new("__traceback__"), traceback.clone())?;
        Ok(this.clone())
    }),
    plain("add_note", |vm, args| {
        let Some(Value::Exception(e)) = args.items.first() else { return Ok(Value::None) };
        let [note] = exactly(vm, &format!("{}.add_note", e.class.name), args.rest())?;
        if !matches!(note.payload(), Value::Str(_)) {
            return Err(vm.type_error(format!("note must be a str, not '{}'", note.type_name())));
        }
        match e.notes() {
            Some(Value::List(notes)) => notes.items.borrow_mut().push(note.clone()),
            Some(_) => return Err(vm.type_error("Cannot add note: __notes__ is not a list")),
            None => _ = set_extra(&e.attrs, &Str::new("__notes__"), Value::list(vec![note.clone()])),
        }
        Ok(Value::None)
    }),
];
