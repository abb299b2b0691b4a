//! The errors of `match` that CPython's code generator finds (`compiler_pattern_*`, Python/compile.c).

use crate::python::repr::quote;
use ruff_python_ast::{Expr, MatchCase, Number, Pattern};
use ruff_text_size::{Ranged, TextRange};

type Found = Result<(), (String, TextRange)>;

/// The first error of a statement's patterns.
pub fn check(cases: &[MatchCase]) -> Found {
    for (index, case) in cases.iter().enumerate() {
        let may_always_match = case.guard.is_some() || index + 1 == cases.len();
        pattern(&case.pattern, may_always_match, &mut Vec::new())?;
    }
    Ok(())
}

/// Adds the names that a pattern binds.
fn pattern<'a>(it: &'a Pattern, may_always_match: bool, names: &mut Vec<&'a str>) -> Found {
    match it {
        Pattern::MatchAs(each) => {
            let name = each.name.as_ref().map(|name| name.as_str());
            match &each.pattern {
                Some(inner) => pattern(inner, may_always_match, names)?,
                None if may_always_match => {}
                None => {
                    let what = name.map_or("wildcard".into(), |name| format!("name capture '{name}'"));
                    return Err((format!("{what} makes remaining patterns unreachable"), it.range()));
                }
            }
            bind(name, it.range(), names)
        }
        Pattern::MatchStar(each) => bind(each.name.as_ref().map(|name| name.as_str()), it.range(), names),
        Pattern::MatchOr(each) => {
            let mut first: Option<Vec<&str>> = None;
            for (index, alternative) in each.patterns.iter().enumerate() {
                let mut bound = Vec::new();
                pattern(alternative, may_always_match && index + 1 == each.patterns.len(), &mut bound)?;
                let known = first.get_or_insert_with(|| bound.clone());
                if known.len() != bound.len() || !bound.iter().all(|name| known.contains(name)) {
                    return Err(("alternative patterns bind different names".into(), it.range()));
                }
            }
            first.unwrap_or_default().into_iter().try_for_each(|name| bind(Some(name), it.range(), names))
        }
        Pattern::MatchSequence(each) => {
            let stars = each.patterns.iter().filter(|part| matches!(part, Pattern::MatchStar(_)));
            if stars.count() > 1 {
                return Err(("multiple starred names in sequence pattern".into(), it.range()));
            }
            each.patterns.iter().try_for_each(|part| pattern(part, true, names))
        }
        Pattern::MatchMapping(each) => {
            let keys: Vec<_> = each.keys.iter().map(literal_key).collect();
            for (index, key) in keys.iter().enumerate() {
                if let Some(shown) = key.as_ref().filter(|key| keys[..index].contains(&Some((*key).clone())))
                {
                    return Err((format!("mapping pattern checks duplicate key ({shown})"), it.range()));
                }
            }
            each.patterns.iter().try_for_each(|part| pattern(part, true, names))?;
            bind(each.rest.as_ref().map(|name| name.as_str()), it.range(), names)
        }
        Pattern::MatchClass(each) => {
            let keywords = &each.arguments.keywords;
            for (index, keyword) in keywords.iter().enumerate() {
                let name = keyword.attr.as_str();
                if keywords[..index].iter().any(|other| other.attr.as_str() == name) {
                    let message = format!("attribute name repeated in class pattern: {name}");
                    return Err((message, keyword.pattern.range()));
                }
            }
            each.arguments.patterns.iter().try_for_each(|part| pattern(part, true, names))?;
            keywords.iter().try_for_each(|keyword| pattern(&keyword.pattern, true, names))
        }
        Pattern::MatchValue(each) if each.value.is_f_string_expr() => {
            Err(("patterns may only match literals and attribute lookups".into(), it.range()))
        }
        Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => Ok(()),
    }
}

/// The repr of a key that is a literal.
fn literal_key(key: &Expr) -> Option<String> {
    match key {
        Expr::StringLiteral(text) => Some(quote(text.value.to_str())),
        Expr::NumberLiteral(number) => match &number.value {
            Number::Int(value) => Some(value.to_string()),
            _ => None,
        },
        Expr::NoneLiteral(_) => Some("None".into()),
        Expr::BooleanLiteral(value) => Some(if value.value { "True" } else { "False" }.into()),
        _ => None,
    }
}

fn bind<'a>(name: Option<&'a str>, range: TextRange, names: &mut Vec<&'a str>) -> Found {
    if let Some(name) = name {
        if names.contains(&name) {
            return Err((format!("multiple assignments to name '{name}' in pattern"), range));
        }
        names.push(name);
    }
    Ok(())
}
