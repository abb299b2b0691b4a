//! What the kept run and the one that is are called.

use crate::i18n::{Lang, fill};
use crate::link::State;
use crate::scenario::{EXERCISES, Knob, Setting, Settings, Unit};
use crate::view::later::texts::LaterTexts;
use crate::view::names::Called;

/// Of each program the kept run's name, then that of the run that is. Their manner is what they differ by.
#[inline(never)]
pub fn beside(chosen: &State, names: Vec<Called>, lang: Lang) -> Vec<Called> {
    let texts = LaterTexts::of(lang);
    let kept = chosen.kept.clone().unwrap_or_default();
    let one = names.len() == 1;
    let manners = if chosen.scenario().section == EXERCISES {
        [texts.kept_text.to_owned(), texts.own_text.to_owned()]
    } else {
        differing(chosen, &kept, lang)
    };
    let named = |name: Called| {
        let manner = |said: &String| if said.is_empty() { name.manner.clone() } else { said.clone().into() };
        let [first, second] = manners.each_ref().map(manner);
        let short = if one { texts.kept_run.into() } else { fill(texts.kept_of, &[&name.short]).into() };
        let kept = Called { id: format!("kept-{}", name.id).into(), short, manner: first };
        let own = if one { texts.own_run.into() } else { name.short };
        [kept, Called { id: name.id, short: own, manner: second }]
    };
    names.into_iter().flat_map(named).collect()
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
    let knobs = scenario.knobs(lang);
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
