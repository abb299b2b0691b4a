//! The picture: a group of bars a program, the axis that they share, the legend, the transport.

use crate::link::Speed;
use crate::scenario;
use crate::time::Time;
use crate::timeline::{Lane, State};
use crate::trace::End;
use crate::view::action::use_shared;
use crate::view::beat::Beat;
use crate::view::group::Group;
use crate::view::legend::Legend;
use crate::view::stage::{GROUPS, Stage};
use crate::view::transport::Transport;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub scenario: &'static str,
    pub stage: Rc<Stage>,
    pub beat: Beat,
    pub speed: Speed,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage)
            && self.scenario == other.scenario
            && self.beat == other.beat
            && self.speed == other.speed
    }
}

#[component]
pub fn Chart(props: &Props) -> Html {
    let shared = use_shared();
    let texts = shared.texts();
    let Some(scenario) = scenario::find(props.scenario) else { return Html::default() };
    let names = scenario.texts(shared.lang).programs;
    let axis = props.stage.marks.axis.clone();
    {
        let (stage, axis) = (props.stage.clone(), axis.clone());
        use_effect_with((), move |()| stage.observe(&axis));
    }
    let groups = scenario.programs.iter().zip(names).zip(props.beat.groups.iter()).enumerate().take(GROUPS);
    let groups = groups.map(|(at, ((program, name), beat))| {
        let state = match (beat.ended.is_some(), props.beat.playing) {
            (true, _) => "finished",
            (false, true) => "running",
            (false, false) => "paused",
        };
        html! {
            <Group
                key={program.id}
                id={program.id}
                {at}
                {name}
                stage={props.stage.clone()}
                rows={beat.rows.clone()}
                {state}
                total={beat.total}
                runs={props.stage.with(|run| run.groups[at].error().is_none()).unwrap_or_default()}
            />
        }
    });
    let seen = |what: fn(&Lane) -> bool| props.stage.with(|run| run.foresees(what)).unwrap_or_default();
    html! {
        <section class="chart" aria-label={texts.chart}>
            { for groups }
            <div class="axis-row"><canvas ref={axis} aria-hidden="true"></canvas></div>
            <Legend
                ready={seen(|lane| lane.segments.iter().any(|part| part.state == State::Ready && part.length() > Time::ZERO))}
                raised={seen(|lane| matches!(lane.end, Some((_, End::Raised(_)))))}
                cancelled={seen(|lane| matches!(lane.end, Some((_, End::Cancelled))))}
            />
            <Transport stage={props.stage.clone()} playing={props.beat.playing} over={props.beat.over} speed={props.speed} />
        </section>
    }
}
