//! The settings of the run that was kept to compare with, as one value of a link: `a:6,b:2`.
//!
//! Links with such a run are opened once all of the page is there.

use super::Why;
use super::decode::percent_decoded;
use crate::scenario::{Knob, Settings};

/// Reads them. All of them count, or none.
#[inline(never)]
pub(super) fn read(value: &str, knobs: &[Knob]) -> Result<Settings, Why> {
    let mut settings = Settings::default();
    let mut seen = vec![];
    for part in value.split(',').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once(':').ok_or(Why::Kept)?;
        let value = percent_decoded(value).ok_or(Why::Encoding)?;
        let knob = knobs.iter().find(|knob| &*knob.name == name).ok_or(Why::Kept)?;
        if seen.contains(&name) {
            return Err(Why::Repeated);
        }
        seen.push(name);
        settings.choose(knob, knob.read(&value).map_err(Why::Knob)?);
    }
    Ok(settings)
}

/// Writes what differs from the defaults, in the order of the knobs; nothing if nothing does.
#[inline(never)]
pub(super) fn write(settings: &Settings, knobs: &[Knob]) -> String {
    let own = knobs.iter().filter_map(|knob| {
        let setting = settings.get(&knob.name).filter(|setting| knob.takes(setting))?;
        (*setting != knob.default).then(|| format!("{}:{}", knob.name, escaped(&setting.to_string())))
    });
    own.collect::<Vec<_>>().join(",")
}

/// Without what would end the value here.
fn escaped(value: &str) -> String {
    value.replace('%', "%25").replace(',', "%2C").replace(':', "%3A")
}
