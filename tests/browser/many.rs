//! Very many lanes: folded, opened, gone through by keyboard, and never more of them on the page than are in view.

use crate::harness::{Browser, Page, check, check_with};
use fantoccini::key::Key;
use serde_json::json;

/// A program of so many sleepers, half of which are called otherwise.
pub fn sleepers(count: u32) -> String {
    format!(
        "import asyncio


async def sleeper(number):
    await asyncio.sleep(1 + number % 10 / 10)


async def main():
    async with asyncio.TaskGroup() as group:
        for number in range({count}):
            name = 'even' if number % 2 == 0 else 'odd'
            group.create_task(sleeper(number), name=f'{{name}}-{{number}}')


asyncio.run(main())
"
    )
}

/// Runs it to its end.
async fn visit(page: &Page, program: &str) {
    page.goto("/#/rate-limiter?speed=10").await;
    run(page, program).await;
}

/// Runs it to its end, on an exercise's page.
pub async fn run(page: &Page, program: &str) {
    page.until("document.querySelector('[data-editor]')").await;
    page.js(&format!(
        "(() => {{ const field = document.querySelector('[data-editor]'); field.value = {};
            field.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()",
        json!(program)
    ))
    .await;
    page.until("document.querySelector('[data-many]')").await;
    page.until("document.querySelector('[data-group][data-state=finished]')").await;
}

async fn names(page: &Page) -> Vec<String> {
    let names = page.js("[...document.querySelectorAll('[data-many] li')].sort((a, b) => a.dataset.line - b.dataset.line).map((e) => e.title)").await;
    serde_json::from_value(names).expect("a list of texts")
}

#[test]
fn lanes_fold_by_name_and_open() {
    check(async |page| {
        visit(page, &sleepers(1000)).await;
        assert_eq!(names(page).await, ["even-*: 500 in all, 0 going on", "odd-*: 500 in all, 0 going on"]);
        page.click("[data-many] li[data-line='0']").await;
        page.until("document.querySelector('[data-many] li[aria-level=\"2\"]')").await;
        assert_eq!(names(page).await[1..4], ["even-0", "even-2", "even-4"]);
        assert_eq!(
            page.js("[...'expanded level posinset setsize'.split(' ')].map((name) =>
                [0, 1, 2].map((line) => document.querySelector(`[data-many] li[data-line=\"${line}\"]`).getAttribute(`aria-${name}`)))")
                .await,
            json!([["true", null, null], ["1", "2", "2"], ["1", "1", "2"], ["2", "500", "500"]])
        );
        // Another way of folding, and none.
        page.click("[data-fold=state]").await;
        page.until("document.querySelector('[data-fold=state][aria-pressed=true]')").await;
        let by_state = names(page).await;
        assert_eq!(by_state.first().map(String::as_str), Some("running: 0"));
        assert_eq!(by_state.last().map(String::as_str), Some("finished: 1000"));
        page.click("[data-fold=none]").await;
        page.until("document.querySelector('[data-many] li[data-lane]')").await;
        let shown = names(page).await;
        assert!(shown.len() < 60, "{} names", shown.len());
        page.click("[data-fold=parent]").await;
        page.until("document.querySelectorAll('[data-many] li').length === 1").await;
        assert_eq!(names(page).await, ["main: 1000 in all, 0 going on"]);
        page.assert_quiet().await;
    });
}

#[test]
fn every_lane_is_reached_by_keyboard() {
    check(async |page| {
        visit(page, &sleepers(1000)).await;
        let press = async |key: Key| {
            page.type_keys("[data-many] li:focus, [data-many] li[tabindex='0']", &char::from(key).to_string())
                .await
        };
        let focused = "document.activeElement.closest('[data-many] li')?.textContent";
        // One stop for the Tab key.
        assert_eq!(
            page.js("document.querySelectorAll('[data-many] li[tabindex=\"0\"]').length").await,
            json!(1)
        );
        press(Key::Down).await;
        page.until(&format!("{focused} === 'odd-* 0 / 500'")).await;
        press(Key::Right).await;
        page.until("document.querySelector('[data-many] li[aria-expanded=true]')").await;
        press(Key::Right).await;
        page.until(&format!("{focused} === 'odd-1'")).await;
        press(Key::End).await;
        page.until(&format!("{focused} === 'odd-999'")).await;
        // It is in view, and its picture too.
        page.until("document.querySelector('[data-many] .lines').scrollTop > 10000").await;
        press(Key::Enter).await;
        page.until("document.querySelector('.story h2').textContent.includes('odd-999')").await;
        page.until("document.querySelector('[data-many] li[aria-selected=true]').textContent === 'odd-999'")
            .await;
        press(Key::Left).await;
        page.until(&format!("{focused} === 'odd-* 0 / 500'")).await;
        press(Key::Left).await;
        page.until("document.querySelectorAll('[data-many] li').length === 2").await;
        // The playhead did not move by any of these keys.
        page.until("document.querySelector('[data-group][data-state=finished]')").await;
        page.assert_quiet().await;
    });
}

#[test]
fn ten_thousand_lanes_are_few_on_the_page() {
    check(async |page| {
        visit(page, &sleepers(10_000)).await;
        for way in ["name", "state", "parent", "none"] {
            page.click(&format!("[data-fold={way}]")).await;
            page.until(&format!("document.querySelector('[data-fold={way}][aria-pressed=true]')")).await;
            let nodes = page.js("document.querySelectorAll('*').length").await;
            assert!(nodes.as_u64().is_some_and(|nodes| nodes < 1000), "{way}: {nodes}");
            let canvas = page.js("document.querySelector('[data-many] canvas').height").await;
            assert!(canvas.as_u64().is_some_and(|height| height < 4000), "{way}: {canvas}");
        }
        page.assert_quiet().await;
    });
}

#[test]
fn few_lanes_are_not_folded() {
    check(async |page| {
        visit(page, &sleepers(100)).await;
        page.js(&format!(
            "(() => {{ const field = document.querySelector('[data-editor]'); field.value = {};
                field.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()",
            json!(sleepers(20))
        ))
        .await;
        page.until("!document.querySelector('[data-many]')").await;
        page.until("document.querySelectorAll('.names [data-lane]').length === 20").await;
        page.assert_quiet().await;
    });
}

#[test]
fn folded_lanes_fit_a_phone() {
    check_with(Browser { size: (320, 640), ..Browser::default() }, async |page| {
        visit(page, &sleepers(200)).await;
        page.click("[data-many] li[data-line='0']").await;
        page.until("document.querySelector('[data-many] li[aria-level=\"2\"]')").await;
        assert_eq!(page.js("document.documentElement.scrollWidth <= 320").await, json!(true));
        let low = page
            .js("[...document.querySelectorAll('[data-many] button, [data-many] li')].filter((e) => e.getBoundingClientRect().height < 24).length")
            .await;
        assert_eq!(low, json!(0));
        page.assert_quiet().await;
    });
}
