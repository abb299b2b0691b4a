//! One lane, told: what is true of it at an instant, and all that happened to it as sentences in order.
//!
//! A sentence is not an event: what a lane does from when it takes its thread until it waits is one, and a wait
//! that took no time is a part of it.
//!
//! Nobody asks before the page has all of its parts, so these functions come with the second one.

use super::account::{lane_en, lane_ko, seconds, waits};
use super::particle::{OBJECT, SUBJECT};
use super::{Lane, Phase, Position, Segment, Spans, State, Timeline};
use crate::i18n::Lang;
use crate::time::Time;
use crate::trace::{End, For, LaneId, LaneKind, Trace, What};

mod act;

use act::Act;

/// One sentence of the story.
#[derive(Clone, PartialEq, Debug)]
pub struct Told {
    pub from: Time,
    /// `None` while it goes on; `from` for what took no time.
    pub to: Option<Time>,
    /// The position from which it holds.
    pub since: Position,
    pub text: String,
}

/// What a fact is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// What it does, since when, and until when where that is known.
    Now,
    /// The line that it is on.
    Line,
    /// Who woke it last.
    Woken,
    /// Who made it.
    Parent,
    /// How it ended.
    Result,
}

/// What a lane does, in short, as a sentence about it: `A waits for its timer until 2.0 s.`
#[inline(never)]
pub fn short(timeline: &Timeline, id: LaneId, position: Position, t: Time, lang: Lang) -> Option<String> {
    let lane = timeline.lane(id)?;
    Some(match lang {
        Lang::Ko => lane_ko(timeline, lane, position, t),
        Lang::En => lane_en(timeline, lane, position, t),
    })
}

/// What is true of the lane after the first `position` events. `known` is a timeline of the same run that may go
/// farther: it tells until when.
#[inline(never)]
pub fn facts(
    (timeline, trace, known): (&Timeline, &Trace, &Timeline),
    id: LaneId,
    position: Position,
    lang: Lang,
) -> Vec<(About, String)> {
    let Some(lane) = timeline.lane(id) else { return vec![] };
    let words = Words { timeline, lang };
    let mut facts = vec![(About::Now, words.now(lane, known.lane(id), position))];
    if let Some(line) = lane.line(position) {
        facts.push((About::Line, words.pick(format!("{line}번째 줄"), line.to_string())));
    }
    let segment = lane.segments.partition_point(|segment| segment.since <= position);
    let woken = lane.segments[..segment].windows(2).rev().find_map(|pair| match &pair[0].state {
        State::Waiting(what) if pair[1].state == State::Ready => Some((pair[1].from, what, &pair[1])),
        _ => None,
    });
    if let Some((at, what, ready)) = woken {
        facts.push((About::Woken, words.woken_at(at, what, waker(timeline, trace, ready))));
    }
    if let Some(parent) = lane.parent.and_then(|parent| timeline.lane(parent)) {
        facts.push((About::Parent, parent.label.to_string()));
    }
    if let Phase::Ended(end) = lane.phase(position) {
        facts.push((About::Result, words.ended(&end)));
    }
    facts
}

/// The story of the lane, as far as the trace goes: whole, but that of a lane which did very much, which is told
/// around a position.
#[inline(never)]
pub fn story(timeline: &Timeline, trace: &Trace, id: LaneId, position: Position, lang: Lang) -> Vec<Told> {
    let Some(lane) = timeline.lane(id) else { return vec![] };
    let words = Words { timeline, lang };
    let mut told = vec![];
    let opened = lane.segments.first().map_or(0, |first| first.since);
    told.push(Told { from: lane.opened, to: Some(lane.opened), since: opened, text: words.opened(lane) });
    let mut act: Option<Act> = None;
    let mut woken = None;
    let here = lane.segments.partition_point(|segment| segment.since <= position);
    let first = here.saturating_sub(MOST_TOLD);
    for (at, segment) in lane.segments.iter().enumerate().skip(first).take(2 * MOST_TOLD) {
        let lasts = segment.to != Some(segment.from);
        let finish = |act: &mut Option<Act>, told: &mut Vec<Told>| {
            told.extend(act.take().and_then(|act| act.told(&words, lane, segment.since)));
        };
        match &segment.state {
            State::Running => {
                let act = act.get_or_insert_with(|| Act::new(segment, woken.take()));
                act.to = segment.to;
            }
            State::Waiting(what) if lasts => {
                finish(&mut act, &mut told);
                let text = words.waits(what, segment);
                told.push(Told { from: segment.from, to: segment.to, since: segment.since, text });
            }
            State::Waiting(For::Turn) => act.iter_mut().for_each(|act| act.turns += 1),
            State::Waiting(_) => {}
            State::Ready => {
                let before = at.checked_sub(1).map(|before| &lane.segments[before]);
                if let Some(Segment { state: State::Waiting(what), from, to, .. }) = before
                    && *to != Some(*from)
                {
                    woken = words.woken(what, waker(timeline, trace, segment));
                }
                // A lane that could not begin at once is told about as well.
                if lasts && segment.to.is_some() {
                    finish(&mut act, &mut told);
                    let text = words.ready(woken.take());
                    told.push(Told { from: segment.from, to: segment.to, since: segment.since, text });
                }
            }
        }
    }
    let until = lane.segments.get(first + 2 * MOST_TOLD).map_or(lane.ended, |next| next.since);
    told.extend(act.and_then(|act| act.told(&words, lane, until)));
    told.extend(words.done_to(lane));
    if let Some((at, end)) = &lane.end {
        told.push(Told { from: *at, to: Some(*at), since: lane.ended, text: words.ended(end) });
    }
    told.sort_by_key(|told| told.since);
    told
}

