//! What was chosen, with a number changed: the knob that it belongs to turned, else the program written anew.

use super::{Ask, What};
use crate::i18n::Lang;
use crate::scenario::{Decimal, Setting, numbers};
use crate::view::browser;
use crate::view::choices::Choices;
use gloo_timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// Does what is asked, if it can be done: then, perhaps, the name of the knob that the number has.
///
/// A number that has no knob belongs to the program's text, so the text is the person's own from there on.
#[inline(never)]
pub fn change(choices: &mut Choices, lang: Lang, ask: Ask) -> Option<Option<Rc<str>>> {
    let Ask { tab, line, nth, what } = ask;
    // Of two groups each the first one is the kept run, which stays as it was.
    let program = match choices.state.kept {
        Some(_) if tab % 2 == 0 => return None,
        Some(_) => tab / 2,
        None => tab,
    };
    let sources = choices.state.sources(lang);
    let source = sources.get(program)?;
    let knob = numbers::knob_at(source, line, nth);
    let made = match (what, &knob) {
        (What::Become(text), Some(knob)) => {
            let number = knob.fit(Decimal::parse(&text)?);
            choices.choose(&knob.name, Setting::Number(number));
            return Some(Some(knob.name.clone()));
        }
        (What::Slider, Some(knob)) => return Some(Some(knob.name.clone())),
        (What::Become(text), None) => numbers::put(source, line, nth, &text)?,
        (What::Slider, None) => {
            let number = numbers::number_at(source, line, nth)?;
            numbers::slider(source, number.range)
        }
    };
    if made == **source {
        return None;
    }
    let knob = numbers::knob_at(&made, line, nth).map(|knob| knob.name);
    let written = sources.iter().enumerate().map(|(at, text)| match at == program {
        true => Rc::from(&*made),
        false => Rc::from(&**text),
    });
    choices.state.written = Some(written.collect());
    choices.knobs = choices.state.knobs(Lang::En).into();
    Some(knob)
}

/// Brings the knob's slider into view, once it is there, and gives it the focus.
#[inline(never)]
pub fn show_slider(knob: Option<Rc<str>>) {
    let Some(knob) = knob else { return };
    spawn_local(async move {
        TimeoutFuture::new(50).await;
        // The names of knobs are letters, digits and `_`.
        let slider = browser::document().query_selector(&format!("input[data-knob={knob}]"));
        if let Ok(Some(slider)) = slider {
            slider.scroll_into_view_with_bool(false);
            // What cannot have the focus leaves things as they are.
            let _ = slider.unchecked_into::<HtmlElement>().focus();
        }
    });
}
