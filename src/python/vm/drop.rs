//! The end of a machine: all of its run is freed with it.

use super::{Input, Vm};
use crate::python::value::Value;

impl Drop for Vm {
    /// Breaks the circles, so that all of a run is freed with its machine.
    fn drop(&mut self) {
        self.drop_threads();
        self.frames.clear();
        self.spare.clear();
        self.input = Input::Start;
        self.context = None;
        self.policy = Value::None;
        self.kept.clear();
        self.streams = None;
        for event_loop in self.loops.drain(..).filter_map(|weak| weak.upgrade()) {
            event_loop.clear();
        }
        self.running_loop = None;
        for kept in self.tracebacks.all.drain(..).filter_map(|weak| weak.upgrade()) {
            let locals = kept.values.take();
            drop(locals);
        }
        self.main.clear();
        for module in std::mem::take(&mut self.modules).into_values() {
            if let Value::Module(module) = module {
                module.names.clear();
            }
        }
        for class in self.made_classes.drain(..).filter_map(|weak| weak.upgrade()) {
            class.hooks.del.set(false);
            let entries = class.dict.entries.take();
            drop(entries);
        }
        for object in std::mem::take(&mut self.objects.all).into_iter().filter_map(|weak| weak.upgrade()) {
            let entries = object.dict.borrow().entries.take();
            drop(entries);
        }
        self.changed.break_up();
        // What that let go of may hold on to more.
        while self.finalizers.any() {
            drop(self.finalizers.take());
        }
    }
}
