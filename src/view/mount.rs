//! How the page comes up, and how it goes down.

use crate::i18n::Lang;
use crate::view::app::App;
use crate::view::browser;
use crate::view::rest::{self, Part};
use yew::Renderer;

/// Puts the page in the place of the shell.
pub fn mount() {
    watch_for_traps();
    unicode_ident::ask(letters::begins_name, letters::continues_name);
    if let Some(shell) = browser::document().get_element_by_id("app") {
        let render = || {
            shell.replace_children_with_node_0();
            Renderer::<App>::with_root(shell).render();
        };
        let needed = rest::needed_for(&browser::fragment());
        if needed == Part::First {
            render();
            wasm_bindgen_futures::spawn_local(rest::arrived(Part::Screen));
        } else {
            wasm_bindgen_futures::spawn_local(async move {
                rest::arrived(needed).await;
                render();
            });
        }
    }
}

/// From here on, a person is told when the page breaks. The page is built to trap where Rust would panic, so
/// the browser sees it as an error of the script: its console has the details.
fn watch_for_traps() {
    let window = browser::window();
    let listener = gloo_events::EventListener::new(&window, "error", |_| {
        let document = browser::document();
        let tag = document.document_element().and_then(|root| root.get_attribute("lang"));
        let lang = tag.as_deref().and_then(Lang::of_tag).unwrap_or(Lang::En);
        // If there is no such place, there is nothing left to say it with.
        if let Some(note) = document.get_element_by_id("sorry") {
            note.set_text_content(Some(lang.texts().broke));
        }
    });
    listener.forget();
}
