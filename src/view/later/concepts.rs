//! The summary's table: an idea a row, what it does in a line, and a tiny run of its scenario.
//!
//! The tiny runs are those of the real programs. They go as the page's own run goes: the stage tells them, a
//! frame each, how far that has come.

use super::texts::LaterTexts;
use crate::drive::live::wall;
use crate::drive::live_preview::{Preview, Progress};
use crate::i18n::{Lang, fill};
use crate::machine::Machine;
use crate::paint::{Palette, Pen};
use crate::scenario::{self, Concept, Settings};
use crate::time::Time;
use crate::timeline::{Lane, Scale, State, Timeline};
use crate::view::action::Shared;
use crate::view::browser::{text_scale, window};
use crate::view::canvases::Canvas;
use crate::view::pen::Sheet;
use crate::view::stage::Stage;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What finding out how the tiny runs go may take of a frame, in milliseconds.
const SHARE: f64 = 4.0;
/// A tiny run shows so many lanes.
const LANES: usize = 6;

/// The table of these ideas.
#[inline(never)]
pub fn concepts(concepts: Vec<Concept>, stage: &Rc<Stage>, shared: &Shared) -> Html {
    html! { <Table {concepts} stage={stage.clone()} shared={shared.clone()} /> }
}

#[derive(Properties)]
pub struct Props {
    concepts: Vec<Concept>,
    stage: Rc<Stage>,
    shared: Shared,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        self.concepts == other.concepts
            && self.shared == other.shared
            && Rc::ptr_eq(&self.stage, &other.stage)
    }
}

pub struct Table {
    tiny: Rc<[Tiny]>,
    lang: Lang,
}

impl Component for Table {
    type Message = ();
    type Properties = Props;

    fn create(ctx: &Context<Table>) -> Table {
        let lang = ctx.props().shared.lang;
        Table { tiny: tiny_runs(ctx.props()), lang }
    }

    fn changed(&mut self, ctx: &Context<Table>, _: &Props) -> bool {
        if ctx.props().shared.lang != self.lang {
            self.lang = ctx.props().shared.lang;
            self.tiny = tiny_runs(ctx.props());
        }
        true
    }

    fn view(&self, ctx: &Context<Table>) -> Html {
        let Props { concepts, shared, .. } = ctx.props();
        let texts = LaterTexts::of(shared.lang);
        let row = |(concept, tiny): (&Concept, &Tiny)| {
            let link = format!("#/{}", concept.scenario);
            let label = fill(texts.concept_run, &[concept.name]);
            html! {
                <tr>
                    <th scope="row"><a href={link.clone()}>{ concept.name }</a></th>
                    <td>{ concept.line }</td>
                    <td class="tiny"><a href={link} aria-label={label}><canvas data-tiny={concept.scenario} ref={tiny.canvas.clone()}></canvas></a></td>
                </tr>
            }
        };
        html! {
            <table class="concepts">
                <caption>{ texts.concepts }</caption>
                <tbody>{ for concepts.iter().zip(self.tiny.iter()).map(row) }</tbody>
            </table>
        }
    }

    fn rendered(&mut self, ctx: &Context<Table>, _: bool) {
        let tiny = self.tiny.clone();
        ctx.props().stage.draw_besides(Some(Box::new(move |part, palette| {
            let until = wall() + SHARE;
            // All are drawn, whether or not there is time to find out about the next one.
            tiny.iter().filter(|tiny| tiny.draw(part, until, palette)).count() > 0
        })));
    }

    fn destroy(&mut self, ctx: &Context<Table>) {
        ctx.props().stage.draw_besides(None);
    }
}

fn tiny_runs(props: &Props) -> Rc<[Tiny]> {
    let lang = props.shared.lang;
    let tiny = |concept: &Concept| Tiny {
        scenario: concept.scenario,
        lang,
        canvas: NodeRef::default(),
        coming: RefCell::new(Coming::New),
    };
    props.concepts.iter().map(tiny).collect()
}

