//! Programs as files: saved, chosen, dropped on the page.

use super::ask::Ask;
use crate::view::action::Action;
use crate::view::browser;
use crate::view::later::save;
use gloo_events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, File};
use yew::Callback;

/// A file that is longer, in bytes, is no program.
const LONGEST: f64 = 1024.0 * 1024.0;

/// Gives a person the text as a file of this name.
pub fn save(name: &str, text: &str) {
    // A browser that does not save files does nothing.
    save::text(name, "text/x-python", text);
}

/// Opens a file as a new program.
pub fn open(file: File, dispatch: Callback<Action>) {
    wasm_bindgen_futures::spawn_local(async move {
        let name: Rc<str> = file.name().into();
        dispatch.emit(Action::Own(match read(&file).await {
            Some(text) => Ask::Import(name, text.trim_start_matches('\u{FEFF}').into()),
            None => Ask::Unreadable(name),
        }));
    });
}

/// The text of a file in UTF-8. The bytes are asked for: of a text, a browser guesses the encoding.
async fn read(file: &File) -> Option<String> {
    if file.size() > LONGEST {
        return None;
    }
    let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
    let text = String::from_utf8(js_sys::Uint8Array::new(&bytes).to_vec()).ok()?;
    Some(text).filter(|text| !text.contains('\0'))
}

/// From here on a file that is dropped anywhere on the page is opened.
#[inline(never)]
pub fn listen(dispatch: &Callback<Action>) -> [EventListener; 2] {
    let window = browser::window();
    let options = EventListenerOptions::enable_prevent_default();
    let over = EventListener::new_with_options(&window, "dragover", options, |event| {
        if has_files(event.unchecked_ref()) {
            event.prevent_default();
        }
    });
    let dispatch = dispatch.clone();
    let dropped = EventListener::new_with_options(&window, "drop", options, move |event| {
        let event: &DragEvent = event.unchecked_ref();
        if !has_files(event) {
            return;
        }
        event.prevent_default();
        let file = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0));
        if let Some(file) = file {
            open(file, dispatch.clone());
        }
    });
    [over, dropped]
}

fn has_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}
