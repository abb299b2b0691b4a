//! Expressions.

use super::comprehend::Element;
use super::constant::is_folded;
use super::stmt::{binary, literal};
use super::{Compiler, Result, Variable};
use crate::python::code::{Awaited, CodeKind, Op};
use crate::python::value::{Bytes, Value};
use ruff_python_ast::{self as ast, Expr};

/// The library's module of complex numbers: see prelude/complex.py.
const COMPLEX: &str = "complex numbers";

/// The library's module of a built-in class that is Python here: brought where a program names the class.
fn library_class(name: &str) -> Option<&'static str> {
    match name {
        "complex" => Some(COMPLEX),
        "memoryview" => Some("memory views"),
        _ => None,
    }
}

impl<'a> Compiler<'a> {
    /// Pushes the value of an expression.
    pub(super) fn expr(&mut self, expr: &'a Expr) -> Result {
        self.at(expr);
        if let Some(value) = literal(expr) {
            self.constant(value);
            return Ok(());
        }
        match expr {
            Expr::Name(name)
                if let Some(module) = library_class(&name.id)
                    && self.is_built_in(&name.id) =>
            {
                let module = self.name(module);
                self.emit(Op::Import(module));
                let class = self.name(&name.id);
                self.emit(Op::LoadAttr(class));
            }
            Expr::Name(name) => {
                self.known_name(name)?;
                self.load(&name.id);
            }
            // What CPython's optimizer makes one constant of has one line.
            Expr::BinOp(_) | Expr::UnaryOp(_) if is_folded(expr) => {
                self.touch_line();
                self.unseen(|compiler| compiler.operation(expr))?;
            }
            Expr::BinOp(_) | Expr::UnaryOp(_) => self.operation(expr)?,
            Expr::BoolOp(e) => self.bool_op(e)?,
            Expr::Compare(e) => self.compare(e)?,
            Expr::If(e) => self.if_expr(e)?,
            Expr::Named(e) => {
                self.expr(&e.value)?;
                self.at(e);
                self.emit(Op::Copy(1));
                self.assign_to(&e.target)?;
            }
            Expr::Lambda(e) => self.lambda(e)?,
            Expr::Call(e) => self.call(e)?,
            Expr::Attribute(e) => self.attribute(e)?,
            Expr::Subscript(e) => {
                self.check_subscript(e);
                self.subscript(e, false)?;
                self.at(e);
                self.emit(Op::GetItem);
            }
            Expr::Slice(e) => self.slice(e)?,
            Expr::List(e) => self.sequence(&e.elts, expr, Op::BuildList)?,
            Expr::Tuple(e) => self.sequence(&e.elts, expr, Op::BuildTuple)?,
            Expr::Dict(e) => self.dict(e)?,
            Expr::ListComp(e) => self.inlined(e, Element::List(&e.elt), &e.generators)?,
            Expr::DictComp(e) => match &e.key {
                Some(key) => self.inlined(e, Element::Dict(key, &e.value), &e.generators)?,
                None => return self.unsupported(e, "unpacking in a comprehension is"),
            },
            Expr::Generator(e) => self.generator_expression(e, e)?,
            Expr::FString(e) => self.f_string(e)?,
            Expr::Await(e) => {
                self.expr(&e.value)?;
                self.at(e);
                self.wait(Awaited::Plain);
            }
            Expr::Yield(e) => {
                match &e.value {
                    Some(value) => self.expr(value)?,
                    None => self.none(),
                }
                self.at(e);
                self.yield_op();
            }
            Expr::YieldFrom(e) => {
                self.expr(&e.value)?;
                self.at(e);
                self.emit(Op::GetYieldFrom);
                self.none();
                self.emit(Op::Send);
            }
            Expr::NumberLiteral(e) => match e.value {
                ast::Number::Complex { real, imag } => {
                    let module = self.name(COMPLEX);
                    self.emit(Op::Import(module));
                    let class = self.name("complex");
                    self.emit(Op::LoadMethod(class));
                    self.constant(Value::Float(real));
                    self.constant(Value::Float(imag));
                    self.emit(Op::Call(2));
                }
                _ => return self.unsupported(e, "this number is"),
            },
            Expr::Set(e) => {
                let constant = e.elts.len() > 2 && e.elts.iter().all(is_folded);
                let build = if constant { |n| Op::BuildSet(n, true) } else { |n| Op::BuildSet(n, false) };
                self.sequence(&e.elts, expr, build)?;
            }
            Expr::SetComp(e) => self.inlined(e, Element::Set(&e.elt), &e.generators)?,
            Expr::BytesLiteral(e) => self.constant(Bytes::value(e.value.bytes().collect(), false)),
            Expr::TString(e) => return self.unsupported(e, "a t-string is"),
            Expr::Starred(e) => return self.unsupported(e, "this starred expression is"),
            Expr::IpyEscapeCommand(e) => return self.unsupported(e, "an IPython command is"),
            Expr::NoneLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::EllipsisLiteral(_)
            | Expr::StringLiteral(_) => {}
        }
        Ok(())
    }

    fn operation(&mut self, expr: &'a Expr) -> Result {
        match expr {
            Expr::BinOp(e) => {
                self.expr(&e.left)?;
                self.expr(&e.right)?;
                self.at(e);
                self.emit(Op::Binary(binary(e.op)));
                Ok(())
            }
            Expr::UnaryOp(e) => self.unary(e),
            _ => Ok(()),
        }
    }

    /// Whether a name means the built-in one here.
    fn is_built_in(&mut self, name: &str) -> bool {
        let outside = matches!(self.variable(name), Variable::Global(_) | Variable::Name(_));
        outside && !self.source.library && !self.scopes.binds(name)
    }

    /// Yields what is on top.
    pub(super) fn yield_op(&mut self) {
        let op = match self.unit().code.kind {
            CodeKind::AsyncGenerator => Op::YieldAsync,
            _ => Op::Yield,
        };
        self.emit(op);
    }
}
