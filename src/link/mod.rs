//! Links: what a person chose, as the fragment of an address, and back.
//!
//! `#/<scenario>?<key>=<value>&...`: `z` with the programs that a person wrote, knobs by their names, then
//! `speed`, `t`, `step`, `lane`, `zoom`, `fold`, `kept`, `keptz`, `lang`, `theme`, `embed`, `show`.
//! Only what differs from the defaults is written, always in one order. Reading is total: any text
//! gives a state, and a list of what was ignored. Old links read for ever: `tests/links/`.
//! Nothing in here knows the browser's history, nor when a link is written.

mod decode;
mod encode;
mod ignored;
mod player;
mod program;
mod show;

pub use decode::{LONGEST, LONGEST_PROGRAM, MOST_PARTS, decode, scenario_of};
pub use encode::encode;
pub use ignored::{Ignored, Why};
pub use player::{Fold, NAMES as OF_PLAYER};
pub use show::Show;

use crate::i18n::Lang;
use crate::scenario::{self, Decimal, EXERCISES, Knob, Scenario, Settings};
use crate::time::Time;
use std::borrow::Cow;
use std::rc::Rc;

/// What a link holds.
#[derive(Clone, PartialEq, Debug)]
pub struct State {
    /// The id of a scenario of the catalog.
    pub scenario: &'static str,
    /// What a person wrote in the place of the scenario's programs.
    pub written: Option<Written>,
    /// What differs from the programs' defaults.
    pub settings: Settings,
    /// A run was kept, to be compared with.
    pub kept: Option<Kept>,
    pub speed: Speed,
    /// The instant to stand at, where one was chosen; else the run plays from its start.
    pub t: Option<Time>,
    /// How many of the events at that instant have happened, of all programs in their order; `None`: all. Nothing
    /// without `t`.
    pub step: Option<u32>,
    /// The lane that is selected: the number of its program, its own in the trace. With a kept run each program
    /// counts twice: first the kept one.
    pub lane: Option<(u32, u32)>,
    /// The part of the time axis to be seen, not empty; else all of it.
    pub zoom: Option<(Time, Time)>,
    /// How very many lanes are folded; else as the page thinks best.
    pub fold: Option<Fold>,
    /// The language asked for; else the browser's.
    pub lang: Option<Lang>,
    /// The theme asked for; else the system's.
    pub theme: Option<Theme>,
    /// The picture alone, to stand inside another page.
    pub embed: bool,
    /// What of the page is shown there, and which of the player's parts are shown anywhere.
    pub show: Show,
}

/// The programs that a person wrote in the place of a scenario's: a text each, in their order.
pub type Written = Rc<[Rc<str>]>;

/// A run that was kept: its programs' texts, where a person wrote them, and what was set. In an exercise, whose
/// kept program no link holds, they mean nothing.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Kept {
    pub written: Option<Written>,
    pub settings: Settings,
}

impl State {
    /// The scenario with everything at its default.
    pub fn new(scenario: &'static Scenario) -> State {
        State {
            scenario: scenario.id,
            written: None,
            settings: Settings::default(),
            kept: None,
            speed: Speed::default(),
            t: None,
            step: None,
            lane: None,
            zoom: None,
            fold: None,
            lang: None,
            theme: None,
            embed: false,
            show: Show::default(),
        }
    }

    /// The programs as they are before anything is set: what a person wrote, or the scenario's own.
    pub fn sources(&self, lang: Lang) -> Vec<Cow<'static, str>> {
        sources(self.scenario(), self.written.as_ref(), lang)
    }

    /// The programs of the run that was kept, likewise; `None` if none was.
    pub fn kept_sources(&self, lang: Lang) -> Option<Vec<Cow<'static, str>>> {
        self.kept.as_ref().map(|kept| sources(self.scenario(), kept.written.as_ref(), lang))
    }

    /// The knobs of the programs, as [`Scenario::knobs`] has them.
    pub fn knobs(&self, lang: Lang) -> Vec<Knob> {
        knobs(self.scenario(), self.written.as_ref(), lang)
    }

    /// The scenario itself; the first of the catalog if the id is not in it.
    pub fn scenario(&self) -> &'static Scenario {
        scenario::find(self.scenario).unwrap_or(&scenario::scenarios()[0])
    }
}

fn sources(scenario: &Scenario, written: Option<&Written>, lang: Lang) -> Vec<Cow<'static, str>> {
    match written {
        Some(written) => written.iter().map(|text| Cow::Owned(text.to_string())).collect(),
        None => scenario.programs.iter().map(|program| Cow::Borrowed(program.source(lang))).collect(),
    }
}

/// What a person writes in an exercise has no directives: the values stay where they were.
fn knobs(scenario: &Scenario, written: Option<&Written>, lang: Lang) -> Vec<Knob> {
    match written.filter(|_| scenario.section != EXERCISES) {
        Some(written) => scenario::knobs_of(written.iter().map(|text| &**text)),
        None => scenario.knobs(lang),
    }
}

/// What an empty address opens.
impl Default for State {
    fn default() -> State {
        State::new(scenario::find(scenario::DEFAULT).unwrap_or(&scenario::scenarios()[0]))
    }
}

/// How many seconds of lesson time pass in one of the wall clock: 0.1 to 10, 1 by default.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Speed(Decimal);

impl Speed {
    pub const SLOWEST: Speed = Speed(Decimal::millionths(100_000));
    pub const FASTEST: Speed = Speed(Decimal::millionths(10_000_000));

    /// `None` if it is slower or faster than allowed.
    pub fn new(speed: Decimal) -> Option<Speed> {
        (Speed::SLOWEST..=Speed::FASTEST).contains(&Speed(speed)).then_some(Speed(speed))
    }

    pub fn decimal(self) -> Decimal {
        self.0
    }

    pub fn as_f64(self) -> f64 {
        self.0.as_f64()
    }
}

impl Default for Speed {
    fn default() -> Speed {
        Speed(Decimal::ONE)
    }
}

/// The page's colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    Light,
    Dark,
}
