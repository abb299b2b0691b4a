//! Which names a scope binds, and by what. A name that is bound more than once, or by something that tells nothing
//! about it, stands for anything.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    ExceptHandler, Expr, ExprContext, Parameters, Pattern, Stmt, StmtClassDef, StmtFunctionDef, WithItem,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// What a name was bound by.
#[derive(Clone, PartialEq, Debug)]
pub enum Bound<'a> {
    /// Something of the library, by its dotted name.
    Import(Rc<str>),
    Function(&'a StmtFunctionDef),
    Class(&'a StmtClassDef),
    /// The value of an assignment, of a context manager that gives itself.
    Value(&'a Expr),
    /// A parameter with an annotation.
    Annotated(&'a Expr),
    /// A method's first parameter.
    Own(&'a StmtClassDef),
    /// Anything.
    Other,
}

/// The names that a scope binds.
pub type Bindings<'a> = FxHashMap<&'a str, Bound<'a>>;

/// What the whole text tells of its names.
#[derive(Default)]
pub struct Everywhere<'a> {
    /// Names that a function binds for another scope: `global`, `nonlocal`.
    pub shared: FxHashSet<&'a str>,
    /// Names, and attributes, that are read anywhere.
    pub read: FxHashSet<&'a str>,
    /// What strings name, and attributes that are set: `patch("time.sleep")`, `time.sleep = quick`.
    replaced: FxHashSet<Box<str>>,
    /// Whether names may come from anywhere: `from x import *`.
    pub starred: bool,
}

impl Everywhere<'_> {
    /// Whether the program may put something else in the place of this, of the library: tests do.
    pub fn replaces(&self, name: &str) -> bool {
        let last = name.rsplit('.').next().unwrap_or_default();
        let by_name = self.read.contains("object") || self.read.contains("setattr");
        self.replaced.contains(name)
            || self.replaced.contains(&*format!("builtins.{name}"))
            || (by_name && self.replaced.contains(last))
    }
}

/// Binds the names of a module, a class or a function's body to what they stand for.
pub fn of_body<'a>(body: &'a [Stmt]) -> Bindings<'a> {
    let mut collect = Collect::default();
    collect.visit_body(body);
    collect.found
}

/// The names of a function's own scope; `owner` is the class that it is a method of.
pub fn of_function<'a>(def: &'a StmtFunctionDef, owner: Option<&'a StmtClassDef>) -> Bindings<'a> {
    let mut collect = Collect::default();
    collect.parameters(&def.parameters);
    if let Some(owner) = owner
        && let Some(own) = own_name(def)
    {
        collect.found.insert(own, Bound::Own(owner));
    }
    collect.visit_body(&def.body);
    collect.found
}

/// What a method calls its object, or its class.
pub fn own_name(def: &StmtFunctionDef) -> Option<&str> {
    let is_static = def.decorator_list.iter().any(|each| is_name(&each.expression, "staticmethod"));
    let first = def.parameters.posonlyargs.iter().chain(&def.parameters.args).next()?;
    (!is_static).then(|| first.parameter.name.as_str())
}

pub fn is_name(expr: &Expr, name: &str) -> bool {
    matches!(expr, Expr::Name(each) if each.id.as_str() == name)
}

/// The attributes that a class's methods give to their object: `self.name = value`.
pub fn attributes<'a>(class: &'a StmtClassDef, found: &mut Bindings<'a>) {
    for stmt in &class.body {
        if let Stmt::FunctionDef(def) = stmt
            && let Some(own) = own_name(def)
        {
            let parameters = def.parameters.iter().map(|each| each.name().as_str()).collect();
            let mut collect = Attributes { own, parameters, found };
            collect.visit_body(&def.body);
        }
    }
}

/// What the whole text tells of its names.
pub fn everywhere(body: &[Stmt]) -> Everywhere<'_> {
    let mut everywhere = Everywhere::default();
    everywhere.visit_body(body);
    everywhere
}

#[derive(Default)]
struct Collect<'a> {
    found: Bindings<'a>,
}

fn bind<'a>(found: &mut Bindings<'a>, name: &'a str, bound: Bound<'a>) {
    match found.get_mut(name) {
        None => {
            found.insert(name, bound);
        }
        // `import a.b` and `import a.c` bind the same.
        Some(known) if *known == bound => {}
        Some(known) => *known = Bound::Other,
    }
}

impl<'a> Collect<'a> {
    fn bind(&mut self, name: &'a str, bound: Bound<'a>) {
        bind(&mut self.found, name, bound);
    }

    fn parameters(&mut self, parameters: &'a Parameters) {
        for each in parameters.iter() {
            let bound = match each.annotation() {
                Some(annotation) if !each.is_variadic() => Bound::Annotated(annotation),
                _ => Bound::Other,
            };
            self.bind(each.name().as_str(), bound);
        }
    }

    fn assign(&mut self, target: &'a Expr, value: &'a Expr) {
        match target {
            Expr::Name(name) => {
                self.bind(name.id.as_str(), Bound::Value(value));
            }
            _ => self.visit_expr(target),
        }
    }
}