/// The place of the sentence that holds after the first `position` events.
pub fn current(told: &[Told], position: Position) -> Option<usize> {
    told.partition_point(|told| told.since <= position).checked_sub(1)
}

impl Timeline {
    /// The instants at which any lane came to a line, in order, each with the lane.
    #[inline(never)]
    pub fn moments_of(&self, line: u32) -> Vec<(Position, Time, LaneId)> {
        let starts = self.on_lines.get(line as usize).map_or(&[][..], Spans::starts);
        if starts.len() > MOST_MOMENTS {
            return self.some_moments(starts);
        }
        let here = self.lanes.iter().flat_map(|lane| {
            let marks = lane.lines.iter().filter(move |(_, at)| *at == line);
            marks.map(|(since, _)| (*since, lane.id))
        });
        let mut here: Vec<(Position, LaneId)> = here.collect();
        here.sort_unstable();
        here.into_iter().map(|(since, lane)| (since, self.time(since), lane)).collect()
    }

    /// Of very many moments at which a line begins, the first of each instant, with who has the main thread then.
    fn some_moments(&self, starts: &[Position]) -> Vec<(Position, Time, LaneId)> {
        let mut some: Vec<(Position, Time, LaneId)> = vec![];
        let mut at = 0;
        while let Some(since) = starts.get(at).copied() {
            let time = self.time(since);
            some.extend(self.holder(since).map(|holder| (since, time, holder)));
            let (_, after) = self.during(time);
            at += starts[at..].partition_point(|start| *start <= after).max(1);
        }
        some
    }

    /// The lines that a lane comes to, in order, each once.
    #[inline(never)]
    pub fn lines_of(&self, id: LaneId) -> Vec<u32> {
        let mut lines: Vec<u32> =
            self.lane(id).map_or_else(Vec::new, |lane| lane.lines.iter().map(|(_, line)| *line).collect());
        lines.sort_unstable();
        lines.dedup();
        lines
    }
}

/// A wait of a lane's that another lane ended.
#[derive(Clone, PartialEq, Debug)]
pub struct Wake {
    pub at: Time,
    pub by: LaneId,
    /// It waited for that lane to end.
    pub awaited: bool,
}

/// So many segments before and after a position a story is told.
const MOST_TOLD: usize = 4000;

/// Of a line that began more often than this, not each moment is told.
const MOST_MOMENTS: usize = 10_000;

/// So many segments before a position are looked through for waits.
const MOST_WAITS: usize = 1000;

/// Which lanes ended the waits of this one, up to a position.
#[inline(never)]
pub fn wakes(timeline: &Timeline, trace: &Trace, id: LaneId, position: Position) -> Vec<Wake> {
    let Some(lane) = timeline.lane(id) else { return vec![] };
    let known = lane.segments.partition_point(|segment| segment.since <= position);
    // Of very many, the last ones: all of them would be one black bar.
    let wakes = lane.segments[known.saturating_sub(MOST_WAITS)..known].windows(2).filter_map(|pair| {
        let State::Waiting(what) = &pair[0].state else { return None };
        let by = match (what, &pair[1].state) {
            // A call's caller goes on without a turn of the loop.
            (For::Lane(other), State::Running) => *other,
            (_, State::Ready) => waker(timeline, trace, &pair[1])?,
            _ => return None,
        };
        let awaited = match what {
            For::Lane(other) => *other == by,
            For::Lanes(others) => others.contains(&by),
            _ => false,
        };
        (pair[0].to != Some(pair[0].from)).then_some(Wake { at: pair[1].from, by, awaited })
    });
    wakes.collect()
}

