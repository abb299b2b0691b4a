//! The run in words, for those who cannot see the picture: what each lane does at an instant.

use super::particle::{OBJECT, SUBJECT, TOPIC};
use super::told::{told, waits_for};
use super::{Lane, Phase, Position, State, Timeline};
use crate::i18n::Lang;
use crate::time::Time;
use crate::trace::{End, For, LaneId};
use std::rc::Rc;

/// After so many lanes the rest is only counted.
const MOST_LANES: usize = 24;

/// One group of bars at `t`, as one text: `name` is the group's heading. Of a complete timeline it
/// also tells the total, and until when a lane holds the thread.
pub fn account(timeline: &Timeline, name: &str, t: Time, lang: Lang) -> String {
    sentences(timeline, name, t, lang).join(" ")
}

/// The same, a sentence each: first the group's, then one for each lane that is shown.
pub fn sentences(timeline: &Timeline, name: &str, t: Time, lang: Lang) -> Vec<String> {
    let position = timeline.position(t);
    let shown = timeline.shown();
    let lanes = shown.iter().take(MOST_LANES).filter_map(|id| timeline.lane(*id));
    let mut sentences = vec![format!("{name}: {}", group(timeline, t, lang))];
    sentences.extend(lanes.map(|lane| match lang {
        Lang::Ko => lane_ko(timeline, lane, position, t),
        Lang::En => lane_en(timeline, lane, position, t),
    }));
    if let Some(more @ 1..) = shown.len().checked_sub(MOST_LANES) {
        sentences.push(match lang {
            Lang::Ko => format!("그 밖에 {more}개가 더 있습니다."),
            Lang::En => format!("And {more} more."),
        });
    }
    if !timeline.notes().is_empty() {
        sentences.extend(told(timeline, t, lang));
    }
    sentences
}

/// Seconds to the hundredth, with one digit after the point at least: `2.0`, `1.35`.
pub fn seconds(t: Time) -> String {
    let hundredths = (t.0 / 5_000_000).div_ceil(2);
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    if rest.is_multiple_of(10) { format!("{whole}.{}", rest / 10) } else { format!("{whole}.{rest:02}") }
}

fn group(timeline: &Timeline, t: Time, lang: Lang) -> String {
    let now = seconds(t);
    match (lang, timeline.end()) {
        (Lang::Ko, Some(end)) if end <= t => format!("{}초 만에 끝났습니다.", seconds(end)),
        (Lang::Ko, Some(end)) => format!("{}초 가운데 {now}초가 지났습니다.", seconds(end)),
        (Lang::Ko, None) => format!("{now}초가 지났습니다."),
        (Lang::En, Some(end)) if end <= t => format!("finished after {} s.", seconds(end)),
        (Lang::En, Some(end)) => format!("{now} s of {} s.", seconds(end)),
        (Lang::En, None) => format!("{now} s."),
    }
}

pub(super) fn lane_ko(timeline: &Timeline, lane: &Lane, position: Position, t: Time) -> String {
    let mut text = String::new();
    let until = lane.segment(position).and_then(|segment| segment.to).map(seconds);
    let ended = lane.end.as_ref().map_or_else(String::new, |(at, _)| seconds(*at));
    let phase = lane.phase(position);
    let running = matches!(phase, Phase::Active(State::Running));
    (if running { SUBJECT } else { TOPIC }).after(&lane.label, &mut text);
    text.push(' ');
    text.push_str(&match phase {
        Phase::Before => "아직 시작하지 않았습니다.".to_owned(),
        Phase::Active(State::Running) => match (lane.holds_for(position, t), until) {
            (Some((what, until)), _) => {
                format!("{}초까지 스레드를 잡은 채 {}", seconds(until), outside_ko(what))
            }
            (None, Some(until)) => format!("{until}초까지 스레드를 잡고 실행합니다."),
            (None, None) => "스레드를 잡고 실행합니다.".to_owned(),
        },
        Phase::Active(State::Ready) => "준비를 마치고 스레드가 비기를 기다립니다.".to_owned(),
        Phase::Active(State::Waiting(For::Timer(at))) => {
            format!("{}초에 울릴 타이머를 기다립니다.", seconds(at))
        }
        Phase::Active(State::Waiting(For::Turn)) => "다음 차례를 기다립니다.".to_owned(),
        Phase::Active(State::Waiting(For::Lane(other))) => waits_ko(timeline, &[other]),
        Phase::Active(State::Waiting(For::Lanes(others))) => waits_ko(timeline, &others),
        Phase::Active(State::Waiting(For::Object(id))) => {
            waits_for(timeline, id, position, Lang::Ko).unwrap_or_else(|| outside_ko(&For::Object(id)))
        }
        Phase::Active(State::Waiting(what)) => outside_ko(&what),
        Phase::Ended(End::Returned(_)) => format!("{ended}초에 끝났습니다."),
        Phase::Ended(End::Raised(what)) => format!("{ended}초에 예외로 끝났습니다: {what}."),
        Phase::Ended(End::Cancelled) => format!("{ended}초에 취소되었습니다."),
    });
    text
}

