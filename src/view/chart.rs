//! The picture: a group of bars a program, the axis that they share, the legend, the transport.

use crate::link::Speed;
use crate::time::Time;
use crate::timeline::{Lane, State};
use crate::trace::{End, For};
use crate::view::action::Shared;
use crate::view::beat::{Beat, GroupBeat};
use crate::view::group::group;
use crate::view::later::player::differ_by;
use crate::view::later::{self, Between};
use crate::view::legend::{Legend, Rare};
use crate::view::names::called;
use crate::view::stage::{GROUPS, Stage};
use crate::view::transport::Transport;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub shared: Shared,
    pub scenario: &'static str,
    /// How many runs were started.
    pub runs: u32,
    /// One was kept.
    pub kept: bool,
    pub stage: Rc<Stage>,
    pub beat: Beat,
    pub speed: Speed,
    /// Moments to mark.
    pub moments: Rc<[Time]>,
    /// The lane that is selected, as in a link.
    pub lane: Option<(u32, u32)>,
    /// The player's tools are shown.
    pub tools: bool,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage)
            && self.shared == other.shared
            && self.scenario == other.scenario
            && self.runs == other.runs
            && self.beat == other.beat
            && self.speed == other.speed
            && self.moments == other.moments
            && self.lane == other.lane
            && self.tools == other.tools
    }
}

#[component]
pub fn Chart(props: &Props) -> Html {
    let texts = props.shared.texts();
    let stage = &props.stage;
    let names = stage.with_chosen(|_, chosen| called(chosen, props.shared.lang)).unwrap_or_default();
    let differ =
        if props.kept { stage.with_chosen(|_, chosen| differ_by(chosen, props.shared.lang)) } else { None };
    let differ = differ.unwrap_or_default();
    let seen: [fn(&Lane) -> bool; 4] = [
        |lane| lane.segments.iter().any(|part| awaits(&part.state) && part.length() > Time::ZERO),
        |lane| lane.segments.iter().any(|part| part.state == State::Ready && part.length() > Time::ZERO),
        |lane| matches!(lane.end, Some((_, End::Raised(_)))),
        |lane| matches!(lane.end, Some((_, End::Cancelled))),
    ];
    let [awaits, ready, raised, cancelled] = stage.with(|run| run.foresees(seen)).unwrap_or_default();
    let rare = Rare {
        awaits,
        ready,
        raised,
        cancelled,
        between: stage
            .with(|run| if run.has_marks() { later::between(run) } else { Between::default() })
            .unwrap_or_default(),
        ordered: props.beat.groups.iter().any(GroupBeat::has_order),
    };
    let span = stage.with(|run| run.total()).flatten().filter(|span| *span > Time::ZERO);
    let moments =
        span.map(|span| props.moments.iter().map(|at| (at.as_secs() / span.as_secs()).min(1.0)).collect());
    let moments: Vec<f64> = moments.unwrap_or_default();
    html! {
        <section class="chart" aria-label={texts.chart}>
            { for names.iter().enumerate().take(GROUPS).map(|(at, name)| group(at, (name, differ.get(at)), if at + 1 == names.len() { &moments } else { &[] }, stage, &props.beat, props.lane, &props.shared)) }
            <div class="axis-row"><canvas ref={stage.marks.axis.node()} aria-hidden="true"></canvas></div>
            <Legend {rare} lang={props.shared.lang} />
            <Transport
                stage={stage.clone()}
                playing={props.beat.playing}
                over={props.beat.over}
                speed={props.speed}
                tools={props.tools}
                shared={props.shared.clone()}
            />
        </section>
    }
}

/// Whether another lane, or something else that is no timer, will wake it.
fn awaits(state: &State) -> bool {
    matches!(state, State::Waiting(For::Lane(_) | For::Lanes(_) | For::Future | For::Object(_)))
}
