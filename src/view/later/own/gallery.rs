//! What a new program can begin with.

use super::ask::Ask;
use super::page::ask;
use crate::scenario::gallery::starts;
use crate::view::action::Shared;
use crate::view::later::texts::LaterTexts;
use yew::prelude::*;

pub fn gallery(texts: &LaterTexts, shared: &Shared) -> Html {
    html! {
        <div class="starts" role="group" aria-labelledby="starts">
            <h2 id="starts">{ texts.starts }</h2>
            <ul>
                { for starts().iter().map(|start| html! {
                    <li>
                        <button data-start={start.id} onclick={ask(shared, Ask::New(start.id))}>
                            <b>{ start.title(shared.lang) }</b>
                            <span>{ start.line(shared.lang) }</span>
                        </button>
                    </li>
                }) }
            </ul>
        </div>
    }
}
