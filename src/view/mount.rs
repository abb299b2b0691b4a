//! How the page comes up, and how it goes down.

use crate::view::app::App;
use crate::view::browser;
use yew::Renderer;

/// Puts the page in the place of the shell.
pub fn mount() {
    watch_for_traps();
    unicode_ident::ask(letters::begins_name, letters::continues_name);
    if let Some(shell) = browser::document().get_element_by_id("app") {
        shell.set_inner_html("");
        Renderer::<App>::with_root(shell).render();
    }
}

/// From here on, a person is told when the page breaks. The page is built to trap where Rust would panic, so
/// the browser sees it as an error of the script: its console has the details.
fn watch_for_traps() {
    let window = browser::window();
    let listener = gloo_events::EventListener::new(&window, "error", |_| {
        if let Some(note) = browser::document().get_element_by_id("sorry") {
            // If even this fails, there is nothing left to say it with.
            let _ = note.remove_attribute("hidden");
        }
    });
    listener.forget();
}
