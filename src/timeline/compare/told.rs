//! A difference in words: a sentence or a few for the total, the order, the ends, the output.

use super::super::account::seconds;
use super::super::particle::TOPIC;
use super::super::story::capital;
use super::output::{Line, MOST};
use super::{Difference, Ended, Output};
use crate::i18n::Lang;
use crate::time::Time;
use crate::trace::End;
use std::rc::Rc;

/// Of more tasks only so many are named.
const MOST_NAMED: usize = 8;
/// So many lines of each kind are read out.
const MOST_QUOTED: usize = 3;

/// What differs, in sentences.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Told {
    pub total: Vec<String>,
    /// In which order what ended, and what only one of the runs has.
    pub order: Vec<String>,
    /// Who ended otherwise.
    pub ends: Vec<String>,
    pub printed: Vec<String>,
    /// Of errors and warnings; none if there is no difference.
    pub reported: Vec<String>,
}

impl Difference {
    /// Says it, the second run held against the first: `names` are theirs, as they stand in the midst of a sentence.
    /// Where not `all` is known, how the runs end is not told.
    #[inline(never)]
    pub fn told(&self, names: [&str; 2], all: bool, lang: Lang) -> Told {
        Told {
            total: if all { vec![total(self.total, names, lang)] } else { vec![so_far(lang).to_owned()] },
            order: order(self, names, lang),
            ends: self.ends.iter().map(|one| ended(one, names, all, lang)).collect(),
            printed: vec![summary(&self.printed, lang)],
            reported: if self.reported.is_same() { vec![] } else { vec![summary(&self.reported, lang)] },
        }
    }

    /// The same as one text, with some of the lines that differ: for those who cannot see them side by side.
    #[inline(never)]
    pub fn account(&self, names: [&str; 2], all: bool, lang: Lang) -> String {
        if all && self.is_none() {
            return nothing(lang).to_owned();
        }
        let Told { total, order, ends, mut printed, reported } = self.told(names, all, lang);
        printed.extend(quotes(&self.printed, names, lang));
        if !reported.is_empty() {
            let about = match lang {
                Lang::Ko => "오류와 경고: ",
                Lang::En => "Errors and warnings: ",
            };
            printed.extend(reported.iter().map(|one| format!("{about}{one}")));
            printed.extend(quotes(&self.reported, names, lang));
        }
        [total, order, ends, printed].concat().join(" ")
    }
}

/// There is no difference.
pub fn nothing(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "걸린 시간도, 끝나는 순서도, 출력도 같습니다.",
        Lang::En => "They take the same time, end in the same order, and print the same.",
    }
}

fn so_far(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "어떻게 끝날지는 아직 모릅니다. 지금까지 일어난 일만 비교합니다.",
        Lang::En => "How they will end is not known yet: this is what differs so far.",
    }
}

fn total([first, second]: [Option<Time>; 2], names: [&str; 2], lang: Lang) -> String {
    let ended_and_not = |ends: usize, total: Time| {
        let total = seconds(total);
        match lang {
            Lang::Ko => format!(
                "{} 끝나지 않습니다. {} {total}초 만에 끝납니다.",
                topic(names[1 - ends]),
                topic(names[ends])
            ),
            Lang::En => {
                format!("{} does not end; {} ends after {total} s.", begun(names[1 - ends]), names[ends])
            }
        }
    };
    match (first, second) {
        (None, None) => match lang {
            Lang::Ko => "둘 다 끝나지 않습니다.".to_owned(),
            Lang::En => "Neither ends.".to_owned(),
        },
        (Some(total), None) => ended_and_not(0, total),
        (None, Some(total)) => ended_and_not(1, total),
        (Some(first), Some(second)) if first == second => {
            let total = seconds(first);
            match lang {
                Lang::Ko => format!("둘 다 {total}초 걸립니다."),
                Lang::En => format!("Both take {total} s."),
            }
        }
        (Some(first), Some(second)) => {
            let less = second < first;
            let by = first.saturating_sub(second).max(second.saturating_sub(first));
            // What is too little to be seen in hundredths is told to the last digit.
            let say = if seconds(first) == seconds(second) { |t: Time| t.to_string() } else { seconds };
            let (by, first, second) = (say(by), say(first), say(second));
            match lang {
                Lang::Ko => {
                    let more = if less { "덜" } else { "더" };
                    format!("{} {by}초 {more} 걸립니다({first}초 → {second}초).", topic(names[1]))
                }
                Lang::En => {
                    let more = if less { "less" } else { "more" };
                    format!("{} takes {by} s {more} ({first} s → {second} s).", begun(names[1]))
                }
            }
        }
    }
}

