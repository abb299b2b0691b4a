//! The parts of the standard library that are Python here: their texts, and how they are imported.

use super::control;
use crate::python::ops;
use crate::python::value::{
    Args, Builtin, Exc, ExcKind, Function, Module, Namespace, Step, Str, Todo, Value,
};
use crate::python::vm::{Input, NativeFrame, Vm};
use std::rc::Rc;

/// A module: its name, its file below the library's folder, its text.
pub struct Prelude {
    pub name: &'static str,
    pub file: &'static str,
    text: &'static str,
}

impl Prelude {
    /// On the page this text is there only once this function has been called: see scripts/page/later.mjs.
    #[inline(never)]
    pub fn text(&self) -> &'static str {
        self.text
    }
}

macro_rules! prelude {
    ($($name:literal = $file:literal),* $(,)?) => {
        /// All of them.
        pub static ALL: &[Prelude] = &[$(Prelude {
            name: $name,
            file: $file,
            text: include_str!(concat!("../prelude/", $file)),
        }),*];
    };
}

prelude! {
    "__future__" = "__future__.py",
    "_browser" = "_browser.py",
    "_disk" = "_disk.py",
    "_world" = "_world.py",
    "abc" = "abc.py",
    "aiofiles" = "aiofiles.py",
    "aiohttp" = "aiohttp.py",
    "argparse" = "argparse.py",
    "array" = "array.py",
    "asyncio.base_events" = "asyncio/base_events.py",
    "asyncio.base_tasks" = "asyncio/base_tasks.py",
    "asyncio.coroutines" = "asyncio/coroutines.py",
    "asyncio.events" = "asyncio/events.py",
    "asyncio.exceptions" = "asyncio/exceptions.py",
    "asyncio.futures" = "asyncio/futures.py",
    "asyncio.locks" = "asyncio/locks.py",
    "asyncio.log" = "asyncio/log.py",
    "asyncio.mixins" = "asyncio/mixins.py",
    "asyncio.protocols" = "asyncio/protocols.py",
    "asyncio.queues" = "asyncio/queues.py",
    "asyncio.runners" = "asyncio/runners.py",
    "asyncio.streams" = "asyncio/streams.py",
    "asyncio.subprocess" = "asyncio/subprocess.py",
    "asyncio.taskgroups" = "asyncio/taskgroups.py",
    "asyncio.tasks" = "asyncio/tasks.py",
    "asyncio.threads" = "asyncio/threads.py",
    "asyncio.timeouts" = "asyncio/timeouts.py",
    "asyncio.transports" = "asyncio/transports.py",
    "asyncio.unix_events" = "asyncio/unix_events.py",
    "atexit" = "atexit.py",
    "base64" = "base64.py",
    "binascii" = "binascii.py",
    "bisect" = "bisect.py",
    "calendar" = "calendar.py",
    "codecs" = "codecs.py",
    "collections" = "collections/__init__.py",
    "collections._user" = "collections/_user.py",
    "collections.abc" = "collections/abc.py",
    // No program can import what is called so.
    "complex numbers" = "complex.py",
    "concurrent" = "concurrent/__init__.py",
    "concurrent.futures" = "concurrent/futures/__init__.py",
    "concurrent.futures._base" = "concurrent/futures/_base.py",
    "concurrent.futures.thread" = "concurrent/futures/thread.py",
    "contextlib" = "contextlib.py",
    "copy" = "copy.py",
    "copyreg" = "copyreg.py",
    "csv" = "csv.py",
    "dataclasses" = "dataclasses.py",
    "datetime" = "datetime.py",
    "decimal" = "decimal/__init__.py",
    "decimal._context" = "decimal/_context.py",
    "decimal._functions" = "decimal/_functions.py",
    "difflib" = "difflib.py",
    "enum" = "enum.py",
    "errno" = "errno.py",
    "faulthandler" = "faulthandler.py",
    "fnmatch" = "fnmatch.py",
    "fractions" = "fractions.py",
    "functools" = "functools.py",
    "gc" = "gc.py",
    "getpass" = "getpass.py",
    "glob" = "glob.py",
    "graphlib" = "graphlib.py",
    "hashlib" = "hashlib.py",
    "heapq" = "heapq.py",
    "hmac" = "hmac.py",
    "html" = "html/__init__.py",
    "http" = "http/__init__.py",
    "http.client" = "http/client.py",
    "http.server" = "http/server.py",
    "importlib" = "importlib/__init__.py",
    "inspect" = "inspect.py",
    "io" = "io.py",
    "itertools" = "itertools.py",
    "json" = "json/__init__.py",
    "json.decoder" = "json/decoder.py",
    "json.encoder" = "json/encoder.py",
    "keyword" = "keyword.py",
    "linecache" = "linecache.py",
    "locale" = "locale.py",
    "logging" = "logging/__init__.py",
    "logging.config" = "logging/config.py",
    "logging.handlers" = "logging/handlers.py",
    "memory views" = "memoryview.py",
    "multiprocessing" = "multiprocessing/__init__.py",
    "numbers" = "numbers.py",
    "operator" = "operator.py",
    "os" = "os/__init__.py",
    "os.path" = "os/path.py",
    "pathlib" = "pathlib.py",
    "platform" = "platform.py",
    "pprint" = "pprint.py",
    "queue" = "queue.py",
    "random" = "random.py",
    "re" = "re.py",
    "reprlib" = "reprlib.py",
    "requests" = "requests/__init__.py",
    "requests.exceptions" = "requests/exceptions.py",
    "sched" = "sched.py",
    "secrets" = "secrets.py",
    "select" = "select.py",
    "selectors" = "selectors.py",
    "shlex" = "shlex.py",
    "shutil" = "shutil.py",
    "signal" = "signal.py",
    "socket" = "socket.py",
    "sqlite3" = "sqlite3.py",
    "ssl" = "ssl.py",
    "statistics" = "statistics.py",
    "string" = "string.py",
    "struct" = "struct.py",
    "subprocess" = "subprocess.py",
    "sys.info" = "sys/info.py",
    "sys.names" = "sys/names.py",
    "sys.streams" = "sys/streams.py",
    "tempfile" = "tempfile.py",
    "textwrap" = "textwrap.py",
    "threading" = "threading.py",
    "time._calendar" = "time/_calendar.py",
    "timeit" = "timeit.py",
    "traceback" = "traceback.py",
    "tracemalloc" = "tracemalloc.py",
    "types" = "types.py",
    "typing" = "typing.py",
    "unicodedata" = "unicodedata.py",
    "unittest" = "unittest/__init__.py",
    "unittest._asserts" = "unittest/_asserts.py",
    "unittest._autospec" = "unittest/_autospec.py",
    "unittest._calls" = "unittest/_calls.py",
    "unittest._patch" = "unittest/_patch.py",
    "unittest.async_case" = "unittest/async_case.py",
    "unittest.case" = "unittest/case.py",
    "unittest.loader" = "unittest/loader.py",
    "unittest._program" = "unittest/_program.py",
    "unittest.mock" = "unittest/mock.py",
    "unittest.result" = "unittest/result.py",
    "unittest.runner" = "unittest/runner.py",
    "unittest.suite" = "unittest/suite.py",
    "unittest.util" = "unittest/util.py",
    "urllib" = "urllib/__init__.py",
    "urllib.error" = "urllib/error.py",
    "urllib.parse" = "urllib/parse.py",
    "urllib.request" = "urllib/request.py",
    "uuid" = "uuid.py",
    "warnings" = "warnings.py",
    "weakref" = "weakref.py",
    "zlib" = "zlib.py",
    "zoneinfo" = "zoneinfo.py",
}

