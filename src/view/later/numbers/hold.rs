//! Listens for pointers and keys on the numbers of a program, and asks for what they mean.

use super::place::{Place, element_of, place_of, text_of};
use super::{Ask, What};
use crate::i18n::{Lang, fill};
use crate::scenario::numbers::{self, moved};
use crate::view::action::Action;
use crate::view::browser;
use crate::view::later::texts::LaterTexts;
use crate::view::stage::Stage;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::future::TimeoutFuture;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

/// How far a pointer goes before it drags, and for one step, in CSS pixels.
const SLACK: f64 = 4.0;
const STEP: f64 = 6.0;
/// What the page's root has while a number is dragged.
const DRAGGING: &str = "data-dragging";

#[derive(Properties)]
pub struct Props {
    pub stage: Rc<Stage>,
    pub lang: Lang,
    pub dispatch: Callback<Action>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage) && self.lang == other.lang && self.dispatch == other.dispatch
    }
}

/// A number that a pointer went down on.
struct Held {
    place: Place,
    pointer: i32,
    start: f64,
    /// What was asked for last, once it is dragged.
    asked: Option<String>,
}

/// What listens; there is nothing of it to be seen.
pub struct Numbers {
    ears: Rc<Ears>,
    _listeners: [EventListener; 7],
}

/// What is known wherever an event is heard.
struct Ears {
    stage: Weak<Stage>,
    lang: Cell<Lang>,
    dispatch: Callback<Action>,
    held: RefCell<Option<Held>>,
}

/// The events that mean something here.
const EVENTS: [&str; 7] =
    ["pointerdown", "pointermove", "pointerup", "pointercancel", "mousedown", "keydown", "focusout"];

impl Component for Numbers {
    type Message = ();
    type Properties = Props;

    fn create(ctx: &Context<Numbers>) -> Numbers {
        let Props { stage, lang, dispatch } = ctx.props();
        let ears = Rc::new(Ears {
            stage: Rc::downgrade(stage),
            lang: Cell::new(*lang),
            dispatch: dispatch.clone(),
            held: RefCell::default(),
        });
        let listeners = EVENTS.map(|name| {
            let ears = ears.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&browser::document(), name, options, move |event| {
                ears.hear(event);
            })
        });
        Numbers { ears, _listeners: listeners }
    }

    fn changed(&mut self, ctx: &Context<Numbers>, _: &Props) -> bool {
        self.ears.lang.set(ctx.props().lang);
        false
    }

    fn view(&self, _: &Context<Numbers>) -> Html {
        // A sign that numbers can be taken hold of from here on.
        html! { <i data-numbers="" hidden=true></i> }
    }
}

