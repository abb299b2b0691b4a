//! State → address: short, readable, and one text for one state.

use super::{Show, Speed, State, Theme, player, program};
use crate::i18n::Lang;
use crate::time::Time;
use std::fmt::Write;

/// The fragment with its `#`: the scenario, and what differs from its defaults.
/// A setting that the scenario has no knob for, or that its knob does not take, is left out.
pub fn encode(state: &State) -> String {
    let mut link = String::from("#/");
    link.push_str(state.scenario);
    let mut parts = Parts { link, any: false };
    if let Some(written) = &state.written {
        parts.key("z");
        parts.value(&program::write(written));
    }
    let knobs = state.knobs(Lang::En);
    for knob in &knobs {
        let setting = state.settings.get(&knob.name).filter(|setting| knob.takes(setting));
        if let Some(setting) = setting.filter(|setting| **setting != knob.default) {
            parts.key(&knob.name);
            parts.value(&setting.to_string());
        }
    }
    if state.speed != Speed::default() {
        parts.key("speed");
        parts.value(&state.speed.decimal().to_string());
    }
    if let Some(t) = state.t {
        parts.key("t");
        parts.value(&seconds(t));
    }
    if state.step.is_some()
        || state.lane.is_some()
        || state.zoom.is_some()
        || state.fold.is_some()
        || state.kept.is_some()
    {
        player::write(state, &mut parts);
    }
    if let Some(lang) = state.lang {
        parts.key("lang");
        parts.value(match lang {
            Lang::Ko => "ko",
            Lang::En => "en",
        });
    }
    if let Some(theme) = state.theme {
        parts.key("theme");
        parts.value(match theme {
            Theme::Light => "light",
            Theme::Dark => "dark",
        });
    }
    if state.embed {
        parts.key("embed");
    }
    if state.show != Show::default() {
        parts.key("show");
        parts.value(&state.show.write());
    }
    parts.link
}

pub(super) fn seconds(time: Time) -> String {
    let text = time.to_string();
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

pub(super) struct Parts {
    link: String,
    any: bool,
}

impl Parts {
    /// Keys are ASCII letters, digits and `_`: they need no escape.
    pub(super) fn key(&mut self, key: &str) {
        self.link.push(if self.any { '&' } else { '?' });
        self.link.push_str(key);
        self.any = true;
    }

    /// Escapes what would end the value, and what programs that find links in text trip over.
    pub(super) fn value(&mut self, value: &str) {
        self.link.push('=');
        for byte in value.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~:/,@!".contains(&byte) {
                self.link.push(char::from(byte));
            } else {
                // Writing to a String does not fail.
                let _ = write!(self.link, "%{byte:02X}");
            }
        }
    }
}
