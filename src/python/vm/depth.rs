//! How deep calls may nest: as deep as CPython's, whose library counts where it is Python.

use super::{Frame, PyFrame, Vm};
use crate::python::code::Code;
use crate::python::value::{Exc, ExcKind};
use rustc_hash::FxHashMap;

/// `sys.getrecursionlimit()` at the start.
pub const RECURSION_LIMIT: usize = 1000;

/// By how much a stack may be deeper than it has frames: those of the library that are one frame here.
const SLACK: usize = 16;

/// How many frames of all kinds there may be for each that counts.
const FRAMES_EACH: usize = 8;

impl Vm {
    /// Whether one more call fits, above the frames on the stack and the one in hand.
    ///
    /// # Errors
    /// RecursionError.
    #[inline(always)]
    pub(super) fn room_for_call(&self, in_hand: Option<&PyFrame>) -> Result<(), Exc> {
        if self.frames.len() + SLACK < self.recursion_limit {
            return Ok(());
        }
        self.look_for_room(in_hand)
    }

    #[cold]
    fn look_for_room(&self, in_hand: Option<&PyFrame>) -> Result<(), Exc> {
        let more = in_hand.is_some_and(|frame| is_python(&frame.code));
        let deep = self.depth() + usize::from(more) >= self.recursion_limit;
        if deep || self.frames.len() > self.recursion_limit.saturating_mul(FRAMES_EACH) {
            return Err(self.error(ExcKind::RecursionError, "maximum recursion depth exceeded"));
        }
        Ok(())
    }

    /// The bytes that the frames of all threads take, about.
    pub fn held_by_frames(&self) -> isize {
        (self.frames.len() * 400 + self.threads.len() * 600) as isize
    }

    /// How many Python frames CPython would have on the stack.
    pub fn depth(&self) -> usize {
        let mut judged: FxHashMap<*const Code, bool> = FxHashMap::default();
        let frames = self.frames.iter().map(|frame| match frame {
            Frame::Python(frame) => {
                let code = &*frame.code;
                usize::from(*judged.entry(code).or_insert_with(|| is_python(code)))
            }
            Frame::Native(native, _) => native.stack().len(),
        });
        frames.sum()
    }
}

/// Whether it is Python in CPython too: of our library, what says where it stands in CPython's.
fn is_python(code: &Code) -> bool {
    if !code.source.library {
        return true;
    }
    let starts = code.ranges.iter().map(|range| range.0 as usize);
    let (first, last) = (starts.clone().min().unwrap_or(0), starts.max().unwrap_or(0));
    let text = code.source.text.get(first..).unwrap_or_default();
    let end =
        text.get(last - first..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| last - first + at);
    text.get(..end).is_some_and(|text| text.contains("#@"))
}
