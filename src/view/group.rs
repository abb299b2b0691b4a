//! One program's bars: the names of its lanes, its canvas, its total.

use crate::i18n::fill;
use crate::scenario::Name;
use crate::time::Time;
use crate::timeline::account::seconds;
use crate::view::action::use_shared;
use crate::view::paint;
use crate::view::run::Row;
use crate::view::stage::Stage;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub id: &'static str,
    pub at: usize,
    pub name: &'static Name,
    pub stage: Rc<Stage>,
    pub rows: Rc<[Row]>,
    pub state: &'static str,
    /// How long it will have taken, where that is known.
    pub total: Option<Time>,
    /// Whether it can run at all.
    pub runs: bool,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage)
            && (self.id, self.at, self.name) == (other.id, other.at, other.name)
            && (&self.rows, self.state, self.total, self.runs)
                == (&other.rows, other.state, other.total, other.runs)
    }
}

#[component]
pub fn Group(props: &Props) -> Html {
    let shared = use_shared();
    let texts = shared.texts();
    let bars = props.stage.marks.bars[props.at].clone();
    let total = props.stage.marks.totals[props.at].clone();
    {
        let (stage, bars) = (props.stage.clone(), bars.clone());
        use_effect_with((), move |()| stage.observe(&bars));
    }
    let heading = format!("{} · {}", props.name.short, props.name.manner);
    let below = match (props.runs, props.state, props.total) {
        (false, ..) => texts.cannot_run.to_owned(),
        (true, "finished", _) => texts.took.to_owned(),
        (true, _, Some(total)) => fill(texts.to_come, &[&seconds(total)]),
        (true, _, None) => texts.unending.to_owned(),
    };
    let (_, tall) = paint::row_height(props.rows.len());
    let bars_label = fill(texts.bars, &[&heading]);
    html! {
        <section class={classes!("group", tall)} data-group={props.id} data-state={props.state}>
            <h2>{ &heading }</h2>
            <ul class="names">
                <li class="strip">{ texts.thread }</li>
                { for props.rows.iter().map(|row| html! { <li title={row.label.to_string()}>{ &*row.label }</li> }) }
            </ul>
            <div class="bars">
                <canvas ref={bars} data-bars="" role="img" aria-label={bars_label} aria-describedby="account"></canvas>
            </div>
            <p class="total num">
                <span class="big" ref={total} data-total=""></span>
                <small>{ below }</small>
            </p>
        </section>
    }
}
