//! An exercise on the page: the person's own program, the check, hints, the solution.
//!
//! [`Work`] is what a person has done of it. It tells the page what to do next and never runs anything itself.
//! All of this is in the last part of the page (scripts/page/later.mjs), so what the page calls is never inlined.

mod editor;
mod task;

pub use editor::editor;
pub use task::{bench, task};

use crate::exercise::{self, Exercise, Verdict};
use crate::i18n::Lang;
use crate::link::{Kept, Written};
use crate::scenario::{self, Knob, Settings};
use crate::time::Time;
use crate::view::browser;
use crate::view::choices::Choices;
use crate::view::later::own::put_by;
use crate::view::run::Own;
use std::rc::Rc;

/// What a person asks of an exercise.
pub enum Ask {
    Edit(String),
    /// Nothing was typed for a while.
    Settle,
    Check,
    Reset,
    /// Takes a reset back.
    Restore,
    /// The person's own program again, in the place of one that came with a link.
    Mine,
    Hint,
    Solution,
    /// Shows the run in a world of the check, at a moment.
    Look(usize, Time),
    /// Leaves the world of the check.
    Leave,
}

/// What the page has to do then.
#[derive(Clone, Copy, PartialEq)]
pub enum Then {
    Show,
    /// Run what is written, once nothing more is typed.
    Wait,
    /// Run anew.
    Run,
    /// Run anew, and stand at this moment.
    Stand(Time),
    /// It passed: run anew.
    Passed,
}

/// What a person has done of one exercise.
pub struct Work {
    exercise: &'static Exercise,
    /// What the person wrote; `None` for the program to begin with.
    written: Option<String>,
    /// The person's program, which a reset has put aside, or one that came with a link.
    aside: Option<String>,
    /// The program came with a link: it is not the person's.
    guest: bool,
    /// Under this name the person's program was put among their others, when they made a guest's their own.
    moved: Option<Rc<str>>,
    /// The text that was run last.
    ran: String,
    /// The last check, and the text that was checked.
    checked: Option<(Verdict, String)>,
    /// The world of the check that is shown.
    world: Option<usize>,
    /// The text that was kept to compare with, and the world that it ran in.
    kept: Option<(String, Option<usize>)>,
    /// How many hints are open.
    hints: usize,
    /// How often the solution was asked for.
    asked: usize,
    passed: bool,
}

/// Asked so often, the solution is shown without a pass.
const ASKED: usize = 2;

impl Work {
    /// The exercise of this scenario, with the program that came with a link, else with what the browser remembers;
    /// `None` if it is no exercise.
    #[inline(never)]
    pub fn on(scenario: &str, came: Option<&Written>) -> Option<Work> {
        let exercise = exercise::find(scenario)?;
        let own = browser::stored(&key(exercise));
        let came = came.and_then(|texts| texts.first()).map(|text| text.to_string());
        let guest = came.is_some() && came != own;
        let (written, aside) = if guest { (came, own) } else { (own, None) };
        Some(Work {
            exercise,
            written,
            aside,
            guest,
            moved: None,
            ran: String::new(),
            checked: None,
            world: None,
            kept: None,
            hints: 0,
            asked: 0,
            passed: false,
        })
    }

