//! What programs see of a code object (Objects/codeobject.c).

use super::Vm;
use crate::python::code::{Code, CodeKind};
use crate::python::value::{Exc, Function, Value};

/// A field of a code object.
pub(super) fn code_field(code: &Code, name: &str) -> Option<Value> {
    let names =
        |names: &[std::rc::Rc<str>]| Value::tuple(names.iter().map(|name| Value::str(name)).collect());
    let number = |n: usize| Value::Int(n as i64);
    let params = &code.params;
    let shown = code.locals.len() - code.free.len();
    Some(match name {
        "co_name" => Value::str(&code.name),
        "co_qualname" => Value::str(&code.qualname),
        "co_filename" => Value::str(&code.source.file),
        "co_firstlineno" => Value::Int(i64::from(code.first_line)),
        "co_argcount" => number(params.positional),
        "co_posonlyargcount" => number(params.positional_only),
        "co_kwonlyargcount" => number(params.keyword_only),
        "co_nlocals" => number(shown),
        "co_varnames" => names(&code.locals[..shown]),
        "co_freevars" => names(&code.locals[code.free.clone()]),
        "co_names" => Value::tuple(code.names.iter().cloned().map(Value::Str).collect()),
        "co_flags" => {
            let kind = match code.kind {
                CodeKind::Plain => 0,
                CodeKind::Generator => 0x20,
                CodeKind::AwaitableGenerator => 0x120,
                CodeKind::Coroutine => 0x80,
                CodeKind::AsyncGenerator => 0x200,
            };
            let nested = if code.qualname.contains("<locals>") { 0x10 } else { 0 };
            let star = i64::from(params.var_positional) << 2 | i64::from(params.var_keyword) << 3;
            Value::Int(3 | kind | nested | star)
        }
        _ => return None,
    })
}

impl Vm {
    /// Notes that a field is set which calls go by; the value to keep there.
    ///
    /// # Errors
    /// ValueError for code that needs other variables than the function has (func_set_code).
    pub(super) fn replaced_in_function(
        &mut self,
        function: &Function,
        field: &str,
        value: Value,
    ) -> Result<Value, Exc> {
        if !matches!(field, "__code__" | "__defaults__" | "__kwdefaults__") {
            return Ok(value);
        }
        if let Value::Code(code) = &value {
            let (free, has) = (code.free.len(), function.closure.len());
            if free != has {
                let name = self.function_name(function, "__name__", &function.code.name);
                let text = format!("{name}() requires a code object with {has} free vars, not {free}");
                return Err(self.value_error(text));
            }
        }
        function.replaced.set(true);
        Ok(match value {
            Value::Unbound => Value::None,
            value => value,
        })
    }

    /// Whether a function's field may be set to a value (Objects/funcobject.c).
    pub(super) fn check_function_field(&self, name: &str, value: &Value) -> Result<(), Exc> {
        let what = match (name, value.payload()) {
            ("__name__" | "__qualname__", Value::Str(_)) => return Ok(()),
            ("__name__" | "__qualname__", _) => "set to a string object",
            ("__defaults__", Value::Tuple(_) | Value::None | Value::Unbound) => return Ok(()),
            ("__defaults__", _) => "set to a tuple object",
            ("__kwdefaults__", Value::Dict(_) | Value::None | Value::Unbound) => return Ok(()),
            ("__kwdefaults__", _) => "set to a dict object",
            ("__annotations__", Value::Dict(_) | Value::None | Value::Unbound) => return Ok(()),
            ("__annotations__", _) => "set to a dict object",
            ("__code__", Value::Code(_)) => return Ok(()),
            ("__code__", _) => "set to a code object",
            ("__dict__", Value::Dict(_)) => return Ok(()),
            ("__dict__", Value::Unbound) => return Err(self.type_error("cannot delete __dict__")),
            ("__dict__", other) => {
                let given = other.type_name();
                return Err(self.type_error(format!("__dict__ must be set to a dictionary, not a '{given}'")));
            }
            _ => return Ok(()),
        };
        Err(self.type_error(format!("{name} must be {what}")))
    }
}
