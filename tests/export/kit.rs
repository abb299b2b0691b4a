//! Scenarios, run.

use interleave::drive::virtual_clock;
use interleave::i18n::Lang;
use interleave::machine::Machine;
use interleave::scenario::{Program, Scenario, scenarios};
use interleave::timeline::Timeline;

/// A program that came to its end.
pub struct Ran {
    pub id: &'static str,
    pub machine: Machine,
    pub timeline: Timeline,
}

impl Ran {
    /// Nothing if it does not compile, as is the point of some.
    pub fn of(program: &Program, lang: Lang) -> Option<Ran> {
        Ran::source(program.id, program.source(lang))
    }

    pub fn source(id: &'static str, source: &str) -> Option<Ran> {
        let mut machine = Machine::new(source, "main.py").ok()?;
        virtual_clock::run_watched(&mut machine, |_| {});
        let timeline = Timeline::of(machine.trace());
        Some(Ran { id, machine, timeline })
    }
}

/// Calls `check` with each scenario and its programs in each language.
pub fn each(mut check: impl FnMut(&Scenario, Lang, &[Ran])) {
    for scenario in scenarios() {
        for lang in [Lang::Ko, Lang::En] {
            let ran: Vec<Ran> =
                scenario.programs.iter().filter_map(|program| Ran::of(program, lang)).collect();
            check(scenario, lang, &ran);
        }
    }
}
