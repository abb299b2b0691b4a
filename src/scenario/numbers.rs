//! The numbers of a program: where they stand, another one put in the place of one, a slider made of one.
//!
//! A number is told by its line and which of the line's literals it is; that holds in the program as it is shown, and
//! in its text with directives, whatever the knobs are set to. Nothing here is needed before a person takes hold of one.

use super::decimal::Decimal;
use super::directives::{self, RESERVED};
use super::knobs::Kind;
use super::literals::{self, Token};
use super::settings::display;
use std::ops::Range;

/// A number in a program.
#[derive(Clone, PartialEq, Debug)]
pub struct Number {
    /// Bytes of the text; a minus sign of its own is part of it.
    pub range: Range<usize>,
    /// Counted from 1.
    pub line: u32,
    /// Which literal of its line it is, counted from 1: what a directive calls it by.
    pub nth: u32,
}

/// All numbers that can be changed: those written as `2` or `0.5`.
pub fn numbers(source: &str) -> Vec<Number> {
    let mut found = vec![];
    let (mut line, mut nth) = (0, 0);
    for token in literals::scan(source) {
        if token.kind == literals::Kind::Directive {
            continue;
        }
        nth = if token.line == line { nth + 1 } else { 1 };
        line = token.line;
        if token.kind == literals::Kind::Number {
            let range = whole(source, &token);
            if Decimal::parse(&source[range.clone()]).is_some() {
                found.push(Number { range, line, nth });
            }
        }
    }
    found
}

/// The number at this place; `None` if none is there.
pub fn number_at(source: &str, line: u32, nth: u32) -> Option<Number> {
    numbers(source).into_iter().find(|number| (number.line, number.nth) == (line, nth))
}

/// The program with another number at this place. `None` where none is, or if `text` is none.
pub fn put(source: &str, line: u32, nth: u32, text: &str) -> Option<String> {
    Decimal::parse(text)?;
    let Number { range, .. } = number_at(source, line, nth)?;
    // `x-1` must not become `x--1`, nor `x -1` two numbers.
    let joined = source[..range.start].ends_with(['-', '+']) && text.starts_with('-');
    let text = if joined { format!("({text})") } else { text.to_owned() };
    Some(format!("{}{text}{}", &source[..range.start], &source[range.end..]))
}

/// The number changed by so many steps of a unit of its last digit, times ten to the power of `coarse`; below zero it
/// gets a digit more for each. One that is not below zero stays so; one that is too large to be kept stays the same.
pub fn moved(text: &str, steps: i64, coarse: i32) -> String {
    let moved = || {
        let number = Decimal::parse(text)?.in_millionths();
        let written = text.split_once('.').map_or(0, |(_, fraction)| fraction.len().min(6));
        let places = (written as i32 - coarse.min(0)).min(6);
        let unit = 10_i64.checked_pow((6 - written as i32 + coarse).max(0) as u32)?;
        let to = number.checked_add(steps.checked_mul(unit)?)?;
        let to = Decimal::millionths(if number < 0 { to } else { to.max(0) });
        let to = to.fixed(places as usize);
        // It also refuses what is too large.
        Decimal::parse(&to).map(|_| to)
    };
    moved().filter(|_| steps != 0).unwrap_or_else(|| text.to_owned())
}

/// The program with a directive that makes a slider of this literal, a number; unchanged where that cannot be: no
/// number stands there, it has a slider, or its line goes on behind its end.
pub fn slider(source: &str, literal: Range<usize>) -> String {
    added(source, &literal).unwrap_or_else(|| source.to_owned())
}