    pub fn id(&self) -> &'static str {
        self.exercise.id
    }

    /// Whether the program came with a link, and is not the person's.
    pub fn is_guest(&self) -> bool {
        self.guest
    }

    /// Whether this is the program that is here.
    pub fn is_this(&self, came: &Written) -> bool {
        self.written.as_deref() == came.first().map(|text| &**text)
    }

    /// What has to be said, once: under which name the person's program was put among their others.
    pub fn moved(&mut self) -> Option<Rc<str>> {
        self.moved.take()
    }

    /// The person's program and the chosen values agree from here on: a value that the link names goes into the
    /// program, any other one is read off it.
    #[inline(never)]
    pub fn agree(&mut self, choices: &mut Choices) {
        choices.state.kept = self.kept.as_ref().map(|_| Kept::default());
        let Some(written) = &mut self.written else { return self.tell(choices) };
        for knob in choices.knobs.iter() {
            match choices.state.settings.get(&knob.name) {
                Some(setting) => {
                    if let Some(set) = exercise::write(written, &knob.name, &setting.to_string()) {
                        *written = set;
                    }
                }
                None => read(knob, written, &mut choices.state.settings),
            }
        }
        self.tell(choices);
    }

    /// Puts the program into the link.
    fn tell(&self, choices: &mut Choices) {
        choices.state.written = self.written.as_ref().map(|text| [Rc::from(&**text)].into());
    }

    /// The values that the program has now are the chosen ones.
    #[inline(never)]
    pub fn read_values(&self, choices: &mut Choices) {
        self.tell(choices);
        let Some(written) = &self.written else { return };
        for knob in choices.knobs.iter() {
            read(knob, written, &mut choices.state.settings);
        }
    }

    /// A knob was moved.
    #[inline(never)]
    pub fn turned(&mut self, name: &str, choices: &mut Choices) {
        self.world = None;
        let Some(knob) = choices.knobs.iter().find(|knob| &*knob.name == name) else { return };
        let value = choices.state.settings.of(knob).to_string();
        if let Some(set) = self.written.as_ref().and_then(|text| exercise::write(text, name, &value)) {
            self.write(set);
        }
        self.tell(choices);
    }

    /// The program as the person sees it.
    #[inline(never)]
    pub fn text(&self, settings: &Settings, lang: Lang) -> String {
        match &self.written {
            Some(text) => text.clone(),
            None => scenario::display(&scenario::apply(self.exercise.start(lang), settings)).text,
        }
    }

    /// What is to be run now: the program, in the world that is shown.
    #[inline(never)]
    pub fn own(&mut self, settings: &Settings, lang: Lang) -> Own {
        let text = self.text(settings, lang);
        self.ran.clone_from(&text);
        let kept = self.kept.as_ref().map(|(text, world)| Box::new(self.put(text.clone(), *world)));
        Own { kept, ..self.put(text, self.world) }
    }

    /// The text in a world of the check.
    fn put(&self, text: String, world: Option<usize>) -> Own {
        let task = world.and_then(|world| self.exercise.tasks().into_iter().nth(world));
        let (source, world) = match task {
            Some(task) => (task.put_into(&text).unwrap_or(text), Rc::new(task.world)),
            None => (text, Rc::default()),
        };
        Own { source, world, kept: None }
    }

    /// Keeps the program as it is, to be compared with.
    pub fn keep(&mut self, settings: &Settings, lang: Lang) {
        self.kept = Some((self.text(settings, lang), self.world));
    }

    /// Lets the kept program go.
    pub fn let_go(&mut self) {
        self.kept = None;
    }

    /// Goes on with the kept program, and keeps the one that was.
    pub fn swap(&mut self, settings: &Settings, lang: Lang) {
        let own = (self.text(settings, lang), self.world);
        if let Some((text, world)) = self.kept.replace(own) {
            self.world = world;
            self.write(text);
        }
    }

    /// The moments that the check is about, where the run that is shown is the checked one.
    #[inline(never)]
    pub fn moments(&self, settings: &Settings, lang: Lang) -> Rc<[Time]> {
        let about = self.checked.as_ref().filter(|(_, text)| *text == self.text(settings, lang));
        let wrong =
            about.and_then(|(verdict, _)| verdict.wrong()).filter(|(world, _)| self.world == Some(*world));
        wrong
            .into_iter()
            .flat_map(|(_, round)| round.findings.iter().filter_map(|finding| finding.at()))
            .collect()
    }

    /// Whether the solution may be shown.
    fn open(&self) -> bool {
        self.passed || self.asked >= ASKED
    }

    #[inline(never)]
    pub fn update(&mut self, ask: Ask, settings: &Settings, lang: Lang) -> Then {
        match ask {
            Ask::Edit(text) => {
                self.world = None;
                self.write(text);
                self.aside = None;
                Then::Wait
            }
            Ask::Mine => {
                self.written = self.aside.take();
                (self.guest, self.world) = (false, None);
                Then::Run
            }
            Ask::Settle => Then::Run,
            Ask::Check => self.check(settings, lang),
            Ask::Reset => {
                self.aside = self.written.take();
                self.world = None;
                browser::store(&key(self.exercise), None);
                Then::Run
            }
            Ask::Restore => {
                if let Some(text) = self.aside.take() {
                    self.write(text);
                }
                Then::Run
            }
            Ask::Hint => {
                self.hints += 1;
                Then::Show
            }
            Ask::Solution => {
                self.asked += 1;
                Then::Show
            }
            Ask::Look(world, at) => {
                self.world = Some(world);
                Then::Stand(at)
            }
            Ask::Leave => {
                self.world = None;
                Then::Run
            }
        }
    }

    fn check(&mut self, settings: &Settings, lang: Lang) -> Then {
        let text = self.text(settings, lang);
        let verdict = self.exercise.judge(&text);
        let wrong =
            verdict.wrong().map(|(world, round)| (world, round.findings.iter().find_map(|one| one.at())));
        self.passed |= verdict.passed();
        self.checked = Some((verdict, text));
        self.world = wrong.and_then(|(world, at)| at.map(|_| world));
        match wrong {
            Some((_, Some(at))) => Then::Stand(at),
            Some((_, None)) => Then::Run,
            None => Then::Passed,
        }
    }

    fn write(&mut self, text: String) {
        // What is changed becomes the person's, and theirs is not lost.
        if std::mem::take(&mut self.guest)
            && let Some(own) = self.aside.take()
        {
            self.moved = put_by(self.exercise.id, &own);
        }
        browser::store(&key(self.exercise), Some(&text));
        self.written = Some(text);
    }
}

fn read(knob: &Knob, text: &str, settings: &mut Settings) {
    if let Some(setting) = exercise::read(text, &knob.name).and_then(|value| knob.read(value).ok()) {
        settings.choose(knob, setting);
    }
}

/// Where the browser keeps the person's program. The number goes up when old programs no longer fit.
fn key(exercise: &Exercise) -> String {
    format!("interleave-exercise-1-{}", exercise.id)
}
