//! What a link says of the player: the place among an instant's events, the lane, the part of the axis that is
//! seen, how lanes are folded, and the settings of the run that was kept to compare with, as `a:6,b:2`.
//!
//! Links with any of these are opened once all of the page is there: see [`NAMES`].

use super::decode::{instant, percent_decoded};
use super::encode::{Parts, seconds};
use super::{Kept, State, Why, knobs as knobs_of, program};
use crate::i18n::Lang;
use crate::scenario::{EXERCISES, Knob, Settings};
use std::borrow::Cow;

/// What these parts of a link are called.
pub const NAMES: [&str; 5] = ["step", "lane", "zoom", "fold", "kept"];

/// By what very many lanes are folded into groups.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fold {
    /// The lane that made them.
    Parent,
    /// What they do.
    State,
    Name,
    /// Not at all: a row each.
    None,
}

const FOLDS: [(&str, Fold); 4] =
    [("parent", Fold::Parent), ("state", Fold::State), ("name", Fold::Name), ("none", Fold::None)];

impl Fold {
    /// All of them, with their names.
    pub fn all() -> [(&'static str, Fold); 4] {
        FOLDS
    }
}

/// Reads one of them. `knobs`: those of the programs.
#[inline(never)]
pub(super) fn read(state: &mut State, knobs: &[Knob], key: &str, value: &str) -> Result<(), Why> {
    match key {
        "step" => state.step = Some(number(value).ok_or(Why::View)?),
        "lane" => {
            let (program, lane) = value.split_once('.').ok_or(Why::View)?;
            state.lane = Some((number(program).ok_or(Why::View)?, number(lane).ok_or(Why::View)?));
        }
        "zoom" => {
            let (from, to) = value.split_once("..").ok_or(Why::View)?;
            let span = instant(from).zip(instant(to)).filter(|(from, to)| from < to);
            state.zoom = Some(span.ok_or(Why::View)?);
        }
        "fold" => {
            let fold = FOLDS.iter().find(|(name, _)| *name == value).ok_or(Why::Fold)?;
            state.fold = Some(fold.1);
        }
        _ => {
            // Without programs of its own, the ones that there are were kept.
            let written = state.kept.as_ref().map_or(&state.written, |kept| &kept.written).clone();
            let knobs = if written == state.written {
                Cow::Borrowed(knobs)
            } else {
                Cow::Owned(knobs_of(state.scenario(), written.as_ref(), Lang::En))
            };
            if knobs.is_empty() || state.scenario().section == EXERCISES {
                return Err(Why::UnknownKey);
            }
            state.kept = Some(Kept { settings: kept(value, &knobs)?, written });
        }
    }
    Ok(())
}

/// Writes all of them.
#[inline(never)]
pub(super) fn write(state: &State, parts: &mut Parts) {
    if let Some(step) = state.step.filter(|_| state.t.is_some()) {
        parts.key("step");
        parts.value(&step.to_string());
    }
    if let Some((program, lane)) = state.lane {
        parts.key("lane");
        parts.value(&format!("{program}.{lane}"));
    }
    if let Some((from, to)) = state.zoom {
        parts.key("zoom");
        parts.value(&format!("{}..{}", seconds(from), seconds(to)));
    }
    if let Some((name, _)) = FOLDS.iter().find(|(_, fold)| Some(*fold) == state.fold) {
        parts.key("fold");
        parts.value(name);
    }
    // What was kept of an exercise is in no link: it hangs on the world that it ran in.
    let Some(kept) = state.kept.as_ref().filter(|_| state.scenario().section != EXERCISES) else { return };
    let knobs = knobs_of(state.scenario(), kept.written.as_ref(), Lang::En);
    let settings = settings(&kept.settings, &knobs);
    let others = kept.written != state.written;
    if others {
        parts.key("keptz");
        match &kept.written {
            Some(written) => parts.value(&program::write(written)),
            None => parts.value(program::SCENARIOS_OWN),
        }
    }
    if if others { !settings.is_empty() } else { !knobs.is_empty() } {
        parts.key("kept");
        if !settings.is_empty() {
            parts.value(&settings);
        }
    }
}

/// Whether a run was kept that nothing can differ from: the same programs, without a knob.
pub(super) fn keeps_nothing(state: &State, knobs: &[Knob]) -> bool {
    knobs.is_empty() && state.kept.as_ref().is_some_and(|kept| kept.written == state.written)
}

/// Digits alone, less than a thousand million.
fn number(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

/// Reads settings. All of them count, or none.
fn kept(value: &str, knobs: &[Knob]) -> Result<Settings, Why> {
    let mut settings = Settings::default();
    let mut seen = vec![];
    for part in value.split(',').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once(':').ok_or(Why::Kept)?;
        let value = percent_decoded(value).ok_or(Why::Encoding)?;
        let knob = knobs.iter().find(|knob| &*knob.name == name).ok_or(Why::Kept)?;
        if seen.contains(&name) {
            return Err(Why::Repeated);
        }
        seen.push(name);
        settings.choose(knob, knob.read(&value).map_err(Why::Knob)?);
    }
    Ok(settings)
}

/// Writes what differs from the defaults, in the order of the knobs; nothing if nothing does.
fn settings(settings: &Settings, knobs: &[Knob]) -> String {
    let own = knobs.iter().filter_map(|knob| {
        let setting = settings.get(&knob.name).filter(|setting| knob.takes(setting))?;
        (*setting != knob.default).then(|| format!("{}:{}", knob.name, escaped(&setting.to_string())))
    });
    own.collect::<Vec<_>>().join(",")
}

/// Without what would end the value here.
fn escaped(value: &str) -> String {
    value.replace('%', "%25").replace(',', "%2C").replace(':', "%3A")
}
