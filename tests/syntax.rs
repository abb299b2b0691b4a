//! The errors of the parse stage against CPython's: every program in tests/syntax, and what
//! python3.13 printed for it (expected.txt, made by regenerate.py).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use interleave::python::parse::parse;

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/syntax")
}

fn read(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Name to what CPython prints.
fn expected() -> BTreeMap<String, String> {
    let text = read("expected.txt");
    let mut programs = BTreeMap::<String, String>::new();
    for line in text.split_inclusive('\n') {
        match line.strip_prefix("== ") {
            Some(name) => _ = programs.insert(name.trim().into(), String::new()),
            None => programs.last_entry().map(|mut entry| entry.get_mut().push_str(line)).unwrap_or_default(),
        }
    }
    programs
}

#[test]
fn errors_are_those_of_cpython() {
    let known: Vec<String> = read("known.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| Some(line.split_once(':')?.0.into()))
        .collect();
    let mut differing = Vec::new();
    let expected = expected();
    for (name, output) in &expected {
        let file = format!("{name}.py");
        let got = match parse(&read(&file), &file) {
            Ok(_) => "(accepted)\n".into(),
            Err(error) => error.to_string(),
        };
        if got != *output {
            differing.push(name.clone());
            if !known.contains(name) {
                println!("---- {name}\nCPython:\n{output}here:\n{got}");
            }
        }
    }
    println!("{} programs, {} differ", expected.len(), differing.len());
    assert_eq!(differing, known, "known.txt lists exactly the differing programs, in order");
}

#[test]
fn valid_programs_are_taken() {
    for entry in fs::read_dir(folder().join("valid")).expect("the folder of valid programs") {
        let path = entry.expect("a program").path();
        let source = fs::read_to_string(&path).expect("a text");
        if let Err(error) = parse(&source, "valid.py") {
            panic!("{}\n{error}", path.display());
        }
    }
}

/// Whatever a text is, the answer is a tree or an error with a place in it.
fn check_total(source: &str) {
    if let Err(error) = parse(source, "x.py") {
        let lines = source.split('\n').count() as u32 + 1;
        assert!((1..=lines).contains(&error.line), "line {} of {source:?}", error.line);
        assert!(!error.message.is_empty(), "no message for {source:?}");
        assert!(error.to_string().ends_with('\n'));
    }
}

/// The mutations are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit.max(1)
    }
}

#[test]
fn no_text_panics() {
    let valid = read("valid/features.py");
    let statements: Vec<&str> = valid.split("\n\n").collect();
    let mut random = Random(1);
    for statement in statements {
        let characters: Vec<char> = statement.chars().collect();
        for length in 0..characters.len() {
            check_total(&characters[..length].iter().collect::<String>());
        }
        let noise: Vec<char> = "()[]{}:,.=+*'\"#\\\n\t !@f1\u{e9}\u{201c}\0\r\u{feff}".chars().collect();
        for _ in 0..300 {
            let mut mutated = characters.clone();
            let at = random.below(mutated.len());
            match random.below(3) {
                0 => _ = mutated.remove(at),
                1 => mutated[at] = noise[random.below(noise.len())],
                _ => mutated.insert(at, noise[random.below(noise.len())]),
            }
            check_total(&mutated.into_iter().collect::<String>());
        }
    }
}

#[test]
fn depth_ends_in_an_error_or_a_tree() {
    for open in ["(", "[", "{", "f(", "-", "not ", "lambda: ", "x if y else ", "f'{"] {
        for depth in [10, 60, 150] {
            check_total(&open.repeat(depth));
            check_total(&format!("{}1 1", open.repeat(depth)));
        }
    }
}
