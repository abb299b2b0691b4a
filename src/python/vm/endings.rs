//! What garbage does before it is freed: one after the other, in the order in which it was made, which is that of
//! the collector's list (finalize_garbage, Python/gc.c).

use super::Vm;
use crate::asyncio::Future;
use crate::python::value::held::Born;
use crate::python::value::{Coroutine, Finalizer, Instance};
use std::rc::{Rc, Weak};

/// The end of something that the program may hear of. It is not held until then: what ends before it may let go
/// of it, and its end comes there.
pub struct Ending {
    born: Born,
    what: Ends,
}

enum Ends {
    Object(Weak<Instance>),
    Coroutine(Weak<Coroutine>),
    Future(Weak<Future>),
}

impl Ending {
    /// The end of an object, if its class has a `__del__`.
    pub fn of_object(object: &Rc<Instance>) -> Option<Ending> {
        let heard = object.class.borrow().hooks.del.get() && !object.deleted.get();
        heard.then(|| Ending { born: object.weight.born, what: Ends::Object(Rc::downgrade(object)) })
    }

    pub fn of_coroutine(coroutine: &Rc<Coroutine>) -> Ending {
        Ending { born: coroutine.weight.born, what: Ends::Coroutine(Rc::downgrade(coroutine)) }
    }

    /// The ends of a future and of what it runs.
    pub fn of_future(future: &Rc<Future>) -> impl Iterator<Item = Ending> + use<> {
        let runs = future.task.as_ref().map(|task| Ending::of_coroutine(&task.borrow().coroutine));
        runs.into_iter().chain([Ending::of_future_alone(future)])
    }

    pub fn of_future_alone(future: &Rc<Future>) -> Ending {
        Ending { born: future.weight.born, what: Ends::Future(Rc::downgrade(future)) }
    }
}

/// Puts ends in the order in which they come.
pub fn in_order(mut endings: Vec<Ending>) -> Vec<Ending> {
    endings.sort_by_key(|ending| ending.born);
    endings
}

impl Vm {
    /// Leaves word of an end, if it has not come yet.
    pub fn end(&mut self, ending: &Ending) {
        match &ending.what {
            Ends::Object(object) => {
                if let Some(object) = object.upgrade()
                    && !object.deleted.replace(true)
                {
                    let class = object.class.borrow().clone();
                    let (dict, payload) = (object.dict.clone(), object.payload.clone());
                    self.finalizers.push(Finalizer::Delete { class, dict: dict.into_inner(), payload });
                }
            }
            Ends::Coroutine(coroutine) => {
                if let Some(coroutine) = coroutine.upgrade() {
                    self.close_lost(&coroutine);
                }
            }
            Ends::Future(future) => {
                if let Some(future) = future.upgrade().filter(|future| future.take_report()) {
                    self.finalizers.push(Finalizer::Future(future));
                }
            }
        }
    }
}
