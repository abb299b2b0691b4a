//! The built-in functions, types and modules.

pub mod async_gen;
mod bytes;
mod bytes_text;
mod clinic;
mod collector;
mod construct;
mod depth;
pub mod deque;
mod dict;
pub mod dir;
mod draw;
mod dunder;
mod evaluate;
pub mod exception;
mod extreme;
pub mod functions;
mod group;
mod hangul;
mod interleave;
mod list;
mod math;
mod math_int;
pub mod methods;
mod number;
pub mod object;
pub mod prelude;
mod print;
mod property;
mod regex;
pub mod set;
mod sort;
mod sorter;
mod split;
mod stack;
mod str_format;
pub mod string;
pub mod super_of;
pub mod sys;
mod time;
mod translate;
mod type_methods;
pub mod weak;
mod wide;

pub use bytes::{byte_of, codec_message, of_value as bytes_in};
pub use clinic::{between, named, unknown as unknown_keyword};
pub use construct::construct;
pub use dunder::{is_unhashable, wrong_receiver};
pub use number::truncated;
pub use print::write_to;

use super::value::{Args, Builtin, Call, Exc, ExcKind, Module, Namespace, Str, Todo, TypeId, Value};
use super::vm::Vm;
use std::rc::Rc;

/// What the library's Python parts keep here by numbers.
#[derive(Default)]
pub struct Tables {
    pub weak: weak::WeakTable,
    /// The regular expressions that were compiled.
    pub regexes: Vec<Rc<super::regex::Regex>>,
}

/// A built-in function that answers at once.
pub const fn plain(name: &'static str, call: fn(&mut Vm, Args) -> Result<Value, Exc>) -> Builtin {
    Builtin { name, call: Call::Plain(call) }
}

/// A built-in function that may need Python code to run.
pub const fn control(name: &'static str, call: fn(&mut Vm, Args) -> Result<Todo, Exc>) -> Builtin {
    Builtin { name, call: Call::Control(call) }
}

/// `bool`, as a function: what `filter(None, ...)` calls.
pub static BOOL: Builtin = plain("bool", |vm, args| match args.items.first() {
    Some(value) => super::ops::truth(vm, value).map(Value::bool),
    None => Ok(Value::bool(false)),
});

/// `open`, which the module `io` has.
static OPEN: Builtin = control("open", |vm, args| {
    let open = vm.member("io", "open")?;
    let (items, names) = (args.items.to_vec(), args.names.to_vec());
    Ok(Todo::Run(Box::new(super::vm::ask::Ask::of(open, items, names))))
});

/// `input`, which refuses: a page has no keyboard for it.
static INPUT: Builtin = control("input", |vm, args| {
    let input = vm.member("_browser", "input")?;
    let (items, names) = (args.items.to_vec(), args.names.to_vec());
    Ok(Todo::Run(Box::new(super::vm::ask::Ask::of(input, items, names))))
});

static BREAKPOINT: Builtin = control("breakpoint", |vm, args| {
    let breakpoint = vm.member("_browser", "breakpoint")?;
    let (items, names) = (args.items.to_vec(), args.names.to_vec());
    Ok(Todo::Run(Box::new(super::vm::ask::Ask::of(breakpoint, items, names))))
});

static HELP: Builtin = control("help", |vm, _| {
    let help = vm.member("_browser", "help")?;
    Ok(Todo::Run(Box::new(super::vm::ask::Ask::of(help, Vec::new(), Vec::new()))))
});

/// Whether drawing from an iterable gives something equal to an item: what `in` asks.
pub static DRAWS: Builtin = control("in", |vm, args| {
    let [iterable, item] = exactly(vm, "in", args)?;
    let iterator = match vm.iter(iterable) {
        Err(e) if !vm.is_asking(&e) && vm.is_kind(&e, ExcKind::TypeError) => {
            let message = format!("argument of type '{}' is not iterable", iterable.type_name());
            return Err(vm.type_error(message));
        }
        iterator => iterator?,
    };
    Ok(Todo::Run(Box::new(draw::Draw::new(iterator, draw::Until::Equal(item.clone())))))
});

