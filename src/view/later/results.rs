//! What the search found, in the place of the table of contents.

use super::find::{Found, find};
use super::texts::LaterTexts;
use crate::i18n::fill;
use crate::view::action::Shared;
use yew::prelude::*;

#[inline(never)]
pub fn results(query: &str, shared: &Shared) -> Html {
    let texts = LaterTexts::of(shared.lang);
    let found = find(query, shared.lang);
    let said = match found.len() {
        0 => texts.found_none.to_owned(),
        count => fill(texts.found, &[&count.to_string()]),
    };
    html! {
        <>
            <p class="found-count" role="status">{ said }</p>
            <ol class="found">{ for found.iter().map(row) }</ol>
        </>
    }
}

fn row(found: &Found) -> Html {
    html! {
        <li>
            <a class="row" href={format!("#/{}", found.id)}>
                <b>{ found.section }</b>
                <span>{ found.title }if !found.line.is_empty() { <small>{ &found.line }</small> }</span>
            </a>
        </li>
    }
}
