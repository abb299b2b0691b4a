//! Exceptions as values, and the places that their tracebacks name.

use super::circle::Noted;
use super::held;
use super::{Class, Str, Value};
use crate::python::code::Code;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A raised or raisable exception.
pub type Exc = Rc<Exception>;

/// Its parts go in the order of these fields (BaseException_clear, Objects/exceptions.c).
pub struct Exception {
    pub class: Rc<Class>,
    /// What programs set on it.
    pub attrs: crate::python::vm::attr::Extra,
    /// What its constructor or a program put into the fields that its class has for itself.
    pub fields: crate::python::vm::attr::Extra,
    pub args: RefCell<Vec<Value>>,
    pub traceback: RefCell<Option<Rc<Traceback>>>,
    pub cause: RefCell<Option<Exc>>,
    pub context: RefCell<Option<Exc>>,
    pub suppress_context: Cell<bool>,
    /// What a person would more likely have meant: the end of NameError's and its kin's last line.
    pub hint: RefCell<Option<String>>,
    /// What an AttributeError is about.
    pub subject: RefCell<Option<Box<Subject>>>,
    pub weight: held::Weight<280>,
    pub noted: Noted,
}

/// The object that has no attribute of a name.
pub struct Subject {
    pub object: Value,
    pub name: Rc<str>,
    /// Whether the frame that raised has the object for its `self`.
    pub own: Cell<bool>,
}

/// The frames that an exception passed, outermost first; shared tails, since a task's exception is
/// raised again in everyone who awaits it.
pub struct Traceback {
    pub place: Place,
    pub next: Option<Rc<Traceback>>,
    /// The frame's locals, which live for as long as the exception once the frame is over.
    pub frame: RefCell<Option<Rc<FrameLocals>>>,
    pub born: held::Born,
}

/// What a frame object of CPython's keeps of a frame that is over, for the tracebacks that name it.
#[derive(Default)]
pub struct FrameLocals {
    /// The frame's locals, empty while it runs.
    pub values: RefCell<Vec<Value>>,
    /// The frame that called it, whose locals live on with it (`f_back`).
    pub back: RefCell<Option<Rc<FrameLocals>>>,
    /// When the frame was over: from then on the collector knows it.
    pub born: Cell<held::Born>,
}

impl FrameLocals {
    /// Of a frame that is over.
    pub fn of(values: Vec<Value>, back: Option<Rc<FrameLocals>>) -> Rc<FrameLocals> {
        let (values, back) = (RefCell::new(values), RefCell::new(back));
        Rc::new(FrameLocals { values, back, born: Cell::default() })
    }
}

impl Drop for FrameLocals {
    /// The locals go first, then those of its callers, one after the other.
    fn drop(&mut self) {
        drop(std::mem::take(self.values.get_mut()));
        let mut back = self.back.get_mut().take();
        while let Some(mut caller) = back.and_then(Rc::into_inner) {
            drop(std::mem::take(caller.values.get_mut()));
            back = caller.back.get_mut().take();
        }
    }
}

/// Where a frame was.
#[derive(Clone)]
pub enum Place {
    /// At this instruction of the program's code.
    Code { code: Rc<Code>, op: u32 },
    /// In a file of the standard library that is Rust here.
    Library(&'static crate::python::traceback::LibraryPlace),
}

impl Drop for Exception {
    fn drop(&mut self) {
        let parts = (
            self.attrs.get_mut().take(),
            self.fields.get_mut().take(),
            std::mem::take(self.args.get_mut()),
            self.traceback.get_mut().take(),
            self.cause.get_mut().take(),
            self.context.get_mut().take(),
        );
        held::bury(&mut Some(parts), |parts| *parts = None);
    }
}

held::buried!(Traceback: next, frame);

impl Exception {
    pub fn new(class: Rc<Class>, args: Vec<Value>) -> Exc {
        Rc::new(Exception {
            class,
            args: RefCell::new(args),
            cause: RefCell::default(),
            context: RefCell::default(),
            suppress_context: Cell::new(false),
            traceback: RefCell::default(),
            attrs: RefCell::default(),
            fields: RefCell::default(),
            hint: RefCell::default(),
            subject: RefCell::default(),
            weight: Default::default(),
            noted: Noted::default(),
        })
    }

    /// `__notes__`, if there are any.
    pub fn notes(&self) -> Option<Value> {
        let attrs = self.attrs.borrow();
        attrs.as_ref()?.entries.borrow().text(&Str::new("__notes__")).cloned()
    }

    /// Notes that the exception passed through a frame at this place.
    pub fn passed(&self, place: Place) {
        self.passed_frame(place, None);
    }

    /// Likewise, with where that frame will leave its locals.
    pub fn passed_frame(&self, place: Place, frame: Option<Rc<FrameLocals>>) {
        let next = self.traceback.borrow_mut().take();
        let frame = RefCell::new(frame);
        *self.traceback.borrow_mut() =
            Some(Rc::new(Traceback { place, next, frame, born: Default::default() }));
    }

    /// Sets what was being handled when this was raised, without making a circle.
    pub fn set_context(self: &Rc<Self>, handled: &Exc) {
        if Rc::ptr_eq(self, handled) {
            return;
        }
        // A circle is cut where it would close (_PyErr_SetObject, Python/errors.c).
        let mut at = handled.clone();
        loop {
            let next = at.context.borrow().clone();
            match next {
                Some(next) if Rc::ptr_eq(&next, self) => {
                    *at.context.borrow_mut() = None;
                    break;
                }
                Some(next) => at = next,
                None => break,
            }
        }
        *self.context.borrow_mut() = Some(handled.clone());
    }
}
