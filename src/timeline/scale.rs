//! Time ⇄ pixels along one axis. The view asks here and nowhere else where an instant is drawn.

use crate::time::Time;

/// A span of lesson time laid over a width.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Scale {
    /// Drawn at 0.
    pub from: Time,
    /// Drawn at `px`.
    pub to: Time,
    /// The width in CSS pixels.
    pub px: f64,
}

/// A mark on the axis.
#[derive(Clone, PartialEq, Debug)]
pub struct Tick {
    pub at: Time,
    /// Seconds, without a unit; all ticks of an axis have the same digits after the point.
    pub label: String,
}

/// Marks that are counted from an instant.
#[derive(Clone, PartialEq, Debug)]
pub struct FineTicks {
    pub base: Time,
    /// What their labels count: `µs` or `ns`.
    pub unit: &'static str,
    pub ticks: Vec<Tick>,
}

impl Scale {
    pub fn new(from: Time, to: Time, px: f64) -> Scale {
        Scale { from, to, px }
    }

    /// Where `t` is drawn; outside 0 to `px` if it is outside the span. 0 if the span is empty.
    pub fn x(&self, t: Time) -> f64 {
        let span = self.span();
        if span == 0.0 {
            return 0.0;
        }
        (t.0 as f64 - self.from.0 as f64) / span * self.px
    }

    /// The instant that is drawn at `x`, the nearest one of the span.
    pub fn at(&self, x: f64) -> Time {
        if self.px <= 0.0 {
            return self.from;
        }
        let offset = (x / self.px).clamp(0.0, 1.0) * self.span();
        Time(self.from.0.saturating_add(offset.round() as u64)).min(self.to.max(self.from))
    }

    /// The width of a length of time.
    pub fn width(&self, length: Time) -> f64 {
        self.x(self.from + length)
    }

    /// Marks at whole multiples of 1, 2 or 5 times a power of ten, `gap` pixels or more apart,
    /// both ends of the span included if they are such.
    pub fn ticks(&self, gap: f64) -> Vec<Tick> {
        let span = self.span();
        // Also refuses what is not a number.
        if !(span > 0.0 && self.px > 0.0 && gap.is_finite()) {
            return vec![];
        }
        let (step, places) = step(gap.max(1.0) * span / self.px);
        let mut ticks = vec![];
        let mut next = self.from.0.div_ceil(step).checked_mul(step);
        while let Some(at) = next.filter(|at| *at <= self.to.0) {
            ticks.push(Tick { at: Time(at), label: seconds(at, places) });
            next = at.checked_add(step);
        }
        ticks
    }

    /// The same marks in a unit that fits them, counted from an instant before them, where they lie so close that
    /// seconds would need more than three digits after the point.
    #[inline(never)]
    pub fn fine_ticks(&self, gap: f64) -> Option<FineTicks> {
        let span = self.span();
        if !(span > 0.0 && self.px > 0.0 && gap.is_finite()) {
            return None;
        }
        let (step, _) = step(gap.max(1.0) * span / self.px);
        let (unit, name) = match step {
            1_000_000.. => return None,
            1_000.. => (1_000, "µs"),
            _ => (1, "ns"),
        };
        let base = self.from.0 / (unit * 1_000) * (unit * 1_000);
        let mut ticks = self.ticks(gap);
        for tick in &mut ticks {
            tick.label = ((tick.at.0 - base) / unit).to_string();
        }
        Some(FineTicks { base: Time(base), unit: name, ticks })
    }

    fn span(&self) -> f64 {
        (self.to - self.from).0 as f64
    }
}

/// The least 1-2-5 step of `least` nanoseconds or more, and the digits it needs after the point.
fn step(least: f64) -> (u64, usize) {
    let mut power: u64 = 1;
    let mut places: usize = 9;
    loop {
        for factor in [1, 2, 5] {
            let step = power.saturating_mul(factor);
            if step as f64 >= least || step == u64::MAX {
                return (step, places);
            }
        }
        power = power.saturating_mul(10);
        places = places.saturating_sub(1);
    }
}

