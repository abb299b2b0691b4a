//! All of the run, small, with the part that is seen: shown while that is not all.

use crate::paint::rows::hue;
use crate::time::Time;
use crate::view::action::Shared;
use crate::view::later::texts::LaterTexts;
use crate::view::run::Run;
use crate::view::stage::Stage;
use std::rc::Rc;
use yew::prelude::*;

/// The height of the drawing, and of the whole in units of which it has 1000 in its width.
const HEIGHT: f64 = 40.0;
/// There are no more bars than so many, or one would be less than a pixel high.
const MOST_LANES: usize = 80;

pub fn minimap(seen: (Time, Time), stage: &Rc<Stage>, shared: &Shared) -> Html {
    let texts = LaterTexts::of(shared.lang);
    let drawn = stage.with(|run| {
        let whole = run.span(run.live().now());
        let part = |t: Time| (t.as_secs() / whole.as_secs()).clamp(0.0, 1.0);
        (bars(run, part), part(seen.0), part(seen.1))
    });
    let Some((bars, from, to)) = drawn else { return Html::default() };
    let style = format!("left:{:.3}%;width:{:.3}%", from * 100.0, (to - from).max(0.002) * 100.0);
    html! {
        <div class="minimap" data-minimap="" role="img" aria-label={texts.minimap}>
            <svg viewBox={format!("0 0 1000 {HEIGHT}")} preserveAspectRatio="none" aria-hidden="true">{ bars }</svg>
            <i ~style={style}></i>
        </div>
    }
}

/// A bar each lane, from its opening to its end; of very many lanes a bar for some that stand together, from the
/// first opening to the last end.
fn bars(run: &Run, part: impl Fn(Time) -> f64) -> Html {
    let all: usize = run.groups.iter().map(|group| group.rows().len()).sum();
    let together = all.div_ceil(MOST_LANES).max(1);
    let mut lanes: Vec<(usize, f64, f64)> = vec![];
    for group in &run.groups {
        let timeline = group.farthest();
        let rows = group.rows();
        for (at, some) in rows.chunks(together).enumerate() {
            let spans = some.iter().filter_map(|row| {
                let lane = timeline.lane(row.lane()?)?;
                Some((lane.opened, lane.end.as_ref().map_or(timeline.last(), |(end, _)| *end)))
            });
            let span = spans.reduce(|one, next| (one.0.min(next.0), one.1.max(next.1)));
            lanes.extend(span.map(|(from, to)| (at * together, part(from), part(to))));
        }
    }
    let pitch = HEIGHT / lanes.len().max(1) as f64;
    lanes
        .into_iter()
        .enumerate()
        .map(|(at, (row, from, to))| {
            let fill = format!("var(--l{})", hue(row));
            let (x, y) = (from * 1000.0, at as f64 * pitch + pitch * 0.15);
            html! {
                <rect x={x.to_string()} y={y.to_string()} width={((to - from) * 1000.0).max(2.0).to_string()} height={(pitch * 0.7).to_string()} {fill} />
            }
        })
        .collect()
}