impl<'a> Visitor<'a> for Collect<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => self.bind(def.name.as_str(), Bound::Function(def)),
            Stmt::ClassDef(class) => self.bind(class.name.as_str(), Bound::Class(class)),
            Stmt::Import(each) => {
                for alias in &each.names {
                    let whole = alias.name.as_str();
                    let top = whole.split('.').next().unwrap_or_default();
                    match &alias.asname {
                        Some(name) => self.bind(name.as_str(), Bound::Import(whole.into())),
                        None => self.bind(top, Bound::Import(top.into())),
                    }
                }
            }
            Stmt::ImportFrom(each) => {
                let module = each.module.as_ref().map_or("", |module| module.as_str());
                for alias in each.names.iter().filter(|alias| alias.name.as_str() != "*") {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    let bound = match each.level {
                        0 => Bound::Import(format!("{module}.{}", alias.name).into()),
                        _ => Bound::Other,
                    };
                    self.bind(name.as_str(), bound);
                }
            }
            Stmt::Assign(each) => {
                self.visit_expr(&each.value);
                each.targets.iter().for_each(|target| self.assign(target, &each.value));
            }
            Stmt::AnnAssign(each) => {
                if let Some(value) = &each.value {
                    self.visit_expr(value);
                    self.assign(&each.target, value);
                }
            }
            Stmt::AugAssign(each) => {
                self.visit_expr(&each.value);
                if let Expr::Name(name) = &*each.target {
                    self.bind(name.id.as_str(), Bound::Other);
                }
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) if name.ctx != ExprContext::Load => self.bind(name.id.as_str(), Bound::Other),
            Expr::Lambda(each) => {
                if let Some(parameters) = &each.parameters {
                    self.parameters(parameters);
                }
                self.visit_expr(&each.body);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }

    fn visit_with_item(&mut self, item: &'a WithItem) {
        self.visit_expr(&item.context_expr);
        if let Some(target) = &item.optional_vars {
            self.assign(target, &item.context_expr);
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(each) = handler;
        if let Some(name) = &each.name {
            self.bind(name.as_str(), Bound::Other);
        }
        visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let name = match pattern {
            Pattern::MatchAs(each) => &each.name,
            Pattern::MatchStar(each) => &each.name,
            Pattern::MatchMapping(each) => &each.rest,
            _ => &None,
        };
        if let Some(name) = name {
            self.bind(name.as_str(), Bound::Other);
        }
        visitor::walk_pattern(self, pattern);
    }
}

struct Attributes<'a, 'b> {
    own: &'a str,
    parameters: FxHashSet<&'a str>,
    found: &'b mut Bindings<'a>,
}

impl<'a> Attributes<'a, '_> {
    fn assign(&mut self, target: &'a Expr, value: Option<&'a Expr>) {
        if let Expr::Attribute(each) = target
            && is_name(&each.value, self.own)
        {
            // What a method calls by a name of its own is told by no other scope.
            let told = value.and_then(Expr::as_call_expr).and_then(|call| root(&call.func));
            let told = told.is_some_and(|name| !self.parameters.contains(name));
            let bound = value.filter(|_| told).map_or(Bound::Other, Bound::Value);
            bind(self.found, each.attr.as_str(), bound);
        }
    }
}

/// The name that a chain of attributes begins with.
fn root(mut expr: &Expr) -> Option<&str> {
    while let Expr::Attribute(each) = expr {
        expr = &each.value;
    }
    expr.as_name_expr().map(|name| name.id.as_str())
}

impl<'a> Visitor<'a> for Attributes<'a, '_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Assign(each) => {
                each.targets.iter().for_each(|target| self.assign(target, Some(&each.value)))
            }
            Stmt::AnnAssign(each) if each.value.is_some() => self.assign(&each.target, each.value.as_deref()),
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Attribute(each) = expr
            && each.ctx != ExprContext::Load
        {
            self.assign(expr, None);
        }
        visitor::walk_expr(self, expr);
    }
}

impl<'a> Visitor<'a> for Everywhere<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Global(each) => self.shared.extend(each.names.iter().map(|name| name.as_str())),
            Stmt::Nonlocal(each) => self.shared.extend(each.names.iter().map(|name| name.as_str())),
            Stmt::ImportFrom(each) => {
                self.starred |= each.names.iter().any(|alias| alias.name.as_str() == "*")
            }
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) if name.ctx != ExprContext::Store => {
                self.read.insert(name.id.as_str());
            }
            Expr::Attribute(each) => {
                self.read.insert(each.attr.as_str());
                if each.ctx == ExprContext::Store
                    && let Some(of) = each.value.as_name_expr()
                {
                    self.replaced.insert(format!("{}.{}", of.id, each.attr).into());
                }
            }
            Expr::StringLiteral(each) => {
                self.replaced.insert(each.value.to_str().into());
            }
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}
