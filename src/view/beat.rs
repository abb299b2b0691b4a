//! What the vdom shows of an instant: sent up by the stage when an event happened, never a frame.

use crate::i18n::{Lang, fill};
use crate::link::State;
use crate::machine::Outcome;
use crate::paint::rows::{MOST_ROWS, Rows, hue, row_of};
use crate::time::Time;
use crate::timeline::{self, Position, State as LaneState, Timeline};
use crate::trace::Stream;
use crate::view::later::player;
use crate::view::names::called;
use crate::view::run::{Group, Run};
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

impl Beat {
    /// Whether it is played, and not over yet.
    pub fn goes_on(&self) -> bool {
        self.playing && !self.over
    }

    /// Whether they differ by nothing but what components hear by themselves (`view/told`).
    pub fn is_like(&self, other: &Beat) -> bool {
        let groups = || self.groups.iter().zip(&*other.groups);
        (self.playing, self.over, self.groups.len()) == (other.playing, other.over, other.groups.len())
            && groups().all(|(group, other)| group.is_like(other))
    }
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
    pub rows: Rc<Rows>,
    pub lit: Rc<[Lit]>,
    /// How many pieces of output `console` was put together from.
    printed: usize,
    pub console: Rc<[Line]>,
    /// How many lines before `console` are not shown.
    pub folded: usize,
}

impl GroupBeat {
    fn is_like(&self, other: &GroupBeat) -> bool {
        let outline = |group: &GroupBeat| (group.ended, group.outcome, group.runs, group.total);
        // The names of very many rows are in the hands of a component that hears.
        let rows = self.rows == other.rows
            || self.rows.are_many() && other.rows.are_many() && self.has_order() == other.has_order();
        rows && outline(self) == outline(other)
    }

    /// Whether the picture tells in which order its lanes ended.
    pub fn has_order(&self) -> bool {
        self.rows.iter().take(MOST_ROWS).any(|row| row.order.is_some())
    }
}

/// A line of the program that lanes are on.
#[derive(Clone, PartialEq, Eq)]
pub struct Lit {
    /// Counted from 1.
    pub line: u32,
    /// The hues of the lanes there, and whether each holds its thread; none for lanes without a row.
    pub lanes: Vec<(u8, bool)>,
    /// How many lanes are there besides, where they are very many.
    pub more: u32,
}

/// The lines that the lanes of this program are on.
pub fn lit_in(beat: &Beat, program: usize) -> &[Lit] {
    beat.groups.get(program).map_or(&[], |group| &group.lit)
}

/// A line of the console.
#[derive(Clone, PartialEq, Eq)]
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
    let lit =
        if rows.are_many() { crowds(&timeline, &rows, position) } else { lit(&timeline, &rows, position) };
    let printed = timeline.printed(position);
    let (console, folded) = match last.filter(|last| last.printed == printed) {
        Some(last) => (last.console.clone(), last.folded),
        None => console(&timeline.output()[..printed]),
    };
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

/// The lines that lanes are on.
fn lit(timeline: &Timeline, rows: &Rows, position: Position) -> Rc<[Lit]> {
    let mut lit: BTreeMap<u32, Vec<(u8, bool)>> = BTreeMap::new();
    for lane in timeline.lanes() {
        let (Some(line), Some(segment)) = (lane.line(position), lane.segment(position)) else { continue };
        let here = lit.entry(line).or_default();
        if let Some(row) = row_of(rows, lane.id) {
            here.push((hue(row), segment.state == LaneState::Running));
        }
    }
    lit.into_iter().map(|(line, lanes)| Lit { line, lanes, more: 0 }).collect()
}

/// The same where they are very many: counted, but for the one that holds the thread.
#[inline(never)]
fn crowds(timeline: &Timeline, rows: &Rows, position: Position) -> Rc<[Lit]> {
    let holder = timeline.holder(position).and_then(|id| timeline.lane(id));
    let held = holder.and_then(|lane| Some((lane.line(position)?, hue(row_of(rows, lane.id)?))));
    let crowd = |(line, lanes): (u32, u32)| {
        let here = held.filter(|(held, _)| *held == line);
        Lit {
            line,
            lanes: here.map(|(_, hue)| (hue, true)).into_iter().collect(),
            more: lanes - u32::from(here.is_some()),
        }
    };
    timeline.lines(position).into_iter().map(crowd).collect()
}

/// What was printed, with the parts of a line put together. Of very much only the end is.
fn console(output: &[timeline::Output]) -> (Rc<[Line]>, usize) {
    let mut lines: Vec<Line> = vec![];
    // A line may have several parts, and be continued after lines of the other stream.
    let end = output.len().saturating_sub(CONSOLE * 4);
    let before = output[..end].iter().filter(|part| !part.continues).count();
    for part in &output[end..] {
        let open = lines.iter_mut().rfind(|line| part.continues && line.stream == part.stream);
        match open {
            Some(line) => line.text = format!("{}{}", line.text, part.text).into(),
            None => lines.push(Line { at: part.at, stream: part.stream, text: part.text.clone() }),
        }
    }
    let folded = lines.len().saturating_sub(CONSOLE);
    (lines.drain(folded..).collect(), before + folded)
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
