//! What one who cannot see the page wants to hear of the run: milestones, never frames.

use crate::i18n::{UiTexts, fill};
use crate::machine::Outcome;
use crate::scenario::Name;
use crate::timeline::account::seconds;
use crate::view::beat::Beat;
use crate::view::stage::Stage;

/// What to say of what changed from one beat to the next, if anything.
pub fn milestone(
    before: &Beat,
    beat: &Beat,
    names: &[Name],
    stage: &Stage,
    texts: &UiTexts,
) -> Option<String> {
    let ended = beat.groups.iter().enumerate().filter(|(at, group)| {
        group.ended.is_some() && before.groups.get(*at).is_some_and(|before| before.ended.is_none())
    });
    let ended: Vec<String> = ended
        .filter_map(|(at, group)| {
            let stuck = group.outcome == Some(Outcome::Deadlock);
            let said = if stuck { texts.stood_still } else { texts.finished };
            Some(fill(said, &[names.get(at)?.short, &seconds(group.ended?)]))
        })
        .collect();
    match (ended.is_empty(), before.playing, beat.playing) {
        (false, ..) => Some(ended.join(" ")),
        (true, true, false) => stage.with(|run| fill(texts.paused_at, &[&seconds(run.live().now())])),
        (true, false, true) => Some(texts.started.to_owned()),
        (true, ..) => None,
    }
}
