//! Operators on objects whose classes programs made: which special method is asked, and in which order
//! (binary_op1 and do_richcompare, Objects/abstract.c and Objects/object.c).

use super::{Result, hash_identity};
use crate::python::code::{BinaryOp, CompareOp, UnaryOp};
use crate::python::value::Value;
use crate::python::vm::Vm;

/// Whether an operator may have to ask Python code about this value.
pub fn is_user(value: &Value) -> bool {
    match value {
        Value::Object(_) => true,
        Value::Exception(e) => e.class.user,
        Value::Type(class) => class.meta.is_some(),
        _ => false,
    }
}

/// The names of an operator's method, of its reflected one and of its in-place one.
fn names(op: BinaryOp) -> (&'static str, &'static str, &'static str) {
    use BinaryOp::*;
    match op {
        Add => ("__add__", "__radd__", "__iadd__"),
        Sub => ("__sub__", "__rsub__", "__isub__"),
        Mul => ("__mul__", "__rmul__", "__imul__"),
        MatMul => ("__matmul__", "__rmatmul__", "__imatmul__"),
        Div => ("__truediv__", "__rtruediv__", "__itruediv__"),
        FloorDiv => ("__floordiv__", "__rfloordiv__", "__ifloordiv__"),
        Mod => ("__mod__", "__rmod__", "__imod__"),
        Pow => ("__pow__", "__rpow__", "__ipow__"),
        LShift => ("__lshift__", "__rlshift__", "__ilshift__"),
        RShift => ("__rshift__", "__rrshift__", "__irshift__"),
        And => ("__and__", "__rand__", "__iand__"),
        Or => ("__or__", "__ror__", "__ior__"),
        Xor => ("__xor__", "__rxor__", "__ixor__"),
    }
}

fn implemented(answer: Option<Value>) -> Option<Value> {
    answer.filter(|value| !matches!(value, Value::NotImplemented))
}

/// Whether the right operand's class is below the left one's, so that it is asked first.
fn right_first(vm: &mut Vm, left: &Value, right: &Value) -> bool {
    let (a, b) = (vm.class_of(left), vm.class_of(right));
    !std::rc::Rc::ptr_eq(&a, &b) && b.is_subclass(&a)
}

/// `left op right` by the operands' own methods; `None` if neither has an answer.
pub fn binary(vm: &mut Vm, op: BinaryOp, left: &Value, right: &Value) -> Result<Option<Value>> {
    let (forward, reflected, _) = names(op);
    let first = right_first(vm, left, right) && vm.user_special(right, reflected).is_some();
    if first && let Some(value) = implemented(vm.ask_special(right, reflected, std::slice::from_ref(left))?) {
        return Ok(Some(value));
    }
    if let Some(value) = implemented(vm.ask_special(left, forward, std::slice::from_ref(right))?) {
        return Ok(Some(value));
    }
    let same_type = std::rc::Rc::ptr_eq(&vm.class_of(left), &vm.class_of(right));
    if !first && !same_type {
        return Ok(implemented(vm.ask_special(right, reflected, std::slice::from_ref(left))?));
    }
    Ok(None)
}

/// `left op= right` by the left operand's in-place method.
pub fn in_place(vm: &mut Vm, op: BinaryOp, left: &Value, right: &Value) -> Result<Option<Value>> {
    Ok(implemented(vm.ask_special(left, names(op).2, std::slice::from_ref(right))?))
}

/// `-value` and its kin by the operand's own method.
pub fn unary(vm: &mut Vm, op: UnaryOp, value: &Value) -> Result<Option<Value>> {
    let name = match op {
        UnaryOp::Negative => "__neg__",
        UnaryOp::Positive => "__pos__",
        UnaryOp::Invert | UnaryOp::Not => "__invert__",
    };
    vm.ask_special(value, name, &[])
}

