//! One event of a trace, as a sentence.
//!
//! Nobody asks before the page has all of its parts, so these functions come with the second one.

use super::account::{seconds, waits};
use super::particle::{OBJECT, SUBJECT, TOPIC};
use super::told::name_of;
use super::{Position, Timeline};
use crate::i18n::Lang;
use crate::trace::{End, Event, For, LaneId, LaneKind, ObjectId, What};

/// Of a printed text so many characters are told.
const MOST_PRINTED: usize = 40;

/// What happened, as a sentence: `A waits for its timer until 2.0 s.` `position` is the one after the event.
#[inline(never)]
pub fn happened(timeline: &Timeline, event: &Event<'_>, position: Position, lang: Lang) -> String {
    let name = label(timeline, event.lane);
    let mut text = String::new();
    match lang {
        Lang::Ko => {
            if !begins_otherwise(event.what) {
                SUBJECT.after(name, &mut text);
                text.push(' ');
            }
            text.push_str(&ko(timeline, event, position, name));
        }
        Lang::En => {
            if !begins_otherwise(event.what) {
                text.push_str(name);
                text.push(' ');
            }
            text.push_str(&en(timeline, event, position, name));
        }
    }
    text
}

/// Whether the sentence is not about the lane in the first place, but about who did it to the lane.
fn begins_otherwise(what: &What) -> bool {
    matches!(what, What::Opened(_) | What::CancelAsked(_) | What::Warned(_))
}

fn ko(timeline: &Timeline, event: &Event<'_>, position: Position, name: &str) -> String {
    let with = |start: &str, word: &str, end: &str| {
        let mut text = start.to_owned();
        OBJECT.after(word, &mut text);
        text.push_str(end);
        text
    };
    let by = |by: Option<LaneId>| {
        let mut text = String::new();
        if let Some(by) = by {
            SUBJECT.after(label(timeline, by), &mut text);
            text.push(' ');
        }
        text
    };
    match event.what {
        What::Opened(opened) => match opened.kind {
            LaneKind::Main => "프로그램이 시작했습니다.".to_owned(),
            LaneKind::Task => with(&format!("{}태스크 ", by(opened.parent)), name, " 만들었습니다."),
            LaneKind::Call => with(&by(opened.parent), name, " 호출했습니다."),
            LaneKind::Worker => with(&format!("{}작업 스레드 ", by(opened.parent)), name, " 만들었습니다."),
            LaneKind::Coroutine => with("코루틴 ", name, " 아무도 기다리지 않았습니다."),
        },
        What::Renamed(new) => format!("이제 {}(으)로 불립니다.", new.as_deref().unwrap_or("None")),
        What::Runs => "스레드를 잡았습니다.".to_owned(),
        What::Line(line) => format!("{line}번째 줄에 왔습니다."),
        What::Holds(held) => format!("{}초까지 스레드를 놓지 않습니다.", seconds(held.0)),
        What::Waits(For::Timer(until)) => {
            format!("스레드를 놓고 {}초에 울릴 타이머를 기다립니다.", seconds(*until))
        }
        What::Waits(For::Turn) => "다음 차례로 물러났습니다.".to_owned(),
        What::Waits(what) => format!("스레드를 놓고 {}", waits(timeline, what, position, Lang::Ko)),
        What::Ready(None) => "기다리던 것이 와서 준비 큐에 들어갔습니다.".to_owned(),
        What::Ready(Some(waker)) => {
            let mut text = "준비 큐에 들어갔습니다. ".to_owned();
            SUBJECT.after(label(timeline, *waker), &mut text);
            text.push_str(" 깨웠습니다.");
            text
        }
        What::Printed(printed) => format!("출력했습니다: {}", shortened(&printed.text)),
        What::CancelAsked(who) => with(&by(*who), name, " 취소해 달라고 했습니다."),
        What::Ended(end) => match &**end {
            End::Returned(_) => "끝났습니다.".to_owned(),
            End::Raised(error) => format!("예외로 끝났습니다: {error}"),
            End::Cancelled => "취소되어 끝났습니다.".to_owned(),
        },
        What::Received(from) => format!("{}의 예외를 받았습니다.", label(timeline, *from)),
        What::Acquired(id) => with("", &object(timeline, *id, Lang::Ko), " 얻었습니다."),
        What::Released(id) => with("", &object(timeline, *id, Lang::Ko), " 돌려주었습니다."),
        What::Scheduled(call) => match call.when {
            None => with("", &call.calls, " 준비 큐에 넣었습니다."),
            Some(when) => format!("{}초에 {} 호출을 예약했습니다.", seconds(when), call.calls),
        },
        What::Called => "예약된 호출을 실행합니다.".to_owned(),
        What::Unscheduled(_) => "예약된 호출을 취소했습니다.".to_owned(),
        What::Warned(text) => {
            let mut about = String::new();
            TOPIC.after(name, &mut about);
            format!("경고: {about} {text}")
        }
    }
}