fn added(source: &str, literal: &Range<usize>) -> Option<String> {
    let numbers = numbers(source);
    let number = numbers.iter().find(|number| number.range.end == literal.end)?;
    let (knobs, errors) = directives::parse(source);
    if knobs.iter().any(|knob| knob.literal.end == literal.end) {
        return None;
    }
    let value = &source[number.range.clone()];
    let (name, spec) = (name(source, number), spec(value, source, number)?);
    let mut free = name.clone();
    for count in 2.. {
        if !RESERVED.contains(&&*free) && knobs.iter().all(|knob| *knob.name != *free) {
            break;
        }
        free = format!("{name}{count}");
    }
    let tokens: Vec<Token> = literals::scan(source).collect();
    let on_line = |token: &&Token| token.line == number.line;
    let last = tokens.iter().filter(on_line).rfind(|token| token.kind != literals::Kind::Directive)?;
    let place = if last.range.end == number.range.end { String::new() } else { format!("@{}", number.nth) };
    let knob = format!("{free}{place}: {spec}");
    let directive = tokens.iter().filter(on_line).find(|token| token.kind == literals::Kind::Directive);
    let (at, text) = match directive {
        Some(directive) => {
            let old = &source[directive.range.clone()];
            let old = old[..old.find(" #").unwrap_or(old.len())].trim_end();
            (directive.range.start + old.len(), format!("; {knob}"))
        }
        None => {
            let start = last.range.end;
            let line = &source[start..source[start..].find('\n').map_or(source.len(), |end| start + end)];
            // Behind the last literal of a line, only a comment has this sign.
            let code = line.find('#').map_or(line, |comment| &line[..comment]).trim_end();
            (start + code.len(), format!("  #~ {knob}"))
        }
    };
    let mut made = format!("{}{text}{}", &source[..at], &source[at..]);
    // A comment that stood close to the code stands behind the directive as it should.
    if directive.is_none() && made[at + text.len()..].starts_with('#') {
        made.insert_str(at + text.len(), "  ");
    }
    let (now, wrong) = directives::parse(&made);
    let found = now.iter().any(|knob| *knob.name == *free && knob.literal.end == literal.end);
    let goes_on = source[..at].ends_with('\\');
    let solid = |text: &str| display(text).text.split_whitespace().collect::<String>();
    let same = solid(&made) == solid(source);
    (found && same && !goes_on && wrong.len() <= errors.len()).then_some(made)
}

/// The number with a minus sign of its own.
fn whole(source: &str, token: &Token) -> Range<usize> {
    let start = token.range.start - directives::own_minus(&source[..token.range.start]);
    start..token.range.end
}

/// What a number is called: as the argument or the variable that it is given to, else the function that it is for.
fn name(source: &str, number: &Number) -> String {
    let start = source[..number.range.start].rfind('\n').map_or(0, |newline| newline + 1);
    let before = source[start..number.range.start].trim_end();
    let given = before.strip_suffix('=').map(str::trim_end);
    let annotated = given.and_then(|given| Some(given.rsplit_once(':')?.0.trim_end()));
    let named = given.and_then(last_name).filter(|_| annotated.and_then(last_name).is_none());
    named.or_else(|| annotated.and_then(last_name)).or_else(|| called(before)).unwrap_or_else(|| "n".into())
}

/// The function whose brackets are open at the end of this.
fn called(before: &str) -> Option<String> {
    let mut closed = 0;
    for (at, c) in before.char_indices().rev() {
        match c {
            ')' => closed += 1,
            '(' if closed == 0 => return last_name(&before[..at]),
            '(' => closed -= 1,
            _ => {}
        }
    }
    None
}

/// The name that a text ends with, if a link can hold it.
fn last_name(text: &str) -> Option<String> {
    let of_name = |c: char| c == '_' || c.is_alphanumeric();
    let name = &text[text.trim_end_matches(of_name).len()..];
    let plain = name.is_ascii() && name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    plain.then(|| name.to_owned())
}

/// Words that stand for seconds, of which there are parts.
const SECONDS: [&str; 6] = ["sleep", "delay", "second", "timeout", "wait", "time"];

/// Values for a slider that begins at this one: from 0 to twice as much and more, in steps of its last digit.
fn spec(value: &str, source: &str, number: &Number) -> Option<String> {
    let value = Decimal::parse(value)?.in_millionths();
    let name = name(source, number).to_lowercase();
    let written =
        source[number.range.clone()].split_once('.').map_or(0, |(_, fraction)| fraction.len().min(6));
    let parts = SECONDS.iter().any(|word| name.contains(word));
    let places =
        written.max(Decimal::millionths(value).places()).max(usize::from(parts && value.abs() < 100_000_000));
    let step = 10_i64.pow(6 - places as u32);
    let least = value.unsigned_abs().saturating_mul(2).max(10 * step.unsigned_abs());
    let mut most = step.unsigned_abs();
    for factor in [2, 5, 10].into_iter().cycle() {
        if most >= least {
            break;
        }
        most = most.checked_mul(factor)?
            / if factor == 10 {
                5
            } else if factor == 5 {
                2
            } else {
                1
            };
    }
    let most = Decimal::millionths(i64::try_from(most).ok()?);
    let min = if value < 0 { format!("-{most}") } else { "0".into() };
    let step = Decimal::millionths(step);
    let step = if step == Decimal::ONE { String::new() } else { format!("/{step}") };
    Decimal::parse(&most.to_string()).map(|most| format!("{min}..{most}{step}"))
}

