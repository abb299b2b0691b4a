//! What `bytes` has in common with `str`: its bytes as characters, through the methods of strings. Bytes beyond
//! ASCII become characters that are neither letters nor spaces.

use super::{methods, plain};
use crate::python::value::{Args, Builtin, Bytes, Call, Exc, Value};
use crate::python::vm::Vm;

/// Where the bytes beyond ASCII lie among the characters: in a private area.
const PRIVATE: u32 = 0xe000;

macro_rules! methods {
    ($($name:literal)*) => {
        /// The methods.
        pub static METHODS: &[Builtin] = &[$(plain($name, |vm, args| as_text(vm, args, $name)),)*];
    };
}

methods! {
    "capitalize" "center" "expandtabs" "isalnum" "isalpha" "isascii" "islower" "isspace" "istitle" "isupper" "ljust"
    "lstrip" "partition" "removeprefix" "removesuffix" "replace" "rfind" "rindex" "rjust" "rpartition" "rsplit"
    "rstrip" "splitlines" "strip" "swapcase" "title" "zfill"
}

fn text_of(data: &[u8]) -> Value {
    let char = |&byte: &u8| if byte < 128 { char::from(byte) } else { private(byte) };
    Value::string(data.iter().map(char).collect())
}

fn private(byte: u8) -> char {
    char::from_u32(PRIVATE + u32::from(byte)).unwrap_or('\0')
}

fn bytes_of(text: &str) -> Vec<u8> {
    text.chars().map(|c| (c as u32 & 0xff) as u8).collect()
}

/// A result of a string's, as one of bytes.
fn back(value: Value, mutable: bool) -> Value {
    match value {
        Value::Str(text) => Bytes::value(bytes_of(text.text()), mutable),
        Value::List(list) => {
            let items = list.items.borrow().iter().map(|item| back(item.clone(), mutable)).collect();
            Value::list(items)
        }
        Value::Tuple(tuple) => {
            Value::tuple(tuple.items().iter().map(|item| back(item.clone(), mutable)).collect())
        }
        other => other,
    }
}

fn as_text(vm: &mut Vm, args: Args, name: &str) -> Result<Value, Exc> {
    let mut mutable = false;
    let mut items = Vec::with_capacity(args.items.len());
    for (index, item) in args.items.iter().enumerate() {
        items.push(match item.payload() {
            Value::Bytes(bytes) => {
                mutable |= index == 0 && bytes.mutable;
                text_of(&bytes.get())
            }
            Value::Str(_) => return Err(vm.type_error("a bytes-like object is required, not 'str'")),
            other => other.clone(),
        });
    }
    let method = items.first().and_then(|text| methods::find(text, name));
    match method.map(|method| &method.call) {
        Some(Call::Plain(call)) => Ok(back(call(vm, Args { items: &items, names: args.names })?, mutable)),
        _ => Err(vm.type_error(format!("bytes.{name}() is not supported here yet"))),
    }
}