fn compare_names(op: CompareOp) -> (&'static str, &'static str) {
    match op {
        CompareOp::Eq => ("__eq__", "__eq__"),
        CompareOp::Ne => ("__ne__", "__ne__"),
        CompareOp::Lt => ("__lt__", "__gt__"),
        CompareOp::Le => ("__le__", "__ge__"),
        CompareOp::Gt => ("__gt__", "__lt__"),
        CompareOp::Ge => ("__ge__", "__le__"),
    }
}

/// One operand's answer to a comparison. `!=` is the opposite of `==` where only that is written.
fn half(vm: &mut Vm, name: &'static str, value: &Value, other: &Value) -> Result<Option<Value>> {
    let answer = vm.ask_special(value, name, std::slice::from_ref(other))?;
    if answer.is_none() && name == "__ne__" {
        let equal = implemented(vm.ask_special(value, "__eq__", std::slice::from_ref(other))?);
        return match equal {
            Some(equal) => Ok(Some(Value::bool(!super::truth(vm, &equal)?))),
            None => Ok(None),
        };
    }
    Ok(implemented(answer))
}

/// `left op right` by the operands' own methods; `None` if neither has an answer.
pub fn compare(vm: &mut Vm, op: CompareOp, left: &Value, right: &Value) -> Result<Option<Value>> {
    let (forward, reflected) = compare_names(op);
    let first = right_first(vm, left, right);
    if first && let Some(value) = half(vm, reflected, right, left)? {
        return Ok(Some(value));
    }
    if let Some(value) = half(vm, forward, left, right)? {
        return Ok(Some(value));
    }
    if !first && let Some(value) = half(vm, reflected, right, left)? {
        return Ok(Some(value));
    }
    Ok(None)
}

/// `hash(value)` for an object, an exception or a class.
pub fn hash(vm: &mut Vm, value: &Value) -> Result<u64> {
    let name = vm.intern("__hash__");
    let found = vm.user_class(value).and_then(|class| class.user_attribute(&name));
    match found {
        None => match value.payload() {
            Value::Object(_) | Value::Exception(_) | Value::Type(_) => Ok(hash_identity(value)),
            payload => super::hash(vm, &payload.clone()),
        },
        Some(Value::None) => Err(vm.type_error(format!("unhashable type: '{}'", value.type_name()))),
        Some(found) => {
            let bound = vm.bind(found, value)?;
            match vm.ask(&bound, &[])?.payload() {
                Value::Bool(b) => Ok(u64::from(b.get())),
                // An integer that fits is the hash as it is; only -1 is none.
                Value::Int(i) => Ok(if *i == -1 { -2_i64 as u64 } else { *i as u64 }),
                other @ Value::Big(_) => super::hash(vm, &other.clone()),
                _ => Err(vm.type_error("__hash__ method should return an integer")),
            }
        }
    }
}

/// `bool(value)` for an object: `__bool__`, else `__len__`, else true.
pub fn truth(vm: &mut Vm, value: &Value) -> Result<bool> {
    if let Some(answer) = vm.ask_special(value, "__bool__", &[])? {
        return match answer {
            Value::Bool(b) => Ok(b.get()),
            other => {
                let message = format!("__bool__ should return bool, returned {}", other.type_name());
                Err(vm.type_error(message))
            }
        };
    }
    if vm.user_special(value, "__len__").is_some() {
        return len(vm, value).map(|len| len != Some(0));
    }
    match value.payload() {
        Value::Object(_) | Value::Exception(_) | Value::Type(_) => Ok(true),
        payload => super::truth(vm, &payload.clone()),
    }
}

/// `len(value)` by its own `__len__`.
pub fn len(vm: &mut Vm, value: &Value) -> Result<Option<i64>> {
    let Some(answer) = vm.ask_special(value, "__len__", &[])? else { return Ok(None) };
    match super::as_int(answer.payload()) {
        Some(len) if len < 0 => Err(vm.value_error("__len__() should return >= 0")),
        Some(len) => Ok(Some(len)),
        None => {
            let name = answer.type_name();
            Err(vm.type_error(format!("'{name}' object cannot be interpreted as an integer")))
        }
    }
}
