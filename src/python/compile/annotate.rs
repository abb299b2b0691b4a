//! Annotations, type parameters and type aliases (PEP 526, PEP 695; compiler_annassign and
//! compiler_type_params, Python/compile.c).

use super::{Compiler, Result};
use crate::python::code::{CodeKind, Op};
use crate::python::scope::{annotated, type_parts};
use crate::python::value::Value;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

/// Whether a body annotates a variable anywhere (find_ann).
pub(super) fn has_annotations(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::AnnAssign(_) => true,
        Stmt::For(s) => has_annotations(&s.body) || has_annotations(&s.orelse),
        Stmt::While(s) => has_annotations(&s.body) || has_annotations(&s.orelse),
        Stmt::If(s) => {
            has_annotations(&s.body) || s.elif_else_clauses.iter().any(|c| has_annotations(&c.body))
        }
        Stmt::With(s) => has_annotations(&s.body),
        Stmt::Match(s) => s.cases.iter().any(|case| has_annotations(&case.body)),
        Stmt::Try(s) => {
            let handlers = s.handlers.iter().any(|handler| {
                let ast::ExceptHandler::ExceptHandler(handler) = handler;
                has_annotations(&handler.body)
            });
            handlers || [&s.body, &s.orelse, &s.finalbody].into_iter().any(|body| has_annotations(body))
        }
        _ => false,
    })
}

impl<'a> Compiler<'a> {
    /// A module that annotates variables has a dict of that from its start.
    pub(super) fn module_annotations(&mut self, body: &[Stmt]) {
        if has_annotations(body) {
            let slot = self.globals.slot("__annotations__");
            self.silent(Op::BuildDict(0));
            self.silent(Op::StoreGlobal(slot));
        }
    }

    fn in_function(&mut self) -> bool {
        let unit = self.unit();
        !unit.code.is_class && !unit.code.is_module()
    }

    /// The value of an annotation: its text, where the module says so.
    fn annotation(&mut self, annotation: &'a Expr) -> Result {
        if self.future {
            self.at(annotation);
            let text = self.source.text[annotation.range()].to_string();
            self.constant(Value::string(text));
            return Ok(());
        }
        match annotation {
            Expr::Starred(starred) => self.unsupported(starred, "a starred annotation is"),
            annotation => self.expr(annotation),
        }
    }

    /// `target: annotation = value`.
    pub(super) fn annotated_assign(&mut self, s: &'a ast::StmtAnnAssign) -> Result {
        if let Some(value) = &s.value {
            self.expr(value)?;
            self.assign_to(&s.target)?;
        }
        let in_function = self.in_function();
        match &*s.target {
            Expr::Name(name) if s.simple => {
                if in_function {
                    return Ok(());
                }
                self.annotation(&s.annotation)?;
                self.at(s);
                if self.unit().code.is_class {
                    let annotations = self.name("__annotations__");
                    self.emit(Op::LoadName(annotations));
                } else {
                    let annotations = self.globals.slot("__annotations__");
                    self.emit(Op::LoadGlobal(annotations));
                }
                let name = self.mangled(&name.id);
                self.constant(Value::str(&name));
                self.emit(Op::SetItem);
                return Ok(());
            }
            Expr::Attribute(target) if s.value.is_none() => {
                self.expr(&target.value)?;
                self.emit(Op::PopTop);
            }
            Expr::Subscript(target) if s.value.is_none() => {
                for part in [&target.value, &target.slice] {
                    self.expr(part)?;
                    self.emit(Op::PopTop);
                }
            }
            _ => {}
        }
        if !in_function && !self.future {
            self.annotation(&s.annotation)?;
            self.emit(Op::PopTop);
        }
        Ok(())
    }

    /// Pushes the dict of a function's annotations, if it has any; the flag says so.
    pub(super) fn annotations(
        &mut self,
        parameters: &'a ast::Parameters,
        returns: Option<&'a Expr>,
        range: (u32, u32),
    ) -> Result<u8> {
        let mut count = 0;
        for (name, annotation) in annotated(parameters, returns) {
            self.at(annotation);
            let name = self.mangled(name);
            self.constant(Value::str(&name));
            self.annotation(annotation)?;
            count += 1;
        }
        if count == 0 {
            return Ok(0);
        }
        self.unit().range = range;
        self.emit(Op::BuildDict(count));
        Ok(8)
    }

