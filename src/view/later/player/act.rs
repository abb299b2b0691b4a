//! What is done when something is asked of the player.

use super::ask::{Ask, Stride};
use super::{Player, compare, keys, span};
use crate::i18n::Lang;
use crate::link::{Show, State};
use crate::time::Time;
use crate::timeline::Timeline;
use crate::timeline::steps::{Stand, Steps, Unit};
use crate::trace::LaneId;
use crate::view::browser;
use crate::view::chosen::Pointed;
use crate::view::exercise::Work;
use crate::view::listen::NO_KEYS;
use crate::view::run::{Group, Run};
use crate::view::stage::Stage;
use std::cell::Ref;

/// What a person has written, where it is an exercise, and the page's language.
pub type Own<'a> = (Option<&'a mut Work>, Lang);

/// So many parts of frames a link's place is waited for at most; nearly all programs need one or two.
const FORESEEN: usize = 40;

/// Does what is asked: to the run, and to what was chosen. True if another run is to be started, where this one
/// stands.
#[inline(never)]
pub fn act(player: &mut Player, ask: Ask, chosen: &mut State, stage: &Stage, own: Own<'_>) -> bool {
    let (work, lang) = own;
    match ask {
        Ask::Keep => compare::keep(chosen, work, lang),
        Ask::Swap => compare::swap(chosen, work, lang),
        Ask::LetGo => compare::let_go(chosen, work),
        _ => {
            plain(player, ask, chosen, stage);
            return false;
        }
    }
    true
}

/// Does what needs no other run.
fn plain(player: &mut Player, ask: Ask, chosen: &mut State, stage: &Stage) {
    match ask {
        Ask::Come | Ask::Keep | Ask::Swap | Ask::LetGo => {}
        Ask::Step { ahead } => step(player.stride, ahead, chosen, stage),
        Ask::StepBy { stride, ahead } => step(stride, ahead, chosen, stage),
        Ask::Stride(stride) => player.stride = stride,
        Ask::Part(part) => {
            let at = stage.with(|run| Time::from_secs(run.span(run.live().now()).as_secs() * part));
            let at = if part >= 1.0 { stage.with(Run::total).flatten().or(at) } else { at };
            stand(at.map(|at| Stand { at, events: None }), chosen, stage);
        }
        Ask::Seek(at) => stand(Some(Stand { at, events: None }), chosen, stage),
        Ask::Stand => {
            // A link is opened before all is foreseen that its place is counted in.
            stage.with(|run| (0..FORESEEN).any(|_| !run.foresee()));
            stand(chosen.t.map(|at| Stand { at, events: chosen.step }), chosen, stage);
        }
        Ask::Tools => {
            let open = chosen.show.has_tools();
            chosen.show = chosen.show.with(Show::LOOP, false).with(Show::TOOLS, !open);
        }
        Ask::Fold(fold) => chosen.fold = Some(fold),
        Ask::Lane(program, lane) => {
            let lane = (program as u32, lane.0);
            chosen.lane = (chosen.lane != Some(lane)).then_some(lane);
        }
        Ask::Arrows => {
            chosen.show = chosen.show.toggled(Show::ARROWS);
            stage.point(|pointed| Pointed { all: chosen.show.has(Show::ARROWS), ..pointed });
        }
        Ask::Nothing if player.help => player.help = false,
        Ask::Nothing => chosen.lane = None,
        Ask::Key(key, shift) => {
            if let Some(ask) = keys::meaning(&key, shift) {
                plain(player, ask, chosen, stage);
            }
        }
        Ask::Zoom(times, around) => {
            show(stage, chosen, |seen, whole, now| span::zoomed(seen, whole, times, around.unwrap_or(now)))
        }
        Ask::Pan(part) => show(stage, chosen, |seen, whole, _| span::panned(seen, whole, part)),
        Ask::Show(seen) => show(stage, chosen, |_, _, _| seen),
        Ask::Help => player.help = !player.help,
        Ask::Differences => chosen.show = chosen.show.toggled(Show::DIFFERENCES),
        Ask::EventLoop => {
            chosen.show = chosen.show.toggled(Show::LOOP).with(Show::TOOLS, true);
            player.slow = None;
        }
        Ask::Slow => player.slow = if player.slow.is_some() { None } else { slow_from(chosen, stage) },
        Ask::SlowStep => player.slow = player.slow.and_then(|slow| slow_step(slow, chosen, stage)),
        Ask::Keys(on) => {
            // Where nothing is stored, it is forgotten with the page.
            browser::store(NO_KEYS, (!on).then_some("1"));
        }
    }
    stage.look(chosen);
}

