//! The virtual machine: frames, and the loop that runs them.
//!
//! No call of a Python function is a call of a Rust function: frames lie on one stack of their own, so that
//! a program can be left between any two instructions and entered again. The machine never waits; it stops
//! and says why.

pub mod ask;
mod asked;
pub mod attr;
mod build;
mod call;
mod class_lookup;
mod clock;
mod code_fields;
mod collect;
mod combine;
mod delegate;
mod depth;
mod drop;
pub mod endings;
pub mod exception_fields;
mod exec;
mod finalize;
mod frame;
pub mod garbage;
pub mod groups;
mod imports;
mod iterate;
mod known_methods;
mod lookup;
pub mod make_class;
mod make_object;
mod matching;
mod operate;
mod quick;
mod raise;
pub mod reach;
pub mod resume;
mod set_class;
mod set_dict;
mod sight;
mod special;
mod step;
pub mod suspended;
pub mod threads;
pub mod uncaught;
mod unwind;
mod with;

pub use call::{Called, missing_message};
pub use collect::{Collect, Drained};
pub use frame::{Frame, Input, NativeFrame, PyFrame, Then};
pub use iterate::Next;

use super::code::Code;
use super::value::{Args, Class, Exc, ExcKind, Exception, Finalizers, Namespace, Step, Str, TypeId, Value};
use crate::asyncio::{Context, EventLoop};
use crate::python::value::circle;
use crate::time::Time;
use crate::trace::{LaneId, Printed, Stream, Trace, What};
use crate::world::World;
use rustc_hash::FxHashMap;
use sight::Sight;
use std::collections::BTreeMap;
use std::rc::Rc;

/// How many rounds a loop of ours goes before it looks at what is left of the slice.
pub const ROUNDS: usize = 1024;

/// Why the machine stopped.
pub enum Stop {
    /// The outermost frame ended.
    Done(Result<Value, Exc>),
    /// No thread can run before this time, or ever.
    Until(Option<Time>),
    /// A good moment for the host; more can run.
    Turn,
    /// The slice is used up; more can run.
    Budget,
}

/// An interpreter: the frames of the thread that runs, and what all of its code shares.
pub struct Vm {
    pub trace: Trace,
    pub now: Time,
    /// How often a clock was read.
    readings: u64,
    /// How many turns of the event loop have begun.
    pub turn: u32,
    /// The lane that holds the thread.
    pub lane: LaneId,
    pub frames: Vec<Frame>,
    /// Frames that are over, to be used again.
    #[allow(clippy::vec_box)]
    spare: Vec<Box<PyFrame>>,
    pub finalizers: Rc<Finalizers>,
    /// The loop that is running on this thread.
    pub running_loop: Option<Rc<EventLoop>>,
    /// The context that its code runs in; `None` for an empty one that nobody has asked for.
    pub context: Option<Rc<Context>>,
    /// The loop of the policy, once one was set for this thread.
    pub policy_loop: Option<Option<Rc<EventLoop>>>,
    /// The event loop policy that a program has set, None for the default one.
    pub policy: Value,
    /// Whether a loop is in debug mode; then `calling` is kept.
    pub debugging: bool,
    /// The code whose call of a built-in function is being made, and its line.
    pub calling: Option<(Rc<Code>, u32)>,
    /// What CPython would keep in circles until its collector comes: until the end, here.
    pub kept: Vec<Value>,
    /// While all tasks of a loop are being cancelled at its end: the frames around, of which the outermost has
    /// the tasks (`_cancel_all_tasks`, Lib/asyncio/runners.py).
    pub cancelling: Option<Rc<super::value::FrameLocals>>,
    /// The exception that ended the program: `sys.last_exc`.
    pub last_exc: Option<Exc>,
    /// How far the end of the interpreter has come.
    pub(super) ending: finalize::AtEnd,
    /// How many changes classes have seen since they were made.
    pub(super) class_changes: u32,
    known_methods: known_methods::KnownMethods,
    pub tables: crate::python::builtins::Tables,
    /// The warnings that were said.
    warned: rustc_hash::FxHashSet<String>,
    /// In debug mode, where coroutines were made, by where they are in memory.
    pub origins: FxHashMap<usize, Rc<crate::asyncio::Created>>,
    pub threads: threads::Threads,
    pub numbered: crate::asyncio::hidden::Numbered,
    /// The objects that stand for stdout and stderr, once a program has asked for one.
    pub streams: Option<[Value; 2]>,
    /// All loops that were made, to take them apart at the end.
    pub loops: Vec<std::rc::Weak<EventLoop>>,
    /// The classes that programs made.
    pub made_classes: Vec<std::rc::Weak<Class>>,
    /// The objects of their classes, to take them apart at the end.
    objects: Sight<super::value::Instance>,
    /// The tracebacks that keep locals, to take them apart at the end.
    pub tracebacks: Sight<super::value::FrameLocals>,
    /// What is outside, where the run's starter decides that.
    pub world: Rc<World>,
    /// How many tasks were made: the number in the next one's name.
    pub tasks: u64,
    pub builtins: Rc<Namespace>,
    pub main: Rc<Namespace>,
    pub(super) modules: BTreeMap<&'static str, Value>,
    classes: Classes,
    /// What operations in Rust ask Python code.
    asking: ask::Asking,
    /// Strings that Rust looks things up by, each made once.
    interned: FxHashMap<&'static str, Rc<Str>>,
    /// How deep calls may nest (`sys.getrecursionlimit()`).
    pub recursion_limit: usize,
    /// What the frame on top is to be told next.
    input: Input,
    /// How many steps are left of this slice.
    fuel: std::cell::Cell<u32>,
    /// What was changed while it was not its turn, to be taken apart at the end.
    pub changed: circle::Changed,
}

