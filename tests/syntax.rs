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
