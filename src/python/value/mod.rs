//! The values of the language: one small enum, cloned by counting references.
//!
//! Values are reference-counted because CPython's are, and learners can see it: a coroutine that nobody
//! awaits warns when its last reference goes. No value knows the interpreter; what needs to run Python
//! code lives in `vm`.

mod big;
mod bytes;
pub mod circle;
mod class;
mod coroutine;
mod deque;
mod descriptor;
mod dict;
mod exception;
mod function;
pub mod held;
mod iter;
mod namespace;
mod plain;
mod sequence;
mod set;
mod types;
mod view;

pub use big::Big;
pub use bytes::Bytes;
pub use class::{Class, ClassKind, Hooks, Instance};
pub use coroutine::{Body, CoState, Coroutine, CoroutineKind, Finalizer, Finalizers, Lost};
pub use deque::Deque;
pub use descriptor::{Descriptor, Super};
pub use dict::{Dict, Entries, Key};
pub use exception::{Exc, Exception, FrameLocals, Place, Subject, Traceback};
pub use function::{Args, Builtin, Call, Cell, Function, Method, Step, Todo};
pub use iter::{Iter, IterState};
pub use namespace::{Module, Namespace};
pub use plain::{Real, Truth};
pub use sequence::{List, Range, Slice, Str, Tuple};
pub use set::{Set, SetTable};
pub use types::{ExcKind, TypeId};
pub use view::{View, ViewKind};

use crate::asyncio::{Context, ContextVar, EventLoop, Future, ThreadLock, Token};
use std::rc::Rc;

/// Any value of a program. 16 bytes.
#[derive(Clone, Default)]
pub enum Value {
    /// No value: a local that is not bound yet, an empty place on the stack. Programs never see it.
    #[default]
    Unbound,
    None,
    NotImplemented,
    Ellipsis,
    /// `Token.MISSING`.
    Missing,
    Bool(Truth),
    Int(i64),
    Float(Real),
    Builtin(&'static Builtin),
    // From here on all is counted: a copy is told by one comparison to count or not.
    /// An integer that does not fit into 64 bits.
    Big(Rc<Big>),
    Str(Rc<Str>),
    List(Rc<List>),
    Tuple(Rc<Tuple>),
    Dict(Rc<Dict>),
    Deque(Rc<Deque>),
    /// A set or frozenset.
    Set(Rc<Set>),
    /// Bytes or a bytearray.
    Bytes(Rc<Bytes>),
    View(Rc<View>),
    /// A generator of random numbers.
    Random(Rc<std::cell::RefCell<super::number::twister::Twister>>),
    Range(Rc<Range>),
    /// What an async generator yields, apart from what it waits for. Programs never see it.
    Wrapped(Rc<Value>),
    Slice(Rc<Slice>),
    Iter(Rc<Iter>),
    Cell(Rc<Cell>),
    Code(Rc<super::code::Code>),
    Function(Rc<Function>),
    Method(Rc<Method>),
    Coroutine(Rc<Coroutine>),
    Exception(Exc),
    Type(Rc<Class>),
    /// An object of a class that a program made.
    Object(Rc<Instance>),
    Descriptor(Rc<Descriptor>),
    Super(Rc<Super>),
    Traceback(Rc<Traceback>),
    Module(Rc<Module>),
    Future(Rc<Future>),
    Loop(Rc<EventLoop>),
    /// The handle that `call_later` and its kin give.
    Handle(Rc<crate::asyncio::Handle>),
    Context(Rc<Context>),
    ContextVar(Rc<ContextVar>),
    Token(Rc<Token>),
    /// A lock between threads.
    ThreadLock(Rc<ThreadLock>),
}

impl Value {
    #[inline(always)]
    pub fn bool(truth: bool) -> Value {
        Value::Bool(truth.into())
    }

    #[inline(always)]
    pub fn float(number: f64) -> Value {
        Value::Float(number.into())
    }

    /// Whether copies of it are counted: whether letting go of it may do anything.
    #[inline(always)]
    pub fn is_counted(&self) -> bool {
        use Value::*;
        !matches!(
            self,
            Unbound | None | NotImplemented | Ellipsis | Missing | Bool(_) | Int(_) | Float(_) | Builtin(_)
        )
    }

