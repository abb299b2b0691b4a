//! What is wrong with the text, below the field: for those who see no underlined words, and for fingers.

use super::{Editor, Msg};
use crate::lint::{Diagnostic, Severity};
use crate::view::later::texts::LaterTexts;
use yew::prelude::*;

/// More of them would push away what is below.
const MOST: usize = 4;

pub fn said(ctx: &Context<Editor>, said: &[Diagnostic]) -> Html {
    let lang = ctx.props().lang;
    let texts = LaterTexts::of(lang);
    let count = said.len().to_string();
    let heard = if said.is_empty() { String::new() } else { crate::i18n::fill(texts.problems, &[&count]) };
    html! {
        <>
            <p class="heard" role="status">{ heard }</p>
            if !said.is_empty() {
                <ul class="said" aria-label={texts.problem_list} data-said={count}>
                    { for said.iter().take(MOST).map(|each| row(ctx, each, texts.problem_line)) }
                </ul>
            }
        </>
    }
}

fn row(ctx: &Context<Editor>, each: &Diagnostic, line: &str) -> Html {
    let at = each.range.start;
    let class = match each.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let go = ctx.link().callback(move |_: MouseEvent| Msg::Go(at));
    html! {
        <li {class}>
            <button class="link" onclick={go}>{ crate::i18n::fill(line, &[&each.line.to_string()]) }</button>
            <span>{ each.message(ctx.props().lang) }</span>
        </li>
    }
}