/// Seconds with exactly `places` digits after the point.
fn seconds(nanoseconds: u64, places: usize) -> String {
    let mut text = (nanoseconds / 1_000_000_000).to_string();
    if places > 0 {
        let fraction = format!("{:09}", nanoseconds % 1_000_000_000);
        text.push('.');
        text.push_str(&fraction[..places.min(9)]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(from: f64, to: f64, px: f64, gap: f64, labels: &str) {
        let scale = Scale::new(Time::from_secs(from), Time::from_secs(to), px);
        let ticks = scale.ticks(gap);
        let found: Vec<&str> = ticks.iter().map(|tick| &*tick.label).collect();
        assert_eq!(found.join(" "), labels);
    }

    #[test]
    fn ticks_are_readable() {
        check(0.0, 6.0, 600.0, 60.0, "0 1 2 3 4 5 6");
        check(0.0, 2.0, 600.0, 60.0, "0.0 0.2 0.4 0.6 0.8 1.0 1.2 1.4 1.6 1.8 2.0");
        check(0.0, 2.0, 240.0, 60.0, "0.0 0.5 1.0 1.5 2.0");
        check(0.0, 24.0, 240.0, 60.0, "0 10 20");
        check(0.0, 0.05, 240.0, 60.0, "0.00 0.02 0.04");
        check(1.3, 2.6, 300.0, 100.0, "1.5 2.0 2.5");
        check(0.0, 120.0, 600.0, 60.0, "0 20 40 60 80 100 120");
    }

    #[test]
    fn marks_that_lie_close_are_counted_from_an_instant() {
        let fine = |from: u64, to: u64| {
            let fine = Scale::new(Time(from), Time(to), 300.0).fine_ticks(60.0)?;
            let labels: Vec<String> = fine.ticks.into_iter().map(|tick| tick.label).collect();
            Some(format!("{} s + {} {}", fine.base, labels.join(" "), fine.unit))
        };
        assert_eq!(fine(0, 6_000_000_000), None);
        assert_eq!(fine(1_250_100_000, 1_250_900_000), Some("1.25 s + 200 400 600 800 µs".to_owned()));
        assert_eq!(fine(2_000_000_990, 2_000_001_010), Some("2.0 s + 990 995 1000 1005 1010 ns".to_owned()));
    }

    #[test]
    fn an_axis_of_nothing_has_no_ticks() {
        check(0.0, 0.0, 600.0, 60.0, "");
        check(2.0, 1.0, 600.0, 60.0, "");
        check(0.0, 1.0, 0.0, 60.0, "");
        check(0.0, 1.0, f64::NAN, 60.0, "");
        check(0.0, 1.0, 600.0, f64::NAN, "");
    }

    proptest! {
        #[test]
        fn time_survives_pixels(from in 0..1u64 << 50, span in 1..1u64 << 50, part in 0.0..=1.0, px in 1.0..10_000.0) {
            let scale = Scale::new(Time(from), Time(from + span), px);
            let t = Time(from + (part * span as f64) as u64);
            let x = scale.x(t);
            prop_assert!((0.0..=px).contains(&x));
            // Doubles hold 15 digits of the span.
            prop_assert!(scale.at(x).0.abs_diff(t.0) <= 1 + (span >> 48));
            prop_assert_eq!(scale.at(-1.0), scale.from);
            prop_assert_eq!(scale.at(px + 1.0), scale.to);
        }

        #[test]
        fn ticks_keep_their_distance(from in any::<u64>(), to in any::<u64>(), px in 1.0..5_000.0, gap in 20.0..200.0) {
            let scale = Scale::new(Time(from), Time(to), px);
            let ticks = scale.ticks(gap);
            prop_assert!(ticks.len() as f64 <= px / gap + 1.001);
            for pair in ticks.windows(2) {
                prop_assert!(scale.width(pair[1].at - pair[0].at) >= gap * 0.999);
                prop_assert!(pair[0].label != pair[1].label);
            }
        }
    }
}
