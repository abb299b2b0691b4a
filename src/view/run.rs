//! One run of a scenario: its programs as chosen, what is to come of each, and what came so far.
//!
//! The preview and the live run are two machines given the same text. What is drawn as having
//! happened is read off the live one alone; the preview is the outline of what is to come.

use crate::drive::live::{Live, wall};
use crate::drive::live_preview::{Preview, Progress};
use crate::i18n::Lang;
use crate::link::State;
use crate::machine::{Machine, Outcome};
use crate::paint::rows::{Rows, rows};
use crate::python::CompileError;
use crate::scenario::{self, Displayed};
use crate::time::Time;
use crate::timeline::{Lane, Position, Timeline};
use crate::trace::Trace;
use crate::view::motion;
use crate::world::World;
use std::cell::{Cell, OnceCell, Ref, RefCell};
use std::rc::Rc;

pub struct Run {
    /// The scenario's programs; before each the one that was kept, where one was.
    pub groups: Vec<Group>,
    live: Live,
    /// Where one stands in the midst of an instant's events: after how many, and how many events of each
    /// program are shown.
    stood: RefCell<Option<(u32, Rc<[Position]>)>>,
}

/// Where lanes come while they are drawn, they are told by so many parts of those that there are.
const DOZENS: usize = 60;

/// One program of the run.
pub struct Group {
    lang: Lang,
    /// Its name in tracebacks, and the world that it runs in.
    from: (String, Rc<World>),
    /// What is to come is not to be seen.
    veiled: Cell<bool>,
    /// Its text as it is run.
    pub source: Rc<str>,
    displayed: OnceCell<Rc<Displayed>>,
    /// How it will go.
    coming: RefCell<Coming>,
    /// What came so far, read off the live machine.
    pub timeline: RefCell<Timeline>,
    /// Its place among the live machines, or why it has none: it does not compile, or is held.
    machine: Result<usize, Option<Rc<CompileError>>>,
    rows: RefCell<Rc<Rows>>,
    /// How much of the timeline the rows were told from, and when, where there is no preview.
    told: Cell<(usize, Position, f64)>,
    /// What [`Run::foresees`] found of the preview.
    foreseen: OnceCell<[bool; 4]>,
}

/// What is to come of a program.
enum Coming {
    Running(Box<(Preview, Timeline)>),
    Known(Box<Timeline>),
    Unknown,
}

/// A person's own program, and the world that it runs in.
#[derive(Clone)]
pub struct Own {
    pub source: String,
    pub world: Rc<World>,
    /// The one that was kept, to be compared with.
    pub kept: Option<Box<Own>>,
}

impl Run {
    /// Starts over, with an exercise's program in the place of the scenario's; `changed` is called whenever the
    /// programs went on. Where they are held, nothing of them is run.
    pub fn start(
        chosen: &State,
        lang: Lang,
        (own, held): (Option<Own>, bool),
        playing: bool,
        changed: impl Fn() + 'static,
    ) -> Run {
        let mut machines = vec![];
        let mut groups = vec![];
        let (sources, kept) = (chosen.sources(lang), chosen.kept_sources(lang));
        for (at, program) in chosen.scenario().programs.iter().enumerate() {
            let mut add = |source: &str, world: &Rc<World>| {
                let machines = if held { None } else { Some(&mut machines) };
                groups.push(Group::new(program.id, source, lang, world, machines));
            };
            if let Some(own) = &own {
                own.kept.as_deref().into_iter().chain([own]).for_each(|own| add(&own.source, &own.world));
            } else {
                let kept = kept.as_ref().zip(chosen.kept.as_ref());
                let kept = kept.map(|(sources, kept)| (sources, &kept.settings));
                for (sources, settings) in kept.into_iter().chain([(&sources, &chosen.settings)]) {
                    let source = sources.get(at).map_or("", |source| source);
                    add(&scenario::apply(source, settings), &Rc::default());
                }
            }
        }
        let live = Live::start(machines, chosen.speed.as_f64(), playing, changed);
        let run = Run { groups, live, stood: RefCell::default() };
        run.foresee();
        run
    }

    /// Hides what is to come, or shows it again.
    pub fn veil(&self, veiled: bool) {
        self.groups.iter().for_each(|group| group.veiled.set(veiled));
    }

    pub fn live(&self) -> &Live {
        &self.live
    }

    pub fn play(&self, playing: bool) {
        if playing {
            self.stood.take();
        }
        self.live.play(playing);
    }

    /// Stands at an instant, after all of its events.
    pub fn seek(&self, at: Time) {
        self.stood.take();
        self.live.seek(at);
    }

    /// Stands there: after so many of the instant's events, which are so many of each program, or after all.
    pub fn stand(&self, at: Time, positions: Option<(u32, Rc<[Position]>)>) {
        self.live.play(false);
        self.live.seek(at);
        *self.stood.borrow_mut() = positions;
    }

