//! What is read of an exercise: the task, hints and the solution beside the picture; the check below the program.

use super::{ASKED, Ask, Work};
use crate::exercise::{Exercise, Round, Texts};
use crate::i18n::{ExerciseTexts, fill};
use crate::timeline::account::seconds;
use crate::view::action::{Action, Shared};
use crate::view::code;
use crate::view::highlight;
use crate::view::later::texts::LaterTexts;
use yew::prelude::*;

/// What must be done.
#[inline(never)]
pub fn task(work: &Work, shared: &Shared) -> Html {
    let Work { exercise, hints, asked, .. } = *work;
    html! { <Task {exercise} {hints} {asked} open={work.open()} shared={shared.clone()} /> }
}

#[derive(Properties)]
struct Props {
    exercise: &'static Exercise,
    /// How many hints are open.
    hints: usize,
    /// How often the solution was asked for, and whether it may be shown.
    asked: usize,
    open: bool,
    shared: Shared,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        std::ptr::eq(self.exercise, other.exercise)
            && (self.hints, self.asked, self.open) == (other.hints, other.asked, other.open)
            && self.shared == other.shared
    }
}

#[component]
fn Task(props: &Props) -> Html {
    let texts = props.exercise.texts(props.shared.lang);
    html! {
        <section class="task" aria-labelledby="task">
            <h2 id="task">{ props.shared.lang.exercise_texts().task }</h2>
            <ol>{ for texts.points.iter().map(|point| html! { <li>{ worded(point) }</li> }) }</ol>
            { helps(props, &texts) }
        </section>
    }
}

/// Hints, one after another, and the solution.
fn helps(props: &Props, texts: &Texts) -> Html {
    let &Props { hints, asked, open: solved, ref shared, .. } = props;
    let own = shared.lang.exercise_texts();
    let open = hints.min(texts.hints.len());
    let next = (open < texts.hints.len())
        .then(|| fill(own.next_hint, &[&(open + 1).to_string(), &texts.hints.len().to_string()]));
    html! {
        <>
            if open > 0 {
                <h3 id="hints">{ own.hints }</h3>
                <ol class="hints" aria-labelledby="hints" aria-live="polite">
                    { for texts.hints[..open].iter().map(|hint| html! { <li data-hint="">{ worded(hint) }</li> }) }
                </ol>
            }
            <p class="helps">
                if let Some(next) = next {
                    <button data-action="hint" onclick={ask(shared, || Ask::Hint)}>{ next }</button>
                }
                if !solved {
                    <button data-action="solution" onclick={ask(shared, || Ask::Solution)}>{ own.solution }</button>
                }
            </p>
            <p class="early" role="status">
                if (1..ASKED).contains(&asked) && !solved { { own.solution_early } }
            </p>
            if solved { { solution(props, own) } }
        </>
    }
}

fn solution(props: &Props, own: &ExerciseTexts) -> Html {
    let lines = highlight::lines(&props.exercise.solution(props.shared.lang));
    html! {
        <details class="solution" data-solution="" open={props.asked >= ASKED}>
            <summary>{ own.solution }</summary>
            <pre class="program" tabindex="0"><code translate="no">
                { for lines.iter().map(|pieces| code::line(pieces, vec![], None, false)) }
            </code></pre>
        </details>
    }
}

/// Below the program: what can be done with it, and what the last check said.
#[inline(never)]
pub fn bench(work: &Work, shared: &Shared) -> Html {
    let own = shared.lang.exercise_texts();
    let written = work.written.is_some();
    html! {
        <section class="bench" aria-label={own.check}>
            <p class="helps">
                <button class="main" data-action="check" onclick={ask(shared, || Ask::Check)}>{ own.check }</button>
                if work.guest {
                    <button data-action="mine" onclick={ask(shared, || Ask::Mine)}>{ LaterTexts::of(shared.lang).mine }</button>
                } else if written {
                    <button data-action="reset" onclick={ask(shared, || Ask::Reset)}>{ own.reset }</button>
                } else if work.aside.is_some() {
                    <button data-action="restore" onclick={ask(shared, || Ask::Restore)}>{ own.restore }</button>
                }
            </p>
            <div class="verdict" data-verdict="" role="status">{ verdict(work, shared) }</div>
            if let Some(world) = work.world {
                <p class="watching">
                    { fill(own.watching, &[&(world + 1).to_string()]) }{ " " }
                    <button class="link" data-action="leave" onclick={ask(shared, || Ask::Leave)}>{ own.leave }</button>
                </p>
            }
        </section>
    }
}

fn verdict(work: &Work, shared: &Shared) -> Html {
    let Some((verdict, _)) = &work.checked else { return Html::default() };
    let own = shared.lang.exercise_texts();
    let passed = verdict.passed();
    let words = work.exercise.texts(shared.lang).world;
    let tasks = work.exercise.tasks();
    let rounds = verdict.rounds.iter().zip(&tasks).enumerate();
    html! {
        <>
            <p class={if passed { "passed" } else { "not-yet" }} data-passed={passed.to_string()}>
                { if passed { own.passed } else { own.not_yet } }
            </p>
            <ul>
                { for rounds.map(|(number, (one, task))| {
                    let name = fill(own.world, &[&(number + 1).to_string(), &task.described(words)]);
                    round(number, name, one, shared)
                }) }
            </ul>
        </>
    }
}

fn round(number: usize, name: String, round: &Round, shared: &Shared) -> Html {
    let right = round.findings.is_empty();
    html! {
        <li class={if right { "right" } else { "wrong" }}>
            <b>{ name }</b>
            if right { <p>{ round.measured(shared.lang) }</p> }
            { for round.findings.iter().map(|finding| {
                let sentence = finding.sentence(shared.lang);
                html! {
                    <p data-finding="">
                        { worded(&sentence.text) }
                        if let Some(at) = sentence.at {
                            { " " }
                            <button
                                class="link"
                                data-at={at.to_string()}
                                onclick={ask(shared, move || Ask::Look(number, at))}
                            >
                                { fill(shared.lang.exercise_texts().look, &[&seconds(at)]) }
                            </button>
                        }
                    </p>
                }
            }) }
        </li>
    }
}

fn ask(shared: &Shared, what: impl Fn() -> Ask + 'static) -> Callback<MouseEvent> {
    shared.dispatch.reform(move |_: MouseEvent| Action::Exercise(what()))
}

/// A text in which `` `...` `` stands around what is Python's.
fn worded(text: &str) -> Html {
    let part = |(number, part): (usize, &str)| match number % 2 {
        1 => html! { <code translate="no">{ part }</code> },
        _ => html! { { part } },
    };
    text.split('`').enumerate().map(part).collect()
}
