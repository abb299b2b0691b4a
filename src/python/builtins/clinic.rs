//! The arguments of functions that CPython has in C, and what it says of wrong ones (Python/getargs.c,
//! vgetargskeywords and _PyArg_UnpackKeywords).

use crate::python::suggest::closest;
use crate::python::value::{Args, Exc, Value};
use crate::python::vm::Vm;

/// The values of named parameters, the first of which are `required`.
///
/// # Errors
/// TypeError for too many, for missing ones, for names that are none or given twice.
pub fn named<const N: usize>(
    vm: &Vm,
    function: &str,
    args: Args,
    names: [&str; N],
    required: usize,
) -> Result<[Option<Value>; N], Exc> {
    let positional = args.positional();
    let given = positional.len() + args.names.len();
    if given > N {
        let (most, plural) =
            (if required == N { "exactly" } else { "at most" }, if N == 1 { "" } else { "s" });
        let kind = if positional.is_empty() { "keyword " } else { "" };
        let text = format!("{function}() takes {most} {N} {kind}argument{plural} ({given} given)");
        return Err(vm.type_error(text));
    }
    let mut values: [Option<Value>; N] = std::array::from_fn(|i| positional.get(i).cloned());
    let by_name = |name: &str| args.keywords().find(|(n, _)| *n == name).map(|(_, value)| value.clone());
    for (at, name) in names.iter().enumerate().skip(positional.len()) {
        values[at] = by_name(name);
        if values[at].is_none() && at < required {
            let text = format!("{function}() missing required argument '{name}' (pos {})", at + 1);
            return Err(vm.type_error(text));
        }
    }
    for (name, _) in args.keywords() {
        match names.iter().position(|n| *n == name) {
            Some(at) if at < positional.len() => {
                let place = at + 1;
                let text =
                    format!("argument for {function}() given by name ('{name}') and position ({place})");
                return Err(vm.type_error(text));
            }
            Some(_) => {}
            None => return Err(unknown(vm, function, name, &names)),
        }
    }
    Ok(values)
}

/// TypeError for a keyword that a function does not know.
pub fn unknown(vm: &Vm, function: &str, name: &str, known: &[&str]) -> Exc {
    let near = closest(name, known.iter().copied());
    let hint = near.map(|near| format!(". Did you mean '{near}'?")).unwrap_or_default();
    vm.type_error(format!("{function}() got an unexpected keyword argument '{name}'{hint}"))
}

/// The arguments of a function that takes no keywords, and from `least` to `most` positional ones.
///
/// # Errors
/// TypeError for another number of them.
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
    let (bound, limit) = match given {
        _ if given < least => ("at least", least),
        _ if given > most => ("at most", most),
        _ => return Ok(args.items),
    };
    let bound = if least == most { String::new() } else { format!("{bound} ") };
    let plural = if limit == 1 { "" } else { "s" };
    Err(vm.type_error(format!("{function} expected {bound}{limit} argument{plural}, got {given}")))
}
