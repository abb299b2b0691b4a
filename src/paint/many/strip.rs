//! Who holds the thread, a column a pixel: the first that does in each.

use super::shape::Rect;
use crate::paint::group::Picture;
use crate::paint::rows::{hue, row_of};
use crate::paint::{ABOVE, MARGIN, Palette, Pen, Sheet};
use crate::series::ahead;
use crate::time::Time;
use crate::timeline::{Scale, Slice};

/// The strip's own height.
const THREAD: f64 = 8.0;

/// Rectangles by hue, so that colours change seldom; the last ones are of what has no row.
type Spans = [Vec<Rect>; 7];

/// What is drawn of slices that are over, each put together once.
#[derive(Default)]
pub struct Strip {
    /// The part of the time that it was made for, and its width.
    made_for: Option<(Time, Time, f64)>,
    /// So many slices of that part are among them.
    slices: usize,
    /// When the last of these ended.
    ended: Time,
    /// What ends before this is behind what is there.
    covered: Time,
    spans: Spans,
}

impl Strip {
    pub fn draw<P: Pen>(&mut self, sheet: &Sheet<P>, picture: &Picture<'_>, palette: &Palette) {
        let pen = &sheet.pen;
        let all = self.all(picture);
        for (hue, spans) in all.iter().enumerate().filter(|(_, spans)| !spans.is_empty()) {
            pen.fill_colour(palette.solid.get(hue).unwrap_or(&palette.soft));
            pen.begin();
            pen.rects(spans);
            pen.fill();
        }
        pen.stroke_colour(&palette.line);
        pen.line_width(1.0);
        pen.stroke_rect(MARGIN + 0.5, ABOVE + 1.5, picture.scale.px - 1.0, THREAD + 1.0);
    }

    fn all(&mut self, picture: &Picture<'_>) -> Spans {
        let (scale, now) = (&picture.scale, picture.now);
        let made_for = (scale.from, scale.to, scale.px);
        if self.made_for != Some(made_for) || self.ended > now {
            *self = Strip { made_for: Some(made_for), ..Strip::default() };
        }
        let slices = picture.timeline.thread_during(scale.from, scale.to);
        let known = slices.partition_point(|slice| slice.since <= picture.position);
        // The last one may still go on.
        let over = known.min(slices.len().saturating_sub(1));
        while let Some(slice) = self.next(&slices[..over]) {
            let Some(end) = slice.to.filter(|end| *end <= now) else { break };
            self.covered = put(&mut self.spans, picture, slice, end);
            (self.ended, self.slices) = (end, self.slices + 1);
        }
        let (mut all, kept) = (self.spans.clone(), (self.slices, self.covered));
        while let Some(slice) = self.next(&slices[..known]) {
            self.covered = put(&mut all, picture, slice, slice.to.unwrap_or(now).min(now));
            self.slices += 1;
        }
        (self.slices, self.covered) = kept;
        all
    }

    /// The next slice that is to be seen.
    fn next<'a>(&mut self, slices: &'a [Slice]) -> Option<&'a Slice> {
        let is_covered = |at: usize| slices[at].to.is_some_and(|to| to < self.covered);
        self.slices = ahead(self.slices..slices.len(), is_covered);
        slices.get(self.slices)
    }
}

/// Adds a slice that ends then, and says what is behind it: what ends before this.
fn put(spans: &mut Spans, picture: &Picture<'_>, slice: &Slice, end: Time) -> Time {
    let scale: &Scale = &picture.scale;
    let x = |t: Time| scale.x(t).clamp(0.0, scale.px);
    let start = x(slice.from);
    let end = x(end).max(start + 1.0);
    let hue = row_of(picture.rows, slice.lane).map_or(6, |row| usize::from(hue(row)) - 1);
    let (left, right) = (MARGIN + start, MARGIN + end.min(scale.px));
    match spans[hue].last_mut() {
        Some([from, _, width, _]) if *from + *width >= left => *width = width.max(right - *from),
        _ => spans[hue].push([left, ABOVE + 2.0, right - left, THREAD]),
    }
    scale.at(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::paint::rows::rows;
    use crate::timeline::Timeline;
    use crate::timeline::traces::trace;
    use proptest::prelude::*;

    proptest! {
        /// However often it was drawn before, of how much, and wherever.
        #[test]
        fn what_is_kept_is_drawn_as_if_it_were_not(
            events in proptest::collection::vec((0..4u32, 1..4u32, any::<bool>()), 1..60),
            drawn in proptest::collection::vec((1..60usize, 0..80u64, any::<bool>()), 1..10),
        ) {
            let mut at = 0;
            let mut lines: Vec<String> =
                ["0 0 main m", "0 1 task a by 0", "0 2 task b by 0", "0 3 task c by 0"].map(str::to_owned).into();
            lines.extend(events.iter().map(|(wait, lane, runs)| {
                at += wait / 2;
                format!("{at} {lane} {}", if *runs { "runs" } else { "wait-turn" })
            }));
            let whole = Timeline::of(&trace(&lines.join("\n")));
            let rows = rows(&whole, Lang::En);
            let (mut known, mut timeline) = (4, Timeline::of(&trace(&lines[..4].join("\n"))));
            let mut strip = Strip::default();
            for (more, now, zoomed) in drawn {
                known = (known + more).min(lines.len());
                timeline.extend(&trace(&lines[..known].join("\n")));
                let now = Time(now * 500_000_000).min(timeline.last());
                let (from, to) = if zoomed { (Time::from_secs(2.0), Time::from_secs(9.0)) } else { (Time::ZERO, whole.last()) };
                let picture = Picture {
                    timeline: &timeline, preview: None, rows: &rows, tops: None, now, position: timeline.position(now),
                    stuck: false, scale: Scale::new(from, to, 37.0), zoomed, stands: true, lang: Lang::En, chosen: None,
                };
                let all = strip.all(&picture);
                prop_assert_eq!(all, Strip::default().all(&picture));
            }
        }
    }
}