    /// After how many of an instant's events one stands, if not after all.
    pub fn stood_at(&self) -> Option<u32> {
        self.stood.borrow().as_ref().map(|(events, _)| *events)
    }

    fn stood_in(&self, group: usize) -> Option<Position> {
        self.stood.borrow().as_ref().and_then(|(_, stood)| stood.get(group).copied())
    }

    /// How many events of a group's program are shown at `now`.
    pub fn position(&self, group: usize, now: Time) -> Position {
        let timeline = self.groups[group].timeline.borrow();
        self.stood_in(group).map_or_else(|| timeline.position(now), |stood| stood.min(timeline.positions()))
    }

    /// Goes on with the previews for a part of a frame; true if there is more to do.
    pub fn foresee(&self) -> bool {
        let until = wall() + motion::PREVIEW;
        self.groups.iter().filter(|group| group.foresee(until)).count() > 0
    }

    /// Reads what the machines did since the last time.
    /// True if not all of it can be told yet.
    pub fn refresh(&self) -> bool {
        let mut untold = false;
        for group in &self.groups {
            if let Ok(machine) = group.machine {
                self.live.with(machine, |machine| group.timeline.borrow_mut().extend(machine.trace()));
            }
            untold |= group.grow();
        }
        untold
    }

    /// How the group's program ended, if it has by now.
    pub fn ended(&self, group: usize, now: Time) -> Option<(Outcome, Time)> {
        let machine = *self.groups.get(group)?.machine.as_ref().ok()?;
        let reached = self
            .stood_in(group)
            .is_none_or(|stood| stood >= self.groups[group].timeline.borrow().positions());
        self.live.ended(machine).filter(|(_, end)| *end <= now && reached)
    }

    /// The length of the time axis: of the longest program, where all ends are known.
    pub fn span(&self, now: Time) -> Time {
        let Some(total) = self.longest(Group::length) else {
            if self.groups.iter().any(|group| group.rows.borrow().are_many()) {
                return open_span(now);
            }
            return Time::from_secs((now.as_secs() * motion::OPEN_SPAN.1).max(motion::OPEN_SPAN.0));
        };
        // What stands still has no end that the axis could go to, and a hidden one must not be read off it.
        let open = self.groups.iter().any(|group| group.gets_stuck() || group.veiled.get());
        match total {
            Time::ZERO => Time::from_secs(1.0),
            total if open => Time::from_secs(total.as_secs() * motion::BEYOND),
            total => total,
        }
    }

    /// Which of these will be true of a lane that has a row; to be asked of the same ones each time.
    pub fn foresees(&self, what: [fn(&Lane) -> bool; 4]) -> [bool; 4] {
        let mut all = [false; 4];
        for group in &self.groups {
            let find = |timeline: &Timeline| {
                let rows = group.rows();
                let any = |what| rows.iter().filter_map(|row| timeline.lane(row.lane()?)).any(what);
                what.map(any)
            };
            let found = group.with_preview(|preview| *group.foreseen.get_or_init(|| find(preview)));
            for (all, found) in all.iter_mut().zip(found.unwrap_or_default()) {
                *all |= found;
            }
        }
        all
    }

    /// Whether lanes will do things to each other that the picture tells between them.
    pub fn has_marks(&self) -> bool {
        let marks = |group: &Group| {
            group.with_preview(|preview| preview.end().is_none() || !preview.notes().is_empty())
        };
        self.groups.iter().any(|group| marks(group).unwrap_or_default())
    }

    /// When the last program will have ended, where that is known of all.
    pub fn total(&self) -> Option<Time> {
        self.longest(Group::total)
    }

    fn longest(&self, of: fn(&Group) -> Option<Time>) -> Option<Time> {
        let running = self.groups.iter().filter(|group| group.machine.is_ok());
        running.map(of).try_fold(Time::ZERO, |longest, total| Some(longest.max(total?)))
    }
}

impl Group {
    fn new(
        id: &str,
        source: &str,
        lang: Lang,
        world: &Rc<World>,
        machines: Option<&mut Vec<Machine>>,
    ) -> Group {
        // Its name in tracebacks, as if the program had been saved under it.
        let file = format!("{id}.py");
        let start = || {
            let mut machine = Machine::new(source, &file)?;
            machine.put_into(world.clone());
            Ok::<_, Box<CompileError>>(machine)
        };
        let machine = machines.ok_or(None).and_then(|machines| {
            machines.push(start().map_err(|error| Some(error.into()))?);
            Ok(machines.len() - 1)
        });
        let preview = machine.is_ok().then(|| start().ok()).flatten();
        let coming = preview.map_or(Coming::Unknown, |machine| {
            Coming::Running(Box::new((Preview::of(machine), Timeline::default())))
        });
        Group {
            lang,
            from: (file, world.clone()),
            veiled: Cell::new(false),
            source: source.into(),
            displayed: OnceCell::new(),
            coming: RefCell::new(coming),
            timeline: RefCell::default(),
            machine,
            rows: RefCell::default(),
            told: Cell::default(),
            foreseen: OnceCell::new(),
        }
    }

