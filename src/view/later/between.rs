//! What lanes do to each other, around the picture: the rows of locks and semaphores, and the legend's marks.

use super::texts::LaterTexts;
use crate::i18n::Lang;
use crate::timeline::Timeline;
use crate::timeline::told::name_of;
use crate::view::legend::mark;
use crate::view::rows::{Row, Shows};
use crate::view::run::Run;
use yew::prelude::*;

/// More locks and semaphores than so many get no rows.
const MOST_GUARDS: usize = 4;

/// Adds the rows of locks and semaphores that lanes queued for: a library has some of its own besides. The only
/// one of its kind needs no number.
#[inline(never)]
pub fn guards(timeline: &Timeline, lang: Lang, rows: &mut Vec<Row>) {
    let notes = timeline.notes();
    let queued = || notes.guards().iter().filter(|guard| !guard.queued.is_empty());
    for guard in queued().take(MOST_GUARDS) {
        let only = queued().filter(|other| other.kind == guard.kind).count() == 1;
        let name = notes.object(guard.id).and_then(|object| name_of(object, lang)).unwrap_or_default();
        let label = if only { name.rsplit_once(' ').map_or(&*name, |(kind, _)| kind) } else { &*name };
        rows.push(Row { shows: Shows::Guard(guard.id), label: label.into(), order: None });
    }
}

/// What the marks between the lanes mean, as far as there will be any.
#[inline(never)]
pub fn legend(run: &Run, lang: Lang) -> Vec<Html> {
    let texts = LaterTexts::of(lang);
    let (mut cancels, mut exceptions, mut queues, mut stuck) = (false, false, false, false);
    for group in &run.groups {
        stuck |= group.gets_stuck();
        group.with_preview(|preview| {
            let notes = preview.notes();
            cancels |= !notes.cancels().is_empty();
            exceptions |= !notes.received().is_empty();
            queues |= notes.guards().iter().any(|guard| !guard.queued.is_empty());
        });
    }
    let arrow = |colour: &'static str| {
        html! { <><path d="M2 6h14" stroke={colour} stroke-width="1.5" /><path d="M20 6l-6-4v8z" fill={colour} /></> }
    };
    let disc = html! {
        <><circle cx="11" cy="6" r="5.5" fill="var(--panel)" stroke="var(--l1)" /><path d="M9.5 4.5l2-1.5v6" fill="none" stroke="var(--l1)" stroke-width="1.5" /></>
    };
    let arc = html! { <path d="M6 1c12 0 12 10 3 10M12 7l-4 4 5 1" fill="none" stroke="var(--error)" stroke-width="1.75" /> };
    let all = [
        (queues, disc, texts.queue_place),
        (cancels, arrow("var(--ink)"), texts.cancel_asked),
        (exceptions, arrow("var(--error)"), texts.exception_goes),
        (stuck, arc, texts.cycle),
    ];
    all.into_iter().filter(|(there, ..)| *there).map(|(_, shape, text)| mark(shape, text)).collect()
}
