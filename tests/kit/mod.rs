//! What the tests over tests/programs share: where the programs are, and the lists of the ones that wait.

#![allow(dead_code, reason = "no test needs all of it")]

use std::fs;
use std::path::{Path, PathBuf};

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs")
}

/// The names of the programs' files with this extension, in order, without it.
pub fn names(extension: &str) -> Vec<String> {
    names_in(&folder(), extension)
}

pub fn names_in(folder: &Path, extension: &str) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .filter_map(|path| path.file_stem()?.to_str().map(str::to_owned))
        .collect();
    names.sort();
    names
}

/// The lines `name: reason` of a file beside the programs: what is known not to agree yet.
pub fn listed(file: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(folder().join(file)).unwrap_or_default();
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let parts = line.split_once(": ");
            parts.unwrap_or_else(|| panic!("tests/programs/{file}: `name: reason`, not `{line}`"))
        })
        .map(|(name, reason)| (name.to_owned(), reason.to_owned()))
        .collect()
}

/// The programs named by `PROGRAM=...`, or all.
pub fn chosen(names: Vec<String>) -> Vec<String> {
    let part = std::env::var("PROGRAM").unwrap_or_default();
    names.into_iter().filter(|name| name.contains(&part)).collect()
}
