//! The loop's boxes on the page, and slow motion.

use super::flight::{Seats, fly, keep_heights, seats};
use super::map::map;
use super::places::{Chip, Doing, Key, Place, Runs};
use super::seen::{Reader, Seen};
use super::words::{idle, name, note, of_place, of_turn};
use crate::i18n::fill;
use crate::link::State;
use crate::paint::rows::{Rows, hue, row_of};
use crate::time::Time;
use crate::timeline::Timeline;
use crate::timeline::steps::Stand;
use crate::trace::End;
use crate::view::action::{Action, Shared};
use crate::view::beat::Beat;
use crate::view::later::player::ask::Ask;
use crate::view::later::texts::LaterTexts;
use crate::view::motion;
use crate::view::names::called;
use crate::view::stage::Stage;
use gloo_timers::callback::{Interval, Timeout};
use std::rc::Rc;
use yew::prelude::*;

/// The loops of all programs that have one.
#[inline(never)]
pub fn event_loop(
    slow: Option<Stand>,
    chosen: &State,
    stage: &Rc<Stage>,
    beat: &Beat,
    shared: &Shared,
) -> Html {
    let (shared, stage, beat) = (shared.clone(), stage.clone(), beat.clone());
    let stand = (chosen.t, chosen.step);
    html! { <Loops {slow} scenario={chosen.scenario} {stand} {stage} {beat} {shared} /> }
}

#[derive(Properties)]
pub struct Props {
    slow: Option<Stand>,
    scenario: &'static str,
    /// Where one stands, as in a link.
    stand: (Option<Time>, Option<u32>),
    stage: Rc<Stage>,
    beat: Beat,
    shared: Shared,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        self.slow == other.slow
            && self.scenario == other.scenario
            && self.stand == other.stand
            && Rc::ptr_eq(&self.stage, &other.stage)
            && self.beat == other.beat
            && self.shared == other.shared
    }
}

pub enum Message {
    /// The lesson's clock went on.
    Tick,
    /// Slow motion goes on.
    Step,
}

pub struct Loops {
    reader: Reader,
    seen: Vec<Seen>,
    root: NodeRef,
    /// Where the chips were before the last change.
    from: Option<Seats>,
    ticking: Option<Interval>,
    stepping: Option<Timeout>,
    /// What slow motion showed last, to tell a step that moved something.
    shown: Vec<Vec<Vec<Key>>>,
}

