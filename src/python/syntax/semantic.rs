//! The errors that CPython finds after its parser: first its symbol table's (Python/symtable.c), then
//! its code generator's (Python/compile.c), each the first in its order. One walk looks for both.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    Alias, Arguments, Comprehension, ExceptHandler, Expr, ExprContext, ModModule, Parameter, Parameters,
    Pattern, Stmt,
};
use ruff_text_size::{Ranged, TextRange};

use super::super::lines::LineIndex;
use super::Fault;
use super::patterns;
use super::scopes::{Block, Scope, Surrounding, uses};

/// What is wrong with a module that the grammar accepts.
pub fn check(module: &ModModule, lines: &LineIndex) -> Option<Fault> {
    let mut checker = Checker { scopes: vec![Scope::new(Block::Module)], ..Checker::default() };
    checker.future(&module.body);
    checker.visit_body(&module.body);
    let module = &checker.scopes[0];
    let unbound = match (module.nonlocals.first(), module.sought.first()) {
        (Some(&(_, range)), _) => Some(("nonlocal declaration not allowed at module level".into(), range)),
        (None, Some(&(name, range))) => Some((format!("no binding for nonlocal '{name}' found"), range)),
        (None, None) => None,
    };
    let generated = checker.generated.map(|(_, message, range)| (message, range));
    let (message, range) = checker.tabled.or(unbound).or(generated)?;
    let place = |offset: ruff_text_size::TextSize| lines.line_column(offset.into());
    let start = place(range.start());
    let end = if range.is_empty() { (start.0, 0) } else { place(range.end()) };
    Some(Fault::new("SyntaxError", message, start, end))
}

type Message = (String, TextRange);

#[derive(Default)]
struct Checker<'a> {
    /// The blocks around the place, innermost last; the module is always there.
    scopes: Vec<Scope<'a>>,
    /// The first of the symbol table's errors.
    tabled: Option<Message>,
    /// The first of the code generator's errors, with its number.
    generated: Option<(u32, String, TextRange)>,
    /// Numbers the code generator's checks in their order.
    number: u32,
    /// Where `from __future__` is allowed no more.
    late: Option<u32>,
}

