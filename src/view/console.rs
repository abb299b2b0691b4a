//! The console: each line at its time, and what kept a program from running.

use crate::i18n::{UiTexts, fill};
use crate::machine::{Limits, Outcome};
use crate::python::CompileError;
use crate::trace::Stream;
use crate::view::beat::Beat;
use crate::view::stage::Stage;
use crate::view::told::use_beat;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub texts: &'static UiTexts,
    pub stage: Rc<Stage>,
    /// The number of the program.
    pub at: usize,
    pub error: Option<Rc<CompileError>>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        std::ptr::eq(self.texts, other.texts)
            && Rc::ptr_eq(&self.stage, &other.stage)
            && self.at == other.at
            && self.error == other.error
    }
}

#[component]
pub fn Console(props: &Props) -> Html {
    let texts = props.texts;
    let beat = use_beat(&props.stage, props.at, differ);
    let Some(said) = beat.groups.get(props.at) else { return Html::default() };
    let (printed, folded) = (&said.console, said.folded);
    let before = std::iter::once(None).chain(printed.iter().map(|line| Some(line.stream)));
    let lines = printed.iter().zip(before).map(|(line, before)| {
        let err = line.stream == Stream::Stderr;
        let mark = err && before != Some(line.stream);
        html! {
            <li data-line="" class={err.then_some("err")}>
                <time>{ format!("{:.2}", line.at.as_secs()) }</time>
                <span>{ &*line.text }</span>
                if mark { <span class="mark">{ texts.stderr }</span> }
            </li>
        }
    });
    let end = match said.outcome {
        Some(Outcome::Deadlock) => Some(texts.deadlock.to_owned()),
        Some(Outcome::Exited(status)) if status != 0 => Some(fill(texts.exit_status, &[&status.to_string()])),
        Some(Outcome::Stopped(limit)) => Some(limit.message(Limits::PAGE, texts)),
        Some(Outcome::Exited(_)) | None => None,
    };
    html! {
        <section class="console" data-console="" aria-labelledby="output">
            <h2 id="output">{ texts.output }</h2>
            if let Some(error) = &props.error {
                <pre>{ error.to_string() }</pre>
            } else if printed.is_empty() {
                <p class="none">{ texts.no_output }</p>
            }
            if folded > 0 {
                <p class="none">{ fill(texts.earlier, &[&folded.to_string()]) }</p>
            }
            <div class="roll" tabindex="0"><ol>{ for lines }</ol></div>
            if let Some(end) = end { <p class="none">{ end }</p> }
        </section>
    }
}

/// Whether this program says something else.
fn differ(before: &Beat, now: &Beat, at: usize) -> bool {
    let said =
        |beat: &Beat| beat.groups.get(at).map(|group| (group.console.clone(), group.folded, group.outcome));
    said(before) != said(now)
}
