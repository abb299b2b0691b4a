//! The special methods of the built-in types, where a program calls them by name: `super().__getitem__(key)`.

use super::{control, exactly, plain};
use crate::python::code::{BinaryOp, CompareOp, UnaryOp};
use crate::python::ops;
use crate::python::value::{Args, Builtin, Exc, ExcKind, Todo, TypeId, Value};
use crate::python::vm::{Called, Frame, Vm};

type Table = &'static [Builtin];

/// The special method that a built-in type has of its own, if it has it.
pub fn find(id: TypeId, name: &str) -> Option<&'static Builtin> {
    if !name.starts_with("__") {
        return None;
    }
    tables(id).iter().find_map(|part| part.iter().find(|builtin| builtin.name == name))
}

/// The names of the special methods that a built-in type has of its own.
pub fn names(id: TypeId) -> impl Iterator<Item = &'static str> {
    tables(id).iter().flat_map(|part| part.iter().map(|builtin| builtin.name))
}

/// Whether the type's objects have no hash: they can change.
pub fn is_unhashable(id: TypeId) -> bool {
    use TypeId::*;
    matches!(id, List | Dict | Set | ByteArray | Deque | DictKeys | DictItems | Context | Token)
}

/// Tables by where they are, so that each method is one.
macro_rules! parts {
    ($($part:ident),*) => {{
        static PARTS: &[&Table] = &[$(&$part),*];
        PARTS
    }};
}

fn tables(id: TypeId) -> &'static [&'static Table] {
    use TypeId::*;
    match id {
        Int => parts!(NUMBER, INTEGER, COMPARED, HASHED, SHOWN, FORMATTED),
        Bool => parts!(SHOWN),
        Float => parts!(NUMBER, COMPARED, HASHED, SHOWN, FORMATTED),
        Str => parts!(SIZED, GET, JOINED, REMAINDER, COMPARED, HASHED, SHOWN, FORMATTED, TEXT),
        Bytes => parts!(SIZED, GET, JOINED, REMAINDER, COMPARED, HASHED, SHOWN),
        ByteArray => parts!(SIZED, GET, SET, JOINED, EXTENDED, REMAINDER, COMPARED, SHOWN, FILLED),
        Tuple => parts!(SIZED, GET, JOINED, COMPARED, HASHED, SHOWN),
        List => parts!(SIZED, GET, SET, JOINED, EXTENDED, REVERSED, COMPARED, SHOWN, FILLED),
        Deque => parts!(SIZED, GET, SET, JOINED, EXTENDED, REVERSED, COMPARED, SHOWN, FILLED),
        Dict => parts!(SIZED, GET, SET, MERGED, REVERSED, COMPARED, SHOWN, FILLED),
        TypeId::Set => parts!(SIZED, ALGEBRA, ALGEBRA_IN_PLACE, COMPARED, SHOWN, FILLED),
        FrozenSet => parts!(SIZED, ALGEBRA, COMPARED, HASHED, SHOWN),
        DictKeys | DictItems => parts!(SIZED, ALGEBRA, REVERSED, COMPARED, SHOWN),
        MappingProxy => parts!(SIZED, GET, REVERSED, COMPARED, SHOWN),
        DictValues => parts!(COUNTED, REVERSED, SHOWN),
        Range => parts!(SIZED, GET, REVERSED, COMPARED, HASHED, SHOWN),
        Slice => parts!(COMPARED, SHOWN),
        Generator => parts!(ITERATOR),
        AsyncGenerator => parts!(ASYNC_ITERATOR),
        Future | Task => parts!(AWAITABLE, ITERABLE),
        Function | Method => parts!(CALLABLE, SHOWN, BOUND),
        Builtin => parts!(CALLABLE, SHOWN),
        Exception => parts!(SHOWN, TEXT, FILLED),
        Iterator
        | Enumerate
        | Zip
        | Map
        | Filter
        | Reversed
        | ListIterator
        | TupleIterator
        | StrIterator
        | WideStrIterator
        | RangeIterator
        | DictKeyIterator
        | DictValueIterator
        | DictItemIterator
        | DictReverseKeyIterator
        | DictReverseValueIterator
        | DictReverseItemIterator
        | SetIterator
        | BytesIterator
        | ByteArrayIterator
        | CallableIterator
        | DequeIterator
        | DequeReverseIterator => {
            parts!(ITERATOR)
        }
        _ => &[],
    }
}

