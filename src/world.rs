//! What a program finds outside of itself where somebody else decides that: pages of the network, files on the
//! disk. It is data; the library's Python parts (`_world`, `_disk`) ask for it and wait as long as it says.
//! An empty world leaves everything to their own rules.

use crate::time::Time;

/// The pages and the files of a run.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct World {
    /// The host that the pages belong to; no page of another host is decided here.
    pub host: String,
    pub pages: Vec<Page>,
    /// What lies in each folder below `logs/`; where there are none, nothing about files is decided here.
    pub files: Vec<File>,
}

/// A page, or why there is none.
#[derive(Clone, PartialEq, Debug)]
pub struct Page {
    /// The last step of its path.
    pub name: String,
    /// How long the answer takes.
    pub latency: Time,
    /// The status of HTTP; 0 where nobody answers.
    pub status: u16,
    /// JSON.
    pub body: String,
}

/// A file that is there from the start.
#[derive(Clone, PartialEq, Debug)]
pub struct File {
    pub name: String,
    /// How long opening takes, and reading all of it.
    pub latency: Time,
    /// What it says; `None` where it must not be opened.
    pub text: Option<String>,
}

impl World {
    /// What this URL answers, if this world decides that: a page that is not there answers 404.
    pub fn page(&self, url: &str) -> Option<Page> {
        let (host, name) = parts(url);
        if self.pages.is_empty() || host != self.host {
            return None;
        }
        let known = self.pages.iter().find(|page| page.name == name).cloned();
        Some(known.unwrap_or_else(|| Page {
            name: name.to_owned(),
            latency: Time(100_000_000),
            status: 404,
            body: "{}".to_owned(),
        }))
    }
}

/// The host of a URL, and the last step of its path.
pub fn parts(url: &str) -> (&str, &str) {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    (host, path.trim_end_matches('/').rsplit('/').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_world_decides_about_its_own_host() {
        let oak =
            Page { name: "oak".into(), latency: Time::from_secs(0.5), status: 200, body: String::new() };
        let world = World { host: "forest.example".into(), pages: vec![oak.clone()], files: vec![] };
        assert_eq!(world.page("https://forest.example/9/0.5/oak?x=/y"), Some(oak));
        assert_eq!(world.page("https://forest.example/pine").map(|page| page.status), Some(404));
        assert_eq!(world.page("https://example.com/oak"), None);
        assert_eq!(World::default().page("https://forest.example/oak"), None);
        assert_eq!(parts("https://forest.example"), ("forest.example", ""));
    }
}
