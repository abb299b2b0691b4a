//! What CPython warns of while it generates code, in its order (check_compare and its kin,
//! Python/compile.c).

use super::Compiler;
use super::constant::is_folded;
use crate::python::Warning;
use ruff_python_ast::{self as ast, CmpOp, Expr, Number, UnaryOp};
use ruff_text_size::Ranged;
use std::ops::Range;

impl Compiler<'_> {
    fn warn(&mut self, about: &impl Ranged, message: String) {
        self.warnings.push(Warning::at(&self.lines, about.start().into(), message));
    }

    /// `x is 5`; `negated` where a `not` before it turns the comparison round.
    pub(super) fn check_compare(&mut self, e: &ast::ExprCompare, negated: bool) {
        for (pair, op) in e.operands.windows(2).zip(&e.ops) {
            let is = match op {
                CmpOp::Is => !negated,
                CmpOp::IsNot => negated,
                _ => continue,
            };
            if let Some(literal) = pair.iter().find(|operand| is_compared_by_value(operand)) {
                let (said, meant) = if is { ("is", "==") } else { ("is not", "!=") };
                let kind = type_name(literal).unwrap_or("object");
                let message = format!("\"{said}\" with '{kind}' literal. Did you mean \"{meant}\"?");
                return self.warn(e, message);
            }
        }
    }

    /// A literal that is called: `[(1, 2) (3, 4)]`.
    pub(super) fn check_caller(&mut self, called: &Expr) {
        if !matches!(called, Expr::Lambda(_))
            && let Some(kind) = type_name(called)
        {
            let message = format!("'{kind}' object is not callable; perhaps you missed a comma?");
            self.warn(called, message);
        }
    }

    /// A literal that has no items, or none of this kind.
    pub(super) fn check_subscript(&mut self, s: &ast::ExprSubscript) {
        let Some(kind) = type_name(&s.value) else { return };
        match kind {
            "str" | "bytes" | "tuple" | "list" => {
                if let Some(index) = type_name(&s.slice).filter(|index| !matches!(*index, "int" | "bool")) {
                    let message = format!(
                        "{kind} indices must be integers or slices, not {index}; perhaps you missed a comma?"
                    );
                    self.warn(&*s.value, message);
                }
            }
            "dict" => {}
            kind => {
                let message = format!("'{kind}' object is not subscriptable; perhaps you missed a comma?");
                self.warn(&*s.value, message);
            }
        }
    }

    /// `assert (condition, "message")`.
    pub(super) fn check_assert(&mut self, s: &ast::StmtAssert) {
        if s.test.as_tuple_expr().is_some_and(|tuple| !tuple.elts.is_empty()) {
            self.warn(s, "assertion is always true, perhaps remove parentheses?".into());
        }
    }

    /// Says again what was said: CPython generates the code twice.
    pub(super) fn warn_again(&mut self, said: Range<usize>) {
        self.warnings.extend_from_within(said);
    }
}

/// Whether it is a constant of which there may be several that are equal (check_is_arg).
fn is_compared_by_value(expr: &Expr) -> bool {
    match expr {
        Expr::NoneLiteral(_) | Expr::BooleanLiteral(_) | Expr::EllipsisLiteral(_) => false,
        Expr::UnaryOp(e) if e.op == UnaryOp::Not => false,
        Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) => true,
        other => is_folded(other),
    }
}

/// The type that an expression's value has, where it shows (infer_type).
fn type_name(expr: &Expr) -> Option<&'static str> {
    Some(match expr {
        Expr::Tuple(_) => "tuple",
        Expr::List(_) | Expr::ListComp(_) => "list",
        Expr::Dict(_) | Expr::DictComp(_) => "dict",
        Expr::Set(_) | Expr::SetComp(_) => "set",
        Expr::Generator(_) => "generator",
        Expr::Lambda(_) => "function",
        Expr::FString(_) | Expr::StringLiteral(_) => "str",
        Expr::BytesLiteral(_) => "bytes",
        Expr::NoneLiteral(_) => "NoneType",
        Expr::BooleanLiteral(_) => "bool",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::NumberLiteral(number) => match number.value {
            Number::Int(_) => "int",
            Number::Float(_) => "float",
            Number::Complex { .. } => "complex",
        },
        Expr::UnaryOp(e) if is_folded(expr) && e.op == UnaryOp::Not => "bool",
        Expr::UnaryOp(e) if is_folded(expr) => type_name(&e.operand)?,
        Expr::BinOp(e) if is_folded(expr) => match (type_name(&e.left)?, type_name(&e.right)?) {
            ("int" | "bool", other) => other,
            (one, _) => one,
        },
        _ => return None,
    })
}
