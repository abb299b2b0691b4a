//! Displays: lists, tuples, sets, dicts, slices, f-strings.

use super::call::MANY;
use super::constant::is_folded;
use super::{Compiler, Result};
use crate::python::code::{Conversion, Op};
use crate::python::value::Value;
use ruff_python_ast::{self as ast, Expr, InterpolatedStringElement};
use ruff_text_size::Ranged;

impl<'a> Compiler<'a> {
    /// A list, tuple or set (starunpack_helper). `end` makes a tuple or set of a list.
    pub(super) fn sequence(
        &mut self,
        items: &'a [Expr],
        node: &'a Expr,
        build: fn(u32) -> Op,
        end: Option<Op>,
    ) -> Result {
        // CPython makes one constant of these, so that their lines are none to stop at.
        if items.iter().all(is_folded) && (node.is_tuple_expr() || items.len() >= 3) {
            return self.folded(items, node, build);
        }
        if items.len() <= MANY && !items.iter().any(Expr::is_starred_expr) {
            items.iter().try_for_each(|item| self.expr(item))?;
            self.at(node);
            self.emit(build(items.len() as u32));
            return Ok(());
        }
        self.at(node);
        let range = self.range();
        self.spread(items, 0, range)?;
        if let Some(op) = end {
            self.emit(op);
        }
        Ok(())
    }

    /// What is iterated over, or looked in: CPython makes a constant of a display of constants there.
    pub(super) fn iterated(&mut self, expr: &'a Expr) -> Result {
        match expr {
            Expr::List(e) if e.elts.iter().all(is_folded) => {
                self.at(expr);
                self.folded(&e.elts, expr, Op::BuildList)
            }
            _ => self.expr(expr),
        }
    }

    /// A display of constants, all on the line that it begins on.
    fn folded(&mut self, items: &'a [Expr], node: &'a Expr, build: fn(u32) -> Op) -> Result {
        self.at(node);
        self.touch_line();
        self.unseen(|compiler| items.iter().try_for_each(|item| compiler.expr(item)))?;
        self.at(node);
        self.emit(build(items.len() as u32));
        Ok(())
    }

    /// Pushes a list of items some of which are starred, or of very many; it lies on `before` values, which
    /// become its first. All but the items comes from `range`.
    pub(super) fn spread(&mut self, items: &'a [Expr], before: usize, range: (u32, u32)) -> Result {
        let first = match items.len() + before > MANY {
            true => 0,
            false => items.iter().position(Expr::is_starred_expr).unwrap_or(items.len()),
        };
        items[..first].iter().try_for_each(|item| self.expr(item))?;
        self.unit().range = range;
        self.emit(Op::BuildList((first + before) as u32));
        for item in &items[first..] {
            let op = match item {
                Expr::Starred(starred) => {
                    self.expr(&starred.value)?;
                    Op::ListExtend(1)
                }
                other => {
                    self.expr(other)?;
                    Op::ListAppend(1)
                }
            };
            self.unit().range = range;
            self.emit(op);
        }
        Ok(())
    }

    /// A dict display (compiler_dict): built in parts, so that not too much lies on the stack.
    pub(super) fn dict(&mut self, e: &'a ast::ExprDict) -> Result {
        let (mut built, mut part) = (false, 0);
        for (index, item) in e.items.iter().enumerate() {
            if item.key.is_none() {
                if part > 0 {
                    self.dict_part(e, &e.items[index - part..index], &mut built)?;
                    part = 0;
                }
                self.at(e);
                self.touch_line();
                if !built {
                    self.emit(Op::BuildDict(0));
                    built = true;
                }
                self.expr(&item.value)?;
                self.at(e);
                self.emit(Op::DictUpdate(1));
            } else if part * 2 > MANY {
                self.dict_part(e, &e.items[index - part..=index], &mut built)?;
                part = 0;
            } else {
                part += 1;
            }
        }
        if part > 0 {
            self.dict_part(e, &e.items[e.items.len() - part..], &mut built)?;
        }
        if !built {
            self.at(e);
            self.emit(Op::BuildDict(0));
        }
        Ok(())
    }

