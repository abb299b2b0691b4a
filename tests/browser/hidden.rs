//! A tab that nobody sees pauses its run, goes on with it later, and nothing in it is any different.

use crate::harness::check;
use crate::interleave::{choose, frames, until_state};
use serde_json::json;

/// Puts a clock and a tab in the page that a test sets: `interleaveHide(true)` hides the tab, and
/// `interleaveSleep(ms)` lets so much time go by at once.
const STAGED: &str = "
    const now = performance.now.bind(performance);
    let slept = 0, hidden = false;
    performance.now = () => now() + slept;
    Object.defineProperty(document, 'hidden', { get: () => hidden });
    globalThis.interleaveSleep = (ms) => { slept += ms };
    globalThis.interleaveHide = (is) => { hidden = is; document.dispatchEvent(new Event('visibilitychange')) };";

/// All that the page tells of a run: what it printed and when, how it ended, the run in words.
const TOLD: &str =
    "[...document.querySelectorAll('[data-console] [data-line], [data-total], [data-account]')]
    .map((e) => `${e.dataset.total ?? ''} ${e.textContent}`).join('\\n')";

#[test]
fn ten_minutes_hidden_change_nothing() {
    check(async |page| {
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": STAGED })).await;
        page.goto("/#/sync-vs-async?speed=10").await;
        until_state(page, "finished").await;
        let told = page.text(TOLD).await;
        assert!(told.contains("6.0") && told.contains("Job 3 ends"), "{told}");

        page.goto("/#/sync-vs-async").await;
        page.until(&format!("{CLOCK} > 0.2")).await;
        page.js("void interleaveHide(true)").await;
        // What was asked for before it was hidden may still be drawn.
        frames(page, 2).await;
        let seen = page.js(CLOCK).await;
        page.js("void interleaveSleep(600_000)").await;
        frames(page, 20).await;
        assert_eq!(page.js(CLOCK).await, seen, "time went by in a hidden tab");

        page.js("void interleaveHide(false)").await;
        frames(page, 2).await;
        let back = page.js(CLOCK).await.as_f64().unwrap_or(f64::MAX);
        assert!(back < seen.as_f64().unwrap_or(0.0) + 3.0, "it jumped from {seen} to {back}");
        choose(page, "speed", "10").await;
        until_state(page, "finished").await;
        assert_eq!(page.text(TOLD).await, told);
        page.assert_quiet().await;
    });
}

/// The instant that the transport shows, in seconds.
const CLOCK: &str = "parseFloat(document.querySelector('.clock').textContent)";