/// `plain("__op__", ...)` for an operator, forward or with its operands turned round.
macro_rules! operator {
    ($name:literal, $op:ident) => {
        plain($name, |vm, args| operate(vm, args, BinaryOp::$op, false))
    };
    ($name:literal, reflected $op:ident) => {
        plain($name, |vm, args| operate(vm, args, BinaryOp::$op, true))
    };
}

macro_rules! unary {
    ($name:literal, $op:ident) => {
        plain($name, |vm, args| {
            let [value] = one(vm, args)?;
            ops::unary(vm, UnaryOp::$op, &value)
        })
    };
}

macro_rules! compared {
    ($name:literal, $op:ident) => {
        plain($name, |vm, args| {
            let [a, b] = two(vm, args)?;
            if is_family(&a, &b) {
                ops::rich_compare(vm, CompareOp::$op, &a, &b)
            } else {
                Ok(Value::NotImplemented)
            }
        })
    };
}

static NUMBER: Table = &[
    operator!("__add__", Add),
    operator!("__radd__", reflected Add),
    operator!("__sub__", Sub),
    operator!("__rsub__", reflected Sub),
    operator!("__mul__", Mul),
    operator!("__rmul__", reflected Mul),
    operator!("__truediv__", Div),
    operator!("__rtruediv__", reflected Div),
    operator!("__floordiv__", FloorDiv),
    operator!("__rfloordiv__", reflected FloorDiv),
    operator!("__mod__", Mod),
    operator!("__rmod__", reflected Mod),
    operator!("__pow__", Pow),
    operator!("__rpow__", reflected Pow),
    plain("__divmod__", |vm, args| {
        let [a, b] = two(vm, args)?;
        super::number::divmod(vm, &a, &b)
    }),
    plain("__rdivmod__", |vm, args| {
        let [a, b] = two(vm, args)?;
        super::number::divmod(vm, &b, &a)
    }),
    unary!("__neg__", Negative),
    unary!("__pos__", Positive),
    plain("__abs__", |vm, args| {
        let [value] = one(vm, args)?;
        super::number::abs(vm, &value)
    }),
    plain("__bool__", |vm, args| {
        let [value] = one(vm, args)?;
        ops::truth(vm, &value).map(Value::bool)
    }),
    plain("__int__", super::number::int),
    plain("__trunc__", super::number::int),
    plain("__float__", super::number::float),
    plain("__round__", super::number::round),
    plain("__floor__", |vm, args| rounded(vm, args, f64::floor)),
    plain("__ceil__", |vm, args| rounded(vm, args, f64::ceil)),
];

static INTEGER: Table = &[
    operator!("__and__", And),
    operator!("__rand__", reflected And),
    operator!("__or__", Or),
    operator!("__ror__", reflected Or),
    operator!("__xor__", Xor),
    operator!("__rxor__", reflected Xor),
    operator!("__lshift__", LShift),
    operator!("__rlshift__", reflected LShift),
    operator!("__rshift__", RShift),
    operator!("__rrshift__", reflected RShift),
    unary!("__invert__", Invert),
    plain("__index__", super::number::int),
];

static COMPARED: Table = &[
    compared!("__eq__", Eq),
    compared!("__ne__", Ne),
    compared!("__lt__", Lt),
    compared!("__le__", Le),
    compared!("__gt__", Gt),
    compared!("__ge__", Ge),
];

static HASHED: Table = &[plain("__hash__", super::object::plain_hash)];

static SHOWN: Table = &[plain("__repr__", super::object::shown)];

