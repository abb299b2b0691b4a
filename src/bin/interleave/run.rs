//! `interleave run`: a file, run to its end.

use crate::args::{Print, Run, What as Taken};
use crate::{FAILED, write};
use interleave::drive::virtual_clock;
use interleave::export::{self, chrome, mermaid, picture, svg};
use interleave::i18n::Lang;
use interleave::machine::{INTERRUPTED, Limits, Machine, Outcome};
use interleave::scenario::{Settings, directives, settings};
use interleave::timeline::Timeline;
use interleave::trace::{Stream, Trace, What};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// What a run may take here: some 800 MB of events.
const LIMITS: Limits = Limits { events: 20_000_000, steps: 2_000_000_000, output: 1 << 30, memory: 3 << 30 };

/// Runs it as asked.
pub fn run(asked: &Run) -> ExitCode {
    let source = std::fs::read_to_string(&asked.file)
        .map_err(|e| format!("can't open file {:?}: {e}", asked.file))
        .and_then(|source| with_settings(&source, &asked.file, &asked.set));
    let source = match source {
        Ok(source) => source,
        Err(message) => return fail(&message),
    };
    if asked.print == Print::Source {
        return write("-", &source).map_or_else(|message| fail(&message), |()| ExitCode::SUCCESS);
    }
    let mut machine = match Machine::new(&source, &asked.file) {
        Ok(machine) => machine,
        Err(error) => {
            eprint!("{error}");
            return ExitCode::from(1);
        }
    };
    machine.limit(LIMITS);
    let shows = asked.print == Print::Output && asked.take.iter().all(|(_, file)| file != "-");
    let mut shown = 0;
    let outcome = virtual_clock::run_watched(&mut machine, |machine| {
        if shows {
            shown = show(machine, shown);
        }
    });
    if asked.print == Print::Trace {
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        for event in machine.trace().events() {
            if writeln!(out, "{event}").is_err() {
                break;
            }
        }
    }
    let taken = take(asked, machine.trace());
    let status = status_of(&outcome, &machine);
    // The process ends, and with it all that the run holds.
    std::mem::forget(machine);
    taken.map_or_else(|message| fail(&message), |()| status)
}

fn fail(message: &str) -> ExitCode {
    eprintln!("interleave: {message}");
    ExitCode::from(FAILED)
}

/// Writes what is to be taken along.
fn take(asked: &Run, trace: &Trace) -> Result<(), String> {
    if asked.take.is_empty() {
        return Ok(());
    }
    let look = &asked.look;
    let timeline = Timeline::of(trace);
    let name = Path::new(&asked.file).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let name = name.unwrap_or_else(|| asked.file.clone());
    let title = look.title.as_deref().unwrap_or(&name);
    for (what, file) in &asked.take {
        let text = match what {
            Taken::Svg => {
                let program = picture::Program::whole("", "", &timeline, look.lang);
                let program = if let Some(at) = look.at { program.at(at) } else { program };
                let mut drawing = picture::Drawing {
                    title,
                    programs: vec![program],
                    seen: None,
                    lang: look.lang,
                    theme: look.theme,
                    width: look.width,
                };
                drawing.seen = look.seen(drawing.span())?;
                svg::svg(&drawing)
            }
            Taken::Chrome => {
                let program = chrome::Program { name: &name, trace, timeline: &timeline };
                chrome::chrome(title, &[program], look.lang)
            }
            Taken::Mermaid => {
                let program = mermaid::Program { name: "", timeline: &timeline };
                mermaid::mermaid(title, &[program], look.lang)
            }
            Taken::Console => export::console(trace),
        };
        write(file, &text)?;
    }
    Ok(())
}

/// How the command ends, after what it says of a run that did not end by itself.
fn status_of(outcome: &Outcome, machine: &Machine) -> ExitCode {
    match outcome {
        Outcome::Exited(INTERRUPTED) => interrupt(),
        Outcome::Exited(status) => ExitCode::from(u8::try_from(status & 0xff).unwrap_or(1)),
        Outcome::Deadlock => fail("deadlock: every task waits, and nothing is left that could wake one"),
        Outcome::Stopped(limit) => fail(&limit.message(machine.limits(), Lang::En.texts())),
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