    pub fn str(text: &str) -> Value {
        Value::Str(Str::new(text))
    }

    pub fn string(text: String) -> Value {
        Value::Str(Str::owned(text))
    }

    pub fn list(items: Vec<Value>) -> Value {
        Value::List(List::new(items))
    }

    pub fn tuple(items: Vec<Value>) -> Value {
        Value::Tuple(Tuple::new(items))
    }

    /// Whether both are one object, as `is` has it. Small values have no identity but their own.
    pub fn is(&self, other: &Value) -> bool {
        use Value::*;
        match (self, other) {
            (Bool(a), Bool(b)) => a == b,
            (Int(a), Int(b)) => a == b,
            (Float(a), Float(b)) => a.bits() == b.bits(),
            (Str(a), Str(b)) => Rc::ptr_eq(a, b) || (a.text().len() <= 1 && a.text() == b.text()),
            (None, None) | (NotImplemented, NotImplemented) | (Ellipsis, Ellipsis) | (Missing, Missing) => {
                true
            }
            (Tuple(a), Tuple(b)) => Rc::ptr_eq(a, b) || (a.items().is_empty() && b.items().is_empty()),
            _ => match (self.address(), other.address()) {
                (Some(a), Some(b)) => a == b,
                _ => false,
            },
        }
    }

    /// Where the object lives, for identity and hashing; `None` for what is kept in place.
    pub fn address(&self) -> Option<usize> {
        fn at<T>(rc: &Rc<T>) -> Option<usize> {
            Some(Rc::as_ptr(rc) as *const u8 as usize)
        }
        match self {
            Value::Unbound
            | Value::None
            | Value::NotImplemented
            | Value::Ellipsis
            | Value::Missing
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Float(_) => None,
            Value::Str(v) => at(v),
            Value::List(v) => at(v),
            Value::Tuple(v) => at(v),
            Value::Big(v) => at(v),
            Value::Dict(v) => at(v),
            Value::Deque(v) => at(v),
            Value::Set(v) => at(v),
            Value::Wrapped(v) => at(v),
            Value::Bytes(v) => at(v),
            Value::View(v) => at(v),
            Value::Random(v) => at(v),
            Value::Range(v) => at(v),
            Value::Slice(v) => at(v),
            Value::Iter(v) => at(v),
            Value::Cell(v) => at(v),
            Value::Code(v) => at(v),
            Value::Function(v) => at(v),
            Value::Builtin(v) => Some(std::ptr::from_ref::<Builtin>(v) as usize),
            Value::Method(v) => at(v),
            Value::Coroutine(v) => at(v),
            Value::Exception(v) => at(v),
            Value::Type(v) => at(v),
            // A future is one object, and so is a loop, whichever of its values it is seen through.
            Value::Object(v) => match &v.payload {
                Value::Future(future) => at(future),
                Value::Loop(event_loop) => at(event_loop),
                _ => at(v),
            },
            Value::Descriptor(v) => match **v {
                // One for each class that has the method, however often it is looked up.
                Descriptor::Method { ref class, builtin } => {
                    let method = std::ptr::from_ref::<Builtin>(builtin) as usize;
                    Some(method ^ (Rc::as_ptr(class) as usize).rotate_left(16))
                }
                _ => at(v),
            },
            Value::Super(v) => at(v),
            Value::Traceback(v) => at(v),
            Value::Module(v) => at(v),
            Value::Future(v) => at(v),
            Value::Loop(v) => at(v),
            Value::Handle(v) => at(v),
            Value::Context(v) => at(v),
            Value::ContextVar(v) => at(v),
            Value::Token(v) => at(v),
            Value::ThreadLock(v) => at(v),
        }
    }

