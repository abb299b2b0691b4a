//! The textarea that the field begins as: its letters are drawn by the coloured lines beneath it.
//!
//! Both lie in one cell of a grid and have the same metrics, so no script keeps them together.

use super::{Editor, Msg};
use crate::view::{browser, code, highlight};
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

pub fn plain(ctx: &Context<Editor>, field: &NodeRef) -> Html {
    let props = ctx.props();
    // The field also has a last line that is empty.
    let text = &*props.text;
    let lines = highlight::lines(text).into_iter().chain(text.ends_with('\n').then(Vec::new));
    let lines = lines.zip(1..).map(|(pieces, number)| {
        let lit = props.lit.iter().find(|lit| lit.line == number);
        code::line(&pieces, vec![], lit, props.wrong == Some(number))
    });
    let link = ctx.link();
    let edit = link.callback(|event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        Msg::Edited { text, composing: event.is_composing() }
    });
    html! {
        <>
            <pre class="program" aria-hidden="true"><code translate="no">{ for lines }</code></pre>
            <textarea
                ref={field.clone()}
                data-editor=""
                aria-label={props.label}
                aria-invalid={props.wrong.is_some().then_some("true")}
                spellcheck="false"
                autocapitalize="off"
                autocomplete="off"
                autocorrect="off"
                wrap="off"
                translate="no"
                value={text.to_owned()}
                oninput={edit}
                onfocus={link.callback(|_: FocusEvent| Msg::Focused)}
                onkeydown={Callback::from(indent)}
            />
        </>
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
