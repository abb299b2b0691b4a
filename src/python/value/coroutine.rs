//! Coroutines and generators: a frame that can be left and entered again, and what happens when the
//! last reference to one goes.

use super::Value;
use super::circle::Noted;
use super::held::{self, Weight};
use crate::python::code::{Code, CodeKind, Op};
use crate::python::vm::{NativeFrame, PyFrame};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CoroutineKind {
    Coroutine,
    Generator,
    AsyncGenerator,
    /// What `asend`, `athrow`, `aclose` and `__anext__` of an async generator give.
    Step(&'static str),
    /// What `__await__` of a coroutine gives.
    Wrapper,
    /// What `__await__` of a future gives.
    FutureIter,
}

impl CoroutineKind {
    /// Whether it has what coroutines have.
    pub fn is_coroutine(self) -> bool {
        matches!(self, CoroutineKind::Coroutine | CoroutineKind::Step(_))
    }

    /// Whether it is an iterator, as generators are.
    pub fn is_iterator(self) -> bool {
        !matches!(self, CoroutineKind::Coroutine | CoroutineKind::AsyncGenerator)
    }

    /// As messages and reprs call it.
    pub fn name(self) -> &'static str {
        match self {
            CoroutineKind::Coroutine => "coroutine",
            CoroutineKind::Generator => "generator",
            CoroutineKind::AsyncGenerator => "async_generator",
            CoroutineKind::Wrapper => "coroutine_wrapper",
            CoroutineKind::FutureIter => "_asyncio.FutureIter",
            CoroutineKind::Step("asend") => "async_generator_asend",
            CoroutineKind::Step(_) => "async_generator_athrow",
        }
    }
}

/// What a coroutine runs.
pub enum Body {
    Python(Box<PyFrame>),
    Native(Box<dyn NativeFrame>),
}

#[derive(Default)]
pub enum CoState {
    Created(Body),
    Suspended(Body),
    Running,
    #[default]
    Closed,
}

/// What happens to a suspended coroutine or generator whose last reference goes (_PyGen_Finalize,
/// Objects/genobject.c).
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Lost {
    /// It is closed there and then.
    #[default]
    Closes,
    /// It is an async generator, and its loop makes a task that closes it.
    ByLoop,
    /// Its frame goes without running: an object is finalized only once.
    Goes,
}

/// A coroutine or generator object.
pub struct Coroutine {
    pub kind: CoroutineKind,
    pub name: RefCell<Rc<str>>,
    pub qualname: RefCell<Rc<str>>,
    pub state: RefCell<CoState>,
    /// The code it runs, if that is Python.
    pub code: Option<Rc<Code>>,
    /// The line that it has reached; 0 before it starts.
    pub line: Cell<u32>,
    /// Of an async generator: whether one of its steps is under way.
    pub busy: Cell<bool>,
    /// The async generator that it moves on, which it keeps alive even when it is over.
    pub of: Option<Rc<Coroutine>>,
    pub lost: Cell<Lost>,
    /// Where to report that it went without being awaited or closed.
    pub finalizers: Rc<Finalizers>,
    pub weight: Weight<600>,
    pub noted: Noted,
}

impl Coroutine {
    /// Whether it was never resumed.
    pub fn is_new(&self) -> bool {
        matches!(*self.state.borrow(), CoState::Created(_))
    }
}

impl Coroutine {
    /// `__name__` and `__qualname__`.
    pub fn names(&self) -> [Rc<str>; 2] {
        [self.name.borrow().clone(), self.qualname.borrow().clone()]
    }

    /// Whether `await` takes it as it is.
    pub fn is_awaitable(&self) -> bool {
        let marked = |code: &Rc<Code>| code.kind == CodeKind::AwaitableGenerator;
        self.kind.is_coroutine() || self.code.as_ref().is_some_and(marked)
    }

    /// What it waits for with `await` or `yield from` (_PyGen_yf, Objects/genobject.c).
    pub fn waits_for(&self) -> Option<Value> {
        match &*self.state.borrow() {
            CoState::Suspended(Body::Python(frame)) => match frame.code.ops.get(frame.current()) {
                Some(Op::Send) => Some(frame.peek(1).clone()),
                _ => None,
            },
            _ => None,
        }
    }

