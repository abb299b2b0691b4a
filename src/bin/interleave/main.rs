//! The command line. `interleave run FILE.py` prints what CPython would print, under the virtual clock, and writes what
//! can be taken along of the run; `interleave draw` draws scenarios of the lesson; `interleave pages` writes the pages
//! to read.

mod args;
mod draw;
mod pages;
mod run;

use args::{Command, USAGE};
use std::io::Write;
use std::process::ExitCode;

/// How the command ends when the program cannot be run, or does not end by itself.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args::parse(&args) {
        Ok(Command::Help) => {
            print!("{USAGE}");
            ExitCode::SUCCESS
        }
        Ok(Command::Run(asked)) => run::run(&asked),
        Ok(Command::Draw(asked)) => match draw::draw(&asked) {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => {
                eprintln!("interleave: {message}");
                ExitCode::from(FAILED)
            }
        },
        Ok(Command::Pages(asked)) => match pages::write(&asked) {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => {
                eprintln!("interleave: {message}");
                ExitCode::from(FAILED)
            }
        },
        Err(message) => {
            eprint!("interleave: {message}\n\n{USAGE}");
            ExitCode::from(FAILED)
        }
    }
}

/// Writes a file; `-` is stdout.
fn write(file: &str, text: &str) -> Result<(), String> {
    if file == "-" {
        // A closed pipe is the reader's choice.
        _ = std::io::stdout().lock().write_all(text.as_bytes());
        return Ok(());
    }
    std::fs::write(file, text).map_err(|e| format!("can't write file {file:?}: {e}"))
}