/// Modules that CPython has not: the library here is built of them, and no program can import them.
pub const OURS: &[&str] = &[
    "_browser",
    "_disk",
    "_interleave",
    "_world",
    "collections._user",
    "decimal._context",
    "decimal._functions",
    "sys.info",
    "sys.names",
    "sys.streams",
    "time._calendar",
];

/// Whether CPython has this module as a folder.
pub fn is_package(name: &str) -> bool {
    let is_folder = |prelude: &Prelude| {
        !matches!(prelude.name, "os" | "decimal") && prelude.file.ends_with("/__init__.py")
    };
    matches!(name, "asyncio" | "pathlib" | "re" | "sqlite3") || find(name).is_some_and(is_folder)
}

/// A module as its repr calls it: where CPython's comes from (_module_repr_from_spec, Lib/importlib/_bootstrap.py).
#[inline(never)]
pub fn shown(name: &str) -> String {
    const IN_C: &[&str] =
        &["builtins", "sys", "time", "itertools", "errno", "gc", "atexit", "faulthandler", "_thread"];
    const FOLDERS: &[&str] = &["asyncio", "pathlib", "re", "sqlite3"];
    let library = crate::python::traceback::LIBRARY;
    match name {
        _ if IN_C.contains(&name) => format!("'{name}' (built-in)"),
        "os" | "abc" | "codecs" | "io" => format!("'{name}' (frozen)"),
        "os.path" => "'posixpath' (frozen)".to_string(),
        "collections.abc" => "'_collections_abc' (frozen)".to_string(),
        "math" | "array" | "binascii" | "zlib" | "select" => {
            format!("'{name}' from '{library}/lib-dynload/{name}.cpython-313-x86_64-linux-gnu.so'")
        }
        _ if FOLDERS.contains(&name) => format!("'{name}' from '{library}/{name}/__init__.py'"),
        "__main__" => "'__main__'".to_string(),
        _ => match find(name) {
            Some(own) if name != "decimal" => format!("'{name}' from '{library}/{}'", own.file),
            _ => format!("'{name}' from '{library}/{}.py'", name.replace('.', "/")),
        },
    }
}

