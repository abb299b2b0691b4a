//! `eval`, `exec` and `compile`: text that becomes code while the program runs.
//!
//! Such code has names of its own, filled from the dictionaries that it is given (or from the frame that
//! calls), and written back when it is over; without dictionaries in a module, its names are the module's.

use super::clinic::named;
use super::control;
use crate::python::CompileError;
use crate::python::compile::{Mode, compile_text};
use crate::python::ops;
use crate::python::parse::parse;
use crate::python::value::circle;
use crate::python::value::{
    Args, Builtin, Call, Dict, Exc, ExcKind, Exception, Function, Module, Namespace, Step, Str, Todo, Value,
};
use crate::python::vm::{Input, NativeFrame, PyFrame, Vm};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{ModModule, Stmt};
use rustc_hash::FxHashSet;
use std::rc::Rc;

pub static FUNCTIONS: &[Builtin] = &[
    Builtin { name: "eval", call: Call::Framed(|vm, frame, args| run(vm, Some(frame), args, "eval")) },
    Builtin { name: "exec", call: Call::Framed(|vm, frame, args| run(vm, Some(frame), args, "exec")) },
    control("compile", |vm, args| {
        let names = ["source", "filename", "mode", "flags", "dont_inherit", "optimize"];
        let [source, file, mode, ..] = named(vm, "compile", args, names, 3)?;
        let file = match file {
            Some(Value::Str(file)) => file.text().to_string(),
            _ => "<string>".into(),
        };
        let mode = match &mode {
            Some(Value::Str(mode)) if mode.text() == "eval" => Mode::Expression,
            Some(Value::Str(mode)) if matches!(mode.text(), "exec" | "single") => Mode::Module,
            _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
        };
        // Its names are settled when it runs: until then this only says whether the text is right.
        let text = source_text(vm, &source.unwrap_or(Value::None), "compile")?;
        let code = compile_text(&text, &file, &Namespace::default(), mode).map_err(|e| refused(vm, &e))?;
        vm.warn_of_syntax(&code);
        Ok(Todo::Done(Value::Code(code)))
    }),
];

/// `_interleave.evaluate(text, names)`: `eval` for the library.
pub static EVALUATE: Builtin = control("evaluate", |vm, args| run(vm, None, args, "eval"));
/// `_interleave.execute(text, names)`: `exec` for the library.
pub static EXECUTE: Builtin = control("execute", |vm, args| run(vm, None, args, "exec"));

fn source_text(vm: &Vm, source: &Value, function: &str) -> Result<String, Exc> {
    match source.payload() {
        Value::Str(text) => Ok(text.text().to_string()),
        Value::Bytes(bytes) => Ok(String::from_utf8_lossy(&bytes.get()).into_owned()),
        _ => {
            let text = format!("{function}() arg 1 must be a string, bytes or code object");
            Err(vm.type_error(text))
        }
    }
}

fn run(vm: &mut Vm, frame: Option<&PyFrame>, args: Args, function: &'static str) -> Result<Todo, Exc> {
    let [source, globals, locals] = named(vm, function, args, ["source", "globals", "locals"], 1)?;
    let given = |value: Option<Value>| value.filter(|value| !matches!(value, Value::None));
    let (globals, locals) = (given(globals), given(locals));
    let source = source.unwrap_or(Value::None);
    let mut mode = if function == "eval" { Mode::Expression } else { Mode::Module };
    let (text, file) = match &source {
        Value::Code(code) => {
            mode = if code.is_expression { Mode::Expression } else { Mode::Module };
            (code.source.text.to_string(), code.source.file.to_string())
        }
        other => (source_text(vm, other, function)?, "<string>".to_string()),
    };
    let text = if mode == Mode::Expression { text.trim_start_matches([' ', '\t']).to_string() } else { text };
    let own = match (globals.as_ref().map(Value::payload), frame) {
        (None, Some(frame)) if locals.is_none() && frame.code.is_module() => Some(frame.globals.clone()),
        (Some(Value::Dict(dict)), Some(frame)) if locals.is_none() && frame.globals.is(dict) => {
            Some(frame.globals.clone())
        }
        (Some(Value::Dict(dict)), _) if locals.is_none() => {
            let builtins =
                Value::Module(Rc::new(Module { name: "builtins".into(), names: vm.builtins.clone() }));
            let name = ops::str_key(&Str::new("__builtins__"));
            if dict.entries.borrow().get(&name).is_none() {
                dict.entries.borrow_mut().insert(name, builtins);
            }
            // Functions among the names will hold them.
            circle::note(dict);
            Some(Rc::new(Namespace::over(dict.clone())))
        }
        _ => None,
    };
    let names = own.clone().unwrap_or_default();
    if own.is_none() {
        circle::note(&names);
    }
    let mut written = Written { names: names.clone(), ..Written::default() };
    if own.is_none() {
        match (&globals, frame) {
            (Some(value), _) => {
                let Value::Dict(dict) = value.payload() else {
                    let given = value.type_name();
                    return Err(vm.type_error(format!("{function}() globals must be a dict, not {given}")));
                };
                fill(&names, dict);
                written.globals = Some(dict.clone());
            }
            (None, Some(frame)) => {
                frame.globals.bound().into_iter().for_each(|(name, value)| names.define(&name, value));
                if !frame.code.is_module()
                    && locals.is_none()
                    && let Value::Dict(dict) = super::object::locals(frame)
                {
                    fill(&names, &dict);
                }
            }
            (None, None) => {}
        }
        if let Some(value) = &locals
            && let Value::Dict(dict) = value.payload()
        {
            fill(&names, dict);
            written.locals = Some(dict.clone());
        }
        // What is declared global goes to the global names, which a frame has where no dict is given.
        if text.contains("global") {
            if written.globals.is_none() {
                written.globals = frame.map(|frame| frame.globals.dict());
            }
            written.declared =
                parse(&text, &file).map_or_else(|_| FxHashSet::default(), |(tree, _)| declared_global(&tree));
        }
        written.before = names.bound();
    }
    let code = compile_text(&text, &file, &names, mode).map_err(|e| refused(vm, &e))?;
    if !matches!(source, Value::Code(_)) {
        vm.warn_of_syntax(&code);
    }
    let function = Function {
        code,
        globals: names,
        defaults: None,
        keyword_defaults: Vec::new(),
        closure: Vec::new(),
        own: Default::default(),
        replaced: Default::default(),
        attrs: Default::default(),
        weight: Default::default(),
    };
    let function = Some(Value::Function(Rc::new(function)));
    Ok(Todo::Run(Box::new(Running { function, written, keep: mode == Mode::Expression })))
}

