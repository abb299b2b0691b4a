//! How the page comes up. How it goes down stands in static/early.js.

use crate::view::app::App;
use crate::view::browser;
use crate::view::rest::{self, Part};
use yew::Renderer;

/// Puts the page in the place of the shell.
pub fn mount() {
    unicode_ident::ask(letters::begins_name, letters::continues_name);
    if let Some(shell) = browser::document().get_element_by_id("app") {
        let render = || {
            shell.replace_children_with_node_0();
            Renderer::<App>::with_root(shell).render();
        };
        // After a trap (static/early.js) the page says so, and holds what was on it.
        let trapped = browser::has_trap();
        let needed = if trapped { Part::All } else { rest::needed_for(&browser::fragment()) };
        if needed == Part::First {
            render();
        } else {
            wasm_bindgen_futures::spawn_local(async move {
                rest::arrived(needed).await;
                render();
            });
        }
    }
}
