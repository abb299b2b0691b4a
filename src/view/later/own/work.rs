//! What is known of one's own program, and what is done when something is asked about it.

use super::ask::{Ask, Then};
use super::files;
use super::shelf::{Kept, Shelf, Store};
use crate::i18n::{Lang, fill};
use crate::link;
use crate::link::{State, Written};
use crate::machine::Machine;
use crate::scenario::{self, CODE, EXERCISES, Settings, gallery};
use crate::view::browser;
use crate::view::choices::Choices;
use crate::view::later::player::{keep_this, let_go};
use crate::view::later::texts::LaterTexts;
use std::rc::Rc;

/// What is known of the program on the page besides its text.
#[derive(Default)]
pub struct Own {
    /// The field is shown in the place of the program.
    pub editing: bool,
    /// It does not start by itself: it is a stranger's, or the page broke on it.
    pub held: bool,
    /// What is to be reported of that.
    pub broke: Option<Rc<str>>,
    /// What is written does not run: what ran last stays.
    pub stays: bool,
    /// The starting points are shown.
    pub gallery: bool,
    /// What is written is what is kept: a draft, or the program of this name, whose text was this.
    mine: Option<(Rc<str>, String)>,
    /// The program that was deleted last.
    deleted: Option<(Rc<str>, String)>,
    /// It was asked for from elsewhere: it is to be edited, and no stranger's.
    coming: bool,
    /// What has to be said.
    said: Option<String>,
}

/// The browser's storage.
struct Stored;

impl Store for Stored {
    fn get(&self, key: &str) -> Option<String> {
        browser::stored(key)
    }

    fn set(&self, key: &str, text: Option<&str>) -> bool {
        browser::store(key, text)
    }

    fn keys(&self) -> Vec<String> {
        browser::stored_keys()
    }
}

pub(super) const SHELF: Shelf<'static> = Shelf(&Stored);

impl Own {
    /// Takes up what the address names: whose program it is, and on the page of one's own the one that was open
    /// last. Called on arrival, once all of the page is there.
    #[inline(never)]
    pub fn arrive(&mut self, choices: &mut Choices, lang: Lang) {
        let (deleted, coming) = (self.deleted.take(), self.coming);
        let broke: Option<Rc<str>> = browser::take_trap().map(Rc::from);
        *self = Own { deleted, editing: coming, held: broke.is_some(), broke, ..Own::default() };
        let state = &mut choices.state;
        if state.scenario().section == EXERCISES {
            return;
        }
        match (&state.written, state.scenario == CODE) {
            (None, true) => {
                if let Some((name, text)) = SHELF.open() {
                    state.written = Some([Rc::from(&*text)].into());
                    self.mine = Some((name, text));
                }
            }
            (Some(written), true) => {
                let text = written.first().map_or("", |text| text);
                let name = SHELF.named(text);
                let is_start = gallery::starts().iter().any(|start| start.source(lang) == text);
                self.held = name.is_none() && !is_start;
                self.mine = name.map(|name| (name, text.to_owned()));
            }
            (Some(written), false) => {
                let mine = SHELF.draft(state.scenario).as_ref() == Some(written);
                self.mine = mine.then(|| (state.scenario.into(), String::new()));
                self.held = !mine;
            }
            (None, false) => {}
        }
        // A stranger's may have come along to be compared with, too.
        self.held |= state.kept.as_ref().is_some_and(|kept| {
            kept.written.is_some()
                && kept.written != SHELF.draft(state.scenario)
                && kept.written != state.written
        });
        self.held &= !coming;
        self.held |= self.broke.is_some();
        choices.refresh();
    }

    /// What is to be said, once.
    pub fn say(&mut self) -> Option<String> {
        self.said.take()
    }

    /// The name of the program that is open, where it has one.
    pub fn name(&self) -> Option<&Rc<str>> {
        self.mine.as_ref().map(|(name, _)| name)
    }

    /// Whether a deletion can be taken back, of this name.
    pub fn deleted(&self) -> Option<&Rc<str>> {
        self.deleted.as_ref().map(|(name, _)| name)
    }

