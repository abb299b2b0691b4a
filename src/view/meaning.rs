//! What the picture means in a sentence, the rule to remember, and things to try.

use crate::i18n::{UiTexts, fill};
use crate::scenario::{self, Scenario, Texts, neighbours};
use crate::time::Time;
use crate::view::action::Shared;
use crate::view::choices::KnobView;
use crate::view::knobs::Knobs;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct LessonProps {
    pub scenario: &'static str,
    /// How long each program takes, where that is known.
    pub totals: Vec<Option<Time>>,
    pub knobs: Rc<[KnobView]>,
    pub shared: Shared,
}

/// What is said of the picture, and what can be changed of it.
#[component]
pub fn Lesson(props: &LessonProps) -> Html {
    let LessonProps { totals, knobs, shared, .. } = props;
    let Some(scenario) = scenario::find(props.scenario) else { return Html::default() };
    let (own, texts) = (scenario.texts(shared.lang), shared.texts());
    html! {
        <>
            { meaning(totals, scenario, &own, texts) }
            <Knobs shared={shared.clone()} scenario={scenario.id} knobs={knobs.clone()} />
            { rule(&own) }
            { tries(&own, texts) }
        </>
    }
}

/// The first program's total over the second's, where they are known.
fn meaning(totals: &[Option<Time>], scenario: &Scenario, own: &Texts, texts: &UiTexts) -> Html {
    // One program has nothing to be held against, nor have two that do different things.
    let [first_way, second_way] = &own.programs[..] else { return Html::default() };
    if !scenario.same_work() {
        return Html::default();
    }
    let factor = match totals {
        [Some(first), Some(second)] if *first > Time::ZERO && *second > Time::ZERO => {
            first.as_secs() / second.as_secs()
        }
        _ => return html! { <p class="meaning"></p> },
    };
    let number = format!("{factor:.1}");
    if scenario.section != 1 {
        let quicker = |said: [&str; 3]| fill(texts.quicker, &texts.quicker_order.map(|at| said[at]));
        let said = match &*number {
            // Two ways that take equally long say nothing by it.
            "1.0" => String::new(),
            _ if factor > 1.0 => quicker([second_way.short, first_way.short, &number]),
            _ => quicker([first_way.short, second_way.short, &format!("{:.1}", 1.0 / factor)]),
        };
        return html! { <p class="meaning">{ said }</p> };
    }
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

fn rule(scenario: &Texts) -> Html {
    html! { <p class="rule">{ scenario.rule }</p> }
}

fn tries(scenario: &Texts, texts: &UiTexts) -> Html {
    if scenario.tries.is_empty() {
        return Html::default();
    }
    html! {
        <div class="tries">
            { texts.tries }{ " " }
            <ul>
                { for scenario.tries.iter().map(|hint| html! { <li><a href={hint.link}>{ hint.label }</a></li> }) }
            </ul>
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct StepsProps {
    pub scenario: &'static str,
    pub shared: Shared,
}

/// To the scenarios before and after this one.
#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let StepsProps { scenario, shared } = props;
    let [before, after] = neighbours(scenario);
    let texts = shared.texts();
    let step = |scenario: &Scenario, rel: &'static str, label: &str| {
        let title = scenario.title(shared.lang);
        html! { <a {rel} href={format!("#/{}", scenario.id)} aria-label={fill(label, &[title])}>{
            if rel == "prev" { format!("← {title}") } else { format!("{title} →") }
        }</a> }
    };
    html! {
        <nav class="steps" aria-label={texts.steps}>
            { for before.map(|scenario| step(scenario, "prev", texts.previous)) }
            { for after.map(|scenario| step(scenario, "next", texts.next)) }
        </nav>
    }
}
