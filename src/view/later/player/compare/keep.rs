//! Keeps a run, lets it go, and has the two change places.

use crate::i18n::Lang;
use crate::link::{Kept, State};
use crate::scenario::EXERCISES;
use crate::view::exercise::Work;

/// Whether there is anything that another run could differ by.
pub fn can_keep(chosen: &State, lang: Lang) -> bool {
    let scenario = chosen.scenario();
    scenario.section == EXERCISES || chosen.written.is_some() || !scenario.knobs(lang).is_empty()
}

/// Keeps the run that is, in the place of one that was kept before.
pub fn keep(chosen: &mut State, work: Option<&mut Work>, lang: Lang) {
    if let Some(work) = work {
        work.keep(&chosen.settings, lang);
    }
    keep_this(chosen, Kept { written: chosen.written.clone(), settings: chosen.settings.clone() });
}

/// Keeps a run of these programs and settings, likewise.
pub fn keep_this(chosen: &mut State, kept: Kept) {
    if chosen.kept.is_none() {
        // From here on each program counts twice.
        chosen.lane = chosen.lane.map(|(program, lane)| (2 * program + 1, lane));
    }
    chosen.kept = Some(kept);
}

/// Lets the kept run go.
pub fn let_go(chosen: &mut State, work: Option<&mut Work>) {
    if chosen.kept.take().is_some() {
        let own = |(program, lane)| (program % 2 == 1).then_some((program / 2, lane));
        chosen.lane = chosen.lane.and_then(own);
    }
    if let Some(work) = work {
        work.let_go();
    }
}

/// Goes on with the kept run, and keeps the one that was.
pub fn swap(chosen: &mut State, work: Option<&mut Work>, lang: Lang) {
    let Some(kept) = &mut chosen.kept else { return };
    if let Some(work) = work {
        work.swap(&chosen.settings, lang);
    }
    std::mem::swap(&mut kept.settings, &mut chosen.settings);
    std::mem::swap(&mut kept.written, &mut chosen.written);
    chosen.lane = chosen.lane.map(|(program, lane)| (program ^ 1, lane));
}