fn fill(names: &Namespace, dict: &Dict) {
    for (key, value) in dict.entries.borrow().iter() {
        if let Value::Str(name) = &key.value {
            names.define(name.text(), value.clone());
        }
    }
}

/// The names that `global` declares anywhere in a text.
fn declared_global(tree: &ModModule) -> FxHashSet<String> {
    struct Declared(FxHashSet<String>);
    impl Visitor<'_> for Declared {
        fn visit_stmt(&mut self, stmt: &Stmt) {
            if let Stmt::Global(global) = stmt {
                self.0.extend(global.names.iter().map(|name| name.to_string()));
            }
            visitor::walk_stmt(self, stmt);
        }
    }
    let mut declared = Declared(FxHashSet::default());
    declared.visit_body(&tree.body);
    declared.0
}

/// Where the names go that the code has bound.
#[derive(Default)]
struct Written {
    globals: Option<Rc<Dict>>,
    locals: Option<Rc<Dict>>,
    /// What goes to the globals where there are locals, too.
    declared: FxHashSet<String>,
    names: Rc<Namespace>,
    before: Vec<(Rc<str>, Value)>,
}

impl Written {
    fn back(&self) {
        let near = self.locals.as_ref().or(self.globals.as_ref());
        let target = |name: &str| match self.declared.contains(name) {
            true => self.globals.as_ref(),
            false => near,
        };
        for (name, value) in self.names.bound() {
            let same = self.before.iter().any(|(n, v)| *n == name && v.is(&value));
            if let Some(dict) = target(&name).filter(|_| !same) {
                circle::note_with(dict, &value);
                let old = dict.entries.borrow_mut().insert(ops::str_key(&Str::new(&name)), value);
                drop(old);
            }
        }
        for (name, _) in &self.before {
            if let Some(dict) = target(name).filter(|_| self.names.find(name).is_none()) {
                let old = dict.entries.borrow_mut().remove(&ops::str_key(&Str::new(name)));
                drop(old);
            }
        }
    }
}

/// The code in progress.
struct Running {
    function: Option<Value>,
    written: Written,
    /// Whether the result is the code's.
    keep: bool,
}

impl NativeFrame for Running {
    fn resume(&mut self, _: &mut Vm, input: Input) -> Step {
        if let Some(function) = self.function.take() {
            return Step::Call(function, Vec::new());
        }
        self.written.back();
        match input {
            Input::Raise(e) | Input::Throw(e) => Step::Raise(e),
            Input::Return(value) if self.keep => Step::Return(value),
            _ => Step::Return(Value::None),
        }
    }
}

/// What is wrong with a text, once what is warned of before has been said.
fn refused(vm: &mut Vm, e: &CompileError) -> Exc {
    if !e.warned.is_empty() {
        vm.warn_text(&e.warned);
    }
    syntax_error(vm, e)
}

/// What is wrong with a text, as an exception.
pub fn syntax_error(vm: &Vm, e: &CompileError) -> Exc {
    let kind = match e.kind {
        "IndentationError" => ExcKind::IndentationError,
        "TabError" => ExcKind::TabError,
        "MemoryError" => ExcKind::MemoryError,
        "RecursionError" => ExcKind::RecursionError,
        _ => ExcKind::SyntaxError,
    };
    if e.line == 0 {
        return vm.error(kind, e.message.clone());
    }
    let number = |n: u32| Value::Int(i64::from(n));
    let place = Value::tuple(vec![
        Value::str(&e.file),
        number(e.line),
        number(e.column),
        Value::str(&e.text),
        number(e.end_line),
        number(e.end_column),
    ]);
    Exception::new(vm.exception_class(kind), vec![Value::str(&e.message), place])
}
