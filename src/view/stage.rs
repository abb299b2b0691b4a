//! The stage: the one animation frame loop, and everything that it writes past the vdom.
//!
//! A frame is asked for when something may have changed, and asks for the next one only while the
//! lesson's clock moves. What it writes: the canvases, the totals, the clock's text, the scrub bar.
//! When an event happened it sends one [`Beat`] up, and tells those components that hear of it by themselves
//! ([`Stage::hear`]); nothing else goes through the vdom.

use crate::drive::live::wall;
use crate::i18n::{Lang, fill};
use crate::link::State;
use crate::machine::Outcome;
use crate::paint::{self, MARGIN, Palette, Picture};
use crate::time::Time;
use crate::timeline::account::seconds;
use crate::timeline::{Scale, Timeline};
use crate::view::action::Action;
use crate::view::beat::{Beat, beat};
use crate::view::browser;
use crate::view::canvases::{Canvas, Canvases};
use crate::view::chosen::{Pointed, chosen};
use crate::view::later::many::{Folds, draw as draw_many};
use crate::view::later::player::follow;
use crate::view::marks::{Mark, Marks};
use crate::view::motion;
use crate::view::pen;
use crate::view::run::{Own, Run};
use crate::view::told::{Hearer, Hearers};
use gloo_timers::callback::Timeout;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlInputElement, ResizeObserver, ResizeObserverBoxOptions, ResizeObserverOptions};
use yew::Callback;

/// No scenario has more programs than this side by side.
pub const GROUPS: usize = 4;

/// What is on the stage.
struct Scene {
    run: Run,
    chosen: State,
    lang: Lang,
    beat: Beat,
}

/// What the axis depends on: the part of the time, its width, the device pixels, the language.
type Axis = ((Time, Time), i32, f64, Lang);

/// Draws what a component has besides the groups, given which part of the run is over; true if there is more to
/// draw in the next frame.
pub type Besides = Box<dyn Fn(f64, &Palette) -> bool>;

pub struct Stage {
    pub marks: Marks,
    /// Of the groups' bars, and behind them of the axis.
    canvases: Canvases<{ GROUPS + 1 }>,
    this: Weak<Stage>,
    scene: RefCell<Option<Scene>>,
    palette: RefCell<Palette>,
    besides: RefCell<Option<Besides>>,
    /// Of each group, how its lanes are folded if they are very many.
    pub many: [Folds; GROUPS],
    pointed: Cell<Pointed>,
    /// Who is told what changed, if anybody is by now.
    told_to: OnceCell<Callback<Action>>,
    /// Who hears of it besides.
    hearers: Hearers,
    /// What the axis was last drawn for.
    axis: Cell<Option<Axis>>,
    /// When it was last looked what is to be told, by the wall.
    told: Cell<f64>,
    /// When the clock and the totals were last written, by the wall.
    written: Cell<f64>,
    /// The machines went on since the last frame.
    stale: Cell<bool>,
    asked: Cell<Option<i32>>,
    frame: Closure<dyn FnMut()>,
    observer: Option<ResizeObserver>,
    _resized: Closure<dyn FnMut()>,
}

impl Stage {
    pub fn new() -> Rc<Stage> {
        Rc::new_cyclic(|this: &Weak<Stage>| {
            let (to_frame, to_resized) = (this.clone(), this.clone());
            let frame = Closure::<dyn FnMut()>::new(move || {
                if let Some(stage) = to_frame.upgrade() {
                    stage.asked.set(None);
                    stage.draw();
                    stage.tell();
                }
            });
            // Drawn at once: a canvas that changed its size is empty until then. What it leads to may change
            // sizes again, so that has to wait until browsers are done with these.
            let resized = Closure::<dyn FnMut()>::new(move || {
                let Some(stage) = to_resized.upgrade() else { return };
                stage.canvases.forget();
                stage.axis.set(None);
                stage.draw();
                Timeout::new(0, move || stage.tell()).forget();
            });
            Stage {
                marks: Marks::default(),
                canvases: Canvases::default(),
                this: this.clone(),
                scene: RefCell::default(),
                palette: RefCell::new(palette()),
                besides: RefCell::default(),
                many: Default::default(),
                pointed: Cell::default(),
                told_to: OnceCell::new(),
                hearers: Hearers::default(),
                axis: Cell::default(),
                told: Cell::default(),
                written: Cell::default(),
                stale: Cell::new(true),
                asked: Cell::default(),
                frame,
                observer: ResizeObserver::new(resized.as_ref().unchecked_ref()).ok(),
                _resized: resized,
            }
        })
    }