impl Ears {
    fn hear(&self, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let (Some(stage), Some(target)) = (self.stage.upgrade(), target) else { return };
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            return self.key(event, &target, &stage);
        }
        let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
            match &*event.type_() {
                // The browser would select what the pointer goes over, and scroll to what has the focus.
                "mousedown" if self.held.borrow().is_some() => event.prevent_default(),
                "focusout" => plain(&target),
                _ => {}
            }
            return;
        };
        match &*pointer.type_() {
            "pointerdown" if pointer.button() == 0 && !has_modifiers(pointer) => {
                *self.held.borrow_mut() = place_of(&target, &stage).map(|place| Held {
                    place,
                    pointer: pointer.pointer_id(),
                    start: pointer.client_x().into(),
                    asked: None,
                });
            }
            "pointermove" => self.drag(pointer),
            "pointerup" => {
                let _ = browser::root().remove_attribute(DRAGGING);
                // A press that was no drag.
                let held = self.held.take().filter(|held| held.pointer == pointer.pointer_id());
                if let Some(held) = held.filter(|held| held.asked.is_none()) {
                    self.ask(&held.place, What::Slider);
                }
            }
            "pointercancel" => {
                let _ = browser::root().remove_attribute(DRAGGING);
                self.held.take();
            }
            _ => {}
        }
    }

    fn drag(&self, event: &PointerEvent) {
        let mut held = self.held.borrow_mut();
        let Some(held) = held.as_mut().filter(|held| held.pointer == event.pointer_id()) else { return };
        let way = f64::from(event.client_x()) - held.start;
        if held.asked.is_none() {
            if way.abs() < SLACK {
                return;
            }
            // An attribute of this name can always be set.
            let _ = browser::root().set_attribute(DRAGGING, "");
        }
        event.prevent_default();
        let coarse = if event.shift_key() { 1 } else { -i32::from(event.alt_key()) };
        let text = moved(&held.place.text, (way / STEP).round() as i64, coarse);
        if held.asked.as_ref() != Some(&text) {
            held.asked = Some(text.clone());
            self.ask(&held.place, What::Become(text));
        }
    }

    fn ask(&self, place: &Place, what: What) {
        let Place { tab, line, nth, .. } = *place;
        self.dispatch.emit(Action::Number(Ask { tab, line, nth, what }));
    }

    /// Enter goes from the program into the numbers of the line that arrow keys came to, or of all lines; there
    /// arrow keys change a number and go from one to the next, Enter makes a slider, Escape leads back.
    fn key(&self, event: &KeyboardEvent, target: &Element, stage: &Stage) {
        if event.ctrl_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        let here = place_of(target, stage);
        if here.is_none() && (key != "Enter" || !target.matches("#program > .program").unwrap_or(false)) {
            return;
        }
        let coarse = if event.shift_key() { 1 } else { -i32::from(event.alt_key()) };
        match (&*key, here) {
            ("Enter", None) => {
                let Some(first) = first(target) else { return };
                self.enter(&first, stage);
            }
            ("Enter" | " ", Some(place)) => self.ask(&place, What::Slider),
            ("ArrowUp" | "ArrowDown" | "PageUp" | "PageDown", Some(place)) => {
                let (steps, coarse) = match &*key {
                    "ArrowUp" => (1, coarse),
                    "ArrowDown" => (-1, coarse),
                    "PageUp" => (1, 1),
                    _ => (-1, 1),
                };
                let text = moved(&place.text, steps, coarse);
                self.ask(&place, What::Become(text));
                // The program is drawn again; the number there is the one that has the focus.
                let (stage, lang) = (self.stage.clone(), self.lang.get());
                spawn_local(async move {
                    TimeoutFuture::new(0).await;
                    if let Some(stage) = stage.upgrade() {
                        stay(&place, &stage, lang);
                    }
                });
            }
            ("ArrowLeft" | "ArrowRight", Some(place)) => {
                if let Some(next) = beside(&place, &key == "ArrowRight", stage) {
                    self.enter(&next, stage);
                }
            }
            ("Escape", Some(_)) => {
                if let Ok(Some(program)) = target.closest(".program") {
                    let _ = program.unchecked_into::<HtmlElement>().focus();
                }
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    fn enter(&self, element: &Element, stage: &Stage) {
        if let Some(place) = place_of(element, stage) {
            dress(element, &place, self.lang.get());
            let _ = element.unchecked_ref::<HtmlElement>().focus();
        }
    }
}

fn has_modifiers(event: &PointerEvent) -> bool {
    event.ctrl_key() || event.meta_key()
}

/// The first number of the line that arrow keys came to; of the program, if they came to none.
fn first(program: &Element) -> Option<Element> {
    let marked = program.query_selector("[data-pointed] .n").ok().flatten();
    marked.or_else(|| program.query_selector(".n").ok().flatten())
}

/// The number before this one in its program, or the next.
fn beside(place: &Place, ahead: bool, stage: &Stage) -> Option<Element> {
    let text = text_of(place.tab, stage)?;
    let all = numbers::numbers(&text);
    let at = all.iter().position(|number| (number.line, number.nth) == (place.line, place.nth))?;
    let next = if ahead { at.checked_add(1) } else { at.checked_sub(1) };
    element_of(all.get(next?)?, &text).map(Into::into)
}

/// Gives the number the focus that had it.
fn stay(place: &Place, stage: &Stage, lang: Lang) {
    let found = text_of(place.tab, stage).and_then(|text| {
        let number = numbers::number_at(&text, place.line, place.nth)?;
        element_of(&number, &text)
    });
    if let Some(element) = found
        && let Some(now) = place_of(&element, stage)
    {
        dress(&element, &now, lang);
        let _ = element.focus();
    }
}

/// What a number has while it has the focus, for those who hear the page.
fn dress(element: &Element, place: &Place, lang: Lang) {
    let texts = LaterTexts::of(lang);
    let line = element.closest(".ln").ok().flatten();
    let code = line.and_then(|line| line.first_element_child()).and_then(|code| code.text_content());
    let label = fill(texts.number, &[&place.line.to_string(), code.unwrap_or_default().trim()]);
    for (name, value) in [
        ("role", "spinbutton"),
        ("tabindex", "-1"),
        ("aria-label", &label),
        ("aria-valuenow", &place.text),
        ("aria-valuetext", &place.text),
    ] {
        // Attributes of these names can always be set.
        let _ = element.set_attribute(name, value);
    }
}

/// Takes it away again.
fn plain(element: &Element) {
    if element.get_attribute("role").as_deref() == Some("spinbutton") {
        for name in ["role", "tabindex", "aria-label", "aria-valuenow", "aria-valuetext"] {
            let _ = element.remove_attribute(name);
        }
    }
}
