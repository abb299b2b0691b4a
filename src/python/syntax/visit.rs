//! What each kind of statement and expression means for the checks of `semantic`: which block it opens,
//! which names it binds, which of CPython's errors it may be.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Arguments, ExceptHandler, Expr, ExprContext, Parameter, Pattern, Stmt, TypeParams};
use ruff_text_size::Ranged;

use super::patterns;
use super::scopes::{Block, Surrounding, uses};
use super::semantic::{Checker, is_future};

impl<'a> Visitor<'a> for Checker<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => {
                def.decorator_list.iter().for_each(|each| self.visit_decorator(each));
                self.bind(def.name.as_str(), def.name.range());
                self.visit_parameters(&def.parameters);
                if let Some(returns) = &def.returns {
                    self.visit_annotation(returns);
                }
                let block = if def.is_async { Block::AsyncFunction } else { Block::Function };
                self.function(block, Some(&def.parameters), |this| this.visit_body(&def.body));
                return;
            }
            Stmt::ClassDef(class) => {
                class.decorator_list.iter().for_each(|each| self.visit_decorator(each));
                self.bind(class.name.as_str(), class.name.range());
                if let Some(arguments) = &class.arguments {
                    self.visit_arguments(arguments);
                }
                let inner = self.within(Block::Class, |this| this.visit_body(&class.body));
                self.close(inner);
                return;
            }
            Stmt::Global(each) => {
                for name in &each.names {
                    if let Err(message) = self.scope().declare(name.as_str(), uses::GLOBAL) {
                        self.table(message, each.range);
                    }
                }
            }
            Stmt::Nonlocal(each) => {
                for name in &each.names {
                    if let Err(message) = self.scope().declare(name.as_str(), uses::NONLOCAL) {
                        self.table(message, each.range);
                    }
                    self.scope().nonlocals.push((name.as_str(), each.range));
                }
            }
            Stmt::AnnAssign(each) => {
                if let Expr::Name(name) = &*each.target {
                    let now = self.scope().uses(name.id.as_str());
                    let module = self.block() == Block::Module;
                    if now & (uses::GLOBAL | uses::NONLOCAL) != 0 && each.simple && !module {
                        let kind = if now & uses::GLOBAL != 0 { "global" } else { "nonlocal" };
                        self.table(format!("annotated name '{}' can't be {kind}", name.id), each.range);
                    }
                    if each.simple {
                        self.scope().add(name.id.as_str(), uses::ANNOTATED);
                    }
                }
            }
            Stmt::Return(each) => {
                if !self.in_function() {
                    self.generate("'return' outside function", each.range);
                }
                let number = self.next_number();
                if each.value.is_some() {
                    self.scope().returns.get_or_insert((number, each.range));
                }
                visitor::walk_stmt(self, stmt);
                return self.jump(stmt);
            }
            Stmt::Break(_) | Stmt::Continue(_) => self.jump(stmt),
            Stmt::For(each) => {
                if each.is_async && self.block() != Block::AsyncFunction {
                    self.generate("'async for' outside async function", each.range);
                }
                self.visit_expr(&each.iter);
                self.visit_expr(&each.target);
                self.surrounded(Surrounding::Loop, &each.body);
                return self.visit_body(&each.orelse);
            }
            Stmt::While(each) => {
                self.visit_expr(&each.test);
                self.surrounded(Surrounding::Loop, &each.body);
                return self.visit_body(&each.orelse);
            }
            Stmt::With(each) if each.is_async && self.block() != Block::AsyncFunction => {
                self.generate("'async with' outside async function", each.range);
            }
            Stmt::Try(each) => {
                self.visit_body(&each.body);
                for (index, ExceptHandler::ExceptHandler(handler)) in each.handlers.iter().enumerate() {
                    if handler.type_.is_none() && index + 1 < each.handlers.len() {
                        self.generate("default 'except:' must be last", handler.range);
                    }
                    handler.type_.iter().for_each(|kind| self.visit_expr(kind));
                    if let Some(name) = &handler.name {
                        self.bind(name.as_str(), name.range());
                    }
                    if each.is_star {
                        self.surrounded(Surrounding::ExceptStar, &handler.body);
                    } else {
                        self.visit_body(&handler.body);
                    }
                }
                self.visit_body(&each.orelse);
                return self.visit_body(&each.finalbody);
            }
            Stmt::Match(each) => {
                if let Err((message, range)) = patterns::check(&each.cases) {
                    self.generate(message, range);
                }
            }
            Stmt::ImportFrom(each) => {
                if is_future(stmt) && self.late.is_some_and(|late| u32::from(each.range.start()) > late) {
                    self.generate(
                        "from __future__ imports must occur at the beginning of the file",
                        each.range,
                    );
                }
                return each.names.iter().for_each(|alias| self.import(alias, each.range));
            }
            Stmt::Import(each) => return each.names.iter().for_each(|alias| self.import(alias, each.range)),
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => match name.ctx {
                ExprContext::Store => self.bind(name.id.as_str(), name.range),
                ExprContext::Del => {
                    self.scope().add(name.id.as_str(), uses::LOCAL);
                    self.forbid(name.id.as_str(), name.range, "delete");
                }
                _ => self.scope().add(name.id.as_str(), uses::READ),
            },
            Expr::Attribute(each) => {
                self.visit_expr(&each.value);
                if each.ctx == ExprContext::Store {
                    self.forbid(each.attr.as_str(), each.range, "assign to");
                }
            }
            Expr::Lambda(each) => {
                let parameters = each.parameters.as_deref();
                if let Some(parameters) = parameters {
                    self.visit_parameters(parameters);
                }
                self.function(Block::Lambda, parameters, |this| this.visit_expr(&each.body));
            }
            Expr::ListComp(each) => {
                self.comprehension("list comprehension", expr, &[Some(&each.elt)], &each.generators);
            }
            Expr::SetComp(each) => {
                self.comprehension("set comprehension", expr, &[Some(&each.elt)], &each.generators);
            }
            Expr::Generator(each) => {
                self.comprehension("generator expression", expr, &[Some(&each.elt)], &each.generators);
            }
            Expr::DictComp(each) => {
                let parts = [each.key.as_deref(), Some(&*each.value)];
                self.comprehension("dict comprehension", expr, &parts, &each.generators);
            }
            Expr::Named(each) => {
                self.walrus(expr, &each.target);
                self.visit_expr(&each.value);
            }
            Expr::Yield(each) => {
                self.yields(expr, "");
                each.value.iter().for_each(|value| self.visit_expr(value));
            }
            Expr::YieldFrom(each) => {
                self.yields(expr, " from");
                self.visit_expr(&each.value);
            }
            Expr::Await(each) => {
                self.scope().awaits = true;
                if !self.in_function() {
                    self.generate("'await' outside function", expr.range());
                } else if matches!(self.block(), Block::Function | Block::Lambda) {
                    self.generate("'await' outside async function", expr.range());
                }
                self.visit_expr(&each.value);
            }
            Expr::Starred(each) => {
                let message = if each.ctx == ExprContext::Store {
                    "starred assignment target must be in a list or tuple"
                } else {
                    "can't use starred expression here"
                };
                self.generate(message, expr.range());
                self.visit_expr(&each.value);
            }
            Expr::List(each) => {
                self.starred_target(expr, &each.elts, each.ctx);
                self.elements(&each.elts);
            }
            Expr::Tuple(each) => {
                self.starred_target(expr, &each.elts, each.ctx);
                self.elements(&each.elts);
            }
            Expr::Set(each) => self.elements(&each.elts),
            Expr::Call(each) => {
                let number = self.next_number();
                self.keywords(&each.arguments, number);
                self.visit_expr(&each.func);
                self.call_arguments(&each.arguments);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }

    fn visit_arguments(&mut self, arguments: &'a Arguments) {
        let number = self.next_number();
        self.keywords(arguments, number);
        self.call_arguments(arguments);
    }

    fn visit_parameter(&mut self, parameter: &'a Parameter) {
        match parameter.annotation.as_deref() {
            Some(Expr::Starred(starred)) => self.visit_expr(&starred.value),
            Some(annotation) => self.visit_expr(annotation),
            None => {}
        }
    }

    fn visit_type_params(&mut self, _: &'a TypeParams) {
        // None of the errors here can be within them, and a star may.
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let name = match pattern {
            Pattern::MatchAs(each) => &each.name,
            Pattern::MatchStar(each) => &each.name,
            Pattern::MatchMapping(each) => &each.rest,
            _ => &None,
        };
        if let Some(name) = name {
            self.bind(name.as_str(), name.range());
        }
        visitor::walk_pattern(self, pattern);
    }
}
