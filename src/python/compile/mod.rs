//! The compiler: a syntax tree becomes code objects, in one walk.
//!
//! What the language has and this machine does not is refused here, with its place, before anything runs.

mod annotate;
mod call;
mod class;
mod collect;
mod comprehend;
mod condition;
mod constant;
mod emit;
mod expr;
mod flow;
mod function;
mod known;
mod matching;
mod stmt;
mod unparse;
mod warn;
mod with;

use super::code::{Code, CodeKind, Op, Params, Source};
use super::lines::LineIndex;
use super::scope::{Binding, Scope, Scopes};
use super::value::{Namespace, Str};
use super::{CompileError, SyntaxWarning};
use emit::Here;
use flow::Block;
use ruff_python_ast::Stmt;
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::FxHashMap;
use std::rc::Rc;

type Result<T = ()> = std::result::Result<T, Box<CompileError>>;

/// What a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Module,
    /// One expression, whose value is the result.
    Expression,
}

/// Compiles a module whose global names live in `globals`.
///
/// # Errors
/// What CPython refuses, in its words, and what this machine does not know, with its place.
#[inline(never)]
pub fn compile(text: &str, file: &str, globals: &Namespace) -> Result<Rc<Code>> {
    let source = Source { file: file.into(), text: text.into(), library: false, hidden: false };
    compile_as(source, globals, Mode::Module)
}

/// Compiles a module of the standard library.
///
/// # Errors
/// As [`compile`].
pub fn compile_library(text: &str, file: &str, globals: &Namespace) -> Result<Rc<Code>> {
    let source = Source { file: file.into(), text: text.into(), library: true, hidden: true };
    compile_as(source, globals, Mode::Module)
}

/// Compiles a text that a program made.
///
/// # Errors
/// As [`compile`].
pub fn compile_text(text: &str, file: &str, globals: &Namespace, mode: Mode) -> Result<Rc<Code>> {
    let source = Source { file: file.into(), text: text.into(), library: false, hidden: true };
    compile_as(source, globals, mode)
}

fn compile_as(source: Source, globals: &Namespace, mode: Mode) -> Result<Rc<Code>> {
    let source = Rc::new(source);
    let (text, file) = (&*source.text, &*source.file);
    let (module, warnings) = super::parse::parse(text, file)?;
    let scopes = Scopes::of_module(&module.body);
    let lines = LineIndex::new(text);
    let mut compiler = Compiler {
        source: source.clone(),
        lines,
        scopes: &scopes,
        globals,
        units: Vec::new(),
        class_names: Vec::new(),
        names: FxHashMap::default(),
        future: super::scope::future_annotations(&module.body),
        warnings,
    };
    compiler.open("<module>".into(), "<module>".into(), scopes.module(), CodeKind::Plain, 1);
    if mode == Mode::Expression {
        compiler.unit().code.is_expression = true;
        let [Stmt::Expr(statement)] = &*module.body else {
            let range = module.body.first().map_or(TextRange::default(), Ranged::range);
            let message = "invalid syntax".to_string();
            return Err(CompileError::at(&compiler.lines, file, range, "SyntaxError", message));
        };
        compiler.expr(&statement.value)?;
        compiler.emit(Op::Return);
        return Ok(compiler.close_module());
    }
    compiler.module_annotations(&module.body);
    let body = compiler.module_docstring(&module.body);
    compiler.body(body)?;
    compiler.return_none();
    Ok(compiler.close_module())
}

/// The variables of a comprehension, and the frame's locals that they live in.
type Slots = Vec<(Box<str>, u32)>;

/// A code object in the making.
struct Unit<'a> {
    code: Code,
    scope: &'a Scope,
    /// The comprehensions that we are inside of, with the slots of their variables.
    inlined: Vec<(&'a Scope, Slots)>,
    blocks: Vec<Block<'a>>,
    here: Here,
    /// Whether no instruction touches its line, see [`Compiler::unseen`].
    unseen: bool,
    /// Where the next instruction comes from.
    range: (u32, u32),
    /// Whether it is only there to hold type parameters.
    generic: bool,
}

struct Compiler<'a> {
    source: Rc<Source>,
    lines: LineIndex<'a>,
    scopes: &'a Scopes,
    globals: &'a Namespace,
    units: Vec<Unit<'a>>,
    /// The classes that we are inside of.
    class_names: Vec<String>,
    names: FxHashMap<Box<str>, Rc<Str>>,
    /// Whether annotations stay text.
    future: bool,
    /// What can hardly be meant.
    warnings: Vec<SyntaxWarning>,
}

/// Where a name lives.
enum Variable {
    Fast(u32),
    Cell(u32),
    Global(u32),
    /// In the namespace of a class body.
    Name(u32),
}

impl<'a> Compiler<'a> {
    fn open(&mut self, name: Rc<str>, qualname: Rc<str>, scope: &'a Scope, kind: CodeKind, first_line: u32) {
        let code = Code {
            name,
            qualname,
            source: self.source.clone(),
            kind,
            first_line,
            is_class: false,
            is_expression: false,
            doc: None,
            ops: Vec::new(),
            ranges: Vec::new(),
            consts: Vec::new(),
            names: Vec::new(),
            params: Params::default(),
            locals: Vec::new(),
            free: 0..0,
            warnings: Vec::new(),
        };
        let unit = Unit {
            code,
            scope,
            inlined: Vec::new(),
            blocks: Vec::new(),
            here: Here::Unknown,
            unseen: false,
            range: (0, 0),
            generic: false,
        };
        self.units.push(unit);
    }

