//! What CPython has and this machine has not: refused where it is named, before anything runs.
//!
//! A name that neither knows is left to the run, which fails as CPython would.

use super::{Compiler, Result};
use crate::python::builtins;
use ruff_python_ast::{self as ast, Expr};

/// Modules that programs may well import, of the standard library and the lesson.
const MODULES: &[&str] = &[
    "abc",
    "aiofiles",
    "aiohttp",
    "argparse",
    "array",
    "base64",
    "bisect",
    "calendar",
    "collections",
    "concurrent",
    "contextlib",
    "contextvars",
    "copy",
    "csv",
    "ctypes",
    "dataclasses",
    "datetime",
    "decimal",
    "enum",
    "fractions",
    "functools",
    "gc",
    "glob",
    "hashlib",
    "heapq",
    "html",
    "http",
    "importlib",
    "inspect",
    "io",
    "ipaddress",
    "itertools",
    "json",
    "logging",
    "math",
    "multiprocessing",
    "operator",
    "os",
    "pathlib",
    "pickle",
    "platform",
    "pprint",
    "queue",
    "random",
    "re",
    "requests",
    "secrets",
    "select",
    "selectors",
    "shutil",
    "signal",
    "socket",
    "sqlite3",
    "ssl",
    "statistics",
    "string",
    "struct",
    "subprocess",
    "tempfile",
    "textwrap",
    "threading",
    "traceback",
    "tracemalloc",
    "types",
    "typing",
    "unicodedata",
    "unittest",
    "urllib",
    "uuid",
    "warnings",
    "weakref",
    "xml",
    "zlib",
    "zoneinfo",
];

impl<'a> Compiler<'a> {
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

    pub(super) fn known_module(&self, name: &ast::Identifier) -> Result {
        if self.source.library {
            return Ok(());
        }
        let top = name.split('.').next().unwrap_or_default();
        if MODULES.contains(&top) && !builtins::is_module(top) {
            return self.unsupported(name, &format!("the module '{name}' is"));
        }
        Ok(())
    }

    /// Refuses `module.name` where we lack the name.
    pub(super) fn known_attribute(&self, e: &ast::ExprAttribute) -> Result {
        let Expr::Name(object) = &*e.value else { return Ok(()) };
        match self.modules.iter().find(|(alias, _)| *alias == object.id.as_str()) {
            Some((_, module)) => self.known_member(module, &e.attr),
            None => Ok(()),
        }
    }

    pub(super) fn known_member(&self, module: &str, name: &ast::Identifier) -> Result {
        if self.source.library {
            return Ok(());
        }
        let missing = builtins::missing(module).contains(&name.as_str());
        // Parts of the library in Python have it, perhaps: asked last, for the page has their texts later.
        if missing && builtins::prelude::part_with(module, name).is_none() {
            return self.unsupported(name, &format!("'{module}.{name}' is"));
        }
        Ok(())
    }
}
