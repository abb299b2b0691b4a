//! Conditions: what decides where control goes, and the expressions that are made of them.

use super::emit::Patch;
use super::stmt::literal;
use super::{Compiler, Result};
use crate::python::code::{CompareOp, Op, UnaryOp};
use crate::python::value::Value;
use ruff_python_ast::{self as ast, CmpOp, Expr};

/// Whether a literal counts as true; `None` for any other expression.
fn truth(expr: &Expr) -> Option<bool> {
    if let Expr::Name(name) = expr {
        return (&*name.id == "__debug__").then_some(true);
    }
    Some(match literal(expr)? {
        Value::Bool(b) => b.get(),
        Value::Int(i) => i != 0,
        Value::Float(f) => f.get() != 0.0,
        Value::None => false,
        Value::Str(text) => !text.text().is_empty(),
        Value::Ellipsis => true,
        _ => return None,
    })
}

/// Jumps of a condition that lead to the same place.
#[derive(Default)]
pub(super) struct Jumps {
    pub patches: Vec<Patch>,
    /// Where the jump comes from that they lead to: CPython makes one of the two, with that place
    /// (jump_thread, Python/flowgraph.c).
    pub next: Option<(u32, u32)>,
}

impl<'a> Compiler<'a> {
    /// Jumps if the expression's truth is `jumps`, else goes on (compiler_jump_if). The jumps are added to
    /// `out`.
    pub(super) fn jump_if(&mut self, expr: &'a Expr, jumps: bool, out: &mut Jumps) -> Result {
        if let Some(truth) = truth(expr) {
            self.at(expr);
            self.touch_line();
            if truth == jumps {
                self.jump_to(Op::Jump, out);
            }
            return Ok(());
        }
        match expr {
            Expr::UnaryOp(e) if e.op == ast::UnaryOp::Not && !is_inverted(&e.operand) => {
                return self.jump_if(&e.operand, !jumps, out);
            }
            Expr::BoolOp(e) => {
                let Some((last, rest)) = e.values.split_last() else { return Ok(()) };
                let stops = e.op == ast::BoolOp::Or;
                // What settles the whole either way settles the jump, or skips it.
                let mut skips = Jumps::default();
                for value in rest {
                    let to = if stops == jumps { &mut *out } else { &mut skips };
                    self.jump_if(value, stops, to)?;
                }
                self.jump_if(last, jumps, out)?;
                self.land_all(skips.patches);
                return Ok(());
            }
            Expr::If(e) => {
                let mut otherwise = Jumps::default();
                self.jump_if(&e.test, false, &mut otherwise)?;
                self.jump_if(&e.body, jumps, out)?;
                let end = self.silent_jump(Op::Jump);
                self.land_all(otherwise.patches);
                self.jump_if(&e.orelse, jumps, out)?;
                self.land(end);
                return Ok(());
            }
            Expr::Compare(e) if e.ops.len() > 1 => return self.jump_if_chain(e, jumps, out),
            _ => {}
        }
        self.expr(expr)?;
        self.at(expr);
        self.jump_to(if jumps { Op::PopJumpIfTrue } else { Op::PopJumpIfFalse }, out);
        Ok(())
    }

    /// Makes one of the jumps.
    fn jump_to(&mut self, op: fn(u32) -> Op, out: &mut Jumps) {
        let range = self.range();
        self.touch_line();
        if let Some(next) = out.next {
            self.unit().range = next;
            self.touch_line();
            self.unit().range = range;
        }
        out.patches.push(self.silent_jump(op));
    }

    /// `a < b < c` as a condition.
    fn jump_if_chain(&mut self, e: &'a ast::ExprCompare, jumps: bool, out: &mut Jumps) -> Result {
        let fails = self.chain(e, |compiler| compiler.jump(Op::PopJumpIfFalse))?;
        self.jump_to(if jumps { Op::PopJumpIfTrue } else { Op::PopJumpIfFalse }, out);
        let end = self.silent_jump(Op::Jump);
        self.land_all(fails);
        self.at(e);
        self.emit(Op::PopTop);
        if !jumps {
            out.patches.push(self.silent_jump(Op::Jump));
        }
        self.land(end);
        Ok(())
    }

    /// Compares one after the other; the jumps that `fails` makes leave with the next operand on the stack,
    /// below what they keep. The last comparison's result is on top.
    fn chain(&mut self, e: &'a ast::ExprCompare, fails: fn(&mut Self) -> Patch) -> Result<Vec<Patch>> {
        let mut out = Vec::new();
        let Some((first, rest)) = e.operands.split_first() else { return Ok(out) };
        self.check_compare(e, false);
        self.expr(first)?;
        for (index, (op, operand)) in e.ops.iter().zip(rest).enumerate() {
            match op {
                CmpOp::In | CmpOp::NotIn => self.iterated(operand)?,
                _ => self.expr(operand)?,
            }
            self.at(e);
            if index + 1 < rest.len() {
                // a < b < c: keep b under the result of a < b.
                self.emit(Op::Copy(1));
                self.emit(Op::Swap(3));
                self.emit(Op::Swap(2));
                self.emit(compare_op(*op));
                out.push(fails(self));
            } else {
                self.emit(compare_op(*op));
            }
        }
        Ok(out)
    }

