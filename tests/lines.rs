//! Line for line: the sequence of (task, line) that the machine records is the one of CPython.
//!
//! `NAME.lines` beside a program holds what `sys.settrace` saw (`scripts/goldens` makes it): one line for
//! each stretch of one task or thread, `Task-1: 4 5 6`. The same line of the same task twice in a row
//! counts once, here and there. `PENDING_LINES` lists the programs whose lines differ yet, and why; those
//! in `PENDING` do not run as they should, so their lines are not asked about.

mod kit;

use interleave::drive::virtual_clock;
use interleave::machine::Machine;
use interleave::trace::{LaneKind, Trace, What};
use std::fmt::Write;
use std::fs;
use std::panic::catch_unwind;
use std::rc::Rc;

const SLICES: u64 = 2_000;

#[test]
fn lines_are_run_in_the_order_of_cpython() {
    let unfinished = kit::listed("PENDING");
    let pending = kit::listed("PENDING_LINES");
    let (mut differing, mut agreeing_after_all, mut agreeing) = (Vec::new(), Vec::new(), 0);
    for name in kit::chosen(kit::names("lines")) {
        if unfinished.iter().any(|(other, _)| *other == name) {
            continue;
        }
        let expected = fs::read_to_string(kit::folder().join(format!("{name}.lines"))).unwrap_or_default();
        let got = catch_unwind(|| lines_of(&name)).unwrap_or_else(|_| "the machine panicked\n".to_owned());
        let is_pending = pending.iter().any(|(other, _)| *other == name);
        match difference(&expected, &got) {
            None if is_pending => agreeing_after_all.push(name),
            None => agreeing += 1,
            Some(_) if is_pending => {}
            Some(difference) => {
                println!("--- {name}: CPython (-), the machine (+)\n{difference}");
                differing.push(name);
            }
        }
    }
    println!("the lines of {agreeing} programs agree with CPython, {} are pending", pending.len());
    assert!(differing.is_empty(), "{} differ: {}", differing.len(), differing.join(" "));
    assert!(
        agreeing_after_all.is_empty(),
        "take them off tests/programs/PENDING_LINES, they agree: {}",
        agreeing_after_all.join(" ")
    );
}

/// Runs a program; its lines in the form of a `.lines` file.
fn lines_of(name: &str) -> String {
    let file = format!("{name}.py");
    let source = fs::read_to_string(kit::folder().join(&file)).expect("programs are UTF-8");
    let Ok(mut machine) = Machine::new(&source, &file) else { return "it does not parse\n".into() };
    virtual_clock::run(&mut machine, SLICES);
    stretches(machine.trace())
}

fn stretches(trace: &Trace) -> String {
    let mut names: Vec<Rc<str>> = Vec::new();
    let (mut text, mut last) = (String::new(), None);
    // The lanes of calls that have had no line yet, and the line that each thread or task is on.
    let (mut begun, mut at): (Vec<usize>, Vec<(Rc<str>, u32)>) = (Vec::new(), Vec::new());
    for event in trace.events() {
        let lane = event.lane.0 as usize;
        match &event.what {
            What::Opened(opened) => {
                // A call that held its thread is on the lane of its own, in the same thread.
                let name = match (opened.kind, opened.parent) {
                    (LaneKind::Call, Some(parent)) => {
                        begun.push(lane);
                        names[parent.0 as usize].clone()
                    }
                    _ => opened.name.clone(),
                };
                names.resize(names.len().max(lane + 1), "?".into());
                names[lane] = name;
            }
            What::Renamed(name) => names[lane] = name.as_ref().clone().unwrap_or_else(|| "None".into()),
            What::Line(line) => {
                let who = &names[lane];
                let on = at.iter_mut().find(|(other, _)| other == who);
                let same = on.as_ref().is_some_and(|(_, on)| on == line);
                match on {
                    Some((_, on)) => *on = *line,
                    None => at.push((who.clone(), *line)),
                }
                // A call's lane begins with the line that its thread is on.
                if let Some(first) = begun.iter().position(|&other| other == lane) {
                    begun.swap_remove(first);
                    if same {
                        continue;
                    }
                }
                match &last {
                    Some((other, number)) if other == who && number == line => continue,
                    Some((other, _)) if other == who => _ = write!(text, " {line}"),
                    Some(_) => _ = write!(text, "\n{who}: {line}"),
                    None => _ = write!(text, "{who}: {line}"),
                }
                last = Some((who.clone(), *line));
            }
            _ => {}
        }
    }
    text.push('\n');
    text
}

/// The first stretch that differs, with the one before it. An expectation that ends in `...` is a beginning.
fn difference(expected: &str, got: &str) -> Option<String> {
    if let Some(beginning) = expected.strip_suffix(" ...\n") {
        return (!got.starts_with(beginning)).then(|| "they differ in a long trace\n".to_owned());
    }
    if expected == got {
        return None;
    }
    let (old, new): (Vec<_>, Vec<_>) = (expected.lines().collect(), got.lines().collect());
    let at = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let mut text = String::new();
    if at > 0 {
        let _ = writeln!(text, "  {}", old[at - 1]);
    }
    for (mark, lines) in [('-', &old), ('+', &new)] {
        for line in lines.iter().skip(at).take(2) {
            let _ = writeln!(text, "{mark} {line}");
        }
    }
    Some(text)
}
