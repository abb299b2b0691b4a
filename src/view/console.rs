//! The console: each line at its time, and what kept a program from running.

use crate::i18n::{UiTexts, fill};
use crate::machine::{Limits, Outcome};
use crate::python::CompileError;
use crate::trace::Stream;
use crate::view::beat::Line;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub texts: &'static UiTexts,
    pub lines: Rc<[Line]>,
    /// How many lines before these are not shown.
    pub folded: usize,
    pub outcome: Option<Outcome>,
    pub error: Option<Rc<CompileError>>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        std::ptr::eq(self.texts, other.texts)
            && self.lines == other.lines
            && self.folded == other.folded
            && self.outcome == other.outcome
            && self.error == other.error
    }
}

#[component]
pub fn Console(props: &Props) -> Html {
    let texts = props.texts;
    let before = std::iter::once(None).chain(props.lines.iter().map(|line| Some(line.stream)));
    let lines = props.lines.iter().zip(before).map(|(line, before)| {
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
    let end = match props.outcome {
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
            } else if props.lines.is_empty() {
                <p class="none">{ texts.no_output }</p>
            }
            if props.folded > 0 {
                <p class="none">{ fill(texts.earlier, &[&props.folded.to_string()]) }</p>
            }
            <div class="roll" tabindex="0"><ol>{ for lines }</ol></div>
            if let Some(end) = end { <p class="none">{ end }</p> }
        </section>
    }
}
