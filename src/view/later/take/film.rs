//! A film of the run: drawn from its start to its end onto a canvas, which the browser records.

use super::dialog::Stop;
use super::seen::Known;
use super::still::canvas;
use crate::export::Theme;
use crate::export::picture::{Drawing, WIDTH};
use crate::i18n::Lang;
use crate::link::State;
use crate::time::Time;
use crate::view::browser;
use crate::view::later::save;
use crate::view::names::called;
use crate::view::pen::Ink;
use crate::view::run::Run;
use js_sys::{Array, Function, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobEvent, CanvasRenderingContext2d, HtmlCanvasElement, MediaRecorder, MediaRecorderOptions,
};

/// Pixels a unit of the picture.
const DENSITY: f64 = 1.5;
/// Pictures a second.
const RATE: f64 = 30.0;
/// So long the end is seen, in milliseconds.
const REST: f64 = 1000.0;

/// What a browser may be able to record, with how such files end, the best first.
const KINDS: [(&str, &str); 5] = [
    ("video/webm;codecs=vp9", "webm"),
    ("video/webm;codecs=vp8", "webm"),
    ("video/webm", "webm"),
    ("video/mp4;codecs=avc1", "mp4"),
    ("video/mp4", "mp4"),
];

/// What this browser records, if it does.
pub fn kind() -> Option<(&'static str, &'static str)> {
    let has =
        |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok().filter(|value| !value.is_undefined());
    has(&browser::window(), "MediaRecorder")?;
    let canvases = has(&browser::window(), "HTMLCanvasElement")?;
    has(&has(&canvases, "prototype")?, "captureStream")?;
    KINDS.into_iter().find(|(kind, _)| MediaRecorder::is_type_supported(kind))
}

/// What is filmed, and how far that is.
#[derive(Clone)]
pub struct Film {
    pub theme: Theme,
    pub lang: Lang,
    pub speed: f64,
    /// It is to stop, with what there is.
    pub stop: Rc<Cell<Stop>>,
}

/// How long the film takes, in seconds of the wall: the run's length at this speed, without its rest.
pub fn length(run: &Run, speed: f64) -> f64 {
    span(run).as_secs() / speed
}

fn span(run: &Run) -> Time {
    let known = run.groups.iter().map(|group| group.farthest().end().unwrap_or(group.farthest().last()));
    known.max().unwrap_or_default()
}

impl Film {
    /// Records the run; `with` gives it for a frame, `told` is told how much of it is filmed, from 0 to 1.
    pub async fn record(
        &self,
        kind: &'static str,
        chosen: &State,
        with: impl Fn(&mut dyn FnMut(&Run)) -> bool,
        told: impl Fn(f64),
    ) -> Option<Blob> {
        let mut long = 0.0;
        let mut size = (0.0, 0.0);
        with(&mut |run| {
            long = length(run, self.speed) * 1000.0;
            size = self.frame(run, chosen, 0.0, None);
        });
        let even = |length: f64| (length * DENSITY / 2.0).ceil() as u32 * 2;
        let (canvas, context) = canvas(even(size.0), even(size.1))?;
        context.scale(DENSITY, DENSITY).ok()?;
        let (recorder, parts) = recorder(&canvas, kind)?;
        let started = now();
        with(&mut |run| size = self.frame(run, chosen, 0.0, Some(&context)));
        recorder.start().ok()?;
        loop {
            browser::frame().await;
            let part = if long > 0.0 { ((now() - started) / long).min(1.0) } else { 1.0 };
            // The run that is filmed may be another one by now: what there is, is kept.
            let there = with(&mut |run| size = self.frame(run, chosen, part, Some(&context)));
            told(part);
            if !there || self.stop.get() != Stop::Never || now() - started >= long + REST {
                break;
            }
        }
        stopped(&recorder).await;
        save::joined(&parts, kind.split(';').next().unwrap_or(kind))
    }

    /// Draws what has happened in this part of the run, if there is something to draw on; the picture's size.
    fn frame(
        &self,
        run: &Run,
        chosen: &State,
        part: f64,
        context: Option<&CanvasRenderingContext2d>,
    ) -> (f64, f64) {
        let names = called(chosen, self.lang);
        let known: Vec<Known<'_>> = run.groups.iter().map(Known::of).collect();
        let at = Time::from_secs(span(run).as_secs() * part);
        let several = known.len() > 1;
        let programs = known.iter().enumerate().map(|(number, known)| {
            let name = names.get(number).filter(|_| several);
            known.whole(name.map_or(("", ""), |name| (name.short, name.manner))).filmed(at)
        });
        let drawing = Drawing {
            title: chosen.scenario().texts(self.lang).heading,
            programs: programs.collect(),
            seen: None,
            lang: self.lang,
            theme: self.theme,
            width: WIDTH,
        };
        if let Some(context) = context {
            drawing.draw(&Ink::new(context.clone()));
        }
        drawing.size()
    }
}

fn now() -> f64 {
    crate::drive::live::wall()
}

/// A recorder of what is drawn on the canvas, and the parts that it makes.
fn recorder(canvas: &HtmlCanvasElement, kind: &str) -> Option<(MediaRecorder, Array)> {
    let stream = canvas.capture_stream_with_frame_request_rate(RATE).ok()?;
    let options = MediaRecorderOptions::new();
    options.set_mime_type(kind);
    options.set_video_bits_per_second(8_000_000);
    let recorder = MediaRecorder::new_with_media_stream_and_media_recorder_options(&stream, &options).ok()?;
    let parts = Array::new();
    let take = {
        let parts = parts.clone();
        Closure::<dyn FnMut(BlobEvent)>::new(move |event: BlobEvent| {
            if let Some(data) = event.data().filter(|data| data.size() > 0.0) {
                parts.push(&data);
            }
        })
    };
    recorder.set_ondataavailable(Some(take.as_ref().unchecked_ref()));
    // As long as the recorder: the page makes few of them.
    take.forget();
    Some((recorder, parts))
}

/// Stops it, and waits until all parts are there.
async fn stopped(recorder: &MediaRecorder) {
    let over = Promise::new(&mut |done: Function, _: Function| {
        recorder.set_onstop(Some(&done));
    });
    if recorder.stop().is_ok() {
        // It says when it has stopped.
        let _ = JsFuture::from(over).await;
    }
}
