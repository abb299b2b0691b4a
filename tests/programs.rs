//! Every program of tests/programs, run by the machine, says what CPython said.
//!
//! `NAME.golden` beside `NAME.py` holds what `scripts/goldens` got from CPython 3.13 under a virtual
//! clock: `--- stdout`, `--- stderr` and `--- status N` begin the parts. A new case is a new file; its
//! name begins with its family's. `PENDING` lists the ones that the machine does not run yet, each
//! with what it lacks; one that runs after all must come off the list, and none may panic. `PROGRAM=name cargo test --test programs` runs the
//! ones so named; with `PENDING=1` it says how the ones that wait differ.

mod kit;

use interleave::drive::virtual_clock;
use interleave::machine::{Machine, Outcome};
use interleave::trace::{Stream, What};
use std::fmt::Write;
use std::fs;
use std::panic::catch_unwind;

/// No program here is long; one that is still at it after so many slices never ends.
const SLICES: u64 = 2_000;

/// The families: what the names of programs begin with, in groups that are tested side by side.
const LANGUAGE: &[&str] = &["lang_", "cls_", "match_", "stmt_", "type_", "num_", "rand_"];
const FAILING: &[&str] = &["err_", "exc_"];
const ASYNCIO: &[&str] = &["aio_", "aio2_", "loop_", "wait_", "cancel_", "agen_", "ctx_"];
const SYNCHRONISING: &[&str] = &["tg_", "timeout_", "lock_", "queue_"];
const OUTSIDE: &[&str] = &["thread_", "world_"];
const LESSONS: &[&str] = &["lesson_", "real_", "puzzle_", "later_"];
/// What `scripts/random-programs --save` found.
const RANDOM: &[&str] = &["random_"];
const NOT_PARSING: &[&str] = &["syn_"];

#[test]
fn programs_of_the_language() {
    check(LANGUAGE);
}

#[test]
fn programs_that_fail() {
    check(FAILING);
}

#[test]
fn programs_with_asyncio() {
    check(ASYNCIO);
}

#[test]
fn programs_that_synchronise() {
    check(SYNCHRONISING);
}

#[test]
fn programs_with_threads_and_the_world() {
    check(OUTSIDE);
}

#[test]
fn programs_as_in_lessons() {
    check(LESSONS);
}

#[test]
fn programs_made_at_random() {
    check(RANDOM);
}

#[test]
fn programs_that_do_not_parse() {
    check(NOT_PARSING);
}

