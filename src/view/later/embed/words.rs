//! What the page around may ask.

use crate::time::Time;

/// A word of the host's.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Word {
    Play,
    Pause,
    /// To this instant, and stand there.
    Seek(Time),
}

impl Word {
    /// Reads a message: its `type`, and its `t` in seconds, if it has one.
    #[inline(never)]
    pub fn read(kind: &str, t: Option<f64>) -> Option<Word> {
        match (kind, t) {
            ("play", _) => Some(Word::Play),
            ("pause", _) => Some(Word::Pause),
            // A thousand million seconds is as far as links go, too.
            ("seek", Some(t)) if (0.0..1e9).contains(&t) => Some(Word::Seek(Time::from_secs(t))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_or_are_none() {
        assert_eq!(Word::read("play", None), Some(Word::Play));
        assert_eq!(Word::read("pause", Some(1.0)), Some(Word::Pause));
        assert_eq!(Word::read("seek", Some(1.5)), Some(Word::Seek(Time(1_500_000_000))));
        for (kind, t) in [
            ("seek", None),
            ("seek", Some(-1.0)),
            ("seek", Some(f64::NAN)),
            ("seek", Some(1e10)),
            ("stop", None),
        ] {
            assert_eq!(Word::read(kind, t), None);
        }
    }
}