    /// Its text as it is shown.
    pub fn displayed(&self) -> &Rc<Displayed> {
        self.displayed.get_or_init(|| Rc::new(scenario::display(&self.source)))
    }

    pub fn error(&self) -> Option<&Rc<CompileError>> {
        self.machine.as_ref().err()?.as_ref()
    }

    /// Reads off the complete timeline of what is to come, where that is known.
    pub fn with_preview<R>(&self, read: impl FnOnce(&Timeline) -> R) -> Option<R> {
        if self.veiled.get() { None } else { self.known(read) }
    }

    fn known<R>(&self, read: impl FnOnce(&Timeline) -> R) -> Option<R> {
        match &*self.coming.borrow() {
            Coming::Known(timeline) => Some(read(timeline)),
            Coming::Running(_) | Coming::Unknown => None,
        }
    }

    /// The complete timeline of what is to come, where that is known.
    #[inline(never)]
    pub fn preview(&self) -> Option<Ref<'_, Timeline>> {
        let known = Ref::filter_map(self.coming.borrow(), |coming| match coming {
            Coming::Known(timeline) => Some(&**timeline),
            Coming::Running(_) | Coming::Unknown => None,
        });
        known.ok().filter(|_| !self.veiled.get())
    }

    /// The program as it was before its first turn, if it can be run.
    #[inline(never)]
    pub fn anew(&self) -> Option<Machine> {
        self.machine.as_ref().ok()?;
        let (file, world) = &self.from;
        let mut machine = Machine::new(&self.source, file).ok()?;
        machine.put_into(world.clone());
        Some(machine)
    }

    /// All that is known of the program: how it will go, else what came so far.
    pub fn farthest(&self) -> Ref<'_, Timeline> {
        let known = Ref::filter_map(self.coming.borrow(), |coming| match coming {
            Coming::Known(timeline) => Some(&**timeline),
            Coming::Running(_) | Coming::Unknown => None,
        });
        known.unwrap_or_else(|_| self.timeline.borrow())
    }

    /// Reads off the machine's trace, as far as it came.
    pub fn with_trace<R>(&self, live: &Live, read: impl FnOnce(&Trace) -> R) -> Option<R> {
        live.with(*self.machine.as_ref().ok()?, |machine| read(machine.trace()))
    }

    /// Goes on with the preview until this wall time; true if there is more to do.
    fn foresee(&self, until: f64) -> bool {
        let mut coming = self.coming.borrow_mut();
        let Coming::Running(running) = &mut *coming else { return false };
        let (preview, timeline) = &mut **running;
        let progress = preview.advance(until);
        timeline.extend(preview.machine().trace());
        match progress {
            Progress::More => return true,
            Progress::GivenUp => *coming = Coming::Unknown,
            Progress::Ended => {
                let timeline = std::mem::take(timeline);
                *self.rows.borrow_mut() = Rc::new(rows(&timeline, self.lang));
                *coming = Coming::Known(Box::new(timeline));
            }
        }
        false
    }

    /// Whether it will come to a stop without having ended, as far as that is known.
    pub fn gets_stuck(&self) -> bool {
        self.with_preview(|preview| preview.end().is_none()).unwrap_or_default()
    }

    /// When it will have ended, where that is known.
    pub fn total(&self) -> Option<Time> {
        // What was given up and came to an end all the same is known then.
        self.with_preview(length).or_else(|| self.timeline.borrow().end())
    }

    /// The same, hidden or not.
    fn length(&self) -> Option<Time> {
        self.known(length).or_else(|| self.timeline.borrow().end())
    }

    pub fn rows(&self) -> Rc<Rows> {
        self.rows.borrow().clone()
    }

    /// Without a preview, rows come as lanes open. True if some are still to come.
    fn grow(&self) -> bool {
        let timeline = self.timeline.borrow();
        let (lanes, read) = (timeline.lanes().len(), timeline.positions());
        let (lanes_then, read_then, then) = self.told.get();
        let known = matches!(*self.coming.borrow(), Coming::Known(_));
        // Telling reads all of the timeline, so it is not done for each event of a long one, nor for each lane
        // of very many: those come in dozens, or a while later.
        if known || (lanes == lanes_then && read / 2 <= read_then) {
            return false;
        }
        if lanes > lanes_then && lanes - lanes_then <= lanes_then / DOZENS && wall() < then + motion::TELL {
            return true;
        }
        self.told.set((lanes, read, wall()));
        *self.rows.borrow_mut() = Rc::new(rows(&timeline, self.lang));
        false
    }
}

/// The axis of a run of very many lanes whose end is not known. It grows by steps: each changes all of the picture.
#[inline(never)]
fn open_span(now: Time) -> Time {
    let (mut span, step) = motion::OPEN_SPAN;
    while span < now.as_secs() * 1.05 {
        span *= step;
    }
    Time::from_secs(span)
}

fn length(timeline: &Timeline) -> Time {
    timeline.end().unwrap_or(timeline.last())
}
