//! What stands below the picture, as far as it is asked for: a part of it each.

use super::Player;
use super::compare::compare;
use super::help::help;
use super::hints::Hints;
use super::minimap::minimap;
use super::story::story;
use super::tools::tools;
use crate::link::{Show, State};
use crate::view::action::Shared;
use crate::view::beat::Beat;
use crate::view::later::numbers::Numbers;
use crate::view::stage::Stage;
use std::rc::Rc;
use yew::prelude::*;

/// Whether it shows what each event changes. The tools hear of those by themselves.
#[inline(never)]
pub fn has_each(chosen: &State) -> bool {
    let shows = |part| chosen.show.has(part);
    chosen.zoom.is_some() || chosen.lane.is_some() || has_differences(chosen) || shows(Show::LOOP)
}

fn has_differences(chosen: &State) -> bool {
    chosen.kept.is_some() || chosen.show.has(Show::DIFFERENCES) && chosen.scenario().programs.len() > 1
}

#[inline(never)]
pub fn below(player: &Player, chosen: &State, stage: &Rc<Stage>, beat: &Beat, shared: &Shared) -> Html {
    html! {
        <>
            if let Some(seen) = chosen.zoom {
                { minimap(seen, stage, shared) }
            }
            if chosen.show.has_tools() {
                { tools(player, chosen, stage, beat, shared) }
            }
            if has_differences(chosen) {
                { compare(chosen, stage, shared) }
            }
            if chosen.lane.is_some() {
                { story(chosen, stage, shared) }
            }
            if player.help {
                { help(shared) }
            }
            <Hints stage={stage.clone()} lang={shared.lang} />
            <Numbers stage={stage.clone()} lang={shared.lang} dispatch={shared.dispatch.clone()} />
        </>
    }
}