/// The classes, made once.
struct Classes {
    types: Vec<(TypeId, Rc<Class>)>,
    exceptions: Vec<Rc<Class>>,
}

impl Vm {
    /// A machine whose main module has these global names. Nothing runs yet.
    pub fn new(main: Rc<Namespace>) -> Vm {
        let mut trace = Trace::default();
        let lane = trace.new_lane();
        let object = super::value::ClassKind::Builtin(TypeId::Object);
        let object = Class::builtin("object", "builtins", object, None);
        let exceptions = exception_classes(&object);
        let mut vm = Vm {
            trace,
            now: Time::ZERO,
            readings: 0,
            turn: 0,
            lane,
            frames: Vec::new(),
            spare: Vec::new(),
            finalizers: Rc::default(),
            running_loop: None,
            context: None,
            policy_loop: None,
            policy: Value::None,
            debugging: false,
            calling: None,
            kept: Vec::new(),
            cancelling: None,
            last_exc: None,
            ending: finalize::AtEnd::default(),
            class_changes: 0,
            known_methods: Default::default(),
            tables: Default::default(),
            warned: Default::default(),
            origins: FxHashMap::default(),
            threads: threads::Threads::new(lane),
            numbered: crate::asyncio::hidden::Numbered::default(),
            streams: None,
            loops: Vec::new(),
            made_classes: Vec::new(),
            objects: Sight::default(),
            tracebacks: Sight::default(),
            world: Rc::default(),
            tasks: 0,
            builtins: Rc::default(),
            main,
            modules: BTreeMap::new(),
            asking: ask::Asking::new(exceptions[0].clone()),
            interned: FxHashMap::default(),
            classes: Classes { types: vec![(TypeId::Object, object)], exceptions },
            recursion_limit: depth::RECURSION_LIMIT,
            input: Input::Start,
            fuel: std::cell::Cell::new(0),
            changed: Default::default(),
        };
        super::builtins::install(&mut vm);
        vm
    }

    /// Puts a module's code on the stack, to be run next.
    pub fn start(&mut self, code: Rc<Code>) {
        let frame = PyFrame::new(code, self.main.clone());
        self.frames.push(Frame::Python(Box::new(frame)));
        self.input = Input::Start;
    }

