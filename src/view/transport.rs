//! The transport: play and pause, from the start, the scrub bar, the clock, the speed.
//!
//! The scrub bar's place and the clock's text are the stage's to write.

use crate::link::Speed;
use crate::scenario::Decimal;
use crate::time::Time;
use crate::view::action::{Action, Shared};
use crate::view::later::player::ask::Ask;
use crate::view::stage::Stage;
use crate::view::{icons, motion};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub stage: Rc<Stage>,
    pub playing: bool,
    /// All programs ended, and the clock shows the end.
    pub over: bool,
    pub speed: Speed,
    /// The player's tools are shown.
    pub tools: bool,
    pub shared: Shared,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage)
            && (self.playing, self.over, self.tools) == (other.playing, other.over, other.tools)
            && self.speed == other.speed
            && self.shared == other.shared
    }
}

#[component]
pub fn Transport(props: &Props) -> Html {
    let Props { stage, shared, .. } = props;
    let texts = shared.texts();
    let (icon, label) = match (props.over, props.playing) {
        (true, _) => (icons::play(), texts.again),
        (false, true) => (icons::pause(), texts.pause),
        (false, false) => (icons::play(), texts.play),
    };
    let toggle = shared.dispatch.reform(|_: MouseEvent| Action::Toggle);
    let restart = shared.dispatch.reform(|_: MouseEvent| Action::Restart);
    let scrubbed = shared.dispatch.reform(|_: Event| Action::Scrubbed);
    let scrub = {
        let (stage, shared) = (stage.clone(), shared.clone());
        Callback::from(move |event: InputEvent| {
            let bar: HtmlInputElement = event.target_unchecked_into();
            let span = stage.with(|run| run.span(run.live().now())).unwrap_or_default();
            let part = bar.value_as_number() / 1000.0;
            shared.send(Action::Scrub(Time::from_secs(span.as_secs() * part)));
        })
    };
    let step = |ahead: bool| {
        let label = if ahead { texts.step_ahead } else { texts.step_back };
        let step = shared.dispatch.reform(move |_: MouseEvent| Action::Player(Ask::Step { ahead }));
        let action = if ahead { "ahead" } else { "back" };
        html! {
            <button class="icon" data-action={action} aria-label={label} title={label} onclick={step}>{ icons::step(ahead) }</button>
        }
    };
    let open = shared.dispatch.reform(|_: MouseEvent| Action::Player(Ask::Tools));
    html! {
        <div class="transport">
            <button class="main" data-action="play" onclick={toggle}>{ icon }{ label }</button>
            <button class="icon" data-action="restart" aria-label={texts.restart} title={texts.restart} onclick={restart}>
                { icons::restart() }
            </button>
            { step(false) }
            { step(true) }
            { speeds(props.speed, shared) }
            <button class="icon" data-action="tools" aria-expanded={props.tools.to_string()} aria-label={texts.tools} title={texts.tools} onclick={open}>
                { icons::tools() }
            </button>
            <div class="seek">
                <input
                    ref={stage.marks.scrub.node()}
                    class="scrub"
                    type="range"
                    min="0"
                    max="1000"
                    step="any"
                    aria-label={texts.scrub}
                    data-action="scrub"
                    oninput={scrub}
                    onchange={scrubbed}
                />
                <span class="clock num" ref={stage.marks.clock.node()}></span>
            </div>
        </div>
    }
}

fn speeds(current: Speed, shared: &Shared) -> Html {
    let dispatch = shared.dispatch.clone();
    let choose = Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Some(speed) = Decimal::parse(&value).and_then(Speed::new) {
            dispatch.emit(Action::Speed(speed));
        }
    });
    let current = current.decimal().to_string();
    let strange = (!motion::SPEEDS.contains(&&*current)).then_some(&*current);
    html! {
        <select data-action="speed" aria-label={shared.texts().speed} title={shared.texts().speed} onchange={choose}>
            { for strange.into_iter().chain(motion::SPEEDS).map(|speed| html! {
                <option value={speed.to_owned()} selected={*speed == *current}>{ format!("{speed}×") }</option>
            }) }
        </select>
    }
}
