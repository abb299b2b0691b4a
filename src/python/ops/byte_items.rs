//! Setting and deleting items of a bytearray.

use super::items::{bounds, index, index_of};
use crate::python::builtins::{byte_of, bytes_in};
use crate::python::value::{Bytes, Exc, ExcKind, Value};
use crate::python::vm::Vm;

/// `bytes[at] = value`.
///
/// # Errors
/// As CPython's: what is no byte, no index, out of range.
pub fn set(vm: &mut Vm, bytes: &Bytes, at: &Value, value: &Value) -> Result<(), Exc> {
    if let Value::Slice(_) = at {
        let more = bytes_in(vm, value)?;
        return splice(vm, bytes, at, &more);
    }
    let byte = byte_of(vm, value)?;
    let at = place(vm, bytes, at)?;
    bytes.data.borrow_in_place()[at] = byte;
    Ok(())
}

/// `del bytes[at]`.
///
/// # Errors
/// As [`set`].
pub fn delete(vm: &mut Vm, bytes: &Bytes, at: &Value) -> Result<(), Exc> {
    if let Value::Slice(_) = at {
        return splice(vm, bytes, at, &[]);
    }
    let at = place(vm, bytes, at)?;
    bytes.data.borrow_mut().remove(at);
    Ok(())
}

fn place(vm: &mut Vm, bytes: &Bytes, at: &Value) -> Result<usize, Exc> {
    let found = index_of(vm, at)?.and_then(|at| index(at, bytes.get().len()));
    found.ok_or_else(|| vm.error(ExcKind::IndexError, "bytearray index out of range"))
}

/// Puts other bytes in the place of a run of them.
fn splice(vm: &mut Vm, bytes: &Bytes, at: &Value, more: &[u8]) -> Result<(), Exc> {
    let Value::Slice(slice) = at else { return Ok(()) };
    let len = bytes.get().len();
    let at = bounds(vm, slice, len)?;
    if at.step != 1 {
        return Err(vm.value_error("bytearray slices with a step are not supported here yet"));
    }
    vm.charge_bytes(len + more.len());
    let (start, stop) = (at.start as usize, at.stop.max(at.start) as usize);
    bytes.data.borrow_mut().splice(start..stop, more.iter().copied());
    Ok(())
}