    /// From here on tells what changed, and writes to this listener's elements, the shell's no longer.
    pub fn tell_to(&self, listener: Callback<Action>) {
        self.marks.leave_shell();
        // There is one page.
        let _ = self.told_to.set(listener);
    }

    /// Starts the chosen programs, or an exercise's, from their beginning; only shows them where they are held.
    pub fn start(&self, chosen: &State, lang: Lang, (own, held): (Option<Own>, bool), playing: bool) {
        let this = self.this.clone();
        let run = Run::start(chosen, lang, (own, held), playing, move || {
            if let Some(stage) = this.upgrade() {
                stage.wake();
            }
        });
        self.show(run, chosen, lang);
    }

    /// Shows this run of what was chosen. To be woken when its programs have gone on.
    pub fn show(&self, run: Run, chosen: &State, lang: Lang) {
        let scene = Scene { run, chosen: chosen.clone(), lang, beat: Beat::default() };
        // The old run is freed once the new one stands.
        drop(self.scene.replace(Some(scene)));
        self.wake();
    }

    /// The programs have gone on: reads and draws what they did in the next frame.
    pub fn wake(&self) {
        self.stale.set(true);
        self.ask();
    }

    /// What is to be shown of the run as it is now; what changes after this is told.
    pub fn beat(&self) -> Beat {
        let read = |scene: &mut Scene| {
            scene.beat = beat(&scene.run, scene.run.live().now(), &scene.beat, &scene.chosen, scene.lang);
            scene.beat.clone()
        };
        let now = self.scene.borrow_mut().as_mut().map(read).unwrap_or_default();
        self.hearers.tell(&now);
        now
    }

    /// What was last told, of this run or of the one before it.
    pub fn told(&self) -> Beat {
        self.hearers.last()
    }

    /// Tells this one from here on what changed, as long as it is kept.
    pub fn hear(&self, hearer: impl Fn(&Beat, &Beat) + 'static) -> Rc<Hearer> {
        let hearer: Rc<Hearer> = Rc::new(hearer);
        self.hearers.add(&hearer);
        hearer
    }

    /// Whether it has a run of this.
    pub fn runs(&self, chosen: &State, lang: Lang) -> bool {
        let is_this = |scene: &Scene| {
            let State { lang: own, theme, .. } = scene.chosen;
            scene.lang == lang && scene.chosen == State { lang: own, theme, ..chosen.clone() }
        };
        self.scene.borrow().as_ref().is_some_and(is_this)
    }

    /// Reads off the run.
    pub fn with<R>(&self, read: impl FnOnce(&Run) -> R) -> Option<R> {
        self.scene.borrow().as_ref().map(|scene| read(&scene.run))
    }

    /// Where the run is, and whether it goes on from there by itself.
    pub fn standing(&self) -> (Time, bool) {
        let standing = |run: &Run| (run.live().now(), run.live().goes_on());
        self.with(standing).unwrap_or_default()
    }

    /// Draws by these choices from here on: which part of the time, which lane.
    pub fn look(&self, chosen: &State) {
        if let Some(scene) = &mut *self.scene.borrow_mut() {
            scene.chosen = chosen.clone();
        }
        self.ask();
    }

    /// Reads off the run and what was chosen of it.
    pub fn with_chosen<R>(&self, read: impl FnOnce(&Run, &State) -> R) -> Option<R> {
        self.scene.borrow().as_ref().map(|scene| read(&scene.run, &scene.chosen))
    }

    /// Draws what a person points at from here on, as this says of what it was.
    pub fn point(&self, pointed: impl FnOnce(Pointed) -> Pointed) {
        let before = self.pointed.get();
        let now = pointed(before);
        self.pointed.set(now);
        if now != before {
            self.ask();
        }
    }

    pub fn repaint(&self) {
        *self.palette.borrow_mut() = palette();
        self.axis.set(None);
        self.ask();
    }

    /// Keeps the canvases that there are now drawn when their sizes change.
    pub fn observe(&self) {
        self.canvases.forget();
        let Some(observer) = &self.observer else { return };
        observer.disconnect();
        self.axis.set(None);
        let canvases = self.marks.bars.iter().chain([&self.marks.axis]);
        for canvas in canvases.filter_map(Mark::cast::<Element>) {
            if browser::knows_device_pixels() {
                let options = ResizeObserverOptions::new();
                options.set_box(ResizeObserverBoxOptions::DevicePixelContentBox);
                observer.observe_with_options(&canvas, &options);
            } else {
                observer.observe(&canvas);
            }
        }
        self.ask();
    }

