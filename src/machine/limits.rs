//! What a run may take, and what is said when it would take more.

use crate::i18n::{UiTexts, fill};

/// What a run may take no more of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Limit {
    /// Recorded events: lines run, turns taken.
    Events,
    /// Steps, whether they leave an event or, as the library's, not.
    Steps,
    /// Text written to stdout and stderr.
    Output,
    /// What its values and its frames hold on to.
    Memory,
}

/// The most that a run may take before it is stopped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    pub events: usize,
    pub steps: u64,
    /// In bytes.
    pub output: usize,
    /// In bytes, as far as they are counted.
    pub memory: isize,
}

impl Limits {
    /// What a browser's page can bear: some 80 MB of events, which 100,000 tasks leave that do a little each.
    pub const PAGE: Limits =
        Limits { events: 2_000_000, steps: 20_000_000, output: 16 << 20, memory: 256 << 20 };
}

impl Limit {
    /// Why a run was stopped, in a sentence.
    pub fn message(self, limits: Limits, texts: &UiTexts) -> String {
        let mebibytes = |bytes: usize| (bytes >> 20).to_string();
        match self {
            Limit::Events => fill(texts.stopped_events, &[&limits.events.to_string()]),
            Limit::Steps => fill(texts.stopped_steps, &[&limits.steps.to_string()]),
            Limit::Memory => fill(texts.stopped_memory, &[&mebibytes(limits.memory.unsigned_abs())]),
            Limit::Output => fill(texts.stopped_output, &[&mebibytes(limits.output)]),
        }
    }
}
