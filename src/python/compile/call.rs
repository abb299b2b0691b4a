//! Calls and attributes.

use super::{Compiler, Result};
use crate::python::code::Op;
use crate::python::value::Value;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

/// More operands than this are not kept on the stack (STACK_USE_GUIDELINE).
pub(super) const MANY: usize = 30;

impl<'a> Compiler<'a> {
    /// What follows comes from this node, or where that begins on another line than its attribute's name,
    /// from the name on (update_start_location_to_match_attr).
    pub(super) fn at_attribute(&mut self, node: &impl Ranged, attribute: &ast::ExprAttribute) {
        self.at(node);
        let name = attribute.attr.range();
        let end = attribute.end();
        if self.lines.line(end.into()) != self.line_at(node) {
            self.unit().range = (name.start().into(), end.into());
        }
    }

    pub(super) fn attribute(&mut self, e: &'a ast::ExprAttribute) -> Result {
        self.expr(&e.value)?;
        self.at_attribute(e, e);
        let name = self.attr_name(&e.attr);
        self.emit(Op::LoadAttr(name));
        Ok(())
    }

    pub(super) fn call(&mut self, e: &'a ast::ExprCall) -> Result {
        let whole = (e.range().start().into(), e.range().end().into());
        let Expr::Attribute(method) = &*e.func else {
            self.check_caller(&e.func);
            self.expr(&e.func)?;
            self.at(&*e.func);
            self.emit(Op::NoSelf);
            return self.call_arguments(&e.arguments, 0, whole);
        };
        self.expr(&method.value)?;
        self.at_attribute(method, method);
        let name = self.attr_name(&method.attr);
        self.emit(Op::LoadMethod(name));
        if self.is_method_call(method, &e.arguments) {
            self.at_attribute(e, method);
            let range = self.range();
            return self.call_arguments(&e.arguments, 0, range);
        }
        self.at(method);
        self.touch_line();
        self.call_arguments(&e.arguments, 0, whole)
    }

    /// Whether CPython calls it without making a method object (maybe_optimize_method_call).
    fn is_method_call(&self, method: &ast::ExprAttribute, arguments: &ast::Arguments) -> bool {
        let imported = match &*method.value {
            Expr::Name(name) => self.scopes.module().is_imported(&name.id),
            _ => false,
        };
        let named = arguments.keywords.len();
        !imported && !is_spread(arguments) && arguments.args.len() + named + usize::from(named > 0) < MANY
    }

    /// The arguments of a call, after `before` that are on the stack already, and the call, which comes from
    /// `range`.
    pub(super) fn call_arguments(
        &mut self,
        arguments: &'a ast::Arguments,
        before: usize,
        range: (u32, u32),
    ) -> Result {
        let many = arguments.args.len() + 2 * arguments.keywords.len() > MANY;
        if many || is_spread(arguments) {
            return self.call_spread(arguments, before, range);
        }
        match &*arguments.args {
            [Expr::Generator(g)] if !g.parenthesized => self.generator_expression(g, arguments)?,
            args => args.iter().try_for_each(|arg| self.expr(arg))?,
        }
        if arguments.keywords.is_empty() {
            self.unit().range = range;
            self.emit(Op::Call((before + arguments.args.len()) as u32));
            return Ok(());
        }
        let mut names = Vec::new();
        for keyword in &arguments.keywords {
            names.push(Value::str(keyword.arg.as_ref().map_or("", |name| name)));
            self.expr(&keyword.value)?;
        }
        let consts = &mut self.unit().code.consts;
        consts.push(Value::tuple(names));
        let index = consts.len() - 1;
        let count = before + arguments.args.len() + arguments.keywords.len();
        if index > usize::from(u16::MAX) || count > usize::from(u16::MAX) {
            return self.unsupported(arguments, "a call in a function with so many constants is");
        }
        self.unit().range = range;
        self.emit(Op::CallKeywords(count as u16, index as u16));
        Ok(())
    }

    /// A call with `*args` or `**kwargs`, or with very many arguments.
    fn call_spread(&mut self, arguments: &'a ast::Arguments, before: usize, range: (u32, u32)) -> Result {
        match &*arguments.args {
            // A single `*args` is handed on as it is.
            [Expr::Starred(all)] if before == 0 => {
                self.expr(&all.value)?;
                self.unit().range = range;
                self.silent(Op::SpreadAll);
            }
            args => {
                self.spread(args, before, range)?;
                self.emit(Op::ListToTuple);
            }
        }
        if !arguments.keywords.is_empty() {
            self.silent(Op::BuildDict(0));
        }
        let mut rest = &*arguments.keywords;
        while let Some(first) = rest.first() {
            self.unit().range = range;
            if first.arg.is_none() {
                self.touch_line();
                self.expr(&first.value)?;
                self.unit().range = range;
                self.emit(Op::DictMerge(1));
                rest = &rest[1..];
                continue;
            }
            let named = rest.iter().take_while(|k| k.arg.is_some()).count();
            let together = named > 1 && named * 2 <= MANY;
            for keyword in &rest[..named] {
                self.unit().range = range;
                if !together {
                    self.touch_line();
                }
                self.silent_constant(Value::str(keyword.arg.as_ref().map_or("", |name| name)));
                self.expr(&keyword.value)?;
            }
            self.unit().range = range;
            self.emit(Op::BuildDict(named as u32));
            self.emit(Op::DictMerge(1));
            rest = &rest[named..];
        }
        self.unit().range = range;
        self.emit(Op::CallSpread(!arguments.keywords.is_empty()));
        Ok(())
    }
}

fn is_spread(arguments: &ast::Arguments) -> bool {
    arguments.args.iter().any(Expr::is_starred_expr) || arguments.keywords.iter().any(|k| k.arg.is_none())
}