/// The types that can be called by name.
const TYPES: &[TypeId] = &[
    TypeId::Object,
    TypeId::Type,
    TypeId::Bool,
    TypeId::Int,
    TypeId::Float,
    TypeId::Str,
    TypeId::List,
    TypeId::Tuple,
    TypeId::Dict,
    TypeId::Set,
    TypeId::FrozenSet,
    TypeId::Bytes,
    TypeId::ByteArray,
    TypeId::Range,
    TypeId::Slice,
    TypeId::Enumerate,
    TypeId::Zip,
    TypeId::Map,
    TypeId::Filter,
    TypeId::Property,
    TypeId::StaticMethod,
    TypeId::ClassMethod,
    TypeId::Super,
];

/// The names of CPython's builtins that are not here yet; a program that uses one is refused before it runs.
pub const MISSING: &[&str] = &["copyright", "credits", "license"];

/// The modules that can be imported.
const MODULES: &[&str] = &["_interleave", "asyncio", "builtins", "contextvars", "math", "sys", "time"];

/// Fills a machine's builtins and modules.
pub fn install(vm: &mut Vm) {
    let builtins = vm.builtins.clone();
    builtins.define("__name__", Value::str("builtins"));
    for function in functions::ALL {
        builtins.define(function.name, Value::Builtin(function));
    }
    builtins.define(print::PRINT.name, Value::Builtin(&print::PRINT));
    builtins.define(OPEN.name, Value::Builtin(&OPEN));
    for function in [&INPUT, &BREAKPOINT, &HELP] {
        builtins.define(function.name, Value::Builtin(function));
    }
    for function in number::FUNCTIONS {
        builtins.define(function.name, Value::Builtin(function));
    }
    for function in object::FUNCTIONS {
        builtins.define(function.name, Value::Builtin(function));
    }
    for function in evaluate::FUNCTIONS {
        builtins.define(function.name, Value::Builtin(function));
    }
    for function in async_gen::FUNCTIONS {
        builtins.define(function.name, Value::Builtin(function));
    }
    builtins.define(object::BUILD_CLASS.name, Value::Builtin(&object::BUILD_CLASS));
    for &id in TYPES {
        let class = vm.class(id);
        builtins.define(id.name(), Value::Type(class));
    }
    for &kind in ExcKind::ALL {
        if kind.module() == "builtins" {
            builtins.define(kind.name(), Value::Type(vm.exception_class(kind)));
        }
    }
    builtins.define("NotImplemented", Value::NotImplemented);
    builtins.define("Ellipsis", Value::Ellipsis);
    builtins.define("__debug__", Value::bool(true));
    for alias in ["IOError", "EnvironmentError"] {
        builtins.define(alias, Value::Type(vm.exception_class(ExcKind::OSError)));
    }
    let main = vm.main.clone();
    main.define("__name__", Value::str("__main__"));
    for name in ["__doc__", "__package__", "__loader__", "__spec__"] {
        main.define(name, Value::None);
    }
    main.define("__annotations__", Value::Dict(Rc::default()));
    let module = Module { name: "builtins".into(), names: vm.builtins.clone() };
    main.define("__builtins__", Value::Module(Rc::new(module)));
    main.define("__file__", Value::None);
    main.define("__cached__", Value::None);
}

/// Whether there is a module of this name.
pub fn is_module(name: &str) -> bool {
    MODULES.contains(&name) || prelude::find(name).is_some()
}

/// Who imports: what only the library may have is not there for a program.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Importer {
    Program,
    Library,
}

/// `import name`: the module, if it is there or is Rust; else the frame that runs its code.
///
/// # Errors
/// ModuleNotFoundError; ImportError of a name that begins with a dot.
pub fn import(vm: &mut Vm, name: &Rc<Str>, by: Importer) -> Result<Todo, Exc> {
    if by == Importer::Program && prelude::OURS.contains(&name.text()) {
        return Err(not_found(vm, name.text()));
    }
    if let Some(module) = vm.modules.get(name.text()) {
        return Ok(Todo::Done(module.clone()));
    }
    if prelude::find(name.text()).is_some() {
        let importing = prelude::Importing { module: name.clone(), member: None, running: false };
        return Ok(Todo::Run(Box::new(importing)));
    }
    import_native(vm, name.text()).map(Todo::Done)
}

