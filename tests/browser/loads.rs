//! The page loads whole, wherever it lies, and says nothing to the console.

use crate::harness::{check, release};
use crate::interleave::{QUICK, assert_ends, until_over, until_state};
use serde_json::json;

#[test]
fn page_loads_with_no_console_error() {
    check(async |page| {
        page.goto("/").await;
        until_state(page, "running").await;
        assert!(page.text("document.title").await.contains("Interleave"));
        page.assert_quiet().await;
    });
}

#[test]
fn page_runs_to_the_end_with_no_console_error() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        page.assert_quiet().await;
    });
}

#[test]
fn page_works_in_a_folder() {
    check(async |page| {
        page.goto(&QUICK.replacen('/', "/in/a/folder/", 1)).await;
        assert_ends(page, "6.0", "2.0", "3.0").await;
        page.assert_quiet().await;
    });
}

#[test]
fn page_loads_nothing_from_elsewhere() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        let elsewhere = page
            .js("performance.getEntriesByType('resource').map((entry) => entry.name)
                .filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:'))")
            .await;
        assert_eq!(elsewhere, json!([]));
    });
}

/// What the page asked its server for, as far as it is of the last part of its wasm.
const REST: &str = "performance.getEntriesByType('resource').map((entry) => entry.name)
    .filter((name) => name.includes('/rest-')).length";

#[test]
fn first_scenario_needs_the_first_part_alone() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        // If not, scripts/first-functions finds out anew what it needs.
        assert_eq!(page.js(REST).await, 0);
    });
}

#[test]
fn first_scenario_runs_to_its_end_without_the_page() {
    check(async |page| {
        page.goto("/held/to-the-end/next-/").await;
        page.until("document.querySelector('.clock').textContent === '6.00 / 6.00 s'").await;
        let totals = "[...document.querySelectorAll('.shell .big')].map((one) => one.textContent)";
        assert_eq!(page.js(totals).await, json!(["6.0", "2.0"]));
        // If it asks at once for what is not there yet, scripts/first-functions finds out anew what it needs.
        let asked = "performance.getEntriesByType('resource').filter((one) => one.initiatorType === 'xmlhttprequest').length";
        assert_eq!(page.js(asked).await, 0);
        page.assert_quiet().await;
    });
}

#[test]
fn page_goes_on_with_what_ran_before_it() {
    check(async |page| {
        page.goto("/held/to-go-on/next-/").await;
        page.until("parseFloat(document.querySelector('.clock').textContent) > 1").await;
        release("to-go-on");
        // What its clock shows first.
        page.until("document.querySelector('[data-group]') && document.querySelector('.clock').textContent")
            .await;
        assert_eq!(page.js("parseFloat(document.querySelector('.clock').textContent) > 1").await, true);
        assert_ends(page, "6.0", "2.0", "3.0").await;
        page.assert_quiet().await;
    });
}

#[test]
fn what_is_gone_to_before_the_page_is_there_is_what_it_shows() {
    check(async |page| {
        page.goto("/held/elsewhere/next-/").await;
        page.until("parseFloat(document.querySelector('.clock').textContent) > 0").await;
        page.js("(location.hash = '#/gather?speed=10', 1)").await;
        release("elsewhere");
        page.until("document.querySelectorAll('[data-group]').length === 1").await;
        until_over(page).await;
        page.assert_quiet().await;
    });
}

#[test]
fn shell_has_the_language_and_the_theme_that_were_chosen() {
    check(async |page| {
        page.goto("/").await;
        page.js("(localStorage['interleave-lang'] = 'ko', localStorage['interleave-theme'] = 'dark')").await;
        page.goto("/held/chosen/next-/").await;
        page.until("document.querySelector('.names li:last-child').textContent === '작업 3'").await;
        assert_eq!(page.js("document.documentElement.dataset.theme").await, "dark");
        assert!(
            page.text("document.querySelector('.shell h1:lang(ko)').innerText").await.contains("기다리는")
        );
    });
}

#[test]
fn later_parts_can_be_linked_at_any_time() {
    check(async |page| {
        for bring in ["interleaveRest()", "interleaveLink()"] {
            page.goto(QUICK).await;
            page.until("document.querySelector('[data-group]')").await;
            page.js(&format!("Promise.resolve({bring}).then(() => 1)")).await;
            assert_eq!(page.js(REST).await, 1, "{bring}");
            until_state(page, "finished").await;
            page.assert_quiet().await;
        }
    });
}
