//! The knobs of the scenario: ranges in the hue of their lane, switches, choices.

use crate::paint::rows::hue;
use crate::scenario::{self, Kind, Scenario, Setting, Unit};
use crate::view::action::{Action, Shared};
use crate::view::choices::KnobView;
use crate::view::number::Number;
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shared: Shared,
    pub scenario: &'static str,
    pub knobs: Rc<[KnobView]>,
}

#[component]
pub fn Knobs(props: &Props) -> Html {
    let shared = &props.shared;
    let Some(scenario) = scenario::find(props.scenario) else { return Html::default() };
    if props.knobs.is_empty() {
        return Html::default();
    }
    // Rows of three or of four, whichever comes out even; a few have more room.
    let row = match props.knobs.len() {
        1 | 2 => "two",
        many if many == 5 || many.is_multiple_of(3) => "three",
        _ => "four",
    };
    // What is alike stands together: ranges, choices, switches.
    let of = |rank: u8| props.knobs.iter().filter(move |view| view.rank() == rank);
    html! {
        <fieldset class={classes!("knobs", row)}>
            <legend class="heard">{ shared.texts().knobs }</legend>
            { for of(0).chain(of(1)).chain(of(2)).map(|view| knob(view, scenario, shared)) }
        </fieldset>
    }
}

fn knob(view: &KnobView, scenario: &'static Scenario, shared: &Shared) -> Html {
    let name = view.knob.name.clone();
    let label = scenario.texts(shared.lang).knob(&name).to_owned();
    let control = scenario.control(&name);
    let class = control.and_then(|control| control.lane).map(|lane| format!("hue-{}", hue(lane.into())));
    let class = classes!("knob", class);
    let key = name.to_string();
    match (&view.knob.kind, &view.setting) {
        (Kind::Range { .. }, Setting::Number(value)) => {
            let unit = control.map_or(Unit::None, |control| control.unit);
            html! { <Number {key} shared={shared.clone()} {class} {label} knob={view.knob.clone()} value={*value} {unit} /> }
        }
        (Kind::Choice(choices), Setting::Text(chosen)) => {
            let id = format!("knob-{name}");
            let choose = shared.dispatch.reform({
                let name = name.clone();
                move |event: Event| {
                    let value = event.target_unchecked_into::<HtmlSelectElement>().value();
                    Action::Knob(name.clone(), Setting::Text(value.into()))
                }
            });
            html! {
                <div {key} class={classes!(class, "choice")}>
                    <div class="top"><label for={id.clone()}>{ label }</label></div>
                    <select {id} data-knob={name.to_string()} onchange={choose}>
                        { for choices.iter().map(|choice| html! {
                            <option value={choice.to_string()} selected={choice == chosen}>{ &**choice }</option>
                        }) }
                    </select>
                </div>
            }
        }
        (_, setting) => {
            let flip = shared.dispatch.reform({
                let name = name.clone();
                move |event: Event| {
                    let on = event.target_unchecked_into::<HtmlInputElement>().checked();
                    Action::Knob(name.clone(), Setting::Switch(on))
                }
            });
            let checked = *setting == Setting::Switch(true);
            html! {
                <label {key} class={classes!(class, "switch")}>
                    <span>{ label }</span>
                    <input type="checkbox" role="switch" data-knob={name.to_string()} {checked} onchange={flip} />
                </label>
            }
        }
    }
}
