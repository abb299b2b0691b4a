//! What a person selected or points at, as the picture shows it.

use crate::paint::Chosen;
use crate::time::Time;
use crate::trace::LaneId;
use crate::view::run::Run;

/// What a person points at, besides the lane that is selected.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Pointed {
    /// A line of the program of this number.
    pub line: Option<(usize, u32)>,
    /// The arrows of all lanes are asked for.
    pub all: bool,
}

/// What is drawn in the group of this number, where a lane of it is selected or something is pointed at.
#[inline(never)]
pub fn chosen(run: &Run, at: usize, now: Time, lane: Option<(u32, u32)>, pointed: Pointed) -> Option<Chosen> {
    let group = run.groups.get(at)?;
    let lane = lane.filter(|(program, _)| *program as usize == at).map(|(_, lane)| LaneId(lane));
    let timeline = group.timeline.borrow();
    let line = pointed.line.filter(|(program, _)| *program == at);
    let moments = line.map(|(_, line)| group.farthest().moments_of(line)).unwrap_or_default();
    let position = run.position(at, now);
    let rows = group.rows();
    let with = |trace: Option<&_>| {
        Chosen::new(lane, pointed.all, &rows, (&timeline, trace), position, moments.clone())
    };
    Some(group.with_trace(run.live(), |trace| with(Some(trace))).unwrap_or_else(|| with(None)))
}
