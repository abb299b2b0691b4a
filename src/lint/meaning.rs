//! What an expression stands for, as far as the text alone tells.

use super::library;
use super::names::{self, Bindings, Bound, Everywhere};
use ruff_python_ast::helpers::is_dotted_name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Stmt, StmtClassDef, StmtFunctionDef};
use ruff_text_size::Ranged;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// What an expression stands for.
#[derive(Clone, Debug)]
pub enum Meaning<'a> {
    /// Something of the library, or a built-in function, by its dotted name.
    Library(Rc<str>),
    /// An instance of a class of the library, by the class's name.
    Made(&'static str),
    Function(&'a StmtFunctionDef),
    Class(&'a StmtClassDef),
    /// An instance of a class of the program.
    Of(&'a StmtClassDef),
}

/// A scope that the walk is inside of.
pub struct Scope<'a> {
    pub bindings: Bindings<'a>,
    /// If it is the body of a class, which no scope within it sees.
    pub class: Option<&'a StmtClassDef>,
}

/// The scopes around a place, and what is known of the text.
pub struct Meanings<'a> {
    pub scopes: Vec<Scope<'a>>,
    pub everywhere: Everywhere<'a>,
    /// What classes have, by where they stand.
    members: FxHashMap<u32, Rc<Bindings<'a>>>,
}

/// How far one name leads to the next.
const FARTHEST: u32 = 12;

impl<'a> Meanings<'a> {
    pub fn new(everywhere: Everywhere<'a>) -> Self {
        Self { scopes: vec![], everywhere, members: FxHashMap::default() }
    }

    /// What an expression stands for at the place where the walk is.
    pub fn of(&mut self, expr: &'a Expr) -> Option<Meaning<'a>> {
        self.seen(expr, self.scopes.len(), FARTHEST)
    }

    /// The dotted name, or the program's own, of what a call of this calls, if that gives back a coroutine.
    pub fn coroutine(&mut self, called: &'a Expr) -> Option<String> {
        match self.of(called)? {
            Meaning::Function(def) => makes_coroutine(def).then(|| def.name.to_string()),
            Meaning::Library(name) => library::is_coroutine(&name).then(|| name.to_string()),
            Meaning::Made(_) | Meaning::Class(_) | Meaning::Of(_) => None,
        }
    }

    /// As [`Meanings::of`], in the outermost `scopes`, leading on so far.
    fn seen(&mut self, expr: &'a Expr, scopes: usize, far: u32) -> Option<Meaning<'a>> {
        let far = far.checked_sub(1)?;
        match expr {
            Expr::Name(name) => self.name(name.id.as_str(), scopes, far),
            Expr::Attribute(each) => {
                let of = self.seen(&each.value, scopes, far)?;
                self.member(of, each.attr.as_str(), far)
            }
            Expr::Call(call) if names::is_name(&call.func, "super") => {
                let class = self.scopes[..scopes].iter().rev().find_map(|scope| scope.class)?;
                let base = class.arguments.as_ref()?.args.first()?;
                match self.seen(base, 1, far)? {
                    Meaning::Class(base) => Some(Meaning::Of(base)),
                    _ => None,
                }
            }
            Expr::Call(call) => match self.seen(&call.func, scopes, far)? {
                Meaning::Library(name) => library::makes(&name).map(Meaning::Made),
                Meaning::Class(class) if !makes_others(class) => Some(Meaning::Of(class)),
                _ => None,
            },
            Expr::Named(each) => self.seen(&each.value, scopes, far),
            _ => None,
        }
    }

    fn name(&mut self, name: &'a str, scopes: usize, far: u32) -> Option<Meaning<'a>> {
        if self.everywhere.shared.contains(name) {
            return None;
        }
        let found = (0..scopes).rev().find_map(|at| {
            let scope = &self.scopes[at];
            let visible = scope.class.is_none() || at + 1 == scopes;
            scope.bindings.get(name).filter(|_| visible).map(|bound| (at, bound.clone()))
        });
        match found {
            Some((at, bound)) => self.bound(&bound, at + 1, far),
            None if self.everywhere.starred => None,
            None => Some(Meaning::Library(name.into())),
        }
    }

    fn bound(&mut self, bound: &Bound<'a>, scopes: usize, far: u32) -> Option<Meaning<'a>> {
        match *bound {
            Bound::Import(ref name) => Some(Meaning::Library(name.clone())),
            Bound::Function(def) => Some(Meaning::Function(def)),
            Bound::Class(class) => Some(Meaning::Class(class)),
            Bound::Own(class) => Some(Meaning::Of(class)),
            Bound::Value(value) => self.seen(value, scopes, far),
            Bound::Annotated(annotation) if is_dotted_name(annotation) => {
                match self.seen(annotation, scopes, far)? {
                    Meaning::Library(name) => library::makes(&name).map(Meaning::Made),
                    Meaning::Class(class) => Some(Meaning::Of(class)),
                    _ => None,
                }
            }
            Bound::Annotated(_) | Bound::Other => None,
        }
    }

    fn member(&mut self, of: Meaning<'a>, name: &'a str, far: u32) -> Option<Meaning<'a>> {
        match of {
            Meaning::Library(module) => Some(Meaning::Library(format!("{module}.{name}").into())),
            Meaning::Made(class) => Some(Meaning::Library(format!("{class}.{name}").into())),
            Meaning::Class(class) | Meaning::Of(class) => self.inherited(class, name, far),
            Meaning::Function(_) => None,
        }
    }

    /// An attribute of a class's instances: its own, or that of the first base that has it. A base that is not known
    /// may have anything.
    fn inherited(&mut self, class: &'a StmtClassDef, name: &'a str, far: u32) -> Option<Meaning<'a>> {
        let far = far.checked_sub(1)?;
        if let Some(bound) = self.members(class).get(name) {
            return self.bound(bound, 1, far);
        }
        let base = class.arguments.as_ref()?.args.first()?;
        match self.seen(base, 1, far)? {
            Meaning::Class(base) => self.inherited(base, name, far),
            Meaning::Library(base) => {
                Some(Meaning::Library(format!("{}.{name}", library::makes(&base)?).into()))
            }
            _ => None,
        }
    }

    fn members(&mut self, class: &'a StmtClassDef) -> Rc<Bindings<'a>> {
        let at = class.range().start().into();
        self.members
            .entry(at)
            .or_insert_with(|| {
                let mut found = names::of_body(&class.body);
                names::attributes(class, &mut found);
                Rc::new(found)
            })
            .clone()
    }
}

/// Decorators that leave a function what it is.
const HARMLESS: [&str; 6] = ["staticmethod", "classmethod", "abstractmethod", "override", "final", "wraps"];

/// Whether a call of the function gives back a coroutine: it is an `async def` that yields nothing.
pub fn makes_coroutine(def: &StmtFunctionDef) -> bool {
    let harmless = |decorator: &Expr| {
        let decorator = decorator.as_call_expr().map_or(decorator, |call| &call.func);
        match decorator {
            Expr::Name(name) => HARMLESS.contains(&name.id.as_str()),
            Expr::Attribute(each) => HARMLESS.contains(&each.attr.as_str()),
            _ => false,
        }
    };
    def.is_async && def.decorator_list.iter().all(|each| harmless(&each.expression)) && !yields(&def.body)
}

/// Whether a call of the class may give back an instance of another.
fn makes_others(class: &StmtClassDef) -> bool {
    let own_way = |stmt: &Stmt| matches!(stmt, Stmt::FunctionDef(def) if def.name.as_str() == "__new__");
    let keywords = class.arguments.as_ref().is_some_and(|arguments| !arguments.keywords.is_empty());
    keywords || class.body.iter().any(own_way)
}

/// Whether a function's own code has a `yield`.
fn yields(body: &[Stmt]) -> bool {
    struct Yields(bool);
    impl<'a> Visitor<'a> for Yields {
        fn visit_stmt(&mut self, stmt: &'a Stmt) {
            if !self.0 && !matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
                visitor::walk_stmt(self, stmt);
            }
        }

        fn visit_expr(&mut self, expr: &'a Expr) {
            match expr {
                Expr::Yield(_) | Expr::YieldFrom(_) => self.0 = true,
                Expr::Lambda(_) => {}
                _ => visitor::walk_expr(self, expr),
            }
        }
    }
    let mut found = Yields(false);
    found.visit_body(body);
    found.0
}
