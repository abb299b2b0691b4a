//! The browser's window, storage, address and preferences: what can fail there fails quietly here.

use crate::i18n::Lang;
use crate::link::Theme;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Storage, Window};

const LANG: &str = "interleave-lang";
const THEME: &str = "interleave-theme";

thread_local! {
    static WINDOW: Window = web_sys::window().expect("the page runs in a window");
}

pub fn window() -> Window {
    WINDOW.with(Window::clone)
}

pub fn document() -> Document {
    window().document().expect("the window holds a document")
}

pub fn root() -> HtmlElement {
    document().document_element().expect("the document is HTML").unchecked_into()
}

/// The size of the page's text against 16 px, which is what the style sheets' measures are in: a person may have
/// chosen larger letters, and the canvases grow with them.
pub fn text_scale() -> f64 {
    let style = window().get_computed_style(&root()).ok().flatten();
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let size = size.map_or(f64::NAN, |size| js_sys::parse_float(&size));
    if size > 0.0 { size / 16.0 } else { 1.0 }
}

/// Waits for the next frame; a page that nobody sees has none.
pub async fn frame() {
    let frame = js_sys::Promise::new(&mut |done, _| {
        // Without a frame, nothing is waited for.
        if window().request_animation_frame(&done).is_err() {
            let _ = done.call0(&JsValue::UNDEFINED);
        }
    });
    // It is never refused.
    let _ = wasm_bindgen_futures::JsFuture::from(frame).await;
}

/// Scrolls a list, and nothing else, so far that one of its rows is seen.
pub fn show_row(list: &Element, row: &Element) {
    let (seen, row) = (list.get_bounding_client_rect(), row.get_bounding_client_rect());
    let beyond = (row.bottom() - seen.bottom()).max(0.0) + (row.top() - seen.top()).min(0.0);
    list.set_scroll_top(list.scroll_top() + beyond.ceil() as i32);
}

/// `None` where storing is forbidden.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// A text that was stored under this key.
pub fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Stores a text under a key, or forgets it; false where nothing can be stored: it lasts as long as the page then.
pub fn store(key: &str, text: Option<&str>) -> bool {
    let stored = storage().map(|storage| match text {
        Some(text) => storage.set_item(key, text),
        None => storage.remove_item(key),
    });
    stored.is_some_and(|stored| stored.is_ok())
}

/// The keys of all that is stored.
#[inline(never)]
pub fn stored_keys() -> Vec<String> {
    let Some(storage) = storage() else { return vec![] };
    let keys = 0..storage.length().unwrap_or_default();
    keys.filter_map(|at| storage.key(at).ok().flatten()).collect()
}

pub fn stored_lang() -> Option<Lang> {
    Lang::of_tag(&stored(LANG)?)
}

pub fn store_lang(lang: Lang) {
    store(LANG, Some(lang.tag()));
}

pub fn stored_theme() -> Option<Theme> {
    match &*stored(THEME)? {
        "light" => Some(Theme::Light),
        "dark" => Some(Theme::Dark),
        _ => None,
    }
}

pub fn store_theme(theme: Option<Theme>) {
    store(THEME, theme.map(theme_name));
}

pub fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

/// The first of the browser's languages that is ours.
pub fn preferred_lang() -> Lang {
    let tags: Vec<String> =
        window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
    Lang::preferred(tags.iter().map(String::as_str))
}

pub fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

pub fn system_theme() -> Theme {
    if matches("(prefers-color-scheme: dark)") { Theme::Dark } else { Theme::Light }
}

pub fn wants_little_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// The fragment of the address, with its `#`; empty if there is none.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Puts the fragment in the place of the one before, without a new entry in the history. Who has gone elsewhere
/// in the meantime is not called back.
pub fn set_fragment(before: &str, fragment_now: &str) {
    if fragment() != before {
        return;
    }
    if let Ok(history) = window().history() {
        // Some browsers refuse when asked too often; the next choice asks again.
        if history.replace_state_with_url(&JsValue::NULL, "", Some(fragment_now)).is_ok() {
            // From now on the address says it.
            let _ = js_sys::Reflect::delete_property(&window(), &RUNS.into());
        }
    }
}

/// What static/early.js found when the page trapped and was loaded anew.
const TRAP: &str = "interleaveTrap";

/// What it takes for the page's state, where the address does not say it yet.
const RUNS: &str = "interleaveRuns";

/// Whether the page was loaded anew because it trapped.
pub fn has_trap() -> bool {
    js_sys::Reflect::get(&window(), &TRAP.into()).is_ok_and(|trap| trap.is_string())
}

/// What is to be reported of that, once.
#[inline(never)]
pub fn take_trap() -> Option<String> {
    let trap = js_sys::Reflect::get(&window(), &TRAP.into()).ok()?.as_string();
    // What is not taken away is only told again.
    let _ = js_sys::Reflect::delete_property(&window(), &TRAP.into());
    trap
}

/// Says what runs now, before the address does: should it trap, that is what did it.
#[inline(never)]
pub fn note_run(fragment: &str) {
    // A window has room for it.
    let _ = js_sys::Reflect::set(&window(), &RUNS.into(), &fragment.into());
}

/// Goes to this fragment.
#[inline(never)]
pub fn go(fragment: &str) {
    // A fragment can always be gone to.
    let _ = window().location().set_hash(fragment);
}

/// The whole address with this fragment.
pub fn address(fragment: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    format!("{}{fragment}", href.split('#').next().unwrap_or_default())
}

/// Whether the browser has `navigator.<name>`.
pub fn navigator_has(name: &str) -> bool {
    js_sys::Reflect::get(&window().navigator(), &name.into()).is_ok_and(|value| !value.is_undefined())
}

/// Whether an element's size can be observed in device pixels; asking for it elsewhere throws.
pub fn knows_device_pixels() -> bool {
    let entry = js_sys::Reflect::get(&window(), &"ResizeObserverEntry".into());
    let prototype = entry.and_then(|entry| js_sys::Reflect::get(&entry, &"prototype".into()));
    let has = prototype.and_then(|entry| js_sys::Reflect::has(&entry, &"devicePixelContentBoxSize".into()));
    has.unwrap_or(false)
}

/// Hands the link to the system's share sheet, where there is one. Nothing is to be said of how that ends: the sheet
/// does.
pub async fn share(title: &str, address: &str) {
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_url(address);
    let _ = wasm_bindgen_futures::JsFuture::from(window().navigator().share_with_data(&data)).await;
}

/// Puts the text on the clipboard; false if the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    if navigator_has("clipboard") {
        let written = window().navigator().clipboard().write_text(text);
        if wasm_bindgen_futures::JsFuture::from(written).await.is_ok() {
            return true;
        }
    }
    copy_by_selection(text).unwrap_or(false)
}

/// The way of old browsers and of pages without https: select it in a field, and ask for a copy.
fn copy_by_selection(text: &str) -> Option<bool> {
    let document = document();
    let field: web_sys::HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(text);
    field.set_class_name("heard");
    let body = document.body()?;
    let focused = document.active_element();
    body.append_child(&field).ok()?;
    field.select();
    let command = js_sys::Reflect::get(&document, &"execCommand".into()).ok()?;
    let copied = command.dyn_into::<js_sys::Function>().ok()?.call1(&document, &"copy".into());
    field.remove();
    if let Some(focused) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = focused.focus();
    }
    Some(copied.ok()?.is_truthy())
}
