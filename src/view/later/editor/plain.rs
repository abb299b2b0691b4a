//! The textarea that the field begins as: its letters are drawn by the coloured lines beneath it.
//!
//! Both lie in one cell of a grid and have the same metrics, so no script keeps them together.

use super::{Editor, Msg};
use crate::view::beat::Lit;
use crate::view::highlight::{self, Piece};
use crate::view::{browser, code};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// What it shows, and whom it tells: the same until the text is another one, however often it is drawn.
pub struct Plain {
    text: Rc<str>,
    lines: Vec<Rc<[Piece]>>,
    edited: Callback<InputEvent>,
    focused: Callback<FocusEvent>,
}

impl Plain {
    pub fn new(ctx: &Context<Editor>) -> Plain {
        let link = ctx.link();
        let edited = link.callback(|event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            Msg::Edited { text, composing: event.is_composing() }
        });
        let focused = link.callback(|_: FocusEvent| Msg::Focused);
        let text = ctx.props().text.clone();
        Plain { lines: lines(&text), text, edited, focused }
    }

    /// Shows this text from here on.
    pub fn show(&mut self, text: &Rc<str>) {
        if self.text != *text {
            (self.text, self.lines) = (text.clone(), lines(text));
        }
    }

    pub fn view(&self, ctx: &Context<Editor>, field: &NodeRef, lit: &[Lit]) -> Html {
        let props = ctx.props();
        let lines = self.lines.iter().zip(1..).map(|(pieces, number)| {
            let lit = lit.iter().find(|lit| lit.line == number).cloned();
            html! { <Line pieces={pieces.clone()} {lit} wrong={props.wrong == Some(number)} /> }
        });
        html! {
            <>
                <pre class="program" aria-hidden="true"><code translate="no">{ for lines }</code></pre>
                <Field
                    node={field.clone()}
                    text={self.text.clone()}
                    label={props.label}
                    wrong={props.wrong.is_some()}
                    edited={self.edited.clone()}
                    focused={self.focused.clone()}
                />
            </>
        }
    }
}

/// The coloured lines. The field also has a last line that is empty.
fn lines(text: &str) -> Vec<Rc<[Piece]>> {
    let lines = highlight::lines(text).into_iter().chain(text.ends_with('\n').then(Vec::new));
    lines.map(Rc::from).collect()
}

#[derive(Properties, PartialEq)]
struct LineProps {
    pieces: Rc<[Piece]>,
    lit: Option<Lit>,
    wrong: bool,
}

#[component]
fn Line(props: &LineProps) -> Html {
    code::line(&props.pieces, vec![], props.lit.as_ref(), props.wrong)
}

#[derive(Properties, PartialEq)]
struct FieldProps {
    node: NodeRef,
    text: Rc<str>,
    label: &'static str,
    wrong: bool,
    edited: Callback<InputEvent>,
    focused: Callback<FocusEvent>,
}

#[component]
fn Field(props: &FieldProps) -> Html {
    html! {
        <textarea
            ref={props.node.clone()}
            data-editor=""
            aria-label={props.label}
            aria-invalid={props.wrong.then_some("true")}
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            autocorrect="off"
            wrap="off"
            translate="no"
            value={props.text.to_string()}
            oninput={props.edited.clone()}
            onfocus={props.focused.clone()}
            onkeydown={Callback::from(indent)}
        />
    }
}

/// A new line begins where the one before it does, and deeper after a colon. Tab leaves the field, as everywhere.
fn indent(event: KeyboardEvent) {
    if event.key() != "Enter"
        || event.is_composing()
        || event.ctrl_key()
        || event.meta_key()
        || event.alt_key()
    {
        return;
    }
    let field: HtmlTextAreaElement = event.target_unchecked_into();
    let (text, at) = (field.value(), field.selection_start().ok().flatten().unwrap_or_default());
    // The browser counts in UTF-16.
    let before: Vec<u16> = text.encode_utf16().take(at as usize).collect();
    let before = String::from_utf16_lossy(&before);
    let line = before.rsplit('\n').next().unwrap_or_default();
    let blanks = line.len() - line.trim_start_matches(' ').len();
    let deeper = if line.trim_end().ends_with(':') { 4 } else { 0 };
    if blanks + deeper > 0 && insert(&format!("\n{}", " ".repeat(blanks + deeper))).is_some() {
        event.prevent_default();
    }
}

/// Types the text where the caret is, so that it can be undone; `None` where the browser does not do that.
fn insert(text: &str) -> Option<()> {
    let document = browser::document();
    let command = js_sys::Reflect::get(&document, &"execCommand".into()).ok()?;
    let command = command.dyn_into::<js_sys::Function>().ok()?;
    let typed = command.call3(&document, &"insertText".into(), &false.into(), &text.into()).ok()?;
    typed.is_truthy().then_some(())
}