    /// That it goes without having begun is to be said, if it is one to be awaited.
    pub fn leave_word_of_never_awaited(&self) {
        let (name, of) = match (self.kind, &self.of) {
            (CoroutineKind::Coroutine, _) => (&self.qualname, None),
            (CoroutineKind::Step(_), Some(of)) => (&self.name, Some(of.qualname.borrow().clone())),
            _ => return,
        };
        let (name, at) = (name.borrow().clone(), std::ptr::from_ref(self) as usize);
        self.finalizers.push(Finalizer::NeverAwaited { name, of, at });
    }

    /// Whether it has begun and is neither running nor over.
    pub fn is_suspended(&self) -> bool {
        matches!(*self.state.borrow(), CoState::Suspended(_))
    }

    /// Whether it is over.
    pub fn is_closed(&self) -> bool {
        matches!(*self.state.borrow(), CoState::Closed)
    }
}

impl Drop for Coroutine {
    fn drop(&mut self) {
        match std::mem::replace(self.state.get_mut(), CoState::Closed) {
            // Whose loop has heard of it, though it did not begin.
            CoState::Created(body) if self.lost.get() == Lost::ByLoop => {
                let (kind, lost, names) = (self.kind, Lost::ByLoop, self.names());
                self.finalizers.push(Finalizer::Close { body, kind, names, lost });
            }
            CoState::Created(body) => {
                self.leave_word_of_never_awaited();
                held::bury(&mut Some(body), |body| *body = None);
            }
            CoState::Suspended(body) => {
                let step = matches!(self.kind, CoroutineKind::Step(_));
                match self.lost.get() {
                    Lost::Goes => drop(body),
                    _ if step => drop(body),
                    lost => {
                        let names = self.names();
                        self.finalizers.push(Finalizer::Close { body, kind: self.kind, names, lost });
                    }
                }
            }
            CoState::Running | CoState::Closed => {}
        }
    }
}

/// What must be done because an object's last reference went.
pub enum Finalizer {
    /// A coroutine that was never awaited, by its qualified name, or a step of the async generator `of`, by the
    /// name of the method that made it; and where it was in memory.
    NeverAwaited { name: Rc<str>, of: Option<Rc<str>>, at: usize },
    /// A suspended frame whose `finally` blocks have to run; `__name__` and `__qualname__` of whose it was.
    Close { body: Body, kind: CoroutineKind, names: [Rc<str>; 2], lost: Lost },
    /// A future that holds an exception which nobody looked at, or a task that was still pending.
    Future(Rc<crate::asyncio::Future>),
    /// An object whose class has a `__del__`.
    Delete { class: Rc<super::Class>, dict: Rc<super::Dict>, payload: Value },
    /// An object that weak references are told about, with where it was in memory.
    Gone(usize),
    /// Something to be called that nobody waits for.
    Call(Value, Vec<Value>),
}

/// Where objects leave what must be done after them. The machine looks here between instructions,
/// so that it happens when CPython would have done it.
#[derive(Default)]
pub struct Finalizers {
    any: Cell<bool>,
    queue: RefCell<Vec<Finalizer>>,
}

impl Finalizers {
    pub fn push(&self, finalizer: Finalizer) {
        self.queue.borrow_mut().push(finalizer);
        self.any.set(true);
    }

    pub fn any(&self) -> bool {
        self.any.get()
    }

    pub fn take(&self) -> Vec<Finalizer> {
        self.any.set(false);
        std::mem::take(&mut self.queue.borrow_mut())
    }
}

/// A coroutine made of a native frame, not started.
impl Coroutine {
    pub fn native(name: &str, body: Box<dyn NativeFrame>, finalizers: &Rc<Finalizers>) -> Value {
        Value::Coroutine(Rc::new(Coroutine {
            kind: CoroutineKind::Coroutine,
            name: RefCell::new(name.rsplit('.').next().unwrap_or(name).into()),
            qualname: RefCell::new(name.into()),
            state: RefCell::new(CoState::Created(Body::Native(body))),
            code: None,
            line: Cell::new(0),
            busy: Cell::new(false),
            of: None,
            lost: Cell::default(),
            finalizers: finalizers.clone(),
            weight: Default::default(),
            noted: Default::default(),
        }))
    }
}