    /// From here on draws this too, or no longer.
    pub fn draw_besides(&self, besides: Option<Besides>) {
        *self.besides.borrow_mut() = besides;
        self.ask();
    }

    /// Draws in the next frame.
    pub fn ask(&self) {
        if self.asked.get().is_none() {
            self.asked
                .set(browser::window().request_animation_frame(self.frame.as_ref().unchecked_ref()).ok());
        }
    }

    fn draw(&self) {
        let mut scene = self.scene.borrow_mut();
        let Some(scene) = scene.as_mut() else { return };
        let caught_up = scene.run.live().catch_up();
        let untold = (self.stale.take() || caught_up) && scene.run.refresh();
        self.stale.set(untold);
        let more = scene.run.foresee() || untold;
        let now = scene.run.live().now();
        let span = scene.run.span(now);
        if let Some(seen) = &mut scene.chosen.zoom
            && scene.run.live().is_moving()
        {
            *seen = follow(&scene.run, *seen, now);
        }
        let seen = scene.chosen.zoom.unwrap_or((Time::ZERO, span));
        let groups = 0..scene.run.groups.len().min(GROUPS);
        if self.observer.is_none() {
            self.canvases.forget();
        }
        let nodes = self.marks.bars.iter().enumerate().take(groups.len());
        let mut canvases = self.canvases.measured(nodes.chain([(GROUPS, &self.marks.axis)]));
        let dense = browser::window().device_pixel_ratio();
        for at in groups.clone() {
            self.draw_group(scene, at, (canvases[at].take(), dense), now, seen);
        }
        self.draw_axis(scene, (canvases[GROUPS].take(), dense), seen);
        if self.writes(scene) {
            for group in groups {
                self.write_total(scene, group, now);
                self.write_words(scene, group);
            }
            self.write_clock(scene, now, span);
        }
        let besides = self.besides.borrow();
        let part = (now.as_secs() / span.as_secs()).min(1.0);
        let more = besides.as_ref().is_some_and(|draw| draw(part, &self.palette.borrow())) || more;
        if more || scene.run.live().is_moving() {
            self.ask();
        }
    }

    /// Tells what changed for the vdom, if anything did.
    fn tell(&self) {
        let Some(listener) = self.told_to.get() else { return };
        if let Some(beat) = self.untold() {
            self.hearers.tell(&beat);
            listener.emit(Action::Beat(beat));
        }
    }

    fn untold(&self) -> Option<Beat> {
        let mut scene = self.scene.borrow_mut();
        let scene = scene.as_mut()?;
        if self.is_soon(scene) {
            return None;
        }
        let now = scene.run.live().now();
        let next = beat(&scene.run, now, &scene.beat, &scene.chosen, scene.lang);
        self.told.set(wall());
        if next == scene.beat {
            return None;
        }
        scene.beat = next.clone();
        Some(next)
    }

    /// Whether what changed is told in one of the next frames, together with what changes until then.
    fn is_soon(&self, scene: &Scene) -> bool {
        is_busy(scene) && wall() < self.told.get() + motion::READ
    }

    /// Whether the clock and the totals are written in this frame. Those of very many lanes are in a frame in which
    /// nothing is told.
    fn writes(&self, scene: &Scene) -> bool {
        let now = wall();
        let writes = !is_busy(scene) || (now >= self.written.get() + motion::READ && self.is_soon(scene));
        if writes {
            self.written.set(now);
        }
        writes
    }

    fn draw_group(
        &self,
        scene: &Scene,
        at: usize,
        (canvas, dense): (Option<Canvas>, f64),
        now: Time,
        (from, to): (Time, Time),
    ) {
        let group = &scene.run.groups[at];
        let Some(canvas) = canvas else { return };
        let sheet = canvas.sheet(dense);
        let timeline = group.timeline.borrow();
        let rows = group.rows();
        let many = self.many[at].borrow();
        let (lane, pointed) = (scene.chosen.lane, self.pointed.get());
        let points = lane.is_some() || pointed != Pointed::default();
        let draw = |preview: Option<&Timeline>| {
            let ended = scene.run.ended(at, now);
            let picture = Picture {
                tops: None,
                timeline: &timeline,
                preview,
                rows: &rows,
                now: ended.map_or(now, |(_, end)| end),
                position: scene.run.position(at, now),
                stuck: ended.is_some_and(|(outcome, _)| outcome == Outcome::Deadlock),
                lang: scene.lang,
                chosen: points.then(|| chosen(&scene.run, at, now, lane, pointed)).flatten(),
                scale: Scale::new(from, to, sheet.width - 2.0 * MARGIN),
                zoomed: scene.chosen.zoom.is_some(),
                stands: true,
            };
            match &*many {
                Some(many) if rows.are_many() => {
                    draw_many(many, &sheet, picture, &rows, &self.palette.borrow())
                }
                _ => paint::group(&sheet, &picture, &self.palette.borrow()),
            }
        };
        if group.with_preview(|preview| draw(Some(preview))).is_none() {
            draw(None);
        }
    }

