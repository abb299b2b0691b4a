//! The run in words, as of its last milestone.

use crate::view::stage::Stage;
use crate::view::told::use_beat;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub stage: Rc<Stage>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage)
    }
}

#[component]
pub fn Account(props: &Props) -> Html {
    let beat = use_beat(&props.stage, 0, |before, now, _| before.account != now.account);
    html! { <p id="account" data-account="">{ &*beat.account }</p> }
}
