//! The pointer on the picture: a click selects or seeks, the wheel with Ctrl and two fingers zoom, a drag moves
//! the time axis once it is zoomed.

use super::ask::Ask;
use crate::paint::{ABOVE, MARGIN, STRIP, row_height};
use crate::time::Time;
use crate::timeline::Scale;
use crate::trace::LaneId;
use crate::view::action::Action;
use crate::view::browser;
use crate::view::later::many::clicked;
use crate::view::stage::Stage;
use gloo_events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent, WheelEvent};
use yew::Callback;

/// What listens, until it is dropped.
pub type Listeners = [EventListener; 4];

/// A pixel of the wheel is so much of a doubling.
const WHEEL: f64 = 1.0 / 240.0;
/// A pointer that went farther than so many pixels has dragged, and does not click.
const DRAG: f64 = 4.0;

/// The pointers that are down on the picture or on the minimap.
#[derive(Default)]
struct Fingers {
    down: Vec<Finger>,
    /// Something was dragged since the first of them came.
    dragged: bool,
}

struct Finger {
    id: i32,
    x: f64,
    start: f64,
    on_map: bool,
}

/// Listens to the whole page, since the picture's elements come and go.
#[inline(never)]
pub fn listeners(dispatch: &Callback<Action>, stage: &Rc<Stage>) -> Listeners {
    let document = browser::document();
    let fingers: Rc<RefCell<Fingers>> = Rc::default();
    let ask = {
        let dispatch = dispatch.clone();
        move |ask: Ask| dispatch.emit(Action::Player(ask))
    };
    let active = EventListenerOptions::enable_prevent_default();
    let (wheel_stage, wheel_ask) = (Rc::downgrade(stage), ask.clone());
    let wheel = EventListener::new_with_options(&document, "wheel", active, move |event| {
        let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
        let Some((canvas, at)) = picture_at(event, &wheel_stage) else { return };
        let zoomed = is_zoomed(&wheel_stage);
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            wheel_ask(Ask::Zoom(2f64.powf(-event.delta_y() * WHEEL), Some(at)));
        } else if zoomed && (event.shift_key() || event.delta_x().abs() > event.delta_y().abs()) {
            event.prevent_default();
            let by = if event.delta_x() == 0.0 { event.delta_y() } else { event.delta_x() };
            wheel_ask(Ask::Pan(by / axis_width(&canvas)));
        }
    });
    let begun = fingers.clone();
    let down = EventListener::new(&document, "pointerdown", move |event| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        let on_map = within(event, "[data-minimap]").is_some();
        if event.button() == 0 && (on_map || within(event, ".bars").is_some()) {
            let mut fingers = begun.borrow_mut();
            if fingers.down.is_empty() {
                fingers.dragged = false;
            }
            let x = f64::from(event.client_x());
            fingers.down.push(Finger { id: event.pointer_id(), x, start: x, on_map });
        }
    });
    let (moved, move_stage, move_ask) = (fingers.clone(), Rc::downgrade(stage), ask.clone());
    let moves = EventListener::new(&document, "pointermove", move |event| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        if let Some(asked) = drag(&mut moved.borrow_mut(), event, &move_stage) {
            move_ask(asked);
        }
    });
    let up_stage = Rc::downgrade(stage);
    let up = EventListener::new(&document, "pointerup", move |event| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        let clicks = {
            let mut fingers = fingers.borrow_mut();
            let known = fingers.down.iter().any(|finger| finger.id == event.pointer_id());
            fingers.down.retain(|finger| finger.id != event.pointer_id());
            known && !fingers.dragged
        };
        if let Some(asked) = clicks.then(|| click(event, &up_stage)).flatten() {
            ask(asked);
        }
    });
    [wheel, down, moves, up]
}

/// What a finger's way to here asks for.
fn drag(fingers: &mut Fingers, event: &PointerEvent, stage: &Weak<Stage>) -> Option<Ask> {
    let x = f64::from(event.client_x());
    let canvas = browser::document().query_selector("canvas[data-bars]").ok()??;
    let width = axis_width(&canvas);
    let [first, rest @ ..] = &mut *fingers.down else { return None };
    if let [second] = rest {
        let (other, mine) = if first.id == event.pointer_id() { (second, first) } else { (first, second) };
        let (before, after) = ((mine.x - other.x).abs(), (x - other.x).abs());
        let middle = f64::midpoint(x, other.x);
        mine.x = x;
        fingers.dragged = true;
        let around = time_at(&canvas, middle, stage)?;
        return (before > 8.0 && after > 8.0).then(|| Ask::Zoom(after / before, Some(around)));
    }
    if first.id != event.pointer_id() || !is_zoomed(stage) {
        return None;
    }
    let by = x - std::mem::replace(&mut first.x, x);
    fingers.dragged |= (x - first.start).abs() > DRAG;
    if !fingers.dragged {
        return None;
    }
    if !first.on_map {
        return Some(Ask::Pan(-by / width));
    }
    // On the map the part that is seen goes with the pointer.
    let seen = stage.upgrade()?.with_chosen(|run, chosen| {
        let (from, to) = chosen.zoom?;
        Some(run.span(run.live().now()).as_secs() / (to - from).as_secs())
    })??;
    Some(Ask::Pan(by / width * seen))
}

