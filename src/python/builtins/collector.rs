//! `gc.collect()`: the circles that nothing leads to are looked for when a program asks, and only then.
//! CPython does so by itself too, once 2000 more values live than before: programs of the lesson have less.

use super::control;
use crate::python::value::{Builtin, Step, Todo, Value};
use crate::python::vm::endings::Ending;
use crate::python::vm::garbage::Found;
use crate::python::vm::{Input, NativeFrame, Vm};

/// `_interleave.collect_garbage()`.
pub static COLLECT: Builtin = control("collect_garbage", |_, _| Ok(Todo::Run(Box::new(Collecting::Finds))));

/// What is due when something goes runs between the stages.
enum Collecting {
    Finds,
    /// What was found, the ends that are still to come, the last first, and how much it was.
    Ends(Found, Vec<Ending>, i64),
    IsDone(i64),
}

impl NativeFrame for Collecting {
    fn resume(&mut self, vm: &mut Vm, _: Input) -> Step {
        match self {
            Collecting::Finds => {
                let (found, mut endings, count) = vm.find_garbage();
                endings.reverse();
                *self = Collecting::Ends(found, endings, count as i64);
            }
            Collecting::Ends(found, endings, count) => {
                // What is due after one runs before the next.
                while !vm.finalizers.any() {
                    let Some(ending) = endings.pop() else {
                        let count = *count;
                        vm.free_garbage(found);
                        *self = Collecting::IsDone(count);
                        break;
                    };
                    vm.end(&ending);
                }
            }
            Collecting::IsDone(count) => return Step::Return(Value::Int(*count)),
        }
        Step::Turn
    }
}
