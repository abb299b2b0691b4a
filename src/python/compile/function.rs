//! Functions, lambdas, and the comprehensions and generator expressions that are functions in disguise.

use super::{Compiler, Result};
use crate::python::code::{CodeKind, Op, Params};
use crate::python::scope::{Binding, Scope};
use crate::python::value::Value;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;
use std::rc::Rc;

/// What the innermost loop of a comprehension does with each element.
pub(super) enum Element<'a> {
    List(&'a Expr),
    Dict(&'a Expr, &'a Expr),
    Set(&'a Expr),
    Yield(&'a Expr),
}

impl<'a> Compiler<'a> {
    pub(super) fn function(&mut self, def: &'a ast::StmtFunctionDef) -> Result {
        if let Some(types) = &def.type_params {
            return self.unsupported(&**types, "a type parameter is");
        }
        for decorator in &def.decorator_list {
            self.expr(&decorator.expression)?;
            self.emit(Op::NoSelf);
        }
        let scope = self.scopes.at(def);
        let kind = match (def.is_async, scope.yields) {
            (true, true) => CodeKind::AsyncGenerator,
            (true, false) => CodeKind::Coroutine,
            (false, true) => CodeKind::Generator,
            (false, false) => CodeKind::Plain,
        };
        // CPython's line of a decorated function is its first decorator's.
        let first = def.decorator_list.first().map_or(def.range(), |d| d.range());
        let flags = self.defaults(&def.parameters)?;
        self.unit().range = (first.start().into(), def.name.range().end().into());
        let first_line = self.lines.line(first.start().into());
        self.enter(&def.name, scope, kind, first_line);
        self.parameters(&def.parameters);
        self.variables(scope);
        self.unit().code.doc = super::class::docstring(&def.body);
        self.body(&def.body)?;
        self.end_function();
        self.make(flags, scope)?;
        for decorator in def.decorator_list.iter().rev() {
            self.at(&decorator.expression);
            self.emit(Op::Call(1));
        }
        self.at(&def.name);
        let range = self.range();
        self.unit().range = (first.start().into(), range.1);
        self.store(&def.name);
        Ok(())
    }

    pub(super) fn lambda(&mut self, lambda: &'a ast::ExprLambda) -> Result {
        let scope = self.scopes.at(lambda);
        if scope.yields {
            return self.unsupported(lambda, "a lambda with 'yield' is");
        }
        let flags = match &lambda.parameters {
            Some(parameters) => self.defaults(parameters)?,
            None => 0,
        };
        self.at(lambda);
        let line = self.lines.line(lambda.range().start().into());
        self.enter("<lambda>", scope, CodeKind::Plain, line);
        if let Some(parameters) = &lambda.parameters {
            self.parameters(parameters);
        }
        self.variables(scope);
        self.expr(&lambda.body)?;
        self.emit(Op::Return);
        self.at(lambda);
        self.make(flags, scope)
    }

    pub(super) fn enter(&mut self, name: &str, scope: &'a Scope, kind: CodeKind, line: u32) {
        let around = &self.units.last().expect("the module's unit is open").code;
        let is_class = around.is_class;
        let qualname: Rc<str> = match &*around.qualname {
            "<module>" => name.into(),
            around if is_class => format!("{around}.{name}").into(),
            around => format!("{around}.<locals>.{name}").into(),
        };
        self.open(name.into(), qualname, scope, kind, line);
    }

    /// A function that comes to its end returns None, at the line of its last statement.
    fn end_function(&mut self) {
        let unit = self.unit();
        if unit.line.is_some() && matches!(unit.code.ops.last(), Some(Op::Return)) {
            return;
        }
        let index = unit.code.consts.len() as u32;
        unit.code.consts.push(Value::None);
        for op in [Op::Const(index), Op::Return] {
            unit.code.ops.push(op);
            unit.code.ranges.push(unit.range);
        }
    }

    /// Pushes the defaults of a function to be made; the flags say what was pushed.
    fn defaults(&mut self, parameters: &'a ast::Parameters) -> Result<u8> {
        let mut flags = 0;
        let mut count = 0;
        for p in parameters.posonlyargs.iter().chain(&parameters.args) {
            if let Some(default) = &p.default {
                self.expr(default)?;
                count += 1;
            }
        }
        if count > 0 {
            self.emit(Op::BuildTuple(count));
            flags |= 1;
        }
        count = 0;
        for p in &parameters.kwonlyargs {
            if let Some(default) = &p.default {
                self.constant(Value::str(&p.parameter.name));
                self.expr(default)?;
                count += 1;
            }
        }
        if count > 0 {
            self.emit(Op::BuildDict(count));
            flags |= 2;
        }
        Ok(flags)
    }

    fn parameters(&mut self, parameters: &ast::Parameters) {
        let names = |list: &[ast::ParameterWithDefault]| -> Vec<Rc<str>> {
            list.iter().map(|p| Rc::from(p.parameter.name.as_str())).collect()
        };
        let code = &mut self.unit().code;
        code.params = Params {
            positional_only: parameters.posonlyargs.len(),
            positional: parameters.posonlyargs.len() + parameters.args.len(),
            keyword_only: parameters.kwonlyargs.len(),
            var_positional: parameters.vararg.is_some(),
            var_keyword: parameters.kwarg.is_some(),
        };
        code.locals.extend(names(&parameters.posonlyargs));
        code.locals.extend(names(&parameters.args));
        code.locals.extend(names(&parameters.kwonlyargs));
        for p in parameters.vararg.iter().chain(&parameters.kwarg) {
            code.locals.push(Rc::from(p.name.as_str()));
        }
    }

    /// Gives every variable of the scope its local, and makes the cells.
    pub(super) fn variables(&mut self, scope: &'a Scope) {
        let code = &mut self.unit().code;
        for binding in [Binding::Local, Binding::Cell, Binding::Free] {
            let first = code.locals.len();
            for name in scope.names(binding) {
                if !code.locals.iter().any(|n| &**n == name) {
                    code.locals.push(name.into());
                }
            }
            // The last of the three: the free variables lie together.
            code.free = first..code.locals.len();
        }
        let cells: Vec<u32> = {
            let of = |name: &str| code.locals.iter().position(|n| &**n == name);
            scope.names(Binding::Cell).filter_map(of).map(|slot| slot as u32).collect()
        };
        let range = self.range();
        for slot in cells {
            let code = &mut self.unit().code;
            code.ops.push(Op::MakeCell(slot));
            code.ranges.push(range);
        }
    }

    /// Ends the function's unit and emits what makes the function object in the unit around it.
    pub(super) fn make(&mut self, mut flags: u8, scope: &'a Scope) -> Result {
        let code = self.close();
        let free: Vec<Rc<str>> = code.locals[code.free.clone()].to_vec();
        debug_assert_eq!(free.len(), scope.names(Binding::Free).count());
        for name in &free {
            if let super::Variable::Cell(slot) = self.variable(name) {
                self.emit(Op::LoadCellItself(slot));
            }
        }
        if !free.is_empty() {
            self.emit(Op::BuildTuple(free.len() as u32));
            flags |= 4;
        }
        let consts = &mut self.unit().code.consts;
        consts.push(Value::Code(code));
        let index = consts.len() as u32 - 1;
        self.emit(Op::MakeFunction(index, flags));
        Ok(())
    }

    /// A list or dict comprehension, run inside this frame (PEP 709).
    pub(super) fn inlined<T: Ranged>(
        &mut self,
        node: &'a T,
        element: Element<'a>,
        generators: &'a [ast::Comprehension],
    ) -> Result {
        let scope = self.scopes.at(node);
        let Some(first) = generators.first() else { return Ok(()) };
        self.expr(&first.iter)?;
        self.at(&first.iter);
        self.emit(if first.is_async { Op::GetAsyncIter } else { Op::GetIter });
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
        self.unit().inlined.push((scope, slots));
        self.at(node);
        self.emit(match element {
            Element::Dict(..) => Op::BuildDict(0),
            Element::Set(_) => Op::BuildSet(0, false),
            _ => Op::BuildList(0),
        });
        self.emit(Op::Swap(2));
        let whole = self.range();
        self.comprehend(&element, whole, generators, 0)?;
        let slots = self.unit().inlined.pop().map(|(_, slots)| slots).unwrap_or_default();
        for (_, slot) in slots {
            self.constant(Value::Unbound);
            self.emit(Op::StoreFast(slot));
        }
        Ok(())
    }

    pub(super) fn generator_expression(&mut self, g: &'a ast::ExprGenerator) -> Result {
        let scope = self.scopes.at(g);
        let Some(first) = g.generators.first() else { return Ok(()) };
        self.at(g);
        let line = self.lines.line(g.range().start().into());
        let is_async = scope.awaits || g.generators.iter().any(|c| c.is_async);
        let kind = if is_async { CodeKind::AsyncGenerator } else { CodeKind::Generator };
        self.enter("<genexpr>", scope, kind, line);
        let code = &mut self.unit().code;
        code.params = Params { positional_only: 1, positional: 1, ..Params::default() };
        code.locals.push(".0".into());
        self.variables(scope);
        self.at(g);
        self.emit(Op::LoadFast(0));
        let whole = self.range();
        self.comprehend(&Element::Yield(&g.elt), whole, &g.generators, 0)?;
        self.return_none();
        self.at(g);
        self.make(0, scope)?;
        self.emit(Op::NoSelf);
        self.expr(&first.iter)?;
        self.at(&first.iter);
        self.emit(if first.is_async { Op::GetAsyncIter } else { Op::GetIter });
        self.at(g);
        self.emit(Op::Call(1));
        Ok(())
    }

    /// The loops of a comprehension from the `depth`-th on. The iterator of that loop is on top.
    fn comprehend(
        &mut self,
        element: &Element<'a>,
        whole: (u32, u32),
        generators: &'a [ast::Comprehension],
        depth: usize,
    ) -> Result {
        let generator = &generators[depth];
        let start = self.label();
        self.at(&generator.iter);
        let done = match generator.is_async {
            false => self.jump(Op::ForIter),
            true => {
                // What goes wrong in asking for an item is marked as the whole comprehension.
                self.unit().range = whole;
                let on_error = self.jump(Op::PushBlock);
                self.emit(Op::GetAsyncNext);
                self.wait();
                self.emit(Op::PopBlock);
                on_error
            }
        };
        self.assign_to(&generator.target)?;
        let mut skips = Vec::new();
        for test in &generator.ifs {
            self.expr(test)?;
            skips.push(self.jump(Op::PopJumpIfFalse));
        }
        match generators.get(depth + 1) {
            Some(next) => {
                self.expr(&next.iter)?;
                self.at(&next.iter);
                self.emit(if next.is_async { Op::GetAsyncIter } else { Op::GetIter });
                self.comprehend(element, whole, generators, depth + 1)?;
            }
            None => match *element {
                Element::List(e) => {
                    self.expr(e)?;
                    self.at(e);
                    self.emit(Op::ListAppend(depth as u32 + 2));
                }
                Element::Set(e) => {
                    self.expr(e)?;
                    self.at(e);
                    self.emit(Op::SetAdd(depth as u32 + 2));
                }
                Element::Dict(k, v) => {
                    self.expr(k)?;
                    self.expr(v)?;
                    self.emit(Op::DictSet(depth as u32 + 2));
                }
                Element::Yield(e) => {
                    self.expr(e)?;
                    self.at(e);
                    self.yield_op();
                    self.emit(Op::PopTop);
                }
            },
        }
        skips.into_iter().for_each(|skip| self.land(skip));
        self.at(&generator.iter);
        self.jump_back(start);
        self.land(done);
        if generator.is_async {
            self.silent(Op::EndAsyncFor);
        }
        Ok(())
    }
}
