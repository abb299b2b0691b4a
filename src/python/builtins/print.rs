//! `print`, and the streams that it writes to: `sys.stdout` and what a program puts in its place.

use super::{exactly, plain};
use crate::python::ops::truth;
use crate::python::repr;
use crate::python::value::{Args, Builtin, Exc, Str, Value};
use crate::python::vm::Vm;
use crate::trace::Stream;

pub static PRINT: Builtin = plain("print", print);

/// Functions of the hidden module `_interleave`.
pub static HIDDEN: &[Builtin] = &[
    // streams(stdout, stderr): the objects that stand for the program's own streams.
    plain("streams", |vm, args| {
        let [stdout, stderr] = exactly(vm, "streams", args)?;
        vm.streams = Some([stdout.clone(), stderr.clone()]);
        Ok(Value::None)
    }),
    // write_stream(number, text): 1 is stdout, 2 is stderr.
    plain("write_stream", |vm, args| {
        let [number, text] = exactly(vm, "write_stream", args)?;
        let stream = if matches!(number, Value::Int(2)) { Stream::Stderr } else { Stream::Stdout };
        if let Value::Str(text) = text {
            vm.print(stream, text.text());
        }
        Ok(Value::None)
    }),
];

/// Where a `print` goes.
enum Target {
    Own(Stream),
    /// Something with a method `write`.
    Object(Value),
    Nowhere,
}

fn print(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let (mut sep, mut end) = (None, None);
    let (mut file, mut flush) = (Value::None, false);
    for (name, value) in args.keywords() {
        match (name, value) {
            ("sep" | "end", Value::None) => {}
            ("sep", Value::Str(text)) => sep = Some(text.clone()),
            ("end", Value::Str(text)) => end = Some(text.clone()),
            ("sep" | "end", other) => {
                let message = format!("{name} must be None or a string, not {}", other.type_name());
                return Err(vm.type_error(message));
            }
            ("file", value) => file = value.clone(),
            ("flush", value) => flush = truth(vm, value)?,
            (other, _) => {
                return Err(super::clinic::unknown(vm, "print", other, &["sep", "end", "file", "flush"]));
            }
        }
    }
    match target(vm, file) {
        Target::Nowhere => Ok(Value::None),
        Target::Own(stream) => {
            let mut text = String::new();
            for (at, value) in args.positional().iter().enumerate() {
                if at > 0 {
                    text.push_str(sep.as_ref().map_or(" ", |sep| sep.text()));
                }
                text.push_str(&shown(vm, value)?);
            }
            text.push_str(end.as_ref().map_or("\n", |end| end.text()));
            vm.print(stream, &text);
            Ok(Value::None)
        }
        Target::Object(file) => {
            // A call of `write` for each piece, as CPython does it.
            let sep = sep.unwrap_or_else(|| Str::new(" "));
            for (at, value) in args.positional().iter().enumerate() {
                if at > 0 {
                    write(vm, &file, "write", &[Value::Str(sep.clone())])?;
                }
                let text = shown(vm, value)?;
                write(vm, &file, "write", &[Value::string(text)])?;
            }
            write(vm, &file, "write", &[Value::Str(end.unwrap_or_else(|| Str::new("\n")))])?;
            if flush {
                write(vm, &file, "flush", &[])?;
            }
            Ok(Value::None)
        }
    }
}

/// The program's own streams have no object until a program asks for one (prelude/sys/streams.py).
fn target(vm: &Vm, file: Value) -> Target {
    let file = match file {
        Value::None => match vm.sys_name("stdout") {
            None => return Target::Own(Stream::Stdout),
            Some(Value::None) => return Target::Nowhere,
            Some(file) => file,
        },
        file => file,
    };
    match &vm.streams {
        Some([stdout, _]) if stdout.is(&file) => Target::Own(Stream::Stdout),
        Some([_, stderr]) if stderr.is(&file) => Target::Own(Stream::Stderr),
        _ => Target::Object(file),
    }
}

/// Calls `file.write(text)`.
///
/// # Errors
/// What that raises, and the mark of `ask`.
pub fn write_to(vm: &mut Vm, file: &Value, text: &str) -> Result<(), Exc> {
    write(vm, file, "write", &[Value::str(text)])
}

fn write(vm: &mut Vm, file: &Value, method: &'static str, args: &[Value]) -> Result<(), Exc> {
    let name = vm.intern(method);
    let method = vm.attribute(file, &name)?;
    vm.ask(&method, args).map(|_| ())
}

impl Vm {
    /// What a program has put in the place of `sys.stdout` or `sys.stderr`.
    pub fn other_stream(&self, name: &str) -> Option<Value> {
        let file = self.sys_name(name)?;
        let own = self.streams.as_ref().is_some_and(|own| own.iter().any(|stream| stream.is(&file)));
        Some(file).filter(|file| !own && !matches!(file, Value::None))
    }

    /// What the module `sys` has under a name, if it was imported and has it already.
    pub fn sys_name(&self, name: &str) -> Option<Value> {
        self.loaded("sys", name)
    }
}

/// `str(value)`; most of what is printed is text.
fn shown(vm: &mut Vm, value: &Value) -> Result<String, Exc> {
    match value {
        Value::Str(text) => Ok(text.text().to_string()),
        _ => repr::to_str(vm, value),
    }
}
