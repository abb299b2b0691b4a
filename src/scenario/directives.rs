//! Directives: `#~ name: SPEC` at a line's end makes a knob of the last literal before it.
//!
//! `name@2` names the second literal of the line instead, and a semicolon stands between several knobs of one line:
//! `#~ a@1: 0..10; b: 0..5`. A comment may follow, ` # ...`; it is none of the directive.
//! `0..10/0.1` (or `1..12`, by ones) is a range for a number, `off|on` a switch for True and False,
//! `one|two` a choice for a string. A choice may also be code: where one of the choices stands behind the
//! last literal as whole words, such as `FIRST` for `FIRST|ALL` or `def` for `def|async def`, that is changed.
//! The same path serves the catalog and a learner's own code, so what is wrong with a directive is said,
//! not skipped.

use super::decimal::Decimal;
use super::knobs::{Kind, Knob};
use super::literals::{self, SIGN, Token};
use super::settings::Setting;
use crate::i18n::Lang;
use std::ops::Range;
use std::rc::Rc;

/// Keys that links keep for themselves: no knob may be called so.
pub const RESERVED: [&str; 14] = [
    "speed", "t", "step", "lane", "zoom", "kept", "keptz", "lang", "theme", "embed", "show", "z", "v", "fold",
];

/// So many of a program's directives are read, and so many knobs declared: a panel of more is of no use to anyone.
const MOST: usize = 200;
/// A directive has so many bytes at most.
const LONGEST: usize = 10_000;
/// A line with a knob has so many literals at most.
const MOST_LITERALS: usize = 1000;
/// A choice has so many values at most.
const MOST_CHOICES: usize = 100;
/// Choices are looked for in so many bytes of code before the directive.
const LONGEST_CODE: usize = 200;

/// What is wrong with a directive, and where.
#[derive(Clone, PartialEq, Debug)]
pub struct KnobError {
    /// Counted from 1.
    pub line: u32,
    /// The directive's first character, counted from 1.
    pub column: u32,
    pub problem: Problem,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Problem {
    /// It is not `name: values`, the name of ASCII letters, digits and `_`.
    Form,
    /// The name means something else in links.
    Reserved,
    /// No number, True, False or string stands before it on its line, nor one of its choices.
    NoLiteral,
    /// The last literal is a number, and the values are no range for one.
    NotARange,
    /// The last literal is a number that a knob cannot hold exactly, such as `1e9` or `2j`.
    NotPlain,
    /// The last literal is True or False, and the values are not `off|on`.
    NotOffOn,
    /// The last literal is a string, and the values are not 2 to 100 different ones, as `one|two`.
    NotAChoice,
    /// The last literal is an f-string, bytes, a raw one, in triple quotes, or has a backslash.
    NotPlainText,
    /// The value in the program is none of those that the directive allows.
    Default,
    /// The program has another knob of this name with other values or another default.
    Differs,
    /// Another knob of the line changes the same literal.
    Taken,
    /// The program has very many already.
    TooMany,
    /// It is longer than anyone reads.
    TooLong,
    /// Its line has very many literals.
    Crowded,
}

impl Problem {
    /// A sentence for the person who wrote the directive.
    pub fn message(&self, lang: Lang) -> &'static str {
        let (ko, en) = match self {
            Problem::Form => (
                "`#~ 이름: 값` 꼴이어야 합니다. 예: `#~ wait: 0..10/0.1`",
                "this must read `#~ name: values`, such as `#~ wait: 0..10/0.1`",
            ),
            Problem::Reserved => (
                "이 이름은 링크에서 다른 뜻으로 씁니다. 다른 이름을 고르세요.",
                "links use this name for something else: choose another",
            ),
            Problem::NoLiteral => (
                "이 줄에는 바꿀 수 있는 숫자, True/False, 문자열도, 고를 값도 없습니다.",
                "there is no number, True, False or string on this line to change, nor one of the choices",
            ),
            Problem::NotARange => (
                "숫자의 범위는 `최소..최대` 또는 `최소..최대/간격`으로 적습니다. 예: `0..10/0.1`",
                "a number takes `min..max` or `min..max/step`, such as `0..10/0.1`",
            ),
            Problem::NotPlain => (
                "2나 0.5처럼 적은 숫자만 바꿀 수 있습니다.",
                "only a number written as 2 or 0.5 can be changed",
            ),
            Problem::NotOffOn => ("True/False에는 `off|on`을 적습니다.", "True and False take `off|on`"),
            Problem::NotAChoice => (
                "문자열에는 고를 값을 둘 이상, 100개까지 적습니다. 예: `하나|둘`",
                "a string takes 2 to 100 different values, such as `one|two`",
            ),
            Problem::NotPlainText => (
                "따옴표 하나로 감싼 보통 문자열만 바꿀 수 있습니다.",
                "only a plain string in single or double quotes can be changed",
            ),
            Problem::Default => (
                "프로그램에 적힌 값이 지시문이 허용하는 값이 아닙니다.",
                "the value in the program is not one that the directive allows",
            ),
            Problem::Differs => (
                "같은 이름을 다른 값으로 이미 썼습니다.",
                "this name is already in use with other values or another default",
            ),
            Problem::Taken => {
                ("이 줄에서 같은 값에 이름을 두 번 붙였습니다.", "this line names the same value twice")
            }
            Problem::TooMany => (
                "한 프로그램에 둘 수 있는 슬라이더는 200개까지입니다.",
                "a program can have 200 sliders at most",
            ),
            Problem::TooLong => (
                "한 줄에 이렇게 긴 지시문은 읽지 않습니다. 10,000바이트까지 적을 수 있습니다.",
                "this is too long: it can have 10,000 bytes at most",
            ),
            Problem::Crowded => (
                "이 줄에는 숫자나 문자열이 너무 많습니다. 한 줄에 1,000개까지만 셉니다.",
                "there are too many numbers and strings on this line: it can have 1,000 at most",
            ),
        };
        match lang {
            Lang::Ko => ko,
            Lang::En => en,
        }
    }
}

