//! How large one object may be: beyond it, as beyond CPython's memory, is MemoryError.

use super::Result;
use crate::python::number::int::too_large;
use crate::python::vm::Vm;

/// The most items of a list, tuple, set or dict.
pub const MAX_ITEMS: usize = 1 << 24;

/// The most bytes of a string or of bytes.
pub const MAX_BYTES: usize = 1 << 26;

/// Room for so many items, so many of which are new.
///
/// # Errors
/// MemoryError for more than may be.
pub fn items(vm: &Vm, count: usize, new: usize) -> Result<()> {
    vm.charge_items(new);
    if count > MAX_ITEMS { Err(too_large(vm)) } else { Ok(()) }
}

/// Room for so many bytes, all of them new.
///
/// # Errors
/// MemoryError for more than may be.
pub fn bytes(vm: &Vm, count: usize) -> Result<()> {
    vm.charge_bytes(count);
    if count > MAX_BYTES { Err(too_large(vm)) } else { Ok(()) }
}
