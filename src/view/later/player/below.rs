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
            if chosen.kept.is_some() || chosen.show.has(Show::DIFFERENCES) && chosen.scenario().programs.len() > 1 {
                { compare(chosen, stage, shared) }
            }
            if chosen.lane.is_some() {
                { story(chosen, stage, shared) }
            }
            if player.help {
                { help(shared) }
            }
            <Hints stage={stage.clone()} beat={beat.clone()} lang={shared.lang} />
            <Numbers stage={stage.clone()} lang={shared.lang} dispatch={shared.dispatch.clone()} />
        </>
    }
}
