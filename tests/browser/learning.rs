//! What helps learners: questions before a run, the search, what they have done, the summary's table.

use crate::harness::{Browser, Page, check, check_with};
use fantoccini::key::Key;
use serde_json::json;

const FINISHED: &str =
    "[...document.querySelectorAll('[data-group]')].every((one) => one.dataset.state === 'finished')";
const STORED: &str = "localStorage.getItem('interleave-progress-1') ?? ''";

#[test]
fn question_is_asked_by_keyboard_and_answered_by_the_run() {
    check(async |page| {
        page.goto("/#/gather?speed=10").await;
        page.until(FINISHED).await;
        page.type_keys("[data-action=predict]", &char::from(Key::Enter).to_string()).await;
        // The run waits, and tells nothing of what is to come.
        page.until("document.activeElement.dataset.choice === '0'").await;
        assert_eq!(page.js("document.querySelector('[data-group]').dataset.state").await, "paused");
        // The numbers are drawn with the next frame.
        page.until("!document.querySelector('.chart').innerText.includes('2.0')").await;
        let choices =
            page.js("[...document.querySelectorAll('[data-choice]')].map((one) => one.textContent)").await;
        assert_eq!(choices, json!(["1.0 s", "2.0 s", "3.0 s", "4.0 s"]));
        page.type_keys("[data-choice='1']", &char::from(Key::Enter).to_string()).await;
        page.until("document.querySelector('[data-predicted]').textContent === 'Right: 2.0 s'").await;
        assert!(page.text(STORED).await.contains("right:gather"));
        page.assert_quiet().await;
    });
}

#[test]
fn wrong_guess_is_told_what_is_right_and_not_remembered() {
    check_with(Browser { language: "ko", ..Browser::default() }, async |page| {
        page.goto("/#/as-completed?speed=10").await;
        page.click("[data-action=predict]").await;
        page.until("document.querySelectorAll('[data-choice]').length > 1").await;
        let right = "[...document.querySelectorAll('[data-choice]')].findIndex((one) => one.textContent.includes('B'))";
        let wrong = (page.js(right).await.as_u64().expect("B is among them") + 1) % 3;
        page.click(&format!("[data-choice='{wrong}']")).await;
        page.until("document.querySelector('[data-predicted]').textContent.includes('맞는 답')").await;
        assert!(!page.text(STORED).await.contains("right:"));
        page.assert_quiet().await;
    });
}

#[test]
fn question_can_be_left() {
    check(async |page| {
        page.goto("/#/gather?speed=10").await;
        page.click("[data-action=predict]").await;
        page.click("[data-action=predict-stop]").await;
        page.until(FINISHED).await;
        page.until("document.querySelector('[data-action=predict]') !== null").await;
    });
}

async fn search(page: &Page, words: &str) -> Vec<String> {
    page.until("document.querySelector('[data-action=search]')").await;
    page.set("[data-action=search]", words).await;
    page.until("document.querySelector('.found') !== null").await;
    let found = page.js("[...document.querySelectorAll('.found a')].map((one) => one.hash.slice(2))").await;
    found.as_array().into_iter().flatten().filter_map(|id| id.as_str()).map(str::to_owned).collect()
}

#[test]
fn search_finds_by_the_name_of_an_api() {
    check(async |page| {
        page.goto("/").await;
        let found = search(page, "gather").await;
        assert_eq!(found[..2], ["gather", "gather-exceptions"]);
        page.type_keys("[data-action=search]", &char::from(Key::Enter).to_string()).await;
        page.until("location.hash.startsWith('#/gather')").await;
        // The table of contents is back.
        page.until("document.querySelector('.found') === null").await;
        page.assert_quiet().await;
    });
}

#[test]
fn search_finds_in_korean_on_a_phone() {
    check_with(Browser { language: "ko", size: (360, 740), ..Browser::default() }, async |page| {
        page.goto("/").await;
        page.click("button.menu").await;
        let found = search(page, "세마포어").await;
        assert_eq!(found[0], "semaphore");
        assert_eq!(page.js("document.documentElement.scrollWidth <= 360").await, true);
        page.click(".found a").await;
        page.until("location.hash.startsWith('#/semaphore')").await;
        page.assert_quiet().await;
    });
}

#[test]
fn progress_is_marked_and_can_be_cleared() {
    check(async |page| {
        page.goto("/#/wait?speed=10").await;
        page.until(FINISHED).await;
        page.until("document.querySelector('[aria-current=page] .marks i') !== null").await;
        assert_eq!(page.text(STORED).await, "seen:wait");
        page.goto("/#/gather?t=0").await;
        page.until("document.querySelector('a[href=\"#/wait\"] .marks i') !== null").await;
        page.click("[data-action=forget]").await;
        page.until("document.querySelector('.marks i') === null").await;
        assert_eq!(page.text(STORED).await, "");
    });
}

#[test]
fn concepts_have_tiny_runs_that_lead_to_their_scenarios() {
    check(async |page| {
        page.goto("/#/summary?speed=10").await;
        page.until(FINISHED).await;
        let blank = "[...document.querySelectorAll('[data-tiny]')].filter((canvas) => {
            // A copy is read: a browser warns of a canvas that is read often.
            const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
            const context = copy.getContext('2d', { willReadFrequently: true });
            context.drawImage(canvas, 0, 0);
            const { data } = context.getImageData(0, 0, copy.width, copy.height);
            return data.every((part) => part === 0);
        }).map((canvas) => canvas.dataset.tiny)";
        page.until("document.querySelectorAll('[data-tiny]').length >= 28").await;
        // What does not compile has no run.
        page.until(&format!("JSON.stringify({blank}) === '[\"await-outside\"]'")).await;
        page.click(".concepts a[href='#/gather']").await;
        page.until("location.hash.startsWith('#/gather')").await;
        page.assert_quiet().await;
    });
}
