//! What the page says after it trapped and was loaded anew: what was on it starts only when asked to, and a report can
//! be copied. Nothing is sent by itself.

use super::ask::Ask;
use super::page::ask;
use crate::view::action::Shared;
use crate::view::icons;
use crate::view::later::send::copies;
use crate::view::later::texts::LaterTexts;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The link that did it, the error and where it was, the files of the page, the browser.
    pub report: Rc<str>,
    /// It was not started again yet.
    pub held: bool,
    pub shared: Shared,
}

#[component]
pub fn Broke(props: &Props) -> Html {
    let Props { report, held, shared } = props;
    let said = use_state(|| "");
    let say = {
        let said = said.clone();
        Callback::from(move |text: &'static str| said.set(text))
    };
    let texts = LaterTexts::of(shared.lang);
    let copy = copies(report.to_string(), texts.report_copied, texts.link_not_copied, &say);
    html! {
        <div class="notice held" data-broke="" role="alert">
            <div>
                <p><b>{ texts.broke }</b></p>
                <p>{ texts.broke_now }</p>
                <p class="helps">
                    if *held {
                        <button class="main" data-action="start" onclick={ask(shared, Ask::Start)}>{ texts.run_again }</button>
                    }
                    <button data-action="copy-report" onclick={copy}>{ texts.copy_report }</button>
                </p>
                <p class="said" role="status" data-reported="">{ *said }</p>
                <details>
                    <summary>{ texts.report }</summary>
                    <textarea readonly=true rows="8" data-report="" aria-label={texts.report} value={report.to_string()} />
                </details>
            </div>
            <button class="icon plain" aria-label={texts.close} title={texts.close} onclick={ask(shared, Ask::Fine)}>
                { icons::close() }
            </button>
        </div>
    }
}
