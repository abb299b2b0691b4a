//! Goes through a program's tree, with the scopes around each place, and tells what it does for certain.

use super::kind::{Kind, Unawaited};
use super::library;
use super::meaning::{Meaning, Meanings, Scope};
use super::names::{self, Bindings};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    Expr, ExprCall, InterpolatedStringElement, Number, Stmt, StmtClassDef, StmtFunctionDef, UnaryOp,
};
use ruff_text_size::Ranged;
use std::ops::Range;

/// What code runs in.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    Module,
    Function,
    Coroutine,
}

struct Walk<'a> {
    meanings: Meanings<'a>,
    within: Within,
    found: Vec<(Range<usize>, Kind)>,
}

/// What a module's statements do for certain, and where.
pub fn walk(body: &[Stmt]) -> Vec<(Range<usize>, Kind)> {
    let mut walk =
        Walk { meanings: Meanings::new(names::everywhere(body)), within: Within::Module, found: vec![] };
    walk.scope(names::of_body(body), None, |walk| walk.visit_body(body));
    walk.found
}

impl<'a> Walk<'a> {
    fn scope(
        &mut self,
        bindings: Bindings<'a>,
        class: Option<&'a StmtClassDef>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.meanings.scopes.push(Scope { bindings, class });
        inside(self);
        self.meanings.scopes.pop();
    }

    /// Walks code that runs in something else than what is around it.
    fn inside(&mut self, within: Within, code: impl FnOnce(&mut Self)) {
        let around = std::mem::replace(&mut self.within, within);
        code(self);
        self.within = around;
    }

    fn function(&mut self, def: &'a StmtFunctionDef) {
        def.decorator_list.iter().for_each(|each| self.visit_decorator(each));
        self.visit_parameters(&def.parameters);
        let owner = self.meanings.scopes.last().and_then(|scope| scope.class);
        let within = if def.is_async { Within::Coroutine } else { Within::Function };
        self.scope(names::of_function(def, owner), None, |walk| {
            walk.inside(within, |walk| walk.visit_body(&def.body));
        });
    }

    /// The value is let go, or is asked for something that no coroutine has: if it is one, nobody awaits it.
    fn unawaited(&mut self, value: &'a Expr) {
        let Expr::Call(call) = value else { return };
        let Some(name) = self.meanings.coroutine(&call.func) else { return };
        let name = told(&name, &call.func);
        let how = match self.within {
            Within::Module => Unawaited::InModule,
            Within::Function => Unawaited::InFunction,
            Within::Coroutine => Unawaited::InCoroutine,
        };
        self.found.push((value.range().into(), Kind::NeverAwaited { name, how }));
    }

    /// `x = work()` where nothing reads an `x`.
    fn assigned(&mut self, targets: &'a [Expr], value: &'a Expr) {
        let unread = |target: &Expr| match target {
            Expr::Name(name) => !self.meanings.everywhere.read.contains(name.id.as_str()),
            _ => false,
        };
        // What reads names as texts may read any.
        let hidden = ["locals", "globals", "vars", "eval", "exec", "getattr"];
        let hidden = hidden.iter().any(|name| self.meanings.everywhere.read.contains(name));
        if !hidden && targets.iter().all(unread) {
            self.unawaited(value);
        }
    }

    fn call(&mut self, call: &'a ExprCall) {
        let name = match self.meanings.of(&call.func) {
            Some(Meaning::Library(name)) => name,
            _ => return,
        };
        if matches!(&*name, "print" | "str" | "repr" | "len" | "int" | "float" | "sum" | "sorted" | "list") {
            call.arguments.args.iter().for_each(|each| self.unawaited(each));
        }
        if self.within == Within::Coroutine
            && let Some(instead) = library::blocking(&name)
            && !waits_for_nothing(call)
            && !self.meanings.everywhere.replaces(&name)
        {
            let name = told(&name, &call.func);
            self.found.push((call.range().into(), Kind::Blocking { name, instead }));
        }
    }
}

/// How the program calls it, if that is short, else its own name.
fn told(name: &str, func: &Expr) -> String {
    let last = name.rsplit('.').next().unwrap_or_default();
    match func {
        Expr::Attribute(each) => match &*each.value {
            Expr::Name(value) => format!("{}.{}", value.id, each.attr),
            _ => last.to_owned(),
        },
        Expr::Name(each) => each.id.to_string(),
        _ => name.to_owned(),
    }
}

/// `get(False)`, `get(block=False)`, `join(0)`, `sleep(0)`: it only asks.
fn waits_for_nothing(call: &ExprCall) -> bool {
    let nothing = |value: &Expr| match value {
        Expr::BooleanLiteral(each) => !each.value,
        Expr::NumberLiteral(each) => match &each.value {
            Number::Int(number) => number.as_u8() == Some(0),
            Number::Float(number) => *number == 0.0,
            Number::Complex { .. } => false,
        },
        _ => false,
    };
    let named = ["block", "blocking", "timeout"].iter().filter_map(|name| call.arguments.find_keyword(name));
    let first = call.arguments.args.first();
    first.is_some_and(nothing) || named.into_iter().any(|keyword| nothing(&keyword.value))
}

/// Attributes that a coroutine has.
fn of_coroutine(name: &str) -> bool {
    matches!(name, "close" | "send" | "throw") || name.starts_with("cr_") || name.starts_with("__")
}

impl<'a> Visitor<'a> for Walk<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => return self.function(def),
            Stmt::ClassDef(class) => {
                class.decorator_list.iter().for_each(|each| self.visit_decorator(each));
                if let Some(arguments) = &class.arguments {
                    self.visit_arguments(arguments);
                }
                let bindings = names::of_body(&class.body);
                return self.scope(bindings, Some(class), |walk| walk.visit_body(&class.body));
            }
            Stmt::Expr(each) => self.unawaited(&each.value),
            Stmt::Assign(each) => self.assigned(&each.targets, &each.value),
            Stmt::If(each) => {
                self.unawaited(&each.test);
                each.elif_else_clauses.iter().filter_map(|clause| clause.test.as_ref()).for_each(|test| {
                    self.unawaited(test);
                });
            }
            Stmt::While(each) => self.unawaited(&each.test),
            Stmt::Assert(each) => self.unawaited(&each.test),
            Stmt::AugAssign(each) => self.unawaited(&each.value),
            Stmt::For(each) if !each.is_async => self.unawaited(&each.iter),
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Lambda(each) => {
                if let Some(parameters) = &each.parameters {
                    self.visit_parameters(parameters);
                }
                return self.inside(Within::Function, |walk| walk.visit_expr(&each.body));
            }
            Expr::Call(call) => self.call(call),
            Expr::If(each) => self.unawaited(&each.test),
            Expr::UnaryOp(each) if each.op == UnaryOp::Not => self.unawaited(&each.operand),
            Expr::BinOp(each) => {
                self.unawaited(&each.left);
                self.unawaited(&each.right);
            }
            Expr::Compare(each) => {
                each.operands.iter().for_each(|operand| self.unawaited(operand));
            }
            Expr::Subscript(each) => self.unawaited(&each.value),
            Expr::Attribute(each) if !of_coroutine(&each.attr) => self.unawaited(&each.value),
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }

    fn visit_annotation(&mut self, _: &'a Expr) {
        // Says nothing of what runs.
    }

    fn visit_interpolated_string_element(&mut self, element: &'a InterpolatedStringElement) {
        if let InterpolatedStringElement::Interpolation(each) = element {
            self.unawaited(&each.expression);
        }
        visitor::walk_interpolated_string_element(self, element);
    }
}
