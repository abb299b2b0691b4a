//! What the picture means in a sentence, the rule to remember, and things to try.

use crate::i18n::UiTexts;
use crate::scenario::Texts;
use crate::time::Time;
use yew::prelude::*;

/// The first program's total over the second's, where they are known.
pub fn meaning(totals: &[Option<Time>], texts: &UiTexts) -> Html {
    let factor = match totals {
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

pub fn rule(scenario: &Texts) -> Html {
    html! { <p class="rule">{ scenario.rule }</p> }
}

pub fn tries(scenario: &Texts, texts: &UiTexts) -> Html {
    html! {
        <div class="tries">
            { texts.tries }{ " " }
            <ul>
                { for scenario.tries.iter().map(|hint| html! { <li><a href={hint.link}>{ hint.label }</a></li> }) }
            </ul>
        </div>
    }
}
