//! The comparison under the picture: what differs in the total, the order, the ends and the output.

use super::known::{Known, known};
use crate::i18n::fill;
use crate::link::State;
use crate::timeline::compare::{Line, Output, nothing};
use crate::view::action::{Action, Shared};
use crate::view::icons;
use crate::view::later::player::ask::Ask;
use crate::view::later::texts::LaterTexts;
use crate::view::stage::Stage;
use yew::prelude::*;

/// So many lines that differ are shown.
const MOST: usize = 40;

#[inline(never)]
pub fn compare(chosen: &State, stage: &Stage, shared: &Shared) -> Html {
    let texts = LaterTexts::of(shared.lang);
    let ask = |ask: Ask| shared.dispatch.reform(move |_: MouseEvent| Action::Player(ask.clone()));
    let known = stage.with(|run| known(run, chosen, shared.lang)).unwrap_or_default();
    let kept = chosen.kept.is_some();
    let close = if kept { Ask::LetGo } else { Ask::Differences };
    let close_text = if kept { texts.let_go } else { texts.close };
    html! {
        <section class="compare" data-compare="" aria-labelledby="compare">
            <h2 id="compare">{ texts.compare }</h2>
            <div class="acts">
                if kept {
                    <button data-action="swap" onclick={ask(Ask::Swap)}>{ texts.swap }</button>
                    <button data-action="keep" onclick={ask(Ask::Keep)}>{ texts.keep_anew }</button>
                    <button data-action="let-go" onclick={ask(close)}>{ close_text }</button>
                } else {
                    <button class="icon" data-action="close-compare" aria-label={close_text} title={close_text} onclick={ask(close)}>{ icons::close() }</button>
                }
            </div>
            if known.is_empty() {
                <p>{ texts.compare_none }</p>
            }
            { for known.iter().map(|known| pair(known, kept, texts, shared)) }
        </section>
    }
}

fn pair(known: &Known, kept: bool, texts: &LaterTexts, shared: &Shared) -> Html {
    let title = known.program.clone().or_else(|| (!kept).then(|| known.names.join(" → ")));
    let title = title.map(|title| html! { <h3>{ title }</h3> });
    if known.all && known.difference.is_none() {
        let hint = if kept { texts.compare_same } else { "" };
        return html! {
            <div class="pair">{ for title }<p data-same="">{ nothing(shared.lang) }{ " " }{ hint }</p></div>
        };
    }
    let [first, second] = &known.names;
    let told = known.difference.told([first, second], known.all, shared.lang);
    let rows = [
        ("total", texts.diff_total, told.total, None),
        ("order", texts.diff_order, told.order, None),
        ("ends", texts.diff_ends, told.ends, None),
        ("output", texts.diff_output, told.printed, Some(&known.difference.printed)),
        ("errors", texts.diff_errors, told.reported, Some(&known.difference.reported)),
    ];
    let rows = rows.into_iter().filter(|(_, _, said, _)| !said.is_empty());
    html! {
        <div class="pair">
            { for title }
            <dl>
                { for rows.map(|(id, name, said, output)| html! {
                    <div>
                        <dt>{ name }</dt>
                        <dd data-difference={id}>
                            { for said.iter().map(|said| html! { <p>{ said }</p> }) }
                            { for output.map(|output| lines(output, texts)) }
                        </dd>
                    </div>
                }) }
            </dl>
        </div>
    }
}

/// The lines that differ, between those that both runs have: a missing one where it stood, a moved one where it
/// is now.
fn lines(output: &Output, texts: &LaterTexts) -> Html {
    let [gone, new] = &output.only;
    let [left, came] = [0, 1].map(|run| {
        let numbers = output.only[run].iter().chain(output.moved.iter().map(|pair| &pair[run]));
        let mut numbers: Vec<u32> = numbers.map(|line| line.number).collect();
        numbers.sort_unstable();
        numbers
    });
    // After how many lines that stayed.
    let after = |line: &Line, others: &[u32]| {
        line.number - others.partition_point(|number| *number < line.number) as u32
    };
    let gone = gone.iter().map(|line| (after(line, &left), 0, line, "−", texts.diff_gone.to_owned()));
    let moved = output.moved.iter().map(|[first, second]| {
        let from_to = [first.number.to_string(), second.number.to_string()];
        let same = from_to[0] == from_to[1];
        let said = if same {
            texts.diff_past.to_owned()
        } else {
            fill(texts.diff_moved, &[&from_to[0], &from_to[1]])
        };
        (after(second, &came), 1, second, "↕", said)
    });
    let new = new.iter().map(|line| (after(line, &came), 2, line, "+", texts.diff_new.to_owned()));
    let mut all: Vec<(u32, u8, &Line, &str, String)> = gone.chain(moved).chain(new).collect();
    all.sort_by_key(|(after, kind, line, ..)| (*after, (*kind).min(1), line.number));
    if all.is_empty() {
        return Html::default();
    }
    let more = all.len().saturating_sub(MOST);
    html! {
        <>
            <ol class="diff">
                { for all.iter().take(MOST).map(|(_, kind, line, sign, said)| html! {
                    <li class={["gone", "moved", "new"][usize::from(*kind)]}>
                        <i aria-hidden="true">{ *sign }</i>
                        <span class="heard">{ format!("{said}: ") }</span>
                        <span translate="no">{ &*line.text }</span>
                        if *kind == 1 { <small aria-hidden="true">{ said.clone() }</small> }
                    </li>
                }) }
            </ol>
            if more > 0 { <p>{ fill(texts.loop_more, &[&more.to_string()]) }</p> }
        </>
    }
}