impl Component for Loops {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Loops>) -> Loops {
        let mut loops = Loops {
            reader: Reader::default(),
            seen: vec![],
            root: NodeRef::default(),
            from: None,
            ticking: None,
            stepping: None,
            shown: vec![],
        };
        loops.look(ctx);
        loops
    }

    fn changed(&mut self, ctx: &Context<Loops>, old: &Props) -> bool {
        if ctx.props().scenario != old.scenario
            && let Some(root) = self.root.cast()
        {
            keep_heights(&root, false);
        }
        self.look(ctx);
        true
    }

    fn update(&mut self, ctx: &Context<Loops>, message: Message) -> bool {
        match message {
            Message::Tick => self.look(ctx),
            Message::Step => {
                self.shown = self.keys();
                ctx.props().shared.send(Action::Player(Ask::SlowStep));
                return false;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Loops>) -> Html {
        let Props { slow, shared, stage, .. } = ctx.props();
        let texts = LaterTexts::of(shared.lang);
        let ask = shared.dispatch.reform(|_: MouseEvent| Action::Player(Ask::Slow));
        let names = stage.with_chosen(|_, chosen| called(chosen, shared.lang));
        let one = |seen: &Seen| {
            let title =
                names.as_ref().filter(|names| names.len() > 1).and_then(|names| names.get(seen.program));
            stage.with(|run| {
                let group = run.groups.get(seen.program)?;
                let rows = group.rows();
                let timeline = group.timeline.borrow();
                Some(boxes(seen, title.map(|names| names.short), &timeline, &rows, shared))
            })
        };
        html! {
            <div class="loops" ref={self.root.clone()}>
                if self.seen.is_empty() {
                    <p>{ texts.loop_none }</p>
                } else {
                    <button data-action="slow" aria-pressed={slow.is_some().to_string()} onclick={ask}>{ texts.loop_slow }</button>
                }
                { for self.seen.iter().filter_map(|seen| one(seen).flatten()) }
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Loops>, _: bool) {
        let Some(root) = self.root.cast() else { return };
        keep_heights(&root, true);
        if let Some(from) = self.from.take() {
            fly(&root, &from);
        }
    }
}

impl Loops {
    /// Reads where everything is, and sees to it that what moves by itself goes on.
    fn look(&mut self, ctx: &Context<Loops>) {
        let Props { stage, beat, slow, .. } = ctx.props();
        self.from = self.root.cast().map(|root| seats(&root));
        self.seen = stage.with(|run| self.reader.look(run)).unwrap_or_default();
        let link = ctx.link();
        if !beat.goes_on() {
            self.ticking = None;
        } else if self.ticking.is_none() {
            let link = link.clone();
            self.ticking = Some(Interval::new(motion::COUNTDOWN, move || link.send_message(Message::Tick)));
        }
        self.stepping = slow.map(|_| {
            let link = link.clone();
            let (moved, still) = motion::SLOW;
            let pause = if self.keys() == self.shown { still } else { moved };
            Timeout::new(pause, move || link.send_message(Message::Step))
        });
    }

    fn keys(&self) -> Vec<Vec<Vec<Key>>> {
        self.seen.iter().map(|seen| seen.places.keys()).collect()
    }
}

fn boxes(seen: &Seen, title: Option<&str>, timeline: &Timeline, rows: &Rows, shared: &Shared) -> Html {
    let texts = LaterTexts::of(shared.lang);
    let turn = match seen.turn {
        0 => texts.loop_rests.to_owned(),
        turn => fill(texts.loop_turn, &[&turn.to_string()]),
    };
    let label =
        title.map_or_else(|| texts.event_loop.to_owned(), |title| format!("{} · {title}", texts.event_loop));
    html! {
        <section class="loop" data-loop={seen.program.to_string()} aria-label={label}>
            <h2 class="turn">{ for title.map(|title| html! { <b>{ format!("{title} · ") }</b> }) }<span data-turn={seen.turn.to_string()}>{ turn }</span></h2>
            <div class="boxes">
                { for Place::ALL.iter().map(|place| one_box(*place, seen, timeline, rows, shared)) }
            </div>
        </section>
    }
}

fn one_box(place: Place, seen: &Seen, timeline: &Timeline, rows: &Rows, shared: &Shared) -> Html {
    let texts = LaterTexts::of(shared.lang);
    let (title, line) = of_place(place, shared.lang);
    let chips = seen.places.chips(place);
    let name = match place {
        Place::Ready => "ready",
        Place::Thread => "thread",
        Place::Timers => "timers",
        Place::Waiting => "waiting",
        Place::Done => "done",
    };
    let nothing = match place {
        Place::Thread => idle(&seen.places, seen.position > 0, seen.ended, shared.lang),
        _ => texts.loop_empty.to_owned(),
    };
    html! {
        <div class={classes!("box", name)} data-box={name}>
            <h3 id={format!("loop-{}-{name}", seen.program)}>{ title }</h3>
            <p class="what">{ line }</p>
            <ol aria-labelledby={format!("loop-{}-{name}", seen.program)}>
                { for chips.shown.iter().enumerate().map(|(at, chip)| html! {
                    <>
                        { for begins(&chips.shown, at).map(|runs| html! { <li class="mark">{ of_turn(runs, shared.lang) }</li> }) }
                        { one_chip(chip, seen, timeline, rows, shared) }
                    </>
                }) }
                if chips.more > 0 {
                    <li class="more">{ fill(texts.loop_more, &[&chips.more.to_string()]) }</li>
                }
            </ol>
            if chips.shown.is_empty() {
                <p class="nothing">{ nothing }</p>
            }
            if place == Place::Waiting {
                { map(&seen.graph, timeline, rows, shared.lang) }
            }
        </div>
    }
}

/// With this chip the handles of a turn begin.
fn begins(chips: &[Chip], at: usize) -> Option<Runs> {
    let runs = |at: usize| match chips.get(at)?.doing {
        Doing::Ready(runs) | Doing::Wakes(runs) => Some(runs),
        _ => None,
    };
    runs(at).filter(|this| at.checked_sub(1).and_then(runs) != Some(*this))
}

fn one_chip(chip: &Chip, seen: &Seen, timeline: &Timeline, rows: &Rows, shared: &Shared) -> Html {
    let (key, lane) = match chip.key {
        Key::Lane(lane) => (format!("{}", lane.0), Some(lane)),
        Key::Timer(lane) => (format!("timer-{}", lane.0), Some(lane)),
        Key::Call(number) => (format!("call-{number}"), None),
    };
    let hue = lane.and_then(|lane| row_of(rows, lane)).map(|row| format!("hue-{}", hue(row)));
    let kind = match &chip.doing {
        Doing::Runs(_) => "runs",
        Doing::Ready(Runs::NextTurn) | Doing::Wakes(Runs::NextTurn) => "later",
        Doing::Ended(End::Raised(_)) => "raised",
        _ => "",
    };
    html! {
        <li class={classes!("chip", hue, kind, lane.is_none().then_some("call"))} data-chip={format!("{}-{key}", seen.program)}>
            { of_chip(chip, seen.program, timeline, shared) }
            { " " }
            <span>{ note(timeline, chip, seen.position, seen.now, shared.lang) }</span>
        </li>
    }
}

/// The name on a chip; that of a task selects it, as its name beside the bars does.
fn of_chip(chip: &Chip, program: usize, timeline: &Timeline, shared: &Shared) -> Html {
    let name = name(timeline, chip);
    let (Key::Lane(lane) | Key::Timer(lane)) = chip.key else { return html! { <b>{ name }</b> } };
    let select = shared.dispatch.reform(move |_: MouseEvent| Action::Player(Ask::Lane(program, lane)));
    html! { <button class="name" onclick={select}>{ name }</button> }
}