    fn write_total(&self, scene: &Scene, at: usize, now: Time) {
        let Some(element) = self.marks.totals[at].cast::<Element>() else { return };
        let ended = scene.run.ended(at, now).map(|(_, end)| end);
        let runs = scene.run.groups[at].error().is_none();
        let shown = if runs { ended.map_or_else(|| floored(now, 1), seconds) } else { "–".to_owned() };
        write(&element, &shown);
        let exact = ended.map_or_else(String::new, |end| end.to_string());
        if element.get_attribute("data-total").as_deref() != Some(&*exact) {
            // An attribute of this name can always be set.
            let _ = element.set_attribute("data-total", &exact);
        }
    }

    /// What is known of a group once it is known how it will go; the page itself says that by its components.
    fn write_words(&self, scene: &Scene, at: usize) {
        let group = &scene.run.groups[at];
        if let Some(total) = group.total() {
            let length = || fill(scene.lang.texts().to_come, &[&seconds(total)]);
            self.marks.write_words(at, &group.rows(), length);
        }
    }

    /// The axis stands still while time passes: it is drawn when something else changed.
    fn draw_axis(&self, scene: &Scene, (axis, dense): (Option<Canvas>, f64), (from, to): (Time, Time)) {
        let Some(axis) = axis else { return };
        let looks = ((from, to), axis.width(), dense, scene.lang);
        if self.axis.replace(Some(looks)) == Some(looks) {
            return;
        }
        let sheet = axis.sheet(dense);
        let scale = Scale::new(from, to, sheet.width - 2.0 * MARGIN);
        if scene.chosen.zoom.is_none() || !paint::fine_axis(&sheet, &scale, &self.palette.borrow()) {
            paint::axis(&sheet, &scale, &self.palette.borrow(), scene.lang.texts().seconds);
        }
    }

    fn write_clock(&self, scene: &Scene, now: Time, span: Time) {
        let texts = scene.lang.texts();
        let of = scene.run.total().map_or_else(String::new, |total| format!(" / {}", floored(total, 2)));
        let text = fill(texts.seconds, &[&format!("{}{of}", floored(now, 2))]);
        if let Some(clock) = self.marks.clock.cast::<Element>() {
            write(&clock, &text);
        }
        if let Some(scrub) = self.marks.scrub.cast::<HtmlInputElement>() {
            let part = (now.as_secs() / span.as_secs()).min(1.0);
            scrub.set_value(&format!("{:.4}", part * 1000.0));
            // Properties and attributes of these names can always be set.
            let _ = scrub.style().set_property("--at", &format!("{:.3}%", part * 100.0));
            if !scene.run.live().is_moving() {
                let _ = scrub.set_attribute("aria-valuetext", &text);
            }
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(asked) = self.asked.get() {
            // A frame that is no longer due cannot be cancelled, and need not be.
            let _ = browser::window().cancel_animation_frame(asked);
        }
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Whether very many lanes go on, of which a person is told less often than in each frame.
fn is_busy(scene: &Scene) -> bool {
    let live = scene.run.live();
    let goes_on = live.is_moving() && live.is_playing() == scene.beat.playing;
    goes_on && scene.run.groups.iter().any(|group| group.rows().are_many())
}

fn palette() -> Palette {
    let style = browser::window().get_computed_style(&browser::root()).ok().flatten();
    style.map_or_else(|| pen::palette(&browser::root().style()), |style| pen::palette(&style))
}

fn write(element: &Element, text: &str) {
    match element.first_child() {
        // The same text node from frame to frame.
        Some(node) if node.node_value().as_deref() != Some(text) => node.set_node_value(Some(text)),
        Some(_) => {}
        None => element.set_text_content(Some(text)),
    }
}

/// Seconds with so many digits after the point, the rest cut off: a clock shows what it has reached.
fn floored(time: Time, digits: usize) -> String {
    let text = format!("{}.{:09}", time.0 / 1_000_000_000, time.0 % 1_000_000_000);
    text[..text.len() - 9 + digits].to_owned()
}
