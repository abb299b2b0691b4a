//! What CPython has and this machine has not: refused where it is named, before anything runs.
//!
//! A name that neither knows is left to the run, which fails as CPython would. What a page cannot have at all is
//! there to be named, and says so when it is used: see prelude/_browser.py.

use super::{Compiler, Result};
use crate::python::builtins::{self, prelude};
use ruff_python_ast as ast;

impl Compiler<'_> {
    /// Refuses a built-in function that is not here, unless the program has something of that name.
    pub(super) fn known_name(&self, name: &ast::ExprName) -> Result {
        if self.source.library {
            return Ok(());
        }
        if builtins::MISSING.contains(&name.id.as_str()) && !self.scopes.binds(&name.id) {
            return self.unsupported(name, &format!("'{}' is", name.id));
        }
        Ok(())
    }

    /// Refuses a module of CPython's library that is not here.
    pub(super) fn known_module(&self, name: &ast::Identifier) -> Result {
        if self.source.library {
            return Ok(());
        }
        let top = name.split('.').next().unwrap_or_default();
        if !builtins::is_module(top) && prelude::is_of_library(top) {
            return self.unsupported(name, &format!("the module '{name}' is"));
        }
        Ok(())
    }
}
