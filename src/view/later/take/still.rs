//! A picture of SVG as one of pixels: the browser draws it, with its own letters.

use crate::view::browser;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// Pixels a unit of the picture.
pub const DENSITY: f64 = 2.0;

/// An address that holds the picture itself.
pub fn address(svg: &str) -> String {
    format!("data:image/svg+xml;charset=utf-8,{}", String::from(js_sys::encode_uri_component(svg)))
}

/// The picture, so many units wide and high, as a file of PNG.
pub async fn png(svg: &str, (width, height): (f64, f64)) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&address(svg));
    JsFuture::from(image.decode()).await.ok()?;
    let (canvas, context) = canvas((width * DENSITY) as u32, (height * DENSITY) as u32)?;
    let (wide, high) = (width * DENSITY, height * DENSITY);
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high).ok()?;
    let made = Promise::new(&mut |done: Function, _: Function| {
        let give = Closure::once_into_js(move |file: JsValue| {
            // A promise takes whatever comes.
            let _ = done.call1(&JsValue::UNDEFINED, &file);
        });
        // A canvas that gives no file leaves the promise open; none of this size does.
        let _ = canvas.to_blob(give.unchecked_ref());
    });
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}

/// A canvas of so many pixels that stands nowhere on the page.
pub fn canvas(width: u32, height: u32) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas: HtmlCanvasElement = browser::document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    Some((canvas, context))
}
