//! One program's bars: the names of its lanes, its canvas, its total.

use crate::i18n::fill;
use crate::machine::Outcome;
use crate::paint;
use crate::paint::rows::{Row, Rows};
use crate::scenario::Name;
use crate::timeline::account::seconds;
use crate::view::action::{Action, Shared};
use crate::view::beat::Beat;
use crate::view::later::many::many;
use crate::view::later::player::ask::Ask;
use crate::view::stage::Stage;
use std::rc::Rc;
use yew::prelude::*;

/// `differs` is what the run differs by from another one, in the place of its manner; `moments` are marked, in parts of the time axis.
pub fn group(
    at: usize,
    (name, differs): (&Name, Option<&String>),
    moments: &[f64],
    stage: &Rc<Stage>,
    beat: &Beat,
    selected: Option<(u32, u32)>,
    shared: &Shared,
) -> Html {
    let texts = shared.texts();
    let Some(own) = beat.groups.get(at) else { return Html::default() };
    let state = match (own.ended, beat.playing) {
        _ if !own.runs => "finished",
        (Some(_), _) => "finished",
        (None, true) => "running",
        (None, false) => "paused",
    };
    let manner = differs.map_or(name.manner, |differs| differs);
    let heading = format!("{} · {manner}", name.short);
    let below = match (own.runs, own.ended, own.total) {
        (false, ..) => texts.cannot_run.to_owned(),
        (true, Some(_), _) if own.outcome == Some(Outcome::Deadlock) => texts.stuck.to_owned(),
        (true, Some(_), _) => texts.took.to_owned(),
        (true, None, Some(total)) => fill(texts.to_come, &[&seconds(total)]),
        (true, None, None) => texts.unending.to_owned(),
    };
    let (_, tall) = paint::row_height(own.rows.len());
    let bars_label = fill(texts.bars, &[&heading]);
    html! {
        <section class={classes!("group", tall)} key={name.id} data-group={name.id} data-state={state}>
            <h2>{ name.short }<span class="manner"><span class="dot">{ " · " }</span>{ manner }</span></h2>
            if own.rows.are_many() {
                { many(at, bars_label, stage, selected, shared) }
            } else {
                <Names {at} rows={own.rows.clone()} {selected} shared={shared.clone()} />
                <div class="bars">
                    <canvas ref={stage.marks.bars[at].node()} data-bars="" role="img" aria-label={bars_label} aria-describedby="account"></canvas>
                    { for moments.iter().map(|part| html! {
                        <i class="moment" ~style={format!("left:{:.3}%", part * 100.0)}></i>
                    }) }
                </div>
            }
            <p class="total num">
                <span class="big" ref={stage.marks.totals[at].node()} data-total=""></span>
                <small>{ below }</small>
            </p>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct NamesProps {
    /// The number of the program.
    at: usize,
    rows: Rc<Rows>,
    selected: Option<(u32, u32)>,
    shared: Shared,
}

/// What the rows are called.
#[component]
fn Names(props: &NamesProps) -> Html {
    let NamesProps { at, rows, selected, shared } = props;
    html! {
        <ul class="names">
            <li class="strip">{ shared.texts().thread }</li>
            { for rows.iter().map(|row| name_of(*at, row, *selected, shared)) }
        </ul>
    }
}

/// The name of a row, which selects its lane.
fn name_of(group: usize, row: &Row, selected: Option<(u32, u32)>, shared: &Shared) -> Html {
    let label = &*row.label;
    let Some(lane) = row.lane() else { return html! { <li title={label.to_owned()}>{ label }</li> } };
    let pressed = selected == Some((group as u32, lane.0));
    let select = shared.dispatch.reform(move |_: MouseEvent| Action::Player(Ask::Lane(group, lane)));
    html! {
        <li>
            <button data-lane={lane.0.to_string()} title={label.to_owned()} aria-pressed={pressed.to_string()} onclick={select}>{ label }</button>
        </li>
    }
}
