//! What lanes do to each other, around the picture: the legend's marks.

use crate::i18n::{Lang, MarkTexts};
use crate::view::legend::mark;
use crate::view::run::Run;
use yew::prelude::*;

/// Which of the marks between the lanes there will be.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Between {
    queues: bool,
    cancels: bool,
    exceptions: bool,
    stuck: bool,
}

/// Which there will be in this run.
#[inline(never)]
pub fn between(run: &Run) -> Between {
    let mut all = Between::default();
    for group in &run.groups {
        all.stuck |= group.gets_stuck();
        group.with_preview(|preview| {
            let notes = preview.notes();
            all.cancels |= !notes.cancels().is_empty();
            all.exceptions |= !notes.received().is_empty();
            all.queues |= notes.guards().iter().any(|guard| !guard.queued.is_empty());
        });
    }
    all
}

/// What they mean.
#[inline(never)]
pub fn legend(between: Between, lang: Lang) -> Vec<Html> {
    let texts = MarkTexts::of(lang);
    let arrow = |colour: &'static str| {
        html! { <><path d="M2 6h14" stroke={colour} stroke-width="1.5" /><path d="M20 6l-6-4v8z" fill={colour} /></> }
    };
    let disc = html! {
        <><circle cx="11" cy="6" r="5.5" fill="var(--panel)" stroke="var(--l1)" /><path d="M9.5 4.5l2-1.5v6" fill="none" stroke="var(--l1)" stroke-width="1.5" /></>
    };
    let arc = html! { <path d="M6 1c12 0 12 10 3 10M12 7l-4 4 5 1" fill="none" stroke="var(--error)" stroke-width="1.75" /> };
    let all = [
        (between.queues, disc, texts.queue_place),
        (between.cancels, arrow("var(--ink)"), texts.cancel_asked),
        (between.exceptions, arrow("var(--error)"), texts.exception_goes),
        (between.stuck, arc, texts.cycle),
    ];
    all.into_iter().filter(|(there, ..)| *there).map(|(_, shape, text)| mark(shape, text)).collect()
}