fn order(difference: &Difference, names: [&str; 2], lang: Lang) -> Vec<String> {
    let order = &difference.order;
    let mut told = vec![];
    if let Some([first, second]) = &order.named {
        let (first, second) = (first.join(", "), second.join(", "));
        told.push(match lang {
            Lang::Ko => format!("끝나는 순서: {first} → {second}."),
            Lang::En => format!("Order of ending: {first} → {second}."),
        });
    } else if order.moved.is_empty() && order.ended > 1 {
        told.push(match lang {
            Lang::Ko => "끝나는 순서는 같습니다.".to_owned(),
            Lang::En => "The order of ending is the same.".to_owned(),
        });
    }
    // Others may have moved past it to both sides.
    let mut moved: Vec<_> = order.moved.iter().filter(|one| one.places[0] != one.places[1]).collect();
    moved.sort_by_key(|one| one.places[1]);
    told.extend(moved.iter().take(MOST_NAMED).map(|one| {
        let [first, second] = one.places;
        match lang {
            Lang::Ko => format!("{} {first}번째가 아니라 {second}번째로 끝납니다.", topic(&one.label)),
            Lang::En => format!("{} ends {}, not {}.", one.label, nth(second), nth(first)),
        }
    }));
    if let Some(more @ 1..) = moved.len().checked_sub(MOST_NAMED) {
        told.push(match lang {
            Lang::Ko => format!("그 밖에 {more}개도 다른 순서로 끝납니다."),
            Lang::En => format!("And {more} more end in another place."),
        });
    }
    for (only, name) in difference.only.iter().zip(names).filter(|(only, _)| !only.is_empty()) {
        told.push(match lang {
            Lang::Ko => format!("{name}에만 있는 것: {}.", listed(only, lang)),
            Lang::En => format!("Only in {name}: {}.", listed(only, lang)),
        });
    }
    told
}

fn listed(labels: &[Rc<str>], lang: Lang) -> String {
    let mut list = labels[..labels.len().min(MOST_NAMED)].join(", ");
    if let Some(more @ 1..) = labels.len().checked_sub(MOST_NAMED) {
        list.push_str(&match lang {
            Lang::Ko => format!(" 외 {more}개"),
            Lang::En => format!(" and {more} more"),
        });
    }
    list
}

fn ended(one: &Ended, names: [&str; 2], all: bool, lang: Lang) -> String {
    let [first, second] = &one.ends;
    match lang {
        Lang::Ko => {
            let how = |end: &Option<End>| match end {
                None if all => "끝나지 않습니다".to_owned(),
                None => "아직 끝나지 않았습니다".to_owned(),
                Some(End::Returned(_)) => "끝까지 실행됩니다".to_owned(),
                Some(End::Cancelled) => "취소됩니다".to_owned(),
                Some(End::Raised(what)) => format!("예외로 끝납니다({what})"),
            };
            let who = topic(one.label.as_deref().unwrap_or("프로그램"));
            format!("{who} {}. {}에서는 {}.", how(second), names[0], how(first))
        }
        Lang::En => {
            let how = |end: &Option<End>| match end {
                None if all => "does not end".to_owned(),
                None => "has not ended yet".to_owned(),
                Some(End::Returned(_)) => "finishes".to_owned(),
                Some(End::Cancelled) => "is cancelled".to_owned(),
                Some(End::Raised(what)) => format!("fails ({what})"),
            };
            let who = one.label.as_deref().unwrap_or("The program");
            format!("{who} {}; in {} it {}.", how(second), names[0], how(first))
        }
    }
}

