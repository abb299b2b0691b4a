//! Which part of the time axis is seen: pure arithmetic. `None` is all of it, from 0 to `whole`.

use crate::time::Time;

/// Nothing shorter is shown: the axis has marks a nanosecond apart then.
const LEAST: f64 = 20.0;

pub type Span = Option<(Time, Time)>;

/// So many times less of the axis, with `around` staying where it is drawn.
pub fn zoomed(seen: Span, whole: Time, times: f64, around: Time) -> Span {
    let (from, to) = ends(seen, whole);
    let around = (around.0 as f64).clamp(from, to);
    let length = ((to - from) / times).max(LEAST);
    let part = if to > from { (around - from) / (to - from) } else { 0.5 };
    fit(around - part * length, length, whole)
}

/// The axis moved ahead by this part of what is seen, within the run.
pub fn panned(seen: Span, whole: Time, part: f64) -> Span {
    let (from, to) = ends(seen, whole);
    fit(from + part * (to - from), to - from, whole)
}

/// Moved so that this instant is seen, if it is not.
pub fn following(seen: Span, whole: Time, now: Time) -> Span {
    let (from, to) = ends(seen, whole);
    let at = now.0 as f64;
    if (from..=to).contains(&at) {
        return seen;
    }
    // It goes on from a tenth of the width.
    fit(at - 0.1 * (to - from), to - from, whole)
}

fn ends(seen: Span, whole: Time) -> (f64, f64) {
    let (from, to) = seen.unwrap_or((Time::ZERO, whole));
    (from.0 as f64, to.0 as f64)
}

fn fit(from: f64, length: f64, whole: Time) -> Span {
    let whole = whole.0 as f64;
    if length >= whole || !from.is_finite() {
        return None;
    }
    let from = from.clamp(0.0, whole - length).round();
    Some((Time(from as u64), Time((from + length).round() as u64)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn zooming_out_of_what_was_zoomed_into_shows_all() {
        let whole = Time::from_secs(6.0);
        let seen = zoomed(None, whole, 2.0, Time::from_secs(3.0));
        assert_eq!(seen, Some((Time::from_secs(1.5), Time::from_secs(4.5))));
        assert_eq!(zoomed(seen, whole, 0.5, Time::from_secs(3.0)), None);
        assert_eq!(panned(seen, whole, 1.0), Some((Time::from_secs(3.0), Time::from_secs(6.0))));
        assert_eq!(panned(None, whole, 1.0), None);
        assert_eq!(following(seen, whole, Time::from_secs(2.0)), seen);
        assert_eq!(
            following(seen, whole, Time::from_secs(5.0)),
            Some((Time::from_secs(3.0), Time::from_secs(6.0)))
        );
    }

    proptest! {
        #[test]
        fn what_is_seen_is_a_part_of_the_run(
            whole in 1..1u64 << 50, times in 0.01..1000.0, part in 0.0..1.0, pan in -3.0..3.0,
        ) {
            let around = Time((whole as f64 * part) as u64);
            let mut seen = None;
            for _ in 0..4 {
                seen = zoomed(seen, Time(whole), times, around);
                seen = panned(seen, Time(whole), pan);
                seen = following(seen, Time(whole), around);
                if let Some((from, to)) = seen {
                    prop_assert!(from < to && to.0 <= whole + 1);
                    prop_assert!((from..=to).contains(&around));
                }
            }
        }
    }
}
