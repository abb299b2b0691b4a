//! Setting and deleting the bytes of a bytearray (Objects/bytearrayobject.c).

use super::Result;
use super::items::{bounds, index, index_of};
use crate::python::builtins::byte_of;
use crate::python::value::{Bytes, ExcKind, Value};
use crate::python::vm::Vm;

/// `bytes[at] = value`.
pub fn set(vm: &mut Vm, bytes: &Bytes, at: &Value, value: &Value) -> Result<()> {
    let Value::Slice(slice) = at else {
        let byte = byte_of(vm, value)?;
        let position = position(vm, bytes, at)?;
        bytes.data.borrow_in_place()[position] = byte;
        return Ok(());
    };
    let mut new = Vec::new();
    for item in vm.all_items(value)? {
        new.push(byte_of(vm, &item)?);
    }
    let len = bytes.get().len();
    let at = bounds(vm, slice, len)?;
    vm.charge_bytes(len + new.len());
    if at.step == 1 {
        let range = at.start as usize..at.stop.max(at.start) as usize;
        drop(bytes.data.borrow_mut().splice(range, new));
    } else if at.len() as usize == new.len() {
        for (slot, byte) in new.into_iter().enumerate() {
            bytes.data.borrow_in_place()[at.at(slot as u64) as usize] = byte;
        }
    } else {
        let (given, wanted) = (new.len(), at.len());
        let text = format!("attempt to assign bytes of size {given} to extended slice of size {wanted}");
        return Err(vm.value_error(text));
    }
    Ok(())
}

/// `del bytes[at]`.
pub fn delete(vm: &mut Vm, bytes: &Bytes, at: &Value) -> Result<()> {
    let len = bytes.get().len();
    let mut gone = vec![false; len];
    match at {
        Value::Slice(slice) => {
            let at = bounds(vm, slice, len)?;
            (0..at.len()).for_each(|i| gone[at.at(i) as usize] = true);
        }
        at => gone[position(vm, bytes, at)?] = true,
    }
    vm.charge_bytes(len);
    let mut gone = gone.into_iter();
    bytes.data.borrow_mut().retain(|_| gone.next() == Some(false));
    Ok(())
}

fn position(vm: &mut Vm, bytes: &Bytes, at: &Value) -> Result<usize> {
    let Some(place) = index_of(vm, at)? else {
        let given = at.type_name();
        return Err(vm.type_error(format!("bytearray indices must be integers or slices, not {given}")));
    };
    index(place, bytes.get().len())
        .ok_or_else(|| vm.error(ExcKind::IndexError, "bytearray index out of range"))
}