/// The part of the axis to be seen so that the playhead stays in it while the run plays.
#[inline(never)]
pub fn follow(run: &Run, seen: (Time, Time), now: Time) -> (Time, Time) {
    let whole = run.span(now);
    span::following(Some(seen), whole, now).unwrap_or((Time::ZERO, whole))
}

fn show(stage: &Stage, chosen: &mut State, seen: impl FnOnce(span::Span, Time, Time) -> span::Span) {
    let asked = stage.with_chosen(|run, drawn| {
        let now = run.live().now();
        // What is drawn may have followed the playhead since it was chosen.
        seen(drawn.zoom, run.span(now), now)
    });
    chosen.zoom = asked.flatten();
}

fn step(stride: Stride, ahead: bool, chosen: &mut State, stage: &Stage) {
    let Some(unit) = unit(stride, chosen.lane) else { return };
    let next = stage.with(|run| next(run, here(run), unit, ahead));
    stand(next.flatten(), chosen, stage);
}

/// Where one stands.
fn here(run: &Run) -> Stand {
    Stand { at: run.live().now(), events: run.stood_at() }
}

/// The place a step away.
fn next(run: &Run, from: Stand, unit: Unit, ahead: bool) -> Option<Stand> {
    with_known(run, |steps| if ahead { steps.forward(from, unit) } else { steps.back(from, unit) }).or_else(
        || {
            // What is not known yet is run up to the next time at which something happens.
            let next = run.live().next().filter(|next| ahead && *next > from.at)?;
            Some(Stand { at: next, events: None })
        },
    )
}

/// Slow motion begins where one stands; after the end, at the start.
fn slow_from(chosen: &mut State, stage: &Stage) -> Option<Stand> {
    let start = Stand { at: Time::ZERO, events: Some(0) };
    let from = stage.with(|run| if run.live().is_over() { start } else { here(run) });
    stand(from, chosen, stage);
    from
}

/// Goes on by an event, until the end, or until something else was asked: then one stands elsewhere.
fn slow_step(from: Stand, chosen: &mut State, stage: &Stage) -> Option<Stand> {
    if (chosen.t, chosen.step) != (Some(from.at), from.events) {
        return None;
    }
    let next = stage.with(|run| next(run, from, Unit::Event, true)).flatten()?;
    stand(Some(next), chosen, stage);
    Some(next)
}

fn unit(stride: Stride, lane: Option<(u32, u32)>) -> Option<Unit> {
    Some(match stride {
        Stride::Event => Unit::Event,
        Stride::Line => Unit::Line,
        Stride::Turn => Unit::Turn,
        Stride::Lane => lane.map(|(program, lane)| Unit::Lane(program as usize, LaneId(lane)))?,
    })
}

fn stand(stand: Option<Stand>, chosen: &mut State, stage: &Stage) {
    let Some(stand) = stand else { return };
    chosen.t = Some(stand.at);
    chosen.step = stand.events;
    stage.with(|run| {
        let positions =
            stand.events.map(|events| (events, with_known(run, |steps| steps.positions(stand)).into()));
        run.stand(stand.at, positions);
    });
}

/// Reads off all that is known of the run's programs: what is to come, else what came so far.
fn with_known<R>(run: &Run, read: impl FnOnce(&Steps<'_>) -> R) -> R {
    let known: Vec<Ref<'_, Timeline>> = run.groups.iter().map(Group::farthest).collect();
    let known: Vec<&Timeline> = known.iter().map(|timeline| &**timeline).collect();
    read(&Steps(&known))
}