    /// `program` is the one that is open.
    #[inline(never)]
    pub fn update(&mut self, ask: Ask, choices: &mut Choices, program: usize, lang: Lang) -> Then {
        let texts = LaterTexts::of(lang);
        match ask {
            Ask::Edit => {
                self.editing = !self.editing;
                Then::Show
            }
            Ask::Write(text) => {
                self.write(choices, program, &text, lang);
                Then::Wait
            }
            Ask::Set(program, text) => {
                self.write(choices, program, &text, lang);
                runs(&choices.state, lang)
            }
            Ask::Settle => runs(&choices.state, lang),
            Ask::Reset => {
                // A run of the scenario's own that was kept is what comes back.
                if choices.state.kept == Some(link::Kept::default()) {
                    let_go(&mut choices.state, None);
                }
                choices.write(None);
                self.mine = None;
                self.held = false;
                Then::Run
            }
            Ask::Mine => {
                choices.write(SHELF.draft(choices.state.scenario));
                self.mine = Some((choices.state.scenario.into(), String::new()));
                Then::Run
            }
            Ask::Compare => {
                keep_this(&mut choices.state, link::Kept::default());
                Then::Run
            }
            Ask::Start => {
                self.held = false;
                Then::Run
            }
            Ask::Fine => {
                self.broke = None;
                Then::Show
            }
            Ask::Keep => {
                self.keep(choices, lang);
                Then::Show
            }
            Ask::Gallery => {
                self.gallery = !self.gallery;
                Then::Show
            }
            Ask::New(id) => {
                let Some(start) = gallery::starts().iter().find(|start| start.id == id) else {
                    return Then::Show;
                };
                self.add(start.title(lang), start.source(lang), choices, lang)
            }
            Ask::Import(file, text) => {
                let name = file.strip_suffix(".py").unwrap_or(&file);
                self.add(name, &text, choices, lang)
            }
            Ask::Unreadable(file) => {
                self.said = Some(fill(texts.unreadable, &[&file]));
                Then::Show
            }
            Ask::Open(name) => match SHELF.text(&name) {
                Some(text) => {
                    SHELF.set_open(&name);
                    self.show(Some((name, text)), choices)
                }
                None => Then::Show,
            },
            Ask::Rename(next) => {
                if let Some((name, text)) = self.mine.take() {
                    let kept = SHELF.rename(&name, &next);
                    self.mine = Some((self.kept(kept, lang).unwrap_or(name), text));
                }
                Then::Show
            }
            Ask::Delete => {
                if let Some((name, text)) = self.mine.take() {
                    SHELF.remove(&name);
                    self.deleted = Some((name, text));
                }
                let next = SHELF.names().into_iter().next();
                let next = next.and_then(|name| Some((name.clone(), SHELF.text(&name)?)));
                self.show(next, choices)
            }
            Ask::Restore => match self.deleted.take() {
                Some((name, text)) => self.add(&name, &text, choices, lang),
                None => Then::Show,
            },
            Ask::Export => {
                let text = applied(&choices.state, lang).get(program).cloned().unwrap_or_default();
                let name = self.name().map_or(choices.state.scenario, |name| name);
                files::save(&format!("{name}.py"), &text);
                Then::Show
            }
        }
    }

    /// The program of this number is this now.
    fn write(&mut self, choices: &mut Choices, program: usize, text: &str, lang: Lang) {
        let mut texts = applied(&choices.state, lang);
        if let Some(place) = texts.get_mut(program) {
            *place = text.into();
        }
        let own = choices.state.scenario().programs.iter().map(|program| program.source(lang));
        let changed = choices.state.scenario == CODE || own.ne(texts.iter().map(|text| &**text));
        choices.write(changed.then(|| texts.into()));
        self.keep(choices, lang);
    }

