//! What is said of what one points at: the name of a lane and its bar say in short what the lane does, a line of the program
//! lights up its moments in the picture; where the program has the focus, arrow keys go through its lines.

use super::pointer::{bar_at, program_of};
use crate::i18n::Lang;
use crate::timeline::story::short;
use crate::trace::LaneId;
use crate::view::browser;
use crate::view::chosen::Pointed;
use crate::view::stage::Stage;
use crate::view::told::Hearer;
use gloo_events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

/// The hint's id: what it describes names it.
const ID: &str = "hint";

#[derive(Properties)]
pub struct Props {
    pub stage: Rc<Stage>,
    pub lang: Lang,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage) && self.lang == other.lang
    }
}

/// The lane whose name or bar is pointed at, and where that stands in the window.
#[derive(Clone, PartialEq)]
pub struct At {
    program: usize,
    lane: LaneId,
    left: f64,
    top: f64,
}

pub enum Message {
    /// Something happened in the run.
    Told,
    At(Option<At>),
}

pub struct Hints {
    at: Option<At>,
    _hearer: Rc<Hearer>,
    _listeners: [EventListener; 5],
}

impl Component for Hints {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Hints>) -> Hints {
        let document = browser::document();
        let listen = |name: &'static str| {
            let (stage, link) = (Rc::downgrade(&ctx.props().stage), ctx.link().clone());
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&document, name, options, move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                if let Some(event) = event.dyn_ref::<PointerEvent>() {
                    let bar = stage.upgrade().and_then(|stage| bar_at(event, &stage));
                    if let Some((program, lane, top)) = bar {
                        let at = At { program, lane, left: event.client_x().into(), top };
                        link.send_message(Message::At(Some(at)));
                    }
                    return;
                }
                let left = matches!(&*event.type_(), "focusout" | "keydown");
                if let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| event.key() != "Escape")
                {
                    if let (Some(stage), Some(line)) =
                        (stage.upgrade(), target.and_then(|on| next_line(event, &on)))
                    {
                        event.prevent_default();
                        stage.point(|pointed| Pointed { line: line_at(&line), ..pointed });
                    }
                    return;
                }
                if left {
                    unmark();
                }
                if let Some(stage) = stage.upgrade() {
                    let line = target.as_ref().filter(|_| !left).and_then(line_at);
                    stage.point(|pointed| Pointed { line, ..pointed });
                }
                link.send_message(Message::At(target.filter(|_| !left).as_ref().and_then(lane_at)));
            })
        };
        let told = ctx.link().callback(|()| Message::Told);
        Hints {
            at: None,
            _hearer: ctx.props().stage.hear(move |_, _| told.emit(())),
            _listeners: ["mouseover", "pointermove", "focusin", "focusout", "keydown"].map(listen),
        }
    }

    fn update(&mut self, _: &Context<Hints>, message: Message) -> bool {
        let Message::At(at) = message else { return self.at.is_some() };
        // Along a bar the hint stays where it came up.
        let lane = |at: &Option<At>| at.as_ref().map(|at| (at.program, at.lane));
        lane(&self.at) != lane(&at) && std::mem::replace(&mut self.at, at.clone()) != at
    }

    fn view(&self, ctx: &Context<Hints>) -> Html {
        let Some(at) = &self.at else { return Html::default() };
        let Props { stage, lang, .. } = ctx.props();
        let said = stage.with(|run| {
            let now = run.live().now();
            let group = run.groups.get(at.program)?;
            short(&group.timeline.borrow(), at.lane, run.position(at.program, now), now, *lang)
        });
        let style = format!("left:{:.0}px;top:{:.0}px", at.left, at.top);
        said.flatten().map_or_else(Html::default, |said| {
            html! { <p class="hint" id={ID} role="tooltip" ~style={style}>{ said }</p> }
        })
    }
}

/// The lane whose name this is.
fn lane_at(target: &Element) -> Option<At> {
    let name = target.closest("[data-lane]").ok()??;
    let group = name.closest("[data-group]").ok()??;
    let place = name.get_bounding_client_rect();
    // An attribute of this name can always be set.
    let _ = name.set_attribute("aria-describedby", ID);
    Some(At {
        program: program_of(&group)?,
        lane: LaneId(name.get_attribute("data-lane")?.parse().ok()?),
        left: place.left(),
        top: place.top(),
    })
}

/// What a line of the program has that the arrow keys have come to.
const MARK: &str = "data-pointed";

/// The line that an arrow key goes to where the program has the focus; it is marked and comes into view.
fn next_line(event: &KeyboardEvent, on: &Element) -> Option<Element> {
    let program = on.closest("#program .program").ok()??;
    let marked = program.query_selector(&format!("[{MARK}]")).ok()?;
    let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
    let next = match (&*event.key(), marked) {
        ("ArrowDown" | "ArrowUp", None) if plain => program.query_selector(".ln").ok()?,
        ("ArrowDown", Some(line)) if plain => line.next_element_sibling(),
        ("ArrowUp", Some(line)) if plain => line.previous_element_sibling(),
        _ => None,
    }?;
    unmark();
    // An attribute of this name can always be set.
    let _ = next.set_attribute(MARK, "");
    browser::show_row(&program, &next);
    Some(next)
}

fn unmark() {
    if let Ok(Some(marked)) = browser::document().query_selector(&format!("[{MARK}]")) {
        let _ = marked.remove_attribute(MARK);
    }
}

/// The line of the program that this is in, with the number of the program.
fn line_at(target: &Element) -> Option<(usize, u32)> {
    let line = target.closest("#program .ln").ok()??;
    let program = line.closest("#program").ok()??.get_attribute("aria-labelledby")?;
    let mut number = 1;
    let mut before = line.previous_element_sibling();
    while let Some(one) = before {
        number += 1;
        before = one.previous_element_sibling();
    }
    Some((program.strip_prefix("tab-")?.parse().ok()?, number))
}
