//! Functions and lambdas.

use super::emit::Here;
use super::{Compiler, Result};
use crate::python::code::{CodeKind, Op, Params};
use crate::python::scope::{Binding, Scope};
use crate::python::value::Value;
use ruff_python_ast as ast;
use ruff_text_size::Ranged;
use std::rc::Rc;

impl<'a> Compiler<'a> {
    pub(super) fn function(&mut self, def: &'a ast::StmtFunctionDef) -> Result {
        self.decorators(&def.decorator_list)?;
        let range = self.defined(def, &def.decorator_list);
        match &def.type_params {
            None => {
                let flags = self.defaults(&def.parameters, range)?;
                self.make_def(def, range, flags)?;
            }
            Some(types) => {
                let flags = defaults_flags(&def.parameters);
                let given = [".defaults", ".kwdefaults"];
                let given: Vec<&str> = given
                    .into_iter()
                    .enumerate()
                    .filter(|(i, _)| flags >> i & 1 == 1)
                    .map(|(_, n)| n)
                    .collect();
                self.unit().range = range;
                self.enter_generic(&def.name, types, &given)?;
                for slot in 0..given.len() {
                    self.emit(Op::LoadFast(slot as u32));
                }
                self.make_def(def, range, flags)?;
                self.set_type_params(types);
                let count = given.len();
                self.end_generic(types)?;
                self.defaults(&def.parameters, range)?;
                self.emit(Op::Call(count as u32));
            }
        }
        self.decorate(&def.decorator_list);
        self.unit().range = range;
        self.store(&def.name);
        Ok(())
    }

    /// Pushes what decorates a function or class, ready to be called with it.
    pub(super) fn decorators(&mut self, decorators: &'a [ast::Decorator]) -> Result {
        for decorator in decorators {
            self.expr(&decorator.expression)?;
            self.emit(Op::NoSelf);
        }
        Ok(())
    }

    /// Calls the decorators, the last one first.
    pub(super) fn decorate(&mut self, decorators: &'a [ast::Decorator]) {
        for decorator in decorators.iter().rev() {
            self.at(&decorator.expression);
            self.emit(Op::Call(1));
        }
    }

    /// Where a function or class is defined: from its keyword, which stands under the decorators, to its
    /// end.
    pub(super) fn defined(&self, def: &impl Ranged, decorators: &[ast::Decorator]) -> (u32, u32) {
        let start: u32 = match decorators.last() {
            None => def.range().start().into(),
            Some(last) => {
                let mut at = u32::from(last.range().end());
                let mut line = self.lines.line_column(at).0;
                loop {
                    let rest = self.source.text[at as usize..].lines().next().unwrap_or_default();
                    let text = rest.trim_start();
                    if !text.is_empty() && !text.starts_with('#') {
                        break at + (rest.len() - text.len()) as u32;
                    }
                    line += 1;
                    let next = self.lines.start(line);
                    if next <= at {
                        break at;
                    }
                    at = next;
                }
            }
        };
        (start, def.range().end().into())
    }

    /// Pushes the function, not decorated yet; its defaults are on the stack.
    fn make_def(&mut self, def: &'a ast::StmtFunctionDef, range: (u32, u32), mut flags: u8) -> Result {
        flags |= self.annotations(&def.parameters, def.returns.as_deref(), range)?;
        let scope = self.scopes.at(def);
        let kind = match (def.is_async, scope.yields) {
            (true, true) => CodeKind::AsyncGenerator,
            (true, false) => CodeKind::Coroutine,
            (false, true) => CodeKind::Generator,
            (false, false) => CodeKind::Plain,
        };
        self.unit().range = range;
        self.touch_line();
        // CPython's line of a decorated function is its first decorator's.
        let first_line = match def.decorator_list.first() {
            Some(first) => self.line_at(first),
            None => self.lines.line_column(range.0).0,
        };
        self.enter(&def.name, scope, kind, first_line);
        self.parameters(&def.parameters);
        self.variables(scope);
        self.unit().code.doc = super::class::docstring(&def.body);
        let body = &def.body[usize::from(self.unit().code.doc.is_some())..];
        self.body(body)?;
        self.end_function(first_line);
        self.unit().range = range;
        self.make(flags, scope)
    }

    pub(super) fn lambda(&mut self, lambda: &'a ast::ExprLambda) -> Result {
        let scope = self.scopes.at(lambda);
        let flags = match &lambda.parameters {
            Some(parameters) => {
                let range = self.range();
                self.defaults(parameters, range)?
            }
            None => 0,
        };
        self.at(lambda);
        let line = self.lines.line_column(lambda.range().start().into()).0;
        let kind = if scope.yields { CodeKind::Generator } else { CodeKind::Plain };
        self.enter("<lambda>", scope, kind, line);
        if let Some(parameters) = &lambda.parameters {
            self.parameters(parameters);
        }
        self.variables(scope);
        self.expr(&lambda.body)?;
        self.at(&*lambda.body);
        self.emit(Op::Return);
        self.at(lambda);
        self.make(flags, scope)
    }

    pub(super) fn enter(&mut self, name: &str, scope: &'a Scope, kind: CodeKind, line: u32) {
        let around = self.units.iter().rev().find(|unit| !unit.generic);
        let around = &around.expect("the module's unit is open").code;
        let is_class = around.is_class;
        let qualname: Rc<str> = match &*around.qualname {
            "<module>" => name.into(),
            around if is_class => format!("{around}.{name}").into(),
            around => format!("{around}.<locals>.{name}").into(),
        };
        self.open(name.into(), qualname, scope, kind, line);
    }

    /// A function that comes to its end returns None, at the line of its last statement; one without
    /// statements at its own.
    fn end_function(&mut self, first_line: u32) {
        let unit = self.unit();
        if unit.here == Here::Gone {
            return;
        }
        if !unit.code.ops.iter().any(|op| matches!(op, Op::Line(_))) {
            unit.code.ops.push(Op::Line(first_line));
            unit.code.ranges.push(unit.range);
        }
        self.return_none();
    }

    /// Pushes the defaults of a function to be made; the flags say what was pushed.
    fn defaults(&mut self, parameters: &'a ast::Parameters, range: (u32, u32)) -> Result<u8> {
        let mut flags = 0;
        let mut count = 0;
        for p in parameters.posonlyargs.iter().chain(&parameters.args) {
            if let Some(default) = &p.default {
                self.expr(default)?;
                count += 1;
            }
        }
        if count > 0 {
            self.unit().range = range;
            self.emit(Op::BuildTuple(count));
            flags |= 1;
        }
        count = 0;
        for p in &parameters.kwonlyargs {
            if let Some(default) = &p.default {
                self.silent_constant(Value::str(&p.parameter.name));
                self.expr(default)?;
                count += 1;
            }
        }
        if count > 0 {
            self.unit().range = range;
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
            let slot = match self.variable(name) {
                super::Variable::Cell(slot) => Some(slot),
                super::Variable::Name(_) | super::Variable::Global(_) => self.through(name),
                _ => None,
            };
            if let Some(slot) = slot {
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
}

/// Which defaults there are, as the flags of `MakeFunction` say it.
fn defaults_flags(parameters: &ast::Parameters) -> u8 {
    let any = |list: &[ast::ParameterWithDefault]| list.iter().any(|p| p.default.is_some());
    let positional = any(&parameters.posonlyargs) || any(&parameters.args);
    u8::from(positional) | u8::from(any(&parameters.kwonlyargs)) << 1
}