/// The module's text, if it is Python here.
pub fn find(name: &str) -> Option<&'static Prelude> {
    ALL.iter().find(|prelude| prelude.name == name)
}

/// Whether CPython has a module of this name in its library (`sys.stdlib_module_names`).
pub fn is_in_library(name: &str) -> bool {
    find("sys.names").is_some_and(|names| {
        names.text().lines().skip(2).flat_map(str::split_whitespace).any(|known| known == name)
    })
}

/// Whether CPython's library has a module of this name: what `sys.stdlib_module_names` says.
pub fn is_of_library(name: &str) -> bool {
    find("sys.names").is_some_and(|names| names.text().split_whitespace().any(|own| own == name))
}

/// The character with this Unicode name: a syllable of Hangul, or of those in the library's `unicodedata`.
pub fn character(name: &str) -> Option<char> {
    if let Some(c) = super::hangul::syllable(name) {
        return Some(c);
    }
    let rows = find("unicodedata")?.text().lines().filter_map(|row| row.split_once(' '));
    let mut named = rows.filter(|(_, own)| own.eq_ignore_ascii_case(name));
    named.find_map(|(code, _)| char::from_u32(u32::from_str_radix(code, 16).ok()?))
}

/// The names that a part of a package gives to the package: its first line.
fn exports(text: &'static str) -> impl Iterator<Item = &'static str> {
    let first = text.lines().next().unwrap_or_default();
    first.strip_prefix("# exports: ").unwrap_or_default().split(", ").filter(|name| !name.is_empty())
}

/// Whether a part of a package has a name that is the package's own here: its second line.
fn is_of_package(text: &'static str, name: &str) -> bool {
    let second = text.lines().nth(1).and_then(|line| line.strip_prefix("# the package's: "));
    second.is_some_and(|names| names.split(", ").any(|own| own == name))
}

/// The part of a package that has a name.
pub fn part_with(package: &str, name: &str) -> Option<&'static str> {
    let inside = |prelude: &&Prelude| {
        prelude.name.strip_prefix(package).is_some_and(|rest| rest.starts_with('.'))
            && exports(prelude.text()).any(|export| export == name)
    };
    ALL.iter().find(inside).map(|prelude| prelude.name)
}

/// All names that the parts of a package give it.
pub fn exported(package: &str) -> impl Iterator<Item = &'static str> {
    let inside = move |prelude: &&Prelude| {
        prelude.name.strip_prefix(package).is_some_and(|rest| rest.starts_with('.'))
    };
    let parts: Vec<&Prelude> = ALL.iter().filter(inside).collect();
    parts.into_iter().flat_map(|prelude| exports(prelude.text()))
}

/// `_interleave.member(module, name)`: a name of a module, which is imported first.
pub static MEMBER: Builtin = control("member", |vm, args| {
    let [Value::Str(module), Value::Str(name)] = args.items else {
        return Err(vm.type_error("member() takes the names of a module and of a member"));
    };
    Ok(Todo::Run(Box::new(Importing {
        module: module.clone(),
        member: Some(name.clone()).filter(|name| !name.is_empty()),
        running: false,
    })))
});

/// `_interleave.import_module(name)`, for a program.
pub static IMPORT: Builtin = control("import_module", |vm, args| match args.items {
    [Value::Str(name)] => super::import(vm, name, super::Importer::Program),
    _ => Err(vm.type_error("import_module() takes a module's name")),
});