/// All knobs of a program in the order of its lines, and what is wrong with the other directives. A directive that is
/// wrong in part declares nothing. A name may stand in several places: one knob that changes each of them.
pub fn parse(source: &str) -> (Vec<Knob>, Vec<KnobError>) {
    let mut errors = vec![];
    (read(source, Some(&mut errors)), errors)
}

/// The knobs alone, as [`parse`] has them, and no further than there may be any: a stranger's program may be long.
pub fn knobs(source: &str) -> Vec<Knob> {
    read(source, None)
}

fn read(source: &str, mut errors: Option<&mut Vec<KnobError>>) -> Vec<Knob> {
    let mut knobs: Vec<Knob> = vec![];
    let Some(last) = source.rfind(SIGN) else { return knobs };
    let mut seen = 0;
    // The literals of the line. A token that ends on an earlier line may begin this one only if it is a long string.
    let mut line: Vec<Token> = vec![];
    let mut tokens = literals::scan(source);
    while let Some(token) = tokens.next().filter(|token| token.range.start <= last) {
        if line.last().is_some_and(|before| before.line != token.line) {
            line.clear();
        }
        if token.kind == literals::Kind::Directive {
            let before = knobs.len();
            seen += 1;
            let read = if seen <= MOST {
                parse_line(source, &line, &token, &mut knobs)
            } else if errors.is_some() {
                Err(Problem::TooMany)
            } else {
                break;
            };
            if let Err(problem) = read {
                knobs.truncate(before);
                if let Some(errors) = errors.as_deref_mut() {
                    let start = source[..token.range.start].rfind('\n').map_or(0, |newline| newline + 1);
                    let column = source[start..token.range.start].chars().count() as u32 + 1;
                    errors.push(KnobError { line: token.line, column, problem });
                }
            }
        }
        if line.len() > MOST_LITERALS {
            tokens.rush();
        } else {
            line.push(token);
        }
    }
    knobs
}

