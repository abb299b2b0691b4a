//! Address → state. Total: nothing that comes in panics, and nothing is dropped without a word.

use super::{Ignored, Show, Speed, State, Theme, Why, player, program};
use crate::i18n::Lang;
use crate::scenario::{self, Decimal, Knob, Scenario};
use crate::time::Time;

/// A longer link is not read at all, in bytes.
pub const LONGEST: usize = 64 * 1024;
/// Of a link with more parts, the rest is not read.
pub const MOST_PARTS: usize = 500;
/// The programs of a link are unpacked to so many bytes at most, all in all.
pub const LONGEST_PROGRAM: usize = 1024 * 1024;

/// Reads a fragment, with or without its `#`: the state, and what of the link had no effect.
/// An empty one is the default scenario.
pub fn decode(fragment: &str) -> (State, Vec<Ignored>) {
    let mut ignored = vec![];
    if fragment.len() > LONGEST {
        return (State::default(), vec![Ignored::new("", Why::TooLong)]);
    }
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let Some(link) = fragment.strip_prefix('/') else {
        if !fragment.is_empty() {
            ignored.push(Ignored::new(fragment, Why::NotALink));
        }
        return (State::default(), ignored);
    };
    let (named, id, query) = parts(link);
    let mut state = named.map_or_else(State::default, State::new);
    if named.is_none() && !id.is_empty() {
        ignored.push(Ignored::new(id, Why::UnknownScenario));
    }
    // What an unknown scenario's knobs were called, and what its times meant, is not known either.
    let known = named.is_some() || id.is_empty();
    let all = || query.split('&').filter(|part| !part.is_empty());
    let parts = || all().take(MOST_PARTS);
    if all().nth(MOST_PARTS).is_some() {
        ignored.push(Ignored::new("", Why::TooMuch));
    }
    let mut seen: Vec<String> = vec![];
    // Whose knobs there are hangs on the programs.
    for part in parts().filter(|part| known && program::is_one(part)) {
        if let Err(why) = program::read_part(&mut state, &mut seen, part) {
            ignored.push(Ignored::new(part, why));
        }
    }
    let knobs = if known { state.knobs(Lang::En) } else { vec![] };
    for part in parts().filter(|part| !(known && program::is_one(part))) {
        if let Err(why) = read(&mut state, &knobs, known, &mut seen, part) {
            ignored.push(Ignored::new(part, why));
        }
    }
    if known && player::keeps_nothing(&state, &knobs) {
        state.kept = None;
        ignored.push(Ignored::new("keptz", Why::Kept));
    }
    // How many events of no instant in particular: says nothing.
    state.step = state.step.filter(|_| state.t.is_some());
    (state, ignored)
}

/// The scenario that a fragment names, if there is such a one. None of its texts is read.
pub fn scenario_of(fragment: &str) -> Option<&'static Scenario> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    parts(fragment.strip_prefix('/').filter(|link| link.len() <= LONGEST)?).0
}

/// Of a link without its slash: the scenario, the name that it gives, and what follows it.
fn parts(link: &str) -> (Option<&'static Scenario>, &str, &str) {
    let (id, query) = link.split_once('?').unwrap_or((link, ""));
    (percent_decoded(id).and_then(|id| scenario::find(&id)), id, query)
}

/// Reads one `key=value`, or a key alone.
fn read(
    state: &mut State,
    knobs: &[Knob],
    known: bool,
    seen: &mut Vec<String>,
    part: &str,
) -> Result<(), Why> {
    let (key, value) = match part.split_once('=') {
        Some((key, value)) => (key, Some(value)),
        None => (part, None),
    };
    let key = percent_decoded(key).ok_or(Why::Encoding)?;
    let value = percent_decoded(value.unwrap_or("")).ok_or(Why::Encoding)?;
    let knob = knobs.iter().find(|knob| *knob.name == *key);
    if knob.is_none()
        && !matches!(&*key, "speed" | "t" | "lang" | "theme" | "embed" | "show")
        && !player::NAMES.contains(&&*key)
    {
        return Err(Why::UnknownKey);
    }
    if seen.contains(&key) {
        return Err(Why::Repeated);
    }
    match (knob, &*key) {
        (Some(knob), _) => {
            let setting = knob.read(&value).map_err(Why::Knob)?;
            state.settings.choose(knob, setting);
        }
        (None, "speed") => {
            state.speed = Decimal::parse(&value).and_then(Speed::new).ok_or(Why::Speed)?;
        }
        (None, "t") if known => state.t = Some(instant(&value).ok_or(Why::Instant)?),
        (None, name) if known && player::NAMES.contains(&name) => {
            player::read(state, knobs, name, &value)?;
        }
        (None, "lang") => {
            state.lang = Some(match &*value {
                "ko" => Lang::Ko,
                "en" => Lang::En,
                _ => return Err(Why::Lang),
            });
        }
        (None, "theme") => {
            state.theme = Some(match &*value {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                _ => return Err(Why::Theme),
            });
        }
        (None, "embed") => {
            state.embed = matches!(&*value, "" | "1");
            if !state.embed {
                return Err(Why::Flag);
            }
        }
        (None, "show") => state.show = Show::read(&value).ok_or(Why::Show)?,
        (None, _) => return Err(Why::UnknownKey),
    }
    seen.push(key);
    Ok(())
}

/// Seconds, to the nanosecond, less than a million million.
pub(super) fn instant(text: &str) -> Option<Time> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if text.len() <= text.matches('.').count() || whole.len() > 9 || fraction.len() > 9 {
        return None;
    }
    let digits = whole.bytes().chain(fraction.bytes()).chain((fraction.len()..9).map(|_| b'0'));
    let mut nanoseconds = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        // At most 18 digits.
        nanoseconds = nanoseconds * 10 + u64::from(digit - b'0');
    }
    Some(Time(nanoseconds))
}

/// The text with each `%XX` made a byte; `None` if one is broken or the bytes are no UTF-8.
pub(super) fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || char::from(rest.next()?).to_digit(16);
        bytes.push((digit()? * 16 + digit()?) as u8);
    }
    String::from_utf8(bytes).ok()
}
