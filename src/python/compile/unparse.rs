//! An expression's text as CPython writes it down for annotations that are not evaluated
//! (Python/ast_unparse.c).

use super::stmt::literal;
use crate::python::repr;
use ruff_python_ast::{self as ast, BoolOp, CmpOp, Expr, Operator, UnaryOp};
use ruff_text_size::Ranged;

/// How tightly something binds; what binds less than where it stands asks for is put in parentheses.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
struct Level(u8);

const TUPLE: Level = Level(0);
const TEST: Level = Level(1);
const OR: Level = Level(2);
const AND: Level = Level(3);
const NOT: Level = Level(4);
const COMPARE: Level = Level(5);
const EXPR: Level = Level(6);
const FACTOR: Level = Level(12);
const ATOM: Level = Level(15);

impl Level {
    fn tighter(self) -> Level {
        Level(self.0 + 1)
    }
}

/// The text of an expression of this source.
pub(super) fn unparse(expr: &Expr, source: &str) -> String {
    let mut writer = Writer { source, out: String::new() };
    writer.expr(expr, TEST);
    writer.out
}

struct Writer<'a> {
    source: &'a str,
    out: String,
}

impl Writer<'_> {
    fn text(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn expr(&mut self, expr: &Expr, level: Level) {
        if let Expr::EllipsisLiteral(_) = expr {
            return self.text("...");
        }
        if let Some(value) = literal(expr) {
            return self.text(&repr::quiet(&value));
        }
        match expr {
            Expr::Name(e) => self.text(&e.id),
            Expr::Attribute(e) => {
                self.expr(&e.value, ATOM);
                let number = matches!(&*e.value, Expr::NumberLiteral(n) if n.value.is_int());
                self.text(if number { " ." } else { "." });
                self.text(&e.attr);
            }
            Expr::Subscript(e) => {
                self.expr(&e.value, ATOM);
                self.text("[");
                self.expr(&e.slice, TUPLE);
                self.text("]");
            }
            Expr::Call(e) => self.call(e),
            Expr::BinOp(e) => {
                let (sign, at) = operator(e.op);
                let right = e.op == Operator::Pow;
                self.within(level > at, |w| {
                    w.expr(&e.left, if right { at.tighter() } else { at });
                    w.text(sign);
                    w.expr(&e.right, if right { at } else { at.tighter() });
                });
            }
            Expr::UnaryOp(e) => {
                let (sign, at) = match e.op {
                    UnaryOp::Invert => ("~", FACTOR),
                    UnaryOp::Not => ("not ", NOT),
                    UnaryOp::UAdd => ("+", FACTOR),
                    UnaryOp::USub => ("-", FACTOR),
                };
                self.within(level > at, |w| {
                    w.text(sign);
                    w.expr(&e.operand, at);
                });
            }
            Expr::BoolOp(e) => {
                let (sign, at) = match e.op {
                    BoolOp::And => (" and ", AND),
                    BoolOp::Or => (" or ", OR),
                };
                self.within(level > at, |w| w.list(&e.values, sign, at.tighter()));
            }
            Expr::Compare(e) => self.within(level > COMPARE, |w| {
                for (index, operand) in e.operands.iter().enumerate() {
                    if index > 0 {
                        w.text(comparison(e.ops[index - 1]));
                    }
                    w.expr(operand, COMPARE.tighter());
                }
            }),
            Expr::If(e) => self.within(level > TEST, |w| {
                w.expr(&e.body, TEST.tighter());
                w.text(" if ");
                w.expr(&e.test, TEST.tighter());
                w.text(" else ");
                w.expr(&e.orelse, TEST);
            }),
            Expr::Named(e) => self.within(level > TUPLE, |w| {
                w.expr(&e.target, ATOM);
                w.text(" := ");
                w.expr(&e.value, ATOM);
            }),
            Expr::Dict(e) => {
                self.text("{");
                for (index, item) in e.items.iter().enumerate() {
                    self.text(if index > 0 { ", " } else { "" });
                    match &item.key {
                        Some(key) => {
                            self.expr(key, TEST);
                            self.text(": ");
                            self.expr(&item.value, TEST);
                        }
                        None => {
                            self.text("**");
                            self.expr(&item.value, EXPR);
                        }
                    }
                }
                self.text("}");
            }
            Expr::Set(e) => {
                self.text("{");
                self.list(&e.elts, ", ", TEST);
                self.text("}");
            }
            Expr::List(e) => {
                self.text("[");
                self.list(&e.elts, ", ", TEST);
                self.text("]");
            }
            Expr::Tuple(e) if e.elts.is_empty() => self.text("()"),
            Expr::Tuple(e) => self.within(level > TUPLE, |w| {
                w.list(&e.elts, ", ", TEST);
                w.text(if e.elts.len() == 1 { "," } else { "" });
            }),
            Expr::Starred(e) => {
                self.text("*");
                self.expr(&e.value, EXPR);
            }
            Expr::Slice(e) => {
                let mut part = |before: &str, part: &Option<Box<Expr>>| {
                    self.text(before);
                    part.iter().for_each(|part| self.expr(part, TEST));
                };
                part("", &e.lower);
                part(":", &e.upper);
                if e.step.is_some() {
                    part(":", &e.step);
                }
            }
            // What no annotation is made of stays as it is written.
            other => self.text(&self.source[other.range()]),
        }
    }

    fn call(&mut self, e: &ast::ExprCall) {
        self.expr(&e.func, ATOM);
        self.text("(");
        self.list(&e.arguments.args, ", ", TEST);
        for (index, keyword) in e.arguments.keywords.iter().enumerate() {
            self.text(if index > 0 || !e.arguments.args.is_empty() { ", " } else { "" });
            match &keyword.arg {
                Some(name) => {
                    self.text(name);
                    self.text("=");
                }
                None => self.text("**"),
            }
            self.expr(&keyword.value, TEST);
        }
        self.text(")");
    }

    fn list(&mut self, all: &[Expr], between: &str, level: Level) {
        for (index, expr) in all.iter().enumerate() {
            self.text(if index > 0 { between } else { "" });
            self.expr(expr, level);
        }
    }

    fn within(&mut self, parentheses: bool, write: impl FnOnce(&mut Self)) {
        self.text(if parentheses { "(" } else { "" });
        write(self);
        self.text(if parentheses { ")" } else { "" });
    }
}

fn operator(op: Operator) -> (&'static str, Level) {
    match op {
        Operator::BitOr => (" | ", EXPR),
        Operator::BitXor => (" ^ ", Level(7)),
        Operator::BitAnd => (" & ", Level(8)),
        Operator::LShift => (" << ", Level(9)),
        Operator::RShift => (" >> ", Level(9)),
        Operator::Add => (" + ", Level(10)),
        Operator::Sub => (" - ", Level(10)),
        Operator::Mult => (" * ", Level(11)),
        Operator::MatMult => (" @ ", Level(11)),
        Operator::Div => (" / ", Level(11)),
        Operator::Mod => (" % ", Level(11)),
        Operator::FloorDiv => (" // ", Level(11)),
        Operator::Pow => (" ** ", Level(13)),
    }
}

fn comparison(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Eq => " == ",
        CmpOp::NotEq => " != ",
        CmpOp::Lt => " < ",
        CmpOp::LtE => " <= ",
        CmpOp::Gt => " > ",
        CmpOp::GtE => " >= ",
        CmpOp::Is => " is ",
        CmpOp::IsNot => " is not ",
        CmpOp::In => " in ",
        CmpOp::NotIn => " not in ",
    }
}