/// Adds the knobs of a directive; `literals` are those of its line.
fn parse_line(
    source: &str,
    literals: &[Token],
    directive: &Token,
    knobs: &mut Vec<Knob>,
) -> Result<(), Problem> {
    let start = directive.range.start;
    let text = &source[directive.range.clone()];
    let text = &text[..text.find(" #").unwrap_or(text.len())].trim_end();
    if text.len() > LONGEST {
        return Err(Problem::TooLong);
    }
    if literals.len() > MOST_LITERALS {
        return Err(Problem::Crowded);
    }
    let blanks = source.as_bytes()[..start].iter().rev().take_while(|byte| matches!(byte, b' ' | b'\t'));
    let whole = start - blanks.count()..start + text.len();
    let mut rest = Some(&text[SIGN.len()..]);
    let before = knobs.len();
    while let Some(text) = rest {
        let cut = text.match_indices(';').find(|(at, _)| begins_knob(&text[at + 1..]));
        rest = cut.map(|(at, _)| &text[at + 1..]);
        let part = &text[..cut.map_or(text.len(), |(at, _)| at)];
        let knob = parse_one(source, literals, directive, part, &whole)?;
        if knobs.iter().any(|known| known.name == knob.name && !known.same(&knob)) {
            return Err(Problem::Differs);
        }
        if knobs[before..].iter().any(|known| known.literal == knob.literal) {
            return Err(Problem::Taken);
        }
        if knobs.len() == MOST {
            return Err(Problem::TooMany);
        }
        knobs.push(knob);
    }
    Ok(())
}

/// Whether what follows a semicolon is another knob, and no part of the values.
fn begins_knob(text: &str) -> bool {
    // Never further than the next semicolon: there may be very many.
    let name = text.split([':', ';']).next().unwrap_or_default();
    text[name.len()..].starts_with(':') && is_name(name.split('@').next().unwrap_or_default().trim())
}

fn is_name(name: &str) -> bool {
    let named = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    named && !name.is_empty() && !name.as_bytes()[0].is_ascii_digit()
}

fn parse_one(
    source: &str,
    literals: &[Token],
    directive: &Token,
    part: &str,
    whole: &Range<usize>,
) -> Result<Knob, Problem> {
    let (name, spec) = part.split_once(':').ok_or(Problem::Form)?;
    let (name, place) = match name.split_once('@') {
        Some((name, place)) => (name, Some(place.trim().parse::<usize>().map_err(|_| Problem::Form)?)),
        None => (name, None),
    };
    let (name, spec) = (name.trim(), spec.trim());
    if !is_name(name) || spec.is_empty() {
        return Err(Problem::Form);
    }
    if RESERVED.contains(&name) {
        return Err(Problem::Reserved);
    }
    let literal = match place {
        Some(place) => literals.get(place.wrapping_sub(1)),
        None => literals.last(),
    };
    let code = if place.is_none() { code_choice(source, literal, directive, spec) } else { None };
    let (range, kind, default) = match code {
        Some(found) => found,
        None => of_literal(source, literal.ok_or(Problem::NoLiteral)?, spec)?,
    };
    let knob = Knob {
        name: name.into(),
        kind,
        default,
        line: directive.line,
        literal: range,
        directive: whole.clone(),
    };
    if knob.takes(&knob.default) { Ok(knob) } else { Err(Problem::Default) }
}

type Found = (Range<usize>, Kind, Setting);

