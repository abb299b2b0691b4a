//! The pictures: XML that parses, every row there, bars as long as what they stand for.

use crate::kit::{Ran, each};
use interleave::export::Theme;
use interleave::export::picture::{Drawing, Program, WIDTH};
use interleave::export::svg::svg;
use interleave::i18n::Lang;
use interleave::time::Time;
use interleave::timeline::{Lane, State};
use roxmltree::{Document, Node};

fn drawing<'a>(title: &'a str, ran: &'a [Ran], lang: Lang, theme: Theme) -> Drawing<'a> {
    let programs = ran.iter().map(|ran| Program::whole(ran.id, "", &ran.timeline, lang)).collect();
    Drawing { title, programs, seen: None, lang, theme, width: WIDTH }
}

/// What its direct child `<title>` says.
fn titled<'a>(node: &Node<'a, 'a>) -> Option<&'a str> {
    node.children().find(|child| child.has_tag_name("title")).and_then(|title| title.text())
}

/// The rows of all programs, in order.
fn rows<'a>(document: &'a Document<'a>) -> Vec<(&'a str, Node<'a, 'a>)> {
    let groups = document.descendants().filter(|node| node.has_tag_name("g"));
    groups
        .filter_map(|group| {
            Some((titled(&group).or(group.children().any(|c| c.has_tag_name("title")).then_some(""))?, group))
        })
        .collect()
}

fn number(node: &Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap_or(f64::NAN)
}

/// Where the time axis of the first program is: it is the rectangle around the strip of the thread.
fn axis(document: &Document<'_>) -> (f64, f64) {
    let strip = document.descendants().find(|node| {
        node.has_tag_name("rect") && node.attribute("fill") == Some("none") && number(node, "height") == 9.0
    });
    let strip = strip.expect("there is a strip");
    (number(&strip, "x") - 0.5, number(&strip, "width") + 1.0)
}

/// What lasts of a lane is a rectangle that begins and ends there.
fn has_bars(name: &str, row: &Node<'_, '_>, lane: &Lane, (left, width): (f64, f64), span: Time, end: Time) {
    let rects: Vec<(f64, f64)> = row
        .descendants()
        .filter(|node| node.has_tag_name("rect"))
        .map(|rect| (number(&rect, "x"), number(&rect, "width")))
        .collect();
    let x = |t: Time| left + t.as_secs() / span.as_secs() * width;
    for segment in &lane.segments {
        let to = segment.to.unwrap_or(end);
        // What is drawn as a tick, in the place of what is too short to be seen, is left to others.
        if segment.state == State::Ready || x(to) - x(segment.from) < 3.0 {
            continue;
        }
        let (from, long) = (x(segment.from), x(to) - x(segment.from));
        let drawn = rects.iter().any(|(at, wide)| (at - from).abs() < 0.02 && (wide - long).abs() < 0.02);
        assert!(
            drawn,
            "{name}: {:?} from {} to {to} is {from} +{long}, among {rects:?}",
            lane.label, segment.from
        );
    }
}

#[test]
fn every_scenario_is_drawn_wholly_in_both_languages_and_themes() {
    each(|scenario, lang, ran| {
        for theme in [Theme::Light, Theme::Dark] {
            let drawing = drawing(scenario.texts(lang).heading, ran, lang, theme);
            let text = svg(&drawing);
            let name = format!("{} {lang:?} {theme:?}", scenario.id);
            let document = Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            let root = document.root_element();
            assert_eq!(titled(&root), Some(scenario.texts(lang).heading), "{name}");
            assert_eq!(root.attribute("lang"), Some(lang.tag()), "{name}");
            let rows = rows(&document);
            let expected: Vec<&str> = drawing
                .programs
                .iter()
                .flat_map(|program| program.rows.iter().map(|row| &*row.label))
                .collect();
            let names: Vec<&str> = rows.iter().map(|(name, _)| *name).collect();
            assert_eq!(names, expected, "{name}");
            // Each name stands beside its row, too, whole or cut.
            let texts: Vec<&str> = document
                .descendants()
                .filter(|node| node.has_tag_name("text"))
                .filter_map(|text| text.text())
                .collect();
            for row in &expected {
                let cut = |text: &&str| text.strip_suffix('…').is_some_and(|start| row.starts_with(start));
                assert!(texts.iter().any(|text| text == row || cut(text)), "{name}: {row:?} in {texts:?}");
            }
            if ran.is_empty() {
                return;
            }
            let axis = axis(&document);
            let mut nodes = rows.iter();
            for (program, ran) in drawing.programs.iter().zip(ran) {
                for (row, (_, node)) in program.rows.iter().zip(&mut nodes) {
                    if let Some(lane) = row.lane().and_then(|lane| ran.timeline.lane(lane)) {
                        has_bars(&name, node, lane, axis, drawing.span(), program.now);
                    }
                }
            }
        }
    });
}

