//! Class statements (compiler_class, Python/compile.c).

use super::{Compiler, Result};
use crate::python::code::{CodeKind, Op, Params};
use crate::python::scope::Binding;
use crate::python::value::{Str, Value};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

impl<'a> Compiler<'a> {
    pub(super) fn class(&mut self, def: &'a ast::StmtClassDef) -> Result {
        for decorator in &def.decorator_list {
            self.expr(&decorator.expression)?;
            self.emit(Op::NoSelf);
        }
        let scope = self.scopes.at(def);
        let first = def.decorator_list.first().map_or(def.range(), |d| d.range());
        let range = (first.start().into(), def.name.range().end().into());
        self.unit().range = range;
        self.emit(Op::LoadBuildClass);
        self.emit(Op::NoSelf);
        let first_line = self.lines.line(first.start().into());
        self.enter(&def.name, scope, CodeKind::Plain, first_line);
        self.unit().code.is_class = true;
        self.class_names.push(def.name.as_str().trim_start_matches('_').to_string());
        self.class_body(def)?;
        self.class_names.pop();
        self.unit().range = range;
        self.make(0, scope)?;
        self.constant(Value::str(&def.name));
        match &def.arguments {
            Some(arguments) => {
                self.unit().range = range;
                self.call_arguments(arguments, 2, range)?;
            }
            None => {
                self.emit(Op::Call(2));
            }
        }
        for decorator in def.decorator_list.iter().rev() {
            self.at(&decorator.expression);
            self.emit(Op::Call(1));
        }
        self.unit().range = range;
        self.store(&def.name);
        Ok(())
    }

    fn class_body(&mut self, def: &'a ast::StmtClassDef) -> Result {
        let scope = self.scopes.at(def);
        let code = &mut self.unit().code;
        code.params = Params { positional_only: 1, positional: 1, ..Params::default() };
        code.locals.push(".namespace".into());
        self.variables(scope);
        let qualname = self.unit().code.qualname.clone();
        let module = self.globals.slot("__name__");
        self.silent(Op::LoadGlobal(module));
        self.store_name("__module__");
        self.silent_constant(Value::str(&qualname));
        self.store_name("__qualname__");
        if let Some(doc) = docstring(&def.body) {
            self.silent_constant(Value::Str(doc));
            self.store_name("__doc__");
        }
        if def.body.iter().any(|stmt| matches!(stmt, Stmt::AnnAssign(_))) {
            self.silent(Op::BuildDict(0));
            self.store_name("__annotations__");
        }
        self.body(&def.body)?;
        match self.unit().code.locals.iter().position(|name| &**name == "__class__") {
            Some(slot) if scope.binding("__class__") == Binding::Cell => {
                self.silent(Op::LoadCellItself(slot as u32));
            }
            _ => self.silent_constant(Value::None),
        }
        self.silent(Op::Return);
        Ok(())
    }

    fn silent_constant(&mut self, value: Value) {
        let consts = &mut self.unit().code.consts;
        consts.push(value);
        let index = consts.len() as u32 - 1;
        self.silent(Op::Const(index));
    }

    fn store_name(&mut self, name: &str) {
        let name = self.name(name);
        self.silent(Op::StoreName(name));
    }

    /// The annotation of a name in a class body: its text, as with `from __future__ import annotations`.
    pub(super) fn class_annotation(&mut self, s: &'a ast::StmtAnnAssign) -> Result {
        let Expr::Name(name) = &*s.target else { return Ok(()) };
        if !self.unit().code.is_class {
            return Ok(());
        }
        let text = self.source.text[s.annotation.range()].to_string();
        self.constant(Value::string(text));
        let annotations = self.name("__annotations__");
        self.emit(Op::LoadName(annotations));
        self.constant(Value::str(&name.id));
        self.emit(Op::SetItem);
        Ok(())
    }

    /// A private name of a class, as it is kept: `__x` in class `C` is `_C__x`.
    pub(super) fn mangled(&self, name: &str) -> String {
        match self.class_names.last() {
            Some(class) if name.starts_with("__") && !name.ends_with("__") && !class.is_empty() => {
                format!("_{class}{name}")
            }
            _ => name.to_string(),
        }
    }
}

/// The string that a body begins with.
pub(super) fn docstring(body: &[Stmt]) -> Option<std::rc::Rc<Str>> {
    match body.first() {
        Some(Stmt::Expr(s)) => match &*s.value {
            Expr::StringLiteral(text) => Some(Str::new(&clean(text.value.to_str()))),
            _ => None,
        },
        _ => None,
    }
}

/// Without the indentation that all lines but the first share (since 3.13).
fn clean(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let indent = |line: &&str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let shared = lines.iter().skip(1).filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    let mut out = lines[0].trim_start_matches([' ', '\t']).to_string();
    for line in &lines[1..] {
        out.push('\n');
        out.push_str(line.get(shared..).unwrap_or_else(|| line.trim_start()));
    }
    out
}
