//! Which variable a name means: the symbol table (CPython's Python/symtable.c).
//!
//! One pass over the tree collects what each scope binds and uses; a second one resolves. Comprehensions
//! are scopes of their own here although they run in the frame around them (PEP 709).

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt};

mod resolve;

pub type ScopeId = usize;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeKind {
    Module,
    Function,
    Class,
    /// A comprehension that runs inside the frame around it.
    Inlined,
}

/// What a name means in a scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Binding {
    /// A local of this scope's frame.
    Local,
    /// A local that functions inside share.
    Cell,
    /// A cell of a function around.
    Free,
    Global,
    /// A name of a class body's namespace.
    Name,
}

#[derive(Default, Clone, Copy)]
struct Seen {
    bound: bool,
    global: bool,
    nonlocal: bool,
    imported: bool,
    /// A class that binds the name itself has it once more, for the scopes inside, to which its own is
    /// nothing: they mean what is bound around the class.
    through: bool,
}

pub struct Scope {
    pub kind: ScopeKind,
    /// Whether it is a comprehension or a generator expression, where `:=` binds around.
    comprehension: bool,
    parent: Option<ScopeId>,
    /// In the order of first mention.
    names: Vec<Name>,
    /// Whether its own body has a `yield`.
    pub yields: bool,
    /// Whether it has an `await` or its like; matters for generator expressions.
    pub awaits: bool,
}

/// A name that a scope mentions.
#[derive(Clone)]
struct Name {
    name: Box<str>,
    seen: Seen,
    /// What it means, once that is resolved.
    binding: Option<Binding>,
}

impl Scope {
    fn find(&self, name: &str) -> Option<&Name> {
        self.names.iter().find(|n| &*n.name == name)
    }

    /// What `name` means here.
    pub fn binding(&self, name: &str) -> Binding {
        self.find(name).and_then(|name| name.binding).unwrap_or(Binding::Global)
    }

    /// Whether an import here binds `name`.
    pub fn is_imported(&self, name: &str) -> bool {
        self.find(name).is_some_and(|name| name.seen.imported)
    }

    /// The names with this binding, in the order of first mention.
    pub fn names(&self, binding: Binding) -> impl Iterator<Item = &str> {
        self.names.iter().filter(move |n| n.binding == Some(binding)).map(|n| &*n.name)
    }
}

/// All scopes of a module. A scope is found by the address of its node, which does not move.
pub struct Scopes {
    scopes: Vec<Scope>,
    by_node: Vec<(usize, ScopeId)>,
}

fn key<T>(node: &T) -> usize {
    std::ptr::from_ref(node) as usize
}

impl Scopes {
    /// The scopes of a module.
    pub fn of_module(body: &[Stmt]) -> Scopes {
        let future = future_annotations(body);
        let mut builder = Builder { scopes: Vec::new(), by_node: Vec::new(), current: 0, future };
        builder.open(ScopeKind::Module);
        builder.visit_body(body);
        let mut scopes = Scopes { scopes: builder.scopes, by_node: builder.by_node };
        for id in (1..scopes.scopes.len()).rev() {
            scopes.pass_up(id);
        }
        for id in 0..scopes.scopes.len() {
            scopes.resolve(id);
        }
        scopes
    }

    pub fn module(&self) -> &Scope {
        &self.scopes[0]
    }

    /// Whether the module binds this name anywhere.
    pub fn binds(&self, name: &str) -> bool {
        self.scopes[0].find(name).is_some_and(|name| name.seen.bound)
    }

    /// The scope that a function, lambda, comprehension or generator expression opens.
    pub fn at<T>(&self, node: &T) -> &Scope {
        let wanted = key(node);
        let found = self.by_node.iter().find(|(node, _)| *node == wanted);
        &self.scopes[found.map_or(0, |(_, scope)| *scope)]
    }
}

impl Scope {
    fn see(&mut self, name: &str, seen: Seen) {
        if self.find(name).is_none() {
            self.names.push(Name { name: name.into(), seen: Seen::default(), binding: None });
        }
        let Some(Name { seen: was, .. }) = self.names.iter_mut().find(|n| &*n.name == name) else { return };
        was.bound |= seen.bound;
        was.global |= seen.global;
        was.nonlocal |= seen.nonlocal;
        was.imported |= seen.imported;
    }
}

struct Builder {
    scopes: Vec<Scope>,
    by_node: Vec<(usize, ScopeId)>,
    current: ScopeId,
    /// Whether annotations are not evaluated.
    future: bool,
}