static TEXT: Table = &[plain("__str__", super::object::text)];

static FORMATTED: Table = &[plain("__format__", super::object::formatted)];

static FILLED: Table = &[control("__init__", super::object::init)];

static SIZED: Table = &[
    plain("__len__", super::functions::len),
    plain("__contains__", |vm, args| {
        let [object, item] = exactly(vm, "__contains__", args)?;
        ops::contains(vm, object.payload(), item).map(Value::bool)
    }),
    plain("__iter__", iter),
];

static COUNTED: Table = &[plain("__len__", super::functions::len), plain("__iter__", iter)];

static ITERABLE: Table = &[plain("__iter__", iter)];

static GET: Table = &[plain("__getitem__", |vm, args| {
    let [object, key] = exactly(vm, "__getitem__", args)?;
    ops::items::get_of_payload(vm, object, key)
})];

static SET: Table = &[
    plain("__setitem__", |vm, args| match args.items {
        [object, key, value] => ops::set_item(vm, object.payload(), key, value.clone()).map(|()| Value::None),
        other => Err(vm.type_error(format!("__setitem__ expected 2 arguments, got {}", other.len() - 1))),
    }),
    plain("__delitem__", |vm, args| {
        let [object, key] = exactly(vm, "__delitem__", args)?;
        ops::delete_item(vm, object.payload(), key).map(|()| Value::None)
    }),
];

static JOINED: Table =
    &[operator!("__add__", Add), operator!("__mul__", Mul), operator!("__rmul__", reflected Mul)];

static EXTENDED: Table = &[
    plain("__iadd__", |vm, args| in_place(vm, args, BinaryOp::Add)),
    plain("__imul__", |vm, args| in_place(vm, args, BinaryOp::Mul)),
];

static REMAINDER: Table = &[operator!("__mod__", Mod), operator!("__rmod__", reflected Mod)];

static MERGED: Table = &[
    operator!("__or__", Or),
    operator!("__ror__", reflected Or),
    plain("__ior__", |vm, args| in_place(vm, args, BinaryOp::Or)),
];

static ALGEBRA: Table = &[
    operator!("__and__", And),
    operator!("__rand__", reflected And),
    operator!("__or__", Or),
    operator!("__ror__", reflected Or),
    operator!("__xor__", Xor),
    operator!("__rxor__", reflected Xor),
    operator!("__sub__", Sub),
    operator!("__rsub__", reflected Sub),
];

static ALGEBRA_IN_PLACE: Table = &[
    plain("__iand__", |vm, args| in_place(vm, args, BinaryOp::And)),
    plain("__ior__", |vm, args| in_place(vm, args, BinaryOp::Or)),
    plain("__ixor__", |vm, args| in_place(vm, args, BinaryOp::Xor)),
    plain("__isub__", |vm, args| in_place(vm, args, BinaryOp::Sub)),
];

static REVERSED: Table = &[plain("__reversed__", |vm, args| {
    let [value] = one(vm, args)?;
    match vm.reversed(&value) {
        Some(iterator) => Ok(iterator),
        None => Err(vm.type_error(format!("'{}' object is not reversible", value.type_name()))),
    }
})];

static ITERATOR: Table = &[
    plain("__iter__", this),
    control("__next__", |vm, args| {
        let called = vm.call_next(args.items.first().unwrap_or(&Value::None))?;
        Ok(match called {
            Called::Value(value) => Todo::Done(value),
            Called::Frame(Frame::Native(frame, _)) => Todo::Run(frame),
            _ => Todo::Done(Value::None),
        })
    }),
];

static ASYNC_ITERATOR: Table = &[plain("__aiter__", this)];

static AWAITABLE: Table = &[plain("__await__", iter)];

/// `__call__` of what is called.
static BOUND: Table = super::property::BINDING;

