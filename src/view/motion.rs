//! Everything about motion and the time of the wall, in one place.

/// What previews may take of a frame, in milliseconds.
pub const PREVIEW: f64 = 8.0;
/// How often it is written, while the clock moves, what very many lanes do: in milliseconds. Nobody reads numbers that
/// change in each frame, and the picture is drawn in each.
pub const READ: f64 = 50.0;
/// So many milliseconds later the last of very many lanes have rows.
pub const TELL: f64 = 500.0;
/// How long the page says something in passing.
pub const SAID: u32 = 5_000;
/// The address is written this long after a choice, with all choices made until then.
pub const ADDRESS: u32 = 250;
/// The speeds to choose from.
pub const SPEEDS: [&str; 7] = ["0.1", "0.25", "0.5", "1", "2", "5", "10"];
/// The axis of a run whose end is not known, in seconds: as much as this, or this many times what ran.
pub const OPEN_SPAN: (f64, f64) = (10.0, 1.25);
/// An axis that must not end with the run goes on beyond it, by this factor.
pub const BEYOND: f64 = 1.4;

/// How long after the last letter a person's own program is run, in milliseconds.
pub const SETTLE: u32 = 700;

/// Slow motion: how long what changed is seen, and an event that moves nothing, in milliseconds.
pub const SLOW: (u32, u32) = (900, 60);
/// How often countdowns go on while the run plays, in milliseconds.
pub const COUNTDOWN: u32 = 100;