    /// Items with keys: they are added to the dict on top, or become a dict where there is none yet.
    fn dict_part(&mut self, e: &'a ast::ExprDict, items: &'a [ast::DictItem], built: &mut bool) -> Result {
        let big = items.len() * 2 > MANY;
        let keys = || items.iter().filter_map(|item| item.key.as_ref());
        let constant = !big && items.len() > 1 && keys().all(is_folded);
        self.at(e);
        if big {
            self.emit(Op::BuildDict(0));
        }
        for item in items {
            // Constant keys are one tuple in CPython.
            match &item.key {
                Some(key) if constant => self.unseen(|compiler| compiler.expr(key))?,
                Some(key) => self.expr(key)?,
                None => {}
            }
            self.expr(&item.value)?;
            self.at(e);
            if big {
                self.emit(Op::DictSet(1));
            }
        }
        if !big {
            self.emit(Op::BuildDict(items.len() as u32));
        }
        if std::mem::replace(built, true) {
            self.emit(Op::DictUpdate(1));
        }
        Ok(())
    }

    /// A subscript's key. A slice of two parts becomes no slice object in CPython, unless it is deleted.
    pub(super) fn subscript(&mut self, s: &'a ast::ExprSubscript, deleted: bool) -> Result {
        self.expr(&s.value)?;
        match &*s.slice {
            Expr::Slice(slice) if slice.step.is_none() && !deleted => {
                self.slice_parts(slice)?;
                self.silent(Op::BuildSlice);
            }
            key => self.expr(key)?,
        }
        Ok(())
    }

    pub(super) fn slice(&mut self, slice: &'a ast::ExprSlice) -> Result {
        self.slice_parts(slice)?;
        self.emit(Op::BuildSlice);
        Ok(())
    }

    fn slice_parts(&mut self, slice: &'a ast::ExprSlice) -> Result {
        for (index, part) in [&slice.lower, &slice.upper, &slice.step].into_iter().enumerate() {
            match part {
                Some(part) => self.expr(part)?,
                None if index == 2 => self.silent_constant(Value::None),
                None => {
                    self.at(slice);
                    self.none();
                }
            }
        }
        self.at(slice);
        Ok(())
    }

    pub(super) fn f_string(&mut self, e: &'a ast::ExprFString) -> Result {
        let mut pieces = Pieces::default();
        for part in e.value.iter() {
            match part {
                ast::FStringPartRef::Literal(text) => pieces.text(text, &text.value),
                ast::FStringPartRef::FString(f) => self.pieces(&f.elements, &mut pieces)?,
            }
        }
        self.join(pieces, e);
        Ok(())
    }

    /// Pushes the pieces of an f-string, but for text at its end.
    fn pieces(&mut self, elements: &'a ast::InterpolatedStringElements, pieces: &mut Pieces) -> Result {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(text) => pieces.text(text, &text.value),
                InterpolatedStringElement::Interpolation(value) => {
                    if let Some(debug) = &value.debug_text {
                        let text = &self.source.text[value.expression.range()];
                        pieces.text(value, &format!("{}{text}{}", debug.leading(), debug.trailing()));
                    }
                    self.push_text(pieces);
                    self.interpolation(value)?;
                    pieces.pushed += 1;
                }
            }
        }
        Ok(())
    }

    /// Pushes the text that stands between two values, or at an end.
    fn push_text(&mut self, pieces: &mut Pieces) {
        if let Some((range, text)) = pieces.text.take() {
            self.unit().range = range;
            self.constant(Value::string(text));
            pieces.pushed += 1;
        }
    }

    fn join(&mut self, mut pieces: Pieces, node: &impl Ranged) {
        self.push_text(&mut pieces);
        self.at(node);
        if pieces.pushed == 1 {
            self.silent(Op::BuildString(1));
        } else {
            self.emit(Op::BuildString(pieces.pushed));
        }
    }

    fn interpolation(&mut self, e: &'a ast::InterpolatedElement) -> Result {
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
            let mut pieces = Pieces::default();
            self.pieces(&spec.elements, &mut pieces)?;
            self.join(pieces, &**spec);
        }
        self.at(e);
        self.emit(Op::Format(conversion, e.format_spec.is_some()));
        Ok(())
    }
}

/// An f-string in the making: text that lies together is one piece.
#[derive(Default)]
struct Pieces {
    pushed: u32,
    text: Option<((u32, u32), String)>,
}

impl Pieces {
    fn text(&mut self, node: &impl Ranged, text: &str) {
        if text.is_empty() {
            return;
        }
        let range = node.range();
        let (_, all) =
            self.text.get_or_insert_with(|| ((range.start().into(), range.end().into()), String::new()));
        all.push_str(text);
    }
}
