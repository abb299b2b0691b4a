//! The tools under the transport: how far steps go, the zoom, what happened just now.

use super::Player;
use super::ask::{Ask, Stride};
use super::compare::can_keep;
use super::event_loop::event_loop;
use crate::i18n::Lang;
use crate::link::{Show, State};
use crate::timeline::happened::happened;
use crate::view::action::{Action, Shared};
use crate::view::beat::Beat;
use crate::view::later::texts::LaterTexts;
use crate::view::names::called;
use crate::view::stage::Stage;
use crate::view::told::use_beat;
use std::rc::Rc;
use yew::prelude::*;

#[inline(never)]
pub fn tools(player: &Player, chosen: &State, stage: &Rc<Stage>, beat: &Beat, shared: &Shared) -> Html {
    let texts = LaterTexts::of(shared.lang);
    let ask = |ask: Ask| shared.dispatch.reform(move |_: MouseEvent| Action::Player(ask.clone()));
    let stride = |stride: Stride, name: &'static str, text: &'static str| {
        let pressed = player.stride == stride;
        html! {
            <button data-stride={name} aria-pressed={pressed.to_string()} onclick={ask(Ask::Stride(stride))}>{ text }</button>
        }
    };
    let zoomed = chosen.zoom.is_some();
    html! {
        <section class="player" aria-label={texts.tools}>
            <div class="bar">
                <div class="pick" role="group" aria-label={texts.stride}>
                    <span>{ texts.stride }</span>
                    { stride(Stride::Event, "event", texts.stride_event) }
                    { stride(Stride::Line, "line", texts.stride_line) }
                    { stride(Stride::Turn, "turn", texts.stride_turn) }
                    if chosen.lane.is_some() {
                        { stride(Stride::Lane, "lane", texts.stride_lane) }
                    }
                </div>
                <div class="pick" role="group" aria-label={texts.zoom}>
                    <span>{ texts.zoom }</span>
                    <button data-action="zoom-in" aria-label={texts.zoom_in} title={texts.zoom_in} onclick={ask(Ask::Zoom(2.0, None))}>{ "+" }</button>
                    <button data-action="zoom-out" aria-label={texts.zoom_out} title={texts.zoom_out} disabled={!zoomed} onclick={ask(Ask::Zoom(0.5, None))}>{ "−" }</button>
                    <button data-action="fit" disabled={!zoomed} onclick={ask(Ask::Show(None))}>{ texts.fit }</button>
                </div>
                <button data-action="arrows" aria-pressed={chosen.show.has(Show::ARROWS).to_string()} onclick={ask(Ask::Arrows)}>{ texts.arrows }</button>
                <button data-action="loop" aria-expanded={chosen.show.has(Show::LOOP).to_string()} onclick={ask(Ask::EventLoop)}>{ texts.event_loop }</button>
                if chosen.kept.is_none() {
                    if can_keep(chosen, shared.lang) {
                        <button data-action="keep" onclick={ask(Ask::Keep)}>{ texts.keep }</button>
                    }
                    if chosen.scenario().programs.len() > 1 {
                        <button data-action="differences" aria-expanded={chosen.show.has(Show::DIFFERENCES).to_string()} onclick={ask(Ask::Differences)}>{ texts.differences }</button>
                    }
                }
                <button class="plain" data-action="help" onclick={ask(Ask::Help)}>{ texts.keys }</button>
            </div>
            <JustNow stage={stage.clone()} lang={shared.lang} />
            if chosen.show.has(Show::LOOP) {
                { event_loop(player.slow, chosen, stage, beat, shared) }
            }
        </section>
    }
}

#[derive(Properties)]
struct JustNowProps {
    stage: Rc<Stage>,
    lang: Lang,
}

impl PartialEq for JustNowProps {
    fn eq(&self, other: &JustNowProps) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage) && self.lang == other.lang
    }
}

#[component]
fn JustNow(props: &JustNowProps) -> Html {
    let beat = use_beat(&props.stage, 0, |before, now, _| before != now);
    let said = if beat.playing || beat.over { None } else { just_now(&props.stage, props.lang) };
    html! { <p class="just-now" data-just-now="">{ said.unwrap_or_default() }</p> }
}

/// The last event before the place where one stands, of the program that it happened in.
fn just_now(stage: &Stage, lang: Lang) -> Option<String> {
    stage.with_chosen(|run, chosen| {
        let names = called(chosen, lang);
        let now = run.live().now();
        let last = run.groups.iter().enumerate().filter_map(|(at, group)| {
            let position = run.position(at, now).checked_sub(1)?;
            let timeline = group.timeline.borrow();
            group.with_trace(run.live(), |trace| {
                let event = trace.events_from(position as usize).next()?;
                let several = run.groups.len() > 1;
                let name = if several { format!("{}: ", names.get(at)?.short) } else { String::new() };
                Some((event.at, at, format!("{name}{}", happened(&timeline, &event, position + 1, lang))))
            })?
        });
        last.max().map(|(.., told)| told)
    })?
}
