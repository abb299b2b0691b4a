//! Files that the page makes: given to the person, sent nowhere.

use crate::view::browser;
use gloo_timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long a file can still be fetched by the browser, in milliseconds.
const STAYS: u32 = 60_000;

/// Gives a person the text as a file of this name; false if the browser does not.
#[inline(never)]
pub fn text(name: &str, kind: &str, text: &str) -> bool {
    let parts = Array::of1(&text.into());
    of_kind(&parts, kind).and_then(|file| try_blob(name, &file)).is_ok()
}

/// Likewise, of what it is made of already.
#[inline(never)]
pub fn blob(name: &str, file: &Blob) -> bool {
    try_blob(name, file).is_ok()
}

/// Parts in one.
pub fn joined(parts: &Array, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_blob_sequence_and_options(parts, &options).ok()
}

fn of_kind(parts: &Array, kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(parts, &options)
}

fn try_blob(name: &str, file: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(file)?;
    let link: HtmlAnchorElement = browser::document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(STAYS, move || {
        // It is there no longer if the page has gone.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
