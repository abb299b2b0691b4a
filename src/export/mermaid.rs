//! A Gantt chart in Mermaid's language, as READMEs on code hosts draw it: a section a lane, a bar for each thing that it
//! did for a time.
//!
//! Mermaid's tasks have whole milliseconds. What took no time, and is drawn as a tick elsewhere, is left out, but for
//! the ends by an exception or a cancellation, which are milestones.

use super::words::doing;
use crate::i18n::Lang;
use crate::time::Time;
use crate::timeline::{Lane, State, Timeline};
use crate::trace::End;
use std::collections::BTreeMap;
use std::fmt::Write;

/// A program with what it is called.
pub struct Program<'a> {
    pub name: &'a str,
    pub timeline: &'a Timeline,
}

/// Words that begin something else than a task.
const KEYWORDS: [&str; 15] = [
    "gantt",
    "title",
    "section",
    "click",
    "call",
    "href",
    "dateformat",
    "axisformat",
    "tickinterval",
    "todaymarker",
    "includes",
    "excludes",
    "weekday",
    "weekend",
    "acc",
];

/// A chart longer than this has marks of whole seconds, in nanoseconds.
const LONG: u64 = 5_000_000_000;

/// The chart of these programs.
#[inline(never)]
pub fn mermaid(title: &str, programs: &[Program<'_>], lang: Lang) -> String {
    let longest = programs.iter().map(|program| program.timeline.last()).max().unwrap_or_default();
    let axis = if longest.0 >= LONG { "%s s" } else { "%s.%L s" };
    let mut chart = String::from("---\ndisplayMode: compact\n---\ngantt\n");
    // Writing to a String does not fail, here and below.
    if !title.is_empty() {
        let _ = writeln!(chart, "    title {}", escaped(title));
    }
    let _ = writeln!(chart, "    dateFormat x\n    axisFormat {axis}");
    let mut named = BTreeMap::new();
    for program in programs {
        let timeline = program.timeline;
        for lane in timeline.shown().iter().filter_map(|id| timeline.lane(*id)) {
            let name = if programs.len() > 1 && !program.name.is_empty() {
                format!("{} · {}", program.name, lane.label)
            } else {
                lane.label.to_string()
            };
            // Sections of one name would be one section.
            let times: &mut u32 = named.entry(name.clone()).or_default();
            *times += 1;
            let name = if *times > 1 { format!("{name} ({times})") } else { name };
            let _ = writeln!(chart, "    section {}", escaped(&name));
            section(&mut chart, timeline, lane, lang);
        }
    }
    chart
}

fn section(chart: &mut String, timeline: &Timeline, lane: &Lane, lang: Lang) {
    let mut any = false;
    for segment in &lane.segments {
        let (from, to) = (millis(segment.from), millis(segment.to.unwrap_or(timeline.last())));
        if to <= from {
            continue;
        }
        let tag = match &segment.state {
            State::Running => "active, ",
            State::Waiting(_) => "done, ",
            State::Ready => "",
        };
        let name = escaped(&doing(timeline, lane, segment, lang));
        let _ = writeln!(chart, "        {name} :{tag}{from}, {to}");
        any = true;
    }
    let milestone = match &lane.end {
        Some((at, End::Raised(what))) => Some((at, &***what, "crit, ")),
        Some((at, End::Cancelled)) => Some((at, lang.texts().cancelled, "")),
        Some((at, End::Returned(_))) if !any => Some((at, &*lane.label, "")),
        _ => None,
    };
    if let Some((at, name, tag)) = milestone {
        let at = millis(*at);
        let _ = writeln!(chart, "        {} :{tag}milestone, {at}, {at}", escaped(name));
    }
}

fn millis(time: Time) -> u64 {
    (time.0 + 500_000) / 1_000_000
}

/// A text that Mermaid takes for nothing else. What means something to it becomes one of its entities.
fn escaped(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = words.to_ascii_lowercase();
    let is_keyword = KEYWORDS.iter().any(|keyword| lower.starts_with(keyword));
    let mut escaped = String::with_capacity(words.len());
    for (at, letter) in words.chars().enumerate() {
        match letter {
            ':' | ';' | '#' | '%' | '<' | '>' | '&' | '"' | '`' | '{' | '}' | '\\' | '\0'..='\u{1f}' => {
                let _ = write!(escaped, "#{};", letter as u32);
            }
            letter if at == 0 && is_keyword => {
                let _ = write!(escaped, "#{};", letter as u32);
            }
            letter => escaped.push(letter),
        }
    }
    // A task and a section need a name.
    if escaped.is_empty() { "·".to_owned() } else { escaped }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_mean_nothing_to_mermaid() {
        assert_eq!(escaped("A: 1; #2"), "A#58; 1#59; #35;2");
        assert_eq!(escaped("click me\nnow"), "#99;lick me now");
        assert_eq!(escaped("100 %%"), "100 #37;#37;");
        assert_eq!(escaped(" \n"), "·");
        assert_eq!(escaped("보고서"), "보고서");
    }
}
