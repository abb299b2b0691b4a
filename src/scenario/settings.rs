//! Settings: what a person chose for the knobs, put into the program's text before it runs.
//!
//! The text that is shown is the text that runs: `display(&apply(source, &settings))`.

use super::decimal::Decimal;
use super::directives;
use super::knobs::Knob;
use std::fmt;
use std::ops::Range;
use std::rc::Rc;

/// The value of one knob.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Setting {
    Number(Decimal),
    Switch(bool),
    Text(Rc<str>),
}

/// As links write it: `2.5`, `on`, the text itself.
impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Setting::Number(number) => number.fmt(f),
            Setting::Switch(on) => f.write_str(if *on { "on" } else { "off" }),
            Setting::Text(text) => f.write_str(text),
        }
    }
}

/// What was chosen, by the knobs' names. A knob that is not in here stands at its default.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Settings {
    /// In the order of the names, each once.
    chosen: Vec<(Rc<str>, Setting)>,
}

impl Settings {
    pub fn get(&self, name: &str) -> Option<&Setting> {
        self.find(name).ok().map(|at| &self.chosen[at].1)
    }

    /// What the knob stands at: what was chosen, or its default.
    pub fn of<'a>(&'a self, knob: &'a Knob) -> &'a Setting {
        self.get(&knob.name).unwrap_or(&knob.default)
    }

    pub fn set(&mut self, name: &str, setting: Setting) {
        match self.find(name) {
            Ok(at) => self.chosen[at].1 = setting,
            Err(at) => self.chosen.insert(at, (name.into(), setting)),
        }
    }

    /// Sets the knob, or forgets what was chosen if that is its default.
    pub fn choose(&mut self, knob: &Knob, setting: Setting) {
        if setting == knob.default {
            self.forget(&knob.name);
        } else {
            self.set(&knob.name, setting);
        }
    }

    pub fn forget(&mut self, name: &str) {
        if let Ok(at) = self.find(name) {
            self.chosen.remove(at);
        }
    }

    /// In the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Setting)> {
        self.chosen.iter().map(|(name, setting)| (&**name, setting))
    }

    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    fn find(&self, name: &str) -> Result<usize, usize> {
        self.chosen.binary_search_by(|(known, _)| (**known).cmp(name))
    }
}

/// The program with each knob's literal replaced by what was chosen; the lines stay the same lines.
/// A setting that the knob does not take changes nothing.
pub fn apply(source: &str, settings: &Settings) -> String {
    if settings.is_empty() { source.to_owned() } else { applied(source, settings) }
}

// The page's first program is as its author wrote it.
#[inline(never)]
fn applied(source: &str, settings: &Settings) -> String {
    let mut applied = String::with_capacity(source.len() + 16);
    let mut copied = 0;
    let mut knobs = directives::knobs(source);
    // Those of one line stand in any order.
    knobs.sort_by_key(|knob| knob.literal.start);
    for knob in knobs {
        let Some(setting) = settings.get(&knob.name).filter(|setting| knob.takes(setting)) else { continue };
        if *setting == knob.default {
            continue;
        }
        applied.push_str(&source[copied..knob.literal.start]);
        write_literal(&mut applied, setting, &source[knob.literal.clone()]);
        copied = knob.literal.end;
    }
    applied.push_str(&source[copied..]);
    applied
}

/// Writes the setting as Python, in the manner of the literal that it replaces: `2.0` stays a float,
/// a string keeps its quotes, code has none.
fn write_literal(out: &mut String, setting: &Setting, old: &str) {
    match setting {
        Setting::Number(number) => {
            let places = number.places().max(usize::from(old.contains('.')));
            out.push_str(&number.fixed(places));
        }
        Setting::Switch(on) => out.push_str(if *on { "True" } else { "False" }),
        Setting::Text(text) if !old.starts_with(['\'', '"']) => out.push_str(text),
        Setting::Text(text) => {
            let quote = if old.starts_with('\'') { '\'' } else { '"' };
            out.push(quote);
            for c in text.chars() {
                if c == quote || c == '\\' {
                    out.push('\\');
                }
                out.push(c);
            }
            out.push(quote);
        }
    }
}

/// A program as it is shown: without its directives.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Displayed {
    pub text: String,
    pub places: Vec<Place>,
}

/// Where a knob's literal stands in the text that is shown.
#[derive(Clone, PartialEq, Debug)]
pub struct Place {
    pub name: Rc<str>,
    /// Counted from 1.
    pub line: u32,
    /// Characters of its line, counted from 0.
    pub columns: Range<u32>,
}

