//! The command line: `interleave run FILE.py` prints what CPython would print, under the virtual clock.

use interleave::drive::virtual_clock;
use interleave::i18n::Lang;
use interleave::machine::{INTERRUPTED, Limits, Machine, Outcome};
use interleave::scenario::{Settings, directives, settings};
use interleave::trace::{Stream, What};
use std::io::Write;
use std::process::ExitCode;

const USAGE: &str = "\
usage: interleave run FILE.py [--trace | --show] [--set NAME=VALUE]...

Runs a Python program under a virtual clock: nothing is waited for.

  --trace            print what happened, one event a line, in place of the program's output
  --show             print the program with its knobs set, and do not run it
  --set NAME=VALUE   set a knob, a literal that the program marks by a trailing `#~ NAME: ...`
";

/// What a run may take here: some 800 MB of events.
const LIMITS: Limits = Limits { events: 20_000_000, steps: 2_000_000_000, output: 1 << 30, memory: 3 << 30 };

/// How the command ends when the program cannot be run, or does not end by itself.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match parse(&args) {
        Ok(Command::Help) => {
            print!("{USAGE}");
            ExitCode::SUCCESS
        }
        Ok(Command::Run { file, print, set }) => run(&file, print, &set),
        Err(message) => {
            eprint!("interleave: {message}\n\n{USAGE}");
            ExitCode::from(FAILED)
        }
    }
}

enum Command {
    Help,
    Run { file: String, print: Print, set: Vec<(String, String)> },
}

/// What is wanted on stdout.
#[derive(Clone, Copy, PartialEq)]
enum Print {
    Output,
    Trace,
    Source,
}

fn parse(args: &[String]) -> Result<Command, String> {
    let (mut file, mut print, mut set) = (None, Print::Output, Vec::new());
    let mut args = args.iter().map(String::as_str);
    match args.next() {
        Some("run") => {}
        None | Some("help" | "-h" | "--help") => return Ok(Command::Help),
        Some(other) => return Err(format!("there is no command {other:?}")),
    }
    while let Some(arg) = args.next() {
        match arg {
            "-h" | "--help" => return Ok(Command::Help),
            "--trace" => print = Print::Trace,
            "--show" => print = Print::Source,
            "--set" => {
                let pair = args.next().and_then(|pair| pair.split_once('='));
                let (name, value) = pair.ok_or("--set wants NAME=VALUE")?;
                set.push((name.to_string(), value.to_string()));
            }
            option if option.starts_with("--") => return Err(format!("there is no option {option:?}")),
            path if file.is_none() => file = Some(path.to_string()),
            path => return Err(format!("one file at a time: {path:?} is a second one")),
        }
    }
    let file = file.ok_or("which file?")?;
    Ok(Command::Run { file, print, set })
}

fn run(file: &str, print: Print, set: &[(String, String)]) -> ExitCode {
    let source = match std::fs::read_to_string(file) {
        Ok(source) => source,
        Err(e) => {
            eprintln!("interleave: can't open file {file:?}: {e}");
            return ExitCode::from(FAILED);
        }
    };
    let source = match with_settings(&source, file, set) {
        Ok(source) => source,
        Err(message) => {
            eprintln!("interleave: {message}");
            return ExitCode::from(FAILED);
        }
    };
    if print == Print::Source {
        // A closed pipe is the reader's choice.
        _ = std::io::stdout().lock().write_all(source.as_bytes());
        return ExitCode::SUCCESS;
    }
    let mut machine = match Machine::new(&source, file) {
        Ok(machine) => machine,
        Err(error) => {
            eprint!("{error}");
            return ExitCode::from(1);
        }
    };
    machine.limit(LIMITS);
    let mut shown = 0;
    let outcome = virtual_clock::run_watched(&mut machine, |machine| {
        if print == Print::Output {
            shown = show(machine, shown);
        }
    });
    if print == Print::Trace {
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        for event in machine.trace().events() {
            if writeln!(out, "{event}").is_err() {
                break;
            }
        }
    }
    let status = status_of(&outcome, &machine);
    // The process ends, and with it all that the run holds.
    std::mem::forget(machine);
    status
}

/// How the command ends, after what it says of a run that did not end by itself.
fn status_of(outcome: &Outcome, machine: &Machine) -> ExitCode {
    match outcome {
        Outcome::Exited(INTERRUPTED) => interrupt(),
        Outcome::Exited(status) => ExitCode::from(u8::try_from(status & 0xff).unwrap_or(1)),
        Outcome::Deadlock => {
            eprintln!("interleave: deadlock: every task waits, and nothing is left that could wake one");
            ExitCode::from(FAILED)
        }
        Outcome::Stopped(limit) => {
            eprintln!("interleave: {}", limit.message(machine.limits(), Lang::En.texts()));
            ExitCode::from(FAILED)
        }
    }
}

/// Ends this process by the signal that an interrupt is; where that cannot be, with a shell's status for it.
fn interrupt() -> ExitCode {
    let own = std::process::id().to_string();
    _ = std::process::Command::new("kill").args(["-INT", &own]).status();
    ExitCode::from(130)
}

/// Prints what the program has written since the event numbered `from`; gives the next number.
fn show(machine: &Machine, from: usize) -> usize {
    for event in machine.trace().events_from(from) {
        if let What::Printed(printed) = &event.what {
            // A closed pipe is the reader's choice; the program goes on to its end.
            _ = match printed.stream {
                Stream::Stdout => std::io::stdout().lock().write_all(printed.text.as_bytes()),
                Stream::Stderr => std::io::stderr().lock().write_all(printed.text.as_bytes()),
            };
        }
    }
    machine.trace().len()
}

/// The program with its knobs set.
fn with_settings(source: &str, file: &str, set: &[(String, String)]) -> Result<String, String> {
    let (knobs, errors) = directives::parse(source);
    if let Some(error) = errors.first() {
        return Err(format!("{file}:{}:{}: {}", error.line, error.column, error.problem.message(Lang::En)));
    }
    let mut settings = Settings::default();
    for (name, value) in set {
        let Some(knob) = knobs.iter().find(|knob| *knob.name == **name) else {
            let known: Vec<&str> = knobs.iter().map(|knob| &*knob.name).collect();
            let known = if known.is_empty() { "none".to_string() } else { known.join(", ") };
            return Err(format!("{file} has no knob {name:?}; it has {known}"));
        };
        let setting = knob.read(value).map_err(|_| format!("the knob {name} does not take {value:?}"))?;
        settings.set(name, setting);
    }
    Ok(settings::apply(source, &settings))
}