#[test]
fn programs_all_belong_to_a_family_and_have_a_golden() {
    let mut wrong = Vec::new();
    let families =
        [LANGUAGE, FAILING, ASYNCIO, SYNCHRONISING, OUTSIDE, LESSONS, RANDOM, NOT_PARSING].concat();
    let names = names(&[""]);
    for (name, _) in kit::listed("PENDING") {
        if !names.contains(&name) {
            wrong.push(format!("tests/programs/PENDING: there is no {name}.py"));
        }
    }
    for name in names {
        if !families.iter().any(|family| name.starts_with(family)) {
            wrong.push(format!("tests/programs/{name}.py belongs to no family"));
        }
        if !kit::folder().join(format!("{name}.golden")).exists() {
            wrong.push(format!("tests/programs/{name}.py has no golden: run scripts/goldens {name}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Runs all programs of these families, and fails with the names and the differences of those that differ.
fn check(families: &[&str]) {
    let names = kit::chosen(names(families));
    let pending = kit::listed("PENDING");
    let (mut differing, mut agreeing_after_all, mut waiting) = (Vec::new(), Vec::new(), 0);
    for name in &names {
        let expected = fs::read_to_string(kit::folder().join(format!("{name}.golden"))).unwrap_or_default();
        let got = catch_unwind(|| golden(name));
        let is_pending = pending.iter().any(|(pending, _)| pending == name);
        match got {
            Ok(got) if got == expected && is_pending => agreeing_after_all.push(name.as_str()),
            Ok(got) if got == expected => {}
            Ok(got) if is_pending => {
                waiting += 1;
                if std::env::var_os("PENDING").is_some() {
                    println!("{}", difference(name, &expected, &got));
                }
            }
            Ok(got) => {
                println!("{}", difference(name, &expected, &got));
                differing.push(name.as_str());
            }
            Err(_) => {
                println!("--- {name}: the machine panicked, see above\n");
                differing.push(name.as_str());
            }
        }
    }
    let agreeing = names.len() - differing.len() - waiting;
    println!(
        "{}: {agreeing} of {} programs agree with CPython, {waiting} are pending",
        families.concat(),
        names.len()
    );
    assert!(differing.is_empty(), "{} of {} differ: {}", differing.len(), names.len(), differing.join(" "));
    assert!(
        agreeing_after_all.is_empty(),
        "take them off tests/programs/PENDING, they agree: {}",
        agreeing_after_all.join(" ")
    );
}

/// The programs whose names begin so, in order.
fn names(families: &[&str]) -> Vec<String> {
    let mut names = kit::names("py");
    names.retain(|name| families.iter().any(|family| name.starts_with(family)));
    names
}

/// What a program says and how it ends, in the form of its golden.
fn golden(name: &str) -> String {
    let file = format!("{name}.py");
    let source = fs::read_to_string(kit::folder().join(&file)).expect("programs are UTF-8");
    let (mut stdout, mut stderr) = (String::new(), String::new());
    let status = match Machine::new(&source, &file) {
        Err(error) => {
            stderr = error.to_string();
            Some(1)
        }
        Ok(mut machine) => {
            let outcome = virtual_clock::run(&mut machine, SLICES);
            for event in machine.trace().events() {
                if let What::Printed(printed) = &event.what {
                    match printed.stream {
                        Stream::Stdout => stdout.push_str(&printed.text),
                        Stream::Stderr => stderr.push_str(&printed.text),
                    }
                }
            }
            match outcome {
                Some(Outcome::Exited(status)) => Some(status),
                other => {
                    let _ = writeln!(stderr, "the machine: {other:?}");
                    None
                }
            }
        }
    };
    let mut text = part("stdout", &without_addresses(&stdout)) + &part("stderr", &without_addresses(&stderr));
    if status != Some(0) {
        let _ = writeln!(text, "--- status {}", status.map_or("none".into(), |status| status.to_string()));
    }
    text
}

fn part(title: &str, text: &str) -> String {
    match text {
        "" => String::new(),
        _ if text.ends_with('\n') => format!("--- {title}\n{text}"),
        _ => format!("--- {title}\n{text}\n\\ no newline\n"),
    }
}

/// Addresses of objects differ from run to run, and CPython's clock creeps: `at 0x0`, `when=0`.
fn without_addresses(text: &str) -> String {
    let text = replaced(text, "at 0x", "0", |c| matches!(c, '0'..='9' | 'a'..='f'));
    replaced(&text, "when=", "0", |c| matches!(c, '0'..='9' | '.' | 'e' | '-'))
}

/// What follows each `mark` and is of such characters becomes `constant`.
fn replaced(text: &str, mark: &str, constant: &str, of: impl Fn(char) -> bool) -> String {
    let mut parts = text.split(mark);
    let mut clean = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(&of);
        clean.push_str(mark);
        clean.push_str(if rest.len() < part.len() { constant } else { "" });
        clean.push_str(rest);
    }
    clean
}

/// The lines that differ, between what both begin and end with.
fn difference(name: &str, expected: &str, got: &str) -> String {
    let (old, new): (Vec<_>, Vec<_>) = (expected.lines().collect(), got.lines().collect());
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - same;
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let mut text =
        format!("--- {name}: CPython (-), the machine (+), from line {} of the golden\n", same + 1);
    for line in old[same.saturating_sub(2)..same].iter() {
        let _ = writeln!(text, "  {line}");
    }
    for (mark, lines) in [('-', &old[same..old.len() - tail]), ('+', &new[same..new.len() - tail])] {
        for line in lines.iter().take(12) {
            let _ = writeln!(text, "{mark} {line}");
        }
        if lines.len() > 12 {
            let _ = writeln!(text, "{mark} ... {} lines more", lines.len() - 12);
        }
    }
    text
}

#[test]
fn programs_test_sees_addresses() {
    assert_eq!(without_addresses("<task at 0x7f01ab23cd> 0x1f at 0xzz"), "<task at 0x0> 0x1f at 0xzz");
    assert_eq!(without_addresses("<TimerHandle when=1.25 f()> when="), "<TimerHandle when=0 f()> when=");
}