    /// Begins the function that holds type parameters: makes them. Its own parameters are `given`.
    pub(super) fn enter_generic(&mut self, name: &str, types: &'a ast::TypeParams, given: &[&str]) -> Result {
        let scope = self.scopes.at(types);
        let range = self.range();
        let line = self.lines.line(range.0);
        let name = format!("<generic parameters of {name}>");
        self.enter(&name, scope, CodeKind::Plain, line);
        let unit = self.unit();
        unit.generic = true;
        unit.range = range;
        unit.code.params.positional = given.len();
        unit.code.params.positional_only = given.len();
        unit.code.locals.extend(given.iter().map(|name| (*name).into()));
        self.variables(scope);
        for parameter in &types.type_params {
            self.at(parameter);
            let kind = match parameter {
                ast::TypeParam::TypeVar(_) => "TypeVar",
                ast::TypeParam::ParamSpec(_) => "ParamSpec",
                ast::TypeParam::TypeVarTuple(_) => "TypeVarTuple",
            };
            self.typing("_parameter");
            self.constant(Value::str(kind));
            self.constant(Value::str(parameter.name()));
            for part in type_parts(parameter) {
                match part {
                    Some(part) => self.lazy(parameter.name(), part)?,
                    None => self.none(),
                }
            }
            self.at(parameter);
            self.emit(Op::Call(4));
            self.store(parameter.name());
        }
        self.unit().range = range;
        Ok(())
    }

    /// Pushes a function of `typing`, to be called.
    fn typing(&mut self, function: &str) {
        let module = self.name("typing");
        self.emit(Op::Import(module));
        let function = self.name(function);
        self.emit(Op::LoadMethod(function));
    }

    /// Pushes a function whose result is the expression's value.
    fn lazy(&mut self, name: &str, expr: &'a Expr) -> Result {
        let scope = self.scopes.at(expr);
        let line = self.lines.line(expr.range().start().into());
        self.enter(name, scope, CodeKind::Plain, line);
        self.variables(scope);
        self.expr(expr)?;
        self.emit(Op::Return);
        self.at(expr);
        self.make(0, scope)
    }

    /// Gives the function on top its type parameters.
    pub(super) fn set_type_params(&mut self, types: &ast::TypeParams) {
        self.emit(Op::Copy(1));
        self.push_type_params(types);
        self.emit(Op::Swap(2));
        let name = self.name("__type_params__");
        self.emit(Op::StoreAttr(name));
    }

    fn push_type_params(&mut self, types: &ast::TypeParams) {
        types.type_params.iter().for_each(|parameter| self.load(parameter.name()));
        self.emit(Op::BuildTuple(types.type_params.len() as u32));
    }

    /// Ends that function, whose result is on top; its call is to be made with its arguments.
    pub(super) fn end_generic(&mut self, types: &'a ast::TypeParams) -> Result {
        self.emit(Op::Return);
        let scope = self.scopes.at(types);
        self.make(0, scope)?;
        self.emit(Op::NoSelf);
        Ok(())
    }

    /// Ends that function and calls it.
    pub(super) fn leave_generic(&mut self, types: &'a ast::TypeParams, count: u32) -> Result {
        self.end_generic(types)?;
        self.emit(Op::Call(count));
        Ok(())
    }

    /// `type Name[T] = value`.
    pub(super) fn type_alias(&mut self, s: &'a ast::StmtTypeAlias) -> Result {
        let Expr::Name(name) = &*s.name else { return self.unsupported(s, "this type alias is") };
        if let Some(types) = &s.type_params {
            self.enter_generic(&name.id, types, &[])?;
        }
        self.typing("_alias");
        self.constant(Value::str(&name.id));
        self.lazy(&name.id, &s.value)?;
        match &s.type_params {
            Some(types) => self.push_type_params(types),
            None => {
                self.emit(Op::BuildTuple(0));
            }
        }
        self.at(s);
        self.emit(Op::Call(3));
        if let Some(types) = &s.type_params {
            self.leave_generic(types, 0)?;
        }
        self.at(name);
        self.store(&name.id);
        Ok(())
    }
}
