//! "Did you mean ...?": the closest of some names (CPython's Lib/traceback.py, _compute_suggestion_error,
//! and Python/suggestions.c).

use super::builtins::{methods, prelude};
use super::value::{Str, Subject, Value};
use std::rc::Rc;

const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;
const MAX_NAME: usize = 40;
const MAX_NAMES: usize = 750;

/// What is meant in place of an attribute that is not there. Names with an underscore in front are meant by
/// others that have one, and by `self` alone.
/// `listed` is what `dir` of the object gave, where that runs code of the program's.
pub fn attribute(subject: &Subject, listed: Option<&[Value]>) -> Option<String> {
    let text = |name: &Rc<Str>| name.text().to_string();
    let mut names: Vec<String> = match (&subject.object, listed) {
        (_, Some(listed)) => listed
            .iter()
            .filter_map(|name| match name {
                Value::Str(name) => Some(text(name)),
                _ => None,
            })
            .collect(),
        (Value::Module(module), _) => {
            let own = module.names.bound().into_iter().map(|(name, _)| name.to_string());
            own.chain(prelude::unloaded(&module.name).into_iter().map(str::to_string)).collect()
        }
        (Value::Type(class), _) => class.names().iter().map(text).collect(),
        (Value::Object(object), _) => {
            let dict = object.dict.borrow();
            let entries = dict.entries.borrow();
            let own = entries.iter().filter_map(|(key, _)| match &key.value {
                Value::Str(name) => Some(text(name)),
                _ => None,
            });
            own.chain(object.class.borrow().names().iter().map(text))
                .chain(methods::names(subject.object.payload()).into_iter().map(str::to_string))
                .collect()
        }
        (other, _) => methods::names(other).into_iter().map(str::to_string).collect(),
    };
    let hidden = !subject.name.starts_with('_') && !subject.own.get();
    names.retain(|name| !hidden || !name.starts_with('_'));
    names.sort_unstable();
    names.dedup();
    closest(&subject.name, names.iter().map(|name| &**name)).map(str::to_string)
}

/// The name nearest to `wrong`, if one is near enough.
pub fn closest<'a>(wrong: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if wrong.len() > MAX_NAME {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for (count, name) in names.enumerate() {
        if count >= MAX_NAMES {
            return None;
        }
        if name == wrong {
            continue;
        }
        // At most half of the characters may differ.
        let mut most = (name.len() + wrong.len() + 3) * MOVE_COST / 6;
        if let Some((distance, _)) = best {
            most = most.min(distance.saturating_sub(1));
        }
        if let Some(distance) = distance(wrong, name, most)
            && best.is_none_or(|(least, _)| distance < least)
        {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

fn cost(a: u8, b: u8) -> usize {
    match a {
        _ if a == b => 0,
        _ if a.eq_ignore_ascii_case(&b) => CASE_COST,
        _ => MOVE_COST,
    }
}

/// The Levenshtein distance, if it is `most` at most.
fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let before = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[before..], &b[before..]);
    let after = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - after], &b[..b.len() - after]);
    if a.is_empty() || b.is_empty() {
        let distance = MOVE_COST * (a.len() + b.len());
        return (distance <= most).then_some(distance);
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if (long.len() - short.len()) * MOVE_COST > most {
        return None;
    }
    let mut row: Vec<usize> = (1..=short.len()).map(|n| n * MOVE_COST).collect();
    for (index, &letter) in long.iter().enumerate() {
        let mut diagonal = index * MOVE_COST;
        let mut left = diagonal + MOVE_COST;
        let mut least = usize::MAX;
        for (cell, &other) in row.iter_mut().zip(short) {
            let best = (diagonal + cost(letter, other)).min(left.min(*cell) + MOVE_COST);
            diagonal = *cell;
            *cell = best;
            left = best;
            least = least.min(best);
        }
        if least > most {
            return None;
        }
    }
    row.last().copied().filter(|&distance| distance <= most)
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn the_nearest_name_is_found() {
        let names = ["asyncio", "print", "gather", "seconds"];
        assert_eq!(closest("asynco", names.into_iter()), Some("asyncio"));
        assert_eq!(closest("Print", names.into_iter()), Some("print"));
        assert_eq!(closest("xyz", names.into_iter()), None);
    }
}
