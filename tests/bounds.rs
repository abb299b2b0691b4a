//! No program of a person's may take the page with it: each of tests/bounds ends within bounds of its own.
//!
//! The first line of a program says how it may end, `# ends: MemoryError|stopped`: the last line of what
//! it writes to stderr, or `exit N`, `stopped` (the machine gives up, with a clear sentence), `deadlock`,
//! `budget` (it would go on for ever, in slices). Whatever it does, no slice may take long, the memory has
//! a limit, and the next program runs. Each runs in a process of its own, as some would end the tests.
//! `PENDING` lists the ones that do not keep within their bounds yet.

mod kit;

use interleave::drive::virtual_clock;
use interleave::machine::{Machine, Outcome, Turn};
use interleave::trace::{Stream, What};
use peak_alloc::PeakAlloc;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Of slices: a program that uses them up would go on for ever. Where that is no way to end, it has as many
/// as its limit of steps allows.
const SLICES: u32 = 200;
const ALL_SLICES: u32 = 1_100;
const LONGEST_SLICE: Duration = Duration::from_secs(3);
const LONGEST: Duration = Duration::from_secs(40);
const MOST_MEMORY: f32 = 700.0; // MiB
/// What a child is told its program by; and the sign by which it tells its end.
const CHILD: &str = "BOUNDS_CHILD";
const SIGN: &str = "ended as: ";

#[test]
fn bounds_hold() {
    if let Ok(name) = std::env::var(CHILD) {
        let text = fs::read_to_string(folder().join(format!("{name}.py"))).expect("programs are UTF-8");
        let slices = if ends(&text).any(|end| end == "budget") { SLICES } else { ALL_SLICES };
        return println!("{SIGN}{}", ending(&text, slices));
    }
    let pending = kit::listed("../bounds/PENDING");
    let waits = |name: &str| pending.iter().any(|(other, _)| other == name);
    let (mut wrong, mut right_after_all) = (Vec::new(), Vec::new());
    let names = kit::chosen(kit::names_in(&folder(), "py"));
    for name in &names {
        let text = fs::read_to_string(folder().join(format!("{name}.py"))).expect("programs are UTF-8");
        let ended = in_a_process(name);
        let right = ends(&text).any(|allowed| allowed == ended);
        match (right, waits(name)) {
            (true, true) => right_after_all.push(name.as_str()),
            (true, false) | (false, true) => {}
            (false, false) => {
                let allowed: Vec<&str> = ends(&text).collect();
                wrong.push(format!("{name}: {ended} (not {})", allowed.join("|")));
            }
        }
    }
    println!(
        "{} programs keep within their bounds, {} are pending",
        names.iter().filter(|name| !waits(name)).count(),
        names.iter().filter(|name| waits(name)).count()
    );
    assert!(wrong.is_empty(), "out of bounds:\n{}", wrong.join("\n"));
    assert!(right_after_all.is_empty(), "take them off tests/bounds/PENDING: {}", right_after_all.join(" "));
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bounds")
}

/// How a program may end.
fn ends(text: &str) -> impl Iterator<Item = &str> {
    let first = text.lines().next().unwrap_or_default();
    first.strip_prefix("# ends: ").expect("the first line says how it may end").split('|')
}

/// This test again, for one program alone; how it ended, or how its process did.
fn in_a_process(name: &str) -> String {
    let mut child = Command::new(std::env::current_exe().expect("the test is a program"))
        .args(["bounds_hold", "--exact", "--nocapture"])
        .env(CHILD, name)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the test can be started");
    let started = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(_)) => break,
            _ if started.elapsed() > LONGEST => {
                let _ = child.kill();
                let _ = child.wait();
                return "not ended after all the time that it has".into();
            }
            _ => std::thread::sleep(Duration::from_millis(5)),
        }
    }
    let output = child.wait_with_output().expect("it has ended");
    let text = String::from_utf8_lossy(&output.stdout);
    match text.lines().find_map(|line| line.split_once(SIGN)) {
        Some((_, ended)) => ended.to_owned(),
        None => format!("the process ended by {}", output.status),
    }
}

/// Runs a program, then another one in the same process.
fn ending(source: &str, slices: u32) -> String {
    // What takes memory in one go would be seen too late.
    std::thread::spawn(|| {
        loop {
            if MEMORY.current_usage_as_mb() > MOST_MEMORY * 4.0 {
                println!("{SIGN}far too much memory in one slice");
                std::process::exit(1);
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    });
    let ended = match bounded(source, slices) {
        Ok(ended) => ended,
        Err(out_of_bounds) => return out_of_bounds,
    };
    if MEMORY.current_usage_as_mb() > 64.0 {
        return format!("{ended}, but {} MiB are not given back", MEMORY.current_usage_as_mb());
    }
    match bounded("print(sum(range(10)))\n", slices).as_deref() {
        Ok("exit 0") => ended,
        other => format!("{ended}, but then the next program ended as {other:?}"),
    }
}

fn bounded(source: &str, most: u32) -> Result<String, String> {
    let mut machine = match Machine::new(source, "bounds.py") {
        Ok(machine) => machine,
        Err(error) => return Ok(error.to_string().lines().last().unwrap_or_default().into()),
    };
    let mut slices = 0;
    let outcome = loop {
        let began = Instant::now();
        let turn = machine.turn();
        let took = began.elapsed();
        if took > LONGEST_SLICE {
            return Err(format!("a slice of {} s", took.as_secs()));
        }
        if MEMORY.current_usage_as_mb() > MOST_MEMORY {
            return Err(format!("{} MiB of memory", MEMORY.current_usage_as_mb()));
        }
        match turn {
            Turn::Ready => {}
            Turn::Until(time) => machine.advance_to(time),
            Turn::Finished(outcome) => break Some(outcome),
            Turn::Budget => slices += 1,
        }
        if slices > most {
            break None;
        }
    };
    Ok(match outcome {
        None => "budget".into(),
        Some(Outcome::Deadlock) => "deadlock".into(),
        Some(Outcome::Stopped(_)) => "stopped".into(),
        Some(Outcome::Exited(status)) => {
            let written = machine.trace().events().filter_map(|event| match &event.what {
                What::Printed(printed) if printed.stream == Stream::Stderr => Some(&*printed.text),
                _ => None,
            });
            let written: String = written.collect();
            let last = written.lines().last().map(|line| line.chars().take(150).collect());
            last.unwrap_or_else(|| format!("exit {status}"))
        }
    })
}

#[test]
fn bounds_of_a_program_that_ends() {
    let mut machine = Machine::new("print(1)\n", "one.py").expect("it compiles");
    assert_eq!(virtual_clock::run(&mut machine, 10), Some(Outcome::Exited(0)));
}
