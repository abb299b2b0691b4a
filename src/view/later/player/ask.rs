//! What can be asked of the player besides playing and pausing.

use crate::link::Fold;
use crate::time::Time;
use crate::trace::LaneId;

/// How far a step goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Stride {
    Event,
    /// What a learner sees best: the program's next line.
    #[default]
    Line,
    Turn,
    /// To the next thing that happens to the selected lane.
    Lane,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Ask {
    /// A step ahead or back, as far as is chosen.
    Step { ahead: bool },
    /// A step of this kind.
    StepBy { stride: Stride, ahead: bool },
    /// How far steps go from here on.
    Stride(Stride),
    /// To this part of the whole run, from 0 to 1.
    Part(f64),
    /// To this instant.
    Seek(Time),
    /// Stands where the link says, in the midst of an instant's events.
    Stand,
    /// That the player be there: the picture is pointed at.
    Come,
    /// Opens the tools, or closes them.
    Tools,
    /// Selects a lane of the program of this number, or no longer if it was selected.
    Lane(usize, LaneId),
    /// Shows the arrows of all lanes, or no longer.
    Arrows,
    /// Selects nothing.
    Nothing,
    /// What a key means, with shift or without.
    Key(String, bool),
    /// Shows that many times more or less of the time axis, around an instant or the playhead.
    Zoom(f64, Option<Time>),
    /// Moves the axis by this part of what is seen.
    Pan(f64),
    /// Shows this part of the axis; `None`: all of it.
    Show(Option<(Time, Time)>),
    /// Folds very many lanes so from here on.
    Fold(Fold),
    /// Opens the list of keys, or closes it.
    Help,
    /// Keeps the run that is, to compare with.
    Keep,
    /// Goes on with the kept run, and keeps the one that was.
    Swap,
    /// Lets the kept run go.
    LetGo,
    /// Shows what differs between the scenario's programs, or no longer.
    Differences,
    /// Opens the event loop, or closes it.
    EventLoop,
    /// Starts slow motion, or ends it.
    Slow,
    /// The next step of slow motion.
    SlowStep,
    /// Whether keys without Ctrl or Alt mean something.
    Keys(bool),
}