impl<'a> Checker<'a> {
    fn scope(&mut self) -> &mut Scope<'a> {
        let last = self.scopes.len() - 1;
        &mut self.scopes[last]
    }

    fn block(&self) -> Block {
        self.scopes.last().map_or(Block::Module, |scope| scope.block)
    }

    fn in_function(&self) -> bool {
        self.scopes.last().is_some_and(Scope::is_function)
    }

    fn table(&mut self, message: impl Into<String>, range: TextRange) {
        self.tabled.get_or_insert_with(|| (message.into(), range));
    }

    fn next_number(&mut self) -> u32 {
        self.number += 1;
        self.number
    }

    fn generate(&mut self, message: impl Into<String>, range: TextRange) {
        let number = self.next_number();
        self.generate_at(number, message, range);
    }

    fn generate_at(&mut self, number: u32, message: impl Into<String>, range: TextRange) {
        if self.generated.as_ref().is_none_or(|known| number < known.0) {
            self.generated = Some((number, message.into(), range));
        }
    }

    /// Visits a block of its own.
    fn within(&mut self, block: Block, visit: impl FnOnce(&mut Self)) -> Option<Scope<'a>> {
        self.scopes.push(Scope::new(block));
        visit(self);
        self.scopes.pop()
    }

    fn close(&mut self, inner: Option<Scope<'a>>) {
        if let Some(inner) = inner {
            self.scope().close(inner);
        }
    }

    fn surrounded(&mut self, by: Surrounding, body: &'a [Stmt]) {
        self.scope().surrounding.push(by);
        self.visit_body(body);
        self.scope().surrounding.pop();
    }

    /// Where the `from __future__` imports end (`future_parse`, Python/future.c).
    fn future(&mut self, body: &[Stmt]) {
        const FEATURES: [&str; 10] = [
            "annotations",
            "nested_scopes",
            "generators",
            "division",
            "absolute_import",
            "with_statement",
            "print_function",
            "unicode_literals",
            "generator_stop",
            "barry_as_FLUFL",
        ];
        for (index, stmt) in body.iter().enumerate() {
            match stmt {
                Stmt::ImportFrom(from) if is_future(stmt) => {
                    for alias in &from.names {
                        let name = alias.name.as_str();
                        if name == "braces" {
                            self.table("not a chance", TextRange::empty(stmt.start()));
                        } else if !FEATURES.contains(&name) {
                            self.table(
                                format!("future feature {name} is not defined"),
                                TextRange::empty(stmt.start()),
                            );
                        }
                    }
                }
                Stmt::Expr(each) if index == 0 && each.value.is_string_literal_expr() => {}
                _ => {
                    self.late = Some(stmt.start().into());
                    return;
                }
            }
        }
    }

    /// `compiler_unwind_fblock_stack`
    fn jump(&mut self, stmt: &Stmt) {
        let range = match stmt {
            Stmt::Return(each) => each
                .value
                .as_ref()
                .filter(|value| value.is_literal_expr())
                .map_or(each.range, |value| value.range()),
            _ => stmt.range(),
        };
        let around = &self.scope().surrounding;
        let is_return = stmt.is_return_stmt();
        let stop = around.iter().rev().find(|&&each| !is_return || each == Surrounding::ExceptStar);
        if stop == Some(&Surrounding::ExceptStar) {
            let message = "'break', 'continue' and 'return' cannot appear in an except* block";
            self.generate(message, range);
        } else if stop.is_none() && !is_return {
            let message =
                if stmt.is_break_stmt() { "'break' outside loop" } else { "'continue' not properly in loop" };
            self.generate(message, stmt.range());
        }
    }

    fn bind(&mut self, name: &'a str, range: TextRange) {
        self.scope().add(name, uses::LOCAL);
        self.forbid(name, range, "assign to");
    }

    /// `forbidden_name`
    fn forbid(&mut self, name: &str, range: TextRange, verb: &str) {
        if name == "__debug__" {
            self.generate(format!("cannot {verb} __debug__"), range);
        }
    }

    fn function(&mut self, block: Block, parameters: Option<&'a Parameters>, visit: impl FnOnce(&mut Self)) {
        let inner = self.within(block, |this| {
            if let Some(parameters) = parameters {
                let plain = |each: &'a ruff_python_ast::ParameterWithDefault| &each.parameter;
                let all = parameters.posonlyargs.iter().map(plain);
                let all = all.chain(parameters.args.iter().map(plain));
                let all = all.chain(parameters.kwonlyargs.iter().map(plain));
                for each in all.chain(parameters.vararg.as_deref()).chain(parameters.kwarg.as_deref()) {
                    this.parameter(each);
                }
            }
            visit(this);
        });
        if let Some(scope) = &inner
            && scope.yields
            && block == Block::AsyncFunction
            && let Some((number, range)) = scope.returns
        {
            self.generate_at(number, "'return' with value in async generator", range);
        }
        self.close(inner);
    }

    fn parameter(&mut self, each: &'a Parameter) {
        let name = each.name.as_str();
        // Without the stars.
        let range = TextRange::new(each.name.start(), each.end());
        if self.scope().uses(name) & uses::PARAMETER != 0 {
            self.table(format!("duplicate argument '{name}' in function definition"), range);
        }
        self.forbid(name, range, "assign to");
        self.scope().add(name, uses::PARAMETER);
    }

    /// `symtable_handle_comprehension` and `compiler_comprehension`
    fn comprehension(
        &mut self,
        what: &'static str,
        it: &'a Expr,
        parts: &[Option<&'a Expr>],
        all: &'a [Comprehension],
    ) {
        let Some((first, rest)) = all.split_first() else { return };
        let number = self.next_number();
        let before = std::mem::replace(&mut self.scope().in_iterable, true);
        self.visit_expr(&first.iter);
        self.scope().in_iterable = before;
        let inner = self.within(Block::Comprehension(what), |this| {
            this.clause(first);
            for each in rest {
                this.scope().in_iterable = true;
                this.visit_expr(&each.iter);
                this.scope().in_iterable = false;
                this.clause(each);
            }
            parts.iter().flatten().for_each(|part| this.visit_expr(part));
        });
        let awaits = inner.as_ref().is_some_and(|scope| scope.awaits);
        if awaits && what != "generator expression" {
            if !matches!(self.block(), Block::AsyncFunction | Block::Comprehension(_)) {
                let message = "asynchronous comprehension outside of an asynchronous function";
                self.generate_at(number, message, it.range());
            }
            self.scope().awaits = true;
        }
        self.close(inner);
    }

    fn clause(&mut self, each: &'a Comprehension) {
        self.scope().awaits |= each.is_async;
        self.visit_expr(&each.target);
        if let Some(scope) = self.scopes.last_mut() {
            mark_iteration(scope, &each.target);
        }
        each.ifs.iter().for_each(|test| self.visit_expr(test));
    }

    /// `symtable_extend_namedexpr_scope`
    fn walrus(&mut self, it: &Expr, target: &'a Expr) {
        let Expr::Name(target) = target else { return };
        let name = target.id.as_str();
        if self.scope().in_iterable {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            return self.table(message, it.range());
        }
        for index in (0..self.scopes.len()).rev() {
            match self.scopes[index].block {
                Block::Comprehension(_) if self.scopes[index].uses(name) & uses::ITERATION != 0 => {
                    let message = format!(
                        "assignment expression cannot rebind comprehension iteration variable '{name}'"
                    );
                    return self.table(message, target.range);
                }
                Block::Comprehension(_) => {}
                Block::Class if index + 1 < self.scopes.len() => {
                    let message =
                        "assignment expression within a comprehension cannot be used in a class body";
                    return self.table(message, target.range);
                }
                _ => {
                    self.scopes[index].add(name, uses::LOCAL);
                    return self.forbid(name, target.range, "assign to");
                }
            }
        }
    }

    fn yields(&mut self, it: &Expr, from: &str) {
        if let Block::Comprehension(what) = self.block() {
            return self.table(format!("'yield' inside {what}"), it.range());
        }
        self.scope().yields = true;
        if !self.in_function() {
            self.generate(format!("'yield{from}' outside function"), it.range());
        } else if !from.is_empty() && self.block() == Block::AsyncFunction {
            self.generate("'yield from' inside async function", it.range());
        }
    }

    fn elements(&mut self, elements: &'a [Expr]) {
        for each in elements {
            match each {
                Expr::Starred(starred) => self.visit_expr(&starred.value),
                each => self.visit_expr(each),
            }
        }
    }

    fn starred_target(&mut self, it: &Expr, elements: &[Expr], context: ExprContext) {
        if context == ExprContext::Store && elements.iter().filter(|each| each.is_starred_expr()).count() > 1
        {
            self.generate("multiple starred expressions in assignment", it.range());
        }
    }
}

