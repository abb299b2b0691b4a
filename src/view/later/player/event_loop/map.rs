//! The graph of who waits for whom, as a drawing.

use super::graph::{Arrow, Graph, Node, Spot};
use crate::i18n::Lang;
use crate::paint::rows::{Rows, hue, row_of};
use crate::timeline::Timeline;
use crate::timeline::told::name_of;
use crate::view::later::texts::LaterTexts;
use yew::prelude::*;

// In sixteenths of the size of letters.
const WIDTH: usize = 104;
const HEIGHT: usize = 26;
const ACROSS: usize = WIDTH + 40;
const DOWN: usize = HEIGHT + 10;
/// Room around all, for what leads back below and for outlines.
const AIR: usize = 14;
/// So many letters of a name have room; those of Korean take twice as much.
const LETTERS: usize = 13;

/// Empty where nobody waits for anybody.
pub fn map(graph: &Graph, timeline: &Timeline, rows: &Rows, lang: Lang) -> Html {
    if graph.arrows.is_empty() {
        return Html::default();
    }
    let (columns, lines) = graph.size();
    let (width, height) = (columns * ACROSS - (ACROSS - WIDTH) + 2 * AIR, lines * DOWN + 2 * AIR);
    let names: Vec<String> = graph.spots.iter().map(|spot| name(spot.node, timeline, lang)).collect();
    let told: Vec<String> =
        graph.arrows.iter().map(|arrow| format!("{} → {}", names[arrow.from], names[arrow.to])).collect();
    let label = format!("{}: {}", LaterTexts::of(lang).loop_graph, told.join(", "));
    let rem = |size: usize| format!("{}rem", size as f64 / 16.0);
    html! {
        <div class="map" role="group" tabindex="0" aria-label={LaterTexts::of(lang).loop_graph}>
            <svg role="img" aria-label={label} width={rem(width)} height={rem(height)} viewBox={format!("0 0 {width} {height}")}>
                { for graph.arrows.iter().map(|arrow| line(arrow, &graph.spots)) }
                { for graph.spots.iter().zip(&names).map(|(spot, name)| shape(spot, name, rows)) }
            </svg>
        </div>
    }
}

fn name(node: Node, timeline: &Timeline, lang: Lang) -> String {
    match node {
        Node::Lane(lane) => timeline.lane(lane).map_or_else(String::new, |lane| lane.label.to_string()),
        Node::Object(id) => {
            let object = timeline.notes().object(id);
            object.map_or_else(String::new, |object| {
                name_of(object, lang).unwrap_or_else(|| object.name.to_string())
            })
        }
    }
}

/// The upper left corner.
fn corner(spot: &Spot) -> (usize, usize) {
    (AIR + spot.column * ACROSS, AIR + spot.row * DOWN)
}

fn shape(spot: &Spot, name: &str, rows: &Rows) -> Html {
    let (x, y) = corner(spot);
    let (hue, round) = match spot.node {
        Node::Lane(lane) => (row_of(rows, lane).map(|row| format!("hue-{}", hue(row))), 5),
        Node::Object(_) => (None, HEIGHT / 2),
    };
    html! {
        <g class={classes!("node", hue)}>
            <rect x={x.to_string()} y={y.to_string()} width={WIDTH.to_string()} height={HEIGHT.to_string()} rx={round.to_string()} />
            <text x={(x + WIDTH / 2).to_string()} y={(y + HEIGHT / 2).to_string()}>{ shortened(name) }</text>
        </g>
    }
}

/// Letters of East Asia take two places.
fn shortened(name: &str) -> String {
    let mut room = LETTERS;
    let mut short = String::new();
    for letter in name.chars() {
        let takes = if letter >= '\u{1100}' { 2 } else { 1 };
        if takes > room {
            short.push('…');
            break;
        }
        room -= takes;
        short.push(letter);
    }
    short
}

fn line(arrow: &Arrow, spots: &[Spot]) -> Html {
    let ((x, y), (to_x, to_y)) = (corner(&spots[arrow.from]), corner(&spots[arrow.to]));
    let (middle, to_middle) = (y + HEIGHT / 2, to_y + HEIGHT / 2);
    // From the right side to the left one; what leads back goes from the left to the right.
    let (start, end, head) = if x < to_x { (x + WIDTH, to_x, -6) } else { (x, to_x + WIDTH, 6) };
    let bend = (start + end) / 2;
    let d = format!(
        "M{start} {middle}C{bend} {middle} {bend} {to_middle} {end} {to_middle}m{head} -4l{} 4l{head} 4",
        -head
    );
    html! { <path class={arrow.circle.then_some("circle")} {d} /> }
}
