//! The program's text: coloured, the lines that lanes are on lit in their hues, knobs underlined.

use crate::scenario::{Displayed, Place};
use crate::view::beat::{Lit, lit_in};
use crate::view::highlight::{self, Piece};
use crate::view::stage::Stage;
use crate::view::told::use_beat;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub displayed: Rc<Displayed>,
    pub stage: Rc<Stage>,
    /// The number of the program.
    pub at: usize,
    /// The line of a compile error, counted from 1.
    pub wrong: Option<u32>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        let text = Rc::ptr_eq(&self.displayed, &other.displayed) || self.displayed == other.displayed;
        text && Rc::ptr_eq(&self.stage, &other.stage) && self.at == other.at && self.wrong == other.wrong
    }
}

#[component]
pub fn Code(props: &Props) -> Html {
    let pieces = use_memo(props.displayed.clone(), |displayed| highlight::lines(&displayed.text));
    let beat = use_beat(&props.stage, props.at, |before, now, at| lit_in(before, at) != lit_in(now, at));
    let all = lit_in(&beat, props.at);
    let lines = pieces.iter().zip(1..).map(|(pieces, number)| {
        let lit = all.iter().find(|lit| lit.line == number);
        let places = props.displayed.places.iter().filter(|place| place.line == number);
        line(pieces, places.collect(), lit, props.wrong == Some(number))
    });
    html! {
        <pre class="program" tabindex="0"><code translate="no">{ for lines }</code></pre>
    }
}

/// One line, with the dots of the lanes there.
pub fn line(pieces: &[Piece], places: Vec<&Place>, lit: Option<&Lit>, wrong: bool) -> Html {
    let lanes = lit.map_or(&[][..], |lit| &lit.lanes);
    // The hue is that of the lane that runs there; of the first one that waits, if none does.
    let lead = lanes.iter().find(|(_, runs)| *runs).or(lanes.first());
    let class = classes!(
        "ln",
        lit.map(|_| if lead.is_some() { "lit" } else { "here" }),
        lead.map(|(hue, _)| format!("hue-{hue}")),
        wrong.then_some("wrong"),
    );
    let mut column = 0;
    let spans = pieces.iter().map(|piece| {
        let start = column;
        column += piece.text.chars().count() as u32;
        let place =
            places.iter().find(|place| place.columns.contains(&start) || start == place.columns.start);
        let knob = place.map(|_| "knob-place");
        match (piece.class, knob) {
            ("", None) => html! { { &piece.text } },
            (class, knob) => html! { <span class={classes!(class, knob)}>{ &piece.text }</span> },
        }
    });
    let spans: Html = spans.collect();
    html! {
        <span {class}>
            <span>{ spans }</span>
            if !lanes.is_empty() || lit.is_some_and(|lit| lit.more > 1) {
                <span class="dots" aria-hidden="true">
                    { for lanes.iter().map(|(hue, runs)| html! {
                        <i class={classes!(format!("hue-{hue}"), runs.then_some("runs"))}></i>
                    }) }
                    { for lit.map(|lit| lit.more).filter(|more| *more > 1) }
                </span>
            }
        </span>
    }
}