impl Builder {
    fn open(&mut self, kind: ScopeKind) -> ScopeId {
        let parent = (!self.scopes.is_empty()).then_some(self.current);
        let (names, comprehension) = (Vec::new(), false);
        self.scopes.push(Scope { kind, comprehension, parent, names, yields: false, awaits: false });
        let around = self.current;
        self.current = self.scopes.len() - 1;
        around
    }

    fn bind(&mut self, name: &str) {
        self.scopes[self.current].see(name, Seen { bound: true, ..Seen::default() });
    }

    fn import(&mut self, name: &str) {
        self.scopes[self.current].see(name, Seen { bound: true, imported: true, ..Seen::default() });
    }

    fn parameters(&mut self, parameters: &ast::Parameters) {
        for p in parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs) {
            self.bind(&p.parameter.name);
        }
        for p in parameters.vararg.iter().chain(&parameters.kwarg) {
            self.bind(&p.name);
        }
    }

    /// Annotations are evaluated in the scope around, once the defaults are.
    fn annotations(&mut self, parameters: &ast::Parameters, returns: Option<&Expr>) {
        if !self.future {
            annotated(parameters, returns).for_each(|(_, annotation)| self.visit_expr(annotation));
        }
    }

    /// The scope of type parameters, which is one around what they belong to, and what it begins with. Each
    /// bound is a function of its own, called when it is asked for.
    fn type_parameters(&mut self, parameters: Option<&ast::TypeParams>) {
        let Some(parameters) = parameters else { return };
        self.open(ScopeKind::Function);
        self.by_node.push((key(parameters), self.current));
        for parameter in &parameters.type_params {
            self.bind(parameter.name());
            for lazy in type_parts(parameter).into_iter().flatten() {
                self.lazy(lazy);
            }
        }
    }

    /// An expression that is the body of a function without parameters.
    fn lazy(&mut self, expr: &Expr) {
        let around = self.open(ScopeKind::Function);
        self.by_node.push((key(expr), self.current));
        self.visit_expr(expr);
        self.current = around;
    }

    /// Defaults are evaluated in the scope around.
    fn defaults(&mut self, parameters: &ast::Parameters) {
        for p in parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs) {
            if let Some(default) = &p.default {
                self.visit_expr(default);
            }
        }
    }

    fn comprehension<T>(
        &mut self,
        node: &T,
        kind: ScopeKind,
        elements: &[&Expr],
        generators: &[ast::Comprehension],
    ) {
        if let Some(first) = generators.first() {
            self.visit_expr(&first.iter);
        }
        let around = self.open(kind);
        self.scopes[self.current].comprehension = true;
        self.by_node.push((key(node), self.current));
        for (index, generator) in generators.iter().enumerate() {
            self.visit_expr(&generator.target);
            if index > 0 {
                self.visit_expr(&generator.iter);
            }
            generator.ifs.iter().for_each(|test| self.visit_expr(test));
        }
        elements.iter().for_each(|element| self.visit_expr(element));
        // What awaits inside of a comprehension that runs at once makes the scope around await too.
        let awaits = self.scopes[self.current].awaits || generators.iter().any(|each| each.is_async);
        self.current = around;
        self.scopes[around].awaits |= awaits && kind == ScopeKind::Inlined;
    }
}