    pub(super) fn compare(&mut self, e: &'a ast::ExprCompare) -> Result {
        let fails = self.chain(e, |compiler| compiler.jump(Op::JumpIfFalseOrPop))?;
        if !fails.is_empty() {
            let done = self.silent_jump(Op::Jump);
            self.land_all(fails);
            self.emit(Op::Swap(2));
            self.emit(Op::PopTop);
            self.land(done);
        }
        Ok(())
    }

    pub(super) fn bool_op(&mut self, e: &'a ast::ExprBoolOp) -> Result {
        let op = match e.op {
            ast::BoolOp::And => Op::JumpIfFalseOrPop as fn(u32) -> Op,
            ast::BoolOp::Or => Op::JumpIfTrueOrPop,
        };
        let mut ends = Vec::new();
        for (index, value) in e.values.iter().enumerate() {
            self.expr(value)?;
            if index + 1 < e.values.len() {
                self.at(e);
                ends.push(self.jump(op));
            }
        }
        self.land_all(ends);
        Ok(())
    }

    pub(super) fn if_expr(&mut self, e: &'a ast::ExprIf) -> Result {
        let mut otherwise = Jumps::default();
        self.jump_if(&e.test, false, &mut otherwise)?;
        self.expr(&e.body)?;
        let end = self.silent_jump(Op::Jump);
        self.land_all(otherwise.patches);
        self.expr(&e.orelse)?;
        self.land(end);
        Ok(())
    }

    pub(super) fn unary(&mut self, e: &'a ast::ExprUnaryOp) -> Result {
        // A negative number is one constant, as CPython's optimizer leaves it.
        if let (ast::UnaryOp::USub, Some(value)) = (e.op, literal(&e.operand)) {
            self.at(e);
            match value {
                Value::Big(int) => {
                    self.constant(Value::integer(-&**int));
                    return Ok(());
                }
                Value::Int(int) if int != 0 => {
                    self.constant(Value::Int(-int));
                    return Ok(());
                }
                Value::Float(float) => {
                    self.constant(Value::float(-float.get()));
                    return Ok(());
                }
                _ => {}
            }
        }
        // `not a in b` is `a not in b`, and so on.
        if let (ast::UnaryOp::Not, Expr::Compare(inner)) = (e.op, &*e.operand)
            && is_inverted(&e.operand)
            && let ([op], [left, right]) = (&*inner.ops, &*inner.operands)
            && let Op::Is(not) | Op::Contains(not) = compare_op(*op)
        {
            let is = matches!(op, CmpOp::Is | CmpOp::IsNot);
            self.check_compare(inner, true);
            self.expr(left)?;
            if is {
                self.expr(right)?
            } else {
                self.iterated(right)?
            }
            self.at(inner);
            self.emit(if is { Op::Is(!not) } else { Op::Contains(!not) });
            return Ok(());
        }
        // CPython's compiler works this out, so that nothing is warned of when it runs.
        if let (ast::UnaryOp::Invert, Expr::BooleanLiteral(truth)) = (e.op, &*e.operand) {
            self.at(e);
            self.constant(Value::Int(!i64::from(truth.value)));
            return Ok(());
        }
        self.expr(&e.operand)?;
        self.at(e);
        self.emit(Op::Unary(match e.op {
            ast::UnaryOp::Invert => UnaryOp::Invert,
            ast::UnaryOp::Not => UnaryOp::Not,
            ast::UnaryOp::UAdd => UnaryOp::Positive,
            ast::UnaryOp::USub => UnaryOp::Negative,
        }));
        Ok(())
    }
}

fn compare_op(op: CmpOp) -> Op {
    match op {
        CmpOp::Eq => Op::Compare(CompareOp::Eq),
        CmpOp::NotEq => Op::Compare(CompareOp::Ne),
        CmpOp::Lt => Op::Compare(CompareOp::Lt),
        CmpOp::LtE => Op::Compare(CompareOp::Le),
        CmpOp::Gt => Op::Compare(CompareOp::Gt),
        CmpOp::GtE => Op::Compare(CompareOp::Ge),
        CmpOp::Is => Op::Is(false),
        CmpOp::IsNot => Op::Is(true),
        CmpOp::In => Op::Contains(false),
        CmpOp::NotIn => Op::Contains(true),
    }
}

/// Whether `not` before a comparison makes another comparison of it.
fn is_inverted(compared: &Expr) -> bool {
    let inverts = |op: &CmpOp| matches!(op, CmpOp::Is | CmpOp::IsNot | CmpOp::In | CmpOp::NotIn);
    matches!(compared, Expr::Compare(e) if e.ops.len() == 1 && inverts(&e.ops[0]))
}
