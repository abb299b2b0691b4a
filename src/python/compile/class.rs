//! Class statements (compiler_class, Python/compile.c).

use super::{Compiler, Result};
use crate::python::code::{CodeKind, Op, Params};
use crate::python::scope::Binding;
use crate::python::value::{Str, Value};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};

impl<'a> Compiler<'a> {
    pub(super) fn class(&mut self, def: &'a ast::StmtClassDef) -> Result {
        self.decorators(&def.decorator_list)?;
        let range = self.defined(def, &def.decorator_list);
        self.unit().range = range;
        match &def.type_params {
            None => self.make_class(def, range)?,
            Some(types) => {
                self.enter_generic(&def.name, types, &[])?;
                self.make_class(def, range)?;
                self.leave_generic(types, 0)?;
            }
        }
        self.decorate(&def.decorator_list);
        self.unit().range = range;
        self.store(&def.name);
        Ok(())
    }

    /// Pushes the class, not decorated yet.
    fn make_class(&mut self, def: &'a ast::StmtClassDef, range: (u32, u32)) -> Result {
        let scope = self.scopes.at(def);
        self.emit(Op::LoadBuildClass);
        self.emit(Op::NoSelf);
        let first_line = match def.decorator_list.first() {
            Some(first) => self.line_at(first),
            None => self.lines.line(range.0),
        };
        self.enter(&def.name, scope, CodeKind::Plain, first_line);
        self.unit().code.is_class = true;
        self.class_names.push(def.name.as_str().trim_start_matches('_').to_string());
        self.class_body(def, first_line)?;
        self.class_names.pop();
        self.unit().range = range;
        self.make(0, scope)?;
        if let Some(types) = &def.type_params {
            self.set_type_params(types);
        }
        self.constant(Value::str(&def.name));
        match &def.arguments {
            Some(arguments) => self.call_arguments(arguments, 2, range)?,
            None => _ = self.emit(Op::Call(2)),
        }
        Ok(())
    }

    fn class_body(&mut self, def: &'a ast::StmtClassDef, first_line: u32) -> Result {
        let scope = self.scopes.at(def);
        let start = self.lines.start(first_line);
        self.unit().range = (start, start);
        self.touch_line();
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
        if !self.source.library {
            self.silent_constant(Value::Int(first_line.into()));
            self.store_name("__firstlineno__");
        }
        let doc = docstring(&def.body);
        let body = &def.body[usize::from(doc.is_some())..];
        if let Some(doc) = doc {
            self.at(&def.body[0]);
            self.constant(Value::Str(doc));
            self.store_name("__doc__");
        }
        if super::annotate::has_annotations(&def.body) {
            self.silent(Op::BuildDict(0));
            self.store_name("__annotations__");
        }
        self.body(body)?;
        if !self.source.library {
            let names = static_attributes(&def.body).into_iter().map(Value::str).collect();
            self.silent_constant(Value::tuple(names));
            self.store_name("__static_attributes__");
        }
        match self.unit().code.locals.iter().position(|name| &**name == "__class__") {
            Some(slot) if scope.binding("__class__") == Binding::Cell => {
                self.silent(Op::LoadCellItself(slot as u32));
            }
            _ => self.silent_constant(Value::None),
        }
        self.silent(Op::Return);
        Ok(())
    }

    /// Binds a module's docstring; the rest of its body.
    pub(super) fn module_docstring(&mut self, body: &'a [Stmt]) -> &'a [Stmt] {
        let (Some(doc), Some((first, rest))) = (docstring(body), body.split_first()) else { return body };
        self.at(first);
        self.constant(Value::Str(doc));
        let slot = self.globals.slot("__doc__");
        self.silent(Op::StoreGlobal(slot));
        rest
    }

    pub(super) fn store_name(&mut self, name: &str) {
        let name = self.name(name);
        self.silent(Op::StoreName(name));
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

/// The names that a class's methods assign on `self` (compiler_maybe_add_static_attribute_to_class, Python/compile.c),
/// in the order of their letters: CPython has them as a set does.
fn static_attributes(body: &[Stmt]) -> std::collections::BTreeSet<&str> {
    struct Assigned<'a>(std::collections::BTreeSet<&'a str>);
    impl<'a> Visitor<'a> for Assigned<'a> {
        fn visit_stmt(&mut self, stmt: &'a Stmt) {
            match stmt {
                Stmt::ClassDef(_) => {}
                Stmt::AugAssign(s) => self.visit_expr(&s.value),
                _ => visitor::walk_stmt(self, stmt),
            }
        }

        fn visit_expr(&mut self, expr: &'a Expr) {
            if let Expr::Attribute(e) = expr
                && e.ctx.is_store()
                && matches!(&*e.value, Expr::Name(name) if name.id == "self")
            {
                self.0.insert(&e.attr);
            }
            visitor::walk_expr(self, expr);
        }
    }
    let mut assigned = Assigned(Default::default());
    body.iter().filter(|stmt| !stmt.is_class_def_stmt()).for_each(|stmt| assigned.visit_stmt(stmt));
    assigned.0
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