#[test]
fn names_of_clips_are_the_files_own() {
    let sources = ["import time\ntime.sleep(1)\n", "import time\ntime.sleep(2)\n"];
    let drawn = sources.map(|source| {
        let ran = [Ran::source("main", source).expect("it runs")];
        svg(&drawing("", &ran, Lang::En, Theme::Light))
    });
    let ids = drawn.each_ref().map(|text| {
        let document = Document::parse(text).expect("it is XML");
        let ids: Vec<String> =
            document.descendants().filter_map(|node| node.attribute("id").map(str::to_owned)).collect();
        for id in &ids {
            assert!(text.contains(&format!("url(#{id})")), "{id} is used");
        }
        ids
    });
    assert!(!ids[0].is_empty() && ids[0].iter().all(|id| !ids[1].contains(id)), "{ids:?}");
}

#[test]
fn whatever_a_program_names_its_lanes_the_picture_is_xml() {
    let source = "
import asyncio
async def job(name):
    await asyncio.sleep(1)
async def main():
    names = ['<b>&\"\\'', ']]>', 'a\\x00\\x1b[31m', '가나다라마바사아자차카타파하' * 9, '', '\\ufffe\\uffff', '🐍 🧵']
    await asyncio.gather(*(asyncio.create_task(job(name), name=name) for name in names))
asyncio.run(main())
";
    let ran = [Ran::source("main", source).expect("it runs")];
    let text = svg(&drawing("<&>\u{1}", &ran, Lang::Ko, Theme::Dark));
    let document = Document::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let names: Vec<&str> = rows(&document).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), 7, "{names:?}");
    assert_eq!(names[0], "<b>&\"'");
    assert_eq!(names[6], "🐍 🧵");
}

#[test]
fn very_many_lanes_are_folded_into_a_picture_of_some_height() {
    let source = "
import asyncio
async def job(n):
    await asyncio.sleep(1 + n % 7)
async def main():
    async with asyncio.TaskGroup() as group:
        for n in range(3000):
            group.create_task(job(n), name=f'{\"ab\"[n % 2]}{n}')
asyncio.run(main())
";
    let ran = [Ran::source("main", source).expect("it runs")];
    let text = svg(&drawing("many", &ran, Lang::En, Theme::Light));
    let document = Document::parse(&text).expect("it is XML");
    assert!(number(&document.root_element(), "height") < 400.0);
    for name in ["a* (1500)", "b* (1500)"] {
        assert!(text.contains(&format!(">{name}</text>")), "{name}");
    }
    assert!(text.len() < 200_000, "{}", text.len());
}

#[test]
fn a_part_of_the_time_and_an_instant_are_drawn_as_asked() {
    let source = "import time\ndef job(name):\n    time.sleep(2)\njob('A')\njob('B')\n";
    let ran = [Ran::source("main", source).expect("it runs")];
    let mut drawing = drawing("", &ran, Lang::En, Theme::Light);
    drawing.programs = drawing.programs.into_iter().map(|program| program.at(Time::from_secs(1.0))).collect();
    let text = svg(&drawing);
    let document = Document::parse(&text).expect("it is XML");
    let (left, width) = axis(&document);
    // A ran for one second of two, and both are outlined wholly.
    let bar = rows(&document)[0].1.descendants().find(|node| node.has_tag_name("rect")).expect("a bar");
    assert!((number(&bar, "x") - left).abs() < 0.02 && (number(&bar, "width") - width / 4.0).abs() < 0.02);
    assert!(text.contains("/ 4.0 s") && text.contains(Lang::En.texts().ahead));
    drawing.seen = Some((Time::from_secs(1.0), Time::from_secs(3.0)));
    let text = svg(&drawing);
    let document = Document::parse(&text).expect("it is XML");
    let labels: Vec<&str> = document
        .descendants()
        .filter(|node| node.attribute("text-anchor") == Some("middle"))
        .filter_map(|node| node.text())
        .collect();
    assert_eq!((labels.first(), labels.last()), (Some(&"1.0"), Some(&"3.0 s")));
}