/// One tiny run.
struct Tiny {
    scenario: &'static str,
    lang: Lang,
    canvas: NodeRef,
    coming: RefCell<Coming>,
}

enum Coming {
    New,
    Running(Box<Preview>),
    Known(Box<Timeline>),
    /// It does not compile, or does not end soon.
    Nothing,
}

impl Tiny {
    /// Draws what happened in this part of the run; true if there is more to find out about it.
    fn draw(&self, part: f64, until: f64, palette: &Palette) -> bool {
        let mut coming = self.coming.borrow_mut();
        if wall() < until {
            self.find_out(&mut coming, until);
        }
        if let (Coming::Known(timeline), Some(canvas)) =
            (&*coming, self.canvas.cast().and_then(|element| Canvas::of(element, text_scale())))
        {
            paint(&canvas.sheet(window().device_pixel_ratio()), timeline, part, palette);
        }
        matches!(*coming, Coming::New | Coming::Running(_))
    }

    fn find_out(&self, coming: &mut Coming, until: f64) {
        if matches!(coming, Coming::New) {
            *coming = self
                .start()
                .map_or(Coming::Nothing, |machine| Coming::Running(Box::new(Preview::of(machine))));
        }
        if let Coming::Running(preview) = coming {
            match preview.advance(until) {
                Progress::More => {}
                Progress::Ended => *coming = Coming::Known(Box::new(Timeline::of(preview.machine().trace()))),
                Progress::GivenUp => *coming = Coming::Nothing,
            }
        }
    }

    fn start(&self) -> Option<Machine> {
        // As on the scenario's page: the last program is the one that is new to a learner.
        let program = scenario::find(self.scenario)?.programs.last()?;
        let source = scenario::apply(program.source(self.lang), &Settings::default());
        Machine::new(&source, &format!("{}.py", program.id)).ok()
    }
}

fn paint(sheet: &Sheet, timeline: &Timeline, part: f64, palette: &Palette) {
    let total = timeline.end().unwrap_or(timeline.last());
    // What takes no time is there at once.
    let span = if total == Time::ZERO { Time::from_secs(1.0) } else { total };
    let now = Time::from_secs(span.as_secs() * part);
    let scale = Scale::new(Time::ZERO, span, sheet.width);
    let shown = timeline.shown();
    let lanes: Vec<&Lane> = shown.iter().take(LANES).filter_map(|id| timeline.lane(*id)).collect();
    let pitch = sheet.height / lanes.len().max(1) as f64;
    let height = (pitch - 2.0).clamp(1.0, 9.0);
    for (row, lane) in lanes.iter().enumerate() {
        let y = pitch * row as f64 + (pitch - height) / 2.0;
        let (solid, light) = (&palette.solid[row % 6], &palette.light[row % 6]);
        sheet.pen.fill_colour(light);
        sheet.pen.alpha(0.35);
        let end = lane.end.as_ref().map_or(span, |(end, _)| *end);
        sheet.pen.fill_rect(scale.x(lane.opened), y, scale.width(end - lane.opened).max(2.0), height);
        sheet.pen.alpha(1.0);
        for segment in lane.segments.iter().filter(|segment| segment.from <= now) {
            let to = segment.to.unwrap_or(now).min(now);
            let width = scale.width(to - segment.from);
            match segment.state {
                State::Running => {
                    sheet.pen.fill_colour(solid);
                    sheet.pen.fill_rect(
                        scale.x(segment.from).min(sheet.width - 2.0),
                        y,
                        width.max(2.0),
                        height,
                    );
                }
                State::Waiting(_) if width > 0.0 => {
                    sheet.pen.fill_colour(light);
                    sheet.pen.fill_rect(scale.x(segment.from), y, width, height);
                }
                State::Waiting(_) | State::Ready => {}
            }
        }
    }
}