    /// Which built-in type it has.
    pub fn type_id(&self) -> TypeId {
        match self {
            Value::Unbound | Value::None => TypeId::NoneType,
            Value::NotImplemented => TypeId::NotImplementedType,
            Value::Ellipsis => TypeId::Ellipsis,
            Value::Missing => TypeId::TokenMissing,
            Value::Bool(_) => TypeId::Bool,
            Value::Int(_) | Value::Big(_) => TypeId::Int,
            Value::Float(_) => TypeId::Float,
            Value::Str(_) => TypeId::Str,
            Value::List(_) => TypeId::List,
            Value::Tuple(_) => TypeId::Tuple,
            Value::Dict(_) => TypeId::Dict,
            Value::Deque(_) => TypeId::Deque,
            Value::Wrapped(_) => TypeId::NoneType,
            Value::Set(set) if set.frozen => TypeId::FrozenSet,
            Value::Set(_) => TypeId::Set,
            Value::Bytes(bytes) if bytes.mutable => TypeId::ByteArray,
            Value::Bytes(_) => TypeId::Bytes,
            Value::View(view) => match view.kind {
                ViewKind::Keys => TypeId::DictKeys,
                ViewKind::Values => TypeId::DictValues,
                ViewKind::Items => TypeId::DictItems,
                ViewKind::Proxy => TypeId::MappingProxy,
            },
            Value::Random(_) => TypeId::Random,
            Value::Range(_) => TypeId::Range,
            Value::Slice(_) => TypeId::Slice,
            Value::Iter(iter) => iter.type_id(),
            Value::Cell(_) => TypeId::Cell,
            Value::Code(_) => TypeId::Code,
            Value::Function(_) => TypeId::Function,
            Value::Builtin(b) if crate::asyncio::module::is_python(b) => TypeId::Function,
            Value::Builtin(_) => TypeId::Builtin,
            Value::Method(m) if matches!(m.function, Value::Builtin(_)) => TypeId::Builtin,
            Value::Method(_) => TypeId::Method,
            Value::Coroutine(c) => match c.kind {
                CoroutineKind::Coroutine => TypeId::Coroutine,
                CoroutineKind::Generator => TypeId::Generator,
                CoroutineKind::Wrapper => TypeId::CoroutineWrapper,
                CoroutineKind::FutureIter => TypeId::FutureIter,
                CoroutineKind::AsyncGenerator => TypeId::AsyncGenerator,
                CoroutineKind::Step(name) => match name {
                    "asend" => TypeId::AsyncSend,
                    _ => TypeId::AsyncThrow,
                },
            },
            Value::Exception(_) => TypeId::Exception,
            Value::Type(_) => TypeId::Type,
            Value::Descriptor(v) => match **v {
                Descriptor::Property { .. } => TypeId::Property,
                Descriptor::Static(_) => TypeId::StaticMethod,
                Descriptor::Class(_) => TypeId::ClassMethod,
                Descriptor::Slot { .. } | Descriptor::Field(_) => TypeId::Member,
                Descriptor::Method { builtin, .. } if builtin.name.starts_with("__") => TypeId::SlotWrapper,
                Descriptor::Method { .. } => TypeId::MethodDescriptor,
            },
            Value::Super(_) => TypeId::Super,
            Value::Traceback(_) => TypeId::Traceback,
            Value::Object(v) => match &v.payload {
                Value::Unbound => TypeId::Object,
                payload => payload.type_id(),
            },
            Value::Module(_) => TypeId::Module,
            Value::Future(f) if f.is_task() => TypeId::Task,
            Value::Future(f) if f.is_gather() => TypeId::GatheringFuture,
            Value::Future(_) => TypeId::Future,
            Value::Loop(_) => TypeId::EventLoop,
            Value::Handle(h) if h.when.is_some() => TypeId::TimerHandle,
            Value::Handle(_) => TypeId::Handle,
            Value::Context(_) => TypeId::Context,
            Value::ContextVar(_) => TypeId::ContextVar,
            Value::Token(_) => TypeId::Token,
            Value::ThreadLock(_) => TypeId::ThreadLock,
        }
    }

    /// The name of its type, as error messages have it.
    pub fn type_name(&self) -> Rc<str> {
        match self {
            Value::Exception(e) => e.class.name.clone(),
            Value::Object(o) => o.class.borrow().name_in_messages(),
            // What is Python in CPython's library is called by its name alone.
            _ => match self.type_id().name() {
                name if name.starts_with("asyncio.") => name.rsplit('.').next().unwrap_or(name).into(),
                name => name.into(),
            },
        }
    }
}
