//! How the page comes up, and how it goes down.

use crate::view::app::App;
use crate::view::browser;
use std::panic::PanicHookInfo;
use yew::Renderer;

/// Puts the page in the place of the shell.
pub fn mount() {
    if let Some(shell) = browser::document().get_element_by_id("app") {
        shell.set_inner_html("");
        Renderer::<App>::with_root(shell).render();
    }
}

/// Tells a person that the page broke, in words; the console gets the details.
pub fn sorry(info: &PanicHookInfo<'_>) {
    console_error_panic_hook::hook(info);
    let words = "이 페이지에 문제가 생겨 멈췄습니다. 새로 고치면 다시 시작합니다. \
                 This page ran into a problem and stopped. Reload it to start again.";
    let document = browser::document();
    if let (Ok(note), Some(body)) = (document.create_element("p"), document.body()) {
        note.set_text_content(Some(words));
        note.set_class_name("toast");
        // If even this fails, there is nothing left to say it with.
        let _ = note.set_attribute("role", "alert").and_then(|()| body.append_child(&note).map(|_| ()));
    }
}