fn of_literal(source: &str, literal: &Token, spec: &str) -> Result<Found, Problem> {
    let mut range = literal.range.clone();
    let text = &source[range.clone()];
    let (kind, default) = match literal.kind {
        literals::Kind::Number => {
            let (min, max, step) = parse_range(spec).ok_or(Problem::NotARange)?;
            range.start -= own_minus(&source[..range.start]);
            let number = Decimal::parse(&source[range.clone()]).ok_or(Problem::NotPlain)?;
            (Kind::Range { min, max, step }, Setting::Number(number))
        }
        literals::Kind::Bool if matches!(spec, "off|on" | "on|off") => {
            (Kind::Switch, Setting::Switch(text == "True"))
        }
        literals::Kind::Bool => return Err(Problem::NotOffOn),
        literals::Kind::Text if !text.contains('\\') && text.len() >= 2 => {
            let choices = parse_choices(spec).ok_or(Problem::NotAChoice)?;
            (Kind::Choice(choices), Setting::Text(text[1..text.len() - 1].into()))
        }
        literals::Kind::Text | literals::Kind::OtherText => return Err(Problem::NotPlainText),
        literals::Kind::Directive => return Err(Problem::NoLiteral),
    };
    Ok((range, kind, default))
}

/// The choice that stands as code behind the last literal: the last one there, the longest of those that
/// end alike. Choices with literals in them are none, as they would be found elsewhere once chosen.
fn code_choice(source: &str, literal: Option<&Token>, directive: &Token, spec: &str) -> Option<Found> {
    let start = match literal {
        Some(literal) if literal.kind == literals::Kind::OtherText => return None,
        Some(literal) => literal.range.end,
        None => source[..directive.range.start].rfind('\n').map_or(0, |newline| newline + 1),
    };
    if directive.range.start - start > LONGEST_CODE {
        return None;
    }
    let choices =
        parse_choices(spec).filter(|all| all.iter().all(|choice| literals::scan(choice).next().is_none()))?;
    let code = &source[start..directive.range.start];
    let places = choices.iter().flat_map(|choice| {
        code.match_indices(&**choice)
            .map(|(at, text)| at..at + text.len())
            .filter(|range| is_whole(code, range))
    });
    let found = places.max_by_key(|range| (range.end, range.len()))?;
    let range = start + found.start..start + found.end;
    Some((range, Kind::Choice(choices.clone()), Setting::Text(code[found].into())))
}

/// Whether no name or number goes on beyond the range's ends.
fn is_whole(code: &str, range: &Range<usize>) -> bool {
    let of_name = |c: Option<char>| c.is_some_and(|c| c == '_' || c.is_alphanumeric());
    let inside = &code[range.clone()];
    let goes_on = |outer, inner| of_name(outer) && of_name(inner);
    !goes_on(code[..range.start].chars().next_back(), inside.chars().next())
        && !goes_on(code[range.end..].chars().next(), inside.chars().next_back())
}

/// How many bytes at the end of `before` are a minus sign that belongs to the number that follows:
/// one, unless what stands before it makes it a subtraction.
pub(super) fn own_minus(before: &str) -> usize {
    let Some(rest) = before.strip_suffix('-') else { return 0 };
    let operand = rest.trim_end_matches([' ', '\t']).chars().next_back();
    usize::from(operand.is_some_and(|c| "=([{,:+-*/%<>\n".contains(c)))
}

fn parse_range(spec: &str) -> Option<(Decimal, Decimal, Decimal)> {
    let (bounds, step) = match spec.split_once('/') {
        Some((bounds, step)) => (bounds, Decimal::parse(step.trim())?),
        None => (spec, Decimal::ONE),
    };
    let (min, max) = bounds.split_once("..")?;
    let (min, max) = (Decimal::parse(min.trim())?, Decimal::parse(max.trim())?);
    (min < max && step > Decimal::ZERO).then_some((min, max, step))
}

