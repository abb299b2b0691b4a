//! What goes from one lane to another.

use crate::i18n::{Lang, TakenTexts};
use crate::timeline::{Position, Timeline};
use crate::trace::{For, LaneId, LaneKind, Trace, What};

/// Something that one lane does to another.
pub struct Flow {
    pub kind: Kind,
    pub from: LaneId,
    pub to: LaneId,
    /// The position after it was done.
    pub since: Position,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Makes,
    Awaits,
    Wakes,
    Cancels,
    Raises,
}

impl Kind {
    pub fn category(self) -> &'static str {
        match self {
            Kind::Makes => "make",
            Kind::Awaits => "await",
            Kind::Wakes => "wake",
            Kind::Cancels => "cancel",
            Kind::Raises => "exception",
        }
    }

    pub fn name(self, lang: Lang) -> &'static str {
        let texts = TakenTexts::of(lang);
        match self {
            Kind::Makes => texts.made,
            Kind::Awaits => texts.awaits,
            Kind::Wakes => texts.wakes,
            Kind::Cancels => texts.cancels,
            Kind::Raises => texts.raises,
        }
    }
}

/// All of it.
pub fn flows(trace: &Trace, timeline: &Timeline) -> Vec<Flow> {
    let mut flows = vec![];
    for (event, since) in trace.events().zip(1..) {
        let mut add = |kind: Kind, from: LaneId, to: LaneId| {
            if from != to {
                flows.push(Flow { kind, from, to, since });
            }
        };
        match event.what {
            What::Opened(opened) if opened.kind != LaneKind::Coroutine => {
                if let Some(parent) = opened.parent {
                    add(Kind::Makes, parent, event.lane);
                }
            }
            What::Waits(For::Lane(other)) => add(Kind::Awaits, event.lane, *other),
            What::Waits(For::Lanes(others)) => {
                others.iter().for_each(|other| add(Kind::Awaits, event.lane, *other));
            }
            What::Ready(Some(by)) => add(Kind::Wakes, *by, event.lane),
            What::CancelAsked(Some(by)) => add(Kind::Cancels, *by, event.lane),
            _ => {}
        }
    }
    // Most exceptions go with the end of a wait; the timeline knows which.
    flows.extend(timeline.notes().received().iter().filter_map(|link| {
        let from = link.from.filter(|from| *from != link.to)?;
        Some(Flow { kind: Kind::Raises, from, to: link.to, since: link.since })
    }));
    flows
}
