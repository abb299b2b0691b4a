//! The loop's reports: `call_exception_handler` and what it says by itself (Lib/asyncio/base_events.py).

use super::context::{Context, Inside};
use super::event_loop::EventLoop;
use super::future::{Future, Status};
use super::logger::Level;
use super::places;
use crate::python::ops;
use crate::python::report;
use crate::python::repr;
use crate::python::value::{Dict, Entries, Exc, ExcKind, Place, Step, Str, Todo, Value};
use crate::python::vm::ask::{Ask, Operation};
use crate::python::vm::{Input, NativeFrame, Vm};
use std::rc::Rc;

/// A `context` dict.
pub fn context(items: Vec<(&str, Value)>) -> Rc<Dict> {
    let mut entries = Entries::default();
    for (name, value) in items {
        entries.insert(ops::str_key(&Str::new(name)), value);
    }
    Dict::new(entries)
}

/// The report of a future that went with its exception unseen, or of a task that went pending.
pub fn lost(vm: &mut Vm, future: &Rc<Future>) -> Report {
    let value = future.value();
    let mut items = Vec::new();
    if future.status() == Status::Pending {
        items.push(("task", value));
        items.push(("message", Value::str("Task was destroyed but it is pending!")));
    } else {
        let name = value.type_name();
        let name = name.rsplit('.').next().unwrap_or_default();
        let message = format!("{name} exception was never retrieved");
        items.push(("message", Value::string(message)));
        let exception = future.state.borrow().exception.clone();
        items.push(("exception", exception.map_or(Value::None, Value::Exception)));
        items.push(("future", value));
    }
    if let Some(created) = &*future.created.borrow() {
        items.push(("source_traceback", Value::str(&created.stack)));
    }
    _ = vm;
    Report::new(future.event_loop.clone(), context(items), true)
}

/// `call_exception_handler(context)`, as a frame.
pub struct Report {
    event_loop: Rc<EventLoop>,
    context: Rc<Dict>,
    stage: Stage,
    /// Whether nobody called it: it is put on the stack where something was lost.
    vanishes: bool,
    variables_used: bool,
}

enum Stage {
    /// The loop is asked by its method, which a program's class may have replaced.
    Asked,
    New,
    /// The program's method runs.
    Replaced,
    /// The program's handler runs.
    Handler,
    /// The default handler runs.
    Default,
}

impl Report {
    pub fn new(event_loop: Rc<EventLoop>, context: Rc<Dict>, vanishes: bool) -> Report {
        Report { event_loop, context, stage: Stage::Asked, vanishes, variables_used: false }
    }

    /// What the loop's own method does, whatever a class derived from the loop's says.
    pub fn of_loop(event_loop: Rc<EventLoop>, context: Rc<Dict>) -> Report {
        Report { stage: Stage::New, ..Report::new(event_loop, context, false) }
    }

    fn default(&mut self, context: Rc<Dict>) -> Step {
        self.stage = Stage::Default;
        Step::Run(Box::new(Default { context, said: None }))
    }

    fn item(&self, name: &str) -> Option<Value> {
        self.context.entries.borrow().text(&Str::new(name)).cloned()
    }

    /// Whether what the report is about has a context.
    fn has_context(&self) -> bool {
        match ["task", "future", "handle"].iter().find_map(|name| self.item(name)) {
            Some(Value::Handle(_)) => true,
            Some(thing) => matches!(thing.payload(), Value::Future(future) if future.is_task()),
            None => false,
        }
    }

    /// The context of what the report is about.
    fn variables(&self) -> Option<Rc<Context>> {
        let thing = ["task", "future", "handle"].iter().find_map(|name| self.item(name));
        match thing?.payload() {
            Value::Future(future) => future.task.as_ref()?.borrow().context.clone(),
            Value::Handle(handle) => handle.context.borrow().clone(),
            _ => None,
        }
    }
}

