//! What a lane does, in a few words: the names of slices and of bars in a chart.

use crate::i18n::{Lang, TakenTexts, fill};
use crate::timeline::account::seconds;
use crate::timeline::told::name_of;
use crate::timeline::{Lane, Segment, State, Timeline};
use crate::trace::{For, LaneId};

/// Of lanes that are waited for, so many are named.
const MOST_NAMES: usize = 4;

/// What the lane does in this segment.
pub fn doing(timeline: &Timeline, lane: &Lane, segment: &Segment, lang: Lang) -> String {
    let texts = TakenTexts::of(lang);
    match &segment.state {
        State::Running => match lane.holds_for(segment.since, segment.from) {
            Some((what, _)) => fill(texts.holds, &[&awaited(timeline, what, lang)]),
            None => texts.runs.to_owned(),
        },
        State::Ready => texts.ready.to_owned(),
        State::Waiting(For::Timer(until)) => fill(texts.sleeps, &[&seconds(*until)]),
        State::Waiting(For::Turn) => texts.turn.to_owned(),
        State::Waiting(what) => fill(texts.waits, &[&awaited(timeline, what, lang)]),
    }
}

/// What is waited for.
fn awaited(timeline: &Timeline, what: &For, lang: Lang) -> String {
    let texts = TakenTexts::of(lang);
    let name = |id: &LaneId| timeline.lane(*id).map_or_else(|| id.to_string(), |lane| lane.label.to_string());
    match what {
        For::Lane(other) => name(other),
        For::Lanes(others) => {
            let mut names: Vec<String> = others.iter().take(MOST_NAMES).map(name).collect();
            if let Some(more @ 1..) = others.len().checked_sub(MOST_NAMES) {
                names.push(format!("+{more}"));
            }
            names.join(", ")
        }
        For::Network(what) | For::File(what) => what.to_string(),
        For::Object(id) => {
            let object = timeline.notes().object(*id);
            let named = object.map(|object| name_of(object, lang).unwrap_or_else(|| object.name.to_string()));
            named.unwrap_or_else(|| texts.result.to_owned())
        }
        For::Future | For::Timer(_) | For::Turn => texts.result.to_owned(),
    }
}