    /// Runs until there is a reason to stop, for at most `fuel` steps.
    pub fn run(&mut self, fuel: u32) -> Stop {
        self.fuel.set(fuel);
        if let Err(until) = self.schedule() {
            return Stop::Until(until);
        }
        let mut input = std::mem::replace(&mut self.input, Input::Start);
        loop {
            if self.finalizers.any() && matches!(self.frames.last(), Some(Frame::Native(..))) {
                let mut first = self.finalize(None);
                if !first.is_empty() {
                    self.frames.push(finalize::After::frame(input));
                    self.frames.append(&mut first);
                    input = Input::Start;
                }
            }
            let exit = match self.frames.pop() {
                Some(Frame::Python(frame)) => self.exec(frame, input),
                Some(native @ Frame::Native(..)) if self.fuel.get() == 0 => {
                    self.frames.push(native);
                    self.input = input;
                    return Stop::Budget;
                }
                Some(Frame::Native(frame, owner)) => {
                    self.fuel.set(self.fuel.get() - 1);
                    self.exec_native(frame, owner, input)
                }
                None if self.end_thread() => {
                    if let Err(until) = self.schedule() {
                        return Stop::Until(until);
                    }
                    input = std::mem::take(&mut self.input);
                    continue;
                }
                None => {
                    return match input {
                        Input::Raise(e) | Input::Throw(e) => Stop::Done(Err(e)),
                        Input::Return(v) | Input::Yield(v) | Input::Send(v) => Stop::Done(Ok(v)),
                        Input::Start => Stop::Done(Ok(Value::None)),
                    };
                }
            };
            match exit {
                Exit::Deliver(next) => input = next,
                Exit::Stop(stop, next) => {
                    self.input = next;
                    return stop;
                }
                Exit::Block(next) => {
                    self.input = next;
                    if let Err(until) = self.schedule() {
                        return Stop::Until(until);
                    }
                    input = std::mem::take(&mut self.input);
                }
            }
        }
    }

    /// A step that moves so many bytes counts for more than one, as a slice is to take no longer for it.
    pub fn charge_bytes(&self, bytes: usize) {
        self.fuel.set(self.fuel.get().saturating_sub(u32::try_from(bytes >> 10).unwrap_or(u32::MAX)));
    }

    /// Likewise for what is done with so many values.
    pub fn charge_items(&self, items: usize) {
        self.charge_bytes(items.saturating_mul(64));
    }

    /// Whether a loop of ours may go on in this slice, after another [`ROUNDS`] of its rounds.
    pub fn goes_on(&self) -> bool {
        self.charge_items(ROUNDS);
        self.fuel.get() > 0
    }

    /// How many steps were left of the last slice.
    pub fn fuel_left(&self) -> u32 {
        self.fuel.get()
    }

    fn exec_native(
        &mut self,
        mut frame: Box<dyn NativeFrame>,
        owner: Option<Rc<super::value::Coroutine>>,
        input: Input,
    ) -> Exit {
        if let Some(input) = frame.passes_on() {
            return Exit::Deliver(input);
        }
        let step = frame.resume(self, input);
        let next = match step {
            Step::Return(value) => {
                self.close(owner);
                return Exit::Deliver(if frame.vanishes() { Input::Start } else { Input::Return(value) });
            }
            Step::Raise(exception) => {
                for place in frame.places() {
                    exception.passed(super::value::Place::Library(place));
                }
                self.close(owner);
                return Exit::Deliver(Input::Raise(exception));
            }
            Step::Yield(value) => {
                if let Some(owner) = owner {
                    *owner.state.borrow_mut() =
                        super::value::CoState::Suspended(super::value::Body::Native(frame));
                }
                return Exit::Deliver(Input::Yield(value));
            }
            Step::Become(other) => {
                self.frames.push(Frame::Native(other, owner));
                return Exit::Deliver(Input::Start);
            }
            other => other,
        };
        self.frames.push(Frame::Native(frame, owner));
        match next {
            Step::Call(function, args) => self.deliver_call(function, Args::new(&args)),
            Step::CallNamed(function, args, names) => {
                self.deliver_call(function, Args { items: &args, names: &names })
            }
            Step::Run(inner) => {
                self.frames.push(Frame::Native(inner, None));
                Exit::Deliver(Input::Start)
            }
            Step::Resume(coroutine, input) => Exit::Deliver(self.resume_coroutine(&coroutine, input)),
            Step::Hold(until) => {
                self.hold(until, None);
                Exit::Block(Input::Return(Value::None))
            }
            Step::Block => Exit::Block(Input::Start),
            _ => Exit::Stop(Stop::Turn, Input::Start),
        }
    }

