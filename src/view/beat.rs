//! What the vdom shows of an instant: sent up by the stage when an event happened, never a frame.

use crate::i18n::{Lang, fill};
use crate::link::State;
use crate::machine::Outcome;
use crate::time::Time;
use crate::timeline::{self, Phase, Position, State as LaneState, Timeline};
use crate::trace::Stream;
use crate::view::later::player;
use crate::view::names::called;
use crate::view::run::{Group, Row, Run, hue, row_of};
use std::collections::BTreeMap;
use std::rc::Rc;

/// How many of the console's lines are kept on the page.
const CONSOLE: usize = 400;

#[derive(Clone, PartialEq, Default)]
pub struct Beat {
    pub playing: bool,
    /// All programs ended, and the clock shows the end.
    pub over: bool,
    pub groups: Rc<[GroupBeat]>,
    /// The run in words, as of its last milestone.
    pub account: Rc<str>,
}

#[derive(Clone, PartialEq)]
pub struct GroupBeat {
    pub position: Position,
    pub ended: Option<Time>,
    pub outcome: Option<Outcome>,
    /// Whether it could be started at all.
    pub runs: bool,
    /// How long it will have taken, where that is known.
    pub total: Option<Time>,
    pub rows: Rc<[Row]>,
    pub lit: Rc<[Lit]>,
    /// How many pieces of output `console` was put together from.
    printed: usize,
    pub console: Rc<[Line]>,
    /// How many lines before `console` are not shown.
    pub folded: usize,
}

/// A line of the program that lanes are on.
#[derive(Clone, PartialEq)]
pub struct Lit {
    /// Counted from 1.
    pub line: u32,
    /// The hues of the lanes there, and whether each holds its thread; none for lanes without a row.
    pub lanes: Vec<(u8, bool)>,
}

/// A line of the console.
#[derive(Clone, PartialEq)]
pub struct Line {
    pub at: Time,
    pub stream: Stream,
    pub text: Rc<str>,
}

/// What is shown of the run at `now`, given what was shown last.
pub fn beat(run: &Run, now: Time, last: &Beat, chosen: &State, lang: Lang) -> Beat {
    let playing = run.live().is_playing();
    let over = run.live().is_over();
    let groups = run.groups.iter().enumerate().map(|(at, group)| {
        let position = run.position(at, now);
        let ended = run.ended(at, now);
        group_beat(group, position, ended, last.groups.get(at))
    });
    let groups: Rc<[GroupBeat]> = groups.collect();
    let ends = |beat: &[GroupBeat]| beat.iter().map(|group| group.ended).collect::<Vec<_>>();
    let milestone = playing != last.playing || over != last.over || ends(&groups) != ends(&last.groups);
    let account = if milestone || last.account.is_empty() || !playing {
        account(run, now, chosen, lang)
    } else {
        last.account.clone()
    };
    Beat { playing, over, groups, account }
}

fn group_beat(
    group: &Group,
    position: Position,
    ended: Option<(Outcome, Time)>,
    last: Option<&GroupBeat>,
) -> GroupBeat {
    let timeline = group.timeline.borrow();
    let rows = group.rows();
    let (outcome, ended) = ended.unzip();
    let total = group.total();
    if let Some(last) = last.filter(|last| last.position == position && last.rows == rows) {
        return GroupBeat { outcome, ended, total, ..last.clone() };
    }
    let moment = timeline.moment_at(position);
    let mut lit: BTreeMap<u32, Vec<(u8, bool)>> = BTreeMap::new();
    for (lane, at) in timeline.lanes().iter().zip(&moment.lanes) {
        let (Some(line), Phase::Active(state)) = (at.line, &at.phase) else { continue };
        let here = lit.entry(line).or_default();
        if let Some(row) = row_of(&rows, lane.id) {
            here.push((hue(row), *state == LaneState::Running));
        }
    }
    let printed = moment.output;
    let (console, folded) = match last.filter(|last| last.printed == printed) {
        Some(last) => (last.console.clone(), last.folded),
        None => console(&timeline.output()[..printed]),
    };
    let lit = lit.into_iter().map(|(line, lanes)| Lit { line, lanes }).collect();
    GroupBeat {
        position,
        ended,
        outcome,
        runs: group.error().is_none(),
        total,
        rows,
        lit,
        printed,
        console,
        folded,
    }
}

/// What was printed, with the parts of a line put together.
fn console(output: &[timeline::Output]) -> (Rc<[Line]>, usize) {
    let mut lines: Vec<Line> = vec![];
    for part in output {
        let open = lines.iter_mut().rfind(|line| part.continues && line.stream == part.stream);
        match open {
            Some(line) => line.text = format!("{}{}", line.text, part.text).into(),
            None => lines.push(Line { at: part.at, stream: part.stream, text: part.text.clone() }),
        }
    }
    let folded = lines.len().saturating_sub(CONSOLE);
    (lines.drain(folded..).collect(), folded)
}

fn account(run: &Run, now: Time, chosen: &State, lang: Lang) -> Rc<str> {
    let texts = lang.texts();
    let groups = run.groups.iter().zip(called(chosen, lang)).map(|(group, name)| {
        let name = format!("{} · {}", name.short, name.manner);
        if group.error().is_some() {
            return fill("{}: {}", &[&name, texts.cannot_run]);
        }
        // A complete timeline also tells until when a lane holds the thread.
        let say = |timeline: &Timeline| timeline::account::account(timeline, &name, now, lang);
        group.with_preview(say).unwrap_or_else(|| say(&group.timeline.borrow()))
    });
    let mut said = groups.collect::<Vec<_>>();
    if chosen.kept.is_some() {
        said.push(player::account(run, chosen, lang));
    }
    said.join("\n").into()
}
