//! What lanes did to each other, in words: a part of the account.

use super::account::seconds;
use super::notes::{cycle, holders};
use super::particle::{OBJECT, SUBJECT, TOPIC, WITH};
use super::{Lane, Position, Timeline};
use crate::i18n::Lang;
use crate::time::Time;
use crate::trace::{LaneKind, Object, ObjectId, ObjectKind};

/// Of each kind, so many are told: nobody reads a thousand.
const MOST: usize = 60;

/// The sentences for all that was noted up to `t`.
#[inline(never)]
pub fn told(timeline: &Timeline, t: Time, lang: Lang) -> Vec<String> {
    let notes = timeline.notes();
    let label = |id| timeline.lane(id).map_or("", |lane| &*lane.label);
    let mut told = vec![];
    for (at, lane) in notes.never_awaited().iter().filter(|(at, _)| *at <= t).take(MOST) {
        told.push(never_awaited(label(*lane), *at, lang));
    }
    for link in notes.cancels().iter().filter(|link| link.at <= t).take(MOST) {
        let line = timeline.lane(link.to).and_then(|lane| lane.line(link.since));
        // A timer that cancels is no lane's doing.
        let by = link.from.filter(|id| timeline.lane(*id).is_some_and(|lane| lane.kind != LaneKind::Main));
        told.push(cancelled(by.map(label), label(link.to), line, link.at, lang));
    }
    for link in notes.received().iter().filter(|link| link.at <= t).take(MOST) {
        told.push(received(link.from.map_or("", label), label(link.to), link.at, lang));
    }
    told.extend(stuck(timeline, t, lang));
    told
}

fn never_awaited(name: &str, at: Time, lang: Lang) -> String {
    let at = seconds(at);
    match lang {
        Lang::Ko => {
            let mut text = format!("{at}초에 코루틴 ");
            SUBJECT.after(name, &mut text);
            text.push_str(" 버려졌습니다. await한 적이 없어 한 줄도 실행되지 않았습니다.");
            text
        }
        Lang::En => format!("At {at} s the coroutine {name} was let go: never awaited, nothing of it ran."),
    }
}

fn cancelled(by: Option<&str>, whom: &str, line: Option<u32>, at: Time, lang: Lang) -> String {
    let at = seconds(at);
    match lang {
        Lang::Ko => {
            let mut text = format!("{at}초에 ");
            if let Some(by) = by {
                SUBJECT.after(by, &mut text);
                text.push(' ');
            }
            OBJECT.after(whom, &mut text);
            text.push_str(" 취소했습니다");
            text.push_str(&line.map_or_else(String::new, |line| format!("({line}번째 줄에서 기다리던 중)")));
            text.push('.');
            text
        }
        Lang::En => {
            let place = line.map_or_else(String::new, |line| format!(", which waits on line {line}"));
            match by {
                Some(by) => format!("At {at} s {by} cancelled {whom}{place}."),
                None => format!("At {at} s {whom} was asked to cancel{place}."),
            }
        }
    }
}

fn received(from: &str, to: &str, at: Time, lang: Lang) -> String {
    let at = seconds(at);
    match lang {
        Lang::Ko => {
            let mut text = format!("{at}초에 {from}의 예외를 ");
            SUBJECT.after(to, &mut text);
            text.push_str(" 받았습니다.");
            text
        }
        Lang::En => format!("At {at} s {to} got the exception of {from}."),
    }
}

/// Who waits for whom without an end.
fn stuck(timeline: &Timeline, t: Time, lang: Lang) -> Option<String> {
    let cycle = cycle(timeline, timeline.position(t));
    let lanes: Vec<&Lane> = cycle.iter().filter_map(|id| timeline.lane(*id)).collect();
    let (last, others) = lanes.split_last()?;
    Some(match lang {
        Lang::Ko => {
            let mut text = String::new();
            for other in others {
                WITH.after(&other.label, &mut text);
                text.push(' ');
            }
            SUBJECT.after(&last.label, &mut text);
            text.push_str(" 서로를 기다려 아무도 나아가지 못합니다.");
            text
        }
        Lang::En => {
            let names: Vec<&str> = lanes.iter().map(|lane| &*lane.label).collect();
            format!("{} wait for each other: none can go on.", name_list(&names))
        }
    })
}

/// What a lane waits for: an object, with those who hold it after the first `position` events.
#[inline(never)]
pub fn waits_for(timeline: &Timeline, id: ObjectId, position: Position, lang: Lang) -> Option<String> {
    let object = timeline.notes().object(id)?;
    let name = name_of(object, lang)?;
    let holders = holders(timeline, id, position);
    let holders: Vec<&str> =
        holders.iter().filter_map(|id| timeline.lane(*id)).map(|lane| &*lane.label).collect();
    Some(match lang {
        Lang::Ko => {
            let mut text = String::new();
            OBJECT.after(&name, &mut text);
            text.push_str(" 기다립니다.");
            if !holders.is_empty() {
                text.push(' ');
                TOPIC.after(&name, &mut text);
                text.push(' ');
                SUBJECT.after(&holders.join(", "), &mut text);
                text.push_str(" 쥐고 있습니다.");
            }
            text
        }
        Lang::En if holders.is_empty() => format!("waits for {name}."),
        Lang::En => format!("waits for {name}, held by {}.", name_list(&holders)),
    })
}

/// `A, B and C`.
fn name_list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [name] => (*name).to_owned(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    }
}

/// What the object is called: its kind in the reader's language, and its number.
#[inline(never)]
pub fn name_of(object: &Object, lang: Lang) -> Option<String> {
    let kind = match object.kind {
        ObjectKind::Lock => "락",
        ObjectKind::Semaphore => "세마포어",
        ObjectKind::Event => "이벤트",
        ObjectKind::Condition => "조건",
        ObjectKind::Barrier => "배리어",
        ObjectKind::Queue => "큐",
        ObjectKind::Thread | ObjectKind::Other => return None,
    };
    let number = object.name.rsplit_once(' ').map_or("", |(_, number)| number);
    Some(match lang {
        Lang::Ko => format!("{kind} {number}"),
        Lang::En => object.name.to_string(),
    })
}
