//! What a lane does from when it takes its thread until it waits for something that takes time.

use super::{Told, Words, capital, listed};
use crate::i18n::Lang;
use crate::time::Time;
use crate::timeline::told::name_of;
use crate::timeline::{Lane, Position, Segment};
use crate::trace::{LaneId, LaneKind};

/// Of the names and texts in one sentence so many are told.
const MOST: usize = 6;
/// Of a printed text so many characters.
const MOST_PRINTED: usize = 40;

pub(super) struct Act {
    from: Time,
    pub to: Option<Time>,
    since: Position,
    /// How the sentence begins: what ended the wait before.
    woken: Option<String>,
    /// How often it gave up its turn on the way.
    pub turns: u32,
}

/// A part of the sentence in Korean: in its midst, and at its end.
type Forms = (String, String);

impl Act {
    pub fn new(segment: &Segment, woken: Option<String>) -> Act {
        Act { from: segment.from, to: segment.to, since: segment.since, woken, turns: 0 }
    }

    /// The sentence; `None` if there is nothing to tell. `until` is the position at which it ended.
    pub fn told(self, words: &Words<'_>, lane: &Lane, until: Position) -> Option<Told> {
        let parts = match words.lang {
            Lang::Ko => self.parts_ko(words, lane, until),
            Lang::En => self.parts_en(words, lane, until),
        };
        let Act { from, to, since, woken, .. } = self;
        if parts.is_empty() && woken.is_none() {
            return None;
        }
        let text = match (parts.split_last(), words.lang) {
            (None, Lang::Ko) => format!("{}이어 갑니다.", woken.unwrap_or_default()),
            (None, Lang::En) => format!("{}goes on.", woken.unwrap_or_default()),
            (Some(((_, last), others)), Lang::Ko) => {
                let others: String = others.iter().map(|(midst, _)| format!("{midst} ")).collect();
                format!("{}{others}{last}.", woken.unwrap_or_default())
            }
            (Some(_), Lang::En) => {
                let parts: Vec<&str> = parts.iter().map(|(_, end)| &**end).collect();
                format!("{}{}.", woken.unwrap_or_default(), listed(&parts, Lang::En))
            }
        };
        Some(Told { from, to, since, text: capital(text, words.lang) })
    }

    fn parts_ko(&self, words: &Words<'_>, lane: &Lane, until: Position) -> Vec<Forms> {
        let form =
            |start: String, midst: &str, end: &str| (format!("{start}{midst}"), format!("{start}{end}"));
        let object = |names: &[&str]| listed(names, Lang::Ko);
        let mut parts = vec![];
        if let Some(lines) = self.lines(lane, until, "~") {
            parts.push(form(format!("{lines}번째 줄을 실행"), "하고", "합니다"));
        }
        let made = self.made(words, lane.id, until);
        if let [one, ..] = &*made {
            let kind = match one.1 {
                LaneKind::Task => "태스크 ",
                LaneKind::Worker => "작업 스레드 ",
                _ => "",
            };
            let names = named(made.iter().map(|(name, _)| *name));
            let verb = if one.1 == LaneKind::Call {
                ("호출하고", "호출합니다")
            } else {
                ("만들고", "만듭니다")
            };
            parts.push(form(format!("{kind}{} ", object(&names)), verb.0, verb.1));
        }
        let (taken, given) = self.guards(words, lane.id, until);
        if !taken.is_empty() {
            parts.push(form(format!("{} ", object(&refs(&taken))), "얻고", "얻습니다"));
        }
        let printed = self.printed(words, lane.id, until);
        if !printed.is_empty() {
            let count = if printed.len() == 1 { "한 ".to_owned() } else { printed.len().to_string() };
            let shown = printed.iter().take(MOST).map(|text| format!("‘{text}’"));
            let more = if printed.len() > MOST { " …" } else { "" };
            let start = format!("{}{more} {count}줄을 ", shown.collect::<Vec<_>>().join(", "));
            parts.push(form(start, "출력하고", "출력합니다"));
        }
        if !given.is_empty() {
            parts.push(form(format!("{} ", object(&refs(&given))), "돌려주고", "돌려줍니다"));
        }
        let asked = self.asked(words, lane.id, until);
        if !asked.is_empty() {
            parts.push(form(format!("{}의 취소를 요청", asked.join(", ")), "하고", "합니다"));
        }
        if self.turns > 0 {
            parts.push(form(format!("차례를 {}번 내", self.turns), "주고", "줍니다"));
        }
        if self.lasts() {
            parts.push(form("그동안 스레드를 놓지 않".to_owned(), "고", "습니다"));
        }
        parts
    }