fn parse_choices(spec: &str) -> Option<Rc<[Rc<str>]>> {
    let choices: Vec<Rc<str>> =
        spec.split('|').take(MOST_CHOICES + 1).map(|choice| choice.trim().into()).collect();
    if choices.len() > MOST_CHOICES {
        return None;
    }
    let repeated = choices.iter().enumerate().any(|(i, choice)| choices[..i].contains(choice));
    (choices.len() >= 2 && !repeated && choices.iter().all(|choice| !choice.is_empty()))
        .then(|| choices.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expect`: each knob as `line name default literal`, each error as `line:column problem`.
    fn check(source: &str, expect: &[&str]) {
        let (knobs, errors) = parse(source);
        let knobs = knobs
            .iter()
            .map(|k| format!("{} {} {} {}", k.line, k.name, k.default, &source[k.literal.clone()]));
        let errors = errors.iter().map(|e| format!("{}:{} {:?}", e.line, e.column, e.problem));
        let found: Vec<String> = knobs.chain(errors).collect();
        assert_eq!(found, expect, "{source}");
    }

    #[test]
    fn a_directive_makes_a_knob_of_the_last_literal() {
        check("x = 2  #~ a: 0..10/0.1", &["1 a 2 2"]);
        check("\nf('A', 2.5),  #~ a: 0..10/0.1\r\n", &["2 a 2.5 2.5"]);
        check("f(1, True)) #~on:off|on", &["1 on on True"]);
        check("x = ['a#b', \"two\"] #~ which: one|two", &["1 which two \"two\""]);
        check("x = '하나'  #~ which: 하나|둘", &["1 which 하나 '하나'"]);
        check("f(x=-5)  #~ t_0: -10 .. 10 / 5", &["1 t_0 -5 -5"]);
        check("x = y - 5  #~ a: 0..10", &["1 a 5 5"]);
        check("x = y -5  #~ a: 0..10", &["1 a 5 5"]);
        check("a = 1  #~ a: 0..2\nb = 1  #~ a: 0..2", &["1 a 1 1", "2 a 1 1"]);
    }

    #[test]
    fn any_literal_of_a_line_can_be_named() {
        check("f(1, 2.5)  #~ a@1: 0..10; b: 0..5/0.5", &["1 a 1 1", "1 b 2.5 2.5"]);
        check("f(1, 2.5)  #~ b@2: 0..5/0.5;a @ 1 : 0..10", &["1 b 2.5 2.5", "1 a 1 1"]);
        check(
            "f(-1, 'x', True) #~ a@1: -2..2; b@2: x|y; c@3: off|on",
            &["1 a -1 -1", "1 b x 'x'", "1 c on True"],
        );
        check("f(2, 2)  #~ a@1: 0..4; a@2: 0..4", &["1 a 2 2", "1 a 2 2"]);
        check("f(2, when=FIRST)  #~ a@1: 0..4; when: FIRST|ALL", &["1 a 2 2", "1 when FIRST FIRST"]);
        check("x = 'a;b'  #~ a: a;b|c;d", &["1 a a;b 'a;b'"]);
        check("x = 2  #~ a: 0..4  # a note\n", &["1 a 2 2"]);
        check("f(1, 2)  #~ a@3: 0..4", &["1:10 NoLiteral"]);
        check(&format!("{}2 #~ a@1000: 0..3; b@1: 0..3", "1,".repeat(999)), &["1 a 2 2", "1 b 1 1"]);
        check(&format!("{}1 #~ a: 0..3", "1,".repeat(1000)), &["1:2003 Crowded"]);
        check(&format!("{}1 #~ a: 0..3\n2 #~ a: 0..3", "1,".repeat(9000)), &["2 a 2 2", "1:18003 Crowded"]);
        check(&format!("{}f'#~{{1}}#~' #~ a: 0..3", "1,".repeat(9000)), &["1:18012 Crowded"]);
        check("f(1, 2)  #~ a@0: 0..4", &["1:10 NoLiteral"]);
        check("f(1, 2)  #~ a@x: 0..4", &["1:10 Form"]);
        check("f(1, 2)  #~ a: 0..4; b@2: 0..4", &["1:10 Taken"]);
        check("f(1, 2)  #~ a@1: 0..4; b: 3..4", &["1:10 Default"]);
        check("f(1, 2)  #~ a@1: 0..4; t: 0..4", &["1:10 Reserved"]);
    }

    #[test]
    fn a_choice_may_be_code() {
        check("def f():  #~ how: def|async def", &["1 how def def"]);
        check("    async def f():  #~ how: def|async def", &["1 how async def async def"]);
        check("f(2, when=asyncio.FIRST)  #~ when: FIRST|ALL", &["1 when FIRST FIRST"]);
        check("f('FIRST', FIRST),  #~ when: FIRST|ALL", &["1 when FIRST FIRST"]);
        check("FIRST = ALL = x  #~ when: FIRST|ALL", &["1 when ALL ALL"]);
        check("x = '가'; 나(가)  #~ which: 가|다", &["1 which 가 가"]);
        check("x = FIRST_ALL  #~ when: FIRST|ALL", &["1:16 NoLiteral"]);
        check("FIRST\nx  #~ when: FIRST|ALL", &["2:4 NoLiteral"]);
        check("f('FIRST')  #~ when: FIRST|ALL", &["1 when FIRST 'FIRST'"]);
        check("x = None  #~ limit: None|5", &["1:11 NoLiteral"]);
        check("f(f'{a} a')  #~ which: a|b", &["1:14 NotPlainText"]);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        check("x = 2  #~ a", &["1:8 Form"]);
        check("x = 2  #~ : 0..1", &["1:8 Form"]);
        check("x = 2  #~ 1a: 0..2", &["1:8 Form"]);
        check("x = 2  #~ 가: 0..2", &["1:8 Form"]);
        check("'가나'; x = 2  #~ a:", &["1:14 Form"]);
        check("x = 2  #~ speed: 0..2", &["1:8 Reserved"]);
        check("1\nx = y  #~ a: 0..2", &["2:8 NoLiteral"]);
        for range in ["2", "2..", "..2", "2..1", "2..2", "0..10/0", "0..10/-1", "0..10/x", "a|b", "0..1e3"] {
            check(&format!("x = 2  #~ a: {range}"), &["1:8 NotARange"]);
        }
        check("x = 2e0  #~ a: 0..2", &["1:10 NotPlain"]);
        check("x = True  #~ a: 0..2", &["1:11 NotOffOn"]);
        check("x = 'a'  #~ a: a", &["1:10 NotAChoice"]);
        check("x = 'a'  #~ a: a|a", &["1:10 NotAChoice"]);
        check("x = 'a'  #~ a: a|", &["1:10 NotAChoice"]);
        check("x = f'a'  #~ a: a|b", &["1:11 NotPlainText"]);
        check("x = '\\n'  #~ a: a|b", &["1:11 NotPlainText"]);
        check("x = '''\n''' #~ a: a|b", &["2:5 NoLiteral"]);
        check("x = 12  #~ a: 0..10", &["1:9 Default"]);
        let line = |choices: usize| {
            let all: Vec<String> = (0..choices).map(|n| n.to_string()).collect();
            format!("x = '0'  #~ a: {}", all.join("|"))
        };
        check(&line(100), &["1 a 0 '0'"]);
        check(&line(101), &["1:10 NotAChoice"]);
        check(&format!("FIRST{} #~ a: FIRST|ALL", " ".repeat(300)), &["1:307 NoLiteral"]);
        check("x = 2.05  #~ a: 0..10/0.1", &["1:11 Default"]);
        check("x = 'c'  #~ a: a|b", &["1:10 Default"]);
        check("x = 1 #~ a: 0..2\nx = 2 #~ a: 0..2", &["1 a 1 1", "2:7 Differs"]);
        check(&format!("x = 1 #~ a: 0..{}", "0".repeat(10_000)), &["1:7 TooLong"]);
        let (knobs, errors) = parse(&"x = 1 #~ a: 0..2\n".repeat(201));
        assert_eq!((knobs.len(), errors.len()), (200, 1));
        assert_eq!((errors[0].line, &errors[0].problem), (201, &Problem::TooMany));
    }
}