/// How many lines differ, and how.
fn summary(output: &Output, lang: Lang) -> String {
    if output.is_same() {
        return match lang {
            Lang::Ko => "같습니다.".to_owned(),
            Lang::En => "The same.".to_owned(),
        };
    }
    let counts = [output.only[1].len(), output.only[0].len(), output.moved.len()];
    let told =
        counts.into_iter().enumerate().filter(|(_, count)| *count > 0).map(|(kind, count)| match lang {
            Lang::Ko => format!("{} 줄 {count}개", ["새", "없어진", "자리가 바뀐"][kind]),
            Lang::En => {
                let lines = if count == 1 { "line" } else { "lines" };
                format!("{count} {} {lines}", ["new", "missing", "moved"][kind])
            }
        });
    let mut told = told.collect::<Vec<_>>().join(", ");
    told.push('.');
    if output.cut {
        told.push_str(&match lang {
            Lang::Ko => format!(" 다른 곳부터 {MOST}줄까지만 비교했습니다."),
            Lang::En => format!(" From where they differ, {MOST} lines were compared."),
        });
    }
    told
}

fn quotes(output: &Output, names: [&str; 2], lang: Lang) -> Vec<String> {
    let quoted = |lines: &[Line]| {
        let texts = lines.iter().take(MOST_QUOTED).map(|line| format!("“{}”", line.text));
        texts.collect::<Vec<_>>().join(", ")
    };
    let own = output.only.iter().zip(names).rev().filter(|(only, _)| !only.is_empty());
    own.map(|(only, name)| match lang {
        Lang::Ko => format!("{name}에만 있는 줄: {}.", quoted(only)),
        Lang::En => format!("Only {name} prints {}.", quoted(only)),
    })
    .collect()
}

fn topic(word: &str) -> String {
    let mut text = String::new();
    TOPIC.after(word, &mut text);
    text
}

/// As it stands at the beginning of a sentence.
fn begun(name: &str) -> String {
    capital(name.to_owned(), Lang::En)
}

fn nth(place: u32) -> String {
    let ending = match (place % 10, place % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{place}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_told_in_both_languages() {
        let check = |first: Option<u64>, second: Option<u64>, ko: &str, en: &str| {
            let times = [first, second].map(|time| time.map(Time));
            assert_eq!(total(times, ["남겨 둔 실행", "지금 실행"], Lang::Ko), ko);
            assert_eq!(total(times, ["the kept run", "this run"], Lang::En), en);
        };
        let second = 1_000_000_000;
        check(
            Some(3 * second),
            Some(second),
            "지금 실행은 2.0초 덜 걸립니다(3.0초 → 1.0초).",
            "This run takes 2.0 s less (3.0 s → 1.0 s).",
        );
        check(
            Some(second),
            Some(second + 1),
            "지금 실행은 0.000000001초 더 걸립니다(1.0초 → 1.000000001초).",
            "This run takes 0.000000001 s more (1.0 s → 1.000000001 s).",
        );
        check(Some(second), Some(second), "둘 다 1.0초 걸립니다.", "Both take 1.0 s.");
        check(
            None,
            Some(second),
            "남겨 둔 실행은 끝나지 않습니다. 지금 실행은 1.0초 만에 끝납니다.",
            "The kept run does not end; this run ends after 1.0 s.",
        );
        check(None, None, "둘 다 끝나지 않습니다.", "Neither ends.");
    }

    #[test]
    fn places_are_counted_as_english_does() {
        let told: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].into_iter().map(nth).collect();
        assert_eq!(told.join(" "), "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th");
    }
}
