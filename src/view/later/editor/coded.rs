//! The editor proper: a module of its own (static/editor), which is talked to through the element that it is put into.
//! That behaves as a text field does, with `value` and the event `input`, and takes what to show by `show`, as JSON.

use super::{Editor, Msg, Props};
use crate::lint::{Diagnostic, Severity};
use crate::view::beat::Lit;
use crate::view::browser;
use js_sys::{Function, Promise, Reflect};
use std::fmt::Write;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The editor's module; `None` if it cannot be loaded.
pub async fn module() -> Option<JsValue> {
    let load = function(&browser::window(), "interleaveEditor")?;
    let promise = load.call1(&JsValue::UNDEFINED, &JsValue::UNDEFINED).ok()?;
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
}

/// Where it is put: there from the start, hidden until then.
pub fn place(ctx: &Context<Editor>, host: &NodeRef, is_there: bool) -> Html {
    let edit = ctx.link().batch_callback(|event: InputEvent| {
        let host: HtmlElement = event.target_dyn_into()?;
        let text = Reflect::get(&host, &"value".into()).ok()?.as_string()?;
        Some(Msg::Edited { text, composing: false })
    });
    html! {
        <div ref={host.clone()} class="coded" data-editor={is_there.then_some("")} hidden={!is_there} oninput={edit}></div>
    }
}

/// An editor that is there.
pub struct Coded {
    host: HtmlElement,
    /// What it shows.
    shown: String,
}

/// What it is to show.
pub struct Shown<'a> {
    pub props: &'a Props,
    /// The lines that lanes are on.
    pub lit: &'a [Lit],
    pub said: &'a [Diagnostic],
}

impl Coded {
    /// Puts the editor into its place, with the text, the selection and the focus of the textarea.
    pub fn mount(
        module: &JsValue,
        host: HtmlElement,
        field: &HtmlTextAreaElement,
        focused: bool,
        props: &Props,
    ) -> Option<Coded> {
        let mount = function(module, "mount")?;
        let place = |at: Result<Option<u32>, JsValue>| at.ok().flatten().unwrap_or_default();
        let start = format!(
            r#"{{"text":{},"from":{},"to":{},"left":{},"focused":{focused},"label":{},"lang":"{}"}}"#,
            quoted(&field.value()),
            place(field.selection_start()),
            place(field.selection_end()),
            field.parent_element().map_or(0, |around| around.scroll_left()),
            quoted(props.label),
            props.lang.tag(),
        );
        // What is hidden cannot have the focus.
        host.remove_attribute("hidden").ok()?;
        let mounted =
            mount.call3(&JsValue::UNDEFINED, &host, &start.as_str().into(), &JsValue::UNDEFINED).is_ok();
        if !mounted {
            host.set_attribute("hidden", "").ok()?;
            return None;
        }
        Some(Coded { host, shown: String::new() })
    }

    /// Shows this, if it is not what is shown.
    pub fn show(&mut self, shown: &Shown) {
        let json = shown.json();
        if json != self.shown
            && let Some(show) = function(&self.host, "show")
        {
            // An editor that does not take it goes on as it is.
            let _ = show.call1(&self.host, &json.as_str().into());
            self.shown = json;
        }
    }

    /// Puts the caret there, counted as the browser counts.
    pub fn go(&self, at: u32) {
        // What cannot have the focus leaves things as they are.
        let _ = self.host.focus();
        if let Some(select) = function(&self.host, "setSelectionRange") {
            let at = at.into();
            let _ = select.call3(&self.host, &at, &at, &JsValue::UNDEFINED);
        }
    }
}

fn function(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

/// An offset in bytes as the browser counts, in units of UTF-16.
pub fn units(text: &str, at: usize) -> u32 {
    text.get(..at).unwrap_or(text).encode_utf16().count() as u32
}

impl Shown<'_> {
    fn json(&self) -> String {
        let Shown { props, lit, said } = self;
        let text = &*props.text;
        let mut json = format!(
            r#"{{"text":{},"label":{},"lang":"{}","wrong":{},"lit":["#,
            quoted(text),
            quoted(props.label),
            props.lang.tag(),
            props.wrong.unwrap_or_default(),
        );
        for (index, lit) in lit.iter().enumerate() {
            let lanes = lit.lanes.iter().map(|(hue, runs)| format!("[{hue},{runs}]"));
            let lanes = lanes.collect::<Vec<_>>().join(",");
            let comma = if index > 0 { "," } else { "" };
            // Nothing can fail to be written to a text.
            let _ = write!(json, r#"{comma}{{"line":{},"lanes":[{lanes}],"more":{}}}"#, lit.line, lit.more);
        }
        json.push_str(r#"],"said":["#);
        for (index, each) in said.iter().enumerate() {
            let comma = if index > 0 { "," } else { "" };
            let severity = match each.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            let _ = write!(
                json,
                r#"{comma}{{"from":{},"to":{},"severity":"{severity}","message":{}}}"#,
                units(text, each.range.start),
                units(text, each.range.end),
                quoted(&each.message(props.lang)),
            );
        }
        json.push_str("]}");
        json
    }
}

/// A text as JSON writes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(c);
            }
            '\n' => quoted.push_str("\\n"),
            c if c < ' ' => {
                let _ = write!(quoted, "\\u{:04x}", c as u32);
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
