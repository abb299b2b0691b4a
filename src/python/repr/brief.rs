//! A value in a few words, as the trace keeps what a task gave back. No Python code runs for it, it says nothing
//! that differs from run to run (no addresses), and it costs no more than it has room.

use super::{plain, quiet_line, quote, quote_bytes};
use crate::python::number::text;
use crate::python::value::Value;

/// The most characters that a value is told with; where there is more, an ellipsis says so.
const ROOM: usize = 60;

/// How deep it looks into containers.
const DEEPEST: usize = 4;

/// The repr of what is built in, shortened; `<Page object>` for an object of a program's class.
#[inline(never)]
pub fn brief(value: &Value) -> String {
    let mut out = String::new();
    write(value, DEEPEST, &mut out);
    match out.char_indices().nth(ROOM) {
        Some((end, _)) => {
            out.truncate(end);
            out + "…"
        }
        None => out,
    }
}

fn write(value: &Value, depth: usize, out: &mut String) {
    match value {
        Value::None
        | Value::Bool(_)
        | Value::Int(_)
        | Value::Float(_)
        | Value::Ellipsis
        | Value::Range(_) => {
            plain(value, out);
        }
        Value::Str(text) => {
            let start: String = text.text().chars().take(ROOM).collect();
            out.push_str(&quote(start.as_str()));
        }
        Value::Bytes(bytes) => out.push_str(&quote_bytes(&bytes.get()[..bytes.get().len().min(ROOM)])),
        // Some 4 bits a digit: longer ones have no room.
        Value::Big(big) if big.bits() < 4 * ROOM as u64 => {
            out.push_str(&text::decimal(big).unwrap_or_default());
        }
        Value::Exception(e) => out.push_str(&quiet_line(e)),
        Value::List(list) if depth > 0 => {
            items("[", list.items.borrow().iter(), "]", depth, out);
        }
        Value::Tuple(tuple) if depth > 0 => {
            let end = if tuple.items().len() == 1 { ",)" } else { ")" };
            items("(", tuple.items().iter(), end, depth, out);
        }
        Value::Dict(dict) if depth > 0 => {
            out.push('{');
            for (at, (key, value)) in dict.entries.borrow().iter().enumerate() {
                if !go_on(at, out) {
                    break;
                }
                write(&key.value, depth - 1, out);
                out.push_str(": ");
                write(value, depth - 1, out);
            }
            out.push('}');
        }
        other => {
            out.push('<');
            out.push_str(&other.type_name());
            out.push_str(" object>");
        }
    }
}

/// Writes what lies between the two ends, as far as there is room.
fn items<'a>(start: &str, all: impl Iterator<Item = &'a Value>, end: &str, depth: usize, out: &mut String) {
    out.push_str(start);
    for (at, item) in all.enumerate() {
        if !go_on(at, out) {
            break;
        }
        write(item, depth - 1, out);
    }
    out.push_str(end);
}

/// Whether there is room for one more item; its comma is written.
fn go_on(at: usize, out: &mut String) -> bool {
    let room = out.len() <= ROOM * 4;
    if room && at > 0 {
        out.push_str(", ");
    }
    room
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigInt;

    #[test]
    fn values_are_told_in_short() {
        let list = |items: Vec<Value>| Value::list(items);
        for (value, told) in [
            (Value::Int(3), "3"),
            (Value::str("it's"), "\"it's\""),
            (list(vec![Value::Int(1), Value::tuple(vec![Value::None])]), "[1, (None,)]"),
            (Value::integer(BigInt::from(10).pow(20)), "100000000000000000000"),
            (Value::integer(BigInt::from(1) << 4000), "<int object>"),
        ] {
            assert_eq!(brief(&value), told);
        }
    }

    #[test]
    fn much_is_cut_and_circles_end() {
        let many = brief(&Value::list(vec![Value::Int(1); 1_000_000]));
        assert!(
            many.starts_with("[1, 1, 1") && many.ends_with('…') && many.chars().count() == ROOM + 1,
            "{many}"
        );
        let long = brief(&Value::str(&"가".repeat(100_000)));
        assert!(long.starts_with("'가가") && long.ends_with('…'), "{long}");
        let mut deep = Value::Int(1);
        for _ in 0..10 {
            deep = Value::list(vec![deep]);
        }
        assert_eq!(brief(&deep), "[[[[<list object>]]]]");
    }
}
