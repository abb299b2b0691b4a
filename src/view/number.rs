//! A knob for a number: a range to drag and a field to type in. What was typed is never lost: while
//! it is no value of the knob's, it stays with the reason, and the run keeps the last good one.

use crate::i18n::{UiTexts, fill};
use crate::scenario::knobs::Refused;
use crate::scenario::{Decimal, Kind, Knob, Setting, Unit};
use crate::view::action::{Action, Shared};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shared: Shared,
    pub knob: Knob,
    pub value: Decimal,
    pub unit: Unit,
    pub label: String,
    pub class: Classes,
}

#[component]
pub fn Number(props: &Props) -> Html {
    let shared = &props.shared;
    let texts = shared.texts();
    // What is being typed, while it differs from the value.
    let draft = use_state(|| None::<String>);
    let range = use_node_ref();
    let Kind::Range { min, max, step } = props.knob.kind else { return Html::default() };
    {
        let (range, part) = (range.clone(), part(props.value, min, max));
        use_effect_with(part, move |part| {
            if let Some(range) = range.cast::<HtmlInputElement>() {
                // A property of this name can always be set.
                let _ = range.style().set_property("--at", &format!("{part:.3}%"));
            }
        });
    }
    let drag = {
        let (shared, knob, draft) = (shared.clone(), props.knob.clone(), draft.clone());
        Callback::from(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value_as_number();
            draft.set(None);
            let value = knob.fit(Decimal::from_f64(value));
            shared.send(Action::Knob(knob.name.clone(), Setting::Number(value)));
        })
    };
    let typed = {
        let (shared, knob, draft) = (shared.clone(), props.knob.clone(), draft.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Ok(setting) = knob.read(&plain(&text)) {
                shared.send(Action::Knob(knob.name.clone(), setting));
            }
            draft.set(Some(text));
        })
    };
    let left = {
        let (knob, draft) = (props.knob.clone(), draft.clone());
        Callback::from(move |_: Event| {
            if draft.as_ref().is_some_and(|text| knob.read(&plain(text)).is_ok()) {
                draft.set(None);
            }
        })
    };
    let shown = props.value.fixed(step.places().max(props.value.places()));
    let text = draft.as_ref().cloned().unwrap_or_else(|| shown.clone());
    let wrong = draft.as_ref().and_then(|text| props.knob.read(&plain(text)).err());
    let wrong = wrong.map(|refused| reason(refused, texts));
    let unit = match props.unit {
        Unit::Seconds => texts.unit_seconds,
        Unit::Count => texts.unit_count,
        Unit::None => "",
    };
    let name = props.knob.name.to_string();
    let (id, why) = (format!("value-{name}"), format!("why-{name}"));
    html! {
        <div class={props.class.clone()}>
            <div class="top">
                <label for={id.clone()}>{ &props.label }</label>
                <span class="value">
                    <input
                        {id}
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        data-knob-value={name.clone()}
                        value={text}
                        aria-invalid={wrong.is_some().then_some("true")}
                        aria-describedby={wrong.is_some().then(|| why.clone())}
                        oninput={typed}
                        onchange={left}
                    />
                    if !unit.is_empty() { <span class="unit">{ unit }</span> }
                </span>
            </div>
            <input
                ref={range}
                type="range"
                data-knob={name}
                min={min.to_string()}
                max={max.to_string()}
                step={step.to_string()}
                value={props.value.to_string()}
                aria-label={props.label.clone()}
                aria-valuetext={format!("{shown}{unit}")}
                oninput={drag}
            />
            if let Some(wrong) = wrong {
                <p class="wrong" id={why} role="alert">{ wrong }</p>
            }
        </div>
    }
}

/// How far along its range the value is, in percent.
fn part(value: Decimal, min: Decimal, max: Decimal) -> f64 {
    let span = max.as_f64() - min.as_f64();
    if span > 0.0 { (value.as_f64() - min.as_f64()) / span * 100.0 } else { 0.0 }
}

/// A number as people type it: blanks around it, a comma for the point, the unit behind it.
fn plain(text: &str) -> String {
    text.trim().trim_end_matches(['초', '개', 's']).trim_end().replace(',', ".")
}

fn reason(refused: Refused, texts: &UiTexts) -> String {
    match refused {
        Refused::NotANumber => texts.not_a_number.to_owned(),
        Refused::Outside { min, max } => fill(texts.outside, &[&min.to_string(), &max.to_string()]),
        Refused::OffStep { step } => fill(texts.off_step, &[&step.to_string()]),
        Refused::NotASwitch | Refused::NotAChoice => texts.not_a_choice.to_owned(),
    }
}