/// The lane that put another one into the ready queue: which the event names, or else the one that held the
/// thread just then, and set a result, gave back a lock, or asked for a cancellation.
fn waker(timeline: &Timeline, trace: &Trace, ready: &Segment) -> Option<LaneId> {
    let before = ready.since.checked_sub(1)?;
    match trace.events_from(before as usize).next()?.what {
        What::Ready(Some(by)) => Some(*by),
        What::Ready(None) => timeline.holder(before),
        _ => None,
    }
}

/// Sentences in one language. They leave out the lane that they are about.
struct Words<'a> {
    timeline: &'a Timeline,
    lang: Lang,
}

impl Words<'_> {
    fn pick<T>(&self, ko: T, en: T) -> T {
        match self.lang {
            Lang::Ko => ko,
            Lang::En => en,
        }
    }

    fn label(&self, id: LaneId) -> &str {
        self.timeline.lane(id).map_or("?", |lane| &*lane.label)
    }

    fn opened(&self, lane: &Lane) -> String {
        let by = lane.parent.map_or("?", |parent| self.label(parent));
        let ko = |verb: &str| with(SUBJECT, by, verb);
        match lane.kind {
            LaneKind::Main => {
                self.pick("프로그램이 시작합니다.".to_owned(), "The program starts.".to_owned())
            }
            LaneKind::Task => self.pick(ko(" 만듭니다."), format!("Made by {by}.")),
            LaneKind::Call => self.pick(ko(" 호출합니다."), format!("Called by {by}.")),
            LaneKind::Worker => self.pick(ko(" 시작합니다."), format!("Started by {by}.")),
            LaneKind::Coroutine => self.pick(
                "await하지 않은 채 버려져 한 줄도 실행되지 않습니다.".to_owned(),
                "Never awaited: nothing of it runs.".to_owned(),
            ),
        }
    }

    fn waits(&self, what: &For, segment: &Segment) -> String {
        match (what, segment.to) {
            (For::Timer(_), Some(_)) => {
                self.pick("타이머가 울리기를 기다립니다.", "Waits for its timer.").to_owned()
            }
            (For::Timer(until), None) => {
                let until = seconds(*until);
                self.pick(
                    format!("{until}초에 울릴 타이머를 기다립니다."),
                    format!("Waits for its timer until {until} s."),
                )
            }
            (For::Turn, _) => self.pick("다음 차례를 기다립니다.", "Waits for its next turn.").to_owned(),
            _ => capital(waits(self.timeline, what, segment.since, self.lang), self.lang),
        }
    }

    fn ready(&self, woken: Option<String>) -> String {
        let ready = self.pick("스레드가 비기를 기다립니다.", "waits for the thread to be free.");
        capital(woken.map_or_else(|| ready.to_owned(), |woken| woken + ready), self.lang)
    }

    /// How a wait ended, as the beginning of a sentence about what the lane does then.
    fn woken(&self, what: &For, by: Option<LaneId>) -> Option<String> {
        Some(match (by, what) {
            (Some(by), _) => {
                let by = self.label(by);
                self.pick(with(SUBJECT, by, " 깨워 "), format!("woken by {by}, "))
            }
            (None, For::Timer(_)) => self.pick("타이머가 울려 ", "woken by its timer, ").to_owned(),
            (None, For::Network(_)) => self.pick("응답이 와서 ", "woken by the network, ").to_owned(),
            (None, For::Turn) => return None,
            (None, _) => self.pick("기다리던 것이 와서 ", "woken, ").to_owned(),
        })
    }

    fn woken_at(&self, at: Time, what: &For, by: Option<LaneId>) -> String {
        let at = seconds(at);
        let by = match (by, what) {
            (Some(by), _) => Some(self.label(by)),
            (None, For::Timer(_)) => Some(self.pick("타이머", "its timer")),
            (None, For::Network(_)) => Some(self.pick("네트워크의 응답", "the network")),
            (None, For::File(_)) => Some(self.pick("파일", "the file")),
            (None, _) => None,
        };
        match by {
            Some(by) => self
                .pick(with(SUBJECT, by, &format!(" {at}초에 깨웠습니다.")), format!("At {at} s, by {by}.")),
            None => self.pick(format!("{at}초에 깨어났습니다."), format!("At {at} s.")),
        }
    }

    fn ended(&self, end: &End) -> String {
        match end {
            End::Returned(None) => self.pick("끝납니다.", "Is done.").to_owned(),
            End::Returned(Some(result)) => {
                self.pick(format!("끝납니다. 반환값: {result}"), format!("Is done, and gives back {result}."))
            }
            End::Raised(error) => {
                self.pick(format!("예외로 끝납니다: {error}"), format!("Ends with an exception: {error}"))
            }
            End::Cancelled => self.pick("취소되어 끝납니다.", "Ends, cancelled.").to_owned(),
        }
    }

    /// What it does, with since when and until when.
    fn now(&self, lane: &Lane, known: Option<&Lane>, position: Position) -> String {
        let Some(segment) = lane.segment(position) else {
            return match (&lane.end, lane.phase(position)) {
                (Some((at, _)), Phase::Ended(_)) => {
                    let at = seconds(*at);
                    self.pick(format!("{at}초에 끝났습니다."), format!("Has ended, at {at} s."))
                }
                _ => self.pick("아직 시작하지 않았습니다.", "Has not started.").to_owned(),
            };
        };
        let until = match &segment.state {
            State::Waiting(For::Timer(until)) => Some(*until),
            _ => known.and_then(|lane| lane.segment(position)?.to).or(segment.to),
        };
        let doing = match &segment.state {
            State::Running => self.pick("스레드를 잡고 실행합니다.", "runs and holds the thread.").to_owned(),
            State::Ready => {
                self.pick("스레드가 비기를 기다립니다.", "is ready, and waits for the thread.").to_owned()
            }
            State::Waiting(For::Timer(_)) => {
                self.pick("타이머가 울리기를 기다립니다.", "waits for its timer.").to_owned()
            }
            State::Waiting(For::Turn) => {
                self.pick("다음 차례를 기다립니다.", "waits for its turn.").to_owned()
            }
            State::Waiting(what) => waits(self.timeline, what, segment.since, self.lang),
        };
        let from = seconds(segment.from);
        match until.filter(|until| *until > segment.from).map(seconds) {
            Some(until) => self.pick(
                format!("{from}초부터 {until}초까지 {doing}"),
                format!("From {from} s to {until} s: {doing}"),
            ),
            None => self.pick(format!("{from}초부터 {doing}"), format!("Since {from} s: {doing}")),
        }
    }

    /// What others did to the lane.
    fn done_to(&self, lane: &Lane) -> Vec<Told> {
        let notes = self.timeline.notes();
        let cancels = notes.cancels().iter().filter(|link| link.to == lane.id);
        let cancels = cancels.map(|link| {
            let text = match link.from {
                Some(by) => {
                    let by = self.label(by);
                    self.pick(with(SUBJECT, by, " 취소를 요청합니다."), format!("{by} asks it to cancel."))
                }
                None => self.pick("취소를 요청받습니다.", "Is asked to cancel.").to_owned(),
            };
            (link, text)
        });
        let received = notes.received().iter().filter(|link| link.to == lane.id).map(|link| {
            let from = link.from.map_or("?", |from| self.label(from));
            (link, self.pick(format!("{from}의 예외를 받습니다."), format!("Gets the exception of {from}.")))
        });
        let all = cancels.chain(received);
        all.map(|(link, text)| Told { from: link.at, to: Some(link.at), since: link.since, text }).collect()
    }
}

fn with(particle: super::particle::Particle, word: &str, end: &str) -> String {
    let mut text = String::new();
    particle.after(word, &mut text);
    text.push_str(end);
    text
}

/// Names as a sentence has them.
fn listed(names: &[&str], lang: Lang) -> String {
    match (names, lang) {
        ([], _) => String::new(),
        ([.., _], Lang::Ko) => with(OBJECT, &names.join(", "), ""),
        ([one], Lang::En) => (*one).to_owned(),
        ([others @ .., last], Lang::En) => format!("{} and {last}", others.join(", ")),
    }
}

/// An English sentence's beginning; a Korean one begins as its first word is written.
pub(super) fn capital(text: String, lang: Lang) -> String {
    if lang == Lang::Ko {
        return text;
    }
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

#[cfg(test)]
mod tests;