    fn parts_en(&self, words: &Words<'_>, lane: &Lane, until: Position) -> Vec<Forms> {
        let mut parts = vec![];
        if let Some(lines) = self.lines(lane, until, "–") {
            let one = lines.chars().all(|c| c.is_ascii_digit());
            parts.push(format!("runs {} {lines}", if one { "line" } else { "lines" }));
        }
        let made = self.made(words, lane.id, until);
        if let [one, ..] = &*made {
            let verb = match one.1 {
                LaneKind::Call => "calls",
                LaneKind::Worker => "starts",
                _ => "makes",
            };
            parts.push(format!("{verb} {}", comma(&named(made.iter().map(|(name, _)| *name)))));
        }
        let (taken, given) = self.guards(words, lane.id, until);
        if !taken.is_empty() {
            parts.push(format!("acquires {}", comma(&refs(&taken))));
        }
        let printed = self.printed(words, lane.id, until);
        if !printed.is_empty() {
            let shown = printed.iter().take(MOST).map(|text| format!("“{text}”"));
            let more = if printed.len() > MOST { ", …" } else { "" };
            parts.push(format!("prints {}{more}", shown.collect::<Vec<_>>().join(", ")));
        }
        if !given.is_empty() {
            parts.push(format!("releases {}", comma(&refs(&given))));
        }
        let asked = self.asked(words, lane.id, until);
        if !asked.is_empty() {
            parts.push(format!("asks {} to cancel", comma(&asked)));
        }
        match self.turns {
            0 => {}
            1 => parts.push("gives up its turn once".to_owned()),
            turns => parts.push(format!("gives up its turn {turns} times")),
        }
        if self.lasts() {
            parts.push("keeps the thread all the while".to_owned());
        }
        parts.into_iter().map(|part| (String::new(), part)).collect()
    }

    fn lasts(&self) -> bool {
        self.to.is_some_and(|to| to > self.from)
    }

    fn holds(&self, since: Position, until: Position) -> bool {
        (self.since..until).contains(&since)
    }

    /// The lines it came to, in ranges.
    fn lines(&self, lane: &Lane, until: Position, dash: &str) -> Option<String> {
        let first = lane.lines.partition_point(|(since, _)| *since < self.since);
        let here = lane.lines[first..].iter().take_while(|(since, _)| *since < until);
        let mut lines: Vec<u32> = here.map(|(_, line)| *line).collect();
        lines.sort_unstable();
        lines.dedup();
        let mut ranges: Vec<(u32, u32)> = vec![];
        for line in lines {
            match ranges.last_mut() {
                Some((_, last)) if *last + 1 == line => *last = line,
                _ => ranges.push((line, line)),
            }
        }
        let texts: Vec<String> = ranges
            .iter()
            .take(MOST)
            .map(|(from, to)| if from == to { from.to_string() } else { format!("{from}{dash}{to}") })
            .collect();
        (!texts.is_empty()).then(|| texts.join(", "))
    }

    /// The lanes that it made.
    fn made<'a>(&self, words: &'a Words<'_>, id: LaneId, until: Position) -> Vec<(&'a str, LaneKind)> {
        let made = words.timeline.lanes().iter().filter(|lane| {
            let since = lane.segments.first().map(|first| first.since);
            lane.parent == Some(id) && since.is_some_and(|since| self.holds(since, until))
        });
        made.map(|lane| (&*lane.label, lane.kind)).collect()
    }

    /// What it acquired, and what it gave back.
    fn guards(&self, words: &Words<'_>, id: LaneId, until: Position) -> (Vec<String>, Vec<String>) {
        let notes = words.timeline.notes();
        let (mut taken, mut given) = (vec![], vec![]);
        for guard in notes.guards() {
            let name = || notes.object(guard.id).and_then(|object| name_of(object, words.lang));
            for held in guard.held.iter().filter(|held| held.lane == id) {
                if self.holds(held.since, until) {
                    taken.extend(name());
                }
                if self.holds(held.until, until) {
                    given.extend(name());
                }
            }
        }
        (taken, given)
    }

    fn asked<'a>(&self, words: &'a Words<'_>, id: LaneId, until: Position) -> Vec<&'a str> {
        let asked = words.timeline.notes().cancels().iter();
        let asked = asked.filter(|link| link.from == Some(id) && self.holds(link.since, until));
        asked.map(|link| words.label(link.to)).take(MOST).collect()
    }

    fn printed(&self, words: &Words<'_>, id: LaneId, until: Position) -> Vec<String> {
        let output = words.timeline.output();
        let first = output.partition_point(|output| output.since < self.since);
        let here = output[first..].iter().take_while(|output| output.since < until);
        let own = here.filter(|output| output.lane == id && !output.text.trim().is_empty());
        own.map(|output| shortened(&output.text)).collect()
    }
}

fn shortened(text: &str) -> String {
    let mut rest = text.chars();
    let mut short: String = rest.by_ref().take(MOST_PRINTED).collect();
    if rest.next().is_some() {
        short.push('…');
    }
    short
}

/// The first few names, and a sign that there are more.
fn named<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<&str> = names.take(MOST + 1).collect();
    if names.len() > MOST {
        names[MOST] = "…";
    }
    names
}

fn refs(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// Names within a sentence whose parts are joined by "and" already.
fn comma(names: &[&str]) -> String {
    names.join(", ")
}
