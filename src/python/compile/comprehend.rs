//! Comprehensions, which run inside the frame around them (PEP 709), and generator expressions.

use super::condition::Jumps;
use super::{Compiler, Result};
use crate::python::code::{Awaited, CodeKind, Op, Params};
use crate::python::scope::Binding;
use crate::python::value::Value;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

/// What the innermost loop of a comprehension does with each element.
pub(super) enum Element<'a> {
    List(&'a Expr),
    Dict(&'a Expr, &'a Expr),
    Set(&'a Expr),
    Yield(&'a Expr),
}

/// The loops of a comprehension, and where its text is.
struct Loops<'a> {
    element: Element<'a>,
    generators: &'a [ast::Comprehension],
    whole: (u32, u32),
}

impl Element<'_> {
    fn range(&self) -> (u32, u32) {
        let (first, last) = match self {
            Element::List(e) | Element::Set(e) | Element::Yield(e) => (e, e),
            Element::Dict(key, value) => (key, value),
        };
        (first.range().start().into(), last.range().end().into())
    }
}

impl<'a> Compiler<'a> {
    /// A list, set or dict comprehension.
    pub(super) fn inlined<T: Ranged>(
        &mut self,
        node: &'a T,
        element: Element<'a>,
        generators: &'a [ast::Comprehension],
    ) -> Result {
        let scope = self.scopes.at(node);
        let Some(first) = generators.first() else { return Ok(()) };
        self.iterator(first)?;
        self.at(node);
        let whole = self.range();
        let mut slots = Vec::new();
        for binding in [Binding::Local, Binding::Cell] {
            for name in scope.names(binding) {
                // The slot has no name of the frame's own, so that nothing else finds it.
                let slot = self.local(&format!(".{name}"));
                slots.push((Box::from(name), slot));
                if binding == Binding::Cell {
                    self.emit(Op::MakeCell(slot));
                }
            }
        }
        let guarded = !slots.is_empty();
        self.unit().inlined.push((scope, slots));
        self.touch_line();
        let on_error = guarded.then(|| self.silent_jump(Op::PushBlockBelow));
        self.emit(match element {
            Element::Dict(..) => Op::BuildDict(0),
            Element::Set(_) => Op::BuildSet(0, false),
            _ => Op::BuildList(0),
        });
        self.emit(Op::Swap(2));
        self.comprehend(&Loops { element, generators, whole }, 0, 2)?;
        let slots = self.unit().inlined.pop().map(|(_, slots)| slots).unwrap_or_default();
        let Some(on_error) = on_error else { return Ok(()) };
        self.silent(Op::PopBlock);
        self.forget_slots(&slots);
        let end = self.silent_jump(Op::Jump);
        // An exception ends the variables too, back on the line where it all began.
        self.land_exception(on_error);
        self.at(node);
        self.touch_line();
        self.forget_slots(&slots);
        self.silent(Op::Reraise);
        self.land(end);
        Ok(())
    }

    fn forget_slots(&mut self, slots: &[(Box<str>, u32)]) {
        for (_, slot) in slots {
            self.silent_constant(Value::Unbound);
            self.silent(Op::StoreFast(*slot));
        }
    }

    /// A generator expression. Where it is the only argument of a call, `place` has the call's parentheses.
    pub(super) fn generator_expression(&mut self, g: &'a ast::ExprGenerator, place: &impl Ranged) -> Result {
        let scope = self.scopes.at(g);
        let Some(first) = g.generators.first() else { return Ok(()) };
        self.at(place);
        let whole = self.range();
        let line = self.line_at(place);
        let is_async = scope.awaits || g.generators.iter().any(|c| c.is_async);
        let kind = if is_async { CodeKind::AsyncGenerator } else { CodeKind::Generator };
        self.enter("<genexpr>", scope, kind, line);
        let code = &mut self.unit().code;
        code.params = Params { positional_only: 1, positional: 1, ..Params::default() };
        code.locals.push(".0".into());
        self.variables(scope);
        self.at(place);
        self.emit(Op::LoadFast(0));
        let loops = Loops { element: Element::Yield(&g.elt), generators: &g.generators, whole };
        self.comprehend(&loops, 0, 2)?;
        self.return_none();
        self.at(place);
        self.make(0, scope)?;
        self.emit(Op::NoSelf);
        self.iterator(first)?;
        self.at(place);
        self.emit(Op::Call(1));
        Ok(())
    }

    /// Pushes the iterator that one of the loops draws from.
    fn iterator(&mut self, generator: &'a ast::Comprehension) -> Result {
        self.iterated(&generator.iter)?;
        self.at(&generator.iter);
        self.emit(if generator.is_async { Op::GetAsyncIter } else { Op::GetIter });
        Ok(())
    }

    /// The loops from the `index`-th on. The iterator of that loop is on top, and what is built that far
    /// below where `depth` says.
    fn comprehend(&mut self, loops: &Loops<'a>, index: usize, depth: u32) -> Result {
        let generator = &loops.generators[index];
        let start = self.label();
        self.at(&generator.iter);
        let done = match generator.is_async {
            false => self.jump(Op::ForIter),
            true => {
                self.unit().range = loops.whole;
                let on_error = self.jump(Op::PushBlock);
                self.emit(Op::GetAsyncNext);
                self.wait(Awaited::Next);
                self.emit(Op::PopBlock);
                on_error
            }
        };
        self.each(loops, index, depth)?;
        self.jump_back(start);
        self.land(done);
        if generator.is_async {
            self.unit().range = loops.whole;
            self.silent(Op::EndAsyncFor);
        }
        Ok(())
    }

    /// Assigns what is on top to the target of the `index`-th loop, and does the rest for it.
    fn each(&mut self, loops: &Loops<'a>, index: usize, depth: u32) -> Result {
        let generator = &loops.generators[index];
        self.assign_to(&generator.target)?;
        let mut skips = Jumps { next: Some(loops.element.range()), ..Jumps::default() };
        for test in &generator.ifs {
            self.jump_if(test, false, &mut skips)?;
        }
        match loops.generators.get(index + 1) {
            Some(next) => match (&next.iter, next.is_async) {
                // `for x in [value]` is an assignment.
                (
                    Expr::List(ast::ExprList { elts, .. }) | Expr::Tuple(ast::ExprTuple { elts, .. }),
                    false,
                ) if elts.len() == 1 && !elts[0].is_starred_expr() => {
                    self.expr(&elts[0])?;
                    self.each(loops, index + 1, depth)?;
                }
                _ => {
                    self.iterator(next)?;
                    self.comprehend(loops, index + 1, depth + 1)?;
                }
            },
            None => self.element(&loops.element, depth)?,
        }
        self.land_all(skips.patches);
        // CPython has the element's place for going on, with the next item, past what was filtered out.
        self.unit().range = loops.element.range();
        self.touch_line();
        Ok(())
    }

    fn element(&mut self, element: &Element<'a>, depth: u32) -> Result {
        let range = element.range();
        match *element {
            Element::List(e) => {
                self.expr(e)?;
                self.unit().range = range;
                self.emit(Op::ListAppend(depth));
            }
            Element::Set(e) => {
                self.expr(e)?;
                self.unit().range = range;
                self.emit(Op::SetAdd(depth));
            }
            Element::Dict(k, v) => {
                self.expr(k)?;
                self.expr(v)?;
                self.unit().range = range;
                self.emit(Op::DictSet(depth));
            }
            Element::Yield(e) => {
                self.expr(e)?;
                self.unit().range = range;
                self.yield_op();
                self.emit(Op::PopTop);
            }
        }
        Ok(())
    }
}
