//! The question before a run: offered, asked with the picture veiled, answered by the run itself.

use super::question::{Question, is_told, question};
use super::texts::LaterTexts;
use crate::i18n::fill;
use crate::scenario::Predict;
use crate::view::action::{Action, Shared};
use crate::view::progress::Mark;
use crate::view::run::Group;
use crate::view::stage::Stage;
use crate::view::told::Hearer;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The question of a scenario, where it has one. `run` numbers the runs: another one begins anew.
#[inline(never)]
pub fn ask(predict: Predict, stage: &Rc<Stage>, run: u32, shared: &Shared) -> Html {
    html! { <Ask {predict} stage={stage.clone()} {run} shared={shared.clone()} /> }
}

#[derive(Properties)]
pub struct Props {
    predict: Predict,
    stage: Rc<Stage>,
    run: u32,
    shared: Shared,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage)
            && (self.predict, self.run) == (other.predict, other.run)
            && self.shared == other.shared
    }
}

pub enum Message {
    /// Something happened in the run.
    Told,
    Start,
    Choose(usize),
    Stop,
}

/// How far it has come.
enum Phase {
    Offered,
    Asking(Question),
    Chosen(Question, usize),
    Told(Question, usize),
}

pub struct Ask {
    phase: Phase,
    /// The run that the phase is about.
    run: u32,
    /// What gets the focus when what had it is gone.
    focus: NodeRef,
    to_focus: bool,
    _hearer: Rc<Hearer>,
}

impl Component for Ask {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Ask>) -> Ask {
        let Props { stage, run, .. } = ctx.props();
        let told = ctx.link().callback(|()| Message::Told);
        Ask {
            phase: Phase::Offered,
            run: *run,
            focus: NodeRef::default(),
            to_focus: false,
            _hearer: stage.hear(move |_, _| told.emit(())),
        }
    }

    fn update(&mut self, ctx: &Context<Ask>, message: Message) -> bool {
        let Props { predict, stage, shared, run } = ctx.props();
        if let Message::Told = message {
            return self.hear(ctx.props());
        }
        let phase = match (message, std::mem::replace(&mut self.phase, Phase::Offered)) {
            (Message::Start, _) => {
                let read = |group: &Group| {
                    group.with_preview(|preview| question(predict.about, preview, shared.lang)).flatten()
                };
                let Some(question) = stage.with(|run| run.groups.last().and_then(read)).flatten() else {
                    return false;
                };
                // The run that is about to be started for it.
                self.run = run + 1;
                shared.send(Action::Veil(true));
                Phase::Asking(question)
            }
            (Message::Choose(choice), Phase::Asking(question)) => {
                shared.send(Action::Toggle);
                Phase::Chosen(question, choice)
            }
            (Message::Choose(_) | Message::Told, before) => before,
            (Message::Stop, _) => {
                shared.send(Action::Veil(false));
                Phase::Offered
            }
        };
        self.phase = phase;
        self.to_focus = true;
        true
    }

    fn changed(&mut self, ctx: &Context<Ask>, _: &Props) -> bool {
        let run = ctx.props().run;
        if run > self.run {
            (self.phase, self.run) = (Phase::Offered, run);
        }
        true
    }

    fn view(&self, ctx: &Context<Ask>) -> Html {
        let Props { predict, shared, .. } = ctx.props();
        let texts = LaterTexts::of(shared.lang);
        let press = |message: fn() -> Message| ctx.link().callback(move |_: MouseEvent| message());
        let start = |label: &'static str| {
            html! { <button data-action="predict" ref={self.focus.clone()} onclick={press(|| Message::Start)}>{ label }</button> }
        };
        let said = |text: String| html! { <p class="said" role="status" data-predicted="">{ text }</p> };
        let body = match &self.phase {
            Phase::Offered => html! { <><p>{ predict.question }</p>{ start(texts.predict_start) }</> },
            Phase::Asking(question) => html! {
                <>
                    <p id="question">{ predict.question }</p>
                    <div class="choices" role="group" aria-labelledby="question">
                        { for question.choices.iter().enumerate().map(|(at, choice)| self.choice(ctx, at, choice)) }
                        <button class="plain" data-action="predict-stop" onclick={press(|| Message::Stop)}>{ texts.predict_stop }</button>
                    </div>
                </>
            },
            Phase::Chosen(question, choice) => html! {
                <><p>{ predict.question }</p>{ said(fill(texts.predict_chosen, &[&question.choices[*choice]])) }</>
            },
            Phase::Told(question, choice) => {
                let (chosen, answer) = (&question.choices[*choice], &question.choices[question.answer]);
                let right = *choice == question.answer;
                let text = if right {
                    fill(texts.predict_right, &[answer])
                } else {
                    fill(texts.predict_wrong, &[chosen, answer])
                };
                html! {
                    <div class={if right { "right" } else { "wrong" }}>
                        <p>{ predict.question }</p>{ said(text) }{ start(texts.predict_again) }
                    </div>
                }
            }
        };
        html! { <section class="predict" aria-label={texts.predict}>{ body }</section> }
    }

    fn rendered(&mut self, _: &Context<Ask>, _: bool) {
        if std::mem::take(&mut self.to_focus)
            && let Some(element) = self.focus.cast::<HtmlElement>()
        {
            // An element that cannot have the focus keeps the page as it is.
            let _ = element.focus();
        }
    }
}

impl Ask {
    /// Whether the run has told the answer.
    fn hear(&mut self, props: &Props) -> bool {
        let Props { predict, stage, run, shared } = props;
        let Phase::Chosen(question, choice) = &self.phase else { return false };
        let beat = stage.told();
        let Some(own) = beat.groups.last().filter(|_| *run == self.run) else { return false };
        let read = |group: &Group| {
            is_told(predict.about, &group.timeline.borrow(), own.position, own.ended.is_some())
        };
        let told = stage.with(|run| run.groups.last().is_some_and(read)).unwrap_or_default();
        if told {
            if question.answer == *choice {
                shared.send(Action::Progress(Mark::Right));
            }
            shared.send(Action::Veil(false));
            self.phase = Phase::Told(question.clone(), *choice);
        }
        told
    }

    fn choice(&self, ctx: &Context<Ask>, at: usize, choice: &Rc<str>) -> Html {
        let choose = ctx.link().callback(move |_: MouseEvent| Message::Choose(at));
        let focus = if at == 0 { self.focus.clone() } else { NodeRef::default() };
        html! { <button ref={focus} data-choice={at.to_string()} onclick={choose}>{ &**choice }</button> }
    }
}