    fn close(&mut self) -> Rc<Code> {
        let mut unit = self.units.pop().expect("every close follows an open");
        unit.code.ops.shrink_to_fit();
        unit.code.ranges.shrink_to_fit();
        Rc::new(unit.code)
    }

    fn unit(&mut self) -> &mut Unit<'a> {
        self.units.last_mut().expect("a unit is open for as long as compiling lasts")
    }

    fn name(&mut self, name: &str) -> u32 {
        if let Some(index) = self.unit().code.names.iter().position(|n| n.text() == name) {
            return index as u32;
        }
        // One string in all code of a text, so that most names of attributes are told by where they are.
        let text = match self.names.get(name) {
            Some(text) => text.clone(),
            None => {
                let text = Str::new(name);
                self.names.insert(name.into(), text.clone());
                text
            }
        };
        let names = &mut self.unit().code.names;
        names.push(text);
        names.len() as u32 - 1
    }

    /// The name of an attribute.
    fn attr_name(&mut self, name: &str) -> u32 {
        let name = self.mangled(name);
        self.name(&name)
    }

    /// A new local of the frame, nameless to the program if `name` is taken already.
    fn local(&mut self, name: &str) -> u32 {
        let locals = &mut self.unit().code.locals;
        locals.push(name.into());
        locals.len() as u32 - 1
    }

    fn variable(&mut self, name: &str) -> Variable {
        let unit = self.unit();
        let mut binding = None;
        let mut free = false;
        for (scope, slots) in unit.inlined.iter().rev() {
            let found = match scope.binding(name) {
                Binding::Free => {
                    free = true;
                    continue;
                }
                found => found,
            };
            if let Some((_, slot)) = slots.iter().find(|(n, _)| &**n == name) {
                match found {
                    Binding::Local => return Variable::Fast(*slot),
                    Binding::Cell => return Variable::Cell(*slot),
                    Binding::Free | Binding::Global | Binding::Name => {}
                }
            }
            binding = Some(found);
            break;
        }
        let binding = binding.unwrap_or_else(|| unit.scope.binding(name));
        let slot = unit.code.locals.iter().position(|n| &**n == name).map(|slot| slot as u32);
        match (binding, slot) {
            (Binding::Name, Some(slot)) if free => Variable::Cell(slot),
            // The class itself is seen from the functions inside alone.
            _ if !free && name == "__class__" && unit.code.is_class => Variable::Name(self.name(name)),
            (Binding::Name, _) => {
                let name = self.mangled(name);
                Variable::Name(self.name(&name))
            }
            (Binding::Local, Some(slot)) => Variable::Fast(slot),
            (Binding::Cell | Binding::Free, Some(slot)) => Variable::Cell(slot),
            _ => Variable::Global(self.globals.slot(&self.mangled(name))),
        }
    }

    fn close_module(&mut self) -> Rc<Code> {
        self.unit().code.warnings = std::mem::take(&mut self.warnings);
        self.close()
    }

    /// Where a class that has the name itself keeps the one from around it, for the functions inside.
    fn through(&mut self, name: &str) -> Option<u32> {
        let slot = self.unit().code.locals.iter().position(|n| &**n == name);
        slot.map(|slot| slot as u32)
    }

    fn load(&mut self, name: &str) {
        let op = match self.variable(name) {
            Variable::Fast(slot) => Op::LoadFast(slot),
            Variable::Cell(slot) => Op::LoadCell(slot),
            Variable::Global(slot) => Op::LoadGlobal(slot),
            Variable::Name(name) => Op::LoadName(name),
        };
        self.emit(op);
    }

    fn store(&mut self, name: &str) {
        let op = match self.variable(name) {
            Variable::Fast(slot) => Op::StoreFast(slot),
            Variable::Cell(slot) => Op::StoreCell(slot),
            Variable::Global(slot) => Op::StoreGlobal(slot),
            Variable::Name(name) => Op::StoreName(name),
        };
        self.emit(op);
    }

    fn delete(&mut self, name: &str) {
        let op = match self.variable(name) {
            Variable::Fast(slot) => Op::DeleteFast(slot),
            Variable::Cell(slot) => Op::DeleteCell(slot),
            Variable::Global(slot) => Op::DeleteGlobal(slot),
            Variable::Name(name) => Op::DeleteName(name),
        };
        self.emit(op);
    }

    /// Refuses what the machine does not know.
    fn unsupported<T>(&self, node: &impl Ranged, what: &str) -> Result<T> {
        let message = format!("{what} not supported here yet");
        Err(CompileError::at(&self.lines, &self.source.file, node.range(), "Unsupported", message))
    }

    fn body(&mut self, body: &'a [Stmt]) -> Result {
        body.iter().try_for_each(|stmt| self.stmt(stmt))
    }
}

impl CompileError {
    /// An error about a range of the source.
    pub fn at(
        lines: &LineIndex,
        file: &str,
        range: TextRange,
        kind: &'static str,
        message: String,
    ) -> Box<CompileError> {
        let (line, column) = lines.line_column(range.start().into());
        let (end_line, end_column) = lines.line_column(range.end().into());
        let text = lines.line_text(line).to_string();
        let (file, warned) = (file.into(), String::new());
        Box::new(CompileError { kind, message, file, line, column, end_line, end_column, text, warned })
    }
}
