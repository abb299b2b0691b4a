//! `gc.collect()`: the circles that nothing leads to are looked for when a program asks, and only then.
//! CPython does so by itself too, once 2000 more values live than before: programs of the lesson have less.

use super::control;
use crate::python::value::{Builtin, Step, Todo, Value};
use crate::python::vm::{Input, NativeFrame, Vm};

/// `_interleave.collect_garbage()`.
pub static COLLECT: Builtin = control("collect_garbage", |_, _| Ok(Todo::Run(Box::new(Collecting::Finds))));

/// What is due when something goes runs between the stages.
enum Collecting {
    Finds,
    Frees(i64),
    IsDone(i64),
}

impl NativeFrame for Collecting {
    fn resume(&mut self, vm: &mut Vm, _: Input) -> Step {
        match *self {
            Collecting::Finds => *self = Collecting::Frees(vm.find_garbage() as i64),
            Collecting::Frees(found) => {
                vm.free_garbage();
                *self = Collecting::IsDone(found);
            }
            Collecting::IsDone(found) => return Step::Return(Value::Int(found)),
        }
        Step::Turn
    }
}
