//! What is said of programs as one types them.
//!
//! `tests/lint/NAME.said` has what is said of `NAME.py`: a place, the words that it is about, a sentence in each
//! language. `tests/lint/programs.txt` has all that is said of the programs of tests/programs and of the catalog, so
//! that no false alarm comes in unseen. With WRITE=1 both are written anew, to be read before they are kept.

mod kit;

use interleave::i18n::Lang;
use interleave::lint::{self, Diagnostic, Kind, Severity};
use interleave::scenario;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lint")
}

fn place(source: &str, each: &Diagnostic) -> String {
    let about = source[each.range.clone()].lines().next().unwrap_or_default();
    let severity = match each.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    format!("{}:{} {severity} {about}", each.line, each.column)
}

#[test]
fn lint_says_what_is_expected() {
    let mut wrong = vec![];
    for name in kit::chosen(kit::names_in(&folder(), "py")) {
        let path = folder().join(&name);
        let source = fs::read_to_string(path.with_extension("py")).expect("programs can be read");
        let mut said = String::new();
        for each in lint::check(&source) {
            let (en, ko) = (each.message(Lang::En), each.message(Lang::Ko));
            said.push_str(&format!("{}\n  en: {en}\n  ko: {ko}\n", place(&source, &each)));
        }
        wrong.extend(differs(&path.with_extension("said"), &said));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn lint_gives_no_false_alarm_in_any_program() {
    let mut said = String::new();
    for name in kit::names("py") {
        let source =
            fs::read_to_string(kit::folder().join(format!("{name}.py"))).expect("programs can be read");
        said.push_str(&told(&name, &source));
    }
    for scenario in scenario::scenarios() {
        for program in scenario.programs {
            let name = format!("{}/{}", scenario.id, program.id);
            said.push_str(&told(&name, program.source(Lang::En)));
        }
    }
    let wrong = differs(&folder().join("programs.txt"), &said);
    assert!(wrong.is_none(), "{}", wrong.unwrap_or_default());
}

/// CPython's own words are held to it elsewhere: here it is told that there are some.
fn told(name: &str, source: &str) -> String {
    let mut told = String::new();
    for each in lint::check(source) {
        let about = match &each.kind {
            Kind::NeverAwaited { name, .. } => format!("never awaited {name}"),
            Kind::Blocking { name, .. } => format!("blocking {name}"),
            Kind::Directive(problem) => format!("{problem:?}"),
            Kind::Syntax { error, .. } => (*error).to_owned(),
            Kind::Unsupported { .. } => "Unsupported".to_owned(),
            Kind::Warned(_) => "SyntaxWarning".to_owned(),
        };
        let line = source.lines().nth(each.line as usize - 1).unwrap_or_default();
        told.push_str(&format!("{name}:{}: {about}: {}\n", each.line, line.trim()));
    }
    told
}

fn differs(path: &Path, said: &str) -> Option<String> {
    if std::env::var("WRITE").is_ok() {
        fs::write(path, said).expect("what is said can be written");
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    let news: Vec<&str> = said.lines().filter(|line| !expected.lines().any(|known| known == *line)).collect();
    let gone: Vec<&str> = expected.lines().filter(|line| !said.lines().any(|known| known == *line)).collect();
    (said != expected)
        .then(|| format!("{}:\n+ {}\n- {}", path.display(), news.join("\n+ "), gone.join("\n- ")))
}

#[test]
fn lint_is_total() {
    let long = format!("async def f():\n    {}\n", "a.b().c(".repeat(300));
    let deep = "(".repeat(5000);
    for source in
        ["", "\r", "\u{feff}", "x = (\n", "'", "가나 = '", "\0", "a\0b", "\\", "f'{", "#~", &long, &deep]
    {
        for each in lint::check(source) {
            assert!(source.get(each.range.clone()).is_some(), "{source:?}: {each:?}");
            for lang in [Lang::En, Lang::Ko] {
                assert!(!each.message(lang).is_empty());
            }
        }
    }
}
