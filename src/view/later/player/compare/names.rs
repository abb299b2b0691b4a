//! What the kept run and the one that is are called.

use crate::i18n::{Lang, fill};
use crate::link::State;
use crate::scenario::{EXERCISES, Knob, Name, Setting, Settings, Unit};
use crate::view::later::texts::LaterTexts;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Of each program the kept run's name, then that of the run that is.
#[inline(never)]
pub fn beside(names: Vec<Name>, lang: Lang) -> Vec<Name> {
    let texts = LaterTexts::of(lang);
    let one = names.len() == 1;
    let named = |name: Name| {
        let short = if one { texts.kept_run } else { lasting(fill(texts.kept_of, &[name.short])) };
        let kept = Name { id: lasting(format!("kept-{}", name.id)), short, manner: name.manner };
        [kept, Name { short: if one { texts.own_run } else { name.short }, ..name }]
    };
    names.into_iter().flat_map(named).collect()
}

/// The text for as long as the page is there: each once. There are as many as the catalog has programs.
fn lasting(text: String) -> &'static str {
    thread_local! {
        static TEXTS: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
    }
    TEXTS.with_borrow_mut(|texts| {
        if let Some(known) = texts.get(&*text) {
            return *known;
        }
        let text: &'static str = Box::leak(text.into_boxed_str());
        texts.insert(text);
        text
    })
}

/// What the kept run and the one that is differ by, where they do: in the place of how they go about the work.
#[inline(never)]
pub fn differ_by(chosen: &State, lang: Lang) -> Vec<String> {
    let texts = LaterTexts::of(lang);
    let Some(kept) = &chosen.kept else { return vec![] };
    let pair = if chosen.scenario().section == EXERCISES || kept.written != chosen.written {
        [texts.kept_text.to_owned(), texts.own_text.to_owned()]
    } else {
        differing(chosen, &kept.settings, lang)
    };
    if pair.iter().all(String::is_empty) {
        return vec![];
    }
    chosen.scenario().programs.iter().flat_map(|_| pair.clone()).collect()
}

/// Of what each group has, that of the kept runs goes.
#[inline(never)]
pub fn own<T>(of_groups: &mut Vec<T>) {
    let mut kept = false;
    of_groups.retain(|_| {
        kept = !kept;
        !kept
    });
}

/// The knobs that do not stand alike, with what each stands at; nothing where all do.
fn differing(chosen: &State, kept: &Settings, lang: Lang) -> [String; 2] {
    let scenario = chosen.scenario();
    let texts = scenario.texts(lang);
    let knobs = chosen.knobs(lang);
    let differ: Vec<&Knob> = knobs.iter().filter(|knob| kept.of(knob) != chosen.settings.of(knob)).collect();
    [kept, &chosen.settings].map(|settings| {
        let said = differ.iter().map(|knob| {
            let unit = scenario.control(&knob.name).map_or(Unit::None, |control| control.unit);
            format!("{}: {}", texts.knob(&knob.name), value(settings.of(knob), unit, lang))
        });
        said.collect::<Vec<_>>().join(", ")
    })
}

fn value(setting: &Setting, unit: Unit, lang: Lang) -> String {
    let texts = lang.texts();
    let later = LaterTexts::of(lang);
    match setting {
        Setting::Switch(on) => (if *on { later.on } else { later.off }).to_owned(),
        Setting::Text(text) => text.to_string(),
        Setting::Number(number) => match unit {
            Unit::Seconds => fill(texts.seconds, &[&number.to_string()]),
            Unit::Count => format!("{number}{}", texts.unit_count),
            Unit::None => number.to_string(),
        },
    }
}