/// What is raised where no module has the name: the first of its packages that is not there is what is missing
/// (_find_and_load_unlocked, Lib/importlib/_bootstrap.py).
fn not_found(vm: &Vm, name: &str) -> Exc {
    if name.starts_with('.') {
        return vm.error(ExcKind::ImportError, "attempted relative import with no known parent package");
    }
    let is_there = |name: &str| is_module(name) && !prelude::OURS.contains(&name);
    let parents = name.match_indices('.').map(|(end, _)| &name[..end]);
    let missing = parents.clone().find(|parent| !is_there(parent)).unwrap_or(name);
    let text = match missing.rsplit_once('.') {
        Some((parent, _)) if !prelude::is_package(parent) => {
            format!("No module named '{missing}'; '{parent}' is not a package")
        }
        _ => format!("No module named '{missing}'"),
    };
    let e = vm.error(ExcKind::ModuleNotFoundError, text);
    super::vm::attr::set_extra(&e.fields, &Str::new("name"), Value::str(missing));
    e
}

/// A module that is Rust.
pub fn import_native(vm: &mut Vm, name: &str) -> Result<Value, Exc> {
    let Some(&name) = MODULES.iter().find(|known| **known == name) else { return Err(not_found(vm, name)) };
    let names: Rc<Namespace> = if name == "builtins" { vm.builtins.clone() } else { Rc::default() };
    match name {
        "builtins" => {}
        "asyncio" => crate::asyncio::module::fill(vm, &names),
        "time" => time::fill(&names),
        _ => fill_other(vm, name, &names),
    }
    let module = Value::Module(Rc::new(Module { name: name.into(), names }));
    vm.modules.insert(name, module.clone());
    Ok(module)
}

// The page's first program asks for none of these.
#[inline(never)]
fn fill_other(vm: &mut Vm, name: &str, names: &Rc<Namespace>) {
    match name {
        "_interleave" => {
            interleave::fill(vm, names);
            crate::asyncio::hidden::fill(vm, names);
        }
        "math" => math::fill(names),
        "contextvars" => crate::asyncio::context::fill(vm, names),
        _ => {
            names.define("exit", Value::Builtin(&functions::EXIT));
            for function in depth::FUNCTIONS.iter().chain(sys::FUNCTIONS.iter().copied()) {
                names.define(function.name, Value::Builtin(function));
            }
            names.define("__excepthook__", Value::Builtin(&sys::EXCEPTHOOK));
            names.define("__unraisablehook__", Value::Builtin(&sys::UNRAISABLEHOOK));
        }
    }
}

/// `from module import name`.
pub fn import_from(vm: &mut Vm, module: &Value, name: &Rc<Str>) -> Result<Value, Exc> {
    vm.attribute(module, name).map_err(|e| {
        if !vm.is_kind(&e, ExcKind::AttributeError) {
            return e;
        }
        let Value::Module(module) = module else { return e };
        let file = match (&*module.name, prelude::find(&module.name)) {
            (_, Some(prelude)) => prelude.file,
            ("asyncio", _) => "asyncio/__init__.py",
            ("contextvars", _) => "contextvars.py",
            ("math", _) => "lib-dynload/math.cpython-313-x86_64-linux-gnu.so",
            _ => "",
        };
        let place = match file {
            "" => "unknown location".to_string(),
            file => format!("{}/{file}", super::traceback::LIBRARY),
        };
        let names = module.names.bound();
        let mut known: Vec<Rc<str>> = names.into_iter().map(|(name, _)| name).collect();
        known.extend(prelude::unloaded(&module.name).into_iter().map(Rc::from));
        known.retain(|known| name.text().starts_with('_') || !known.starts_with('_'));
        known.sort_unstable();
        known.dedup();
        let near = super::suggest::closest(name.text(), known.iter().map(|n| &**n)).map(str::to_string);
        let text = format!("cannot import name '{}' from '{}' ({place})", name.text(), module.name);
        let e = vm.error(ExcKind::ImportError, text);
        super::vm::attr::set_extra(&e.fields, &Str::new("name"), Value::str(&module.name));
        if !file.is_empty() {
            super::vm::attr::set_extra(&e.fields, &Str::new("path"), Value::string(place));
        }
        super::vm::attr::set_extra(&e.fields, &Str::new("name_from"), Value::Str(name.clone()));
        *e.hint.borrow_mut() = near.map(|near| format!("Did you mean: '{near}'?"));
        e
    })
}

