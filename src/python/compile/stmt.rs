//! Statements, but for those that jump about (see `flow`) and functions (see `function`).

use super::condition::Jumps;
use super::constant::is_folded;
use super::{Compiler, Result};
use crate::python::code::{BinaryOp, Op};
use crate::python::number::BigInt;
use crate::python::value::Value;
use ruff_python_ast::{self as ast, Expr, Stmt};

impl<'a> Compiler<'a> {
    pub(super) fn stmt(&mut self, stmt: &'a Stmt) -> Result {
        self.at(stmt);
        match stmt {
            Stmt::Expr(s) => self.expr_stmt(s),
            Stmt::Assign(s) => self.assign(s),
            Stmt::AugAssign(s) => self.augmented(s),
            Stmt::AnnAssign(s) => self.annotated_assign(s),
            Stmt::Delete(s) => s.targets.iter().try_for_each(|target| self.delete_target(target)),
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) => {
                if matches!(stmt, Stmt::Pass(_)) {
                    self.touch_line();
                }
                Ok(())
            }
            Stmt::FunctionDef(s) => self.function(s),
            Stmt::Return(s) => self.return_stmt(s),
            Stmt::If(s) => self.if_stmt(s),
            Stmt::For(s) if s.is_async => self.async_for(s),
            Stmt::For(s) => self.for_stmt(s),
            Stmt::While(s) => self.while_stmt(s),
            Stmt::Break(_) => self.leave_loop(true),
            Stmt::Continue(_) => self.leave_loop(false),
            Stmt::Try(s) => self.try_stmt(s),
            Stmt::Raise(s) => self.raise(s),
            Stmt::Assert(s) => self.assert(s),
            Stmt::Import(s) => self.import(s),
            Stmt::ImportFrom(s) => self.import_from(s),
            Stmt::ClassDef(s) => self.class(s),
            Stmt::With(s) => self.with_stmt(s),
            Stmt::Match(s) => self.match_stmt(s),
            Stmt::TypeAlias(s) => self.type_alias(s),
            Stmt::IpyEscapeCommand(s) => self.unsupported(s, "an IPython command is"),
        }
    }

    fn expr_stmt(&mut self, s: &'a ast::StmtExpr) -> Result {
        // A constant by itself does nothing.
        if is_folded(&s.value) {
            self.touch_line();
            return Ok(());
        }
        self.expr(&s.value)?;
        self.silent(Op::PopTop);
        Ok(())
    }

    fn assign(&mut self, s: &'a ast::StmtAssign) -> Result {
        self.expr(&s.value)?;
        for (index, target) in s.targets.iter().enumerate() {
            if index + 1 < s.targets.len() {
                self.at(s);
                self.emit(Op::Copy(1));
            }
            self.assign_to(target)?;
        }
        Ok(())
    }

    /// Stores TOS into a target.
    pub(super) fn assign_to(&mut self, target: &'a Expr) -> Result {
        match target {
            Expr::Name(name) => {
                self.at(name);
                self.store(&name.id);
            }
            Expr::Attribute(a) => {
                self.expr(&a.value)?;
                self.at_attribute(a, a);
                let name = self.attr_name(&a.attr);
                self.emit(Op::StoreAttr(name));
            }
            Expr::Subscript(s) => {
                self.subscript(s, false)?;
                self.at(s);
                self.emit(Op::SetItem);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                self.at(target);
                match elts.iter().position(Expr::is_starred_expr) {
                    Some(star) => {
                        self.emit(Op::UnpackStar(star as u16, (elts.len() - star - 1) as u16));
                    }
                    None => {
                        self.emit(Op::Unpack(elts.len() as u32));
                    }
                }
                for element in elts {
                    match element {
                        Expr::Starred(starred) => self.assign_to(&starred.value)?,
                        other => self.assign_to(other)?,
                    }
                }
            }
            other => return self.unsupported(other, "this target is"),
        }
        Ok(())
    }

    fn augmented(&mut self, s: &'a ast::StmtAugAssign) -> Result {
        let op = Op::InPlace(binary(s.op));
        match &*s.target {
            Expr::Name(name) => {
                self.at(name);
                self.load(&name.id);
                self.expr(&s.value)?;
                self.at(s);
                self.emit(op);
                self.at(name);
                self.store(&name.id);
            }
            Expr::Attribute(a) => {
                self.expr(&a.value)?;
                self.at(a);
                let name = self.attr_name(&a.attr);
                self.emit(Op::Copy(1));
                self.at_attribute(a, a);
                self.emit(Op::LoadAttr(name));
                self.expr(&s.value)?;
                self.at(s);
                self.emit(op);
                self.at_attribute(a, a);
                self.emit(Op::Swap(2));
                self.emit(Op::StoreAttr(name));
            }
            Expr::Subscript(sub) => {
                self.subscript(sub, false)?;
                self.at(sub);
                self.emit(Op::Copy(2));
                self.emit(Op::Copy(2));
                self.emit(Op::GetItem);
                self.expr(&s.value)?;
                self.at(s);
                self.emit(op);
                self.at(sub);
                self.emit(Op::Swap(3));
                self.emit(Op::Swap(2));
                self.emit(Op::SetItem);
            }
            other => return self.unsupported(other, "this target is"),
        }
        Ok(())
    }

    fn delete_target(&mut self, target: &'a Expr) -> Result {
        match target {
            Expr::Name(name) => {
                self.at(name);
                self.delete(&name.id);
            }
            Expr::Attribute(a) => {
                self.expr(&a.value)?;
                self.at_attribute(a, a);
                let name = self.attr_name(&a.attr);
                self.emit(Op::DeleteAttr(name));
            }
            Expr::Subscript(s) => {
                self.subscript(s, true)?;
                self.at(s);
                self.emit(Op::DeleteItem);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                elts.iter().try_for_each(|element| self.delete_target(element))?;
            }
            other => return self.unsupported(other, "this target is"),
        }
        Ok(())
    }

    fn raise(&mut self, s: &'a ast::StmtRaise) -> Result {
        let mut parts = 0;
        for part in s.exc.iter().chain(&s.cause) {
            self.expr(part)?;
            parts += 1;
        }
        self.at(s);
        self.emit(Op::Raise(parts));
        Ok(())
    }

    fn assert(&mut self, s: &'a ast::StmtAssert) -> Result {
        self.check_assert(s);
        let mut passed = Jumps::default();
        self.jump_if(&s.test, true, &mut passed)?;
        self.at(s);
        self.touch_line();
        if let Some(message) = &s.msg {
            self.expr(message)?;
            self.at(s);
            self.touch_line();
        }
        self.at(&*s.test);
        self.emit(Op::RaiseAssertion(s.msg.is_some()));
        self.land_all(passed.patches);
        Ok(())
    }

    fn import(&mut self, s: &'a ast::StmtImport) -> Result {
        for alias in &s.names {
            self.known_module(&alias.name)?;
            self.at(s);
            if alias.name.contains('.') && alias.asname.is_none() {
                let top = alias.name.split('.').next().unwrap_or_default().to_string();
                let full = self.name(&alias.name);
                self.emit(Op::Import(full));
                self.emit(Op::PopTop);
                let top_name = self.name(&top);
                self.emit(Op::Import(top_name));
                self.store(&top);
            } else {
                let name = self.name(&alias.name);
                self.emit(Op::Import(name));
                self.store(alias.asname.as_ref().unwrap_or(&alias.name));
            }
        }
        Ok(())
    }

    fn import_from(&mut self, s: &'a ast::StmtImportFrom) -> Result {
        let name = match &s.module {
            Some(module) if s.level == 0 => {
                if &**module == "__future__" {
                    self.touch_line();
                    return Ok(());
                }
                self.known_module(module)?;
                self.name(module)
            }
            // A program is in no package: to import by such a name fails in the run.
            module => {
                let module = module.as_deref().unwrap_or_default();
                self.name(&format!("{}{module}", ".".repeat(s.level as usize)))
            }
        };
        self.emit(Op::Import(name));
        for alias in &s.names {
            if &*alias.name == "*" {
                self.emit(Op::ImportStar);
                return Ok(());
            }
            let name = self.name(&alias.name);
            self.emit(Op::ImportFrom(name));
            self.store(alias.asname.as_ref().unwrap_or(&alias.name));
        }
        self.emit(Op::PopTop);
        Ok(())
    }
}