/// Whether a knob, and which one, changes the number at this place.
pub fn knob_at(source: &str, line: u32, nth: u32) -> Option<super::knobs::Knob> {
    let Number { range, .. } = number_at(source, line, nth)?;
    let knobs = directives::parse(source).0;
    knobs.into_iter().find(|knob| knob.literal == range && matches!(knob.kind, Kind::Range { .. }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Makes a slider of the number `number` (its first place in the text).
    fn check(source: &str, number: &str, expect: &str) {
        let start = source.find(number).expect("a test names a number");
        let made = slider(source, start..start + number.len());
        assert_eq!(made, expect);
        if made != source {
            assert!(directives::parse(&made).1.is_empty(), "{made}");
        }
    }

    #[test]
    fn a_slider_is_made_of_a_number() {
        check("await asyncio.sleep(2)\nx", "2", "await asyncio.sleep(2)  #~ sleep: 0..5/0.1\nx");
        check("job('A', 3)\r\n", "3", "job('A', 3)  #~ job: 0..10\r\n");
        check("f(count=3, size=40)", "3", "f(count=3, size=40)  #~ count@1: 0..10");
        check("rate: float = 0.05", "0.05", "rate: float = 0.05  #~ rate: 0..0.1/0.01");
        check("x = -3", "-3", "x = -3  #~ x: -10..10");
        check("x = y - 3", "3", "x = y - 3  #~ n: 0..10");
        check("이름 = 300", "300", "이름 = 300  #~ n: 0..1000");
        check("x = 0", "0", "x = 0  #~ x: 0..10");
        check("x = 0.0", "0.0", "x = 0.0  #~ x: 0..1/0.1");
        check("t = 2", "2", "t = 2  #~ t2: 0..10");
        check("n = 1\nn = 2  #~ n: 0..9", "1", "n = 1  #~ n2: 0..10\nn = 2  #~ n: 0..9");
    }

    #[test]
    fn lines_with_more_at_their_end() {
        check("f(1, 2)  #~ b: 0..9", "1", "f(1, 2)  #~ b: 0..9; f@1: 0..10");
        check("f(1, 2)  #~ b: 0..9  # note", "1", "f(1, 2)  #~ b: 0..9; f@1: 0..10  # note");
        check("x = 2  # a note", "2", "x = 2  #~ x: 0..10  # a note");
        check("x = 2# a note", "2", "x = 2  #~ x: 0..10  # a note");
        check("f(2, '#')", "2", "f(2, '#')  #~ f@1: 0..10");
        check("f(2,\n  3)", "2", "f(2,  #~ f: 0..10\n  3)");
    }

    #[test]
    fn where_none_can_be_nothing_changes() {
        for (source, number) in [
            ("x = 2  #~ a: 0..4", "2"),
            ("x = 2 + \\\n3", "2"),
            ("x = 1e3", "1e3"),
            ("f(2, '''\n#''')", "2"),
            ("f'{2}'", "2"),
        ] {
            check(source, number, source);
        }
    }

    #[test]
    fn numbers_are_put_in() {
        assert_eq!(put("f('a', 2)  #~ a: 0..4", 1, 2, "3.5").as_deref(), Some("f('a', 3.5)  #~ a: 0..4"));
        assert_eq!(put("x\ny = -2", 2, 1, "4").as_deref(), Some("x\ny = 4"));
        assert_eq!(put("y -2", 1, 1, "-4").as_deref(), Some("y -(-4)"));
        assert_eq!(put("f('a', 2)", 1, 1, "3"), None);
        assert_eq!(put("f(2)", 1, 1, "x"), None);
    }

    #[test]
    fn numbers_move_by_their_last_digit() {
        for (text, steps, coarse, expect) in [
            ("2", 3, 0, "5"),
            ("2", -3, 0, "0"),
            ("2.0", 1, 0, "2.1"),
            ("2.50", -1, 0, "2.49"),
            ("2.5", 1, 1, "3.5"),
            ("2", 1, -1, "2.1"),
            ("-2", 3, 0, "1"),
            ("0.000001", 1, -1, "0.000002"),
            ("7", 1, 1, "17"),
            ("1000000000000", 1, 0, "1000000000000"),
            ("x", 1, 0, "x"),
        ] {
            assert_eq!(moved(text, steps, coarse), expect, "{text} {steps} {coarse}");
        }
    }

    #[test]
    fn any_text_can_be_asked() {
        for source in
            ["", "9", "9999999999999", "1.2.3", "'", "9\\", "f(9", "9#", "9 #~", "1_0", "999999999999"]
        {
            for number in numbers(source) {
                slider(source, number.range.clone());
                put(source, number.line, number.nth, "1");
            }
            slider(source, 0..source.len());
        }
    }
}
