//! What the picture means in a sentence, the rule to remember, and things to try.

use crate::scenario;
use crate::time::Time;
use crate::view::action::use_shared;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// How long each program will have taken, where that is known.
    pub totals: Rc<[Option<Time>]>,
}

/// The first program's total over the second's.
#[component]
pub fn Meaning(props: &Props) -> Html {
    let texts = use_shared().texts();
    let factor = match &*props.totals {
        [Some(first), Some(second)] if *first > Time::ZERO && *second > Time::ZERO => {
            first.as_secs() / second.as_secs()
        }
        _ => return html! { <p class="meaning"></p> },
    };
    let number = format!("{factor:.1}");
    let (before, after) = match &*number {
        "1.0" => texts.same,
        _ if factor > 1.0 => texts.faster,
        _ => texts.slower,
    };
    // The unit goes with the number: "3.0배".
    let cut = after.chars().next().map_or(0, char::len_utf8);
    html! {
        <p class="meaning">
            { before }<b><span data-factor="">{ number }</span>{ &after[..cut] }</b>{ &after[cut..] }
        </p>
    }
}

#[derive(Properties, PartialEq)]
pub struct ScenarioProps {
    pub scenario: &'static str,
}

#[component]
pub fn Rule(props: &ScenarioProps) -> Html {
    let shared = use_shared();
    let Some(scenario) = scenario::find(props.scenario) else { return Html::default() };
    html! { <p class="rule">{ scenario.texts(shared.lang).rule }</p> }
}

#[component]
pub fn Tries(props: &ScenarioProps) -> Html {
    let shared = use_shared();
    let Some(scenario) = scenario::find(props.scenario) else { return Html::default() };
    let tries = scenario.texts(shared.lang).tries;
    html! {
        <div class="tries">
            { shared.texts().tries }{ " " }
            <ul>{ for tries.iter().map(|hint| html! { <li><a href={hint.link}>{ hint.label }</a></li> }) }</ul>
        </div>
    }
}
