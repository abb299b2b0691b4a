//! The run on the page as `export` draws it: what is in view, or all of it.

use crate::export::Theme;
use crate::export::picture::{Drawing, Ending, Program, WIDTH};
use crate::i18n::Lang;
use crate::link::State;
use crate::machine::Outcome;
use crate::timeline::Timeline;
use crate::view::chosen::{Pointed, chosen as what_is_chosen};
use crate::view::names::called;
use crate::view::run::{Group, Run};
use std::cell::Ref;

/// How much of the run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// As it is on the page: this instant, this part of the time, what is selected.
    View,
    Whole,
}

/// Draws the run by `draw`.
pub fn with_drawing<R>(
    run: &Run,
    chosen: &State,
    (part, theme, lang): (Part, Theme, Lang),
    draw: impl FnOnce(&Drawing<'_>) -> R,
) -> R {
    let names = called(chosen, lang);
    let known: Vec<Known<'_>> = run.groups.iter().map(Known::of).collect();
    let several = known.len() > 1;
    let programs = known.iter().enumerate().map(|(at, known)| {
        let name = names.get(at).filter(|_| several).map_or(("", ""), |name| (name.short, name.manner));
        match part {
            Part::View => known.in_view(run, at, chosen, name),
            Part::Whole => known.whole(name),
        }
    });
    draw(&Drawing {
        title: chosen.scenario().texts(lang).heading,
        programs: programs.collect(),
        seen: chosen.zoom.filter(|_| part == Part::View),
        lang,
        theme,
        width: WIDTH,
    })
}

/// All that is known of one program.
pub struct Known<'a> {
    group: &'a Group,
    happened: Ref<'a, Timeline>,
    /// Nothing while it is not known, or is not to be seen.
    coming: Option<Ref<'a, Timeline>>,
}

impl<'a> Known<'a> {
    pub fn of(group: &'a Group) -> Known<'a> {
        Known { group, happened: group.timeline.borrow(), coming: group.preview() }
    }

    fn runs(&self) -> bool {
        self.group.error().is_none()
    }

    /// From its start to its end, as far as that is known.
    pub fn whole<'b>(&'b self, (name, manner): (&'b str, &'b str)) -> Program<'b> {
        let timeline = self.coming.as_deref().unwrap_or(&self.happened);
        let mut program = Program::of(name, manner, timeline, self.group.rows());
        if !self.runs() {
            program.ending = Ending::CannotRun;
        } else if self.coming.is_none() && timeline.end().is_none() {
            program.ending = Ending::Open;
        }
        program
    }

    fn in_view<'b>(
        &'b self,
        run: &Run,
        at: usize,
        chosen: &State,
        (name, manner): (&'b str, &'b str),
    ) -> Program<'b> {
        let now = run.live().now();
        let ended = run.ended(at, now);
        let ending = match ended {
            _ if !self.runs() => Ending::CannotRun,
            Some((Outcome::Deadlock, _)) => Ending::Stuck,
            Some(_) => Ending::Over,
            None => Ending::Open,
        };
        let lane = chosen.lane;
        Program {
            name,
            manner,
            timeline: &self.happened,
            coming: self.coming.as_deref(),
            rows: self.group.rows(),
            now: ended.map_or(now, |(_, end)| end),
            position: run.position(at, now),
            ending,
            chosen: lane.and_then(|_| what_is_chosen(run, at, now, lane, Pointed::default())),
        }
    }
}
