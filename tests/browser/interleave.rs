//! What the tests know about the page: the marks in its document that it promises to keep.

use crate::harness::Page;
use serde_json::json;

/// The scenario at a speed that ends in a second.
pub const QUICK: &str = "/#/sync-vs-async?speed=10";

/// Waits until both groups are in this state: `running`, `paused` or `finished`.
pub async fn until_state(page: &Page, state: &str) {
    page.until(&format!(
        "['sync', 'async'].every((id) => document.querySelector(`[data-group=${{id}}]`).dataset.state === '{state}')"
    ))
    .await;
}

/// Waits until all programs of any scenario have ended.
pub async fn until_over(page: &Page) {
    page.until("[...document.querySelectorAll('[data-group]')].every((one) => one.dataset.state === 'finished') && document.querySelector('[data-group]')").await;
}

/// Waits for the end of both runs and gives their exact totals and the factor between them, as they stand.
pub async fn ends(page: &Page) -> (String, String, String) {
    until_state(page, "finished").await;
    // The numbers are drawn with the next frame after the end.
    page.until("document.querySelector('[data-group=sync] [data-total]').dataset.total").await;
    page.until("document.querySelector('[data-group=async] [data-total]').dataset.total").await;
    let exact = async |id: &str| {
        page.text(&format!("document.querySelector('[data-group={id}] [data-total]').dataset.total")).await
    };
    let factor =
        page.text("(document.querySelector('[data-factor]').textContent.match(/[0-9.]+/) ?? [''])[0]").await;
    (exact("sync").await, exact("async").await, factor)
}

/// The end of both runs must be this: exact totals and the factor.
pub async fn assert_ends(page: &Page, sync: &str, asynchronous: &str, factor: &str) {
    let (a, b, c) = ends(page).await;
    assert_eq!((&*a, &*b, &*c), (sync, asynchronous, factor));
}

/// How far the synchronous group has counted, in seconds.
pub async fn counted(page: &Page) -> f64 {
    page.js("parseFloat(document.querySelector('[data-group=sync] [data-total]').textContent)")
        .await
        .as_f64()
        .unwrap_or(0.0)
}

/// The value of a knob's slider and of the number beside it.
pub async fn knob(page: &Page, name: &str) -> (f64, f64) {
    let value = async |selector: String| {
        let text = page.text(&format!("document.querySelector('{selector}').value")).await;
        text.parse().unwrap_or_else(|_| panic!("{selector} says {text:?}"))
    };
    (
        value(format!("input[type=range][data-knob={name}]")).await,
        value(format!("input[data-knob-value={name}]")).await,
    )
}

/// Moves a knob's slider to a value.
pub async fn slide(page: &Page, name: &str, value: &str) {
    page.until(&format!("document.querySelector('input[type=range][data-knob={name}]') !== null")).await;
    page.set(&format!("input[type=range][data-knob={name}]"), value).await;
}

/// A picture of one group's bars as a text that differs when a pixel does.
pub async fn bars(page: &Page, group: &str) -> String {
    page.text(&format!("document.querySelector('[data-group={group}] canvas[data-bars]').toDataURL()")).await
}

/// Waits for so many frames.
pub async fn frames(page: &Page, count: u32) {
    page.js(&format!(
        "new Promise((done) => {{ let left = {count}; (function frame() {{
            if (left-- === 0) done(); else requestAnimationFrame(frame);
        }})(); }})"
    ))
    .await;
}

/// How many pixels of one group's bars are painted.
pub async fn painted(page: &Page, group: &str) -> u64 {
    page.js(&format!(
        "(() => {{
            const canvas = document.querySelector('[data-group={group}] canvas[data-bars]');
            const {{ data }} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            let painted = 0;
            for (let at = 3; at < data.length; at += 4) if (data[at] > 0) painted += 1;
            return painted;
        }})()"
    ))
    .await
    .as_u64()
    .unwrap_or(0)
}

/// What the page's address says behind its `#`.
pub async fn fragment(page: &Page) -> String {
    page.text("location.hash").await
}

/// Chooses an option of a select, as a person does.
pub async fn choose(page: &Page, action: &str, value: &str) {
    let selector = format!("[data-action={action}]");
    page.until(&format!("document.querySelector({}) !== null", json!(selector))).await;
    page.set(&selector, value).await;
}
