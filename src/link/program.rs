//! Programs in links: their texts, deflated without a header (RFC 1951), as base64url (RFC 4648, section 5)
//! without padding. Several texts stand one behind another with a NUL between them, which no program may contain.

use super::decode::percent_decoded;
use super::{Kept, LONGEST_PROGRAM, State, Why, Written};
use crate::scenario::{EXERCISES, Settings};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use std::rc::Rc;

/// How hard it is tried to be short: as hard as zlib does at most.
const LEVEL: u8 = 9;

/// Whether a part of a link holds programs.
pub(super) fn is_one(part: &str) -> bool {
    part.starts_with("z=") || part.starts_with("keptz=")
}

/// Reads the programs that were written, `z=`, or those that were kept, `keptz=`.
#[inline(never)]
pub(super) fn read_part(state: &mut State, seen: &mut Vec<String>, part: &str) -> Result<(), Why> {
    let (key, value) = part.split_once('=').unwrap_or((part, ""));
    if seen.iter().any(|seen| seen == key) {
        return Err(Why::Repeated);
    }
    let value = percent_decoded(value).ok_or(Why::Encoding)?;
    let scenario = state.scenario();
    // What was kept of an exercise is in no link.
    if scenario.section == EXERCISES && key != "z" {
        return Err(Why::UnknownKey);
    }
    let left = LONGEST_PROGRAM - unpacked(state);
    let read = || read(&value, scenario.programs.len(), left).map(Some);
    if key == "z" {
        state.written = read()?;
    } else {
        let written = if value == SCENARIOS_OWN { None } else { read()? };
        state.kept = Some(Kept { written, settings: Settings::default() });
    }
    seen.push(key.to_owned());
    Ok(())
}

/// In the place of kept programs: the scenario's.
pub(super) const SCENARIOS_OWN: &str = "-";

/// How many bytes of programs were read by now.
fn unpacked(state: &State) -> usize {
    let kept = state.kept.as_ref().and_then(|kept| kept.written.as_ref());
    let length = |texts: &Written| texts.iter().map(|text| text.len()).sum::<usize>() + texts.len() - 1;
    state.written.iter().chain(kept).map(length).sum()
}

/// Reads as many programs as the scenario has, of at most so many bytes.
fn read(value: &str, programs: usize, longest: usize) -> Result<Written, Why> {
    let bytes = URL_SAFE_NO_PAD.decode(value).map_err(|_| Why::Program)?;
    let texts = decompress_to_vec_with_limit(&bytes, longest).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Why::ProgramTooLong,
        _ => Why::Program,
    })?;
    let texts = String::from_utf8(texts).map_err(|_| Why::Program)?;
    // Counted first: there may be very many.
    if texts.split('\0').take(programs + 1).count() != programs {
        return Err(Why::Program);
    }
    Ok(texts.split('\0').map(Rc::from).collect())
}

/// The programs as [`read`] takes them.
#[inline(never)]
pub(super) fn write(written: &Written) -> String {
    let texts = written.iter().map(|text| &**text).collect::<Vec<_>>().join("\0");
    URL_SAFE_NO_PAD.encode(compress_to_vec(texts.as_bytes(), LEVEL))
}
