//! The lane that is selected: what is true of it at the instant, and its whole story, under the picture.

use super::ask::Ask;
use crate::i18n::fill;
use crate::link::State;
use crate::paint::rows::{hue, row_of};
use crate::timeline::account::seconds;
use crate::timeline::story::{About, Told, current, facts, story as told};
use crate::trace::LaneId;
use crate::view::action::{Action, Shared};
use crate::view::icons;
use crate::view::later::Sheet;
use crate::view::later::texts::LaterTexts;
use crate::view::stage::Stage;
use std::rc::Rc;
use yew::prelude::*;

/// Of a longer story the sentences around the instant are shown.
const MOST: usize = 120;

/// What is shown of the lane.
struct Shown {
    label: Rc<str>,
    name: Rc<str>,
    function: Rc<str>,
    facts: Vec<(About, String)>,
    told: Vec<Told>,
    current: Option<usize>,
    /// The lines of the program that it comes to, and its hue.
    lines: Vec<u32>,
    hue: Option<u8>,
}

#[inline(never)]
pub fn story(chosen: &State, stage: &Stage, shared: &Shared) -> Html {
    let Some(program) = chosen.lane.map(|(program, _)| program) else { return Html::default() };
    let Some(shown) = shown(chosen, stage, shared) else { return Html::default() };
    let texts = LaterTexts::of(shared.lang);
    let ask = |ask: Ask| shared.dispatch.reform(move |_: MouseEvent| Action::Player(ask.clone()));
    let first = shown.current.map_or(0, |current| current.saturating_sub(MOST / 2));
    let part = shown.told.iter().enumerate().skip(first).take(MOST);
    let swatch = shown.hue.map(|hue| format!("hue-{hue}"));
    html! {
        <section class="story" data-story="" aria-label={fill(texts.story, &[&shown.label])}>
            <h2><i class={classes!("swatch", swatch)} aria-hidden="true"></i>{ &*shown.label }<small>{ names(&shown) }</small></h2>
            <button class="icon" data-action="close-story" aria-label={texts.close} title={texts.close} onclick={ask(Ask::Nothing)}>{ icons::close() }</button>
            <dl>
                { for shown.facts.iter().map(|(about, fact)| {
                    let (id, name) = named(*about, texts);
                    html! { <div><dt>{ name }</dt><dd data-fact={id}>{ fact }</dd></div> }
                }) }
            </dl>
            <ol start={(first + 1).to_string()}>
                { for part.map(|(at, told)| {
                    let here = shown.current == Some(at);
                    let ahead = shown.current.is_none_or(|current| at > current);
                    let class = classes!("sentence", ahead.then_some("ahead"));
                    html! {
                        <li key={at} aria-current={here.then_some("step")}>
                            <button {class} onclick={ask(Ask::Seek(told.from))}><span class="num">{ times(told, shared) }</span>{ &told.text }</button>
                        </li>
                    }
                }) }
            </ol>
            { lines_style(program, &shown) }
        </section>
    }
}

fn shown(chosen: &State, stage: &Stage, shared: &Shared) -> Option<Shown> {
    let (program, lane) = chosen.lane?;
    let (at, id) = (program as usize, LaneId(lane));
    stage.with(|run| {
        let group = run.groups.get(at)?;
        let position = run.position(at, run.live().now());
        let timeline = group.timeline.borrow();
        let known = group.farthest();
        let lane = timeline.lane(id)?;
        group.with_trace(run.live(), |trace| {
            let mut told = told(&timeline, trace, id, position, shared.lang);
            if let Some(last) = told.last_mut().filter(|last| last.to.is_none()) {
                last.to = known.lane(id).and_then(|lane| lane.segment(last.since)?.to);
            }
            Shown {
                label: lane.label.clone(),
                name: lane.name.clone(),
                function: lane.function.clone(),
                facts: facts((&timeline, trace, &known), id, position, shared.lang),
                current: current(&told, position),
                told,
                lines: known.lines_of(id),
                hue: row_of(&group.rows(), id).map(hue),
            }
        })
    })?
}

/// asyncio's name, and the function where that is not its name.
fn names(shown: &Shown) -> String {
    match shown.name == shown.function {
        true => shown.name.to_string(),
        false => format!("{} · {}", shown.name, shown.function),
    }
}

/// A fact's mark in the document, and its name.
fn named(about: About, texts: &LaterTexts) -> (&'static str, &'static str) {
    match about {
        About::Now => ("now", texts.fact_now),
        About::Line => ("line", texts.fact_line),
        About::Woken => ("woken", texts.fact_woken),
        About::Parent => ("parent", texts.fact_parent),
        About::Result => ("result", texts.fact_result),
    }
}

fn times(told: &Told, shared: &Shared) -> String {
    let from = seconds(told.from);
    let times = match told.to.map(seconds) {
        Some(to) if to != from => format!("{from}–{to}"),
        Some(_) => from,
        None => return format!("{} –", fill(shared.texts().seconds, &[&from])),
    };
    fill(shared.texts().seconds, &[&times])
}

/// The lines of the program that the lane comes to are marked in its hue. The program's text is none of this
/// part's elements, so they are marked by a sheet of styles.
fn lines_style(program: u32, shown: &Shown) -> Html {
    let Some(hue) = shown.hue.filter(|_| !shown.lines.is_empty()) else { return Html::default() };
    let lines = shown.lines.iter().map(|line| format!(".ln:nth-child({line})"));
    let lines = lines.collect::<Vec<_>>().join(",");
    let text = format!(
        "#program[aria-labelledby=tab-{program}] :is({lines}){{box-shadow:inset 4px 0 0 var(--l{hue})}}"
    );
    html! { <Marked text={text} /> }
}

#[derive(Properties, PartialEq)]
struct Marks {
    text: String,
}

/// Has these styles on the page as long as it is there.
#[component]
fn Marked(props: &Marks) -> Html {
    use_effect_with(props.text.clone(), |text| {
        let sheet = Sheet::new(text);
        move || drop(sheet)
    });
    Html::default()
}
