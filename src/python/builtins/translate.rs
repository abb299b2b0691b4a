//! `str.translate` and the tables for it.

use super::exactly;
use super::functions::text;
use super::string::this;
use crate::python::ops;
use crate::python::value::{Args, Exc, ExcKind, Str, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

/// `text.translate(table)`.
pub fn translate(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [table] = exactly(vm, "str.translate", args.rest())?;
    let mut out = String::new();
    for c in this(args).text().chars() {
        match ops::get_item(vm, table, &Value::Int(i64::from(c as u32))) {
            Ok(Value::None) => {}
            Ok(Value::Str(text)) => out.push_str(text.text()),
            Ok(Value::Int(code)) => match u32::try_from(code).ok().and_then(char::from_u32) {
                Some(c) => out.push(c),
                None => return Err(vm.value_error("character mapping must be in range(0x110000)")),
            },
            Ok(_) => return Err(vm.type_error("character mapping must return integer, None or str")),
            Err(e) if vm.is_kind(&e, ExcKind::LookupError) => out.push(c),
            Err(e) => return Err(e),
        }
    }
    Ok(Value::string(out))
}

/// `str.maketrans(...)`.
pub fn maketrans(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    // It has no object; looked up on a string, it gets that first.
    let code = |c: char| Value::Int(i64::from(c as u32));
    let mut pairs = Vec::new();
    let given: Vec<Option<Rc<Str>>> = args.items.iter().map(text).collect();
    match (args.items, &given[..]) {
        ([Value::Dict(dict)], _) | ([_, Value::Dict(dict)], _) => {
            for (key, value) in dict.entries.borrow().iter() {
                pairs.push(match &key.value {
                    Value::Str(text) if text.len() == 1 => {
                        (code(text.text().chars().next().unwrap_or(' ')), value.clone())
                    }
                    Value::Str(_) => {
                        return Err(vm.value_error("string keys in translate table must be of length 1"));
                    }
                    other => (other.clone(), value.clone()),
                });
            }
        }
        (_, [Some(from), Some(to), gone @ ..]) => {
            if from.len() != to.len() {
                let message = "the first two maketrans arguments must have equal length";
                return Err(vm.value_error(message));
            }
            pairs.extend(from.text().chars().zip(to.text().chars()).map(|(a, b)| (code(a), code(b))));
            if let [Some(gone)] = gone {
                pairs.extend(gone.text().chars().map(|c| (code(c), Value::None)));
            }
        }
        _ => return Err(vm.type_error("if you give only one argument to maketrans it must be a dict")),
    }
    let dict = crate::python::value::Dict::new(crate::python::value::Entries::default());
    ops::dicts::fill(vm, &dict, &pairs)?;
    Ok(Value::Dict(dict))
}