fn is_future(stmt: &Stmt) -> bool {
    let Stmt::ImportFrom(from) = stmt else { return false };
    from.level == 0 && from.module.as_ref().is_some_and(|module| module.as_str() == "__future__")
}

fn mark_iteration<'a>(scope: &mut Scope<'a>, target: &'a Expr) {
    match target {
        Expr::Name(name) => scope.add(name.id.as_str(), uses::ITERATION),
        Expr::Tuple(each) => each.elts.iter().for_each(|part| mark_iteration(scope, part)),
        Expr::List(each) => each.elts.iter().for_each(|part| mark_iteration(scope, part)),
        Expr::Starred(each) => mark_iteration(scope, &each.value),
        _ => {}
    }
}

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

impl<'a> Checker<'a> {
    /// `validate_keywords`
    fn keywords(&mut self, arguments: &'a Arguments, number: u32) {
        let keywords = &arguments.keywords;
        for (index, keyword) in keywords.iter().enumerate() {
            let Some(name) = &keyword.arg else { continue };
            if name.as_str() == "__debug__" {
                self.generate_at(number, "cannot assign to __debug__", keyword.range);
            }
            let same = |other: &&ruff_python_ast::Keyword| {
                other.arg.as_ref().is_some_and(|other| other.as_str() == name.as_str())
            };
            if let Some(other) = keywords[index + 1..].iter().find(same) {
                return self.generate_at(number, format!("keyword argument repeated: {name}"), other.range);
            }
        }
    }

    fn import(&mut self, alias: &'a Alias, range: TextRange) {
        if alias.name.as_str() == "*" {
            if self.block() != Block::Module {
                self.table("import * only allowed at module level", alias.range);
            }
            return;
        }
        let name = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
        self.bind(name.split('.').next().unwrap_or(name), range);
    }

    fn call_arguments(&mut self, arguments: &'a Arguments) {
        self.elements(&arguments.args);
        arguments.keywords.iter().for_each(|keyword| self.visit_expr(&keyword.value));
    }
}