fn en(timeline: &Timeline, event: &Event<'_>, position: Position, name: &str) -> String {
    let by =
        |by: Option<LaneId>| by.map_or_else(|| "Somebody".to_owned(), |by| label(timeline, by).to_owned());
    match event.what {
        What::Opened(opened) => match opened.kind {
            LaneKind::Main => "The program starts.".to_owned(),
            LaneKind::Task => format!("{} makes the task {name}.", by(opened.parent)),
            LaneKind::Call => format!("{} calls {name}.", by(opened.parent)),
            LaneKind::Worker => format!("{} starts the worker thread {name}.", by(opened.parent)),
            LaneKind::Coroutine => format!("Nobody awaited the coroutine {name}."),
        },
        What::Renamed(new) => format!("is called {} from now on.", new.as_deref().unwrap_or("None")),
        What::Runs => "takes the thread.".to_owned(),
        What::Line(line) => format!("comes to line {line}."),
        What::Holds(held) => format!("keeps the thread until {} s.", seconds(held.0)),
        What::Waits(For::Timer(until)) => {
            format!("lets go of the thread and waits for its timer until {} s.", seconds(*until))
        }
        What::Waits(For::Turn) => "steps back until its next turn.".to_owned(),
        What::Waits(what) => {
            format!("lets go of the thread and {}", waits(timeline, what, position, Lang::En))
        }
        What::Ready(None) => "is in the ready queue: what it waited for came.".to_owned(),
        What::Ready(Some(waker)) => {
            format!("is in the ready queue: woken by {}.", label(timeline, *waker))
        }
        What::Printed(printed) => format!("prints: {}", shortened(&printed.text)),
        What::CancelAsked(None) => format!("{name} is asked to cancel."),
        What::CancelAsked(Some(who)) => format!("{} asks {name} to cancel.", label(timeline, *who)),
        What::Ended(end) => match &**end {
            End::Returned(_) => "is done.".to_owned(),
            End::Raised(error) => format!("ends with an exception: {error}"),
            End::Cancelled => "ends, cancelled.".to_owned(),
        },
        What::Received(from) => format!("gets the exception of {}.", label(timeline, *from)),
        What::Acquired(id) => format!("acquires {}.", object(timeline, *id, Lang::En)),
        What::Released(id) => format!("releases {}.", object(timeline, *id, Lang::En)),
        What::Scheduled(call) => match call.when {
            None => format!("puts {} into the ready queue.", call.calls),
            Some(when) => format!("schedules {} for {} s.", call.calls, seconds(when)),
        },
        What::Called => "makes a call that was scheduled.".to_owned(),
        What::Unscheduled(_) => "cancels a call that was scheduled.".to_owned(),
        What::Warned(text) => format!("Warning about {name}: {text}"),
    }
}

fn label(timeline: &Timeline, id: LaneId) -> &str {
    timeline.lane(id).map_or("", |lane| &*lane.label)
}

fn object(timeline: &Timeline, id: ObjectId, lang: Lang) -> String {
    let object = timeline.notes().object(id);
    object.and_then(|object| name_of(object, lang)).unwrap_or_else(|| "?".to_owned())
}

/// The lines of a text, in one, cut where they are long.
fn shortened(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let whole = lines.join(" ⏎ ");
    let mut rest = whole.chars();
    let mut short: String = rest.by_ref().take(MOST_PRINTED).collect();
    if rest.next().is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::traces::{ENDS, STACK, STAIRCASE, trace};

    fn told(text: &str, lang: Lang) -> Vec<String> {
        let trace = trace(text);
        let timeline = Timeline::of(&trace);
        trace.events().zip(1..).map(|(event, position)| happened(&timeline, &event, position, lang)).collect()
    }

    #[test]
    fn every_event_is_a_sentence() {
        for text in [STAIRCASE, STACK, ENDS] {
            for lang in [Lang::Ko, Lang::En] {
                for sentence in told(text, lang) {
                    assert!(sentence.len() > 5 && !sentence.contains("  "), "{sentence}");
                }
            }
        }
    }

    #[test]
    fn sentences_say_who_did_what_to_whom() {
        let en = told(STACK, Lang::En);
        assert_eq!(
            en[..5],
            [
                "The program starts.",
                "<module> takes the thread.",
                "<module> comes to line 20.",
                "<module> makes the task main.",
                "<module> lets go of the thread and waits for main.",
            ]
        );
        let ko = told(STACK, Lang::Ko);
        assert!(ko.contains(&"main이 태스크 Job 1을 만들었습니다.".to_owned()), "{ko:#?}");
        assert!(ko.contains(&"Job 1이 출력했습니다: Job 1 starts".to_owned()));
        assert!(ko.contains(&"Job 1이 스레드를 놓고 2.0초에 울릴 타이머를 기다립니다.".to_owned()));
    }
}
