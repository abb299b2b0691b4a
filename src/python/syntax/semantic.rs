//! The errors that CPython finds after its parser: first its symbol table's (Python/symtable.c), then
//! its code generator's (Python/compile.c), each the first in its order. One walk looks for both.

use ruff_python_ast::visitor::Visitor;
use ruff_python_ast::{
    Alias, Arguments, Comprehension, Expr, ExprContext, ModModule, Parameter, Parameters, Stmt,
};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::super::lines::LineIndex;
use super::Fault;
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
    // CPython does not turn these errors' byte offsets into characters.
    let place = |offset: TextSize| lines.line_byte_column(offset.into());
    let start = place(range.start());
    let end = if range.is_empty() { (start.0, 0) } else { place(range.end()) };
    Some(Fault::new("SyntaxError", message, start, end))
}

type Message = (String, TextRange);

#[derive(Default)]
pub(super) struct Checker<'a> {
    /// The blocks around the place, innermost last; the module is always there.
    scopes: Vec<Scope<'a>>,
    /// The first of the symbol table's errors.
    tabled: Option<Message>,
    /// The first of the code generator's errors, with its number.
    generated: Option<(u32, String, TextRange)>,
    /// Numbers the code generator's checks in their order.
    number: u32,
    /// Where `from __future__` is allowed no more.
    pub(super) late: Option<u32>,
}

impl<'a> Checker<'a> {
    pub(super) fn scope(&mut self) -> &mut Scope<'a> {
        let last = self.scopes.len() - 1;
        &mut self.scopes[last]
    }

    pub(super) fn block(&self) -> Block {
        self.scopes.last().map_or(Block::Module, |scope| scope.block)
    }

    pub(super) fn in_function(&self) -> bool {
        self.scopes.last().is_some_and(Scope::is_function)
    }

    pub(super) fn table(&mut self, message: impl Into<String>, range: TextRange) {
        self.tabled.get_or_insert_with(|| (message.into(), range));
    }

    pub(super) fn next_number(&mut self) -> u32 {
        self.number += 1;
        self.number
    }

    pub(super) fn generate(&mut self, message: impl Into<String>, range: TextRange) {
        let number = self.next_number();
        self.generate_at(number, message, range);
    }

    fn generate_at(&mut self, number: u32, message: impl Into<String>, range: TextRange) {
        if self.generated.as_ref().is_none_or(|known| number < known.0) {
            self.generated = Some((number, message.into(), range));
        }
    }

    /// Visits a block of its own.
    pub(super) fn within(&mut self, block: Block, visit: impl FnOnce(&mut Self)) -> Option<Scope<'a>> {
        let mut scope = Scope::new(block);
        scope.in_iterable = self.scopes.last().is_some_and(|around| around.in_iterable);
        self.scopes.push(scope);
        visit(self);
        self.scopes.pop()
    }

    pub(super) fn close(&mut self, inner: Option<Scope<'a>>) {
        if let Some(inner) = inner {
            self.scope().close(inner);
        }
    }

    pub(super) fn surrounded(&mut self, by: Surrounding, body: &'a [Stmt]) {
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
    pub(super) fn jump(&mut self, stmt: &Stmt) {
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

    pub(super) fn bind(&mut self, name: &'a str, range: TextRange) {
        self.scope().add(name, uses::LOCAL);
        self.forbid(name, range, "assign to");
    }

    /// `forbidden_name`
    pub(super) fn forbid(&mut self, name: &str, range: TextRange, verb: &str) {
        if name == "__debug__" {
            self.generate(format!("cannot {verb} __debug__"), range);
        }
    }

    pub(super) fn function(
        &mut self,
        block: Block,
        parameters: Option<&'a Parameters>,
        visit: impl FnOnce(&mut Self),
    ) {
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
    pub(super) fn comprehension(
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
                let before = std::mem::replace(&mut this.scope().in_iterable, true);
                this.visit_expr(&each.iter);
                this.scope().in_iterable = before;
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
        self.mark_iteration(&each.target);
        each.ifs.iter().for_each(|test| self.visit_expr(test));
    }

    fn mark_iteration(&mut self, target: &'a Expr) {
        match target {
            Expr::Name(name) if self.scope().uses(&name.id) & uses::WALRUS != 0 => {
                let message = format!(
                    "comprehension inner loop cannot rebind assignment expression target '{}'",
                    name.id
                );
                self.table(message, name.range);
            }
            Expr::Name(name) => self.scope().add(name.id.as_str(), uses::ITERATION),
            Expr::Tuple(each) => each.elts.iter().for_each(|part| self.mark_iteration(part)),
            Expr::List(each) => each.elts.iter().for_each(|part| self.mark_iteration(part)),
            Expr::Starred(each) => self.mark_iteration(&each.value),
            _ => {}
        }
    }

    /// `symtable_extend_namedexpr_scope`
    pub(super) fn walrus(&mut self, it: &Expr, target: &'a Expr) {
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
                Block::Comprehension(_) => self.scopes[index].add(name, uses::WALRUS),
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

    pub(super) fn yields(&mut self, it: &Expr, from: &str) {
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

    pub(super) fn elements(&mut self, elements: &'a [Expr]) {
        for each in elements {
            match each {
                Expr::Starred(starred) => self.visit_expr(&starred.value),
                each => self.visit_expr(each),
            }
        }
    }

    pub(super) fn starred_target(&mut self, it: &Expr, elements: &[Expr], context: ExprContext) {
        if context == ExprContext::Store && elements.iter().filter(|each| each.is_starred_expr()).count() > 1
        {
            self.generate("multiple starred expressions in assignment", it.range());
        }
    }
}

pub(super) fn is_future(stmt: &Stmt) -> bool {
    let Stmt::ImportFrom(from) = stmt else { return false };
    from.level == 0 && from.module.as_ref().is_some_and(|module| module.as_str() == "__future__")
}

impl<'a> Checker<'a> {
    /// `validate_keywords`
    pub(super) fn keywords(&mut self, arguments: &'a Arguments, number: u32) {
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

    pub(super) fn import(&mut self, alias: &'a Alias, range: TextRange) {
        if alias.name.as_str() == "*" {
            if self.block() != Block::Module {
                self.table("import * only allowed at module level", alias.range);
            }
            return;
        }
        let name = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
        self.bind(name.split('.').next().unwrap_or(name), range);
    }

    pub(super) fn call_arguments(&mut self, arguments: &'a Arguments) {
        self.elements(&arguments.args);
        arguments.keywords.iter().for_each(|keyword| self.visit_expr(&keyword.value));
    }
}
