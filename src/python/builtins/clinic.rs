//! The arguments of functions that CPython has in C, with what it says of wrong ones (Python/getargs.c).

use crate::python::value::{Args, Exc, Value};
use crate::python::vm::Vm;

/// The values of named parameters, the first `required` of which must be given.
///
/// # Errors
/// TypeError for too many, for missing and for unknown ones.
pub fn clinic<const N: usize>(
    vm: &Vm,
    function: &str,
    args: Args,
    names: [&str; N],
    required: usize,
) -> Result<[Option<Value>; N], Exc> {
    let positional = args.positional();
    let given = args.items.len();
    if given > N {
        let plural = if N == 1 { "" } else { "s" };
        let what = if positional.is_empty() { "keyword " } else { "" };
        return Err(
            vm.type_error(format!("{function}() takes at most {N} {what}argument{plural} ({given} given)"))
        );
    }
    let mut values: [Option<Value>; N] = std::array::from_fn(|i| positional.get(i).cloned());
    let mut unknown = None;
    let mut twice = None;
    for (name, value) in args.keywords() {
        match names.iter().position(|n| *n == name) {
            Some(index) if values[index].is_some() => twice = twice.or(Some((name, index))),
            Some(index) => values[index] = Some(value.clone()),
            None => unknown = unknown.or(Some(name)),
        }
    }
    if let Some(missing) = (0..required).find(|&i| values[i].is_none()) {
        let (name, place) = (names[missing], missing + 1);
        return Err(vm.type_error(format!("{function}() missing required argument '{name}' (pos {place})")));
    }
    if let Some((name, index)) = twice {
        let place = index + 1;
        let text = format!("argument for {function}() given by name ('{name}') and position ({place})");
        return Err(vm.type_error(text));
    }
    match unknown {
        Some(name) => Err(vm.type_error(format!("{function}() got an unexpected keyword argument '{name}'"))),
        None => Ok(values),
    }
}

/// The arguments of a function that takes between `least` and `most` positional ones, and no keywords.
///
/// # Errors
/// TypeError for another number of them (PyArg_UnpackTuple).
pub fn between<'a>(
    vm: &Vm,
    function: &str,
    args: Args<'a>,
    least: usize,
    most: usize,
) -> Result<&'a [Value], Exc> {
    if !args.names.is_empty() {
        return Err(vm.type_error(format!("{function}() takes no keyword arguments")));
    }
    let given = args.items.len();
    let (bound, number) = match given {
        given if given < least => (if least == most { "" } else { "at least " }, least),
        given if given > most => (if least == most { "" } else { "at most " }, most),
        _ => return Ok(args.items),
    };
    let plural = if number == 1 { "" } else { "s" };
    Err(vm.type_error(format!("{function} expected {bound}{number} argument{plural}, got {given}")))
}
