//! What CPython's compiler warns of: what can hardly be meant (Python/compile.c, check_compare and its kin).

use super::Compiler;
use super::constant::folded_type;
use crate::python::SyntaxWarning;
use ruff_python_ast::{self as ast, CmpOp, Expr};
use ruff_text_size::Ranged;

impl<'a> Compiler<'a> {
    fn warn(&mut self, at: &impl Ranged, message: String) {
        if !self.source.library {
            let line = self.line_at(at);
            self.warnings.push(SyntaxWarning { line, message });
        }
    }

    /// `x is 1`: whether that is so depends on the implementation. A `not` before it turns it round.
    pub(super) fn check_compare(&mut self, e: &ast::ExprCompare, not: bool) {
        let Some((mut left, rest)) = e.operands.split_first() else { return };
        for (op, right) in e.ops.iter().zip(rest) {
            if !matches!(op, CmpOp::Is | CmpOp::IsNot) {
                left = right;
                continue;
            }
            let (is, with) = if (*op == CmpOp::IsNot) == not { ("is", "==") } else { ("is not", "!=") };
            let literal =
                |e: &Expr| folded_type(e).filter(|name| !["bool", "NoneType", "ellipsis"].contains(name));
            if let Some(name) = literal(left).or_else(|| literal(right)) {
                self.warn(e, format!("\"{is}\" with '{name}' literal. Did you mean \"{with}\"?"));
                return;
            }
            left = right;
        }
    }

    /// `(1)(2)`: what is called cannot be.
    pub(super) fn check_caller(&mut self, callee: &Expr) {
        if let Some(name) = display_type(callee).filter(|name| *name != "function") {
            let message = format!("'{name}' object is not callable; perhaps you missed a comma?");
            self.warn(callee, message);
        }
    }

    /// `{1}[0]`, `[1]["a"]`: what has no items, or none at such a place.
    pub(super) fn check_subscript(&mut self, e: &ast::ExprSubscript) {
        let Some(name) = display_type(&e.value) else { return };
        if matches!(
            name,
            "NoneType" | "ellipsis" | "int" | "bool" | "float" | "set" | "generator" | "function"
        ) {
            let message = format!("'{name}' object is not subscriptable; perhaps you missed a comma?");
            return self.warn(&*e.value, message);
        }
        let Some(index) = display_type(&e.slice) else { return };
        let sequence = matches!(name, "str" | "bytes" | "tuple" | "list");
        if sequence && !matches!(index, "int" | "bool") {
            let text = "perhaps you missed a comma?";
            let message = format!("{name} indices must be integers or slices, not {index}; {text}");
            self.warn(&*e.value, message);
        }
    }

    /// `assert (x, "message")`: a tuple is always true.
    pub(super) fn check_assert(&mut self, s: &ast::StmtAssert) {
        if matches!(&*s.test, Expr::Tuple(tuple) if !tuple.elts.is_empty()) {
            self.warn(s, "assertion is always true, perhaps remove parentheses?".into());
        }
    }
}

/// The type of what an expression gives, where its form alone tells (infer_type).
fn display_type(expr: &Expr) -> Option<&'static str> {
    folded_type(expr).or(match expr {
        Expr::Tuple(_) => Some("tuple"),
        Expr::List(_) | Expr::ListComp(_) => Some("list"),
        Expr::Dict(_) | Expr::DictComp(_) => Some("dict"),
        Expr::Set(_) | Expr::SetComp(_) => Some("set"),
        Expr::Generator(_) => Some("generator"),
        Expr::Lambda(_) => Some("function"),
        Expr::FString(_) => Some("str"),
        _ => None,
    })
}
