//! The player: steps, keys, zoom, the pointer on the picture, and what of it is in the link.

use crate::harness::{Page, check};
use crate::interleave::{QUICK, until_state};
use fantoccini::key::Key;
use serde_json::json;

const HERE: &str = "location.hash";

async fn press(page: &Page, key: &str) {
    page.js(&format!("void window.dispatchEvent(new KeyboardEvent('keydown', {{ key: {}, bubbles: true, cancelable: true }}))", json!(key)))
        .await;
}

#[test]
fn steps_go_through_every_event_and_back() {
    check(async |page| {
        page.goto("/#/sync-vs-async?t=0&step=0&lang=en").await;
        page.click("[data-action=tools]").await;
        page.click("[data-stride=event]").await;
        let mut told = vec![];
        for _ in 0..6 {
            page.click("[data-action=ahead]").await;
            let last = told.last().map_or(json!(""), |last| json!(last));
            page.until(&format!("document.querySelector('[data-just-now]').textContent !== {last}")).await;
            told.push(page.text("document.querySelector('[data-just-now]').textContent").await);
        }
        assert!(told[0].ends_with("The program starts."), "{told:?}");
        assert!(told[2].contains("comes to line"), "{told:?}");
        page.until(&format!("{HERE}.includes('t=0&step=6')")).await;
        for expected in told.iter().rev().skip(1) {
            page.click("[data-action=back]").await;
            page.until(&format!(
                "document.querySelector('[data-just-now]').textContent === {}",
                json!(expected)
            ))
            .await;
        }
        page.assert_quiet().await;
    });
}

#[test]
fn a_place_among_events_opens_from_its_link() {
    check(async |page| {
        page.goto("/#/sync-vs-async?t=2&step=17&lang=en").await;
        page.click("[data-action=tools]").await;
        let told = "document.querySelector('[data-just-now]')?.textContent ===
            'Asynchronous: Job 3 is in the ready queue: what it waited for came.'";
        page.until(told).await;
        page.click("[data-stride=event]").await;
        page.click("[data-action=ahead]").await;
        page.until(&format!("{HERE}.includes('step=18')")).await;
        page.click("[data-action=back]").await;
        page.until(told).await;
    });
}

#[test]
fn keys_step_seek_zoom_and_can_be_switched_off() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        press(page, "Home").await;
        page.until(&format!("{HERE}.includes('t=0')")).await;
        press(page, "5").await;
        page.until(&format!("{HERE}.includes('t=3')")).await;
        press(page, "+").await;
        page.until(&format!("{HERE}.includes('zoom=1.5..4.5')")).await;
        press(page, "f").await;
        page.until(&format!("!{HERE}.includes('zoom')")).await;
        press(page, "?").await;
        page.until("document.querySelector('.keys-list') !== null").await;
        page.click("[data-action=keys]").await;
        press(page, "2").await;
        press(page, "ArrowRight").await;
        page.until(&format!("!{HERE}.includes('t=3&') && !{HERE}.endsWith('t=3')")).await;
        assert!(!page.text(HERE).await.contains("t=1.2"), "a digit that was switched off means nothing");
        page.assert_quiet().await;
    });
}

#[test]
fn no_key_is_taken_from_a_field() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        page.type_keys("input[type=search]", "5.[?").await;
        page.type_keys("input[type=search]", &char::from(Key::Home).to_string()).await;
        assert_eq!(page.text("document.querySelector('input[type=search]').value").await, "5.[?");
        assert!(!page.text(HERE).await.contains("t="));
    });
}

#[test]
fn a_bar_and_its_name_select_and_the_strip_seeks() {
    check(async |page| {
        page.goto("/#/semaphore?t=1").await;
        page.until("document.querySelector('.names button') !== null").await;
        let click = |x: u32, y: u32| {
            format!(
                "void (() => {{ const canvas = document.querySelector('canvas[data-bars]');
                    const {{ left, top }} = canvas.getBoundingClientRect();
                    for (const kind of ['pointerdown', 'pointerup']) canvas.dispatchEvent(new PointerEvent(kind,
                        {{ bubbles: true, clientX: left + {x}, clientY: top + {y}, pointerId: 1, button: 0 }})); }})()"
            )
        };
        page.js(&click(60, 60)).await;
        page.until(&format!("{HERE}.includes('lane=0.3')")).await;
        page.until("document.querySelector('[data-lane=\"3\"]').getAttribute('aria-pressed') === 'true'")
            .await;
        press(page, "Escape").await;
        page.until(&format!("!{HERE}.includes('lane=')")).await;
        page.js(&click(8, 8)).await;
        page.until(&format!("{HERE}.includes('t=0')")).await;
        page.assert_quiet().await;
    });
}