/// Hides the directives; one that is wrong stays, for its writer to see.
pub fn display(source: &str) -> Displayed {
    let mut shown = Displayed { text: String::with_capacity(source.len()), places: vec![] };
    let mut copied = 0;
    for knob in directives::knobs(source) {
        let start = source[..knob.literal.start].rfind('\n').map_or(0, |newline| newline + 1);
        let column = |at: usize| source[start..at].chars().count() as u32;
        shown.places.push(Place {
            name: knob.name,
            line: knob.line,
            columns: column(knob.literal.start)..column(knob.literal.end),
        });
        // Several knobs may have one directive.
        if copied <= knob.directive.start {
            shown.text.push_str(&source[copied..knob.directive.start]);
            copied = knob.directive.end;
        }
    }
    shown.text.push_str(&source[copied..]);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Applies `settings` (`name=value`, values as links write them) and compares the program.
    fn check(source: &str, settings: &[&str], expect: &str) {
        let mut chosen = Settings::default();
        let knobs = directives::parse(source).0;
        for setting in settings {
            let (name, value) = setting.split_once('=').expect("a test writes name=value");
            let knob = knobs.iter().find(|knob| &*knob.name == name).expect("a test names a knob");
            chosen.set(name, knob.read(value).expect("a test sets what the knob takes"));
        }
        let applied = apply(source, &chosen);
        assert_eq!(applied, expect);
        assert_eq!(applied.lines().count(), source.lines().count());
        let again = directives::parse(&applied).0;
        assert!(
            again.iter().all(|knob| chosen.get(&knob.name).is_none_or(|s| *s == knob.default)),
            "{applied}"
        );
    }

    #[test]
    fn settings_replace_the_literals() {
        check("f(2),  #~ a: 0..10/0.1\ng()", &["a=2.5"], "f(2.5),  #~ a: 0..10/0.1\ng()");
        check("f(2.0)  #~ a: 0..10/0.1", &["a=3"], "f(3.0)  #~ a: 0..10/0.1");
        check("f(2.0)  #~ a: 0..10/0.1", &["a=2"], "f(2.0)  #~ a: 0..10/0.1");
        check("f(-1)  #~ a: -2..2", &["a=2"], "f(2)  #~ a: -2..2");
        check("f(1)  #~ a: -2..2", &["a=-2"], "f(-2)  #~ a: -2..2");
        check("f(1, 2)  #~ b: 0..9; a@1: 0..9", &["a=3", "b=4"], "f(3, 4)  #~ b: 0..9; a@1: 0..9");
        check("x = True  #~ a: off|on", &["a=off"], "x = False  #~ a: off|on");
        check("x = 'a'  #~ a: a|it's", &["a=it's"], r"x = 'it\'s'  #~ a: a|it's");
        check("def f():  #~ a: def|async def", &["a=async def"], "async def f():  #~ a: def|async def");
        check(
            "1 #~ a: 0..9\n1 #~ b: 0..9\n1 #~ a: 0..9",
            &["a=2", "b=3"],
            "2 #~ a: 0..9\n3 #~ b: 0..9\n2 #~ a: 0..9",
        );
    }

    #[test]
    fn settings_that_do_not_fit_change_nothing() {
        let source = "f(2)  #~ a: 0..10";
        for setting in [
            Setting::Switch(true),
            Setting::Number(Decimal::millionths(11_000_000)),
            Setting::Text("x".into()),
        ] {
            let mut settings = Settings::default();
            settings.set("a", setting);
            settings.set("b", Setting::Switch(true));
            assert_eq!(apply(source, &settings), source);
        }
    }

    #[test]
    fn the_shown_text_has_no_directives_and_knows_its_knobs() {
        let shown = display("def f():\n    가(-2),  #~ a: -2..2\n    x = 1 # note\n");
        assert_eq!(shown.text, "def f():\n    가(-2),\n    x = 1 # note\n");
        assert_eq!(shown.places, [Place { name: "a".into(), line: 2, columns: 6..8 }]);
        assert_eq!(display("1 #~ wrong").text, "1 #~ wrong");
        let shown = display("f(1, 2)  #~ b: 0..9; a@1: 0..9  # note\n3");
        assert_eq!(shown.text, "f(1, 2)  # note\n3");
        assert_eq!(shown.places.iter().map(|place| place.columns.clone()).collect::<Vec<_>>(), [5..6, 2..3]);
        assert_eq!(display("1  #~ a: 0..2\r\n2").text, "1\r\n2");
    }

    #[test]
    fn choosing_the_default_forgets() {
        let knob = directives::parse("2 #~ a: 0..10").0.remove(0);
        let mut settings = Settings::default();
        settings.choose(&knob, Setting::Number(Decimal::ZERO));
        assert_eq!(settings.of(&knob), &Setting::Number(Decimal::ZERO));
        settings.choose(&knob, Setting::Number(Decimal::millionths(2_000_000)));
        assert!(settings.is_empty());
        assert_eq!(settings.of(&knob), &knob.default);
    }
}
