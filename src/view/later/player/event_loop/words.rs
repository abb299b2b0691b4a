//! What chips and boxes say.

use super::places::{Chip, Doing, Key, Place, Places, Runs};
use crate::i18n::{Lang, fill};
use crate::time::Time;
use crate::timeline::account::seconds;
use crate::timeline::notes::holders;
use crate::timeline::told::name_of;
use crate::timeline::{Position, Timeline};
use crate::trace::{End, For, LaneId, ObjectId};
use crate::view::later::texts::LaterTexts;

/// Of those who are waited for, or hold something, so many are named.
const MOST_NAMES: usize = 3;

/// The name of what a chip stands for: a task's label, or what a callback calls.
pub fn name(timeline: &Timeline, chip: &Chip) -> String {
    match (&chip.calls, chip.key) {
        (Some(call), _) => call.calls.to_string(),
        (None, Key::Lane(lane) | Key::Timer(lane)) => {
            timeline.lane(lane).map_or_else(String::new, |lane| lane.label.to_string())
        }
        (None, Key::Call(number)) => number.to_string(),
    }
}

/// Why it is where it is, after the first `position` events and at this time; empty where the box says it all.
pub fn note(timeline: &Timeline, chip: &Chip, position: Position, now: Time, lang: Lang) -> String {
    let texts = LaterTexts::of(lang);
    match &chip.doing {
        Doing::Ready(_) => String::new(),
        Doing::Wakes(_) => texts.loop_wakes.to_owned(),
        Doing::Runs(line) => {
            line.map_or_else(String::new, |line| fill(texts.loop_line, &[&line.to_string()]))
        }
        Doing::Due(when) => {
            let left = Time(when.0.saturating_sub(now.0));
            fill(texts.loop_due, &[&seconds(*when), &hundredths(left)])
        }
        Doing::Waits(For::Turn) => texts.loop_its_turn.to_owned(),
        Doing::Waits(For::Timer(until)) => fill(texts.loop_its_timer, &[&seconds(*until)]),
        Doing::Waits(what) => fill(texts.loop_for, &[&awaited(timeline, what, position, lang)]),
        Doing::Ended(End::Returned(_)) => texts.loop_returned.to_owned(),
        Doing::Ended(End::Raised(error)) => error.to_string(),
        Doing::Ended(End::Cancelled) => texts.loop_cancelled.to_owned(),
    }
}

/// What is said before the handles of the ready queue that run then.
pub fn of_turn(runs: Runs, lang: Lang) -> &'static str {
    let texts = LaterTexts::of(lang);
    match runs {
        Runs::ThisTurn => texts.loop_this_turn,
        Runs::NextTurn => texts.loop_next_turn,
    }
}

/// What is awaited, by name: `A, B, C +7`, `Lock 1 (held by A)`.
fn awaited(timeline: &Timeline, what: &For, position: Position, lang: Lang) -> String {
    let result = || LaterTexts::of(lang).loop_result.to_owned();
    match what {
        For::Lane(lane) => names(timeline, &[*lane]),
        For::Lanes(lanes) if !lanes.is_empty() => names(timeline, lanes),
        For::Object(id) => object(timeline, *id, position, lang).unwrap_or_else(result),
        For::Network(url) => url.to_string(),
        For::File(file) => file.to_string(),
        For::Lanes(_) | For::Future | For::Turn | For::Timer(_) => result(),
    }
}

fn object(timeline: &Timeline, id: ObjectId, position: Position, lang: Lang) -> Option<String> {
    let name = name_of(timeline.notes().object(id)?, lang)?;
    let holders = holders(timeline, id, position);
    Some(match &*holders {
        [] => name,
        holders => fill(LaterTexts::of(lang).loop_held, &[&name, &names(timeline, holders)]),
    })
}

fn names(timeline: &Timeline, lanes: &[LaneId]) -> String {
    let (named, rest) = lanes.split_at(lanes.len().min(MOST_NAMES));
    let label = |id: &LaneId| timeline.lane(*id).map_or("?", |lane| &*lane.label);
    let mut text = named.iter().map(label).collect::<Vec<_>>().join(", ");
    if !rest.is_empty() {
        text.push_str(&format!(" +{}", rest.len()));
    }
    text
}

/// What the box of the thread says while nobody has it.
pub fn idle(places: &Places, started: bool, ended: bool, lang: Lang) -> String {
    let texts = LaterTexts::of(lang);
    let first = places.chips(Place::Timers).shown.first();
    match first.map(|chip| &chip.doing) {
        _ if !started || ended => texts.loop_rests.to_owned(),
        _ if !places.chips(Place::Ready).shown.is_empty() => texts.loop_takes.to_owned(),
        Some(Doing::Due(when)) => fill(texts.loop_sleeps, &[&seconds(*when)]),
        _ => texts.loop_listens.to_owned(),
    }
}

/// A box's name, and what it is in a line.
pub fn of_place(place: Place, lang: Lang) -> (&'static str, &'static str) {
    let texts = LaterTexts::of(lang);
    match place {
        Place::Ready => (texts.loop_ready, texts.loop_ready_line),
        Place::Thread => (texts.loop_thread, texts.loop_thread_line),
        Place::Timers => (texts.loop_timers, texts.loop_timers_line),
        Place::Waiting => (texts.loop_waiting, texts.loop_waiting_line),
        Place::Done => (texts.loop_done, texts.loop_done_line),
    }
}

/// Seconds with two digits, so that a countdown keeps its width; rounded up: at 0.00 it is due.
fn hundredths(time: Time) -> String {
    let hundredths = time.0.div_ceil(10_000_000);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::LaneId;

    #[test]
    fn timer_says_when_it_is_due_and_how_long_until_then() {
        let timeline = Timeline::default();
        let due = Doing::Due(Time::from_secs(1.2));
        let chip = Chip { key: Key::Lane(LaneId(3)), calls: None, doing: due };
        let told = |now, lang| note(&timeline, &chip, 0, Time::from_secs(now), lang);
        assert_eq!(told(0.8, Lang::En), "1.2 s → in 0.40 s");
        assert_eq!(told(1.199, Lang::Ko), "1.2초 → 0.01초 뒤");
        assert_eq!(told(1.2, Lang::En), "1.2 s → in 0.00 s");
    }
}