/// What a click asks for: on a bar its lane, on the strip above the instant.
fn click(event: &PointerEvent, stage: &Weak<Stage>) -> Option<Ask> {
    let Place { canvas, program, y } = place(event)?;
    if y < 0.0 {
        return Some(Ask::Seek(time_at(&canvas, f64::from(event.client_x()), stage)?));
    }
    Some(Ask::Lane(program, lane_at(program, y, &*stage.upgrade()?)?.0))
}

/// A place in a program's bars: how far below the strip of the thread, in the canvas's units.
struct Place {
    canvas: Element,
    program: usize,
    y: f64,
}

fn place(event: &PointerEvent) -> Option<Place> {
    let bars = within(event, ".bars")?;
    let canvas = bars.query_selector("canvas").ok()??;
    let y = (f64::from(event.client_y()) - canvas.get_bounding_client_rect().top()) / browser::text_scale();
    let program = program_of(&bars.closest("[data-group]").ok()??)?;
    Some(Place { canvas, program, y: y - ABOVE - STRIP })
}

/// The lane whose row this is, and where the row begins.
fn lane_at(program: usize, y: f64, stage: &Stage) -> Option<(LaneId, f64)> {
    stage.with(|run| {
        let rows = run.groups.get(program)?.rows();
        if let (Some(many), true) = (&*stage.many[program].borrow(), rows.are_many()) {
            return Some((clicked(many, y)?, y));
        }
        let (height, _) = row_height(rows.len());
        let row = (y / height).floor();
        Some((rows.get(row as usize)?.lane()?, row * height))
    })?
}

/// The program and the lane of the bar that is pointed at, and where its row begins in the window, in pixels.
pub(super) fn bar_at(event: &PointerEvent, stage: &Stage) -> Option<(usize, LaneId, f64)> {
    let Place { canvas, program, y } = place(event)?;
    let (lane, top) = lane_at(program, (y >= 0.0).then_some(y)?, stage)?;
    let top = canvas.get_bounding_client_rect().top() + (top + ABOVE + STRIP) * browser::text_scale();
    Some((program, lane, top))
}

/// The number of the program whose bars these are: its place among all.
pub(super) fn program_of(group: &Element) -> Option<usize> {
    let all = browser::document().query_selector_all("[data-group]").ok()?;
    let is_it = |at: &u32| all.item(*at).is_some_and(|one| group.is_same_node(Some(&one)));
    (0..all.length()).find(is_it).map(|at| at as usize)
}

/// The canvas of the picture that an event is on, and the instant that is drawn there.
fn picture_at(event: &WheelEvent, stage: &Weak<Stage>) -> Option<(Element, Time)> {
    let canvas = within(event, ".bars")?.query_selector("canvas").ok()??;
    let at = time_at(&canvas, f64::from(event.client_x()), stage)?;
    Some((canvas, at))
}

fn within(event: &web_sys::Event, what: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(what).ok()?
}

/// The width of the time axis, in pixels of the window.
fn axis_width(canvas: &Element) -> f64 {
    (canvas.get_bounding_client_rect().width() - 2.0 * MARGIN * browser::text_scale()).max(1.0)
}

/// The instant that is drawn at this place of the window.
fn time_at(canvas: &Element, x: f64, stage: &Weak<Stage>) -> Option<Time> {
    let x = x - canvas.get_bounding_client_rect().left() - MARGIN * browser::text_scale();
    let width = axis_width(canvas);
    stage.upgrade()?.with_chosen(|run, chosen| {
        let (from, to) = chosen.zoom.unwrap_or((Time::ZERO, run.span(run.live().now())));
        Scale::new(from, to, width).at(x)
    })
}

fn is_zoomed(stage: &Weak<Stage>) -> bool {
    let zoomed = stage.upgrade().and_then(|stage| stage.with_chosen(|_, chosen| chosen.zoom.is_some()));
    zoomed.unwrap_or_default()
}