impl NativeFrame for Report {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match (&self.stage, input) {
            (Stage::Asked, input) => {
                self.stage = Stage::New;
                let name = vm.intern("call_exception_handler");
                if self.event_loop.overridden(&name).is_none() {
                    return self.resume(vm, input);
                }
                self.stage = Stage::Replaced;
                match vm.attribute(&self.event_loop.value(), &name) {
                    Ok(method) => Step::Call(method, vec![Value::Dict(self.context.clone())]),
                    Err(e) => Step::Raise(e),
                }
            }
            (Stage::Replaced, Input::Raise(e)) => Step::Raise(e),
            (Stage::New, _) => {
                let handler = self.event_loop.settings.exception_handler.borrow().clone();
                if matches!(handler, Value::None) {
                    let context = self.context.clone();
                    return self.default(context);
                }
                self.stage = Stage::Handler;
                let args = vec![self.event_loop.value(), Value::Dict(self.context.clone())];
                let variables = self.variables();
                self.variables_used = self.has_context();
                match variables {
                    Some(context) => Step::Run(Box::new(Inside::call(context, handler, args))),
                    None => Step::Call(handler, args),
                }
            }
            (_, Input::Raise(e))
                if vm.is_kind(&e, ExcKind::SystemExit) || vm.is_kind(&e, ExcKind::KeyboardInterrupt) =>
            {
                Step::Raise(e)
            }
            (Stage::Handler, Input::Raise(e)) => {
                let place = match self.variables_used {
                    true => &places::HANDLER_IN_CONTEXT,
                    false => &places::HANDLER,
                };
                e.passed(Place::Library(place));
                // The loop is still handling what a callback raised; what a future held it is not.
                if let (Some(Value::Exception(handled)), Some(_)) =
                    (self.item("exception"), self.item("handle"))
                {
                    e.set_context(&handled);
                }
                let message = Value::str("Unhandled error in exception handler");
                let items = vec![
                    ("message", message),
                    ("exception", Value::Exception(e)),
                    ("context", Value::Dict(self.context.clone())),
                ];
                self.default(context(items))
            }
            (Stage::Default, Input::Raise(e)) => {
                let text = format!("Exception in default exception handler\n{}", report::quiet(&e));
                vm.warn_text(&text);
                Step::Return(Value::None)
            }
            _ => Step::Return(Value::None),
        }
    }

    fn vanishes(&self) -> bool {
        self.vanishes
    }
}

/// `default_exception_handler(context)`, as a frame.
pub struct Default {
    context: Rc<Dict>,
    said: Option<Value>,
}

impl Default {
    pub fn new(context: Rc<Dict>) -> Default {
        Default { context, said: None }
    }
}

impl NativeFrame for Default {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match input {
            Input::Raise(e) | Input::Throw(e) => return Step::Raise(e),
            Input::Return(text) => self.said = Some(text),
            _ => {}
        }
        match self.said.take() {
            None => {
                let context = self.context.clone();
                let again = move |vm: &mut Vm| text(vm, &context).map(|text| Todo::Done(Value::string(text)));
                Step::Run(Box::new(Operation::of(again)))
            }
            Some(Value::Str(text)) => {
                let error = self.context.entries.borrow().text(&Str::new("exception")).cloned();
                let error = error.unwrap_or(Value::bool(false));
                match vm.logging(Level::Error, text.text(), error, &places::REPORTED) {
                    Some((log, args)) => return Step::Become(Box::new(Ask::of(log, args, Vec::new()))),
                    None => vm.warn_text(text.text()),
                }
                Step::Return(Value::None)
            }
            Some(_) => Step::Return(Value::None),
        }
    }
}

/// The lines of a report, and the traceback if it is not logged.
fn text(vm: &mut Vm, context: &Dict) -> Result<String, Exc> {
    let mut items: Vec<(String, Value)> = Vec::new();
    for (key, value) in context.entries.borrow().iter() {
        items.push((repr::quiet_str(&key.value), value.clone()));
    }
    items.sort_by(|(a, _), (b, _)| a.cmp(b));
    let message = items.iter().find(|(key, _)| key == "message").map(|(_, value)| value.clone());
    let mut lines = match message {
        Some(Value::Str(message)) if !message.text().is_empty() => message.text().to_string(),
        _ => "Unhandled exception in event loop".into(),
    };
    for (key, value) in items {
        let shown = match (&*key, &value) {
            ("message" | "exception", _) => continue,
            ("source_traceback", Value::Str(stack)) => {
                format!("Object created at (most recent call last):{}", stack.text())
            }
            _ => repr::repr(vm, &value)?,
        };
        lines.push_str(&format!("\n{key}: {shown}"));
    }
    if vm.is_logging() {
        return Ok(lines);
    }
    lines.push('\n');
    if let Some(Value::Exception(e)) = context.entries.borrow().text(&Str::new("exception")) {
        lines.push_str(&report::text(vm, e)?);
    }
    Ok(lines)
}
