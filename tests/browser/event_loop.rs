//! The event loop, opened: what stands in its boxes after each of its turns, and slow motion.

use crate::harness::{Page, check};
use serde_json::json;

/// What the chips of a box say, in their order.
async fn chips(page: &Page, name: &str) -> serde_json::Value {
    let chips = format!("document.querySelectorAll('[data-box={name}] li')");
    page.js(&format!("[...{chips}].map((one) => one.innerText.replace(/\\s+/g, ' ').trim())")).await
}

async fn next_turn(page: &Page, turn: u32) {
    page.click("[data-action=ahead]").await;
    page.until(&format!("document.querySelector('[data-turn]').dataset.turn === '{turn}'")).await;
}

async fn open(page: &Page) {
    page.goto("/#/gather?t=0&step=3&lang=en").await;
    page.click("[data-action=tools]").await;
    page.click("[data-action=loop]").await;
    page.click("[data-stride=turn]").await;
    page.until("document.querySelector('[data-box=thread] li') !== null").await;
}

#[test]
fn boxes_hold_what_the_loop_holds_turn_by_turn() {
    check(async |page| {
        open(page).await;
        assert_eq!(chips(page, "thread").await, json!(["MainThread line 1"]));
        page.click("[data-action=ahead]").await;
        page.until("document.querySelector('[data-box=ready] li') !== null").await;
        assert_eq!(chips(page, "ready").await, json!(["next turn", "main"]));
        next_turn(page, 1).await;
        let three = json!(["next turn", "page 1", "page 2", "page 3"]);
        assert_eq!(chips(page, "ready").await, three);
        next_turn(page, 2).await;
        assert_eq!(chips(page, "ready").await, json!([]));
        let timers =
            json!(["page 1 1.0 s → in 1.00 s", "page 3 1.0 s → in 1.00 s", "page 2 2.0 s → in 2.00 s"]);
        assert_eq!(chips(page, "timers").await, timers);
        assert_eq!(chips(page, "waiting").await, json!(["main for page 1, page 2, page 3"]));
        next_turn(page, 3).await;
        assert_eq!(chips(page, "ready").await, json!(["next turn", "page 1", "page 3"]));
        assert_eq!(chips(page, "timers").await, json!(["page 2 2.0 s → in 1.00 s"]));
        next_turn(page, 4).await;
        let callback = "gather.<locals>._done_callback()";
        assert_eq!(chips(page, "ready").await, json!(["next turn", callback, callback]));
        assert_eq!(chips(page, "done").await, json!(["page 3 returned", "page 1 returned"]));
        page.assert_quiet().await;
    });
}

#[test]
fn slow_motion_goes_by_itself_until_something_else_is_asked() {
    check(async |page| {
        open(page).await;
        let pressed = "document.querySelector('[data-action=slow]').ariaPressed";
        page.click("[data-action=slow]").await;
        page.until(&format!("{pressed} === 'true'")).await;
        page.until("document.querySelector('[data-box=ready] li') !== null").await;
        assert_eq!(chips(page, "ready").await, json!(["next turn", "main"]));
        page.click("[data-action=back]").await;
        page.until(&format!("{pressed} === 'false'")).await;
        page.assert_quiet().await;
    });
}

#[test]
fn a_link_opens_the_loop_and_whoever_goes_on_keeps_it_open() {
    check(async |page| {
        open(page).await;
        page.until("location.hash.includes('show=bars,loop,tools')").await;
        let link = crate::interleave::fragment(page).await;
        page.js("void (location.hash = '#/create-task?speed=10')").await;
        page.until("document.querySelector('h1').textContent && location.hash.startsWith('#/create-task')")
            .await;
        page.until("document.querySelector('[data-group]') && document.querySelector('[data-box=thread]')")
            .await;
        page.goto(&format!("/{link}")).await;
        page.until("document.querySelector('[data-box=thread] li') !== null").await;
        page.click("[data-action=tools]").await;
        page.until("!document.querySelector('[data-box]') && !location.hash.includes('show')").await;
        page.assert_quiet().await;
    });
}
