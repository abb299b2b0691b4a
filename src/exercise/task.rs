//! The worlds of an exercise, read from a text file.
//!
//! `world NAME=VALUE ...` begins one, with the values of the program's inputs. Then a line each:
//! `page NAME SECONDS STATUS LINK ...` is a page (status 0: nobody answers), `each SECONDS ...` gives the pages
//! 1 to `requests` these latencies by turns, `status PAGE STATUS` changes one of them, and
//! `file NAME SECONDS ERRORS` is a file with so many lines of errors, or `locked`.

use super::inputs;
use crate::time::Time;
use crate::world::{File, Page, World};

/// One world, and what the check must know of it.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Task {
    /// The inputs of the program here.
    pub values: Vec<(&'static str, &'static str)>,
    pub world: World,
    /// What each page links to, in the pages' order.
    pub links: Vec<Vec<&'static str>>,
}

impl Task {
    /// Reads a file of worlds. What is not understood is left out; tests hold the files to be whole.
    pub fn read(file: &'static str) -> Vec<Task> {
        let mut tasks: Vec<Task> = vec![];
        for line in file.lines() {
            let mut words = line.split_whitespace();
            let kind = words.next().unwrap_or_default();
            if kind == "world" {
                let values = words.filter_map(|word| word.split_once('=')).collect();
                tasks.push(Task { values, ..Task::default() });
            } else if let Some(task) = tasks.last_mut() {
                // A line that lacks a word is left out.
                let _ = task.line(kind, words.collect());
            }
        }
        tasks
    }

    fn line(&mut self, kind: &str, words: Vec<&'static str>) -> Option<()> {
        let latency = |word: &str| word.parse().ok().map(Time::from_secs);
        match kind {
            "page" => {
                let [name, seconds, status, ref links @ ..] = words[..] else { return None };
                let quoted: Vec<String> = links.iter().map(|link| format!("\"{link}\"")).collect();
                let body = format!("{{\"page\": \"{name}\", \"links\": [{}]}}", quoted.join(", "));
                self.world.host = "forest.example".to_owned();
                let status = status.parse().ok()?;
                self.world.pages.push(Page {
                    name: name.to_owned(),
                    latency: latency(seconds)?,
                    status,
                    body,
                });
                self.links.push(links.to_vec());
            }
            "each" => {
                self.world.host = "api.example".to_owned();
                for (number, seconds) in (1..=self.number("requests")?).zip(words.iter().cycle()) {
                    let body = format!("{{\"number\": {number}}}");
                    let name = number.to_string();
                    self.world.pages.push(Page { name, latency: latency(seconds)?, status: 200, body });
                }
            }
            "status" => {
                let [name, status] = words[..] else { return None };
                self.world.pages.iter_mut().find(|page| page.name == name)?.status = status.parse().ok()?;
            }
            "file" => {
                let [name, seconds, errors] = words[..] else { return None };
                let text = errors.parse().ok().map(log);
                self.world.files.push(File { name: name.to_owned(), latency: latency(seconds)?, text });
            }
            _ => {}
        }
        Some(())
    }

    /// An input of the program here, where it is a whole number.
    pub fn number(&self, name: &str) -> Option<usize> {
        self.values.iter().find(|(known, _)| *known == name)?.1.parse().ok()
    }

    /// The program with its inputs as they are here.
    ///
    /// # Errors
    /// A line that the program no longer has: `limit = 3`.
    pub fn put_into(&self, text: &str) -> Result<String, String> {
        let mut text = text.to_owned();
        for (name, value) in &self.values {
            text = inputs::write(&text, name, value).ok_or_else(|| format!("{name} = {value}"))?;
        }
        Ok(text)
    }
}

/// A text of 24 lines, so many of them errors.
fn log(errors: usize) -> String {
    (0..24)
        .map(|line| if line * errors % 24 < errors { "ERROR disk full\n" } else { "INFO all is well\n" })
        .collect()
}
