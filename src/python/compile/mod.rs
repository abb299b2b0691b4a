//! The compiler: a syntax tree becomes code objects, in one walk.
//!
//! What the language has and this machine does not is refused here, with its place, before anything runs.

mod class;
mod expr;
mod flow;
mod function;
mod known;
mod matching;
mod stmt;
mod with;

use super::CompileError;
use super::code::{Code, CodeKind, Op, Params, Source};
use super::lines::LineIndex;
use super::scope::{Binding, Scope, Scopes};
use super::value::{Namespace, Str, Value};
use flow::Block;
use ruff_python_ast::Stmt;
use ruff_text_size::{Ranged, TextRange};
use std::rc::Rc;

type Result<T = ()> = std::result::Result<T, Box<CompileError>>;

/// Compiles a module whose global names live in `globals`.
///
/// # Errors
/// What CPython refuses, in its words, and what this machine does not know, with its place.
pub fn compile(text: &str, file: &str, globals: &Namespace) -> Result<Rc<Code>> {
    compile_as(text, file, globals, false)
}

/// Compiles a module of the standard library.
///
/// # Errors
/// As [`compile`].
pub fn compile_library(text: &str, file: &str, globals: &Namespace) -> Result<Rc<Code>> {
    compile_as(text, file, globals, true)
}

fn compile_as(text: &str, file: &str, globals: &Namespace, library: bool) -> Result<Rc<Code>> {
    let module = super::parse::parse(text, file)?;
    let source = Rc::new(Source { file: file.into(), text: text.into(), library });
    let scopes = Scopes::of_module(&module.body);
    let lines = LineIndex::new(text);
    let mut compiler = Compiler {
        source,
        lines,
        scopes: &scopes,
        globals,
        units: Vec::new(),
        class_names: Vec::new(),
        modules: Vec::new(),
    };
    compiler.open("<module>".into(), "<module>".into(), scopes.module(), CodeKind::Plain, 1);
    compiler.body(&module.body)?;
    compiler.return_none();
    Ok(compiler.close())
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
    /// The line that the last instruction belongs to, where that is certain.
    line: Option<u32>,
    /// Where the next instruction comes from.
    range: (u32, u32),
}

struct Compiler<'a> {
    source: Rc<Source>,
    lines: LineIndex<'a>,
    scopes: &'a Scopes,
    globals: &'a Namespace,
    units: Vec<Unit<'a>>,
    /// The classes that we are inside of.
    class_names: Vec<String>,
    /// The modules imported so far, by the names they go by.
    modules: Vec<(&'a str, &'a str)>,
}

/// An instruction whose jump target is to be filled in.
struct Patch(usize);

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
            doc: None,
            ops: Vec::new(),
            ranges: Vec::new(),
            consts: Vec::new(),
            names: Vec::new(),
            params: Params::default(),
            locals: Vec::new(),
            free: 0..0,
        };
        let unit = Unit { code, scope, inlined: Vec::new(), blocks: Vec::new(), line: None, range: (0, 0) };
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

    /// What follows comes from this node.
    fn at(&mut self, node: &impl Ranged) {
        let range = node.range();
        self.unit().range = (range.start().into(), range.end().into());
    }

    fn range(&self) -> (u32, u32) {
        self.units.last().map_or((0, 0), |unit| unit.range)
    }

    fn emit(&mut self, op: Op) -> usize {
        let line = self.lines.line(self.range().0);
        let unit = self.unit();
        let range = unit.range;
        if unit.line != Some(line) {
            unit.line = Some(line);
            unit.code.ops.push(Op::Line(line));
            unit.code.ranges.push(range);
        }
        unit.code.ops.push(op);
        unit.code.ranges.push(range);
        unit.code.ops.len() - 1
    }

    /// Makes sure that being here counts as being on this line, though nothing is done.
    fn touch_line(&mut self) {
        let line = self.lines.line(self.range().0);
        let unit = self.unit();
        if unit.line != Some(line) {
            unit.line = Some(line);
            let range = unit.range;
            unit.code.ops.push(Op::Line(line));
            unit.code.ranges.push(range);
        }
    }

    /// The next instruction's index, as a target that can be jumped to from anywhere.
    fn label(&mut self) -> u32 {
        let unit = self.unit();
        unit.line = None;
        unit.code.ops.len() as u32
    }

    fn jump(&mut self, op: fn(u32) -> Op) -> Patch {
        Patch(self.emit(op(0)))
    }

    /// Lets a jump land here.
    fn land(&mut self, patch: Patch) {
        let target = self.label();
        let op = &mut self.unit().code.ops[patch.0];
        *op = match *op {
            Op::Jump(_) => Op::Jump(target),
            Op::PopJumpIfFalse(_) => Op::PopJumpIfFalse(target),
            Op::PopJumpIfTrue(_) => Op::PopJumpIfTrue(target),
            Op::JumpIfFalseOrPop(_) => Op::JumpIfFalseOrPop(target),
            Op::JumpIfTrueOrPop(_) => Op::JumpIfTrueOrPop(target),
            Op::ForIter(_) => Op::ForIter(target),
            Op::PushBlock(_) => Op::PushBlock(target),
            Op::PushBlockBelow(_) => Op::PushBlockBelow(target),
            Op::PushHandled(_) => Op::PushHandled(target),
            other => other,
        };
    }

    fn constant(&mut self, value: Value) {
        let consts = &mut self.unit().code.consts;
        consts.push(value);
        let index = consts.len() as u32 - 1;
        self.emit(Op::Const(index));
    }

    fn none(&mut self) {
        self.constant(Value::None);
    }

    fn return_none(&mut self) {
        self.none();
        self.emit(Op::Return);
    }

    fn name(&mut self, name: &str) -> u32 {
        let names = &mut self.unit().code.names;
        if let Some(index) = names.iter().position(|n| n.text() == name) {
            return index as u32;
        }
        names.push(Str::new(name));
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
        for (scope, slots) in unit.inlined.iter().rev() {
            let found = match scope.binding(name) {
                Binding::Free => continue,
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
            (Binding::Name, _) => {
                let name = self.mangled(name);
                Variable::Name(self.name(&name))
            }
            (Binding::Local, Some(slot)) => Variable::Fast(slot),
            (Binding::Cell | Binding::Free, Some(slot)) => Variable::Cell(slot),
            _ => Variable::Global(self.globals.slot(name)),
        }
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
        Box::new(CompileError { kind, message, file: file.into(), line, column, end_line, end_column, text })
    }
}