pub(super) fn lane_en(timeline: &Timeline, lane: &Lane, position: Position, t: Time) -> String {
    let mut text = String::new();
    let until = lane.segment(position).and_then(|segment| segment.to).map(seconds);
    let ended = lane.end.as_ref().map_or_else(String::new, |(at, _)| seconds(*at));
    text.push_str(&lane.label);
    text.push(' ');
    text.push_str(&match lane.phase(position) {
        Phase::Before => "has not started.".to_owned(),
        Phase::Active(State::Running) => match (lane.holds_for(position, t), until) {
            (Some((what, until)), _) => {
                format!("holds the thread until {} s, and {}", seconds(until), outside_en(what))
            }
            (None, Some(until)) => format!("runs and holds the thread until {until} s."),
            (None, None) => "runs and holds the thread.".to_owned(),
        },
        Phase::Active(State::Ready) => "is ready, and waits for the thread to be free.".to_owned(),
        Phase::Active(State::Waiting(For::Timer(at))) => {
            format!("waits for its timer until {} s.", seconds(at))
        }
        Phase::Active(State::Waiting(For::Turn)) => "waits for its next turn.".to_owned(),
        Phase::Active(State::Waiting(For::Lane(other))) => waits_en(timeline, &[other]),
        Phase::Active(State::Waiting(For::Lanes(others))) => waits_en(timeline, &others),
        Phase::Active(State::Waiting(For::Object(id))) => {
            waits_for(timeline, id, position, Lang::En).unwrap_or_else(|| outside_en(&For::Object(id)))
        }
        Phase::Active(State::Waiting(what)) => outside_en(&what),
        Phase::Ended(End::Returned(_)) => format!("finished at {ended} s."),
        Phase::Ended(End::Raised(what)) => format!("failed at {ended} s: {what}."),
        Phase::Ended(End::Cancelled) => format!("was cancelled at {ended} s."),
    });
    text
}

/// What a lane waits for, as the end of a sentence about it.
pub(super) fn waits(timeline: &Timeline, what: &For, position: Position, lang: Lang) -> String {
    let lanes = match what {
        For::Lane(other) => std::slice::from_ref(other),
        For::Lanes(others) => others,
        For::Object(id) => {
            return waits_for(timeline, *id, position, lang).unwrap_or_else(|| outside(what, lang));
        }
        _ => return outside(what, lang),
    };
    match lang {
        Lang::Ko => waits_ko(timeline, lanes),
        Lang::En => waits_en(timeline, lanes),
    }
}

fn outside(what: &For, lang: Lang) -> String {
    match lang {
        Lang::Ko => outside_ko(what),
        Lang::En => outside_en(what),
    }
}

/// Waiting for what is no lane.
fn outside_ko(what: &For) -> String {
    match what {
        For::Network(url) => format!("네트워크 응답을 기다립니다({url})."),
        For::File(name) => format!("파일을 기다립니다({name})."),
        _ => "결과를 기다립니다.".to_owned(),
    }
}

fn outside_en(what: &For) -> String {
    match what {
        For::Network(url) => format!("waits for the network ({url})."),
        For::File(name) => format!("waits for a file ({name})."),
        _ => "waits for a result.".to_owned(),
    }
}

fn waits_ko(timeline: &Timeline, lanes: &[LaneId]) -> String {
    let Some((last, others)) = named(timeline, lanes) else { return "결과를 기다립니다.".to_owned() };
    let mut text = String::new();
    for other in others {
        text.push_str(&other);
        text.push_str(", ");
    }
    OBJECT.after(&last, &mut text);
    text.push_str(" 기다립니다.");
    text
}

fn waits_en(timeline: &Timeline, lanes: &[LaneId]) -> String {
    let Some((last, others)) = named(timeline, lanes) else { return "waits for a result.".to_owned() };
    let mut text = "waits for ".to_owned();
    text.push_str(&others.join(", "));
    text.push_str(if others.is_empty() { "" } else { " and " });
    text.push_str(&last);
    text.push('.');
    text
}

/// The labels of the lanes: the last one, and those before it.
fn named(timeline: &Timeline, lanes: &[LaneId]) -> Option<(Rc<str>, Vec<Rc<str>>)> {
    let lanes = lanes.iter().take(MOST_LANES).filter_map(|id| timeline.lane(*id));
    let mut labels: Vec<Rc<str>> = lanes.map(|lane| lane.label.clone()).collect();
    labels.pop().map(|last| (last, labels))
}