pub static CALLABLE: Table = &[control("__call__", |_, args| {
    let callable = args.items.first().cloned().unwrap_or(Value::None);
    let rest = args.rest();
    let (items, names) = (rest.items.to_vec(), rest.names.to_vec());
    let call = crate::python::vm::ask::Question { callable, args: items, names };
    Ok(Todo::Run(Box::new(crate::python::vm::ask::Ask { call: Some(call) })))
})];

fn this(_: &mut Vm, args: Args) -> Result<Value, Exc> {
    Ok(args.items.first().cloned().unwrap_or(Value::None))
}

fn iter(vm: &mut Vm, args: Args) -> Result<Value, Exc> {
    let [value] = one(vm, args)?;
    vm.iter(&value)
}

/// The built-in value of the only argument.
fn one(vm: &Vm, args: Args) -> Result<[Value; 1], Exc> {
    match args.items {
        [value] => Ok([value.payload().clone()]),
        other => Err(vm.type_error(format!("expected 0 arguments, got {}", other.len().saturating_sub(1)))),
    }
}

/// The built-in values of both arguments.
fn two(vm: &Vm, args: Args) -> Result<[Value; 2], Exc> {
    match args.items {
        [a, b, ..] if args.names.is_empty() && args.items.len() < 4 => {
            Ok([a.payload().clone(), b.payload().clone()])
        }
        other => Err(vm.type_error(format!("expected 1 argument, got {}", other.len().saturating_sub(1)))),
    }
}

/// Whether the first one's type knows how to compare itself with the second one.
fn is_family(a: &Value, b: &Value) -> bool {
    use Value::*;
    let integer = |value: &Value| matches!(value, Int(_) | Big(_) | Bool(_));
    match (a, b) {
        (Int(_) | Big(_) | Bool(_), b) => integer(b),
        (Float(_), b) => integer(b) || matches!(b, Float(_)),
        (Set(_) | View(_), b) => matches!(b, Set(_) | View(_)),
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}

fn operate(vm: &mut Vm, args: Args, op: BinaryOp, reflected: bool) -> Result<Value, Exc> {
    let [a, b] = two(vm, args)?;
    let known = match (&a, &b) {
        (Value::Int(_) | Value::Big(_) | Value::Bool(_) | Value::Float(_), _) => is_family(&a, &b),
        (Value::Set(_) | Value::View(_) | Value::Dict(_), _) => is_family(&a, &b),
        _ => true,
    };
    if !known {
        return Ok(Value::NotImplemented);
    }
    if reflected { ops::binary(vm, op, &b, &a) } else { ops::binary(vm, op, &a, &b) }
}

/// The operator on the built-in value; the object that it is in is the result.
fn in_place(vm: &mut Vm, args: Args, op: BinaryOp) -> Result<Value, Exc> {
    let [a, b] = two(vm, args)?;
    if let (Value::Set(_), false) = (&a, is_family(&a, &b)) {
        return Ok(Value::NotImplemented);
    }
    ops::in_place(vm, op, &a, &b)?;
    Ok(args.items[0].clone())
}

fn rounded(vm: &mut Vm, args: Args, round: fn(f64) -> f64) -> Result<Value, Exc> {
    match one(vm, args)? {
        [Value::Float(f)] => super::number::truncated(vm, round(f.get())),
        [other] => super::number::int(vm, Args::new(&[other])),
    }
}

/// What a built-in method says of an object that is not of its type.
pub fn wrong_receiver(vm: &Vm, class: &str, name: &str, object: Option<&Value>) -> Exc {
    let special = name.starts_with("__");
    let message = match object {
        None if special => format!("descriptor '{name}' of '{class}' object needs an argument"),
        None => format!("unbound method {class}.{name}() needs an argument"),
        Some(object) if special => {
            format!("descriptor '{name}' requires a '{class}' object but received a '{}'", object.type_name())
        }
        Some(object) => {
            let given = object.type_name();
            format!("descriptor '{name}' for '{class}' objects doesn't apply to a '{given}' object")
        }
    };
    vm.error(ExcKind::TypeError, message)
}