    fn close(&mut self, owner: Option<Rc<super::value::Coroutine>>) {
        if let Some(owner) = owner {
            *owner.state.borrow_mut() = super::value::CoState::Closed;
        }
    }

    /// Appends an event on the lane that holds the thread.
    pub fn record(&mut self, what: What) {
        self.record_on(self.lane, what);
    }

    pub fn record_on(&mut self, lane: LaneId, what: What) {
        self.trace.record(self.now, self.turn, lane, what);
    }

    /// Writes to stdout or stderr.
    pub fn print(&mut self, stream: Stream, text: &str) {
        if !text.is_empty() {
            self.charge_bytes(text.len());
            self.record(What::Printed(Rc::new(Printed { stream, text: text.into() })));
        }
    }

    /// A string by which something is looked up.
    pub fn intern(&mut self, text: &'static str) -> Rc<Str> {
        self.interned.entry(text).or_insert_with(|| Str::new(text)).clone()
    }

    /// An exception of a built-in class with a message.
    pub fn error(&self, kind: ExcKind, message: impl AsRef<str>) -> Exc {
        Exception::new(self.exception_class(kind), vec![Value::str(message.as_ref())])
    }

    pub fn type_error(&self, message: impl AsRef<str>) -> Exc {
        self.error(ExcKind::TypeError, message)
    }

    pub fn value_error(&self, message: impl AsRef<str>) -> Exc {
        self.error(ExcKind::ValueError, message)
    }

    pub fn exception_class(&self, kind: ExcKind) -> Rc<Class> {
        self.classes.exceptions[kind as usize].clone()
    }

    /// Whether an exception is of a class or of one below it.
    pub fn is_kind(&self, exception: &Exc, kind: ExcKind) -> bool {
        exception.class.is_subclass(&self.classes.exceptions[kind as usize])
    }

    /// The class of a built-in type.
    pub fn class(&mut self, id: TypeId) -> Rc<Class> {
        if let Some((_, class)) = self.classes.types.iter().find(|(t, _)| *t == id) {
            return class.clone();
        }
        let base = match id {
            TypeId::Object => None,
            TypeId::Bool => Some(self.class(TypeId::Int)),
            TypeId::Task | TypeId::GatheringFuture => Some(self.class(TypeId::Future)),
            TypeId::TimerHandle => Some(self.class(TypeId::Handle)),
            TypeId::EventLoop => Some(self.class(TypeId::AbstractEventLoop)),
            _ => Some(self.class(TypeId::Object)),
        };
        let (module, name) = id.name().rsplit_once('.').unwrap_or(("builtins", id.name()));
        let kind = super::value::ClassKind::Builtin(id);
        let class = Class::builtin(name, module, kind, base);
        self.classes.types.push((id, class.clone()));
        class
    }

    /// The class of a value.
    pub fn class_of(&mut self, value: &Value) -> Rc<Class> {
        match value {
            Value::Exception(e) => e.class.clone(),
            Value::Object(o) => o.class.borrow().clone(),
            Value::Type(class) if class.meta.is_some() => {
                class.meta.clone().unwrap_or_else(|| self.class(TypeId::Type))
            }
            other => self.class(other.type_id()),
        }
    }
}

/// What running one frame led to.
enum Exit {
    /// The frame now on top is told this.
    Deliver(Input),
    /// Stop; when entered again, the frame on top is told this.
    Stop(Stop, Input),
    /// The thread cannot go on; when it can, the frame on top is told this.
    Block(Input),
}

fn exception_classes(object: &Rc<Class>) -> Vec<Rc<Class>> {
    let mut classes: Vec<Rc<Class>> = Vec::new();
    for kind in ExcKind::ALL {
        let base = kind.base().map_or_else(|| object.clone(), |base| classes[base as usize].clone());
        let class = super::value::ClassKind::Exception(*kind);
        if *kind == ExcKind::ExceptionGroup {
            let bases =
                [ExcKind::BaseExceptionGroup, ExcKind::Exception].map(|k| classes[k as usize].clone());
            classes.push(Class::with_bases(kind.name(), kind.module(), class, bases));
            continue;
        }
        classes.push(Class::builtin(kind.name(), kind.module(), class, Some(base)));
    }
    classes
}