/// The values of named parameters, for a function that CPython has in Python: its rules, its messages.
pub fn parameters<const N: usize>(
    vm: &Vm,
    function: &str,
    args: Args,
    names: [&str; N],
    required: usize,
) -> Result<[Option<Value>; N], Exc> {
    let mut values = [const { None }; N];
    fill_parameters(vm, function, args, &names, required, &mut values)?;
    Ok(values)
}

/// Puts them where they belong, none of which has a value yet.
fn fill_parameters(
    vm: &Vm,
    function: &str,
    args: Args,
    names: &[&str],
    required: usize,
    values: &mut [Option<Value>],
) -> Result<(), Exc> {
    let (positional, all) = (args.positional(), names.len());
    if positional.len() > all {
        return Err(too_many(vm, function, positional.len(), required, all));
    }
    values.iter_mut().zip(positional).for_each(|(value, given)| *value = Some(given.clone()));
    for (name, value) in args.keywords() {
        match names.iter().position(|n| *n == name) {
            Some(index) if values[index].is_some() => {
                return Err(vm.type_error(format!("{function}() got multiple values for argument '{name}'")));
            }
            Some(index) => values[index] = Some(value.clone()),
            None => return Err(unexpected(vm, function, name, names)),
        }
    }
    if values[..required].iter().all(Option::is_some) {
        return Ok(());
    }
    Err(missing(vm, function, &names[..required], values))
}

#[inline(never)]
fn too_many(vm: &Vm, function: &str, given: usize, required: usize, all: usize) -> Exc {
    let takes = if required == all { all.to_string() } else { format!("from {required} to {all}") };
    let plural = if all == 1 && required == all { "" } else { "s" };
    let were = if given == 1 { "was" } else { "were" };
    vm.type_error(format!("{function}() takes {takes} positional argument{plural} but {given} {were} given"))
}

#[inline(never)]
fn unexpected(vm: &Vm, function: &str, name: &str, names: &[&str]) -> Exc {
    let near = super::suggest::closest(name, names.iter().copied());
    let hint = near.map(|near| format!(". Did you mean '{near}'?")).unwrap_or_default();
    vm.type_error(format!("{function}() got an unexpected keyword argument '{name}'{hint}"))
}

#[inline(never)]
fn missing(vm: &Vm, function: &str, names: &[&str], values: &[Option<Value>]) -> Exc {
    let lacks = names.iter().zip(values).filter(|(_, value)| value.is_none());
    let missing: Vec<String> = lacks.map(|(name, _)| format!("'{name}'")).collect();
    vm.type_error(super::vm::missing_message(function, "positional", &missing))
}

/// The arguments of a function that takes no keywords, and so many positional ones.
pub fn exactly<'a, const N: usize>(vm: &Vm, function: &str, args: Args<'a>) -> Result<&'a [Value; N], Exc> {
    if !args.names.is_empty() {
        return Err(vm.type_error(format!("{function}() takes no keyword arguments")));
    }
    args.items.try_into().map_err(|_| {
        let given = args.items.len();
        let message = match N {
            0 => format!("{function}() takes no arguments ({given} given)"),
            1 => format!("{function}() takes exactly one argument ({given} given)"),
            n => {
                let plural = if n == 1 { "" } else { "s" };
                format!("{function} expected {n} argument{plural}, got {given}")
            }
        };
        vm.type_error(message)
    })
}