impl Vm {
    /// A name of a module of ours, which is imported if it was not.
    ///
    /// # Errors
    /// The mark of `ask`.
    pub fn member(&mut self, module: &'static str, name: &'static str) -> Result<Value, Exc> {
        if let Some(Value::Module(found)) = self.modules.get(module)
            && let Some(value) = found.names.find(name)
        {
            return Ok(value);
        }
        self.ask(&Value::Builtin(&MEMBER), &[Value::str(module), Value::str(name)])
    }

    /// A name of a module, if that is there already.
    pub fn loaded(&self, module: &str, name: &str) -> Option<Value> {
        match self.modules.get(module) {
            Some(Value::Module(found)) => found.names.find(name),
            _ => None,
        }
    }

    /// A name that a package has in one of its parts, which is imported then.
    pub(crate) fn lazy_member(&mut self, module: &Module, name: &Rc<Str>) -> Result<Option<Value>, Exc> {
        let full = format!("{}.{}", module.name, name.text());
        if let Some(found) = self.modules.get(&*full) {
            return Ok(Some(found.clone()));
        }
        if find(&full).is_some() {
            let path = Value::str(&full);
            return self.ask(&Value::Builtin(&MEMBER), &[path, Value::str("")]).map(Some);
        }
        let of_package = find(&module.name).is_some_and(|own| is_of_package(own.text(), name.text()));
        let part = match module.name.split_once('.') {
            Some((package, _)) if of_package => package,
            _ => match part_with(&module.name, name.text()) {
                Some(part) => part,
                None => return Ok(None),
            },
        };
        let value = self.ask(&Value::Builtin(&MEMBER), &[Value::str(part), Value::Str(name.clone())])?;
        module.names.define(name.text(), value.clone());
        Ok(Some(value))
    }
}

/// Imports a module, running its code if it is Python.
pub struct Importing {
    pub module: Rc<Str>,
    /// The result is this name of it, or the module.
    pub member: Option<Rc<Str>>,
    pub running: bool,
}

impl Importing {
    fn end(&mut self, vm: &mut Vm, module: Value) -> Step {
        let Some(member) = self.member.take() else { return Step::Return(module) };
        vm.run_again(Box::new(move |vm| super::import_from(vm, &module, &member).map(Todo::Done)))
    }
}

impl NativeFrame for Importing {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        if let Input::Raise(e) | Input::Throw(e) = input {
            return Step::Raise(e);
        }
        if let Some(module) = vm.modules.get(self.module.text()).cloned() {
            return self.end(vm, module);
        }
        // A package comes before what is in it, and may bring that along.
        if let Some((package, _)) = self.module.text().rsplit_once('.')
            && !vm.modules.contains_key(package)
        {
            return Step::Run(Box::new(Importing {
                module: Str::new(package),
                member: None,
                running: false,
            }));
        }
        let Some(prelude) = find(self.module.text()) else {
            return match super::import_native(vm, self.module.text()) {
                Ok(module) => self.end(vm, module),
                Err(e) => Step::Raise(e),
            };
        };
        let names: Rc<Namespace> = Rc::default();
        names.define("__name__", Value::str(prelude.name));
        let file = format!("{}/{}", crate::python::traceback::LIBRARY, prelude.file);
        let code = match crate::python::compile::compile_library(prelude.text(), &file, &names) {
            Ok(code) => code,
            Err(e) => {
                let text = format!("{}, line {}: {}", e.file, e.line, e.message);
                return Step::Raise(vm.error(ExcKind::SystemError, text));
            }
        };
        let module = Value::Module(Rc::new(Module { name: prelude.name.into(), names: names.clone() }));
        vm.modules.insert(prelude.name, module);
        let function = Function {
            code,
            globals: names,
            defaults: None,
            keyword_defaults: Vec::new(),
            closure: Vec::new(),
            own: Default::default(),
            replaced: Default::default(),
            attrs: Default::default(),
            weight: Default::default(),
        };
        self.running = true;
        Step::Call(Value::Function(Rc::new(function)), Vec::new())
    }
}

/// The dict of a module's names, for what wants one.
pub fn names_of(args: Args) -> Value {
    let dict = crate::python::value::Dict::default();
    if let Some(Value::Module(module)) = args.items.first() {
        for (name, value) in module.names.bound() {
            dict.entries.borrow_mut().insert(ops::str_key(&Str::new(&name)), value);
        }
    }
    Value::Dict(Rc::new(dict))
}