pub(super) fn binary(op: ast::Operator) -> BinaryOp {
    match op {
        ast::Operator::Add => BinaryOp::Add,
        ast::Operator::Sub => BinaryOp::Sub,
        ast::Operator::Mult => BinaryOp::Mul,
        ast::Operator::MatMult => BinaryOp::MatMul,
        ast::Operator::Div => BinaryOp::Div,
        ast::Operator::Mod => BinaryOp::Mod,
        ast::Operator::Pow => BinaryOp::Pow,
        ast::Operator::LShift => BinaryOp::LShift,
        ast::Operator::RShift => BinaryOp::RShift,
        ast::Operator::BitOr => BinaryOp::Or,
        ast::Operator::BitXor => BinaryOp::Xor,
        ast::Operator::BitAnd => BinaryOp::And,
        ast::Operator::FloorDiv => BinaryOp::FloorDiv,
    }
}

/// An integer of any length, as the parser keeps it: small, or its text.
fn long_int(int: &ast::Int) -> Option<Value> {
    if let Some(small) = int.as_i64() {
        return Some(Value::Int(small));
    }
    let text = int.to_string();
    let radix = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 10,
    };
    let digits = if radix == 10 { &text[..] } else { &text[2..] };
    BigInt::parse_bytes(digits.as_bytes(), radix).map(Value::integer)
}

/// The value of a literal, where the expression is one.
pub(super) fn literal(expr: &Expr) -> Option<Value> {
    Some(match expr {
        Expr::NoneLiteral(_) => Value::None,
        Expr::BooleanLiteral(b) => Value::bool(b.value),
        Expr::EllipsisLiteral(_) => Value::Ellipsis,
        Expr::StringLiteral(s) => Value::str(s.value.to_str()),
        Expr::NumberLiteral(n) => match &n.value {
            ast::Number::Int(int) => long_int(int)?,
            ast::Number::Float(float) => Value::float(*float),
            ast::Number::Complex { .. } => return None,
        },
        _ => return None,
    })
}