    /// Keeps in the browser what is written; of a program of one's own, with what was set in it.
    #[inline(never)]
    pub fn keep(&mut self, choices: &mut Choices, lang: Lang) {
        if choices.state.scenario == CODE
            && choices.state.written.is_some()
            && !choices.state.settings.is_empty()
        {
            let texts = applied(&choices.state, lang);
            choices.write(Some(texts.into()));
        }
        let Some(written) = &choices.state.written else { return };
        let texts = LaterTexts::of(lang);
        if choices.state.scenario != CODE {
            return self.keep_draft(choices.state.scenario, written, lang);
        }
        let text = written.first().map_or("", |text| text);
        let (kept, before) = match &self.mine {
            Some((name, before)) => (SHELF.put(name, before, text), Some(name.clone())),
            None => (SHELF.add(texts.program_name, text), None),
        };
        if let Some(name) = self.kept(kept, lang) {
            if before.is_some_and(|before| before != name) {
                self.said = Some(fill(texts.other_tab, &[&name]));
            }
            SHELF.set_open(&name);
            self.mine = Some((name, text.to_owned()));
        }
    }

    /// A draft that was made of another text is moved to the programs first.
    fn keep_draft(&mut self, scenario: &'static str, written: &Written, lang: Lang) {
        let other = SHELF.draft(scenario).filter(|draft| self.mine.is_none() && draft != written);
        for text in other.iter().flat_map(|draft| draft.iter()) {
            let title = scenario::find(scenario).map_or(scenario, |scenario| scenario.title(lang));
            let kept = SHELF.add(title, text);
            if let Some(name) = self.kept(kept, lang) {
                self.said = Some(fill(LaterTexts::of(lang).moved, &[&name]));
            }
        }
        if !SHELF.set_draft(scenario, written) {
            self.kept(Kept::Failed, lang);
        }
        self.mine = Some((scenario.into(), String::new()));
    }

    /// The name that it was kept under; says so if it could not be.
    fn kept(&mut self, kept: Kept, lang: Lang) -> Option<Rc<str>> {
        match kept {
            Kept::As(name) => Some(name),
            Kept::Failed => {
                self.said = Some(LaterTexts::of(lang).not_kept.to_owned());
                None
            }
        }
    }

    /// Another program among the person's, which is opened.
    fn add(&mut self, name: &str, text: &str, choices: &mut Choices, lang: Lang) -> Then {
        let kept = SHELF.add(name, text);
        let name = self.kept(kept, lang);
        if let Some(name) = &name {
            SHELF.set_open(name);
        }
        let kept = name.is_some();
        let name = name.unwrap_or_else(|| LaterTexts::of(lang).program_name.into());
        let then = self.show(Some((name, text.to_owned())), choices);
        self.mine = self.mine.take().filter(|_| kept);
        self.editing = true;
        then
    }

    /// Opens a person's program; without one the page's own to begin with.
    fn show(&mut self, program: Option<(Rc<str>, String)>, choices: &mut Choices) -> Then {
        let written = program.as_ref().map(|(_, text)| [Rc::from(&**text)].into());
        if choices.state.scenario != CODE {
            self.coming = true;
            let own = scenario::find(CODE).map_or_else(State::default, State::new);
            let before = &choices.state;
            let (speed, lang, theme) = (before.speed, before.lang, before.theme);
            return Then::Visit(link::encode(&State { written, speed, lang, theme, ..own }));
        }
        (self.held, self.gallery) = (false, false);
        choices.write(written);
        choices.state.kept = None;
        choices.state.lane = None;
        self.mine = program;
        Then::Run
    }
}

/// Puts a program among the person's, called after a scenario: the name that it got, if it could be kept.
#[inline(never)]
pub fn put_by(scenario: &str, text: &str) -> Option<Rc<str>> {
    match SHELF.add(scenario, text) {
        Kept::As(name) => Some(name),
        Kept::Failed => None,
    }
}

/// Whether what is written runs; else what ran last stays.
fn runs(state: &State, lang: Lang) -> Then {
    let runs = applied(state, lang).iter().all(|text| Machine::new(text, "main.py").is_ok());
    if runs { Then::Run } else { Then::Stay }
}

/// The programs as they stand: with what was set in them.
pub(super) fn applied(state: &State, lang: Lang) -> Vec<Rc<str>> {
    let sources = state.sources(lang);
    sources.iter().map(|source| scenario::apply(source, &state.settings).into()).collect()
}

impl Choices {
    /// Puts these programs in the place of the scenario's, or the scenario's own again, with nothing set in them.
    fn write(&mut self, written: Option<Written>) {
        self.state.written = written;
        self.state.settings = Settings::default();
        self.refresh();
    }
}
