//! The search over the lesson: titles, names of APIs, texts and programs.

use crate::i18n::Lang;
use crate::scenario::{SECTIONS, Scenario, find as scenario_of, scenarios};

/// More are not shown.
const MOST: usize = 12;
/// How much further down it is where the word stands inside of another one.
const INSIDE: usize = 4;

/// A scenario that was found.
#[derive(Clone, PartialEq, Debug)]
pub struct Found {
    pub id: &'static str,
    pub section: u8,
    pub title: &'static str,
    /// What of it was found, where it is not the title.
    pub line: String,
}

/// The scenarios in which each word of the query occurs, the best first: those that are called so, then those
/// whose texts say it, then those whose programs write it.
pub fn find(query: &str, lang: Lang) -> Vec<Found> {
    let words: Vec<String> = query.split_whitespace().map(str::to_ascii_lowercase).collect();
    if words.is_empty() {
        return vec![];
    }
    let mut found: Vec<(usize, Found)> =
        scenarios().iter().filter_map(|scenario| rank(scenario, &words, lang)).collect();
    // Of equal rank, in the order of the lesson.
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, found)| found).take(MOST).collect()
}

/// How far down it is found, over all words; `None` if one of them is nowhere.
fn rank(scenario: &'static Scenario, words: &[String], lang: Lang) -> Option<(usize, Found)> {
    let fields = fields(scenario, lang);
    let mut ranks = 0;
    let mut line = String::new();
    for word in words {
        let in_field = |(rank, text): &(usize, String)| {
            let lines = text.lines().filter_map(|line| Some((inside(line, word)?, line.trim())));
            let (inside, line) = lines.min_by_key(|(inside, _)| *inside)?;
            Some((rank + if inside { INSIDE } else { 0 }, line.to_owned()))
        };
        let (rank, text) = fields.iter().filter_map(in_field).min_by_key(|(rank, _)| *rank)?;
        ranks += rank;
        if rank > 0 && line.is_empty() {
            line = text;
        }
    }
    Some((ranks, Found { id: scenario.id, section: scenario.section, title: scenario.title(lang), line }))
}

/// Whether the word stands in the line only inside of others, as `lock` in `block`; `None` if it is not there.
fn inside(line: &str, word: &str) -> Option<bool> {
    let line = line.to_ascii_lowercase();
    let within = |at: usize| line[..at].ends_with(|before: char| before.is_ascii_alphanumeric());
    line.match_indices(word).map(|(at, _)| within(at)).min()
}

/// All there is to search, each with its rank, the best first.
fn fields(scenario: &'static Scenario, lang: Lang) -> Vec<(usize, String)> {
    let texts = scenario.texts(lang);
    let mut fields = vec![
        (0, scenario.title(lang).to_owned()),
        (0, scenario.title(lang.other()).to_owned()),
        (0, scenario.id.to_owned()),
    ];
    let section = SECTIONS.iter().find(|section| section.number == scenario.section);
    fields.extend(section.map(|section| (1, section.title(lang).to_owned())));
    let summary =
        scenario_of("summary").map(|summary| summary.texts(lang).concepts.clone()).unwrap_or_default();
    for concept in summary.iter().filter(|concept| concept.scenario == scenario.id) {
        fields.push((0, concept.name.to_owned()));
        fields.push((1, concept.line.to_owned()));
    }
    fields.push((1, texts.heading.to_owned()));
    fields.push((1, texts.rule.to_owned()));
    fields.push((2, texts.lead.to_owned()));
    for name in &texts.programs {
        fields.push((2, format!("{} {}", name.short, name.manner)));
    }
    fields.extend(scenario.programs.iter().map(|program| (3, program.source(lang).to_owned())));
    fields.sort_by_key(|(rank, _)| *rank);
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, lang: Lang, first: &[&str]) {
        let found: Vec<&str> = find(query, lang).iter().map(|found| found.id).collect();
        assert!(found.len() >= first.len() && found[..first.len()] == *first, "{query}: {found:?}");
    }

    #[test]
    fn names_of_apis_find_their_scenarios_first() {
        for lang in [Lang::Ko, Lang::En] {
            check("gather", lang, &["gather", "gather-exceptions"]);
            check("GATHER", lang, &["gather", "gather-exceptions"]);
            check("to_thread", lang, &["to-thread"]);
            check("as_completed", lang, &["as-completed"]);
            check("TaskGroup", lang, &["task-group"]);
            check("shield", lang, &["cancellation"]);
            check("wait_for", lang, &["wait-for"]);
            check("lock", lang, &["lock"]);
            check("RuntimeWarning", lang, &["never-awaited"]);
        }
    }

    #[test]
    fn korean_finds_too() {
        check("세마포어", Lang::Ko, &["semaphore"]);
        check("락", Lang::Ko, &["lock"]);
        check("데드락", Lang::Ko, &["deadlock"]);
        check("타임아웃", Lang::Ko, &["wait-for", "timeout-block"]);
        check("await 밖", Lang::Ko, &[]);
        check("서로를 기다리", Lang::Ko, &["deadlock"]);
    }

    #[test]
    fn nothing_is_found_by_nothing_and_by_nonsense() {
        assert!(find("  ", Lang::En).is_empty());
        assert!(find("xyzzy", Lang::Ko).is_empty());
        assert!(find("gather xyzzy", Lang::En).is_empty());
    }
}
