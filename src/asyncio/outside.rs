//! What waits for the world outside of a program: a simulated network, files in memory. Both answer after a
//! time that the library's Python parts state; here it is waited for, and the trace says for what.

use super::sleep::Sleep;
use crate::python::builtins::{control, exactly, plain};
use crate::python::ops::as_float;
use crate::python::repr;
use crate::python::value::{Args, Builtin, Coroutine, Exc, Step, Todo, Value};
use crate::python::vm::{Input, NativeFrame, Vm};
use crate::time::Time;
use crate::trace::For;

/// Functions of the hidden module `_interleave`.
pub static FUNCTIONS: &[Builtin] = &[
    // outside(kind, label, seconds): a coroutine that waits so long; CPython would be in asyncio.sleep.
    plain("outside", |vm, args| {
        let (what, seconds) = asked(vm, "outside", args)?;
        let mut body = Sleep::new(Value::float(seconds), Value::None);
        body.outside = Some(what);
        Ok(Coroutine::native("sleep", Box::new(body), &vm.finalizers))
    }),
    // hold_for(kind, label, seconds): holds the thread so long.
    control("hold_for", |vm, args| {
        let (what, seconds) = asked(vm, "hold_for", args)?;
        let until = vm.now + Time::to_wait(seconds);
        Ok(Todo::Run(Box::new(Held { until, what: Some(what) })))
    }),
    // world_page(url): what this run's world answers, as (seconds, status, body); None where it leaves that open.
    plain("world_page", |vm, args| {
        let [url] = exactly(vm, "world_page", args)?;
        Ok(vm.world.page(&repr::quiet_str(url)).map_or(Value::None, |page| {
            let status = Value::Int(i64::from(page.status));
            Value::tuple(vec![Value::float(page.latency.as_secs()), status, Value::str(&page.body)])
        }))
    }),
    // world_files(): the files of this run's world, each as (name, seconds, text or None).
    plain("world_files", |vm, args| {
        let [] = exactly(vm, "world_files", args)?;
        let files = vm.world.files.iter().map(|file| {
            let text = file.text.as_deref().map_or(Value::None, Value::str);
            Value::tuple(vec![Value::str(&file.name), Value::float(file.latency.as_secs()), text])
        });
        Ok(Value::list(files.collect()))
    }),
    plain("crc32", |vm, args| match exactly(vm, "crc32", args)? {
        [Value::Bytes(bytes)] => Ok(Value::Int(i64::from(crc32(&bytes.data.borrow())))),
        _ => Err(vm.type_error("a bytes-like object is required")),
    }),
];

/// `kind` is "network" or "file".
fn asked(vm: &mut Vm, name: &str, args: Args) -> Result<(For, f64), Exc> {
    let [kind, label, seconds] = exactly(vm, name, args)?;
    let label = repr::quiet_str(label).into();
    let what = if repr::quiet_str(kind) == "network" { For::Network(label) } else { For::File(label) };
    Ok((what, as_float(seconds).unwrap_or(0.0)))
}

/// A thread that is held by what is outside.
struct Held {
    until: Time,
    what: Option<For>,
}

impl NativeFrame for Held {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        match (self.what.take(), input) {
            (_, Input::Raise(e) | Input::Throw(e)) => Step::Raise(e),
            (None, _) => Step::Return(Value::None),
            (what, _) => {
                vm.hold(self.until, what);
                Step::Block
            }
        }
    }
}

/// The checksum of zlib, bit by bit: no table is worth its size for a URL.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = !0u32;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
        }
    }
    !crc
}
