//! What differs between the runs that are compared, as far as it is known.

use super::names::differ_by;
use crate::i18n::Lang;
use crate::link::State;
use crate::scenario::Displayed;
use crate::timeline::compare::Difference;
use crate::timeline::{Position, Timeline};
use crate::view::later::texts::LaterTexts;
use crate::view::names::called;
use crate::view::run::Run;
use std::cell::RefCell;
use std::rc::Rc;

/// What differs between two groups.
pub struct Known {
    /// What the two are called.
    pub names: [String; 2],
    /// The program that both are of, where a scenario has several.
    pub program: Option<String>,
    /// How both end is known.
    pub all: bool,
    pub difference: Rc<Difference>,
}

/// What of two groups a difference was read off: their programs, and how much of each.
type Read = ([Rc<Displayed>; 2], Option<[Position; 2]>);

thread_local! {
    /// The last differences: a function of runs that the page asks for at each event.
    static LAST: RefCell<Vec<(Read, Rc<Difference>)>> = const { RefCell::new(vec![]) };
}

/// What differs between each program's kept run and the one that is; where none was kept, between the programs.
pub fn known(run: &Run, chosen: &State, lang: Lang) -> Vec<Known> {
    let texts = LaterTexts::of(lang);
    let all = called(chosen, lang);
    let several = chosen.scenario().programs.len() > 1;
    let pairs = all.as_chunks::<2>().0.iter().enumerate().filter_map(|(pair, names)| {
        let (all, difference) = difference(run, 2 * pair)?;
        let kept = chosen.kept.is_some();
        let names = match kept {
            true => [texts.kept_said.to_owned(), texts.own_said.to_owned()],
            false => [names[0].short.to_owned(), names[1].short.to_owned()],
        };
        let program = (kept && several).then(|| chosen.scenario().texts(lang).programs.get(pair).copied());
        let program = program.flatten().map(|name| name.short.to_owned());
        Some(Known { names, program, all, difference })
    });
    pairs.collect()
}

/// What differs between a kept run and the one that is, for those who hear the run.
#[inline(never)]
pub fn account(run: &Run, chosen: &State, lang: Lang) -> String {
    let said = known(run, chosen, lang).into_iter().map(|known| {
        let [first, second] = &known.names;
        let said = known.difference.account([first, second], known.all, lang);
        let program = known.program.map(|program| format!("{program}. ")).unwrap_or_default();
        format!("{}: {program}{said}", LaterTexts::of(lang).compare)
    });
    let mut said: Vec<String> = said.collect();
    if let [first, second, ..] = &differ_by(chosen, lang)[..] {
        let texts = LaterTexts::of(lang);
        said.insert(0, format!("{}: {first}. {}: {second}.", texts.kept_run, texts.own_run));
    }
    said.join("\n")
}

/// What differs between this group and the next, and whether all of both is known.
fn difference(run: &Run, first: usize) -> Option<(bool, Rc<Difference>)> {
    let groups = [run.groups.get(first)?, run.groups.get(first + 1)?];
    if groups.iter().any(|group| group.error().is_some()) {
        return None;
    }
    let programs = groups.map(|group| group.displayed().clone());
    let all = groups.iter().all(|group| group.with_preview(|_| ()).is_some());
    let read = (programs, (!all).then(|| groups.map(|group| group.timeline.borrow().positions())));
    let known = LAST.with_borrow(|last| {
        last.iter().find(|(of, _)| is_read(&read, of, run)).map(|(_, known)| known.clone())
    });
    let difference = known.unwrap_or_else(|| {
        let between = |first: &Timeline, second: &Timeline| Rc::new(Difference::between(first, second));
        let [first, second] = groups;
        let previews =
            first.with_preview(|first| second.with_preview(|second| between(first, second))).flatten();
        let known = previews.unwrap_or_else(|| between(&first.timeline.borrow(), &second.timeline.borrow()));
        LAST.with_borrow_mut(|last| {
            last.retain(|(of, _)| !Rc::ptr_eq(&of.0[0], &read.0[0]));
            last.truncate(3);
            last.insert(0, (read, known.clone()));
        });
        known
    });
    Some((all, difference))
}

/// Whether what was read before serves: it is of the same programs, and not much has come since.
fn is_read((programs, read): &Read, (of, before): &Read, run: &Run) -> bool {
    let same = programs.iter().zip(of).all(|(one, other)| Rc::ptr_eq(one, other));
    same && match (read, before) {
        (None, None) => true,
        (Some(read), Some(before)) if run.live().is_playing() => {
            read.iter().zip(before).all(|(now, then)| now / 2 <= *then)
        }
        (read, before) => read == before,
    }
}