impl<'a> Visitor<'a> for Builder {
    /// Annotations of variables are evaluated in modules and classes.
    fn visit_annotation(&mut self, annotation: &'a Expr) {
        let kind = self.scopes[self.current].kind;
        if !self.future && matches!(kind, ScopeKind::Module | ScopeKind::Class) {
            self.visit_expr(annotation);
        }
    }

    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => {
                self.bind(&def.name);
                def.decorator_list.iter().for_each(|d| self.visit_expr(&d.expression));
                self.defaults(&def.parameters);
                let around = self.current;
                self.type_parameters(def.type_params.as_deref());
                self.annotations(&def.parameters, def.returns.as_deref());
                self.open(ScopeKind::Function);
                self.by_node.push((key(def), self.current));
                self.parameters(&def.parameters);
                self.visit_body(&def.body);
                self.current = around;
            }
            Stmt::ClassDef(def) => {
                self.bind(&def.name);
                def.decorator_list.iter().for_each(|d| self.visit_expr(&d.expression));
                let around = self.current;
                self.type_parameters(def.type_params.as_deref());
                if let Some(arguments) = &def.arguments {
                    self.visit_arguments(arguments);
                }
                self.open(ScopeKind::Class);
                self.by_node.push((key(def), self.current));
                self.bind("__class__");
                self.visit_body(&def.body);
                self.current = around;
            }
            Stmt::TypeAlias(alias) => {
                self.visit_expr(&alias.name);
                let around = self.current;
                self.type_parameters(alias.type_params.as_deref());
                self.lazy(&alias.value);
                self.current = around;
            }
            Stmt::Global(global) => {
                for name in &global.names {
                    self.scopes[self.current].see(name, Seen { global: true, ..Seen::default() });
                    self.scopes[0].see(name, Seen { bound: true, ..Seen::default() });
                }
            }
            Stmt::Nonlocal(nonlocal) => {
                for name in &nonlocal.names {
                    self.scopes[self.current].see(name, Seen { nonlocal: true, ..Seen::default() });
                }
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    let top = alias.name.split('.').next().unwrap_or_default();
                    self.import(alias.asname.as_ref().map_or(top, |name| name));
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    self.import(alias.asname.as_ref().unwrap_or(&alias.name));
                }
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(h) = handler;
        if let Some(name) = &h.name {
            self.bind(name);
        }
        visitor::walk_except_handler(self, handler);
    }

    /// What a pattern captures is bound where the `match` stands.
    fn visit_pattern(&mut self, pattern: &'a ast::Pattern) {
        let name = match pattern {
            ast::Pattern::MatchAs(p) => &p.name,
            ast::Pattern::MatchStar(p) => &p.name,
            ast::Pattern::MatchMapping(p) => &p.rest,
            _ => &None,
        };
        visitor::walk_pattern(self, pattern);
        if let Some(name) = name {
            self.bind(name);
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => {
                let bound = !matches!(name.ctx, ExprContext::Load);
                self.scopes[self.current].see(&name.id, Seen { bound, ..Seen::default() });
                if name.id == "super" && self.scopes[self.current].kind != ScopeKind::Module {
                    self.scopes[self.current].see("__class__", Seen::default());
                }
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.defaults(parameters);
                }
                let around = self.open(ScopeKind::Function);
                self.by_node.push((key(lambda), self.current));
                if let Some(parameters) = &lambda.parameters {
                    self.parameters(parameters);
                }
                self.visit_expr(&lambda.body);
                self.current = around;
            }
            Expr::Named(named) => {
                self.visit_expr(&named.value);
                // PEP 572: in a comprehension the target belongs to the function around.
                if let Expr::Name(name) = &*named.target {
                    let around = self.current;
                    while self.scopes[self.current].comprehension {
                        self.scopes[self.current].see(&name.id, Seen { nonlocal: true, ..Seen::default() });
                        self.current = self.scopes[self.current].parent.unwrap_or(0);
                    }
                    self.bind(&name.id);
                    self.current = around;
                }
            }
            Expr::ListComp(c) => self.comprehension(c, ScopeKind::Inlined, &[&c.elt], &c.generators),
            Expr::SetComp(c) => self.comprehension(c, ScopeKind::Inlined, &[&c.elt], &c.generators),
            Expr::DictComp(c) => {
                let elements: Vec<&Expr> = c.key.as_deref().into_iter().chain([&*c.value]).collect();
                self.comprehension(c, ScopeKind::Inlined, &elements, &c.generators);
            }
            Expr::Generator(g) => {
                self.comprehension(g, ScopeKind::Function, &[&g.elt], &g.generators);
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                self.scopes[self.current].yields = true;
                visitor::walk_expr(self, expr);
            }
            Expr::Await(_) => {
                self.scopes[self.current].awaits = true;
                visitor::walk_expr(self, expr);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}

/// Whether the module begins with `from __future__ import annotations`.
pub fn future_annotations(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::ImportFrom(import) => {
            import.module.as_deref() == Some("__future__")
                && import.names.iter().any(|alias| alias.name.as_str() == "annotations")
        }
        _ => false,
    })
}

/// The annotations of a function in the order in which they are evaluated, with their names.
pub fn annotated<'a>(
    parameters: &'a ast::Parameters,
    returns: Option<&'a Expr>,
) -> impl Iterator<Item = (&'a str, &'a Expr)> {
    let several = |list: &'a [ast::ParameterWithDefault]| list.iter().map(|p| &p.parameter);
    several(&parameters.posonlyargs)
        .chain(several(&parameters.args))
        .chain(parameters.vararg.as_deref())
        .chain(several(&parameters.kwonlyargs))
        .chain(parameters.kwarg.as_deref())
        .filter_map(|p| p.annotation.as_deref().map(|annotation| (p.name.as_str(), annotation)))
        .chain(returns.map(|returns| ("return", returns)))
}

/// The bound and the default of a type parameter.
pub fn type_parts(parameter: &ast::TypeParam) -> [Option<&Expr>; 2] {
    match parameter {
        ast::TypeParam::TypeVar(p) => [p.bound.as_deref(), p.default.as_deref()],
        ast::TypeParam::ParamSpec(p) => [None, p.default.as_deref()],
        ast::TypeParam::TypeVarTuple(p) => [None, p.default.as_deref()],
    }
}
