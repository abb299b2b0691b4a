//! Expressions.

use super::function::Element;
use super::stmt::{binary, literal};
use super::{Compiler, Result};
use crate::python::code::{CodeKind, CompareOp, Conversion, Op, UnaryOp};
use crate::python::value::{Bytes, Value};
use ruff_python_ast::{self as ast, CmpOp, Expr, InterpolatedStringElement};
use ruff_text_size::Ranged;

/// Whether CPython's optimizer makes a constant of the expression.
fn is_folded(expr: &Expr) -> bool {
    match expr {
        Expr::UnaryOp(e) => is_folded(&e.operand),
        Expr::BinOp(e) => is_folded(&e.left) && is_folded(&e.right),
        Expr::Tuple(e) => e.elts.iter().all(is_folded),
        other => literal(other).is_some() || matches!(other, Expr::BytesLiteral(_)),
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
            Expr::Name(name) => {
                self.known_name(name)?;
                self.load(&name.id);
            }
            Expr::BinOp(e) => {
                self.expr(&e.left)?;
                self.expr(&e.right)?;
                self.at(e);
                self.emit(Op::Binary(binary(e.op)));
            }
            Expr::UnaryOp(e) => self.unary(e)?,
            Expr::BoolOp(e) => {
                let op = match e.op {
                    ast::BoolOp::And => Op::JumpIfFalseOrPop as fn(u32) -> Op,
                    ast::BoolOp::Or => Op::JumpIfTrueOrPop,
                };
                let mut ends = Vec::new();
                for (index, value) in e.values.iter().enumerate() {
                    self.expr(value)?;
                    if index + 1 < e.values.len() {
                        ends.push(self.jump(op));
                    }
                }
                ends.into_iter().for_each(|end| self.land(end));
            }
            Expr::Compare(e) => self.compare(e)?,
            Expr::If(e) => {
                self.expr(&e.test)?;
                let otherwise = self.jump(Op::PopJumpIfFalse);
                self.expr(&e.body)?;
                let end = self.jump(Op::Jump);
                self.land(otherwise);
                self.expr(&e.orelse)?;
                self.land(end);
            }
            Expr::Named(e) => {
                self.expr(&e.value)?;
                self.at(e);
                self.emit(Op::Copy(1));
                self.assign_to(&e.target)?;
            }
            Expr::Lambda(e) => self.lambda(e)?,
            Expr::Call(e) => self.call(e)?,
            Expr::Attribute(e) => {
                self.known_attribute(e)?;
                self.expr(&e.value)?;
                self.at(e);
                let name = self.attr_name(&e.attr);
                self.emit(Op::LoadAttr(name));
            }
            Expr::Subscript(e) => {
                self.expr(&e.value)?;
                self.expr(&e.slice)?;
                self.at(e);
                self.emit(Op::GetItem);
            }
            Expr::Slice(e) => {
                for part in [&e.lower, &e.upper, &e.step] {
                    match part {
                        Some(part) => self.expr(part)?,
                        None => self.none(),
                    }
                }
                self.at(e);
                self.emit(Op::BuildSlice);
            }
            Expr::List(e) => self.sequence(&e.elts, expr, Op::BuildList, None)?,
            Expr::Tuple(e) => self.sequence(&e.elts, expr, Op::BuildTuple, Some(Op::ListToTuple))?,
            Expr::Dict(e) => self.dict(e)?,
            Expr::ListComp(e) => self.inlined(e, Element::List(&e.elt), &e.generators)?,
            Expr::DictComp(e) => match &e.key {
                Some(key) => self.inlined(e, Element::Dict(key, &e.value), &e.generators)?,
                None => return self.unsupported(e, "unpacking in a comprehension is"),
            },
            Expr::Generator(e) => self.generator_expression(e)?,
            Expr::FString(e) => self.f_string(e)?,
            Expr::Await(e) => {
                self.expr(&e.value)?;
                self.at(e);
                self.emit(Op::GetAwaitable);
                self.none();
                self.emit(Op::Send);
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
                ast::Number::Complex { .. } => return self.unsupported(e, "a complex number is"),
                _ => return self.unsupported(e, "this number is"),
            },
            Expr::Set(e) => {
                let constant = e.elts.len() > 2 && e.elts.iter().all(is_folded);
                let build = if constant { |n| Op::BuildSet(n, true) } else { |n| Op::BuildSet(n, false) };
                self.sequence(&e.elts, expr, build, Some(Op::ListToSet))?;
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

    /// Yields what is on top.
    pub(super) fn yield_op(&mut self) {
        let op = match self.unit().code.kind {
            CodeKind::AsyncGenerator => Op::YieldAsync,
            _ => Op::Yield,
        };
        self.emit(op);
    }

    fn unary(&mut self, e: &'a ast::ExprUnaryOp) -> Result {
        // A negative number is one constant, as CPython's optimizer leaves it.
        if let (ast::UnaryOp::USub, Some(value)) = (e.op, literal(&e.operand)) {
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
                    self.constant(Value::Float(-float));
                    return Ok(());
                }
                _ => {}
            }
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

    fn compare(&mut self, e: &'a ast::ExprCompare) -> Result {
        let Some((first, rest)) = e.operands.split_first() else { return Ok(()) };
        self.expr(first)?;
        let mut ends = Vec::new();
        for (index, (op, operand)) in e.ops.iter().zip(rest).enumerate() {
            self.expr(operand)?;
            let last = index + 1 == rest.len();
            self.at(e);
            if !last {
                // a < b < c: keep b under the result of a < b.
                self.emit(Op::Copy(1));
                self.emit(Op::Swap(3));
                self.emit(Op::Swap(2));
            }
            self.emit(compare_op(*op));
            if !last {
                ends.push(self.jump(Op::JumpIfFalseOrPop));
            }
        }
        if !ends.is_empty() {
            let done = self.jump(Op::Jump);
            ends.into_iter().for_each(|end| self.land(end));
            self.emit(Op::Swap(2));
            self.emit(Op::PopTop);
            self.land(done);
        }
        Ok(())
    }

    fn sequence(
        &mut self,
        items: &'a [Expr],
        node: &'a Expr,
        build: fn(u32) -> Op,
        end: Option<Op>,
    ) -> Result {
        // CPython makes one constant of these, so that their lines are none to stop at.
        let constant = items.iter().all(|item| literal(item).is_some());
        if constant && (end.is_some() || items.len() >= 3) {
            self.at(node);
            items.iter().filter_map(literal).for_each(|value| self.constant(value));
            self.emit(build(items.len() as u32));
            return Ok(());
        }
        if !items.iter().any(Expr::is_starred_expr) {
            items.iter().try_for_each(|item| self.expr(item))?;
            self.at(node);
            self.emit(build(items.len() as u32));
            return Ok(());
        }
        self.spread(items)?;
        self.at(node);
        if let Some(op) = end {
            self.emit(op);
        }
        Ok(())
    }

    /// Pushes a list of items some of which are starred.
    fn spread(&mut self, items: &'a [Expr]) -> Result {
        self.emit(Op::BuildList(0));
        self.spread_onto(items)
    }

    /// Appends items to the list on top.
    fn spread_onto(&mut self, items: &'a [Expr]) -> Result {
        for item in items {
            if let Expr::Starred(starred) = item {
                self.expr(&starred.value)?;
                self.at(item);
                self.emit(Op::ListExtend(1));
            } else {
                self.expr(item)?;
                self.emit(Op::ListAppend(1));
            }
        }
        Ok(())
    }

    fn dict(&mut self, e: &'a ast::ExprDict) -> Result {
        self.emit(Op::BuildDict(0));
        for item in &e.items {
            match &item.key {
                Some(key) => {
                    self.expr(key)?;
                    self.expr(&item.value)?;
                    self.at(e);
                    self.emit(Op::DictSet(1));
                }
                None => {
                    self.expr(&item.value)?;
                    self.at(e);
                    self.emit(Op::DictUpdate(1));
                }
            }
        }
        Ok(())
    }

    fn call(&mut self, e: &'a ast::ExprCall) -> Result {
        if let Expr::Attribute(method) = &*e.func {
            self.known_attribute(method)?;
            self.expr(&method.value)?;
            self.at(method);
            let name = self.attr_name(&method.attr);
            self.emit(Op::LoadMethod(name));
        } else {
            self.expr(&e.func)?;
            self.emit(Op::NoSelf);
        }
        self.call_arguments(&e.arguments, 0, (e.range().start().into(), e.range().end().into()))
    }

    /// The arguments of a call, after `before` that are on the stack already, and the call.
    pub(super) fn call_arguments(
        &mut self,
        arguments: &'a ast::Arguments,
        before: usize,
        range: (u32, u32),
    ) -> Result {
        let spread = arguments.args.iter().any(Expr::is_starred_expr);
        if spread || arguments.keywords.iter().any(|k| k.arg.is_none()) {
            if before > 0 {
                self.emit(Op::BuildList(before as u32));
                self.spread_onto(&arguments.args)?;
            } else {
                self.spread(&arguments.args)?;
            }
            self.emit(Op::ListToTuple);
            if !arguments.keywords.is_empty() {
                self.emit(Op::BuildDict(0));
            }
            for keyword in &arguments.keywords {
                match &keyword.arg {
                    Some(name) => {
                        self.constant(Value::str(name));
                        self.expr(&keyword.value)?;
                        self.emit(Op::BuildDict(1));
                    }
                    None => self.expr(&keyword.value)?,
                }
                self.unit().range = range;
                self.emit(Op::DictMerge(1));
            }
            self.unit().range = range;
            self.emit(Op::CallSpread(!arguments.keywords.is_empty()));
            return Ok(());
        }
        arguments.args.iter().try_for_each(|arg| self.expr(arg))?;
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

    fn f_string(&mut self, e: &'a ast::ExprFString) -> Result {
        let mut count = 0;
        for part in e.value.iter() {
            match part {
                ast::FStringPartRef::Literal(text) => {
                    if !text.value.is_empty() {
                        self.constant(Value::str(&text.value));
                        count += 1;
                    }
                }
                ast::FStringPartRef::FString(f) => count += self.interpolated(&f.elements)?,
            }
        }
        self.at(e);
        self.emit(Op::BuildString(count));
        Ok(())
    }

    /// Pushes the pieces of an f-string and says how many.
    fn interpolated(&mut self, elements: &'a ast::InterpolatedStringElements) -> Result<u32> {
        let mut count = 0;
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(text) => {
                    self.at(text);
                    self.constant(Value::str(&text.value));
                }
                InterpolatedStringElement::Interpolation(value) => {
                    count += self.interpolation(value)?;
                }
            }
            count += 1;
        }
        Ok(count)
    }

    fn interpolation(&mut self, e: &'a ast::InterpolatedElement) -> Result<u32> {
        let mut extra = 0;
        if let Some(debug) = &e.debug_text {
            let text = &self.source.text[e.expression.range()];
            let text = format!("{}{text}{}", debug.leading(), debug.trailing());
            self.at(e);
            self.constant(Value::string(text));
            extra = 1;
        }
        self.expr(&e.expression)?;
        let conversion = match e.conversion {
            ast::ConversionFlag::None if e.debug_text.is_some() && e.format_spec.is_none() => {
                Conversion::Repr
            }
            ast::ConversionFlag::None => Conversion::None,
            ast::ConversionFlag::Str => Conversion::Str,
            ast::ConversionFlag::Repr => Conversion::Repr,
            ast::ConversionFlag::Ascii => Conversion::Ascii,
        };
        if let Some(spec) = &e.format_spec {
            let count = self.interpolated(&spec.elements)?;
            self.emit(Op::BuildString(count));
        }
        self.at(e);
        self.emit(Op::Format(conversion, e.format_spec.is_some()));
        Ok(extra)
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
